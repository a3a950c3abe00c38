//! `yishi catalog show`: an entry of the catalogue in words, for whoever writes a format and wants to
//! know what the rule sets and statutes that it may name hold.

use crate::catalog::Catalogue;
use crate::cli::Setting;
use crate::i18n::{Words, threshold_text};
use crate::law::{BodyLaw, RuleSet};
use crate::meeting::{Bilingual, Format, Requirement};
use crate::pipeline::{ListSet, WorkList};

/// The lines about everything of this name: a format, a rule set and a statute may share one.
pub(super) fn lines(setting: &Setting, catalogue: &Catalogue, id: &str) -> Vec<String> {
    let words = &setting.words;
    let mut lines = vec![];
    if let Some(entry) = catalogue.format(id) {
        lines.extend(format(words, &entry.value));
    }
    if let Some(entry) = catalogue.rule_set(id) {
        lines.extend(rules(words, &entry.value));
    }
    if let Some(entry) = catalogue.law(id) {
        lines.extend(law(words, &entry.value));
    }
    if let Some(entry) = catalogue.list_set(id) {
        lines.extend(lists(words, &entry.value));
    }
    lines
}

/// A set of lists with everything on them; examples of the source are called that.
fn lists(words: &Words, set: &ListSet) -> Vec<String> {
    let mut lines = vec![named(words, "lists", &set.id, &set.name_zh, &set.name_en)];
    lines.push(field(words, "source", &format!("{} · {}", set.source, set.version)));
    for list in &set.lists {
        lines.push(format!("  {}", list_count(words, set, list)));
        lines.extend(list.items.iter().map(|item| {
            let sample = if item.sample { words.t("lists-sample") } else { String::new() };
            let told = [item.department.as_deref(), item.basis.as_deref()].into_iter().flatten();
            let told: String = told.map(|text| format!(" · {text}")).collect();
            format!("    {}{told}{sample}", item.text)
        }));
    }
    lines
}

/// How many items a list has beside how many its source says: a check, not a fault.
pub(super) fn list_count(words: &Words, set: &ListSet, list: &WorkList) -> String {
    let there = list.items.iter().filter(|item| !item.sample).count();
    let args = [
        ("set", set.id.clone()),
        ("list", words.pick2(&list.name_zh, &list.name_en).to_owned()),
        ("expected", list.expected.map_or_else(|| "none".to_owned(), |n| n.to_string())),
        ("there", there.to_string()),
        ("samples", (list.items.len() - there).to_string()),
    ];
    words.with("lists-count", args)
}

fn named(words: &Words, kind: &str, id: &str, zh: &str, en: &str) -> String {
    let name = Bilingual { zh: zh.to_owned(), en: en.to_owned() };
    format!("{} {id}  {}", words.t(&format!("catalog-{kind}")), words.pick(&name))
}

fn field(words: &Words, key: &str, value: &str) -> String {
    let args = [("name", words.t(&format!("show-{key}"))), ("value", value.to_owned())];
    format!("  {}", words.with("sheets-field", args))
}

fn yes_no(words: &Words, yes: bool) -> String {
    words.t(if yes { "show-yes" } else { "show-no" })
}

fn format(words: &Words, format: &Format) -> Vec<String> {
    let figure = |requirement: Requirement| match requirement {
        Requirement::Setting => words.t("show-setting"),
        Requirement::None => words.t("threshold-none"),
        Requirement::Offered(threshold) => threshold_text(words, threshold),
    };
    let mut lines = vec![
        named(words, "format", &format.id, &format.name.zh, &format.name.en),
        format!("  {}", words.pick(&format.purpose)),
        field(words, "mode", &words.t(&format!("mode-{}", format.mode.id()))),
        field(words, "rules", &format.rules),
    ];
    lines.extend(format.law.iter().map(|law| field(words, "law", law)));
    lines.push(field(words, "quorum", &figure(format.quorum)));
    lines.push(field(words, "decision", &figure(format.decision)));
    let between = words.pick2("、", ", ");
    let papers: Vec<String> =
        format.papers.iter().map(|paper| words.t(&format!("paper-{}", paper.id()))).collect();
    if !papers.is_empty() {
        lines.push(field(words, "papers", &papers.join(between)));
    }
    let steps: Vec<&str> = format.steps.iter().map(|step| words.pick(&step.name)).collect();
    lines.push(field(words, "steps", &steps.join(" → ")));
    lines
}

fn rules(words: &Words, set: &RuleSet) -> Vec<String> {
    vec![
        named(words, "rules", &set.id, &set.name_zh, &set.name_en),
        field(words, "seconds", &yes_no(words, set.seconds)),
        field(words, "chair", &yes_no(words, set.chair_takes_part)),
        field(words, "informal", &yes_no(words, set.informal_discussion)),
        field(words, "proxies", &yes_no(words, set.proxies)),
        field(words, "concrete", &yes_no(words, set.concrete_motions)),
        field(words, "speech", &words.with("setup-secs", [("n", set.speech_secs)])),
        field(words, "turns", &words.with("setup-times", [("n", set.turns_per_question)])),
        field(words, "decision", &threshold_text(words, set.decision)),
    ]
}

fn law(words: &Words, law: &BodyLaw) -> Vec<String> {
    let mut lines = vec![
        named(words, "law", &law.id, &law.name_zh, &law.name_en),
        field(words, "cite", &law.cite),
        field(words, "quorum", &threshold_text(words, law.open)),
        field(words, "decision", &threshold_text(words, law.decide)),
        field(words, "area", &yes_no(words, law.area)),
    ];
    if let Some(most) = law.proxies_max {
        lines.push(field(words, "proxies", &most.to_string()));
    }
    for matter in &law.matters {
        let name = Bilingual { zh: matter.name_zh.clone(), en: matter.name_en.clone() };
        let needs = threshold_text(words, matter.decide);
        lines.push(format!("  {:<22}  {}: {needs}", matter.id, words.pick(&name)));
    }
    lines
}
