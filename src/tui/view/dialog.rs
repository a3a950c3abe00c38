//! Open dialogs.

use super::titles::{entry_title, office_title, purpose_title};
use super::{attendance_text, calling, hints, home::list, signing::verdict_lines};
use crate::meeting::{Meeting, Member, Office, PointKind};
use crate::tui::form;
use crate::tui::keymap::cap;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Dialog, Entry, Model, Purpose};
use crate::tui::search::find;
use crate::tui::update::{candidates, methods, palette_entries, row, unfit, waiting};
use crate::tui::widget::{Field, cut, foot_popup, pad, popup, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, dialog: &Dialog) {
    let words = &model.words;
    match dialog {
        Dialog::Help { scroll } => help(frame, model, *scroll),
        Dialog::Page { title, lines, scroll } => page(frame, model, title, lines, *scroll),
        Dialog::Palette { query, at } => {
            let rows = palette_entries(model, &query.text());
            let rows = rows.iter().map(|(action, name)| {
                let key = keymap::key_at_meeting(*action).map(cap).unwrap_or_default();
                format!("{} {name}", pad(&key, 6))
            });
            let (title, hint) = (words.t("dialog-palette"), words.t("palette-hint"));
            searching(frame, model, (&title, &hint), query, rows.collect(), *at);
        }
        Dialog::Pick { purpose, query, at } => {
            if let Some(typed) =
                row(model, &query.text()).filter(|_| matches!(purpose, Purpose::Hand))
            {
                let (title, hint) = (purpose_title(model, purpose), calling::hint(model, &typed));
                let rows = calling::rows(model, &typed);
                return searching(frame, model, (&title, &hint), query, rows, usize::MAX);
            }
            let found = candidates(model, purpose, &query.text());
            let rows = found.iter().map(|m| member_row(model, m)).collect();
            let hint = match unfit(model, purpose, &query.text()) {
                Some(member) if matches!(purpose, Purpose::Voter) => {
                    let voted = model.meeting.as_ref().is_some_and(|m| m.has_voted(member.seat));
                    let key = if voted { "refusal-already_voted" } else { "voter-not-here" };
                    words.with(key, [("name", member.name)])
                }
                Some(member) => words.with("search-unfit", [("name", member.name)]),
                None => words.t("search-hint"),
            };
            let title = purpose_title(model, purpose);
            searching(frame, model, (&title, &hint), query, rows, *at);
        }
        Dialog::Stance { seat, options, at, .. } => {
            let rows = options.iter().map(|s| words.t(&format!("stance-{}", s.id()))).collect();
            let who = model.meeting.as_ref().map(|m| m.roster.name(*seat)).unwrap_or_default();
            choosing(frame, model, &words.with("dialog-stance", [("who", who)]), rows, *at);
        }
        Dialog::Stances { options, at, .. } => {
            let title = words.t("dialog-stances");
            choosing(frame, model, &title, calling::stances(model, options), *at);
        }
        Dialog::Before { seat, first, at, .. } => {
            let (title, rows) = calling::before(model, *seat, *first);
            choosing(frame, model, &title, rows, *at);
        }
        Dialog::Methods { at, .. } => {
            let rows = model.meeting.as_ref().map(methods).unwrap_or_default();
            let rows = rows.iter().map(|m| words.t(&format!("method-{}", m.id()))).collect();
            choosing(frame, model, &words.t("dialog-methods"), rows, *at);
        }
        Dialog::Attendance { query, at } => attendance(frame, model, query, *at),
        Dialog::Kinds { query, at } => super::setup::kinds(frame, model, query, *at),
        Dialog::Documents { query, at } => {
            let rows = super::sheets::document_rows(model, &query.text());
            let (title, hint) = (words.t("dialog-documents"), words.t("documents-hint"));
            searching(frame, model, (&title, &hint), query, rows, *at);
        }
        Dialog::Needs { at } => needs(frame, model, *at),
        Dialog::States { at, .. } => {
            let states = model.home.profile.as_ref().map(|p| p.states.as_slice());
            let rows = states.unwrap_or_default().iter();
            let rows = rows.map(|s| format!("{} {}", s.id, words.pick2(&s.name_zh, &s.name_en)));
            choosing(frame, model, &words.t("dialog-states"), rows.collect(), *at);
        }
        Dialog::Offices { at } => {
            let row = |office: &Office| {
                let name = words.t(&format!("office-{}", office.id()));
                let seat = model.meeting.as_ref().and_then(|m| m.roster.holder(*office));
                let holder = seat.zip(model.meeting.as_ref()).map(|(s, m)| m.roster.name(s));
                format!("{} {}", pad(&name, 16), holder.unwrap_or_default())
            };
            let rows = Office::ALL.iter().map(row).collect();
            choosing(frame, model, &words.t("act-appoint"), rows, *at);
        }
        Dialog::Rosters { files, at } => super::roster::sources(frame, model, files, *at),
        Dialog::Preview { roster, scroll } => super::roster::preview(frame, model, roster, *scroll),
        Dialog::ReportFiles(files, at) => super::space::report_files(frame, model, files, *at),
        Dialog::ReportRead(report, scroll) => {
            super::space::report_read(frame, model, report, *scroll);
        }
        Dialog::Key { office, at } => {
            let rows = model.keys.iter().map(|k| {
                let lock = if k.locked { words.t("dialog-locked") } else { String::new() };
                let owner =
                    if k.owner.is_empty() { String::new() } else { format!("{} ", k.owner) };
                let file = k.path.file_name().unwrap_or(k.path.as_os_str()).to_string_lossy();
                let folder = k.path.parent().and_then(|p| p.file_name()).unwrap_or_default();
                let path = format!("{}/{file}", folder.to_string_lossy());
                format!("{owner}({}) {lock}", crate::meeting::clean(&path))
            });
            let rows = rows.chain([words.t("dialog-new-key")]).collect();
            choosing(frame, model, &office_title(model, "dialog-key", *office), rows, *at);
        }
        Dialog::Enter { entry, field } => {
            let title = entry_title(model, entry);
            if matches!(entry, Entry::RosterFile | Entry::RosterCount) {
                let path = matches!(entry, Entry::RosterFile);
                return super::roster::entry(frame, model, &title, field, path);
            }
            let inside = open(frame, model, &title, (76, 8));
            field.draw(frame, inside, model.theme.text(), true);
        }
        Dialog::Amend { form, fields, focus, .. } => {
            super::amend::draw(frame, model, *form, fields, *focus);
        }
        Dialog::Motions { query, at, consent } => {
            super::motions::draw(frame, model, query, *at, *consent);
        }
        Dialog::Form(form) => super::form::draw(frame, model, form),
        Dialog::Passphrase { office, key, field, first } => {
            let key = match (key, first) {
                (Some(_), _) => "passphrase-open",
                (None, None) => "passphrase-new",
                (None, Some(_)) => "passphrase-again",
            };
            let title = office_title(model, "dialog-key", *office);
            let inside = open(frame, model, &title, (66, 7));
            let text = wrap(&words.t(key), inside.width as usize);
            let below = Rect { y: inside.y + text.len() as u16, height: 1, ..inside };
            paragraph(frame, inside, text.into_iter().map(Line::from).collect());
            field.draw(frame, below, model.theme.text(), true);
        }
        Dialog::WellTaken => {
            let point = model.meeting.as_ref().and_then(|m| m.point.as_ref());
            let privilege = point.is_some_and(|p| p.kind == PointKind::Privilege);
            let key = if privilege { "ask-privilege" } else { "ask-well-taken" };
            let submit = (!privilege).then_some(Action::Submit);
            let said = point.map(|p| p.text.clone()).unwrap_or_default();
            let keys = [Action::Affirm, Action::Deny].into_iter().chain(submit).collect();
            asking(frame, model, (key, &said), (Place::Judging, keys));
        }
        Dialog::Booth(booth) => super::booth::draw(frame, model, booth),
        Dialog::Phrases(phrases) => super::papers::phrases(frame, model, phrases),
        Dialog::Papers { papers, field, at, fault, .. } => {
            super::papers::draw(frame, model, papers, field, (*at, *fault));
        }
        Dialog::VoidBallots => {
            let keys = vec![Action::Affirm, Action::Deny];
            asking(frame, model, ("ask-void-ballots", ""), (Place::Asking, keys));
        }
        Dialog::StopTimer => {
            let about = model.meeting.as_ref().map(|m| form::timed(model, m)).unwrap_or_default();
            let keys = vec![Action::Affirm, Action::Deny];
            asking(frame, model, ("ask-stop-timer", &about), (Place::Asking, keys));
        }
        Dialog::Lot { at } => super::parking::lot(frame, model, *at),
        Dialog::LotFate { n, at } => super::parking::fate(frame, model, *n, *at),
        Dialog::Statistics { scroll } => super::statistics::draw(frame, model, *scroll),
        Dialog::Notes { notes, field, at, forget } => {
            super::notes::draw(frame, model, notes, field, (*at, *forget));
        }
        Dialog::Card => super::space::card(frame, model),
        Dialog::Deeds { under, at } => super::space::deeds(frame, model, *under, *at),
        Dialog::Post(_) | Dialog::Carry(_) => super::space::entry(frame, model),
        Dialog::Drop(form) => {
            let about = super::form::drop_text(model, form);
            let keys = vec![Action::Affirm, Action::Deny];
            asking(frame, model, ("ask-drop", &about), (Place::Asking, keys));
        }
        Dialog::Forget => {
            let keys = vec![Action::Affirm, Action::Deny];
            asking(frame, model, ("ask-forget", ""), (Place::Asking, keys));
        }
        Dialog::Leave => {
            let keys = vec![Action::Affirm, Action::Deny];
            asking(frame, model, ("ask-leave", ""), (Place::Asking, keys));
        }
        Dialog::Verdict { at } => {
            let screen = frame.area();
            let outer = screen.width.saturating_sub(6).min(72);
            let mut lines = verdict_lines(model, *at, outer.saturating_sub(4) as usize);
            lines.push(Line::default());
            lines.push(Line::styled(words.t("any-key"), model.theme.quiet()));
            let height = (lines.len() as u16 + 2).max(18).min(screen.height);
            let inside = open(frame, model, &words.t("dialog-verdict"), (outer, height));
            paragraph(frame, inside, lines);
        }
    }
}

/// Opens a box and leaves a cell of air on both sides.
pub(super) fn open(frame: &mut Frame<'_>, model: &Model, title: &str, size: (u16, u16)) -> Rect {
    let room = frame.area().width.min(size.0) as usize;
    let title = cut(title, room.saturating_sub(6));
    let inside = popup(frame, model.theme.block(), &title, model.theme.heading(), size);
    Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
}

/// The same at the foot of the screen.
pub(super) fn open_at_foot(
    frame: &mut Frame<'_>,
    model: &Model,
    title: &str,
    size: (u16, u16),
) -> Rect {
    let room = frame.area().width.min(size.0) as usize;
    let title = cut(title, room.saturating_sub(6));
    let inside = foot_popup(frame, model.theme.block(), &title, model.theme.heading(), size);
    Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside }
}

pub(super) fn paragraph(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'_>>) {
    frame.render_widget(Paragraph::new(lines), area);
}

/// A question with what it is about, and the keys that answer it.
fn asking(
    frame: &mut Frame<'_>,
    model: &Model,
    (key, about): (&str, &str),
    (place, actions): (Place, Vec<Action>),
) {
    let screen = frame.area();
    let outer = screen.width.min(64);
    let room = outer.saturating_sub(4) as usize;
    let said = wrap(about, room).into_iter().filter(|l| !l.is_empty());
    let mut lines: Vec<Line<'_>> = said.map(|l| Line::styled(l, model.theme.strong())).collect();
    lines.extend(wrap(&model.words.t(key), room).into_iter().map(Line::from));
    lines.push(Line::default());
    let keys: Vec<(String, String)> = actions
        .into_iter()
        .map(|action| {
            let cap = keymap::key_of(place, action).map(cap).unwrap_or_default();
            (cap, model.words.t(&format!("key-{}", action.id())))
        })
        .collect();
    lines.extend(super::question::flowed(model, &keys, room));
    // The question and its keys stay; of what it is about as much as there is room for.
    let height = (lines.len() as u16 + 2).max(9).min(screen.height);
    let over = lines.len().saturating_sub(height.saturating_sub(2) as usize);
    let inside = open(frame, model, &model.words.t("dialog-ask"), (outer, height));
    paragraph(frame, inside, lines.split_off(over));
}

fn choosing(frame: &mut Frame<'_>, model: &Model, title: &str, rows: Vec<String>, at: usize) {
    choosing_noted(frame, model, (title, ""), rows, at);
}

/// A list with a note beneath it.
pub(super) fn choosing_noted(
    frame: &mut Frame<'_>,
    model: &Model,
    (title, note): (&str, &str),
    rows: Vec<String>,
    at: usize,
) {
    let screen = frame.area();
    let widest = rows.iter().map(|r| width(r)).max().unwrap_or(0);
    let wanted = widest.max(width(title)).max(width(note)) as u16;
    let outer = (wanted + 9).clamp(34, screen.width.saturating_sub(2).max(34));
    let note = wrap(note, outer.saturating_sub(4) as usize);
    let note: Vec<Line<'_>> = note
        .into_iter()
        .filter(|l| !l.is_empty())
        .map(|l| Line::styled(l, model.theme.quiet()))
        .collect();
    let note_rows = note.len() as u16;
    let height = (rows.len() as u16 + note_rows + 2).clamp(4, screen.height.saturating_sub(2));
    let inside = open(frame, model, title, (outer, height));
    let room = inside.width as usize;
    let rows = rows.iter().enumerate().map(|(i, row)| {
        let number = if i < 9 { (i + 1).to_string() } else { " ".to_owned() };
        Line::from(pad(&format!("{number} {row}"), room))
    });
    let above = Rect { height: inside.height.saturating_sub(note_rows), ..inside };
    list(frame, model, above, rows.collect(), at, true);
    paragraph(frame, Rect { y: above.bottom(), height: note_rows, ..inside }, note);
}

/// A field above the entries that fit what was typed.
fn searching(
    frame: &mut Frame<'_>,
    model: &Model,
    (title, hint_text): (&str, &str),
    query: &Field,
    rows: Vec<String>,
    at: usize,
) {
    let height = frame.area().height.saturating_sub(4).min(16);
    let inside = open(frame, model, title, (58, height));
    let field = Rect { height: 1, ..inside };
    let hint = Rect { y: inside.y + 1, height: 1, ..inside };
    let below = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    let room = inside.width as usize;
    let none = model.words.t("search-none");
    let usual = hint_text == model.words.t("search-hint");
    let text = if rows.is_empty() && usual { none.as_str() } else { hint_text };
    paragraph(frame, hint, vec![Line::styled(cut(text, room), model.theme.quiet())]);
    let rows = rows.iter().map(|row| Line::from(pad(row, room))).collect();
    list(frame, model, below, rows, at, true);
    field_line(frame, model, query, field);
}

pub(super) fn field_line(frame: &mut Frame<'_>, model: &Model, query: &Field, area: Rect) {
    let prompt = Rect { width: 2.min(area.width), ..area };
    paragraph(frame, prompt, vec![Line::styled("› ", model.theme.key())]);
    let rest = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    query.draw(frame, rest, model.theme.strong(), true);
}

pub(super) fn member_row(model: &Model, member: &Member) -> String {
    let mut row = format!("{:>3} {}", member.seat.0, pad(&member.name, 14));
    let charter = model.meeting.as_ref().and_then(Meeting::charter);
    let category =
        charter.and_then(|c| c.format.categories.iter().find(|k| k.id == member.category));
    if let Some(category) = category {
        row.push_str(&format!(" {}", model.words.pick(&category.name)));
    }
    if !member.unit.is_empty() {
        row.push_str(&format!(" {}", member.unit));
    }
    if !member.voting {
        row.push_str(&format!(" {}", model.words.t("nonvoting")));
    }
    row
}

fn attendance(frame: &mut Frame<'_>, model: &Model, query: &Field, at: usize) {
    let Some(meeting) = &model.meeting else { return };
    let found = find(meeting.roster.members(), &query.text());
    let rows = found.iter().map(|m| {
        let presence = meeting.roster.presence(m.seat);
        let sign = if presence.counts() { model.theme.signs()[0] } else { " " };
        format!(
            "{sign} {} {}",
            pad(&model.words.t(&format!("presence-{}", presence.id())), 8),
            member_row(model, m)
        )
    });
    let count = attendance_text(model, meeting);
    let title = format!("{} · {count}", model.words.t("key-a-attendance"));
    let hint = model.words.t("search-hint");
    searching(frame, model, (&title, &hint), query, rows.collect(), at);
}

fn needs(frame: &mut Frame<'_>, model: &Model, at: usize) {
    let Some(setup) = &model.setup else { return };
    let waiting = setup.kind(&model.home).map(|kind| waiting(&model.home, kind));
    let rows = waiting.iter().flatten().map(|need| {
        let chosen = setup.needs.iter().any(|n| n.id == need.id);
        let sign = if chosen { model.theme.signs()[0] } else { " " };
        format!("{sign} {} {}", need.id, need.title)
    });
    choosing(frame, model, &model.words.t("dialog-needs"), rows.collect(), at);
}

fn page(frame: &mut Frame<'_>, model: &Model, title: &str, lines: &[String], scroll: u16) {
    let screen = frame.area();
    let size = (screen.width.saturating_sub(4).min(80), screen.height.saturating_sub(4).min(20));
    let inside = open(frame, model, title, size);
    let room = inside.width as usize;
    let lines = lines.iter().flat_map(|l| wrap(l, room)).map(Line::from).collect();
    scrolled(frame, inside, lines, scroll);
}

/// Lines from `scroll` on, but never past the end. Where not all of them have room, the border below
/// says which these are.
pub(super) fn scrolled(frame: &mut Frame<'_>, area: Rect, lines: Vec<Line<'_>>, scroll: u16) {
    let (all, room) = (lines.len(), area.height as usize);
    let top = (scroll as usize).min(all.saturating_sub(room));
    paragraph(frame, area, lines.into_iter().skip(top).collect());
    if all > room {
        let told = format!(" {}-{} / {all} ", top + 1, top + room);
        let below = Rect { y: area.bottom(), height: 1, ..area };
        let line = Line::from(told).right_aligned();
        frame.render_widget(line, below.intersection(frame.area()));
    }
}

fn help(frame: &mut Frame<'_>, model: &Model, scroll: u16) {
    let screen = frame.area();
    let size = (screen.width.saturating_sub(4).min(70), screen.height.saturating_sub(2));
    let inside = open(frame, model, &model.words.t("dialog-help"), size);
    scrolled(frame, inside, hints::help_lines(model, inside.width as usize), scroll);
}
