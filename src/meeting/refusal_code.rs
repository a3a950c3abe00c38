//! The codes of refusals: a table, with which of them the chair may set aside.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why something is not in order. The names are stable: rehearsals, minutes and translations use
/// them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RefusalCode {
    /// The meeting has been set up already.
    AlreadyConvened,
    /// No meeting has been set up.
    NotConvened,
    /// The format is not in the catalogue.
    UnknownFormat,
    /// The meeting has not been called to order.
    NotInSession,
    /// The meeting is in session already.
    AlreadyInSession,
    /// The meeting has been adjourned.
    MeetingAdjourned,
    /// A result has been signed; corrections need a later meeting.
    SignedIsFinal,
    /// Nobody on the roster has this seat.
    UnknownSeat,
    /// Two people would have the same seat, or a seat number is zero.
    BadSeat,
    /// The category is not one of the format's.
    UnknownCategory,
    /// The roster is empty.
    EmptyRoster,
    /// A list would be longer than allowed.
    TooMany,
    /// An office that this meeting needs is not filled.
    OfficeVacant,
    /// Only the chair can do this.
    NotChair,
    /// Attends without a vote 列席.
    NotAMember,
    /// Is not here.
    NotPresent,
    /// The chair is impartial and does not take part.
    ChairImpartial,
    /// The rule set knows no proxies.
    NoProxies,
    /// Attendance is below the quorum.
    NoQuorum,
    /// The body is not made up as its rule says.
    CompositionBroken,
    /// The pipeline has no such need.
    UnknownNeed,
    /// The need stands on the agenda already.
    NeedOnAgenda,
    /// The order of business has passed the place where this would be taken up.
    AgendaClosed,
    /// One person would sign in two offices.
    SameSignatory,
    /// The need's state does not admit this kind of meeting.
    WrongState,
    /// A text is empty.
    TextEmpty,
    /// A text is too long.
    TextTooLong,
    /// The words to be changed do not stand there.
    WordsNotFound,
    /// The words to be changed stand there more than once.
    WordsAmbiguous,
    /// Nothing would change, or nothing would be left.
    NoEffect,
    /// A motion of higher or equal rank is pending; also a second primary amendment, or one of
    /// what stands below the immediately pending question.
    OutOfOrderPrecedence,
    /// An amendment of the third degree.
    ThirdDegree,
    /// What is to be amended cannot be; or what is to be reworded is no main motion.
    NotAmendable,
    /// The same question has been decided in this session, the same amendment lost, or the same
    /// filling proposed.
    AlreadyDecided,
    /// Nothing is pending, or nothing of the kind.
    NoPendingQuestion,
    /// A motion has been made and not yet been stated.
    MotionNotStated,
    /// Discussion needs a motion first: nothing is pending.
    NoMotion,
    /// The motion has no second.
    NeedsSecond,
    /// No motion waits for this.
    NothingMoved,
    /// It has been seconded already, or needs no second.
    AlreadySeconded,
    /// The mover cannot second.
    MoverCannotSecond,
    /// Only the mover may do this.
    NotMover,
    /// Only the seconder may do this.
    NotSeconder,
    /// Somebody else has the floor.
    FloorTaken,
    /// Nobody has the floor.
    NobodySpeaks,
    /// The clock stands still already.
    ClockStopped,
    /// The clock is running.
    ClockRunning,
    /// Waits in the queue already.
    AlreadyWaiting,
    /// Nobody waits.
    NobodyWaits,
    /// Is not in the queue.
    NotWaiting,
    /// The question is not debatable.
    NotDebatable,
    /// All turns on this question are used.
    TurnsUsed,
    /// The time for debate on the question is over: of everybody, of a side, or of a category.
    DebateTimeUsed,
    /// A clock runs under a name of its own.
    TimerRuns,
    /// No such clock runs.
    NoTimer,
    /// A clock of this name needs its time said.
    TimerNeedsTime,
    /// On this item another was given another time for the same thing.
    UnequalTime,
    /// This applicant has had the time for it.
    AlreadyTimed,
    /// Nothing lies in the parking lot, or not there.
    NothingParked,
    /// The mover may not speak against the motion.
    MoverAgainst,
    /// The present step does not open this.
    StepForbids,
    /// Steps that come before the vote are still open.
    StepsBefore,
    /// A point of order waits for a ruling.
    PointPending,
    /// No point of order waits.
    NoPoint,
    /// A vote is being taken.
    VoteInProgress,
    /// No vote is being taken.
    NoVote,
    /// This kind of meeting does not vote that way.
    MethodNotAllowed,
    /// The vote being taken is not of this kind.
    WrongMethod,
    /// The threshold can only be judged by a count.
    CountNeeded,
    /// More votes than voting members attending.
    CountExceedsPresent,
    /// Somebody attending has not been called.
    RollIncomplete,
    /// A question is still open.
    QuestionOpen,
    /// The agenda is not finished.
    BusinessUnfinished,
    /// The last step has been reached.
    NoNextStep,
    /// Nothing can be taken back.
    NothingToUndo,
    /// The meeting is not over yet.
    NotAdjourned,
    /// Nothing was decided that could be signed.
    NothingToSign,
    /// This office does not sign.
    NotSignatory,
    /// This office has signed.
    AlreadySigned,
    /// Another office has signed with the same key.
    KeyReused,
    /// The signature is missing or covers something else.
    BadSignature,
    /// This rule set does not use the motion.
    NotInRuleSet,
    /// The previous question has been ordered, or the hour set for closing debate has come.
    DebateClosed,
    /// Members wait to speak; the chair cannot close debate.
    MembersWait,
    /// A blank is to be filled first.
    BlankOpen,
    /// There is no blank to fill.
    NoBlank,
    /// Not all paragraphs have been gone through.
    ParagraphsOpen,
    /// The question is not considered by paragraph.
    NotParagraphs,
    /// The chair has to ask for the reason, and none was given.
    ReasonNeeded,
    /// Nothing can be postponed beyond the next regular session.
    TooFar,
    /// The time for it has not come.
    TooEarly,
    /// The time for it has passed.
    TooLate,
    /// The time cannot be read, or is past.
    BadTime,
    /// The terms do not fit the motion.
    BadTerms,
    /// There is no such question or decision.
    NotThere,
    /// No business has been done since it was laid on the table.
    NoBusinessSince,
    /// The same question is put aside and can be taken up.
    StillWithinReach,
    /// It was just voted down, and nobody has spoken and nothing has been decided since.
    NoProgress,
    /// This is no ruling that one can appeal from.
    NotAppealable,
    /// The rule that stands in the way cannot be suspended.
    NotSuspendable,
    /// Only those who voted with the prevailing side may move to reconsider.
    WrongSide,
    /// The vote has been reconsidered once, or the meeting has refused to.
    AlreadyReconsidered,
    /// This vote cannot be reconsidered.
    NotReconsiderable,
    /// It cannot be called up on the day on which it was made.
    NotToday,
    /// It has been carried out and cannot be undone.
    CarriedOut,
    /// Nothing was adopted there that could be rescinded, amended or carried out.
    NotInForce,
    /// The resolutions are not independent ones moved together.
    NotIndependent,
    /// Only an original main motion can be objected to.
    NotOriginal,
    /// The vote was counted, or taken by rising: there is nothing to divide.
    NotDoubtful,
    /// The chair votes only where that changes the result.
    ChairVoteIdle,
    /// Under this rule set abstentions are not asked for.
    AbstentionsNotAsked,
    /// The law counts heads and area; the area is missing.
    AreaNeeded,
    /// Nominations are closed.
    NominationsClosed,
    /// Nominations are still open.
    NominationsOpen,
    /// Has been nominated.
    AlreadyNominated,
    /// A ballot is required.
    BallotRequired,
    /// The ballots do not add up.
    BallotsDoNotAddUp,
    /// Has voted already.
    AlreadyVoted,
    /// On the ballot too much is marked, or something that cannot be counted.
    BadBallot,
    /// Tellers are members of the meeting who are here, each once, and enough of them.
    BadTellers,
    /// Fewer tellers than it takes to open the box.
    TooFewTellers,
    /// This vote cannot be counted while it is encrypted; it takes paper.
    NotForBox,
    /// The papers are handed out, or the box is open: weights stay as they are.
    WeightsLocked,
    /// Two options have the same name.
    OptionTwice,
    /// A ballot in the box cannot be taken out.
    BallotIsCast,
    /// Two tellers have not counted yet.
    CountsMissing,
    /// No ballots are out.
    NoBallots,
    /// An encrypted ballot is not well formed, or belongs to another vote.
    ForgedBallot,
    /// The same encrypted ballot is in the box already.
    ReplayedBallot,
    /// The box has as many ballots as one box takes.
    BoxFull,
    /// This is not the pass-phrase of that teller.
    WrongPassphrase,
    /// A name is close to a nominee's; say who is meant.
    NameUnclear,
    /// Votes for people not nominated do not count here.
    WriteInsForbidden,
    /// No election is pending.
    NoElection,
    /// Nobody is left to be voted on by voice.
    NoCandidate,
    /// The polls are closed.
    PollsClosed,
    /// The polls are open.
    PollsOpen,
    /// The meeting is in recess.
    InRecess,
    /// The meeting is not in recess.
    NotInRecess,
    /// No order of the day is due.
    NothingDue,
    /// The act is in order; there is nothing to overrule.
    NothingToOverrule,
    /// This refusal protects members, votes or the law; nobody can set it aside.
    NotOverrulable,
    /// The chair stays out until the question is disposed of.
    ChairStaysOut,
    /// Nobody presides in the chair's place.
    NotRelieved,
    /// Has taken sides on this question.
    NotNeutral,
    /// The meeting has denied the floor.
    FloorDenied,
    /// Has not been named for a breach of order.
    NotNamed,
    /// Holds as many proxies as the law allows, or is a candidate.
    TooManyProxies,
    /// The amendment would do what a vote against does: it only puts in “not”.
    EqualsRejection,
    /// A special meeting takes up only what its call names.
    OutsideCall,
    /// There are no minutes to approve.
    NoMinutes,
    /// The meeting has ordered another way of voting.
    MethodOrdered,
    /// The law knows no such matter.
    UnknownMatter,
    /// The catalogue has no such statute.
    UnknownLaw,
    /// There is a quorum.
    QuorumPresent,
    /// This meeting goes through no Open Space.
    NoOpenSpace,
    /// The Open Space is not at the stage for this.
    WrongStage,
    /// There is no way back to that stage.
    NoWayBack,
    /// Theme, places or times of the Open Space are missing.
    PlanIncomplete,
    /// Something is on the wall; places and times are only added now.
    WallInUse,
    /// Two times overlap.
    SlotsOverlap,
    /// The wall has no such cell.
    NoSuchCell,
    /// The round of this time is over, or has begun.
    SlotOver,
    /// Somebody else has claimed the cell.
    CellTaken,
    /// This person convenes another topic at the same time.
    ConvenorBusy,
    /// There is no such topic on the wall.
    NoSuchTopic,
    /// The topic is over: crossed out, merged, held or not held.
    TopicOver,
    /// There are not enough topics on the wall.
    NoTopics,
    /// The convenor has ten minutes to come.
    ConvenorAwaited,
    /// Only a convenor of the topic may do this.
    NotConvenor,
    /// Not all whom it concerns have agreed.
    ConsentMissing,
    /// Shortly before its beginning a session is not moved without telling the room.
    AnnounceFirst,
    /// The session is under way.
    SessionRuns,
    /// A round is going on.
    RoundRunning,
    /// No round is going on, or none is left.
    NoRound,
    /// Somebody else has the room next.
    RoomNeeded,
    /// The room holds no more: the limit is one of fire safety.
    RoomFull,
    /// The topic was not held, or nothing was reported of it.
    NothingHeld,
    /// The reports are closed.
    ReportsClosed,
    /// The topic is in another cluster.
    InCluster,
    /// Dots have been given, or are being given.
    DotsExist,
    /// Somebody has to take it on by name.
    NoInitiator,
    /// This person begins another group at the same hour.
    InitiatorBusy,
    /// Groups have formed; there is no way back to the dots.
    GroupsFormed,
    /// There is no such group.
    NoSuchGroup,
    /// There is no such candidate project.
    NoSuchProject,
    /// The candidate project has not come that far.
    ProjectNotReady,
    /// The candidate project is not within what is given, not lawful, or without a body or first step.
    NotVetted,
    /// The format leaves figures to the community, and they were not given.
    SettingNeeded,
    /// The format knows no such seats.
    UnknownPreset,
    /// Somebody of a category without a vote was enrolled with one.
    NoVoteInCategory,
    /// A seat that must be filled is empty.
    SeatEmpty,
    /// Steps that the format requires before a vote were neither gone through nor waived.
    StepsRequired,
    /// No step of this name is still to come on the item at hand.
    NoSuchStep,
    /// It has not been decided that this is done: how it is done comes after that.
    WhetherFirst,
    /// Nothing was said or written down in a phase that is about to be ticked.
    PhaseEmpty,
    /// Tasks of the matter are still to be done.
    TasksOpen,
    /// Everybody has one turn in this round.
    TurnTaken,
    /// No line stands there, or not enough of them.
    NothingNoted,
    /// The line was crossed out or is part of another.
    LineClosed,
    /// The lines have not been read back as they stand.
    NotReadBack,
    /// Nothing has been asked.
    NothingAsked,
    /// The step knows no such kind or side.
    UnknownKind,
    /// The rating does not fit its sheet.
    BadRating,
    /// A side has not rated.
    RatingsMissing,
    /// A task lacks who does it, by when, or who inspects it.
    TaskIncomplete,
    /// Whoever does a task does not inspect it.
    SelfInspected,
    /// No task is open.
    NoTasks,
    /// A party is not here.
    PartyMissing,
    /// The people of the body to be formed have not been put forward.
    SlateMissing,
    /// The item has applicants, and this is none of them.
    NotAnApplicant,
    /// The pipeline has no such record.
    RecordUnknown,
    /// The pipeline has such a record already.
    RecordThere,
    /// The profile has no such kind of document, or not of such records.
    DocumentUnknown,
    /// The step does not open this kind of document.
    DocumentNotHere,
    /// What is voted on is filed on the record of the item under way.
    DocumentElsewhere,
    /// The record is in a state in which this cannot be.
    RecordState,
    /// A field of the document is empty.
    FieldMissing,
    /// A field cannot say this.
    FieldBad,
    /// The document has no such field.
    FieldUnknown,
    /// A field says something else than what it follows from.
    FieldDiffers,
    /// Another document must come first.
    DocumentMissing,
    /// Another document stands against it.
    DocumentThere,
    /// Something waits for an answer.
    Unanswered,
    /// A day is not past.
    DayNotPast,
    /// It is shorter than the community has set.
    TimeTooShort,
    /// Another record is not so far.
    RecordNotReady,
    /// The community has not adopted the rules of its round.
    RoundMissing,
    /// There is not enough money left in the round.
    PoolExceeded,
    /// Another document on the same record rests on it.
    NotTheLast,
    /// No decision on record lets the body vote.
    BodyNotActive,
    /// No ballot has chosen among the plans.
    PlansUndecided,
    /// A matter has no outcome, or what must be said of it was not.
    OutcomeMissing,
    /// The item stands on a negative list, and nobody has ruled on it.
    ListedNegative,
    /// It was ruled that a matter of a negative list is not taken up.
    ListedClosed,
    /// The item under way is on no negative list, or was ruled on.
    NothingListed,
    /// The catalogue has no such lists.
    ListUnknown,
    /// A document on the same record waits for its vote.
    WaitsForVote,
    /// The body is of another kind than the one that holds such meetings.
    BodyOtherKind,
    /// The matter was assigned to another body.
    BodyNotAssigned,
    /// Who is enrolled is not who stands on the roster on record.
    RosterDiffers,
    /// Fewer came than are expected, and the meeting has not decided to go on.
    FewerCame,
    /// A day is over.
    DayOver,
    /// A day has not come.
    DayAhead,
    /// A day lies behind.
    DayBehind,
    /// It is more than there is.
    TooMuch,
    /// Another plan was chosen for the same need.
    ChosenAlready,
    /// Whoever declared an interest in the matter has no vote on it.
    Recused,
}

impl RefusalCode {
    /// The name in files and messages.
    pub fn id(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Whether the chair may set the refusal aside on the record: rules of order that protect the
    /// meeting's business, not those that protect members, votes, the law or the record.
    pub fn is_overrulable(self) -> bool {
        use RefusalCode::*;
        matches!(
            self,
            OutOfOrderPrecedence
                | AlreadyDecided
                | NoProgress
                | StillWithinReach
                | NoBusinessSince
                | NeedsSecond
                | NotDebatable
                | TurnsUsed
                | DebateTimeUsed
                | UnequalTime
                | AlreadyTimed
                | MoverAgainst
                | StepForbids
                | TurnTaken
                | NotAnApplicant
                | StepsBefore
                | TooLate
                | TooFar
                | ReasonNeeded
                | EqualsRejection
                | NotOriginal
                | WrongSide
                | AlreadyReconsidered
                | NotAppealable
                | NotNamed
        )
    }
}
