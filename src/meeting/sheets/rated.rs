//! Ratings: what one side gave, added up over its raters. Shares are exact: points of points.

use serde::{Deserialize, Serialize};

/// What a side gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rated {
    /// Which side, by the id in the format.
    pub side: String,
    /// The agenda item, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The step in which it was given, by its place in the format.
    pub step: usize,
    /// How many rated.
    pub raters: u32,
    /// The points of all of them together, for each head in its order.
    pub points: Vec<u32>,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// Points for each rater with two decimals, rounded half up: `(410, 5)` is 82.00. By integers alone.
pub fn points_of(points: u32, raters: u32) -> String {
    let (points, raters) = (u64::from(points), u64::from(raters.max(1)));
    let hundredths = (points * 200 + raters) / (2 * raters);
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::points_of;

    #[test]
    fn halves_are_rounded_up_and_nothing_else() {
        assert_eq!(points_of(410, 5), "82.00");
        assert_eq!(points_of(1, 3), "0.33");
        assert_eq!(points_of(2, 3), "0.67");
        assert_eq!(points_of(1, 8), "0.13");
        assert_eq!(points_of(7, 0), "7.00");
    }

    proptest::proptest! {
        #[test]
        fn the_average_is_never_more_than_half_a_hundredth_off(points in 0u32..1_000_000, raters in 1u32..5_000) {
            let shown = points_of(points, raters);
            let (whole, part) = shown.split_once('.').unwrap();
            let hundredths: i64 = format!("{whole}{part}").parse().unwrap();
            let off = hundredths * i64::from(raters) - i64::from(points) * 100;
            proptest::prop_assert!(2 * off <= i64::from(raters) && -2 * off < i64::from(raters));
        }
    }
}
