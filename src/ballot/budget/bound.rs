//! Prices by fixed-point arithmetic that is known to be too low, or too high.

/// Voters who have the same money and the same utility from a project.
#[derive(Debug, Clone, Copy)]
pub(super) struct Payers {
    /// The money of each, fixed point.
    pub money: u128,
    /// The utility of each; not nought.
    pub utility: u64,
    /// How many.
    pub count: u64,
}

/// Sorts those who run out first to the front.
pub(super) fn sort(payers: &mut [Payers]) {
    if payers.iter().all(|payer| payer.utility == 1) {
        payers.sort_unstable_by_key(|payer| payer.money);
    } else {
        payers.sort_unstable_by(|a, b| {
            (a.money * u128::from(b.utility)).cmp(&(b.money * u128::from(a.utility)))
        });
    }
}

/// The price of a unit of utility at which these, sorted, can pay `cost` together if each pays the
/// price of their utility or all they have; rounded up or down. Nothing where they cannot.
///
/// For every set of payers who give all they have, what is left of the cost divided by the utility
/// of the others is at most the price. So rounding down gives a bound from below, whoever is put
/// there; the largest of the quotients rounded up is one from above.
pub(super) fn price(payers: &[Payers], cost: u128, up: bool) -> Option<u128> {
    let money = |payer: &Payers| payer.money * u128::from(payer.count);
    if payers.iter().map(money).sum::<u128>() < cost {
        return None;
    }
    let weight = |payer: &Payers| u128::from(payer.utility) * u128::from(payer.count);
    let mut units: u128 = payers.iter().map(weight).sum();
    let (mut left, mut best) = (cost, 0);
    for payer in payers {
        let price = if up { left.div_ceil(units) } else { left / units };
        best = best.max(price);
        if price * u128::from(payer.utility) <= payer.money {
            return Some(best);
        }
        left = left.saturating_sub(money(payer));
        units -= weight(payer);
    }
    None
}

/// `a / b < c / d`, or as products: whether `a · d < c · b`. Quotients by nought are not asked for.
pub(super) fn compare(a: u128, b: u64, c: u128, d: u64) -> std::cmp::Ordering {
    product(a, d).cmp(&product(c, b))
}

/// A product of up to 192 bits.
fn product(a: u128, b: u64) -> (u128, u64) {
    let low = (a & u128::from(u64::MAX)) * u128::from(b);
    let high = (a >> 64) * u128::from(b) + (low >> 64);
    (high, low as u64)
}
