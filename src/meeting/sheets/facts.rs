//! Facts of the sheets, for expectations.

use crate::meeting::Meeting;
use crate::meeting::id::Seat;

/// What stands on the sheets, in words and numbers.
pub(in crate::meeting) struct SheetFacts {
    pub lines: Vec<String>,
    pub unanswered: Vec<String>,
    pub rated: Vec<String>,
    pub tasks: Vec<String>,
    pub agreed: bool,
    pub slate: usize,
    pub phases: Vec<String>,
    pub waived: Vec<String>,
    pub turns_left: Vec<Seat>,
}

impl SheetFacts {
    pub(in crate::meeting) fn of(m: &Meeting) -> Self {
        let item = m.agenda.place.and_then(|place| place.item);
        let sheets = &m.sheets;
        let rated = sheets.rated.iter().filter(|rated| rated.item == item).map(|rated| {
            let points: Vec<String> = rated.points.iter().map(u32::to_string).collect();
            format!("{} {}/{}", rated.side, points.join("+"), rated.raters)
        });
        let steps = m.charter().map(|c| c.format.steps.as_slice()).unwrap_or_default();
        let waived = m.agenda.waived.iter().filter(|(of, _)| *of == item || of.is_none());
        SheetFacts {
            lines: sheets.open_lines().map(|(_, line)| line.text.clone()).collect(),
            unanswered: sheets.unanswered().map(|(_, asked)| asked.text.clone()).collect(),
            rated: rated.collect(),
            tasks: sheets.open_tasks().map(|(_, task)| task.text.clone()).collect(),
            agreed: sheets.accords.iter().any(|a| a.item == item && a.reached),
            slate: sheets.slate(item).map_or(0, |slate| slate.people.len()),
            phases: m.phases_of(item).into_iter().map(|done| done.phase.id().to_owned()).collect(),
            waived: waived.filter_map(|(_, step)| Some(steps.get(*step)?.id.clone())).collect(),
            turns_left: m.turns_left(),
        }
    }
}
