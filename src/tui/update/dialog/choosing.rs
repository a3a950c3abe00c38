//! Dialogs in which something is chosen from a list.

use super::calling::{raise, rising, row};
use super::{Fate, Move, chair, in_list, stance_of};
use crate::i18n::act_name;
use crate::meeting::in_order;
use crate::meeting::{Act, ActKind, Command, Meeting, Member, Office, Presence, Seat, Stance};
use crate::tui::form::{self, Making};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Booth, CHAIR, Dialog, Effect, Entry, Model, Purpose, Way};
use crate::tui::search::find;
use crate::tui::update::floor::{self, enter};
use crate::tui::update::making::{self, motions as motion_rows};
use crate::tui::update::setup::{may_be_numbered, waiting};
use crate::tui::widget::Field;
use crossterm::event::{KeyCode, KeyEvent};
use std::path::PathBuf;

/// Acts in order whose name contains what was typed, with the action that does each. Motions have
/// a list of their own; those with a key of their own are named here as well.
pub(in crate::tui) fn palette_entries(model: &Model, query: &str) -> Vec<(Action, String)> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let query = query.trim().to_lowercase();
    let elsewhere = [ActKind::Overrule, ActKind::AskConsent, ActKind::Mark, ActKind::Convene];
    let own = |action: Action| keymap::key_of(Place::Floor, action).is_some();
    let acts = in_order(meeting, model.now).into_iter().filter(|kind| match kind {
        ActKind::Move(_) => own(Action::Act(*kind)),
        ActKind::Sign | ActKind::Count | ActKind::Announce | ActKind::Answer => false,
        kind => !elsewhere.contains(kind),
    });
    let acts = acts.map(|kind| (Action::Act(kind), act_name(&model.words, kind)));
    let pages = [
        Action::Motions,
        Action::Attendance,
        Action::Minutes,
        Action::Signing,
        Action::Stage,
        Action::Statistics,
        Action::Notes,
    ];
    let pages = pages.into_iter().map(|a| (a, model.words.t(&format!("key-{}", a.id()))));
    let fits = |name: &str, action: &Action| {
        crate::tui::search::names(name, &query) || action.id().replace('_', " ").contains(&query)
    };
    acts.chain(pages).filter(|(action, name)| fits(name, action)).collect()
}

/// Enter makes the motion under the cursor, or tells why it is not in order.
pub(super) fn motions(
    model: &mut Model,
    event: KeyEvent,
    mut query: Field,
    at: usize,
    consent: bool,
) -> Fate {
    let rows = motion_rows(model, &query.text());
    let action = keymap::action(Place::Motions, event);
    match (action, rows.get(at.min(rows.len().saturating_sub(1)))) {
        (Some(Action::Cancel), _) => return Fate::Done(vec![]),
        (Some(Action::AskConsent), _) => {
            return Fate::Stays(Dialog::Motions { query, at, consent: !consent });
        }
        (Some(Action::Confirm), Some((kind, true))) => {
            return Fate::Done(making::begin(model, Making { consent, ..Making::of(*kind) }));
        }
        (Some(Action::Confirm), Some((kind, false))) => {
            return Fate::Done(floor::refuse(
                model,
                ActKind::Move(*kind),
                Some(Way::Motion(*kind)),
            ));
        }
        _ => {}
    }
    let moved = crate::tui::update::step(at, rows.len(), action);
    // The field takes keys that move in a text; those that move in the list are not for it.
    let pages = matches!(action, Some(Action::PageUp | Action::PageDown));
    let at = if !pages && query.key(event) { 0 } else { moved };
    Fate::Stays(Dialog::Motions { query, at, consent })
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
pub(super) fn signed(query: &str) -> (String, Option<Stance>) {
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
    let mut found = find(meeting.roster.members().filter(may), &query);
    // Those who wait stand first, in their order.
    if matches!(purpose, Purpose::Floor) && query.is_empty() {
        let queue = meeting.floor.queue(meeting.question());
        let place = |seat| queue.iter().position(|(h, _)| h.seat == seat).unwrap_or(usize::MAX);
        // In a round those come next who have not had their turn.
        let left = meeting.turns_left();
        let had = |seat| !left.is_empty() && !left.contains(&seat);
        found.sort_by_key(|member| (place(member.seat), had(member.seat)));
    }
    found.into_iter().cloned().collect()
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
    let partisan = takes_part || meeting.presiding() != Some(member.seat);
    match purpose {
        Purpose::Office(_) | Purpose::Appoint(_) => true,
        Purpose::Move(making) => here && member.voting && (partisan || making.kind.takes_no_side()),
        Purpose::Plain(ActKind::Second) => {
            let mover = meeting.proposed.as_ref().map(|q| q.mover);
            here && member.voting && mover != Some(member.seat)
        }
        Purpose::Plain(ActKind::Withdraw) => meeting.pending.iter().any(|q| q.mover == member.seat),
        Purpose::Form(ActKind::Warn) => here,
        Purpose::Form(ActKind::Name) => true,
        Purpose::Form(ActKind::Represent) => member.voting && !here,
        Purpose::Form(ActKind::SuggestFilling) => here && member.voting && partisan,
        Purpose::HandOver => here && meeting.presiding() != Some(member.seat),
        Purpose::Plain(_) | Purpose::Form(_) => here && member.voting,
        Purpose::Voter => here && member.voting && !meeting.has_voted(member.seat),
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
    let text = query.text();
    let in_row = matches!(purpose, Purpose::Hand) && row(model, &text).is_some();
    let found = candidates(model, &purpose, &text);
    match in_list(event, at, found.len(), false) {
        Move::Take(_) if in_row => raise(model, &text),
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

fn one_to_call_up(model: &Model) -> bool {
    model.meeting.as_ref().is_some_and(|m| m.reconsiderations.len() == 1)
}

fn picked(model: &mut Model, purpose: Purpose, seat: Seat, sign: Option<Stance>) -> Fate {
    match purpose {
        Purpose::Move(making) => Fate::Done(making::terms(model, making, Some(seat))),
        Purpose::Form(ActKind::CallUp) if one_to_call_up(model) => {
            Fate::Done(vec![Effect::Do(Command::new(seat, Act::CallUp { of: None }))])
        }
        Purpose::Form(kind) => Fate::Done(floor::fill_in(model, kind, Some(seat))),
        Purpose::HandOver => chair(Act::HandOver { to: seat }),
        Purpose::Plain(kind) => {
            let act = floor::plain(kind);
            Fate::Done(act.map(|act| Effect::Do(Command::new(seat, act))).into_iter().collect())
        }
        Purpose::LowerHand => Fate::Done(vec![Effect::Do(Command::new(seat, Act::LowerHand))]),
        Purpose::Voter => {
            let form = model.meeting.as_ref().and_then(Meeting::paper);
            let booth = form.map(|form| Dialog::Booth(Box::new(Booth::new(seat, form))));
            booth.map_or(Fate::Done(vec![]), Fate::Stays)
        }
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

pub(super) fn method(model: &mut Model, event: KeyEvent, at: usize, overrule: bool) -> Fate {
    let methods = model.meeting.as_ref().map(floor::methods).unwrap_or_default();
    match in_list(event, at, methods.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Methods { at, overrule }),
        Move::Take(at) => match methods.get(at) {
            Some(method) if overrule => {
                let command = Command::new(CHAIR, Act::PutQuestion { method: *method });
                Fate::Done(making::finish(model, form::overruling(command)))
            }
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
    let Some(kind) = setup.kind(&model.home) else { return Fate::Done(vec![]) };
    let offered = waiting(&model.home, kind);
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

/// The files found; behind the last one a path is asked for, or only how many people there are.
pub(super) fn rosters(model: &mut Model, event: KeyEvent, files: Vec<PathBuf>, at: usize) -> Fate {
    let entries = files.len() + 1 + usize::from(may_be_numbered(model));
    match in_list(event, at, entries, true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Rosters { files, at }),
        Move::Take(at) => match files.get(at) {
            Some(file) => Fate::Done(read_roster(model, file.clone())),
            None if at == files.len() => Fate::Done(enter(model, Entry::RosterFile, "")),
            None => Fate::Done(enter(model, Entry::RosterCount, "")),
        },
    }
}

pub(super) fn read_roster(model: &Model, file: PathBuf) -> Vec<Effect> {
    let kind = model.setup.as_ref().and_then(|s| s.kind(&model.home));
    let meeting = model.meeting.as_ref().and_then(Meeting::charter);
    let format = kind.map(|kind| kind.format()).or(meeting.map(|c| &c.format));
    let format = format.map(|format| format.id.clone());
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
