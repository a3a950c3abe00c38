//! Keys while a dialog is open. A dialog is taken out of the model, handles the key, and is put
//! back unless it is finished.

mod booth;
mod calling;
mod choosing;
mod documents;
mod entering;
mod filling;
mod kinds;
mod notes;
mod papers;
mod parking;
mod phrases;
mod reading;
mod reports;
mod wall;

use super::step;
use crate::meeting::{Act, Command, Stance};
use crate::tui::form::Form;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Model};
use crate::tui::widget::Field;
use crossterm::event::{KeyCode, KeyEvent};

pub(in crate::tui) use calling::{REASONS, Typed, row};
pub(in crate::tui) use choosing::{candidates, palette_entries, unfit};
pub(in crate::tui) use documents::begin as begin_document;
pub(in crate::tui) use entering::worded;
pub(in crate::tui) use papers::{BLANK, INVALID, begin as begin_papers};

/// What happened to the dialog.
enum Fate {
    /// It stays open.
    Stays(Dialog),
    /// It is finished; the shell is asked for this.
    Done(Vec<Effect>),
    /// It stays open, and the shell is asked for this.
    Both(Dialog, Vec<Effect>),
}

/// The field that takes text, where the dialog has one.
pub(super) fn field_of(dialog: &mut Dialog) -> Option<&mut Field> {
    match dialog {
        Dialog::Palette { query, .. }
        | Dialog::Pick { query, .. }
        | Dialog::Kinds { query, .. }
        | Dialog::Documents { query, .. }
        | Dialog::Attendance { query, .. } => Some(query),
        Dialog::Notes { field, .. } | Dialog::Papers { field, .. } => Some(field),
        Dialog::Phrases(phrases) => Some(&mut phrases.field),
        Dialog::Enter { field, .. } | Dialog::Passphrase { field, .. } => Some(field),
        Dialog::Amend { fields, focus, .. } => Some(&mut fields[*focus]),
        Dialog::Motions { query, .. } => Some(query),
        Dialog::Post(posting) => Some(posting.field()),
        Dialog::Form(form) => {
            let Form { fields, at, .. } = form.as_mut();
            fields.get_mut(*at).and_then(|f| f.typed())
        }
        _ => None,
    }
}

pub(super) fn key(model: &mut Model, event: KeyEvent) -> Vec<Effect> {
    let Some(dialog) = model.dialog.take() else { return vec![] };
    let fate = match dialog {
        Dialog::Help { scroll } => reading::page(event, scroll, |scroll| Dialog::Help { scroll }),
        Dialog::Page { title, lines, scroll } => reading::page(event, scroll, |scroll| {
            Dialog::Page { title: title.clone(), lines: lines.clone(), scroll }
        }),
        Dialog::Preview { roster, scroll } => reading::preview(model, event, roster, scroll),
        Dialog::Verdict { at } => reading::verdict(event, at),
        Dialog::Palette { query, at } => choosing::palette(model, event, query, at),
        Dialog::Pick { purpose, query, at } => choosing::pick(model, event, purpose, query, at),
        Dialog::Stance { seat, floor, options, at } => {
            calling::stance(model, event, seat, floor, options, at)
        }
        Dialog::Stances { query, options, at } => {
            calling::stances(model, event, query, options, at)
        }
        Dialog::Before { seat, stance, first, at } => {
            calling::before(model, event, (seat, stance), first, at)
        }
        Dialog::Methods { at, overrule } => choosing::method(model, event, at, overrule),
        Dialog::Motions { query, at, consent } => {
            choosing::motions(model, event, query, at, consent)
        }
        Dialog::Form(form) => filling::key(model, event, form),
        Dialog::Attendance { query, at } => choosing::attendance(model, event, query, at),
        Dialog::Kinds { query, at } => kinds::key(model, event, query, at),
        Dialog::Documents { query, at } => documents::key(model, event, query, at),
        Dialog::Needs { at } => choosing::needs(model, event, at),
        Dialog::States { title, at } => choosing::state(model, event, title, at),
        Dialog::Offices { at } => choosing::office(event, at),
        Dialog::Rosters { files, at } => choosing::rosters(model, event, files, at),
        Dialog::ReportFiles(files, at) => reports::files(model, event, files, at),
        Dialog::ReportRead(report, scroll) => reports::read(event, report, scroll),
        Dialog::Key { office, at } => choosing::signing_key(model, event, office, at),
        Dialog::Enter { entry, field } => entering::entry(model, event, entry, field),
        Dialog::Amend { making, mover, form, fields, focus } => {
            entering::amend(model, event, (making, mover), form, fields, focus)
        }
        Dialog::Passphrase { office, key, field, first } => {
            entering::passphrase(model, event, office, key, field, first)
        }
        Dialog::WellTaken => well_taken(model, event),
        Dialog::Booth(booth) => booth::key(event, booth),
        Dialog::Phrases(phrases) => phrases::key(model, event, phrases),
        Dialog::Papers { seat, papers, field, at, .. } => {
            papers::key(model, event, papers::Entering { seat, papers, field, at })
        }
        Dialog::VoidBallots => void_ballots(event),
        Dialog::StopTimer => stop_timer(event),
        Dialog::Lot { at } => parking::lot(model, event, at),
        Dialog::LotFate { n, at } => parking::fate(event, n, at),
        Dialog::Statistics { scroll } => reading::statistics(model, event, scroll),
        Dialog::Notes { notes, field, at, forget } => notes::key(event, notes, field, at, forget),
        Dialog::Card => reading::card(event),
        Dialog::Deeds { under, at } => wall::deeds(model, event, under, at),
        Dialog::Post(posting) => wall::post(model, event, posting),
        Dialog::Carry(carrying) => wall::carry(model, event, carrying),
        Dialog::Forget => forget(model, event),
        Dialog::Drop(form) => documents::drop(event, form),
        Dialog::Leave => leave(event),
    };
    match fate {
        Fate::Stays(dialog) => {
            model.dialog = Some(dialog);
            vec![]
        }
        Fate::Both(dialog, effects) => {
            model.dialog = Some(dialog);
            effects
        }
        Fate::Done(effects) => effects,
    }
}

fn chair(act: Act) -> Fate {
    Fate::Done(vec![Effect::Do(Command::new(CHAIR, act))])
}

/// What Enter, Escape and the arrows do in every list; a digit picks an entry of a short one.
enum Move {
    To(usize),
    Take(usize),
    Leave,
}

/// The digit that was typed.
fn digit(event: KeyEvent) -> Option<usize> {
    match event.code {
        KeyCode::Char(c) => c.to_digit(10).map(|n| n as usize),
        _ => None,
    }
}

fn in_list(event: KeyEvent, at: usize, len: usize, digits: bool) -> Move {
    if let Some(n) = digit(event).filter(|n| digits && (1..=len).contains(n)) {
        return Move::Take(n - 1);
    }
    match keymap::action(Place::Choosing, event) {
        Some(Action::Confirm) => Move::Take(at.min(len.saturating_sub(1))),
        Some(Action::Cancel) => Move::Leave,
        action => Move::To(step(at, len, action)),
    }
}

/// The stance whose sign was typed.
fn stance_typed(event: KeyEvent) -> Option<Stance> {
    match event.code {
        KeyCode::Char(sign) => stance_of(sign),
        _ => None,
    }
}

/// The stance that a sign behind a seat or a name stands for.
fn stance_of(sign: char) -> Option<Stance> {
    match sign {
        '+' | '＋' => Some(Stance::For),
        '-' | '－' => Some(Stance::Against),
        '?' | '？' => Some(Stance::Question),
        '.' | '。' => Some(Stance::Remark),
        _ => None,
    }
}

/// Yes and no lead to the form with the reason; in doubt the chair submits the point to the
/// meeting.
fn well_taken(model: &mut Model, event: KeyEvent) -> Fate {
    let well_taken = match keymap::action(Place::Judging, event) {
        Some(Action::Cancel) => return Fate::Done(vec![]),
        Some(Action::Submit) => return chair(Act::SubmitPoint),
        Some(Action::Affirm) => true,
        Some(Action::Deny) => false,
        _ => return Fate::Stays(Dialog::WellTaken),
    };
    Fate::Done(filling::ruling(model, well_taken))
}

fn stop_timer(event: KeyEvent) -> Fate {
    match keymap::action(Place::Asking, event) {
        Some(Action::Affirm) => chair(Act::StopTimer),
        Some(_) => Fate::Done(vec![]),
        None => Fate::Stays(Dialog::StopTimer),
    }
}

fn void_ballots(event: KeyEvent) -> Fate {
    match keymap::action(Place::Asking, event) {
        Some(Action::Affirm) => chair(Act::CancelVote),
        Some(_) => Fate::Done(vec![]),
        None => Fate::Stays(Dialog::VoidBallots),
    }
}

fn leave(event: KeyEvent) -> Fate {
    match keymap::action(Place::Asking, event) {
        Some(Action::Affirm) => Fate::Done(vec![Effect::Close]),
        Some(_) => Fate::Done(vec![]),
        None => Fate::Stays(Dialog::Leave),
    }
}

fn forget(model: &mut Model, event: KeyEvent) -> Fate {
    match keymap::action(Place::Asking, event) {
        Some(Action::Affirm) => {
            super::setup::leave(model);
            Fate::Done(vec![])
        }
        Some(_) => Fate::Done(vec![]),
        None => Fate::Stays(Dialog::Forget),
    }
}
