//! Amendments: what they are applied to, and whether they may be.

use super::terms::{not_decided, not_too_long, terms};
use super::{precedence, waived};
use crate::law::{MotionKind as K, Outcome};
use crate::meeting::amendment::{Amendment, Misfit};
use crate::meeting::command::Act;
use crate::meeting::id::Instant;
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::shelf::Voted;
use crate::meeting::text::clean;
use crate::meeting::{ActKind, Meeting};

pub(super) fn amend(
    m: &Meeting,
    plain: Question,
    amendment: &Amendment,
    now: Instant,
) -> Ruling<Question> {
    let target = precedence::target(m, K::Amend).ok_or(Code::NoPendingQuestion)?;
    if let Amendment::Terms(new) = amendment {
        // Over the indefinite postponement it is the main motion that is amended.
        if m.question().is_some_and(|top| top.id != target.id && top.kind == new.kind()) {
            return Err(Code::NotAmendable.into());
        }
        let terms = other_terms(m, target, new, now)
            .map_err(|misfit| misplaced(m, target, amendment).unwrap_or(misfit))?;
        return Ok(Question { amendment: Some(Amendment::Terms(Box::new(terms))), ..plain });
    }
    let amendment = amendment.map_texts(clean);
    if !target.has_words() {
        let misfit = || Refusal::new(Code::BadTerms).instead(&[ActKind::Move(K::Amend)]);
        return Err(misplaced(m, target, &amendment).unwrap_or_else(misfit));
    }
    for text in amendment.texts() {
        not_too_long(text)?;
    }
    let question = Question { amendment: Some(amendment.clone()), ..plain };
    let text = match amendment.applied(question.ground(target)) {
        Ok(text) => text,
        Err(fault) => return Err(misplaced(m, target, &amendment).unwrap_or_else(|| misfit(fault))),
    };
    if question.kind == K::AmendSecondary {
        secondary_holds(m, target, &text)?;
    } else if negates(&target.text, &text) {
        waived(m, Refusal::new(Code::EqualsRejection).instead(&[ActKind::PutQuestion]))?;
    }
    not_too_long(&text)?;
    not_decided(m, question.kind, &text)?;
    not_undoing(m, target, &question, &text)?;
    Ok(Question { text, ..question })
}

/// What an amendment put in or took out stands, unless that vote is reconsidered: the words that
/// came in are not struck or changed by themselves, those that went do not come back, and to a
/// substitute words are only added. A different change of a larger part is another question
/// (RONR 12:28, 12:48, 12:63, 12:74).
fn not_undoing(m: &Meeting, target: &Question, made: &Question, leads_to: &str) -> Ruling<()> {
    let adopted = m.decisions_standing().filter(|(d, _)| {
        matches!(d.kind, K::Amend | K::AmendSecondary)
            && d.outcome == Outcome::Adopted
            && d.target == Some(target.id)
    });
    let struck = made.amendment.as_ref().and_then(Amendment::struck);
    let undoes = |voted: &Voted| {
        let Some((before, below)) = voted.stack.split_last() else { return false };
        let Some(old) = below.iter().find(|q| q.id == target.id) else { return false };
        let came_in = before.amendment.as_ref().map_or("", Amendment::inserted);
        let substitute = matches!(before.amendment, Some(Amendment::Substitute { .. }));
        let back = leads_to == before.ground(old);
        let inside = struck.is_some_and(|words| came_in.contains(words));
        back || inside || (substitute && struck.is_some())
    };
    if adopted.map(|(_, voted)| voted).any(undoes) {
        let way = ActKind::Move(K::Reconsider);
        return waived(m, Refusal::new(Code::AlreadyDecided).instead(&[way]));
    }
    Ok(())
}

/// Other terms must be those of the same motion (RONR 12:22: no motion is turned into another).
fn other_terms(m: &Meeting, target: &Question, new: &Proposal, now: Instant) -> Ruling<Proposal> {
    let old = target.terms_meant();
    if target.has_words() || old.is_none_or(|old| old.kind() != new.kind()) {
        return Err(Refusal::new(Code::BadTerms).instead(&[ActKind::Move(K::Amend)]));
    }
    let new = terms(m, new, now)?;
    if old == Some(&new) {
        return Err(Code::NoEffect.into());
    }
    Ok(new)
}

/// A text with nothing but "not" put into it, in whatever form of amendment, would do what a vote
/// against does (RONR 12:22(2)). What says the same in other words, only the chair can see.
fn negates(text: &str, amended: &str) -> bool {
    const NOT: [&str; 4] = ["do not", "does not", "not", "never"];
    const NOT_SPELT_TOGETHER: [char; 2] = ['\u{4E0D}', '\u{522B}'];
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase().split_whitespace().map(str::to_owned).collect()
    };
    let (old, new) = (words(text), words(amended));
    let without = |not: &str| {
        let not = words(not);
        let mut places = 0..=new.len().saturating_sub(not.len());
        places.any(|at| {
            new[at..].starts_with(&not) && [&new[..at], &new[at + not.len()..]].concat() == old
        })
    };
    let together = || {
        let mut places = amended.char_indices().filter(|(_, c)| NOT_SPELT_TOGETHER.contains(c));
        places.any(|(at, c)| format!("{}{}", &amended[..at], &amended[at + c.len_utf8()..]) == text)
    };
    NOT.iter().any(|not| without(not)) || together()
}

/// What does not fit the question that it would be applied to, and fits one further down, waits
/// until what stands above that one is decided: so a second primary amendment (RONR 12:13).
fn misplaced(m: &Meeting, target: &Question, amendment: &Amendment) -> Option<Refusal> {
    let mut below = m.pending.iter().rev().skip_while(|q| q.id != target.id).skip(1);
    if !below.any(|question| fits(question, amendment)) {
        return None;
    }
    let refusal = Refusal::new(Code::OutOfOrderPrecedence).with("pending", target.kind.id());
    Some(refusal.instead(&[ActKind::PutQuestion]))
}

/// Whether the amendment could be applied to the question, whatever stands above it.
fn fits(question: &Question, amendment: &Amendment) -> bool {
    match (amendment, &question.amendment) {
        (Amendment::Terms(new), _) => {
            question.terms_meant().is_some_and(|terms| terms.kind() == new.kind())
        }
        (words, Some(primary)) => words.applied(primary.words()).is_ok(),
        (words, None) => words.applied(&question.text).is_ok(),
    }
}

/// An amendment of what cannot be amended is refused for that, and not for its rank. Which of the
/// pending questions is meant, its words or terms say.
pub(super) fn aimed(m: &Meeting, act: &Act, refusal: Refusal) -> Refusal {
    let Act::Move(Proposal::Amend(amendment)) = act else { return refusal };
    let Some((top, below)) = m.pending.split_last() else { return refusal };
    let unamendable = precedence::row(m, top.kind).is_some_and(|row| !row.amendable);
    let lower = below.iter().any(|question| fits(question, amendment));
    if refusal.code == Code::OutOfOrderPrecedence && unamendable && !lower {
        return Refusal::new(Code::NotAmendable).instead(&[ActKind::PutQuestion]);
    }
    refusal
}

/// The primary amendment, changed, must still fit the main motion.
fn secondary_holds(m: &Meeting, primary: &Question, words: &str) -> Ruling<()> {
    let main = primary.target.and_then(|id| m.find(id));
    match (&primary.amendment, main) {
        (Some(change), Some(main)) => {
            let text = change.with_words(words).applied(&main.text).map_err(misfit)?;
            not_too_long(&text)
        }
        _ => Ok(()),
    }
}

pub(super) fn misfit(misfit: Misfit) -> Refusal {
    match misfit {
        Misfit::NotFound(words) => Refusal::new(Code::WordsNotFound).with("words", words),
        Misfit::Ambiguous(words, times) => {
            Refusal::new(Code::WordsAmbiguous).with("words", words).with("times", times)
        }
        Misfit::NotWords => Code::BadTerms.into(),
        Misfit::NoChange | Misfit::NothingLeft => Code::NoEffect.into(),
    }
    .instead(&[ActKind::Move(K::Amend)])
}
