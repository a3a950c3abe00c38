//! Small ballots at the edges of the rules.

use super::*;
use crate::ballot::{Candidate, Figure, Ranking, Tie};

/// Candidates `a`, `b` and so on; ballots such as `5 abc`, `=` between those who are level.
fn ballots(candidates: usize, lines: &[&str]) -> Profile {
    let place = |c: char| usize::from(c as u8 - b'a');
    let ballot = |line: &&str| {
        let (weight, order) = line.split_once(' ').unwrap_or((line, ""));
        let mut tiers: Vec<Vec<usize>> = vec![];
        let mut level = false;
        for c in order.chars() {
            match (c, tiers.last_mut()) {
                ('=', _) => level = true,
                (c, Some(tier)) if level => {
                    tier.push(place(c));
                    level = false;
                }
                (c, _) => tiers.push(vec![place(c)]),
            }
        }
        Ranking { weight: weight.parse().unwrap(), tiers }
    };
    let id = |n: usize| char::from(b'a' + u8::try_from(n).unwrap()).to_string();
    Profile {
        candidates: (0..candidates).map(|n| Candidate { id: id(n), name: String::new() }).collect(),
        ballots: lines.iter().map(ballot).collect(),
        ..Profile::default()
    }
}

fn by(profile: &Profile, seats: u32, rule: StvRule, tie: TieRule) -> Vec<String> {
    stv(profile, seats, rule, &tie).unwrap().winners
}

fn tie(among: &[&str], round: usize) -> Tie {
    Tie { among: among.iter().map(|id| (*id).to_owned()).collect(), places: 1, round }
}

#[test]
fn nobody_votes() {
    let none = ballots(3, &[]);
    let outcome = irv(&none, &TieRule::Report).unwrap();
    assert_eq!((outcome.winners.len(), outcome.ties), (0, vec![tie(&["a", "b", "c"], 1)]));
    assert_eq!(irv(&none, &TieRule::ByFileOrder).unwrap().winners, ["a"]);
    for rule in StvRule::ALL {
        let outcome = stv(&none, 2, rule, &TieRule::Report).unwrap();
        assert_eq!((outcome.winners.len(), outcome.ties), (0, vec![tie(&["a", "b", "c"], 1)]));
        // The first in the order is excluded.
        assert_eq!(by(&none, 2, rule, TieRule::ByFileOrder), ["b", "c"]);
    }
    let nobody = ballots(0, &[]);
    assert!(irv(&nobody, &TieRule::Report).unwrap().winners.is_empty());
    for rule in StvRule::ALL {
        assert!(by(&nobody, 1, rule, TieRule::Report).is_empty());
    }
}

#[test]
fn many_without_a_vote_are_no_burden() {
    let mut none = ballots(26, &["4 a", "2 b"]);
    let more = |n: usize| Candidate { id: format!("z{n}"), name: String::new() };
    none.candidates.extend((0..200).map(more));
    assert_eq!(irv(&none, &TieRule::Report).unwrap().winners, ["a"]);
    for rule in StvRule::ALL {
        let outcome = stv(&none, 3, rule, &TieRule::Report).unwrap();
        assert_eq!(outcome.winners, ["a", "b"], "{rule:?}");
        assert_eq!(outcome.ties[0].among.len(), 224, "{rule:?}");
        let outcome = stv(&none, 2, rule, &TieRule::Report).unwrap();
        assert_eq!(outcome.winners, ["a", "b"], "{rule:?}");
    }
}

#[test]
fn a_hall_where_all_are_level_is_answered_soon() {
    let order = "abcdefghijklmnopqrstuvwxyz";
    let lines: Vec<String> = (0..26).map(|n| format!("1 {}{}", &order[n..], &order[..n])).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let level = ballots(26, &lines);
    for rule in StvRule::ALL {
        let outcome = stv(&level, 5, rule, &TieRule::Report).unwrap();
        assert_eq!((outcome.winners.len(), outcome.ties[0].among.len()), (0, 26), "{rule:?}");
    }
    assert_eq!(irv(&level, &TieRule::Report).unwrap().ties[0].among.len(), 26);
}

#[test]
fn one_candidate_one_voter() {
    let lone = ballots(1, &["1 a"]);
    let outcome = irv(&lone, &TieRule::Report).unwrap();
    assert_eq!(outcome.winners, ["a"]);
    assert_eq!(outcome.rounds[0].needed, Some(Figure::from(1_u32)));
    let one = ballots(3, &["1 cab"]);
    assert_eq!(irv(&one, &TieRule::Report).unwrap().winners, ["c"]);
    for rule in StvRule::ALL {
        assert_eq!(by(&lone, 1, rule, TieRule::Report), ["a"]);
        assert_eq!(by(&one, 1, rule, TieRule::Report), ["c"]);
    }
}

#[test]
fn no_more_candidates_than_seats() {
    let profile = ballots(3, &["5 ab", "3 b", "1 c"]);
    for rule in StvRule::ALL {
        for seats in [3, 4, u32::MAX] {
            let outcome = stv(&profile, seats, rule, &TieRule::Report).unwrap();
            assert_eq!((outcome.winners.len(), outcome.rounds.len()), (3, 1), "{rule:?} {seats}");
            assert_eq!(outcome.totals["a"].value(), Figure::from(5_u32).value());
        }
        assert_eq!(stv(&profile, 0, rule, &TieRule::Report), Err(StvFault::NoSeats));
    }
}

#[test]
fn who_withdrew_is_passed_over() {
    let mut profile = ballots(3, &["5 ab", "3 b", "4 c", "2 a"]);
    profile.withdrawn = vec![0];
    let outcome = irv(&profile, &TieRule::Report).unwrap();
    assert_eq!(outcome.winners, ["b"]);
    assert_eq!(outcome.rounds[0].exhausted, Some(Figure::from(2_u32)));
    for rule in StvRule::ALL {
        let outcome = stv(&profile, 1, rule, &TieRule::Report).unwrap();
        assert_eq!((outcome.winners, outcome.invalid), (vec!["b".into()], Some(2)));
    }
    profile.withdrawn = vec![3];
    assert_eq!(irv(&profile, &TieRule::Report), Err(StvFault::UnknownCandidate));
}

#[test]
fn all_ballots_run_out() {
    let profile = ballots(4, &["3 a", "2 b", "2 a=bc", "1"]);
    let outcome = irv(&profile, &TieRule::Report).unwrap();
    assert_eq!(outcome.winners, ["a"]);
    assert_eq!(outcome.rounds[0].exhausted, Some(Figure::from(3_u32)));
    for rule in StvRule::ALL {
        // One seat is left for c and d, of whom nobody says a word.
        let outcome = stv(&profile, 3, rule, &TieRule::Report).unwrap();
        assert_eq!(outcome.winners, ["a", "b"], "{rule:?}");
        assert_eq!(outcome.ties[0].among, ["c", "d"], "{rule:?}");
        assert_eq!(outcome.invalid, Some(3));
    }
}

#[test]
fn a_tie_that_decides_nothing_is_passed() {
    // b and c leave together, in whatever order: a has more than both.
    let profile = ballots(4, &["5 a", "2 bad", "2 cda", "6 d"]);
    let outcome = irv(&profile, &TieRule::Report).unwrap();
    assert_eq!((outcome.ties.len(), outcome.rounds[0].settled.len()), (0, 1));
    assert_eq!(outcome.rounds[0].settled, [["c", "b"]]);
    assert_eq!(outcome.winners, ["d"]);
}

#[test]
fn ties_are_broken_by_the_file_then_by_the_rule() {
    let mut profile = ballots(3, &["2 a", "2 b", "2 c"]);
    assert_eq!(irv(&profile, &TieRule::ByFileOrder).unwrap().winners, ["a"]);
    for rule in StvRule::ALL {
        let outcome = stv(&profile, 1, rule, &TieRule::ByFileOrder).unwrap();
        assert_eq!(outcome.winners, ["c"]);
        assert_eq!(outcome.rounds[0].settled, [["a", "b", "c"]]);
    }
    // The first in the line of the file is the one excluded.
    profile.tie_order = Some(vec![2, 0, 1]);
    let outcome = irv(&profile, &TieRule::Report).unwrap();
    assert_eq!((outcome.winners, outcome.ties_by), (vec!["b".to_owned()], "file".to_owned()));
    for rule in StvRule::ALL {
        assert_eq!(by(&profile, 1, rule, TieRule::Report), ["b"]);
    }
    // What is asked for comes before what the file says.
    let outcome = irv(&profile, &TieRule::ByFileOrder).unwrap();
    assert_eq!(
        (outcome.winners, outcome.ties_by),
        (vec!["a".to_owned()], "by-file-order".to_owned())
    );
}

#[test]
fn scotland_looks_back() {
    // b and c are level at the last stage; at the first b had more.
    let profile = ballots(4, &["9 a", "4 b", "3 c", "1 dc"]);
    let outcome = stv(&profile, 1, StvRule::Scotland, &TieRule::Report).unwrap();
    assert_eq!(outcome.rounds[0].elected, ["a"]);
    let profile = ballots(4, &["6 a", "4 b", "3 c", "1 dc"]);
    let outcome = stv(&profile, 1, StvRule::Scotland, &TieRule::Report).unwrap();
    assert_eq!(outcome.rounds[1].settled, [["c", "b"]]);
    assert_eq!(outcome.rounds[1].eliminated, ["c"]);
}

#[test]
fn as_many_ballots_as_fit_are_counted_exactly() {
    let most = u64::MAX - 2;
    let profile = ballots(4, &[&format!("{most} abcd"), "1 b", "1 c"]);
    assert_eq!(irv(&profile, &TieRule::Report).unwrap().winners, ["a"]);
    for rule in StvRule::ALL {
        let outcome = stv(&profile, 2, rule, &TieRule::Report).unwrap();
        assert_eq!(outcome.winners, ["a", "b"], "{rule:?}");
        assert_eq!(outcome.rounds[0].tally["a"].value(), Figure::from(most).value());
    }
    let profile = ballots(2, &[&format!("{most} a"), "3 b"]);
    assert_eq!(irv(&profile, &TieRule::Report), Err(StvFault::TooManyBallots));
}

#[test]
fn rules_have_names() {
    for rule in StvRule::ALL {
        assert_eq!(StvRule::from_id(rule.id()), Some(rule));
    }
    assert_eq!(StvRule::from_id("hare"), None);
}
