//! Tables for other programs: CSV that a spreadsheet opens, and no cell of which it runs.

use crate::meeting::clean;

/// A table with its head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its name, that of its file.
    pub name: String,
    /// What the columns are called.
    pub head: Vec<String>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<String>>,
}

/// What spreadsheet programs know UTF-8 by.
pub const BYTE_ORDER_MARK: char = '\u{FEFF}';

impl Table {
    /// The table as CSV (RFC 4180): commas, CRLF, every cell in quotation marks.
    pub fn csv(&self) -> String {
        let mut out = String::new();
        for row in [&self.head].into_iter().chain(&self.rows) {
            let cells: Vec<String> = row
                .iter()
                .map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\"")))
                .collect();
            out.push_str(&cells.join(","));
            out.push_str("\r\n");
        }
        out
    }
}

/// A cell that no spreadsheet takes for a formula: what would begin one gets an apostrophe before it.
/// Lines stay, other control characters do not.
fn harmless(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(clean).collect();
    let text = lines.join("\n");
    let begins = |c: char| {
        matches!(c, '=' | '+' | '-' | '@' | '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}')
    };
    if text.trim_start().starts_with(begins) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one(cell: &str) -> String {
        let table = Table { head: vec![cell.to_owned()], ..Table::default() };
        table.csv().trim_end().to_owned()
    }

    #[test]
    fn cells_are_text_and_nothing_else() {
        assert_eq!(one("路灯, \"亮\""), "\"路灯, \"\"亮\"\"\"");
        assert_eq!(one("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(one("一\n\t=2\r\n三"), "\"一\n=2\n三\"");
        assert_eq!(one("\n＝1"), "\"'\n＝1\"");
    }

    proptest! {
        #[test]
        fn a_reader_gets_the_cells_back(cells in proptest::collection::vec(any::<String>(), 1..5)) {
            let table = Table { head: cells.clone(), rows: vec![cells.clone()], ..Table::default() };
            let text = table.csv();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
            prop_assert_eq!(rows.len(), 2);
            for (read, cell) in rows[1].iter().zip(&cells) {
                prop_assert_eq!(read, harmless(cell));
                let first = read.trim_start().chars().next().unwrap_or('x');
                prop_assert!(!matches!(first, '=' | '+' | '-' | '@'), "{:?}", read);
            }
        }
    }
}
