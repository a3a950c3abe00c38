//! What a motion that is not made of words proposes, as a phrase: “to take a recess of 10 min”.
//!
//! The terms are read from the proposal and not from the meeting: a paper is made from the minutes
//! value alone.

use super::escape::Md;
use super::floor;
use super::phrase::{Arg, Speaker};
use crate::law::MotionKind;
use crate::meeting::{Instant, Limits, Proposal, Series, Until, When};
use crate::minutes::{Former, Substance};
use chrono::DateTime;

impl Speaker<'_> {
    /// What the motion proposes, as a phrase that follows “moved” and “decided”.
    pub(super) fn doing(&self, what: &Substance) -> Md {
        match &what.terms {
            Some(terms) => self.doing_terms(what, terms),
            None => self.doing_plain(&doing_key(what.kind), what),
        }
    }

    /// The same motion with other terms.
    pub(super) fn doing_terms(&self, what: &Substance, terms: &Proposal) -> Md {
        let target = || ("target", Arg::from(self.target(what)));
        let key = doing_key(terms.kind());
        match terms {
            Proposal::Commit { committee, members, report } => {
                self.doing_commit(target(), committee.as_deref(), *members, report.as_ref())
            }
            Proposal::PostponeDefinitely { until, special } => self.say(
                &key,
                [target(), ("until", self.until(until).into()), ("special", yes_no(*special))],
            ),
            Proposal::LimitExtendDebate(limits) => {
                let (on, limits) = (self.series(limits.on), self.limits(what, limits));
                self.say(&key, [("on", on.into()), ("limits", limits.into())])
            }
            Proposal::PreviousQuestion { on } => self.say(&key, [("on", self.series(*on).into())]),
            Proposal::LayOnTable { reason } => {
                let because = reason.as_ref().map_or_else(Md::default, |reason| {
                    self.say("minutes-because", [("reason", Md::escaped(reason).into())])
                });
                self.say(&key, [target(), ("because", because.into())])
            }
            Proposal::Recess { minutes } | Proposal::ExtendTimePending { minutes } => {
                let time = self.secs(i64::from(*minutes) * 60);
                self.say(&key, [("time", time.into())])
            }
            Proposal::AdjournMain { at } | Proposal::FixTimeToAdjourn { at } => {
                self.say(&key, [("moment", self.when(at).into())])
            }
            Proposal::SuspendRules { object, .. } => {
                self.say(&key, [("text", Md::escaped(object).into())])
            }
            Proposal::DivisionOfQuestion { parts } => {
                self.say(&key, [target(), ("parts", (parts.len() as u32).into())])
            }
            Proposal::VotingMethod { method } => {
                let method = self.t(&format!("method-{}", method.id()));
                self.say(&key, [("method", method.into())])
            }
            Proposal::CreateBlank { strike, .. } => {
                self.say(&key, [target(), ("words", Md::escaped(strike).into())])
            }
            Proposal::Penalty { penalty, .. } => {
                let sanction = self.t(&format!("sanction-{}", penalty.id()));
                self.say(&key, [("name", self.person_of(what)), ("sanction", sanction.into())])
            }
            _ => self.doing_plain(&key, what),
        }
    }

    /// A phrase that needs nothing but the kind, the words and what it applies to.
    fn doing_plain(&self, key: &str, what: &Substance) -> Md {
        self.say(
            key,
            [
                ("target", self.target(what).into()),
                ("text", Md::escaped(&what.text).into()),
                ("former", self.former(what.former.as_ref()).into()),
                ("name", self.person_of(what)),
            ],
        )
    }

    fn doing_commit(
        &self,
        target: (&'static str, Arg),
        committee: Option<&str>,
        members: Option<u32>,
        report: Option<&Until>,
    ) -> Md {
        let to = self.committee(committee);
        let by = report.map_or_else(Md::default, |until| self.report(until));
        self.say(
            "minutes-do-commit",
            [
                target,
                ("committee", to.into()),
                ("members", members.unwrap_or(0).into()),
                ("reporting", yes_no(report.is_some())),
                ("report", by.into()),
            ],
        )
    }

    /// The motion applied to: by its number, or in a paper without numbers as “the motion”.
    pub(super) fn target(&self, what: &Substance) -> Md {
        what.target.map_or_else(|| self.t("minutes-the-motion"), |id| self.motion(id))
    }

    fn person_of(&self, what: &Substance) -> Arg {
        let person = what.person.as_ref();
        person.map_or_else(|| self.t("minutes-blank"), |person| self.person(person)).into()
    }

    pub(super) fn committee(&self, name: Option<&str>) -> Md {
        name.map_or_else(|| self.t("minutes-a-committee"), Md::escaped)
    }

    /// What was decided or put aside before.
    fn former(&self, former: Option<&Former>) -> Md {
        let Some(former) = former else { return self.t("minutes-former-unknown") };
        let text = || ("text", Arg::from(Md::escaped(&former.text)));
        let adopted = Md::escaped(&former.adopted);
        match former.id.filter(|_| self.is_numbering()) {
            Some(id) if former.text.is_empty() => self.motion(id),
            Some(id) => {
                self.say("minutes-former-motion", [("motion", self.motion(id).into()), text()])
            }
            None if former.text.is_empty() => self.t("minutes-former-unknown"),
            None if adopted.is_empty() => self.say("minutes-former-words", [text()]),
            None => self.say("minutes-former-earlier", [text(), ("adopted", adopted.into())]),
        }
    }

    fn series(&self, on: Series) -> Md {
        match on {
            Series::Immediate => Md::default(),
            Series::All => self.t("minutes-on-all"),
            Series::Last(n) => self.say("minutes-on-last", [("count", (n as u32).into())]),
        }
    }

    fn limits(&self, what: &Substance, limits: &Limits) -> Md {
        let speech = limits.speech_secs.map(|secs| {
            self.say("minutes-limit-speech", [("time", self.secs(secs.into()).into())])
        });
        let turns = limits.turns.map(|n| self.say("minutes-limit-turns", [("turns", n.into())]));
        let close = limits
            .close_at
            .as_ref()
            .map(|when| self.say("minutes-limit-close", [("moment", self.when(when).into())]));
        let extra = limits.extra_secs.filter(|_| limits.seat.is_some()).map(|secs| {
            let time = self.secs(secs.into());
            self.say("minutes-limit-extra", [("time", time.into()), ("name", self.person_of(what))])
        });
        let totals = floor::totals(self, limits.totals);
        let all = [speech, turns].into_iter().flatten().chain(totals);
        let all: Vec<Md> = all.chain(close).chain(extra).collect();
        self.list(&all, Md::clone)
    }

    /// Until when something is put off.
    pub(super) fn until(&self, until: &Until) -> Md {
        self.time_named("minutes-until", until)
    }

    /// When a committee is to report.
    pub(super) fn report(&self, until: &Until) -> Md {
        self.time_named("minutes-report", until)
    }

    fn time_named(&self, key: &str, until: &Until) -> Md {
        match until {
            Until::Meeting(0) => self.t(&format!("{key}-this-meeting")),
            Until::NextMeeting | Until::Meeting(1) => self.t(&format!("{key}-next-meeting")),
            Until::Meeting(n) => self.say(&format!("{key}-meeting"), [("count", (*n).into())]),
            Until::At(when) => self.say(&format!("{key}-at"), [("moment", self.when(when).into())]),
            Until::Item(n) => self.say(&format!("{key}-item"), [("number", (*n as u32).into())]),
        }
    }

    /// A time that was named, with its date; as it was written where it is no instant.
    fn when(&self, when: &When) -> Md {
        let at: Option<Instant> = DateTime::parse_from_rfc3339(&when.0).ok();
        at.map_or_else(|| Md::escaped(&when.0), |at| self.moment(at))
    }
}

fn doing_key(kind: MotionKind) -> String {
    // What is privileged while a question is pending is a main motion otherwise, in the same words.
    let kind = match kind {
        MotionKind::RecessMain => MotionKind::Recess,
        MotionKind::FixTimeMain => MotionKind::FixTimeToAdjourn,
        kind => kind,
    };
    format!("minutes-do-{}", kind.id())
}

pub(super) fn yes_no(yes: bool) -> Arg {
    Arg::Choice(if yes { "yes" } else { "no" })
}
