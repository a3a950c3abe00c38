//! From what is moved to a question: texts cleaned, times resolved, terms that hold.

use super::gate::some;
use super::{again, amending, entry, precedence, waived};
use crate::law::{MotionKind as K, Outcome};
use crate::meeting::event::Decision;
use crate::meeting::id::{Instant, MotionId, Seat};
use crate::meeting::inherit::within_a_quarter;
use crate::meeting::particulars::{Deed, Limits, RuleTouched, Series, Until, When, Wording};
use crate::meeting::proposal::Proposal;
use crate::meeting::question::{BLANK, Blank, Question};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::meeting::vote::Method;
use crate::meeting::{ActKind, Meeting, wording};

/// The longest recess or extension, in minutes.
const MINUTES_MAX: u32 = 24 * 60;
/// The most speeches of one member on one question.
const TURNS_MAX: u32 = 1_000;
/// The most parts or paragraphs.
const PARTS_MAX: usize = 100;

/// A question with the next number, on the agenda item under way.
pub(super) fn blank(m: &Meeting, mover: Seat, kind: K) -> Question {
    let item = m.agenda.place.and_then(|p| p.item);
    Question { item, ..Question::new(MotionId(m.motions_made + 1), kind, mover) }
}

/// The question that `proposal` makes, in its variant for this state.
pub(super) fn question(
    m: &Meeting,
    mover: Seat,
    proposal: &Proposal,
    now: Instant,
) -> Ruling<Question> {
    let kind = precedence::variant(m, proposal.kind());
    let target = precedence::target(m, kind).map(|q| q.id);
    let plain = Question { target, ..blank(m, mover, kind) };
    let mut question = match proposal {
        Proposal::Main(wording) => main(m, plain, wording)?,
        Proposal::Ratify(deed) => ratify(m, plain, deed)?,
        Proposal::Amend(amendment) => amending::amend(m, plain, amendment, now)?,
        Proposal::AmendPreviouslyAdopted { .. } | Proposal::Rescind { .. } => {
            again::question(m, plain, proposal)?
        }
        Proposal::ExcuseFromDuty { text }
        | Proposal::ReadPapers { text }
        | Proposal::CorrectMinutes { text }
        | Proposal::NominationMethod { text }
        | Proposal::OtherPrivilege { text, .. } => {
            let text = entry(text, TEXT_CHARS_MAX)?;
            Question { text, terms: Some(proposal.clone()), ..plain }
        }
        Proposal::PostponeIndefinitely | Proposal::ObjectionToConsideration => {
            // It disposes of the main motion: the record keeps which.
            let text = m.main().map(|q| q.text.clone()).unwrap_or_default();
            Question { text, terms: Some(proposal.clone()), ..plain }
        }
        _ => Question { terms: Some(terms(m, proposal, now)?), ..plain },
    };
    if kind == K::OrderCount {
        question.retakes = m.just_voted.filter(|vote| !vote.counted).map(|vote| vote.command);
    }
    not_voted_down(m, &question)?;
    question.asks = super::asking::asks(m, &question);
    Ok(question)
}

/// Rules are not suspended a second time for a purpose for which that was voted down, nor is the same
/// decision to be rescinded or amended so once that was lost (RONR 25:6, 38:1).
fn not_voted_down(m: &Meeting, question: &Question) -> Ruling<()> {
    let mut lost = voted_down(m, question.kind, question.target);
    let once = matches!(question.kind, K::SuspendRules | K::Rescind | K::AmendPreviouslyAdopted);
    let again = once && lost.any(|d| d.terms == question.terms);
    if again { waived(m, Code::AlreadyDecided.into()) } else { Ok(()) }
}

/// Votes on motions of this kind on `target` that went against them and stand.
pub(super) fn voted_down(
    m: &Meeting,
    kind: K,
    target: Option<MotionId>,
) -> impl Iterator<Item = &Decision> {
    let votes = m.decisions_standing().filter(move |(d, _)| {
        let against = match d.kind {
            // The objection is lost when the question is to be considered.
            K::ObjectionToConsideration => d.outcome == Outcome::Adopted,
            _ => d.outcome == Outcome::Lost,
        };
        d.kind == kind && d.target == target && against
    });
    votes.map(|(decision, _)| decision)
}

/// The terms of a motion that is not made of words, checked and with their times resolved.
pub(super) fn terms(m: &Meeting, proposal: &Proposal, now: Instant) -> Ruling<Proposal> {
    Ok(match proposal {
        Proposal::Commit { committee, members, report } => Proposal::Commit {
            committee: committee.as_deref().map(|c| entry(c, NAME_CHARS_MAX)).transpose()?,
            members: *members,
            report: report.as_ref().map(|until| self::until(m, until, now)).transpose()?,
        },
        Proposal::PostponeDefinitely { until, special } => {
            let until = self::until(m, until, now)?;
            not_beyond_the_next_session(m, &until, now)?;
            Proposal::PostponeDefinitely { until, special: *special }
        }
        Proposal::PreviousQuestion { on } => Proposal::PreviousQuestion { on: series(m, *on)? },
        Proposal::LimitExtendDebate(limits) => {
            Proposal::LimitExtendDebate(self::limits(m, limits, now)?)
        }
        Proposal::LayOnTable { reason } => {
            let reason = reason.as_deref().map(clean).filter(|r| !r.is_empty());
            if reason.is_none() {
                let ways = [K::PostponeIndefinitely, K::PreviousQuestion].map(ActKind::Move);
                waived(m, Refusal::new(Code::ReasonNeeded).instead(&ways))?;
            }
            Proposal::LayOnTable { reason }
        }
        Proposal::Recess { minutes } => Proposal::Recess { minutes: self::minutes(*minutes)? },
        Proposal::ExtendTimePending { minutes } => {
            Proposal::ExtendTimePending { minutes: self::minutes(*minutes)? }
        }
        Proposal::AdjournMain { at } => Proposal::AdjournMain { at: when(at, now)? },
        Proposal::FixTimeToAdjourn { at } => {
            let at = when(at, now)?;
            before_the_next_meeting(m, &at, now)?;
            Proposal::FixTimeToAdjourn { at }
        }
        Proposal::SuspendRules { object, rule, item, step } => {
            suspension(m, object, *rule, (*item, step.as_deref()))?
        }
        Proposal::DivisionOfQuestion { parts } => {
            let parts = several(parts)?;
            if parts.len() < 2 {
                return Err(Code::BadTerms.into());
            }
            Proposal::DivisionOfQuestion { parts }
        }
        Proposal::ConsiderByParagraph { paragraphs } => {
            let paragraphs = several(paragraphs)?;
            let main = m.main().map(Question::resolutions).unwrap_or_default();
            if paragraphs.len().max(main.len()) < 2 {
                return Err(Code::BadTerms.into());
            }
            Proposal::ConsiderByParagraph { paragraphs }
        }
        Proposal::CreateBlank { strike, order } => {
            let strike = entry(strike, TEXT_CHARS_MAX)?;
            let text = m.question().map_or("", |q| q.text.as_str());
            if !text.contains(&strike) {
                return Err(Refusal::new(Code::WordsNotFound).with("words", strike));
            }
            Proposal::CreateBlank { strike, order: *order }
        }
        Proposal::TakeFromTable { of } => {
            again::on_shelf(m, *of, |why| *why == crate::meeting::Shelf::Table)?;
            Proposal::TakeFromTable { of: *of }
        }
        Proposal::DischargeCommittee { of } => {
            again::on_shelf(m, *of, crate::meeting::Shelf::is_committee)?;
            Proposal::DischargeCommittee { of: *of }
        }
        Proposal::Penalty { seat, .. } if !m.named.contains(seat) => {
            let name = m.roster.name(*seat);
            let refusal = Refusal::new(Code::NotNamed).with("name", name);
            waived(m, refusal.instead(&[ActKind::Name]))?;
            proposal.clone()
        }
        // An order must leave a vote: one objection ends consent, and a voice vote may need a count.
        Proposal::VotingMethod { method: Method::Consent | Method::Voice } => {
            return Err(Code::BadTerms.into());
        }
        Proposal::VotingMethod { method } => {
            let methods = m.charter().map(|c| c.format.methods.as_slice()).unwrap_or_default();
            if !methods.contains(method) {
                return Err(super::voting::not_offered(methods));
            }
            proposal.clone()
        }
        other => other.clone(),
    })
}

fn minutes(minutes: u32) -> Ruling<u32> {
    if (1..=MINUTES_MAX).contains(&minutes) { Ok(minutes) } else { Err(Code::BadTerms.into()) }
}

/// The time meant, as an instant that is still to come.
fn when(when: &When, now: Instant) -> Ruling<When> {
    let at = when.instant(now).filter(|at| *at > now);
    at.map(When::from).ok_or_else(|| Refusal::new(Code::BadTime).with("time", clean(&when.0)))
}

fn until(m: &Meeting, until: &Until, now: Instant) -> Ruling<Until> {
    Ok(match until {
        Until::At(at) => Until::At(when(at, now)?),
        Until::Item(n) if *n == 0 || *n > m.agenda.items.len() => {
            return Err(Refusal::new(Code::NotThere).with("number", *n));
        }
        Until::Meeting(0) => return Err(Code::BadTerms.into()),
        other => other.clone(),
    })
}

/// Nothing is put off beyond the next regular session, nor, when that is more than a quarter of a
/// year away, beyond this one (RONR 14:6).
fn not_beyond_the_next_session(m: &Meeting, until: &Until, now: Instant) -> Ruling<()> {
    let next = m.convening.as_ref().and_then(|c| c.next_meeting.as_ref()?.instant(now));
    let reachable = next.is_none_or(|next| within_a_quarter(now, next));
    let too_far = match until {
        Until::NextMeeting | Until::Meeting(1) => !reachable,
        Until::Meeting(_) => true,
        Until::At(when) => when.instant(now).is_some_and(|at| {
            let today = at.date_naive() == now.date_naive();
            let beyond =
                next.map_or(!within_a_quarter(now, at), |next| at.date_naive() > next.date_naive());
            !today && (beyond || !reachable)
        }),
        Until::Item(_) => false,
    };
    if too_far {
        let ways = [ActKind::Move(K::PostponeIndefinitely), ActKind::Move(K::Commit)];
        return waived(m, Refusal::new(Code::TooFar).instead(&ways));
    }
    Ok(())
}

/// A meeting continues before the next regular one (RONR 22:7).
fn before_the_next_meeting(m: &Meeting, at: &When, now: Instant) -> Ruling<()> {
    let next = m.convening.as_ref().and_then(|c| c.next_meeting.as_ref()?.instant(now));
    match (at.instant(now), next) {
        (Some(at), Some(next)) if at >= next => waived(m, Code::TooFar.into()),
        _ => Ok(()),
    }
}

fn limits(m: &Meeting, limits: &Limits, now: Instant) -> Ruling<Limits> {
    let for_one = limits.seat.is_some() && limits.extra_secs.is_some_and(|s| s > 0);
    let for_all = limits.speech_secs.is_some_and(|s| s > 0) || limits.turns.is_some_and(|t| t > 0);
    let totals = limits.totals.set().any(|s| s > 0);
    if !for_one && !for_all && !totals && limits.close_at.is_none() {
        return Err(Code::BadTerms.into());
    }
    if let Some(seat) = limits.seat {
        super::entitled::known(m, seat)?;
    }
    series(m, limits.on)?;
    let secs = [limits.speech_secs, limits.extra_secs].into_iter().flatten();
    let secs = secs.chain(limits.totals.set());
    some(secs.into_iter().all(|secs| (1..=MINUTES_MAX * 60).contains(&secs)), Code::BadTerms)?;
    some(limits.turns.is_none_or(|turns| (1..=TURNS_MAX).contains(&turns)), Code::BadTerms)?;
    let close_at = limits.close_at.as_ref().map(|at| when(at, now)).transpose()?;
    Ok(Limits { close_at, ..limits.clone() })
}

/// Some rules protect those who are not here, a minority of one, or the body itself: they cannot
/// be suspended, not even unanimously (RONR 25:7–13).
fn suspension(
    m: &Meeting,
    object: &str,
    rule: RuleTouched,
    (item, step): (Option<usize>, Option<&str>),
) -> Ruling<Proposal> {
    if !matches!(rule, RuleTouched::Order | RuleTouched::Standing) {
        return Err(Code::NotSuspendable.into());
    }
    if let Some(n) = item
        && (n == 0 || n > m.agenda.items.len())
    {
        return Err(Refusal::new(Code::NotThere).with("number", n));
    }
    // With a question pending, only for an object connected with it (RONR 25:4).
    if item.is_some() && !m.pending.is_empty() {
        let ways = [K::PostponeDefinitely, K::LayOnTable].map(ActKind::Move);
        return Err(Refusal::new(Code::QuestionOpen).instead(&ways));
    }
    // The steps of a format and the order of its items are rules of order: two thirds, whatever the
    // mover calls them.
    let rule = if step.is_some() || item.is_some() { RuleTouched::Order } else { rule };
    let step = step.map(|id| super::order::step_to_waive(m, id).map(|_| id.to_owned()));
    let step = step.transpose()?;
    Ok(Proposal::SuspendRules { object: entry(object, TEXT_CHARS_MAX)?, rule, item, step })
}

/// A series begins with the immediately pending question and ends with one that is pending.
fn series(m: &Meeting, on: Series) -> Ruling<Series> {
    match on {
        Series::Last(n) if n == 0 || n > m.pending.len() => {
            Err(Refusal::new(Code::BadTerms).with("max", m.pending.len()))
        }
        on => Ok(on),
    }
}

fn several(texts: &[String]) -> Ruling<Vec<String>> {
    if texts.len() > PARTS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", PARTS_MAX));
    }
    texts.iter().map(|text| entry(text, TEXT_CHARS_MAX)).collect()
}

fn main(m: &Meeting, plain: Question, wording: &Wording) -> Ruling<Question> {
    let resolutions = several(&wording.resolutions)?;
    let text = if clean(&wording.text).is_empty() && !resolutions.is_empty() {
        wording::joined(&resolutions)
    } else {
        entry(&wording.text, TEXT_CHARS_MAX)?
    };
    not_too_long(&text)?;
    known_matter(m, wording.matter.as_deref())?;
    not_decided(m, K::Main, &text)?;
    // What the step is for, a motion in it is about.
    let of_step = m.step().and_then(|step| step.aspect);
    let aspect = wording.aspect.or(of_step);
    if of_step.is_some() && aspect != of_step {
        return Err(Refusal::new(Code::StepForbids).instead(&[ActKind::Advance]));
    }
    super::order::whether_first(m, aspect)?;
    let blank = text.contains(BLANK).then(|| Blank { order: wording.blank, fillings: vec![] });
    let no_second = wording.committee.is_some_and(|members| members > 1);
    let terms = Wording { text: text.clone(), resolutions, aspect, ..wording.clone() };
    let terms = Some(Proposal::Main(terms));
    Ok(Question { text, terms, no_second, blank, target: None, ..plain })
}

/// What was done, when and by whom: what the record of a ratification must name.
fn ratify(m: &Meeting, plain: Question, deed: &Deed) -> Ruling<Question> {
    let text = entry(&deed.text, TEXT_CHARS_MAX)?;
    known_matter(m, deed.matter.as_deref())?;
    let said = |words: &Option<String>| {
        let words = words.as_deref().map(clean).filter(|words| !words.is_empty());
        words.map(|words| entry(&words, NAME_CHARS_MAX)).transpose()
    };
    let (when, by) = (said(&deed.when)?, said(&deed.by)?);
    not_decided(m, K::Ratify, &text)?;
    let deed = Deed { text: text.clone(), when, by, ..deed.clone() };
    Ok(Question { text, terms: Some(Proposal::Ratify(deed)), target: None, ..plain })
}

fn known_matter(m: &Meeting, matter: Option<&str>) -> Ruling<()> {
    match matter {
        Some(id) if m.law().and_then(|law| law.matter(id)).is_none() => {
            Err(Refusal::new(Code::UnknownMatter).with("matter", clean(id)))
        }
        _ => Ok(()),
    }
}

/// The same question may not come up again in the same session (RONR 38:1–4), nor while it is put
/// aside and can be taken up (RONR 10:26). The same words on another item are another question; an
/// amendment is the same when it was lost and would lead to the same text.
pub(super) fn not_decided(m: &Meeting, kind: K, text: &str) -> Ruling<()> {
    let item = m.agenda.place.and_then(|p| p.item);
    let again = |kind: K, outcome: Outcome| match kind {
        K::Main | K::Ratify | K::PostponeIndefinitely | K::ObjectionToConsideration => true,
        _ => outcome == Outcome::Lost,
    };
    // Killing the motion without a direct vote decides it too; letting it live does not.
    let is_same_kind = |of: K, outcome: Outcome| match of {
        K::PostponeIndefinitely => kind == K::Main && outcome == Outcome::Adopted,
        K::ObjectionToConsideration => kind == K::Main && outcome == Outcome::Lost,
        of => of == kind,
    };
    let same = |d: &Decision| {
        is_same_kind(d.kind, d.outcome)
            && again(d.kind, d.outcome)
            && d.item == item
            && d.text == text
    };
    let before = m.settled.iter();
    let before = before.filter(|s| is_same_kind(s.kind, s.outcome) && again(s.kind, s.outcome));
    if m.decisions_standing().map(|(d, _)| d).any(same)
        || before.into_iter().any(|s| s.text == text)
    {
        let way = ActKind::Move(K::Reconsider);
        return waived(m, Refusal::new(Code::AlreadyDecided).instead(&[way]));
    }
    let aside = m.shelf.iter().find(|s| kind == K::Main && s.text() == text);
    if let Some(aside) = aside {
        let ways = [
            ActKind::Move(K::TakeFromTable),
            ActKind::TakeUp,
            ActKind::Move(K::DischargeCommittee),
        ];
        let refusal = Refusal::new(Code::StillWithinReach).with("shelf", aside.why.id());
        return waived(m, refusal.instead(&ways));
    }
    Ok(())
}

pub(super) fn not_too_long(text: &str) -> Ruling<()> {
    if text.chars().count() > TEXT_CHARS_MAX {
        return Err(Refusal::new(Code::TextTooLong).with("max", TEXT_CHARS_MAX));
    }
    Ok(())
}
