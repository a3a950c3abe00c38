//! What happened in an Open Space, step by step: a sentence, and what belongs under it.

use super::super::escape::Md;
use super::super::phrase::{Arg, Speaker};
use super::super::terms::yes_no;
use super::{named, place};
use crate::meeting::Descent;
use crate::minutes::{Person, ProjectStep, SpaceStep, TopicName, TopicStep};

/// One step in a record that tells everything in order.
pub(in crate::export) fn told(speaker: &Speaker<'_>, step: &SpaceStep) -> (Md, Vec<Md>) {
    let say = |text: Md| (text, vec![]);
    match step {
        SpaceStep::Planned { theme, rooms, slots } => {
            let theme = speaker.free(theme);
            let args =
                [("theme", theme.into()), ("rooms", (*rooms).into()), ("slots", (*slots).into())];
            say(speaker.say("space-planned", args))
        }
        SpaceStep::RoomAdded { room } => {
            say(speaker.say("space-room-added", [("room", speaker.free(room).into())]))
        }
        SpaceStep::SlotAdded { session } => {
            let time = place(speaker, Some(session));
            say(speaker.say("space-slot-added", [("time", time.into())]))
        }
        SpaceStep::Topic { topic, step } => of_topic(speaker, topic, step),
        SpaceStep::RoundBegan { session } => {
            let time = place(speaker, session.as_ref());
            say(speaker.say("space-round-began", [("time", time.into())]))
        }
        SpaceStep::RoundEnded { session, going_on } => {
            let time = place(speaker, session.as_ref());
            let on = super::numbers(speaker, &going_on.iter().copied().collect());
            let more = (!going_on.is_empty())
                .then(|| speaker.say("space-going-on", [("topics", on.into())]));
            (speaker.say("space-round-ended", [("time", time.into())]), more.into_iter().collect())
        }
        SpaceStep::Announced { text } => {
            say(speaker.say("space-announced", [("text", speaker.free(text).into())]))
        }
        SpaceStep::Clustered { title, topics, agreed } => {
            let topics = super::numbers(speaker, &topics.iter().copied().collect());
            let args = [("title", speaker.free(title).into()), ("topics", topics.into())];
            (speaker.say("space-clustered", args), vec![agreeing(speaker, agreed)])
        }
        SpaceStep::DotsCounted { voters, present } => {
            let args = [("voters", (*voters).into()), ("present", (*present).into())];
            say(speaker.say("space-dots-counted", args))
        }
        SpaceStep::GroupFormed { n, title, initiator } => say(speaker.say(
            "space-group-formed",
            [
                ("n", (*n).into()),
                ("title", speaker.free(title).into()),
                ("name", speaker.person(initiator).into()),
            ],
        )),
        SpaceStep::GroupJoined { n, title, who } => say(speaker.say(
            "space-group-joined",
            [
                ("n", (*n).into()),
                ("title", speaker.free(title).into()),
                ("names", speaker.people(who).into()),
            ],
        )),
        SpaceStep::Project { n, title, step } => of_project(speaker, *n, title, step),
    }
}

/// The convenors who agreed.
fn agreeing(speaker: &Speaker<'_>, agreed: &[Person]) -> Md {
    speaker.say("space-agreed", [("names", speaker.people(agreed).into())])
}

fn of_topic(speaker: &Speaker<'_>, topic: &TopicName, step: &TopicStep) -> (Md, Vec<Md>) {
    let head = Arg::from(named(speaker, topic.n, &topic.title));
    let text = |text: &str| Arg::from(speaker.free(text));
    let said = match step {
        TopicStep::Posted { by, session, descent, entered_late } => {
            let place = place(speaker, session.as_ref());
            let args =
                [("name", speaker.person(by).into()), ("topic", head), ("place", place.into())];
            let late = entered_late.then(|| speaker.t("space-entered-late"));
            let more = descent.map(|descent| of_descent(speaker, descent)).into_iter().chain(late);
            return (speaker.say("space-posted", args), more.collect());
        }
        TopicStep::Retitled { title } => {
            speaker.say("space-retitled", [("topic", head), ("title", text(title))])
        }
        TopicStep::Moved { from, to } => {
            let (from, to) = (place(speaker, from.as_ref()), place(speaker, to.as_ref()));
            speaker.say("space-moved", [("topic", head), ("from", from.into()), ("to", to.into())])
        }
        TopicStep::Swapped { with, agreed } => {
            let with = named(speaker, with.n, &with.title);
            let said = speaker.say("space-swapped", [("topic", head), ("with", with.into())]);
            return (said, vec![agreeing(speaker, agreed)]);
        }
        TopicStep::Merged { into, session, reporter, agreed } => {
            let said = [("topic", head), ("into", named(speaker, into.n, &into.title).into())];
            let place = place(speaker, session.as_ref());
            let args = [("name", speaker.person(reporter).into()), ("place", place.into())];
            let more = speaker.say("space-merged-terms", args);
            return (speaker.say("space-merged", said), vec![more, agreeing(speaker, agreed)]);
        }
        TopicStep::Shared { with } => {
            speaker.say("space-shared", [("topic", head), ("name", speaker.person(with).into())])
        }
        TopicStep::HandedOver { from, to } => {
            let (from, to) = (speaker.person(from), speaker.person(to));
            let args = [("topic", head), ("from", from.into()), ("to", to.into())];
            speaker.say("space-handed-over", args)
        }
        TopicStep::CrossedOut { reason } => {
            speaker.say("space-crossed-out", [("topic", head), ("reason", text(reason))])
        }
        TopicStep::Finished { participants } => {
            let counted = yes_no(participants.is_some());
            let count = Arg::from(participants.unwrap_or(0));
            speaker.say("space-finished", [("topic", head), ("counted", counted), ("count", count)])
        }
        TopicStep::SteppedIn { by } => {
            speaker.say("space-stepped-in", [("topic", head), ("name", speaker.person(by).into())])
        }
        TopicStep::NotHeld { reason } => {
            speaker.say("space-not-held", [("topic", head), ("reason", text(reason))])
        }
        TopicStep::Reported { by, version, late } => {
            let (name, late) = (speaker.person(by), yes_no(*late));
            let args = [
                ("topic", head),
                ("name", name.into()),
                ("version", (*version).into()),
                ("late", late),
            ];
            speaker.say("space-reported", args)
        }
        TopicStep::Stated { text: line } => {
            speaker.say("space-stated", [("topic", head), ("text", text(line))])
        }
    };
    (said, vec![])
}

/// Where a topic comes from that was not there at first.
pub(super) fn of_descent(speaker: &Speaker<'_>, descent: Descent) -> Md {
    let (key, n) = match descent {
        Descent::SplitFrom(n) => ("space-split-from", n),
        Descent::Again(n) => ("space-again", n),
    };
    speaker.say(key, [("n", n.into())])
}

fn of_project(speaker: &Speaker<'_>, n: u32, title: &str, step: &ProjectStep) -> (Md, Vec<Md>) {
    let (number, title) = (("n", Arg::from(n)), ("title", Arg::from(speaker.free(title))));
    let said = match step {
        ProjectStep::Proposed { by } => {
            let name = speaker.person(by);
            speaker.say("space-proposed", [number, title, ("name", name.into())])
        }
        ProjectStep::Vetted { body, first_step } => {
            let body = speaker.free(body);
            let said = speaker.say("space-vetted", [number, title, ("body", body.into())]);
            return (
                said,
                super::labelled(speaker, "space-first-step", first_step).into_iter().collect(),
            );
        }
        ProjectStep::Drafted { text } => {
            let said = speaker.say("space-drafted", [number, title]);
            return (said, vec![speaker.free(text)]);
        }
        ProjectStep::Objected { by, text } => {
            let (name, text) = (speaker.person(by), speaker.free(text));
            let args = [number, title, ("name", name.into()), ("text", text.into())];
            speaker.say("space-project-objected", args)
        }
        ProjectStep::OnAgenda => speaker.say("space-on-agenda", [number, title]),
    };
    (said, vec![])
}
