//! A teller's share under a pass-phrase.

use super::digest::{canonical, hex};
use super::{Digest, Fault, Share};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit};
use elastic_elgamal::SecretKey;
use elastic_elgamal::group::{Ristretto, ScalarOps};
use rand_core::{CryptoRng, RngCore};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// The longest pass-phrase, in bytes.
const PASSPHRASE_MAX: usize = 1_024;

/// What one attempt at a pass-phrase costs: the parameters of argon2id (RFC 9106), stored with the
/// share so that it can be opened later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Memory in KiB, `8..=1_048_576`.
    pub memory_kib: u32,
    /// Passes over it, `1..=16`.
    pub passes: u32,
}

impl Cost {
    /// For a ballot: 128 MiB and three passes. A third of a second of one core where it was measured,
    /// `cargo bench --bench sealed -- unlock` says how long elsewhere.
    pub const SLOW: Cost = Cost { memory_kib: 128 << 10, passes: 3 };
    /// For a straw vote and for tests: no protection against guessing.
    pub const QUICK: Cost = Cost { memory_kib: 64, passes: 1 };

    fn params(self) -> Result<Params, Fault> {
        if self.memory_kib > 1 << 20 || self.passes > 16 {
            return Err(Fault::Cost);
        }
        Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(|_| Fault::Cost)
    }
}

/// A share that only its teller's pass-phrase opens: ChaCha20-Poly1305 (RFC 8439) under a key that
/// argon2id makes from the pass-phrase and a salt of its own. Everything in it is authenticated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedShare {
    teller: u16,
    key: Digest,
    cost: Cost,
    #[serde(with = "hex")]
    salt: [u8; 16],
    /// The share of 32 bytes and its tag of 16.
    #[serde(with = "hex")]
    locked: [u8; 48],
}

impl LockedShare {
    /// Locks a share. The pass-phrase is taken byte by byte as it was typed.
    ///
    /// # Errors
    /// [`Fault::Passphrase`] when it is empty or longer than 1,024 bytes, [`Fault::Cost`].
    pub fn lock(
        share: &Share,
        passphrase: &str,
        cost: Cost,
        rng: &mut (impl CryptoRng + RngCore),
    ) -> Result<Self, Fault> {
        let mut salt = [0; 16];
        rng.fill_bytes(&mut salt);
        let mut made =
            LockedShare { teller: share.teller, key: share.key, cost, salt, locked: [0; 48] };
        let mut secret = Zeroizing::new([0; 32]);
        Ristretto::serialize_scalar(share.secret.expose_scalar(), secret.as_mut());
        let aad = made.head()?;
        let payload = Payload { msg: secret.as_ref(), aad: &aad };
        // The key is new with every salt, so the nonce may be zero.
        let locked = made.cipher(passphrase)?.encrypt(&Default::default(), payload);
        let locked = locked.map_err(|_| Fault::Library)?;
        made.locked = locked.try_into().map_err(|_| Fault::Library)?;
        Ok(made)
    }

    /// Opens the share.
    ///
    /// # Errors
    /// [`Fault::WrongPassphrase`] when the pass-phrase does not fit or anything was changed; the two
    /// cannot be told apart. [`Fault::Passphrase`], [`Fault::Cost`].
    pub fn unlock(&self, passphrase: &str) -> Result<Share, Fault> {
        let wrong = Fault::WrongPassphrase { teller: self.teller };
        let aad = self.head()?;
        let payload = Payload { msg: &self.locked, aad: &aad };
        let opened = self.cipher(passphrase)?.decrypt(&Default::default(), payload);
        let secret = Zeroizing::new(opened.map_err(|_| wrong.clone())?);
        let secret = SecretKey::from_bytes(&secret).ok_or(wrong)?;
        Ok(Share { teller: self.teller, key: self.key, secret })
    }

    /// Whose it is, from one.
    pub fn teller(&self) -> u16 {
        self.teller
    }

    /// The digest of the key it belongs to.
    pub fn key(&self) -> &Digest {
        &self.key
    }

    /// What a guess costs.
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// All that is authenticated besides the secret.
    fn head(&self) -> Result<Vec<u8>, Fault> {
        canonical(&(self.teller, self.key, self.cost, self.salt))
    }

    fn cipher(&self, passphrase: &str) -> Result<ChaCha20Poly1305, Fault> {
        let (bytes, most) = (passphrase.len(), PASSPHRASE_MAX);
        if bytes == 0 || bytes > most {
            return Err(Fault::Passphrase { bytes, most });
        }
        let params = self.cost.params()?;
        // The last blocks give the key away, so that the memory is wiped too.
        let mut memory = Zeroizing::new(vec![Block::new(); params.block_count()]);
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let (phrase, mut key) = (passphrase.as_bytes(), Zeroizing::new([0; 32]));
        argon
            .hash_password_into_with_memory(phrase, &self.salt, key.as_mut(), memory.as_mut_slice())
            .map_err(|_| Fault::Cost)?;
        Ok(ChaCha20Poly1305::new((&*key).into()))
    }
}
