//! An Open Space from the empty wall to the pipeline: nothing that was put on the wall is lost, and
//! every need goes back to a name on it.

use crate::house::{desk, lines_of, yishi};
use std::collections::BTreeSet;
use yishi::export::{Style, markdown};
use yishi::i18n::{Lang, Words};
use yishi::meeting::{Event, Meeting, Phase, Priorities, SpaceEvent, TopicState};
use yishi::minutes::Minutes;
use yishi::rehearsal::Player;
use yishi::runtime::Desk;
use yishi::store::ChainLink;

/// Plays a rehearsal up to the end of its first meeting that was signed.
fn played(folder: &std::path::Path, name: &str) -> (Desk, Meeting) {
    let mut player = Player::new(desk(folder), None);
    for (line, n) in lines_of(name).iter().zip(1..) {
        if let Some(played) = player.play(n, line) {
            assert!(played.is_as_expected(), "{n}: {:?} {:?}", played.ruling, played.failures);
        }
        if player.meeting.phase == Phase::Signed {
            break;
        }
    }
    assert_eq!(player.meeting.phase, Phase::Signed);
    (player.desk, player.meeting)
}

/// The name on the wall, as the pipeline has it.
fn name_on_the_wall(meeting: &Meeting, n: u32) -> String {
    let topic = meeting.space.topic(n).unwrap();
    match meeting.space.withheld.contains(&topic.posted_by) {
        true => String::new(),
        false => meeting.roster.name(topic.posted_by),
    }
}

fn every_topic_is_in_the_pipeline(desk: &Desk, meeting: &Meeting) {
    let mut found: BTreeSet<u32> = BTreeSet::new();
    for row in desk.needs().unwrap() {
        let chain = desk.pipeline().chain(&row.need.id).unwrap();
        let Some(ChainLink::Raised { topics, signers, .. }) = chain.first() else { continue };
        assert_eq!(row.state, "N1");
        assert!(!signers.is_empty());
        for origin in topics {
            let topic = meeting.space.topic(origin.topic).unwrap();
            assert_eq!(origin.title, topic.title);
            assert_eq!(origin.posted_by, name_on_the_wall(meeting, topic.n));
            found.insert(origin.topic);
        }
    }
    let posted: BTreeSet<u32> = meeting.space.topics.iter().map(|topic| topic.n).collect();
    assert!(!posted.is_empty());
    assert_eq!(found, posted, "every topic is behind some need, and no need has another");
}

fn every_topic_is_in_the_minutes(meeting: &Meeting) {
    let minutes = Minutes::of(meeting);
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for style in Style::ALL {
            let paper = markdown(&minutes, style, &words);
            for topic in &meeting.space.topics {
                let title = yishi::export::Md::escaped(&topic.title);
                assert!(paper.contains(title.as_str()), "{} {lang:?} {style:?}", topic.title);
            }
        }
    }
}

#[test]
fn no_topic_of_thirty_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let (desk, meeting) = played(dir.path(), "open-space/full.jsonl");
    assert!(meeting.space.topics.len() >= 30);
    every_topic_is_in_the_pipeline(&desk, &meeting);
    every_topic_is_in_the_minutes(&meeting);
    // What was merged went into the need of what it became part of.
    let merged = meeting.space.topics.iter();
    let merged = merged.filter(|topic| matches!(topic.state, TopicState::Merged { .. }));
    for topic in merged {
        let needs = meeting.space_needs();
        let mine = needs.iter().find(|need| need.topics.contains(&topic.n)).unwrap();
        assert!(mine.topics.len() > 1, "{}", topic.title);
    }
    desk.close().unwrap();
    let verified = yishi().args(["verify"]).arg(dir.path()).output().unwrap();
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
}

#[test]
fn no_topic_of_a_hundred_and_twenty_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let (desk, meeting) = played(dir.path(), "open-space/large.jsonl");
    assert!(meeting.space.topics.len() >= 120 && meeting.roster.len() >= 300);
    every_topic_is_in_the_pipeline(&desk, &meeting);
    every_topic_is_in_the_minutes(&meeting);
}

#[test]
fn the_chain_on_the_command_line_goes_back_to_the_name_on_the_wall() {
    let dir = tempfile::tempdir().unwrap();
    let (desk, meeting) = played(dir.path(), "open-space/full.jsonl");
    let project = meeting.space_needs().into_iter().find(|need| need.project.is_some()).unwrap();
    desk.close().unwrap();
    for lang in ["zh", "en"] {
        let told = yishi()
            .args(["pipeline", "chain", &project.id, "--lang", lang, "--store"])
            .arg(dir.path())
            .output()
            .unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        for n in &project.topics {
            let topic = meeting.space.topic(*n).unwrap();
            let (name, quoted) = (name_on_the_wall(&meeting, *n), format!("“{}”", topic.title));
            let line = told.lines().find(|line| line.contains(&quoted)).expect(&told);
            assert!(line.contains(&name) && line.contains(&n.to_string()), "{line}");
        }
    }
}

/// In a later meeting the dots stand beside the item, and decide nothing: the vote went the other way.
#[test]
fn a_later_meeting_sees_the_dots_for_information() {
    let lines = lines_of("open-space/later-motion.jsonl");
    let (_dir, meeting) = crate::house::kept(&lines);
    let item = &meeting.agenda.items[0];
    let signal = meeting.signal(item).unwrap();
    assert_eq!((signal.dots, signal.rank, signal.supporters), (Some(8), Some(1), Some(4)));
    assert_eq!(signal.motion, meeting.decisions[0].text);
    assert_eq!(meeting.decisions[0].outcome, yishi::law::Outcome::Lost);
    for (lang, told) in [(Lang::ZhHans, "得 8 点，排第 1"), (Lang::En, "8 dots, rank 1")] {
        let words = Words::new(lang);
        for style in Style::ALL {
            let paper = markdown(&Minutes::of(&meeting), style, &words);
            assert!(paper.contains(told), "{paper}");
        }
    }
}

/// A rank that does not follow from the dots, more voters than people, other matters than those on the
/// wall: whoever checks the record finds it.
#[test]
fn a_forged_count_of_dots_is_found() {
    let (_dir, meeting) = crate::house::kept(&lines_of("open-space/later-motion.jsonl")[..27]);
    let log = meeting.log();
    let counted = |event: &Event| matches!(event, Event::Space(SpaceEvent::DotsCounted { .. }));
    let at = log.iter().position(|recorded| counted(&recorded.event)).unwrap();
    let before = Meeting::replay(&log[..at]);
    let Event::Space(SpaceEvent::DotsCounted { priorities }) = &log[at].event else { panic!() };
    assert!(before.dots_follow(priorities));
    let forged = |change: &dyn Fn(&mut Priorities)| {
        let mut priorities = (**priorities).clone();
        change(&mut priorities);
        !before.dots_follow(&priorities)
    };
    assert!(forged(&|p| p.ranked[1].rank = 1));
    assert!(forged(&|p| p.ranked.swap(0, 1)));
    assert!(forged(&|p| p.ranked[1].score.dots += 9));
    assert!(forged(&|p| p.ranked[0].matter.title.push('！')));
    assert!(forged(&|p| p.voters = 6));
    assert!(forged(&|p| p.present += 1));
    assert!(forged(&|p| p.cap += 1));
    assert!(!Meeting::replay(&log[..=at]).dots_follow(priorities), "counted once");
    let mut result = meeting.space_result().unwrap();
    assert!(result.ranks_follow());
    result.priorities.as_mut().unwrap().ranked[1].0 = 1;
    assert!(!result.ranks_follow());
}
