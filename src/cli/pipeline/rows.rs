//! Rows of a list: its columns stand under one another, and nothing that names a record is cut.

use crate::cli::print;
use crate::i18n::{cut, width};
use crate::tui::cells;
use std::io::IsTerminal;

/// A title keeps as many cells on the narrowest terminal: less tells nobody what it is.
const TITLE_CELLS_MIN: usize = 12;

/// A row of a list.
pub(super) struct Row {
    /// What is never cut: numbers, states, days.
    pub(super) columns: Vec<String>,
    /// What a narrow terminal may cut.
    pub(super) title: String,
    /// What stands behind it.
    pub(super) rest: String,
}

/// Prints the rows. What is not for eyes, a pipe or a file, is whole.
pub(super) fn print_rows(rows: &[Row]) -> anyhow::Result<()> {
    lines(rows, terminal_cells()).iter().try_for_each(|line| print(line))
}

/// Prints one row, whole: whoever asks for one record wants to read its title.
pub(super) fn print_whole(row: Row) -> anyhow::Result<()> {
    lines(&[row], None).iter().try_for_each(|line| print(line))
}

/// The width of the terminal; `None` where the output goes elsewhere.
fn terminal_cells() -> Option<usize> {
    let is_terminal = std::io::stdout().is_terminal();
    let size = is_terminal.then(crossterm::terminal::size).and_then(Result::ok);
    size.map(|(columns, _)| usize::from(columns)).filter(|cells| *cells > 0)
}

fn lines(rows: &[Row], terminal: Option<usize>) -> Vec<String> {
    let count = rows.iter().map(|row| row.columns.len()).max().unwrap_or(0);
    let widest =
        |at: usize| rows.iter().filter_map(move |row| row.columns.get(at)).map(|c| width(c));
    let widths: Vec<usize> = (0..count).map(|at| widest(at).max().unwrap_or(0)).collect();
    rows.iter().map(|row| line(row, &widths, terminal)).collect()
}

fn line(row: &Row, widths: &[usize], terminal: Option<usize>) -> String {
    let columns = row.columns.iter().zip(widths).map(|(text, width)| cells(text, *width));
    let mut line = columns.map(|column| format!("{column}  ")).collect::<String>();
    let rest = if row.rest.is_empty() { String::new() } else { format!("  {}", row.rest) };
    let room = terminal.map(|all| all.saturating_sub(width(&line) + width(&rest)));
    line.push_str(&match room {
        Some(room) => cut(&row.title, room.max(TITLE_CELLS_MIN)),
        None => row.title.clone(),
    });
    line.push_str(&rest);
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_whole_and_only_a_terminal_cuts_titles() {
        let row = |number: &str, title: &str| Row {
            columns: vec![number.to_owned(), "N4".to_owned()],
            title: title.to_owned(),
            rest: "何伯".to_owned(),
        };
        let title = "为3号楼的老人修一条能走轮椅的坡道";
        let rows = [row("N-2026-01-14-needs-1-L1", title), row("N-1", "灯")];
        let piped = lines(&rows, None);
        assert_eq!(piped[0], format!("N-2026-01-14-needs-1-L1  N4  {title}  何伯"));
        assert_eq!(piped[1], "N-1                      N4  灯  何伯");
        let narrow = lines(&rows, Some(50));
        assert!(narrow[0].starts_with("N-2026-01-14-needs-1-L1  N4  为3号楼"), "{narrow:?}");
        assert!(narrow[0].contains('…') && width(&narrow[0]) <= 50, "{narrow:?}");
    }
}
