//! The fields of each motion, with values that are usual or that the pending motion has.

use super::{
    FormField, Label, choice, in_force, keys, name, number, on_shelf, reconsiderable, seat,
    shown_time, span, text, time, waivable, yes_no,
};
use crate::i18n::{motion_numbered, outcome_name};
use crate::law::MotionKind as K;
use crate::meeting::{
    BlankOrder, Limits, Meeting, Method, Nature, Proposal, Question, RuleTouched, Sanction, Until,
    When, Wording,
};
use crate::tui::model::Model;
use crate::tui::widget::cut;

/// Minutes of a recess, and of an extension, unless others are named.
const MINUTES: u32 = 10;
/// Cells of a decision or a question in a list.
const NAME_CELLS: usize = 60;

/// The fields of a motion; empty when it needs no terms. `old` gives the values to begin with.
pub fn fields(model: &Model, kind: K, old: Option<&Proposal>) -> Vec<FormField> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let said = || old.map(words_of).unwrap_or_default();
    match kind {
        K::Main => main(model, meeting, ""),
        K::Commit => commit(model, old),
        K::PostponeDefinitely => {
            let (until, special) = match old {
                Some(Proposal::PostponeDefinitely { until, special }) => (Some(until), *special),
                _ => (None, false),
            };
            let mut fields = until_fields(model, until, false);
            fields.push(yes_no("special", special));
            fields
        }
        K::LimitExtendDebate => limits(model, meeting, old),
        K::PreviousQuestion => vec![series(model, meeting)],
        K::LayOnTable => vec![text("urgent", "")],
        K::QuestionOfPrivilege => {
            vec![text("disturbs", ""), text("privilege-motion", "").optional()]
        }
        K::Recess | K::RecessMain => {
            let minutes = match old {
                Some(Proposal::Recess { minutes }) => *minutes,
                _ => MINUTES,
            };
            vec![number("minutes", Some(minutes))]
        }
        K::ExtendTimePending => {
            let minutes = match old {
                Some(Proposal::ExtendTimePending { minutes }) => *minutes,
                _ => MINUTES,
            };
            vec![number("more-minutes", Some(minutes))]
        }
        K::AdjournMain | K::FixTimeToAdjourn | K::FixTimeMain => {
            let at = match old {
                Some(Proposal::AdjournMain { at } | Proposal::FixTimeToAdjourn { at }) => {
                    shown_time(at, model.now)
                }
                _ => String::new(),
            };
            vec![time(if kind == K::AdjournMain { "adjourn-at" } else { "continue-at" }, &at)]
        }
        K::SuspendRules => {
            let none = Label::Key("waives-none".to_owned());
            let steps = waivable(meeting).into_iter();
            let steps = steps.map(|s| Label::Said(model.words.pick(&s.name).to_owned()));
            let waives: Vec<Label> = std::iter::once(none).chain(steps).collect();
            let kinds = keys("rule-touched", &RuleTouched::ALL.map(RuleTouched::id));
            let some = (waives.len() > 1).then(|| choice("waives", waives, 0));
            let fields = [text("object", ""), choice("rule-touched", kinds, 0)];
            fields.into_iter().chain(some).chain([number("item", None).optional()]).collect()
        }
        K::DivisionOfQuestion => {
            vec![text("parts", meeting.main().map_or("", |q| q.text.as_str()))]
        }
        K::ConsiderByParagraph => paragraphs(meeting),
        K::DivisionOfQuestionDemand => {
            let parts = meeting.question().map(Question::resolutions).unwrap_or_default();
            vec![choice("part", said_all(parts), 0)]
        }
        K::VotingMethod => {
            let ids = Method::ALL.map(Method::id);
            let at = match old {
                Some(Proposal::VotingMethod { method }) => {
                    Method::ALL.iter().position(|m| m == method).unwrap_or(0)
                }
                _ => Method::ALL.len() - 1,
            };
            vec![choice("method", keys("method", &ids), at)]
        }
        K::NominationMethod => vec![text("nomination-method", &said())],
        K::Nominate => vec![name("nominee")],
        K::ExcuseFromDuty => vec![text("duty", &said())],
        K::ParliamentaryInquiry | K::RequestForInformation => vec![text("inquiry", "")],
        K::ReadPapers => vec![text("paper", &said())],
        K::OtherPrivilege => {
            vec![text("permission", &said()), seat("speaks", None).optional()]
        }
        K::CreateBlank => vec![text("strike", ""), order(BlankOrder::Usual)],
        K::TakeFromTable => vec![shelved(meeting, "tabled", &["table"])],
        K::DischargeCommittee => vec![shelved(meeting, "referred", &["committee"])],
        K::Rescind => vec![decided(meeting)],
        K::AmendPreviouslyAdopted => vec![
            decided(meeting),
            choice("how", keys("amend", &["replace", "insert", "strike", "substitute"]), 0),
            text("words", ""),
            text("new-words", "").optional(),
        ],
        K::Reconsider | K::ReconsiderEnterMinutes => reconsider(model, meeting),
        K::Ratify => {
            let asked = ["done-when", "done-by"].map(|id| text(id, "").optional());
            let said = std::iter::once(text("done", "")).chain(asked);
            said.chain([nature(Nature::Original)]).chain(matter(model, meeting)).collect()
        }
        K::Penalty => {
            let named = meeting.named.iter().next().copied();
            let ids = Sanction::ALL.map(Sanction::id);
            vec![seat("penalised", named), choice("penalty", keys("sanction", &ids), 0)]
        }
        K::CorrectMinutes => vec![text("correction", "")],
        _ => vec![],
    }
}

/// The words of a motion whose terms are words.
fn words_of(proposal: &Proposal) -> String {
    match proposal {
        Proposal::NominationMethod { text }
        | Proposal::ExcuseFromDuty { text }
        | Proposal::ReadPapers { text }
        | Proposal::OtherPrivilege { text, .. } => text.clone(),
        _ => String::new(),
    }
}

/// The fields of a main motion, with the wording that is usual.
pub fn main(model: &Model, meeting: &Meeting, usual: &str) -> Vec<FormField> {
    let mut fields = vec![
        text("motion", usual),
        yes_no("separate", false),
        nature(Nature::Original),
        number("committee-size", None).optional(),
    ];
    fields.extend(matter(model, meeting));
    fields.push(order(Wording::default().blank));
    fields
}

/// The matters to which the law gives a vote of their own, where there are any.
fn matter(model: &Model, meeting: &Meeting) -> Option<FormField> {
    let matters = meeting.law().map(|law| law.matters.as_slice()).filter(|all| !all.is_empty())?;
    let names = matters.iter().map(|m| model.words.pick2(&m.name_zh, &m.name_en).to_owned());
    let mut options = vec![Label::Key("choice-none".to_owned())];
    options.extend(said_all(names.collect()));
    Some(choice("matter", options, 0))
}

fn nature(of: Nature) -> FormField {
    let at = Nature::ALL.iter().position(|n| *n == of).unwrap_or(0);
    choice("nature", keys("nature", &Nature::ALL.map(Nature::id)), at)
}

fn order(of: BlankOrder) -> FormField {
    let at = BlankOrder::ALL.iter().position(|o| *o == of).unwrap_or(0);
    choice("blank-order", keys("blank-order", &BlankOrder::ALL.map(BlankOrder::id)), at)
}

fn said_all(texts: Vec<String>) -> Vec<Label> {
    texts.into_iter().map(|t| Label::Said(cut(&t, NAME_CELLS))).collect()
}

/// Until when: what is usual first, and a field for the hour or the number.
fn until_fields(model: &Model, until: Option<&Until>, may_be_open: bool) -> Vec<FormField> {
    let mut ids = vec!["next_meeting", "at", "meeting", "item"];
    if may_be_open {
        ids.insert(0, "open");
    }
    let (id, said) = match until {
        None => (ids[0], String::new()),
        Some(Until::NextMeeting) => ("next_meeting", String::new()),
        Some(Until::At(when)) => ("at", shown_time(when, model.now)),
        Some(Until::Meeting(n)) => ("meeting", n.to_string()),
        Some(Until::Item(n)) => ("item", n.to_string()),
    };
    let at = ids.iter().position(|i| *i == id).unwrap_or(0);
    vec![choice("until", keys("form-until", &ids), at), text("when", &said).optional()]
}

fn commit(model: &Model, old: Option<&Proposal>) -> Vec<FormField> {
    let (committee, members, report) = match old {
        Some(Proposal::Commit { committee, members, report }) => {
            (committee.clone(), *members, report.as_ref())
        }
        _ => (None, None, None),
    };
    let mut fields = vec![
        text("committee", committee.as_deref().unwrap_or_default()).optional(),
        number("members", members).optional(),
    ];
    fields.extend(until_fields(model, report, true));
    fields
}

fn limits(model: &Model, meeting: &Meeting, old: Option<&Proposal>) -> Vec<FormField> {
    // A figure that stood there already would change what nobody asked for.
    let usual = Limits::default();
    let limits = match old {
        Some(Proposal::LimitExtendDebate(limits)) => limits,
        _ => &usual,
    };
    let close = limits.close_at.as_ref().map(|w: &When| shown_time(w, model.now));
    vec![
        number("speech-secs", limits.speech_secs).optional(),
        number("turns", limits.turns).optional(),
        span("question-secs", limits.totals.question_secs).optional(),
        span("side-secs", limits.totals.side_secs).optional(),
        time("close-at", &close.unwrap_or_default()).optional(),
        seat("extra-for", limits.seat).optional(),
        number("extra-secs", limits.extra_secs).optional(),
        series(model, meeting),
    ]
}

/// The immediately pending question, more of them from there down, or all.
fn series(model: &Model, meeting: &Meeting) -> FormField {
    let mut options = vec![Label::Key("series-immediate".to_owned())];
    let below = meeting.pending.iter().rev().enumerate().skip(1);
    for (depth, question) in below.filter(|(depth, _)| depth + 1 < meeting.pending.len()) {
        let motion = motion_numbered(&model.words, question.kind, question.id);
        let said = model
            .words
            .with("series-down-to", [("n", (depth + 1).to_string()), ("motion", motion)]);
        options.push(Label::Said(said));
    }
    options.push(Label::Key("series-all".to_owned()));
    choice("series", options, 0)
}

fn paragraphs(meeting: &Meeting) -> Vec<FormField> {
    match meeting.main() {
        Some(main) if main.resolutions().len() > 1 => vec![text("paragraphs", "").optional()],
        Some(main) => vec![text("paragraphs", &main.text)],
        None => vec![text("paragraphs", "")],
    }
}

fn shelved(meeting: &Meeting, id: &'static str, why: &[&str]) -> FormField {
    let texts = on_shelf(meeting, why).iter().map(|s| s.text().to_owned()).collect();
    choice(id, said_all(texts), 0)
}

pub(super) fn decided(meeting: &Meeting) -> FormField {
    let texts = in_force(meeting).into_iter().map(|(_, text)| text).collect();
    choice("decision", said_all(texts), 0)
}

fn reconsider(model: &Model, meeting: &Meeting) -> Vec<FormField> {
    let words = &model.words;
    let votes = reconsiderable(meeting).into_iter().map(|(id, kind, outcome, text)| {
        let outcome = outcome_name(words, kind, outcome);
        format!("{} {outcome} {text}", motion_numbered(words, kind, id))
    });
    let voted = keys("voted", &["prevailing", "yes", "no", "abstain"]);
    // In a committee it decides which vote is needed.
    let told = meeting.charter().is_some_and(|c| c.rules.reconsider_any_time);
    let told = told.then(|| yes_no("told", false));
    let fields = [choice("vote", said_all(votes.collect()), 0), choice("voted", voted, 0)];
    fields.into_iter().chain(told).collect()
}
