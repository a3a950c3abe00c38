//! Signing: canonical bytes, keys, signatures, and results that anybody can check.
//!
//! A result is signed as RFC 8785 JSON with ordinary OpenSSH ed25519 keys, so that `ssh-keygen`
//! alone can prove it years later on a machine that has never seen this program. The room is
//! separate because keys and signatures must be right whatever happens to the store around them.
//!
//! It knows no database, no terminal and no language; it never asks for a passphrase, it is
//! given one.

mod canonical;
mod file;
mod key;
mod result;
mod seal;
mod signature;

#[cfg(test)]
pub(crate) mod sample;

pub use canonical::{CanonicalError, INTEGER_MAX, canonical, sha256_hex};
pub(crate) use file::read_limited;
pub use key::{KeyError, PublicInfo, Signer, new_key, permissions_too_open};
pub use result::{
    ALLOWED_SIGNERS, OfficeSignature, ResultCheck, ResultError, SignatureCheck, SignedResolution,
    slug, verify_result, write_beside, write_result,
};
pub use seal::{SealError, check_seal, seal, signed_resolutions};
pub use signature::{NAMESPACE, SignatureError, fingerprint, verify};
