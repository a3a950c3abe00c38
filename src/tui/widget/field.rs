//! A text field: one entry, soft-wrapped, with the real cursor in it so that an input method
//! composes where the text will stand.

use super::width;
use crossterm::event::{KeyCode, KeyEvent};
use ratatui::Frame;
use ratatui::layout::{Margin, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Span;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

/// The most characters that a field takes; anything longer is cut at the door.
const CHARS_MAX: usize = 4_000;

/// One entry.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    secret: bool,
    /// What stands in it was offered and is chosen as a whole: the first character replaces it.
    offered: bool,
}

impl Default for Field {
    fn default() -> Self {
        Field::new("")
    }
}

impl Field {
    /// A field that holds `text`, the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::new(vec![crate::meeting::clean(text)]);
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_cursor_line_style(Style::new());
        area.set_cursor_style(Style::new());
        area.move_cursor(CursorMove::End);
        Field { area, secret: false, offered: false }
    }

    /// A field with a value that is usual: whoever types replaces it.
    pub fn offering(text: &str) -> Self {
        Field { offered: !text.is_empty(), ..Field::new(text) }
    }

    /// A field that shows nothing of what is typed, not even how long it is.
    pub fn secret() -> Self {
        Field { secret: true, ..Field::default() }
    }

    /// What has been entered.
    pub fn text(&self) -> String {
        self.area.lines().concat()
    }

    /// Whether nothing has been entered.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Whether it still holds what was offered.
    pub fn is_offered(&self) -> bool {
        self.offered
    }

    /// Takes a key; says whether it was one for the field.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        match key.code {
            KeyCode::Enter | KeyCode::Esc | KeyCode::Tab | KeyCode::BackTab => false,
            KeyCode::Up | KeyCode::Down => false,
            KeyCode::Char(_) if self.text().chars().count() >= CHARS_MAX => false,
            _ => {
                let before = self.text();
                self.area.input(key);
                // What was offered goes with the first change; what was typed behind it stays.
                let now = self.text();
                if std::mem::take(&mut self.offered) && now != before {
                    *self = Field::new(now.strip_prefix(&before).unwrap_or_default());
                }
                true
            }
        }
    }

    /// Takes pasted text, without control characters and on one line.
    pub fn paste(&mut self, text: &str) {
        if std::mem::take(&mut self.offered) {
            *self = Field::default();
        }
        let room = CHARS_MAX.saturating_sub(self.text().chars().count());
        let clean: String = crate::meeting::clean(text).chars().take(room).collect();
        self.area.insert_str(clean);
    }

    /// Draws the field; with the focus it takes the terminal's cursor.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, style: Style, focused: bool) {
        if self.secret {
            if focused {
                frame.set_cursor_position(Position::new(area.x, area.y));
            }
            return;
        }
        let mut shown = self.area.clone();
        let chosen = self.offered && focused;
        shown.set_style(if chosen { style.reversed() } else { style });
        // Of what is longer than its one row a part is seen, with a sign where there is more.
        let long = area.height == 1 && area.width > 4 && width(&self.text()) >= area.width.into();
        let whole = area;
        let area = if long { area.inner(Margin::new(1, 0)) } else { area };
        frame.render_widget(&shown, area);
        if long {
            let row = shown.scroll_offset().0;
            let ends = usize::from(row + 1) * usize::from(area.width);
            let more = |is: bool| if is { "…" } else { " " };
            let left = Rect { width: 1, ..whole };
            let right = Rect { x: area.right(), ..left };
            frame.render_widget(Span::styled(more(row > 0), style), left);
            frame.render_widget(Span::styled(more(width(&self.text()) > ends), style), right);
        }
        if focused {
            let cursor = shown.screen_cursor();
            let (top, left) = shown.scroll_offset();
            let x = area.x + (cursor.col as u16).saturating_sub(left);
            let y = area.y + (cursor.row as u16).saturating_sub(top);
            let inside = Position::new(x.min(area.right()), y.min(area.bottom().saturating_sub(1)));
            frame.set_cursor_position(inside);
        }
    }
}
