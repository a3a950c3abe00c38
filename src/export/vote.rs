//! A vote in words: how, how many, what was needed, what follows.

use super::escape::Md;
use super::phrase::{Arg, Speaker};
use super::terms::yes_no;
use crate::law::{MotionKind, Outcome, Tally, Threshold, Verdict};
use crate::meeting::{Answer, Authority, Basis};
use crate::minutes::{Standing, VoteTaken};

/// Votes for, against and abstaining, and ballots without effect; each only where it was counted.
pub(super) fn tally(speaker: &Speaker<'_>, kind: MotionKind, tally: Tally) -> Md {
    let own = format!("minutes-tally-{}", kind.id());
    let key = if speaker.has(&own) { own.as_str() } else { "minutes-tally" };
    let mut parts = vec![speaker.say(key, [("yes", tally.yes.into()), ("no", tally.no.into())])];
    let more = [
        ("minutes-tally-abstain", tally.abstain),
        ("minutes-tally-illegal", tally.illegal),
        ("minutes-tally-blank", tally.blank),
    ];
    for (key, votes) in more {
        parts.extend(votes.map(|votes| speaker.say(key, [("votes", votes.into())])));
    }
    speaker.clauses(&parts)
}

/// A threshold as a phrase; where one vote is enough, that is said.
fn rule(speaker: &Speaker<'_>, threshold: Threshold) -> Md {
    if threshold.ratio.num() == 0 {
        return speaker.t("minutes-rule-one-vote");
    }
    speaker.threshold(threshold)
}

/// The rule, and what it comes to on this base.
pub(super) fn needed(speaker: &Speaker<'_>, vote: &VoteTaken) -> Md {
    match (vote.threshold, vote.verdict) {
        (Some(threshold), Some(verdict)) => {
            let key = if verdict.against { "minutes-needed-against" } else { "minutes-needed" };
            speaker.say(
                key,
                [
                    ("rule", rule(speaker, threshold).into()),
                    ("base", verdict.base.into()),
                    ("needed", verdict.needed.into()),
                ],
            )
        }
        (Some(threshold), None) => {
            speaker.say("minutes-needed-uncounted", [("rule", rule(speaker, threshold).into())])
        }
        (None, Some(verdict)) => {
            speaker.say("minutes-needed-consent", [("base", verdict.base.into())])
        }
        (None, None) => Md::default(),
    }
}

/// How far from what was needed: “1 short”, “2 more than needed”, “exactly”; and whether the area was
/// enough, where it is counted too.
pub(super) fn margin(speaker: &Speaker<'_>, verdict: Verdict) -> Md {
    let margin = verdict.margin();
    let votes = ("votes", Arg::from(margin.abs()));
    let heads = match (verdict.against, margin) {
        (_, 0) => speaker.t("minutes-margin-exact"),
        (_, 1..) => speaker.say("minutes-margin-above", [votes]),
        (false, ..0) => speaker.say("minutes-margin-short", [votes]),
        (true, ..0) => speaker.say("minutes-margin-against-short", [votes]),
    };
    let area = verdict
        .area
        .map(|area| speaker.say("minutes-margin-area", [("met", yes_no(area.got >= area.needed))]));
    speaker.clauses(&std::iter::once(heads).chain(area).collect::<Vec<_>>())
}

/// What follows: adopted or lost, in the words of motions that are not simply adopted or lost.
pub(super) fn outcome(speaker: &Speaker<'_>, kind: MotionKind, outcome: Outcome) -> Md {
    let own = format!("minutes-came-of-{}-{}", kind.id(), outcome.id());
    if speaker.has(&own) {
        speaker.t(&own)
    } else {
        speaker.t(&format!("outcome-{}", outcome.id()))
    }
}

/// The outcome with votes got and margin, or how it was reached without a count.
pub(super) fn result(speaker: &Speaker<'_>, vote: &VoteTaken) -> Md {
    let said = Arg::from(outcome(speaker, vote.what.kind, vote.outcome));
    match (vote.verdict, vote.threshold) {
        (Some(verdict), Some(_)) => {
            let key =
                if verdict.against { "minutes-result-against" } else { "minutes-result-counted" };
            let margin = margin(speaker, verdict);
            speaker.say(
                key,
                [("outcome", said), ("got", verdict.got.into()), ("margin", margin.into())],
            )
        }
        (Some(_), None) => speaker.say("minutes-result-consent", [("outcome", said)]),
        (None, _) => speaker.say("minutes-result-judged", [("outcome", said)]),
    }
}

/// The count by area with its arithmetic, where the law asks for both.
pub(super) fn area(speaker: &Speaker<'_>, vote: &VoteTaken) -> Option<Md> {
    let (tally, measure) = vote.area().zip(vote.verdict?.area)?;
    Some(speaker.say(
        "minutes-by-area",
        [
            ("yes", speaker.area(tally.yes).into()),
            ("no", speaker.area(tally.no).into()),
            ("abstain", speaker.area(tally.abstain).into()),
            ("base", speaker.area(measure.base).into()),
            ("needed", speaker.area(measure.needed).into()),
            ("got", speaker.area(measure.got).into()),
            ("met", yes_no(measure.got >= measure.needed)),
        ],
    ))
}

/// Whether it is worth saying which rule the vote rests on: where there was arithmetic, or where it
/// is not the rule set.
pub(super) fn has_basis(vote: &VoteTaken) -> bool {
    vote.verdict.is_some() || vote.basis.authority != Authority::RuleSet
}

/// Which rule says what the vote needs. What is taken from a statute is to be compared with the
/// official text.
pub(super) fn basis(speaker: &Speaker<'_>, basis: &Basis) -> Md {
    let authority = speaker.t(&format!("authority-{}", basis.authority.id()));
    let cite = speaker.cite(&basis.cite);
    let key = match (basis.authority, cite.is_empty()) {
        (_, true) => "minutes-basis",
        (Authority::Law, false) => "minutes-basis-law",
        (_, false) => "minutes-basis-cited",
    };
    speaker.say(key, [("authority", authority.into()), ("cite", cite.into())])
}

/// What has become of the result since, where it is not simply in force.
pub(super) fn standing(speaker: &Speaker<'_>, standing: Standing) -> Option<Md> {
    let key = match standing {
        Standing::Stands => return None,
        Standing::CarriedOut => "minutes-standing-carried-out",
        Standing::Suspended => "minutes-standing-suspended",
        Standing::Reconsidered => "minutes-standing-reconsidered",
        Standing::Rescinded => "minutes-standing-rescinded",
        Standing::AmendedSince => "minutes-standing-amended",
    };
    Some(speaker.t(key))
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
    speaker.say(
        "minutes-vote-quorum",
        [
            ("membership", vote.of.membership.into()),
            ("present", vote.of.present.into()),
            ("needed", vote.quorum_needed.into()),
            ("met", yes_no(vote.had_quorum())),
        ],
    )
}
