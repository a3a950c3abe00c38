//! What a key press costs: ruling, replaying, recording, drawing.
//!
//! Run with `cargo bench`, or one of them with `cargo bench -- journal`. The two benches of `disk`
//! stand side by side: the journal's append, durable and chained, and the lower bound under it, the
//! same bytes written to a plain file that is synced. They measure the disk under the folder for
//! temporary files; set `TMPDIR` to measure another one.
#![allow(clippy::unwrap_used, reason = "a bench that cannot be set up has nothing to measure")]

use divan::{Bencher, black_box};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::io::Write;
use yishi::catalog::Catalogue;
use yishi::i18n::{Lang, Words};
use yishi::meeting::{
    Act, Actor, Command, Convening, Hand, Instant, Item, Meeting, Member, Office, Presence,
    Proposal, Recorded, Seat, Settings, Stance, decide,
};
use yishi::store::Journal;
use yishi::tui::{Input, Model, News, Theme, draw, update};

const MEMBERS: u16 = 200;
const HANDS: u16 = 60;

fn main() {
    divan::main();
}

fn start() -> Instant {
    Instant::parse_from_rfc3339("2026-03-14T19:00:00+08:00").unwrap()
}

/// Rules on an act and lets it happen.
fn carry(meeting: &mut Meeting, by: impl Into<Actor>, act: Act) -> Vec<Recorded> {
    let command = Command::new(by, act);
    let events = decide(meeting, &command, start()).unwrap();
    let recorded = meeting.record("bench", &command, start(), events);
    recorded.iter().for_each(|event| meeting.apply(event));
    recorded
}

/// Two hundred members, a main motion stated, sixty hands up.
fn hall() -> Meeting {
    let charter = Catalogue::load(None).0.charter("roberts").unwrap();
    let settings = Settings { turns_per_question: 999_999, ..charter.offered() };
    let convening = Convening {
        settings: Some(settings),
        charter: Some(Box::new(charter)),
        ..Convening::new("roberts", "锦绣里小区业主大会", "年度会议")
    };
    let mut meeting = Meeting::default();
    let m = &mut meeting;
    carry(m, Office::Chair, Act::Convene(Box::new(convening)));
    let member = |n| Member {
        seat: Seat(n),
        name: format!("业主{n}号"),
        category: String::new(),
        voting: true,
        unit: format!("{}号楼", n % 9 + 1),
        area: 0,
    };
    carry(m, Office::Chair, Act::Enrol { members: (1..=MEMBERS).map(member).collect() });
    carry(m, Office::Chair, Act::Appoint { office: Office::Chair, seat: Seat(1) });
    carry(m, Office::Chair, Act::Appoint { office: Office::Recorder, seat: Seat(2) });
    let item = Item::new("小区东门安装道闸");
    carry(m, Office::Chair, Act::AddItem(item));
    let seats = (1..=MEMBERS).map(Seat).collect();
    carry(m, Office::Recorder, Act::Mark { seats, presence: Presence::Present });
    carry(m, Office::Chair, Act::CallToOrder);
    carry(m, Office::Chair, Act::Advance);
    let text = "在小区东门安装道闸,预算不超过6万元";
    carry(m, Seat(3), Act::Move(Proposal::main(text)));
    carry(m, Seat(4), Act::Second);
    carry(m, Office::Chair, Act::State);
    for n in 5..5 + HANDS {
        let stance = if n % 3 == 0 { Stance::Against } else { Stance::For };
        carry(m, Seat(n), Act::RaiseHand { stance });
    }
    meeting
}

/// The hall after so many events that its journal holds `events` of them.
fn long_evening(events: usize) -> Meeting {
    let mut meeting = hall();
    while meeting.log().len() < events {
        carry(
            &mut meeting,
            Office::Chair,
            Act::GiveFloor { seat: None, stance: None, reason: None },
        );
        let seat = meeting.floor.speech.as_ref().unwrap().seat;
        carry(&mut meeting, Office::Chair, Act::EndSpeech);
        carry(&mut meeting, seat, Act::RaiseHand { stance: Stance::For });
    }
    meeting
}

mod rules {
    use super::*;

    /// The order of waiting hands: as many as the hall has, and more than anybody ever saw.
    #[divan::bench(args = [60, 2_000])]
    fn queue_of_hands(bencher: Bencher<'_, '_>, hands: u16) {
        let mut meeting = hall();
        let question = meeting.question().unwrap().id;
        let hand = |n: u16| {
            let stance = Stance::ALL[usize::from(n) * 7 % Stance::ALL.len()];
            Hand { seat: Seat(n), stance, question: Some(question) }
        };
        meeting.floor.hands = (5..5 + hands).map(hand).collect();
        bencher.bench(|| black_box(meeting.floor.queue(meeting.question())).len());
    }

    /// One key: the floor to the first in the queue, ruled on, recorded and applied.
    #[divan::bench]
    fn one_command(bencher: Bencher<'_, '_>) {
        let meeting = hall();
        let act = || Act::GiveFloor { seat: None, stance: None, reason: None };
        bencher
            .with_inputs(|| meeting.clone())
            .bench_refs(|meeting| carry(meeting, Office::Chair, act()));
    }

    /// What is in order, computed for every drawing.
    #[divan::bench]
    fn what_is_in_order(bencher: Bencher<'_, '_>) {
        let meeting = hall();
        let now = start();
        bencher.bench(|| yishi::meeting::in_order(black_box(&meeting), now).len());
    }

    /// The copy that the shell hands to the screen after each command.
    #[divan::bench(args = [0, 1_000])]
    fn copy_for_the_screen(bencher: Bencher<'_, '_>, events: usize) {
        let meeting = long_evening(events);
        bencher.bench(|| black_box(&meeting).clone());
    }

    /// A meeting opened again.
    #[divan::bench(args = [1_000, 10_000])]
    fn replay(bencher: Bencher<'_, '_>, events: usize) {
        let meeting = long_evening(events);
        bencher.bench(|| Meeting::replay(black_box(meeting.log())));
    }

    /// Taking back replays what stands.
    #[divan::bench(args = [1_000])]
    fn undo(bencher: Bencher<'_, '_>, events: usize) {
        let meeting = long_evening(events);
        bencher
            .with_inputs(|| meeting.clone())
            .bench_refs(|meeting| carry(meeting, Office::Chair, Act::Undo));
    }
}

mod disk {
    use super::*;

    /// Hands that go up, one event each, numbered as they come.
    fn hands(meeting: &Meeting) -> impl FnMut() -> Recorded + use<> {
        let last = meeting.log().last().unwrap().clone();
        let mut seq = 0;
        move || {
            seq += 1;
            Recorded { seq, command: seq, ..last.clone() }
        }
    }

    /// One command into the journal; it is on the disk when this returns.
    #[divan::bench(sample_count = 200, sample_size = 1)]
    fn journal_append(bencher: Bencher<'_, '_>) {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::open(&dir.path().join("yishi.db")).unwrap();
        let mut next = hands(&hall());
        bencher.bench_local(|| journal.append(&[next()]).unwrap());
    }

    /// The same bytes at the end of a plain file, synced.
    #[divan::bench(sample_count = 200, sample_size = 1)]
    fn plain_file(bencher: Bencher<'_, '_>) {
        let dir = tempfile::tempdir().unwrap();
        let mut file = std::fs::File::create(dir.path().join("plain")).unwrap();
        let mut next = hands(&hall());
        bencher.bench_local(|| {
            file.write_all(&serde_json::to_vec(&next()).unwrap()).unwrap();
            file.sync_data().unwrap();
        });
    }
}

mod screen {
    use super::*;

    fn floor() -> Model {
        let mut meeting = hall();
        carry(
            &mut meeting,
            Office::Chair,
            Act::GiveFloor { seat: None, stance: None, reason: None },
        );
        let mut model = Model::new(Words::new(Lang::ZhHans), Theme::new(true, false), start());
        update(&mut model, Input::News(News::Meeting(Box::new(meeting))));
        model
    }

    /// The floor with a speech, drawn into memory.
    #[divan::bench(args = [(80, 24), (120, 40)])]
    fn floor_drawn(bencher: Bencher<'_, '_>, (width, height): (u16, u16)) {
        let model = floor();
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        bencher.bench_local(|| {
            terminal.draw(|frame| draw(frame, black_box(&model))).unwrap();
        });
    }

    /// The words of a language, read when it is changed.
    #[divan::bench]
    fn words() -> Words {
        Words::new(Lang::ZhHans)
    }
}
