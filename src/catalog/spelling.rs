//! The name that somebody may have meant.

/// Names longer than this are not compared: the table below grows with their product.
const CHARS_MAX: usize = 64;

/// The candidate nearest to `word`, if it is near enough to be a slip of the finger: at most one
/// change in every three characters.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let reach = (length / 3).max(1);
    if !(2..=CHARS_MAX).contains(&length) {
        return None;
    }
    candidates
        .into_iter()
        .filter(|c| c.chars().count() <= CHARS_MAX)
        .map(|c| (distance(&word, &c.to_lowercase()), c))
        .filter(|(d, c)| *d <= reach && *d < c.chars().count())
        .min_by_key(|(d, _)| *d)
        .map(|(_, c)| c)
}

/// Insertions, deletions, replacements and exchanges of neighbours from `a` to `b`.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_strangers_are_not() {
        let keys = ["signatories", "steps", "scope", "purpose"];
        assert_eq!(nearest("signatorys", keys), Some("signatories"));
        assert_eq!(nearest("setps", keys), Some("steps"));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("居民代麦", ["居民代表", "社工"]), Some("居民代表"));
        assert_eq!(nearest("x", ["y"]), None);
    }
}
