//! The terms of motions in words: what a motion carries that its wording does not say.
//!
//! It stands apart from the other explanations because it is long: nearly every motion has terms of
//! its own. It knows nothing of where they are shown.

use super::Words;
use super::telling::Telling;
use crate::meeting::{
    Amendment, BlankOrder, Limits, Meeting, Nature, Proposal, Question, RuleTouched, Series, Shelf,
    Until, Wording,
};

/// The terms of a question; `None` where its text, or its kind alone, says all.
pub fn motion_terms(words: &Words, meeting: &Meeting, question: &Question) -> Option<String> {
    if let Some(Amendment::Terms(new)) = &question.amendment {
        let terms = proposal_terms(words, meeting, new)?;
        return Some(words.with("terms-amended", [("terms", terms)]));
    }
    proposal_terms(words, meeting, question.terms.as_ref()?)
}

/// The terms of what is, or would be, moved; `None` where its text, or its kind alone, says all.
pub fn proposal_terms(words: &Words, meeting: &Meeting, proposal: &Proposal) -> Option<String> {
    Telling { words, meeting }.terms(proposal)
}

impl Telling<'_> {
    fn terms(&self, proposal: &Proposal) -> Option<String> {
        let words = self.words;
        Some(match proposal {
            Proposal::Main(wording) => return self.wording(wording),
            Proposal::Ratify { nature, .. } => return self.nature(*nature),
            Proposal::Commit { committee, members, report } => {
                return self.commit(committee.as_deref(), *members, report.as_ref());
            }
            Proposal::PostponeDefinitely { until, special } => {
                let special = if *special { "yes" } else { "no" };
                let args = [("until", self.until(until)), ("special", special.to_owned())];
                words.with("terms-postpone_definitely", args)
            }
            Proposal::LimitExtendDebate(limits) => return self.limits(limits),
            Proposal::PreviousQuestion { on } => {
                words.with("terms-previous_question", [("series", self.series(*on))])
            }
            Proposal::LayOnTable { reason } => {
                words.with("terms-lay_on_table", [("reason", reason.clone()?)])
            }
            Proposal::Recess { minutes } => words.with("terms-recess", [("minutes", *minutes)]),
            Proposal::AdjournMain { at } => {
                words.with("terms-adjourn_main", [("at", self.time(at))])
            }
            Proposal::FixTimeToAdjourn { at } => {
                words.with("terms-fix_time_to_adjourn", [("at", self.time(at))])
            }
            Proposal::SuspendRules { object, rule, item } => {
                let rule = words.t(&format!("rule-touched-{}", rule_touched(*rule)));
                let args = [("object", object.clone()), ("rule", rule)];
                let item = item.map(|n| words.with("terms-suspend_rules-item", [("n", n)]));
                let terms = words.with("terms-suspend_rules", args);
                return self.all([Some(terms), item]);
            }
            Proposal::DivisionOfQuestion { parts } => {
                self.counted("terms-division_of_question", parts)?
            }
            Proposal::ConsiderByParagraph { paragraphs } => {
                self.counted("terms-consider_by_paragraph", paragraphs)?
            }
            Proposal::DivisionOfQuestionDemand { part } => {
                words.with("terms-division_of_question_demand", [("part", *part)])
            }
            Proposal::VotingMethod { method } => {
                let method = words.t(&format!("method-{}", method.id()));
                words.with("terms-voting_method", [("method", method)])
            }
            Proposal::ExtendTimePending { minutes } => {
                words.with("terms-extend_time_pending", [("minutes", *minutes)])
            }
            Proposal::OtherPrivilege { seat, .. } => {
                words.with("terms-other_privilege", [("name", self.name((*seat)?))])
            }
            Proposal::Penalty { seat, penalty } => {
                let penalty = words.t(&format!("sanction-{}", penalty.id()));
                words.with("terms-penalty", [("name", self.name(*seat)), ("penalty", penalty)])
            }
            Proposal::CreateBlank { strike, order } => {
                let order = words.t(&format!("blank-order-{}", blank_order(*order)));
                words.with("terms-create_blank", [("words", strike.clone()), ("order", order)])
            }
            Proposal::TakeFromTable { of } => {
                let text = self.put_aside(*of, |why| *why == Shelf::Table)?;
                words.with("terms-take_from_table", [("text", text)])
            }
            Proposal::DischargeCommittee { of } => {
                let text = self.put_aside(*of, |why| matches!(why, Shelf::Committee { .. }))?;
                words.with("terms-discharge_committee", [("text", text)])
            }
            Proposal::Reconsider(again) | Proposal::ReconsiderEnterMinutes(again) => {
                words.with("terms-reconsider", [("of", self.past(again.of))])
            }
            Proposal::AmendPreviouslyAdopted { of, .. } => {
                let args = [("text", self.text_of(*of)?)];
                words.with("terms-amend_previously_adopted", args)
            }
            _ => return None,
        })
    }

    /// What a main motion carries besides its words.
    fn wording(&self, wording: &Wording) -> Option<String> {
        let members = wording.committee.filter(|members| *members > 1);
        let matter = wording.matter.as_deref().map(|id| {
            let known = self.meeting.law().and_then(|law| law.matter(id));
            known.map_or(id, |matter| self.words.pick2(&matter.name_zh, &matter.name_en))
        });
        self.all([
            self.nature(wording.nature),
            members.map(|members| self.words.with("terms-recommended", [("members", members)])),
            matter.map(|matter| self.words.with("terms-matter", [("matter", matter)])),
        ])
    }

    /// Nothing is said of what is usual.
    fn nature(&self, nature: Nature) -> Option<String> {
        let id = match nature {
            Nature::Original => return None,
            Nature::Incidental => "nature-incidental",
            Nature::Bylaws => "nature-bylaws",
        };
        Some(self.words.with("terms-nature", [("nature", self.words.t(id))]))
    }

    fn commit(
        &self,
        committee: Option<&str>,
        members: Option<u32>,
        report: Option<&Until>,
    ) -> Option<String> {
        let words = self.words;
        let to = match committee {
            Some(name) => words.with("terms-commit", [("committee", name)]),
            None => words.t("terms-commit-open"),
        };
        self.all([
            Some(to),
            members.map(|members| words.with("terms-commit-members", [("members", members)])),
            report.map(|until| words.with("terms-commit-report", [("report", self.until(until))])),
        ])
    }

    fn limits(&self, limits: &Limits) -> Option<String> {
        let words = self.words;
        let span = |secs: u32| self.span(secs);
        let extra = limits.seat.zip(limits.extra_secs).map(|(seat, secs)| {
            words.with("terms-limit-extra", [("name", self.name(seat)), ("span", span(secs))])
        });
        let on = (limits.on != Series::Immediate)
            .then(|| words.with("terms-limit-series", [("series", self.series(limits.on))]));
        let speech = limits.speech_secs.map(span);
        let close = limits.close_at.as_ref().map(|at| self.time(at));
        self.all([
            speech.map(|span| words.with("terms-limit-speech", [("span", span)])),
            limits.turns.map(|turns| words.with("terms-limit-turns", [("turns", turns)])),
            close.map(|at| words.with("terms-limit-close", [("at", at)])),
            extra,
            on,
        ])
    }
}

fn rule_touched(rule: RuleTouched) -> &'static str {
    match rule {
        RuleTouched::Order => "order",
        RuleTouched::Standing => "standing",
        RuleTouched::Bylaws => "bylaws",
        RuleTouched::Law => "law",
        RuleTouched::Quorum => "quorum",
        RuleTouched::Absentees => "absentees",
        RuleTouched::RequiredBallot => "required_ballot",
        RuleTouched::MemberRight => "member_right",
        RuleTouched::OnlyMembersVote => "only_members_vote",
        RuleTouched::OneQuestion => "one_question",
    }
}

fn blank_order(order: BlankOrder) -> &'static str {
    match order {
        BlankOrder::Usual => "usual",
        BlankOrder::LargestFirst => "largest_first",
        BlankOrder::SmallestFirst => "smallest_first",
        BlankOrder::AsProposed => "as_proposed",
    }
}
