//! How far a meeting has come.

/// How far a meeting has come.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    PartialOrd,
    Eq,
    Default,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Nothing yet.
    #[default]
    Blank,
    /// Set up, not called to order.
    Preparing,
    /// In session.
    InSession,
    /// Adjourned; signatures may be missing.
    Adjourned,
    /// Signed by every signatory.
    Signed,
}

impl Phase {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Phase::Blank => "blank",
            Phase::Preparing => "preparing",
            Phase::InSession => "in_session",
            Phase::Adjourned => "adjourned",
            Phase::Signed => "signed",
        }
    }
}
