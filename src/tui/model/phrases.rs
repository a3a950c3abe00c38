//! Tellers at the laptop, one after the other, each with a pass-phrase that nobody else knows.

use crate::meeting::{Command, Passphrases, Seat};
use crate::tui::widget::Field;

/// Tellers typing their pass-phrases.
#[derive(Debug, Clone)]
pub struct Phrases {
    /// The box that is opened to voters; none where a box is opened again.
    pub command: Option<Command>,
    /// The tellers, in the order in which they are asked.
    pub tellers: Vec<Seat>,
    /// Who is at the laptop.
    pub at: usize,
    /// How many of them it takes.
    pub needed: usize,
    /// Those who have typed theirs.
    pub given: Vec<Seat>,
    /// What was typed; it is not shown.
    pub field: Field,
    /// What was typed the first time.
    pub first: Option<String>,
    /// Those that are complete.
    pub phrases: Passphrases,
    /// What was wrong with the last one: the name of the text.
    pub fault: Option<&'static str>,
}

impl Phrases {
    /// The tellers, the first of them at the laptop: to make a box, or without a command to open the
    /// one that there is.
    pub fn new(command: Option<Command>, tellers: Vec<Seat>, needed: usize) -> Self {
        Phrases {
            command,
            tellers,
            needed,
            at: 0,
            given: vec![],
            field: Field::secret(),
            first: None,
            phrases: Passphrases::default(),
            fault: None,
        }
    }

    /// The same from the beginning.
    pub fn anew(&self, fault: Option<&'static str>) -> Self {
        let again = Phrases::new(self.command.clone(), self.tellers.clone(), self.needed);
        Phrases { fault, ..again }
    }

    /// Whether new ones are made, which are typed twice.
    pub fn is_new(&self) -> bool {
        self.command.is_some()
    }
}
