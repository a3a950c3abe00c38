//! Ballots in words: how they were taken, who took part, what was counted and how the result came
//! about.

use super::body::timed;
use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use crate::ballot::BallotCount;
use crate::i18n::{Look, Told, outcome_told, poll_terms};
use crate::meeting::Instant;
use crate::minutes::{BallotStep, BallotsTaken, Person};

/// One step in a record that tells everything in order.
pub(super) fn in_order(page: &mut Page, speaker: &Speaker<'_>, at: Instant, step: &BallotStep) {
    timed(page, speaker, at, heading(speaker, step));
    under(page, speaker, 1, step);
}

/// Cells of a table.
const WIDTH: usize = 64;

/// What belongs under it, as items of a list of this depth; how a poll came out, round by round,
/// with it.
pub(super) fn under(page: &mut Page, speaker: &Speaker<'_>, depth: usize, step: &BallotStep) {
    lines(speaker, step).iter().for_each(|line| page.bullet(depth, line));
    let BallotStep::PollDecided { result, .. } = step else { return };
    let look = Look { bar: "█", width: WIDTH };
    let asked = speaker.poll(&result.poll);
    for part in outcome_told(speaker.words(), &asked, &result.outcome, look) {
        match part {
            Told::Line(line) if line.is_empty() => {}
            Told::Line(line) => page.bullet(depth, &Md::escaped(&line)),
            Told::Table(lines) => page.code_under(depth, &lines),
        }
    }
}

/// What happened.
pub(super) fn heading(speaker: &Speaker<'_>, step: &BallotStep) -> Md {
    match step {
        BallotStep::PollOpened { poll } => {
            let title = speaker.free(&poll.title);
            speaker.say("ballots-poll-opened", [("title", title.into())])
        }
        BallotStep::WeightsSet { weights } => {
            let weights = speaker.list(weights, |(name, weight)| weighed(speaker, name, *weight));
            speaker.say("ballots-weights-set", [("weights", weights.into())])
        }
        BallotStep::Issued { count, tellers } => {
            let tellers = people(speaker, tellers);
            speaker.say("ballots-issued", [("count", (*count).into()), ("tellers", tellers)])
        }
        BallotStep::BoxOpened { tellers, threshold, .. } => {
            let of = tellers.len() as u32;
            let tellers = people(speaker, tellers);
            let threshold = Arg::from(*threshold);
            let args = [("tellers", tellers), ("threshold", threshold), ("of", of.into())];
            speaker.say("ballots-box-opened", args)
        }
        BallotStep::Counted(taken) => {
            let number = taken.counted.number;
            speaker.say("ballots-counted", [("number", number.into())])
        }
        BallotStep::Destroyed { cast } => {
            speaker.say("ballots-destroyed", [("cast", (*cast).into())])
        }
        BallotStep::PollDecided { result, .. } => {
            let title = speaker.free(&result.poll.title);
            speaker.say("ballots-poll-decided", [("title", title.into())])
        }
    }
}

fn weighed(speaker: &Speaker<'_>, name: &str, weight: u32) -> Md {
    let args = [("name", Md::escaped(name).into()), ("weight", weight.into())];
    speaker.say("ballots-weight", args)
}

fn people(speaker: &Speaker<'_>, people: &[Person]) -> Arg {
    speaker.list(people, |person| speaker.person(person)).into()
}

/// What belongs under it in sentences.
fn lines(speaker: &Speaker<'_>, step: &BallotStep) -> Vec<Md> {
    match step {
        BallotStep::PollOpened { poll } => {
            let ours = poll_terms(speaker.words(), poll);
            let ours = ours.iter().map(|line| Md::escaped(line));
            let options = (1_u32..).zip(&poll.options).map(|(number, option)| {
                let name = speaker.free(&option.name);
                speaker.say("ballots-option", [("number", number.into()), ("name", name.into())])
            });
            ours.chain(options).collect()
        }
        BallotStep::BoxOpened { key, .. } => {
            vec![speaker.say("ballots-key", [("key", Md::escaped(key).into())])]
        }
        BallotStep::Counted(taken) | BallotStep::PollDecided { taken, .. } => {
            figures(speaker, taken)
        }
        _ => vec![],
    }
}

/// Ballots handed out, returned, blank, invalid; who counted; who took part, without an order.
fn figures(speaker: &Speaker<'_>, taken: &BallotsTaken) -> Vec<Md> {
    let counted = &taken.counted;
    let mut lines = vec![counts(speaker, counted.issued, &counted.count)];
    let tellers = people(speaker, &taken.tellers);
    let key = match (&counted.record, counted.recounted || counted.settled.is_some()) {
        (Some(_), _) => "ballots-opened-by",
        (None, false) => "ballots-counted-by",
        (None, true) => "ballots-counted-again-by",
    };
    lines.push(speaker.say(key, [("tellers", tellers)]));
    if !taken.differed.is_empty() {
        for (teller, count) in &taken.differed {
            let figures = counts(speaker, counted.issued, count);
            let sums = speaker.list(&count.sums, |sum| Md::ours(sum.to_string()));
            lines.push(speaker.say(
                "ballots-differed",
                [
                    ("teller", speaker.person(teller).into()),
                    ("figures", figures.into()),
                    ("sums", sums.into()),
                ],
            ));
        }
    }
    if let Some(reason) = &counted.settled {
        lines.push(speaker.say("ballots-settled", [("reason", Md::escaped(reason).into())]));
    }
    if let Some(record) = &counted.record {
        if taken.audited > 0 {
            lines.push(speaker.say("ballots-audited", [("count", taken.audited.into())]));
        }
        let voters = people(speaker, &taken.voters);
        lines.push(speaker.say("ballots-voters", [("names", voters)]));
        lines.push(speaker.say("ballots-record", [("record", Md::escaped(record).into())]));
    }
    lines
}

fn counts(speaker: &Speaker<'_>, issued: u32, count: &BallotCount) -> Md {
    speaker.say(
        "ballots-figures",
        [
            ("issued", issued.into()),
            ("returned", count.returned.into()),
            ("valid", count.valid().into()),
            ("blank", count.blank.into()),
            ("invalid", count.invalid.into()),
        ],
    )
}
