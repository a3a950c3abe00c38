//! The Open Space on paper: in the minutes step by step and as it stands at the end, and in the book
//! of proceedings.
//!
//! Whatever somebody wrote or said goes through [`Speaker::free`], which leaves out the names that
//! are withheld.

mod action;
mod priorities;
mod steps;
mod wall;

pub(super) use action::{groups, projects};
pub(super) use priorities::{clusters, priorities, ranked, rules, turnout};
pub(super) use steps::told;
pub(super) use wall::{place, state};

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use crate::minutes::{Minutes, SpaceRecord};
use std::collections::BTreeSet;

/// How much is told of each topic, group and project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// Everything.
    Full,
    /// A line each.
    Short,
}

/// The section at the end of the minutes.
pub(super) fn section(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes, length: Length) {
    let Some(space) = &minutes.space else { return };
    page.heading(2, &speaker.t("space-section"));
    opening(page, speaker, space);
    page.heading(3, &speaker.t("space-wall"));
    if space.topics.is_empty() {
        page.paragraph(&speaker.t("space-no-topics"));
    }
    space.topics.iter().for_each(|topic| wall::topic(page, speaker, topic, length));
    clusters(page, speaker, space, 3);
    priorities(page, speaker, space, 3);
    groups(page, speaker, space, 3, length);
    projects(page, speaker, space, 3, length);
}

/// Theme, who invited, what was not open.
pub(super) fn opening(page: &mut Page, speaker: &Speaker<'_>, space: &SpaceRecord) {
    let theme = speaker.free(&space.theme);
    page.bullet(0, &speaker.say("space-theme", [("theme", theme.into())]));
    if !space.sponsor.is_empty() {
        let sponsor = speaker.free(&space.sponsor);
        page.bullet(0, &speaker.say("space-sponsor", [("sponsor", sponsor.into())]));
    }
    if !space.givens.is_empty() {
        page.bullet(0, &speaker.t("space-givens"));
        space.givens.iter().for_each(|given| page.bullet(1, &speaker.free(given)));
    }
}

/// Topics by their numbers.
pub(super) fn numbers(speaker: &Speaker<'_>, topics: &BTreeSet<u32>) -> Md {
    let topics: Vec<u32> = topics.iter().copied().collect();
    speaker.list(&topics, |n| speaker.say("space-number", [("n", (*n).into())]))
}

/// A topic with its number and title.
pub(super) fn named(speaker: &Speaker<'_>, n: u32, title: &str) -> Md {
    speaker.say("space-topic", [("n", n.into()), ("title", speaker.free(title).into())])
}

/// A sentence with one text from outside, unless that is empty.
pub(super) fn labelled(speaker: &Speaker<'_>, key: &str, text: &str) -> Option<Md> {
    let text = speaker.free(text);
    (!text.is_empty()).then(|| speaker.say(key, [("text", Arg::from(text))]))
}
