//! From a filled form to what is moved.

use super::{Fault, Form, called, in_force, on_shelf, reconsiderable, waivable};
use crate::law::{DebateTotals, MotionKind as K};
use crate::meeting::{
    Again, Amendment, Answer, BlankOrder, Deed, Limits, Meeting, Method, Nature, Past, Proposal,
    Question, RuleTouched, Sanction, Series, Until, Wording,
};
use crate::tui::model::Model;

/// What the fields say, as the motion of this kind.
pub(super) fn proposal(
    model: &Model,
    meeting: &Meeting,
    form: &Form,
    kind: K,
) -> Result<Proposal, Fault> {
    let text = |id: &str| form.text(id);
    let when = |id: &str| form.time(model, id).ok_or(form.wrong(id, "form-time"));
    Ok(match kind {
        K::PostponeIndefinitely => Proposal::PostponeIndefinitely,
        K::ConsiderInformally => Proposal::ConsiderInformally,
        K::OrdersOfDay => Proposal::OrdersOfDay,
        K::Adjourn => Proposal::Adjourn,
        K::Appeal => Proposal::Appeal,
        K::ObjectionToConsideration => Proposal::ObjectionToConsideration,
        K::DivisionOfAssembly => Proposal::DivisionOfAssembly,
        K::OrderCount => Proposal::OrderCount,
        K::ClosePolls => Proposal::ClosePolls,
        K::ReopenPolls => Proposal::ReopenPolls,
        K::CloseNominations => Proposal::CloseNominations,
        K::ReopenNominations => Proposal::ReopenNominations,
        K::MakeUnanimous => Proposal::MakeUnanimous,
        K::AdoptAgenda => Proposal::AdoptAgenda,
        K::Commit => {
            let report = match form.choice("until") {
                0 if text("when").is_empty() => None,
                at => Some(until(model, form, at.saturating_sub(1))?),
            };
            let members = form.number("members");
            Proposal::Commit { committee: form.words("committee"), members, report }
        }
        K::PostponeDefinitely => Proposal::PostponeDefinitely {
            until: until(model, form, form.choice("until"))?,
            special: form.yes("special"),
        },
        K::LimitExtendDebate => limits(model, meeting, form)?,
        K::PreviousQuestion => Proposal::PreviousQuestion { on: series(meeting, form) },
        K::LayOnTable => Proposal::LayOnTable { reason: form.words("urgent") },
        K::QuestionOfPrivilege => Proposal::QuestionOfPrivilege {
            text: text("disturbs"),
            motion: form.words("privilege-motion"),
        },
        K::Recess | K::RecessMain => {
            Proposal::Recess { minutes: form.number("minutes").unwrap_or(0) }
        }
        K::ExtendTimePending => {
            Proposal::ExtendTimePending { minutes: form.number("more-minutes").unwrap_or(0) }
        }
        K::AdjournMain => Proposal::AdjournMain { at: when("adjourn-at")? },
        K::FixTimeToAdjourn | K::FixTimeMain => {
            Proposal::FixTimeToAdjourn { at: when("continue-at")? }
        }
        K::SuspendRules => Proposal::SuspendRules {
            object: text("object"),
            rule: chosen(form, "rule-touched", &RuleTouched::ALL),
            item: form.number("item").map(|n| n as usize),
            step: waived_step(meeting, form),
        },
        K::DivisionOfQuestion => {
            let parts = form.several("parts");
            if parts.len() < 2 {
                return Err(form.wrong("parts", "form-parts"));
            }
            Proposal::DivisionOfQuestion { parts }
        }
        K::DivisionOfQuestionDemand => {
            Proposal::DivisionOfQuestionDemand { part: form.choice("part") + 1 }
        }
        K::ConsiderByParagraph => paragraphs(meeting, form)?,
        _ => return worded(meeting, form, kind),
    })
}

/// The step that is not to be gone through; the first choice is none.
fn waived_step(meeting: &Meeting, form: &Form) -> Option<String> {
    let at = form.choice("waives").checked_sub(1)?;
    waivable(meeting).get(at).map(|step| step.id.clone())
}

/// The motions whose terms are words or a choice of what was decided before.
fn worded(meeting: &Meeting, form: &Form, kind: K) -> Result<Proposal, Fault> {
    let text = |id: &str| form.text(id);
    Ok(match kind {
        K::VotingMethod => {
            let at = form.choice("method").min(Method::ALL.len() - 1);
            Proposal::VotingMethod { method: Method::ALL[at] }
        }
        K::NominationMethod => Proposal::NominationMethod { text: text("nomination-method") },
        K::Nominate => {
            let name = called(meeting, &text("nominee"));
            Proposal::Nominate { name: name.ok_or(form.wrong("nominee", "form-no-seat"))? }
        }
        K::ExcuseFromDuty => Proposal::ExcuseFromDuty { text: text("duty") },
        K::ParliamentaryInquiry => Proposal::ParliamentaryInquiry { text: text("inquiry") },
        K::RequestForInformation => Proposal::RequestForInformation { text: text("inquiry") },
        K::ReadPapers => Proposal::ReadPapers { text: text("paper") },
        K::OtherPrivilege => Proposal::OtherPrivilege {
            text: text("permission"),
            seat: form.seat(meeting, "speaks"),
        },
        K::CreateBlank => Proposal::CreateBlank { strike: text("strike"), order: order(form) },
        K::TakeFromTable => Proposal::TakeFromTable {
            of: on_shelf(meeting, &["table"]).get(form.choice("tabled")).map(|s| s.id()),
        },
        K::DischargeCommittee => Proposal::DischargeCommittee {
            of: on_shelf(meeting, &["committee"]).get(form.choice("referred")).map(|s| s.id()),
        },
        K::Rescind => Proposal::Rescind { of: past(meeting, form) },
        K::AmendPreviouslyAdopted => {
            Proposal::AmendPreviouslyAdopted { of: past(meeting, form), amendment: amendment(form) }
        }
        K::Reconsider => Proposal::Reconsider(again(meeting, form)),
        K::ReconsiderEnterMinutes => Proposal::ReconsiderEnterMinutes(again(meeting, form)),
        K::Ratify => Proposal::Ratify(Deed {
            text: text("done"),
            when: form.words("done-when"),
            by: form.words("done-by"),
            nature: chosen(form, "nature", &Nature::ALL),
            matter: matter(meeting, form),
        }),
        K::Penalty => Proposal::Penalty {
            seat: form.seat(meeting, "penalised").ok_or(form.wrong("penalised", "form-seat"))?,
            penalty: chosen(form, "penalty", &Sanction::ALL),
        },
        K::CorrectMinutes => Proposal::CorrectMinutes { text: text("correction") },
        _ => Proposal::Main(main(meeting, form)),
    })
}

fn order(form: &Form) -> BlankOrder {
    chosen(form, "blank-order", &BlankOrder::ALL)
}

/// What stands in a choice among `all`.
fn chosen<T: Copy>(form: &Form, field: &str, all: &[T]) -> T {
    all[form.choice(field).min(all.len() - 1)]
}

/// The matter of the law that was chosen.
fn matter(meeting: &Meeting, form: &Form) -> Option<String> {
    let at = form.choice("matter").checked_sub(1)?;
    meeting.law()?.matters.get(at).map(|matter| matter.id.clone())
}

fn main(meeting: &Meeting, form: &Form) -> Wording {
    let resolutions = if form.yes("separate") { form.several("motion") } else { vec![] };
    let several = resolutions.len() > 1;
    Wording {
        aspect: None,
        text: if several { String::new() } else { form.text("motion") },
        resolutions: if several { resolutions } else { vec![] },
        nature: chosen(form, "nature", &Nature::ALL),
        committee: form.number("committee-size"),
        matter: matter(meeting, form),
        blank: order(form),
    }
}

/// A time that was typed is meant, whatever stands above it.
fn until(model: &Model, form: &Form, at: usize) -> Result<Until, Fault> {
    let wrong = |key| form.wrong("when", key);
    let time = form.time(model, "when");
    let number = form.number("when").filter(|n| *n > 0);
    Ok(match at {
        0 => time.map_or(Until::NextMeeting, Until::At),
        1 => Until::At(time.ok_or(wrong("form-time"))?),
        2 => Until::Meeting(number.ok_or(wrong("form-number"))?),
        _ => Until::Item(number.ok_or(wrong("form-number"))? as usize),
    })
}

fn limits(model: &Model, meeting: &Meeting, form: &Form) -> Result<Proposal, Fault> {
    let limits = Limits {
        speech_secs: form.number("speech-secs"),
        turns: form.number("turns"),
        totals: DebateTotals {
            question_secs: form.span("question-secs"),
            side_secs: form.span("side-secs"),
            ..DebateTotals::default()
        },
        close_at: form.time(model, "close-at"),
        seat: form.seat(meeting, "extra-for"),
        extra_secs: form.number("extra-secs"),
        on: series(meeting, form),
    };
    if limits.seat.is_some() != limits.extra_secs.is_some() {
        let id = if limits.seat.is_some() { "extra-secs" } else { "extra-for" };
        return Err(form.wrong(id, "form-needed"));
    }
    Ok(Proposal::LimitExtendDebate(limits))
}

fn series(meeting: &Meeting, form: &Form) -> Series {
    let last = meeting.pending.len().saturating_sub(1).max(1);
    match form.choice("series") {
        0 => Series::Immediate,
        at if at >= last => Series::All,
        at => Series::Last(at + 1),
    }
}

fn paragraphs(meeting: &Meeting, form: &Form) -> Result<Proposal, Fault> {
    let paragraphs = form.several("paragraphs");
    let resolutions = meeting.main().map(Question::resolutions).unwrap_or_default();
    if paragraphs.len() < 2 && resolutions.len() < 2 {
        return Err(form.wrong("paragraphs", "form-parts"));
    }
    let paragraphs = if paragraphs.len() < 2 { vec![] } else { paragraphs };
    Ok(Proposal::ConsiderByParagraph { paragraphs })
}

pub(super) fn past(meeting: &Meeting, form: &Form) -> Past {
    in_force(meeting).get(form.choice("decision")).map(|(past, _)| *past).unwrap_or_default()
}

fn amendment(form: &Form) -> Amendment {
    let (words, new) = (form.text("words"), form.text("new-words"));
    match form.choice("how") {
        0 => Amendment::Replace { strike: words, insert: new, occurrence: None },
        1 => {
            let after = Some(new).filter(|a| !a.is_empty());
            Amendment::Insert { words, after, occurrence: None }
        }
        2 => Amendment::Strike { words, occurrence: None },
        _ => Amendment::Substitute { text: words },
    }
}

fn again(meeting: &Meeting, form: &Form) -> Again {
    let votes = reconsiderable(meeting);
    let of = votes.get(form.choice("vote")).map(|(id, ..)| Past::Motion(*id)).unwrap_or_default();
    let voted = match form.choice("voted") {
        1 => Some(Answer::Yes),
        2 => Some(Answer::No),
        3 => Some(Answer::Abstain),
        _ => None,
    };
    Again { of, voted, told: form.yes("told") }
}
