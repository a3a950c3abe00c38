//! The files compiled into the program.

use super::file::Kind;

/// A file of `sessions/`, as it was when the program was built.
pub(super) struct Shipped {
    pub kind: Kind,
    pub stem: &'static str,
    pub text: &'static str,
}

macro_rules! shipped {
    ($($kind:ident $folder:literal: $($stem:literal),*;)*) => {
        &[$($(Shipped {
            kind: Kind::$kind,
            stem: $stem,
            text: include_str!(concat!("../../sessions/", $folder, "/", $stem, ".toml")),
        }),*),*]
    };
}

/// All of them. A new file under `sessions/` is entered here; a test compares with the folder.
pub(super) const SHIPPED: &[Shipped] = shipped! {
    Rules "rules": "owners-committee", "ronr", "ronr-small-board";
    Profile "pipelines": "gusu";
    Format "formats": "needs-review", "owners-committee", "roberts";
};

impl Shipped {
    /// As problems name it.
    pub(super) fn file(&self) -> String {
        format!("sessions/{}/{}.toml", self.kind.folder(), self.stem)
    }
}
