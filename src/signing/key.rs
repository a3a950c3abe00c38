//! Private keys: OpenSSH ed25519, locked with a passphrase or not, in the files `ssh-keygen` uses.

use super::file::{read_limited, write_new};
use super::signature::NAMESPACE;
use rand_core::OsRng;
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The largest key file that is read.
const KEY_BYTES_MAX: u64 = 64 * 1024;

/// Why a key cannot be made or used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The key is locked and no passphrase was given.
    #[error("the key is locked with a passphrase")]
    NeedsPassphrase,
    /// The passphrase does not open the key.
    #[error("the passphrase does not open the key")]
    WrongPassphrase,
    /// The key is of another kind.
    #[error("the key is of kind {algorithm}, not ed25519")]
    NotEd25519 {
        /// Its kind.
        algorithm: String,
    },
    /// The file is not an OpenSSH private key.
    #[error("not an OpenSSH private key: {}", path.display())]
    NotAKey {
        /// The file.
        path: PathBuf,
    },
    /// A file of this name exists, and a key is never overwritten.
    #[error("the file exists and is not overwritten: {}", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file is larger than any key.
    #[error("the file is too large for a key: {}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The key cannot be made or does not sign.
    #[error("the key cannot be used: {text}")]
    Unusable {
        /// What the library says.
        text: String,
    },
}

impl KeyError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            KeyError::NeedsPassphrase => "key_needs_passphrase",
            KeyError::WrongPassphrase => "key_wrong_passphrase",
            KeyError::NotEd25519 { .. } => "key_not_ed25519",
            KeyError::NotAKey { .. } => "key_not_a_key",
            KeyError::Exists { .. } => "key_exists",
            KeyError::TooLarge { .. } => "key_too_large",
            KeyError::Io { .. } => "key_io",
            KeyError::Unusable { .. } => "key_unusable",
        }
    }

    fn at(path: &Path, source: std::io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            ErrorKind::AlreadyExists => KeyError::Exists { path },
            ErrorKind::FileTooLarge => KeyError::TooLarge { path },
            _ => KeyError::Io { path, source },
        }
    }

    fn unusable(error: impl std::fmt::Display) -> Self {
        KeyError::Unusable { text: error.to_string() }
    }
}

/// What may be shown of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicInfo {
    /// The public key, one OpenSSH line.
    pub public_key: String,
    /// `SHA256:…`, to be read out and compared.
    pub fingerprint: String,
    /// The private file, where the key has one.
    pub path: PathBuf,
}

/// A private key, opened.
pub struct Signer {
    key: PrivateKey,
}

/// Shows the fingerprint and nothing secret.
impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Signer").field(&self.fingerprint()).finish()
    }
}

impl Signer {
    /// A key that lives only in memory: for rehearsals and demonstrations.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn generate(comment: &str) -> Result<Self, KeyError> {
        let mut key =
            PrivateKey::random(&mut OsRng, Algorithm::Ed25519).map_err(KeyError::unusable)?;
        // A line break in the comment would end the line of the public key.
        key.set_comment(comment.replace(char::is_control, " "));
        Ok(Signer { key })
    }

    /// Opens the key in `path`.
    ///
    /// # Errors
    /// [`KeyError::NeedsPassphrase`] asks the caller to come back with one.
    pub fn load(path: &Path, passphrase: Option<&str>) -> Result<Self, KeyError> {
        let mut bytes = read_limited(path, KEY_BYTES_MAX).map_err(|e| KeyError::at(path, e))?;
        let parsed = PrivateKey::from_openssh(&bytes);
        bytes.fill(0);
        let key = parsed.map_err(|_| KeyError::NotAKey { path: path.to_owned() })?;
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(KeyError::NotEd25519 { algorithm: key.algorithm().to_string() });
        }
        if !key.is_encrypted() {
            return Ok(Signer { key });
        }
        let passphrase = passphrase.ok_or(KeyError::NeedsPassphrase)?;
        let key = key.decrypt(passphrase).map_err(|_| KeyError::WrongPassphrase)?;
        Ok(Signer { key })
    }

    /// The public key, one OpenSSH line with its comment.
    pub fn public_key(&self) -> String {
        self.key.public_key().to_openssh().unwrap_or_default()
    }

    /// `SHA256:…` as `ssh-keygen -l` prints it.
    pub fn fingerprint(&self) -> String {
        self.key.fingerprint(HashAlg::Sha256).to_string()
    }

    /// An armoured signature over `message`, as `ssh-keygen -Y sign` makes it.
    ///
    /// # Errors
    /// When the key cannot sign.
    pub fn sign(&self, message: &[u8]) -> Result<String, KeyError> {
        let signature =
            self.key.sign(NAMESPACE, HashAlg::Sha512, message).map_err(KeyError::unusable)?;
        signature.to_pem(LineEnding::LF).map_err(KeyError::unusable)
    }
}

/// Makes a key: the private file `path`, readable by its owner alone, and `path.pub`. No
/// passphrase, or an empty one, leaves the file unlocked, as with `ssh-keygen`.
///
/// # Errors
/// When either file exists or cannot be written.
pub fn new_key(
    path: &Path,
    passphrase: Option<&str>,
    comment: &str,
) -> Result<PublicInfo, KeyError> {
    let mut public_path = path.as_os_str().to_owned();
    public_path.push(".pub");
    let public_path = PathBuf::from(public_path);
    if std::fs::symlink_metadata(&public_path).is_ok() {
        return Err(KeyError::Exists { path: public_path });
    }
    let signer = Signer::generate(comment)?;
    let locked = match passphrase.filter(|p| !p.is_empty()) {
        Some(passphrase) => signer.key.encrypt(&mut OsRng, passphrase),
        None => Ok(signer.key.clone()),
    };
    let text = locked.and_then(|k| k.to_openssh(LineEnding::LF)).map_err(KeyError::unusable)?;
    write_new(path, text.as_bytes(), true).map_err(|e| KeyError::at(path, e))?;
    let public_key = signer.public_key();
    let line = format!("{public_key}\n");
    write_new(&public_path, line.as_bytes(), false).map_err(|e| KeyError::at(&public_path, e))?;
    Ok(PublicInfo { public_key, fingerprint: signer.fingerprint(), path: path.to_owned() })
}

/// Whether others than the owner may read or write the file. Always `false` where the system has
/// no such permissions, and for a file that is not there.
pub fn permissions_too_open(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::metadata(path).is_ok_and(|m| m.permissions().mode() & 0o077 != 0)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::{SignatureError, fingerprint, verify};

    #[test]
    fn a_locked_key_opens_with_its_passphrase_only() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("chair");
        let info = new_key(&path, Some("月光 over 水"), "主持人\nssh-ed25519 x").unwrap();
        assert!(!permissions_too_open(&path));
        assert_eq!(info.public_key.lines().count(), 1);
        assert!(matches!(Signer::load(&path, None), Err(KeyError::NeedsPassphrase)));
        assert!(matches!(Signer::load(&path, Some("no")), Err(KeyError::WrongPassphrase)));
        let signer = Signer::load(&path, Some("月光 over 水")).unwrap();
        assert_eq!(signer.fingerprint(), info.fingerprint);
        assert_eq!(fingerprint(&info.public_key).unwrap(), info.fingerprint);
        let armoured = signer.sign(b"text").unwrap();
        assert_eq!(verify(&info.public_key, b"text", &armoured), Ok(()));
        assert!(!format!("{signer:?}").contains("PRIVATE"));
    }

    #[test]
    fn a_key_is_never_overwritten() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        new_key(&path, None, "a").unwrap();
        let before = std::fs::read(&path).unwrap();
        assert_eq!(new_key(&path, None, "b").unwrap_err().code(), "key_exists");
        std::fs::remove_file(dir.path().join("key.pub")).unwrap();
        assert_eq!(new_key(&path, None, "b").unwrap_err().code(), "key_exists");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn garbage_and_huge_files_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("key");
        assert_eq!(Signer::load(&path, None).unwrap_err().code(), "key_io");
        std::fs::write(&path, b"not a key").unwrap();
        assert_eq!(Signer::load(&path, None).unwrap_err().code(), "key_not_a_key");
        std::fs::write(&path, vec![b'a'; 70_000]).unwrap();
        assert_eq!(Signer::load(&path, None).unwrap_err().code(), "key_too_large");
    }

    #[test]
    fn a_signature_holds_for_its_text_its_key_and_its_purpose() {
        let (one, two) = (Signer::generate("1").unwrap(), Signer::generate("2").unwrap());
        let armoured = one.sign(b"text").unwrap();
        let by = |signer: &Signer, text: &[u8]| verify(&signer.public_key(), text, &armoured);
        assert_eq!(by(&one, b"text"), Ok(()));
        assert_eq!(by(&one, b"texT"), Err(SignatureError::OtherText));
        assert_eq!(by(&two, b"text"), Err(SignatureError::OtherKey));
        let other = one.key.sign("file", HashAlg::Sha512, b"text").unwrap();
        let other = other.to_pem(LineEnding::LF).unwrap();
        let purpose = verify(&one.public_key(), b"text", &other);
        assert_eq!(purpose, Err(SignatureError::OtherPurpose));
        assert_eq!(verify(&one.public_key(), b"text", "x"), Err(SignatureError::Malformed));
        assert_eq!(verify("x", b"text", &armoured), Err(SignatureError::BadKey));
    }
}
