//! What the pipeline knows of tasks handed down: whether one lacks admission, and which were refused.

use super::desk::{Desk, DeskError};
use crate::meeting::{Bilingual, Convening, Item, Meeting, Phase, RedCard, clean, lacks_admission};
use crate::pipeline::FieldKind;
use std::collections::BTreeSet;

impl Desk {
    /// Whether the last word on the admission of an item's record says that something is missing.
    pub(super) fn is_unadmitted(&self, item: &Item) -> Result<bool, DeskError> {
        let Some(need) = &item.need else { return Ok(false) };
        let id = clean(&need.id);
        let book = self.pipeline().book(Some(&BTreeSet::from([id.clone()])))?;
        let admission = book.record(&id).and_then(|record| record.last("admission"));
        Ok(admission.is_some_and(|filed| lacks_admission(&filed.fields)))
    }

    /// The tasks that were refused since the body's last meeting of this kind. What was refused on the
    /// day of that meeting comes again unless it had been on its sheet.
    pub(super) fn red_cards(&self, convening: &Convening) -> Result<Vec<RedCard>, DeskError> {
        let format = self.catalogue.format(&convening.format);
        if !format.is_some_and(|entry| entry.value.shows_red_cards()) {
            return Ok(vec![]);
        }
        let last = self.last_of_kind(convening)?;
        let since = last.as_ref().and_then(|meeting| meeting.opened_at).map(|at| at.date_naive());
        let told = last.as_ref().and_then(|meeting| meeting.convening.as_ref());
        let told = told.map(|its| its.red_cards.as_slice()).unwrap_or_default();
        let book = self.pipeline().book(None)?;
        let cards = book.records().flat_map(|record| {
            let profile = self.catalogue.profile(&record.profile).map(|entry| &entry.value);
            let ground = move |id: &str| {
                let field = profile?.document("refusal")?.field("ground")?;
                let FieldKind::Choice(choices) = &field.kind else { return None };
                let choice = choices.iter().find(|choice| choice.id == id)?;
                Some(Bilingual { zh: choice.name_zh.clone(), en: choice.name_en.clone() })
            };
            record.since(None, "refusal").map(move |filed| {
                let said = |field: &str| filed.fields.get(field).cloned().unwrap_or_default();
                let as_said = || Bilingual { zh: said("ground"), en: said("ground") };
                RedCard {
                    need: record.id.clone(),
                    title: record.title.clone(),
                    department: said("department"),
                    ground: ground(&said("ground")).unwrap_or_else(as_said),
                    on: filed.on,
                }
            })
        });
        let fresh = |card: &RedCard| {
            let known = told.iter().any(|old| (&old.need, old.on) == (&card.need, card.on));
            since.is_none_or(|since| card.on >= since) && !known
        };
        let mut cards: Vec<RedCard> = cards.filter(fresh).collect();
        cards.sort_by(|a, b| (a.on, &a.need).cmp(&(b.on, &b.need)));
        Ok(cards)
    }

    fn last_of_kind(&self, convening: &Convening) -> Result<Option<Meeting>, DeskError> {
        let held = self.meetings_of(&clean(&convening.body))?;
        let same = |meeting: &Meeting| {
            let format = meeting.convening.as_ref().map(|its| its.format.as_str());
            format == Some(convening.format.as_str()) && meeting.phase >= Phase::Adjourned
        };
        Ok(held.into_iter().find(same))
    }
}
