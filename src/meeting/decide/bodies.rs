//! Whether the body that meets is the one that decides, with the people that it has on record, and
//! whether enough of them came for what was expected.

use crate::law::{CompositionFault, MotionKind, Outcome};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind as Kind, Meeting};
use std::collections::BTreeSet;

/// The body on record holds such meetings with its own people, and it is the one that the matters on the
/// agenda were assigned to.
pub(super) fn is_the_one(m: &Meeting) -> Ruling<()> {
    let Some(convening) = &m.convening else { return Ok(()) };
    its_people(m)?;
    for item in &m.agenda.items {
        let Some(assigned) = &item.assigned else { continue };
        if *assigned != convening.body {
            return Err(Refusal::new(Code::BodyNotAssigned)
                .with("title", item.title.as_str())
                .with("assigned", assigned.as_str())
                .with("body", convening.body.as_str()));
        }
    }
    Ok(())
}

/// The body on record is of the kind that holds such meetings. Who votes stands on its roster, and who
/// stands there is enrolled: a roster of some of them would make the quorum smaller than it is.
pub(super) fn its_people(m: &Meeting) -> Ruling<()> {
    let Some(wanted) = m.charter().and_then(|charter| charter.format.body.as_ref()) else {
        return Ok(());
    };
    let known = m.convening.as_ref().and_then(|c| Some((&c.body, c.body_record.as_ref()?)));
    let Some((body, on_record)) = known else { return Ok(()) };
    if !on_record.kind.is_empty() && on_record.kind != *wanted {
        return Err(Refusal::new(Code::BodyOtherKind)
            .with("body", body.as_str())
            .with("body_kind", wanted.as_str()));
    }
    // One that was registered without its people has nobody to compare with.
    let people = &on_record.people;
    if people.is_empty() {
        return Ok(());
    }
    let enrolled: BTreeSet<&str> = m.roster.members().map(|member| member.name.as_str()).collect();
    let voting = m.roster.members().filter(|member| member.voting);
    let strange = voting.map(|member| member.name.clone()).filter(|name| !people.contains(name));
    let missing = people.iter().filter(|name| !enrolled.contains(name.as_str())).cloned();
    let (strange, missing): (Vec<String>, Vec<String>) = (strange.collect(), missing.collect());
    let (fault, names) = match (strange.is_empty(), missing.is_empty()) {
        (true, true) => return Ok(()),
        (false, _) => ("strange", strange),
        (true, false) => ("missing", missing),
    };
    Err(Refusal::new(Code::RosterDiffers)
        .with("fault", fault)
        .with("names", names)
        .instead(&[Kind::Enrol]))
}

/// Where fewer came than were expected, the meeting itself decides whether it goes on, on the record.
pub(super) fn goes_on(m: &Meeting) -> Ruling<()> {
    let expected = m.charter().and_then(|charter| charter.format.expects);
    let Some(expected) = expected.filter(|expected| m.roster.present() < *expected) else {
        return Ok(());
    };
    let step = m.agenda.place.map_or(0, |place| place.step);
    let decided = m.last_decision_in(step);
    if decided.is_some_and(|d| d.kind == MotionKind::Main && d.outcome == Outcome::Adopted) {
        return Ok(());
    }
    Err(Refusal::new(Code::FewerCame)
        .with("present", m.roster.present())
        .with("expected", expected)
        .instead(&[Kind::Move(MotionKind::Main), Kind::Adjourn]))
}

/// In a step that takes a document for each record on the agenda, there is one for each before the vote:
/// a list that passes over somebody says so.
pub(super) fn each_is_told(m: &Meeting) -> Ruling<()> {
    let Some(step) = m.step().filter(|step| step.documents_each) else { return Ok(()) };
    let takes_up = m.charter().map(|c| c.format.takes_up.as_slice()).unwrap_or_default();
    let dossier = m.dossier();
    let told = |id: &str| {
        let mut its = dossier.iter().filter(|paper| paper.entry.record == id);
        its.any(|paper| paper.by_vote && step.documents.contains(&paper.entry.document))
    };
    let open = m.agenda.items.iter().filter(|item| {
        let need = item.need.as_ref().filter(|need| takes_up.contains(&need.state));
        need.is_some_and(|need| !told(&need.id))
    });
    let open: Vec<String> = open.map(|item| item.title.clone()).collect();
    if open.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(Code::OutcomeMissing).with("items", open).instead(&[Kind::File]))
}

/// What is wrong with a body, as a refusal.
pub(super) fn composition_broken(fault: CompositionFault) -> Refusal {
    use CompositionFault as Fault;
    let refusal = Refusal::new(Code::CompositionBroken);
    let of = |fault: &'static str, category: String, (count, size): (u32, u32), limit: u32| {
        let refusal = Refusal::new(Code::CompositionBroken).with("fault", fault);
        let refusal = refusal.with("category", category).with("count", count).with("limit", limit);
        refusal.with("size", size).with("share", percent(count, size))
    };
    match fault {
        Fault::Size { size, min, max } => {
            refusal.with("fault", "size").with("size", size).with("min", min).with("max", max)
        }
        Fault::TooFew { category, count, least, size, bound } => {
            let refusal = of("too_few", category, (count, size), least);
            refusal.with("bound", percent(bound.num(), bound.den()))
        }
        Fault::TooMany { category, count, most, size, bound } => {
            let refusal = of("too_many", category, (count, size), most);
            refusal.with("bound", percent(bound.num(), bound.den()))
        }
    }
}

/// A share in percent, to one decimal, cut off: for reading, it decides nothing.
fn percent(part: u32, whole: u32) -> String {
    let tenths = u64::from(part) * 1000 / u64::from(whole.max(1));
    match tenths % 10 {
        0 => format!("{}%", tenths / 10),
        tenth => format!("{}.{tenth}%", tenths / 10),
    }
}
