//! Time from a key to the drawn answer, the command durable on the disk in between: with two hundred
//! people and sixty hands up, under limits of every kind.
//!
//! Run with `cargo bench --bench answer`. What a key does here is what the shell does: the model is
//! updated, the command is ruled on and committed (SQLite, WAL, `synchronous=FULL`, hash-chained),
//! and the screen of 120×40 is drawn and written to a terminal that leads nowhere. After each round
//! the same bytes go into a bare SQLite table, one durable commit a command: the lower bound, under
//! the same load of the machine. `TMPDIR` says which disk is measured; keep it off a RAM disk.
//! A table of its own, because the slowest of a hundred matters here and not the mean.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{TerminalOptions, Viewport, layout::Rect};
use std::collections::BTreeMap;
use std::io::Sink;
use std::time::{Duration, Instant};
use yishi::i18n::{Lang, Words};
use yishi::law::DebateTotals;
use yishi::meeting::{
    Act, Actor, Command, Convening, Item, Meeting, Member, Office, Presence, Proposal, Seat,
    Settings, Stance,
};
use yishi::runtime::{Desk, Folders, now};
use yishi::tui::{Effect, Input, Model, News, Theme, draw, update};

const PEOPLE: u16 = 200;
const HANDS: u16 = 60;
/// Three commits each.
const ROUNDS: usize = 700;
const SCREEN: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

/// A desk with its screen, as the shell keeps them together.
struct Seated {
    desk: Desk,
    meeting: Meeting,
    model: Model,
    terminal: Terminal<CrosstermBackend<Sink>>,
    bare: rusqlite::Connection,
    times: BTreeMap<&'static str, Vec<Duration>>,
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    println!("{}: {PEOPLE} people, {HANDS} hands, {ROUNDS} rounds", folder.path().display());
    let mut seated = Seated::in_a_full_hall(folder.path());
    for _ in 0..ROUNDS {
        seated.round();
    }
    seated.report();
}

impl Seated {
    fn in_a_full_hall(folder: &std::path::Path) -> Self {
        let mut desk = Desk::open(Folders { store: folder.join("store"), config: None }).unwrap();
        let offered = desk.catalogue.charter("roberts").unwrap().offered();
        let hours = Some(99_999);
        let totals = DebateTotals { question_secs: hours, side_secs: hours, category_secs: hours };
        let settings = Settings { turns_per_question: 999_999, totals, ..offered };
        let convening = Convening {
            settings: Some(settings),
            ..Convening::new("roberts", "锦绣里小区业主大会", "年度会议")
        };
        let mut meeting = desk.convene(&convening, now()).unwrap();
        let mut carry = |by: Actor, act: Act| {
            desk.perform(&mut meeting, &Command::new(by, act), now()).unwrap();
        };
        let member = |n| Member {
            seat: Seat(n),
            name: format!("业主{n}号"),
            category: String::new(),
            voting: true,
            unit: format!("{}号楼", n % 9 + 1),
            area: 0,
        };
        let chair = Actor::Office(Office::Chair);
        carry(chair, Act::Enrol { members: (1..=PEOPLE).map(member).collect() });
        carry(chair, Act::Appoint { office: Office::Chair, seat: Seat(1) });
        carry(chair, Act::Appoint { office: Office::Recorder, seat: Seat(2) });
        carry(chair, Act::AddItem(Item { minutes: Some(30), ..Item::new("小区东门安装道闸") }));
        let seats = (1..=PEOPLE).map(Seat).collect();
        carry(chair, Act::Mark { seats, presence: Presence::Present });
        carry(chair, Act::CallToOrder);
        carry(chair, Act::Advance);
        let text = "在小区东门安装道闸，预算不超过6万元";
        carry(Seat(3).into(), Act::Move(Proposal::main(text)));
        carry(Seat(4).into(), Act::Second);
        carry(chair, Act::State);
        for n in 5..5 + HANDS {
            let stance = if n % 3 == 0 { Stance::Against } else { Stance::For };
            carry(Seat(n).into(), Act::RaiseHand { stance });
        }
        let mut model = Model::new(Words::new(Lang::ZhHans), Theme::new(true, false), now());
        update(&mut model, Input::Resize(SCREEN.width, SCREEN.height));
        update(&mut model, Input::News(News::Meeting(Box::new(meeting.clone()))));
        let viewport = Viewport::Fixed(SCREEN);
        let backend = CrosstermBackend::new(std::io::sink());
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        let times = BTreeMap::new();
        Seated { desk, meeting, model, terminal, bare: bare(folder), times }
    }

    /// The first in the queue speaks and is done, and asks for the floor again.
    fn round(&mut self) {
        self.commit("give floor", KeyCode::Char('f'));
        let seat = self.meeting.floor.speech.as_ref().unwrap().seat;
        self.commit("end speech", KeyCode::Char('e'));
        let typed = format!("r{}+", seat.0);
        for key in typed.chars() {
            self.timed("keys without a commit", KeyCode::Char(key));
        }
        self.commit("raise hand", KeyCode::Enter);
    }

    /// A key that has to bring the meeting on, and the same bytes into the bare table.
    fn commit(&mut self, name: &'static str, key: KeyCode) {
        let before = self.meeting.log().len();
        self.timed(name, key);
        let new = &self.meeting.log()[before..];
        assert!(!new.is_empty(), "{name} did nothing: {:?}", self.model.refusal);
        let rows: Vec<String> = new.iter().map(|e| serde_json::to_string(e).unwrap()).collect();
        let start = Instant::now();
        let transaction = self.bare.transaction().unwrap();
        for row in &rows {
            transaction.execute("INSERT INTO event (body) VALUES (?1)", [row]).unwrap();
        }
        transaction.commit().unwrap();
        self.times.entry("bare commit of the same bytes").or_default().push(start.elapsed());
    }

    fn timed(&mut self, name: &'static str, key: KeyCode) {
        let start = Instant::now();
        let mut asked = update(&mut self.model, Input::Tick(now()));
        let event = KeyEvent::new(key, KeyModifiers::NONE);
        asked.extend(update(&mut self.model, Input::Key(event)));
        for effect in asked {
            if let Effect::Do(command) = effect {
                self.desk.perform(&mut self.meeting, &command, now()).unwrap();
                let news = News::Meeting(Box::new(self.meeting.clone()));
                update(&mut self.model, Input::News(news));
            }
        }
        self.terminal.draw(|frame| draw(frame, &self.model)).unwrap();
        self.times.entry(name).or_default().push(start.elapsed());
    }

    fn report(mut self) {
        println!("{:<30} {:>6} {:>9} {:>9} {:>9}", "", "keys", "p50", "p99", "most");
        let commits = ["give floor", "end speech", "raise hand"];
        let all = commits.iter().flat_map(|name| self.times[name].clone()).collect();
        self.times.insert("ALL KEYS WITH A COMMIT", all);
        for (name, times) in &mut self.times {
            times.sort_unstable();
            let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
            let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1_000.0);
            let (middle, slow, most) = (ms(at(50)), ms(at(99)), ms(at(100)));
            println!("{name:<30} {:>6} {middle:>9} {slow:>9} {most:>9}", times.len());
        }
    }
}

/// A table with nothing but the bytes, kept as safely.
fn bare(folder: &std::path::Path) -> rusqlite::Connection {
    let bare = rusqlite::Connection::open(folder.join("bare.db")).unwrap();
    bare.pragma_update(None, "journal_mode", "WAL").unwrap();
    bare.pragma_update(None, "synchronous", "FULL").unwrap();
    bare.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    bare.execute_batch("CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT NOT NULL)").unwrap();
    bare
}
