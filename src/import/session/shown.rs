//! What was read, for whoever says yes or no to it.

use super::ImportedReport;
use super::names::Section;
use crate::i18n::Words;
use crate::meeting::NextStep;

/// What would be read, a line each.
pub fn report_lines(words: &Words, report: &ImportedReport) -> Vec<String> {
    let none = || words.t("report-check-none");
    let item = |section: Section, text: &str| {
        let text = if text.is_empty() { none() } else { text.to_owned() };
        words.with("report-check-item", [("section", words.t(section.key())), ("text", text)])
    };
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    let number = report.topic.map(|n| n.to_string()).unwrap_or_default();
    let mut lines = vec![
        item(Section::Number, &number),
        item(Section::Title, &given(&report.title)),
        item(Section::Convenor, &given(&report.convenor)),
        item(Section::Writer, &given(&report.writer)),
        item(Section::Participants, &report.words.participants),
        item(Section::Summary, &report.words.summary),
    ];
    let steps: Vec<String> = report.words.next_steps.iter().map(shown).collect();
    for (section, texts) in [
        (Section::Points, &report.words.points),
        (Section::Recommendations, &report.words.recommendations),
        (Section::NextSteps, &steps),
    ] {
        lines.push(item(section, &texts.len().to_string()));
        lines.extend(texts.iter().map(|text| format!("  - {text}")));
    }
    lines
}

fn shown(step: &NextStep) -> String {
    let parts = [&step.what, &step.who, &step.when].map(String::as_str);
    let last = parts.iter().rposition(|part| !part.is_empty()).map_or(0, |at| at + 1);
    parts[..last].join(" | ")
}
