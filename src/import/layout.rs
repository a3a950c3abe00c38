//! Which column says what: by its header, or by the shape of the first row.

use super::grid::{Grid, Row};
use super::problem::{CellProblem, CellProblemKind, Column, Severity};

/// How a roster is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// With a header of our own words.
    Header,
    /// The participants of OpenSlides.
    OpenSlides,
    /// A voter file of Helios: type, id, e-mail, name.
    Helios,
    /// One name in each row.
    Names,
    /// Seat and name.
    SeatName,
    /// Seat, name and category.
    SeatNameCategory,
}

impl Layout {
    /// The stable name, the end of the key of its text.
    pub fn code(self) -> &'static str {
        match self {
            Layout::Header => "header",
            Layout::OpenSlides => "openslides",
            Layout::Helios => "helios",
            Layout::Names => "names",
            Layout::SeatName => "seat-name",
            Layout::SeatNameCategory => "seat-name-category",
        }
    }
}

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Seat,
    /// A number that need not be a seat, such as that of a membership.
    Number,
    Name,
    FirstName,
    LastName,
    Category,
    Voting,
    /// Attends without a vote.
    Guest,
    Unit,
}

/// Headers by what they say, folded by [`fold`]. Whatever is not here is not kept: telephone,
/// identity card, address, e-mail, birthday, passwords and all the rest.
const HEADERS: [(Field, &[&str]); 9] = [
    (Field::Seat, &["座号", "座位号", "席位号", "席位", "座位", "seat", "seatnumber", "seatno"]),
    (
        Field::Number,
        &[
            "编号",
            "序号",
            "号码",
            "number",
            "no",
            "nr",
            "num",
            "#",
            "membernumber",
            "memberno",
            "会员号",
        ],
    ),
    (
        Field::Name,
        &["姓名", "名字", "姓名name", "成员姓名", "参会人", "参会人员", "name", "fullname"],
    ),
    (Field::FirstName, &["名", "firstname", "givenname"]),
    (Field::LastName, &["姓", "姓氏", "lastname", "surname", "familyname"]),
    (
        Field::Category,
        &[
            "类别",
            "身份",
            "人员类别",
            "成员类别",
            "代表类别",
            "category",
            "class",
            "groups",
            "group",
        ],
    ),
    (
        Field::Voting,
        &[
            "表决权",
            "是否有表决权",
            "有表决权",
            "有无表决权",
            "投票权",
            "voting",
            "vote",
            "votingright",
            "canvote",
        ],
    ),
    (Field::Guest, &["列席", "是否列席", "列席人员", "guest", "observer", "nonvoting"]),
    (
        Field::Unit,
        &[
            "单位",
            "工作单位",
            "所属单位",
            "楼栋",
            "楼号",
            "小区",
            "组织",
            "机构",
            "unit",
            "building",
            "structurelevel",
            "organisation",
            "organization",
        ],
    ),
];

/// Voter types of Helios; other files do not begin every row with one of them.
const HELIOS_TYPES: [&str; 13] = [
    "password",
    "google",
    "yahoo",
    "facebook",
    "linkedin",
    "twitter",
    "github",
    "gitlab",
    "cas",
    "ldap",
    "live",
    "clever",
    "shibboleth",
];

/// What Helios calls its columns.
const HELIOS_COLUMNS: [&str; 4] = ["type", "id", "email", "name"];

/// Title rows that may stand above a header.
const TITLE_ROWS_MAX: usize = 5;

/// A table whose columns are known.
#[derive(Debug)]
pub(super) struct Plan {
    pub layout: Layout,
    pub header: bool,
    /// Column index to what it says; several columns may say the unit.
    pub columns: Vec<(usize, Field)>,
    /// Headers, or letters.
    pub names: Vec<String>,
    pub ignored: Vec<String>,
    /// Index of the first row with a person.
    pub first: usize,
    pub problems: Vec<CellProblem>,
}

impl Plan {
    /// The columns that say `field`.
    pub(super) fn of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.columns.iter().filter(move |(_, f)| *f == field).map(|(c, _)| *c)
    }

    pub(super) fn column(&self, index: usize) -> Column {
        let number = index + 1;
        let name = self.names.get(index).filter(|n| !n.is_empty()).cloned();
        Column { number, name: name.unwrap_or_else(|| Column::letter(number)) }
    }
}

/// A header without what varies: case, spaces, punctuation, notes in brackets.
pub(super) fn fold(text: &str) -> String {
    let cut = text.find(['(', '\u{FF08}', '[']).filter(|at| *at > 0).unwrap_or(text.len());
    let kept = text[..cut].chars().filter(|c| c.is_alphanumeric() || *c == '#');
    kept.flat_map(char::to_lowercase).collect()
}

fn field_of(header: &str) -> Option<Field> {
    let folded = fold(header);
    HEADERS.iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(field, _)| *field)
}

/// The plan of a table, or the columns seen where none of them is a name.
pub(super) fn plan(grid: &Grid) -> Result<Plan, Vec<String>> {
    for (at, row) in grid.rows.iter().enumerate().take(TITLE_ROWS_MAX) {
        let cells = header_cells(row);
        if names_somebody(&cells) {
            return Ok(by_header(grid, at, cells));
        }
    }
    headless(grid).ok_or_else(|| grid.rows.first().map(header_cells).unwrap_or_default())
}

/// The cells of a header, parted anew where it was typed with other commas than the rows.
pub(super) fn header_cells(row: &Row) -> Vec<String> {
    let [only] = row.cells.as_slice() else { return row.cells.clone() };
    let marks = ['\u{FF0C}', '\u{FF1B}', '\u{3001}', ';', '\t', ','];
    only.split(marks).map(|cell| cell.trim().to_owned()).collect()
}

fn names_somebody(cells: &[String]) -> bool {
    let has = |field| cells.iter().any(|c| field_of(c) == Some(field));
    has(Field::Name) || has(Field::LastName) || has(Field::FirstName)
}

fn by_header(grid: &Grid, at: usize, names: Vec<String>) -> Plan {
    let mut columns: Vec<(usize, Field)> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let Some(field) = field_of(name) else { continue };
        let taken = columns.iter().any(|(_, f)| *f == field);
        if !taken || field == Field::Unit {
            columns.push((index, field));
        }
    }
    prefer(&mut columns, &names);
    let used = |index: usize| columns.iter().any(|(c, _)| *c == index);
    let unused = names.iter().enumerate().filter(|(i, name)| !used(*i) && !name.is_empty());
    let ignored = unused.map(|(_, name)| name.clone()).collect();
    let folded = |word: &str| names.iter().any(|n| fold(n) == word);
    let openslides = folded("structurelevel") || folded("isphysicalperson");
    let skipped = grid.rows[..at].iter().map(|row| CellProblem {
        row: row.number,
        column: None,
        severity: Severity::Warning,
        kind: CellProblemKind::SkippedRow,
    });
    Plan {
        layout: if openslides { Layout::OpenSlides } else { Layout::Header },
        header: true,
        ignored,
        columns,
        problems: skipped.collect(),
        names,
        first: at + 1,
    }
}

/// A seat is a better seat than a number, a number of the delegate better than that of the member,
/// and a full name better than its parts.
fn prefer(columns: &mut Vec<(usize, Field)>, names: &[String]) {
    let has = |columns: &[(usize, Field)], field| columns.iter().any(|(_, f)| *f == field);
    if has(columns, Field::Seat) {
        columns.retain(|(_, f)| *f != Field::Number);
    }
    let plain = |name: &String| {
        let folded = fold(name);
        field_of(name) == Some(Field::Number) && !folded.starts_with("member") && folded != "会员号"
    };
    if let Some(number) = columns.iter_mut().find(|(_, f)| *f == Field::Number)
        && let Some(better) = names.iter().position(plain)
    {
        number.0 = better;
    }
    if has(columns, Field::Name) {
        columns.retain(|(_, f)| !matches!(f, Field::FirstName | Field::LastName));
    }
}

/// The plan of a table without a header.
fn headless(grid: &Grid) -> Option<Plan> {
    let width = grid.rows.iter().map(|r| r.cells.len()).max()?;
    let cell = |row: &Row, column: usize| row.cells.get(column).cloned().unwrap_or_default();
    let helios = |row: &Row| {
        row.cells.len() >= 2 && HELIOS_TYPES.contains(&cell(row, 0).to_lowercase().as_str())
    };
    let seated = |row: &Row| {
        let first = cell(row, 0);
        first.chars().count() <= 12
            && first.chars().any(char::is_numeric)
            && cell(row, 1).chars().any(char::is_alphabetic)
    };
    let (layout, columns): (Layout, &[(usize, Field)]) = if grid.rows.iter().all(helios) {
        (Layout::Helios, &[(1, Field::Number), (3, Field::Name)])
    } else if width == 1 {
        (Layout::Names, &[(0, Field::Name)])
    } else if !grid.rows.first().is_some_and(seated) {
        return None;
    } else if width == 2 {
        (Layout::SeatName, &[(0, Field::Seat), (1, Field::Name)])
    } else {
        (Layout::SeatNameCategory, &[(0, Field::Seat), (1, Field::Name), (2, Field::Category)])
    };
    let named = |number: usize| match HELIOS_COLUMNS.get(number - 1) {
        Some(name) if layout == Layout::Helios => (*name).to_owned(),
        _ => Column::letter(number),
    };
    let names: Vec<String> = (1..=width).map(named).collect();
    let used = |index: usize| columns.iter().any(|(c, _)| *c == index);
    let ignored =
        names.iter().enumerate().filter(|(i, _)| !used(*i)).map(|(_, n)| n.clone()).collect();
    Some(Plan {
        layout,
        header: false,
        columns: columns.iter().copied().filter(|(c, _)| *c < width).collect(),
        names,
        ignored,
        first: 0,
        problems: vec![],
    })
}
