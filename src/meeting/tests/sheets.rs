//! Laws of the sheets, under random acts: what is written stays, numbers stay, a refusal changes
//! nothing, and what follows from the events follows again.

use super::stage::{self, Hall};
use crate::meeting::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn labelled(ids: &[&str]) -> Vec<Labelled> {
    let name = |id: &str| Bilingual { zh: id.to_owned(), en: id.to_owned() };
    ids.iter().map(|id| Labelled { id: (*id).to_owned(), name: name(id) }).collect()
}

fn step(id: &str, scope: Scope, allows: &[Allowance]) -> Step {
    Step::new(id, Bilingual { zh: id.to_owned(), en: id.to_owned() }, scope, allows)
}

/// A meeting that goes through sheets of every kind, then through an item to a vote.
fn hall() -> Hall {
    use Allowance as A;
    let mut charter = stage::charter();
    let rates = |side: &str| RatingSheet {
        most: 10,
        sides: labelled(&[side]),
        heads: labelled(&["done", "money"]),
        document: None,
    };
    charter.format.steps = vec![
        Step {
            lines: Some(LineSheet {
                kinds: labelled(&["safety", "other"]),
                needs: true,
                ..LineSheet::default()
            }),
            ..step("say", Scope::Meeting, &[A::Capture])
        },
        Step { required: true, ..step("read", Scope::Meeting, &[A::Lines]) },
        step("ask", Scope::Meeting, &[A::Pairs]),
        step("round", Scope::Meeting, &[A::Rounds]),
        Step {
            required: true,
            rates: Some(rates("residents")),
            ..step("rate", Scope::Item, &[A::Ratings])
        },
        Step { required: true, ..step("review", Scope::Item, &[A::Motions, A::Remarks]) },
        Step { required: true, ..step("questions", Scope::Item, &[A::Motions, A::Questions]) },
        step("vote", Scope::Item, &[A::Motions, A::Votes]),
        step("tasks", Scope::Meeting, &[A::Tasks]),
    ];
    let mut hall = Hall::empty();
    let convening = Convening { charter: Some(Box::new(charter)), ..stage::convening() };
    hall.go(Office::Chair, Act::Convene(Box::new(convening)));
    hall.go(Office::Chair, Act::Enrol { members: stage::members() });
    for (office, seat) in [(Office::Chair, 1), (Office::Recorder, 2), (Office::Observer, 3)] {
        hall.go(Seat(1), Act::Appoint { office, seat: Seat(seat) });
    }
    for title in ["3号楼坡道", "路灯"] {
        hall.go(Seat(1), Act::AddItem(Item::new(title)));
    }
    let seats = [1, 2, 3, 4, 5, 6, 7, 9].map(Seat).to_vec();
    hall.go(Seat(1), Act::Mark { seats, presence: Presence::Present });
    hall.go(Office::Chair, Act::CallToOrder);
    hall
}

#[derive(Debug, Clone, Copy)]
struct Throw {
    pick: u8,
    n: u8,
    m: u8,
    seat: u8,
    good: bool,
}

fn throws() -> impl Strategy<Value = Vec<Throw>> {
    let throw = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<bool>());
    let throw = throw.prop_map(|(pick, n, m, seat, good)| Throw { pick, n, m, seat, good });
    prop::collection::vec(throw, 1..120)
}

impl Throw {
    fn command(self, m: &Meeting) -> Command {
        let n = |of: usize| 1 + usize::from(self.n) % (of + usize::from(!self.good)).max(1);
        let other = 1 + usize::from(self.m) % m.sheets.noted.len().max(1);
        let (lines, asked, tasks) =
            (m.sheets.noted.len(), m.sheets.asked.len(), m.sheets.tasks.len());
        let text = format!("第{}件{}", self.n, self.m);
        let lane = Lane::ALL[usize::from(self.m) % 3];
        let due = if self.good { "2099-01-31" } else { "1999-01-31" };
        let kind =
            self.good.then(|| ["safety", "other", "nothing"][usize::from(self.m) % 3].into());
        let member = Actor::Member(Seat(1 + u16::from(self.seat) % 10));
        let chair = Actor::Office(Office::Chair);
        use SheetAct as S;
        let sheet = |by, act| Command::new(by, Act::Sheet(act));
        match self.pick % 20 {
            0..=3 => {
                sheet(member, S::NoteLine { text, kind, who: String::new(), to: String::new() })
            }
            4 => sheet(chair, S::CorrectLine { n: n(lines), text }),
            5 => sheet(chair, S::MergeLines { n: n(lines), into: other }),
            6 => sheet(chair, S::SortLine { n: n(lines), lane, reason: text }),
            7 => sheet(chair, S::StrikeLine { n: n(lines), reason: text }),
            8 => sheet(chair, S::ReadBack),
            9 => sheet(member, S::AskPair { text, who: String::new(), to: String::new() }),
            10 => sheet(member, S::AnswerPair { n: n(asked), text, who: String::new() }),
            11 => {
                let points = vec![u32::from(self.n), u32::from(self.m) % 40];
                let raters = u32::from(self.seat) % 12;
                sheet(chair, S::Rate { side: None, raters, points, remark: String::new() })
            }
            12 => sheet(
                chair,
                S::Assign {
                    text,
                    who: "甲".into(),
                    due: due.into(),
                    inspector: if self.m.is_multiple_of(5) { "甲".into() } else { "乙".into() },
                    question: None,
                },
            ),
            13 => sheet(chair, S::ReportTask { n: n(tasks), done: self.good, text }),
            14 | 15 => {
                Command::new(chair, Act::GiveFloor { seat: None, stance: None, reason: None })
            }
            16 => Command::new(chair, Act::EndSpeech),
            17 => Command::new(chair, Act::Undo),
            _ => Command::new(chair, Act::Advance),
        }
    }
}

/// What a line says of itself that nothing may ever change.
fn origin(line: &Noted) -> (Option<Seat>, String, usize, bool) {
    (line.seat, line.kind.clone(), line.step, line.need)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_stays_and_follows_from_the_events(throws in throws()) {
        let mut hall = hall();
        for throw in throws {
            let command = throw.command(&hall.meeting);
            let before = hall.meeting.clone();
            let open = in_order(&before, hall.now);
            hall.wait(7);
            let ruling = hall.attempt(&command);
            let m = &hall.meeting;
            if ruling.is_err() {
                prop_assert_eq!(&before, m);
                continue;
            }
            // What is accepted was said to be in order.
            prop_assert!(open.contains(&command.act.kind()), "{:?}", command);
            prop_assert_eq!(&Meeting::replay(m.log()), m);
            if command.act != Act::Undo {
                for (old, new) in before.sheets.noted.iter().zip(&m.sheets.noted) {
                    prop_assert_eq!(origin(old), origin(new));
                    // Closed is closed.
                    prop_assert!(old.is_open() || old == new);
                }
                prop_assert!(m.sheets.noted.len() >= before.sheets.noted.len());
                prop_assert!(m.sheets.asked.len() >= before.sheets.asked.len());
                prop_assert!(m.sheets.tasks.len() >= before.sheets.tasks.len());
                // Read back is what stands: a changed line takes it away.
                prop_assert!(!m.sheets.read_back || m.sheets.noted == before.sheets.noted
                    || command.act == Act::Sheet(SheetAct::ReadBack));
            }
            for (line, n) in m.sheets.noted.iter().zip(1..) {
                prop_assert!(line.into.is_none_or(|into| into != n && into <= m.sheets.noted.len()));
            }
            // A side rates an item once in a step, within its points; nobody inspects what they do themselves.
            let mut sides = BTreeSet::new();
            for rated in &m.sheets.rated {
                prop_assert!(sides.insert((rated.item, rated.step, rated.side.clone())));
                prop_assert!(rated.points.iter().all(|p| *p <= 10 * rated.raters));
            }
            prop_assert!(m.sheets.tasks.iter().all(|task| task.who != task.inspector));
            // In a round nobody has two turns.
            if m.step().is_some_and(|step| step.allows(Allowance::Rounds)) {
                prop_assert!(m.floor.turns.values().all(|turns| *turns == 1));
                let heard: BTreeSet<Seat> = m.floor.turns.keys().copied().collect();
                prop_assert!(m.turns_left().iter().all(|seat| !heard.contains(seat)));
            }
        }
    }

    /// Every line that stands becomes one need, and no other does.
    #[test]
    fn each_open_line_becomes_one_need(throws in throws()) {
        let mut hall = hall();
        for throw in throws {
            let command = throw.command(&hall.meeting);
            let _ = hall.attempt(&command);
        }
        let open: BTreeMap<usize, String> = hall
            .meeting
            .sheets
            .open_lines()
            .filter(|(_, line)| line.need)
            .map(|(n, line)| (n, line.text.clone()))
            .collect();
        let mut over = hall.meeting.clone();
        prop_assert!(over.needs_raised().is_empty());
        over.phase = Phase::Signed;
        over.adjourned = Some((hall.now, 1));
        let raised: BTreeMap<usize, String> = over
            .needs_raised()
            .into_iter()
            .map(|need| (need.id.rsplit_once("-L").unwrap().1.parse().unwrap(), need.text))
            .collect();
        prop_assert_eq!(raised, open);
    }
}

/// Steps up to the review of the first item, with everything that has to be there on the sheets.
fn in_review() -> Hall {
    let mut hall = hall();
    hall.advance_to("rate");
    hall.go(
        Office::Chair,
        Act::Sheet(SheetAct::Rate {
            side: None,
            raters: 3,
            points: vec![20, 30],
            remark: String::new(),
        }),
    );
    hall.advance_to("review");
    hall
}

#[test]
fn a_vote_waits_for_the_required_steps_and_the_chair_alone_cannot_waive_them() {
    let mut hall = in_review();
    hall.main(5, "修坡道");
    let put = Act::PutQuestion { method: Method::Hands };
    assert_eq!(hall.refused(Office::Chair, put.clone()), RefusalCode::StepsRequired);
    let overrule =
        Act::Overrule { by: Office::Chair.into(), act: Box::new(put), reason: "时间紧".into() };
    assert!(hall.attempt(&Command::new(Office::Chair, overrule)).is_err());
    hall.advance_to("vote");
    hall.count(6, 1, Some(0));
    assert_eq!(hall.meeting.decisions.len(), 1);
}

#[test]
fn a_motion_on_the_record_waives_a_step_of_one_item_alone() {
    let mut hall = in_review();
    let suspend = |step: &str| {
        Act::Move(Proposal::SuspendRules {
            object: "不经质询".into(),
            rule: RuleTouched::Order,
            item: None,
            step: Some(step.into()),
        })
    };
    assert_eq!(hall.refused(Seat(5), suspend("say")), RefusalCode::NoSuchStep);
    hall.go(Seat(5), suspend("questions"));
    hall.second_and_state(5);
    hall.count(6, 1, Some(0));
    hall.go(Office::Chair, Act::Advance);
    assert_eq!(hall.meeting.step().unwrap().id, "vote");
    hall.advance_to("rate");
    hall.go(
        Office::Chair,
        Act::Sheet(SheetAct::Rate {
            side: None,
            raters: 1,
            points: vec![1, 1],
            remark: String::new(),
        }),
    );
    hall.go(Office::Chair, Act::Advance);
    hall.go(Office::Chair, Act::Advance);
    assert_eq!(hall.meeting.step().unwrap().id, "questions");
}

#[test]
fn a_required_step_waits_for_what_belongs_on_its_sheet() {
    let mut hall = hall();
    let line = SheetAct::NoteLine {
        text: "楼道灯坏了".into(),
        kind: None,
        who: "过路人".into(),
        to: String::new(),
    };
    hall.go(Office::Chair, Act::Sheet(line));
    hall.go(Office::Chair, Act::Advance);
    assert_eq!(hall.refused(Office::Chair, Act::Advance), RefusalCode::NotReadBack);
    hall.go(Office::Chair, Act::Sheet(SheetAct::ReadBack));
    hall.advance_to("rate");
    assert_eq!(hall.refused(Office::Chair, Act::Advance), RefusalCode::RatingsMissing);
}

#[test]
fn what_the_format_leaves_open_is_asked_for_by_name() {
    let mut charter = stage::charter();
    charter.format.quorum = Requirement::Setting;
    charter.format.steps[1].each = Some(Allotted::Setting);
    charter.format.steps[2].time = Some(Allotted::Secs(600));
    let offered = charter.offered();
    let mut hall = Hall::empty();
    let convene = |settings| {
        let charter = Some(Box::new(charter.clone()));
        Act::Convene(Box::new(Convening { charter, settings, ..stage::convening() }))
    };
    let command = Command::new(Office::Chair, convene(None));
    let refusal = hall.attempt(&command).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::SettingNeeded);
    let asked = Fact::Names(vec!["quorum".into(), "review.each".into()]);
    assert_eq!(refusal.facts["settings"], asked);
    let mut said = offered;
    said.quorum = crate::law::Threshold::majority_of(crate::law::Base::Membership);
    let time = StepTime { secs: None, each_secs: Some(180) };
    said.times.insert("review".into(), time);
    hall.go(Office::Chair, convene(Some(said)));
    // What the format gives holds beside what the community said.
    let times = &hall.meeting.settings.as_ref().unwrap().times;
    assert_eq!((times["review"], times["debate"].secs), (time, Some(600)));
}
