//! Refusals and acts in words.

use super::Words;
use crate::law::MotionKind;
use crate::meeting::{ActKind, Fact, Meeting, MotionId, Refusal};
use crate::pipeline::{FieldKind, Profile, State};
use fluent_bundle::{FluentArgs, FluentValue};

/// A refusal in one or two sentences, without its rule and alternatives.
pub fn explain_refusal(words: &Words, meeting: &Meeting, refusal: &Refusal) -> String {
    let mut args = FluentArgs::new();
    for (name, fact) in &refusal.facts {
        let value = match fact {
            Fact::Number(n) => FluentValue::from(*n),
            Fact::Names(names) => {
                let names: Vec<String> =
                    names.iter().map(|id| named(words, meeting, name, id)).collect();
                FluentValue::from(names.join(words.pick2("、", ", ")))
            }
            Fact::Text(text) => FluentValue::from(named(words, meeting, name, text)),
        };
        args.set(*name, value);
    }
    // A text that can do without its figures asks whether there are any.
    args.set("told", if refusal.facts.is_empty() { "no" } else { "yes" });
    words.with_args(&format!("refusal-{}", refusal.code.id()), &args)
}

/// Ids of categories, offices, motions, methods and shelves in the words of the room.
fn named(words: &Words, meeting: &Meeting, fact: &str, id: &str) -> String {
    match fact {
        "category" => {
            let format = meeting.charter().map(|c| &c.format);
            let formed = format.and_then(|f| f.forms.as_ref()).map(|f| f.categories.as_slice());
            let own = format.map(|f| f.categories.as_slice());
            // Those of a body that is being formed go before those of the room.
            let found = [formed, own].into_iter().flatten().flatten().find(|c| c.id == id);
            found.map_or_else(|| id.to_owned(), |c| words.pick(&c.name).to_owned())
        }
        "office" => words.t(&format!("office-{id}")),
        "step" | "steps" => step_name(words, meeting, id),
        "phase" => words.t(&format!("phase5-{id}-full")),
        "settings" => setting_name(words, meeting, id),
        "sides" | "kinds" => {
            let step = meeting.step();
            let sides = step.and_then(|s| s.rates.as_ref()).map(|r| r.sides.as_slice());
            let kinds = step.and_then(|s| s.lines.as_ref()).map(|l| l.kinds.as_slice());
            let all = [sides, kinds].into_iter().flatten().flatten();
            let found = all.into_iter().find(|labelled| labelled.id == id);
            found.map_or_else(|| id.to_owned(), |l| words.pick(&l.name).to_owned())
        }
        "list" => list_name(words, meeting, id),
        "field" => field_name(words, meeting, id),
        "document" | "documents" | "by" => document_name(words, meeting, id),
        "state" => state_name(words, meeting, id),
        "body_kind" => {
            let body = profile(meeting).and_then(|profile| profile.body(id));
            body.map_or(id, |body| words.pick2(&body.name_zh, &body.name_en)).to_owned()
        }
        "says" | "on" if id.is_empty() => "none".to_owned(),
        "says" => choice_name(words, meeting, id),
        "motion" | "pending" => words.t(&format!("motion-{id}")),
        "shelf" => words.t(&format!("shelf-{id}")),
        "methods" => {
            let names: Vec<_> = id.split(", ").map(|m| words.t(&format!("method-{m}"))).collect();
            names.join(words.pick2("、", ", "))
        }
        _ => id.to_owned(),
    }
}

fn profile(meeting: &Meeting) -> Option<&Profile> {
    meeting.charter().and_then(|charter| charter.profile.as_ref())
}

/// The negative list that an item of the agenda stands on, by the item's index.
fn list_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    let listed = id.parse().ok().and_then(|at| meeting.listed_negative(at));
    listed.map_or_else(|| id.to_owned(), |listed| words.pick(&listed.list).to_owned())
}

/// A document by its name in the profile.
fn document_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    let kind = profile(meeting).and_then(|profile| profile.document(id));
    kind.map_or_else(|| id.to_owned(), |k| words.pick2(&k.name_zh, &k.name_en).to_owned())
}

/// A field, named as `document.field`, by its name in the profile.
fn field_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    let named = id.split_once('.').and_then(|(document, field)| {
        let field = profile(meeting)?.document(document)?.field(field)?;
        Some(words.pick2(&field.name_zh, &field.name_en).to_owned())
    });
    named.unwrap_or_else(|| id.to_owned())
}

/// A state with its id; `none` where there is none.
fn state_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    if id.is_empty() {
        return "none".to_owned();
    }
    let state = profile(meeting).and_then(|profile| profile.state(id));
    let named = |s: &State| format!("{id} {}", words.pick2(&s.name_zh, &s.name_en));
    state.map_or_else(|| id.to_owned(), named)
}

/// Words of choices, in whatever field they stand.
fn choice_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    let fields = profile(meeting).into_iter().flat_map(|p| &p.documents).flat_map(|k| &k.fields);
    let choices = fields.filter_map(|field| match &field.kind {
        FieldKind::Choice(choices) => Some(choices),
        _ => None,
    });
    let found = choices.flatten().find(|choice| choice.id == id);
    found.map_or_else(|| id.to_owned(), |c| words.pick2(&c.name_zh, &c.name_en).to_owned())
}

fn step_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    let steps = meeting.charter().map(|c| c.format.steps.as_slice()).unwrap_or_default();
    let found = steps.iter().find(|step| step.id == id);
    found.map_or_else(|| id.to_owned(), |step| words.pick(&step.name).to_owned())
}

/// What the community sets: attendance, votes, and of a step (`show.each`) one of its times.
fn setting_name(words: &Words, meeting: &Meeting, id: &str) -> String {
    match id.split_once('.') {
        Some((step, which)) => {
            let step = step_name(words, meeting, step);
            words.with(&format!("setting-{which}"), [("step", step)])
        }
        None => words.t(&format!("setting-{id}")),
    }
}

/// An act in the words of the room, as a thing to do.
pub fn act_name(words: &Words, kind: ActKind) -> String {
    match kind {
        ActKind::Move(motion) => {
            words.with("act-move", [("motion", words.t(&format!("motion-{}", motion.id())))])
        }
        kind => words.t(&format!("act-{}", kind.id())),
    }
}

/// A threshold as a sentence: the share, its base, and whether the share itself is enough.
pub fn threshold_text(words: &Words, threshold: crate::law::Threshold) -> String {
    let (num, den) = (threshold.ratio.num(), threshold.ratio.den());
    if num == 0 && !threshold.strict {
        return words.t("threshold-none");
    }
    let named = format!("share-{num}-{den}");
    let share = if words.has(&named) {
        words.t(&named)
    } else {
        words.with("share-other", [("num", num), ("den", den)])
    };
    let base = match threshold.base {
        crate::law::Base::VotesCast => "base-votes_cast",
        crate::law::Base::Ballots => "base-ballots",
        crate::law::Base::Present => "base-present",
        crate::law::Base::Membership => "base-membership",
    };
    let key = if threshold.strict { "threshold-strict" } else { "threshold-inclusive" };
    words.with(key, [("base", words.t(base)), ("share", share)])
}

/// What a vote needs as a sentence: any one of its routes.
pub fn needs_text(words: &Words, needs: &crate::law::Needs) -> String {
    let routes: Vec<String> = needs.any_of.iter().map(|t| threshold_text(words, *t)).collect();
    // A share of nothing, against: the first vote against reaches it.
    if needs.against && needs.usual().is_some_and(|t| t.ratio.num() == 0) {
        return words.t("needs-unanimous");
    }
    let text = routes.join(&words.t("needs-or"));
    let text = if needs.against { words.with("needs-against", [("rule", text)]) } else { text };
    if needs.area { words.with("needs-area", [("rule", text)]) } else { text }
}

/// What a verdict needed as a sentence: for what stands unless enough are against, that.
pub fn verdict_needs(words: &Words, verdict: &crate::law::Verdict) -> Option<String> {
    let threshold = verdict.threshold?;
    let needs = match verdict.against {
        true => crate::law::Needs::unless_against(threshold),
        false => crate::law::Needs::from(threshold),
    };
    Some(needs_text(words, &needs))
}

/// A result in the words of its question: an appeal is not adopted, the ruling is sustained.
pub fn outcome_name(words: &Words, kind: MotionKind, outcome: crate::law::Outcome) -> String {
    let own = match kind {
        MotionKind::Appeal => "result-appeal",
        MotionKind::ObjectionToConsideration => "result-objection",
        MotionKind::OrdersOfDay => "result-orders",
        MotionKind::PointOfOrder => "result-point",
        MotionKind::Election => "result-election",
        _ => "outcome",
    };
    words.t(&format!("{own}-{}", outcome.id()))
}

/// What the sides of a question are called: for and against, or as the question has it.
pub fn side_name(words: &Words, kind: MotionKind, yes: bool) -> String {
    let question = match kind {
        MotionKind::Appeal => "appeal",
        MotionKind::ObjectionToConsideration => "objection",
        MotionKind::OrdersOfDay => "orders",
        _ => "plain",
    };
    words.t(&format!("side-{}-{question}", if yes { "yes" } else { "no" }))
}

/// A list that a matter stands on, with item and version.
pub fn listed_text(words: &Words, listed: &crate::meeting::Listed) -> String {
    let args = [
        ("kind", words.t(&format!("list-kind-{}", listed.kind.id()))),
        ("item", listed.item.clone()),
        ("list", words.pick(&listed.list).to_owned()),
        ("version", listed.version.clone()),
    ];
    words.with("listed-told", args)
}

/// Where a matter comes from that was on the wall of an Open Space, and what it got there: a signal and
/// no decision.
pub fn signal_text(words: &Words, signal: &crate::pipeline::Signal) -> String {
    let topics: Vec<String> = signal.topics.iter().map(u32::to_string).collect();
    let topics = topics.join(words.pick2("、", ", "));
    let from = words.with("signal-from", [("theme", signal.theme.clone()), ("topics", topics)]);
    match signal.dots.zip(signal.rank) {
        Some((dots, rank)) => {
            let dots = words.with("signal-dots", [("dots", dots), ("rank", rank)]);
            format!("{from}{}{dots}", words.pick2("，", ", "))
        }
        None => from,
    }
}

/// A motion of the meeting by its kind and number.
pub fn motion_numbered(words: &Words, kind: MotionKind, id: MotionId) -> String {
    let kind = words.t(&format!("motion-{}", kind.id()));
    words.with("motion-numbered", [("kind", kind), ("n", id.0.to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::law::{Base, Needs, Ratio, Threshold};
    use crate::meeting::RefusalCode as Code;

    #[test]
    fn a_refusal_without_its_figures_is_still_a_sentence() {
        let bare = [
            Refusal::new(Code::UnknownCategory),
            Refusal::new(Code::OutOfOrderPrecedence),
            Refusal::new(Code::BadTerms),
            Refusal::new(Code::NotThere),
            Refusal::new(Code::StillWithinReach),
            Refusal::new(Code::NotNamed),
            Refusal::new(Code::WrongSide),
        ];
        let told = [
            Refusal::new(Code::OutOfOrderPrecedence).with("pending", "lay_on_table"),
            Refusal::new(Code::StillWithinReach).with("shelf", "table"),
            Refusal::new(Code::NotInRuleSet).with("motion", "previous_question"),
            Refusal::new(Code::WrongSide).with("name", "王芳"),
            Refusal::new(Code::MethodOrdered).with("methods", "ballot"),
            Refusal::new(Code::MembersWait)
                .with("names", vec!["王芳".to_owned()])
                .with("unheard", 1usize),
        ];
        for refusal in bare.iter().chain(&told) {
            for lang in Lang::ALL {
                let text = explain_refusal(&Words::new(lang), &Meeting::default(), refusal);
                let sound = !["{", "⟦", "_"].iter().any(|mark| text.contains(mark));
                assert!(sound, "{:?}: {text}", refusal.code);
            }
        }
        let zh = explain_refusal(&Words::new(Lang::ZhHans), &Meeting::default(), &told[0]);
        assert_eq!(zh, "一时一件：“暂停（稍后恢复）”正待决，先处理它。");
    }

    #[test]
    fn what_a_vote_needs_is_told_by_its_routes_and_its_side() {
        let zh = |needs: &Needs| needs_text(&Words::new(Lang::ZhHans), needs);
        assert_eq!(
            zh(&Needs::rescind(false)),
            "不少于赞成票与反对票之和的三分之二，或超过全体有表决权成员的半数"
        );
        let appeal = Needs::unless_against(Threshold::majority_of(Base::VotesCast));
        assert_eq!(zh(&appeal), "除非反对票超过赞成票与反对票之和的半数，否则维持");
        let ratio = Ratio::new(0, 1).expect("nothing");
        let one = Threshold { base: Base::VotesCast, ratio, strict: true };
        assert_eq!(zh(&Needs::unless_against(one)), "有一票反对就不成立");
    }
}
