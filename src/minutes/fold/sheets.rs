//! The sheets, step by step: lines, questions and answers, ratings, tasks, agreements, bodies put
//! forward.

use super::Fold;
use crate::meeting::{Instant, SheetEvent};
use crate::minutes::entry::Entry;
use crate::minutes::sheets::{Names, SheetStep, Voice};

impl Fold<'_> {
    pub(super) fn tell_sheets(&mut self, at: Instant, event: &SheetEvent) {
        use SheetEvent as E;
        let sheets = &self.live.sheets;
        let voice = |seat, who: &str| Voice::of(&self.people, seat, who);
        let step = match event {
            E::Noted { line } => SheetStep::Noted {
                n: sheets.noted.len() + 1,
                by: voice(line.seat, &line.who),
                kind: Names(&self.live).kind(line.step, &line.kind),
                text: line.text.clone(),
                to: line.to.clone(),
            },
            E::Corrected { n, text } => SheetStep::Corrected { n: *n, text: text.clone() },
            E::Merged { n, into } => SheetStep::Merged { n: *n, into: *into },
            E::Sorted { n, sorted } => {
                SheetStep::Sorted { n: *n, lane: sorted.lane, reason: sorted.reason.clone() }
            }
            E::Struck { n, reason } => SheetStep::Struck { n: *n, reason: reason.clone() },
            E::ReadBack => SheetStep::ReadBack { count: sheets.open_lines().count() },
            E::Asked { asked } => SheetStep::Asked {
                n: sheets.asked.len() + 1,
                by: voice(asked.seat, &asked.who),
                to: asked.to.clone(),
                text: asked.text.clone(),
            },
            E::Answered { n, answer } => SheetStep::Answered {
                n: *n,
                by: voice(answer.seat, &answer.who),
                text: answer.text.clone(),
            },
            E::Rated { rated } => SheetStep::Rated(Names(&self.live).rating(rated)),
            E::Assigned { task } => SheetStep::Assigned {
                n: sheets.tasks.len() + 1,
                text: task.text.clone(),
                who: task.who.clone(),
                due: task.due,
                inspector: task.inspector.clone(),
            },
            E::Reported { n, report } => {
                let task = n.checked_sub(1).and_then(|at| sheets.tasks.get(at));
                SheetStep::Reported {
                    n: *n,
                    task: task.map(|task| task.text.clone()).unwrap_or_default(),
                    done: report.done,
                    text: report.text.clone(),
                }
            }
            E::Concluded { accord } if accord.reached => SheetStep::Agreed {
                text: accord.text.clone(),
                parties: accord.parties.iter().map(|seat| self.people.person(*seat)).collect(),
            },
            E::Concluded { accord } => SheetStep::NotAgreed { text: accord.text.clone() },
            E::Filed { paper } => {
                let entry = &paper.filing.entry;
                let (document, fields) = Names(&self.live).document(entry);
                let n = sheets.submitted.len() + 1;
                SheetStep::Filed { n, document, record: entry.record.clone(), fields }
            }
            E::TakenBack { n, reason } => SheetStep::TakenBack { n: *n, reason: reason.clone() },
            E::ListedRuled { ruling } => {
                let listed = self.live.listed_negative(ruling.item);
                let item = listed.map(|listed| listed.item.clone()).unwrap_or_default();
                SheetStep::ListedRuled { item, admit: ruling.admit, reason: ruling.reason.clone() }
            }
            E::Slated { slate } => {
                SheetStep::Slated { name: slate.name.clone(), people: slate.people.len() }
            }
        };
        self.push(at, Entry::Sheet(Box::new(step)));
    }
}
