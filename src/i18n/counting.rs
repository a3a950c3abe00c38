//! Polls and counts in words.

use super::Words;
use crate::ballot::{Poll, PollRule, TieRule};
use crate::meeting::{Meeting, SmallNumber};

/// By what rule a poll is counted, and what is done with those who are level, a line each.
pub fn poll_terms(words: &Words, poll: &Poll) -> Vec<String> {
    let id = poll.rule.id();
    let mut lines = vec![words.t(&format!("poll-rule-{id}"))];
    let number = |key: &str, n: u32| words.with(key, [("n", n)]);
    match &poll.rule {
        PollRule::UpTo { k, .. } => lines.push(number("poll-k", *k)),
        PollRule::Points { points, cap, .. } => {
            lines.push(words.with("poll-points", [("points", *points), ("cap", *cap)]));
        }
        PollRule::Dots { each, cap } => {
            lines.push(words.with("poll-dots", [("each", *each), ("cap", *cap)]));
            // What is level has a rule of its own, and the meeting decides nothing.
            lines.push(words.t("poll-tie-dots"));
            return lines;
        }
        PollRule::Score { criteria, .. } => {
            let weighed = criteria.iter().map(|criterion| {
                let args =
                    [("name", criterion.name.clone()), ("weight", criterion.weight.to_string())];
                words.with("poll-weight", args)
            });
            let weights = weighed.collect::<Vec<_>>().join(words.pick2("、", ", "));
            lines.push(words.with("poll-weights", [("weights", weights)]));
        }
        PollRule::Budget { money, .. } | PollRule::EqualShares { money, .. } => {
            let money = format!("{}.{:02}", money / 100, money % 100);
            lines.push(words.with("poll-money", [("money", money)]));
        }
        PollRule::Stv { by, .. } | PollRule::Borda { by } | PollRule::Schulze { by } => {
            lines.push(words.with("poll-variant", [("by", by.clone())]));
        }
        _ => {}
    }
    if poll.rule.seats() > 1 {
        lines.push(number("poll-seats", poll.rule.seats()));
    }
    lines.push(tie_rule(words, &poll.tie));
    lines
}

/// How a ballot of the poll is marked, for whoever marks it.
pub fn poll_marking(words: &Words, poll: &Poll) -> String {
    let mut terms = poll_terms(words, poll);
    // What is done with those who are level is not the voter's affair now.
    terms.pop();
    terms.join(words.pick2("；", "; "))
}

/// What is done with those who are level.
pub fn tie_rule(words: &Words, tie: &TieRule) -> String {
    match tie {
        TieRule::Report => words.t("poll-tie-report"),
        TieRule::ById => words.t("poll-tie-by-id"),
        TieRule::ByCost => words.t("poll-tie-by-cost"),
        TieRule::ByFileOrder => words.t("poll-tie-by-file-order"),
        TieRule::ByLot { seed } => words.with("poll-tie-by-lot", [("seed", seed.clone())]),
    }
}

/// In plain words who can know what of a secret ballot, and who cannot.
pub fn secrecy(words: &Words) -> Vec<String> {
    let paragraphs = (1..).map(|n| format!("secrecy-{n}")).take_while(|key| words.has(key));
    paragraphs.flat_map(|key| [words.t(&key), String::new()]).collect()
}

/// What makes the vote under way less secret than it looks, a sentence each. That a unanimous result
/// tells everybody's vote is said whatever the number.
pub fn small_numbers(words: &Words, meeting: &Meeting) -> Vec<String> {
    let small = meeting.small_numbers();
    let few = small.iter().any(|small| matches!(small, SmallNumber::FewVoters(_)));
    let unanimous = (!few).then(|| words.t("small-unanimous"));
    let told = small.into_iter().map(|small| match small {
        SmallNumber::FewVoters(count) => words.with("small-few_voters", [("count", count)]),
        SmallNumber::LoneVoter(id) => {
            let categories = meeting.charter().map(|c| c.format.categories.as_slice());
            let found = categories.unwrap_or_default().iter().find(|c| c.id == id);
            let category = found.map_or(id.clone(), |c| words.pick(&c.name).to_owned());
            words.with("small-lone_voter", [("category", category)])
        }
    });
    unanimous.into_iter().chain(told).collect()
}
