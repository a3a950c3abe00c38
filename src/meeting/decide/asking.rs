//! What the chair is asked to judge before a motion is stated.

use crate::law::{MotionKind as K, Outcome};
use crate::meeting::Meeting;
use crate::meeting::judgement::Judgement;
use crate::meeting::particulars::Nature;
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;

/// What only a person can judge before the question is stated.
pub(super) fn asks(m: &Meeting, question: &Question) -> Vec<Judgement> {
    let mut asks = match (question.kind, &question.terms) {
        (K::Amend | K::AmendSecondary, _) if question.text.is_empty() => vec![],
        (K::Amend | K::AmendSecondary | K::AmendPreviouslyAdopted, _) => vec![Judgement::Germane],
        (K::LayOnTable, _) => vec![Judgement::Urgent],
        (K::DivisionOfQuestion, _) => vec![Judgement::Separable],
        (_, Some(Proposal::Main(w))) if w.nature == Nature::Bylaws => {
            vec![Judgement::WithinNotice]
        }
        _ => vec![],
    };
    if matches!(question.terms, Some(Proposal::Main(_)))
        && m.charter().is_some_and(|c| c.rules.concrete_motions)
    {
        asks.push(Judgement::Concrete);
    }
    let of_bylaws =
        |q: &Question| matches!(&q.terms, Some(Proposal::Main(w)) if w.nature == Nature::Bylaws);
    // Amendments of what was announced stay within the notice (RONR 57:10).
    if matches!(question.kind, K::Amend | K::AmendSecondary) && m.main().is_some_and(of_bylaws) {
        asks.push(Judgement::WithinNotice);
    }
    let before = m.decisions.iter().filter(|d| d.kind == question.kind);
    let lost = before.filter(|d| d.outcome == Outcome::Lost).count();
    let repeatable =
        !matches!(question.kind, K::Main | K::Amend | K::AmendSecondary | K::FillBlank);
    if lost > 0 && repeatable {
        asks.push(Judgement::Dilatory);
    }
    asks
}
