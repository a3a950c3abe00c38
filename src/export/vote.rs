//! A vote in words: how, how many, what was needed, what follows.

use super::escape::Md;
use super::phrase::{Arg, Speaker};
use crate::law::{Outcome, Tally, Verdict};
use crate::meeting::Answer;
use crate::minutes::VoteTaken;

/// Votes for, against and abstaining; abstentions only where they were counted.
pub(super) fn tally(speaker: &Speaker<'_>, tally: Tally) -> Md {
    let (yes, no) = (tally.yes.into(), tally.no.into());
    match tally.abstain {
        None => speaker.say("minutes-tally", [("yes", yes), ("no", no)]),
        Some(abstain) => speaker
            .say("minutes-tally-abstain", [("yes", yes), ("no", no), ("abstain", abstain.into())]),
    }
}

/// The rule, and what it comes to on this base.
pub(super) fn needed(speaker: &Speaker<'_>, vote: &VoteTaken) -> Md {
    match (vote.threshold, vote.verdict) {
        (Some(rule), Some(verdict)) => speaker.say(
            "minutes-needed",
            [
                ("rule", speaker.threshold(rule).into()),
                ("base", verdict.base.into()),
                ("needed", verdict.needed.into()),
            ],
        ),
        (Some(rule), None) => {
            speaker.say("minutes-needed-uncounted", [("rule", speaker.threshold(rule).into())])
        }
        (None, Some(verdict)) => {
            speaker.say("minutes-needed-consent", [("base", verdict.base.into())])
        }
        (None, None) => Md::default(),
    }
}

/// How far from what was needed: “1 short”, “2 more than needed”, “exactly”.
pub(super) fn margin(speaker: &Speaker<'_>, verdict: Verdict) -> Md {
    let margin = verdict.margin();
    let key = match margin {
        0 => return speaker.t("minutes-margin-exact"),
        m if m > 0 => "minutes-margin-above",
        _ => "minutes-margin-short",
    };
    speaker.say(key, [("votes", margin.abs().into())])
}

pub(super) fn outcome(speaker: &Speaker<'_>, outcome: Outcome) -> Md {
    speaker.t(match outcome {
        Outcome::Adopted => "outcome-adopted",
        Outcome::Lost => "outcome-lost",
    })
}

/// The outcome with votes got and margin, or how it was reached without a count.
pub(super) fn result(speaker: &Speaker<'_>, vote: &VoteTaken) -> Md {
    let said = Arg::from(outcome(speaker, vote.outcome));
    match (vote.verdict, vote.threshold) {
        (Some(verdict), Some(_)) => speaker.say(
            "minutes-result-counted",
            [
                ("outcome", said),
                ("got", verdict.got.into()),
                ("margin", margin(speaker, verdict).into()),
            ],
        ),
        (Some(_), None) => speaker.say("minutes-result-consent", [("outcome", said)]),
        (None, _) => speaker.say("minutes-result-judged", [("outcome", said)]),
    }
}

/// Names by answer, for the answers that were given (RONR 48:4: a roll call enters every name).
pub(super) fn roll(speaker: &Speaker<'_>, vote: &VoteTaken) -> Vec<Md> {
    let answers = [
        (Answer::Yes, "answer-yes"),
        (Answer::No, "answer-no"),
        (Answer::Abstain, "answer-abstain"),
    ];
    let mut lines = Vec::new();
    for (answer, key) in answers {
        let names: Vec<_> = vote.roll.iter().filter(|(_, a)| *a == answer).collect();
        if !names.is_empty() {
            let count = names.len() as u32;
            let names = speaker.list(&names, |(person, _)| speaker.person(person));
            lines.push(speaker.say(
                "minutes-roll",
                [
                    ("answer", speaker.t(key).into()),
                    ("count", count.into()),
                    ("names", names.into()),
                ],
            ));
        }
    }
    lines
}

/// Attendance and quorum when the vote closed.
pub(super) fn quorum(speaker: &Speaker<'_>, vote: &VoteTaken) -> Md {
    let met = if vote.had_quorum() { "yes" } else { "no" };
    speaker.say(
        "minutes-vote-quorum",
        [
            ("membership", vote.membership.into()),
            ("present", vote.present.into()),
            ("needed", vote.quorum_needed.into()),
            ("met", Arg::Choice(met)),
        ],
    )
}
