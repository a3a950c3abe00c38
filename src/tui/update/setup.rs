//! Keys on the form for a new meeting.

use super::{help, step};
use crate::law::{Base, Ratio, Threshold};
use crate::meeting::{Act, Command, Convening, Item, MEMBERS_MAX, Member, Office, Seat};
use crate::pipeline::NeedRef;
use crate::tui::form::{shown_span, shown_time};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{
    CHAIR, Dialog, Effect, Entry, FormatRow, HomeData, Model, NeedRow, Purpose, Screen, Setup,
};
use crate::tui::setup_rows::{Row, rows};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// Whether people may be numbered off instead of read from a file: in a new meeting of a kind that
/// does not ask who belongs to which category.
pub(in crate::tui) fn may_be_numbered(model: &Model) -> bool {
    let format = model.setup.as_ref().and_then(|s| model.home.formats.get(s.format));
    format.is_some_and(|f| !f.needs_category)
}

/// Puts so many people on the roster, known by their numbers in the language of the room.
pub(super) fn number_roster(model: &mut Model, said: &str) {
    let most = MEMBERS_MAX as u16;
    let Some(count) = said.parse::<u16>().ok().filter(|n| (1..=most).contains(n)) else {
        let text = model.words.with("roster-number-range", [("max", most)]);
        return model.say(text, false);
    };
    let member = |seat: u16| Member {
        seat: Seat(seat),
        name: model.words.with("member-numbered", [("n", seat)]),
        category: String::new(),
        voting: true,
        unit: String::new(),
        area: 0,
    };
    let members: Vec<Member> = (1..=count).map(member).collect();
    let source = model.words.t("setup-roster-numbered");
    let Some(setup) = &mut model.setup else { return };
    setup.touched = true;
    setup.members = members;
    setup.roster_source = source;
    setup.offices.retain(|(_, seat)| seat.0 <= count);
}

/// The needs that wait for a meeting of this kind.
pub(super) fn waiting(home: &HomeData, format: &FormatRow) -> Vec<NeedRow> {
    home.needs.iter().filter(|n| format.takes_up.contains(&n.state)).cloned().collect()
}

fn none_waits(model: &Model, setup: &Setup) -> bool {
    let format = model.home.formats.get(setup.format);
    format.is_none_or(|f| waiting(&model.home, f).is_empty())
}

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let action = keymap::action(Place::Setup, event);
    let Some(setup) = &model.setup else { return vec![] };
    let rows = rows(model, setup);
    let row = rows[setup.row.min(rows.len() - 1)];
    match action {
        Some(Action::Up | Action::Down) => {
            let at = step(setup.row, rows.len(), action);
            if let Some(setup) = &mut model.setup {
                setup.row = at;
            }
        }
        Some(Action::Left) => turn(model, row, false),
        Some(Action::Right) => turn(model, row, true),
        Some(Action::Choose) => return choose(model, row),
        Some(Action::Back) if !setup.touched => {
            model.setup = None;
            model.screen = Screen::Home;
        }
        Some(Action::Back) => model.dialog = Some(Dialog::Forget),
        Some(Action::Help) => return help(model),
        _ => {}
    }
    vec![]
}

/// The next or the previous of the values that a row can have.
fn turn(model: &mut Model, row: Row, forward: bool) {
    let formats = model.home.formats.len();
    let Some(setup) = &mut model.setup else { return };
    match row {
        Row::Format => {
            setup.format = turned(setup.format, formats, forward);
            let Some(format) = model.home.formats.get(setup.format) else { return };
            setup.settings = format.offered.clone();
            setup.needs = waiting(&model.home, format);
        }
        Row::Law => {
            let laws = model.home.laws.len() + 1;
            let at = turned(setup.law.map_or(0, |at| at + 1), laws, forward);
            setup.law = at.checked_sub(1);
            setup.touched = true;
        }
        Row::Quorum | Row::Decision if setup.law.is_some() => {
            let text = model.words.t("setup-law-fixed");
            model.say(text, false);
        }
        Row::Quorum => {
            setup.settings.quorum = turned_threshold(&QUORUMS, setup.settings.quorum, forward);
        }
        Row::Decision => {
            setup.settings.decision =
                turned_threshold(&DECISIONS, setup.settings.decision, forward);
        }
        _ => {}
    }
}

fn turned(at: usize, len: usize, forward: bool) -> usize {
    let len = len.max(1);
    if forward { (at + 1) % len } else { (at + len - 1) % len }
}

type Row4 = (Base, u32, u32, bool);
const QUORUMS: [Row4; 3] = [
    (Base::Membership, 1, 2, true),
    (Base::Membership, 2, 3, false),
    (Base::Membership, 1, 2, false),
];
const DECISIONS: [Row4; 6] = [
    (Base::VotesCast, 1, 2, true),
    (Base::Present, 1, 2, true),
    (Base::Membership, 1, 2, true),
    (Base::VotesCast, 2, 3, false),
    (Base::Present, 2, 3, false),
    (Base::Membership, 2, 3, false),
];

fn turned_threshold(table: &[Row4], now: Threshold, forward: bool) -> Threshold {
    let rules: Vec<Threshold> = table
        .iter()
        .filter_map(|(base, num, den, strict)| {
            Some(Threshold { base: *base, ratio: Ratio::new(*num, *den)?, strict: *strict })
        })
        .collect();
    let at = rules.iter().position(|r| *r == now);
    at.map_or(rules[0], |at| rules[turned(at, rules.len(), forward)])
}

fn choose(model: &mut Model, row: Row) -> Vec<Effect> {
    let Some(setup) = &model.setup else { return vec![] };
    let enter = |entry, text: &str| Some(Dialog::Enter { entry, field: Field::new(text) });
    match row {
        Row::Format | Row::Quorum | Row::Decision | Row::Law => turn(model, row, true),
        Row::Rules => {
            let text = model.words.t("setup-rules-fixed");
            model.say(text, false);
        }
        Row::Ends | Row::NextMeeting => {
            let (entry, when) = match row {
                Row::Ends => (Entry::Ends, &setup.ends),
                _ => (Entry::NextMeeting, &setup.next_meeting),
            };
            let said = when.as_ref().map(|w| shown_time(w, model.now)).unwrap_or_default();
            model.dialog = enter(entry, &said);
        }
        Row::Body => model.dialog = enter(Entry::Body, &setup.body),
        Row::Title => model.dialog = enter(Entry::Title, &setup.title),
        Row::Place => model.dialog = enter(Entry::Place, &setup.place),
        Row::Roster => return vec![Effect::FindRosters],
        Row::Needs if none_waits(model, setup) => {
            let text = model.words.t("setup-no-needs");
            model.say(text, false);
        }
        Row::Needs => model.dialog = Some(Dialog::Needs { at: 0 }),
        Row::Matter => model.dialog = enter(Entry::Matter, ""),
        Row::Office(office) if !setup.members.is_empty() => {
            model.dialog = Some(Dialog::Pick {
                purpose: Purpose::Office(office),
                query: Field::default(),
                at: 0,
            });
        }
        Row::Office(_) => {
            let text = model.words.t("setup-roster-first");
            model.say(text, false);
        }
        Row::SpeechSecs => {
            let secs = setup.settings.speech_secs.to_string();
            let field = Field::offering(&secs);
            model.dialog = Some(Dialog::Enter { entry: Entry::SpeechSecs, field });
        }
        Row::Turns => {
            let turns = setup.settings.turns_per_question.to_string();
            let field = Field::offering(&turns);
            model.dialog = Some(Dialog::Enter { entry: Entry::Turns, field });
        }
        Row::Warn | Row::Grace => {
            let (entry, secs) = match row {
                Row::Warn => (Entry::WarnSecs, setup.settings.warn_secs),
                _ => (Entry::GraceSecs, setup.settings.grace_secs),
            };
            let field = Field::offering(&secs.to_string());
            model.dialog = Some(Dialog::Enter { entry, field });
        }
        Row::Total(total) => {
            let secs = *total.of(&mut setup.settings.totals.clone());
            let field = Field::offering(&secs.map(shown_span).unwrap_or_default());
            model.dialog = Some(Dialog::Enter { entry: Entry::Total(total), field });
        }
        Row::Planned(at) => {
            let Some((key, _)) = setup.items().nth(at) else { return vec![] };
            let minutes = setup.planned.get(key).map(u32::to_string).unwrap_or_default();
            let entry = Entry::Planned(key.to_owned());
            model.dialog = Some(Dialog::Enter { entry, field: Field::offering(&minutes) });
        }
        Row::Create => return create(model),
    }
    vec![]
}

/// What is still missing, or the meeting.
fn create(model: &mut Model) -> Vec<Effect> {
    let Some(setup) = model.setup.clone() else { return vec![] };
    let Some(format) = model.home.formats.get(setup.format) else { return vec![] };
    let holds = |office: &&Office| !setup.offices.iter().any(|(o, _)| o == *office);
    let uncategorised = format.needs_category
        && setup.members.iter().any(|m| m.voting && !format.categories.contains(&m.category));
    let missing = if uncategorised {
        Some((Row::Roster, model.words.t("setup-categories")))
    } else if setup.body.is_empty() {
        Some((Row::Body, model.words.t("setup-body")))
    } else if setup.members.is_empty() {
        Some((Row::Roster, model.words.t("setup-roster")))
    } else {
        let office = format.offices.iter().find(holds);
        office.map(|o| (Row::Office(*o), model.words.t(&format!("office-{}", o.id()))))
    };
    if let Some((row, what)) = missing {
        let at = rows(model, &setup).iter().position(|r| *r == row).unwrap_or(0);
        if let Some(setup) = &mut model.setup {
            setup.row = at;
        }
        let text = model.words.with("setup-missing", [("what", what)]);
        model.say(text, false);
        return vec![];
    }
    let title = if setup.title.is_empty() {
        model.words.pick(&format.name).to_owned()
    } else {
        setup.title.clone()
    };
    let convening = Convening {
        place: setup.place.clone(),
        settings: Some(setup.settings.clone()),
        law: setup.law.and_then(|at| model.home.laws.get(at)).map(|law| law.id.clone()),
        ends: setup.ends.clone(),
        next_meeting: setup.next_meeting.clone(),
        ..Convening::new(&format.id, &setup.body, &title)
    };
    vec![Effect::Convene(Box::new(convening), first_commands(&setup, &format.offices))]
}

/// The commands that carry the form over into the meeting.
fn first_commands(setup: &Setup, offices: &[Office]) -> Vec<Command> {
    let enrol = Act::Enrol { members: setup.members.clone() };
    let appointed = setup.offices.iter().filter(|(office, seat)| {
        offices.contains(office) && setup.members.iter().any(|m| m.seat == *seat)
    });
    let appoint = appointed.map(|(office, seat)| Act::Appoint { office: *office, seat: *seat });
    let planned = |key: &str| setup.planned.get(key).copied();
    let needs = setup.needs.iter().map(|n| {
        let need = Some(NeedRef::new(n.id.as_str(), n.state.as_str()));
        Act::AddItem(Item { need, minutes: planned(&n.id), ..Item::new(&n.title) })
    });
    let matters = setup.matters.iter();
    let matters =
        matters.map(|m| Act::AddItem(Item { minutes: planned(m), ..Item::new(m.clone()) }));
    let acts = std::iter::once(enrol).chain(appoint).chain(needs).chain(matters);
    acts.map(|act| Command::new(CHAIR, act)).collect()
}
