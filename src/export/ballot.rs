//! Elections in words: nominations, the tellers' report in full (RONR 45:37), who is elected.

use super::body::timed;
use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use super::terms::yes_no;
use super::vote;
use crate::meeting::{Instant, Method};
use crate::minutes::{BallotTaken, ElectionStep, VoteTaken};

/// One step in a record that tells everything in order.
pub(super) fn in_order(page: &mut Page, speaker: &Speaker<'_>, at: Instant, step: &ElectionStep) {
    match step {
        ElectionStep::Opened { id, office } => timed(
            page,
            speaker,
            at,
            speaker.say(
                "minutes-election-opened",
                [
                    ("id", id.0.into()),
                    ("title", speaker.free(&office.title).into()),
                    ("seats", office.seats.into()),
                    ("plurality", yes_no(office.plurality)),
                ],
            ),
        ),
        ElectionStep::Nominated { by, name } => {
            let args = [("by", speaker.person(by).into()), ("name", speaker.free(name).into())];
            timed(page, speaker, at, speaker.say("minutes-nominated", args));
        }
        ElectionStep::Balloted(ballot) => {
            timed(page, speaker, at, heading(speaker, ballot));
            report(speaker, ballot).iter().for_each(|line| page.bullet(1, line));
        }
    }
}

pub(super) fn heading(speaker: &Speaker<'_>, ballot: &BallotTaken) -> Md {
    let title = speaker.free(&ballot.title);
    speaker.say("minutes-ballot", [("number", ballot.number.into()), ("title", title.into())])
}

/// The tellers' report: ballots, votes by name, what was needed, who is elected.
pub(super) fn report(speaker: &Speaker<'_>, ballot: &BallotTaken) -> Vec<Md> {
    let result = &ballot.result;
    let mut lines = vec![];
    if !ballot.nominees.is_empty() {
        lines.push(nominees(speaker, &ballot.nominees));
    }
    // Only figures that the tellers gave.
    let given = |n: u32| Some(n).filter(|n| *n > 0);
    let figures: Vec<Md> = [
        ("minutes-ballots-returned", ballot.returned),
        ("minutes-tally-blank", given(result.report.blank)),
        ("minutes-tally-illegal", given(result.report.illegal)),
    ]
    .into_iter()
    .filter_map(|(key, votes)| Some(speaker.say(key, [("votes", votes?.into())])))
    .collect();
    if !figures.is_empty() {
        lines.push(speaker.clauses(&figures));
    }
    lines.extend(result.report.votes.iter().map(|line| {
        let name = speaker.free(&line.name);
        speaker.say("minutes-votes-for", [("name", name.into()), ("votes", line.votes.into())])
    }));
    lines.push(speaker.say(
        "minutes-ballot-needed",
        [("base", result.base.into()), ("needed", result.needed.into())],
    ));
    lines.push(elected(speaker, &result.elected));
    lines
}

fn nominees(speaker: &Speaker<'_>, names: &[String]) -> Md {
    let names = speaker.list(names, |name| speaker.free(name));
    speaker.say("minutes-nominees", [("names", names.into())])
}

pub(super) fn elected(speaker: &Speaker<'_>, names: &[String]) -> Md {
    if names.is_empty() {
        return speaker.t("minutes-elected-nobody");
    }
    let names = speaker.list(names, |name| speaker.free(name));
    speaker.say("minutes-elected", [("names", names.into())])
}

/// The end of an election.
pub(super) fn election_decided(
    page: &mut Page,
    speaker: &Speaker<'_>,
    at: Instant,
    taken: &VoteTaken,
) {
    timed(page, speaker, at, decided(speaker, taken));
    page.bullet(1, &elected(speaker, &taken.elected));
    page.bullet(1, &vote::basis(speaker, &taken.basis));
    vote::standing(speaker, taken.standing).iter().for_each(|line| page.bullet(1, line));
}

pub(super) fn decided(speaker: &Speaker<'_>, taken: &VoteTaken) -> Md {
    // Nobody votes by consent in an election: as many nominees as seats are declared elected.
    let key = match taken.method {
        Method::Consent => "minutes-election-declared",
        _ => "minutes-election-closed",
    };
    speaker.say(key, [("title", Md::escaped(&taken.what.text).into())])
}
