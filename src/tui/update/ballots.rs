//! Keys while ballots are out: a poll, a box, papers.

use super::floor;
use crate::ballot::Poll;
use crate::meeting::{Act, ActKind, Channel, Command, Meeting, Method, Seat, in_order};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Model, Phrases, Purpose};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Where the keys go while ballots are out, or a poll waits for them.
pub(in crate::tui) fn place(meeting: &Meeting) -> Option<Place> {
    if meeting.point.is_some() || meeting.proposed.is_some() {
        return None;
    }
    let by_ballot = meeting.vote.as_ref().is_some_and(|vote| vote.method == Method::Ballot);
    if meeting.poll.is_none() && !by_ballot {
        return None;
    }
    match meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
        Some(Channel::Box { .. }) => Some(Place::Box),
        Some(Channel::Paper { .. }) => Some(Place::Papers),
        None => meeting.poll.as_ref().map(|_| Place::Poll),
    }
}

/// Whether the poll needs papers one by one, not sums alone.
pub(in crate::tui) fn one_by_one(meeting: &Meeting) -> Option<&Poll> {
    let poll = meeting.poll.as_ref().map(|under_way| &under_way.poll);
    // Of dots the sums say what came first, and the papers how many people are behind it.
    poll.filter(|poll| !poll.needs_sums_alone() || poll.levels().is_some())
}

/// Tellers of the papers who have not counted yet come first.
pub(in crate::tui) fn paper_tellers(meeting: &Meeting) -> Vec<Seat> {
    match meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
        Some(Channel::Paper { tellers, counts, .. }) => {
            let mut tellers = tellers.clone();
            tellers.sort_by_key(|seat| counts.contains_key(seat));
            tellers
        }
        _ => vec![],
    }
}

pub(super) fn key(model: &mut Model, place: Place, event: KeyEvent) -> Vec<Effect> {
    let action = keymap::action(place, event);
    let shown = action.is_some() && model.refusal.take().is_some();
    let Some(meeting) = &model.meeting else { return vec![] };
    match action {
        // The first Esc only puts away what was refused.
        None if model.refusal.is_some() && event.code == crossterm::event::KeyCode::Esc => {
            model.refusal = None;
            vec![]
        }
        Some(Action::BreakOff) if shown => vec![],
        Some(Action::BreakOff) if meeting.balloting.is_some() => {
            model.dialog = Some(Dialog::VoidBallots);
            vec![]
        }
        Some(Action::BreakOff) => vec![chair(Act::CancelVote)],
        Some(Action::Polls) => polls(meeting),
        Some(Action::Secrecy) => secrecy(model),
        Some(Action::PrintBallots) => vec![Effect::PrintBallots],
        Some(Action::Act(kind)) => act(model, kind),
        _ => super::vote::beside(event).map(|a| floor::perform(model, a)).unwrap_or_default(),
    }
}

fn chair(act: Act) -> Effect {
    Effect::Do(Command::new(CHAIR, act))
}

fn polls(meeting: &Meeting) -> Vec<Effect> {
    let of_poll = meeting.poll.as_ref().map(|under_way| under_way.polls_closed);
    let closed = of_poll.or(meeting.vote.as_ref().map(|vote| vote.polls_closed));
    closed.map(|open| chair(Act::DeclarePolls { open })).into_iter().collect()
}

/// In plain words who can know what, and who cannot.
pub(super) fn secrecy(model: &mut Model) -> Vec<Effect> {
    let lines = crate::i18n::secrecy(&model.words);
    model.dialog = Some(Dialog::Page { title: model.words.t("secrecy-title"), lines, scroll: 0 });
    vec![]
}

/// Acts with ballots, with what they ask for first.
pub(super) fn act(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    if !in_order(meeting, model.now).contains(&kind) {
        return floor::refuse(model, kind, None);
    }
    match kind {
        ActKind::Cast | ActKind::AuditBallot => {
            let (query, purpose) = (Field::default(), Purpose::Voter);
            model.dialog = Some(Dialog::Pick { purpose, query, at: 0 });
            vec![]
        }
        ActKind::Unseal => {
            let channel = meeting.balloting.as_ref().map(|balloting| &balloting.channel);
            if let Some(Channel::Box { tellers, threshold, .. }) = channel {
                let phrases = Phrases::new(None, tellers.clone(), *threshold as usize);
                model.dialog = Some(Dialog::Phrases(Box::new(phrases)));
            }
            vec![]
        }
        kind => floor::fill_in(model, kind, None),
    }
}
