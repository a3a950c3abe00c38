//! An amendment being worded: the text as it stands, the fields, and the text as it would be.

use super::dialog::{open, paragraph};
use super::marked::marked_lines;
use crate::meeting::Part;
use crate::tui::model::{AmendForm, Model};
use crate::tui::update::worded;
use crate::tui::widget::{Field, cut, pad, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// The text as it stands, the fields, and the text as it would be.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    model: &Model,
    form: AmendForm,
    fields: &[Field; 2],
    focus: usize,
) {
    let words = &model.words;
    let screen = frame.area();
    let size = (screen.width.saturating_sub(4).min(90), screen.height.saturating_sub(2).min(20));
    let inside = open(frame, model, &words.t("dialog-amend"), size);
    let room = inside.width as usize;
    let Some(target) = model.meeting.as_ref().and_then(|m| m.target(crate::law::MotionKind::Amend))
    else {
        return;
    };
    let ground = target.amendment.as_ref().map_or(target.text.as_str(), |a| a.words());
    let forms: Vec<Span<'_>> = AmendForm::ALL
        .iter()
        .flat_map(|f| {
            let text = format!(" {} ", words.t(&format!("amend-{}", f.id())));
            let style = if *f == form { model.theme.chosen() } else { model.theme.quiet() };
            [Span::styled(text, style), Span::raw(" ")]
        })
        .collect();
    let mut lines = vec![Line::from(forms)];
    lines.push(Line::styled(cut(&words.t("amend-keys"), room), model.theme.quiet()));
    if target.amendment.is_some() {
        let text = wrap(&words.t("amend-ground-amendment"), room);
        lines.extend(text.into_iter().map(|l| Line::styled(l, model.theme.warn())));
    }
    lines.extend(wrap(ground, room).into_iter().take(4).map(Line::from));
    let top = lines.len() as u16;
    paragraph(frame, inside, lines);
    let count = if form.two_fields() { 2 } else { 1 };
    let label_cells = 12.min(inside.width / 3);
    for (at, content) in fields.iter().enumerate().take(count) {
        let y = inside.y + top + 2 * at as u16;
        let row = Rect { y, height: 2, ..inside }.intersection(inside);
        let label = words.t(&format!("amend-{}-{}", form.id(), at + 1));
        paragraph(
            frame,
            Rect { width: label_cells, ..row },
            vec![Line::styled(pad(&label, label_cells as usize), model.theme.heading())],
        );
        let field =
            Rect { x: row.x + label_cells, width: row.width.saturating_sub(label_cells), ..row };
        content.draw(frame, field, model.theme.strong(), focus == at);
    }
    let y = inside.y + top + 2 * count as u16;
    let below = Rect { y, height: inside.bottom().saturating_sub(y), ..inside };
    paragraph(frame, below.intersection(inside), outcome(model, ground, form, fields, room));
}

fn outcome(
    model: &Model,
    ground: &str,
    form: AmendForm,
    fields: &[Field; 2],
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    if fields.iter().all(Field::is_empty) {
        return vec![];
    }
    match worded(form, fields).parts(ground) {
        Ok(parts) => {
            let mut lines = vec![Line::styled(words.t("amend-would-be"), model.theme.heading())];
            lines.extend(marked_lines(model, &parts, room));
            let stays = |p: &&Part| !matches!(p, Part::Struck(_));
            let text: String = parts.iter().filter(stays).map(Part::text).collect();
            lines.extend(wrap(&format!("→ {text}"), room).into_iter().map(Line::from));
            lines
        }
        Err(_) => vec![Line::styled(words.t("amend-misfit"), model.theme.warn())],
    }
}
