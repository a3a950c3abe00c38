//! Exact decimals, as money and points are written.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;

/// The most digits of a number.
const DIGITS_MAX: usize = 18;

/// So many units of 10 to the minus `places`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    pub units: i128,
    pub places: u8,
}

impl Decimal {
    pub fn is_not_negative(&self) -> bool {
        self.units >= 0
    }

    /// The number in units of 10 to the minus `places`, if it is whole in them.
    pub fn units_of(&self, places: u8) -> Option<i128> {
        let finer = places.checked_sub(self.places)?;
        self.units.checked_mul(10_i128.checked_pow(u32::from(finer))?)
    }

    pub fn ratio(self) -> BigRational {
        BigRational::new(self.units.into(), BigInt::from(10).pow(u32::from(self.places)))
    }
}

/// Reads a number: digits, at most one point or comma before the decimals, a sign. Noughts at the
/// end of the decimals say nothing and are dropped.
pub(super) fn decimal(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let rest = rest.trim_end_matches('0');
    let figures = || whole.bytes().chain(rest.bytes());
    if whole.is_empty()
        || figures().count() > DIGITS_MAX
        || !figures().all(|digit| digit.is_ascii_digit())
    {
        return None;
    }
    let units = figures().fold(0_i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
    let places = u8::try_from(rest.len()).ok()?;
    Some(Decimal { units: if negative { -units } else { units }, places })
}

/// All numbers in the coarsest unit in which all are whole, and its places; nothing where one is
/// beyond [`super::MONEY_MAX`].
pub(super) fn common(numbers: &[Decimal]) -> Option<(Vec<u64>, u8)> {
    let places = numbers.iter().map(|number| number.places).max().unwrap_or(0);
    let units = numbers
        .iter()
        .map(|number| number.units_of(places)?.to_u64().filter(|units| *units <= super::MONEY_MAX))
        .collect::<Option<_>>()?;
    Some((units, places))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact() {
        let of = |text: &str| decimal(text).map(|n| (n.units, n.places));
        assert_eq!(of("1000"), Some((1000, 0)));
        assert_eq!(of(" 12,50 "), Some((125, 1)));
        assert_eq!(of("-0.07"), Some((-7, 2)));
        assert_eq!(of("3.00"), Some((3, 0)));
        for wrong in ["", ".", "1 000", "1e3", "1.2.3", "--1", "99999999999999999999", "½"] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
        let money = ["10", "2.5", "0.25"].map(|text| decimal(text).unwrap());
        assert_eq!(common(&money), Some((vec![1000, 250, 25], 2)));
    }
}
