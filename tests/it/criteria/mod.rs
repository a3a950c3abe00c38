//! What a community worker must be able to pass or fail: the thirty criteria of the practice that this
//! was built for, each as a test with its number. `sessions/CRITERIA.md` says in words what each asks
//! and where else it is held.

mod meetings;
mod pipeline;
mod records;

use crate::house::{desk, json, lines_of};
use serde_json::Value;
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};
use tempfile::TempDir;
use yishi::i18n::{Lang, Words, explain_refusal};
use yishi::meeting::Paper;
use yishi::rehearsal::{Player, Ruling};

/// A line that was played: what it was, and how it was refused, if it was.
pub struct Told {
    pub line: Value,
    pub code: String,
    /// The refusal as the room reads it in Chinese.
    pub words: String,
}

impl Told {
    fn does(&self, act: &str) -> bool {
        self.line["do"].get(act).is_some() || self.line["do"] == act
    }

    fn files(&self, document: &str) -> bool {
        self.line["do"]["sheet"]["file"]["entry"]["document"] == document
    }
}

/// A rehearsal that is played, with everything that was said on the way.
pub struct Story {
    /// Where the store is; with the last of it the folder goes.
    pub dir: TempDir,
    pub player: Player,
    pub told: Vec<Told>,
}

impl Story {
    pub fn of(lines: &[String]) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut player = Player::new(desk(dir.path()), None);
        let words = Words::new(Lang::ZhHans);
        let mut told = vec![];
        for (text, number) in lines.iter().zip(1..) {
            let Some(played) = player.play(number, text) else { continue };
            assert!(played.is_as_expected(), "line {number}: {played:?}");
            let (code, words) = match &played.ruling {
                Ruling::Refused(refusal) => {
                    (refusal.code.id(), explain_refusal(&words, &player.meeting, refusal))
                }
                _ => Default::default(),
            };
            told.push(Told { line: json(text), code, words });
        }
        Story { dir, player, told }
    }

    pub fn shipped(name: &str) -> Self {
        Self::of(&lines_of(name))
    }

    /// Whether some act was refused with this code.
    pub fn refuses(&self, act: &str, code: &str) -> bool {
        self.told.iter().any(|told| told.does(act) && told.code == code)
    }

    /// What the room reads when a document of this kind is refused with this code.
    pub fn refusal_of(&self, document: &str, code: &str) -> &str {
        let mut found = self.told.iter().filter(|told| told.files(document) && told.code == code);
        &found.next().unwrap_or_else(|| panic!("{document} is never refused with {code}")).words
    }
}

/// A paper of the meeting of a story, in Chinese.
pub fn printed(story: &Story, paper: Paper) -> String {
    let words = Words::new(Lang::ZhHans);
    // Without the marks that keep a sign from meaning something to Markdown.
    yishi::export::paper(&story.player.meeting, paper, &words, false).unwrap().replace('\\', "")
}

/// What `yishi pipeline` says of the store of a story, in Chinese.
pub fn told(story: &Story, asked: &[&str]) -> String {
    let store = crate::house::arg(story.dir.path());
    let run = crate::house::run(&[&["--lang", "zh", "pipeline", "--store", store], asked].concat());
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    run.out
}

/// The round of Gusu, played once for all tests that only look at it.
pub fn round() -> MutexGuard<'static, Story> {
    static ROUND: LazyLock<Mutex<Story>> =
        LazyLock::new(|| Mutex::new(Story::shipped("gusu-round.jsonl")));
    ROUND.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lines of the round of Gusu, up to the first that sets up a meeting of this format on or after
/// this day.
pub fn round_until(format: &str, day: &str) -> Vec<String> {
    let lines = lines_of("gusu-round.jsonl");
    let starts = |line: &String| {
        let line = json(line);
        line["do"]["convene"]["format"] == format
            && line["at"].as_str().is_some_and(|at| at[..10] >= *day)
    };
    let at = lines.iter().position(starts).unwrap();
    lines[..at].to_vec()
}
