//! Where things are, and the program started as a user would start it.

use chrono::{DateTime, FixedOffset};
use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;
use tempfile::TempDir;
use yishi::meeting::Meeting;
use yishi::rehearsal::Player;
use yishi::runtime::{Desk, Folders};

/// The file that most tests play: a whole evening with needs, votes of every kind and signatures.
pub const EVENING: &str = "needs-review.jsonl";

/// The root of the checkout.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder of rehearsals.
pub fn rehearsals() -> PathBuf {
    root().join("sessions/rehearsals")
}

/// Every file with this extension under `folder`, sorted.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The lines of a shipped rehearsal.
pub fn lines_of(name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(rehearsals().join(name)).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// A collection of real data, where it is present. A folder that is named has to hold it.
pub fn shared(path: &str) -> Option<PathBuf> {
    let named = std::env::var_os("YISHI_SHARED").map(PathBuf::from);
    let is_named = named.is_some();
    let found = named.unwrap_or_else(|| root().join("../shared")).join(path);
    if found.exists() {
        return Some(found);
    }
    assert!(!is_named, "YISHI_SHARED has no {path}");
    // Not by a macro: what those print is not shown of a test that passes.
    let told = format!("left out: {path} is not in the shared folder (YISHI_SHARED)\n");
    std::io::stderr().write_all(told.as_bytes()).unwrap();
    None
}

/// How long to wait for something that should come at once.
pub fn patience() -> Duration {
    let secs = std::env::var("YISHI_TEST_PATIENCE_SECS").ok().and_then(|s| s.parse().ok());
    Duration::from_secs(secs.unwrap_or(30))
}

/// A home folder in which nobody has left any configuration.
pub fn empty_home() -> PathBuf {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("home");
    std::fs::create_dir_all(&home).unwrap();
    home
}

/// The program, untouched by whatever is configured on this machine.
pub fn yishi() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_yishi"));
    let home = empty_home();
    command.env("XDG_CONFIG_HOME", home.join("config")).env("XDG_DATA_HOME", home.join("data"));
    command.env("HOME", home).env("LC_ALL", "C.UTF-8").env_remove("YISHI_STORE");
    command.env_remove("NO_COLOR");
    command
}

/// What came of a run.
pub struct Run {
    /// The exit code.
    pub code: i32,
    /// What it printed.
    pub out: String,
    /// What it complained about.
    pub err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Run {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Runs the program to its end.
pub fn run(args: &[&str]) -> Run {
    yishi().args(args).output().unwrap().into()
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A desk in `folder`, with the shipped catalogue alone.
pub fn desk(folder: &Path) -> Desk {
    Desk::open(Folders { store: folder.to_owned(), config: None }).unwrap()
}

/// A store in which the lines of a rehearsal have been played and closed in order.
pub fn kept(lines: &[String]) -> (TempDir, Meeting) {
    let dir = tempfile::tempdir().unwrap();
    let mut player = Player::new(desk(dir.path()), None);
    for (line, number) in lines.iter().zip(1..) {
        if let Some(played) = player.play(number, line) {
            assert!(played.is_as_expected(), "line {number}: {played:?}");
        }
    }
    player.desk.close().unwrap();
    (dir, player.meeting)
}

/// The line as JSON.
pub fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

/// The place of the first line whose act or office is as `wanted` says.
pub fn place_of(lines: &[String], wanted: impl Fn(&Value) -> bool) -> usize {
    lines.iter().position(|line| wanted(&json(line))).unwrap()
}

/// Lines to be played as if the meeting were going on now: every line at `at`.
pub fn at_once(lines: &[String], at: DateTime<FixedOffset>) -> Vec<String> {
    let moved = lines.iter().map(|line| {
        let mut line = json(line);
        let act = line.get("do").is_some() || line.get("need").is_some();
        line.as_object_mut().unwrap().remove("expect");
        if act {
            line["at"] = Value::String(at.to_rfc3339());
        }
        line.to_string()
    });
    moved.collect()
}

/// Plays lines without asking whether they are as expected, and closes the store.
pub fn play_into(folder: &Path, lines: &[String]) -> Meeting {
    let mut player = Player::new(desk(folder), None);
    for (line, number) in lines.iter().zip(1..) {
        player.play(number, line);
    }
    player.desk.close().unwrap();
    player.meeting
}
