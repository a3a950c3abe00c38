//! What whoever holds an office leaves under the results.

use super::Meeting;
use super::id::{Instant, Office, Seat};
use serde::{Deserialize, Serialize};

/// Signatures of one office over all results of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The public key, in OpenSSH form.
    pub key: String,
    /// SHA-256 of each signed text, hexadecimal, with its armoured SSHSIG.
    pub signatures: Vec<(String, String)>,
}

/// A signature on the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// In which office.
    pub office: Office,
    /// Who signed.
    pub seat: Seat,
    /// The name signed.
    pub name: String,
    /// The key and the signatures.
    pub seal: Seal,
    /// When.
    pub at: Instant,
}

impl Meeting {
    /// Signatories that have not signed.
    pub fn unsigned(&self) -> Vec<Office> {
        let signatories = self.charter().map(|c| c.format.signatories.clone()).unwrap_or_default();
        signatories
            .into_iter()
            .filter(|o| !self.signatures.iter().any(|s| s.office == *o))
            .collect()
    }
}
