//! What a question needs, and which rule says so: the law first, then what the body adopted, then
//! the rule set.

use super::{again, precedence};
use crate::law::{Base, Needs, Ratio, Threshold, VoteRule};
use crate::meeting::particulars::{Nature, RuleTouched, Until};
use crate::meeting::proposal::Proposal;
use crate::meeting::question::Question;
use crate::meeting::shelf::Shelf;
use crate::meeting::vote::{Authority, Basis};
use crate::meeting::{Meeting, Settings};

/// What `question` needs, and which rule says so; `None` before the meeting is set up.
pub fn needs(m: &Meeting, question: &Question) -> Option<(Needs, Basis)> {
    let settings = m.settings.as_ref()?;
    let rules = &m.charter()?.rules;
    let row = precedence::row(m, question.kind);
    let by_set = Basis {
        authority: Authority::RuleSet,
        cite: row.map_or_else(|| rules.name_en.clone(), |row| row.cite.clone()),
    };
    let majority = row.and_then(|row| row.threshold).map_or_else(Needs::majority, Needs::from);
    let vote = row.map_or(VoteRule::Decision, |row| row.vote);
    let needs = match vote {
        VoteRule::Decision => return Some(decision(m, question, settings.decision, by_set)),
        VoteRule::Majority => majority,
        VoteRule::TwoThirds => Needs::two_thirds(),
        VoteRule::MajorityOfMembership => Threshold::majority_of(Base::Membership).into(),
        VoteRule::MajorityNegative => {
            Needs::unless_against(Threshold::majority_of(Base::VotesCast))
        }
        VoteRule::TwoThirdsNegative => {
            Needs::unless_against(Threshold::two_thirds_of(Base::VotesCast))
        }
        VoteRule::MajorityOrSpecialOrder => match &question.terms {
            Some(Proposal::PostponeDefinitely { special: true, .. }) => Needs::two_thirds(),
            _ => majority,
        },
        // What the law or the bylaws asked for adopting it, they ask for undoing it.
        VoteRule::Rescind if m.law().is_some() || subject(m, question).1 == Nature::Bylaws => {
            return Some(decision(m, question, settings.decision, by_set));
        }
        VoteRule::Rescind => Needs::rescind(noticed(m, question)),
        VoteRule::Discharge if is_overdue(m, question) => Needs::majority(),
        VoteRule::Discharge => Needs::rescind(noticed(m, question)),
        VoteRule::Suspend => match &question.terms {
            Some(Proposal::SuspendRules { rule: RuleTouched::Standing, .. }) => majority,
            _ => Needs::two_thirds(),
        },
        VoteRule::TwoThirdsUnlessTold if super::reconsidering::all_told(m, question) => majority,
        VoteRule::TwoThirdsUnlessTold => Needs::two_thirds(),
        VoteRule::Unanimous => one_vote_against(),
        VoteRule::ChairRules | VoteRule::ChairAnswers | VoteRule::DemandOfOne => majority,
    };
    Some((needs, by_set))
}

/// A decision of substance: the law of the body, the matter's own figure, or what was adopted.
fn decision(m: &Meeting, question: &Question, adopted: Threshold, by_set: Basis) -> (Needs, Basis) {
    let (matter, nature) = subject(m, question);
    if let Some(law) = m.law() {
        let matter = matter.and_then(|id| law.matter(id));
        let (decide, cite) =
            matter.map_or((law.decide, &law.cite), |matter| (matter.decide, &matter.cite));
        let needs = Needs { area: law.area, ..decide.into() };
        return (needs, Basis { authority: Authority::Law, cite: cite.clone() });
    }
    if nature == Nature::Bylaws {
        return (bylaws(m, question), by_set);
    }
    let offered = m.charter().map(|c| c.rules.decision);
    // Where nothing was to be voted on, and the chair lets a motion through, the rule set's vote holds.
    let adopted = match offered {
        Some(offered) if Settings::is_none(adopted) => offered,
        _ => adopted,
    };
    let basis = if offered == Some(adopted) {
        by_set
    } else {
        Basis { authority: Authority::Adopted, cite: String::new() }
    };
    (adopted.into(), basis)
}

/// The matter of the law, and the nature, of what the question is about.
fn subject<'m>(m: &'m Meeting, question: &'m Question) -> (Option<&'m str>, Nature) {
    m.subject(question.id, question.terms.as_ref())
}

/// Notice and two thirds, or a majority of the entire membership (RONR 57:1).
fn bylaws(m: &Meeting, question: &Question) -> Needs {
    let membership = Threshold::majority_of(Base::Membership);
    let with_notice = Threshold::two_thirds_of(Base::VotesCast);
    let any_of =
        if noticed(m, question) { vec![with_notice, membership] } else { vec![membership] };
    Needs { any_of, against: false, area: false }
}

/// The notice names what was adopted, or its words are those of the motion as it was made: what the
/// meeting amends afterwards stays within the notice, or is not in order.
fn noticed(m: &Meeting, question: &Question) -> bool {
    match &question.terms {
        Some(Proposal::Rescind { of } | Proposal::AmendPreviouslyAdopted { of, .. }) => {
            again::has_notice(m, Some(*of), &question.text)
                || again::wording(m, *of).is_some_and(|text| again::has_notice(m, None, &text))
        }
        Some(Proposal::Main(wording)) => again::has_notice(m, None, &wording.text),
        Some(Proposal::DischargeCommittee { of }) => {
            let entry = again::on_shelf(m, *of, Shelf::is_committee);
            entry.is_ok_and(|entry| again::has_notice(m, None, entry.text()))
        }
        _ => again::has_notice(m, None, &question.text),
    }
}

/// The committee should have reported by now.
fn is_overdue(m: &Meeting, question: &Question) -> bool {
    let Some(Proposal::DischargeCommittee { of }) = &question.terms else { return false };
    let now = m.log().last().map(|r| r.at);
    let Ok(entry) = again::on_shelf(m, *of, Shelf::is_committee) else { return false };
    match (&entry.why, now) {
        (Shelf::Committee { report: Some(Until::At(when)), .. }, Some(now)) => {
            when.instant(entry.at).is_some_and(|due| due < now)
        }
        // A report due at the next meeting is due in every meeting after the one that referred it.
        (Shelf::Committee { report: Some(Until::NextMeeting | Until::Meeting(1)), .. }, _) => {
            entry.inherited
        }
        _ => false,
    }
}

/// One vote against is enough.
fn one_vote_against() -> Needs {
    let nothing = Ratio::new(0, 1).unwrap_or(Threshold::majority_of(Base::VotesCast).ratio);
    Needs::unless_against(Threshold { base: Base::VotesCast, ratio: nothing, strict: true })
}
