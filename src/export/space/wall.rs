//! The wall at the end: every topic by number, whatever became of it.

use super::super::escape::Md;
use super::super::page::Page;
use super::super::phrase::{Arg, Speaker};
use super::{Length, labelled, named, steps};
use crate::meeting::TopicState;
use crate::minutes::{Session, TopicLine};

/// A topic in the minutes.
pub(super) fn topic(page: &mut Page, speaker: &Speaker<'_>, topic: &TopicLine, length: Length) {
    let line = speaker.say(
        "space-topic-line",
        [
            ("topic", named(speaker, topic.n, &topic.title).into()),
            ("names", speaker.people(&topic.convenors).into()),
            ("place", place(speaker, topic.session.as_ref()).into()),
        ],
    );
    let state = state(speaker, topic);
    match length {
        Length::Short => {
            let both = [("line", Arg::from(line)), ("state", state.into())];
            page.bullet(0, &speaker.say("space-topic-short", both));
        }
        Length::Full => {
            page.bullet(0, &line);
            page.bullet(1, &speaker.say("space-state-line", [("state", state.into())]));
            more(speaker, topic).iter().for_each(|line| page.bullet(1, line));
        }
    }
}

/// What else is to be said of a topic: how many wanted to come and came, what it was called and
/// where it stood before, where it comes from, the line that stands for a report.
fn more(speaker: &Speaker<'_>, topic: &TopicLine) -> Vec<Md> {
    let interested = topic.interested > 0;
    let interested =
        interested.then(|| speaker.say("space-interested", [("n", topic.interested.into())]));
    let came = topic.participants.map(|n| speaker.say("space-came", [("n", n.into())]));
    let titles = (!topic.titles_before.is_empty()).then(|| {
        let titles = speaker.list(&topic.titles_before, |title| speaker.free(title));
        speaker.say("space-titles-before", [("titles", titles.into())])
    });
    let places = (!topic.sessions_before.is_empty()).then(|| {
        let places = speaker.list(&topic.sessions_before, |s| place(speaker, Some(s)));
        speaker.say("space-places-before", [("places", places.into())])
    });
    let late = topic.entered_late.then(|| speaker.t("space-entered-late"));
    let stepped_in = topic.stepped_in.then(|| speaker.t("space-convenor-acting"));
    let descent = topic.descent.map(|descent| steps::of_descent(speaker, descent));
    let statement = topic.statement.as_deref();
    let statement = statement.and_then(|text| labelled(speaker, "space-statement", text));
    [interested, came, titles, places, descent, stepped_in, late, statement]
        .into_iter()
        .flatten()
        .collect()
}

/// How far it came, and why no further.
pub(in crate::export) fn state(speaker: &Speaker<'_>, topic: &TopicLine) -> Md {
    let (into, reason) = match &topic.state {
        TopicState::Merged { into } => (*into, ""),
        TopicState::Cancelled { reason } | TopicState::Unheld { reason } => (0, reason.as_str()),
        _ => (0, ""),
    };
    let stated = match (topic.state_id, topic.statement.is_some()) {
        ("finished", true) => "stated",
        (state, _) => state,
    };
    speaker.say(
        "space-state",
        [
            ("state", Arg::Choice(stated)),
            ("into", into.into()),
            ("reason", speaker.free(reason).into()),
            ("reports", topic.reports.len().into()),
        ],
    )
}

/// When and where.
pub(in crate::export) fn place(speaker: &Speaker<'_>, session: Option<&Session>) -> Md {
    let Some(session) = session else { return speaker.t("space-no-cell") };
    let (starts, ends) = (Md::escaped(&session.starts), Md::escaped(&session.ends));
    let hours = speaker.say("space-hours", [("starts", starts.into()), ("ends", ends.into())]);
    let time = match session.day {
        None => hours,
        Some(day) => speaker.say("space-day", [("day", day.into()), ("hours", hours.into())]),
    };
    if session.room.is_empty() {
        return time;
    }
    let room = speaker.free(&session.room);
    speaker.say("space-place", [("time", time.into()), ("room", room.into())])
}
