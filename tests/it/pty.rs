//! The program in a terminal: what the room sees, and what is left after the worst.
//!
//! Nothing here sleeps for a fixed time: every step waits for what must appear on the screen, for
//! as long as `YISHI_TEST_PATIENCE_SECS` allows.

use crate::house::{
    EVENING, arg, at_once, empty_home, json, lines_of, patience, place_of, play_into,
};
use chrono::{DateTime, Duration, FixedOffset, Local};
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

const ROWS: u16 = 24;
const COLS: u16 = 80;
/// What a terminal is told when the other screen is left.
const LEFT: &[u8] = b"\x1b[?1049l";

/// A terminal with the program in it.
struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    screen: Arc<Mutex<vt100::Parser>>,
    raw: Arc<Mutex<Vec<u8>>>,
    deaf: Arc<AtomicBool>,
    reader: Option<std::thread::JoinHandle<()>>,
}

impl Terminal {
    fn start(args: &[&str]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_yishi"));
        command.args(args);
        Self::start_command(command)
    }

    fn start_command(mut command: CommandBuilder) -> Self {
        let home = empty_home();
        command.env("HOME", &home);
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("XDG_DATA_HOME", home.join("data"));
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        command.env_remove("YISHI_STORE");
        command.cwd(&home);
        let size = PtySize { rows: ROWS, cols: COLS, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut output = pair.master.try_clone_reader().unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(ROWS, COLS, 0)));
        let raw = Arc::new(Mutex::new(vec![]));
        let deaf = Arc::new(AtomicBool::new(false));
        let (seen, kept, stop) = (screen.clone(), raw.clone(), deaf.clone());
        let reader = std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(n) = output.read(&mut bytes) {
                if n == 0 || stop.load(Ordering::SeqCst) {
                    return;
                }
                seen.lock().unwrap().process(&bytes[..n]);
                kept.lock().unwrap().extend_from_slice(&bytes[..n]);
            }
        });
        let keys = Some(pair.master.take_writer().unwrap());
        let master = Some(pair.master);
        Terminal { master, keys, child, screen, raw, deaf, reader: Some(reader) }
    }

    fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until the screen is as wanted, and gives it.
    fn wait(&self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        let until = Instant::now() + patience();
        loop {
            let text = self.text();
            if wanted(&text) {
                return text;
            }
            assert!(Instant::now() < until, "{what} did not come:\n{text}");
            std::thread::sleep(std::time::Duration::from_millis(15));
        }
    }

    fn see(&self, what: &str) -> String {
        self.wait(what, |text| text.contains(what))
    }

    fn type_in(&mut self, keys: &str) {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Waits for the end of the process; whether it ended as it should.
    fn ended(&mut self) -> bool {
        let until = Instant::now() + patience();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.success();
            }
            assert!(Instant::now() < until, "the process does not end:\n{}", self.text());
            std::thread::sleep(std::time::Duration::from_millis(15));
        }
    }

    /// Ends it in the way that leaves no time for anything.
    fn kill(mut self) {
        signal("-9", self.pid());
        assert!(!self.ended());
    }

    /// The cable is pulled: nothing of the terminal stays open on our side. The reader lets go
    /// with the next output, which the program makes each second.
    fn vanish(&mut self) {
        self.deaf.store(true, Ordering::SeqCst);
        self.reader.take().unwrap().join().unwrap();
        self.keys = None;
        self.master = None;
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that fails leaves no program behind; one that has ended is not there any more.
        if let Ok(None) = self.child.try_wait() {
            signal("-9", self.pid());
        }
    }
}

fn signal(which: &str, pid: u32) {
    Command::new("kill").args([which, &pid.to_string()]).status().unwrap();
}

fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// The evening up to the line before the one that `wanted` finds, played as if it were now; and
/// the lines from there on.
fn up_to(
    store: &Path,
    wanted: impl Fn(&serde_json::Value) -> bool,
    at: DateTime<FixedOffset>,
) -> Vec<String> {
    let lines = lines_of(EVENING);
    let place = place_of(&lines, wanted);
    let meeting = play_into(store, &at_once(&lines[..place], at));
    assert_eq!(meeting.phase, yishi::meeting::Phase::InSession);
    lines[place..].to_vec()
}

/// The line that gives the floor to the mover.
fn mover_gets_the_floor(line: &serde_json::Value) -> bool {
    line["expect"]["state"]["floor"] == 3 && line["do"].get("give_floor").is_some()
}

/// Seconds left, as the panel of speakers says.
fn left_secs(text: &str) -> Option<i64> {
    let at = text.find("余 ")?;
    let clock: String = text[at + "余 ".len()..].chars().take(5).collect();
    let (minutes, secs) = clock.split_once(':')?;
    Some(minutes.parse::<i64>().ok()? * 60 + secs.parse::<i64>().ok()?)
}

/// Whether `left` is what a speech begun at `began` with `limit` seconds has left now.
fn clock_is_right(text: &str, began: DateTime<FixedOffset>, limit: i64) {
    let left = left_secs(text).unwrap();
    let right = limit - (now() - began).num_seconds();
    assert!((left - right).abs() <= 2, "{left} left, {right} would be right:\n{text}");
}

fn open(store: &Path) -> Terminal {
    let mut terminal = Terminal::start(&["--store", arg(store), "--lang", "zh"]);
    let home = terminal.see("会议与需求");
    assert!(home.contains("还没有散会"), "the open meeting is offered:\n{home}");
    terminal.type_in("\r");
    terminal.see("主动议");
    terminal
}

#[test]
fn the_demonstration_opens_on_the_floor() {
    let mut terminal = Terminal::start(&["demo", "--lang", "zh"]);
    let text = terminal.wait("the floor", |t| t.contains("议程") && t.contains("需求评议会"));
    assert!(!text.contains('⟦'), "{text}");
    terminal.type_in("?");
    terminal.see("帮助");
    terminal.type_in("\x1b");
    // The meeting is called to order by the one key that does what usually comes next.
    terminal.type_in("\r");
    terminal.see("构成与到会核查");
    terminal.type_in("L");
    terminal.wait("English", |t| t.contains("Agenda"));
    terminal.type_in("\x03");
    assert!(terminal.ended());
    assert!(terminal.raw.lock().unwrap().windows(LEFT.len()).any(|w| w == LEFT));
}

#[test]
fn killed_in_the_middle_of_a_speech_it_goes_on_there() {
    let store = tempfile::tempdir().unwrap();
    let began = now() - Duration::seconds(75);
    let rest = up_to(store.path(), mover_gets_the_floor, began);
    let id = yishi::runtime::Desk::open(folders(store.path())).unwrap().meeting_ids().unwrap();
    assert_eq!(id.len(), 1);
    // The floor is given by a second player, as another session would.
    give_floor(store.path(), &id[0], &rest[0], began);

    let terminal = open(store.path());
    let before = terminal.wait("the speech", |t| left_secs(t).is_some());
    assert!(before.contains("李强") && before.contains("预算不超过2万元"), "{before}");
    clock_is_right(&before, began, 600);
    terminal.kill();

    for _ in 0..2 {
        let terminal = open(store.path());
        let after = terminal.wait("the speech", |t| left_secs(t).is_some());
        assert!(after.contains("李强") && after.contains("预算不超过2万元"), "{after}");
        clock_is_right(&after, began, 600);
        terminal.kill();
    }
}

fn folders(store: &Path) -> yishi::runtime::Folders {
    yishi::runtime::Folders { store: store.to_owned(), config: None }
}

/// Gives the floor as a line of the evening says, at `at`.
fn give_floor(store: &Path, meeting: &str, line: &str, at: DateTime<FixedOffset>) {
    let mut desk = yishi::runtime::Desk::open(folders(store)).unwrap();
    let mut meeting = desk.meeting(meeting).unwrap();
    let line: yishi::rehearsal::Line = serde_json::from_value(json(line)).unwrap();
    let command = yishi::meeting::Command::new(line.actor(), line.act.clone().unwrap());
    desk.perform(&mut meeting, &command, at).unwrap();
    assert!(meeting.floor.speech.is_some());
}

#[test]
fn a_speech_begun_by_keys_outlives_the_process() {
    let store = tempfile::tempdir().unwrap();
    // Nobody has raised a hand yet: stop at the first hand of the debate.
    up_to(
        store.path(),
        |l| l["by"] == 6 && l["do"]["raise_hand"]["stance"] == "for",
        now() - Duration::seconds(5),
    );
    let mut terminal = open(store.path());
    terminal.wait("nobody speaks", |t| t.contains("没有人发言"));
    // A hand by pinyin initials, for; then the floor.
    terminal.type_in("r");
    terminal.see("孙丽");
    terminal.type_in("zm");
    terminal.wait("the list narrowed", |t| t.contains("赵敏") && !t.contains("孙丽"));
    terminal.type_in("\r");
    terminal.wait("the stances", |t| t.contains("赞成") && t.contains("反对"));
    terminal.type_in("\r");
    terminal.wait("the hand", |t| t.contains("1 赵敏"));
    let earliest = now();
    terminal.type_in("f");
    let before = terminal.wait("the speech", |t| left_secs(t).is_some());
    let took = (now() - earliest).num_seconds();
    assert!(before.contains("赵敏"), "{before}");
    terminal.kill();

    let mut terminal = open(store.path());
    let after = terminal.wait("the speech", |t| left_secs(t).is_some());
    assert!(after.contains("赵敏") && after.contains("预算不超过2万元"), "{after}");
    clock_is_right(&after, earliest + Duration::seconds(took / 2), 600);
    // And it goes on from there: the speech ends by a key.
    terminal.type_in("e");
    terminal.wait("the end of the speech", |t| t.contains("没有人发言"));
    terminal.type_in("\x03");
    assert!(terminal.ended());
}

#[test]
fn what_the_screen_showed_as_done_is_in_the_journal() {
    let store = tempfile::tempdir().unwrap();
    up_to(store.path(), |l| l["do"].get("move").is_some() && l["by"] == 3, now());
    let mut terminal = Terminal::start(&["--store", arg(store.path()), "--lang", "zh"]);
    terminal.see("会议与需求");
    terminal.type_in("\r");
    terminal.see("议程");
    terminal.type_in("t");
    terminal.see("王芳");
    terminal.type_in("lq");
    terminal.wait("the list narrowed", |t| t.contains("李强") && !t.contains("孙丽"));
    terminal.type_in("\r");
    terminal.wait("the field", |t| t.contains("主动议") || t.contains("动议"));
    // As a terminal pastes, with an attempt at something else inside.
    terminal.type_in("\x1b[200~修好\u{202e}路灯\x07\x1b[201~");
    terminal.see("修好路灯");
    terminal.type_in("\r");
    terminal.wait("the motion", |t| t.contains("修好路灯") && t.contains("附议"));
    terminal.kill();
    let desk = yishi::runtime::Desk::open(folders(store.path())).unwrap();
    let id = desk.meeting_ids().unwrap().remove(0);
    let proposed = desk.meeting(&id).unwrap().proposed.unwrap();
    // What the format suggests may stand before it.
    assert_eq!(proposed.mover.0, 3);
    assert!(proposed.text.ends_with("修好路灯"), "{}", proposed.text);
}

#[test]
fn a_signal_gives_the_terminal_back() {
    for which in ["-TERM", "-HUP", "-INT"] {
        let mut terminal = Terminal::start(&["demo", "--lang", "zh"]);
        terminal.see("议程");
        signal(which, terminal.pid());
        assert!(terminal.ended(), "{which}");
        let raw = terminal.raw.clone();
        terminal.reader.take().unwrap().join().unwrap();
        let raw = raw.lock().unwrap();
        assert!(raw.windows(LEFT.len()).any(|w| w == LEFT), "{which}: the other screen is left");
        assert!(raw.windows(6).any(|w| w == b"\x1b[?25h"), "{which}: the cursor is shown");
    }
}

#[test]
fn a_terminal_that_vanishes_ends_the_process() {
    let mut terminal = Terminal::start(&["demo", "--lang", "zh"]);
    terminal.see("议程");
    terminal.vanish();
    let since = Instant::now();
    terminal.ended();
    println!("ended after {:?}", since.elapsed());
}

/// Without a controlling terminal no signal tells of the end: the failing write has to.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_that_vanishes_without_a_signal_ends_the_process() {
    let dir = tempfile::tempdir().unwrap();
    let note = dir.path().join("pid");
    let mut command = CommandBuilder::new("sh");
    let script = format!(
        "exec 3<&0; setsid '{}' demo --lang zh <&3 & echo $! > '{}'; wait",
        env!("CARGO_BIN_EXE_yishi"),
        arg(&note)
    );
    command.args(["-c", &script]);
    let mut terminal = Terminal::start_command(command);
    terminal.see("议程");
    let pid = std::fs::read_to_string(&note).unwrap().trim().to_owned();
    let stat = format!("/proc/{pid}/stat");
    let lives = || {
        let stat = std::fs::read_to_string(&stat).unwrap_or_default();
        let state = stat.rsplit(')').next().unwrap_or_default().trim().chars().next();
        state.is_some_and(|s| s != 'Z' && s != 'X')
    };
    assert!(lives());
    terminal.vanish();
    let until = Instant::now() + patience();
    while lives() {
        if Instant::now() > until {
            signal("-9", pid.parse().unwrap());
            panic!("the process goes on without a terminal");
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}
