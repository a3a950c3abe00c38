//! Keys while a vote is being taken.

use super::step;
use crate::law::Base;
use crate::meeting::{Act, ActKind, Answer, Command, Count, Meeting, Method, Office, Seat};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Model, Purpose, VoteInput, outcome};
use crate::tui::widget::Field;
use crossterm::event::{KeyCode, KeyEvent};

/// Whether a vote is being taken and nothing else holds it up.
pub(super) fn open(model: &Model) -> bool {
    model.meeting.as_ref().is_some_and(|m| m.vote.is_some() && m.point.is_none())
}

/// Those who are called in a roll call, in order, the chair last (RONR 45:45–55).
pub(in crate::tui) fn roll(meeting: &Meeting) -> Vec<Seat> {
    let attends = |seat| meeting.roster.presence(seat).counts();
    let called = meeting.roster.members().filter(|m| m.voting && attends(m.seat));
    let mut seats: Vec<Seat> = called.map(|m| m.seat).collect();
    let chair = meeting.roster.holder(Office::Chair);
    seats.sort_by_key(|seat| Some(*seat) == chair);
    seats
}

/// The count as it stands in the fields: for, against, abstaining.
pub(in crate::tui) fn typed(input: &VoteInput) -> (Option<u32>, Option<u32>, Option<u32>) {
    let number = |at: usize| input.digits[at].parse().ok();
    (number(0), number(1), number(2))
}

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let Some(vote) = model.meeting.as_ref().and_then(|m| m.vote.as_ref()) else { return vec![] };
    if model.vote.question != Some(vote.question) {
        model.vote = VoteInput { question: Some(vote.question), ..VoteInput::default() };
    }
    let chair = |act| vec![Effect::Do(Command::new(CHAIR, act))];
    let place = match vote.method {
        Method::Consent => Place::Consent,
        Method::Voice => Place::Voice,
        Method::Hands | Method::Rising | Method::Ballot => Place::Counting,
        Method::RollCall => Place::Roll,
    };
    let action = keymap::action(place, event);
    if action.is_some() {
        model.refusal = None;
    }
    match action {
        Some(Action::NoObjection) => chair(Act::NoObjection),
        Some(Action::Objection) => {
            let purpose = Purpose::Plain(Act::Object);
            model.dialog = Some(Dialog::Pick { purpose, query: Field::default(), at: 0 });
            vec![]
        }
        Some(Action::Carried) => chair(Act::Announce { outcome: outcome(true) }),
        Some(Action::NotCarried) => chair(Act::Announce { outcome: outcome(false) }),
        Some(Action::BreakOff) => chair(Act::CancelVote),
        None if beside(event).is_some() => {
            beside(event).map(|action| super::floor::perform(model, action)).unwrap_or_default()
        }
        _ if place == Place::Counting => counting(model, event, action),
        _ if place == Place::Roll => calling(model, action),
        _ => vec![],
    }
}

/// What goes on beside a vote: attendance, points of order about the vote, taking back, and
/// looking at things.
fn beside(event: KeyEvent) -> Option<Action> {
    let action = keymap::action(Place::Floor, event)?;
    let free = matches!(
        action,
        Action::Attendance
            | Action::Palette
            | Action::Stage
            | Action::Help
            | Action::Language
            | Action::Act(ActKind::PointOfOrder | ActKind::Undo)
    );
    free.then_some(action)
}

fn counting(model: &mut Model, event: KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let input = &mut model.vote;
    match (action, event.code) {
        (Some(Action::NextField), _) => input.focus = (input.focus + 1) % 3,
        (Some(Action::Confirm), _) => return confirm(model),
        (_, KeyCode::Up) => input.focus = (input.focus + 2) % 3,
        (_, KeyCode::Backspace) => {
            input.digits[input.focus].pop();
        }
        (_, KeyCode::Char(c)) if c.is_ascii_digit() && input.digits[input.focus].len() < 4 => {
            input.digits[input.focus].push(c);
        }
        _ => {}
    }
    vec![]
}

/// Enter goes to the next empty figure. Where those attending are the base, abstentions are filled
/// in from what is left of them and looked over before the count stands.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let usual = meeting.vote.as_ref().and_then(|v| v.needs.usual());
    let cast_only = usual.is_none_or(|t| t.base == Base::VotesCast);
    let present = meeting.roster.present();
    match typed(&model.vote) {
        (None, ..) => model.vote.focus = 0,
        (_, None, _) => model.vote.focus = 1,
        (Some(yes), Some(no), None) if !cast_only && yes.saturating_add(no) <= present => {
            model.vote.digits[2] = (present - yes - no).to_string();
            model.vote.focus = 2;
        }
        (Some(yes), Some(no), abstain) => {
            return vec![Effect::Do(Command::new(CHAIR, Act::Count(Count::of(yes, no, abstain))))];
        }
    }
    vec![]
}

fn calling(model: &mut Model, action: Option<Action>) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let seats = roll(meeting);
    let answer = match action {
        Some(Action::Yes) => Answer::Yes,
        Some(Action::No) => Answer::No,
        Some(Action::Abstain) => Answer::Abstain,
        Some(Action::Confirm) => return vec![Effect::Do(Command::new(CHAIR, Act::CloseRoll))],
        _ => {
            model.vote.at = step(model.vote.at, seats.len(), action);
            return vec![];
        }
    };
    let Some(seat) = seats.get(model.vote.at.min(seats.len().saturating_sub(1))) else {
        return vec![];
    };
    model.vote.at = step(model.vote.at, seats.len(), Some(Action::Down));
    vec![Effect::Do(Command::new(CHAIR, Act::Answer { seat: *seat, answer }))]
}
