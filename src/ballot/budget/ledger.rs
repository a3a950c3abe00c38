//! Who has how much left, exactly, for any number of voters.
//!
//! Voters with the same history of payments have the same money: they are one *class*. The price of
//! each purchase is kept as an exact ratio over one common denominator; the money of a class is the
//! share less utility × price for each of its purchases, so it needs no number of its own. Beside
//! that, each class has its money in fixed point with one known error for all, which decides nearly
//! every question; the exact figures decide the rest.

use super::bound::{self, Payers};
use super::prepared::{Backed, Prepared};
use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// Fixed-point sums of all money stay below 2 to the power of this.
const BITS: u64 = 100;
/// The class of those who have nothing left.
const BROKE: u32 = 0;

/// Supporters of one project who are in one class and have the same utility.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    pub class: u32,
    pub utility: u64,
    pub count: u64,
}

/// An exact price of a unit of utility: `left / (denominator of the ledger · units)`.
#[derive(Debug, Clone)]
pub(super) struct Quote {
    pub left: BigInt,
    pub units: BigInt,
}

/// Money known to lie between two figures, fixed point; no upper one where it is not known whether
/// the cost can be paid at all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub low: u128,
    pub high: Option<u128>,
}

#[derive(Clone, Copy)]
struct Class {
    /// In fixed point, off by the error of the ledger at most.
    money: u128,
    /// What it was before its last purchase.
    before: u32,
    /// Its last purchase.
    purchase: u32,
    utility: u64,
}

/// The books.
#[derive(Clone)]
pub(super) struct Ledger {
    /// The class of each kind of ballot.
    of_kind: Vec<u32>,
    classes: Vec<Class>,
    fraction: u32,
    error: u128,
    denominator: BigInt,
    /// The share, over the denominator.
    share: BigInt,
    /// The price at each purchase, over the denominator.
    prices: Vec<BigInt>,
    /// For each class, where it stands in a list that is being made.
    slots: Vec<u32>,
    payers: Vec<Payers>,
}

impl Ledger {
    pub fn new(prepared: &Prepared, share: &BigRational) -> Self {
        let all = share.ceil().to_integer() * BigInt::from(prepared.voters);
        let fraction = BITS.saturating_sub(all.bits()).min(64) as u32;
        let money = ((share.numer() << fraction) / share.denom()).to_u128().unwrap_or(0);
        let class = |money| Class { money, before: BROKE, purchase: u32::MAX, utility: 0 };
        Ledger {
            of_kind: vec![1; prepared.kinds.len()],
            classes: vec![class(0), class(money)],
            fraction,
            error: 1,
            denominator: share.denom().clone(),
            share: share.numer().clone(),
            prices: Vec::new(),
            slots: vec![0; 2],
            payers: Vec::new(),
        }
    }

    /// Money in fixed point.
    pub fn fixed(&self, money: u64) -> u128 {
        u128::from(money) << self.fraction
    }

    /// The supporters of a project who have money, by class.
    pub fn gather(&mut self, prepared: &Prepared, project: &Backed, groups: &mut Vec<Group>) {
        groups.clear();
        let class_of = |kind: usize| self.of_kind.get(kind).copied().unwrap_or(BROKE);
        let count_of = |kind: usize| prepared.kinds.get(kind).copied().unwrap_or(0);
        if !project.utilities.is_empty() {
            let all = project.supporters().map(|(kind, utility)| Group {
                class: class_of(kind),
                utility,
                count: count_of(kind),
            });
            groups.extend(all.filter(|group| group.class != BROKE));
            groups.sort_unstable_by_key(|group| (group.class, group.utility));
            groups.dedup_by(|next, kept| {
                let same = (next.class, next.utility) == (kept.class, kept.utility);
                kept.count += if same { next.count } else { 0 };
                same
            });
            return;
        }
        for kind in &project.kinds {
            let (class, count) = (class_of(*kind as usize), count_of(*kind as usize));
            let Some(slot) = self.slots.get_mut(class as usize).filter(|_| class != BROKE) else {
                continue;
            };
            if let Some(group) = slot.checked_sub(1).and_then(|at| groups.get_mut(at as usize)) {
                group.count += count;
            } else {
                groups.push(Group { class, utility: 1, count });
                *slot = groups.len() as u32;
            }
        }
        for group in groups {
            if let Some(slot) = self.slots.get_mut(group.class as usize) {
                *slot = 0;
            }
        }
    }

    /// Between what the price lies; nothing where the cost cannot be paid for sure.
    pub fn range(&mut self, groups: &[Group], cost: u64) -> Option<Range> {
        let cost = self.fixed(cost);
        let mut payers = std::mem::take(&mut self.payers);
        payers.clear();
        payers.extend(groups.iter().map(|group| Payers {
            money: self.money(group.class) + self.error,
            utility: group.utility,
            count: group.count,
        }));
        bound::sort(&mut payers);
        let low = bound::price(&payers, cost, false);
        let range = low.map(|low| {
            for payer in &mut payers {
                payer.money = payer.money.saturating_sub(2 * self.error);
            }
            bound::sort(&mut payers);
            Range { low, high: bound::price(&payers, cost, true) }
        });
        self.payers = payers;
        range
    }

    /// The exact price; nothing where the cost cannot be paid.
    pub fn quote(&self, groups: &[Group], cost: u64, range: Range) -> Option<Quote> {
        // Who is sure to give all, as a sum over purchases; who is sure not to; the rest one by one.
        let mut given = vec![0_u128; self.prices.len()];
        let (mut givers, mut units) = (0_u128, 0_u128);
        let mut unsure = Vec::new();
        for group in groups {
            let (money, utility) = (self.money(group.class), u128::from(group.utility));
            let count = u128::from(group.count);
            if money + self.error < range.low * utility {
                givers += count;
                self.history(group.class, |purchase, utility| {
                    if let Some(given) = given.get_mut(purchase) {
                        *given += count * u128::from(utility);
                    }
                });
                continue;
            }
            units += count * utility;
            if range.high.is_none_or(|high| money < high * utility + self.error) {
                unsure.push((self.exact(group.class), group));
            }
        }
        let mut left = BigInt::from(cost) * &self.denominator - BigInt::from(givers) * &self.share;
        for (given, price) in given.into_iter().zip(&self.prices) {
            left += BigInt::from(given) * price;
        }
        let mut units = BigInt::from(units);
        unsure.sort_by(|(a, of_a), (b, of_b)| {
            (a * BigInt::from(of_b.utility)).cmp(&(b * BigInt::from(of_a.utility)))
        });
        for (money, group) in unsure {
            if &left * BigInt::from(group.utility) <= &money * &units {
                break;
            }
            left -= money * BigInt::from(group.count);
            units -= BigInt::from(group.utility) * BigInt::from(group.count);
        }
        units.is_positive().then_some(Quote { left, units })
    }

    /// Lets the supporters pay, and tells the price of a unit of their utility.
    pub fn pay(&mut self, project: &Backed, groups: &[Group], quote: Quote) -> BigRational {
        let common = quote.left.gcd(&quote.units);
        let factor = &quote.units / &common;
        if !factor.is_one() {
            self.denominator *= &factor;
            self.share *= &factor;
            self.prices.iter_mut().for_each(|price| *price *= &factor);
        }
        let price = quote.left / common;
        let fixed = ((&price << self.fraction) / &self.denominator).to_u128().unwrap_or(u128::MAX);
        let purchase = self.prices.len() as u32;
        let mut moves: Vec<(u32, u64, u32)> = Vec::with_capacity(groups.len());
        for group in groups {
            let utility = u128::from(group.utility);
            let money = self.money(group.class);
            let broke = if money + self.error < fixed * utility {
                true
            } else if money >= (fixed + 1) * utility + self.error {
                false
            } else {
                self.exact(group.class) <= &price * BigInt::from(group.utility)
            };
            let mut to = BROKE;
            if !broke {
                to = self.classes.len() as u32;
                self.classes.push(Class {
                    money: money.saturating_sub(fixed * utility),
                    before: group.class,
                    purchase,
                    utility: group.utility,
                });
            }
            moves.push((group.class, group.utility, to));
        }
        self.move_kinds(project, &moves);
        self.slots.resize(self.classes.len(), 0);
        self.error += groups.iter().map(|group| u128::from(group.utility)).max().unwrap_or(0);
        self.prices.push(price.clone());
        BigRational::new(price, self.denominator.clone())
    }

    fn move_kinds(&mut self, project: &Backed, moves: &[(u32, u64, u32)]) {
        let mut sorted = moves.to_vec();
        sorted.sort_unstable();
        for (kind, utility) in project.supporters() {
            if let Some(class) = self.of_kind.get_mut(kind)
                && let Ok(at) = sorted.binary_search_by_key(&(*class, utility), |m| (m.0, m.1))
                && let Some((_, _, to)) = sorted.get(at)
            {
                *class = *to;
            }
        }
    }

    /// What voters of a kind are sure to have, fixed point; nothing where they are broke.
    pub fn sure_money(&self, kind: usize) -> Option<u128> {
        let class = self.of_kind.get(kind).copied().filter(|class| *class != BROKE)?;
        Some(self.money(class).saturating_sub(self.error))
    }

    /// The quote in fixed point, rounded up.
    pub fn high(&self, quote: &Quote) -> u128 {
        let units = &self.denominator * &quote.units;
        (&quote.left << self.fraction).div_ceil(&units).to_u128().unwrap_or(u128::MAX)
    }

    fn money(&self, class: u32) -> u128 {
        self.classes.get(class as usize).map_or(0, |class| class.money)
    }

    /// The exact money of a class over the denominator.
    fn exact(&self, class: u32) -> BigInt {
        if class == BROKE {
            return BigInt::zero();
        }
        let mut money = self.share.clone();
        self.history(class, |purchase, utility| {
            if let Some(price) = self.prices.get(purchase) {
                money -= price * BigInt::from(utility);
            }
        });
        money
    }

    fn history(&self, mut class: u32, mut call: impl FnMut(usize, u64)) {
        while let Some(now) = self.classes.get(class as usize).filter(|c| c.purchase != u32::MAX) {
            call(now.purchase as usize, now.utility);
            class = now.before;
        }
    }
}
