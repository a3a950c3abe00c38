//! Everything that can be asked of a meeting: the vocabulary of keys and of rehearsals.

use super::agenda::Item;
use super::balloting::{Opening, SecretMarks};
use super::chair::{Breach, Offence, Remedy};
use super::convening::Convening;
use super::election::{TellersReport, Vacancy};
use super::id::{Actor, MotionId, Office, Seat};
use super::judgement::Ground;
use super::open_space::SpaceAct;
use super::parking::ParkedFate;
use super::particulars::Past;
use super::proposal::Proposal;
use super::roster::{Member, Presence};
use super::seal::Seal;
use super::sheets::SheetAct;
use super::shelf::{Earlier, Notice};
use super::stance::Stance;
use super::vote::{Answer, Count, Method};
use crate::ballot::{BallotCount, Poll};
use crate::law::Outcome;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What can be done in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Act {
    /// Sets the meeting up: its format, body, title. First of all; again after `adjourn`, for the
    /// next meeting of the same body, which inherits what the last one left (unfinished business,
    /// what lies on the table, what is in force, notices, minutes to approve). Nobody is enrolled
    /// yet.
    Convene(Box<Convening>),
    /// Puts people on the roster, or changes their entry (same seat). They are absent until `mark`
    /// or `headcount` says otherwise. The roster is not inherited: each meeting enrols anew.
    Enrol {
        /// The people.
        members: Vec<Member>,
    },
    /// Puts so many voting members on the roster by number alone, with seats from 1 on. They are
    /// absent until `headcount` or `mark`.
    EnrolNumbered {
        /// How many.
        count: u16,
        /// Area of each, in hundredths of a square metre, where the law counts area.
        #[serde(default)]
        area: u32,
    },
    /// Gives an office to somebody on the roster. `roberts` needs `chair` and `recorder` before
    /// `call_to_order`.
    Appoint {
        /// The office.
        office: Office,
        /// Who holds it from now on.
        seat: Seat,
    },
    /// Puts a matter at the end of the agenda. With no agenda the business step comes once, without
    /// an item.
    AddItem(Item),
    /// Records who is here, before the meeting and as people come and go. In order at any time.
    Mark {
        /// Whose attendance.
        seats: Vec<Seat>,
        /// What it is from now on.
        presence: Presence,
    },
    /// Records that so many voting members are here: those with the lowest seats, the others with a
    /// vote absent. In order at any time; let the chair's seat be among them.
    Headcount {
        /// How many.
        present: u32,
    },
    /// A member hands in a written proxy: somebody else attends and votes for them. Refused with
    /// `no_proxies` where neither the law nor the rule set allows it; nobody holds more than the law
    /// says, and a candidate none.
    Represent {
        /// Who is represented.
        seat: Seat,
        /// Who holds the proxy.
        by: Seat,
    },
    /// A decision of an earlier meeting that is in force and not in this journal, so that it can be
    /// rescinded or amended (`{"earlier": 1}` is the first so recorded).
    RecordEarlier(Earlier),
    /// Previous notice of a motion. From a member (`by`) in session it counts for the next meeting;
    /// before the call to order it stands in the call of this one.
    GiveNotice(Notice),
    /// The chair calls the meeting to order; the first step opens. Needs the offices filled and the
    /// chair here, not a quorum. In `roberts` the first step opens nothing: `advance` comes next.
    CallToOrder,
    /// The chair closes the present step and opens the next, or goes on to the next item. The
    /// format says what each step opens: in `roberts` the first is `opening`, which opens nothing,
    /// then `business` for each item, then `closing`. Refused with `question_open` while a question
    /// is pending that would be left behind.
    Advance,
    /// A member (`by`) makes a motion, having the floor or nobody speaking; what may interrupt
    /// does. It is then made and not yet stated: it needs `second` by another, unless it needs
    /// none, and `state` by the chair; only then it is pending. What takes effect at once, or waits
    /// for something else: a division of the assembly retakes the vote by rising; a demand to
    /// divide independent resolutions divides them; a nomination is made; an inquiry or request for
    /// information waits for the chair's `reply`, a question of privilege for the chair's `rule`; a
    /// call for the orders of the day is pending at once; a motion to reconsider, when stated while
    /// other business is pending, is only recorded and taken up later by `call_up`. The chair moves
    /// nothing that takes sides (`chair_impartial`).
    Move(Proposal),
    /// The chair assumes a motion and asks for objections (unanimous consent). It is pending and
    /// the vote by consent is open: `no_objection` adopts it, `object` leaves it pending to be
    /// voted on; no second is needed.
    AskConsent(Proposal),
    /// A member (`by`) seconds the motion just made; not its mover.
    Second,
    /// The seconder (`by`) takes the second back before the motion is stated, as after the mover
    /// changed the wording. It then needs another.
    WithdrawSecond,
    /// The chair lets the motion just made fall for want of a second. It was never before the
    /// meeting.
    NoSecond,
    /// The mover (`by`) changes the wording of a main motion before the chair has stated it, with
    /// nobody's leave; a second given stands until it is taken back. Afterwards refused with
    /// `nothing_moved`. Other motions are withdrawn and made anew.
    Reword {
        /// The new wording.
        text: String,
    },
    /// The chair states the question: from here on it is pending and, if it is debatable, open to
    /// debate. Refused with `needs_second` while a second is missing. Where `asks` names something
    /// to be judged, stating the question says yes to it, and `rule_out` says no.
    State,
    /// The mover (`by`) takes the motion back. Not yet stated: it is gone at once. Pending: the
    /// request is a question of its own, `withdraw_or_modify`, pending above it, undebatable and
    /// without a second; the chair puts it, by consent or a vote with a majority. Adopted, the
    /// motion goes with all that is pending on it and counts as never moved.
    Withdraw,
    /// A member (`by`) raises a hand to speak on the immediately pending question. With nothing
    /// pending `for` and `against` are refused with `no_motion`. While a vote is being taken it is
    /// in order only if the question may be debated and nobody has spoken on it: it then breaks the
    /// vote off and debate is open again. A step that opens questions leaves this act in order for
    /// the stance `question`, whatever is pending.
    RaiseHand {
        /// What for.
        stance: Stance,
    },
    /// A member (`by`) takes the hand down.
    LowerHand,
    /// The chair gives the floor; nobody else may have it. The speech and its clock begin, and in
    /// debate a turn on this question is used.
    GiveFloor {
        /// To whom; absent: to the first in the queue who has a turn and time left.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seat: Option<Seat>,
        /// What for; absent: as the hand was raised.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        stance: Option<Stance>,
        /// Why somebody else than the first in the queue is called; kept on the record.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The speaker (`by`) or the chair ends the speech. Time not used is gone. The clock never ends
    /// a speech by itself: over time `left_secs` is negative.
    EndSpeech,
    /// The chair starts a clock under a name: a presentation, a defence, a tribune. Nobody
    /// speaks and no other such clock is under way; it is ended before a vote, and by a recess. On one item of the agenda all clocks of one name are
    /// equally long (`unequal_time`), and each applicant has one (`already_timed`).
    StartTimer {
        /// What for.
        name: String,
        /// For whom.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        applicant: Option<String>,
        /// Seconds; left out: as many as the first clock of this name had on this item.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        secs: Option<u32>,
    },
    /// The chair ends the clock that runs under a name. Time not used is gone.
    StopTimer,
    /// The laptop's clock was set back, as the screen saw; the chair's. `at` is what it says after
    /// that. The meeting's time goes on from where it was. A command dated before the last entry has
    /// the same effect by itself.
    ClockSetBack {
        /// Milliseconds by which. Negative: it was put right again by so much, at the most as far as
        /// it was set back before.
        by_ms: i64,
    },
    /// Puts a matter raised off topic into the parking lot; `by` the seat of who raised it.
    Park {
        /// The matter, in one line.
        text: String,
    },
    /// The chair says what becomes of a parked matter.
    Unpark {
        /// Its place in the lot, from 1, in the order in which matters were parked.
        n: usize,
        /// What becomes of it.
        to: ParkedFate,
    },
    /// The chair stops the clock that runs.
    Pause,
    /// The chair lets the clock go on.
    Resume,
    /// The gist of what the present or last speaker said, for the record.
    Gist {
        /// One line.
        text: String,
    },
    /// A member (`by`) raises a point of order, interrupting whoever speaks: the clock stops and
    /// the time is kept. Nothing else goes on until the chair rules (`rule`) or submits it to the
    /// meeting (`submit_point`). In order during a vote too.
    PointOfOrder {
        /// The breach, in words.
        text: String,
        /// What kind of breach it is said to be.
        #[serde(default)]
        breach: Breach,
    },
    /// The chair rules on the point of order, or on the question of privilege, that waits. The
    /// speech interrupted goes on, unless the remedy ends it. The ruling can be appealed from at
    /// once. What the program knows is held against the ruling: that a second is missing is not
    /// well taken once debate or the vote has begun (`too_late`), nor the lack of a quorum when
    /// there is one.
    Rule {
        /// Whether the point is well taken, or the privilege granted.
        well_taken: bool,
        /// The chair's reason.
        reason: String,
        /// What follows from a point that is well taken.
        #[serde(default)]
        remedy: Remedy,
    },
    /// The chair, in doubt, submits the point of order that waits to the meeting: it is pending,
    /// debated as an appeal would be, and decided by a majority.
    SubmitPoint,
    /// The chair answers an inquiry or a request for information that waits, or has it answered. An
    /// answer is an opinion; there is no appeal from it.
    Reply {
        /// The answer.
        text: String,
    },
    /// The chair rules a motion out of order: the one just made, or else the immediately pending
    /// one, with what stands on it. It is dropped; the ruling can be appealed from at once, and if
    /// the appeal reverses it the motion is back. While a division of the assembly that was
    /// demanded is being taken, it is the demand that is ruled out: the result announced stands.
    RuleOut {
        /// On what ground.
        #[serde(default)]
        ground: Ground,
        /// The reason, in words.
        reason: String,
    },
    /// The chair lets through what was refused, on the record, and the act is done. The meeting may
    /// raise a point of order or appeal. What protects members, votes and the law cannot be
    /// overruled (`not_overrulable`, or the refusal itself).
    Overrule {
        /// Whose act.
        by: Actor,
        /// The act that was refused.
        act: Box<Act>,
        /// The chair's reason.
        reason: String,
    },
    /// The chair hands over to somebody who has not moved or spoken on what is pending
    /// (`not_neutral`), to take part in debate like a member; `chair` from now on means whoever
    /// presides.
    HandOver {
        /// Who presides until the pending question is disposed of.
        to: Seat,
    },
    /// The chair comes back (`by` the seat of the chair, or whoever presides). Refused with
    /// `chair_stays_out` until the main question that was pending, or that the chair took part in,
    /// is disposed of, also by referring, postponing or tabling it.
    TakeChair,
    /// The chair warns a member: a reminder, then a yellow card, a second one that ends the speech,
    /// a red one that leaves it to the meeting. A personal attack starts at the second yellow card.
    /// It can be appealed from.
    Warn {
        /// Whom.
        seat: Seat,
        /// What for.
        offence: Offence,
    },
    /// The chair names a member: a formal statement of the offence, for the minutes. A penalty may
    /// be moved then, and not before.
    Name {
        /// Whom.
        seat: Seat,
        /// The offence, in words.
        offence: String,
    },
    /// The chair calls the meeting back to order after a recess. What was pending is pending as
    /// before.
    Reconvene,
    /// The chair takes up a question that was put aside: unfinished business, a postponed question
    /// whose time has come, a committee's report, what a special order had interrupted. With
    /// nothing pending, but for a special order, which interrupts. What lies on the table is taken
    /// from it by the motion `take_from_table`.
    TakeUp {
        /// Its main motion; left out: the first that is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<MotionId>,
    },
    /// A member (`by`) calls up a motion to reconsider that was made before and only recorded, with
    /// nothing pending. It is then pending.
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
    /// A member (`by`) declares a personal interest, for the record. Nobody is forced to abstain,
    /// unless the format lays it down (`recusal`): whoever declared one then has no vote on the
    /// matter (`recused`).
    DeclareInterest {
        /// Which.
        text: String,
        /// The number of the item on the agenda; left out: the item under way, and where none is,
        /// all of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<usize>,
    },
    /// A member (`by`) proposes words to fill the blank (`__`) of the immediately pending motion;
    /// no second. The chair puts the proposals one by one with `put_question`, each pending as
    /// `fill_blank` above the motion, until one has a majority and fills the blank; then the motion
    /// itself is put.
    SuggestFilling {
        /// The words.
        text: String,
    },
    /// The chair opens the next paragraph of a motion considered by paragraph; after the last, the
    /// whole is open and can be put.
    NextParagraph,
    /// The chair opens an election, with nothing pending: it is pending, and nominations are in
    /// order. Then `declare_elected`, or `put_question` by ballot and the `tellers`' report; while
    /// seats are left over it stays pending for another ballot. Where no ballot is required it may be
    /// put by `voice`, `hands` or `rising`: the next nominee, in the order of nomination, is pending
    /// as `nominate` above it, until as many have a majority as there are seats (RONR 46:38).
    OpenElection(Vacancy),
    /// The chair declares the only nominees elected, as many as there are seats, where no ballot is
    /// required.
    DeclareElected,
    /// The tellers' report on a ballot of the election, given by the chair: who has a majority is
    /// elected; while seats are left the election stays pending for another ballot.
    Tellers(TellersReport),
    /// The chair declares the polls of a ballot closed, or open again.
    DeclarePolls {
        /// Whether they are open from now on.
        open: bool,
    },
    /// The chair puts the immediately pending question to the vote. The method says what follows:
    /// `consent`: `no_objection` or `object`; `voice`: `announce`; `hands`, `rising`: `announce` or
    /// `count`; `roll_call`: `answer` for each seat, then `close_roll`; `ballot`: `count`, or
    /// `tellers` in an election. Refused with `members_wait` while somebody waits to speak on it,
    /// with `count_needed` for a voice vote where more than a majority of the votes cast is needed,
    /// with `motion_not_stated` while a motion waits.
    PutQuestion {
        /// How the vote is taken.
        method: Method,
    },
    /// The chair declares that nobody objects: adopted by consent.
    NoObjection,
    /// A member (`by`) objects to consent. The question stays pending and must be voted on; an
    /// objection is no vote against it.
    Object,
    /// The chair announces an uncounted vote by voice, hands or rising. Until other business
    /// follows, one member may have it retaken (`division_of_assembly`).
    Announce {
        /// The side that has it.
        outcome: Outcome,
    },
    /// The chair gives the counted votes; the result follows from them.
    Count(Count),
    /// One answer to the roll call; a later answer of the same member replaces it.
    Answer {
        /// Who answers.
        seat: Seat,
        /// The answer.
        answer: Answer,
    },
    /// Everybody here has been called, the chair apart: the chair closes the roll call, and it is
    /// judged.
    CloseRoll,
    /// The chair breaks off a vote that has not been announced. The question stays pending. A poll is
    /// over with that, and ballots in a box are destroyed unopened.
    CancelVote,
    /// The chair puts a question with several answers to the vote by ballot, with nothing pending.
    /// All that is decided by it is how the ballots were counted: what follows is moved. Then
    /// `issue_ballots` or `open_box`.
    OpenPoll(Poll),
    /// The chair changes the weights of the criteria of the poll. Refused with `weights_locked` once
    /// papers are handed out or the box is open: `cancel_vote` voids the ballots, and a new poll has
    /// the new weights.
    SetWeights {
        /// One for each criterion, in their order.
        weights: Vec<u32>,
    },
    /// Ballot papers are handed out, for the poll or for the question put by `ballot`. After
    /// `declare_polls` each teller counts by himself (`count_papers`).
    IssueBallots {
        /// How many.
        count: u32,
        /// Who counts: two, or more.
        tellers: Vec<Seat>,
    },
    /// The encrypted box on this laptop is opened to voters, for the poll or for the question put by
    /// `ballot`. Its key is made for this vote alone and shared by the tellers. Then each voter
    /// comes to `cast`.
    OpenBox {
        /// Who holds a share of the key.
        tellers: Vec<Seat>,
        /// How many of them open the box again; left out: more than half.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        threshold: Option<u32>,
        /// The digest of the key, once it is made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        key: Option<String>,
    },
    /// A voter has come to the booth and casts a ballot. Only that is recorded; the ballot goes into
    /// the box, encrypted. Once, and nobody takes it back.
    Cast {
        /// Who.
        seat: Seat,
        /// What is marked, a number for each place: yes, no, abstain; or the options of the poll. A
        /// blank ballot has noughts alone.
        marks: SecretMarks,
    },
    /// A voter in the booth has a ballot opened and checked instead of cast, to see that the program
    /// encrypts what was marked, and then votes anew.
    AuditBallot {
        /// Who.
        seat: Seat,
        /// What was marked on the ballot that is opened.
        marks: SecretMarks,
    },
    /// What a teller has counted, after the polls were closed; entered again it replaces the first.
    /// When two tellers have the same the vote is decided.
    CountPapers {
        /// Who.
        teller: Seat,
        /// What.
        count: BallotCount,
    },
    /// The tellers' counts are not the same: the chair gives the count that holds, and why.
    SettleCount {
        /// The count.
        count: BallotCount,
        /// Why it is this one.
        reason: String,
    },
    /// The tellers open the box, as many as its threshold asks for. Only the sums are decrypted, and
    /// the vote is decided.
    Unseal {
        /// Who of them.
        tellers: Vec<Seat>,
        /// What was in it; made by whoever holds the box, before this reaches the meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        opening: Option<Opening>,
    },
    /// An act in an Open Space.
    Space(SpaceAct),
    /// An act on the sheets: lines, questions and answers, ratings, tasks, agreements, slates.
    Sheet(SheetAct),
    /// The chair declares the meeting adjourned, when nothing is left to do: the last step reached
    /// and nothing pending; without a quorum, or when the hour set has come, at any time. Otherwise
    /// a member moves `adjourn`.
    Adjourn,
    /// Takes the last command back; the record keeps both. For slips of the key, not for rulings. The
    /// convening stands, and so does what was noticed of the laptop's clock: undo passes it over.
    Undo,
    /// Signs the results with the key of one office, after `adjourn`.
    Sign {
        /// In which office.
        office: Office,
        /// The signatures; made by whoever holds the key, before this reaches the meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[schemars(skip)]
        seal: Option<Seal>,
    },
}
