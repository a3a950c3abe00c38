//! Rosters as people really save them, and rosters with everything wrong.

use super::*;
use crate::meeting::Bilingual;

fn categories() -> Vec<Category> {
    let category = |id: &str, zh: &str, aliases: &[&str]| Category {
        id: id.into(),
        name: Bilingual { zh: zh.into(), en: id.into() },
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
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
