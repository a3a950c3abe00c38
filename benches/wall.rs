//! The wall of an Open Space when it is full: twenty rooms, twelve times, 240 sessions, 200 people.
//! Time of a drawing alone, and from a key to the drawn answer, the command durable on the disk in
//! between where there is one.
//!
//! Run with `cargo bench --bench wall`. `TMPDIR` says which disk is measured; keep it off a RAM disk.
//! Wanted: a drawing under 8 ms, 99 of 100 keys under 16 ms. A table of its own, because the slowest of
//! a hundred matters here and not the mean.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{TerminalOptions, Viewport, layout::Rect};
use std::collections::BTreeMap;
use std::io::Sink;
use std::time::{Duration, Instant};
use yishi::i18n::{Lang, Words};
use yishi::meeting::{
    Act, Actor, Cell, Command, Convening, Meeting, Member, Office, Presence, Room, Seat, Slot,
    SpaceAct, SpacePlan,
};
use yishi::runtime::{Desk, Folders, now};
use yishi::tui::{Effect, Input, Model, News, Theme, draw, update};

const PEOPLE: u16 = 200;
const ROOMS: u32 = 20;
const TIMES: u32 = 12;
const ROUNDS: usize = 300;
const SCREEN: Rect = Rect { x: 0, y: 0, width: 120, height: 40 };

/// A desk with its screen, as the shell keeps them together.
struct Seated {
    desk: Desk,
    meeting: Meeting,
    model: Model,
    terminal: Terminal<CrosstermBackend<Sink>>,
    times: BTreeMap<&'static str, Vec<Duration>>,
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    println!("{}: {} sessions, {PEOPLE} people", folder.path().display(), ROOMS * TIMES);
    let mut seated = Seated::before_a_full_wall(folder.path());
    for round in 0..ROUNDS {
        seated.round(round);
    }
    seated.report();
}

fn plan() -> SpacePlan {
    let room = |n| Room { name: format!("第{n}活动室"), capacity: Some(9), ..Room::default() };
    let slot = |n: u32| Slot {
        day: 1 + n / 6,
        starts: format!("{:02}:00", 9 + n % 6),
        ends: format!("{:02}:45", 9 + n % 6),
    };
    SpacePlan {
        theme: "怎样让小区更好住?".into(),
        rooms: (1..=ROOMS).map(room).collect(),
        slots: (0..TIMES).map(slot).collect(),
        ..SpacePlan::default()
    }
}

impl Seated {
    fn before_a_full_wall(folder: &std::path::Path) -> Self {
        let mut desk = Desk::open(Folders { store: folder.join("store"), config: None }).unwrap();
        let convening = Convening::new("open-space", "锦绣里社区", "开放空间");
        let mut meeting = desk.convene(&convening, now()).unwrap();
        let mut carry = |by: Actor, act: Act| {
            desk.perform(&mut meeting, &Command::new(by, act), now()).unwrap();
        };
        let member = |n| Member {
            seat: Seat(n),
            name: format!("居民{n}号"),
            category: String::new(),
            voting: true,
            unit: String::new(),
            area: 0,
        };
        let chair = Actor::Office(Office::Chair);
        carry(chair, Act::Enrol { members: (1..=PEOPLE).map(member).collect() });
        carry(chair, Act::Appoint { office: Office::Chair, seat: Seat(1) });
        carry(chair, Act::Appoint { office: Office::Recorder, seat: Seat(2) });
        let seats = (1..=PEOPLE).map(Seat).collect();
        carry(chair, Act::Mark { seats, presence: Presence::Present });
        carry(chair, Act::Space(SpaceAct::Plan(plan())));
        carry(chair, Act::CallToOrder);
        carry(chair, Act::Advance);
        for slot in 1..=TIMES {
            for room in 1..=ROOMS {
                let title = format!("第{slot}时段第{room}室：大家都关心的一件事情怎么办");
                let cell = Some(Cell { slot, room });
                let post = SpaceAct::Post { title, cell, from: None, entered_late: false };
                carry(Seat(10 + u16::try_from(room).unwrap()).into(), Act::Space(post));
            }
        }
        let mut model = Model::new(Words::new(Lang::ZhHans), Theme::new(true, false), now());
        update(&mut model, Input::Resize(SCREEN.width, SCREEN.height));
        update(&mut model, Input::News(News::Meeting(Box::new(meeting.clone()))));
        let viewport = Viewport::Fixed(SCREEN);
        let backend = CrosstermBackend::new(std::io::sink());
        let terminal = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        Seated { desk, meeting, model, terminal, times: BTreeMap::new() }
    }

    /// The cursor goes over the wall; somebody signs up for what is under it.
    fn round(&mut self, round: usize) {
        let ways = [KeyCode::Right, KeyCode::Down, KeyCode::Right, KeyCode::Left, KeyCode::Up];
        for way in ways {
            self.timed("cursor", way);
        }
        self.timed("cursor", KeyCode::Right);
        if round % 20 == 19 {
            (0..20).for_each(|_| self.timed("cursor", KeyCode::Left));
            self.timed("cursor", KeyCode::Down);
        }
        let before = self.meeting.log().len();
        self.timed("form", KeyCode::Char('s'));
        for digit in (40 + round % 150).to_string().chars() {
            self.timed("typing", KeyCode::Char(digit));
        }
        self.timed("sign up, with its commit", KeyCode::Enter);
        assert!(self.meeting.log().len() > before, "{:?}", self.model.refusal);
        let start = Instant::now();
        self.terminal.draw(|frame| draw(frame, &self.model)).unwrap();
        self.times.entry("DRAWING").or_default().push(start.elapsed());
        self.model.stage = true;
        let start = Instant::now();
        self.terminal.draw(|frame| draw(frame, &self.model)).unwrap();
        self.times.entry("DRAWING, STAGE").or_default().push(start.elapsed());
        self.model.stage = false;
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
        println!("{:<30} {:>6} {:>9} {:>9} {:>9}", "", "times", "p50", "p99", "most");
        let keys = ["cursor", "form", "typing", "sign up, with its commit"];
        let all = keys.iter().flat_map(|name| self.times[name].clone()).collect();
        self.times.insert("ALL KEYS", all);
        for (name, times) in &mut self.times {
            times.sort_unstable();
            let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
            let ms = |time: Duration| format!("{:.2} ms", time.as_secs_f64() * 1_000.0);
            let (middle, slow, most) = (ms(at(50)), ms(at(99)), ms(at(100)));
            println!("{name:<30} {:>6} {middle:>9} {slow:>9} {most:>9}", times.len());
        }
    }
}
