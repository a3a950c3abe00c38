//! How much of the time for debate on a question is left: for everybody, for a side, for a category.

use super::waived;
use crate::law::{DebateTotals, MotionKind};
use crate::meeting::floor::Debated;
use crate::meeting::id::{Instant, Seat};
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::stance::Stance;
use crate::meeting::{ActKind, Meeting};
use std::collections::{BTreeMap, BTreeSet};

/// Whose time for debate it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOf {
    /// Everybody's.
    Question,
    /// That of one side.
    Side(Stance),
    /// That of a category of people, by its id.
    Category(String),
}

impl LeftOf {
    /// The name in refusals.
    fn id(&self) -> &'static str {
        match self {
            LeftOf::Question => "question",
            LeftOf::Side(_) => "side",
            LeftOf::Category(_) => "category",
        }
    }

    /// Seconds that `totals` gives. Where people are not told apart by category there is none to
    /// limit.
    fn limit_secs(&self, totals: DebateTotals) -> Option<u32> {
        match self {
            LeftOf::Question => totals.question_secs,
            LeftOf::Side(_) => totals.side_secs,
            LeftOf::Category(id) => totals.category_secs.filter(|_| !id.is_empty()),
        }
    }

    /// Milliseconds of what was debated that count here.
    fn used_ms(&self, m: &Meeting, debated: &BTreeMap<Seat, Debated>) -> i64 {
        let category = |seat: Seat| m.roster.member(seat).map(|member| member.category.as_str());
        let counted = debated.iter().map(|(seat, spoken)| match self {
            LeftOf::Question => spoken.ms(),
            LeftOf::Side(stance) => spoken.of(*stance),
            LeftOf::Category(id) if category(*seat) == Some(id) => spoken.ms(),
            LeftOf::Category(_) => 0,
        });
        counted.sum()
    }
}

/// What is left of the time for debate on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebateLeft {
    /// Whose.
    pub of: LeftOf,
    /// Seconds set.
    limit_secs: u32,
    /// Whole seconds, a part of one counted as one; nothing when it is used up.
    pub secs: u32,
}

impl DebateLeft {
    fn new(of: LeftOf, limit_secs: u32, used_ms: i64) -> Self {
        let left_ms = (i64::from(limit_secs) * 1000 - used_ms).max(0);
        DebateLeft {
            of,
            limit_secs,
            secs: u32::try_from((left_ms + 999) / 1000).unwrap_or(u32::MAX),
        }
    }
}

/// The totals that hold for a question: as the meeting ordered, else as it adopted.
fn set(m: &Meeting, question: &Question) -> DebateTotals {
    let adopted = m.settings.as_ref().map(|s| s.totals).unwrap_or_default();
    question.orders.totals.or(adopted)
}

/// What is left for a speech of `seat` with this stance; nothing is limited on an appeal, and nothing
/// but debate.
pub(super) fn left<'m>(
    m: &'m Meeting,
    question: &'m Question,
    seat: Seat,
    stance: Stance,
) -> impl Iterator<Item = DebateLeft> + 'm {
    let counted = stance.is_debate() && question.kind != MotionKind::Appeal;
    let totals = if counted { set(m, question) } else { DebateTotals::default() };
    // More time that was voted for one speaker comes on top of the totals.
    let extra = question.orders.extra_secs.get(&seat).copied().unwrap_or(0);
    let category = m.roster.member(seat).map(|member| member.category.clone()).unwrap_or_default();
    let all = [LeftOf::Question, LeftOf::Side(stance), LeftOf::Category(category)];
    all.into_iter().filter_map(move |of| {
        let limit_secs = of.limit_secs(totals)?.saturating_add(extra);
        let used_ms = of.used_ms(m, &question.debated);
        Some(DebateLeft::new(of, limit_secs, used_ms))
    })
}

impl Meeting {
    /// What is left of every total that is set for the question before the meeting, at `now`; a
    /// speech counts while it lasts.
    pub fn debate_left(&self, now: Instant) -> Vec<DebateLeft> {
        let debated = |q: &&Question| self.is_debatable(q) && q.kind != MotionKind::Appeal;
        let Some(question) = self.question().filter(debated) else { return vec![] };
        let totals = set(self, question);
        if totals.are_none() {
            return vec![];
        }
        let mut used = question.debated.clone();
        let under_way = self.floor.speech.iter().chain(&self.floor.held);
        for speech in under_way.filter(|speech| speech.question == Some(question.id)) {
            used.entry(speech.seat).or_default().add(speech.stance, speech.clock.used_ms(now));
        }
        let voting = self.roster.members().filter(|m| m.voting).map(|m| m.category.clone());
        let categories: BTreeSet<String> = voting.collect();
        let sides = [Stance::For, Stance::Against].map(LeftOf::Side);
        let all = [LeftOf::Question].into_iter().chain(sides);
        let all = all.chain(categories.into_iter().map(LeftOf::Category));
        all.filter_map(|of| {
            let limit_secs = of.limit_secs(totals)?;
            let used_ms = of.used_ms(self, &used);
            Some(DebateLeft::new(of, limit_secs, used_ms))
        })
        .collect()
    }
}

/// Whether there is time left; a motion to extend debate gives more.
pub(super) fn check(m: &Meeting, question: &Question, seat: Seat, stance: Stance) -> Ruling<()> {
    let Some(used) = left(m, question, seat, stance).find(|left| left.secs == 0) else {
        return Ok(());
    };
    let ways = [ActKind::PutQuestion, ActKind::Move(MotionKind::LimitExtendDebate)];
    let refusal = Refusal::new(Code::DebateTimeUsed).with("of", used.of.id());
    waived(m, refusal.with("secs", used.limit_secs).instead(&ways))
}
