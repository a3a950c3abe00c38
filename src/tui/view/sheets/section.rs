//! One sheet as a heading with entries beneath it, and several of them in the rows that there are.

use crate::tui::model::Model;
use crate::tui::widget::{width, wrap};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// A sheet.
pub(super) struct Section {
    /// What it is called.
    pub(super) head: String,
    /// How it stands, behind the heading.
    pub(super) note: String,
    /// Whether something about that is missing.
    pub(super) warns: bool,
    /// Whether it is read from its beginning; else its end is what is new.
    pub(super) from_top: bool,
    /// Its entries, each of one or more rows.
    pub(super) entries: Vec<Vec<Line<'static>>>,
}

impl Section {
    /// The heading; none where there is nothing to be said.
    fn heading(&self, model: &Model) -> Option<Line<'static>> {
        let style = if self.warns { model.theme.warn() } else { model.theme.quiet() };
        let spans = [
            Span::styled(self.head.clone(), model.theme.heading()),
            Span::styled(self.note.clone(), style),
        ];
        let mut spans: Vec<Span<'static>> =
            spans.into_iter().filter(|span| !span.content.is_empty()).collect();
        if spans.len() > 1 {
            spans.insert(1, Span::raw("  "));
        }
        (!spans.is_empty()).then(|| Line::from(spans))
    }

    /// Rows with the heading.
    pub(super) fn all_rows(&self) -> usize {
        self.rows() + usize::from(!self.head.is_empty() || !self.note.is_empty())
    }

    pub(super) fn rows(&self) -> usize {
        self.entries.iter().map(Vec::len).sum()
    }

    /// The heading and in the rest of `height` rows the entries: from its end `back` entries on to the
    /// beginning, from its beginning as many on to the end.
    fn lines(self, model: &Model, height: usize, back: usize) -> Vec<Line<'static>> {
        let mut lines: Vec<Line<'static>> = self.heading(model).into_iter().collect();
        let room = height.saturating_sub(lines.len());
        if self.rows() <= room {
            lines.extend(self.entries.into_iter().flatten());
            return lines;
        }
        if self.from_top {
            lines.extend(self.read_down(model, room, back));
            return lines;
        }
        let kept = self.entries.len().saturating_sub(back).max(1);
        let below: usize = self.entries.iter().skip(kept).map(Vec::len).sum();
        let mut shown: Vec<Line<'static>> = self.entries.into_iter().take(kept).flatten().collect();
        // Looking back ends where the first entry stands at the top.
        let all = shown.len();
        let room = room.saturating_sub(usize::from(below > 0));
        let above = all.saturating_sub(room);
        let told = |key: &str, n: usize| {
            Line::styled(model.words.with(key, [("n", n)]), model.theme.quiet())
        };
        if above > 0 && room > 1 {
            shown.drain(..=above);
            lines.push(told("sheet-earlier", above + 1));
        }
        lines.extend(shown.into_iter().take(room));
        if below > 0 {
            lines.push(told("sheet-later", below));
        }
        lines
    }
}

impl Section {
    fn read_down(self, model: &Model, room: usize, skip: usize) -> Vec<Line<'static>> {
        let told = |key: &str, n: usize| {
            Line::styled(model.words.with(key, [("n", n)]), model.theme.quiet())
        };
        let rows: Vec<usize> = self.entries.iter().map(Vec::len).collect();
        // The last page is as full as any other.
        let tail = |from: usize| rows[from..].iter().sum::<usize>();
        let last = (0..rows.len()).find(|from| tail(*from) < room).unwrap_or(0);
        let skip = skip.min(last);
        let above: usize = rows[..skip].iter().sum();
        let mut lines: Vec<Line<'static>> = vec![];
        lines.extend((above > 0).then(|| told("sheet-earlier", above)));
        let left = room.saturating_sub(lines.len());
        let mut rest: Vec<Line<'static>> = self.entries.into_iter().skip(skip).flatten().collect();
        if rest.len() > left {
            let shown = left.saturating_sub(1);
            let below = rest.len() - shown;
            rest.truncate(shown);
            rest.push(told("sheet-later", below));
        }
        lines.extend(rest);
        lines
    }
}

/// Rows of a sheet that stay however long the others are.
const ROWS_MIN: usize = 3;

/// The sheets one under the other in `height` rows: the short ones whole, the longest has what is
/// left.
pub(super) fn laid(
    model: &Model,
    sections: Vec<Section>,
    height: usize,
    back: usize,
) -> Vec<Line<'static>> {
    let wanted: Vec<usize> = sections.iter().map(Section::all_rows).collect();
    let rows = shares(&wanted, height);
    let laid = sections.into_iter().zip(rows).filter(|(_, rows)| *rows > 0);
    laid.flat_map(|(section, rows)| section.lines(model, rows, back)).collect()
}

/// All rows of the sheets, one under the other; with air around the entries where there is room.
pub(super) fn laid_airy(model: &Model, sections: Vec<Section>, airy: bool) -> Vec<Line<'static>> {
    let mut lines = vec![];
    for section in sections {
        lines.extend(section.heading(model));
        for entry in section.entries {
            lines.extend(entry);
            lines.extend(airy.then(Line::default));
        }
    }
    lines
}

/// What each gets of `height`: what it wants while there is enough; else the longest gives way first.
fn shares(wanted: &[usize], height: usize) -> Vec<usize> {
    let mut shares = wanted.to_vec();
    while shares.iter().sum::<usize>() > height {
        let longest = shares.iter().copied().max().unwrap_or(0);
        let Some(at) = shares.iter().rposition(|rows| *rows == longest) else { break };
        // Where not even a heading and two rows of each fit, the last ones are left out.
        if longest <= ROWS_MIN {
            let Some(last) = shares.iter().rposition(|rows| *rows > 0) else { break };
            let over = shares.iter().sum::<usize>() - height;
            shares[last] = shares[last].saturating_sub(over);
            continue;
        }
        shares[at] -= 1;
    }
    shares
}

/// Cells before the text of an entry.
pub(super) const NUMBER_CELLS: usize = 4;

/// An entry: its number, its text, and behind it or beneath it what belongs to it, quietly.
pub(super) fn entry(
    model: &Model,
    (number, text, style): (&str, &str, Style),
    (tail, tail_style): (&str, Style),
    room: usize,
) -> Vec<Line<'static>> {
    let cells = room.saturating_sub(NUMBER_CELLS).max(8);
    let told = wrap(text, cells);
    let last = told.len().saturating_sub(1);
    let indent = " ".repeat(NUMBER_CELLS);
    let mut lines = vec![];
    let mut waits = tail.to_owned();
    for (at, row) in told.into_iter().enumerate() {
        let head = match at {
            0 => Span::styled(format!("{number:>3} "), model.theme.quiet()),
            _ => Span::raw(indent.clone()),
        };
        let used = width(&row);
        let mut spans = vec![head, Span::styled(row, style)];
        if at == last && !waits.is_empty() && used + 2 + width(&waits) <= cells {
            spans.push(Span::styled(format!("  {}", std::mem::take(&mut waits)), tail_style));
        }
        lines.push(Line::from(spans));
    }
    if !waits.is_empty() {
        lines.extend(beneath(&waits, tail_style, room));
    }
    lines
}

/// Rows beneath an entry.
pub(super) fn beneath(text: &str, style: Style, room: usize) -> Vec<Line<'static>> {
    let cells = room.saturating_sub(NUMBER_CELLS).max(8);
    let indent = " ".repeat(NUMBER_CELLS);
    let rows = wrap(text, cells).into_iter();
    rows.map(|row| Line::from(vec![Span::raw(indent.clone()), Span::styled(row, style)])).collect()
}

/// A sentence that stands where there are no entries.
pub(super) fn none(model: &Model, key: &str, room: usize) -> Vec<Line<'static>> {
    let text = wrap(&model.words.t(key), room).into_iter();
    text.map(|line| Line::styled(line, model.theme.quiet())).collect()
}

#[cfg(test)]
mod tests {
    use super::shares;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn shares_fit_and_nobody_gets_more_than_they_want(
            wanted in proptest::collection::vec(1usize..40, 0..6), height in 0usize..50,
        ) {
            let shares = shares(&wanted, height);
            prop_assert!(shares.iter().sum::<usize>() <= height);
            prop_assert!(shares.iter().zip(&wanted).all(|(share, wanted)| share <= wanted));
            if wanted.iter().sum::<usize>() <= height {
                prop_assert_eq!(shares, wanted);
            }
        }
    }
}
