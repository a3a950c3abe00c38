//! Figures of a count as they are read.

use crate::ballot::Figure;
use num_bigint::BigInt;
use num_rational::BigRational;

/// Figures that are longer than this are shown rounded.
const FIGURE: usize = 14;

/// A figure as it is read: whole numbers and decimals as they are, a ratio with its value rounded
/// to two places, and alone that where the ratio is long.
pub(super) fn shown(figure: &Figure) -> String {
    let text = exact(figure);
    if !text.contains('/') {
        return text;
    }
    let hundred = BigRational::from_integer(BigInt::from(100));
    let rounded = (figure.value() * hundred).round().to_integer();
    let near = Figure::decimal(rounded, 2);
    if text.chars().count() > FIGURE { format!("≈{near}") } else { format!("{text}≈{near}") }
}

/// A figure without rounding: a decimal where three places are enough, else as it is.
pub(super) fn exact(figure: &Figure) -> String {
    let Figure::Ratio(ratio) = figure else { return figure.to_string() };
    let mut units = ratio.clone();
    for places in 0..=3 {
        if units.is_integer() {
            return Figure::decimal(units.to_integer(), places).to_string();
        }
        units *= BigRational::from_integer(BigInt::from(10));
    }
    figure.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_easily() {
        for (figure, text) in [
            (Figure::from(7u32), "7"),
            (Figure::ratio(5, 2), "2.5"),
            (Figure::ratio(-1, 8), "-0.125"),
            (Figure::ratio(2, 3), "2/3≈0.67"),
            (Figure::ratio(100_000_000_000u64, 7_000_000_001u64), "≈14.29"),
            (Figure::decimal(749_800_000_i64, 5), "7498.00000"),
        ] {
            assert_eq!(shown(&figure), text);
        }
    }
}
