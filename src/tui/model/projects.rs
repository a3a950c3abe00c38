//! The board of needs and projects: where its cursor is, and which cards it shows.

use crate::tui::widget::Field;

/// By what cards are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// The round in which it came in.
    Round,
    /// The class of the need.
    Domain,
    /// The body that it was assigned to.
    Body,
}

impl Filter {
    /// All of them.
    pub const ALL: [Filter; 3] = [Filter::Round, Filter::Domain, Filter::Body];
}

/// The board's own state.
#[derive(Debug, Clone, Default)]
pub struct Projects {
    /// The column under the cursor.
    pub column: usize,
    /// The card under the cursor.
    pub at: usize,
    /// What a card must have, filter by filter; none: anything.
    pub only: [Option<String>; 3],
    /// Whether only what is late is shown.
    pub late: bool,
    /// What the number or the title must contain.
    pub query: Field,
    /// Whether that is being typed.
    pub typing: bool,
}

impl Projects {
    /// Whether any filter is set.
    pub fn is_narrowed(&self) -> bool {
        self.late || self.only.iter().any(Option::is_some) || !self.query.is_empty()
    }

    /// Takes all filters back.
    pub fn widen(&mut self) {
        *self = Projects { column: self.column, ..Projects::default() };
    }
}
