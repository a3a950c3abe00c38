//! The list of motions: those in order with what they do, the others with the reason and with what
//! would make them so.

use super::dialog::{field_line, open, paragraph};
use crate::i18n::{act_name, explain_refusal};
use crate::meeting::{ActKind, refusal_of};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::Model;
use crate::tui::update::motions;
use crate::tui::widget::{Field, cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, query: &Field, at: usize, consent: bool) {
    let Some(meeting) = &model.meeting else { return };
    let words = &model.words;
    let screen = frame.area();
    let size = (screen.width.saturating_sub(2).min(100), screen.height.saturating_sub(2).min(30));
    let inside = open(frame, model, &words.t("dialog-motions"), size);
    let room = inside.width as usize;
    let key = if consent { "motions-consent-on" } else { "motions-consent-off" };
    let tab = keymap::key_of(Place::Motions, Action::AskConsent).map(cap).unwrap_or_default();
    let style = if consent { model.theme.warn() } else { model.theme.quiet() };
    let hint = wrap(&words.with(key, [("key", tab)]), room);
    let hint_rows = hint.len() as u16;
    let hint = hint.into_iter().map(|l| Line::styled(l, style)).collect();
    paragraph(frame, Rect { y: inside.y + 1, height: hint_rows, ..inside }, hint);
    let rows = motions(model, &query.text());
    let at = at.min(rows.len().saturating_sub(1));
    // The motion under the cursor is told of in full beneath the list.
    let told = rows.get(at).map(|(kind, open)| {
        let kind = *kind;
        let name = words.t(&format!("motion-{}", kind.id()));
        let what = words.t(&format!("motion-{}-what", kind.id()));
        let mut lines = wrap(&format!("{name}: {what}"), room);
        if !open && let Some(refusal) = refusal_of(meeting, ActKind::Move(kind), model.now) {
            lines.extend(wrap(&format!("✗ {}", explain_refusal(words, meeting, &refusal)), room));
            let ways: Vec<_> =
                refusal.instead.iter().take(3).map(|k| act_name(words, *k)).collect();
            if !ways.is_empty() {
                let text = words.with("motions-first", [("acts", ways.join(" · "))]);
                lines.extend(wrap(&text, room));
            }
        }
        lines
    });
    let told = told.unwrap_or_else(|| vec![words.t("search-none")]);
    let foot_rows = (told.len() as u16).clamp((inside.height / 3).clamp(2, 5), inside.height / 2);
    let told: Vec<Line<'_>> = told.into_iter().take(foot_rows as usize).map(Line::from).collect();
    let above = 1 + hint_rows;
    let height = inside.height.saturating_sub(above + 1 + foot_rows);
    let list = Rect { y: inside.y + above, height, ..inside };
    let rule = Rect { y: list.bottom(), height: 1, ..inside };
    let foot = Rect { y: rule.bottom(), height: foot_rows, ..inside };
    let sign = if model.theme.bar().0 == "#" { "-" } else { "─" };
    let mut dash = Line::styled(sign.repeat(room), model.theme.quiet());
    if let Some(first) = rows.iter().position(|(_, open)| !open) {
        let counts = words.with(
            "motions-counts",
            [("open", first.to_string()), ("closed", (rows.len() - first).to_string())],
        );
        dash = Line::styled(pad(&cut(&counts, room), room), model.theme.quiet());
    }
    paragraph(frame, rule, vec![dash]);
    paragraph(frame, foot.intersection(inside), told);
    entries(frame, model, &rows, (list, at));
    field_line(frame, model, query, Rect { height: 1, ..inside });
}

fn entries(
    frame: &mut Frame<'_>,
    model: &Model,
    rows: &[(crate::law::MotionKind, bool)],
    (list, at): (Rect, usize),
) {
    let Some(meeting) = &model.meeting else { return };
    let words = &model.words;
    let room = list.width as usize;
    let name_cells = (room / 3).clamp(14, 30);
    // Reasons are looked up for the rows that are seen.
    let top = at.saturating_sub((list.height as usize).saturating_sub(1));
    let seen = top..top + list.height as usize;
    let lines = rows.iter().enumerate().map(|(place, (kind, open))| {
        if !seen.contains(&place) {
            return Line::default();
        }
        let key = keymap::key_of(Place::Floor, Action::Act(ActKind::Move(*kind)));
        let key = pad(&key.map(cap).unwrap_or_default(), 2);
        let name = pad(&words.t(&format!("motion-{}", kind.id())), name_cells);
        let rest = room.saturating_sub(width(&key) + name_cells + 1);
        if *open {
            let what = words.t(&format!("motion-{}-what", kind.id()));
            Line::from(vec![
                Span::styled(key, model.theme.key()),
                Span::styled(format!("{name} "), model.theme.strong()),
                Span::styled(pad(&what, rest), model.theme.text()),
            ])
        } else {
            let why = refusal_of(meeting, ActKind::Move(*kind), model.now);
            let why = why.map(|r| explain_refusal(words, meeting, &r)).unwrap_or_default();
            let text = format!("{key}{name} {}", pad(&format!("✗ {why}"), rest));
            Line::styled(text, model.theme.quiet())
        }
    });
    super::home::list(frame, model, list, lines.collect(), at, true);
}
