//! Going on through the order of business, ending, taking back, signing.

use super::entitled;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Office};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::resolutions;
use crate::meeting::seal::Seal;
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeSet;

pub(super) fn advance(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let charter = m.charter().ok_or(Code::NotConvened)?;
    let place = m.agenda.next(&charter.format).ok_or(Code::NoNextStep)?;
    Ok(vec![Event::Reached { place }])
}

pub(super) fn adjourn(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::Adjourned { present: m.roster.present() }])
}

pub(super) fn reconvene(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    Ok(vec![Event::Reconvened])
}

/// The last command that stands and can be taken back: not the convening, and nothing signed. That
/// the laptop's clock was set back is nobody's act: it is passed over, and stays noticed.
fn last_command(m: &Meeting) -> Option<u64> {
    let acts = || m.standing().filter(|r| !matches!(r.event, Event::ClockSetBack { .. }));
    let command = acts().last()?.command;
    let first = acts().find(|r| r.command == command)?;
    let fixed = matches!(first.event, Event::Convened { .. } | Event::Signed { .. });
    (!fixed).then_some(command)
}

/// The command that undo takes back.
pub(super) fn undoable(m: &Meeting) -> Ruling<u64> {
    let command = last_command(m).ok_or(Code::NothingToUndo)?;
    let mut events = m.standing().filter(|r| r.command == command).map(|r| &r.event);
    // Who has voted has voted: the ballot lies in the box and nobody can tell which it is. What was
    // destroyed does not come back.
    // And what was in an opened box everybody knows: a vote is not held again until it pleases.
    let cast = |event: &Event| match event {
        Event::BallotCast { .. } | Event::BallotAudited | Event::BoxDestroyed { .. } => true,
        Event::BallotsCounted { counted } => counted.record.is_some(),
        Event::PollDecided { result } => result.counted.record.is_some(),
        _ => false,
    };
    if events.any(cast) {
        let ways = [ActKind::DeclarePolls, ActKind::CancelVote];
        return Err(Refusal::new(Code::BallotIsCast).instead(&ways));
    }
    Ok(command)
}

pub(super) fn undo(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    if let Actor::Member(seat) = by {
        entitled::known(m, seat)?;
    }
    let command = undoable(m)?;
    Ok(vec![Event::Undone { command }])
}

pub(super) fn sign(m: &Meeting, office: Office, seal: Option<&Seal>) -> Ruling<Vec<Event>> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    if !charter.format.signatories.contains(&office) {
        return Err(Refusal::new(Code::NotSignatory).with("office", office.id()));
    }
    if resolutions(m, "").is_empty() {
        return Err(Code::NothingToSign.into());
    }
    if !m.unsigned().contains(&office) {
        return Err(Refusal::new(Code::AlreadySigned).with("office", office.id()));
    }
    let seat = entitled::seat_of(m, office.into())?;
    distinct(m, &charter.format.signatories)?;
    let seal = seal.ok_or(Code::BadSignature)?.clone();
    if let Some(other) = m.signatures.iter().find(|s| same_key(&s.seal.key, &seal.key)) {
        return Err(Refusal::new(Code::KeyReused).with("office", other.office.id()));
    }
    Ok(vec![Event::Signed { office, seat, name: m.roster.name(seat), seal }])
}

/// Those who sign must be different people. It is said before the first signature, while an
/// office can still be given to somebody else.
fn distinct(m: &Meeting, signatories: &[Office]) -> Ruling<()> {
    let mut seats = BTreeSet::new();
    for seat in signatories.iter().filter_map(|office| m.roster.holder(*office)) {
        if !seats.insert(seat) {
            return Err(Refusal::new(Code::SameSignatory)
                .with("name", m.roster.name(seat))
                .instead(&[ActKind::Appoint]));
        }
    }
    Ok(())
}

/// Whether two OpenSSH lines hold the same key, whatever is remarked behind it.
fn same_key(one: &str, other: &str) -> bool {
    let key = |line: &str| line.split_whitespace().nth(1).map(str::to_owned);
    key(one) == key(other)
}
