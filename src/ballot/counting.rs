//! Counting a poll by its rule: from sums where they are all that the rule needs, so that papers and
//! an encrypted box go the same way, and from the papers one by one where it needs them.

use super::budget::{Completion, Election, Mark, Project, equal_shares, greedy_by};
use super::dots;
use super::figure::Figure;
use super::outcome::{Outcome, Round};
use super::pairs::{Strength, condorcet, schulze};
use super::paper::{BallotCount, Paper};
use super::poll::{Criterion, NoMajority, Poll, PollRule};
use super::positional::{BordaRule, borda};
use super::profile::{Candidate, Profile, Ranking};
use super::rated::Weights;
use super::stv::{StvRule, irv, stv};
use super::sums::{ChooseOne, Standing, by_sums, choose_one};
use num_rational::BigRational;

/// What the counted ballots of `poll` lead to. The count adds up, as [`BallotCount::check`] says.
pub fn count(poll: &Poll, count: &BallotCount) -> Outcome {
    let (ids, costs) = (poll.ids(), costs(poll));
    let standing = Standing { ids: &ids, costs: &costs, tie: &poll.tie };
    let votes: Vec<u64> = count.sums.iter().map(|sum| u64::from(*sum)).collect();
    let outcome = match &poll.rule {
        PollRule::Each => each(&ids, &votes),
        PollRule::Majority { otherwise } => {
            let rule = match otherwise {
                NoMajority::Reballot => ChooseOne::Majority,
                NoMajority::TwoRound => ChooseOne::TwoRound,
            };
            // Blank ballots are scrap paper, illegal ones of voters count (RONR 45:31-32).
            let counted = count.returned.saturating_sub(count.blank);
            choose_one(standing, &votes, u64::from(counted), rule)
        }
        PollRule::Plurality => {
            choose_one(standing, &votes, u64::from(count.valid()), ChooseOne::Plurality)
        }
        PollRule::UpTo { seats, .. }
        | PollRule::Approval { seats }
        | PollRule::Points { seats, .. } => {
            by_sums(standing, &whole(&votes), *seats, poll.rule.id(), "")
        }
        PollRule::Dots { cap, .. } => dots::outcome(&ids, &dots::scores(count, ids.len(), *cap)),
        PollRule::Score { criteria, seats } => score(standing, criteria, &votes, *seats),
        // Nobody is left over, and no lot is drawn, where nobody was ranked.
        PollRule::Irv | PollRule::Stv { .. } if count.papers.is_empty() => {
            Outcome { method: poll.rule.id().to_owned(), ..Outcome::default() }
        }
        // Papers that were checked have places for every candidate and no more.
        PollRule::Irv => irv(&profile(poll, &count.papers), &poll.tie).unwrap_or_default(),
        PollRule::Stv { seats, by } => {
            let rule = variant(StvRule::ALL, by);
            stv(&profile(poll, &count.papers), *seats, rule, &poll.tie).unwrap_or_default()
        }
        PollRule::Borda { by } => {
            borda(&profile(poll, &count.papers), variant(BordaRule::ALL, by), 1, &poll.tie)
        }
        PollRule::Condorcet => condorcet(&profile(poll, &count.papers), &poll.tie),
        PollRule::Schulze { by } => {
            schulze(&profile(poll, &count.papers), variant(Strength::ALL, by), 1, &poll.tie)
        }
        PollRule::Budget { money, misfit } => {
            let rule = misfit.parse().unwrap_or_default();
            let scores: Vec<i64> = count.sums.iter().map(|sum| i64::from(*sum)).collect();
            greedy_by(&election(poll, *money), &scores, rule, &poll.tie)
        }
        PollRule::EqualShares { money, utility, completion } => {
            equally_shared(poll, *money, (utility, completion), &count.papers)
        }
    };
    Outcome { ballots: Some(u64::from(count.returned)), ..outcome }
}

/// A variant that has a name.
trait Named: Copy {
    fn id(self) -> &'static str;
}

impl Named for BordaRule {
    fn id(self) -> &'static str {
        BordaRule::id(self)
    }
}

impl Named for StvRule {
    fn id(self) -> &'static str {
        StvRule::id(self)
    }
}

impl Named for Strength {
    fn id(self) -> &'static str {
        Strength::id(self)
    }
}

/// The variant with this name. Names were checked when the poll was opened
/// ([`Poll::names_its_variant`]); a name that nobody knows means the first.
fn variant<V: Named, const N: usize>(all: [V; N], name: &str) -> V {
    all.into_iter().find(|v| v.id() == name).unwrap_or(all[0])
}

fn costs(poll: &Poll) -> Vec<u64> {
    poll.options.iter().map(|option| option.cost).collect()
}

fn whole(votes: &[u64]) -> Vec<BigRational> {
    votes.iter().map(|votes| BigRational::from_integer((*votes).into())).collect()
}

/// Money in fen, and what it may be spent on.
fn election(poll: &Poll, money: u64) -> Election {
    let projects = poll.ids().into_iter().zip(&poll.options).map(|(id, option)| Project {
        id,
        name: option.name.clone(),
        cost: option.cost,
        selected: None,
    });
    Election { budget: money, money_places: 2, projects: projects.collect(), ..Election::default() }
}

/// Everybody whose ballot is valid and not blank has the same share. Where shares would have to be
/// raised without end, the rest is left, and the rule of the outcome says so.
fn equally_shared(
    poll: &Poll,
    money: u64,
    (utility, completion): (&str, &str),
    papers: &[Paper],
) -> Outcome {
    let mut election = election(poll, money);
    for paper in papers {
        let marks = paper.marks.iter().zip(0..).filter(|(mark, _)| **mark > 0);
        let marks: Vec<Mark> = marks.map(|(_, at)| at).collect();
        (0..paper.count).for_each(|_| election.votes.push(&marks));
    }
    let utility = utility.parse().unwrap_or_default();
    let completion = completion.parse().unwrap_or_default();
    let shared = |completion| equal_shares(&election, utility, completion, &poll.tie);
    shared(completion).or_else(|_| shared(Completion::None)).unwrap_or_default()
}

/// Yes or no to each by itself: more yes than no adopts, a tie does not.
fn each(ids: &[String], votes: &[u64]) -> Outcome {
    let pairs: Vec<(u64, u64)> =
        votes.chunks(2).map(|pair| (pair[0], pair.get(1).copied().unwrap_or(0))).collect();
    let named = ids.iter().cloned().zip(pairs.iter().copied());
    let adopted: Vec<String> =
        named.clone().filter(|(_, (yes, no))| yes > no).map(|(id, _)| id).collect();
    let lost = named.clone().filter(|(_, (yes, no))| yes <= no).map(|(id, _)| id).collect();
    let yes_no = |pair: (u64, u64)| {
        [("yes".to_owned(), Figure::from(pair.0)), ("no".to_owned(), Figure::from(pair.1))].into()
    };
    let round = Round {
        tally: named.clone().map(|(id, (yes, _))| (id, yes.into())).collect(),
        elected: adopted.clone(),
        passed_over: lost,
        ..Round::default()
    };
    Outcome {
        method: "each".to_owned(),
        winners: adopted,
        totals: round.tally.clone(),
        rounds: vec![round],
        criteria: named.map(|(id, pair)| (id, yes_no(pair))).collect(),
        ..Outcome::default()
    }
}

/// Votes times weight, added up; with what the sums are made of.
fn score(standing: Standing<'_>, criteria: &[Criterion], votes: &[u64], seats: u32) -> Outcome {
    let by_option: Vec<Vec<u64>> =
        votes.chunks(criteria.len().max(1)).map(<[u64]>::to_vec).collect();
    let weights = criteria.iter().map(|c| BigRational::from_integer(c.weight.into()));
    // All weights nought: everything scores nothing.
    let weights = Weights::new(weights.collect());
    let sums = weights
        .map_or_else(|| whole(&vec![0; standing.ids.len()]), |weights| weights.applied(&by_option));
    let outcome = by_sums(standing, &sums, seats, "score", "sum");
    let named = |votes: Vec<u64>| {
        let names = criteria.iter().map(|criterion| criterion.name.clone());
        names.zip(votes.into_iter().map(Figure::from)).collect()
    };
    Outcome {
        criteria: standing.ids.iter().cloned().zip(by_option.into_iter().map(named)).collect(),
        weights: criteria.iter().map(|c| (c.name.clone(), c.weight.into())).collect(),
        ..outcome
    }
}

/// The papers as rankings.
fn profile(poll: &Poll, papers: &[Paper]) -> Profile {
    let options = poll.ids().into_iter().zip(&poll.options);
    let candidates = options.map(|(id, option)| Candidate { id, name: option.name.clone() });
    let ranking = |paper: &Paper| {
        let last = paper.marks.iter().copied().max().unwrap_or(0);
        let tier = |rank: u32| {
            let marks = paper.marks.iter().enumerate();
            marks.filter(|(_, mark)| **mark == rank).map(|(at, _)| at).collect()
        };
        Ranking { weight: u64::from(paper.count), tiers: (1..=last).map(tier).collect() }
    };
    Profile {
        title: poll.title.clone(),
        candidates: candidates.collect(),
        ballots: papers.iter().map(ranking).collect(),
        ..Profile::default()
    }
}
