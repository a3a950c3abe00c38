//! Who stands, by the ids of a count.

use super::super::Words;
use crate::ballot::Poll;
use crate::meeting::clean;
use std::collections::BTreeMap;

/// Who stands: ids with their names and their order.
#[derive(Debug, Default)]
pub struct Naming<'a> {
    /// The names.
    names: BTreeMap<&'a str, &'a str>,
    /// The place of each in the file or on the paper.
    order: BTreeMap<&'a str, usize>,
    /// The poll in a meeting that was counted, if it was one.
    pub(super) poll: Option<&'a Poll>,
}

impl<'a> Naming<'a> {
    /// Ids with names, in the order of a file. A name may be empty.
    pub fn of_file(listed: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut naming = Naming::default();
        for (at, (id, name)) in listed.into_iter().enumerate() {
            naming.names.insert(id, name);
            naming.order.insert(id, at);
        }
        naming
    }

    /// The options of a poll in a meeting, by the numbers on the paper, which are `ids`.
    pub fn of_poll(poll: &'a Poll, ids: &'a [String]) -> Self {
        let names = poll.options.iter().map(|option| option.name.as_str());
        let listed = ids.iter().map(String::as_str).zip(names);
        Naming { poll: Some(poll), ..Naming::of_file(listed) }
    }

    /// The name with the id, where they differ.
    pub(super) fn name(&self, id: &str) -> String {
        match self.names.get(id) {
            Some(name) if !name.is_empty() && *name != id => {
                format!("{} {}", clean(id), clean(name))
            }
            _ => clean(id),
        }
    }

    /// The name alone; the id of one that has none.
    pub(super) fn bare(&self, id: &str) -> String {
        let name = self.names.get(id).copied().filter(|name| !name.is_empty());
        clean(name.unwrap_or(id))
    }

    /// Several names.
    pub(super) fn listed(&self, words: &Words, ids: &[String]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.name(id)).collect();
        names.join(words.pick2("；", "; "))
    }

    /// The place of one in the order; who is not in it comes last.
    pub(super) fn place(&self, id: &str) -> usize {
        self.order.get(id).copied().unwrap_or(usize::MAX)
    }

    /// Cells of the longest name.
    pub(super) fn cells(&self) -> usize {
        let cells = self.names.keys().map(|id| super::super::cells::width(&self.name(id)));
        cells.max().unwrap_or(0)
    }
}
