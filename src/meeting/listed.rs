//! Matters that stand on a list of the place, and what the chair ruled on those of a negative list.
//!
//! Whether a matter is on a list is looked up by the shell when it is put on the agenda; what follows
//! from it is decided here.

use super::Meeting;
use super::format::Bilingual;
use crate::pipeline::ListKind;
use serde::{Deserialize, Serialize};

/// A list that a matter stands on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// The set, by its id in the catalogue.
    pub set: String,
    /// What being on the list means.
    pub kind: ListKind,
    /// The name of the list.
    pub list: Bilingual,
    /// The item of the list.
    pub item: String,
    /// Which version of the lists.
    pub version: String,
}

/// A ruling on a matter of a negative list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListRuling {
    /// The agenda item, by index.
    pub item: usize,
    /// Whether it may be taken up all the same.
    pub admit: bool,
    /// Why.
    pub reason: String,
}

impl Meeting {
    /// What stops an item: the negative list that it stands on.
    pub fn listed_negative(&self, item: usize) -> Option<&Listed> {
        let item = self.agenda.items.get(item)?;
        item.listed.iter().find(|listed| listed.kind == ListKind::Negative)
    }

    /// What was ruled on an item of a negative list; again replaces what was ruled before.
    pub fn list_ruling(&self, item: usize) -> Option<&ListRuling> {
        self.sheets.list_rulings.iter().rev().find(|ruling| ruling.item == item)
    }
}
