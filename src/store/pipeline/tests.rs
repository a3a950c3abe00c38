//! Only signed results move a need, all at once or not at all.

use super::*;
use crate::pipeline::Transition;
use crate::pipeline::{Begun, Entry, Fen, RecordKind};
use crate::signing::{self, Signer, sample as signed};
use crate::store::{sample, seal::SealState};

fn pipeline() -> (tempfile::TempDir, PipelineDb) {
    let dir = tempfile::tempdir().unwrap();
    let db = PipelineDb::open(&dir.path().join("pipeline.db")).unwrap();
    db.register_need(&sample::need()).unwrap();
    (dir, db)
}

fn result(id: &str, from: &str, to: &str) -> SignedResolution {
    let mut resolution = signed::resolution(id);
    resolution.transitions.push(Transition {
        need: "N-2026-014".into(),
        rule: "T3".into(),
        from: from.into(),
        to: to.into(),
    });
    signed::signed(resolution, &Signer::generate("x").unwrap())
}

fn bytes(db: &PipelineDb) -> Vec<u8> {
    std::fs::read(&db.path).unwrap()
}

#[test]
fn a_delivery_moves_the_need_once_and_tells_its_story() {
    let (_dir, db) = pipeline();
    let results = [result("m/1", "N1", "N2"), result("m/2", "N2", "N3")];
    let delivered = db.deliver(&results).unwrap();
    assert_eq!((delivered.new, delivered.already, delivered.moved.len()), (2, 0, 2));
    let before = bytes(&db);
    assert!(matches!(seal::check(&before, &PIPELINE), SealState::Sealed));
    let again = db.deliver(&results).unwrap();
    assert_eq!((again.new, again.already, again.moved.len()), (0, 2, 0));
    assert!(bytes(&db) == before);
    assert_eq!(db.need("N-2026-014").unwrap().unwrap().state, "N3");
    assert_eq!(db.needs().unwrap().len(), 1);
    assert_eq!(db.resolutions().unwrap(), results);
    assert_eq!(db.resolution("m/2").unwrap().as_ref(), Some(&results[1]));
    let chain = db.chain("N-2026-014").unwrap();
    assert!(matches!(&chain[0], ChainLink::Registered { state, .. } if state == "N1"));
    let ChainLink::Moved { resolution, signers, .. } = &chain[2] else { panic!("{chain:?}") };
    assert_eq!((resolution.as_str(), signers.len()), ("m/2", 2));
    assert!(db.chain("N-2026-999").unwrap().is_empty());
}

#[test]
fn whatever_is_wrong_with_one_result_keeps_all_of_them_out() {
    let (_dir, db) = pipeline();
    let before = bytes(&db);
    let good = result("m/1", "N1", "N2");
    let with = |change: &dyn Fn(&mut SignedResolution)| {
        let mut bad = result("m/2", "N2", "N3");
        change(&mut bad);
        bad
    };
    let cases = [
        ("signature_missing", with(&|r| drop(r.signatures.pop()))),
        ("signature_missing", with(&|r| r.signatures.clear())),
        ("signature_other_key", with(&|r| r.signatures[0].key = good.signatures[0].key.clone())),
        ("signature_other_text", {
            let mut other = result("m/2", "N2", "N3");
            let wording = "another".to_owned();
            let resolution = crate::meeting::Resolution { wording, ..other.resolution };
            other = SignedResolution::new(resolution, other.signatures).unwrap();
            other
        }),
        ("store_not_canonical", with(&|r| r.canonical.push(' '))),
        ("store_not_canonical", with(&|r| r.resolution.wording.push('x'))),
        ("store_not_signatory", with(&|r| r.signatures[0].office = "teller".into())),
        ("store_not_signatory", with(&|r| r.signatures[0].name = "张三".into())),
        ("store_state_mismatch", result("m/2", "N1", "N3")),
        ("store_resolution_differs", result("m/1", "N2", "N3")),
        ("store_need_unknown", {
            let mut resolution = result("m/2", "N2", "N3").resolution;
            resolution.transitions[0].need = "N-2026-999".into();
            signed::signed(resolution, &Signer::generate("x").unwrap())
        }),
    ];
    for (code, bad) in cases {
        let refused = db.deliver(&[good.clone(), bad]).unwrap_err();
        assert_eq!(refused.code(), code);
        assert!(bytes(&db) == before, "{code}");
    }
    let refused = db.deliver(&[result("m/1", "N4", "N5")]).unwrap_err();
    let StoreError::StateMismatch { expected, found, .. } = refused else { panic!("{refused}") };
    assert_eq!((expected.as_str(), found.as_str()), ("N4", "N1"));
    assert!(signing::fingerprint(&good.signatures[0].key).is_ok());
}

#[test]
fn reading_makes_no_file_and_changes_no_byte() {
    let (dir, db) = pipeline();
    let before = bytes(&db);
    let reader = PipelineDb::open_readonly(&db.path).unwrap();
    assert_eq!(reader.needs().unwrap().len(), 1);
    assert_eq!(reader.register_need(&sample::need()).unwrap_err().code(), "store_read_only");
    assert!(bytes(&db) == before);
    let absent = PipelineDb::open_readonly(&dir.path().join("absent.db")).unwrap();
    assert!(absent.needs().unwrap().is_empty() && absent.resolutions().unwrap().is_empty());
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_need_is_registered_once_and_says_why_it_starts_late() {
    let (_dir, db) = pipeline();
    assert_eq!(db.register_need(&sample::need()).unwrap_err().code(), "store_need_exists");
    let late = Need {
        id: "N-2026-015".into(),
        registered_state: "N4".into(),
        carried_over: Some(" ".into()),
        ..sample::need()
    };
    assert_eq!(db.register_need(&late).unwrap_err().code(), "store_need_without_reason");
    let reason = Some("decided in 2025".to_owned());
    db.register_need(&Need { carried_over: reason, ..late }).unwrap();
    assert_eq!(db.need("N-2026-015").unwrap().unwrap().state, "N4");
}

#[test]
fn the_file_itself_refuses_changes() {
    let (_dir, db) = pipeline();
    db.deliver(&[result("m/1", "N1", "N2")]).unwrap();
    let conn = Connection::open(&db.path).unwrap();
    db.deliver(&[signed::signed(signed::wall("m/OS"), &Signer::generate("x").unwrap())]).unwrap();
    for table in ["record", "need", "resolution", "signature", "transition", "need_origin"] {
        for sql in [
            format!("DELETE FROM {table}"),
            format!("UPDATE {table} SET rowid = rowid + 1"),
            format!("REPLACE INTO {table} SELECT * FROM {table}"),
        ] {
            assert!(conn.execute_batch(&sql).is_err(), "{sql}");
        }
    }
    let jump = "INSERT INTO transition (record, rule, from_state, to_state, resolution, at)
                VALUES ('N-2026-014', 'T9', 'N1', 'N7', 'm/1', '')";
    assert!(conn.execute_batch(jump).unwrap_err().to_string().contains("not in that state"));
}

#[test]
fn needs_from_a_wall_come_with_their_signed_record_and_say_where_from() {
    let (_dir, db) = pipeline();
    let signer = Signer::generate("x").unwrap();
    let wall = [signed::signed(signed::wall("m/OS"), &signer)];
    let delivered = db.deliver(&wall).unwrap();
    assert_eq!((delivered.new, delivered.brought), (1, 2));
    let again = db.deliver(&wall).unwrap();
    assert_eq!((again.already, again.brought, db.needs().unwrap().len()), (1, 0, 3));
    let need = db.need("N-m-K1").unwrap().unwrap();
    assert_eq!((need.state.as_str(), need.need.proposer.as_str()), ("N1", "赵敏"));
    let chain = db.chain("N-m-K1").unwrap();
    let ChainLink::Raised { resolution, topics, signers, .. } = &chain[0] else {
        panic!("{chain:?}")
    };
    assert_eq!((resolution.as_str(), signers.len()), ("m/OS", 2));
    let told = |o: &Origin| (o.topic, o.title.clone(), o.posted_by.clone(), o.dots, o.rank);
    let told: Vec<_> = topics.iter().map(told).collect();
    let expected = [
        (1, "停车".to_owned(), "赵敏".to_owned(), Some(7), Some(1)),
        (2, "车位".to_owned(), "钱进".to_owned(), None, None),
    ];
    assert_eq!(told, expected);
    assert_eq!(db.origins("N-m-T3").unwrap()[0].state, "cancelled");
    assert!(db.origins("N-2026-014").unwrap().is_empty());
}

#[test]
fn a_wall_whose_numbers_are_taken_stays_out_altogether() {
    let (_dir, db) = pipeline();
    db.register_need(&Need { id: "N-m-T3".into(), ..sample::need() }).unwrap();
    let before = bytes(&db);
    let wall = signed::signed(signed::wall("m/OS"), &Signer::generate("x").unwrap());
    assert_eq!(db.deliver(&[wall]).unwrap_err().code(), "store_need_exists");
    assert!(bytes(&db) == before);
}

/// A signed record that files these documents and makes these moves.
fn filing(id: &str, documents: Vec<Entry>, moves: &[(&str, &str, &str)]) -> SignedResolution {
    let moved = |(need, from, to): &(&str, &str, &str)| Transition {
        need: (*need).to_owned(),
        rule: "T1".to_owned(),
        from: (*from).to_owned(),
        to: (*to).to_owned(),
    };
    let resolution = crate::meeting::Resolution {
        id: id.to_owned(),
        outcome: None,
        documents,
        transitions: moves.iter().map(moved).collect(),
        ..result(id, "N1", "N2").resolution
    };
    signed::signed(resolution, &Signer::generate("x").unwrap())
}

fn paper(document: &str, record: &str, begins: Option<Begun>) -> Entry {
    let fields = [("text", "两行\n字"), ("amount", "12345.67"), ("budget", "灯 10.00\n工 2.50")];
    let fields = fields.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect();
    Entry { document: document.into(), record: record.into(), fields, begins }
}

fn plan_begins() -> Option<Begun> {
    let (title, state, profile) = ("方案".into(), "P1".into(), "gusu".into());
    Some(Begun { kind: RecordKind::Plan, title, state, profile })
}

#[test]
fn documents_are_filed_and_what_moved_meanwhile_is_left_out() {
    let (_dir, db) = pipeline();
    let first = filing(
        "m/D",
        vec![paper("triage", "N-2026-014", None), paper("application", "P-1", plan_begins())],
        &[("N-2026-014", "N1", "N2"), ("P-1", "P1", "P2")],
    );
    let delivered = db.deliver(&[first]).unwrap();
    assert_eq!((delivered.filed, delivered.moved.len(), delivered.left_out.len()), (2, 2, 0));
    let book = db.book(None).unwrap();
    let plan = book.record("P-1").unwrap();
    assert_eq!((plan.state.as_str(), plan.filed.len()), ("P2", 1));
    assert_eq!(plan.filed[0].fields["budget"], "灯 10.00\n工 2.50");
    assert_eq!(plan.filed[0].money("amount"), Some(Fen(1_234_567)));
    // Another meeting took both up where they were before: nothing of it counts, all of it is readable.
    let late = filing(
        "n/D",
        vec![
            paper("triage", "N-2026-014", None),
            paper("application", "P-1", plan_begins()),
            paper("application", "P-2", plan_begins()),
        ],
        &[("N-2026-014", "N1", "N2g"), ("P-2", "P1", "P2")],
    );
    let delivered = db.deliver(&[late]).unwrap();
    assert_eq!(delivered.left_out, ["N-2026-014", "P-1"]);
    assert_eq!((delivered.filed, delivered.moved.len()), (1, 1));
    assert_eq!(db.need("N-2026-014").unwrap().unwrap().state, "N2");
    let only = ["P-2".to_owned()].into();
    assert_eq!(db.book(Some(&only)).unwrap().record("P-2").unwrap().state, "P2");
    let codes = |report: &crate::store::Report| -> Vec<&'static str> {
        report.files.iter().flat_map(|f| &f.findings).map(crate::store::Finding::code).collect()
    };
    assert_eq!(codes(&crate::store::verify(&db.path)), Vec::<&str>::new());
    let good = std::fs::read(&db.path).unwrap();
    for (sql, code) in [
        ("UPDATE document_line SET text = '9.99' WHERE field = 'amount'", "document_changed"),
        ("UPDATE document_line SET fen = 1 WHERE field = 'amount'", "document_changed"),
        ("DELETE FROM document_line WHERE field = 'budget'", "document_changed"),
        ("UPDATE document SET kind = 'contract' WHERE id = 1", "document_changed"),
        ("UPDATE document SET filed_on = '2020-01-01' WHERE id = 1", "document_changed"),
        ("DELETE FROM left_out WHERE record = 'P-1'", "document_changed"),
        ("UPDATE record SET title = '别的' WHERE id = 'P-1'", "document_changed"),
        (
            "INSERT INTO document VALUES (9, 'P-1', 2, 'contract', 'm/D', 9, '2026-01-01')",
            "document_unsigned",
        ),
        (
            "INSERT INTO record SELECT 'P-9', kind, title, profile, began_state, began_at, resolution,
                    carried_over FROM record WHERE id = 'P-1'",
            "document_unsigned",
        ),
    ] {
        std::fs::write(&db.path, &good).unwrap();
        let conn = Connection::open(&db.path).unwrap();
        conn.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        let mut triggers = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
        let names: Vec<String> =
            triggers.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        drop(triggers);
        for name in names {
            conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
        }
        conn.execute_batch(sql).unwrap();
        drop(conn);
        let found = codes(&crate::store::verify(&db.path));
        assert!(found.contains(&code), "{sql}: {found:?}");
    }
}

#[test]
fn an_older_file_is_read_as_it_is_and_brought_up_to_date_by_the_first_change() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("pipeline.db");
    let conn = Connection::open(&path).unwrap();
    crate::store::sqlite::migrate_to(&conn, &PIPELINE, 2).unwrap();
    conn.execute_batch(
        "INSERT INTO need VALUES ('N-1', '路灯', '', '', '', '', '2026-01-01', 'N1', NULL, 'gusu')",
    )
    .unwrap();
    drop(conn);
    let before = std::fs::read(&path).unwrap();
    let reader = PipelineDb::open_readonly(&path).unwrap();
    assert_eq!(reader.need("N-1").unwrap().unwrap().need.title, "路灯");
    assert_eq!(reader.book(None).unwrap().record("N-1").unwrap().state, "N1");
    assert!(std::fs::read(&path).unwrap() == before);
    let writer = PipelineDb::open(&path).unwrap();
    assert_eq!(writer.needs().unwrap().len(), 1);
    assert!(std::fs::read(&path).unwrap() != before);
}
