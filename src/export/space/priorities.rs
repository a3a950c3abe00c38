//! What was put together for the dots, and the order that the dots made.

use super::super::escape::Md;
use super::super::page::Page;
use super::super::phrase::{Arg, Speaker};
use super::numbers;
use crate::meeting::{Priorities, Ranked};
use crate::minutes::SpaceRecord;

/// Topics that were put together.
pub(in crate::export) fn clusters(
    page: &mut Page,
    speaker: &Speaker<'_>,
    space: &SpaceRecord,
    level: usize,
) {
    if space.clusters.is_empty() {
        return;
    }
    page.heading(level, &speaker.t("space-clusters"));
    for cluster in &space.clusters {
        let title = speaker.free(&cluster.title);
        let topics = numbers(speaker, &cluster.topics);
        let args = [("title", title.into()), ("topics", topics.into())];
        page.bullet(0, &speaker.say("space-matter", args));
    }
}

/// The order, a line for each matter, and how it came about.
pub(in crate::export) fn priorities(
    page: &mut Page,
    speaker: &Speaker<'_>,
    space: &SpaceRecord,
    level: usize,
) {
    let Some(priorities) = &space.priorities else { return };
    page.heading(level, &speaker.t("space-priorities"));
    rules(speaker, priorities).iter().for_each(|line| page.paragraph(line));
    page.gap();
    for ranked in priorities.in_order() {
        page.bullet(0, &line(speaker, ranked));
    }
    page.gap();
    page.paragraph(&turnout(speaker, priorities));
}

/// A signal and no decision; how dots were given; what was done with those who are level.
pub(in crate::export) fn rules(speaker: &Speaker<'_>, priorities: &Priorities) -> Vec<Md> {
    let given = speaker.say(
        "space-dots-given",
        [
            ("by", Arg::Choice(priorities.by.id())),
            ("each", priorities.each.into()),
            ("cap", priorities.cap.into()),
        ],
    );
    let scores = || priorities.ranked.iter().map(|ranked| ranked.score);
    let known = match (
        scores().all(|score| score.supporters.is_some()),
        scores().all(|score| score.stacks.is_some()),
    ) {
        (false, _) => "none",
        (true, false) => "supporters",
        (true, true) => "all",
    };
    let ties = speaker.say("space-dots-ties", [("known", Arg::Choice(known))]);
    vec![speaker.t("space-dots-signal"), speaker.run_on(&[given, ties])]
}

/// Who took part, and how many of the dots were given.
pub(in crate::export) fn turnout(speaker: &Speaker<'_>, priorities: &Priorities) -> Md {
    let (given, available) = priorities.given();
    let number = |n: u64| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
    speaker.say(
        "space-dots-turnout",
        [
            ("voters", priorities.voters.into()),
            ("present", priorities.present.into()),
            ("given", number(given)),
            ("available", number(available)),
        ],
    )
}

fn line(speaker: &Speaker<'_>, ranked: &Ranked) -> Md {
    let [rank, matter, topics, dots, supporters] = ranked_cells(speaker, ranked);
    let key = match ranked.score.supporters {
        Some(_) => "space-ranked-supported",
        None => "space-ranked",
    };
    speaker.say(
        key,
        [
            ("rank", rank.into()),
            ("matter", matter.into()),
            ("topics", topics.into()),
            ("dots", dots.into()),
            ("supporters", supporters.into()),
        ],
    )
}

fn ranked_cells(speaker: &Speaker<'_>, ranked: &Ranked) -> [Md; 5] {
    let number = |n: u32| Md::escaped(&n.to_string());
    let score = ranked.score;
    [
        number(ranked.rank),
        speaker.free(&ranked.matter.title),
        numbers(speaker, &ranked.matter.topics),
        number(score.dots),
        score.supporters.map_or_else(|| speaker.t("space-not-counted"), number),
    ]
}

/// A row of the table: rank, matter, topics, dots, supporters.
pub(in crate::export) fn ranked(speaker: &Speaker<'_>, ranked: &Ranked) -> Vec<Md> {
    ranked_cells(speaker, ranked).into()
}
