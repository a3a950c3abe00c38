//! How an organisation is looked at: by the projects of it that were concluded.

use chrono::NaiveDate;

/// A project that was concluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concluded {
    /// The grade: `excellent`, `passed` or `failed`.
    pub grade: String,
    /// The day on which it was applied for.
    pub applied: NaiveDate,
    /// The day on which it was concluded.
    pub on: NaiveDate,
}

/// Which of its conclusions an organisation stands by, by place. A failed one (从严审查) stays until a
/// project that was applied for after it has passed: one that ran beside it takes nothing back. Else it
/// is the last one, and of one day the worst.
pub fn standing(concluded: &[Concluded]) -> Option<usize> {
    let failed = |one: &Concluded| one.grade == "failed";
    let made_good = |one: &Concluded| {
        concluded
            .iter()
            .any(|other| !failed(other) && other.applied >= one.on && other.on >= one.on)
    };
    let open = concluded.iter().enumerate().filter(|(_, one)| failed(one) && !made_good(one));
    let rank = |grade: &str| match grade {
        "excellent" => 0,
        "passed" => 1,
        _ => 2,
    };
    let last = || {
        let all = concluded.iter().enumerate();
        all.max_by_key(|(_, one)| (one.on, rank(&one.grade)))
    };
    open.max_by_key(|(_, one)| one.on).or_else(last).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(grade: &str, applied: u32, on: u32) -> Concluded {
        let day = |d| NaiveDate::from_yo_opt(2026, d).unwrap();
        Concluded { grade: grade.into(), applied: day(applied), on: day(on) }
    }

    #[test]
    fn a_failure_is_made_good_only_by_a_project_applied_for_after_it() {
        let beside = [one("failed", 10, 200), one("passed", 20, 210)];
        assert_eq!(standing(&beside), Some(0));
        let reversed = [one("passed", 20, 190), one("failed", 10, 200)];
        assert_eq!(standing(&reversed), Some(1));
        let same_day = [one("failed", 10, 200), one("excellent", 20, 200)];
        assert_eq!(standing(&same_day), Some(0));
        let after = [one("failed", 10, 200), one("excellent", 220, 300)];
        assert_eq!(standing(&after), Some(1));
        let again = [one("failed", 10, 200), one("passed", 220, 300), one("failed", 310, 350)];
        assert_eq!(standing(&again), Some(2));
        assert_eq!(standing(&[]), None);
    }
}
