//! The catalogue: kinds of meetings, rule sets, statutes of bodies, pipeline profiles and lists of
//! cities, from TOML to typed values.
//!
//! What is compiled in from `sessions/` comes first; files of the user's own folder are added and
//! replace those of the same id. A broken file is told of with file, line and key, all its faults
//! at once, and the rest is still there: nothing in a file can stop the program. What a format
//! *means* is for `meeting`; this room only brings it in.

mod body_file;
mod builtin;
mod copy;
mod document_file;
mod file;
mod folder;
mod format_file;
mod format_fit;
mod format_step;
mod gate_file;
mod law_file;
mod list_file;
mod motion_table;
mod problem;
mod profile_file;
mod reader;
mod rule_sets;
mod rules_file;
mod schema;
mod spelling;

pub use problem::{Problem, ProblemKind, Referent};
pub use schema::format_schema;
pub use spelling::nearest;

use crate::law::{BodyLaw, RuleSet};
use crate::meeting::{Charter, Format};
use crate::pipeline::{ListSet, Profile};
use file::{Found, Kind};
use format_file::Known;
use rule_sets::RuleSets;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Compiled into the program.
    Builtin,
    /// A file of the user's.
    User(PathBuf),
}

/// A value of the catalogue, and the file it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
    /// SHA-256 of the file's bytes, hexadecimal; for a rule set that is based on another, of the
    /// bytes of all its files together, the lowest base first.
    pub sha256: String,
}

/// Everything that meetings can be made of.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    formats: BTreeMap<String, Entry<Format>>,
    rules: RuleSets,
    laws: BTreeMap<String, Entry<BodyLaw>>,
    profiles: BTreeMap<String, Entry<Profile>>,
    lists: BTreeMap<String, Entry<ListSet>>,
}

/// Why no charter can be given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CharterError {
    /// The catalogue has no such format.
    #[error("no meeting format `{id}`")]
    UnknownFormat {
        /// The id asked for.
        id: String,
        /// The id that may have been meant.
        suggestion: Option<String>,
    },
    /// The format's rule set is not in the catalogue.
    #[error("format `{format}` names the rule set `{id}`, which is not there")]
    UnknownRules {
        /// The format.
        format: String,
        /// The rule set it names.
        id: String,
    },
    /// The format's profile is not in the catalogue.
    #[error("format `{format}` names the pipeline profile `{id}`, which is not there")]
    UnknownProfile {
        /// The format.
        format: String,
        /// The profile it names.
        id: String,
    },
}

/// A file that is about to be read.
struct Waiting<'f> {
    file: String,
    stem: &'f str,
    bytes: &'f [u8],
    source: Source,
}

impl Catalogue {
    /// What is compiled in, then the files of `user_dir`, which replace entries of the same id.
    /// Files with problems are left out; a replacement that is broken leaves what it would replace.
    ///
    /// A rule set that is compiled in is based on what is compiled in, whatever the user replaces:
    /// its name and hash mean the same everywhere.
    pub fn load(user_dir: Option<&Path>) -> (Self, Vec<Problem>) {
        let mut catalogue = Catalogue::default();
        let (own, mut problems) = user_dir.map(folder::own_files).unwrap_or_default();
        // Formats come last: they refer to the others.
        for kind in Kind::ALL {
            let shipped = builtin::SHIPPED.iter().filter(|s| s.kind == kind);
            let shipped = shipped.map(|s| Waiting {
                file: s.file(),
                stem: s.stem,
                bytes: s.text.as_bytes(),
                source: Source::Builtin,
            });
            problems.extend(catalogue.take_all(kind, shipped.collect()));
            let own = own.iter().filter(|o| o.kind == kind).map(|o| Waiting {
                file: folder::shown(&o.path),
                stem: &o.stem,
                bytes: &o.bytes,
                source: Source::User(o.path.clone()),
            });
            problems.extend(catalogue.take_all(kind, own.collect()));
        }
        (catalogue, problems)
    }

    /// The kinds of meetings, by id.
    pub fn formats(&self) -> impl Iterator<Item = &Entry<Format>> {
        self.formats.values()
    }

    /// The rule sets, by id.
    pub fn rules(&self) -> impl Iterator<Item = &Entry<RuleSet>> {
        self.rules.values()
    }

    /// The statutes of bodies, by id.
    pub fn laws(&self) -> impl Iterator<Item = &Entry<BodyLaw>> {
        self.laws.values()
    }

    /// The pipeline profiles, by id.
    pub fn profiles(&self) -> impl Iterator<Item = &Entry<Profile>> {
        self.profiles.values()
    }

    /// The sets of lists that draw the boundary of self-government, by id.
    pub fn lists(&self) -> impl Iterator<Item = &Entry<ListSet>> {
        self.lists.values()
    }

    /// The set of lists with this id.
    pub fn list_set(&self, id: &str) -> Option<&Entry<ListSet>> {
        self.lists.get(id)
    }

    /// The kind of meeting with this id.
    pub fn format(&self, id: &str) -> Option<&Entry<Format>> {
        self.formats.get(id)
    }

    /// The rule set with this id.
    pub fn rule_set(&self, id: &str) -> Option<&Entry<RuleSet>> {
        self.rules.get(id)
    }

    /// The statute of the body with this id.
    pub fn law(&self, id: &str) -> Option<&Entry<BodyLaw>> {
        self.laws.get(id)
    }

    /// The profile with this id.
    pub fn profile(&self, id: &str) -> Option<&Entry<Profile>> {
        self.profiles.get(id)
    }

    /// The profile that a record goes through where nothing says another.
    pub fn usual_profile(&self) -> Option<&Entry<Profile>> {
        self.profiles.get("gusu").or_else(|| self.profiles.values().next())
    }

    /// All the rules that a meeting of this kind runs under.
    ///
    /// # Errors
    /// When the format is unknown, or what it names is not in the catalogue.
    pub fn charter(&self, format_id: &str) -> Result<Charter, CharterError> {
        let format = self.formats.get(format_id).ok_or_else(|| CharterError::UnknownFormat {
            id: format_id.to_owned(),
            suggestion: nearest(format_id, self.formats.keys().map(String::as_str))
                .map(str::to_owned),
        })?;
        let named = |id: &String| (format_id.to_owned(), id.clone());
        let rules = self.rules.get(&format.value.rules).ok_or_else(|| {
            let (format, id) = named(&format.value.rules);
            CharterError::UnknownRules { format, id }
        })?;
        let profile = match &format.value.profile {
            None => None,
            Some(id) => Some(self.profiles.get(id).ok_or_else(|| {
                let (format, id) = named(id);
                CharterError::UnknownProfile { format, id }
            })?),
        };
        Ok(Charter {
            format: format.value.clone(),
            format_hash: format.sha256.clone(),
            rules: rules.value.clone(),
            rules_hash: rules.sha256.clone(),
            profile: profile.map(|p| p.value.clone()),
            law: None,
            law_hash: String::new(),
        })
    }

    /// Everything that is wrong with a file that may be meant for the catalogue. Its kind is that
    /// of the folder it lies in, or else what its keys say.
    pub fn check_file(&self, path: &Path) -> Vec<Problem> {
        self.clone().take_file(path)
    }

    /// Takes in one more file, as the user's own.
    pub fn take_file(&mut self, path: &Path) -> Vec<Problem> {
        let file = folder::shown(path);
        let bytes = match folder::read_file(path) {
            Ok(bytes) => bytes,
            Err(kind) => return vec![file::whole(&file, kind)],
        };
        let folder = path.parent().and_then(Path::file_name);
        let by_folder = Kind::ALL.into_iter().find(|k| folder.is_some_and(|f| f == k.folder()));
        let Some(kind) = by_folder.or_else(|| Kind::by_keys(&bytes)) else {
            return vec![file::whole(&file, ProblemKind::Unrecognised)];
        };
        let found = Found { file: &file, stem: &folder::stem(path), bytes: &bytes };
        self.take_in(kind, found, Source::User(path.to_owned()))
    }

    /// Takes in files that came together; one that others are based on comes before them.
    fn take_all(&mut self, kind: Kind, mut files: Vec<Waiting<'_>>) -> Vec<Problem> {
        if kind == Kind::Rules {
            files.iter().for_each(|f| self.rules.announce(f.stem, f.bytes));
            files.sort_by_key(|f| self.rules.height(f.stem));
        }
        let mut problems = Vec::new();
        for waiting in files {
            let Waiting { file, stem, bytes, source } = waiting;
            problems.extend(self.take_in(kind, Found { file: &file, stem, bytes }, source));
        }
        problems
    }

    fn take_in(&mut self, kind: Kind, found: Found<'_>, source: Source) -> Vec<Problem> {
        match kind {
            Kind::Rules => {
                self.rules.announce(found.stem, found.bytes);
                self.rules.take_in(found, source)
            }
            Kind::Law => put(&mut self.laws, file::read_law(found), found, source),
            Kind::Profile => put(&mut self.profiles, file::read_profile(found), found, source),
            Kind::Lists => put(&mut self.lists, file::read_lists(found), found, source),
            Kind::Format => {
                let known = Known {
                    rules: self.rules.ids(),
                    laws: self.laws.keys().cloned().collect(),
                    profiles: self.profiles.values().map(|p| &p.value).collect(),
                };
                put(&mut self.formats, file::read_format(found, &known), found, source)
            }
        }
    }
}

fn put<T>(
    shelf: &mut BTreeMap<String, Entry<T>>,
    read: Result<T, Vec<Problem>>,
    found: Found<'_>,
    source: Source,
) -> Vec<Problem> {
    match read {
        Ok(value) => {
            let sha256 = hex(&Sha256::digest(found.bytes));
            shelf.insert(found.stem.to_owned(), Entry { value, source, sha256 });
            vec![]
        }
        Err(problems) => problems,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

#[cfg(test)]
mod tests;
