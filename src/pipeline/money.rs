//! Money: whole fen, nothing else.

use crate::law::Ratio;

/// An amount in fen (分), a hundredth of a yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Fen(pub i64);

impl Fen {
    /// The largest amount that is taken: a thousand million yuan, far below where integers of other
    /// programs end.
    pub const MOST: Fen = Fen(100_000_000_000);

    /// Reads yuan: `12345.67`, `12,345.6`, `￥8000`. `None` where it is no amount, is negative, has more
    /// than two decimals, or is more than [`Fen::MOST`].
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches(['¥', '￥']).trim_end_matches('元').trim();
        let plain: String = text
            .chars()
            .filter(|c| !matches!(c, ',' | '，' | ' '))
            .map(|c| match c {
                '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
                '．' => '.',
                other => other,
            })
            .collect();
        let (yuan, cents) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        if yuan.is_empty() || yuan.len() > 10 || cents.len() > 2 || !digits(yuan) || !digits(cents)
        {
            return None;
        }
        let cents = format!("{cents:0<2}").parse::<i64>().ok()?;
        let fen = yuan.parse::<i64>().ok()?.checked_mul(100)?.checked_add(cents)?;
        Some(Fen(fen)).filter(|fen| *fen <= Fen::MOST)
    }

    /// Yuan with two decimals: `12345.67`.
    pub fn text(self) -> String {
        format!("{}.{:02}", self.0 / 100, self.0 % 100)
    }

    /// A share of it, rounded down to the fen. What it leaves is the difference: nothing is lost.
    #[must_use]
    pub fn share(self, ratio: Ratio) -> Fen {
        let whole = i128::from(self.0) * i128::from(ratio.num()) / i128::from(ratio.den());
        Fen(i64::try_from(whole).unwrap_or(self.0))
    }
}

impl std::ops::Add for Fen {
    type Output = Fen;

    fn add(self, other: Fen) -> Fen {
        Fen(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Fen {
    type Output = Fen;

    fn sub(self, other: Fen) -> Fen {
        Fen(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Fen {
    fn sum<I: Iterator<Item = Fen>>(all: I) -> Fen {
        all.fold(Fen::default(), std::ops::Add::add)
    }
}
