//! The parts that need no story: heading, organisation, rules adopted, decisions, signatures.

use super::attendance::Attendance;
use super::document::*;
use super::entry::Entry;
use super::motion::Motion;
use super::people::{People, Person};
use crate::meeting::{Bilingual, Item, Meeting, MotionId, Notice, Office, Scope};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn heading(meeting: &Meeting) -> Heading {
    let Some(convening) = meeting.convening.as_ref() else { return Heading::default() };
    Heading {
        meeting: meeting.id.clone(),
        body: convening.body.clone(),
        title: convening.title.clone(),
        series: convening.series,
        format: meeting.charter().map(|c| c.format.name.clone()).unwrap_or_default(),
        special: convening.special,
        continues: convening.continues,
        phase: meeting.phase,
    }
}

pub(super) fn agenda(meeting: &Meeting) -> Vec<AgendaLine> {
    let line = |(i, item): (usize, &Item)| AgendaLine {
        number: i as u32 + 1,
        title: item.title.clone(),
        need: item.need.as_ref().map(|n| n.id.clone()),
        signal: meeting.signal(item),
        listed: item.listed.clone(),
    };
    meeting.agenda.items.iter().enumerate().map(line).collect()
}

pub(super) fn organisation(
    meeting: &Meeting,
    people: &People<'_>,
    attendance: Attendance,
) -> Organisation {
    let holder = |office: &Office| meeting.roster.holder(*office);
    let officer = |office: Office| {
        holder(&office).map(|seat| Officer { office, person: people.person(seat) })
    };
    let asked = meeting.charter().map(|c| c.format.offices.clone()).unwrap_or_default();
    Organisation {
        opened_at: meeting.opened_at,
        adjourned_at: meeting.adjourned.map(|(at, _)| at),
        place: meeting.convening.as_ref().map(|c| c.place.clone()).unwrap_or_default(),
        officers: Office::ALL.into_iter().filter_map(officer).collect(),
        vacant: asked.into_iter().filter(|office| holder(office).is_none()).collect(),
        attendance,
        agenda: agenda(meeting),
        notices: notices(meeting, false).map(|n| n.text.clone()).collect(),
    }
}

fn notices(meeting: &Meeting, for_next: bool) -> impl Iterator<Item = &Notice> {
    meeting.notices.iter().filter(move |n| n.for_next == for_next)
}

pub(super) fn left(meeting: &Meeting, people: &People<'_>) -> Left {
    let line = |n: &Notice| (n.by.map(|seat| people.person(seat)), n.text.clone());
    Left {
        continued_at: meeting.continued_at,
        notices: notices(meeting, true).map(line).collect(),
        minutes_of: meeting.minutes_of.clone(),
    }
}

pub(super) fn adopted(meeting: &Meeting) -> Option<Adopted> {
    let (charter, settings) = (meeting.charter()?, meeting.settings.clone()?);
    let rules = &charter.rules;
    let steps = charter.format.steps.iter();
    let times = steps.filter_map(|step| Some((step.name.clone(), *settings.times.get(&step.id)?)));
    Some(Adopted {
        times: times.collect(),
        settings,
        format: RulesLine {
            name: charter.format.name.clone(),
            id: charter.format.id.clone(),
            sha256: charter.format_hash.clone(),
        },
        rules: RulesLine {
            name: Bilingual { zh: rules.name_zh.clone(), en: rules.name_en.clone() },
            id: rules.id.clone(),
            sha256: charter.rules_hash.clone(),
        },
        law: charter.law.as_ref().map(|law| LawLine {
            named: RulesLine {
                name: Bilingual { zh: law.name_zh.clone(), en: law.name_en.clone() },
                id: law.id.clone(),
                sha256: charter.law_hash.clone(),
            },
            cite: law.cite.clone(),
            open: law.open,
            decide: law.decide,
            area: law.area,
        }),
    })
}

/// Items that no step opened; none where the format takes up no items one by one.
pub(super) fn not_reached(meeting: &Meeting, sections: &[Section]) -> Vec<AgendaLine> {
    let by_item =
        meeting.charter().is_some_and(|c| c.format.steps.iter().any(|s| s.scope == Scope::Item));
    let reached: BTreeSet<u32> =
        sections.iter().filter_map(|s| s.item.as_ref()).map(|i| i.number).collect();
    let mut items = agenda(meeting);
    items.retain(|item| by_item && !reached.contains(&item.number));
    items
}

pub(super) fn decisions(
    sections: &[Section],
    motions: &BTreeMap<MotionId, Motion>,
) -> Vec<DecisionLine> {
    let entries = sections.iter().flat_map(|s| &s.entries);
    let decided = entries.filter_map(|timed| match &timed.entry {
        Entry::Vote(vote) if vote.what.kind.is_result() => Some(DecisionLine {
            id: vote.id,
            kind: vote.what.kind,
            item: motions.get(&vote.id).and_then(|m| m.item),
            text: vote.what.text.clone(),
            outcome: vote.outcome,
            standing: vote.standing,
            elected: vote.elected.clone(),
            tally: vote.tally,
            verdict: vote.verdict,
            basis: vote.basis.clone(),
            at: timed.at,
        }),
        _ => None,
    });
    decided.collect()
}

pub(super) fn signatures(meeting: &Meeting, people: &People<'_>) -> Vec<SignatureLine> {
    let signatories = meeting.charter().map(|c| c.format.signatories.as_slice());
    let line = |office: &Office| {
        let signed = meeting.signatures.iter().find(|s| s.office == *office);
        // The name is the one signed, whatever the roster says later, unless it is withheld.
        let signer = signed.map(|s| match people.person(s.seat) {
            person if person.is_withheld() => person,
            person => Person { name: s.name.clone(), ..person },
        });
        let holder = || meeting.roster.holder(*office).map(|seat| people.person(seat));
        SignatureLine {
            office: *office,
            person: signer.or_else(holder),
            signed_at: signed.map(|s| s.at),
            key: signed.map(|s| s.seal.key.clone()),
        }
    };
    signatories.unwrap_or_default().iter().map(line).collect()
}
