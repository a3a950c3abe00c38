//! Polls of every kind in words, in both languages.

use super::*;
use crate::ballot::{BallotCount, Criterion, NoMajority, Paper, PollOption, TieRule, count};
use crate::i18n::{Lang, width};

const LOOK: Look<'_> = Look { bar: "#", width: 56 };

fn poll(rule: PollRule, costs: &[u64]) -> Poll {
    let names = ["加装无障碍坡道", "Street lamps", "楼道照明", "长椅"];
    let option =
        |(name, cost): (&str, &u64)| PollOption { name: name.to_owned(), cost: *cost, need: None };
    Poll {
        title: "先做哪一项".to_owned(),
        options: names.into_iter().zip(costs).map(option).collect(),
        rule,
        tie: TieRule::Report,
    }
}

fn by_sums(returned: u32, sums: &[u32]) -> BallotCount {
    BallotCount { returned, sums: sums.to_vec(), ..BallotCount::default() }
}

fn by_papers(papers: &[(&[u32], u32)]) -> BallotCount {
    let papers: Vec<Paper> = papers
        .iter()
        .map(|(marks, count)| Paper { marks: marks.to_vec(), count: *count })
        .collect();
    let returned = papers.iter().map(|paper| paper.count).sum();
    BallotCount { returned, papers, ..BallotCount::default() }
}

fn told(lang: Lang, poll: &Poll, counted: &BallotCount) -> Vec<String> {
    let (marking, places) = (poll.marking(), poll.places());
    let counted = counted.in_form(marking, places);
    counted.check(marking, places, counted.returned).unwrap();
    poll_lines(&Words::new(lang), poll, &count(poll, &counted), LOOK)
}

fn says(lines: &[String], parts: &[&str]) {
    for part in parts {
        assert!(lines.iter().any(|line| line.contains(part)), "{part}\n{}", lines.join("\n"));
    }
}

#[test]
fn scores_can_be_rechecked_and_equal_sums_share_a_rank() {
    let criterion = |name: &str, weight| Criterion { name: name.to_owned(), weight };
    let criteria = vec![criterion("公益性", 5), criterion("可行性", 3)];
    let poll = poll(PollRule::Score { criteria, seats: 1 }, &[0, 0, 0]);
    let lines = told(Lang::ZhHans, &poll, &by_sums(9, &[3, 5, 6, 0, 9, 5]));
    says(
        &lines,
        &[
            "评选结果汇总表",
            "第 1 名  3 楼道照明  总分 60",
            "第 2 名  1 加装无障碍坡道  总分 30",
            "第 2 名  2 Street lamps  总分 30",
            "公益性  9 × 5 = 45",
            "可行性  5 × 3 = 15",
            "结果：3 楼道照明",
        ],
    );
    assert!(!lines.iter().any(|line| line.contains("第 3 名")), "{lines:?}");
    let english = told(Lang::En, &poll, &by_sums(9, &[3, 5, 6, 0, 9, 5]));
    says(&english, &["1.  3 楼道照明  sum 60", "公益性  6 × 5 = 30"]);
}

#[test]
fn each_by_itself_is_told_with_what_follows() {
    let poll = poll(PollRule::Each, &[0, 0, 0]);
    let lines = told(Lang::ZhHans, &poll, &by_sums(7, &[5, 2, 3, 3, 0, 7]));
    says(&lines, &["赞成 5，反对 2：通过", "赞成 3，反对 3：不通过", "结果：1 加装无障碍坡道"]);
    let lines = told(Lang::En, &poll, &by_sums(7, &[0, 7, 0, 7, 0, 7]));
    says(&lines, &["yes 0, no 7: lost", "Nothing is adopted."]);
}

#[test]
fn a_tie_is_a_question_to_the_meeting() {
    let poll = poll(PollRule::Approval { seats: 1 }, &[0, 0]);
    let lines = told(Lang::En, &poll, &by_sums(4, &[3, 3]));
    says(&lines, &["Level: 1 加装无障碍坡道; 2 Street lamps", "The meeting decides"]);
    assert!(!lines.iter().any(|line| line.contains("--tie")), "{lines:?}");
}

#[test]
fn money_is_shared_out_in_a_meeting() {
    let money = 100_000;
    let costs = [60_000, 50_000, 40_000];
    let skip = poll(PollRule::Budget { money, misfit: "skip".to_owned() }, &costs);
    let lines = told(Lang::ZhHans, &skip, &by_sums(9, &[7, 5, 4]));
    says(
        &lines,
        &["结果：1 加装无障碍坡道；3 楼道照明", "余下的钱：0.00", "余下的钱不够：2 Street lamps"],
    );
    let stop = poll(PollRule::Budget { money, misfit: "stop".to_owned() }, &costs);
    let outcome = count(&stop, &by_sums(9, &[7, 5, 4]));
    assert_eq!(outcome.winners, ["1"]);
    assert_eq!(outcome.ballots, Some(9));
    // Nine voters with 11111 and a ninth fen each: the seven pay for the first, the two others
    // cannot pay for the third.
    let equal = |completion: &str| PollRule::EqualShares {
        money,
        utility: "cost".to_owned(),
        completion: completion.to_owned(),
    };
    let ballots = by_papers(&[(&[1, 0, 0], 5), (&[1, 1, 0], 2), (&[0, 0, 1], 2)]);
    assert_eq!(count(&poll(equal("none"), &costs), &ballots).winners, ["1"]);
    assert_eq!(count(&poll(equal("greedy"), &costs), &ballots).winners, ["1", "3"]);
    let raised = count(&poll(equal("add1-no-exhaustive"), &costs), &ballots);
    assert_eq!(raised.rule, "cost/add1-no-exhaustive");
    // What could not be raised to the end is said.
    let outcome = count(&poll(equal("none"), &costs), &ballots);
    let lines = poll_lines(&Words::new(Lang::En), &poll(equal("add1"), &costs), &outcome, LOOK);
    says(&lines, &["too often to be counted here"]);
}

/// Every way of counting in both languages: no text is missing, no column leaves the page.
#[test]
fn every_poll_has_its_words_and_stays_on_the_page() {
    let ranks = by_papers(&[(&[1, 2, 3, 0], 4), (&[3, 1, 2, 0], 3), (&[2, 3, 1, 4], 2)]);
    let sums = by_sums(9, &[5, 2, 1, 1]);
    let by = |name: &str| name.to_owned();
    let mut polls = vec![
        (PollRule::Majority { otherwise: NoMajority::Reballot }, &sums),
        (PollRule::Majority { otherwise: NoMajority::TwoRound }, &sums),
        (PollRule::Plurality, &sums),
        (PollRule::UpTo { k: 2, seats: 2 }, &sums),
        (PollRule::Approval { seats: 3 }, &sums),
        (PollRule::Points { points: 3, cap: 2, seats: 1 }, &sums),
        (PollRule::Irv, &ranks),
        (PollRule::Condorcet, &ranks),
    ];
    for name in ["scotland", "wigm-prf", "meek-prf"] {
        polls.push((PollRule::Stv { seats: 2, by: by(name) }, &ranks));
    }
    for name in ["unranked-zero", "average", "modified"] {
        polls.push((PollRule::Borda { by: by(name) }, &ranks));
    }
    for name in ["margins", "winning-votes"] {
        polls.push((PollRule::Schulze { by: by(name) }, &ranks));
    }
    for (rule, counted) in polls {
        for lang in Lang::ALL {
            let poll = poll(rule.clone(), &[0, 0, 0, 0]);
            let parts = {
                let counted = counted.in_form(poll.marking(), poll.places());
                outcome_told(&Words::new(lang), &poll, &count(&poll, &counted), LOOK)
            };
            let (mut tables, mut text) = (0, String::new());
            for part in parts {
                match part {
                    Told::Line(line) => text += &line,
                    Told::Table(lines) => {
                        tables += 1;
                        for line in lines.iter().filter(|line| !line.contains('=')) {
                            assert!(width(line) <= LOOK.width, "{rule:?}\n{line}");
                        }
                    }
                }
            }
            assert!(tables > 0 && !text.contains('⟦'), "{rule:?}: {text}");
        }
    }
}

#[test]
fn a_wide_table_of_pairs_goes_on_below() {
    let ids: Vec<String> = (1..=40).map(|n| n.to_string()).collect();
    let naming = Naming::of_file(ids.iter().map(|id| (id.as_str(), "")));
    let words = Words::new(Lang::En);
    let teller = Teller { words: &words, naming: &naming, look: LOOK };
    let pairs = crate::ballot::Pairwise { ids: ids.clone(), over: vec![vec![123; 40]; 40] };
    let tables = teller.matrix(&pairs);
    assert!(tables.len() > 3);
    for table in tables {
        let Told::Table(lines) = table else { panic!("a sentence") };
        assert_eq!(lines.len(), 41);
        assert!(lines.iter().all(|line| width(line) <= LOOK.width), "{lines:?}");
    }
}
