//! How much of the time for debate on a question is left: for everybody, for a side, for a category.

use super::waived;
use crate::law::{DebateTotals, MotionKind};
use crate::meeting::id::Seat;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::stance::Stance;
use crate::meeting::{ActKind, Meeting};

/// What is left of one of the totals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLeft {
    /// Which: `question`, `side` or `category`.
    pub of: &'static str,
    /// Seconds set.
    pub limit_secs: u32,
    /// Milliseconds used.
    pub used_ms: i64,
}

impl TimeLeft {
    /// Whole seconds left, a part of one counted as one; nothing when it is used up.
    pub fn secs(self) -> u32 {
        let left_ms = (i64::from(self.limit_secs) * 1000 - self.used_ms).max(0);
        u32::try_from((left_ms + 999) / 1000).unwrap_or(u32::MAX)
    }
}

/// The totals that hold for a question: as the meeting ordered, else as it adopted.
fn set(m: &Meeting, question: &Question) -> DebateTotals {
    let adopted = m.settings.as_ref().map(|s| s.totals).unwrap_or_default();
    question.orders.totals.or(adopted)
}

/// What is left for a speech of `seat` with this stance; nothing is limited on an appeal, and nothing
/// but debate.
pub fn left<'m>(
    m: &'m Meeting,
    question: &'m Question,
    seat: Seat,
    stance: Stance,
) -> impl Iterator<Item = TimeLeft> + 'm {
    let counted = stance.is_debate() && question.kind != MotionKind::Appeal;
    let totals = if counted { set(m, question) } else { DebateTotals::default() };
    let all = move || question.debated.values().map(|d| d.ms()).sum();
    let side = move || question.debated.values().map(|d| d.of(stance)).sum();
    // Where people are not told apart by category there is none to limit.
    let categorised = m.roster.member(seat).is_some_and(|member| !member.category.is_empty());
    let category = move || {
        let of = |seat: Seat| m.roster.member(seat).map(|member| member.category.as_str());
        let alike = question.debated.iter().filter(|(other, _)| of(**other) == of(seat));
        alike.map(|(_, d)| d.ms()).sum()
    };
    // More time that was voted for one speaker comes on top of the totals.
    let extra = question.orders.extra_secs.get(&seat).copied().unwrap_or(0);
    let left = |of, secs: Option<u32>, used: &dyn Fn() -> i64| {
        let limit_secs = secs?.saturating_add(extra);
        Some(TimeLeft { of, limit_secs, used_ms: used() })
    };
    [
        left("question", totals.question_secs, &all),
        left("side", totals.side_secs, &side),
        left("category", totals.category_secs.filter(|_| categorised), &category),
    ]
    .into_iter()
    .flatten()
}

/// Whether there is time left; a motion to extend debate gives more.
pub(super) fn check(m: &Meeting, question: &Question, seat: Seat, stance: Stance) -> Ruling<()> {
    let Some(used) = left(m, question, seat, stance).find(|left| left.secs() == 0) else {
        return Ok(());
    };
    let ways = [ActKind::PutQuestion, ActKind::Move(MotionKind::LimitExtendDebate)];
    let refusal = Refusal::new(Code::DebateTimeUsed).with("of", used.of);
    waived(m, refusal.with("secs", used.limit_secs).instead(&ways))
}
