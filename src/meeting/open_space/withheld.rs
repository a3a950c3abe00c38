//! Names that do not stand on papers, and where they stand in what people wrote.
//!
//! Persons are named in one place, which knows whose name is withheld. But a title or a report may
//! name them too, and whoever took back their consent took it back there as well.

use crate::meeting::Meeting;

/// What stands for a name in what is signed, which is the same in every language.
const WITHHELD: &str = "○○";

/// The names that are withheld in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Withheld {
    names: Vec<String>,
    /// Names of others that contain one of them, and stay.
    others: Vec<String>,
}

impl Withheld {
    /// Those of `meeting` as it stands.
    pub fn of(meeting: &Meeting) -> Self {
        let withheld = &meeting.space.withheld;
        let mut names: Vec<String> =
            withheld.iter().map(|seat| meeting.roster.name(*seat)).collect();
        names.retain(|name| !name.is_empty());
        let longer =
            |other: &&str| names.iter().any(|n| other.contains(n.as_str()) && *n != **other);
        let others = meeting.roster.members().filter(|m| !withheld.contains(&m.seat));
        let others = others.map(|m| m.name.as_str()).filter(longer);
        let others = others.map(str::to_owned).collect();
        Withheld { names, others }
    }

    /// The text with a sign of no language where a name is withheld: for what is signed.
    pub fn masked(&self, text: &str) -> String {
        self.pieces(text).into_iter().map(|piece| piece.unwrap_or(WITHHELD)).collect()
    }

    /// The text in pieces: words that stay, and `None` where a name is withheld.
    pub fn pieces<'t>(&self, text: &'t str) -> Vec<Option<&'t str>> {
        let mut pieces = vec![];
        let (mut from, mut at) = (0, 0);
        while let Some(c) = text[at..].chars().next() {
            let Some((len, withheld)) = self.name_at(text, at) else {
                at += c.len_utf8();
                continue;
            };
            if withheld {
                pieces.push(Some(&text[from..at]));
                pieces.push(None);
                from = at + len;
            }
            at += len;
        }
        pieces.push(Some(&text[from..]));
        pieces.retain(|piece| *piece != Some(""));
        pieces
    }

    /// The longest name that stands here, in bytes, and whether it is withheld.
    fn name_at(&self, text: &str, at: usize) -> Option<(usize, bool)> {
        let length = |name: &String| stands(text, at, name).then_some(name.len());
        let longest = |names: &[String]| names.iter().filter_map(length).max();
        match (longest(&self.names), longest(&self.others)) {
            (Some(mine), Some(other)) if other > mine => Some((other, false)),
            (Some(mine), _) => Some((mine, true)),
            (None, other) => Some((other?, false)),
        }
    }
}

/// Whether the name stands in the text at this byte. A name in letters, or of one character, is a
/// word by itself; others stand among words without a gap, as Chinese is written.
fn stands(text: &str, at: usize, name: &str) -> bool {
    let Some(here) = text[at..].get(..name.len()).filter(|here| here.eq_ignore_ascii_case(name))
    else {
        return false;
    };
    let (before, after) = (text[..at].chars().next_back(), text[at + here.len()..].chars().next());
    let alone = name.chars().nth(1).is_none();
    let joins = |edge: Option<char>, beside: Option<char>| match (edge, beside) {
        (Some(edge), Some(beside)) if alone => edge.is_alphanumeric() && beside.is_alphanumeric(),
        (Some(edge), Some(beside)) => in_words(edge) && in_words(beside),
        _ => false,
    };
    !joins(name.chars().next(), before) && !joins(name.chars().next_back(), after)
}

/// Whether words of this script are parted by gaps.
fn in_words(c: char) -> bool {
    c.is_alphanumeric() && c < '\u{2E80}'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn masked(names: &[&str], others: &[&str], text: &str) -> String {
        let own = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect();
        let withheld = Withheld { names: own(names), others: own(others) };
        withheld.pieces(text).into_iter().map(|piece| piece.unwrap_or("○")).collect()
    }

    #[test]
    fn a_name_is_found_among_words_and_a_longer_one_stays() {
        assert_eq!(masked(&["王芳"], &["王芳华"], "请王芳和王芳华来"), "请○和王芳华来");
        assert_eq!(masked(&["Ann"], &[], "Annual, ann; 请Ann来"), "Annual, ○; 请○来");
        assert_eq!(masked(&["李"], &[], "李、行李、桃李"), "○、行李、桃李");
        assert_eq!(masked(&["王芳"], &[], "王芳"), "○");
        assert_eq!(masked(&[], &[], ""), "");
    }

    proptest! {
        #[test]
        fn nothing_else_is_lost(text in ".{0,40}", name in "[王芳ab]{1,3}") {
            let withheld = Withheld { names: vec![name.clone()], others: vec![] };
            let back: String =
                withheld.pieces(&text).into_iter().map(|p| p.unwrap_or(&name)).collect();
            prop_assert!(back.eq_ignore_ascii_case(&text), "{:?} {:?}", back, text);
        }
    }
}
