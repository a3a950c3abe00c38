//! The randomness of one ballot, and the stream that is drawn from it.

use super::digest::hex;
use super::{Digest, Marks};
use chacha20::ChaCha20;
use chacha20::cipher::{KeyIvInit, StreamCipher};
use rand_core::{CryptoRng, Error, RngCore};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Digest as _;
use zeroize::Zeroizing;

/// 32 random bytes that, with key, form and marks, make one ballot. Draw a new one for every ballot.
/// Secret unless the ballot is audited: no `Debug`, and wiped when it is let go.
#[derive(Clone)]
pub struct Seed(Zeroizing<[u8; 32]>);

impl Seed {
    /// Bytes drawn elsewhere.
    pub fn new(bytes: [u8; 32]) -> Self {
        Seed(Zeroizing::new(bytes))
    }

    /// A new seed.
    pub fn draw(rng: &mut (impl CryptoRng + RngCore)) -> Self {
        let mut seed = Seed::new([0; 32]);
        rng.fill_bytes(seed.0.as_mut());
        seed
    }
}

impl Serialize for Seed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        hex::serialize(self.0.as_ref(), to)
    }
}

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        hex::deserialize(from).map(Seed::new)
    }
}

/// The key stream of ChaCha20 (RFC 8439) with nonce zero, under the SHA-256 digest of a label, the
/// context, the marks and the seed. Marks and context are in it so that one seed used twice by
/// mistake does not make two ballots with the same randomness, whose difference would be readable.
pub(super) struct Stream(ChaCha20);

impl Stream {
    pub fn new(context: &Digest, marks: &Marks, seed: &Seed) -> Self {
        let mut hash = sha2::Sha256::new();
        hash.update(b"yishi ballot seed 1");
        hash.update(context.as_bytes());
        marks.as_slice().iter().for_each(|mark| hash.update(mark.to_le_bytes()));
        hash.update(seed.0.as_ref());
        Self::keyed(&Zeroizing::new(hash.finalize().into()))
    }

    /// The key of a stream of its own, which can be begun more than once.
    pub fn branch(&mut self) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        self.fill_bytes(key.as_mut());
        key
    }

    /// The stream under a key.
    pub fn keyed(key: &[u8; 32]) -> Self {
        Stream(ChaCha20::new(key.into(), &[0; 12].into()))
    }
}

impl RngCore for Stream {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, into: &mut [u8]) {
        into.fill(0);
        self.0.apply_keystream(into);
    }

    fn try_fill_bytes(&mut self, into: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(into);
        Ok(())
    }
}

impl CryptoRng for Stream {}
