//! Everything that can be asked of a meeting. A key press becomes one of these, and a line of a
//! rehearsal file is one.

use super::agenda::Item;
use super::chair::{Breach, Ground, Offence, Remedy};
use super::election::{TellersReport, Vacancy};
use super::format::{Charter, Settings};
use super::id::{Actor, MotionId, Office, Seat};
use super::inherit::Inherited;
use super::proposal::{Past, Proposal, When};
use super::roster::{Member, Presence};
use super::shelf::{Earlier, Notice};
use super::stance::Stance;
use super::vote::{Answer, Count, Method};
use crate::law::Outcome;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An act and on whose behalf it is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// On whose behalf.
    pub by: Actor,
    /// What.
    pub act: Act,
}

impl Command {
    /// `act` on behalf of `by`.
    pub fn new(by: impl Into<Actor>, act: Act) -> Self {
        Command { by: by.into(), act }
    }
}

/// What can be done in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Act {
    /// Sets the meeting up. First of all.
    Convene(Box<Convening>),
    /// Puts people on the roster, or changes their entry (same seat).
    Enrol {
        /// The people.
        members: Vec<Member>,
    },
    /// Puts so many voting members on the roster by number alone, with seats from 1 on.
    EnrolNumbered {
        /// How many.
        count: u16,
        /// Area of each, in hundredths of a square metre, where the law counts area.
        #[serde(default)]
        area: u32,
    },
    /// Gives an office to somebody on the roster.
    Appoint {
        /// The office.
        office: Office,
        /// Who holds it from now on.
        seat: Seat,
    },
    /// Puts a matter at the end of the agenda.
    AddItem(Item),
    /// Records who is here, before the meeting and as people come and go.
    Mark {
        /// Whose attendance.
        seats: Vec<Seat>,
        /// What it is from now on.
        presence: Presence,
    },
    /// Records that so many voting members are here: those with the lowest seats. The others with a
    /// vote are absent.
    Headcount {
        /// How many.
        present: u32,
    },
    /// A member hands in a written proxy: somebody else attends and votes for them.
    Represent {
        /// Who is represented.
        seat: Seat,
        /// Who holds the proxy.
        by: Seat,
    },
    /// A decision of an earlier meeting that is in force and not in this journal, so that it can be
    /// rescinded or amended.
    RecordEarlier(Earlier),
    /// Previous notice of a motion. From a member it counts for the next meeting; before the call
    /// to order it stands in the call of this one.
    GiveNotice(Notice),
    /// The chair calls the meeting to order; the first step opens.
    CallToOrder,
    /// The chair closes the present step and opens the next, or goes on to the next item. The
    /// format says what each step opens: in `roberts` the first is `opening`, which opens nothing,
    /// then `business` for each item, then `closing`.
    Advance,
    /// A member makes a motion. Demands and requests that need no second and no vote take effect at
    /// once: division of the assembly, division of independent resolutions, a nomination, an
    /// inquiry; a question of privilege waits for the chair's `rule`, an inquiry for a `reply`.
    Move(Proposal),
    /// The chair assumes a motion and asks for objections (unanimous consent). `no_objection` adopts
    /// it, `object` leaves it pending to be voted on; no second is needed.
    AskConsent(Proposal),
    /// A member seconds the motion just made.
    Second,
    /// The seconder takes the second back, after the mover changed the wording.
    WithdrawSecond,
    /// The chair lets a motion fall for want of a second.
    NoSecond,
    /// The mover changes the wording before the chair has stated the question.
    Reword {
        /// The new wording.
        text: String,
    },
    /// The chair states the question: from here on it is pending.
    State,
    /// The mover takes the motion back: freely before it is stated, afterwards with the leave of
    /// the meeting.
    Withdraw,
    /// A member raises a hand to speak.
    RaiseHand {
        /// What for.
        stance: Stance,
    },
    /// A member takes the hand down.
    LowerHand,
    /// The chair gives the floor.
    GiveFloor {
        /// To whom; absent: to the first in the queue.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// What for; absent: as the hand was raised.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stance: Option<Stance>,
    },
    /// The speech is over.
    EndSpeech,
    /// The clock stands still.
    Pause,
    /// The clock goes on.
    Resume,
    /// The gist of what the present or last speaker said, for the record.
    Gist {
        /// One line.
        text: String,
    },
    /// A member raises a point of order; a speech under way stops and keeps its time.
    PointOfOrder {
        /// The breach, in words.
        text: String,
        /// What kind of breach it is said to be.
        #[serde(default)]
        breach: Breach,
    },
    /// The chair rules on the point of order, or on the question of privilege.
    Rule {
        /// Whether the point is well taken, or the privilege granted.
        well_taken: bool,
        /// The chair's reason.
        reason: String,
        /// What follows from a point that is well taken.
        #[serde(default)]
        remedy: Remedy,
    },
    /// The chair, in doubt, submits the point of order to the meeting: it is debated and decided by
    /// a majority.
    SubmitPoint,
    /// The chair answers an inquiry or a request for information, or has it answered. An answer is
    /// an opinion; there is no appeal from it.
    Reply {
        /// The answer.
        text: String,
    },
    /// The chair rules a motion out of order: the one just made, or else the immediately pending
    /// one.
    RuleOut {
        /// On what ground.
        #[serde(default)]
        ground: Ground,
        /// The reason, in words.
        reason: String,
    },
    /// The chair lets through what was refused, on the record. The meeting may raise a point of
    /// order or appeal. What protects members, votes and the law cannot be overruled.
    Overrule {
        /// Whose act.
        by: Actor,
        /// The act that was refused.
        act: Box<Act>,
        /// The chair's reason.
        reason: String,
    },
    /// The chair hands over to somebody neutral, to take part in debate.
    HandOver {
        /// Who presides until the pending question is disposed of.
        to: Seat,
    },
    /// The chair comes back, after the question is disposed of.
    TakeChair,
    /// The chair warns a member: a reminder, then a yellow card, a second one that ends the speech,
    /// a red one that leaves it to the meeting. A personal attack starts at the second yellow card.
    Warn {
        /// Whom.
        seat: Seat,
        /// What for.
        offence: Offence,
    },
    /// The chair names a member: a formal statement of the offence, for the minutes. A penalty may
    /// be moved then.
    Name {
        /// Whom.
        seat: Seat,
        /// The offence, in words.
        offence: String,
    },
    /// The chair calls the meeting back to order after a recess.
    Reconvene,
    /// The chair takes up a question that was put aside: unfinished business, a postponed question
    /// whose time has come, a committee's report, what a special order had interrupted.
    TakeUp {
        /// Its main motion; left out: the first that is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MotionId>,
    },
    /// A member calls up a motion to reconsider that was made before.
    CallUp {
        /// The motion to reconsider; left out: the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MotionId>,
    },
    /// Records that a decision was carried out and cannot be undone.
    CarriedOut {
        /// Which.
        #[serde(default)]
        of: Past,
    },
    /// The chair declares the minutes of the earlier meeting approved, as corrected if corrections
    /// were made (`correct_minutes`). No motion is needed.
    ApproveMinutes,
    /// A member declares a personal interest, for the record. Nobody is forced to abstain.
    DeclareInterest {
        /// Which.
        text: String,
    },
    /// A member proposes words to fill the blank (`__`) of the pending motion; no second. The chair
    /// then puts each proposal in its order with `put_question`.
    SuggestFilling {
        /// The words.
        text: String,
    },
    /// The chair opens the next paragraph of a motion considered by paragraph; after the last, the
    /// whole is open.
    NextParagraph,
    /// The chair opens an election: nominations are in order.
    OpenElection(Vacancy),
    /// The chair declares the only nominees elected, where no ballot is required.
    DeclareElected,
    /// The tellers' report on a ballot of the election.
    Tellers(TellersReport),
    /// The chair declares the polls of a ballot closed, or open again.
    DeclarePolls {
        /// Whether they are open from now on.
        open: bool,
    },
    /// The chair puts the question to the vote.
    PutQuestion {
        /// How the vote is taken.
        method: Method,
    },
    /// Nobody objects: adopted by consent.
    NoObjection,
    /// A member objects to consent; the question must be voted on.
    Object,
    /// The chair announces an uncounted vote.
    Announce {
        /// The side that has it.
        outcome: Outcome,
    },
    /// The counted votes.
    Count(Count),
    /// One answer to the roll call; a later answer of the same member replaces it.
    Answer {
        /// Who answers.
        seat: Seat,
        /// The answer.
        answer: Answer,
    },
    /// Everybody has been called: the roll call is closed and judged.
    CloseRoll,
    /// The chair breaks off a vote that has not been announced.
    CancelVote,
    /// The chair declares the meeting adjourned, when nothing is left to do.
    Adjourn,
    /// Takes the last command back; the record keeps both.
    Undo,
    /// Signs the results with the key of one office.
    Sign {
        /// In which office.
        office: Office,
        /// The signatures; made by whoever holds the key, before this reaches the meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        seal: Option<Seal>,
    },
}

/// What a meeting starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Convening {
    /// The kind of meeting, by the id of its format, such as `roberts`.
    pub format: String,
    /// The body that meets.
    pub body: String,
    /// What this meeting is called.
    pub title: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// Its number in the series of this body's meetings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<u32>,
    /// The statute that the body meets under, such as `residents_reps_meeting` (see
    /// `yishi catalog list`). It goes before the rule set and before what the meeting adopts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law: Option<String>,
    /// When it is to end. From then on the chair may adjourn it with business unfinished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<When>,
    /// The day of the next regular meeting: nothing can be postponed beyond it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<When>,
    /// A special meeting: only the business on its agenda, as the call names it, may be taken up.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub special: bool,
    /// This meeting continues the session of the body's last one (an adjourned meeting): what was
    /// decided there cannot be moved again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub continues: bool,
    /// Previous notices that stand in the call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// What the meeting adopts; absent: what the format offers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// The rules themselves, looked up in the catalogue by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub charter: Option<Box<Charter>>,
    /// What the body's last meeting left, looked up in the journal by the shell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub inherited: Option<Box<Inherited>>,
}

impl Convening {
    /// A meeting of this kind, body and title, with nothing else said.
    pub fn new(format: &str, body: &str, title: &str) -> Self {
        Convening {
            format: format.to_owned(),
            body: body.to_owned(),
            title: title.to_owned(),
            place: String::new(),
            series: None,
            law: None,
            ends: None,
            next_meeting: None,
            special: false,
            continues: false,
            notices: vec![],
            settings: None,
            charter: None,
            inherited: None,
        }
    }
}

/// Signatures of one office over all results of the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// The public key, in OpenSSH form.
    pub key: String,
    /// SHA-256 of each signed text, hexadecimal, with its armoured SSHSIG.
    pub signatures: Vec<(String, String)>,
}
