//! The terms of motions in words: what a motion carries that its wording does not say.
//!
//! It stands apart from the other explanations because it is long: nearly every motion has terms of
//! its own. It knows nothing of where they are shown.

use super::Words;
use super::telling::Telling;
use crate::meeting::{
    Amendment, Deed, Limits, Meeting, Nature, Proposal, Question, Series, Shelf, Until, Wording,
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
            Proposal::Ratify(deed) => return self.deed(deed),
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
            Proposal::SuspendRules { object, rule, item, step } => {
                let rule = words.t(&format!("rule-touched-{}", rule.id()));
                let args = [("object", object.clone()), ("rule", rule)];
                let item = item.map(|n| words.with("terms-suspend_rules-item", [("n", n)]));
                let terms = words.with("terms-suspend_rules", args);
                let steps = self.meeting.charter().map(|c| c.format.steps.as_slice());
                let named = |id: &String| {
                    let mut steps = steps.unwrap_or_default().iter();
                    let found = steps.find(|step| step.id == *id);
                    found.map_or_else(|| id.clone(), |step| words.pick(&step.name).to_owned())
                };
                let step = step
                    .as_ref()
                    .map(|id| words.with("terms-suspend_rules-step", [("step", named(id))]));
                return self.all([Some(terms), item, step]);
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
                let order = words.t(&format!("blank-order-{}", order.id()));
                words.with("terms-create_blank", [("words", strike.clone()), ("order", order)])
            }
            Proposal::TakeFromTable { of } => {
                let text = self.put_aside(*of, |why| *why == Shelf::Table)?;
                words.with("terms-take_from_table", [("text", text)])
            }
            Proposal::DischargeCommittee { of } => {
                let text = self.put_aside(*of, Shelf::is_committee)?;
                words.with("terms-discharge_committee", [("text", text)])
            }
            Proposal::Reconsider(again) | Proposal::ReconsiderEnterMinutes(again) => {
                let of = words.with("terms-reconsider", [("of", self.past(again.of))]);
                let told = again.told.then(|| words.t("terms-reconsider-told"));
                return self.all([Some(of), told]);
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
        self.all([
            self.nature(wording.nature),
            members.map(|members| self.words.with("terms-recommended", [("members", members)])),
            self.matter(wording.matter.as_deref()),
        ])
    }

    /// When and by whom it was done, and what it would have needed.
    fn deed(&self, deed: &Deed) -> Option<String> {
        let said = |key: &str, arg: &'static str, words: &Option<String>| {
            words.clone().map(|words| self.words.with(key, [(arg, words)]))
        };
        self.all([
            said("terms-deed-when", "when", &deed.when),
            said("terms-deed-by", "by", &deed.by),
            self.nature(deed.nature),
            self.matter(deed.matter.as_deref()),
        ])
    }

    fn matter(&self, id: Option<&str>) -> Option<String> {
        let known = self.meeting.law().and_then(|law| law.matter(id?));
        let named = known.map_or(id?, |matter| self.words.pick2(&matter.name_zh, &matter.name_en));
        Some(self.words.with("terms-matter", [("matter", named)]))
    }

    /// Nothing is said of what is usual.
    fn nature(&self, nature: Nature) -> Option<String> {
        let id = (nature != Nature::Original).then(|| format!("nature-{}", nature.id()))?;
        Some(self.words.with("terms-nature", [("nature", self.words.t(&id))]))
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
        let total =
            |key: &str, secs: Option<u32>| secs.map(|secs| words.with(key, [("span", span(secs))]));
        let close = limits.close_at.as_ref().map(|at| self.time(at));
        self.all([
            speech.map(|span| words.with("terms-limit-speech", [("span", span)])),
            limits.turns.map(|turns| words.with("terms-limit-turns", [("turns", turns)])),
            total("terms-limit-question", limits.totals.question_secs),
            total("terms-limit-side", limits.totals.side_secs),
            total("terms-limit-category", limits.totals.category_secs),
            close.map(|at| words.with("terms-limit-close", [("at", at)])),
            extra,
            on,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::law::MotionKind;
    use crate::meeting::{BlankOrder, Item, MotionId, RuleTouched, Sanction, Seat, When};
    use chrono::DateTime;

    fn both(meeting: &Meeting, proposal: &Proposal) -> [Option<String>; 2] {
        Lang::ALL.map(|lang| proposal_terms(&Words::new(lang), meeting, proposal))
    }

    fn told(json: &str) -> [String; 2] {
        let proposal: Proposal = serde_json::from_str(json).expect(json);
        both(&evening(), &proposal).map(|terms| terms.expect(json))
    }

    fn evening() -> Meeting {
        let mut meeting = Meeting::default();
        meeting.opened_at = DateTime::parse_from_rfc3339("2026-03-05T19:00:00+08:00").ok();
        meeting.agenda.items.push(Item::new("绿化".to_owned()));
        meeting
    }

    #[test]
    fn times_of_the_same_day_are_hours_and_others_are_dated() {
        let until = |at: &str| format!(r#"{{"postpone_definitely":{{"until":{{"at":"{at}"}}}}}}"#);
        let [zh, en] = told(&until("2026-03-05T20:30:00+08:00"));
        assert_eq!((zh.as_str(), en.as_str()), ("改期到20:30", "until 20:30"));
        let [zh, en] = told(&until("2026-03-12T19:00:00+08:00"));
        assert_eq!(zh, "改期到2026年3月12日 19:00");
        assert_eq!(en, "until 12 March 2026, 19:00");
    }

    #[test]
    fn parts_that_are_left_out_leave_no_gap() {
        let [zh, en] = told(r#"{"commit":{"report":"next_meeting"}}"#);
        assert_eq!(zh, "交给哪个委员会还没有说定，请主持人问清；报告时间：下一次例会");
        assert!(en.ends_with("; to report by the next regular meeting"), "{en}");
        let [zh, en] = told(r#"{"limit_extend_debate":{"speech_secs":90,"turns":1,"on":"all"}}"#);
        assert_eq!(zh, "每次发言最多 1分30秒；每人最多发言 1 次；范围：全部待决的议题");
        assert_eq!(
            en,
            "at most 1 min 30 s a speech; at most 1 speech each; on: all pending questions"
        );
        let [zh, _] = told(r#"{"postpone_definitely":{"until":{"item":1},"special":true}}"#);
        assert_eq!(zh, "改期到议题 1“绿化”处理完之后，作为特别议程（到时可以打断别的议题）");
    }

    #[test]
    fn what_words_or_the_kind_say_is_not_said_again() {
        let meeting = evening();
        let plain = [
            Proposal::main("买两条长椅"),
            Proposal::PostponeIndefinitely,
            Proposal::Adjourn,
            Proposal::LayOnTable { reason: None },
            Proposal::CorrectMinutes { text: "四月".to_owned() },
            Proposal::OtherPrivilege { text: "演示".to_owned(), seat: None },
        ];
        for proposal in plain {
            assert_eq!(both(&meeting, &proposal), [None, None], "{proposal:?}");
        }
        let wording = Wording { nature: Nature::Bylaws, ..Wording::from("改第三条") };
        let [zh, _] = both(&meeting, &Proposal::Main(wording));
        assert_eq!(zh.as_deref(), Some("性质：修改章程"));
    }

    #[test]
    fn an_amendment_of_terms_tells_the_new_ones() {
        let new = Proposal::Recess { minutes: 15 };
        let mut question = Question::new(MotionId(2), MotionKind::Amend, Seat(1));
        question.amendment = Some(Amendment::Terms(Box::new(new)));
        let zh = motion_terms(&Words::new(Lang::ZhHans), &evening(), &question);
        assert_eq!(zh.as_deref(), Some("改为：休息（暂歇）15 分钟"));
    }

    #[test]
    fn every_kind_of_rule_order_and_penalty_has_words() {
        let object = || "先议第一项".to_owned();
        let rules = RuleTouched::ALL.map(|rule| Proposal::SuspendRules {
            step: None,
            object: object(),
            rule,
            item: Some(1),
        });
        let orders = BlankOrder::ALL
            .map(|order| Proposal::CreateBlank { strike: "两万".to_owned(), order });
        let penalties = Sanction::ALL.map(|penalty| Proposal::Penalty { seat: Seat(3), penalty });
        let at = When("20:30".to_owned());
        let others = [
            Proposal::AdjournMain { at: at.clone() },
            Proposal::FixTimeToAdjourn { at },
            Proposal::DivisionOfQuestion { parts: vec!["甲".to_owned(), "乙".to_owned()] },
            Proposal::DivisionOfQuestionDemand { part: 2 },
            Proposal::VotingMethod { method: crate::meeting::Method::Ballot },
            Proposal::ExtendTimePending { minutes: 1 },
            Proposal::PreviousQuestion { on: Series::Last(2) },
            Proposal::Reconsider(crate::meeting::Again::default()),
        ];
        for proposal in rules.into_iter().chain(orders).chain(penalties).chain(others) {
            for terms in both(&evening(), &proposal) {
                let terms = terms.unwrap_or_default();
                let sound = !terms.is_empty() && !terms.contains('⟦') && !terms.contains('{');
                assert!(sound, "{proposal:?}: {terms}");
            }
        }
    }
}
