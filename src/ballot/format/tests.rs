//! What the readers take and what they refuse, with its line.

use super::*;
use crate::ballot::{Candidate, Profile, Ranking, Ratings};
use proptest::prelude::*;

fn lines(profile: &Profile) -> Vec<String> {
    let line = |ballot: &Ranking| format!("{}: {:?}", ballot.weight, ballot.tiers);
    profile.ballots.iter().map(line).collect()
}

fn names(candidates: &[Candidate]) -> String {
    candidates.iter().map(|c| format!("{}={}", c.id, c.name)).collect::<Vec<_>>().join("|")
}

fn fault<T: std::fmt::Debug>(read: Result<T, Fault>) -> (usize, FaultKind) {
    let fault = read.unwrap_err();
    (fault.line, fault.kind)
}

#[test]
fn blt_with_all_its_quirks() {
    let text = "\u{feff}4 2 # candidates, seats\r\n-2\r\n[tie 3 1 2 4 ]\r\n/* two\nlines */ 3 1 3=4\n 0\n\
        (x7) - 4 0\n2 0\n0\n\"Anna \"\"the first\"\"\" # here\n\"Robert \"Bob\" B\"\nC without quotes\n\
        \"丁\" \"Title\"\n\"a remark\"\n";
    let profile = read_blt(text).unwrap();
    assert_eq!(lines(&profile), ["3: [[0], [2, 3]]", "1: [[], [3]]", "2: []"]);
    assert_eq!(
        names(&profile.candidates),
        "1=Anna \"the first\"|2=Robert \"Bob\" B|3=C without quotes|4=丁"
    );
    assert_eq!((profile.title.as_str(), profile.seats), ("Title", Some(2)));
    assert_eq!((profile.withdrawn, profile.tie_order), (vec![1], Some(vec![2, 0, 1, 3])));
    let bare = read_blt("2 1 0").unwrap();
    assert_eq!((names(&bare.candidates), bare.ballots.len()), ("1=1|2=2".into(), 0));
    let parties = read_blt("2 1\n0\n\"A\" \"X Party\"\n\"B\" \"Y\"\n\"Ward\"\n").unwrap();
    assert_eq!(names(&parties.candidates), "1=A (X Party)|2=B (Y)");
    assert_eq!(parties.title, "Ward");
    assert_eq!(read_blt("1 1\n5 1 0\n0\n\"A\"\nWard 5").unwrap().title, "Ward 5");
    // A comment right behind a word, a name that is a number.
    let close = read_blt("2/* c */ 1\n3 1/**/ 2 0/* c */\n0/* end */\n\"7\"\n\"B\"").unwrap();
    assert_eq!(
        (lines(&close), names(&close.candidates)),
        (vec!["3: [[0], [1]]".into()], "1=7|2=B".into())
    );
}

#[test]
fn broken_blt_is_refused_with_its_line() {
    use FaultKind::*;
    for (text, line, kind) in [
        ("", 1, Ends),
        ("3", 1, Ends),
        ("x 1", 1, NoNumber),
        ("3 99999999999", 1, NoNumber),
        ("2001 1\n0\n", 1, TooManyCandidates),
        ("3 1\n-4\n0", 2, NoCandidate),
        ("3 1\n-2 -2\n0", 2, Twice),
        ("3 1\n1 1 4 0\n0", 2, NoCandidate),
        ("3 1\n1 1 2 0\n1 1 2 1 0\n0", 3, Twice),
        ("3 1\n1 1 2=2 0\n0", 2, Twice),
        ("3 1\n1 1 2= 0\n0", 2, NoNumber),
        ("3 1\n1.5 1 0\n0", 2, NoNumber),
        ("3 1\n1 1 2 0\n", 3, Ends),
        ("3 1\n1 1 2", 2, Ends),
        ("3 1\n/* \n1 1 0", 2, OpenText),
        ("3 1\n[tie 1 2\n1 1 0", 2, OpenText),
        ("3 1\n[tie 1 1]\n1 1 0", 2, Twice),
        ("3 1\n[nick a b c]\n1 a 0", 2, NotTheFormat),
        ("3 1\n0\n\"A\"\n\"B\"\n", 5, NamesMissing),
        ("3 1\n0\n\"A\"\n\"B\n\"C", 4, OpenText),
        ("2 1\n1000000000001 1 0\n0", 2, TooManyBallots),
        ("2 1\n99999999999999999999 1 0\n0", 2, NoNumber),
        ("1 1\n1 - - - - 1 0\n0", 2, NotTheFormat),
        ("2 1\n0 2 1 0\n1 1 0\n0\n\"A\"\n\"B\"", 2, NotTheFormat),
        ("2 1\n1 2 0\n0\n1 1=2 0\n0\n\"A\"\n\"B\"", 4, NotTheFormat),
        ("2 1\n0\n\"A\"\n2 - 0\n", 4, NotTheFormat),
        ("2 1\n0\nA\nB\nTitle\nmore\nand more", 6, NotTheFormat),
    ] {
        assert_eq!(fault(read_blt(text)), (line, kind), "{text}");
    }
}

const HEAD: &str = "# TITLE: Which: one\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 6\n\
    # ALTERNATIVE NAME 1: 甲: first\n# ALTERNATIVE NAME 3: C\n";

#[test]
fn orders_of_preflib() {
    let profile = read_orders(&format!("{HEAD}3: 2, {{1,3}}\n2: {{3}},1\n1:\n")).unwrap();
    assert_eq!(lines(&profile), ["3: [[1], [0, 2]]", "2: [[2], [0]]", "1: []"]);
    assert_eq!(names(&profile.candidates), "1=甲: first|2=2|3=C");
    assert_eq!(profile.title, "Which: one");
}

#[test]
fn broken_preflib_is_refused_with_its_line() {
    use FaultKind::*;
    for (ballots, line, kind) in [
        ("6 1,2", 6, NotTheFormat),
        ("x: 1,2", 6, NoNumber),
        ("6: 1,4", 6, NoCandidate),
        ("6: 1,,2", 6, NoNumber),
        ("6: 1,{2", 6, NotTheFormat),
        ("6: {1}2", 6, NotTheFormat),
        ("3: 1\n3: 2,{3,2}", 7, Twice),
        ("5: 1", 3, OtherNumber),
        ("6: 0", 6, NoCandidate),
    ] {
        assert_eq!(fault(read_orders(&format!("{HEAD}{ballots}\n"))), (line, kind), "{ballots}");
    }
    assert_eq!(fault(read_orders("3: 1,2\n")), (1, Head));
    assert_eq!(fault(read_orders("# ALTERNATIVE NAME 1: A\n")), (1, NoCandidate));
    assert_eq!(fault(read_categories(HEAD)), (1, Head));
    let two = format!("{HEAD}# NUMBER CATEGORIES: 2\n");
    assert_eq!(fault(read_categories(&format!("{two}6: 1,2,3\n"))), (7, NotTheFormat));
    assert_eq!(fault(read_categories(&format!("{two}6: {{1,2}},2\n"))), (7, Twice));
}

#[test]
fn small_forms() {
    let debian = "The format is:\n   Option 1--->: A\n /  Option 2-->: B b   |/\nV: 31 md5\nV: -2\nV: --\nV: 22\n";
    let profile = read_debian(debian).unwrap();
    assert_eq!(lines(&profile), ["1: [[1], [0]]", "1: [[1]]", "1: []", "1: [[0, 1]]"]);
    assert_eq!(names(&profile.candidates), "1=A|2=B b");
    assert_eq!(fault(read_debian("Option 1->: A\nV: 12\n")), (2, FaultKind::NotTheFormat));
    assert_eq!(fault(read_debian("Option 1->: A\nV: ?\n")), (2, FaultKind::NotTheFormat));
    assert_eq!(fault(read_debian("nothing\n")), (1, FaultKind::Head));
    let list = "B_ N,P_ S\nX,Y\n-+-+-\n(P_ S,B_ N) : 4\n(B_ N) : 2\n() : 1\n";
    let profile = read_profile(list).unwrap();
    assert_eq!(lines(&profile), ["4: [[1], [0]]", "2: [[0]]", "1: []"]);
    assert_eq!(names(&profile.candidates), "1=B, N|2=P, S");
    for (ballot, kind) in [
        ("(C) : 1", FaultKind::NoCandidate),
        ("(A,A) : 1", FaultKind::Twice),
        ("A : 1", FaultKind::NotTheFormat),
        ("(A) : -1", FaultKind::NoNumber),
    ] {
        assert_eq!(fault(read_profile(&format!("A,B\n\n-+-\n{ballot}\n"))), (4, kind));
    }
    assert_eq!(fault(read_profile("A,B\n(A) : 1\n")), (2, FaultKind::Head));
    assert_eq!(fault(read_profile("A,A\n-+-\n")), (1, FaultKind::Twice));
    assert_eq!(fault(read_profile("")), (1, FaultKind::Ends));
}

#[test]
fn tables_of_ranks_in_both_forms() {
    let by_rank = "Ballot #,Precinct,For Mayor Choice 1 (45),2nd Choice,Choice 3\n\
        1,7,\"Ha, A. \",undervote,B\n2,7,overvote,B,\n3,8,B,B,\"Ha, A.\"\n4,8,B,overvote,C\n\n5,,,,\n";
    let profile = read_ranked_csv(by_rank).unwrap();
    assert_eq!(names(&profile.candidates), "Ha, A.=Ha, A.|B=B");
    let read = ["1: [[0], [], [1]]", "1: []", "1: [[1], [], [0]]", "1: [[1]]", "1: []"];
    assert_eq!(lines(&profile), read);
    let by_candidate =
        "Response ID;precinct_id;count;A 1;A 2;C\nx;p1;3;2;1;\ny;p1;1;1;1;4\nz;p2;2;;-;\n";
    let profile = read_ranked_csv(by_candidate).unwrap();
    assert_eq!(names(&profile.candidates), "A 1=A 1|A 2=A 2|C=C");
    assert_eq!(lines(&profile), ["3: [[1], [0]]", "1: [[0, 1], [], [], [2]]", "2: []"]);
    let numbers = read_ranked_csv("ballot,rank1,rank2\na,17,4\n").unwrap();
    assert_eq!(names(&numbers.candidates), "17=17|4=4");
    let bare = read_ranked_csv("1\t2\n甲\t乙\n").unwrap();
    assert_eq!(lines(&bare), ["1: [[0], [1]]"]);
}

#[test]
fn tables_of_points_in_both_forms() {
    let marks = |ratings: &Ratings| -> Vec<String> {
        let mark = |(who, by, points): &(usize, usize, _)| format!("{who}.{by}={points}");
        let line =
            |marks: &[(usize, usize, _)]| marks.iter().map(mark).collect::<Vec<_>>().join(" ");
        ratings.ballots.iter().map(|b| format!("{}: {}", b.weight, line(&b.marks))).collect()
    };
    let ratings = read_scores_csv("ballot,count,A,B\n1,2,0.5,-1\n2,1,,7/2\n").unwrap();
    assert_eq!(marks(&ratings), ["2: 0.0=1/2 1.0=-1", "1: 1.0=7/2"]);
    assert!(ratings.is_of_points());
    assert!(!read_scores_csv("ballot,A,B\n1,1,0\n2,,1\n").unwrap().is_of_points());
    let ratings = read_scores_csv("candidate,reviewer,X,Y\n7,1,3,2\n7,2,4,\n9,1,1,5\n").unwrap();
    assert_eq!(marks(&ratings), ["1: 0.0=3 0.1=2", "1: 0.0=4", "1: 1.0=1 1.1=5"]);
    assert_eq!(
        (names(&ratings.candidates), ratings.criteria.concat()),
        ("7=7|9=9".into(), "XY".into())
    );
}

#[test]
fn broken_tables_are_refused_with_their_line() {
    use FaultKind::*;
    for (text, line, kind) in [
        ("", 1, Ends),
        ("ballot\n1\n", 1, Head),
        ("ballot,A,A\n1,1,2\n", 1, Twice),
        ("ballot,A,\n1,1,2\n", 1, NamesMissing),
        ("ballot,A,B\n1,1,2\n2,first,2\n", 3, NoNumber),
        ("ballot,A,B\n1,0,2\n", 2, NotTheFormat),
        ("ballot,A,B\n1,99,2\n", 2, NotTheFormat),
        ("ballot,A,B\n\n1,1,2,3\n", 3, NotTheFormat),
        ("ballot,count,Choice 1\n1,many,A\n", 2, NoNumber),
        ("A,B,C\n1,2,3\n", 1, FirstColumn),
        ("No,Yes\n1,2\n", 1, FirstColumn),
        ("ballot,Ward,A,B\n1,3,1,2\n", 1, Unclear),
        ("ballot,El id,A,B\n1,3,1,2\n", 1, Unclear),
        ("ballot,A,B,count\n1,1,2,2\n", 1, Unclear),
        ("ballot,A,B,precinct_id\n1,1,2,2\n", 1, Unclear),
        ("ballot,Choice 1,Choice 3\n1,A,B\n", 1, Ranks),
        ("ballot,Choice 2,Choice 3\n1,A,B\n", 1, Ranks),
        ("ballot,Choice 1,Choice 1\n1,A,B\n", 1, Ranks),
        ("ballot;First Choice;Second Choice\n1;A;B\n", 1, Ranks),
        ("ballot,Choice 1,Choice 2,Anna\n1,A,B,1\n", 1, Unclear),
        ("ballot,A,B\n1,1.5,2\n", 2, NotTheFormat),
    ] {
        assert_eq!(fault(read_ranked_csv(text)), (line, kind), "{text}");
    }
    for (text, line, kind) in [
        ("candidate,reviewer,X\n7,1,3\n8,1,3\n7,1,3\n", 4, Twice),
        ("candidate,reviewer\n7,1\n", 1, Head),
        ("candidate,X\n,1\n", 2, NamesMissing),
        ("A,B,C\n1,0,0\n", 1, FirstColumn),
        ("Paper 1,Paper 2\n1,0\n", 1, FirstColumn),
        ("1,2\n1,0\n", 1, FirstColumn),
        ("ballot,Ward,A\n1,1,0\n", 1, Unclear),
        ("candidate,reviewer,X,weight\n7,1,3,2\n", 1, Unclear),
        ("ballot,A\n1,1e9\n", 2, NoNumber),
        ("ballot,A\n1,1111111111111111111111111111111\n", 2, NoNumber),
    ] {
        assert_eq!(fault(read_scores_csv(text)), (line, kind), "{text}");
    }
}

#[test]
fn no_column_of_votes_is_passed_over() {
    let names_of = |text: &str| names(&read_ranked_csv(text).unwrap().candidates);
    // Ranks in any order, from 0 or from 1.
    for head in ["Choice 2,Choice 1", "Choice 1,Choice 0", "2nd choice 9,1st choice 9"] {
        let profile = read_ranked_csv(&format!("ballot,{head}\n1,B,A\n")).unwrap();
        assert_eq!(names(&profile.candidates), "A=A|B=B", "{head}");
    }
    // Numbered candidates, whether or not all are ranked; names that sound like something else.
    assert_eq!(names_of("ballot,Team 1,Team 2\n1,-,1\n2,2,1.0\n"), "Team 1=Team 1|Team 2=Team 2");
    assert_eq!(names_of("ballot,Frank,Ward,Style\n1,1,2,3\n"), "Frank=Frank|Ward=Ward|Style=Style");
    assert_eq!(
        names_of("ballot,Choice A,Choice B\n1,1,2\n"),
        "Choice A=Choice A|Choice B=Choice B"
    );
    // What tells of the ballot.
    for head in ["", "Ballot #", "Voter ID", "cvrNumber", "Response no.", "count", "precinct"] {
        assert_eq!(names_of(&format!("{head},A,B\n1,1,2\n")), "A=A|B=B", "{head}");
    }
    assert_eq!(names_of("ballot,Ward,A,B\n1,North,1,2\n"), "A=A|B=B");
    assert_eq!(names_of("Precinct,1ST CHOICE,2ND CHOICE,Count\nP,A,B,2\n"), "A=A|B=B");
    let essays = read_scores_csv("candidate,reviewer,Style,Clarity\n7,1,3,2\n").unwrap();
    assert_eq!(essays.criteria.concat(), "StyleClarity");
}

fn profiles() -> impl Strategy<Value = Profile> {
    let name = "[a-zA-Z\"#甲乙 ,/*]{0,8}";
    let ballot = (1u64..9, prop::collection::vec(0usize..7, 4));
    (
        prop::collection::vec(name, 5),
        prop::collection::vec(ballot, 0..6),
        1u32..5,
        prop::collection::btree_set(0usize..4, 0..3),
        prop::bool::ANY,
    )
        .prop_map(|(names, ballots, seats, withdrawn, tie)| Profile {
            title: names[4].trim().to_owned(),
            candidates: (1..=4)
                .zip(&names)
                .map(|(n, name)| Candidate { id: n.to_string(), name: name.trim().to_owned() })
                .collect(),
            ballots: ballots
                .into_iter()
                .map(|(weight, ranks)| Ranking {
                    weight,
                    // Ranks 5 and 6 are none; empty ones within stay.
                    tiers: (0..5)
                        .map(|rank| (0..4).filter(|who| ranks[*who] == rank).collect())
                        .collect(),
                })
                .collect(),
            seats: Some(seats),
            withdrawn: withdrawn.into_iter().collect(),
            tie_order: tie.then(|| vec![2, 0, 3, 1]),
        })
}

proptest! {
    #[test]
    fn blt_reads_what_it_writes(profile in profiles()) {
        prop_assert_eq!(read_blt(&write_blt(&profile)).unwrap(), profile);
    }

    #[test]
    fn no_text_makes_a_reader_panic(text in "[0-9a-c \\-=\\[\\](){}#:,;\"/*\n甲V]{0,60}") {
        let _ = (read_blt(&text), read_orders(&text), read_categories(&text), read_debian(&text));
        let _ = (read_profile(&text), read_ranked_csv(&text), read_scores_csv(&text));
        let headed = format!("{HEAD}# NUMBER CATEGORIES: 2\n{text}");
        let _ = (read_orders(&headed), read_categories(&headed));
        let _ = (read_blt(&format!("3 1\n{text}")), read_debian(&format!("Option 1>: a\n{text}")));
    }
}
