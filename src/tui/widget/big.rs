//! Digits that a hall can read.

/// Cells that `text` takes in big digits.
pub fn big_width(text: &str) -> usize {
    (text.chars().count() * 5).saturating_sub(1)
}

/// Digits of five rows, each four cells wide with a gap.
pub fn big(text: &str, full: &str) -> Vec<String> {
    (0..5)
        .map(|row| {
            let cells = text.chars().map(|c| glyph(c)[row]);
            let bits = cells.map(|bits| {
                (0..4).rev().map(|bit| if bits >> bit & 1 == 1 { full } else { " " }).collect()
            });
            bits.collect::<Vec<String>>().join(" ")
        })
        .collect()
}

/// Four bits a row.
fn glyph(c: char) -> [u8; 5] {
    match c {
        '0' => [0b1111, 0b1001, 0b1001, 0b1001, 0b1111],
        '1' => [0b0010, 0b0110, 0b0010, 0b0010, 0b0111],
        '2' => [0b1111, 0b0001, 0b1111, 0b1000, 0b1111],
        '3' => [0b1111, 0b0001, 0b0111, 0b0001, 0b1111],
        '4' => [0b1001, 0b1001, 0b1111, 0b0001, 0b0001],
        '5' => [0b1111, 0b1000, 0b1111, 0b0001, 0b1111],
        '6' => [0b1111, 0b1000, 0b1111, 0b1001, 0b1111],
        '7' => [0b1111, 0b0001, 0b0010, 0b0100, 0b0100],
        '8' => [0b1111, 0b1001, 0b1111, 0b1001, 0b1111],
        '9' => [0b1111, 0b1001, 0b1111, 0b0001, 0b1111],
        ':' => [0b0000, 0b0110, 0b0000, 0b0110, 0b0000],
        '/' => [0b0001, 0b0010, 0b0010, 0b0100, 0b1000],
        '-' => [0b0000, 0b0000, 0b1111, 0b0000, 0b0000],
        '+' => [0b0000, 0b0100, 0b1110, 0b0100, 0b0000],
        _ => [0; 5],
    }
}
