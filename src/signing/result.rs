//! A signed result as a value, and as files that `ssh-keygen` alone can check.
//!
//! `X.json` holds the exact bytes that were signed, `X.<office>.sig` one signature each, and
//! `allowed_signers` names the key of each office. Then
//! `ssh-keygen -Y verify -f allowed_signers -I chair -n yishi-resolution -s X.chair.sig < X.json`
//! proves the chair's signature.

use super::canonical::{CanonicalError, canonical, sha256_hex};
use super::file::{read_limited, write_new};
use super::signature::{NAMESPACE, SignatureError, bare_key, fingerprint, key_of, verify};
use crate::meeting::Resolution;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The name of the file that names the keys.
pub const ALLOWED_SIGNERS: &str = "allowed_signers";

/// The largest result, and the largest list of keys, that is read: a poll counted over many rounds has
/// them all in it, and is no larger than its event in the journal may be, twice.
const RESULT_BYTES_MAX: u64 = 16 << 20;

/// The largest file of one signature that is read.
const SIGNATURE_BYTES_MAX: u64 = 64 * 1024;

/// The signature of one office on one resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeSignature {
    /// The office, such as `chair`.
    pub office: String,
    /// Who signed.
    pub name: String,
    /// The public key, one OpenSSH line.
    pub key: String,
    /// The armoured signature.
    pub armoured: String,
    /// When, RFC 3339.
    pub at: String,
}

/// A resolution with its bytes and its signatures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedResolution {
    /// What was decided.
    pub resolution: Resolution,
    /// Its canonical JSON: the text that was signed.
    pub canonical: String,
    /// The signatures given so far.
    pub signatures: Vec<OfficeSignature>,
}

impl SignedResolution {
    /// `resolution` with its canonical bytes and these signatures, which are not checked here.
    ///
    /// # Errors
    /// When the resolution has no canonical bytes.
    pub fn new(
        resolution: Resolution,
        signatures: Vec<OfficeSignature>,
    ) -> Result<Self, CanonicalError> {
        let canonical = String::from_utf8(canonical(&resolution)?)
            .map_err(|e| CanonicalError::NotJson { text: e.to_string() })?;
        Ok(SignedResolution { resolution, canonical, signatures })
    }

    /// SHA-256 of the canonical bytes, hexadecimal.
    pub fn sha256(&self) -> String {
        sha256_hex(self.canonical.as_bytes())
    }

    /// Every signature, and a missing one for each signatory that has none.
    pub fn check(&self) -> Vec<SignatureCheck> {
        let given = self.signatures.iter().map(|s| SignatureCheck {
            office: s.office.clone(),
            name: s.name.clone(),
            fingerprint: fingerprint(&s.key).ok(),
            fault: verify(&s.key, self.canonical.as_bytes(), &s.armoured).err(),
        });
        let signatories = self.resolution.signatories.iter();
        let missing = signatories
            .filter(|(office, _)| !self.signatures.iter().any(|s| s.office == **office))
            .map(|(office, name)| SignatureCheck {
                office: office.clone(),
                name: name.clone(),
                fingerprint: None,
                fault: Some(SignatureError::Missing),
            });
        given.chain(missing).collect()
    }
}

/// What became of one signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureCheck {
    /// The office.
    pub office: String,
    /// Who holds it, by the resolution.
    pub name: String,
    /// The fingerprint of the key, to be compared with the one read out in the room.
    pub fingerprint: Option<String>,
    /// What does not hold, if anything.
    pub fault: Option<SignatureError>,
}

/// What became of an exported result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultCheck {
    /// What was decided.
    pub resolution: Resolution,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// One entry for each signatory.
    pub signatures: Vec<SignatureCheck>,
}

impl ResultCheck {
    /// Whether every signatory's signature holds.
    pub fn is_sound(&self) -> bool {
        !self.signatures.is_empty() && self.signatures.iter().all(|s| s.fault.is_none())
    }
}

/// Why a result cannot be written or read.
#[derive(Debug, thiserror::Error)]
pub enum ResultError {
    /// A file of this name says something else.
    #[error("the file exists and says something else: {}", path.display())]
    Exists {
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
    /// The file is not a result of this program.
    #[error("not a result: {}: {text}", path.display())]
    NotAResult {
        /// The file.
        path: PathBuf,
        /// What serde says.
        text: String,
    },
    /// The file holds a result, but not in the exact bytes that are signed.
    #[error("not in canonical form: {}", path.display())]
    NotCanonical {
        /// The file.
        path: PathBuf,
    },
    /// A public key of the result cannot be read.
    #[error("the key of {office}: {source}")]
    Key {
        /// The office that signed with it.
        office: String,
        /// Why not.
        source: SignatureError,
    },
}

impl ResultError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            ResultError::Exists { .. } => "result_exists",
            ResultError::Io { .. } => "result_io",
            ResultError::NotAResult { .. } => "result_not_a_result",
            ResultError::NotCanonical { .. } => "result_not_canonical",
            ResultError::Key { .. } => "result_key",
        }
    }

    fn io(path: &Path, source: std::io::Error) -> Self {
        ResultError::Io { path: path.to_owned(), source }
    }
}

/// The name that the files of a resolution share.
pub fn slug(id: &str) -> String {
    let safe = |c: char| if c.is_alphanumeric() || c == '_' { c } else { '-' };
    let slug: String = id.chars().map(safe).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "result".to_owned() } else { slug.to_owned() }
}

/// Writes a result into `dir` and names the files written. Files that already say the same are
/// left alone; keys are added to a list that is already there.
///
/// # Errors
/// When a file of the same name says something else, or cannot be written.
pub fn write_result(dir: &Path, result: &SignedResolution) -> Result<Vec<PathBuf>, ResultError> {
    let name = slug(&result.resolution.id);
    let signers = signer_lines(result)?;
    std::fs::create_dir_all(dir).map_err(|e| ResultError::io(dir, e))?;
    let mut files = vec![(dir.join(format!("{name}.json")), result.canonical.as_str())];
    for signature in &result.signatures {
        let office = slug(&signature.office);
        files.push((dir.join(format!("{name}.{office}.sig")), signature.armoured.as_str()));
    }
    for (path, text) in &files {
        write_same(path, text.as_bytes())?;
    }
    let allowed = dir.join(ALLOWED_SIGNERS);
    add_lines(&allowed, &signers)?;
    Ok(files.into_iter().map(|(path, _)| path).chain([allowed]).collect())
}

/// Writes what belongs to a result and is not signed by itself, such as the record of a ballot box,
/// into `dir`. A file that already says the same is left alone.
///
/// # Errors
/// When a file of the same name says something else, or cannot be written.
pub fn write_beside(dir: &Path, name: &str, text: &str) -> Result<PathBuf, ResultError> {
    std::fs::create_dir_all(dir).map_err(|e| ResultError::io(dir, e))?;
    let path = dir.join(name);
    write_same(&path, text.as_bytes())?;
    Ok(path)
}

fn signer_lines(result: &SignedResolution) -> Result<Vec<String>, ResultError> {
    let line = |s: &OfficeSignature| match bare_key(&s.key) {
        Ok(key) => Ok(signer_line(&s.office, &key)),
        Err(source) => Err(ResultError::Key { office: s.office.clone(), source }),
    };
    result.signatures.iter().map(line).collect()
}

fn signer_line(office: &str, key: &str) -> String {
    format!("{} namespaces=\"{NAMESPACE}\" {key}", slug(office))
}

fn write_same(path: &Path, bytes: &[u8]) -> Result<(), ResultError> {
    match write_new(path, bytes, false) {
        Err(e) if e.kind() == ErrorKind::AlreadyExists => {
            let there = read_limited(path, RESULT_BYTES_MAX.max(bytes.len() as u64));
            if there.map_err(|e| ResultError::io(path, e))? == bytes {
                return Ok(());
            }
            Err(ResultError::Exists { path: path.to_owned() })
        }
        done => done.map_err(|e| ResultError::io(path, e)),
    }
}

fn add_lines(path: &Path, lines: &[String]) -> Result<(), ResultError> {
    let mut text = match read_text(path, RESULT_BYTES_MAX) {
        Err(ResultError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {
            String::new()
        }
        read => read?,
    };
    let before = text.len();
    for line in lines {
        if !text.lines().any(|known| known == line) {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(line);
            text.push('\n');
        }
    }
    if text.len() == before {
        return Ok(());
    }
    std::fs::write(path, text).map_err(|e| ResultError::io(path, e))
}

/// Checks an exported result: the JSON is in the signed form, and each signatory's signature
/// beside it holds and was made with a key that `allowed_signers` names for the office.
///
/// # Errors
/// When the file is no result at all; what does not hold about a signature is in the answer.
pub fn verify_result(path: &Path) -> Result<ResultCheck, ResultError> {
    let text = read_text(path, RESULT_BYTES_MAX)?;
    let not = |text: String| ResultError::NotAResult { path: path.to_owned(), text };
    let resolution: Resolution = serde_json::from_str(&text).map_err(|e| not(e.to_string()))?;
    let bytes = canonical(&resolution).map_err(|e| not(e.to_string()))?;
    if bytes != text.as_bytes() {
        return Err(ResultError::NotCanonical { path: path.to_owned() });
    }
    let allowed = read_text(&path.with_file_name(ALLOWED_SIGNERS), RESULT_BYTES_MAX);
    let allowed = allowed.unwrap_or_default();
    let check = |(office, name): (&String, &String)| {
        let verdict = check_file(path, office, text.as_bytes(), &allowed);
        let (fingerprint, fault) = match verdict {
            Ok(fingerprint) => (Some(fingerprint), None),
            Err(fault) => (None, Some(fault)),
        };
        SignatureCheck { office: office.clone(), name: name.clone(), fingerprint, fault }
    };
    let signatures = resolution.signatories.iter().map(check).collect();
    Ok(ResultCheck { sha256: sha256_hex(text.as_bytes()), signatures, resolution })
}

fn check_file(
    path: &Path,
    office: &str,
    message: &[u8],
    allowed: &str,
) -> Result<String, SignatureError> {
    let file = path.with_extension(format!("{}.sig", slug(office)));
    let armoured = match read_text(&file, SIGNATURE_BYTES_MAX) {
        Err(ResultError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => {
            return Err(SignatureError::Missing);
        }
        read => read.map_err(|_| SignatureError::Malformed)?,
    };
    let key = key_of(&armoured)?;
    verify(&key, message, &armoured)?;
    let line = signer_line(office, &key);
    // A list kept by hand may carry a comment after the key.
    let named = allowed.lines().any(|known| {
        known.strip_prefix(&line).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    if named { fingerprint(&key) } else { Err(SignatureError::UnknownSigner) }
}

fn read_text(path: &Path, bytes_max: u64) -> Result<String, ResultError> {
    let bytes = read_limited(path, bytes_max).map_err(|e| ResultError::io(path, e))?;
    String::from_utf8(bytes)
        .map_err(|e| ResultError::NotAResult { path: path.to_owned(), text: e.to_string() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::{Signer, sample};
    use std::process::{Command, Stdio};

    #[test]
    fn a_result_written_is_a_result_verified() {
        let dir = tempfile::tempdir().unwrap();
        let signer = Signer::generate("x").unwrap();
        let one = sample::signed(sample::resolution("2026-03-01-评议会/1"), &signer);
        let files = write_result(dir.path(), &one).unwrap();
        assert_eq!(files.len(), 4);
        assert_eq!(std::fs::read(&files[0]).unwrap(), one.canonical.as_bytes());
        assert_eq!(write_result(dir.path(), &one).unwrap(), files);
        let two = sample::signed(sample::resolution("m/2"), &Signer::generate("y").unwrap());
        let more = write_result(dir.path(), &two).unwrap();
        for path in [&files[0], &more[0]] {
            let check = verify_result(path).unwrap();
            assert!(check.is_sound(), "{check:?}");
        }
        let mut changed = one;
        changed.canonical.push(' ');
        assert_eq!(write_result(dir.path(), &changed).unwrap_err().code(), "result_exists");
    }

    #[test]
    fn every_changed_byte_of_an_exported_result_is_found() {
        let dir = tempfile::tempdir().unwrap();
        let signer = Signer::generate("x").unwrap();
        let signed = sample::signed(sample::resolution("m/1"), &signer);
        let files = write_result(dir.path(), &signed).unwrap();
        for file in &files[..3] {
            let good = std::fs::read(file).unwrap();
            for at in 0..good.len() {
                let mut bad = good.clone();
                bad[at] ^= 1;
                std::fs::write(file, &bad).unwrap();
                let sound = verify_result(&files[0]).is_ok_and(|check| check.is_sound());
                assert!(!sound, "byte {at} of {}", file.display());
            }
            std::fs::write(file, &good).unwrap();
        }
        std::fs::remove_file(&files[3]).unwrap();
        let check = verify_result(&files[0]).unwrap();
        assert_eq!(check.signatures[0].fault, Some(SignatureError::UnknownSigner));
        std::fs::remove_file(&files[1]).unwrap();
        let check = verify_result(&files[0]).unwrap();
        assert_eq!(check.signatures[0].fault, Some(SignatureError::Missing));
    }

    #[test]
    fn ssh_keygen_alone_proves_a_result() {
        if Command::new("ssh-keygen").arg("-?").output().is_err() {
            eprintln!("NOT PROVED: there is no ssh-keygen on this machine");
            return;
        }
        let dir = tempfile::tempdir().unwrap();
        let signer = Signer::generate("x").unwrap();
        let signed = sample::signed(sample::resolution("m/1"), &signer);
        write_result(dir.path(), &signed).unwrap();
        let verified = |office: &str, namespace: &str, text: &[u8]| {
            let text_path = dir.path().join("text");
            std::fs::write(&text_path, text).unwrap();
            let status = Command::new("ssh-keygen")
                .current_dir(dir.path())
                .args(["-Y", "verify", "-f", ALLOWED_SIGNERS, "-I", office, "-n", namespace])
                .args(["-s", &format!("m-1.{office}.sig")])
                .stdin(std::fs::File::open(&text_path).unwrap())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
            status.unwrap().success()
        };
        let text = std::fs::read(dir.path().join("m-1.json")).unwrap();
        assert!(verified("chair", NAMESPACE, &text));
        assert!(verified("recorder", NAMESPACE, &text));
        assert!(!verified("chair", "file", &text));
        assert!(!verified("chair", NAMESPACE, &text[1..]));
    }

    #[test]
    fn a_signature_made_with_ssh_keygen_holds_here() {
        let dir = tempfile::tempdir().unwrap();
        let key = dir.path().join("key");
        let info = crate::signing::new_key(&key, None, "x").unwrap();
        std::fs::write(dir.path().join("text"), "文本").unwrap();
        let made = Command::new("ssh-keygen")
            .current_dir(dir.path())
            .args(["-Y", "sign", "-f", "key", "-n", NAMESPACE, "text"])
            .output();
        if made.is_err() {
            eprintln!("NOT PROVED: there is no ssh-keygen on this machine");
            return;
        }
        let armoured = std::fs::read_to_string(dir.path().join("text.sig")).unwrap();
        assert_eq!(verify(&info.public_key, "文本".as_bytes(), &armoured), Ok(()));
    }
}
