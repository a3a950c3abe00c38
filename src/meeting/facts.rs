//! Facts of a meeting's state, small enough to be written into a rehearsal as an expectation.

use super::balloting::Channel;
use super::chair::{Card, PointKind};
use super::id::{Instant, Seat};
use super::judgement::Judgement;
use super::open_space::SpaceFacts;
use super::question::Blank;
use super::shelf::Shelf;
use super::vote::Authority;
use super::warning::Warning;
use super::{Meeting, Phase};
use crate::ballot::{Figure, Next};
use crate::law::{MotionKind, Outcome};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Facts of the state. In an expectation every fact left out is free; a fact given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// How far the meeting has come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<Phase>,
    /// The step reached, by its id in the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// The agenda item under way, from 1; 0 when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// The Open Space, where the format goes through one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space: Option<Box<SpaceFacts>>,
    /// The questions stated and not disposed of, the main motion first. An amendment of an
    /// amendment is `amend_secondary`; a recess or a time to continue moved while nothing is pending
    /// `recess_main`, `fix_time_main`; a request to withdraw `withdraw_or_modify`; a proposal to
    /// fill a blank, while it is voted on, `fill_blank`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<Vec<MotionKind>>,
    /// The wording of the immediately pending question; of an amendment, the text of the motion that
    /// it leads to, of a secondary one, the words of the primary. A question made of terms alone,
    /// such as a recess, has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The wording of the main motion as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main_text: Option<String>,
    /// Whether a motion has been made that is not stated yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<bool>,
    /// The seat that has the floor; 0 when nobody speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Seat>,
    /// Seconds left to the speaker; negative when over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left_secs: Option<i64>,
    /// The name of the clock that runs under a name of its own; empty when none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer: Option<String>,
    /// Seconds left on that clock; negative when over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timer_left_secs: Option<i64>,
    /// Seconds behind the planned time of the agenda; negative when ahead. Only where items have
    /// minutes planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind_secs: Option<i64>,
    /// Seconds that the meeting's time is ahead of the laptop's clock, which was set back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock_ahead_secs: Option<i64>,
    /// Matters in the parking lot that nothing has become of yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parked: Option<Vec<String>>,
    /// Lines on the sheets that stand for themselves, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<Vec<String>>,
    /// Questions without an answer, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<Vec<String>>,
    /// Ratings on the item under way: the side, points on each head, raters (`residents 410+390/5`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rated: Option<Vec<String>>,
    /// Tasks refused since the last meeting of this kind: record, department, day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub red_cards: Option<Vec<String>>,
    /// Whether the refusal of the item under way is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal_offered: Option<bool>,
    /// Who has no vote on the matter under way, for an interest declared in it, by seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recused: Option<Vec<Seat>>,
    /// Tasks that are open, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tasks: Option<Vec<String>>,
    /// Whether the parties have agreed on the item under way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed: Option<bool>,
    /// How many people are put forward for the body to be formed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slate: Option<usize>,
    /// Phases of the five-matter method that the item under way has gone through.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phases: Option<Vec<String>>,
    /// Steps that were waived on the item under way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waived: Option<Vec<String>>,
    /// Seats that have not had their turn, in a step in which everybody has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turns_left: Option<Vec<Seat>>,
    /// Seconds that each seat has spoken in this meeting, in speeches of every kind that are over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard_secs: Option<BTreeMap<Seat, i64>>,
    /// The seats waiting to speak on the immediately pending question, in the order in which
    /// `give_floor` without a seat calls them: questions, the mover, those who have not spoken,
    /// sides alternating, then the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<Vec<Seat>>,
    /// Voting members attending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub present: Option<u32>,
    /// Whether there is a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<bool>,
    /// Whether a vote is being taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voting: Option<bool>,
    /// The title of the poll being taken; empty when none is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<String>,
    /// How many have cast a ballot into the box that is open; of paper, how many tellers have
    /// counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voted: Option<usize>,
    /// What makes the vote with the ballots that are out less secret than it looks: `few_voters`, and
    /// `lone_voter` for each category with one voter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub small_numbers: Option<Vec<String>>,
    /// Who or what won the last poll that is over, by name, in the order in which it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub winners: Option<Vec<String>>,
    /// The ties that the last poll left to the meeting: who is level, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ties: Option<Vec<Vec<String>>>,
    /// Who goes into the second vote that the last poll leads to, by name; empty where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_round: Option<Vec<String>>,
    /// The figures of the last poll, by name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub totals: Option<BTreeMap<String, Figure>>,
    /// The result of the last vote. Of an appeal, `adopted` means that the chair is sustained; of an
    /// objection, that the question is considered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Outcome>,
    /// The number that the last counted vote was measured against: votes cast without abstentions,
    /// those present, or the membership.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<u32>,
    /// Votes that the last counted vote needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<u32>,
    /// Votes for in the last counted vote; votes against where a question stands unless it is voted
    /// down (appeal, objection to consideration, orders of the day).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<u32>,
    /// How many votes have been decided so far, on motions of every kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decisions: Option<usize>,
    /// What the last counted vote was measured against: `law`, `adopted` or `rule_set`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// Where that rule is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cite: Option<String>,
    /// By area, in hundredths of a square metre, where the law counts it: needed, and got.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<(u32, u32)>,
    /// Whether the immediately pending question may be debated now: its kind is debatable, and the
    /// previous question has not been ordered on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debatable: Option<bool>,
    /// What the chair has to judge before the motion just made is stated; `state` says yes,
    /// `rule_out` no.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<Vec<Judgement>>,
    /// What waits for the chair: a point of order, a question of privilege, an inquiry; `none`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub point: Option<Waits>,
    /// Whether a decision of the chair can be appealed from now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appealable: Option<bool>,
    /// The seat that presides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presiding: Option<Seat>,
    /// Whether the meeting is in recess.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recess: Option<bool>,
    /// Main motions laid on the table, by wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tabled: Option<Vec<String>>,
    /// Main motions postponed, by wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postponed: Option<Vec<String>>,
    /// Main motions referred to a committee, by wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub committed: Option<Vec<String>>,
    /// Main motions unfinished at the last meeting, interrupted by a special order, or divided from
    /// the one under way and still to come, by wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unfinished: Option<Vec<String>>,
    /// Motions to reconsider that were made and not taken up, by the wording of the vote's motion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reconsiderations: Option<Vec<String>>,
    /// Decisions of earlier meetings in force, by wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Vec<String>>,
    /// Who has been nominated in the pending election.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nominees: Option<Vec<String>>,
    /// Who has been elected in the pending election, or in the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elected: Option<Vec<String>>,
    /// Proposals to fill the blank that are still to be voted on, the next one first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fillings: Option<Vec<String>>,
    /// The paragraph that is open, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<usize>,
    /// Warnings given, by seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cards: Option<BTreeMap<Seat, Card>>,
    /// Whether minutes of an earlier meeting wait for approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_wait: Option<bool>,
    /// Warnings that decide nothing: `prior_study` when an item that the community's Party
    /// organisation should have studied first was not (居民委员会组织法 30, 村民委员会组织法 28): the
    /// item's `studied` is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warnings: Option<Vec<Warning>>,
}

/// What waits for the chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Waits {
    /// Nothing.
    None,
    /// A point of order.
    Order,
    /// A question of privilege.
    Privilege,
    /// A parliamentary inquiry.
    Inquiry,
    /// A request for information.
    Information,
}

fn open_matters(meeting: &Meeting) -> Vec<String> {
    let open = meeting.parked.iter().filter(|parked| parked.became.is_none());
    open.map(|parked| parked.text.clone()).collect()
}

impl Facts {
    /// All facts of `meeting` at `now`.
    pub fn of(meeting: &Meeting, now: Instant) -> Self {
        let last = meeting.decisions.last();
        let verdict = last.and_then(|d| d.verdict);
        let speech = meeting.floor.speech.as_ref();
        let queue = meeting.floor.queue(meeting.question());
        Facts {
            phase: Some(meeting.phase),
            step: meeting.step().map(|s| s.id.clone()),
            space: SpaceFacts::of(meeting, now).map(Box::new),
            item: Some(meeting.agenda.place.and_then(|p| p.item).map_or(0, |i| i + 1)),
            pending: Some(meeting.pending.iter().map(|q| q.kind).collect()),
            text: meeting.question().map(|q| q.text.clone()),
            main_text: meeting.pending.first().map(|q| q.text.clone()),
            proposed: Some(meeting.proposed.is_some()),
            floor: Some(speech.map_or(Seat(0), |s| s.seat)),
            left_secs: speech.map(|s| s.clock.left_secs(now)),
            queue: Some(queue.iter().map(|(hand, _)| hand.seat).collect()),
            present: Some(meeting.roster.present()),
            quorum: Some(meeting.has_quorum()),
            voting: Some(meeting.vote.is_some() || meeting.poll.is_some()),
            verdict: last.map(|d| d.outcome),
            base: verdict.map(|v| v.base),
            needed: verdict.map(|v| v.needed),
            got: verdict.map(|v| v.got),
            decisions: Some(meeting.decisions.len()),
            authority: last.map(|d| d.basis.authority),
            cite: last.map(|d| d.basis.cite.clone()),
            area: verdict.and_then(|v| v.area).map(|a| (a.needed, a.got)),
            timer: Some(meeting.timer.as_ref().map(|t| t.name.clone()).unwrap_or_default()),
            timer_left_secs: meeting.timer.as_ref().map(|t| t.clock.left_secs(now)),
            behind_secs: meeting.pace(now).map(|pace| pace.behind_secs),
            clock_ahead_secs: Some(meeting.clock_ahead_ms / 1000),
            parked: Some(open_matters(meeting)),
            heard_secs: Some(meeting.heard.iter().map(|(s, h)| (*s, h.ms / 1000)).collect()),
            ..Facts::of_ballots(meeting, Facts::of_business(meeting, now).with_sheets(meeting))
        }
    }

    /// The ballots that are out, and the last poll.
    fn of_ballots(meeting: &Meeting, facts: Self) -> Self {
        let voted = meeting.balloting.as_ref().map(|balloting| match &balloting.channel {
            Channel::Paper { counts, .. } => counts.len(),
            Channel::Box { voted, .. } => voted.len(),
        });
        let small = meeting.small_numbers();
        let small = small.iter().map(|number| number.id().to_owned()).collect();
        let facts = Facts {
            poll: Some(meeting.poll.as_ref().map(|p| p.poll.title.clone()).unwrap_or_default()),
            voted,
            small_numbers: Some(small),
            ..facts
        };
        let Some(last) = meeting.polls.last() else { return facts };
        let name = |id: &String| last.poll.name(id).unwrap_or(id).to_owned();
        let names = |ids: &[String]| ids.iter().map(name).collect::<Vec<_>>();
        let second_round = match &last.outcome.next {
            Some(Next::SecondRound { between }) => names(between),
            _ => vec![],
        };
        let totals = last.outcome.totals.iter().map(|(id, figure)| (name(id), figure.clone()));
        Facts {
            winners: Some(names(&last.outcome.winners)),
            ties: Some(last.outcome.ties.iter().map(|tie| names(&tie.among)).collect()),
            second_round: Some(second_round),
            totals: Some(totals.collect()),
            ..facts
        }
    }

    /// What is before the meeting and what lies aside.
    fn of_business(meeting: &Meeting, now: Instant) -> Self {
        let shelved = |fits: fn(&Shelf) -> bool| {
            let there = meeting.shelf.iter().filter(|s| fits(&s.why));
            Some(there.map(|s| s.text().to_owned()).collect())
        };
        let taken_up = |id| meeting.pending.iter().any(|q| q.id == id);
        let again = meeting.reconsiderations.iter().filter(|r| !taken_up(r.question.id));
        let again = again.map(|r| r.question.text.clone());
        let earlier = meeting.earlier.iter().filter(|e| !e.rescinded).map(|e| e.text.clone());
        let election = meeting.pending.iter().rev().find_map(|q| q.election.as_ref());
        let elected = match election {
            Some(election) => Some(election.elected.clone()),
            None => {
                let last = meeting.decisions.iter().rev().find(|d| d.kind == MotionKind::Election);
                last.map(|d| d.elected.clone())
            }
        };
        Facts {
            debatable: meeting.question().map(|q| meeting.is_debatable(q)),
            asks: meeting.proposed.as_ref().map(|q| q.asks.clone()),
            point: Some(match meeting.point.as_ref().map(|p| p.kind) {
                None => Waits::None,
                Some(PointKind::Order) => Waits::Order,
                Some(PointKind::Privilege) => Waits::Privilege,
                Some(PointKind::Inquiry) => Waits::Inquiry,
                Some(PointKind::Information) => Waits::Information,
            }),
            appealable: Some(
                super::in_order(meeting, now).contains(&super::ActKind::Move(MotionKind::Appeal)),
            ),
            presiding: meeting.presiding(),
            recess: Some(meeting.recess.is_some()),
            tabled: shelved(|why| *why == Shelf::Table),
            postponed: shelved(|why| matches!(why, Shelf::Postponed { .. })),
            committed: shelved(Shelf::is_committee),
            unfinished: shelved(|why| {
                matches!(why, Shelf::Unfinished | Shelf::Interrupted | Shelf::Divided)
            }),
            reconsiderations: Some(again.collect()),
            earlier: Some(earlier.collect()),
            nominees: election.map(|e| e.nominees.clone()),
            elected,
            fillings: meeting.question().and_then(|q| q.blank.as_ref()).map(Blank::in_turn),
            paragraph: meeting.main().and_then(|q| q.paragraphs.as_ref()).map(|p| p.at),
            cards: Some(meeting.cards.clone()),
            minutes_wait: Some(meeting.minutes_of.is_some()),
            warnings: Some(meeting.warnings()),
            ..Facts::default()
        }
    }
}
