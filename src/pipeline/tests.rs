//! Laws of the pipeline, under the profile of Gusu as it is shipped.

use super::*;
use crate::catalog::Catalogue;
use crate::law::{Outcome, Ratio};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static GUSU: LazyLock<Profile> =
    LazyLock::new(|| Catalogue::load(None).0.profile("gusu").unwrap().value.clone());

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn record(id: &str, kind: RecordKind, state: &str) -> Record {
    let (id, state) = (id.to_owned(), state.to_owned());
    Record { title: id.clone(), id, kind, profile: "gusu".into(), state, filed: vec![] }
}

fn entry(document: &str, record: &str, fields: &[(&str, &str)]) -> Entry {
    let fields = fields.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect();
    Entry { document: document.into(), record: record.into(), fields, begins: None }
}

/// A book with a round that has rules, one need and one organisation.
fn book(need: &str) -> Book {
    let mut book = Book::default();
    book.put(record("N-1", RecordKind::Need, need));
    book.put(record("O-1", RecordKind::Organisation, "O1"));
    let rules = entry("rules", "R-1", &RULES);
    book.file(&GUSU, &rules, Some(Outcome::Adopted), day("2026-01-01")).unwrap();
    book
}

const RULES: [(&str, &str); 9] = [
    ("title", "2026"),
    ("pool", "20000"),
    ("from", "2026-01-01"),
    ("to", "2026-12-31"),
    ("notice_days", "7"),
    ("feedback_days", "15"),
    ("referral_days", "30"),
    ("report_days", "30"),
    ("uses", "x"),
];

const NOTICE: [(&str, &str); 6] = [
    ("what", "x"),
    ("result", "x"),
    ("places", "x"),
    ("from", "2026-03-01"),
    ("to", "2026-03-07"),
    ("contact", "x"),
];

fn plan(book: &mut Book, id: &str, state: &str, budget: &str) {
    // A need of its own: one need has one plan in the end.
    let need = format!("N-{id}");
    let own =
        Record { id: need.clone(), state: "N7".into(), ..book.record("N-1").unwrap().clone() };
    book.put(own);
    let call = entry("call", &need, &[("text", "x"), ("closes", "2026-04-10")]);
    book.file(&GUSU, &call, None, day("2026-03-20")).unwrap();
    let fields = [
        ("title", id),
        ("need", need.as_str()),
        ("organisation", "O-1"),
        ("received", "2026-03-31"),
        ("purpose", "x"),
        ("plan", "x"),
        ("indicators", "x"),
        ("body", "x"),
        ("budget", budget),
    ];
    book.file(&GUSU, &entry("application", id, &fields), None, day("2026-04-01")).unwrap();
    book.moved(id, state);
}

fn contract(book: &mut Book, id: &str) -> Result<Filing, Fault> {
    let version =
        entry("version", id, &[("plan", "x"), ("budget", "a 12345.67"), ("changes", "x")]);
    book.moved(id, "J1");
    book.file(&GUSU, &version, Some(Outcome::Adopted), day("2026-06-01"))?;
    book.file(&GUSU, &entry("contract", id, &CONTRACT), None, day("2026-06-02"))
}

const CONTRACT: [(&str, &str); 9] = [
    ("number", "1"),
    ("community", "x"),
    ("signed_on", "2026-06-01"),
    ("duration", "x"),
    ("scope", "x"),
    ("content", "x"),
    ("service", "x"),
    ("payment", "x"),
    ("liability", "x"),
];

/// The instalments of inventory §2.5.
#[test]
fn twelve_thousand_yuan_are_paid_to_the_fen() {
    let mut book = book("N7");
    plan(&mut book, "P-1", "J1", "a 1");
    contract(&mut book, "P-1").unwrap();
    let pay = |kind: &str| entry(kind, "P-1", &[("order", "1"), ("on", "2026-06-03")]);
    let first = book.file(&GUSU, &pay("first_payment"), None, day("2026-06-03")).unwrap();
    assert_eq!(first.entry.fields["amount"], "7407.40");
    let refused = book.file(&GUSU, &pay("final_payment"), None, day("2026-06-03"));
    assert!(matches!(refused, Err(Fault::WrongState { .. })), "{refused:?}");
    book.moved("P-1", "J8p");
    let last = book.file(&GUSU, &pay("final_payment"), None, day("2026-06-03")).unwrap();
    assert_eq!(last.entry.fields["amount"], "4938.27");
}

#[test]
fn a_contract_stays_within_the_money_of_the_round() {
    let mut book = book("N7");
    plan(&mut book, "P-1", "J1", "a 1");
    plan(&mut book, "P-2", "J1", "a 1");
    contract(&mut book, "P-1").unwrap();
    let refused = contract(&mut book, "P-2").unwrap_err();
    let Fault::PoolExceeded { left, amount, .. } = refused else { panic!("{refused:?}") };
    assert_eq!((left, amount), (Fen(765_433), Fen(1_234_567)));
    // What failed is paid no further: the rest is free again.
    book.moved("P-1", "J7");
    for side in ["residents", "committee"] {
        let fields = [
            ("side", side),
            ("raters", "2"),
            ("completion", "1"),
            ("finance", "1"),
            ("satisfaction", "1"),
        ];
        let taken = entry("evaluation", "P-1", &fields);
        book.take(&taken, &[], day("2026-07-01"));
    }
    let failed = entry("conclusion", "P-1", &[("grade", "failed"), ("text", "x")]);
    let filing = book.file(&GUSU, &failed, Some(Outcome::Adopted), day("2026-07-02")).unwrap();
    let states: Vec<&str> = filing.moves.iter().map(|made| made.to.as_str()).collect();
    assert_eq!(states, ["J8f", "J9"]);
    assert_eq!(book.flag("O-1").as_deref(), Some("failed"));
    assert_eq!(book.committed(book.record("P-2").unwrap(), "contract", "amount"), Fen(0));
    // The organisation is looked at more strictly now.
    let refused = contract(&mut book, "P-2").unwrap_err();
    let Fault::DocumentMissing { document, .. } = refused else { panic!("{refused:?}") };
    assert_eq!(document, "strict_check");
    let check = entry("strict_check", "P-2", &[("text", "x"), ("by", "x")]);
    book.file(&GUSU, &check, None, day("2026-07-03")).unwrap();
    contract(&mut book, "P-2").unwrap();
}

#[test]
fn no_conclusion_while_a_side_has_not_evaluated() {
    let mut book = book("N7");
    plan(&mut book, "P-1", "J6", "a 1");
    let conclude = entry("conclusion", "P-1", &[("grade", "passed"), ("text", "x")]);
    book.take(&entry("final_report", "P-1", &[]), &[], day("2026-07-01"));
    let evaluation = |side: &str| {
        let fields = [
            ("side", side),
            ("raters", "2"),
            ("completion", "1"),
            ("finance", "1"),
            ("satisfaction", "1"),
        ];
        entry("evaluation", "P-1", &fields)
    };
    book.file(&GUSU, &evaluation("residents"), None, day("2026-07-01")).unwrap();
    let one = book.clone().file(&GUSU, &conclude, None, day("2026-07-02"));
    assert!(matches!(one, Err(Fault::DocumentMissing { .. })), "{one:?}");
    let mut bare = evaluation("committee");
    bare.fields.remove("finance");
    let no_number = book.clone().file(&GUSU, &bare, None, day("2026-07-02"));
    assert!(matches!(no_number, Err(Fault::FieldMissing { .. })), "{no_number:?}");
    book.file(&GUSU, &evaluation("committee"), None, day("2026-07-02")).unwrap();
    let filing = book.file(&GUSU, &conclude, None, day("2026-07-03")).unwrap();
    assert!(filing.by_vote && filing.if_lost.is_empty());
}

#[test]
fn a_member_who_leaves_suspends_a_body_that_is_no_longer_in_order() {
    let mut book = book("N1");
    let members = |n: usize| {
        let all: Vec<String> = (1..=n).map(|i| format!("居民{i} resident")).collect();
        all.join("\n")
    };
    let roster = |n: usize| entry("roster", "小组", &[("kind", "group"), ("members", &members(n))]);
    for (n, fits) in [(8, false), (9, true), (15, true), (16, false)] {
        let filed = book.clone().file(&GUSU, &roster(n), None, day("2026-02-01"));
        assert_eq!(filed.is_ok(), fits, "{n}: {filed:?}");
    }
    book.file(&GUSU, &roster(10), Some(Outcome::Adopted), day("2026-02-01")).unwrap();
    let leave = |who: &str| entry("member_left", "小组", &[("name", who), ("reason", "搬走")]);
    let stays = book.file(&GUSU, &leave("居民1"), None, day("2026-03-01")).unwrap();
    assert_eq!((stays.moves.len(), book.record("小组").unwrap().members().len()), (0, 9));
    let below = book.file(&GUSU, &leave("居民2"), None, day("2026-03-02")).unwrap();
    assert_eq!(below.moves.last().map(|made| made.to.as_str()), Some("B3"));
    // With a new roster and a new vote it is back.
    let again = book.file(&GUSU, &roster(9), Some(Outcome::Adopted), day("2026-04-01")).unwrap();
    assert_eq!(again.moves.last().map(|made| made.to.as_str()), Some("B2"));
}

#[test]
fn a_notice_runs_to_its_end_and_starts_anew_when_it_is_posted_again() {
    let mut book = book("N5");
    let short: Vec<(&str, &str)> =
        NOTICE.iter().map(|(f, v)| (*f, if *f == "to" { "2026-03-06" } else { v })).collect();
    let refused = book.file(&GUSU, &entry("notice", "N-1", &short), None, day("2026-03-01"));
    assert!(matches!(refused, Err(Fault::TooShort { days: 7, .. })), "{refused:?}");
    book.file(&GUSU, &entry("notice", "N-1", &NOTICE), None, day("2026-03-01")).unwrap();
    let close = entry("closing", "N-1", &[("note", "x")]);
    for (on, over) in [("2026-03-07", false), ("2026-03-08", true)] {
        let closed = book.clone().file(&GUSU, &close, None, day(on));
        assert_eq!(closed.is_ok(), over, "{on}: {closed:?}");
    }
    // Interrupted, and posted again.
    let again: Vec<(&str, &str)> = NOTICE
        .iter()
        .map(|(f, v)| match *f {
            "from" => (*f, "2026-03-05"),
            "to" => (*f, "2026-03-11"),
            _ => (*f, *v),
        })
        .collect();
    book.file(&GUSU, &entry("notice", "N-1", &again), None, day("2026-03-05")).unwrap();
    assert!(book.clone().file(&GUSU, &close, None, day("2026-03-08")).is_err());
    assert!(book.file(&GUSU, &close, None, day("2026-03-12")).is_ok());
}

#[test]
fn what_is_due_is_late_from_the_day_after_its_last_day() {
    let mut book = book("N1");
    let proposal = |valid: &str| {
        let fields = [
            ("proposers", "马小军"),
            ("jointly", "sole"),
            ("valid", valid),
            ("decided_by", "x"),
            ("ground", "x"),
        ];
        entry("proposal", "N-1", &fields)
    };
    let late = |book: &Book, on: &str| -> Vec<(String, i64)> {
        let record = book.record("N-1").unwrap();
        let late = GUSU.dues.iter().filter_map(|due| due.overdue(book, record, day(on)));
        late.map(|late| (late.due, late.late)).collect()
    };
    let mut invalid = book.clone();
    invalid.file(&GUSU, &proposal("no"), None, day("2026-01-12")).unwrap();
    assert!(late(&invalid, "2027-01-01").is_empty());
    book.file(&GUSU, &proposal("yes"), None, day("2026-01-12")).unwrap();
    assert!(late(&book, "2026-01-27").is_empty());
    assert_eq!(late(&book, "2026-01-28"), [("proposal_feedback".to_owned(), 1)]);
    let answered = entry("feedback", "N-1", &[("text", "x"), ("on", "2026-01-28")]);
    book.file(&GUSU, &answered, None, day("2026-01-28")).unwrap();
    assert!(late(&book, "2027-01-01").is_empty());
}

/// Any document with whatever it says, filed wherever: half of it nonsense.
fn anything() -> impl Strategy<Value = (usize, usize, u8, u16)> {
    (0..64_usize, 0..6_usize, any::<u8>(), 0..400_u16)
}

fn filled(kind: &DocumentKind, roll: u8) -> BTreeMap<String, String> {
    let value = |field: &Field| -> String {
        match &field.kind {
            FieldKind::Date => format!("2026-{:02}-{:02}", 1 + roll % 12, 1 + roll % 28),
            FieldKind::Money | FieldKind::Number => u32::from(roll).to_string(),
            FieldKind::Choice(choices) => choices[usize::from(roll) % choices.len()].id.clone(),
            FieldKind::Items => format!("a {roll}"),
            FieldKind::People => {
                let all = (0..9 + roll % 7).map(|n| format!("p{n} resident"));
                all.collect::<Vec<_>>().join("\n")
            }
            FieldKind::Record(RecordKind::Need) => "N-1".into(),
            FieldKind::Record(RecordKind::Organisation) => "O-1".into(),
            FieldKind::Record(_) => "小组".into(),
            FieldKind::Text => "x".into(),
        }
    };
    let given = kind.fields.iter().filter(|field| field.derived.is_none());
    given.map(|field| (field.id.clone(), value(field))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is filed, a record only ever goes along rows of the profile, one after the other; a
    /// refusal changes nothing; nothing that was filed is ever gone.
    #[test]
    fn no_state_is_reached_but_by_the_rows_of_the_profile(
        tries in proptest::collection::vec(anything(), 1..80),
    ) {
        let mut book = book("N1");
        let mut today = day("2026-01-02");
        let ids = ["N-1", "P-1", "P-2", "小组", "R-1", "O-1"];
        for (document, at, roll, days) in tries {
            let kind = &GUSU.documents[document % GUSU.documents.len()];
            today = today.checked_add_days(Days::new(u64::from(days % 20))).unwrap();
            let entry = Entry {
                document: kind.id.clone(),
                record: ids[at].to_owned(),
                fields: filled(kind, roll),
                begins: None,
            };
            let outcome = match roll % 3 { 0 => None, 1 => Some(Outcome::Adopted), _ => Some(Outcome::Lost) };
            let before = book.clone();
            match book.file(&GUSU, &entry, outcome, today) {
                Err(_) => prop_assert_eq!(&book, &before),
                Ok(filing) => {
                    let id = &filing.entry.record;
                    let was = before.record(id).map(|r| r.state.clone());
                    let mut state = was.or(filing.entry.begins.map(|b| b.state)).unwrap();
                    for made in &filing.moves {
                        prop_assert_eq!(&made.from, &state);
                        let row = GUSU.transitions.iter().any(|t| {
                            (&t.id, &t.from, &t.to) == (&made.rule, &made.from, &made.to)
                                && t.document.as_ref() == Some(&kind.id)
                        });
                        prop_assert!(row, "{made:?}");
                        state.clone_from(&made.to);
                    }
                    prop_assert_eq!(&book.record(id).unwrap().state, &state);
                }
            }
            for record in before.records() {
                let now = book.record(&record.id).unwrap();
                prop_assert!(now.filed.starts_with(&record.filed));
            }
        }
    }

    /// Both instalments are the whole, whatever it is and however it is shared.
    #[test]
    fn shares_add_up_to_the_fen(fen in 0..=Fen::MOST.0, num in 0..=100_u32) {
        let whole = Fen(fen);
        let share = whole.share(Ratio::new(num, 100).unwrap());
        prop_assert!(share <= whole && share.0 * 100 <= fen * i64::from(num));
        prop_assert!((share.0 + 1) * 100 > fen * i64::from(num) || num == 0);
        prop_assert_eq!(share + (whole - share), whole);
    }

    /// What is written is read again as the same amount.
    #[test]
    fn money_is_read_as_it_is_written(fen in 0..=Fen::MOST.0) {
        prop_assert_eq!(Fen::read(&Fen(fen).text()), Some(Fen(fen)));
    }

    #[test]
    fn nonsense_is_no_money_and_no_panic(text in any::<String>()) {
        if let Some(fen) = Fen::read(&text) {
            prop_assert_eq!(Fen::read(&fen.text()), Some(fen));
        }
    }

    /// What a field keeps it takes again unchanged.
    #[test]
    fn a_field_takes_what_it_keeps(text in any::<String>(), which in 0..200_usize) {
        let fields: Vec<&Field> = GUSU.documents.iter().flat_map(|kind| &kind.fields).collect();
        let field = fields[which % fields.len()];
        if let Some(kept) = read_value(field, &text) {
            prop_assert_eq!(read_value(field, &kept), Some(kept.clone()));
            prop_assert!(!kept.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
