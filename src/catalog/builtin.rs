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
    Profile "pipelines": "chengdu", "chongqing", "gusu", "qingyuan", "wuhou";
    Lists "lists": "chongqing", "purchase", "suzhou", "wuhou", "xiangcheng";
    Format "formats":
        "assembly-approve-group", "assembly-report", "building-fees", "commendation",
        "council-review", "council-screening", "courtyard-intake", "covenant-revision",
        "deliberation", "executing-regular", "final-evaluation", "five-matter-cycle",
        "founding-talk", "hearing", "joint-meeting", "leaders-joint", "matching", "mediation",
        "nantang-thirteen", "needs-review", "office", "open-space", "open-space-then-vote",
        "owners-committee", "plan-optimisation", "plan-screening", "project-review",
        "qingyuan-office", "qingyuan-review", "residents-talk", "review-talk", "roberts", "roberts-committee",
        "roberts-small-board", "round-table", "sharing", "supervision", "talent-workshop",
        "three-minutes", "twelve-rules", "two-way-evaluation";
};

impl Shipped {
    /// As problems name it.
    pub(super) fn file(&self) -> String {
        format!("sessions/{}/{}.toml", self.kind.folder(), self.stem)
    }
}
