//! What the body's last meeting left for this one.

use super::convening::Convening;
use super::decide::was_reconsidered;
use super::id::{Instant, MotionId};
use super::parking::Parked;
use super::particulars::{Past, Until};
use super::past_votes::{PastVote, within_reach};
use super::proposal::Proposal;
use super::question::{Orders, Question};
use super::sheets::{Assignment, TaskBefore};
use super::shelf::{Earlier, Notice, Reconsideration, Shelf, Shelved};
use super::{Meeting, Phase, Projector};
use crate::law::{MotionClass, MotionKind, Outcome};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the body's last meeting left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Inherited {
    /// Questions that come back, with what adhered to them.
    pub shelf: Vec<Shelved>,
    /// Motions to reconsider that were made and not taken up.
    pub reconsiderations: Vec<Reconsideration>,
    /// Decisions in force.
    pub earlier: Vec<Earlier>,
    /// Previous notices that were given.
    pub notices: Vec<Notice>,
    /// The meeting whose minutes are to be approved: its title.
    pub minutes_of: Option<String>,
    /// What was decided in the same session, when this meeting continues it.
    pub settled: Vec<Settled>,
    /// Votes that this meeting may reconsider.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<PastVote>,
    /// Matters in the parking lot that nothing became of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Parked>,
    /// Tasks of which nobody has said that they are done.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<Assignment>,
}

/// A question that cannot be moved again in the same session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settled {
    /// Its kind.
    pub kind: MotionKind,
    /// Its wording.
    pub text: String,
    /// The result.
    pub outcome: Outcome,
}

/// Whether `next` is within a quarterly interval of `last`: at the latest in the third calendar
/// month after it (RONR 9:7).
pub fn within_a_quarter(last: Instant, next: Instant) -> bool {
    let month = |at: Instant| at.year() * 12 + at.month0() as i32;
    month(next) - month(last) <= 3
}

/// What `last` leaves to `next`, a meeting of the same body that is convened at `now`.
pub fn inherit(last: &Meeting, now: Instant, next: &Convening) -> Inherited {
    let continues = next.continues;
    if last.phase < Phase::Adjourned {
        return Inherited::default();
    }
    let adjourned = last.adjourned.map_or(now, |(at, _)| at);
    let in_time = continues || within_a_quarter(adjourned, now);
    let earlier = in_force(last);
    let mut shelf = shelf(last, adjourned, in_time, next);
    for question in shelf.iter_mut().flat_map(|s| &mut s.stack) {
        refer_to_earlier(last, &earlier, question);
    }
    let mut votes = within_reach(last, adjourned, next, &shelf, |id| was_reconsidered(last, id));
    for question in votes.iter_mut().flat_map(|vote| &mut vote.voted.stack) {
        refer_to_earlier(last, &earlier, question);
    }
    // What is never shown is handed on only to where it is not shown either.
    let to_private = is_never_shown(next);
    Inherited {
        shelf,
        reconsiderations: if in_time { kept_votes(last, adjourned) } else { vec![] },
        earlier,
        notices: last.notices.iter().filter(|n| n.for_next).cloned().collect(),
        minutes_of: last.convening.as_ref().map(|c| c.title.clone()),
        settled: if continues { settled(last) } else { vec![] },
        votes,
        parked: last.parked_open(to_private),
        tasks: tasks_open(last, to_private),
    }
}

/// Whether nothing of the meeting convened will ever be shown; without its rules nobody knows.
fn is_never_shown(next: &Convening) -> bool {
    let format = next.charter.as_ref().map(|charter| &charter.format);
    format.is_some_and(|format| format.projector == Projector::Nothing)
}

/// Open tasks, each with the meeting that gave it. Items and questions are those of another meeting.
fn tasks_open(last: &Meeting, to_private: bool) -> Vec<Assignment> {
    let title = last.convening.as_ref().map(|c| c.title.clone()).unwrap_or_default();
    let private = last.is_never_shown();
    let open = last.sheets.open_tasks();
    let carried = open.filter(|(_, task)| to_private || !last.is_private_task(task));
    let carried = carried.map(|(n, task)| {
        let here = || TaskBefore { meeting: last.id.clone(), title: title.clone(), n, private };
        let from = Some(task.from.clone().unwrap_or_else(here));
        let mut carried =
            Assignment { from, item: None, step: None, question: None, ..task.clone() };
        // What was said there of a task from elsewhere stays there; the task is open all the same.
        if private && !to_private {
            carried.reports.clear();
        }
        carried
    });
    carried.collect()
}

impl Meeting {
    /// Whether nothing of this meeting is ever shown, whatever the step: its format says so.
    pub fn is_never_shown(&self) -> bool {
        self.charter().is_some_and(|charter| charter.format.projector == Projector::Nothing)
    }

    /// Whether a task was given where nothing is ever shown.
    pub fn is_private_task(&self, task: &Assignment) -> bool {
        task.from.as_ref().map_or_else(|| self.is_never_shown(), |from| from.private)
    }
}

/// A motion to rescind or amend a decision names it, in the next meeting, by its place among those
/// of earlier ones.
fn refer_to_earlier(last: &Meeting, earlier: &[Earlier], question: &mut Question) {
    let (Some(Proposal::Rescind { of }) | Some(Proposal::AmendPreviouslyAdopted { of, .. })) =
        &mut question.terms
    else {
        return;
    };
    let text = match *of {
        Past::Motion(id) => last.voted_on(id).map(|at| last.decisions[at].text.as_str()),
        Past::Earlier(n) => last.earlier.get(n.wrapping_sub(1)).map(|e| e.text.as_str()),
        Past::Last => None,
    };
    let place = earlier.iter().rposition(|e| Some(e.text.as_str()) == text);
    // What is no longer in force cannot be rescinded: no place has the number zero.
    *of = Past::Earlier(place.map_or(0, |place| place + 1));
}

/// Unfinished business first, then what was put aside.
fn shelf(last: &Meeting, adjourned: Instant, in_time: bool, next: &Convening) -> Vec<Shelved> {
    let mut shelf = vec![];
    let continues = next.continues;
    let regular = is_regular(next);
    let last_regular = last.convening.as_deref().is_none_or(is_regular);
    let substance = |q: &&Question| {
        let class = last.charter().and_then(|c| c.rules.motion(q.kind)).map(|row| row.class);
        let again = matches!(q.kind, MotionKind::Reconsider | MotionKind::ReconsiderEnterMinutes);
        matches!(class, Some(MotionClass::Main | MotionClass::Subsidiary | MotionClass::BringAgain))
            && !again
            || q.kind == MotionKind::Election
    };
    let open: Vec<Question> = last.pending.iter().filter(substance).cloned().collect();
    if !open.is_empty() && in_time {
        shelf.push(carried(open, Shelf::Unfinished, adjourned, continues));
    }
    for entry in &last.shelf {
        let why = match &entry.why {
            // On the table until the close of the next regular session (RONR 34:3).
            Shelf::Table if in_time && !(entry.inherited && last_regular) => Shelf::Table,
            Shelf::Table => continue,
            committee @ Shelf::Committee { .. } => committee.clone(),
            Shelf::Postponed { .. } | Shelf::Unfinished | Shelf::Interrupted | Shelf::Divided
                if !in_time =>
            {
                continue;
            }
            // The next regular meeting is neither the same session continued nor a special one.
            again @ Shelf::Postponed { until: Until::NextMeeting | Until::Meeting(_), .. }
                if !regular =>
            {
                again.clone()
            }
            Shelf::Postponed { until: Until::Item(_) | Until::NextMeeting, special } => {
                Shelf::Postponed { until: Until::Meeting(0), special: *special }
            }
            Shelf::Postponed { until: Until::Meeting(n), special } => {
                Shelf::Postponed { until: Until::Meeting(n.saturating_sub(1)), special: *special }
            }
            at @ Shelf::Postponed { .. } => at.clone(),
            Shelf::Unfinished | Shelf::Interrupted | Shelf::Divided => Shelf::Unfinished,
        };
        shelf.push(carried(entry.stack.clone(), why, entry.at, continues));
    }
    shelf
}

fn is_regular(convening: &Convening) -> bool {
    !convening.continues && !convening.special
}

/// Questions in a new session: fresh counts of speeches, and orders on debate are exhausted.
fn carried(mut stack: Vec<Question>, why: Shelf, at: Instant, continues: bool) -> Shelved {
    for question in &mut stack {
        question.begin_debate_anew();
        question.last_stance = None;
        if !continues {
            let kept = question.orders.under_way;
            question.orders = Orders { under_way: kept, ..Orders::default() };
        }
        // Agenda items are those of another agenda.
        question.item = None;
    }
    Shelved { stack, why, at, decisions: 0, inherited: true }
}

/// Votes that somebody moved to reconsider, with all that taking them up needs. They can be called
/// up until the close of the next regular session (RONR 37:11).
fn kept_votes(last: &Meeting, adjourned: Instant) -> Vec<Reconsideration> {
    let regular = last.convening.as_deref().is_none_or(is_regular);
    let alive = last.reconsiderations.iter().filter(|kept| kept.of.is_none() || !regular);
    // One that was pending when the meeting adjourned can be called up in the next.
    let again = |q: &&Question| q.kind == MotionKind::Reconsider;
    let known = |q: &&Question| !last.reconsiderations.iter().any(|r| r.question.id == q.id);
    let pending = last.pending.iter().filter(again).filter(known).map(|q| Reconsideration {
        question: q.clone(),
        entered: false,
        at: adjourned,
        of: None,
        stack: vec![],
    });
    let kept = alive.cloned().chain(pending).map(|mut kept| {
        if let Some(vote) = kept.question.target.and_then(|id| last.vote_on(id)) {
            kept.of = Some(Box::new(vote.decision.clone()));
            kept.stack.clone_from(&vote.voted.stack);
            kept.stack.iter_mut().for_each(Question::begin_debate_anew);
        }
        kept
    });
    kept.filter(|k| k.of.is_some()).collect()
}

fn in_force(last: &Meeting) -> Vec<Earlier> {
    let mut earlier: Vec<Earlier> = last.earlier.iter().filter(|e| !e.rescinded).cloned().collect();
    for (decision, voted) in last.decisions.iter().zip(&last.voted) {
        let lasting = matches!(
            decision.kind,
            MotionKind::Main | MotionKind::AmendPreviouslyAdopted | MotionKind::Ratify
        );
        if lasting && decision.outcome == Outcome::Adopted && !voted.set_aside {
            let (matter, nature) = last.subject(decision.question, decision.terms.as_ref());
            earlier.push(Earlier {
                text: decision.text.clone(),
                matter: matter.map(str::to_owned),
                nature,
                adopted: voted.at.date_naive().to_string(),
                carried_out: voted.carried_out,
                rescinded: false,
            });
        }
    }
    earlier
}

fn settled(last: &Meeting) -> Vec<Settled> {
    let earlier = last.settled.iter().cloned();
    let now = last.decisions_standing().map(|(d, _)| Settled {
        kind: d.kind,
        text: d.text.clone(),
        outcome: d.outcome,
    });
    earlier.chain(now).collect()
}

impl Inherited {
    /// The same, with motions numbered from 1 on.
    pub(super) fn renumbered(mut self) -> Self {
        let mut numbers: BTreeMap<MotionId, MotionId> = BTreeMap::new();
        let mut last = 0;
        let stacks = self.shelf.iter_mut().map(|s| &mut s.stack);
        let again = self.reconsiderations.iter_mut().map(|r| &mut r.stack);
        let past = self.votes.iter_mut().map(|v| &mut v.voted.stack);
        for question in stacks.chain(again).chain(past).flatten() {
            let fresh = *numbers.entry(question.id).or_insert_with(|| {
                last += 1;
                MotionId(last)
            });
            question.id = fresh;
            question.target = question.target.and_then(|t| numbers.get(&t).copied());
            if let Some(Proposal::TakeFromTable { of } | Proposal::DischargeCommittee { of }) =
                &mut question.terms
            {
                *of = of.and_then(|of| numbers.get(&of).copied());
            }
        }
        for kept in &mut self.reconsiderations {
            last += 1;
            kept.question.id = MotionId(last);
            kept.question.target = None;
            if let Some(of) = &mut kept.of {
                of.question = numbers.get(&of.question).copied().unwrap_or(of.question);
            }
        }
        for PastVote { decision, .. } in &mut self.votes {
            decision.question =
                numbers.get(&decision.question).copied().unwrap_or(decision.question);
            decision.target = decision.target.and_then(|target| numbers.get(&target).copied());
        }
        self
    }
}
