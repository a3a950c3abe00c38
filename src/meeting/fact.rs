//! What makes a refusal concrete.

use serde::Serialize;

/// A figure or a name that makes a refusal concrete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
    /// Several names.
    Names(Vec<String>),
}

impl From<u32> for Fact {
    fn from(n: u32) -> Self {
        Fact::Number(i64::from(n))
    }
}
impl From<usize> for Fact {
    fn from(n: usize) -> Self {
        Fact::Number(n as i64)
    }
}
impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(text)
    }
}
impl From<Vec<String>> for Fact {
    fn from(names: Vec<String>) -> Self {
        Fact::Names(names)
    }
}
impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Fact::Text(text.to_owned())
    }
}
