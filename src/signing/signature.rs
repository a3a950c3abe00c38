//! One signature over one text.

use ssh_key::{Algorithm, HashAlg, LineEnding, PublicKey, SshSig};

/// What a signature of this program is for; keeps it from being used for anything else.
pub const NAMESPACE: &str = "yishi-resolution";

/// The longest key line or armoured signature that is looked at.
const TEXT_BYTES_MAX: usize = 64 * 1024;

/// Why a signature does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The public key cannot be read.
    #[error("the public key cannot be read")]
    BadKey,
    /// The key is not ed25519.
    #[error("the key is not an ed25519 key")]
    NotEd25519,
    /// The signature cannot be read.
    #[error("the signature cannot be read")]
    Malformed,
    /// The signature was made with another key.
    #[error("the signature was made with another key")]
    OtherKey,
    /// The signature was made for another purpose.
    #[error("the signature was made for another purpose than `{NAMESPACE}`")]
    OtherPurpose,
    /// The signature does not belong to this text.
    #[error("the signature does not belong to this text")]
    OtherText,
    /// There is no signature where there must be one.
    #[error("the signature is missing")]
    Missing,
    /// The key is not among those allowed to sign in this office.
    #[error("the key is not among those allowed to sign in this office")]
    UnknownSigner,
}

impl serde::Serialize for SignatureError {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl SignatureError {
    /// The stable name of this error.
    pub fn code(self) -> &'static str {
        match self {
            SignatureError::BadKey => "signature_bad_key",
            SignatureError::NotEd25519 => "signature_not_ed25519",
            SignatureError::Malformed => "signature_malformed",
            SignatureError::OtherKey => "signature_other_key",
            SignatureError::OtherPurpose => "signature_other_purpose",
            SignatureError::OtherText => "signature_other_text",
            SignatureError::Missing => "signature_missing",
            SignatureError::UnknownSigner => "signature_unknown_signer",
        }
    }
}

/// Checks that `armoured` is a signature of `public_key` over `message`, made for this program.
///
/// # Errors
/// Says what does not hold.
pub fn verify(public_key: &str, message: &[u8], armoured: &str) -> Result<(), SignatureError> {
    let key = read_key(public_key)?;
    let signature = read(armoured)?;
    if signature.public_key() != key.key_data() {
        return Err(SignatureError::OtherKey);
    }
    if signature.namespace() != NAMESPACE || signature.hash_alg() != HashAlg::Sha512 {
        return Err(SignatureError::OtherPurpose);
    }
    key.verify(NAMESPACE, message, &signature).map_err(|_| SignatureError::OtherText)
}

/// The fingerprint of a public key as `ssh-keygen -l` prints it.
///
/// # Errors
/// When the key cannot be read or is not ed25519.
pub fn fingerprint(public_key: &str) -> Result<String, SignatureError> {
    read_key(public_key).map(|key| key.fingerprint(HashAlg::Sha256).to_string())
}

/// The public key that a signature carries, as one line without a comment.
pub(super) fn key_of(armoured: &str) -> Result<String, SignatureError> {
    let key = PublicKey::from(read(armoured)?.public_key().clone());
    key.to_openssh().map_err(|_| SignatureError::BadKey)
}

/// `type base64` of a public key line, without its comment.
pub(super) fn bare_key(public_key: &str) -> Result<String, SignatureError> {
    let key = PublicKey::from(read_key(public_key)?.key_data().clone());
    key.to_openssh().map_err(|_| SignatureError::BadKey)
}

fn read_key(public_key: &str) -> Result<PublicKey, SignatureError> {
    if public_key.len() > TEXT_BYTES_MAX {
        return Err(SignatureError::BadKey);
    }
    let key = PublicKey::from_openssh(public_key).map_err(|_| SignatureError::BadKey)?;
    if key.algorithm() != Algorithm::Ed25519 {
        return Err(SignatureError::NotEd25519);
    }
    Ok(key)
}

fn read(armoured: &str) -> Result<SshSig, SignatureError> {
    if armoured.len() > TEXT_BYTES_MAX {
        return Err(SignatureError::Malformed);
    }
    let signature = SshSig::from_pem(armoured).map_err(|_| SignatureError::Malformed)?;
    // The version and the armour itself are not signed. Only one way of writing them is accepted,
    // so that no byte of a signature can change unnoticed.
    let written = signature.to_pem(LineEnding::LF).map_err(|_| SignatureError::Malformed)?;
    let same = armoured == written || armoured.strip_suffix('\n') == Some(written.as_str());
    if signature.version() != SshSig::VERSION || !same {
        return Err(SignatureError::Malformed);
    }
    Ok(signature)
}
