//! The form for a new meeting.

use super::{home::list, page};
use crate::i18n::threshold_text;
use crate::meeting::When;
use crate::tui::form::{shown_span, shown_time};
use crate::tui::model::{LawRow, Model, Setup};
use crate::tui::setup_rows::{Row, rows};
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Borders, Paragraph};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model) {
    let inside =
        page(frame, model, &model.words.t("setup-title"), "", Borders::LEFT | Borders::RIGHT);
    let Some(setup) = &model.setup else { return };
    let rows = rows(model, setup);
    let room = inside.width as usize;
    let at = rows.get(setup.row).or(rows.last()).copied().unwrap_or(Row::Create);
    let help = wrap(&told_below(model, setup, at, room), room.saturating_sub(2));
    let foot_rows = (help.len() as u16).min(inside.height.saturating_sub(5));
    // The way out of the form is always seen, however long the form is.
    let parts = [Constraint::Min(4), Constraint::Length(1), Constraint::Length(foot_rows)];
    let [form, create, foot] = Layout::vertical(parts).areas(inside);
    let mut lines: Vec<Line<'_>> = rows.iter().map(|row| line(model, setup, *row, room)).collect();
    let last = lines.pop().into_iter().collect();
    let on_last = at == Row::Create;
    let form = Rect { height: form.height.min(lines.len() as u16), ..form };
    list(frame, model, form, lines, setup.row, !on_last);
    list(frame, model, Rect { y: form.bottom(), ..create }, last, 0, on_last);
    let help: Vec<Line<'_>> =
        help.into_iter().map(|l| Line::styled(format!(" {l}"), model.theme.quiet())).collect();
    frame.render_widget(Paragraph::new(help), foot);
}

fn line(model: &Model, setup: &Setup, row: Row, room: usize) -> Line<'static> {
    let words = &model.words;
    if row == Row::Create {
        return Line::styled(format!(" ▸ {} ", words.t("setup-create")), model.theme.good());
    }
    let label_cells = label_cells(room);
    let label = pad(&format!(" {}", label(model, row)), label_cells);
    let value = value(model, setup, row);
    let missing = value.is_empty();
    let shown = if missing { words.t("setup-empty") } else { value };
    let style = if missing { model.theme.warn() } else { model.theme.text() };
    let turns = turns(setup, row);
    let shown = if turns { format!("◂ {shown} ▸") } else { shown };
    Line::from(vec![
        Span::styled(label, model.theme.heading()),
        Span::styled(pad(&cut(&shown, room - label_cells), room - label_cells), style),
    ])
}

fn label_cells(room: usize) -> usize {
    17.min(room / 3)
}

/// Whether the arrows change the row: what the law says is not chosen.
fn turns(setup: &Setup, row: Row) -> bool {
    let free = setup.law.is_none() && matches!(row, Row::Quorum | Row::Decision);
    free || matches!(row, Row::Format | Row::Law)
}

/// What is said beneath the form: the figures of the law at its rows, a value that its row has no
/// room for, or what this kind of meeting is for.
fn told_below(model: &Model, setup: &Setup, row: Row, room: usize) -> String {
    let words = &model.words;
    let of_law = matches!(row, Row::Law | Row::Quorum | Row::Decision);
    if let Some(law) = law(model, setup).filter(|_| of_law) {
        let args = [
            ("name", words.pick(&law.name).to_owned()),
            ("cite", law.cite.clone()),
            ("open", threshold_text(words, law.open)),
            ("decide", threshold_text(words, law.decide)),
        ];
        let key = if law.area { "setup-law-figures-area" } else { "setup-law-figures" };
        return words.with(key, args);
    }
    let value = value(model, setup, row);
    if width(&value) + 4 > room.saturating_sub(label_cells(room)) {
        return format!("{}: {value}", label(model, row));
    }
    let format = model.home.formats.get(setup.format);
    format.map(|f| words.pick(&f.purpose).to_owned()).unwrap_or_default()
}

fn law<'m>(model: &'m Model, setup: &Setup) -> Option<&'m LawRow> {
    setup.law.and_then(|at| model.home.laws.get(at))
}

fn label(model: &Model, row: Row) -> String {
    let key = match row {
        Row::Format => "setup-format",
        Row::Body => "setup-body",
        Row::Title => "setup-name",
        Row::Place => "setup-place",
        Row::Roster => "setup-roster",
        Row::Needs => "setup-needs",
        Row::Matter => "setup-matters",
        Row::Office(office) => return model.words.t(&format!("office-{}", office.id())),
        Row::Rules => "setup-rules",
        Row::Law => "setup-law",
        Row::Ends => "setup-ends",
        Row::NextMeeting => "setup-next-meeting",
        Row::Quorum => "setup-quorum",
        Row::Decision => "setup-decision",
        Row::SpeechSecs => "setup-speech",
        Row::Turns => "setup-turns",
        Row::Warn => "setup-warn",
        Row::Grace => "setup-grace",
        Row::Total(total) => return model.words.t(&format!("setup-total-{}", total.id())),
        Row::Planned(at) => return model.words.with("setup-planned", [("n", at + 1)]),
        Row::Create => "setup-create",
    };
    model.words.t(key)
}

fn value(model: &Model, setup: &Setup, row: Row) -> String {
    let words = &model.words;
    let format = model.home.formats.get(setup.format);
    match row {
        Row::Format => format.map(|f| words.pick(&f.name).to_owned()).unwrap_or_default(),
        Row::Body => setup.body.clone(),
        Row::Title if setup.title.is_empty() => {
            format.map(|f| words.pick(&f.name).to_owned()).unwrap_or_default()
        }
        Row::Title => setup.title.clone(),
        Row::Place => setup.place.clone(),
        Row::Roster if setup.members.is_empty() => String::new(),
        Row::Roster => {
            let count = words.with("setup-people", [("n", setup.members.len())]);
            format!("{count} ({})", setup.roster_source)
        }
        Row::Needs => {
            let titles: Vec<_> = setup.needs.iter().map(|n| n.title.as_str()).collect();
            titles.join(words.pick2("；", "; "))
        }
        Row::Matter => setup.matters.join(words.pick2("；", "; ")),
        Row::Office(office) => {
            let seat = setup.offices.iter().find(|(o, _)| *o == office).map(|(_, s)| *s);
            let member = seat.and_then(|s| setup.members.iter().find(|m| m.seat == s));
            member.map(|m| format!("{} {}", m.seat, m.name)).unwrap_or_default()
        }
        Row::Rules => format.map(|f| words.pick(&f.rules).to_owned()).unwrap_or_default(),
        Row::Law => match law(model, setup) {
            Some(law) => words.pick(&law.name).to_owned(),
            None => words.t("setup-no-law"),
        },
        Row::Ends => time(model, setup.ends.as_ref()),
        Row::NextMeeting => time(model, setup.next_meeting.as_ref()),
        Row::Quorum | Row::Decision => match law(model, setup) {
            Some(law) => {
                let figure = if row == Row::Quorum { law.open } else { law.decide };
                words.with("setup-by-law", [("rule", threshold_text(words, figure))])
            }
            None if row == Row::Quorum => threshold_text(words, setup.settings.quorum),
            None => threshold_text(words, setup.settings.decision),
        },
        Row::SpeechSecs => words.with("setup-secs", [("n", setup.settings.speech_secs)]),
        Row::Turns => words.with("setup-times", [("n", setup.settings.turns_per_question)]),
        Row::Warn => words.with("setup-warn-secs", [("n", setup.settings.warn_secs)]),
        Row::Grace => words.with("setup-grace-secs", [("n", setup.settings.grace_secs)]),
        Row::Total(total) => match *total.of(&mut setup.settings.totals.clone()) {
            Some(secs) => words.with("setup-span", [("span", shown_span(secs))]),
            None => words.t("setup-unlimited"),
        },
        Row::Planned(at) => {
            let Some((key, title)) = setup.items().nth(at) else { return String::new() };
            let title = title.to_owned();
            match setup.planned.get(key) {
                Some(n) => {
                    words.with("setup-planned-min", [("n", n.to_string()), ("title", title)])
                }
                None => words.with("setup-planned-none", [("title", title)]),
            }
        }
        Row::Create => String::new(),
    }
}

fn time(model: &Model, when: Option<&When>) -> String {
    when.map_or_else(|| model.words.t("setup-open"), |when| shown_time(when, model.now))
}
