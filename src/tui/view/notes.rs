//! The operator's own notes: a line to write, those written before, and who can see them.

use super::dialog::{field_line, open, paragraph};
use super::home::list;
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::{Model, NoteRow};
use crate::tui::widget::{Field, pad, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

pub(super) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    notes: &[NoteRow],
    field: &Field,
    (at, forget): (usize, bool),
) {
    let (words, screen) = (&model.words, frame.area());
    let size = (screen.width.saturating_sub(4).min(84), screen.height.saturating_sub(4).min(22));
    let inside = open(frame, model, &words.t("notes-title"), size);
    let room = inside.width as usize;
    let warning = wrap(&words.t("notes-seen"), room);
    let warning: Vec<Line<'_>> =
        warning.into_iter().map(|l| Line::styled(l, model.theme.warn())).collect();
    let top = Rect { height: warning.len() as u16, ..inside };
    paragraph(frame, top, warning);
    let field_area = Rect { y: top.bottom(), height: 2, ..inside };
    // The whole of the note under the cursor stands beneath the list.
    let chosen = notes.get(at.min(notes.len().saturating_sub(1)));
    let mut foot: Vec<Line<'_>> = vec![];
    if let Some(note) = chosen {
        let told = wrap(&note.text, room).into_iter().take(3);
        foot.extend(told.map(|l| Line::styled(l, model.theme.strong())));
        let key = |place, action| keymap::key_of(place, action).map(cap).unwrap_or_default();
        let asked = match forget {
            true => {
                let (yes, no) = (Action::Affirm, Action::Deny);
                let keys = [("yes", key(Place::Asking, yes)), ("no", key(Place::Asking, no))];
                Line::styled(words.with("notes-forget", keys), model.theme.bad())
            }
            false => {
                let keys = [("key", key(Place::Notes, Action::Delete))];
                Line::styled(words.with("notes-keys", keys), model.theme.quiet())
            }
        };
        foot.push(asked);
    }
    let foot_rows = (foot.len() as u16).min(inside.height.saturating_sub(4));
    let foot_area =
        Rect { y: inside.bottom().saturating_sub(foot_rows), height: foot_rows, ..inside };
    let middle = Rect {
        y: field_area.bottom(),
        height: foot_area.y.saturating_sub(field_area.bottom()),
        ..inside
    };
    let rows = notes.iter().map(|n| Line::from(pad(&format!("{} {}", n.hour, n.text), room)));
    list(frame, model, middle, rows.collect(), at, true);
    paragraph(frame, foot_area, foot);
    field_line(frame, model, field, field_area);
}
