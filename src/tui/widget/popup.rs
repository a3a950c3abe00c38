//! A box over the screen whose border survives Chinese text beneath it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Block, Clear, Widget};
use unicode_width::UnicodeWidthStr;

/// Clears a centred box of `width` × `height` (less where the screen is smaller), draws its border
/// and title, and returns the inside.
pub fn popup(
    frame: &mut Frame<'_>,
    block: Block<'_>,
    title: &str,
    style: Style,
    (width, height): (u16, u16),
) -> Rect {
    let area = centred(frame.area(), width, height);
    boxed(frame, block, title, style, area)
}

/// The same at the foot of the screen, its last row left free: what stands above is still seen.
pub fn foot_popup(
    frame: &mut Frame<'_>,
    block: Block<'_>,
    title: &str,
    style: Style,
    (width, height): (u16, u16),
) -> Rect {
    let screen = frame.area();
    let area = centred(screen, width, height);
    let y = screen.bottom().saturating_sub(area.height + 1).max(screen.y);
    boxed(frame, block, title, style, Rect { y, ..area })
}

fn boxed(frame: &mut Frame<'_>, block: Block<'_>, title: &str, style: Style, area: Rect) -> Rect {
    free_left_edge(frame.buffer_mut(), area);
    Clear.render(area, frame.buffer_mut());
    let block = block.title(Line::styled(format!(" {title} "), style)).border_style(style);
    let inside = block.inner(area);
    block.render(area, frame.buffer_mut());
    inside
}

fn centred(screen: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(screen.width);
    let height = height.min(screen.height);
    Rect {
        x: screen.x + (screen.width - width) / 2,
        y: screen.y + (screen.height - height) / 2,
        width,
        height,
    }
}

/// A wide character that begins in the column left of the box would cover the border.
fn free_left_edge(buffer: &mut Buffer, area: Rect) {
    let Some(x) = area.x.checked_sub(1) else { return };
    for y in area.top()..area.bottom() {
        if let Some(cell) = buffer.cell_mut((x, y))
            && cell.symbol().width() > 1
        {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::Terminal;
    use ratatui::backend::TestBackend;
    use ratatui::widgets::Paragraph;

    #[test]
    fn the_border_stands_on_every_row_over_chinese_text() {
        for width in 10..14 {
            let mut terminal = Terminal::new(TestBackend::new(30, 6)).unwrap();
            terminal
                .draw(|frame| {
                    let text = "议事规则议事规则议事规则议事规则\n".repeat(6);
                    frame.render_widget(Paragraph::new(text), frame.area());
                    popup(frame, Block::bordered(), "题", Style::new(), (width, 6));
                })
                .unwrap();
            let buffer = terminal.backend().buffer();
            let left = (30 - width) / 2;
            for y in 1..5 {
                assert_eq!(buffer[(left, y)].symbol(), "│", "width {width}, row {y}");
                assert!(buffer[(left - 1, y)].symbol().width() <= 1, "width {width}, row {y}");
            }
        }
    }
}
