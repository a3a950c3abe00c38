//! Every colour, and the borders. Meaning is never carried by colour alone: a hall is dark and a
//! projector is pale, so weight and words say it too.

use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;
use ratatui::widgets::Block;

/// How the screens look.
#[derive(Debug, Clone, Copy)]
pub struct Theme {
    colour: bool,
    ascii: bool,
}

const ASCII: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

impl Theme {
    /// `colour` off honours `NO_COLOR`; `ascii` draws borders that every terminal counts as narrow.
    pub fn new(colour: bool, ascii: bool) -> Self {
        Theme { colour, ascii }
    }

    fn fg(self, colour: Color) -> Style {
        if self.colour { Style::new().fg(colour) } else { Style::new() }
    }

    /// Plain text.
    pub fn text(self) -> Style {
        Style::new()
    }

    /// Borders and headings of panels.
    pub fn frame(self) -> Style {
        self.fg(Color::Cyan)
    }

    /// A heading.
    pub fn heading(self) -> Style {
        self.fg(Color::Cyan).add_modifier(Modifier::BOLD)
    }

    /// What is at hand: the present step, the speaker, the entry chosen.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The entry under the cursor.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// What matters less.
    pub fn quiet(self) -> Style {
        if self.colour {
            Style::new().fg(Color::Gray).add_modifier(Modifier::DIM)
        } else {
            Style::new().add_modifier(Modifier::DIM)
        }
    }

    /// Adopted, in order, present.
    pub fn good(self) -> Style {
        self.fg(Color::Green).add_modifier(Modifier::BOLD)
    }

    /// Lost, refused, over time.
    pub fn bad(self) -> Style {
        self.fg(Color::LightRed).add_modifier(Modifier::BOLD)
    }

    /// Little time left, something missing.
    pub fn warn(self) -> Style {
        self.fg(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// Words that an amendment takes out.
    pub fn struck(self) -> Style {
        self.fg(Color::LightRed).add_modifier(Modifier::CROSSED_OUT)
    }

    /// Words that an amendment puts in.
    pub fn inserted(self) -> Style {
        self.fg(Color::Green).add_modifier(Modifier::UNDERLINED | Modifier::BOLD)
    }

    /// A key in the hint bar.
    pub fn key(self) -> Style {
        self.fg(Color::Yellow).add_modifier(Modifier::BOLD)
    }

    /// A bordered panel.
    pub fn block(self) -> Block<'static> {
        let set = if self.ascii { ASCII } else { border::PLAIN };
        Block::bordered().border_set(set).border_style(self.frame())
    }

    /// The full and the empty cell of a bar.
    pub fn bar(self) -> (&'static str, &'static str) {
        if self.ascii { ("#", ".") } else { ("█", "░") }
    }

    /// The lines between cells of a table: upright, level.
    pub fn rules(self) -> [&'static str; 2] {
        if self.ascii { ["|", "-"] } else { ["│", "─"] }
    }

    /// Signs for a report that is there, and for one that is owed.
    pub fn dots(self) -> [&'static str; 2] {
        if self.ascii { ["*", "o"] } else { ["●", "○"] }
    }

    /// The sign of whoever is first.
    pub fn pointer(self) -> &'static str {
        if self.ascii { ">" } else { "›" }
    }

    /// Signs for more to the left, and to the right.
    pub fn arrows(self) -> [&'static str; 2] {
        if self.ascii { ["<", ">"] } else { ["‹", "›"] }
    }

    /// Signs for done, under way, and to come.
    pub fn signs(self) -> [&'static str; 3] {
        if self.ascii { ["v", ">", " "] } else { ["✓", "▶", " "] }
    }
}
