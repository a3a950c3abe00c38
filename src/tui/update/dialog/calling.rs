//! Hands and the floor: one person with a stance, several typed in a row, and somebody who is called
//! before whoever is first by rule.

use super::choosing::signed;
use super::{Fate, Move, chair, in_list, stance_of, stance_typed};
use crate::i18n::explain_refusal;
use crate::meeting::{Act, Command, Event, Member, Seat, Stance, decide};
use crate::tui::model::{CHAIR, Dialog, Effect, Entry, Model};
use crate::tui::search::{find, meant};
use crate::tui::update::floor;
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// The most refusals of one row that are told.
const TOLD_MAX: usize = 3;

/// One of several typed in a row.
#[derive(Debug, Clone)]
pub(in crate::tui) struct Typed {
    /// As it was typed.
    pub(in crate::tui) text: String,
    /// Whoever it may mean; exactly one where it is plain.
    pub(in crate::tui) found: Vec<Member>,
    /// The stance behind it.
    pub(in crate::tui) stance: Option<Stance>,
}

/// The people in a row of seats, names or initials; `None` where only one is meant, whose name may
/// have a blank in it.
pub(in crate::tui) fn row(model: &Model, query: &str) -> Option<Vec<Typed>> {
    let meeting = model.meeting.as_ref()?;
    let between = |c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '\u{3001}' | '\u{FF0C}' | '\u{FF1B}')
    };
    let mut parts: Vec<String> = vec![];
    // A sign ends a name: several may be typed without anything between them.
    let signed_off = |c: char| stance_of(c).is_some();
    let runs = query.split(between).flat_map(|run| run.split_inclusive(signed_off));
    for part in runs.filter(|part| !part.is_empty()) {
        let mut chars = part.chars();
        let lone = chars.next().and_then(stance_of).is_some() && chars.next().is_none();
        // A sign by itself belongs to the name before it.
        match parts.last_mut().filter(|_| lone) {
            Some(before) => before.push_str(part),
            None => parts.push(part.to_owned()),
        }
    }
    if parts.len() < 2 || !find(meeting.roster.members(), &signed(query).0).is_empty() {
        return None;
    }
    let typed = parts.into_iter().map(|text| {
        let (name, stance) = signed(&text);
        let here = meeting.roster.members().filter(|m| meeting.roster.presence(m.seat).counts());
        let mut found = meant(here, &name);
        if found.is_empty() {
            found = meant(meeting.roster.members(), &name);
        }
        Typed { found: found.into_iter().cloned().collect(), text, stance }
    });
    Some(typed.collect())
}

/// The signs of stances pick one as well.
pub(super) fn stance(
    model: &Model,
    event: KeyEvent,
    seat: Seat,
    floor: bool,
    options: Vec<Stance>,
    at: usize,
) -> Fate {
    if let Some(stance) = stance_typed(event).filter(|s| options.contains(s)) {
        return rise(model, seat, floor, stance);
    }
    match in_list(event, at, options.len(), true) {
        Move::Take(at) => rise(model, seat, floor, options[at]),
        Move::To(at) => Fate::Stays(Dialog::Stance { seat, floor, options, at }),
        Move::Leave => Fate::Done(vec![]),
    }
}

/// Asks for the stance unless a sign gave it, a raised hand has it, or there is no choice.
pub(super) fn rising(model: &Model, seat: Seat, sign: Option<Stance>, floor: bool) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let queue = meeting.floor.queue(meeting.question());
    let raised = queue.iter().find(|(h, _)| h.seat == seat).map(|(h, _)| h.stance);
    let options = floor::stances(meeting);
    let given = sign.or(raised.filter(|_| floor));
    match (given, options.as_slice()) {
        (Some(stance), _) => rise(model, seat, floor, stance),
        (None, [stance]) => rise(model, seat, floor, *stance),
        // The meeting says why there is nothing to choose.
        (None, []) => rise(model, seat, floor, Stance::For),
        (None, _) => Fate::Stays(Dialog::Stance { seat, floor, options, at: 0 }),
    }
}

/// Raises the hand, or gives the floor; whoever is called before the first by rule may be called
/// for a reason, which the record keeps (RONR 42:9).
fn rise(model: &Model, seat: Seat, floor: bool, stance: Stance) -> Fate {
    if !floor {
        return Fate::Done(vec![Effect::Do(Command::new(seat, Act::RaiseHand { stance }))]);
    }
    let call = Command::new(CHAIR, called(seat, stance, None));
    let events = model.meeting.as_ref().and_then(|m| decide(m, &call, model.now).ok());
    let first = events.unwrap_or_default().into_iter().find_map(|event| match event {
        Event::CalledBefore { first, .. } => Some(first),
        _ => None,
    });
    match first {
        Some(first) => Fate::Stays(Dialog::Before { seat, stance, first, at: 0 }),
        None => Fate::Done(vec![Effect::Do(call)]),
    }
}

fn called(seat: Seat, stance: Stance, reason: Option<String>) -> Act {
    Act::GiveFloor { seat: Some(seat), stance: Some(stance), reason }
}

/// What is usually said for calling somebody before the others. The first gives no reason, the last
/// is typed.
pub(in crate::tui) const REASONS: [&str; 5] =
    ["before-no-reason", "before-answers", "before-concerned", "before-brief", "before-other"];

/// Why somebody else is called than is first by rule.
pub(super) fn before(
    model: &Model,
    event: KeyEvent,
    (seat, stance): (Seat, Stance),
    first: Seat,
    at: usize,
) -> Fate {
    match in_list(event, at, REASONS.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Before { seat, stance, first, at }),
        Move::Take(0) => chair(called(seat, stance, None)),
        Move::Take(at) if at + 1 == REASONS.len() => {
            let entry = Entry::CallReason(seat, stance);
            Fate::Stays(Dialog::Enter { entry, field: Field::default() })
        }
        Move::Take(at) => chair(called(seat, stance, Some(model.words.t(REASONS[at])))),
    }
}

/// The reason as it was typed.
pub(super) fn before_because(seat: Seat, stance: Stance, reason: String) -> Fate {
    chair(called(seat, stance, Some(reason)))
}

/// Raises all hands of a row; where some have no sign and there is a choice, it is asked once.
pub(super) fn raise(model: &mut Model, query: &str) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let options = floor::stances(meeting);
    let typed = row(model, query).unwrap_or_default();
    let open = typed.iter().any(|one| one.found.len() == 1 && one.stance.is_none());
    match options.as_slice() {
        [_, _, ..] if open => {
            Fate::Stays(Dialog::Stances { query: query.to_owned(), options, at: 0 })
        }
        // The meeting says why there is nothing to choose.
        options => all_rise(model, typed, options.first().copied().unwrap_or(Stance::For)),
    }
}

/// The stance of those who have none of their own.
pub(super) fn stances(
    model: &mut Model,
    event: KeyEvent,
    query: String,
    options: Vec<Stance>,
    at: usize,
) -> Fate {
    let signed = stance_typed(event).and_then(|s| options.iter().position(|o| *o == s));
    let taken = signed.map_or_else(|| in_list(event, at, options.len(), true), Move::Take);
    match taken {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Stances { query, options, at }),
        Move::Take(at) => {
            let typed = row(model, &query).unwrap_or_default();
            all_rise(model, typed, options[at])
        }
    }
}

/// Those who may, raise their hands; the others are named in one message, each with the reason.
/// What names nobody, or several, stays in the field to be put right.
fn all_rise(model: &mut Model, typed: Vec<Typed>, usual: Stance) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let words = &model.words;
    let mut scratch = meeting.clone();
    let (mut effects, mut said, mut unread) = (vec![], vec![], vec![]);
    for one in typed {
        let [member] = one.found.as_slice() else {
            let names: Vec<_> = one.found.iter().take(3).map(|m| m.name.clone()).collect();
            let args = [("text", one.text.clone()), ("names", names.join(words.pick2("、", ", ")))];
            let key = if names.is_empty() { "hands-nobody" } else { "hands-several" };
            said.push(words.with(key, args));
            unread.push(one.text);
            continue;
        };
        let stance = one.stance.unwrap_or(usual);
        let command = Command::new(member.seat, Act::RaiseHand { stance });
        match decide(&scratch, &command, model.now) {
            Ok(events) => {
                let recorded = scratch.record("", &command, model.now, events);
                recorded.iter().for_each(|event| scratch.apply(event));
                effects.push(Effect::Do(command));
            }
            Err(refusal) => {
                let why = explain_refusal(words, &scratch, &refusal);
                let named = why.contains(&member.name);
                let args = [("who", member.name.clone()), ("why", why.clone())];
                said.push(if named { why } else { words.with("hands-refused", args) });
            }
        }
    }
    // The room needs the first reasons, not the same one thirty times.
    let more = said.len().saturating_sub(TOLD_MAX);
    said.truncate(TOLD_MAX);
    if more > 0 {
        said.push(words.with("hands-more", [("n", more)]));
    }
    if !said.is_empty() {
        let text = said.join(" ");
        model.say(text, false);
    }
    if unread.is_empty() {
        return Fate::Done(effects);
    }
    let query = Field::new(&unread.join(" "));
    let purpose = crate::tui::model::Purpose::Hand;
    Fate::Both(Dialog::Pick { purpose, query, at: 0 }, effects)
}
