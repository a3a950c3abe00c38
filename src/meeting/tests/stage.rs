//! A meeting to test with: a charter built by hand, a roster, and a clock that only goes when told.

use crate::law::*;
use crate::meeting::*;
use std::collections::BTreeMap;

/// The table of motions as it is shipped, groups expanded.
fn motions() -> Vec<Characteristics> {
    let file: toml::Table =
        toml::from_str(include_str!("../../../sessions/rules/ronr.toml")).unwrap();
    let groups = file["groups"].as_table().unwrap();
    let expand = |list: &toml::Value| -> toml::Value {
        let names = list.as_array().unwrap().iter().map(|n| n.as_str().unwrap());
        let names = names.flat_map(|name| match name.strip_prefix('@') {
            Some(group) => groups[group].as_array().unwrap().clone(),
            None => vec![name.into()],
        });
        names.collect::<Vec<_>>().into()
    };
    let rows = file["motions"].as_array().unwrap().iter().map(|row| {
        let mut row = row.as_table().unwrap().clone();
        for key in ["yields_to", "over", "applies_to"] {
            if let Some(list) = row.get(key) {
                row.insert(key.into(), expand(list));
            }
        }
        row.remove("threshold");
        row.try_into().unwrap()
    });
    let mut rows: Vec<Characteristics> = rows.collect();
    rows.sort_by_key(|row| row.kind);
    rows
}

pub(crate) fn rules() -> RuleSet {
    RuleSet {
        id: "test".into(),
        name_zh: "测试规则".into(),
        name_en: "Test rules".into(),
        speech_secs: 120,
        turns_per_question: 2,
        totals: crate::law::DebateTotals::default(),
        warn_secs: 30,
        grace_secs: 10,
        seconds: true,
        chair_takes_part: false,
        informal_discussion: false,
        asks_abstentions: true,
        proxies: true,
        concrete_motions: false,
        reconsider_any_time: false,
        quorum: Threshold::two_thirds_of(Base::Membership),
        decision: Threshold::majority_of(Base::Present),
        motions: motions(),
        cites: BTreeMap::new(),
    }
}

fn words(zh: &str, en: &str) -> Bilingual {
    Bilingual { zh: zh.into(), en: en.into() }
}

fn step(id: &str, zh: &str, scope: Scope, allows: &[Allowance]) -> Step {
    Step::new(id, words(zh, id), scope, allows)
}

pub(crate) fn charter() -> Charter {
    use Allowance::*;
    let category = |id: &str, zh: &str| Category::new(id, words(zh, id));
    let format = Format {
        id: "review".into(),
        name: words("需求评议会", "Needs review"),
        rules: "test".into(),
        quorum: Requirement::Offered(Threshold::two_thirds_of(Base::Membership)),
        decision: Requirement::Offered(Threshold::majority_of(Base::Present)),
        methods: Method::ALL.to_vec(),
        offices: vec![Office::Chair, Office::Recorder],
        signatories: vec![Office::Chair, Office::Recorder, Office::Observer],
        categories: vec![category("resident", "居民"), category("staff", "工作人员")],
        steps: vec![
            step("check", "构成与到会核查", Scope::Meeting, &[Check]),
            step("review", "评议", Scope::Item, &[Motions, Remarks, Questions]),
            step("debate", "辩论", Scope::Item, &[Motions, Questions, Debate]),
            step("vote", "表决", Scope::Item, &[Motions, Debate, Votes]),
            step("closing", "宣布结果", Scope::Meeting, &[Remarks]),
        ],
        ..Format::default()
    };
    Charter {
        format,
        format_hash: "f".repeat(64),
        rules: rules(),
        rules_hash: "a".repeat(64),
        profile: None,
        law: None,
        law_hash: String::new(),
    }
}

pub(crate) fn noon() -> Instant {
    Instant::parse_from_rfc3339("2026-03-14T14:00:00+08:00").unwrap()
}

pub(crate) const NAMES: [&str; 9] =
    ["王芳", "李强", "赵敏", "钱进", "孙丽", "周杰", "吴静", "郑浩", "陈列"];

/// Seat 1 presides, 2 keeps the record, 3 observes the count, 9 attends without a vote.
pub(crate) fn members() -> Vec<Member> {
    let member = |(i, name): (usize, &&str)| Member {
        seat: Seat(i as u16 + 1),
        name: (*name).into(),
        category: if i % 4 == 3 { "staff".into() } else { "resident".into() },
        voting: i != 8,
        unit: String::new(),
        area: 5_000,
    };
    NAMES.iter().enumerate().map(member).collect()
}

pub(crate) fn convening() -> Convening {
    Convening {
        place: "社区活动室".into(),
        series: Some(3),
        charter: Some(Box::new(charter())),
        ..Convening::new("review", "共治协商小组", "三月需求评议会")
    }
}

/// A meeting and the time in its room.
pub(crate) struct Hall {
    pub(crate) meeting: Meeting,
    pub(crate) now: Instant,
}

impl Hall {
    /// Nothing yet.
    pub(crate) fn empty() -> Self {
        Hall { meeting: Meeting::default(), now: noon() }
    }

    /// Set up with two items, everybody but seat 8 here.
    pub(crate) fn prepared() -> Self {
        let mut hall = Self::empty();
        let chair = Seat(1);
        hall.go(Office::Chair, Act::Convene(Box::new(convening())));
        hall.go(Office::Chair, Act::Enrol { members: members() });
        for (office, seat) in [(Office::Chair, 1), (Office::Recorder, 2), (Office::Observer, 3)] {
            hall.go(chair, Act::Appoint { office, seat: Seat(seat) });
        }
        for title in ["3号楼坡道", "路灯"] {
            hall.go(chair, Act::AddItem(Item::new(title)));
        }
        let seats = [1, 2, 3, 4, 5, 6, 7, 9].map(Seat).to_vec();
        hall.go(chair, Act::Mark { seats, presence: Presence::Present });
        hall
    }

    /// In session, in the first step of the first item.
    pub(crate) fn opened() -> Self {
        let mut hall = Self::prepared();
        hall.go(Office::Chair, Act::CallToOrder);
        hall.go(Office::Chair, Act::Advance);
        hall
    }

    pub(crate) fn wait(&mut self, secs: i64) {
        self.wait_ms(secs * 1000);
    }

    pub(crate) fn wait_ms(&mut self, ms: i64) {
        self.now += chrono::TimeDelta::milliseconds(ms);
    }

    /// The time with which a command comes: where the clock is said to be set back, it was.
    pub(crate) fn told_at(&self, command: &Command) -> Instant {
        let back = match command.act {
            Act::ClockSetBack { by_ms } => by_ms.max(-self.meeting.clock_ahead_ms),
            _ => 0,
        };
        self.now - chrono::TimeDelta::milliseconds(back)
    }

    /// Tries a command; what is refused changes nothing.
    pub(crate) fn attempt(&mut self, command: &Command) -> Ruling<()> {
        let now = self.told_at(command);
        let events = decide(&self.meeting, command, now)?;
        assert!(!events.is_empty(), "accepted and nothing happened: {command:?}");
        for recorded in self.meeting.record("m1", command, now, events) {
            self.meeting.apply(&recorded);
        }
        Ok(())
    }

    /// A command that has to be in order.
    pub(crate) fn go(&mut self, by: impl Into<Actor>, act: Act) {
        let command = Command::new(by, act);
        if let Err(refusal) = self.attempt(&command) {
            panic!("{command:?} refused: {refusal:?}");
        }
    }

    pub(crate) fn refused(&mut self, by: impl Into<Actor>, act: Act) -> RefusalCode {
        self.attempt(&Command::new(by, act)).unwrap_err().code
    }

    /// Makes, seconds and states a main motion.
    pub(crate) fn main(&mut self, mover: u16, text: &str) {
        self.go(Seat(mover), Act::Move(Proposal::main(text)));
        self.second_and_state(mover);
    }

    pub(crate) fn second_and_state(&mut self, mover: u16) {
        let seconder = if mover == 4 { 5 } else { 4 };
        self.go(Seat(seconder), Act::Second);
        self.go(Office::Chair, Act::State);
    }

    pub(crate) fn advance_to(&mut self, step: &str) {
        while self.meeting.step().map(|s| s.id.as_str()) != Some(step) {
            self.go(Office::Chair, Act::Advance);
        }
    }

    pub(crate) fn count(&mut self, yes: u32, no: u32, abstain: Option<u32>) {
        self.go(Office::Chair, Act::PutQuestion { method: Method::Hands });
        self.go(Office::Chair, Act::Count(Count::of(yes, no, abstain)));
    }
}
