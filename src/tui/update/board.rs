//! Keys on the boards of an Open Space: the cursor, what is done with what lies under it, and the acts
//! with what they ask for first. Keys that mean nothing here are those of the floor.

use super::floor;
use crate::meeting::{Act, ActKind, Cell, Command, Fix, SpaceAct, in_order};
use crate::tui::board::{self, Board, Deed, Under, WallMap};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Carrying, Dialog, Effect, Model, Posting};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// What a key does here; `None`: it is one for the floor.
pub(super) fn key(model: &mut Model, event: KeyEvent) -> Option<Vec<Effect>> {
    model.meeting.as_ref().and_then(Board::of)?;
    let action = keymap::action(Place::Board, event)?;
    Some(perform(model, action))
}

fn perform(model: &mut Model, action: Action) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    match action {
        Action::Up
        | Action::Down
        | Action::Left
        | Action::Right
        | Action::PageUp
        | Action::PageDown => {
            model.at = board::moved(meeting, model.at, action);
            model.refusal = None;
        }
        Action::NextBadge => match board::next_badge(meeting, model.at) {
            Some(n) => model.at = board::seen_at(meeting, model.at, n),
            None => say(model, "board-no-badge"),
        },
        Action::Deeds => {
            let under = board::under(meeting, model.at);
            model.refusal = None;
            model.dialog = Some(Dialog::Deeds { under, at: 0 });
        }
        Action::Mend => return mend_first(model),
        Action::Missing => missing(model),
        Action::ReadReport if in_order(meeting, model.now).contains(&ActKind::ReportSession) => {
            return vec![Effect::FindReports];
        }
        Action::ReadReport => return floor::refuse(model, ActKind::ReportSession, None),
        other => return floor::perform(model, other),
    }
    vec![]
}

fn say(model: &mut Model, key: &str) {
    let text = model.words.t(key);
    model.say(text, true);
}

/// The topic under the cursor.
pub(in crate::tui) fn topic_at(model: &Model) -> Option<u32> {
    match board::under(model.meeting.as_ref()?, model.at) {
        Under::Topic(n) => Some(n),
        _ => None,
    }
}

/// What mends the topic under the cursor is opened with everything filled in; it is done when it was
/// seen and confirmed there.
fn mend_first(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let found = topic_at(model).and_then(|n| Some((n, board::first_fix(meeting, n)?.1)));
    match found {
        Some((n, fix)) => mend(model, n, fix),
        None => {
            say(model, "board-nothing-to-mend");
            vec![]
        }
    }
}

fn mend(model: &mut Model, n: u32, fix: Fix) -> Vec<Effect> {
    let Some(topic) = model.meeting.as_ref().and_then(|m| m.space.topic(n)) else { return vec![] };
    match fix {
        Fix::Move(cell) => carry(model, n, cell),
        Fix::Swap(with) => {
            let effects = act(model, ActKind::SwapTopics);
            if let Some(Dialog::Form(form)) = &mut model.dialog {
                form.put("topic-with", &with.to_string());
                form.go_to_first_empty();
            }
            effects
        }
        Fix::Repeat(cell) => {
            let posting = Posting {
                title: Field::new(&topic.title),
                name: Field::offering(&topic.convenor.to_string()),
                on_name: true,
                chosen: Some(cell),
                from: Some(n),
                ..Posting::default()
            };
            post(model, posting)
        }
        Fix::CoConvene => act(model, ActKind::CoConvene),
        Fix::StepIn => act(model, ActKind::StepIn),
        Fix::AddRoom => act(model, ActKind::AddRoom),
        Fix::Finish => act(model, ActKind::FinishSession),
        Fix::Report => act(model, ActKind::ReportSession),
    }
}

/// Does what an entry of the menu stands for.
pub(super) fn done(model: &mut Model, under: Under, deed: Deed) -> Vec<Effect> {
    let topic = |n| model.meeting.as_ref().and_then(|m| m.space.topic(n));
    match (deed, under) {
        (Deed::Act(ActKind::PostTopic), Under::Free(cell)) => {
            post(model, Posting { chosen: Some(cell), ..Posting::default() })
        }
        (Deed::Act(ActKind::PostTopic), Under::Topic(n)) => {
            let chosen = topic(n).and_then(|topic| topic.cell);
            post(model, Posting { chosen, ..Posting::default() })
        }
        (Deed::Act(kind), _) => act(model, kind),
        (Deed::Split, Under::Topic(n)) => {
            let convenor = topic(n).map(|topic| topic.answers().to_string()).unwrap_or_default();
            let name = Field::offering(&convenor);
            post(model, Posting { name, from: Some(n), ..Posting::default() })
        }
        (Deed::Again, Under::Topic(n)) => {
            let title = topic(n).map(|topic| topic.title.clone()).unwrap_or_default();
            let title = Field::new(&title);
            post(model, Posting { title, on_name: true, from: Some(n), ..Posting::default() })
        }
        (Deed::Mend(_, fix), Under::Topic(n)) => mend(model, n, fix),
        _ => vec![],
    }
}

/// An act of the Open Space, with what it asks for first.
pub(super) fn act(model: &mut Model, kind: ActKind) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    if !in_order(meeting, model.now).contains(&kind) {
        return floor::refuse(model, kind, None);
    }
    let back = meeting.way_back().map(|(to, _)| to);
    let chairs = |act| vec![Effect::Do(Command::new(CHAIR, Act::Space(act)))];
    match kind {
        ActKind::PostTopic => post(model, Posting::default()),
        ActKind::RelocateTopic => take_along(model),
        ActKind::BeginRound => chairs(SpaceAct::BeginRound { slot: None }),
        ActKind::ReturnToStage => {
            back.map(|to| chairs(SpaceAct::Return { to })).unwrap_or_default()
        }
        kind => {
            let effects = floor::fill_in(model, kind, None);
            if let Some(Dialog::Form(form)) = &mut model.dialog {
                form.go_to_first_empty();
            }
            effects
        }
    }
}

fn post(model: &mut Model, posting: Posting) -> Vec<Effect> {
    model.dialog = Some(Dialog::Post(Box::new(posting)));
    vec![]
}

/// The topic under the cursor, on its way to the nearest cell that is free to its convenor.
fn take_along(model: &mut Model) -> Vec<Effect> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let Some(topic) = topic_at(model).and_then(|n| meeting.space.topic(n)) else {
        say(model, "board-no-topic");
        return vec![];
    };
    let n = topic.n;
    let near = match topic.cell {
        Some(cell) => meeting.space.free_in(cell.slot).next().or(Some(cell)),
        None => meeting.space.next_free(topic.convenor),
    };
    let first = WallMap::of(&meeting.space).cell(0, 0);
    match near.or(first) {
        Some(cell) => carry(model, n, cell),
        None => vec![],
    }
}

fn carry(model: &mut Model, topic: u32, cell: Cell) -> Vec<Effect> {
    model.dialog = Some(Dialog::Carry(Carrying { topic, cell, announced: false }));
    vec![]
}

/// Whose report is missing, a line each.
fn missing(model: &mut Model) {
    let Some(meeting) = &model.meeting else { return };
    let words = &model.words;
    let line = |topic: &crate::meeting::Topic| {
        let name = meeting.roster.name(topic.reporter.unwrap_or(topic.answers()));
        let args = [("n", topic.n.to_string()), ("title", topic.title.clone()), ("name", name)];
        let key = match topic.statement {
            Some(_) => "board-missing-stated",
            None => "board-missing-line",
        };
        words.with(key, args)
    };
    let lacking = meeting.space.topics.iter().filter(|topic| topic.lacks_report());
    let mut lines: Vec<String> = lacking.map(line).collect();
    if lines.is_empty() {
        lines.push(words.t("board-missing-none"));
    }
    let title = words.t("board-missing-title");
    model.dialog = Some(Dialog::Page { title, lines, scroll: 0 });
}
