//! How one line of a report reads: as a heading, as a name with a value, as an item of a list, or as
//! text.

use crate::meeting::clean;

/// What a heading or a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Number,
    Title,
    Convenor,
    Place,
    Writer,
    Participants,
    Summary,
    Points,
    Recommendations,
    NextSteps,
    /// The title of the form itself.
    Form,
}

/// The names under which people write a section, in small letters.
const NAMES: &[(Section, &[&str])] = &[
    (
        Section::Number,
        &[
            "编号",
            "议题编号",
            "议题号",
            "序号",
            "no.",
            "no",
            "number",
            "topic no.",
            "topic number",
            "session no.",
            "session number",
            "topic no",
            "session no",
        ],
    ),
    (
        Section::Title,
        &[
            "题目",
            "标题",
            "议题",
            "议题名称",
            "主题",
            "title",
            "topic",
            "issue",
            "issue title",
            "session title",
            "topic title",
            "session",
        ],
    ),
    (
        Section::Convenor,
        &[
            "召集人",
            "发起人",
            "convenor",
            "convener",
            "convenors",
            "conveners",
            "host",
            "initiator",
            "convened by",
        ],
    ),
    (
        Section::Place,
        &[
            "时间地点",
            "时间和地点",
            "时间、地点",
            "时间",
            "地点",
            "场地",
            "time and place",
            "time",
            "place",
            "room",
            "when and where",
        ],
    ),
    (
        Section::Writer,
        &[
            "填写人",
            "记录人",
            "执笔",
            "执笔人",
            "报告人",
            "写报告的人",
            "written by",
            "writer",
            "reporter",
            "reported by",
            "recorder",
            "author",
            "notes by",
        ],
    ),
    (
        Section::Participants,
        &[
            "参加者",
            "参与者",
            "参加人",
            "参加人员",
            "参与人",
            "参与人员",
            "到场的人",
            "participants",
            "participant",
            "attendees",
            "who was there",
            "people",
            "members present",
        ],
    ),
    (
        Section::Summary,
        &[
            "讨论概要",
            "概要",
            "摘要",
            "讨论内容",
            "讨论情况",
            "讨论摘要",
            "内容",
            "summary",
            "highlights",
            "discussion",
            "discussion highlights",
            "what was discussed",
            "highlights of the discussion",
        ],
    ),
    (
        Section::Points,
        &[
            "要点",
            "讨论要点",
            "主要观点",
            "观点",
            "意见",
            "points",
            "key points",
            "main points",
            "discussion points",
        ],
    ),
    (
        Section::Recommendations,
        &[
            "建议",
            "建议和结论",
            "结论",
            "推荐",
            "recommendations",
            "recommendation",
            "conclusions",
            "suggestions",
            "proposals",
        ],
    ),
    (
        Section::NextSteps,
        &[
            "下一步",
            "下一步行动",
            "下一步做什么",
            "行动",
            "行动计划",
            "后续行动",
            "后续",
            "next steps",
            "next step",
            "actions",
            "action",
            "action items",
            "follow-up",
        ],
    ),
    (
        Section::Form,
        &[
            "分组讨论报告",
            "讨论报告",
            "报告",
            "成果报告",
            "session report",
            "report",
            "report of the session",
        ],
    ),
];

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
pub(super) fn bullet(text: &str) -> Option<&str> {
    for mark in ['-', '*', '+', '•', '·', '●', '○', '■', '□', '◆'] {
        if let Some(rest) = text.strip_prefix(mark) {
            let marked = rest.is_empty() || rest.starts_with(' ') || !mark.is_ascii();
            return marked.then(|| rest.trim_start());
        }
    }
    numbered(text)
}

/// `1. text`, `1) text`, `1、text`, `（1）text`.
fn numbered(text: &str) -> Option<&str> {
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

/// The section that a heading or a name stands for, in either language or in both.
pub(super) fn section_of(heading: &str) -> Option<Section> {
    let bare = heading.trim().trim_end_matches([':', '：']).trim();
    // What stands in brackets at the end is a hint: one on each line.
    let bare = match bare.find(['(', '（']) {
        Some(at) if at > 0 && bare.ends_with([')', '）']) => bare[..at].trim(),
        _ => bare,
    };
    let whole = known(bare);
    let mut halves = bare.split(['/', '／', '|', '｜']);
    let (Some(one), other, None) = (halves.next(), halves.next(), halves.next()) else {
        return whole;
    };
    whole.or_else(|| match other {
        Some(other) => known(one).filter(|section| known(other) == Some(*section)),
        None => None,
    })
}

fn known(name: &str) -> Option<Section> {
    let name = name.trim().to_lowercase();
    // 一、要点 and 2. Points
    let chinese =
        name.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let counted = chinese.strip_prefix('、').filter(|_| chinese.len() < name.len());
    let name = counted.or_else(|| numbered(&name)).unwrap_or(&name).trim();
    NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(section, _)| *section)
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
