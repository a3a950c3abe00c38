//! The door for text: whatever is typed, pasted or imported passes here before it enters an event.

/// The longest text that one entry may hold, in characters.
pub const TEXT_CHARS_MAX: usize = 2_000;
/// The longest name or title, in characters.
pub const NAME_CHARS_MAX: usize = 120;

/// The text on one line, without control characters, without marks that turn the direction of
/// writing (they can make a screen say what the record does not), and with runs of white space
/// folded.
pub fn clean(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut gap = false;
    for c in raw.chars() {
        if c.is_whitespace() {
            gap = true;
        } else if !c.is_control() && !turns_direction(c) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        }
    }
    out
}

/// Bidirectional controls, invisible operators, tag characters and the byte-order mark.
fn turns_direction(c: char) -> bool {
    matches!(c,
        '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escape_sequences_lose_their_teeth() {
        assert_eq!(clean("\u{1b}]0;x\u{7}王\u{202e}芳\r\n 李"), "]0;x王芳 李");
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing_and_leaves_no_control(raw in any::<String>()) {
            let once = clean(&raw);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(!once.chars().any(|c| c.is_control()));
        }
    }
}
