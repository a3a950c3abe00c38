//! What was expected of a meeting's facts, against what they are.

use super::Facts;
use serde_json::Value;

impl Facts {
    /// Every fact expected here that does not hold in `actual`: its name, what was expected, and
    /// what is.
    pub fn differences(&self, actual: &Facts) -> Vec<(String, String, String)> {
        let value = |facts: &Facts| serde_json::to_value(facts).unwrap_or_default();
        let mut found = vec![];
        differing("", &value(self), &value(actual), &mut found);
        found
    }
}

/// Facts in groups are compared by the names within: what is not expected is free there too.
fn differing(
    within: &str,
    wanted: &Value,
    actual: &Value,
    found: &mut Vec<(String, String, String)>,
) {
    for (name, wanted) in wanted.as_object().into_iter().flatten() {
        let is = actual.get(name);
        if name == "space" && is.is_some() {
            differing("space.", wanted, &actual[name], found);
        } else if is != Some(wanted) {
            let is = is.map_or_else(|| "–".to_owned(), ToString::to_string);
            found.push((format!("{within}{name}"), wanted.to_string(), is));
        }
    }
}
