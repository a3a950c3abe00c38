//! The pipeline at the command line: lists taken in, records from before, what is late, what is written
//! out, and the schema.

use crate::house::{EVENING, Run, arg, json, kept, lines_of, place_of, run};
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A round of a community from the first complaint to the archive, with documents on its records.
const ROUND: &str = "gusu-round.jsonl";

fn ask(store: &Path, lang: &str, more: &[&str]) -> Run {
    run(&[&["--store", arg(store), "--lang", lang, "pipeline"], more].concat())
}

fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

fn empty() -> TempDir {
    tempfile::tempdir().unwrap()
}

const NEEDS: &str = "序号,需求,详情,类别,来源,提出人,登记日期,户籍,手机号码\n\
    1,楼道灯不亮,3号楼,公共设施,入户调查,何伯,2024年3月5日,本地,13800000000\n\
    2,=停车难,,秩序,民情热线,李强,2024/3/9,外地,\n";

#[test]
fn a_list_of_needs_is_checked_first_and_taken_in_once() {
    let (store, files) = (empty(), empty());
    let gbk = encoding_rs::GBK.encode(NEEDS).0.into_owned();
    let file = written(files.path(), "需求.csv", &gbk);
    let checked = ask(store.path(), "zh", &["import", "needs", "--check", arg(&file)]);
    assert_eq!(checked.code, 0, "{}", checked.out);
    for part in ["户籍", "手机号码", "N-2024-001", "GB18030"] {
        assert!(checked.out.contains(part), "{part}: {}", checked.out);
    }
    assert!(!checked.out.contains("13800000000"), "what is private is not even printed");
    assert_eq!(std::fs::read_dir(store.path()).unwrap().count(), 0, "a check makes no store");
    let taken = ask(store.path(), "zh", &["import", "needs", arg(&file)]);
    assert_eq!(taken.code, 0, "{}{}", taken.out, taken.err);
    let show = json(ask(store.path(), "zh", &["show", "--json", "N-2024-002"]).out.trim());
    assert_eq!((&show["need"]["channel"], &show["state"]), (&"hotline".into(), &"N1".into()));
    let again = ask(store.path(), "en", &["import", "needs", arg(&file)]);
    assert_eq!(again.code, 1, "{}", again.out);
    assert!(again.out.contains("N-2024-001"), "what is there is named: {}", again.out);
    let rows = ask(store.path(), "zh", &["list"]).out;
    assert_eq!(rows.lines().count(), 2, "{rows}");
    let all = std::fs::read(store.path().join("pipeline.db")).unwrap();
    let phone = b"13800000000";
    assert!(!all.windows(phone.len()).any(|bytes| bytes == phone));
    assert_eq!(run(&["verify", arg(store.path())]).code, 0);
}

#[test]
fn nothing_of_a_list_with_a_fault_is_taken_in_unless_faults_are_to_be_left_out() {
    let (store, files) = (empty(), empty());
    let text =
        "name,kind,status,contact\n暖阳社工,professional,registered,0512-66\n楼门队,志愿者,备案,\n";
    let file = written(files.path(), "organisations.csv", text.as_bytes());
    let refused = ask(store.path(), "en", &["import", "organisations", arg(&file)]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.out.contains("Row 3, column “kind”"), "{}", refused.out);
    assert_eq!(std::fs::read_dir(store.path()).unwrap().count(), 0);
    let skipped =
        ask(store.path(), "en", &["import", "organisations", "--skip-bad", "--json", arg(&file)]);
    let told = json(skipped.out.trim());
    assert_eq!((skipped.code, &told["registered"]), (0, &true.into()), "{told}");
    let id = told["records"][0]["id"].as_str().unwrap().to_owned();
    let list = ask(store.path(), "zh", &["list", "--kind", "organisation"]).out;
    assert!(list.contains(&id) && list.contains("暖阳社工"), "{list}");
    let show = ask(store.path(), "zh", &["show", &id]).out;
    assert!(show.contains("专业社会组织") && !show.contains("0512-66"), "{show}");
    assert!(ask(store.path(), "zh", &["show", "--restricted", &id]).out.contains("0512-66"));
    let table = |more: &[&str]| {
        let export = ["export", "--format", "csv", "--only", "organisations"];
        ask(store.path(), "zh", &[&export[..], more].concat()).out
    };
    assert!(table(&[]).contains("暖阳社工") && !table(&[]).contains("0512-66"));
    assert!(table(&["--restricted"]).contains("0512-66"));
    let everything = ask(store.path(), "zh", &["export", "--format", "json"]).out;
    assert!(everything.contains("professional") && !everything.contains("0512-66"));
}

#[test]
fn what_was_before_is_carried_over_with_a_reason() {
    let store = empty();
    let carry = |more: &[&str]| {
        ask(store.path(), "zh", &[&["carry", "--kind", "body", "--id", "绿化小组"], more].concat())
    };
    let unknown = carry(&["--state", "B9", "--why", "2025年决议"]);
    assert_eq!(unknown.code, 3);
    for state in ["B1", "B2", "B3"] {
        assert!(unknown.err.contains(state), "{}", unknown.err);
    }
    assert!(!unknown.err.contains("N1"), "only states of bodies: {}", unknown.err);
    assert_eq!(carry(&["--state", "B2", "--why", " "]).code, 3);
    assert_eq!(carry(&["--state", "B2"]).code, 2);
    let plan = ["carry", "--kind", "plan", "--id", "P-2024-001", "--state", "J5", "--why", "x"];
    assert_eq!(ask(store.path(), "zh", &plan).code, 2, "a plan is called something");
    assert_eq!(carry(&["--state", "B2", "--why", "2025年居民代表大会决议"]).code, 0);
    assert_eq!(carry(&["--state", "B2", "--why", "2025年居民代表大会决议"]).code, 3);
    let chain = ask(store.path(), "zh", &["chain", "绿化小组"]).out;
    assert!(chain.contains("2025年居民代表大会决议") && chain.contains("B2"), "{chain}");
    let need = [
        "carry",
        "--kind",
        "need",
        "--id",
        "N-2024-009",
        "--title",
        "路灯",
        "--state",
        "N4",
        "--why",
        "2024年评议会纪要",
    ];
    assert_eq!(ask(store.path(), "zh", &need).code, 0);
    assert_eq!(run(&["verify", arg(store.path())]).code, 0);
}

#[test]
fn any_record_tells_its_documents_between_its_moves() {
    let (store, _) = kept(&lines_of(ROUND));
    let rows = ask(store.path(), "en", &["list", "--kind", "plan", "--json"]).out;
    let rows: Vec<Value> = rows.lines().map(json).collect();
    let done = rows.iter().max_by_key(|row| {
        let id = row["record"]["id"].as_str().unwrap();
        ask(store.path(), "en", &["chain", id, "--json"]).out.lines().count()
    });
    let id = done.unwrap()["record"]["id"].as_str().unwrap().to_owned();
    let chain = ask(store.path(), "en", &["chain", &id, "--json"]).out;
    let links: Vec<Value> = chain.lines().map(json).collect();
    assert_eq!(links[0]["link"], "registered");
    let place = |wanted: &dyn Fn(&Value) -> bool| links.iter().position(wanted).unwrap();
    let contract = place(&|link| link["document"] == "contract");
    let paid = place(&|link| link["document"] == "first_payment");
    let started = place(&|link| link["transition"]["to"] == "J4");
    assert!(contract < paid && paid < started, "{chain}");
    let told = ask(store.path(), "zh", &["chain", &id]).out;
    assert!(!told.contains("first_payment") && !told.contains('⟦'), "by name: {told}");
    for kind in ["body", "round", "organisation", "need"] {
        let rows = ask(store.path(), "en", &["list", "--kind", kind]).out;
        let Some(id) = rows.lines().next().and_then(|line| line.split("  ").next()) else {
            continue;
        };
        let shown = ask(store.path(), "en", &["show", id]);
        assert_eq!(shown.code, 0, "{kind} {id}: {}", shown.err);
        assert_eq!(ask(store.path(), "en", &["chain", id]).code, 0, "{kind} {id}");
    }
}

#[test]
fn what_is_late_comes_the_longest_first() {
    let (store, _) = kept(&lines_of(ROUND));
    let none = ask(store.path(), "en", &["due", "--on", "2000-01-01"]);
    assert_eq!(none.code, 0);
    assert!(none.out.contains("2000-01-01"), "{}", none.out);
    assert_eq!(ask(store.path(), "en", &["due", "--on", "soon"]).code, 2);
    assert_eq!(ask(store.path(), "en", &["due", "--on", "2999-01-01", "--json"]).out, "");
    // The same round, as it stood while the second notices were up.
    let lines = lines_of(ROUND);
    let until = place_of(&lines, |line| {
        let convened = line["do"].get("convene").is_some();
        convened && line["at"].as_str().is_some_and(|at| at.starts_with("2026-05-25"))
    });
    let (store, _) = kept(&lines[..until]);
    let late = ask(store.path(), "en", &["due", "--json", "--on", "2026-06-24"]).out;
    let late: Vec<Value> = late.lines().map(json).collect();
    let days: Vec<i64> = late.iter().map(|row| row["days_late"].as_i64().unwrap()).collect();
    assert!(days.windows(2).all(|pair| pair[0] >= pair[1]), "{days:?}");
    let notice = late.iter().find(|row| row["due"] == "notice_end").unwrap();
    assert_eq!((&notice["day"], &notice["days_late"]), (&"2026-05-24".into(), &31.into()));
    assert_ne!(notice["proposer"], "", "whoever applied is told");
    let told = ask(store.path(), "zh", &["due", "--on", "2026-06-24"]).out;
    let (record, title) = (notice["record"].as_str().unwrap(), notice["title"].as_str().unwrap());
    for part in [record, title, "公示到期未结束", "2026-05-24", "31"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    // Numbers that end alike are told apart by a reader who is no terminal as well.
    assert!(!told.contains('…'), "{told}");
    let end = record.rsplit_once('-').unwrap().1.to_lowercase();
    let several = ask(store.path(), "zh", &["show", &end]);
    let folded = ask(store.path(), "zh", &["show", &record.to_lowercase()]);
    assert!(folded.code == 0 && folded.out.starts_with(record), "{}{}", folded.out, folded.err);
    assert!(several.code == 0 || several.err.contains(record), "{}", several.err);
    // The last day in time is in time.
    let then = ask(store.path(), "en", &["due", "--json", "--on", "2026-05-24"]).out;
    assert!(!then.contains("notice_end"), "{then}");
}

#[test]
fn tables_open_in_a_spreadsheet_and_run_nothing_there() {
    let (store, files) = (empty(), empty());
    let file = written(files.path(), "needs.csv", NEEDS.as_bytes());
    assert_eq!(ask(store.path(), "zh", &["import", "needs", arg(&file)]).code, 0);
    let out = files.path().join("out");
    let export = ask(store.path(), "zh", &["export", "--format", "csv", "--out", arg(&out)]);
    assert_eq!((export.code, export.out.lines().count()), (0, 6), "{}{}", export.out, export.err);
    let text = std::fs::read_to_string(out.join("needs.csv")).unwrap();
    assert!(text.starts_with("\u{feff}\"编号\",\"名称\"") && text.contains("\r\n"), "{text}");
    assert!(text.contains("\"'=停车难\"") && text.contains("\"民情热线\""), "{text}");
    let en = ask(store.path(), "en", &["export", "--format", "csv", "--only", "needs"]).out;
    assert!(en.starts_with("\"number\",\"title\"") && en.contains("\"hotline\""), "{en}");
}

#[test]
fn the_json_of_a_round_has_every_move_and_its_resolution() {
    let (store, _) = kept(&lines_of(ROUND));
    let everything = json(ask(store.path(), "en", &["export", "--format", "json"]).out.trim());
    let ids: Vec<&Value> =
        everything["resolutions"].as_array().unwrap().iter().map(|r| &r["id"]).collect();
    let of = |list: &str| everything[list].as_array().unwrap().clone();
    assert!(of("moves").len() > 10 && of("documents").len() > 10 && !ids.is_empty());
    for row in of("moves").iter().chain(&of("documents")) {
        assert!(ids.contains(&&row["resolution"]), "{row}");
    }
    let table = ask(store.path(), "en", &["export", "--format", "csv", "--only", "payments"]).out;
    assert!(table.lines().count() > 1, "{table}");
    // Who objected to a notice is nobody's business but the record's.
    let objections: Vec<Value> =
        of("documents").into_iter().filter(|d| d["document"] == "objection").collect();
    assert!(objections.iter().all(|d| d["fields"].get("who").is_none()), "{objections:?}");
}

#[test]
fn the_schema_is_told_in_both_languages_and_for_programs() {
    for lang in ["zh", "en"] {
        let told = run(&["--lang", lang, "pipeline", "schema"]);
        assert!(told.code == 0 && !told.out.contains('⟦'), "{}", told.out);
        for part in ["record_field", "document_line", "需求 = needs", "编号 = number"] {
            assert!(told.out.contains(part), "{part}: {}", told.out);
        }
    }
    let zh = run(&["--lang", "zh", "pipeline", "schema"]).out;
    let (tables, _) = zh.split_once("需求 = needs").unwrap();
    assert!(!tables.contains("How it came in") && tables.contains("提出人"), "{tables}");
    let schema = json(run(&["pipeline", "schema", "--json"]).out.trim());
    let tables = schema["tables"].as_array().unwrap();
    assert!(
        tables.iter().any(|t| t["name"] == "transition" && t["columns"][0]["type"] == "INTEGER")
    );
}

#[test]
fn the_help_of_every_command_is_in_the_language_asked_for() {
    let pages: [&[&str]; 7] = [
        &["--help"],
        &["import", "needs", "--help"],
        &["import", "organisations", "--help"],
        &["export", "--help"],
        &["carry", "--help"],
        &["due", "--help"],
        &["chain", "--help"],
    ];
    let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for page in pages {
        let told = |lang: &str| run(&[&["--lang", lang, "pipeline"], page].concat()).out;
        assert!(chinese(&told("zh")) && !chinese(&told("en")), "{page:?}");
    }
}

#[test]
fn an_evening_without_documents_is_told_as_before() {
    let (store, _) = kept(&lines_of(EVENING));
    let chain = ask(store.path(), "en", &["chain", "N-2026-001", "--json"]).out;
    let links: Vec<Value> = chain.lines().map(json).collect();
    assert_eq!(links[0]["link"], "registered");
    assert!(links.iter().skip(1).all(|link| link["link"] == "moved" || link["link"] == "filed"));
}

/// A year of which whole sittings, sheets and now and then any other line are missing: much is refused,
/// and whatever was done all the same, no record is where no signed resolution led it, and nothing that
/// was there is gone.
#[test]
fn whatever_is_left_out_of_a_year_no_state_is_without_its_signatures() {
    let lines = lines_of(ROUND);
    for seed in 1..=6_u64 {
        let dir = empty();
        let mut player = yishi::rehearsal::Player::new(crate::house::desk(dir.path()), None);
        let mut before: Vec<(String, usize)> = vec![];
        for (line, number) in with_gaps(&lines, seed).iter().zip(1..) {
            player.play(number, &line.to_string());
            if line["do"].get("sign").is_none() {
                continue;
            }
            let book = player.desk.pipeline().book(None).unwrap();
            for (id, filed) in &before {
                assert!(book.record(id).is_some_and(|record| record.filed.len() >= *filed), "{id}");
            }
            before = book.records().map(|r| (r.id.clone(), r.filed.len())).collect();
        }
        player.desk.close().unwrap();
        let report = yishi::store::verify(dir.path());
        assert!(report.is_sound(), "seed {seed}: {report:#?}");
        let moves: usize = report.files.iter().map(|file| file.counts.transitions).sum();
        assert!(moves > 0, "seed {seed}");
    }
}

/// The lines without what they expect, and without what chance takes away.
fn with_gaps(lines: &[String], seed: u64) -> Vec<Value> {
    let mut random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut of_a_thousand = || {
        random =
            random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % 1000
    };
    let mut held = true;
    let mut kept = vec![];
    for line in lines {
        let mut line = json(line);
        let lost =
            match line["do"].as_object().and_then(|act| act.keys().next()).map(String::as_str) {
                Some("convene") => {
                    held = of_a_thousand() >= 40;
                    0
                }
                Some("sheet") => 30,
                _ => 1,
            };
        if held && of_a_thousand() >= lost {
            line.as_object_mut().unwrap().remove("expect");
            kept.push(line);
        }
    }
    kept
}
