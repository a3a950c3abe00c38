//! Where things are kept: by the XDG rules, unless the user says otherwise.

use etcetera::BaseStrategy;
use std::path::{Path, PathBuf};

/// The folders of one community.
#[derive(Debug, Clone)]
pub struct Folders {
    /// Journal, pipeline, keys and exports.
    pub store: PathBuf,
    /// The user's own formats, rule sets and profiles.
    pub config: Option<PathBuf>,
}

impl Folders {
    /// The folder named, else that of `YISHI_STORE`, else `yishi` under the user's data folder.
    ///
    /// # Errors
    /// When the user has no home folder and none was named.
    pub fn find(store: Option<&Path>) -> Result<Self, String> {
        let base = etcetera::choose_base_strategy().map_err(|e| e.to_string());
        let config = base.as_ref().ok().map(|b| b.config_dir().join("yishi"));
        let named = store.map(Path::to_path_buf);
        let variable = || std::env::var_os("YISHI_STORE").filter(|v| !v.is_empty());
        let store = match named.or_else(|| variable().map(PathBuf::from)) {
            Some(store) => store,
            None => base?.data_dir().join("yishi"),
        };
        Ok(Folders { store, config })
    }

    /// The journal file.
    pub fn journal(&self) -> PathBuf {
        self.store.join("yishi.db")
    }

    /// The pipeline file.
    pub fn pipeline(&self) -> PathBuf {
        self.store.join("pipeline.db")
    }

    /// The keys made here.
    pub fn keys(&self) -> PathBuf {
        self.store.join("keys")
    }

    /// Minutes and signed results written out.
    pub fn papers(&self) -> PathBuf {
        self.store.join("papers")
    }
}
