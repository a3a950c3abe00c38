//! A ballot as it lies in the box.

use super::{BALLOT_MAX, BallotHash, Digest, Fault};
use elastic_elgamal::group::Ristretto;
use elastic_elgamal::{Ciphertext, LogEqualityProof, RangeProof};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An encrypted ballot with its proofs. It says nothing about its voter, its time or its order, and
/// which options are marked is readable only by the tellers together.
///
/// Two are equal when their canonical bytes are; what stood in a file besides is not part of it.
#[derive(Debug, Clone)]
pub struct SealedBallot {
    pub(super) parts: Parts,
    hash: BallotHash,
}

/// What is written down.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Parts {
    /// One for each option.
    pub options: Vec<Cell>,
    /// What is left of the limit, and that all together make the limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rest: Option<Rest>,
}

/// One encrypted number and the proof of its range.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cell {
    pub sealed: Ciphertext<Ristretto>,
    pub range: RangeProof<Ristretto>,
}

/// The remainder, and the proof of the total.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rest {
    pub cell: Cell,
    pub total: LogEqualityProof<Ristretto>,
}

impl Parts {
    /// All ciphertexts, the remainder last.
    pub fn sealed(&self) -> impl Iterator<Item = Ciphertext<Ristretto>> {
        let rest = self.rest.iter().map(|rest| rest.cell.sealed);
        self.options.iter().map(|cell| cell.sealed).chain(rest)
    }
}

impl SealedBallot {
    pub(super) fn new(parts: Parts) -> Result<Self, Fault> {
        let hash = BallotHash::new(Digest::of_value(&parts)?);
        Ok(SealedBallot { parts, hash })
    }

    /// Its name.
    pub fn hash(&self) -> &BallotHash {
        &self.hash
    }

    /// Its canonical JSON: what the hash is taken of, and what is stored.
    ///
    /// # Errors
    /// [`Fault::Library`], which nothing outside can cause.
    pub fn canonical(&self) -> Result<Vec<u8>, Fault> {
        super::digest::canonical(&self.parts)
    }

    /// Reads a stored ballot; whether it is a good one says [`Booth::check`](super::Booth::check).
    ///
    /// # Errors
    /// [`Fault::TooLarge`] beyond [`BALLOT_MAX`] bytes, [`Fault::Unreadable`].
    pub fn read(json: &[u8]) -> Result<Self, Fault> {
        let (found, most) = (json.len(), BALLOT_MAX);
        if found > most {
            return Err(Fault::TooLarge { what: "bytes", found, most });
        }
        serde_json::from_slice(json).map_err(super::record::unreadable)
    }
}

impl PartialEq for SealedBallot {
    fn eq(&self, other: &Self) -> bool {
        self.hash == other.hash
    }
}

impl Eq for SealedBallot {}

impl Serialize for SealedBallot {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.parts.serialize(to)
    }
}

impl<'de> Deserialize<'de> for SealedBallot {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let parts = Parts::deserialize(from)?;
        SealedBallot::new(parts).map_err(serde::de::Error::custom)
    }
}
