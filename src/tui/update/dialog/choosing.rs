//! Dialogs in which something is chosen from a list.

use super::{Fate, Move, chair, in_list, stance_of};
use crate::i18n::act_name;
use crate::meeting::in_order;
use crate::meeting::{Act, Command, Meeting, Member, Office, Presence, Seat, Stance};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Effect, Entry, Model, Purpose};
use crate::tui::search::find;
use crate::tui::update::floor::{self, enter};
use crate::tui::update::setup::waiting;
use crate::tui::widget::Field;
use crossterm::event::{KeyCode, KeyEvent};
use std::path::PathBuf;

/// Acts in order whose name contains what was typed, with the action that does each.
pub(in crate::tui) fn palette_entries(model: &Model, query: &str) -> Vec<(Action, String)> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let query = query.trim().to_lowercase();
    let acts = in_order(meeting, model.now).into_iter().filter_map(|kind| {
        let action = Action::Act(kind);
        keymap::key_of(Place::Floor, action).map(|_| (action, act_name(&model.words, kind)))
    });
    let pages = [Action::Attendance, Action::Minutes, Action::Signing, Action::Stage];
    let pages = pages.into_iter().map(|a| (a, model.words.t(&format!("key-{}", a.id()))));
    let fits = |name: &str, action: &Action| {
        name.to_lowercase().contains(&query) || action.id().replace('_', " ").contains(&query)
    };
    acts.chain(pages).filter(|(action, name)| fits(name, action)).collect()
}

pub(super) fn palette(model: &mut Model, event: KeyEvent, mut query: Field, at: usize) -> Fate {
    let entries = palette_entries(model, &query.text());
    match in_list(event, at, entries.len(), false) {
        Move::Leave => Fate::Done(vec![]),
        Move::Take(at) => match entries.get(at) {
            Some((action, _)) => Fate::Done(floor::perform(model, *action)),
            None => Fate::Stays(Dialog::Palette { query, at }),
        },
        Move::To(at) => {
            let at = if query.key(event) { 0 } else { at };
            Fate::Stays(Dialog::Palette { query, at })
        }
    }
}

/// The query without a sign for a stance at its end, and that stance.
fn signed(query: &str) -> (String, Option<Stance>) {
    let query = query.trim();
    match query.chars().last().and_then(stance_of) {
        Some(stance) => {
            let mut rest = query.to_owned();
            rest.pop();
            (rest, Some(stance))
        }
        None => (query.to_owned(), None),
    }
}

/// The people who may be chosen, the best match first.
pub(in crate::tui) fn candidates(model: &Model, purpose: &Purpose, query: &str) -> Vec<Member> {
    let (query, _) = signed(query);
    if let (Purpose::Office(_), Some(setup)) = (purpose, &model.setup) {
        return find(setup.members.iter(), &query).into_iter().cloned().collect();
    }
    let Some(meeting) = &model.meeting else { return vec![] };
    if unfit(model, purpose, &query).is_some() {
        return vec![];
    }
    let may = |member: &&Member| fits(meeting, purpose, member);
    find(meeting.roster.members().filter(may), &query).into_iter().cloned().collect()
}

/// Whoever sits in exactly the seat that was typed but may not be chosen: nobody else is then
/// offered in that place.
pub(in crate::tui) fn unfit(model: &Model, purpose: &Purpose, query: &str) -> Option<Member> {
    let (query, _) = signed(query);
    let meeting = model.meeting.as_ref()?;
    let member = meeting.roster.member(Seat(query.parse().ok()?))?;
    (!fits(meeting, purpose, member)).then(|| member.clone())
}

fn fits(meeting: &Meeting, purpose: &Purpose, member: &Member) -> bool {
    let here = meeting.roster.presence(member.seat).counts();
    let takes_part = meeting.charter().is_some_and(|c| c.rules.chair_takes_part);
    let partisan = takes_part || meeting.roster.holder(Office::Chair) != Some(member.seat);
    match purpose {
        Purpose::Office(_) | Purpose::Appoint(_) => true,
        Purpose::Mover | Purpose::AmendMover => here && member.voting && partisan,
        Purpose::Plain(Act::Second) => {
            let mover = meeting.proposed.as_ref().map(|q| q.mover);
            here && member.voting && mover != Some(member.seat)
        }
        Purpose::Plain(Act::Withdraw) => meeting.pending.iter().any(|q| q.mover == member.seat),
        Purpose::Plain(_) | Purpose::Point => here && member.voting,
        Purpose::Hand | Purpose::Floor => here,
        Purpose::LowerHand => meeting.floor.hands.iter().any(|h| h.seat == member.seat),
    }
}

pub(super) fn pick(
    model: &mut Model,
    event: KeyEvent,
    purpose: Purpose,
    mut query: Field,
    at: usize,
) -> Fate {
    let found = candidates(model, &purpose, &query.text());
    match in_list(event, at, found.len(), false) {
        Move::Leave => Fate::Done(vec![]),
        Move::Take(at) => match found.get(at) {
            Some(member) => picked(model, purpose, member.seat, signed(&query.text()).1),
            None => Fate::Stays(Dialog::Pick { purpose, query, at }),
        },
        Move::To(at) => {
            let at = if query.key(event) { 0 } else { at };
            Fate::Stays(Dialog::Pick { purpose, query, at })
        }
    }
}

pub(super) fn picked(
    model: &mut Model,
    purpose: Purpose,
    seat: Seat,
    sign: Option<Stance>,
) -> Fate {
    match purpose {
        Purpose::Mover => {
            let usual = usual_wording(model);
            Fate::Done(enter(model, Entry::Motion(seat), &usual))
        }
        Purpose::AmendMover => Fate::Stays(Dialog::Amend {
            mover: seat,
            form: crate::tui::model::AmendForm::Replace,
            fields: Box::default(),
            focus: 0,
        }),
        Purpose::Plain(act) => Fate::Done(vec![Effect::Do(Command::new(seat, act))]),
        Purpose::LowerHand => Fate::Done(vec![Effect::Do(Command::new(seat, Act::LowerHand))]),
        Purpose::Point => Fate::Done(enter(model, Entry::Point(seat), "")),
        Purpose::Hand => rising(model, seat, sign, false),
        Purpose::Floor => rising(model, seat, sign, true),
        Purpose::Appoint(office) => chair(Act::Appoint { office, seat }),
        Purpose::Office(office) => {
            if let Some(setup) = &mut model.setup {
                setup.offices.retain(|(o, _)| *o != office);
                setup.offices.push((office, seat));
            }
            Fate::Done(vec![])
        }
    }
}

/// What a main motion on the item under way usually says; nothing when it has been moved already.
fn usual_wording(model: &Model) -> String {
    let Some(meeting) = &model.meeting else { return String::new() };
    let wording = meeting.charter().and_then(|c| c.format.wording.as_ref());
    let (Some(wording), Some(item)) = (wording, meeting.agenda.item()) else {
        return String::new();
    };
    let text = model.words.pick(wording).replace("{title}", &item.title);
    if meeting.decisions.iter().any(|d| d.text == text) { String::new() } else { text }
}

/// Asks for the stance unless a sign gave it, a raised hand has it, or there is no choice.
fn rising(model: &Model, seat: Seat, sign: Option<Stance>, floor: bool) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let queue = meeting.floor.queue(meeting.question());
    let raised = queue.iter().find(|(h, _)| h.seat == seat).map(|(h, _)| h.stance);
    let options = floor::stances(meeting);
    let given = sign.or(raised.filter(|_| floor));
    match (given, options.as_slice()) {
        (Some(stance), _) => super::rise(seat, floor, stance),
        (None, [stance]) => super::rise(seat, floor, *stance),
        // The meeting says why there is nothing to choose.
        (None, []) => super::rise(seat, floor, Stance::For),
        (None, _) => Fate::Stays(Dialog::Stance { seat, floor, options, at: 0 }),
    }
}

pub(super) fn method(model: &Model, event: KeyEvent, at: usize) -> Fate {
    let methods = model.meeting.as_ref().map(floor::methods).unwrap_or_default();
    match in_list(event, at, methods.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Methods { at }),
        Move::Take(at) => match methods.get(at) {
            Some(method) => chair(Act::PutQuestion { method: *method }),
            None => Fate::Done(vec![]),
        },
    }
}

/// Space turns the one under the cursor; with a name or a seat typed, Enter marks the best match.
pub(super) fn attendance(model: &Model, event: KeyEvent, mut query: Field, at: usize) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let found = find(meeting.roster.members(), &query.text());
    let at = at.min(found.len().saturating_sub(1));
    let stay = |query: Field, at: usize, effects: Vec<Effect>| Stay { query, at, effects };
    let mark = |seats: Vec<Seat>, presence| {
        vec![Effect::Do(Command::new(Office::Recorder, Act::Mark { seats, presence }))]
    };
    let here = found.get(at).map(|m| (m.seat, meeting.roster.presence(m.seat)));
    let stay = match keymap::action(Place::Attendance, event) {
        Some(Action::Cancel) if query.is_empty() => return Fate::Done(vec![]),
        Some(Action::Cancel) => stay(Field::default(), 0, vec![]),
        Some(Action::Toggle) => {
            let Some((seat, presence)) = here else {
                return Fate::Stays(Dialog::Attendance { query, at });
            };
            let turned = if presence.counts() { Presence::Absent } else { Presence::Present };
            let at = if query.is_empty() && event.code == KeyCode::Char(' ') { at + 1 } else { 0 };
            stay(Field::default(), at, mark(vec![seat], turned))
        }
        Some(Action::All) => {
            let absent = |seat: &Seat| meeting.roster.presence(*seat) == Presence::Absent;
            let seats = meeting.roster.members().map(|m| m.seat).filter(absent).collect();
            stay(query, at, mark(seats, Presence::Present))
        }
        Some(action @ (Action::Excused | Action::Proxy)) => {
            let presence = match action {
                Action::Excused => Presence::Excused,
                _ => Presence::Represented,
            };
            let seats = here.map(|(seat, _)| seat).into_iter().collect();
            stay(query, at, mark(seats, presence))
        }
        action => {
            let moved = crate::tui::update::step(at, found.len(), action);
            let at = if query.key(event) { 0 } else { moved };
            stay(query, at, vec![])
        }
    };
    stay.fate()
}

/// An open attendance list that also has something done.
struct Stay {
    query: Field,
    at: usize,
    effects: Vec<Effect>,
}

impl Stay {
    fn fate(self) -> Fate {
        let dialog = Dialog::Attendance { query: self.query, at: self.at };
        if self.effects.is_empty() { Fate::Stays(dialog) } else { Fate::Both(dialog, self.effects) }
    }
}

pub(super) fn needs(model: &mut Model, event: KeyEvent, at: usize) -> Fate {
    let Some(setup) = &mut model.setup else { return Fate::Done(vec![]) };
    let Some(format) = model.home.formats.get(setup.format) else { return Fate::Done(vec![]) };
    let offered = waiting(&model.home, format);
    if event.code == KeyCode::Char(' ') {
        if let Some(need) = offered.get(at) {
            let before = setup.needs.len();
            setup.needs.retain(|n| n.id != need.id);
            if setup.needs.len() == before {
                setup.needs.push(need.clone());
                setup.needs.sort_by(|a, b| a.id.cmp(&b.id));
            }
        }
        return Fate::Stays(Dialog::Needs { at });
    }
    match in_list(event, at, offered.len(), false) {
        Move::To(at) => Fate::Stays(Dialog::Needs { at }),
        Move::Take(_) | Move::Leave => Fate::Done(vec![]),
    }
}

/// A need that starts in a later state has its reason.
pub(super) fn state(model: &Model, event: KeyEvent, title: String, at: usize) -> Fate {
    let states = model.home.profile.as_ref().map(|p| p.states.as_slice()).unwrap_or_default();
    match in_list(event, at, states.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::States { title, at }),
        Move::Take(0) => Fate::Done(vec![Effect::RegisterNeed { title, state: None }]),
        Move::Take(at) => {
            let state = states.get(at).map(|s| s.id.clone()).unwrap_or_default();
            let entry = Entry::CarriedOver(title, state);
            let field = Field::new(&model.words.t("need-carried-over"));
            Fate::Stays(Dialog::Enter { entry, field })
        }
    }
}

pub(super) fn office(event: KeyEvent, at: usize) -> Fate {
    match in_list(event, at, Office::ALL.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Offices { at }),
        Move::Take(at) => {
            let purpose = Purpose::Appoint(Office::ALL[at.min(Office::ALL.len() - 1)]);
            Fate::Stays(Dialog::Pick { purpose, query: Field::default(), at: 0 })
        }
    }
}

/// The files found; the entry behind the last one asks for a path.
pub(super) fn rosters(model: &mut Model, event: KeyEvent, files: Vec<PathBuf>, at: usize) -> Fate {
    match in_list(event, at, files.len() + 1, true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Rosters { files, at }),
        Move::Take(at) => match files.get(at) {
            Some(file) => Fate::Done(read_roster(model, file.clone())),
            None => Fate::Done(enter(model, Entry::RosterFile, "")),
        },
    }
}

pub(super) fn read_roster(model: &Model, file: PathBuf) -> Vec<Effect> {
    let form = model.setup.as_ref().and_then(|s| model.home.formats.get(s.format));
    let meeting = model.meeting.as_ref().and_then(Meeting::charter);
    let format = form.map(|f| f.id.clone()).or(meeting.map(|c| c.format.id.clone()));
    format.map(|id| Effect::ReadRoster(file, id)).into_iter().collect()
}

/// The keys found; the entry behind the last one makes a new key.
pub(super) fn signing_key(model: &Model, event: KeyEvent, office: Office, at: usize) -> Fate {
    match in_list(event, at, model.keys.len() + 1, true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Key { office, at }),
        Move::Take(at) => match model.keys.get(at) {
            Some(key) if !key.locked => Fate::Done(vec![Effect::Sign {
                office,
                key: Some(key.path.clone()),
                passphrase: String::new(),
            }]),
            key => Fate::Stays(Dialog::Passphrase {
                office,
                key: key.map(|k| k.path.clone()),
                field: Field::secret(),
                first: None,
            }),
        },
    }
}
