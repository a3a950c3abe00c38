//! What an amendment does to a text, by exact words.

use super::proposal::Proposal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A change of wording. Words are matched character by character, as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Amendment {
    /// Insert or add words 加入.
    Insert {
        /// The words that come in.
        words: String,
        /// The words after which they come; absent: at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<String>,
        /// Which occurrence of `after` is meant, from 1, when it stands there more than once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occurrence: Option<u32>,
    },
    /// Strike out words 删去.
    Strike {
        /// The words that go.
        words: String,
        /// Which occurrence is meant, from 1, when they stand there more than once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occurrence: Option<u32>,
    },
    /// Strike out and insert 删去并加入.
    Replace {
        /// The words that go.
        strike: String,
        /// The words that come in their place.
        insert: String,
        /// Which occurrence of `strike` is meant, from 1, when it stands there more than once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        occurrence: Option<u32>,
    },
    /// Substitute the whole text 替代.
    Substitute {
        /// The new text.
        text: String,
    },
    /// Other terms for a motion that is not made of words: the same motion with another time,
    /// committee, number, limit. So `{"terms": {"recess": {"minutes": 15}}}`.
    Terms(Box<Proposal>),
}

/// Why an amendment does not fit the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit {
    /// The words do not stand there.
    NotFound(String),
    /// The words stand there more than once and no occurrence was named.
    Ambiguous(String, u32),
    /// Nothing would change.
    NoChange,
    /// Nothing would be left.
    NothingLeft,
    /// Terms do not change words.
    NotWords,
}

/// A part of a text under amendment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Stays.
    Kept(String),
    /// Goes.
    Struck(String),
    /// Comes in.
    Inserted(String),
}

impl Amendment {
    /// The text cut into what stays, goes and comes in.
    ///
    /// # Errors
    /// When the words named are not there, stand there more than once, or nothing would change.
    pub fn parts(&self, text: &str) -> Result<Vec<Part>, Misfit> {
        let (at, struck, inserted) = self.change(text)?;
        if struck == inserted {
            return Err(Misfit::NoChange);
        }
        let (before, rest) = (&text[..at], &text[at + struck.len()..]);
        if (at == 0 && rest.is_empty()) && inserted.is_empty() {
            return Err(Misfit::NothingLeft);
        }
        let parts = [
            Part::Kept(before.to_owned()),
            Part::Struck(struck.to_owned()),
            Part::Inserted(spaced(before, inserted, rest)),
            Part::Kept(rest.to_owned()),
        ];
        Ok(parts.into_iter().filter(|p| !p.text().is_empty()).collect())
    }

    /// Where in the text the words stand that it changes.
    ///
    /// # Errors
    /// When the words named are not there, or stand there more than once.
    pub fn place(&self, text: &str) -> Result<std::ops::Range<usize>, Misfit> {
        self.change(text).map(|(at, struck, _)| at..at + struck.len())
    }

    /// Where the change is made, what goes and what comes in.
    fn change<'t>(&'t self, text: &'t str) -> Result<(usize, &'t str, &'t str), Misfit> {
        Ok(match self {
            Amendment::Insert { words, after: None, .. } => (text.len(), "", words.as_str()),
            Amendment::Insert { words, after: Some(after), occurrence } => {
                (locate(text, after, *occurrence)? + after.len(), "", words.as_str())
            }
            Amendment::Strike { words, occurrence } => {
                (locate(text, words, *occurrence)?, words.as_str(), "")
            }
            Amendment::Replace { strike, insert, occurrence } => {
                (locate(text, strike, *occurrence)?, strike.as_str(), insert.as_str())
            }
            Amendment::Substitute { text: new } => (0, text, new.as_str()),
            Amendment::Terms(_) => return Err(Misfit::NotWords),
        })
    }

    /// The text that would result.
    ///
    /// # Errors
    /// As [`Amendment::parts`].
    pub fn applied(&self, text: &str) -> Result<String, Misfit> {
        let parts = self.parts(text)?;
        let stays = parts.iter().filter(|p| !matches!(p, Part::Struck(_))).map(Part::text);
        Ok(stays
            .fold(String::new(), |mut text, part| {
                // Striking a word leaves the blanks of both its sides; one is enough.
                let doubled = text.is_empty() || text.ends_with(' ');
                text.push_str(if doubled { part.trim_start_matches(' ') } else { part });
                text
            })
            .trim_end()
            .to_owned())
    }

    /// The words that a secondary amendment works on: those that come in, or, where none do, those
    /// that go (RONR 12:13).
    pub fn words(&self) -> &str {
        match self {
            Amendment::Insert { words, .. } | Amendment::Strike { words, .. } => words,
            Amendment::Replace { insert, .. } => insert,
            Amendment::Substitute { text } => text,
            Amendment::Terms(_) => "",
        }
    }

    /// The words that it takes out; a substitute, which takes out all, is a change of its own kind.
    pub fn struck(&self) -> Option<&str> {
        match self {
            Amendment::Strike { words, .. } => Some(words),
            Amendment::Replace { strike, .. } => Some(strike),
            Amendment::Insert { .. } | Amendment::Substitute { .. } | Amendment::Terms(_) => None,
        }
    }

    /// The words that it puts in.
    pub fn inserted(&self) -> &str {
        match self {
            Amendment::Insert { words, .. } => words,
            Amendment::Replace { insert, .. } => insert,
            Amendment::Strike { .. } | Amendment::Substitute { .. } | Amendment::Terms(_) => "",
        }
    }

    /// This amendment with its words changed to `new`.
    #[must_use]
    pub fn with_words(&self, new: &str) -> Self {
        let mut changed = self.clone();
        match &mut changed {
            Amendment::Insert { words, .. } | Amendment::Strike { words, .. } => {
                new.clone_into(words);
            }
            Amendment::Replace { insert, .. } => new.clone_into(insert),
            Amendment::Substitute { text } => new.clone_into(text),
            Amendment::Terms(_) => {}
        }
        changed
    }

    /// The same amendment with every text passed through `door`.
    #[must_use]
    pub fn map_texts(&self, door: impl Fn(&str) -> String) -> Self {
        let mut mapped = self.clone();
        match &mut mapped {
            Amendment::Insert { words, after, .. } => {
                *words = door(words);
                *after = after.as_deref().map(&door).filter(|a| !a.is_empty());
            }
            Amendment::Strike { words, .. } => *words = door(words),
            Amendment::Replace { strike, insert, .. } => {
                *strike = door(strike);
                *insert = door(insert);
            }
            Amendment::Substitute { text } => *text = door(text),
            Amendment::Terms(_) => {}
        }
        mapped
    }

    /// Every text in it, for limits.
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Amendment::Insert { words, after, .. } => {
                std::iter::once(words.as_str()).chain(after.as_deref()).collect()
            }
            Amendment::Strike { words, .. } => vec![words],
            Amendment::Replace { strike, insert, .. } => vec![strike, insert],
            Amendment::Substitute { text } => vec![text],
            Amendment::Terms(_) => vec![],
        }
    }
}

impl Part {
    /// The characters of this part.
    pub fn text(&self) -> &str {
        match self {
            Part::Kept(t) | Part::Struck(t) | Part::Inserted(t) => t,
        }
    }
}

/// The words with a blank on a side where two words of a spaced script would run together.
/// Chinese needs none.
fn spaced(before: &str, words: &str, after: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    let word = |c: char| c.is_alphanumeric() && c < '\u{2E80}';
    let meet = |left: Option<char>, right: Option<char>| {
        let closes = |c: char| word(c) || matches!(c, ',' | '.' | ';' | ':' | ')');
        left.is_some_and(closes) && right.is_some_and(word)
    };
    let lead = if meet(before.chars().last(), words.chars().next()) { " " } else { "" };
    let tail = if meet(words.chars().last(), after.chars().next()) { " " } else { "" };
    format!("{lead}{words}{tail}")
}

fn locate(text: &str, words: &str, occurrence: Option<u32>) -> Result<usize, Misfit> {
    if words.is_empty() {
        return Err(Misfit::NoChange);
    }
    // Overlapping occurrences count too: "ABA" stands twice in "ABABA".
    let found: Vec<usize> =
        text.char_indices().map(|(i, _)| i).filter(|i| text[*i..].starts_with(words)).collect();
    match (occurrence, found.len()) {
        (_, 0) => Err(Misfit::NotFound(words.to_owned())),
        (None, 1) => Ok(found[0]),
        (None, n) => Err(Misfit::Ambiguous(words.to_owned(), n as u32)),
        (Some(n), _) => found
            .get((n as usize).wrapping_sub(1))
            .copied()
            .ok_or_else(|| Misfit::NotFound(words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn replace(strike: &str, insert: &str) -> Amendment {
        Amendment::Replace { strike: strike.into(), insert: insert.into(), occurrence: None }
    }

    #[test]
    fn chinese_words_are_matched_by_character() {
        let text = "在3号楼加装无障碍坡道,预算不超过2万元";
        assert_eq!(
            replace("2万元", "3万元").applied(text).unwrap(),
            "在3号楼加装无障碍坡道,预算不超过3万元"
        );
        assert_eq!(replace("4万元", "3万元").applied(text), Err(Misfit::NotFound("4万元".into())));
    }

    #[test]
    fn words_that_stand_twice_need_a_number() {
        assert_eq!(
            replace("路", "街").applied("路灯与路面"),
            Err(Misfit::Ambiguous("路".into(), 2))
        );
        let second = Amendment::Strike { words: "路".into(), occurrence: Some(2) };
        assert_eq!(second.applied("路灯与路面").unwrap(), "路灯与面");
    }

    #[test]
    fn english_words_keep_their_distance() {
        let insert = |after: &str| Amendment::Insert {
            words: "and benches".into(),
            after: Some(after.into()),
            occurrence: None,
        };
        assert_eq!(
            insert("lamps").applied("buy lamps today").unwrap(),
            "buy lamps and benches today"
        );
        assert_eq!(
            insert("today").applied("buy lamps today").unwrap(),
            "buy lamps today and benches"
        );
        let strike = Amendment::Strike { words: "very".into(), occurrence: None };
        assert_eq!(strike.applied("a very good lamp").unwrap(), "a good lamp");
    }

    proptest! {
        #[test]
        fn what_stays_plus_what_goes_is_the_old_text(
            head in "[路灯ab]{0,4}", words in "[xy]{1,3}", tail in "[路灯ab]{0,4}", new in "[z万]{0,3}"
        ) {
            let text = format!("{head}{words}{tail}");
            if let Ok(parts) = replace(&words, &new).parts(&text) {
                let old: String = parts.iter()
                    .filter(|p| !matches!(p, Part::Inserted(_))).map(Part::text).collect();
                prop_assert_eq!(old, text);
            }
        }
    }
}
