//! SHA-256 digests, and the canonical bytes they are taken of.

use super::Fault;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// A SHA-256 digest; lower-case hexadecimal in text and in JSON.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of some bytes, as `sha256sum` gives it.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha256::digest(bytes).into())
    }

    /// A digest made elsewhere.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Digest(bytes)
    }

    /// Its 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The digest of the canonical JSON (RFC 8785) of a value.
    pub(super) fn of_value(value: &impl Serialize) -> Result<Self, Fault> {
        canonical(value).map(|bytes| Digest::of(&bytes))
    }
}

/// Canonical JSON (RFC 8785). The values of this module hold no fraction and no number above 2^53,
/// so that nothing is rounded.
pub(super) fn canonical(value: &impl Serialize) -> Result<Vec<u8>, Fault> {
    serde_json_canonicalizer::to_vec(value).map_err(|_| Fault::Library)
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        hex::serialize(&self.0, to)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        hex::deserialize(from).map(Digest)
    }
}

/// The name of a sealed ballot: the SHA-256 digest of its canonical JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BallotHash(Digest);

impl BallotHash {
    pub(super) fn new(digest: Digest) -> Self {
        BallotHash(digest)
    }

    /// The digest itself, such as for the key of a stored row.
    pub fn digest(&self) -> &Digest {
        &self.0
    }

    /// What a voter notes down: the first twenty digits in four groups of five, such as
    /// `3f9a2 1c7e0 …`. Eighty bits, so that nobody makes two ballots with one mark and shows the one
    /// while casting the other. The published list is sorted by the whole hash, so this is how an
    /// entry is found in it.
    pub fn short(&self) -> String {
        let whole = self.0.to_string();
        let groups = (0..4).map(|at| &whole[at * 5..at * 5 + 5]);
        groups.collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Display for BallotHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Bytes as lower-case hexadecimal, of exactly one length and in exactly one spelling.
pub(super) mod hex {
    use super::*;

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
    }

    pub fn deserialize<'de, const N: usize, D: Deserializer<'de>>(
        from: D,
    ) -> Result<[u8; N], D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        parse(&text).ok_or_else(|| D::Error::custom(format!("not {} hexadecimal digits", 2 * N)))
    }

    fn parse<const N: usize>(text: &str) -> Option<[u8; N]> {
        let value = |digit: u8| match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            _ => None,
        };
        let mut bytes = [0; N];
        let pairs = text.as_bytes().chunks_exact(2);
        if text.len() != 2 * N {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(pairs) {
            *byte = value(pair[0])? << 4 | value(pair[1])?;
        }
        Some(bytes)
    }
}
