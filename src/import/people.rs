//! From rows to members, with everything that is wrong on the way.

use super::grid::{Grid, Row};
use super::layout::{Field, Layout, Plan, fold};
use super::problem::{CellProblem, CellProblemKind, Severity};
use super::seat::{self, Wish};
use crate::catalog::nearest;
use crate::meeting::{Category, MEMBERS_MAX, Member, NAME_CHARS_MAX, Seat};
use std::collections::BTreeMap;

/// Words for yes and for no, folded.
const YES: [&str; 10] = ["1", "是", "有", "yes", "y", "true", "t", "√", "有表决权", "正式"];
const NO: [&str; 11] = ["0", "否", "无", "没有", "no", "n", "false", "f", "×", "无表决权", "列席"];

/// Reads the rows of a table whose columns are known.
pub(super) struct Reader<'a> {
    plan: &'a Plan,
    categories: &'a [Category],
    names: BTreeMap<String, usize>,
    problems: Vec<CellProblem>,
}

/// What the rows gave.
pub(super) struct People {
    pub members: Vec<Member>,
    pub problems: Vec<CellProblem>,
    pub rows: usize,
}

/// All people of a table.
pub(super) fn read(grid: &Grid, plan: &Plan, categories: &[Category]) -> People {
    let mut reader =
        Reader { plan, categories, names: BTreeMap::new(), problems: plan.problems.clone() };
    let rows = grid.rows.get(plan.first..).unwrap_or_default();
    reader.about_the_table(grid, rows);
    let kept = &rows[..rows.len().min(MEMBERS_MAX)];
    let drafts: Vec<Option<Member>> = kept.iter().map(|row| reader.person(row)).collect();
    let wishes: Vec<Wish> = kept.iter().map(|row| reader.wish(row)).collect();
    let numbers: Vec<usize> = kept.iter().map(|row| row.number).collect();
    let mut members = Vec::new();
    for ((draft, grant), row) in drafts.into_iter().zip(seat::assign(&wishes, &numbers)).zip(kept) {
        // Where there is no column for seats, seats in the order of the rows are no surprise.
        if let Some((severity, kind)) = grant.problem
            && let Some(column) = reader.seat_column()
        {
            reader.complain(row, Some(column), severity, kind);
        }
        if let (Some(member), Some(seat)) = (draft, grant.seat) {
            members.push(Member { seat: Seat(seat), ..member });
        }
    }
    People { members, problems: reader.problems, rows: rows.len() }
}

impl Reader<'_> {
    fn complain(
        &mut self,
        row: &Row,
        column: Option<usize>,
        severity: Severity,
        kind: CellProblemKind,
    ) {
        let column = column.map(|c| self.plan.column(c));
        self.problems.push(CellProblem { row: row.number, column, severity, kind });
    }

    fn about_the_table(&mut self, grid: &Grid, rows: &[Row]) {
        if let Some(row) = rows.get(MEMBERS_MAX) {
            let kind = CellProblemKind::TooManyRows { max: MEMBERS_MAX };
            self.complain(row, None, Severity::Error, kind);
        }
        let header = self.plan.first.checked_sub(1).and_then(|at| grid.rows.get(at));
        let about = header.or(rows.first());
        if !self.categories.is_empty()
            && self.plan.of(Field::Category).next().is_none()
            && let Some(row) = about
        {
            self.complain(row, None, Severity::Warning, CellProblemKind::NoCategoryColumn);
        }
    }

    fn cell<'r>(&self, row: &'r Row, field: Field) -> Option<(usize, &'r str)> {
        let column = self.plan.of(field).next()?;
        Some((column, row.cells.get(column).map_or("", String::as_str)))
    }

    fn person(&mut self, row: &Row) -> Option<Member> {
        self.count_fields(row);
        let name = self.name(row);
        let category = self.category(row);
        let voting = self.voting(row);
        let unit = self.unit(row);
        Some(Member {
            seat: Seat(0),
            name: name?,
            category: category?,
            voting: voting?,
            unit: unit?,
            area: 0,
        })
    }

    fn count_fields(&mut self, row: &Row) {
        // A Helios file may leave out the e-mail and the name.
        if !self.plan.header || self.plan.layout == Layout::Helios {
            return;
        }
        let (found, expected) = (row.cells.len(), self.plan.names.len());
        let surplus = row.cells.iter().skip(expected).any(|c| !c.is_empty());
        if surplus || found < expected {
            let severity = if surplus { Severity::Error } else { Severity::Warning };
            self.complain(row, None, severity, CellProblemKind::FieldCount { found, expected });
        }
    }

    fn name(&mut self, row: &Row) -> Option<String> {
        let part = |field| self.cell(row, field).map_or("", |(_, text)| text);
        let mut name = part(Field::Name).to_owned();
        if self.plan.of(Field::Name).next().is_none() {
            name = joined(part(Field::FirstName), part(Field::LastName));
        }
        // Helios knows people by their id where no name is given.
        if name.is_empty() && self.plan.layout == Layout::Helios {
            name = part(Field::Number).to_owned();
        }
        let fields = [Field::Name, Field::LastName, Field::FirstName];
        let column = fields.iter().find_map(|f| self.plan.of(*f).next());
        let name = closed_up(name);
        if name.is_empty() {
            self.complain(row, column, Severity::Error, CellProblemKind::EmptyName);
            return None;
        }
        if !self.short_enough(row, column, &name) {
            return None;
        }
        match self.names.get(&name) {
            Some(first) => {
                let kind = CellProblemKind::DuplicateName { name: name.clone(), first: *first };
                self.complain(row, column, Severity::Warning, kind);
            }
            None => {
                self.names.insert(name.clone(), row.number);
            }
        }
        Some(name)
    }

    fn short_enough(&mut self, row: &Row, column: Option<usize>, text: &str) -> bool {
        let fits = text.chars().count() <= NAME_CHARS_MAX;
        if !fits {
            let kind = CellProblemKind::TooLong { max: NAME_CHARS_MAX };
            self.complain(row, column, Severity::Error, kind);
        }
        fits
    }

    /// The id of the category. A meeting without categories keeps none.
    fn category(&mut self, row: &Row) -> Option<String> {
        let Some((column, text)) = self.cell(row, Field::Category) else {
            return Some(String::new());
        };
        if self.categories.is_empty() {
            return Some(String::new());
        }
        if text.is_empty() {
            self.complain(row, Some(column), Severity::Warning, CellProblemKind::NoCategory);
            return Some(String::new());
        }
        // OpenSlides lists several groups in one cell; the first one known counts.
        let groups =
            std::iter::once(text).chain(text.split([',', '\u{FF0C}', '\u{3001}', ';', '/']));
        for group in groups.filter(|g| !g.trim().is_empty()) {
            if let Some(category) = self.categories.iter().find(|c| answers(c, group)) {
                return Some(category.id.clone());
            }
        }
        let names = self.categories.iter().flat_map(|c| {
            [c.name.zh.as_str(), c.name.en.as_str()]
                .into_iter()
                .chain(c.aliases.iter().map(String::as_str))
        });
        let suggestion = nearest(text, names).map(str::to_owned);
        let found = text.to_owned();
        let kind = CellProblemKind::UnknownCategory { found, suggestion };
        self.complain(row, Some(column), Severity::Error, kind);
        None
    }

    /// Has a vote unless one of two columns says otherwise.
    fn voting(&mut self, row: &Row) -> Option<bool> {
        let voting = self.flag(row, Field::Voting, true)?;
        let guest = self.flag(row, Field::Guest, false)?;
        Some(voting && !guest)
    }

    fn flag(&mut self, row: &Row, field: Field, otherwise: bool) -> Option<bool> {
        let Some((column, text)) = self.cell(row, field) else { return Some(otherwise) };
        let folded: String =
            text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
        // In a column headed 列席 the word itself is a yes.
        let named = field == Field::Guest && ["列席", "guest"].contains(&folded.as_str());
        match folded.as_str() {
            "" => Some(otherwise),
            word if named || YES.contains(&word) => Some(true),
            word if NO.contains(&word) => Some(false),
            _ => {
                let kind = CellProblemKind::NotYesOrNo { found: text.to_owned() };
                self.complain(row, Some(column), Severity::Error, kind);
                None
            }
        }
    }

    fn unit(&mut self, row: &Row) -> Option<String> {
        let columns: Vec<usize> = self.plan.of(Field::Unit).collect();
        let parts = columns.iter().filter_map(|c| row.cells.get(*c)).filter(|c| !c.is_empty());
        let unit = parts.map(String::as_str).collect::<Vec<_>>().join(" ");
        let short = self.short_enough(row, columns.first().copied(), &unit);
        short.then_some(unit)
    }

    fn seat_column(&self) -> Option<usize> {
        self.plan.of(Field::Seat).chain(self.plan.of(Field::Number)).next()
    }

    fn wish(&self, row: &Row) -> Wish {
        let Some(column) = self.seat_column() else { return Wish::None(String::new()) };
        let header = self.plan.names.get(column).map(|n| fold(n)).unwrap_or_default();
        let of_members = header.starts_with("member") || header == "会员号";
        let strict = self.plan.layout != Layout::Helios && !of_members;
        Wish::read(row.cells.get(column).map_or("", String::as_str), strict)
    }
}

fn chinese(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c)
}

/// Rosters space short names out to line them up: 王 芳 is 王芳.
fn closed_up(name: String) -> String {
    if name.chars().all(|c| chinese(c) || c == ' ') { name.replace(' ', "") } else { name }
}

/// Chinese names stand together, family name first.
fn joined(first: &str, last: &str) -> String {
    if first.contains(chinese) || last.contains(chinese) {
        return format!("{last}{first}");
    }
    format!("{first} {last}").trim().to_owned()
}

fn answers(category: &Category, text: &str) -> bool {
    let wanted = fold(text);
    let own = [&category.id, &category.name.zh, &category.name.en];
    own.into_iter().chain(&category.aliases).any(|name| fold(name) == wanted)
}
