//! `yishi catalog show`: an entry of the catalogue in words, for whoever writes a format and wants to
//! know what the rule sets and statutes that it may name hold.

use crate::catalog::Catalogue;
use crate::cli::Setting;
use crate::i18n::{Words, threshold_text};
use crate::law::{BodyLaw, RuleSet};
use crate::meeting::{Bilingual, Format, Requirement};

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
    lines
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
