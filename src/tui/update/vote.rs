//! Keys while a vote is being taken.

use super::step;
use crate::i18n::{Words, side_name};
use crate::law::{Base, MotionKind, Outcome, Tally, judge};
use crate::meeting::{Act, ActKind, Answer, Command, Count, Meeting, Method, Office, Seat, Vote};
use crate::tui::form::hundredths;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Figure, Model, Purpose, VoteInput, outcome};
use crate::tui::widget::Field;
use crossterm::event::{KeyCode, KeyEvent};

/// Whether a vote is being taken and nothing else holds it up.
pub(super) fn open(model: &Model) -> bool {
    let held_up = |m: &Meeting| m.point.is_some() || m.proposed.is_some();
    model.meeting.as_ref().is_some_and(|m| m.vote.is_some() && !held_up(m))
}

/// Where the keys go in this vote.
pub(in crate::tui) fn place(meeting: &Meeting, vote: &Vote) -> Place {
    let election = meeting.question().is_some_and(|q| q.election.is_some());
    match vote.method {
        Method::Consent => Place::Consent,
        Method::Voice => Place::Voice,
        Method::Ballot if election => Place::Tellers,
        Method::Hands | Method::Rising | Method::Ballot => Place::Counting,
        Method::RollCall => Place::Roll,
    }
}

/// Those who are called in a roll call, in order, the chair last (RONR 45:45–55).
pub(in crate::tui) fn roll(meeting: &Meeting) -> Vec<Seat> {
    let attends = |seat| meeting.roster.presence(seat).counts();
    let entitled = |m: &&crate::meeting::Member| m.voting && meeting.recused(m.seat).is_none();
    let called = meeting.roster.members().filter(entitled).filter(|m| attends(m.seat));
    let mut seats: Vec<Seat> = called.map(|m| m.seat).collect();
    let chair = meeting.roster.holder(Office::Chair);
    seats.sort_by_key(|seat| Some(*seat) == chair);
    seats
}

/// The figures that are asked for in this vote.
pub(in crate::tui) fn figures(meeting: &Meeting, vote: &Vote) -> Vec<Figure> {
    let mut figures = vec![Figure::Yes, Figure::No];
    if meeting.charter().is_none_or(|c| c.rules.asks_abstentions) {
        figures.push(Figure::Abstain);
    }
    if vote.method == Method::Ballot {
        figures.extend([Figure::Blank, Figure::Illegal, Figure::Unentitled]);
    }
    if vote.needs.area {
        figures.extend([Figure::AreaYes, Figure::AreaNo, Figure::AreaAbstain]);
    }
    figures
}

/// What a figure is called in this vote: yes and no fit the question.
pub(in crate::tui) fn figure_name(words: &Words, kind: MotionKind, figure: Figure) -> String {
    let key = match figure {
        Figure::Yes | Figure::No => return side_name(words, kind, figure == Figure::Yes),
        Figure::Abstain => "answer-abstain",
        Figure::Blank => "figure-blank",
        Figure::Illegal => "figure-illegal",
        Figure::Unentitled => "figure-unentitled",
        Figure::AreaYes => "figure-area-yes",
        Figure::AreaNo => "figure-area-no",
        Figure::AreaAbstain => "figure-area-abstain",
    };
    words.t(key)
}

/// The count as it stands in the fields.
pub(in crate::tui) fn counted(input: &VoteInput, figures: &[Figure]) -> Count {
    let typed = |figure: Figure| {
        let digits = input.digits.get(&figure).filter(|_| figures.contains(&figure))?;
        if figure >= Figure::AreaYes { hundredths(digits) } else { digits.parse().ok() }
    };
    let area = figures.contains(&Figure::AreaYes).then(|| crate::law::AreaTally {
        yes: typed(Figure::AreaYes).unwrap_or(0),
        no: typed(Figure::AreaNo).unwrap_or(0),
        abstain: typed(Figure::AreaAbstain).unwrap_or(0),
    });
    Count {
        yes: typed(Figure::Yes).unwrap_or(0),
        no: typed(Figure::No).unwrap_or(0),
        abstain: typed(Figure::Abstain),
        chair: input.chair,
        illegal: typed(Figure::Illegal),
        blank: typed(Figure::Blank),
        unentitled: typed(Figure::Unentitled),
        area,
    }
}

/// The sides on which the chair's own vote would change the result, and what that would be.
pub(in crate::tui) fn chair_decides(
    meeting: &Meeting,
    input: &VoteInput,
) -> Vec<(Answer, Outcome)> {
    let (Some(vote), Some(charter)) = (&meeting.vote, meeting.charter()) else { return vec![] };
    let tally = counted(input, &figures(meeting, vote)).tally();
    let chair = meeting.presiding().and_then(|seat| meeting.roster.member(seat));
    let apart = vote.method != Method::Ballot && !charter.rules.chair_takes_part;
    let complete = [Figure::Yes, Figure::No].iter().all(|f| input.digits.contains_key(f));
    let room = tally.all() < meeting.may_vote();
    if !apart || vote.needs.area || !complete || !room || !chair.is_some_and(|c| c.voting) {
        return vec![];
    }
    let result = |tally: Tally| judge(&vote.needs, tally, meeting.electorate()).outcome;
    let with = [
        (Answer::Yes, Tally { yes: tally.yes.saturating_add(1), ..tally }),
        (Answer::No, Tally { no: tally.no.saturating_add(1), ..tally }),
    ];
    let would = with.into_iter().map(|(answer, tally)| (answer, result(tally)));
    would.filter(|(_, would)| *would != result(tally)).collect()
}

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let Some(vote) = model.meeting.as_ref().and_then(|m| m.vote.as_ref()) else { return vec![] };
    if model.vote.question != Some(vote.question) {
        model.vote = VoteInput { question: Some(vote.question), ..VoteInput::default() };
    }
    let chair = |act| vec![Effect::Do(Command::new(CHAIR, act))];
    let Some(place) = model.meeting.as_ref().map(|m| self::place(m, vote)) else { return vec![] };
    let action = keymap::action(place, event);
    let shown = action.is_some() && model.refusal.take().is_some();
    match action {
        Some(Action::NoObjection) => chair(Act::NoObjection),
        Some(Action::Objection) => {
            let purpose = Purpose::Plain(ActKind::Object);
            model.dialog = Some(Dialog::Pick { purpose, query: Field::default(), at: 0 });
            vec![]
        }
        Some(Action::Carried) => chair(Act::Announce { outcome: outcome(true) }),
        Some(Action::NotCarried) => chair(Act::Announce { outcome: outcome(false) }),
        // The first Esc only puts away what was refused.
        Some(Action::BreakOff) if shown => vec![],
        Some(Action::BreakOff) => chair(Act::CancelVote),
        Some(Action::Polls) => {
            let open = vote.polls_closed;
            if vote.method != Method::Ballot {
                return vec![];
            }
            chair(Act::DeclarePolls { open })
        }
        Some(Action::Secrecy) if vote.method == Method::Ballot => super::ballots::secrecy(model),
        Some(Action::Act(kind @ (ActKind::OpenBox | ActKind::IssueBallots)))
            if vote.method == Method::Ballot =>
        {
            super::ballots::act(model, kind)
        }
        Some(Action::Act(ActKind::Tellers)) => {
            super::floor::perform(model, Action::Act(ActKind::Tellers))
        }
        None if beside(event).is_some() => {
            beside(event).map(|action| super::floor::perform(model, action)).unwrap_or_default()
        }
        _ if place == Place::Counting => counting(model, event, action),
        _ if place == Place::Roll => calling(model, action),
        _ => vec![],
    }
}

/// What goes on beside a vote: attendance, points of order about the vote, taking back, letting
/// through, and looking at things.
pub(super) fn beside(event: KeyEvent) -> Option<Action> {
    let action = keymap::action(Place::Floor, event)?;
    let free = matches!(
        action,
        Action::Attendance
            | Action::Palette
            | Action::Motions
            | Action::Overrule
            | Action::Stage
            | Action::Help
            | Action::Language
            | Action::Act(ActKind::PointOfOrder | ActKind::RaiseHand | ActKind::Undo)
    );
    free.then_some(action)
}

fn counting(model: &mut Model, event: KeyEvent, action: Option<Action>) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let Some(vote) = &meeting.vote else { return vec![] };
    let figures = figures(meeting, vote);
    let decides: Vec<Answer> =
        chair_decides(meeting, &model.vote).into_iter().map(|(side, _)| side).collect();
    let input = &mut model.vote;
    let count = figures.len();
    let figure = figures[input.focus.min(count - 1)];
    let own = |side: Answer, now: Option<Answer>| {
        Some(side).filter(|s| decides.contains(s) && now != Some(*s))
    };
    match (action, event.code) {
        (Some(Action::NextField), _) => input.focus = (input.focus + 1) % count,
        (Some(Action::Confirm), _) => return confirm(model),
        (Some(Action::Yes), _) => input.chair = own(Answer::Yes, input.chair),
        (Some(Action::No), _) => input.chair = own(Answer::No, input.chair),
        (_, KeyCode::Up) => input.focus = (input.focus + count - 1) % count,
        (_, KeyCode::Backspace) => {
            input.chair = None;
            if let Some(digits) = input.digits.get_mut(&figure) {
                digits.pop();
                if digits.is_empty() {
                    input.digits.remove(&figure);
                }
            }
        }
        (_, KeyCode::Char(c)) if takes(input.digits.get(&figure), figure, c) => {
            input.chair = None;
            input.digits.entry(figure).or_default().push(c);
        }
        _ => {}
    }
    vec![]
}

/// Whether a figure may be longer by this character: people up to four digits, area with a point.
fn takes(digits: Option<&String>, figure: Figure, c: char) -> bool {
    let (len, point) = digits.map_or((0, false), |d| (d.len(), d.contains('.')));
    match figure >= Figure::AreaYes {
        true => len < 11 && (c.is_ascii_digit() || (c == '.' && !point && len > 0)),
        false => len < 4 && c.is_ascii_digit(),
    }
}

/// Enter goes to the next empty figure. Where those attending are the base, abstentions are filled
/// in from what is left of them and looked over before the count stands.
fn confirm(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let Some(vote) = &meeting.vote else { return vec![] };
    let figures = figures(meeting, vote);
    let cast_only = vote.needs.usual().is_none_or(|t| t.base == Base::VotesCast);
    let present = meeting.may_vote();
    let count = counted(&model.vote, &figures);
    let missing = |figure: &Figure| {
        let needed = matches!(figure, Figure::Yes | Figure::No | Figure::AreaYes | Figure::AreaNo);
        needed && !model.vote.digits.contains_key(figure)
    };
    if let Some(at) = figures.iter().position(missing) {
        let kind = meeting.question().map_or(MotionKind::Main, |q| q.kind);
        let empty = figures.iter().filter(|f| missing(f));
        let names: Vec<String> = empty.map(|f| figure_name(&model.words, kind, *f)).collect();
        // From a figure that was filled in Enter only goes on; on an empty one it says what lacks.
        let stuck =
            figures.get(model.vote.focus).is_some_and(|f| missing(f) || at < model.vote.focus);
        let names = names.join(model.words.pick2("、", ", "));
        let text = model.words.with("vote-missing", [("names", names)]);
        model.vote.focus = at;
        if stuck {
            model.say(text, false);
        }
        return vec![];
    }
    let abstain = figures.iter().position(|f| *f == Figure::Abstain);
    let others = count.blank.unwrap_or(0).saturating_add(count.illegal.unwrap_or(0));
    let cast = count.yes.saturating_add(count.no).saturating_add(others);
    if let Some(at) = abstain.filter(|_| count.abstain.is_none() && !cast_only && cast <= present) {
        model.vote.digits.insert(Figure::Abstain, (present - cast).to_string());
        model.vote.focus = at;
        return vec![];
    }
    vec![Effect::Do(Command::new(CHAIR, Act::Count(count)))]
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
