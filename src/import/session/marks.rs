//! How one line of a report reads: as a heading, as a name with a value, as an item of a list, or as
//! text.

use super::names::{Section, section_of};
use crate::meeting::clean;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mark {
    Blank,
    /// A heading with its level, 0 for one that stands in bold or by its name alone.
    Heading {
        level: usize,
        text: String,
        section: Option<Section>,
    },
    /// A known name, a colon, and perhaps a value; as an item of a list or not.
    Field {
        section: Section,
        value: String,
        item: bool,
        whole: String,
    },
    /// An item of a list.
    Item(String),
    /// Anything else; indented or not.
    Text {
        text: String,
        indented: bool,
    },
}

/// The lines of a text, whatever ends them.
pub(super) fn lines(text: &str) -> Vec<&str> {
    let ended = text.split('\n').flat_map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        line.split(['\r', '\u{2028}', '\u{2029}', '\u{0085}', '\u{000B}', '\u{000C}'])
    });
    ended.collect()
}

/// How a line reads.
pub(super) fn read(raw: &str) -> Mark {
    let indented = raw.starts_with([' ', '\t', '\u{3000}']);
    let text = clean(raw);
    if text.is_empty() || is_rule(&text) {
        return Mark::Blank;
    }
    if let Some((level, text)) = hashed(&text) {
        // A mark without words is nothing.
        if text.is_empty() {
            return Mark::Blank;
        }
        let section = section_of(&text);
        return Mark::Heading { level, text, section };
    }
    let (item, bare) = match bullet(&text) {
        Some(rest) => (true, rest.to_owned()),
        None => (false, text.clone()),
    };
    if bare.is_empty() {
        return Mark::Blank;
    }
    if let Some((section, value)) = field(&bare) {
        return Mark::Field { section, value, item, whole: bare };
    }
    if item {
        return Mark::Item(bare);
    }
    if let Some(inner) = bold(&text) {
        let section = section_of(&inner);
        return Mark::Heading { level: 0, text: inner, section };
    }
    match section_of(&text) {
        Some(section) => Mark::Heading { level: 0, text, section: Some(section) },
        None => Mark::Text { text, indented },
    }
}

/// A line of nothing but strokes: a rule, or what makes the line above it a heading.
fn is_rule(text: &str) -> bool {
    let strokes: Vec<char> = text.chars().filter(|c| *c != ' ').collect();
    let all = |stroke: char| strokes.iter().all(|c| *c == stroke);
    strokes.len() >= 3 && ['-', '=', '*', '_', '—', '─'].into_iter().any(all)
}

/// `# text` to `###### text`, with or without the gap that Chinese writers leave out.
fn hashed(text: &str) -> Option<(usize, String)> {
    let rest = text.trim_start_matches('#');
    let level = text.len() - rest.len();
    let wide = rest.starts_with(|c: char| c == ' ' || !c.is_ascii());
    if !(1..=6).contains(&level) || !(wide || rest.is_empty()) {
        return None;
    }
    let text = rest.trim().trim_end_matches('#').trim();
    let inner = bold(text).unwrap_or_else(|| text.to_owned());
    Some((level, unescaped(&inner)))
}

/// The text in a line that is bold as a whole, without a colon at its end.
fn bold(text: &str) -> Option<String> {
    let text = text.strip_suffix([':', '：']).unwrap_or(text);
    let inner = ["**", "__"].into_iter().find_map(|mark| {
        text.strip_prefix(mark)?.strip_suffix(mark).filter(|inner| !inner.contains(mark))
    })?;
    let inner = inner.trim().trim_end_matches([':', '：']).trim();
    (!inner.is_empty()).then(|| inner.to_owned())
}

/// What stands behind the mark of an item.
fn bullet(text: &str) -> Option<&str> {
    for mark in ['-', '*', '+', '•', '·', '●', '○', '■', '□', '◆'] {
        if let Some(rest) = text.strip_prefix(mark) {
            let marked = rest.is_empty() || rest.starts_with(' ') || !mark.is_ascii();
            return marked.then(|| rest.trim_start());
        }
    }
    numbered(text)
}

/// `1. text`, `1) text`, `1、text`, `（1）text`.
pub(super) fn numbered(text: &str) -> Option<&str> {
    let (open, rest) = match text.strip_prefix(['(', '（']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = rest.len() - after.len();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let mut chars = after.chars();
    let end = chars.next()?;
    let rest = chars.as_str();
    let ends = match (open, end) {
        (true, ')' | '）') | (false, '、' | '）') => true,
        // 1.5 米 is no item, and 3) 4) neither.
        (false, '.' | ')' | '．') => {
            rest.is_empty() || rest.starts_with(|c: char| !c.is_ascii_digit())
        }
        _ => false,
    };
    ends.then(|| rest.trim_start())
}

/// A known name and what stands behind its colon.
fn field(text: &str) -> Option<(Section, String)> {
    let at = text.find([':', '：'])?;
    let (name, rest) = text.split_at(at);
    let rest = rest.trim_start_matches([':', '：']);
    // **题目**：… and **题目：**…
    let (name, rest) = match (name.strip_prefix("**"), rest.strip_prefix("**")) {
        (Some(name), Some(rest)) => (name, rest),
        (Some(name), None) => (name.strip_suffix("**")?, rest),
        (None, _) => (name, rest),
    };
    Some((section_of(name)?, rest.trim().to_owned()))
}

/// Markdown's escapes undone, as in a title that our form has on it already.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => {
                out.push(*next);
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}
