//! Text that may stand in Markdown.

use crate::meeting::clean;

/// Markdown that is safe to put on a page: one line, and nothing in it that came from outside can
/// become a heading, a link, HTML, a table or a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Md(String);

impl Md {
    /// A text from outside. Line breaks and control characters do not come in even where the
    /// journal was not written by this program.
    pub fn escaped(raw: &str) -> Self {
        let text = clean(raw);
        let mut out = String::with_capacity(text.len() + 8);
        let mut before = None;
        let marker = marker_at_start(&text);
        for (i, c) in text.char_indices() {
            if is_special(c) || Some(i) == marker || links(&text[i..], c, before) {
                out.push('\\');
            }
            out.push(c);
            before = Some(c);
        }
        Md(out)
    }

    /// A sentence of ours, whose arguments have been escaped.
    pub(super) fn ours(sentence: String) -> Self {
        Md(sentence)
    }

    /// Whether nothing is there.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Characters that mean something wherever they stand: escapes, code, emphasis, links, HTML,
/// entities, tables, strike-through, and the mathematics of some readers.
fn is_special(c: char) -> bool {
    matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$')
}

/// The character that would make the beginning of a line a heading, a list or a rule: `#`, `-`,
/// `+`, `=`, or the dot or bracket after a number.
fn marker_at_start(text: &str) -> Option<usize> {
    if text.starts_with(['#', '-', '+', '=']) {
        return Some(0);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = text[digits..].chars().next();
    (digits > 0 && matches!(after, Some('.' | ')'))).then_some(digits)
}

/// Whether `c`, at the start of `rest`, would make a bare address a link.
fn links(rest: &str, c: char, before: Option<char>) -> bool {
    match c {
        ':' => rest.starts_with("://"),
        '@' => true,
        '.' => matches!(before, Some('w' | 'W')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn md(raw: &str) -> String {
        Md::escaped(raw).0
    }

    #[test]
    fn ordinary_chinese_stays_as_it_is() {
        let text = "在3号楼加装无障碍坡道,预算≤2万元(含税)。1.5米宽";
        assert_eq!(md(text), text);
    }

    #[test]
    fn what_would_be_markup_is_not() {
        assert_eq!(md("# 一"), "\\# 一");
        assert_eq!(md("- 一"), "\\- 一");
        assert_eq!(md("12. 一"), "12\\. 一");
        assert_eq!(md("12) 一"), "12\\) 一");
        assert_eq!(md("=== "), "\\===");
        assert_eq!(md("a|b"), "a\\|b");
        assert_eq!(md("<b>&lt;"), "\\<b\\>\\&lt;");
        assert_eq!(md("![x](https://x.cn)"), "!\\[x\\](https\\://x.cn)");
        assert_eq!(md("www.x.cn a@b.cn"), "www\\.x.cn a\\@b.cn");
        assert_eq!(md("一\n# 二\r\n\t三"), "一 # 二 三");
        assert_eq!(md("\\# `x`"), "\\\\# \\`x\\`");
    }

    proptest! {
        #[test]
        fn every_special_character_is_escaped(raw in any::<String>()) {
            let out = md(&raw);
            prop_assert!(!out.contains(['\n', '\r', '\t']));
            let mut chars = out.chars();
            let mut plain = String::new();
            let mut first = true;
            while let Some(c) = chars.next() {
                if c == '\\' {
                    let next = chars.next().unwrap();
                    prop_assert!(next.is_ascii_punctuation());
                    plain.push(next);
                } else {
                    prop_assert!(!is_special(c), "{c:?} in {out:?}");
                    prop_assert!(!first || !matches!(c, '#' | '-' | '+' | '=' | ' '));
                    plain.push(c);
                }
                first = false;
            }
            // Nothing is lost or added but the backslashes.
            prop_assert_eq!(plain, clean(&raw));
        }
    }
}
