//! The seal of one office: a signature over every resolution of the meeting.

use super::canonical::{CanonicalError, canonical, sha256_hex};
use super::key::{KeyError, Signer};
use super::result::{OfficeSignature, SignedResolution};
use super::signature::{SignatureError, verify};
use crate::meeting::{Meeting, Resolution, Seal, resolutions};

/// Why a seal cannot be made or does not hold.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// A resolution has no canonical bytes.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
    /// The key does not sign.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// There must be one signature for each resolution.
    #[error("{found} signatures for {expected} resolutions")]
    Count {
        /// Resolutions.
        expected: usize,
        /// Signatures.
        found: usize,
    },
    /// A signature names another text than the resolution in its place.
    #[error("the seal names another text for resolution {resolution}")]
    OtherText {
        /// The resolution's id.
        resolution: String,
    },
    /// A signature does not hold.
    #[error("resolution {resolution}: {source}")]
    Signature {
        /// The resolution's id.
        resolution: String,
        /// Why not.
        source: SignatureError,
    },
}

impl SealError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            SealError::Canonical(e) => e.code(),
            SealError::Key(e) => e.code(),
            SealError::Count { .. } => "seal_count",
            SealError::OtherText { .. } => "seal_other_text",
            SealError::Signature { source, .. } => source.code(),
        }
    }
}

/// Signs every resolution, in order.
///
/// # Errors
/// When a resolution has no canonical bytes or the key does not sign.
pub fn seal(signer: &Signer, resolutions: &[Resolution]) -> Result<Seal, SealError> {
    let mut signatures = Vec::with_capacity(resolutions.len());
    for resolution in resolutions {
        let bytes = canonical(resolution)?;
        signatures.push((sha256_hex(&bytes), signer.sign(&bytes)?));
    }
    Ok(Seal { key: signer.public_key(), signatures })
}

/// Checks that a seal holds exactly one good signature for each resolution, in order.
///
/// # Errors
/// The first thing that does not hold.
pub fn check_seal(seal: &Seal, resolutions: &[Resolution]) -> Result<(), SealError> {
    let (expected, found) = (resolutions.len(), seal.signatures.len());
    if expected != found {
        return Err(SealError::Count { expected, found });
    }
    for (resolution, (sha256, armoured)) in resolutions.iter().zip(&seal.signatures) {
        let bytes = canonical(resolution)?;
        if *sha256 != sha256_hex(&bytes) {
            return Err(SealError::OtherText { resolution: resolution.id.clone() });
        }
        verify(&seal.key, &bytes, armoured)
            .map_err(|source| SealError::Signature { resolution: resolution.id.clone(), source })?;
    }
    Ok(())
}

/// The results of an adjourned meeting with the signatures given so far. `head` is the hash of the
/// journal entry that adjourned it.
///
/// # Errors
/// When a seal in the meeting does not hold for its resolutions.
pub fn signed_resolutions(
    meeting: &Meeting,
    head: &str,
) -> Result<Vec<SignedResolution>, SealError> {
    let resolutions = resolutions(meeting, head);
    for signature in &meeting.signatures {
        check_seal(&signature.seal, &resolutions)?;
    }
    let signed = |(at, resolution): (usize, Resolution)| {
        let signatures = meeting.signatures.iter().filter_map(|s| {
            let (_, armoured) = s.seal.signatures.get(at)?;
            Some(OfficeSignature {
                office: s.office.id().to_owned(),
                name: s.name.clone(),
                key: s.seal.key.clone(),
                armoured: armoured.clone(),
                at: s.at.to_rfc3339(),
            })
        });
        let signatures = signatures.collect();
        SignedResolution::new(resolution, signatures).map_err(SealError::from)
    };
    resolutions.into_iter().enumerate().map(signed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::sample;

    #[test]
    fn a_seal_holds_for_these_resolutions_in_this_order() {
        let signer = Signer::generate("chair").unwrap();
        let two = [sample::resolution("m/1"), sample::resolution("m/2")];
        let made = seal(&signer, &two).unwrap();
        check_seal(&made, &two).unwrap();
        assert_eq!(check_seal(&made, &two[..1]).unwrap_err().code(), "seal_count");
        let swapped = [two[1].clone(), two[0].clone()];
        assert_eq!(check_seal(&made, &swapped).unwrap_err().code(), "seal_other_text");
        let forged = Seal { key: Signer::generate("x").unwrap().public_key(), ..made };
        assert_eq!(check_seal(&forged, &two).unwrap_err().code(), "signature_other_key");
    }
}
