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
    Rules "rules":
        "nantang-thirteen", "owners-committee", "ronr", "ronr-committee", "ronr-small-board",
        "three-minutes", "twelve-rules";
    Law "laws":
        "collective_members_meeting", "collective_reps_meeting", "owners",
        "residents_election_households", "residents_election_reps", "residents_election_voters",
        "residents_meeting", "residents_meeting_households", "residents_recall_households",
        "residents_recall_reps", "residents_recall_voters", "residents_reps_meeting",
        "social_organisation", "villagers_election", "villagers_group_meeting",
        "villagers_meeting_households", "villagers_meeting_persons", "villagers_recall",
        "villagers_reps_meeting";
    Profile "pipelines": "gusu";
    Format "formats":
        "nantang-thirteen", "needs-review", "open-space", "open-space-then-vote", "owners-committee",
        "roberts", "roberts-committee", "roberts-small-board", "talent-workshop", "three-minutes", "twelve-rules";
};

impl Shipped {
    /// As problems name it.
    pub(super) fn file(&self) -> String {
        format!("sessions/{}/{}.toml", self.kind.folder(), self.stem)
    }
}
