//! The booth: one voter at the laptop, on a screen that everybody sees. Nothing of what is typed is
//! shown, nor how much of it; the model keeps it in values that do not show themselves either.

use crate::ballot::Marking;
use crate::meeting::{Seat, SecretMarks};

/// How far a voter has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Marks the ballot.
    First,
    /// Marks it again, to confirm.
    Again(SecretMarks),
    /// It is being sealed.
    Sealing,
    /// It is sealed: cast, or opened to be checked?
    Sealed(String),
    /// It was opened: what the voter may have noted down, and what was marked.
    Opened(String, SecretMarks),
}

/// A voter in the booth.
#[derive(Debug, Clone)]
pub struct Booth {
    /// Who.
    pub seat: Seat,
    /// How the ballot is marked, and its places.
    pub form: (Marking, usize),
    /// How far.
    pub stage: Stage,
    /// What was typed since the ballot was begun, as numbers of places.
    typed: SecretMarks,
    /// The number being typed, where there are more than nine places.
    number: SecretMarks,
    /// Whether the mark of the sealed ballot is shown: everybody in the room sees it then.
    pub mark_shown: bool,
    /// Why the voter has to begin again, if so: the name of the text.
    pub fault: Option<&'static str>,
}

/// More keys than this on one ballot are a child playing.
const KEYS_MAX: usize = 400;

/// Places up to which each has a key: the digits, then the letters.
const OWN_KEYS: usize = 35;

/// What is typed for the place `n`, from 1, of so many; 0 is the blank ballot.
pub fn label(n: usize, places: usize) -> String {
    if places > OWN_KEYS {
        let width = places.to_string().len();
        return format!("{n:0width$}");
    }
    let digit = u32::try_from(n).ok().and_then(|n| char::from_digit(n, 36));
    digit.map(String::from).unwrap_or_default()
}

impl Booth {
    /// A voter who has just come.
    pub fn new(seat: Seat, form: (Marking, usize)) -> Self {
        let (typed, number) = (SecretMarks::default(), SecretMarks::default());
        Booth { seat, form, stage: Stage::First, typed, number, mark_shown: false, fault: None }
    }

    /// Whether one key makes the whole ballot.
    pub fn is_one_key(&self) -> bool {
        self.form.0 == Marking::One && self.has_own_keys()
    }

    /// Whether every place has a key of its own.
    pub fn has_own_keys(&self) -> bool {
        self.form.1 <= OWN_KEYS
    }

    /// Takes a key; whether the ballot is complete by that. Beyond the keys that there are, every
    /// number is typed with as many digits as the greatest has: nothing that is typed can then be read
    /// in two ways.
    pub fn key(&mut self, key: char) -> bool {
        if self.typed.0.len() >= KEYS_MAX {
            return false;
        }
        let digit = match self.has_own_keys() {
            true => key.to_digit(36),
            false => key.to_digit(10),
        };
        let Some(digit) = digit else { return false };
        self.number.0.push(digit);
        if self.number.0.len() >= label(self.form.1, self.form.1).len() {
            let base = if self.has_own_keys() { 36 } else { 10 };
            let number = self.number.0.iter().fold(0, |sum, digit| sum * base + digit);
            self.number = SecretMarks::default();
            self.typed.0.push(number);
        }
        self.is_one_key()
    }

    /// Whether nothing at all was typed: that is no blank ballot, which is typed as well.
    pub fn is_empty(&self) -> bool {
        self.typed.0.is_empty() && self.number.0.is_empty()
    }

    /// What was marked; nothing when it is no ballot.
    pub fn take(&mut self) -> Option<SecretMarks> {
        let typed = std::mem::take(&mut self.typed);
        // A number that was begun and not ended says nothing.
        if !std::mem::take(&mut self.number).0.is_empty() {
            return None;
        }
        let (marking, places) = self.form;
        let mut marks = SecretMarks(vec![0; places]);
        for number in typed.0.iter().filter(|number| **number > 0) {
            let mark = marks.0.get_mut(*number as usize - 1)?;
            *mark += 1;
        }
        marking.check(places, &marks.0).ok().map(|()| marks)
    }

    /// Whether nothing was typed since the voter came or began anew.
    pub fn is_untouched(&self) -> bool {
        self.stage == Stage::First && self.is_empty()
    }

    /// Everything from the beginning.
    pub fn start_over(&mut self, fault: Option<&'static str>) {
        *self = Booth { fault, ..Booth::new(self.seat, self.form) };
    }
}
