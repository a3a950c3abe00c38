//! THE CORE: a meeting is a value.
//!
//! [`decide()`] says what a command does to a meeting, [`Meeting::apply`] lets an event happen.
//! Both are pure: time comes in as an argument, and nothing here knows a terminal, a file, a
//! clock, dice or a language. A [`Refusal`] is not an error; it is the parliamentarian speaking.
//!
//! Replaying the events of a journal gives the same meeting on any machine.

mod act;
mod act_kind;
mod agenda;
mod amendment;
mod apply;
mod balloting;
mod box_question;
mod calendar;
mod chair;
mod clock;
mod command;
mod convening;
mod counts;
mod debatable;
mod decide;
mod differences;
mod dispose;
mod dossier;
mod election;
mod event;
mod fact;
mod facts;
mod floor;
mod format;
mod id;
mod inherit;
mod interest;
mod judgement;
mod listed;
mod open_space;
mod pace;
mod parking;
mod particulars;
mod past_votes;
mod phase;
mod proposal;
mod question;
mod quorum;
mod red_card;
mod refusal;
mod refusal_code;
mod resolution;
mod roster;
mod scored;
mod seal;
mod sheets;
mod shelf;
mod stance;
use crate::text;
mod timer;
mod vote;
mod warning;
mod wording;

pub use act_kind::ActKind;
pub use agenda::{Agenda, ITEMS_MAX, Item, PhaseDone, Place, PlanRef};
pub use amendment::{Amendment, Misfit, Part};
pub use balloting::{
    Balloting, Channel, Counted, FEW_VOTERS, Opening, Passphrases, PollResult, PollUnderWay,
    SecretMarks, SmallNumber, TELLERS_MAX, TELLERS_USUAL,
};
pub use calendar::{after_on, last_on, next_on};
pub use chair::{
    APPEAL_WINDOW_SECS, Breach, Card, Decree, DecreeKind, JustVoted, LastWord, Offence, Point,
    PointKind, Relief, Remedy,
};
pub use clock::{Clock, SET_BACK_MS_MIN};
pub use command::{Act, Command};
pub use convening::{BodyRecord, Convening};
pub use counts::Polled;
pub use decide::{DebateLeft, LeftOf};
pub use decide::{
    OutOfOrder, composition_fault, decide, explain, in_order, out_of_order, refusal_of,
};
pub use dossier::Dossier;
pub use election::{BallotResult, Election, NAMES_MAX, NameVotes, TellersReport, Vacancy};
pub use event::{Decision, Event, Recorded};
pub use fact::Fact;
pub use facts::{Facts, Waits};
pub use floor::{Debated, Floor, Hand, Heard, Reason, Speech};
pub use format::{
    Allotted, Allowance, Aspect, Bilingual, Category, Charter, CyclePhase, Format, Formation,
    Labelled, LineSheet, Mode, Open, Paper, Preset, Projector, RatingSheet, Requirement, Scope,
    Settings, Step, StepTime,
};
pub use id::{Actor, Instant, MotionId, Office, Seat};
pub use inherit::{Inherited, Settled, inherit, within_a_quarter};
pub use interest::Interest;
pub use judgement::{Ground, Judgement};
pub use listed::{ListRuling, Listed};
pub use open_space::{
    ABSENT_SECS, ANNOUNCE_SECS, ActionGroup, Badge, Candidate, CandidateState, Cell, Cluster,
    DAYS_MAX, Descent, Dots, DotsBy, Fix, GIVENS_MAX, GROUPS_MAX, LINES_MAX, Matter, NextStep,
    Objection, PROJECT_TITLE_CHARS_MAX, Priorities, ProjectWords, ROOMS_MAX, Ranked, Report,
    ReportWords, Room, Round, SLOTS_MAX, SPACE_ACTS, Slot, Space, SpaceAct, SpaceCandidate,
    SpaceDots, SpaceEvent, SpaceFacts, SpaceNeed, SpacePlan, SpacePriorities, SpaceResult,
    SpaceTopic, Stage, TOPICS_MAX, Topic, TopicState, Withheld,
};
pub use pace::Pace;
pub use parking::{PARKED_MAX, Parked, ParkedBefore, ParkedFate, RaisedNeed};
pub use particulars::{
    Again, BlankOrder, Deed, Limits, Nature, Past, RuleTouched, Sanction, Series, Until, When,
    Wording,
};
pub use past_votes::{PastVote, VoteTaken};
pub use phase::Phase;
pub use proposal::Proposal;
pub use question::{BLANK, Blank, Filling, Orders, Paragraphs, Question, Waiting};
pub use red_card::{RedCard, lacks_admission};
pub use refusal::{Refusal, RefusalCode, Ruling};
pub use resolution::{Attendance, Resolution, RulesNamed, resolutions};
pub use roster::{MEMBERS_MAX, Member, Presence, Roster};
pub use seal::{Seal, Signature};
pub use sheets::{
    Accord, Answered, Asked, Assignment, ENTRIES_MAX, Lane, Noted, Rated, SHEET_ACTS, SheetAct,
    SheetEvent, SheetResult, Sheets, Slate, SlatePerson, Sorted, Submitted, TaskBefore, TaskReport,
    points_of,
};
pub use shelf::{Earlier, Notice, Reconsideration, Shelf, Shelved, Voted};
pub use stance::Stance;
pub use text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
pub use timer::{Timed, Timer};
pub use vote::{Answer, Authority, Basis, Count, Method, Vote};
pub use warning::Warning;

use crate::law::{MotionKind, Needs};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A meeting: everything that follows from its events, and the events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its id in the journal.
    pub id: String,
    /// What it started from, with the rules it runs under.
    pub convening: Option<Arc<Convening>>,
    /// What it adopted.
    pub settings: Option<Settings>,
    /// How far it has come.
    pub phase: Phase,
    /// Who.
    pub roster: Roster,
    /// The order of business.
    pub agenda: Agenda,
    /// A motion made and not yet stated.
    pub proposed: Option<Question>,
    /// Motions made before, while something urgent takes their place; the last one comes first.
    pub waiting: Vec<Waiting>,
    /// Questions stated, the main motion first, the immediately pending one last.
    pub pending: Vec<Question>,
    /// Questions put aside.
    pub shelf: Vec<Shelved>,
    /// Who speaks and who waits.
    pub floor: Floor,
    /// That there is no quorum was ruled: nothing is debated until there is one.
    pub quorum_missed: bool,
    /// How much everybody has been heard.
    pub heard: BTreeMap<Seat, Heard>,
    /// The clock that runs under a name of its own.
    pub timer: Option<Timer>,
    /// Such clocks that have run.
    pub timed: Vec<Timed>,
    /// Matters raised off topic.
    pub parked: Vec<Parked>,
    /// Milliseconds that the meeting's time is ahead of the laptop's clock, which was set back.
    pub clock_ahead_ms: i64,
    /// The vote being taken.
    pub vote: Option<Vote>,
    /// A ballot with its polls open, while a motion about the polls is voted on.
    pub held_vote: Option<Vote>,
    /// The poll being taken.
    pub poll: Option<PollUnderWay>,
    /// The ballots of the vote or poll being taken.
    pub balloting: Option<Balloting>,
    /// Ballots begun so far.
    pub ballotings: u32,
    /// Polls that are over.
    pub polls: Vec<PollResult>,
    /// The Open Space.
    pub space: Space,
    /// What is written down line by line.
    pub sheets: Sheets,
    /// Something raised that waits for the chair.
    pub point: Option<Point>,
    /// The decision of the chair that may be appealed from now.
    pub decree: Option<Decree>,
    /// The last word from the chair: what an appeal that comes too late, or is none, refers to.
    pub last_word: Option<LastWord>,
    /// The last vote, while nothing has happened since: it may have to be taken again.
    pub just_voted: Option<JustVoted>,
    /// Who presides in the chair's place.
    pub relief: Option<Relief>,
    /// Warnings given, by seat.
    pub cards: BTreeMap<Seat, Card>,
    /// Members named for a breach of order.
    pub named: BTreeSet<Seat>,
    /// Who may speak without being a member, by leave of the meeting.
    pub leave: BTreeSet<Seat>,
    /// Proxies: who is represented, and by whom.
    pub proxies: BTreeMap<Seat, Seat>,
    /// Until when the meeting is in recess.
    pub recess: Option<Instant>,
    /// The hour of adjourning, if one is set.
    pub ends: Option<Instant>,
    /// When the session is continued, if that was fixed.
    pub continued_at: Option<Instant>,
    /// What has been decided, in order.
    pub decisions: Vec<Decision>,
    /// The same votes with the questions before them.
    pub voted: Vec<Voted>,
    /// Motions to reconsider, not taken up yet.
    pub reconsiderations: Vec<Reconsideration>,
    /// Votes of earlier meetings that this one may reconsider.
    pub past_votes: Vec<PastVote>,
    /// Decisions of earlier meetings in force.
    pub earlier: Vec<Earlier>,
    /// Previous notices.
    pub notices: Vec<Notice>,
    /// What was decided before in the same session.
    pub settled: Vec<Settled>,
    /// Objects for which the rules are suspended.
    pub suspended: Vec<String>,
    /// The meeting whose minutes are to be approved.
    pub minutes_of: Option<String>,
    /// Corrections of those minutes.
    pub corrections: Vec<String>,
    /// Interests that members declared.
    pub interests: Vec<Interest>,
    /// The agenda has been adopted.
    pub agenda_adopted: bool,
    /// Signatures on the results.
    pub signatures: Vec<Signature>,
    /// Motions made so far.
    pub motions_made: u32,
    /// Speeches and decisions so far: what has happened between two motions of the same kind.
    pub progress: u32,
    /// When each kind of motion was last decided: the progress then.
    pub last_tried: BTreeMap<MotionKind, u32>,
    /// When it was called to order.
    pub opened_at: Option<Instant>,
    /// When it was adjourned, and the number of that event.
    pub adjourned: Option<(Instant, u64)>,
    /// A refusal that the chair sets aside, while the act is ruled on again.
    waived: Option<RefusalCode>,
    log: Vec<Recorded>,
}

impl Meeting {
    /// The rules it runs under, once convened.
    pub fn charter(&self) -> Option<&Charter> {
        self.convening.as_ref().and_then(|c| c.charter.as_deref())
    }

    /// The step reached.
    pub fn step(&self) -> Option<&Step> {
        self.charter().and_then(|c| self.agenda.step(&c.format))
    }

    /// The immediately pending question.
    pub fn question(&self) -> Option<&Question> {
        self.pending.last()
    }

    /// The question with this number, stated or only made.
    pub fn find(&self, id: MotionId) -> Option<&Question> {
        self.pending.iter().chain(&self.proposed).find(|q| q.id == id)
    }

    /// Whoever presides: the chair, or who has been asked to.
    pub fn presiding(&self) -> Option<Seat> {
        self.relief.map(|r| r.seat).or_else(|| self.roster.holder(Office::Chair))
    }

    /// The main question under way, which everything else adheres to: that of a question of
    /// privilege, while one is pending.
    pub fn main(&self) -> Option<&Question> {
        self.pending.get(self.base())
    }

    /// The statute that the body meets under.
    pub fn law(&self) -> Option<&crate::law::BodyLaw> {
        self.charter().and_then(|c| c.law.as_ref())
    }

    /// What a motion of this kind would be applied to now.
    pub fn target(&self, kind: MotionKind) -> Option<&Question> {
        decide::target(self, kind)
    }

    /// What the question needs, and which rule says so.
    pub fn needs(&self, question: &Question) -> Option<(Needs, Basis)> {
        decide::needs(self, question)
    }

    /// The matter of the law, and the nature, of what a motion with these terms is about. To ratify
    /// takes what authorising would have taken (RONR 10:56), and to undo a decision what adopting
    /// it took.
    pub fn subject<'m>(
        &'m self,
        id: MotionId,
        terms: Option<&'m Proposal>,
    ) -> (Option<&'m str>, Nature) {
        match terms {
            Some(Proposal::Main(wording)) => (wording.matter.as_deref(), wording.nature),
            Some(Proposal::Ratify(deed)) => (deed.matter.as_deref(), deed.nature),
            Some(Proposal::Rescind { of } | Proposal::AmendPreviouslyAdopted { of, .. }) => {
                match *of {
                    Past::Earlier(n) => {
                        let earlier = self.earlier.get(n.wrapping_sub(1));
                        earlier.map(|e| (e.matter.as_deref(), e.nature)).unwrap_or_default()
                    }
                    // Only what was moved before can be undone.
                    Past::Motion(of) if of < id => {
                        let decided = self.decisions.iter().rev().find(|d| d.question == of);
                        decided.map(|d| self.subject(of, d.terms.as_ref())).unwrap_or_default()
                    }
                    Past::Motion(_) | Past::Last => Default::default(),
                }
            }
            _ => Default::default(),
        }
    }

    /// The decision on this motion that stands, by its place in [`Meeting::decisions`].
    pub fn voted_on(&self, id: MotionId) -> Option<usize> {
        (0..self.decisions.len())
            .rev()
            .find(|at| self.decisions[*at].question == id && !self.voted[*at].set_aside)
    }

    /// The instant at which something that happens now is dated: never before what stands already.
    pub fn moment(&self, now: Instant) -> Instant {
        self.log.last().map_or(now, |r| r.at.max(now))
    }

    /// All events, those taken back included.
    pub fn log(&self) -> &[Recorded] {
        &self.log
    }

    /// The events that stand: none that were taken back, and no taking back. A taking back that
    /// was itself taken back counts for nothing. That the clock was set back stands, whatever was
    /// done when it was noticed: taking that back does not set the clock right.
    pub fn standing(&self) -> impl Iterator<Item = &Recorded> {
        let mut undone: BTreeSet<u64> = BTreeSet::new();
        for recorded in self.log.iter().rev() {
            if let Event::Undone { command } = recorded.event
                && !undone.contains(&recorded.command)
            {
                undone.insert(command);
            }
        }
        self.log.iter().filter(move |r| match r.event {
            Event::ClockSetBack { .. } => true,
            Event::Undone { .. } => false,
            _ => !undone.contains(&r.command),
        })
    }
}

#[cfg(test)]
pub(crate) mod tests;
