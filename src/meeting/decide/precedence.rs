//! Rank: whether a motion may be made over what is pending, by the table of the rule set.
//!
//! A motion is in order when every pending question yields to it, from the immediately pending one
//! down; or when it is *applied to* the immediately pending one although that ranks higher.

use super::waived;
use crate::law::{Characteristics, MotionKind};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind, Meeting, Question};

/// The table's row for a motion.
pub(super) fn row(m: &Meeting, kind: MotionKind) -> Option<&Characteristics> {
    m.charter().and_then(|c| c.rules.motion(kind))
}

/// The row, or the refusal that this rule set does not use the motion.
pub(super) fn used(m: &Meeting, kind: MotionKind) -> Ruling<&Characteristics> {
    row(m, kind).ok_or_else(|| Refusal::new(Code::NotInRuleSet).with("motion", kind.id()))
}

/// The motion as it is called in this state: an amendment of an amendment is secondary, and what
/// is privileged only while a question is pending is a main motion otherwise.
pub(super) fn variant(m: &Meeting, kind: MotionKind) -> MotionKind {
    match kind {
        MotionKind::Amend if m.question().is_some_and(|q| q.kind == MotionKind::Amend) => {
            MotionKind::AmendSecondary
        }
        MotionKind::Recess if m.pending.is_empty() => MotionKind::RecessMain,
        MotionKind::FixTimeToAdjourn if m.pending.is_empty() => MotionKind::FixTimeMain,
        kind => kind,
    }
}

/// What a motion would be applied to: the immediately pending question; for what treats the main
/// motion while its indefinite postponement is pending, the main motion below (RONR 11:2).
pub(in crate::meeting) fn target(m: &Meeting, kind: MotionKind) -> Option<&Question> {
    let top = m.question()?;
    let over_postponement = matches!(
        kind,
        MotionKind::Amend
            | MotionKind::DivisionOfQuestion
            | MotionKind::ConsiderByParagraph
            | MotionKind::DivisionOfQuestionDemand
    );
    if over_postponement && top.kind == MotionKind::PostponeIndefinitely {
        return m.main();
    }
    Some(top)
}

/// Whether `kind`, already in its variant, may be made over what is pending.
pub(super) fn check(m: &Meeting, kind: MotionKind) -> Ruling<()> {
    let row = used(m, kind)?;
    for (depth, question) in m.pending.iter().rev().enumerate() {
        if depth == 0 && row.over.contains(&question.kind) {
            return Ok(());
        }
        let yields = self::row(m, question.kind).is_some_and(|r| r.yields_to.contains(&kind));
        // A motion that a question of privilege leads to is a main motion while it lasts: what lies
        // below is suspended.
        if yields && question.kind == MotionKind::QuestionOfPrivilege {
            return Ok(());
        }
        if !yields {
            let refusal = Refusal::new(Code::OutOfOrderPrecedence)
                .with("pending", question.kind.id())
                .instead(&[ActKind::PutQuestion]);
            return waived(m, refusal);
        }
    }
    Ok(())
}

/// Whether what stands immediately pending is something `kind` can be applied to.
pub(super) fn applies(m: &Meeting, kind: MotionKind) -> Ruling<()> {
    let row = used(m, kind)?;
    if row.applies_to.is_empty() {
        return Ok(());
    }
    let Some(target) = target(m, kind) else {
        return Err(
            Refusal::new(Code::NoPendingQuestion).instead(&[ActKind::Move(MotionKind::Main)])
        );
    };
    if row.applies_to.contains(&target.kind) || row.over.contains(&target.kind) {
        return Ok(());
    }
    waived(
        m,
        Refusal::new(Code::OutOfOrderPrecedence)
            .with("pending", target.kind.id())
            .instead(&[ActKind::PutQuestion]),
    )
}
