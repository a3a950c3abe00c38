//! Which column of a list says what, and which are left out on purpose.

use crate::import::grid::{Grid, Row};
use crate::import::layout::fold;
use crate::import::problem::Column;

/// Parts of headers, folded, of what neither a need nor an organisation keeps.
const PRIVATE: [&str; 31] = [
    "户籍",
    "户口",
    "身份证",
    "证件",
    "手机",
    "电话",
    "联系方式",
    "住址",
    "地址",
    "门牌",
    "房号",
    "出生",
    "生日",
    "年龄",
    "性别",
    "民族",
    "微信",
    "邮箱",
    "银行",
    "hukou",
    "idcard",
    "idnumber",
    "identity",
    "mobile",
    "phone",
    "telephone",
    "address",
    "birth",
    "email",
    "wechat",
    "bank",
];

/// Rows of titles that may stand above the header.
const TITLE_ROWS_MAX: usize = 5;

/// Something that a column may say.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Its id.
    pub(super) id: String,
    /// What such columns are called, folded.
    pub(super) headers: Vec<String>,
}

impl Wanted {
    pub(super) fn new<'h>(id: &str, headers: impl IntoIterator<Item = &'h str>) -> Self {
        Wanted { id: id.to_owned(), headers: headers.into_iter().map(fold).collect() }
    }
}

/// The columns of a list.
#[derive(Debug)]
pub(super) struct Columns {
    /// Headers.
    pub(super) names: Vec<String>,
    /// What was understood: index, and the id of what it says.
    pub(super) known: Vec<(usize, String)>,
    /// Left out on purpose.
    pub(super) private: Vec<String>,
    /// Not understood.
    pub(super) unknown: Vec<String>,
    /// Index of the row of headers.
    pub(super) header: usize,
}

impl Columns {
    /// The columns of a table; else the headers seen, none of which is a title.
    pub(super) fn find(grid: &Grid, wanted: &[Wanted]) -> Result<Columns, Vec<String>> {
        for (at, row) in grid.rows.iter().enumerate().take(TITLE_ROWS_MAX) {
            let names = headers(row);
            // A title above the header stands alone; a list of titles alone has its header there too.
            let only = names.iter().filter(|name| !name.is_empty()).count() == 1;
            let next = grid.rows.get(at + 1).map(headers).unwrap_or_default();
            if only && says(wanted, &next, "title") {
                continue;
            }
            if says(wanted, &names, "title") {
                return Ok(Columns::of(names, at, wanted));
            }
        }
        Err(grid.rows.first().map(headers).unwrap_or_default())
    }

    fn of(names: Vec<String>, header: usize, wanted: &[Wanted]) -> Columns {
        let mut known: Vec<(usize, String)> = vec![];
        // Of several columns that could say the same the one called so first in our list says it.
        for what in wanted {
            let place = |header: &String| names.iter().position(|name| fold(name) == *header);
            let mut places = what.headers.iter().filter_map(place);
            if let Some(at) = places.find(|at| !known.iter().any(|(taken, _)| taken == at)) {
                known.push((at, what.id.clone()));
            }
        }
        let mut columns = Columns { names, known, private: vec![], unknown: vec![], header };
        for (at, name) in columns.names.iter().enumerate() {
            if name.is_empty() || columns.known.iter().any(|(known, _)| *known == at) {
                continue;
            }
            let list = if is_private(name) { &mut columns.private } else { &mut columns.unknown };
            list.push(name.clone());
        }
        columns
    }

    /// Where `what` stands.
    pub(super) fn at(&self, what: &str) -> Option<usize> {
        self.known.iter().find(|(_, id)| id == what).map(|(at, _)| *at)
    }

    pub(super) fn column(&self, at: usize) -> Column {
        let name = self.names.get(at).filter(|name| !name.is_empty()).cloned();
        Column { number: at + 1, name: name.unwrap_or_else(|| Column::letter(at + 1)) }
    }
}

/// Whether a header is of what is left out on purpose.
fn is_private(header: &str) -> bool {
    let folded = fold(header);
    PRIVATE.iter().any(|part| folded.contains(part))
}

fn says(wanted: &[Wanted], names: &[String], what: &str) -> bool {
    let mut its = wanted.iter().filter(|wanted| wanted.id == what);
    its.any(|wanted| names.iter().any(|name| wanted.headers.contains(&fold(name))))
}

/// The cells of a header, parted anew where it was typed with other commas than the rows.
fn headers(row: &Row) -> Vec<String> {
    crate::import::layout::header_cells(row)
}
