//! Dialogs in which text is entered.

use super::{Fate, calling, chair, choosing};
use crate::meeting::{
    Act, Amendment, Command, Item, Member, Office, Presence, Proposal, Seat, StepTime, clean,
};
use crate::tui::form::{Making, read_day, read_span, read_time};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{AmendForm, Dialog, Effect, Entry, Model, Setup};
use crate::tui::update::{making, setup};
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A need is said in one sentence.
const NEED_CHARS_MAX: usize = 200;

pub(super) fn entry(model: &mut Model, event: KeyEvent, entry: Entry, mut field: Field) -> Fate {
    match keymap::action(Place::Entering, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::Confirm) => {
            let text = clean(&field.text());
            if text.is_empty() && !may_be_empty(&entry) {
                return Fate::Stays(Dialog::Enter { entry, field });
            }
            model.held = Some(Dialog::Enter { entry: entry.clone(), field });
            entered(model, entry, text)
        }
        _ => {
            field.key(event);
            Fate::Stays(Dialog::Enter { entry, field })
        }
    }
}

fn may_be_empty(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::Title
            | Entry::Place
            | Entry::Ends
            | Entry::NextMeeting
            | Entry::Total(_)
            | Entry::StepTime(..)
            | Entry::Planned(_)
    )
}

fn entered(model: &mut Model, entry: Entry, text: String) -> Fate {
    let by = |seat: Seat, act: Act| Fate::Done(vec![Effect::Do(Command::new(seat, act))]);
    match entry {
        Entry::Reword(seat) => by(seat, Act::Reword { text }),
        Entry::Gist => {
            Fate::Done(vec![Effect::Do(Command::new(Office::Recorder, Act::Gist { text }))])
        }
        Entry::CallReason(seat, stance) => calling::before_because(seat, stance, text),
        Entry::Item => chair(Act::AddItem(Item::new(text))),
        Entry::Need if text.chars().count() > NEED_CHARS_MAX => {
            let warning = model.words.with("need-too-long", [("max", NEED_CHARS_MAX)]);
            model.say(warning, false);
            Fate::Stays(Dialog::Enter { entry, field: Field::new(&text) })
        }
        Entry::Need => Fate::Stays(Dialog::States { title: text, at: 0 }),
        Entry::CarriedOver(title, state) => {
            Fate::Done(vec![Effect::RegisterNeed { title, state: Some((state, text)) }])
        }
        Entry::Guest => guest(model, text),
        Entry::RosterFile if setup::may_be_numbered(model) && text.parse::<u16>().is_ok() => {
            setup::number_roster(model, &text);
            Fate::Done(vec![])
        }
        Entry::RosterCount => {
            setup::number_roster(model, &text);
            Fate::Done(vec![])
        }
        Entry::RosterFile => Fate::Done(choosing::read_roster(model, PathBuf::from(text))),
        Entry::ReportFile => Fate::Done(vec![Effect::ReadReport(PathBuf::from(text))]),
        form => {
            into_form(model, form, text);
            Fate::Done(vec![])
        }
    }
}

/// The next free seat, without a vote, and here.
fn guest(model: &Model, name: String) -> Fate {
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    let last = meeting.roster.members().map(|m| m.seat.0).max().unwrap_or(0);
    let seat = Seat(last.saturating_add(1));
    let member =
        Member { seat, name, category: String::new(), voting: false, unit: String::new(), area: 0 };
    let acts = [
        Act::Enrol { members: vec![member] },
        Act::Mark { seats: vec![seat], presence: Presence::Present },
    ];
    Fate::Done(acts.map(|act| Effect::Do(Command::new(Office::Recorder, act))).into())
}

fn into_form(model: &mut Model, entry: Entry, text: String) {
    let when = read_time(&text, model.now);
    if matches!(entry, Entry::Ends | Entry::NextMeeting) && when.is_none() && !text.is_empty() {
        let text = model.words.t("form-time");
        return model.say(text, false);
    }
    let day = read_day(&text, model.now);
    let Some(setup) = &mut model.setup else { return };
    setup.touched = true;
    match entry {
        Entry::Body => setup::choose_body(model, text),
        Entry::Title => setup.title = text,
        Entry::Place => {
            setup.place = text;
            setup.own.place = true;
        }
        Entry::Date => match day {
            Some(day) => {
                setup.date = day;
                setup.own.date = true;
            }
            None => {
                let text = model.words.t("setup-date-unclear");
                model.say(text, false);
            }
        },
        Entry::Matter => setup.matters.push(text),
        Entry::Ends => setup.ends = when,
        Entry::NextMeeting => setup.next_meeting = when,
        entry => {
            setup.own.settings |= !matches!(entry, Entry::Planned(_));
            let offered = setup.kind(&model.home).map(|kind| &kind.offered.times);
            let offered = offered.cloned().unwrap_or_default();
            if number_into_form(setup, entry, &text, &offered).is_none() {
                let text = model.words.t("setup-number");
                model.say(text, false);
            }
        }
    }
}

/// The longest time for debate on one question, or for a step: a day, in seconds.
const TOTAL_SECS_MAX: u32 = 86_400;

/// A figure of the form; `None` when it is none that makes sense. Empty limits nothing, and of a step
/// leaves the time that is offered.
fn number_into_form(
    setup: &mut Setup,
    entry: Entry,
    text: &str,
    offered: &BTreeMap<String, StepTime>,
) -> Option<()> {
    let within = |min: u32, max: u32| text.parse().ok().filter(|n| (min..=max).contains(n));
    let settings = &mut setup.settings;
    match entry {
        Entry::SpeechSecs => settings.speech_secs = within(1, 7200)?,
        Entry::Turns => settings.turns_per_question = within(1, 99)?,
        Entry::WarnSecs => settings.warn_secs = within(0, 600)?,
        Entry::GraceSecs => settings.grace_secs = within(0, 600)?,
        Entry::Total(total) if text.is_empty() => *total.of(&mut settings.totals) = None,
        Entry::Total(total) => {
            let secs = read_span(text).filter(|secs| (1..=TOTAL_SECS_MAX).contains(secs))?;
            *total.of(&mut settings.totals) = Some(secs);
        }
        Entry::StepTime(step, each) => {
            // Nothing said: as the format has it, which may be nothing.
            let usual = offered.get(&step).copied().unwrap_or_default();
            let usual = if each { usual.each_secs } else { usual.secs };
            let secs = match text {
                "" => usual,
                said => Some(read_span(said).filter(|secs| (1..=TOTAL_SECS_MAX).contains(secs))?),
            };
            let time = settings.times.entry(step).or_default();
            *(if each { &mut time.each_secs } else { &mut time.secs }) = secs;
        }
        Entry::Planned(key) if text.is_empty() => {
            setup.planned.remove(&key);
        }
        Entry::Planned(key) => {
            setup.planned.insert(key, within(1, 1440)?);
        }
        _ => {}
    }
    Some(())
}

/// Tab goes to the other field, Shift-Tab to the other forms.
pub(super) fn amend(
    model: &mut Model,
    event: KeyEvent,
    (making, mover): (Making, Option<Seat>),
    form: AmendForm,
    mut fields: Box<[Field; 2]>,
    focus: usize,
) -> Fate {
    let stay = |form: AmendForm, fields, focus| {
        let focus = if form.two_fields() { focus } else { 0 };
        Fate::Stays(Dialog::Amend { making, mover, form, fields, focus })
    };
    match keymap::action(Place::Wording, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::NextField) if form.two_fields() => stay(form, fields, 1 - focus),
        Some(Action::NextField | Action::Style) => {
            let at = AmendForm::ALL.iter().position(|f| *f == form).unwrap_or(0);
            stay(AmendForm::ALL[(at + 1) % AmendForm::ALL.len()], fields, 0)
        }
        Some(Action::Confirm) if form.two_fields() && focus == 0 => stay(form, fields, 1),
        Some(Action::Confirm) => {
            let proposal = Proposal::Amend(worded(form, &fields));
            model.held = Some(Dialog::Amend { making, mover, form, fields, focus });
            Fate::Done(making::finish(model, crate::tui::form::made(making, mover, proposal)))
        }
        _ => {
            fields[focus].key(event);
            stay(form, fields, focus)
        }
    }
}

/// The amendment as it stands in the fields.
pub(in crate::tui) fn worded(form: AmendForm, fields: &[Field; 2]) -> Amendment {
    let [first, second] = [clean(&fields[0].text()), clean(&fields[1].text())];
    match form {
        AmendForm::Replace => {
            Amendment::Replace { strike: first, insert: second, occurrence: None }
        }
        AmendForm::Insert => {
            let after = Some(second).filter(|a| !a.is_empty());
            Amendment::Insert { words: first, after, occurrence: None }
        }
        AmendForm::Strike => Amendment::Strike { words: first, occurrence: None },
        AmendForm::Substitute => Amendment::Substitute { text: first },
    }
}

/// A new key's passphrase is typed twice.
pub(super) fn passphrase(
    model: &mut Model,
    event: KeyEvent,
    office: Office,
    key: Option<PathBuf>,
    mut field: Field,
    first: Option<String>,
) -> Fate {
    match keymap::action(Place::Entering, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::Confirm) => {
            let typed = field.text();
            let again = |first| {
                Fate::Stays(Dialog::Passphrase { office, key: None, field: Field::secret(), first })
            };
            match (&key, first) {
                (None, None) if typed.is_empty() => {
                    let text = model.words.t("sign-passphrase-empty");
                    model.say(text, false);
                    again(None)
                }
                (None, None) => again(Some(typed)),
                (None, Some(before)) if before != typed => {
                    let text = model.words.t("sign-passphrase-differs");
                    model.say(text, false);
                    again(None)
                }
                _ => Fate::Done(vec![Effect::Sign { office, key, passphrase: typed }]),
            }
        }
        _ => {
            field.key(event);
            Fate::Stays(Dialog::Passphrase { office, key, field, first })
        }
    }
}
