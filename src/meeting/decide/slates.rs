//! The people put forward for a body, and what holds of them before and after the vote.

use super::entry;
use super::gate::some;
use super::sheets::{belongs_here, here};
use crate::law::{MotionKind, Outcome};
use crate::meeting::ActKind as Kind;
use crate::meeting::Meeting;
use crate::meeting::format::Allowance;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::sheets::{Slate, SlatePerson};
use crate::meeting::text::{NAME_CHARS_MAX, clean};
use std::collections::BTreeSet;

/// The most people of a body that is put forward.
const SLATE_MAX: usize = 500;

/// The people of a body are put forward until they are voted on; afterwards they are what was decided.
pub(super) fn is_open(m: &Meeting) -> Ruling<()> {
    belongs_here(m, Allowance::Slate)?;
    some(m.vote.is_none(), Code::VoteInProgress)?;
    let item = here(m).0;
    let there = m.sheets.slate(item).is_some();
    let formed = m.decisions_standing().any(|(decision, _)| {
        let main = decision.kind == MotionKind::Main && decision.item == item;
        main && decision.outcome == Outcome::Adopted
    });
    some(!(there && formed), Code::AlreadyDecided)
}

/// The people as they are put forward: named once each, in the categories of the body, of its size.
pub(super) fn slate(m: &Meeting, name: &str, people: &[SlatePerson]) -> Ruling<Slate> {
    let name = entry(name, NAME_CHARS_MAX)?;
    if people.len() > SLATE_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", SLATE_MAX));
    }
    let forms = m.charter().and_then(|charter| charter.format.forms.as_ref());
    let mut named = BTreeSet::new();
    let mut clean_people = Vec::with_capacity(people.len());
    for person in people {
        let known = forms.is_none_or(|forms| {
            forms.categories.is_empty()
                || forms.categories.iter().any(|category| category.id == person.category)
        });
        if !known {
            return Err(Refusal::new(Code::UnknownCategory)
                .with("name", clean(&person.name))
                .with("category", clean(&person.category)));
        }
        let name = entry(&person.name, NAME_CHARS_MAX)?;
        // Nobody counts twice towards the size; two people of one name are told apart by a mark.
        if !named.insert(name.clone()) {
            return Err(Refusal::new(Code::OptionTwice).with("name", name));
        }
        clean_people.push(SlatePerson { name, category: clean(&person.category) });
    }
    if let Some(forms) = forms {
        let faults = forms.composition.faults(&Slate::categories(&clean_people));
        if let Some(fault) = faults.into_iter().next() {
            return Err(super::bodies::composition_broken(fault).instead(&[Kind::ProposeSlate]));
        }
    }
    let step = m.agenda.place.map(|place| place.step);
    Ok(Slate {
        name,
        people: clean_people,
        item: here(m).0,
        step,
        after: m.decisions.len(),
        state: None,
    })
}

/// The people of the body are put forward before it is voted on.
pub(super) fn is_there(m: &Meeting) -> Ruling<()> {
    let Some(charter) = m.charter() else { return Ok(()) };
    // What is voted on before the people are put forward is something else.
    let steps = &charter.format.steps;
    let at = steps.iter().position(|step| step.allows(Allowance::Slate));
    let forms = charter.format.forms.is_some() && at.is_some_and(|at| here(m).1 >= at);
    let there = m.sheets.slate(here(m).0).or(m.sheets.slate(None)).is_some();
    if !forms || there {
        return Ok(());
    }
    Err(Refusal::new(Code::SlateMissing).instead(&[Kind::ProposeSlate]))
}
