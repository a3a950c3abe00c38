//! Keys while something is entered at the wall: a topic that is put up, a topic that is taken to
//! another cell, the menu of what can be done.

use super::{Fate, Move, in_list};
use crate::meeting::{Act, ActKind, Cell, Command, SpaceAct, clean, in_order};
use crate::tui::board::{self, At, Under, WallMap};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Carrying, Dialog, Effect, Model, Posting};
use crate::tui::update::board as keys;
use crossterm::event::KeyEvent;

/// Title, Enter, name, Enter: it is on the wall, and the next one can be typed.
pub(super) fn post(model: &mut Model, event: KeyEvent, mut posting: Box<Posting>) -> Fate {
    let action = keymap::action(Place::Posting, event);
    let stays = |posting| Fate::Stays(Dialog::Post(posting));
    match (action, posting.on_name) {
        (Some(Action::Cancel), false) => return Fate::Done(vec![]),
        (Some(Action::Cancel | Action::PreviousField), true) => posting.on_name = false,
        (Some(Action::Late), _) => posting.late = !posting.late,
        (Some(Action::Confirm | Action::NextCell), false) => {
            let empty = clean(&posting.title.text()).is_empty();
            posting.fault = empty.then_some("post-needs-title");
            posting.on_name = !empty;
        }
        (Some(Action::Confirm), true) => return posted(model, posting),
        (Some(action), true) if is_way(action) => {
            if let Some(meeting) = &model.meeting {
                let map = WallMap::of(&meeting.space);
                let here = posting.cell(meeting).and_then(|cell| map.place(cell));
                let to = board::free_towards(&meeting.space, &map, here, action);
                posting.chosen = to.and_then(|(row, col)| map.cell(row, col)).or(posting.chosen);
            }
        }
        _ => {
            posting.fault = None;
            model.refusal = None;
            posting.field().key(event);
        }
    }
    stays(posting)
}

fn is_way(action: Action) -> bool {
    matches!(action, Action::NextCell | Action::Up | Action::Down | Action::Left | Action::Right)
}

/// What is refused comes back as it was typed; otherwise the next one begins.
fn posted(model: &mut Model, mut posting: Box<Posting>) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let Some(seat) = posting.seat(meeting) else {
        posting.fault = Some("post-needs-name");
        return Fate::Stays(Dialog::Post(posting));
    };
    let cell = posting.cell(meeting);
    let map = WallMap::of(&meeting.space);
    let act = SpaceAct::Post {
        title: clean(&posting.title.text()),
        cell,
        from: posting.from,
        entered_late: posting.late,
    };
    let command = Command::new(seat, Act::Space(act));
    let next = Posting { late: posting.late, ..Posting::default() };
    let alone = posting.from.is_some();
    posting.fault = None;
    model.refusal = None;
    model.held = Some(Dialog::Post(posting));
    go_to(model, &map, cell);
    let asked = vec![Effect::Do(command)];
    if alone { Fate::Done(asked) } else { Fate::Both(Dialog::Post(Box::new(next)), asked) }
}

fn go_to(model: &mut Model, map: &WallMap, cell: Option<Cell>) {
    if let Some((row, col)) = cell.and_then(|cell| map.place(cell)) {
        model.at = At { row, col, ..model.at };
    }
}

/// Arrows go over the whole wall: a free cell is taken, with whoever has another one places are
/// exchanged.
pub(super) fn carry(model: &mut Model, event: KeyEvent, mut carrying: Carrying) -> Fate {
    let stays = |carrying| Fate::Stays(Dialog::Carry(carrying));
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let map = WallMap::of(&meeting.space);
    let here = map.place(carrying.cell);
    match keymap::action(Place::Carrying, event) {
        Some(Action::Cancel) => {
            model.refusal = None;
            return Fate::Done(vec![]);
        }
        Some(Action::Announced) => carrying.announced = !carrying.announced,
        Some(Action::NextCell) => {
            let to = board::free_towards(&meeting.space, &map, here, Action::NextCell);
            carrying.cell = to.and_then(|(r, c)| map.cell(r, c)).unwrap_or(carrying.cell);
        }
        Some(Action::Confirm) => return carried(model, &map, carrying),
        Some(action) => {
            let (row, col) = here.unwrap_or_default();
            let to = board::stepped(&map, (row, col), action);
            carrying.cell = map.cell(to.0, to.1).unwrap_or(carrying.cell);
            model.refusal = None;
        }
        None => {}
    }
    stays(carrying)
}

fn carried(model: &mut Model, map: &WallMap, carrying: Carrying) -> Fate {
    let Carrying { topic: n, cell, announced } = carrying;
    let Some(topic) = model.meeting.as_ref().and_then(|m| m.space.topic(n)) else {
        return Fate::Done(vec![]);
    };
    let by = topic.answers();
    let spot = map.place(cell).map(|(row, col)| map.spot(row, col)).unwrap_or_default();
    if let Some(with) = spot.topic.filter(|with| spot.held && *with != n) {
        let effects = keys::act(model, ActKind::SwapTopics);
        go_to(model, map, Some(cell));
        if let Some(Dialog::Form(form)) = &mut model.dialog {
            form.put("topic", &n.to_string());
            form.put("topic-with", &with.to_string());
            form.go_to_first_empty();
        }
        return Fate::Done(effects);
    }
    model.refusal = None;
    model.held = Some(Dialog::Carry(carrying));
    go_to(model, map, Some(cell));
    let act = Act::Space(SpaceAct::Relocate { topic: n, cell, announced });
    Fate::Done(vec![Effect::Do(Command::new(by, act))])
}

/// What can be done with what lies under the cursor.
pub(super) fn deeds(model: &mut Model, event: KeyEvent, under: Under, at: usize) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let entries = board::deeds(meeting, under, &in_order(meeting, model.now));
    match in_list(event, at, entries.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Deeds { under, at }),
        Move::Take(at) => match entries.get(at) {
            Some(deed) => Fate::Done(keys::done(model, under, *deed)),
            None => Fate::Done(vec![]),
        },
    }
}
