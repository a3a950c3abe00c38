//! The lists of the place that a matter stands on.

use super::{Desk, DeskError};
use crate::catalog::Source;
use crate::meeting::{Bilingual, Convening, Item, Listed, Meeting, Refusal, RefusalCode, clean};

impl Desk {
    /// Whether the catalogue has the lists that a meeting names.
    ///
    /// # Errors
    /// The refusal.
    pub(super) fn lists_are_known(&self, convening: &Convening) -> Result<(), Refusal> {
        let unknown = |set: &&String| self.catalogue.list_set(set).is_none();
        let Some(set) = convening.lists.iter().find(unknown) else { return Ok(()) };
        Err(Refusal::new(RefusalCode::ListUnknown).with("set", clean(set)))
    }

    /// The lists that a matter stands on, by its title or by that of its record: those of the
    /// community's own folder, and those that the meeting named when it was convened.
    pub(super) fn listed(&self, meeting: &Meeting, item: &Item) -> Result<Vec<Listed>, DeskError> {
        let record = match &item.need {
            Some(need) => self.pipeline().record(&clean(&need.id))?,
            None => None,
        };
        let mut listed = self.listed_as(meeting, &item.title);
        let other = record.filter(|record| record.title != item.title);
        let by_record = other.map(|record| self.listed_as(meeting, &record.title));
        for one in by_record.into_iter().flatten() {
            if !listed.contains(&one) {
                listed.push(one);
            }
        }
        Ok(listed)
    }

    fn listed_as(&self, meeting: &Meeting, title: &str) -> Vec<Listed> {
        let named = meeting.convening.as_ref().map(|c| c.lists.as_slice()).unwrap_or_default();
        let sets = self.catalogue.lists().filter(|entry| {
            matches!(entry.source, Source::User(_)) || named.contains(&entry.value.id)
        });
        let found = sets.flat_map(|entry| {
            let set = &entry.value;
            set.found(title).into_iter().map(move |(list, item)| Listed {
                set: set.id.clone(),
                kind: list.kind,
                list: Bilingual { zh: list.name_zh.clone(), en: list.name_en.clone() },
                item: item.text.clone(),
                version: set.version.clone(),
            })
        });
        found.collect()
    }
}
