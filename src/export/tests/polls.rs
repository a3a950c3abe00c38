//! Polls and how they came out, in both styles and both languages.

use super::*;
use crate::ballot::{BallotCount, Criterion, Paper, Poll, PollOption, PollRule, TieRule};

/// A poll counted on paper; every text in it is `text`, with a number where two must differ.
fn poll_in(hall: &mut Hall, text: &str, rule: PollRule, count: &BallotCount) {
    let chair = Office::Chair;
    let option = |n: u32| PollOption { name: format!("{n}{text}"), ..PollOption::default() };
    let options = vec![option(1), option(2), option(3)];
    let poll = Poll { title: text.to_owned(), options, rule, tie: TieRule::Report };
    hall.go(chair, Act::OpenPoll(poll));
    let tellers = vec![Seat(5), Seat(6)];
    hall.go(chair, Act::IssueBallots { count: 7, tellers: tellers.clone() });
    hall.go(chair, Act::DeclarePolls { open: false });
    for teller in tellers {
        hall.go(teller, Act::CountPapers { teller, count: count.clone() });
    }
}

fn evening_of_polls(text: &str) -> Hall {
    let mut hall = Hall::opened();
    hall.advance_to("vote");
    let name: String = text.chars().take(20).collect();
    let criterion = |weight| Criterion { name: format!("{weight}{name}"), weight };
    let score = PollRule::Score { criteria: vec![criterion(5), criterion(3)], seats: 1 };
    let sums =
        |sums: &[u32]| BallotCount { returned: 7, sums: sums.to_vec(), ..BallotCount::default() };
    poll_in(&mut hall, text, score, &sums(&[4, 2, 7, 1, 3, 0]));
    poll_in(&mut hall, text, PollRule::Approval { seats: 1 }, &sums(&[5, 5, 2]));
    poll_in(&mut hall, text, PollRule::Each, &sums(&[5, 2, 3, 3, 0, 7]));
    let paper = |marks: [u32; 3], count| Paper { marks: marks.to_vec(), count };
    let papers = vec![paper([1, 2, 3], 3), paper([2, 1, 3], 2), paper([3, 2, 1], 2)];
    let ranked = BallotCount { returned: 7, papers, ..BallotCount::default() };
    let by = "margins".to_owned();
    poll_in(&mut hall, text, PollRule::Schulze { by }, &ranked);
    poll_in(&mut hall, text, PollRule::Irv, &ranked);
    hall
}

#[test]
fn a_poll_is_explained_so_that_it_can_be_rechecked() {
    let hall = evening_of_polls("号楼");
    for style in Style::ALL {
        assert_says(
            &paper(&hall.meeting, style, Lang::ZhHans),
            &[
                "- 评选结果汇总表（名次、项目、总分；下面是各项标准的得票×权重＝得分）：",
                "第 1 名  2 2号楼  总分 38",
                "5号楼  7 × 5 = 35",
                "- 结果：2 2号楼",
                "1 1号楼  赞成 5，反对 2：通过",
                "- 相同：1 1号楼；2 2号楼，还剩 1 个名额。请会议决定：在他们之间再投一次，或者抽签。",
                "- 第 2 轮",
            ],
        );
        assert_says(
            &paper(&hall.meeting, style, Lang::En),
            &["1.  2 2号楼  sum 38", "- Result: 2 2号楼", "1 1号楼  yes 5, no 2: adopted"],
        );
    }
    for (_, _, paper) in papers(&hall.meeting) {
        assert!(!paper.contains(['⟦', '{']) && !paper.contains("--tie"), "{paper}");
        assert!(!paper.contains("\n\n\n"), "{paper}");
    }
}

/// The lines outside of blocks of code, and whether the last block was closed.
fn outside(paper: &str) -> (Vec<&str>, bool) {
    let mut fence: Option<&str> = None;
    let mut lines = vec![];
    for line in paper.lines() {
        let bare = line.trim_start();
        match fence {
            // A block ends with as many marks as it began with, or more, and nothing behind them.
            Some(open) => {
                let marks = bare.len() - bare.trim_start_matches('`').len();
                if marks >= open.len() && bare.trim_end().len() == marks {
                    fence = None;
                }
            }
            None if bare.starts_with("```") => fence = Some(bare),
            None => lines.push(line),
        }
    }
    (lines, fence.is_none())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever options are called: the bones of the paper stay the same, and no block of code ends
    /// before it should.
    #[test]
    fn no_option_becomes_markup(text in hostile()) {
        let plain = papers(&evening_of_polls("坡道").meeting);
        let hostile = papers(&evening_of_polls(&text).meeting);
        for ((style, lang, paper), (_, _, plain)) in hostile.iter().zip(&plain) {
            let (lines, closed) = outside(paper);
            prop_assert!(closed, "{:?} {:?}\n{}", style, lang, paper);
            let bones: Vec<_> = lines.iter().map(|line| skeleton(line)).collect();
            let wanted: Vec<_> = outside(plain).0.into_iter().map(skeleton).collect();
            prop_assert_eq!(bones, wanted, "{:?} {:?}\n{}", style, lang, paper);
            for line in lines {
                prop_assert!(!has_bare_special(&line[skeleton(line).len()..]), "{}", line);
            }
        }
    }
}
