//! Groups that take something on, and candidate projects with where they come from.

use super::super::escape::Md;
use super::super::page::Page;
use super::super::phrase::{Arg, Speaker};
use super::{Length, labelled, numbers};
use crate::minutes::{GroupLine, ProjectLine, SpaceRecord};

/// All groups.
pub(in crate::export) fn groups(
    page: &mut Page,
    speaker: &Speaker<'_>,
    space: &SpaceRecord,
    level: usize,
    length: Length,
) {
    if space.groups.is_empty() {
        return;
    }
    page.heading(level, &speaker.t("space-groups"));
    for (n, line) in (1_u32..).zip(&space.groups) {
        group(page, speaker, n, line, length);
    }
}

/// A group.
fn group(page: &mut Page, speaker: &Speaker<'_>, n: u32, group: &GroupLine, length: Length) {
    let (title, name) = (speaker.free(&group.title), speaker.person(&group.initiator));
    let args = [("n", n.into()), ("title", title.into()), ("name", name.into())];
    page.bullet(0, &speaker.say("space-group", args));
    if length == Length::Short {
        return;
    }
    let members = (!group.members.is_empty()).then(|| {
        speaker.say("space-group-members", [("names", speaker.people(&group.members).into())])
    });
    let told = [
        members,
        sources(speaker, &group.topics),
        labelled(speaker, "space-first-step", &group.first_step),
        labelled(speaker, "space-first-date", &group.first_date),
        labelled(speaker, "space-group-needs", &group.needs),
    ];
    told.iter().flatten().for_each(|line| page.bullet(1, line));
}

fn sources(speaker: &Speaker<'_>, topics: &std::collections::BTreeSet<u32>) -> Option<Md> {
    let named = || speaker.say("space-from", [("topics", numbers(speaker, topics).into())]);
    (!topics.is_empty()).then(named)
}

/// All candidate projects.
pub(in crate::export) fn projects(
    page: &mut Page,
    speaker: &Speaker<'_>,
    space: &SpaceRecord,
    level: usize,
    length: Length,
) {
    if space.projects.is_empty() {
        return;
    }
    page.heading(level, &speaker.t("space-projects"));
    page.paragraph(&speaker.t("space-projects-elsewhere"));
    page.gap();
    for (n, line) in (1_u32..).zip(&space.projects) {
        project(page, speaker, n, line, length);
    }
}

/// A candidate project.
fn project(page: &mut Page, speaker: &Speaker<'_>, n: u32, project: &ProjectLine, length: Length) {
    let head = [
        ("n", n.into()),
        ("title", speaker.free(&project.words.title).into()),
        ("name", speaker.person(&project.initiator).into()),
        ("state", Arg::Choice(project.state.id())),
    ];
    page.bullet(0, &speaker.say("space-project", head));
    sources(speaker, &project.words.topics).iter().for_each(|line| page.bullet(1, line));
    dots(speaker, project).iter().for_each(|line| page.bullet(1, line));
    if length == Length::Full {
        fields(speaker, project).iter().for_each(|line| page.bullet(1, line));
    }
}

fn dots(speaker: &Speaker<'_>, project: &ProjectLine) -> Option<Md> {
    let (rank, dots, supporters) = project.dots?;
    let (key, supporters) = match supporters {
        Some(supporters) => ("space-project-dots-supported", supporters),
        None => ("space-project-dots", 0),
    };
    let args = [("rank", rank.into()), ("dots", dots.into()), ("supporters", supporters.into())];
    Some(speaker.say(key, args))
}

/// What it says of itself; what is empty is left out.
fn fields(speaker: &Speaker<'_>, project: &ProjectLine) -> Vec<Md> {
    let words = &project.words;
    let fields = [
        ("space-project-problem", &words.problem),
        ("space-project-goal", &words.goal),
        ("space-project-beneficiaries", &words.beneficiaries),
        ("space-project-place", &words.place),
        ("space-project-proposal", &words.proposal),
    ];
    let after = [
        ("space-project-source", words.budget_source.as_str()),
        ("space-project-body", project.body.as_str()),
        ("space-first-step", project.first_step.as_str()),
        ("space-project-motion", project.motion.as_str()),
        ("space-project-need", project.need.as_deref().unwrap_or_default()),
    ];
    let told = fields.into_iter().filter_map(|(key, text)| labelled(speaker, key, text));
    let after = after.into_iter().filter_map(|(key, text)| labelled(speaker, key, text));
    let objections = project.objections.iter().map(|(by, text)| {
        let (name, text) = (speaker.person(by), speaker.free(text));
        speaker.say("space-objection", [("name", name.into()), ("text", text.into())])
    });
    let budget = budget(speaker, words.budget_min, words.budget_max);
    told.chain(budget).chain(after).chain(objections).collect()
}

/// What it costs: at least, at most, or both.
fn budget(speaker: &Speaker<'_>, least: Option<u64>, most: Option<u64>) -> Option<Md> {
    let yuan = |fen: u64| Md::ours(format!("{}.{:02}", fen / 100, fen % 100));
    let (key, least, most) = match (least, most) {
        (None, None) => return None,
        (Some(least), None) => ("space-budget-from", least, least),
        (None, Some(most)) => ("space-budget-to", most, most),
        (Some(least), Some(most)) => ("space-budget", least, most),
    };
    Some(speaker.say(key, [("least", yuan(least).into()), ("most", yuan(most).into())]))
}
