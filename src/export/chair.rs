//! The chair in words: what is put to it, what it rules and answers, who presides.

use super::escape::Md;
use super::phrase::Speaker;
use crate::meeting::{PointKind, Remedy};
use crate::minutes::{ChairAct, PointAnswer, PointRaised};

/// Who raised what.
pub(super) fn raised(speaker: &Speaker<'_>, point: &PointRaised) -> Md {
    let (name, text) = (speaker.person(&point.by), speaker.free(&point.text));
    let key = format!("minutes-raised-{}", point.kind.id());
    speaker.say(&key, [("name", name.into()), ("text", text.into())])
}

/// What came of it: the ruling with its reason and what followed, or the answer.
pub(super) fn answer(speaker: &Speaker<'_>, point: &PointRaised) -> Vec<Md> {
    match &point.answer {
        None if point.kind.is_ruled_on() => vec![speaker.t("minutes-ruling-open")],
        None => vec![speaker.t("minutes-reply-open")],
        Some(PointAnswer::Submitted) => vec![speaker.t("minutes-point-submitted")],
        Some(PointAnswer::Replied { text }) => {
            vec![speaker.say("minutes-replied", [("text", speaker.free(text).into())])]
        }
        Some(PointAnswer::Ruled { well_taken, reason, remedy, dropped }) => {
            let key = match (point.kind, well_taken) {
                (PointKind::Privilege, true) => "minutes-ruling-granted",
                (PointKind::Privilege, false) => "minutes-ruling-not-granted",
                (_, true) => "minutes-ruling-well-taken",
                (_, false) => "minutes-ruling-not-well-taken",
            };
            let ruling = speaker.say(key, [("reason", speaker.free(reason).into())]);
            let dropped = dropped.map(|id| speaker.motion(id)).unwrap_or_default();
            let followed = (*remedy != Remedy::None).then(|| {
                let key = format!("minutes-followed-{}", remedy.id());
                speaker.say(&key, [("motion", dropped.into())])
            });
            std::iter::once(ruling).chain(followed).collect()
        }
    }
}

pub(super) fn act(speaker: &Speaker<'_>, act: &ChairAct) -> Md {
    match act {
        ChairAct::Overruled { by, act, code, reason } => {
            let own = format!("minutes-set-aside-{}", code.id());
            let rule = if speaker.has(&own) { speaker.t(&own) } else { Md::escaped(&code.id()) };
            let name = by.as_ref().map(|by| speaker.person(by)).unwrap_or_default();
            let key = if by.is_some() { "minutes-overruled" } else { "minutes-overruled-own" };
            speaker.say(
                key,
                [
                    ("name", name.into()),
                    ("act", speaker.act(*act).into()),
                    ("rule", rule.into()),
                    ("reason", speaker.free(reason).into()),
                ],
            )
        }
        ChairAct::DivisionRefused { ground, reason } => speaker.say(
            "minutes-division-refused",
            [
                ("ground", speaker.t(&format!("ground-{}", ground.id())).into()),
                ("reason", speaker.free(reason).into()),
            ],
        ),
        ChairAct::HandedOver { to } => {
            speaker.say("minutes-chair-handed-over", [("name", speaker.person(to).into())])
        }
        ChairAct::CameBack { to } => {
            let name =
                to.as_ref().map_or_else(|| speaker.t("minutes-blank"), |p| speaker.person(p));
            speaker.say("minutes-chair-came-back", [("name", name.into())])
        }
        ChairAct::Named { who, offence } => speaker.say(
            "minutes-offender-named",
            [("name", speaker.person(who).into()), ("text", speaker.free(offence).into())],
        ),
        ChairAct::OfficeGiven { office, to } => {
            let (office, name) = (speaker.office(*office), speaker.person(to));
            speaker.say("minutes-office-given", [("office", office.into()), ("name", name.into())])
        }
    }
}
