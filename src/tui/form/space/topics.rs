//! What is done with topics on the wall, beside putting them up and taking them to another cell: who
//! comes, who convenes, what becomes part of what, what is crossed out.

use super::super::{Fault, Form, FormField, number, seat, text, yes_no};
use super::{Said, numbers, person, seats, topic, topic_field};
use crate::meeting::{ActKind, Actor, Meeting, SpaceAct, Topic};
use crate::tui::model::CHAIR;

/// The fields of these acts; `None` for others.
pub(super) fn fields(
    meeting: &Meeting,
    here: Option<&Topic>,
    kind: ActKind,
) -> Option<Vec<FormField>> {
    let at = || topic_field("topic", here);
    let running = || {
        let runs = |topic: &&Topic| topic.state == crate::meeting::TopicState::Running;
        let first = meeting.space.topics.iter().find(runs);
        topic_field("topic", here.filter(runs).or(first))
    };
    Some(match kind {
        ActKind::SignUp | ActKind::SignOff => vec![at(), text("people", "")],
        ActKind::SwapTopics => {
            vec![at(), number("topic-with", None), text("agreed", ""), yes_no("announced", false)]
        }
        ActKind::MergeTopics => vec![
            at(),
            number("topic-with", None),
            text("agreed", ""),
            text("merged-title", "").optional(),
            seat("reporter", None).optional(),
            yes_no("keeps-cell", false),
        ],
        ActKind::CoConvene => vec![at(), seat("co-convenor", None), yes_no("instead", false)],
        ActKind::RetitleTopic => {
            vec![at(), text("topic-title", here.map_or("", |topic| &topic.title))]
        }
        ActKind::CancelTopic => vec![at(), text("reason", "")],
        ActKind::FinishSession => vec![running(), number("participants-count", None).optional()],
        ActKind::EndRound => vec![text("going-on", "").optional()],
        ActKind::StepIn => vec![running(), seat("steps-in", None)],
        ActKind::TopicUnheld => vec![at(), text("reason", "")],
        ActKind::TellNews => vec![text("news", "")],
        ActKind::WithholdName => vec![seat("name-of", None), yes_no("withheld", true)],
        _ => return None,
    })
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    if let Some(act) = of_session(meeting, form, kind) {
        return Some(act);
    }
    let made = match kind {
        ActKind::SwapTopics => swap(meeting, form),
        ActKind::MergeTopics => merge(meeting, form),
        ActKind::CoConvene => topic(meeting, form, "topic").and_then(|topic| {
            let (topic, by) = (topic.n, topic.answers());
            let (seat, instead) = (person(meeting, form, "co-convenor")?, form.yes("instead"));
            Ok((by.into(), SpaceAct::CoConvene { topic, seat, instead }))
        }),
        ActKind::RetitleTopic => topic(meeting, form, "topic").map(|topic| {
            let title = form.text("topic-title");
            (topic.answers().into(), SpaceAct::Retitle { topic: topic.n, title })
        }),
        ActKind::CancelTopic => topic(meeting, form, "topic").map(|topic| {
            let reason = form.text("reason");
            (topic.answers().into(), SpaceAct::Cancel { topic: topic.n, reason })
        }),
        ActKind::TellNews => Ok((CHAIR, SpaceAct::Announce { text: form.text("news") })),
        ActKind::WithholdName => person(meeting, form, "name-of")
            .map(|seat| (CHAIR, SpaceAct::WithholdName { seat, withheld: form.yes("withheld") })),
        _ => return None,
    };
    Some(made)
}

/// Who comes, what begins and ends.
fn of_session(
    meeting: &Meeting,
    form: &Form,
    kind: ActKind,
) -> Option<Result<(Actor, SpaceAct), Fault>> {
    let topic = || topic(meeting, form, "topic").map(|topic| topic.n);
    let people = || seats(meeting, form, "people");
    let act = match kind {
        ActKind::SignUp => {
            topic().and_then(|topic| Ok(SpaceAct::SignUp { topic, seats: people()? }))
        }
        ActKind::SignOff => {
            topic().and_then(|topic| Ok(SpaceAct::SignOff { topic, seats: people()? }))
        }
        ActKind::FinishSession => topic().map(|topic| SpaceAct::Finish {
            topic,
            participants: form.number("participants-count"),
        }),
        ActKind::EndRound => {
            numbers(form, "going-on").map(|going_on| SpaceAct::EndRound { going_on })
        }
        ActKind::StepIn => {
            let by = person(meeting, form, "steps-in");
            let act = topic().and_then(|topic| Ok((by?.into(), SpaceAct::StepIn { topic })));
            return Some(act);
        }
        ActKind::TopicUnheld => {
            topic().map(|topic| SpaceAct::Unheld { topic, reason: form.text("reason") })
        }
        _ => return None,
    };
    Some(act.map(|act| (CHAIR, act)))
}

fn swap(meeting: &Meeting, form: &Form) -> Result<(Actor, SpaceAct), Fault> {
    let act = SpaceAct::Swap {
        topic: topic(meeting, form, "topic")?.n,
        with: topic(meeting, form, "topic-with")?.n,
        agreed: seats(meeting, form, "agreed")?,
        announced: form.yes("announced"),
    };
    Ok((CHAIR, act))
}

fn merge(meeting: &Meeting, form: &Form) -> Result<(Actor, SpaceAct), Fault> {
    let reporter = form.words("reporter").map(|_| person(meeting, form, "reporter"));
    let act = SpaceAct::Merge {
        topic: topic(meeting, form, "topic")?.n,
        into: topic(meeting, form, "topic-with")?.n,
        title: form.words("merged-title"),
        reporter: reporter.transpose()?,
        keep_cell_of_topic: form.yes("keeps-cell"),
        agreed: seats(meeting, form, "agreed")?,
    };
    Ok((CHAIR, act))
}
