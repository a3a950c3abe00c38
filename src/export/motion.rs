//! Motions in words: made, seconded, stated, taken up again, and what is left of them.

use super::body::timed;
use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use crate::law::MotionKind;
use crate::meeting::{Instant, MotionId, Nature, Proposal, Shelf, Until};
use crate::minutes::{Fate, Motion, MotionStep, Person, Substance};

/// The width of a bullet, under which its quotations stand.
pub(super) const BULLET: usize = 2;

/// One step of a motion in a record that tells everything in order.
pub(super) fn step(
    page: &mut Page,
    speaker: &Speaker<'_>,
    at: Instant,
    (id, kind): (MotionId, MotionKind),
    step: &MotionStep,
) {
    match step {
        // Made and stated in one breath with the vote, which tells them.
        MotionStep::Moved { .. } | MotionStep::Stated { .. }
            if matches!(
                kind,
                MotionKind::FillBlank | MotionKind::PointOfOrder | MotionKind::Nominate
            ) => {}
        // Stated by being made.
        MotionStep::Stated { .. }
            if matches!(
                kind,
                MotionKind::WithdrawOrModify | MotionKind::Election | MotionKind::OrdersOfDay
            ) => {}
        MotionStep::Moved { by, assumed, what } => {
            timed(page, speaker, at, moved(speaker, id, by, *assumed, what));
            wording(page, speaker, what);
            terms_of_main(speaker, what).iter().for_each(|line| page.bullet(1, line));
        }
        MotionStep::Reworded { text } => {
            timed(page, speaker, at, about(speaker, "minutes-reworded", id));
            page.quote_under(BULLET, &Md::escaped(text));
        }
        MotionStep::Seconded { by } => {
            timed(page, speaker, at, about_by(speaker, "minutes-seconded", id, by));
        }
        MotionStep::RuledOut { .. } => {
            timed(page, speaker, at, ruled_out(speaker, id, step));
        }
        MotionStep::TookUp { text, .. } => {
            timed(page, speaker, at, took_up(speaker, id, step));
            page.quote_under(BULLET, &Md::escaped(text));
        }
        MotionStep::Separated { by, text } => {
            timed(page, speaker, at, about_by(speaker, "minutes-separated", id, by));
            page.quote_under(BULLET, &Md::escaped(text));
        }
        MotionStep::FillingSuggested { by, text } => {
            let args = [
                ("motion", speaker.motion(id).into()),
                ("name", speaker.person(by).into()),
                ("text", Md::escaped(text).into()),
            ];
            timed(page, speaker, at, speaker.say("minutes-filling", args));
        }
        MotionStep::ParagraphOpened { at: Some(number) } => {
            let args = [("motion", speaker.motion(id).into()), ("number", (*number).into())];
            timed(page, speaker, at, speaker.say("minutes-paragraph", args));
        }
        plain => timed(page, speaker, at, about(speaker, plain_key(plain), id)),
    }
}

fn plain_key(step: &MotionStep) -> &'static str {
    match step {
        MotionStep::SecondWithdrawn => "minutes-second-withdrawn",
        MotionStep::FellWithoutSecond { .. } => "minutes-fell",
        MotionStep::TakenBack => "minutes-taken-back",
        MotionStep::Kept { .. } => "minutes-reconsideration-kept",
        MotionStep::CalledUp => "minutes-called-up",
        MotionStep::ParagraphOpened { .. } => "minutes-paragraph-whole",
        _ => "minutes-stated",
    }
}

fn about(speaker: &Speaker<'_>, key: &str, id: MotionId) -> Md {
    speaker.say(key, [("motion", speaker.motion(id).into())])
}

fn about_by(speaker: &Speaker<'_>, key: &str, id: MotionId, by: &Person) -> Md {
    let name = speaker.person(by);
    speaker.say(key, [("motion", speaker.motion(id).into()), ("name", name.into())])
}

/// Who moved what. Kinds that are not “moved” have a sentence of their own.
fn moved(speaker: &Speaker<'_>, id: MotionId, by: &Person, assumed: bool, what: &Substance) -> Md {
    let own = format!("minutes-moved-{}", what.kind.id());
    let key = match assumed {
        true if what.kind == MotionKind::Main => "minutes-assumed-main".to_owned(),
        true => "minutes-assumed".to_owned(),
        false if speaker.has(&own) => own,
        false => "minutes-moved".to_owned(),
    };
    let target = speaker.target(what);
    speaker.say(
        &key,
        [
            ("name", speaker.person(by).into()),
            ("id", id.0.into()),
            ("target", target.into()),
            ("text", Md::escaped(&what.text).into()),
            ("what", doing(speaker, what).into()),
        ],
    )
}

/// Main motions and amendments have their words beside them.
fn doing(speaker: &Speaker<'_>, what: &Substance) -> Md {
    let beside = [MotionKind::Main, MotionKind::Amend, MotionKind::AmendSecondary];
    if beside.contains(&what.kind) { Md::default() } else { speaker.doing(what) }
}

/// What was voted on, where neither words nor the name of the kind say it: the question as it was
/// put, where a vote for it lets something stand; or what the motion would do.
pub(super) fn put(speaker: &Speaker<'_>, what: &Substance) -> Option<Md> {
    let own = format!("minutes-put-{}", what.kind.id());
    if speaker.has(&own) {
        let args =
            [("target", speaker.target(what).into()), ("text", Md::escaped(&what.text).into())];
        return Some(speaker.say(&own, args));
    }
    let by_name = matches!(
        what.kind,
        MotionKind::Amend | MotionKind::AmendSecondary | MotionKind::Adjourn | MotionKind::Election
    );
    if by_name || is_quoted(what.kind) {
        return None;
    }
    Some(speaker.say("minutes-in-effect", [("what", speaker.doing(what).into())]))
}

/// Whether the words of this kind are quoted exactly.
pub(super) fn is_quoted(kind: MotionKind) -> bool {
    matches!(kind, MotionKind::Main | MotionKind::Ratify | MotionKind::QuestionOfPrivilege)
}

/// The exact words: of a motion its text, of an amendment the change and the text it leads to.
pub(super) fn wording(page: &mut Page, speaker: &Speaker<'_>, what: &Substance) {
    if is_quoted(what.kind) {
        page.quote_under(BULLET, &Md::escaped(&what.text));
    }
    changes(speaker, what).iter().for_each(|line| page.bullet(1, line));
}

/// What an amendment changes and leads to; the parts of a division.
pub(super) fn changes(speaker: &Speaker<'_>, what: &Substance) -> Vec<Md> {
    let of_adopted = match &what.terms {
        Some(Proposal::AmendPreviouslyAdopted { amendment, .. }) => Some(amendment),
        _ => None,
    };
    if let Some(amendment) = what.amendment.as_ref().or(of_adopted) {
        let leads_to = (!what.text.is_empty())
            .then(|| speaker.say("minutes-leads-to", [("text", Md::escaped(&what.text).into())]));
        return std::iter::once(speaker.amendment(what, amendment)).chain(leads_to).collect();
    }
    match &what.terms {
        Some(Proposal::DivisionOfQuestion { parts }) => {
            parts.iter().map(|part| Md::escaped(part)).collect()
        }
        _ => vec![],
    }
}

/// What a main motion, or one to ratify, carries with its words; what the mover said that decides
/// which vote is needed.
pub(super) fn terms_of_main(speaker: &Speaker<'_>, what: &Substance) -> Vec<Md> {
    let (nature, committee, deed) = match &what.terms {
        Some(Proposal::Main(wording)) => (wording.nature, wording.committee, None),
        Some(Proposal::Ratify(deed)) => (deed.nature, None, Some(deed)),
        Some(Proposal::Reconsider(again)) if again.told => {
            return vec![speaker.t("minutes-reconsider-told")];
        }
        _ => return vec![],
    };
    let said = |key: &str, words: &Option<String>| {
        Some(speaker.say(key, [("words", Md::escaped(words.as_deref()?).into())]))
    };
    let when = deed.and_then(|deed| said("minutes-deed-when", &deed.when));
    let by = deed.and_then(|deed| said("minutes-deed-by", &deed.by));
    let nature = match nature {
        Nature::Original => None,
        Nature::Incidental => Some(speaker.t("minutes-main-incidental")),
        Nature::Bylaws if deed.is_some() => Some(speaker.t("minutes-deed-bylaws")),
        Nature::Bylaws => Some(speaker.t("minutes-main-bylaws")),
    };
    let committee = committee
        .map(|members| speaker.say("minutes-main-committee", [("members", members.into())]));
    let matter = what.matter.as_ref().map(|matter| {
        speaker.say("minutes-main-matter", [("matter", speaker.pick(matter).into())])
    });
    [when, by, nature, committee, matter].into_iter().flatten().collect()
}

/// The chair's ruling on a motion, with its ground and reason.
pub(super) fn ruled_out(speaker: &Speaker<'_>, id: MotionId, step: &MotionStep) -> Md {
    let MotionStep::RuledOut { ground, reason, .. } = step else { return Md::default() };
    speaker.say(
        "minutes-ruled-out",
        [
            ("motion", speaker.motion(id).into()),
            ("ground", speaker.t(&format!("ground-{}", ground.id())).into()),
            ("reason", Md::escaped(reason).into()),
        ],
    )
}

/// That a motion is before the meeting again, and why it was not.
pub(super) fn took_up(speaker: &Speaker<'_>, id: MotionId, step: &MotionStep) -> Md {
    let MotionStep::TookUp { from, inherited, .. } = step else { return Md::default() };
    let key = if *inherited { "minutes-took-up-earlier" } else { "minutes-took-up" };
    let shelf = speaker.t(&format!("shelf-{}", from.id()));
    speaker.say(key, [("motion", speaker.motion(id).into()), ("shelf", shelf.into())])
}

/// A motion by its kind and mover: “motion 3 (main motion, moved by 王芳)”.
pub(super) fn named(
    speaker: &Speaker<'_>,
    id: MotionId,
    kind: MotionKind,
    mover: Option<&Person>,
) -> Md {
    let plain = if speaker.is_numbering() { "" } else { "-plain" };
    let earlier = if mover.is_some() { "" } else { "-earlier" };
    speaker.say(
        &format!("minutes-named{plain}{earlier}"),
        [
            ("motion", speaker.motion(id).into()),
            ("kind", speaker.kind(kind).into()),
            ("name", speaker.mover(mover).into()),
        ],
    )
}

/// A motion that comes up again, with its words.
pub(super) fn left(page: &mut Page, speaker: &Speaker<'_>, motion: &Motion) {
    let named = Arg::from(named(speaker, motion.id, motion.what.kind, motion.mover.as_ref()));
    let said = match &motion.fate {
        Fate::Aside(shelf) => aside(speaker, shelf, named, motion.mover.is_none()),
        Fate::Kept => speaker.say("minutes-left-kept", [("named", named)]),
        Fate::NotStated => speaker.say("minutes-left-not-stated", [("named", named)]),
        _ => speaker.say("minutes-left-pending", [("named", named)]),
    };
    page.bullet(0, &said);
    wording(page, speaker, &motion.what);
    put(speaker, &motion.what).iter().for_each(|line| page.bullet(1, line));
}

/// Why a motion lies aside. What an earlier meeting expected of its next one is due in this one.
fn aside(speaker: &Speaker<'_>, shelf: &Shelf, named: Arg, earlier: bool) -> Md {
    match shelf {
        Shelf::Postponed { until, special } => speaker.say(
            "minutes-left-postponed",
            [
                ("named", named),
                ("until", speaker.until(until).into()),
                ("special", super::terms::yes_no(*special)),
            ],
        ),
        Shelf::Committee { name, report } => {
            let to = speaker.committee(name.as_deref());
            let by = report.as_ref().map_or_else(Md::default, |until| match until {
                Until::NextMeeting | Until::Meeting(1) if earlier => {
                    speaker.report(&Until::Meeting(0))
                }
                until => speaker.report(until),
            });
            speaker.say(
                "minutes-left-committee",
                [
                    ("named", named),
                    ("committee", to.into()),
                    ("reporting", super::terms::yes_no(report.is_some())),
                    ("report", by.into()),
                ],
            )
        }
        other => {
            let shelf = speaker.t(&format!("shelf-{}", other.id()));
            speaker.say("minutes-left-aside", [("named", named), ("shelf", shelf.into())])
        }
    }
}
