//! Letting what happened to the sheets happen.

use super::{SheetEvent, Sheets};

impl Sheets {
    pub(in crate::meeting) fn happen(&mut self, event: &SheetEvent) {
        use SheetEvent as E;
        match event {
            E::Noted { line } => {
                self.read_back = false;
                self.noted.push((**line).clone());
            }
            E::Corrected { n, text } => self.line(*n, |line| line.text.clone_from(text)),
            E::Merged { n, into } => self.line(*n, |line| line.into = Some(*into)),
            E::Sorted { n, sorted } => self.line(*n, |line| line.sorted = Some(sorted.clone())),
            E::Struck { n, reason } => self.line(*n, |line| line.struck = Some(reason.clone())),
            E::ReadBack => self.read_back = true,
            E::Asked { asked } => self.asked.push((**asked).clone()),
            E::Answered { n, answer } => {
                if let Some(asked) = at(&mut self.asked, *n) {
                    asked.answers.push(answer.clone());
                }
            }
            E::Rated { rated } => {
                self.rated.retain(|old| {
                    (old.item, old.step, &old.side) != (rated.item, rated.step, &rated.side)
                });
                self.rated.push(rated.clone());
            }
            E::Assigned { task } => self.tasks.push((**task).clone()),
            E::Reported { n, report } => {
                if let Some(task) = at(&mut self.tasks, *n) {
                    task.reports.push(report.clone());
                }
            }
            E::Concluded { accord } => {
                self.accords.retain(|old| old.item != accord.item);
                self.accords.push(accord.clone());
            }
            E::Filed { paper } => self.submitted.push((**paper).clone()),
            E::TakenBack { n, reason } => {
                if let Some(paper) = at(&mut self.submitted, *n) {
                    paper.taken_back = Some(reason.clone());
                }
            }
            E::ListedRuled { ruling } => self.list_rulings.push(ruling.clone()),
            E::Slated { slate } => {
                self.slates.retain(|old| old.item != slate.item);
                self.slates.push(slate.clone());
            }
        }
    }

    /// Changes a line; what was read back before is to be read back again.
    fn line(&mut self, n: usize, change: impl FnOnce(&mut super::Noted)) {
        if let Some(line) = at(&mut self.noted, n) {
            change(line);
            self.read_back = false;
        }
    }
}

fn at<T>(list: &mut [T], n: usize) -> Option<&mut T> {
    n.checked_sub(1).and_then(|at| list.get_mut(at))
}
