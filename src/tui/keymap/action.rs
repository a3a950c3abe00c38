//! Where keys count, and what they can mean.

use crate::meeting::ActKind;

/// Where a key counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Everywhere, a text field included.
    Anywhere,
    /// The list of meetings and needs.
    Home,
    /// The board of needs and projects.
    Projects,
    /// The form for a new meeting.
    Setup,
    /// The floor.
    Floor,
    /// The minutes.
    Minutes,
    /// The signing page.
    Signing,
    /// A list to choose from, with a field to narrow it.
    Choosing,
    /// A text being entered.
    Entering,
    /// An amendment being worded.
    Wording,
    /// A form being filled in.
    Form,
    /// The list of motions.
    Motions,
    /// Whether a point is well taken.
    Judging,
    /// A roll of attendance.
    Attendance,
    /// Consent being asked for.
    Consent,
    /// A vote judged by ear.
    Voice,
    /// A count being entered.
    Counting,
    /// A ballot of an election.
    Tellers,
    /// A roll call.
    Roll,
    /// A poll, before its ballots are out.
    Poll,
    /// A ballot box.
    Box,
    /// Ballot papers.
    Papers,
    /// A voter in the booth.
    Booth,
    /// Ballot papers being entered one by one.
    PaperEntry,
    /// The operator's own notes.
    Notes,
    /// The boards of an Open Space: the wall, what was held, who takes something on.
    Board,
    /// A step in which something is written on sheets, or everybody has a turn.
    Sheet,
    /// A topic being put on the wall.
    Posting,
    /// A topic being taken to another cell.
    Carrying,
    /// A question to be answered with yes or no.
    Asking,
    /// Something to be read.
    Reading,
}

/// What a key means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Act(ActKind),
    Next,
    Motions,
    Answer,
    Presiding,
    Overrule,
    AskConsent,
    Submit,
    Polls,
    Clock,
    Bell,
    FloorTo,
    Help,
    Palette,
    Language,
    Stage,
    Attendance,
    Minutes,
    Signing,
    Back,
    Leave,
    Quit,
    New,
    Open,
    RegisterNeed,
    OtherPane,
    Projects,
    NextMeeting,
    Round,
    Domain,
    Body,
    Overdue,
    Find,
    ClearFilters,
    Up,
    Down,
    PageUp,
    PageDown,
    Left,
    Right,
    Top,
    Bottom,
    Choose,
    Confirm,
    Cancel,
    NextField,
    PreviousField,
    Toggle,
    All,
    Yes,
    No,
    Abstain,
    Affirm,
    Deny,
    Carried,
    NotCarried,
    NoObjection,
    Objection,
    BreakOff,
    Style,
    Export,
    Import,
    Excused,
    Proxy,
    Timer,
    Statistics,
    Notes,
    Delete,
    Audit,
    Mark,
    Secrecy,
    PrintBallots,
    Finish,
    Deeds,
    Mend,
    NextBadge,
    Card,
    Missing,
    ReadReport,
    NextCell,
    Late,
    Announced,
    Present,
    Earlier,
    Later,
}

impl Action {
    /// The name of its text.
    pub fn id(self) -> String {
        match self {
            Action::Act(kind) => kind.id(),
            other => {
                let debug = format!("{other:?}");
                let mut id = String::new();
                for (at, c) in debug.char_indices() {
                    if c.is_uppercase() && at > 0 {
                        id.push('-');
                    }
                    id.push(c.to_ascii_lowercase());
                }
                format!("a-{id}")
            }
        }
    }
}
