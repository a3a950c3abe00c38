//! Documents at the keys: a document is filed row by row, comes back when it is refused, and shows nothing
//! private to the room; what is signed is listed.

use crate::hall::Hall;
use crate::screens::{drawn, is_whole};
use std::collections::BTreeMap;
use yishi::i18n::Lang;
use yishi::law::{Base, DebateTotals, Threshold};
use yishi::meeting::{Act, Command, Convening, Item, Member, Office, Presence, Seat, Settings};
use yishi::pipeline::{Record, RecordKind};
use yishi::runtime::{Desk, Folders};

pub const NOW: &str = "2026-11-22T09:00:00+08:00";
const WHY: &str = "启用本系统之前已办到这一步";
pub const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

pub fn in_lang(lang: Lang, zh: &'static str, en: &'static str) -> &'static str {
    if lang == Lang::En { en } else { zh }
}

pub fn desk(dir: &std::path::Path) -> Desk {
    let mut desk = Desk::open(Folders { store: dir.to_owned(), config: None }).unwrap();
    let record = |kind, id: &str, title: &str, state: &str| Record {
        id: id.to_owned(),
        kind,
        title: title.to_owned(),
        profile: "gusu".to_owned(),
        state: state.to_owned(),
        filed: vec![],
    };
    let records = [
        record(RecordKind::Need, "N-2026-001", "更换3号楼损坏的楼道灯", "N7"),
        record(RecordKind::Need, "N-2026-002", "疏通下水道", "N6"),
        record(RecordKind::Need, "N-2026-003", "老年食堂", "N4"),
        record(RecordKind::Plan, "P-2026-001", "帮老助困服务队", "J5"),
        record(RecordKind::Plan, "P-2026-002", "普法讲座", "J11"),
        record(RecordKind::Organisation, "O-2026-001", "志愿服务队", "O1"),
    ];
    desk.register_records(&records, NOW, Some(WHY)).unwrap();
    desk
}

/// The office in session.
fn office(lang: Lang) -> Hall {
    let dir = tempfile::tempdir().unwrap();
    let desk = desk(dir.path());
    let settings = Settings {
        quorum: Threshold::majority_of(Base::Membership),
        decision: Threshold::majority_of(Base::Membership),
        speech_secs: 180,
        turns_per_question: 2,
        totals: DebateTotals::default(),
        warn_secs: 30,
        grace_secs: 10,
        times: BTreeMap::new(),
    };
    let convening = Convening {
        settings: Some(settings),
        ..Convening::new("office", "锦绣里社区居委会", "办公会")
    };
    let member = |(seat, name): (u16, &str)| Member {
        seat: Seat(seat),
        name: name.to_owned(),
        category: "committee".to_owned(),
        voting: true,
        unit: String::new(),
        area: 0,
    };
    let acts = [
        Act::Enrol { members: [(1, "周建国"), (2, "王芳"), (3, "李强")].map(member).into() },
        Act::Appoint { office: Office::Chair, seat: Seat(1) },
        Act::Appoint { office: Office::Recorder, seat: Seat(2) },
        Act::AddItem(Item::new("批次规则")),
        Act::Mark { seats: (1..=3).map(Seat).collect(), presence: Presence::Present },
        Act::CallToOrder,
    ];
    let acts: Vec<Command> = acts.into_iter().map(|act| Command::new(Office::Chair, act)).collect();
    Hall::open(dir, desk, (&convening, &acts), NOW, lang)
}

#[test]
fn a_document_is_filed_row_by_row_and_taken_back() {
    for lang in Lang::ALL {
        let mut room = office(lang);
        // Enter offers it; the kinds are found by their names.
        room.keys("\n");
        room.keys(in_lang(lang, "反馈", "feedback"));
        room.keys("\n");
        // The record by its last digits.
        room.keys("003\t下月答复\t11-20\n");
        let [paper] = room.meeting.sheets.submitted.as_slice() else {
            panic!("{}", room.seen((80, 24)))
        };
        let entry = &paper.filing.entry;
        assert_eq!((entry.document.as_str(), entry.record.as_str()), ("feedback", "N-2026-003"));
        assert_eq!(entry.fields["on"], "2026-11-20", "a day without a year is the nearest one");
        room.sees("N-2026-003");
        room.keys("U");
        room.keys("写错了\n");
        assert!(!room.meeting.sheets.submitted[0].stands(), "{}", room.seen((80, 24)));
        room.sees("写错了");
    }
}

#[test]
fn what_is_refused_stays_as_it_was_typed_with_the_cursor_in_its_field() {
    for lang in Lang::ALL {
        let mut room = office(lang);
        room.keys("D");
        room.keys(in_lang(lang, "进度报告", "progress report"));
        // There is only one record for it.
        room.keys("\n");
        room.sees("P-2026-001");
        room.keys("第一期\t完成一半\t已用六成\n");
        assert!(room.meeting.sheets.submitted.is_empty());
        room.keys("周建国\n");
        assert_eq!(room.meeting.sheets.submitted.len(), 1, "{}", room.seen((80, 24)));
        // Plans come in the time of a call.
        room.keys("D");
        room.keys(in_lang(lang, "征集方案公告", "call for plans"));
        room.keys("\n征集方案\t2030-01-31\n");
        assert_eq!(room.meeting.sheets.submitted.len(), 2, "{}", room.seen((80, 24)));
        // Money that is none; put right where it stands.
        room.keys("D");
        room.keys(in_lang(lang, "项目申请书", "application"));
        room.keys("\n");
        room.keys("花园\tN-2026-001\tO-2026-001\t2026-11-22\t目的\t计划\t指标\t居民\t花苗 八百\n");
        assert_eq!(room.meeting.sheets.submitted.len(), 2);
        room.sees("✗");
        room.sees("花苗 八百");
        room.keys("⌫⌫800；土 45.5\n");
        let last = room.meeting.sheets.submitted.last().unwrap();
        let fields = &last.filing.entry.fields;
        assert_eq!(fields.get("total").map(String::as_str), Some("845.50"), "{fields:?}");
        room.sees("845.50");
    }
}

#[test]
fn the_room_never_sees_what_is_private_in_a_document() {
    for lang in Lang::ALL {
        let mut room = office(lang);
        room.keys("D");
        room.keys(in_lang(lang, "异议", "objection"));
        room.keys("\n");
        room.keys("冯志远\t不同意\n");
        assert_eq!(room.meeting.sheets.submitted.len(), 1, "{}", room.seen((80, 24)));
        assert_eq!(room.meeting.sheets.submitted[0].filing.entry.record, "N-2026-002");
        for size in SIZES {
            assert!(!room.staged(size).contains("冯志远"));
            assert!(!room.seen(size).contains("冯志远"));
        }
        // Nor is the form opened, or drawn, where the room looks.
        room.model.stage = true;
        room.keys("D");
        assert!(room.model.dialog.is_none());
        room.model.stage = false;
        room.keys("D");
        room.keys(in_lang(lang, "异议", "objection"));
        room.keys("\n");
        room.keys("冯志远");
        assert!(SIZES.iter().all(|size| !room.staged(*size).contains("冯志远")));
    }
}

#[test]
fn a_filled_form_is_not_thrown_away_at_one_slip_and_a_kind_without_a_record_opens_none() {
    for lang in Lang::ALL {
        let mut room = office(lang);
        room.keys("D");
        room.keys(in_lang(lang, "反馈", "feedback"));
        room.keys("\n");
        // Any end of the number, as the screen shows it.
        room.keys("…026-003\t下月答复");
        room.sees("老年食堂");
        room.keys("\u{1b}");
        room.sees(in_lang(lang, "丢弃", "Throw away"));
        room.keys("\u{1b}");
        room.sees("下月答复");
        room.keys("\u{1b}y");
        assert!(room.model.dialog.is_none(), "{}", room.seen((80, 24)));
        // No plan has come to where contracts are made: the screen says where that is.
        room.keys("D");
        room.keys(in_lang(lang, "ht", "contract"));
        room.keys("\n");
        room.sees("J2");
        let seen = room.seen((80, 24));
        assert!(!seen.contains(in_lang(lang, "合同编号", "contract no.")), "{seen}");
    }
}

#[test]
fn documents_are_listed_where_they_are_signed() {
    for lang in Lang::ALL {
        let mut room = office(lang);
        for said in ["下月答复", "写错了"] {
            room.keys("D");
            room.keys(in_lang(lang, "反馈", "feedback"));
            room.keys(&format!("\n003\t{said}\t11-20\n"));
        }
        room.keys("U撤\n");
        assert_eq!(room.meeting.sheets.submitted.iter().filter(|paper| paper.stands()).count(), 1);
        room.keys("nnJ\n");
        let seen = room.seen((80, 24));
        let name = in_lang(lang, "向提出人反馈", "feedback to whoever raised it");
        assert_eq!(seen.matches(name).count(), 1, "what was taken back is not signed: {seen}");
        room.sees("N-2026-003");
    }
}

/// A matter that a negative list names is told of, and ruled on with one key and a reason.
#[test]
fn a_matter_on_a_negative_list_is_ruled_on_at_the_keys() {
    for lang in Lang::ALL {
        let dir = tempfile::tempdir().unwrap();
        let desk = desk(dir.path());
        let convening = Convening {
            lists: vec!["chongqing".to_owned()],
            ..Convening::new("roberts", "锦绣里社区居委会", "例会")
        };
        let enrol = [(1, "周建国"), (2, "王芳"), (3, "李强")].map(|(seat, name)| Member {
            seat: Seat(seat),
            name: name.to_owned(),
            category: String::new(),
            voting: true,
            unit: String::new(),
            area: 0,
        });
        let acts = [
            Act::Enrol { members: enrol.into() },
            Act::Appoint { office: Office::Chair, seat: Seat(1) },
            Act::Appoint { office: Office::Recorder, seat: Seat(2) },
            Act::AddItem(Item::new("行政执法")),
            Act::Mark { seats: (1..=3).map(Seat).collect(), presence: Presence::Present },
            Act::CallToOrder,
            Act::Advance,
        ];
        let acts: Vec<Command> =
            acts.into_iter().map(|act| Command::new(Office::Chair, act)).collect();
        let mut room = Hall::open(dir, desk, (&convening, &acts), NOW, lang);
        for size in SIZES {
            is_whole(&drawn(&room.model, size), "a listed matter");
        }
        room.sees("行政执法");
        room.keys("*2只听情况，不担责任\n");
        room.sees("只听情况");
        // A second ruling is answered.
        room.keys("*");
        assert!(room.model.toast.is_some(), "{}", room.seen((80, 24)));
        assert!(
            room.done.contains(&yishi::meeting::ActKind::RuleListed),
            "{}",
            room.seen((80, 24))
        );
    }
}
