//! News from the shell.

use crate::ballot::PollRule;
use crate::i18n::{Look, explain_refusal, poll_lines};
use crate::meeting::{Fact, Meeting, PollResult, Refusal, Seat};
use crate::tui::form::Own;
use crate::tui::model::{Dialog, Effect, Entry, Model, News, Screen, Shown, Stage, VoteInput, Way};
use crate::tui::widget::Field;

/// Cells of a line on a page, as far as the size of the terminal is known.
fn page_cells(model: &Model) -> usize {
    let columns = if model.size.0 == 0 { 64 } else { model.size.0 };
    usize::from(columns.clamp(Model::SMALLEST.0, 84) - 8)
}

pub(super) fn absorb(model: &mut Model, news: News) -> Vec<Effect> {
    match news {
        News::Home(data) => {
            model.home = *data;
            model.setup = None;
            model.meeting = None;
            model.meant = None;
            model.minutes = None;
            // Whoever registers a need on the board stays there.
            if model.screen != Screen::Projects {
                model.screen = Screen::Home;
            }
        }
        News::Meeting(meeting) => stands(model, *meeting),
        News::Refused(refusal) => {
            leave_the_booth(model);
            refused(model, *refusal);
        }
        News::Page { title, lines } => {
            model.dialog = Some(Dialog::Page { title, lines, scroll: 0 });
        }
        News::Done(text) => model.say(text, true),
        News::Failed(text) => {
            leave_the_booth(model);
            // A path that did not work comes back, to be put right.
            if let Some(Dialog::Enter { entry: Entry::RosterFile | Entry::ReportFile, .. }) =
                &model.held
            {
                model.dialog = model.held.take();
            }
            model.say(text, false);
        }
        News::Rosters(files) => model.dialog = Some(Dialog::Rosters { files, at: 0 }),
        News::Roster(roster) => model.dialog = Some(Dialog::Preview { roster, scroll: 0 }),
        News::Reports(files) => model.dialog = Some(Dialog::ReportFiles(files, 0)),
        News::Report(report) => model.dialog = Some(Dialog::ReportRead(report, 0)),
        News::Notes(notes) => {
            let field = Field::default();
            model.dialog = Some(Dialog::Notes { notes, field, at: 0, forget: false });
        }
        News::Sealed(hash) => {
            if let Some(Dialog::Booth(booth)) = &mut model.dialog {
                booth.stage = Stage::Sealed(hash);
            }
        }
        News::Opened(hash, marks) => {
            if let Some(Dialog::Booth(booth)) = &mut model.dialog {
                booth.stage = Stage::Opened(hash, marks);
            }
        }
        News::Papers(seat, papers) => show_papers(model, seat, papers),
        News::Records(rows) => super::dialog::begin_document(model, rows),
        News::Keys(keys) => model.keys = keys,
        News::Delivered(delivered) => model.delivered = delivered,
    }
    vec![]
}

/// A refusal stands on the floor with its rule; elsewhere its sentence passes by. What was typed
/// comes back, with the reason beside it.
fn refused(model: &mut Model, refusal: Refusal) {
    let held = model.held.take();
    let way = model.tried.take().map(Way::Command);
    if model.screen == Screen::Floor && held.is_none() {
        model.refusal = Some(Shown::new(refusal, way));
        return;
    }
    let told_in_place = matches!(held, Some(Dialog::Form(_) | Dialog::Post(_) | Dialog::Carry(_)));
    if held.is_some() {
        model.dialog = held.map(|dialog| at_fault(dialog, &refusal));
        model.refusal = Some(Shown::new(refusal.clone(), way));
    }
    if told_in_place {
        return;
    }
    let blank = Meeting::default();
    let meeting = model.meeting.as_ref().unwrap_or(&blank);
    let text = explain_refusal(&model.words, meeting, &refusal);
    model.say(text, false);
}

/// The form of a document with the cursor in the field that the refusal names.
fn at_fault(mut dialog: Dialog, refusal: &Refusal) -> Dialog {
    let named = match refusal.facts.get("field") {
        Some(Fact::Text(field)) => field.rsplit('.').next(),
        _ => None,
    };
    if let (Dialog::Form(form), Some(named)) = (&mut dialog, named) {
        let is = |own: &Own| own.id == named;
        let at = form.fields.iter().position(|field| field.own.as_deref().is_some_and(is));
        form.at = at.unwrap_or(form.at);
    }
    dialog
}

/// What could not be sealed is no ballot: the voter comes again.
fn leave_the_booth(model: &mut Model) {
    let sealing = |dialog: &Dialog| matches!(dialog, Dialog::Booth(b) if b.stage == Stage::Sealing);
    model.dialog.take_if(|dialog| sealing(dialog));
}

/// The papers as they now are; what is being typed stays.
fn show_papers(model: &mut Model, seat: Seat, papers: Vec<(String, u32)>) {
    let (field, at) = match model.dialog.take() {
        Some(Dialog::Papers { field, at, .. }) => (field, at),
        _ => (Field::default(), 0),
    };
    let at = at.min(papers.len().saturating_sub(1));
    model.dialog = Some(Dialog::Papers { seat, papers, field, at, fault: false });
}

/// A clock went on while nothing looked at the meeting, as after a crash: how long, and how time is
/// given back.
fn tell_of_the_gap(model: &mut Model) {
    let Some(meeting) = model.meeting.as_ref().filter(|m| m.running().is_some()) else { return };
    let last = meeting.log().last().map_or(model.now, |last| last.at);
    let minutes = (model.now - last).num_minutes();
    if minutes > 0 {
        let text = model.words.with("gap-speech", [("n", minutes)]);
        model.alert(text);
    }
}

/// The meeting as it now stands. A new decision is shown until a key is pressed.
fn stands(model: &mut Model, meeting: Meeting) {
    let before = model.meeting.as_ref().filter(|m| m.id == meeting.id);
    let decided = before.is_some_and(|m| m.decisions.len() < meeting.decisions.len());
    let opened = before.is_none();
    let counted = before.is_some_and(|m| m.polls.len() < meeting.polls.len());
    model.refusal = None;
    model.held = None;
    model.back = 0;
    // A vote that was not there before, or came back by undoing, begins with empty figures.
    if meeting.vote.is_some() && before.is_none_or(|m| m.vote.is_none()) {
        model.vote = VoteInput::default();
    }
    if decided {
        model.dialog = Some(Dialog::Verdict { at: meeting.decisions.len() - 1 });
    }
    // The order that dots made is drawn on its own board.
    let is_page = |result: &&PollResult| !matches!(result.poll.rule, PollRule::Dots { .. });
    if let Some(result) = meeting.polls.last().filter(|_| counted).filter(is_page) {
        let (poll, outcome) = (&result.poll, &result.outcome);
        let look = Look { bar: model.theme.bar().0, width: page_cells(model) };
        let lines = poll_lines(&model.words, poll, outcome, look);
        model.dialog = Some(Dialog::Page { title: poll.title.clone(), lines, scroll: 0 });
    }
    if opened {
        model.screen = Screen::Floor;
        model.setup = None;
        model.stage = false;
        model.sign_at = 0;
        model.sign_top = 0;
    }
    if let Some((minutes, ..)) = &mut model.minutes {
        *minutes = crate::minutes::Minutes::of(&meeting);
    }
    // The meeting goes on from where it was; the room hears of it in plain words.
    let back_ms = before.map_or(0, |m| meeting.clock_ahead_ms - m.clock_ahead_ms);
    model.now = meeting.clock(model.wall);
    model.meeting = Some(meeting);
    if back_ms != 0 {
        let far = crate::i18n::span_text(&model.words, back_ms.abs() / 1000);
        let key = if back_ms < 0 { "clock-put-right" } else { "clock-set-back" };
        let text = model.words.with(key, [("far", far)]);
        model.alert(text);
    }
    if opened {
        tell_of_the_gap(model);
    }
}
