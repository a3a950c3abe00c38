//! What happened in an Open Space, each in one line of the ticker.

use super::foot::place;
use crate::i18n::Words;
use crate::meeting::{Meeting, Seat, SpaceEvent};
use std::collections::BTreeSet;

/// What happened, in words.
pub(in crate::tui::view) fn text(words: &Words, meeting: &Meeting, event: &SpaceEvent) -> String {
    use SpaceEvent as E;
    let of_topic = |key: &str, n: u32, more: &[(&str, String)]| {
        let title = meeting.space.topic(n).map(|t| t.title.clone()).unwrap_or_default();
        let head = [("n", n.to_string()), ("title", title)];
        told(words, key, head.iter().chain(more))
    };
    let name = |seat: &Seat| meeting.roster.name(*seat);
    let what = |key: &str, what: &str| told(words, key, [("what", what.to_owned())].iter());
    let cell = |cell| format!(" {}", place(meeting, cell));
    match event {
        E::Planned { .. } => words.t("tick-space-planned"),
        E::RoomAdded { room } => what("room_added", &room.name),
        E::SlotAdded { slot } => what("slot_added", &format!("{}–{}", slot.starts, slot.ends)),
        E::Posted { topic } => {
            let cell = topic.cell.map(cell).unwrap_or_default();
            of_topic("posted", topic.n, &[("who", name(&topic.posted_by)), ("cell", cell)])
        }
        E::Retitled { topic, .. } => of_topic("retitled", *topic, &[]),
        E::Relocated { topic, cell: to } => of_topic("relocated", *topic, &[("cell", cell(*to))]),
        E::Swapped { topic, with, .. } => {
            of_topic("swapped", *topic, &[("other", with.to_string())])
        }
        E::Merged { topic, into, title, .. } => {
            let args = [("n", topic.to_string()), ("other", into.to_string())];
            told(words, "merged", args.iter().chain(&[("title", title.clone())]))
        }
        E::CoConvened { topic, seat, .. } => {
            of_topic("co_convened", *topic, &[("who", name(seat))])
        }
        E::Cancelled { topic, reason } => {
            of_topic("cancelled", *topic, &[("reason", reason.clone())])
        }
        E::Unheld { topic, reason } => of_topic("unheld", *topic, &[("reason", reason.clone())]),
        E::SignedUp { topic, seats } => {
            of_topic("signed_up", *topic, &[("names", names(words, meeting, seats))])
        }
        E::SignedOff { topic, seats } => {
            of_topic("signed_off", *topic, &[("names", names(words, meeting, seats))])
        }
        E::RoundBegan { slot } | E::RoundEnded { slot, .. } => {
            let hours = meeting.space.slot(*slot).map(|s| format!("{}–{}", s.starts, s.ends));
            let began = matches!(event, E::RoundBegan { .. });
            what(if began { "round_began" } else { "round_ended" }, &hours.unwrap_or_default())
        }
        E::Finished { topic, .. } => of_topic("finished", *topic, &[]),
        E::SteppedIn { topic, seat } => of_topic("stepped_in", *topic, &[("who", name(seat))]),
        E::Reported { topic, report } => of_topic("reported", *topic, &[("who", name(&report.by))]),
        E::Stated { topic, text } => of_topic("stated", *topic, &[("reason", text.clone())]),
        E::Announced { text } => what("announced", text),
        E::Clustered { cluster, .. } => what("clustered", &cluster.title),
        E::DotsOpened { .. } => words.t("tick-space-dots_opened"),
        E::DotsCounted { .. } => words.t("tick-space-dots_counted"),
        _ => taken_on(words, meeting, event),
    }
}

/// Groups and candidate projects, and whose name stands on papers.
fn taken_on(words: &Words, meeting: &Meeting, event: &SpaceEvent) -> String {
    use SpaceEvent as E;
    let name = |seat: &Seat| meeting.roster.name(*seat);
    let by = |key: &str, who: String, what: &str| {
        told(words, key, [("who", who), ("what", what.to_owned())].iter())
    };
    let project = |key: &str, n: u32| {
        let title = meeting.space.candidate(n).map(|c| c.words.title.clone()).unwrap_or_default();
        told(words, key, [("what", title)].iter())
    };
    match event {
        E::GroupFormed { group } => by("group_formed", name(&group.initiator), &group.title),
        E::GroupJoined { group, seats } => {
            let title = meeting.space.group(*group).map(|g| g.title.clone()).unwrap_or_default();
            let args = [("names", names(words, meeting, seats)), ("what", title)];
            told(words, "group_joined", args.iter())
        }
        E::Proposed { words: said, initiator } => by("proposed", name(initiator), &said.title),
        E::Objected { project, seat, .. } => {
            let said = meeting.space.candidate(*project).map(|c| c.words.title.clone());
            by("objected", name(seat), &said.unwrap_or_default())
        }
        E::Vetted { project: n, .. } => project("vetted", *n),
        E::Drafted { project: n, .. } => project("drafted", *n),
        E::Advanced { project: n, .. } => project("advanced", *n),
        E::NameWithheld { seat, withheld } => {
            by(if *withheld { "withheld" } else { "shown" }, name(seat), "")
        }
        _ => String::new(),
    }
}

fn told<'a>(words: &Words, key: &str, args: impl Iterator<Item = &'a (&'a str, String)>) -> String {
    let mut fluent = fluent_bundle::FluentArgs::new();
    for (name, value) in args {
        fluent.set(*name, value.clone());
    }
    words.with_args(&format!("tick-space-{key}"), &fluent)
}

/// Names shown of a longer row.
const NAMES_SHOWN: usize = 4;

fn names(words: &Words, meeting: &Meeting, seats: &BTreeSet<Seat>) -> String {
    let names = seats.iter().take(NAMES_SHOWN).map(|seat| meeting.roster.name(*seat));
    let names = names.collect::<Vec<_>>().join(words.pick2("、", ", "));
    let more = seats.len().saturating_sub(NAMES_SHOWN);
    if more > 0 { format!("{names} +{more}") } else { names }
}
