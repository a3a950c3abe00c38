//! Facts of the sheets, for expectations.

use crate::meeting::{Facts, Meeting};

impl Facts {
    /// The same with what stands on the sheets, and how far the item under way has come.
    pub(in crate::meeting) fn with_sheets(self, m: &Meeting) -> Self {
        let item = m.agenda.place.and_then(|place| place.item);
        let sheets = &m.sheets;
        let rated = sheets.rated.iter().filter(|rated| rated.item == item).map(|rated| {
            let points: Vec<String> = rated.points.iter().map(u32::to_string).collect();
            format!("{} {}/{}", rated.side, points.join("+"), rated.raters)
        });
        let steps = m.charter().map(|c| c.format.steps.as_slice()).unwrap_or_default();
        let waived = m.agenda.waived.iter().filter(|(of, _)| *of == item || of.is_none());
        let waived = waived.filter_map(|(_, step)| Some(steps.get(*step)?.id.clone()));
        let phases = m.phases_of(item).into_iter().map(|done| done.phase.id().to_owned());
        let cards = m.convening.iter().flat_map(|convening| &convening.red_cards);
        Facts {
            lines: Some(sheets.open_lines().map(|(_, line)| line.text.clone()).collect()),
            unanswered: Some(sheets.unanswered().map(|(_, asked)| asked.text.clone()).collect()),
            rated: Some(rated.collect()),
            tasks: Some(sheets.open_tasks().map(|(_, task)| task.text.clone()).collect()),
            red_cards: Some(
                cards.map(|c| format!("{} {} {}", c.need, c.department, c.on)).collect(),
            ),
            recused: Some(
                m.roster.members().map(|p| p.seat).filter(|s| m.recused(*s).is_some()).collect(),
            ),
            refusal_offered: Some(item.is_some_and(|item| m.refusal_offered(item))),
            agreed: Some(sheets.accords.iter().any(|a| a.item == item && a.reached)),
            slate: Some(sheets.slate(item).map_or(0, |slate| slate.people.len())),
            phases: Some(phases.collect()),
            waived: Some(waived.collect()),
            turns_left: Some(m.turns_left()),
            ..self
        }
    }
}
