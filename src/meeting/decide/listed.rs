//! What a negative list stops: nothing is moved on such a matter, and its first step is not left, before
//! the chair has ruled on the record whether it may be taken up.

use super::gate::some;
use super::{entitled, entry};
use crate::meeting::id::Actor;
use crate::meeting::listed::{ListRuling, Listed};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::sheets::SheetEvent;
use crate::meeting::text::TEXT_CHARS_MAX;
use crate::meeting::{ActKind as Kind, Meeting};

fn here(m: &Meeting) -> Option<usize> {
    m.agenda.place.and_then(|place| place.item)
}

/// The item under way stands on no negative list, or was ruled on.
pub(super) fn is_ruled_on(m: &Meeting) -> Ruling<()> {
    let Some((at, listed)) = here(m).and_then(|at| Some((at, m.listed_negative(at)?))) else {
        return Ok(());
    };
    if m.list_ruling(at).is_some() {
        return Ok(());
    }
    Err(told(Code::ListedNegative, at, listed).instead(&[Kind::RuleListed]))
}

/// Whether something may be moved on it: where it was ruled out, only what disposes of it.
pub(super) fn may_move(m: &Meeting) -> Ruling<()> {
    is_ruled_on(m)?;
    let Some((at, listed)) = here(m).and_then(|at| Some((at, m.listed_negative(at)?))) else {
        return Ok(());
    };
    let closed = m.list_ruling(at).is_some_and(|ruling| !ruling.admit);
    if !closed || disposes(m, at) {
        return Ok(());
    }
    Err(told(Code::ListedClosed, at, listed).instead(&[Kind::File, Kind::Advance]))
}

/// Whether a document waits for the vote on the item that ends the record: a refusal.
fn disposes(m: &Meeting, item: usize) -> bool {
    let profile = m.charter().and_then(|charter| charter.profile.as_ref());
    m.dossier().iter().any(|paper| {
        let to = paper.moves.last().and_then(|last| profile?.state(&last.to));
        paper.by_vote && paper.item == Some(item) && to.is_some_and(|state| state.ends)
    })
}

/// A ruling is asked for where the item under way is on a negative list and nothing was decided on it.
pub(super) fn may_rule(m: &Meeting) -> Ruling<()> {
    let at = here(m).filter(|at| m.listed_negative(*at).is_some());
    let at = at.ok_or(Code::NothingListed)?;
    some(m.list_ruling(at).is_none() && m.pending.is_empty(), Code::NothingListed)
}

pub(super) fn rule(m: &Meeting, by: Actor, admit: bool, reason: &str) -> Ruling<SheetEvent> {
    entitled::as_chair(m, by)?;
    let item = here(m).ok_or(Code::NothingListed)?;
    let reason = entry(reason, TEXT_CHARS_MAX)?;
    Ok(SheetEvent::ListedRuled { ruling: ListRuling { item, admit, reason } })
}

fn told(code: Code, at: usize, listed: &Listed) -> Refusal {
    Refusal::new(code)
        .with("list", at.to_string())
        .with("item", listed.item.as_str())
        .with("version", listed.version.as_str())
}
