//! A text with a change marked in it, as a resident reads it: named in words, and struck through and
//! underlined where the terminal shows that.

use crate::meeting::Part;
use crate::tui::model::Model;
use crate::tui::widget::wrap;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// A text under amendment in lines: what goes is crossed out, what comes in underlined.
pub(super) fn marked_lines(model: &Model, parts: &[Part], room: usize) -> Vec<Line<'static>> {
    // A projector in a bright hall shows no colour, and many terminals no line through a word.
    let named = |key: &str, text: &str| model.words.with(key, [("text", text)]);
    let mut text = String::new();
    let mut styles: Vec<Style> = vec![];
    for part in parts {
        let (shown, style) = match part {
            Part::Kept(t) => (t.clone(), model.theme.text()),
            Part::Struck(t) => (named("mark-struck", t), model.theme.struck()),
            Part::Inserted(t) => (named("mark-inserted", t), model.theme.inserted()),
        };
        styles.extend(std::iter::repeat_n(style, shown.chars().count()));
        text.push_str(&shown);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut lines = vec![];
    for line in wrap(&text, room) {
        let mut spans: Vec<Span<'static>> = vec![];
        for c in line.chars() {
            // Wrapping drops blanks at the ends of lines; the styles are kept in step.
            while chars.get(at).is_some_and(|was| *was != c) {
                at += 1;
            }
            let style = styles.get(at).copied().unwrap_or_default();
            at += 1;
            match spans.last_mut().filter(|s| s.style == style) {
                Some(span) => span.content.to_mut().push(c),
                None => spans.push(Span::styled(c.to_string(), style)),
            }
        }
        lines.push(Line::from(spans));
    }
    lines
}
