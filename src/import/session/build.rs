//! From what was written to a report, within what a report holds.

use super::ImportedReport;
use super::fault::{ReportProblem, ReportProblemKind as Kind};
use super::names::Section;
use super::writing::{Placed, Writing, join};
use crate::meeting::{LINES_MAX, NextStep, ReportWords, TEXT_CHARS_MAX, TOPICS_MAX};

/// The report, or everything that is wrong with it.
pub(super) fn build(writing: Writing) -> Result<ImportedReport, Vec<ReportProblem>> {
    let mut faults = vec![];
    let mut report = ImportedReport {
        title: one(&writing, Section::Title, &mut faults),
        convenor: one(&writing, Section::Convenor, &mut faults),
        place: one(&writing, Section::Place, &mut faults),
        writer: one(&writing, Section::Writer, &mut faults),
        ..ImportedReport::default()
    };
    report.topic = number(&writing, &mut report.title, &mut faults);
    report.words = ReportWords {
        participants: listed(&writing, Section::Participants, &mut faults),
        summary: summary(&writing, &mut faults),
        points: items(&writing, Section::Points, &mut faults),
        recommendations: items(&writing, Section::Recommendations, &mut faults),
        next_steps: steps(&writing, &mut faults),
    };
    let words = &report.words;
    let says = !words.summary.is_empty()
        || !words.points.is_empty()
        || !words.recommendations.is_empty()
        || !words.next_steps.is_empty();
    if !says && faults.is_empty() {
        faults.push(Kind::NothingSaid.of_file());
    }
    faults.sort_by_key(|fault| fault.line);
    if faults.is_empty() { Ok(report) } else { Err(faults) }
}

fn within(max: usize, (line, text): &Placed, faults: &mut Vec<ReportProblem>) {
    if text.chars().count() > max {
        faults.push(Kind::TooLong { max }.at(*line));
    }
}

/// An entry that there is one of. Time and place may stand on two lines.
fn one(writing: &Writing, of: Section, faults: &mut Vec<ReportProblem>) -> Option<String> {
    let mut found = writing.fields.iter().filter(|(section, _)| *section == of);
    let (_, (first, text)) = found.next()?;
    let mut text = text.clone();
    for (_, (line, other)) in found {
        if of == Section::Place {
            join(&mut text, other);
        } else if *other != text {
            faults.push(Kind::Twice { section: of.key(), first: *first }.at(*line));
        }
    }
    within(TEXT_CHARS_MAX, &(*first, text.clone()), faults);
    Some(text).filter(|text| !text.is_empty())
}

/// The number of the topic: of its own, or before the title as in `3号 停车难`.
fn number(
    writing: &Writing,
    title: &mut Option<String>,
    faults: &mut Vec<ReportProblem>,
) -> Option<u32> {
    let mut found = writing.fields.iter().filter(|(section, _)| *section == Section::Number);
    let Some((_, (first, text))) = found.next() else {
        let (n, rest) = before_title(title.as_deref()?)?;
        *title = Some(rest);
        return Some(n);
    };
    let n = read_number(text);
    if n.is_none() {
        faults.push(Kind::BadNumber { found: text.clone() }.at(*first));
    }
    for (_, (line, other)) in found {
        if read_number(other) != n {
            faults.push(Kind::Twice { section: Section::Number.key(), first: *first }.at(*line));
        }
    }
    n
}

/// `3`, `3号`, `第3号`, `No. 3`, `#3`.
fn read_number(text: &str) -> Option<u32> {
    let narrow: String = text.chars().map(narrow).collect();
    let lower = narrow.to_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = &lower[..lower.len() - bare.len()];
    let after = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    let known = ["", "第", "no", "no.", "#", "number", "议题", "topic"].contains(&before.trim());
    let ends = ["", "号", "号议题", "."].contains(&after.trim());
    let n: u32 = bare[..bare.len() - after.len()].parse().ok()?;
    (known && ends && (1..=TOPICS_MAX as u32).contains(&n)).then_some(n)
}

fn narrow(c: char) -> char {
    let digit = u32::from(c).wrapping_sub(u32::from('０'));
    char::from_digit(digit, 10).unwrap_or(c)
}

/// What is numbered in a neighbourhood: 3号楼 is no topic of the wall.
const PLACES: [char; 17] = [
    '楼', '院', '栋', '线', '门', '站', '井', '房', '桥', '路', '厅', '库', '地', '巷', '弄', '室',
    '梯',
];

fn before_title(title: &str) -> Option<(u32, String)> {
    let (before, rest) = match title.split_once('号') {
        // A number of the wall, and not that of a house or a line.
        Some((before, rest)) if !rest.trim().is_empty() => {
            let bare = before.trim().starts_with(|c: char| c.is_numeric());
            if bare && rest.starts_with(PLACES) {
                return None;
            }
            (before, rest)
        }
        _ => {
            let rest = title.get(..2).filter(|no| no.eq_ignore_ascii_case("no"))?;
            title[rest.len()..].trim_start_matches('.').trim_start().split_once(' ')?
        }
    };
    let n = read_number(before)?;
    let rest = rest.trim().trim_matches(['“', '”', '"', '「', '」', '：', ':']).trim();
    (!rest.is_empty()).then(|| (n, rest.to_owned()))
}

fn under(writing: &Writing, of: Section) -> impl Iterator<Item = &Placed> {
    let items = writing.items.iter();
    items.filter(move |(section, _)| *section == of).map(|(_, placed)| placed)
}

/// Names one after another.
fn listed(writing: &Writing, of: Section, faults: &mut Vec<ReportProblem>) -> String {
    let all: Vec<&str> = under(writing, of).map(|(_, text)| text.as_str()).collect();
    let between = if all.iter().all(|text| text.is_ascii()) { ", " } else { "、" };
    let text = all.join(between);
    if let Some((line, _)) = under(writing, of).next() {
        within(TEXT_CHARS_MAX, &(*line, text.clone()), faults);
    }
    text
}

/// The summary, and behind it what stands under headings that nobody knows.
fn summary(writing: &Writing, faults: &mut Vec<ReportProblem>) -> String {
    let mut text = String::new();
    let mut put = |piece: &str| {
        if text.is_empty() {
            text.push_str(piece)
        } else {
            join(&mut text, piece)
        }
        text.chars().count() > TEXT_CHARS_MAX
    };
    let mut over = None;
    for (line, piece) in under(writing, Section::Summary) {
        if put(piece) {
            over.get_or_insert(*line);
        }
    }
    for ((line, heading), lines) in &writing.others {
        let colon = if heading.is_ascii() { ": " } else { "：" };
        let body = lines.iter().fold(String::new(), |mut body, (_, piece)| {
            if body.is_empty() {
                body.push_str(piece)
            } else {
                join(&mut body, piece)
            }
            body
        });
        let whole =
            if body.is_empty() { heading.clone() } else { format!("{heading}{colon}{body}") };
        if put(&whole) {
            over.get_or_insert(*line);
        }
    }
    if let Some(line) = over {
        faults.push(Kind::TooLong { max: TEXT_CHARS_MAX }.at(line));
    }
    text
}

fn items(writing: &Writing, of: Section, faults: &mut Vec<ReportProblem>) -> Vec<String> {
    if let Some((line, _)) = under(writing, of).nth(LINES_MAX) {
        faults.push(Kind::TooManyItems { section: of.key(), max: LINES_MAX }.at(*line));
    }
    under(writing, of).for_each(|placed| within(TEXT_CHARS_MAX, placed, faults));
    under(writing, of).map(|(_, text)| text.clone()).collect()
}

/// `what | who | when`, or with who and when by name: `what；谁：…；何时：…`.
fn steps(writing: &Writing, faults: &mut Vec<ReportProblem>) -> Vec<NextStep> {
    let mut steps = vec![];
    let lines = items(writing, Section::NextSteps, faults);
    let places: Vec<usize> = under(writing, Section::NextSteps).map(|(line, _)| *line).collect();
    for (line, text) in places.into_iter().zip(lines) {
        let step = step(&text);
        match (step.what.is_empty(), step.who.is_empty() && step.when.is_empty()) {
            (true, true) => {}
            (true, false) => faults.push(Kind::StepWithoutWhat.at(line)),
            (false, _) => steps.push(step),
        }
    }
    steps
}

fn step(text: &str) -> NextStep {
    let barred: Vec<&str> = text.split(['|', '｜']).map(str::trim).collect();
    if barred.len() > 1 {
        // Whatever stands behind a third bar is a part of when.
        let when = barred.get(2..).unwrap_or_default().join(" ");
        let part = |at: usize| barred.get(at).map(|part| (*part).to_owned()).unwrap_or_default();
        return NextStep { what: part(0), who: part(1), when: when.trim().to_owned() };
    }
    named_step(text)
}

const WHO: [&str; 5] = ["谁", "负责人", "责任人", "who", "by whom"];
const WHEN: [&str; 6] = ["何时", "时间", "什么时候", "期限", "when", "by when"];

fn named_step(text: &str) -> NextStep {
    let mut step = NextStep::default();
    for part in text.split_inclusive(['；', ';', '，', ',']) {
        let bare = part.trim_end_matches(['；', ';', '，', ',']).trim();
        let named = bare.split_once([':', '：']).map(|(name, value)| (name.trim(), value.trim()));
        let is = |names: &[&str], name: &str| names.contains(&name.to_lowercase().as_str());
        match named {
            Some((name, value)) if is(&WHO, name) && step.who.is_empty() => {
                value.clone_into(&mut step.who)
            }
            Some((name, value)) if is(&WHEN, name) && step.when.is_empty() => {
                value.clone_into(&mut step.when);
            }
            _ => step.what.push_str(part),
        }
    }
    // The mark that parted what from who is not a part of it.
    let named = !step.who.is_empty() || !step.when.is_empty();
    let what =
        if named { step.what.trim_end_matches(['；', ';', '，', ',', ' ']) } else { &step.what };
    NextStep { what: what.trim().to_owned(), ..step }
}
