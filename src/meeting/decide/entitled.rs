//! Who may: the chair, a member with a vote who is here, or anybody on the roster.

use crate::meeting::id::{Actor, Office, Seat};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind, Meeting, Member, Presence};

/// The seat that `by` stands for.
pub(super) fn seat_of(m: &Meeting, by: Actor) -> Ruling<Seat> {
    match by {
        Actor::Member(seat) => known(m, seat).map(|member| member.seat),
        // Whoever presides acts for the chair.
        Actor::Office(office) => holder(m, office).ok_or_else(|| {
            Refusal::new(Code::OfficeVacant)
                .with("office", office.id())
                .instead(&[ActKind::Appoint])
        }),
    }
}

fn holder(m: &Meeting, office: Office) -> Option<Seat> {
    match office {
        Office::Chair => m.presiding(),
        office => m.roster.holder(office),
    }
}

/// The person in `seat`.
pub(super) fn known(m: &Meeting, seat: Seat) -> Ruling<&Member> {
    let missing = || Refusal::new(Code::UnknownSeat).with("seat", u32::from(seat.0));
    m.roster.member(seat).ok_or_else(missing)
}

/// The chair's seat, if `by` is the chair.
pub(super) fn as_chair(m: &Meeting, by: Actor) -> Ruling<Seat> {
    let seat = seat_of(m, by)?;
    if m.presiding() == Some(seat) {
        return Ok(seat);
    }
    Err(Refusal::new(Code::NotChair).with("name", m.roster.name(seat)))
}

/// A person who is here, and not only represented by somebody who is.
pub(super) fn here(m: &Meeting, seat: Seat) -> Ruling<&Member> {
    let member = known(m, seat)?;
    if m.roster.presence(seat) == Presence::Present {
        return Ok(member);
    }
    Err(Refusal::new(Code::NotPresent).with("name", member.name.as_str()).instead(&[ActKind::Mark]))
}

/// A voting member who is here.
pub(super) fn as_member(m: &Meeting, by: Actor) -> Ruling<Seat> {
    let seat = seat_of(m, by)?;
    let member = known(m, seat)?;
    if !member.voting {
        return Err(Refusal::new(Code::NotAMember).with("name", member.name.as_str()));
    }
    here(m, seat).map(|member| member.seat)
}

/// A voting member whose vote can be cast: one who is here, or whose proxy is.
pub(super) fn as_voter(m: &Meeting, seat: Seat) -> Ruling<Seat> {
    if m.recused(seat).is_some() {
        return Err(Refusal::new(Code::Recused).with("name", m.roster.name(seat)));
    }
    let represented = m.roster.presence(seat) == Presence::Represented;
    if represented && known(m, seat)?.voting {
        return Ok(seat);
    }
    as_member(m, seat.into())
}

/// A voting member who is here and not kept out by the chair's impartiality.
pub(super) fn as_partisan(m: &Meeting, by: Actor) -> Ruling<Seat> {
    let seat = as_member(m, by)?;
    let takes_part = m.charter().is_some_and(|c| c.rules.chair_takes_part);
    if m.presiding() == Some(seat) && !takes_part {
        return Err(Refusal::new(Code::ChairImpartial).with("name", m.roster.name(seat)));
    }
    Ok(seat)
}
