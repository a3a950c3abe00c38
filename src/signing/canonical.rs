//! The bytes that are hashed and signed: RFC 8785, without its one trap.
//!
//! RFC 8785 writes every number as an IEEE double, and the crates round a larger integer without a
//! word. Here a number that a double cannot hold exactly is refused instead.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The largest integer, either side of zero, that every JSON reader keeps exactly.
pub const INTEGER_MAX: u64 = (1 << 53) - 1;

/// Why a value has no canonical bytes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CanonicalError {
    /// A fraction, or a number written as one.
    #[error("a fraction cannot be signed: {number}")]
    Fraction {
        /// As JSON writes it.
        number: String,
    },
    /// An integer that readers of JSON may round.
    #[error("an integer beyond 2^53-1 cannot be signed: {number}")]
    TooLarge {
        /// As JSON writes it.
        number: String,
    },
    /// The value cannot be written as JSON at all.
    #[error("not a JSON value: {text}")]
    NotJson {
        /// What serde says.
        text: String,
    },
}

impl CanonicalError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            CanonicalError::Fraction { .. } => "canonical_fraction",
            CanonicalError::TooLarge { .. } => "canonical_too_large",
            CanonicalError::NotJson { .. } => "canonical_not_json",
        }
    }
}

/// The canonical JSON of `value`.
///
/// # Errors
/// When the value holds a fraction or an integer beyond [`INTEGER_MAX`], or is not JSON.
pub fn canonical(value: &impl Serialize) -> Result<Vec<u8>, CanonicalError> {
    let value = serde_json::to_value(value).map_err(not_json)?;
    check(&value)?;
    serde_json_canonicalizer::to_vec(&value).map_err(not_json)
}

/// SHA-256 in small hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn not_json(error: serde_json::Error) -> CanonicalError {
    CanonicalError::NotJson { text: error.to_string() }
}

fn check(value: &Value) -> Result<(), CanonicalError> {
    match value {
        Value::Number(number) => exact(number),
        Value::Array(items) => items.iter().try_for_each(check),
        Value::Object(fields) => fields.values().try_for_each(check),
        Value::Null | Value::Bool(_) | Value::String(_) => Ok(()),
    }
}

fn exact(number: &serde_json::Number) -> Result<(), CanonicalError> {
    let size = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
    match size {
        Some(size) if size <= INTEGER_MAX => Ok(()),
        Some(_) => Err(CanonicalError::TooLarge { number: number.to_string() }),
        None => Err(CanonicalError::Fraction { number: number.to_string() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_by_utf16_and_nothing_is_escaped_needlessly() {
        let bytes = canonical(&json!({"b": 1, "a": [true, null, "评议"], "\u{fb33}": 1, "😀": 2}));
        let text = String::from_utf8(bytes.unwrap()).unwrap();
        assert_eq!(text, "{\"a\":[true,null,\"评议\"],\"b\":1,\"😀\":2,\"\u{fb33}\":1}");
    }

    #[test]
    fn numbers_that_a_double_cannot_hold_are_refused_wherever_they_stand() {
        assert!(canonical(&json!([INTEGER_MAX, -(INTEGER_MAX as i64)])).is_ok());
        let large = canonical(&json!({"a": [{"b": INTEGER_MAX + 1}]})).unwrap_err();
        assert_eq!(large.code(), "canonical_too_large");
        assert!(canonical(&json!(-9_007_199_254_740_992_i64)).is_err());
        assert!(canonical(&json!(i64::MIN)).is_err());
        assert_eq!(canonical(&json!([1.5])).unwrap_err().code(), "canonical_fraction");
        assert_eq!(canonical(&json!(1.0)).unwrap_err().code(), "canonical_fraction");
    }

    #[test]
    fn the_hash_is_what_sha256sum_prints() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(b"abc"), expected);
    }
}
