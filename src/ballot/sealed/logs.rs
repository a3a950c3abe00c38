//! From a point of the curve back to the number it stands for.

use elastic_elgamal::group::{ElementOps, Ristretto};
use std::collections::BTreeMap;

type Point = <Ristretto as ElementOps>::Element;

/// Discrete logarithms of `0..=most`, by baby steps and giant steps (Shanks): a table of the root of
/// `most` and as many steps per look-up. With the greatest box and the greatest cap, ten million,
/// that is 3,163.
pub(super) struct Logs {
    most: u64,
    steps: u64,
    stride: Point,
    baby: BTreeMap<[u8; 32], u64>,
}

impl Logs {
    /// A table that knows all numbers up to `most`.
    pub fn up_to(most: u64) -> Self {
        let steps = most.isqrt() + 1;
        let mut point = Ristretto::identity();
        let mut baby = BTreeMap::new();
        for step in 0..steps {
            baby.insert(bytes(&point), step);
            point += Ristretto::generator();
        }
        Logs { most, steps, stride: point, baby }
    }

    /// The number, if it is one of them.
    pub fn find(&self, mut point: Point) -> Option<u64> {
        for giant in 0..=self.steps {
            if let Some(step) = self.baby.get(&bytes(&point)) {
                return Some(giant * self.steps + step).filter(|found| *found <= self.most);
            }
            point -= self.stride;
        }
        None
    }
}

fn bytes(point: &Point) -> [u8; 32] {
    let mut bytes = [0; 32];
    Ristretto::serialize_element(point, &mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use elastic_elgamal::group::Group;

    #[test]
    fn every_number_up_to_the_limit_is_found_and_none_above() {
        for most in [0, 1, 2, 3, 8, 9, 10, 99, 100] {
            let logs = Logs::up_to(most);
            for number in 0..=most {
                assert_eq!(logs.find(Ristretto::mul_generator(&number.into())), Some(number));
            }
            for number in [most + 1, most + 2, most * most + 3 * most + 5] {
                assert_eq!(logs.find(Ristretto::mul_generator(&number.into())), None);
            }
        }
    }
}
