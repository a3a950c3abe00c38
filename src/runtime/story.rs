//! The page of a record: its chain, with that of its need or the plans for it.

use super::DeskError;
use super::chain::{link_lines, need_lines, state_text, story_lines};
use super::shell::Shell;
use crate::i18n::Words;
use crate::pipeline::RecordKind;
use crate::store::ChainLink;
use crate::tui::News;

impl Shell {
    /// The chain of a record: of a plan that of its need first, of a need its plans behind it.
    pub(super) fn story(&self, id: &str, words: &Words) -> Result<Vec<News>, DeskError> {
        let (pipeline, catalogue) = (self.desk.pipeline(), &self.desk.catalogue);
        let Some(story) = pipeline.story(id)? else { return Ok(vec![]) };
        let record = &story.trail.record;
        let mut lines = vec![];
        let need = record.filed.first().and_then(|first| first.fields.get("need"));
        let need = need.filter(|_| record.kind == RecordKind::Plan);
        for id in need.into_iter().chain([&record.id]) {
            let Some(story) = pipeline.story(id)? else { continue };
            let record = &story.trail.record;
            lines.push(format!("{id}  {}", record.title));
            lines.push(state_text(words, catalogue, &record.state));
            if let Some(mut row) = pipeline.need(id)? {
                // The chain begins with whoever put it forward.
                row.need.proposer.clear();
                lines.extend(need_lines(words, &row));
                let raised = pipeline.chain(id)?.into_iter();
                let raised = raised.filter(|link| matches!(link, ChainLink::Raised { .. }));
                lines.extend(raised.flat_map(|link| link_lines(words, catalogue, &link)));
            }
            if let Some(profile) = catalogue.profile(&record.profile) {
                lines.extend(story_lines(words, &profile.value, &story));
            }
            lines.push(String::new());
        }
        for (plan, _) in pipeline.plans(id)? {
            let state = state_text(words, catalogue, &plan.state);
            let args = [("id", plan.id), ("title", plan.title), ("state", state)];
            lines.push(words.with("chain-plan", args));
        }
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        Ok(vec![News::Page { title: words.with("chain-title", [("id", id.to_owned())]), lines }])
    }
}
