//! A small meeting for tests: one need, one motion, adopted by 5 to 1, adjourned, signed.

use super::{JOURNAL_FILE, Journal, Need, PIPELINE_FILE, PipelineDb};
use crate::law::*;
use crate::meeting::*;
use crate::pipeline::{NeedRef, Profile, State, TransitionRule};
use crate::signing::{Signer, seal, signed_resolutions};
use std::path::Path;

/// A minute of the evening.
pub(crate) fn minute(minute: i64) -> Instant {
    let start = chrono::DateTime::parse_from_rfc3339("2026-03-01T14:00:00+08:00").unwrap();
    start + chrono::Duration::minutes(minute)
}

fn both(text: &str) -> Bilingual {
    Bilingual { zh: text.into(), en: text.into() }
}

fn rules() -> RuleSet {
    let row = |kind, class, rank| Characteristics {
        kind,
        class,
        rank,
        second: true,
        debatable: Debatability::Yes,
        amendable: true,
        floor: FloorRule::Needed,
        scope: DebateScope::Full,
        vote: VoteRule::Decision,
        reconsider: Reconsiderable::Yes,
        yields_to: vec![],
        over: vec![],
        applies_to: vec![],
        threshold: None,
        cite: "1".into(),
    };
    RuleSet {
        id: "test".into(),
        name_zh: "规则".into(),
        name_en: "rules".into(),
        speech_secs: 120,
        turns_per_question: 2,
        totals: crate::law::DebateTotals::default(),
        warn_secs: 30,
        grace_secs: 10,
        seconds: false,
        chair_takes_part: false,
        proxies: false,
        concrete_motions: false,
        reconsider_any_time: false,
        informal_discussion: false,
        asks_abstentions: true,
        quorum: Threshold::majority_of(Base::Membership),
        decision: Threshold::majority_of(Base::VotesCast),
        motions: vec![row(MotionKind::Main, MotionClass::Main, 1)],
        cites: [].into(),
    }
}

fn profile() -> Profile {
    let state = |id: &str| State {
        id: id.into(),
        name_zh: id.into(),
        name_en: id.into(),
        ..State::default()
    };
    let rule = |outcome, to: &str| TransitionRule {
        id: "T3".into(),
        outcome: Some(outcome),
        from: "N1".into(),
        to: to.into(),
        decided_by_zh: "小组".into(),
        decided_by_en: "group".into(),
        ..TransitionRule::default()
    };
    Profile {
        id: "test".into(),
        name_zh: "试".into(),
        name_en: "test".into(),
        states: ["N1", "N2", "N2x"].map(state).into(),
        transitions: vec![rule(Outcome::Adopted, "N2"), rule(Outcome::Lost, "N2x")],
        ..Profile::default()
    }
}

fn charter() -> Charter {
    use Allowance::{Debate, Motions, Votes};
    let step = Step::new("debate", both("辩论"), Scope::Item, &[Motions, Debate, Votes]);
    let format = Format {
        id: "test".into(),
        name: both("评议会"),
        purpose: both("评议"),
        rules: "test".into(),
        profile: Some("test".into()),
        transition: Some("T3".into()),
        takes_up: vec!["N1".into()],
        quorum: Requirement::Offered(Threshold::majority_of(Base::Membership)),
        decision: Requirement::Offered(Threshold::majority_of(Base::VotesCast)),
        methods: Method::ALL.into(),
        offices: vec![Office::Chair],
        signatories: vec![Office::Chair, Office::Recorder],
        steps: vec![step],
        ..Format::default()
    };
    let (format_hash, rules_hash) = ("0".repeat(64), "1".repeat(64));
    Charter {
        format,
        format_hash,
        rules: rules(),
        rules_hash,
        profile: Some(profile()),
        law: None,
        law_hash: String::new(),
    }
}

fn convening() -> Convening {
    Convening {
        place: "活动室".into(),
        series: Some(3),
        charter: Some(Box::new(charter())),
        ..Convening::new("test", "共治协商小组", "需求评议会")
    }
}

/// The commands of the meeting up to its adjournment.
pub(crate) fn commands() -> Vec<Command> {
    let names = ["王芳", "李强", "赵敏", "钱进", "孙丽", "周伟", "吴静"];
    let members = (1..).zip(names).map(|(seat, name)| Member {
        seat: Seat(seat),
        name: name.into(),
        category: String::new(),
        voting: true,
        unit: String::new(),
        area: 0,
    });
    let need = NeedRef::new("N-2026-014", "N1");
    let (chair, mover) = (Office::Chair, Seat(3));
    let by_chair = |act| Command::new(chair, act);
    let present = Act::Mark { seats: (1..=7).map(Seat).collect(), presence: Presence::Present };
    let mut commands = vec![
        by_chair(Act::Convene(Box::new(convening()))),
        by_chair(Act::Enrol { members: members.collect() }),
        by_chair(Act::Appoint { office: Office::Chair, seat: Seat(1) }),
        by_chair(Act::Appoint { office: Office::Recorder, seat: Seat(2) }),
        by_chair(Act::AddItem(Item { need: Some(need), ..Item::new("3号楼坡道") })),
        by_chair(present),
        by_chair(Act::CallToOrder),
        Command::new(mover, Act::Move(Proposal::main("在3号楼加装坡道"))),
        by_chair(Act::State),
    ];
    for seat in [4, 5, 6] {
        let seat = Seat(seat);
        commands.push(Command::new(seat, Act::RaiseHand { stance: Stance::For }));
        commands.push(by_chair(Act::GiveFloor {
            seat: Some(seat),
            stance: Some(Stance::For),
            reason: None,
        }));
        commands.push(by_chair(Act::EndSpeech));
        commands.push(by_chair(Act::Undo));
        commands.push(by_chair(Act::EndSpeech));
    }
    commands.push(by_chair(Act::PutQuestion { method: Method::Hands }));
    commands.push(by_chair(Act::Count(Count::of(5, 1, None))));
    commands.push(by_chair(Act::Adjourn));
    commands
}

/// Lets a command happen and returns its events.
pub(crate) fn act(meeting: &mut Meeting, id: &str, command: &Command, at: i64) -> Vec<Recorded> {
    let events = decide(meeting, command, minute(at)).unwrap_or_else(|e| panic!("{e:?}"));
    let recorded = meeting.record(id, command, minute(at), events);
    recorded.iter().for_each(|r| meeting.apply(r));
    recorded
}

/// Holds the meeting into the journal, up to its adjournment.
pub(crate) fn hold(journal: &mut Journal, id: &str) -> Meeting {
    hold_some(journal, id, usize::MAX)
}

/// Holds the first so many commands of the meeting into the journal.
pub(crate) fn hold_some(journal: &mut Journal, id: &str, count: usize) -> Meeting {
    let mut meeting = Meeting::default();
    for (at, command) in (0..).zip(commands().into_iter().take(count)) {
        journal.append(&act(&mut meeting, id, &command, at)).unwrap();
    }
    meeting
}

/// Signs the meeting in every office, with one key each.
pub(crate) fn sign(journal: &mut Journal, meeting: &mut Meeting) {
    let id = meeting.id.clone();
    let head = journal.hash_at(&id, meeting.adjourned.unwrap().1).unwrap().unwrap();
    for office in meeting.unsigned() {
        let signer = Signer::generate(office.id()).unwrap();
        let seal = seal(&signer, &resolutions(meeting, &head)).unwrap();
        let command = Command::new(office, Act::Sign { office, seal: Some(seal) });
        journal.append(&act(meeting, &id, &command, 60)).unwrap();
    }
}

/// The need that the meeting treats.
pub(crate) fn need() -> Need {
    Need {
        id: "N-2026-014".into(),
        title: "坡道".into(),
        registered_at: "2026-02-01T09:00:00+08:00".into(),
        registered_state: "N1".into(),
        profile: "test".into(),
        ..Need::default()
    }
}

/// A store folder with the meeting held, signed and delivered, everything closed.
pub(crate) fn store(dir: &Path) {
    let mut journal = Journal::open(&dir.join(JOURNAL_FILE)).unwrap();
    let mut meeting = hold(&mut journal, "2026-03-01-评议会");
    sign(&mut journal, &mut meeting);
    let head = journal.hash_at(&meeting.id, meeting.adjourned.unwrap().1).unwrap().unwrap();
    let results = signed_resolutions(&meeting, &head).unwrap();
    journal.close().unwrap();
    let pipeline = PipelineDb::open(&dir.join(PIPELINE_FILE)).unwrap();
    pipeline.register_need(&need()).unwrap();
    pipeline.deliver(&results).unwrap();
}

/// Somebody who is in the middle of reading a journal, until this is dropped.
pub(crate) fn reader(path: &Path) -> impl Sized + use<> {
    let reader = super::sqlite::open_existing(path).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM event").unwrap();
    reader
}
