//! An exact number as it is counted with and as it is printed.

use num_bigint::BigInt;
use num_rational::BigRational;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// An exact figure: a whole number, a ratio in lowest terms, or a decimal of as many places as the
/// rule keeps.
///
/// In JSON a whole number that fits 53 bits is a number, everything else a string: `"5/2"`,
/// `"7498.00000"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// A whole number or a ratio.
    Ratio(BigRational),
    /// So many units of 10 to the minus `places`.
    Decimal {
        /// The number of units.
        units: BigInt,
        /// Digits behind the point.
        places: u8,
    },
}

impl Figure {
    /// `numerator / denominator`, which is not nought.
    pub fn ratio(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        Figure::Ratio(BigRational::new(numerator.into(), denominator.into()))
    }

    /// `units` of 10 to the minus `places`.
    pub fn decimal(units: impl Into<BigInt>, places: u8) -> Self {
        Figure::Decimal { units: units.into(), places }
    }

    /// The value.
    pub fn value(&self) -> BigRational {
        match self {
            Figure::Ratio(ratio) => ratio.clone(),
            Figure::Decimal { units, places } => {
                BigRational::new(units.clone(), BigInt::from(10).pow(u32::from(*places)))
            }
        }
    }
}

impl From<u64> for Figure {
    fn from(whole: u64) -> Self {
        Figure::Ratio(BigRational::from_integer(whole.into()))
    }
}

impl From<i64> for Figure {
    fn from(whole: i64) -> Self {
        Figure::Ratio(BigRational::from_integer(whole.into()))
    }
}

impl From<u32> for Figure {
    fn from(whole: u32) -> Self {
        u64::from(whole).into()
    }
}

impl From<BigRational> for Figure {
    fn from(ratio: BigRational) -> Self {
        Figure::Ratio(ratio)
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Prints `n` where the denominator is one.
            Figure::Ratio(ratio) => write!(f, "{ratio}"),
            Figure::Decimal { units, places: 0 } => write!(f, "{units}"),
            Figure::Decimal { units, places } => {
                let places = usize::from(*places);
                let digits = format!("{:0>width$}", units.magnitude(), width = places + 1);
                let (whole, rest) = digits.split_at(digits.len() - places);
                let sign = if units.sign() == num_bigint::Sign::Minus { "-" } else { "" };
                write!(f, "{sign}{whole}.{rest}")
            }
        }
    }
}

/// The text is no figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a number: {0}")]
pub struct NoFigure(String);

impl FromStr for Figure {
    type Err = NoFigure;

    fn from_str(text: &str) -> Result<Self, NoFigure> {
        let fault = || NoFigure(text.to_owned());
        let Some((whole, rest)) = text.split_once('.') else {
            return text.parse().map(Figure::Ratio).map_err(|_| fault());
        };
        if rest.is_empty() || !rest.bytes().all(|b| b.is_ascii_digit()) {
            return Err(fault());
        }
        let places = u8::try_from(rest.len()).map_err(|_| fault())?;
        let units = format!("{whole}{rest}").parse().map_err(|_| fault())?;
        Ok(Figure::Decimal { units, places })
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let whole = match self {
            Figure::Ratio(ratio) if ratio.is_integer() => i64::try_from(ratio.numer()).ok(),
            _ => None,
        };
        match whole.filter(|n| n.unsigned_abs() < 1 << 53) {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Whole(i64),
            Text(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Whole(whole) => Ok(whole.into()),
            Written::Text(text) => text.parse().map_err(serde::de::Error::custom),
        }
    }
}

impl JsonSchema for Figure {
    fn schema_name() -> Cow<'static, str> {
        "Figure".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An exact number: an integer, or a string such as \"5/2\" or \"7498.00000\".",
            "type": ["integer", "string"],
            "pattern": "^-?[0-9]+([./][0-9]+)?$"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_printed_and_read_exactly() {
        for (figure, text) in [
            (Figure::from(7u32), "7"),
            (Figure::ratio(10, 4), "5/2"),
            (Figure::decimal(749_800_000_i64, 5), "7498.00000"),
            (Figure::decimal(5, 5), "0.00005"),
            (Figure::decimal(-12_345, 4), "-1.2345"),
        ] {
            assert_eq!(figure.to_string(), text);
            assert_eq!(text.parse::<Figure>().unwrap(), figure);
            let json = serde_json::to_string(&figure).unwrap();
            assert_eq!(serde_json::from_str::<Figure>(&json).unwrap(), figure);
        }
        assert_eq!(serde_json::to_string(&Figure::from(7u32)).unwrap(), "7");
        assert_eq!(serde_json::to_string(&Figure::ratio(1, 3)).unwrap(), "\"1/3\"");
        assert!("1.x".parse::<Figure>().is_err());
        assert!("1/0".parse::<Figure>().is_err());
    }
}
