//! Rosters as people really save them, and rosters with everything wrong.

use super::*;
use crate::meeting::Bilingual;

fn categories() -> Vec<Category> {
    let category = |id: &str, zh: &str, aliases: &[&str]| Category {
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        ..Category::new(id, Bilingual { zh: zh.into(), en: id.into() })
    };
    vec![category("resident", "居民", &["居民代表"]), category("staff", "社区工作人员", &["社工"])]
}

fn read(text: &str) -> RosterDraft {
    read_roster_bytes("roster.csv", text.as_bytes(), &categories()).unwrap()
}

fn people(draft: &RosterDraft) -> Vec<(u16, &str, &str, bool)> {
    let row = |m: &'_ Member| (m.seat.0, m.voting);
    let texts = draft.members.iter().map(|m| (row(m), m.name.as_str(), m.category.as_str()));
    texts.map(|((seat, voting), name, category)| (seat, name, category, voting)).collect()
}

fn told(draft: &RosterDraft) -> Vec<(usize, usize, &'static str)> {
    let column = |p: &CellProblem| p.column.as_ref().map_or(0, |c| c.number);
    draft.problems.iter().map(|p| (p.row, column(p), p.kind.code())).collect()
}

#[test]
fn a_roster_with_a_chinese_header_keeps_only_what_the_meeting_needs() {
    let draft = read(
        "座号,姓名,身份,电话,楼栋,表决权\n1,王芳,居民代表,13800000000,3号楼,是\n2,李强,社工,1,,否\n",
    );
    assert_eq!(people(&draft), [(1, "王芳", "resident", true), (2, "李强", "staff", false)]);
    assert_eq!(
        (draft.ignored_columns.as_slice(), draft.members[0].unit.as_str()),
        (["电话".to_owned()].as_slice(), "3号楼")
    );
    assert!(draft.is_importable() && draft.problems.is_empty());
}

#[test]
fn all_faults_are_told_at_once_by_row_and_column() {
    let long = "长".repeat(121);
    let text = format!(
        "座号,姓名,类别,表决权\n1,王芳,居民,是\n1,李强,居明,是\n0,赵敏,居民,也许\n,钱进,居民,\n5,,居民,\n6,{long},居民,\n7,王芳,居民,\n8,孙丽,,是\n9,周杰,居民,是,多\n"
    );
    let draft = read(&text);
    let expected = [
        (3, 1, "duplicate-seat"),
        (3, 3, "unknown-category"),
        (4, 1, "seat-range"),
        (4, 4, "not-yes-or-no"),
        (5, 1, "seat-missing"),
        (6, 2, "empty-name"),
        (7, 2, "too-long"),
        (8, 2, "duplicate-name"),
        (9, 3, "no-category"),
        (10, 0, "field-count"),
    ];
    assert_eq!(told(&draft), expected);
    assert!(!draft.is_importable() && draft.rows == 9);
    let unknown = draft.problems.iter().find(|p| p.kind.code() == "unknown-category").unwrap();
    let words = crate::i18n::Words::new(crate::i18n::Lang::En);
    assert_eq!(
        unknown.text(&words),
        "Row 3, column “类别”: This meeting has no category “居明”. Did you mean “居民”?"
    );
}

#[test]
fn rosters_without_a_header() {
    assert_eq!(people(&read("王芳\n\n李强\n")), [(1, "王芳", "", true), (2, "李强", "", true)]);
    let draft = read("3;王芳;居民\n4;李强;社工");
    assert_eq!(people(&draft), [(3, "王芳", "resident", true), (4, "李强", "staff", true)]);
    assert_eq!((draft.layout, draft.delimiter), (Layout::SeatNameCategory, Some(';')));
    let draft = read("password,voter8\npassword,ernesto\n");
    assert_eq!(people(&draft), [(8, "voter8", "", true), (9, "ernesto", "", true)]);
    assert_eq!(draft.layout, Layout::Helios);
}

#[test]
fn names_in_two_columns_and_names_spaced_out() {
    let draft = read("first_name,last_name,类别\nMax,Muster,居民\n芳,王,社工\n");
    assert_eq!(people(&draft), [(1, "Max Muster", "resident", true), (2, "王芳", "staff", true)]);
    assert_eq!(people(&read("姓名,类别\n王\u{3000}芳,居民\n")), [(1, "王芳", "resident", true)]);
}

#[test]
fn a_title_above_the_header_is_passed_over() {
    let draft = read("某社区名册,,\n序号,姓 名,列席\n1,王芳,\n2,李强,列席\n");
    assert_eq!(people(&draft), [(1, "王芳", "", true), (2, "李强", "", false)]);
    assert_eq!(told(&draft), [(1, 0, "skipped-row"), (2, 0, "no-category-column")]);
}

#[test]
fn a_header_typed_with_wide_commas_is_understood() {
    let draft = read("座号\u{FF0C}姓名\u{FF0C}类别\n1,王芳,居民\n2,李强,社工\n");
    assert_eq!(people(&draft), [(1, "王芳", "resident", true), (2, "李强", "staff", true)]);
}

#[test]
fn what_looks_like_a_formula_or_an_escape_is_text() {
    let draft = read("姓名,单位\n=1+1,\u{1b}[2J@SUM\n");
    assert_eq!(
        (draft.members[0].name.as_str(), draft.members[0].unit.as_str()),
        ("=1+1", "[2J@SUM")
    );
}

#[test]
fn everything_that_can_be_wrong_has_words_in_both_languages() {
    use CellProblemKind as Kind;
    let found = || "x".to_owned();
    let kinds = [
        Kind::UnbalancedQuote,
        Kind::FieldCount { found: 1, expected: 2 },
        Kind::TooManyColumns { max: 1 },
        Kind::TooManyRows { max: 1 },
        Kind::SkippedRow,
        Kind::EmptyName,
        Kind::TooLong { max: 1 },
        Kind::DuplicateName { name: found(), first: 1 },
        Kind::DuplicateSeat { seat: 1, first: 1 },
        Kind::SeatRange { found: found(), max: 1 },
        Kind::SeatFromDigits { found: found(), seat: 1 },
        Kind::SeatAssigned { found: found(), seat: 1 },
        Kind::SeatAssigned { found: String::new(), seat: 1 },
        Kind::UnknownCategory { found: found(), suggestion: Some(found()) },
        Kind::NoCategory,
        Kind::NoCategoryColumn,
        Kind::NotYesOrNo { found: found() },
    ];
    let errors = [
        ImportError::NoFile,
        ImportError::Denied,
        ImportError::Unreadable { detail: found() },
        ImportError::TooLarge { max: 1 << 20 },
        ImportError::Empty,
        ImportError::NotATable,
        ImportError::OldSpreadsheet,
        ImportError::Spreadsheet { detail: found() },
        ImportError::Undecodable { row: 1, encoding: Encoding::Gb18030 },
        ImportError::NoNameColumn { columns: vec![found()] },
    ];
    let layouts = [
        Layout::Header,
        Layout::OpenSlides,
        Layout::Helios,
        Layout::Names,
        Layout::SeatName,
        Layout::SeatNameCategory,
    ];
    for words in crate::i18n::Lang::ALL.map(crate::i18n::Words::new) {
        let column = Some(Column { number: 27, name: Column::letter(27) });
        let told = kinds.iter().cloned().map(|kind| {
            let severity = Severity::Error;
            CellProblem { row: 1, column: column.clone(), severity, kind }.text(&words)
        });
        let told = told.chain(errors.iter().map(|e| e.text(&words)));
        let told =
            told.chain(layouts.iter().map(|l| words.t(&format!("import-layout-{}", l.code()))));
        for text in told {
            assert!(!text.contains('⟦') && !text.contains('$'), "{text}");
        }
    }
}

fn fixture(name: &str) -> RosterDraft {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import").join(name);
    read_roster(&path, &categories()).unwrap()
}

#[test]
fn one_roster_in_five_clothes() {
    for (file, encoding, delimiter) in [
        ("gb18030.csv", Encoding::Gb18030, Some(',')),
        ("utf8-bom.csv", Encoding::Utf8Bom, Some(',')),
        ("semicolon.csv", Encoding::Utf8, Some(';')),
        ("utf16.txt", Encoding::Utf16Le, Some('\t')),
        ("roster.xlsx", Encoding::Xlsx, None),
    ] {
        let draft = fixture(file);
        assert_eq!((draft.encoding, draft.delimiter), (encoding, delimiter), "{file}");
        let expected = [
            (1, "王芳", "resident", true),
            (2, "李强", "staff", true),
            (3, "赵敏", "resident", true),
        ];
        assert_eq!(people(&draft), expected, "{file}");
        assert_eq!(draft.members[1].unit, "居委会", "{file}");
        assert!(draft.is_importable() && draft.problems.is_empty(), "{file}: {:?}", draft.problems);
    }
}

/// A file of the collection that lies beside the repository, where it does.
fn shared(file: &str) -> Option<Vec<u8>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let root = std::env::var_os("YISHI_SHARED").map_or_else(beside, Into::into);
    let path = root.join("data/imports").join(file);
    let bytes = std::fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: {} is not there", path.display());
    }
    bytes
}

#[test]
fn voters_of_helios_as_annotated() {
    let Some(expected) = shared("imports.expected.json") else { return };
    let expected: serde_json::Value = serde_json::from_slice(&expected).unwrap();
    for (file, seats) in
        [("helios_voter-file.csv", vec![5, 6, 7, 8]), ("helios_voter-file-2.csv", vec![8, 9, 10])]
    {
        let Some(bytes) = shared(file) else { return };
        let draft = read_roster_bytes(file, &bytes, &[]).unwrap();
        let voters = expected["files"][file]["trimmed"].as_array().unwrap();
        let names: Vec<_> = voters.iter().map(|v| v["name"].as_str().unwrap()).collect();
        assert_eq!(draft.members.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), names);
        assert_eq!(draft.members.iter().map(|m| m.seat.0).collect::<Vec<_>>(), seats);
        assert_eq!((draft.layout, draft.header), (Layout::Helios, false));
        assert_eq!(draft.ignored_columns, ["type", "email"]);
        assert!(draft.is_importable());
    }
}

#[test]
fn participants_of_openslides_as_annotated() {
    let Some(bytes) = shared("openslides_participants-example.csv") else { return };
    let draft = read_roster_bytes("p.csv", &bytes, &[]).unwrap();
    assert_eq!(people(&draft), [(1, "Max Musterhuman", "", true)]);
    assert_eq!((draft.layout, draft.members[0].unit.as_str()), (Layout::OpenSlides, "Berlin"));
    assert_eq!(told(&draft), [(2, 8, "seat-from-digits")]);
    for private in ["email", "default_password", "member_number", "gender", "groups"] {
        assert!(draft.ignored_columns.iter().any(|c| c == private), "{private}");
    }
}

#[test]
fn topics_and_motions_are_no_rosters() {
    for (file, column) in [
        ("openslides_agenda-topics-example.csv", "agenda_duration"),
        ("openslides_motions-example.csv", "submitters"),
    ] {
        let Some(bytes) = shared(file) else { return };
        match read_roster_bytes(file, &bytes, &categories()) {
            Err(ImportError::NoNameColumn { columns }) => {
                assert!(columns.iter().any(|c| c == column))
            }
            other => panic!("{file}: {other:?}"),
        }
    }
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    let read = |name: &str, bytes: &[u8]| read_roster_bytes(name, bytes, &[]).unwrap_err();
    assert_eq!(read("a.csv", b""), ImportError::Empty);
    assert_eq!(read("a.csv", "姓名\n".as_bytes()), ImportError::Empty);
    assert_eq!(read("a.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0, 0]), ImportError::OldSpreadsheet);
    assert_eq!(read("a.bin", b"a\0b"), ImportError::NotATable);
    assert!(matches!(read("a.xlsx", b"PK\x03\x04rubbish"), ImportError::Spreadsheet { .. }));
    let huge = vec![b'a'; FILE_BYTES_MAX as usize + 1];
    assert_eq!(read("a.csv", &huge), ImportError::TooLarge { max: FILE_BYTES_MAX });
}

#[test]
fn more_people_than_a_roster_holds_are_told_of() {
    let text = (1..=5_001).map(|n| format!("{n},人{n}\n")).collect::<String>();
    let draft = read_roster_bytes("a.csv", text.as_bytes(), &[]).unwrap();
    assert_eq!((draft.members.len(), told(&draft)), (5_000, vec![(5_001, 0, "too-many-rows")]));
}

/// A workbook with this as its only sheet.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let book = format!(
        r#"<workbook xmlns="{main}" xmlns:r="{relation}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let links = format!(
        r#"<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, body) in [
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(body).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const SHEET: &str = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" t="inlineStr"><is><t>座号</t></is></c></row><row r="2"><c r="A2" t="str"><f>T("x")</f><v>王芳</v></c><c r="B2"><v>3.0</v></c></row></sheetData></worksheet>"#;

#[test]
fn the_extent_that_a_sheet_claims_is_not_believed() {
    let draft = read_roster_bytes("a.xlsx", &workbook(SHEET.as_bytes()), &[]).unwrap();
    assert_eq!(people(&draft), [(3, "王芳", "", true)]);
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    let bomb = workbook(&vec![b' '; 65 << 20]);
    assert!(bomb.len() < 1 << 20);
    let refused = read_roster_bytes("a.xlsx", &bomb, &[]).unwrap_err();
    assert_eq!(refused, ImportError::TooLarge { max: 64 << 20 });
}

mod anything {
    use super::*;
    use proptest::prelude::*;

    /// `text` with some bytes replaced and its end cut off.
    fn damaged(text: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
        let change = (any::<prop::sample::Index>(), any::<u8>());
        (prop::collection::vec(change, 0..8), any::<prop::sample::Index>()).prop_map(
            move |(changes, end)| {
                let mut bytes = text.to_vec();
                for (at, byte) in changes {
                    let at = at.index(bytes.len());
                    bytes[at] = byte;
                }
                if end.index(3) == 0 {
                    bytes.truncate(end.index(text.len()));
                }
                bytes
            },
        )
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_stumble(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = read_roster_bytes("a.csv", &bytes, &categories());
        }

        #[test]
        fn no_text_makes_it_stumble(text in "[\"',;\t\r\n王芳座号姓名类别0-9a-zA-Z\u{FF0C} ]{0,200}") {
            if let Ok(draft) = read_roster_bytes("a.csv", text.as_bytes(), &categories()) {
                let seats: std::collections::BTreeSet<_> = draft.members.iter().map(|m| m.seat).collect();
                prop_assert_eq!(seats.len(), draft.members.len());
                let words = crate::i18n::Words::new(crate::i18n::Lang::ZhHans);
                for problem in &draft.problems {
                    prop_assert!(!problem.text(&words).contains('⟦'), "no text");
                }
            }
        }

        #[test]
        fn no_damaged_sheet_makes_it_stumble(sheet in damaged(SHEET.as_bytes())) {
            let _ = read_roster_bytes("a.xlsx", &workbook(&sheet), &categories());
        }

        #[test]
        fn no_damaged_workbook_makes_it_stumble(
            book in damaged(include_bytes!("../../tests/data/import/roster.xlsx"))
        ) {
            let _ = read_roster_bytes("a.xlsx", &book, &categories());
        }
    }
}
