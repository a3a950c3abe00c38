//! Documents that a meeting filed, and whom its matters concern, as papers print them.

use super::sheets::Names;
use crate::meeting::{Bilingual, Meeting, Presence};

/// A document on a record of the pipeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentLine {
    /// Its number in the meeting, from 1.
    pub n: usize,
    /// Its kind, by the id in the profile.
    pub kind: String,
    /// What it is called.
    pub name: Bilingual,
    /// The record that it is filed on.
    pub record: String,
    /// What it says: the names of fields, and what stands in them. What is private is left out.
    pub fields: Vec<(Bilingual, Bilingual)>,
    /// Whether it says an amount of money.
    pub money: bool,
    /// Why it was taken back.
    pub taken_back: Option<String>,
}

/// Those whom a matter concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernedLine {
    /// Number and title of the matter.
    pub item: (usize, String),
    /// Who of them was here.
    pub present: Vec<String>,
    /// Who was not.
    pub missing: Vec<String>,
}

pub(super) fn documents(meeting: &Meeting) -> Vec<DocumentLine> {
    let profile = meeting.charter().and_then(|charter| charter.profile.as_ref());
    let lines = meeting.sheets.submitted.iter().zip(1..).map(|(paper, n)| {
        let entry = &paper.filing.entry;
        let (name, fields) = Names(meeting).document(entry);
        let kind = profile.and_then(|profile| profile.document(&entry.document));
        let mut money = kind
            .iter()
            .flat_map(|kind| &kind.fields)
            .filter(|field| matches!(field.kind, crate::pipeline::FieldKind::Money));
        DocumentLine {
            n,
            kind: entry.document.clone(),
            name,
            record: entry.record.clone(),
            fields,
            money: money.any(|field| entry.fields.contains_key(&field.id)),
            taken_back: paper.taken_back.clone(),
        }
    });
    lines.collect()
}

/// Somebody is here by name, or by the body that they speak for.
pub(super) fn concerned(meeting: &Meeting) -> Vec<ConcernedLine> {
    let here = |who: &str| {
        meeting.roster.members().any(|member| {
            (member.name == who || member.unit == who)
                && matches!(
                    meeting.roster.presence(member.seat),
                    Presence::Present | Presence::Represented
                )
        })
    };
    let items = meeting.agenda.items.iter().zip(1..);
    let named = items.filter(|(item, _)| !item.concerned.is_empty()).map(|(item, n)| {
        let (present, missing) = item.concerned.iter().cloned().partition(|who| here(who));
        ConcernedLine { item: (n, item.title.clone()), present, missing }
    });
    named.collect()
}

impl Names<'_> {
    /// The name of a document and what it says, without what is private.
    pub(super) fn document(
        &self,
        entry: &crate::pipeline::Entry,
    ) -> (Bilingual, Vec<(Bilingual, Bilingual)>) {
        use crate::pipeline::FieldKind;
        let plain = |text: &str| Bilingual { zh: text.to_owned(), en: text.to_owned() };
        let profile = self.0.charter().and_then(|charter| charter.profile.as_ref());
        let Some(kind) = profile.and_then(|profile| profile.document(&entry.document)) else {
            return (plain(&entry.document), vec![]);
        };
        let told = kind.fields.iter().filter(|field| !field.private).filter_map(|field| {
            let said = entry.fields.get(&field.id)?;
            let value = match &field.kind {
                FieldKind::Choice(choices) => {
                    choices.iter().find(|choice| choice.id == *said).map(|choice| Bilingual {
                        zh: choice.name_zh.clone(),
                        en: choice.name_en.clone(),
                    })
                }
                _ => None,
            };
            let name = Bilingual { zh: field.name_zh.clone(), en: field.name_en.clone() };
            Some((name, value.unwrap_or_else(|| plain(&said.replace('\n', "; ")))))
        });
        (Bilingual { zh: kind.name_zh.clone(), en: kind.name_en.clone() }, told.collect())
    }
}
