//! Business in words: recesses, agenda, earlier minutes, notices, interests.

use super::escape::Md;
use super::phrase::{Arg, Speaker};
use crate::meeting::Instant;
use crate::minutes::{Business, Person};

/// The sentence, and lines under it.
pub(super) fn told(speaker: &Speaker<'_>, at: Instant, done: &Business) -> (Md, Vec<Md>) {
    let said = match done {
        Business::ItemAdded { number, title } => speaker.say(
            "minutes-item-added",
            [("number", (*number).into()), ("title", speaker.free(title).into())],
        ),
        Business::CalledBefore { who, first, reason } => {
            let key = match reason {
                Some(_) => "minutes-called-before-because",
                None => "minutes-called-before",
            };
            let reason = speaker.free(reason.as_deref().unwrap_or_default());
            speaker.say(
                key,
                [
                    ("name", speaker.person(who).into()),
                    ("first", speaker.person(first).into()),
                    ("reason", reason.into()),
                ],
            )
        }
        Business::ClockSetBack { by_ms } => {
            // Where only a part of a second is over, the record rather says too much.
            let back = speaker.span((by_ms.abs() + 999) / 1000);
            let right = *by_ms < 0;
            let key = if right { "minutes-clock-put-right" } else { "minutes-clock-set-back" };
            speaker.say(key, [("back", back.into())])
        }
        Business::Recess { until, back } => recess(speaker, at, *until, *back),
        Business::NoticeGiven { by, text } => notice(speaker, by.as_ref(), text),
        Business::MinutesApproved { of, corrections } => {
            let lines = corrections.iter().map(|text| speaker.free(text)).collect();
            return (minutes_approved(speaker, of, !corrections.is_empty()), lines);
        }
        Business::InterestDeclared { by, matter, text, recused } => speaker.say(
            "minutes-interest",
            [
                ("name", speaker.person(by).into()),
                ("text", speaker.free(text).into()),
                ("matter", speaker.free(matter.as_deref().unwrap_or_default()).into()),
                ("of", Arg::Choice(if matter.is_some() { "item" } else { "all" })),
                ("recused", Arg::Choice(if *recused { "yes" } else { "no" })),
            ],
        ),
        Business::CarriedOut { text } => {
            speaker.say("minutes-carried-out", [("text", Md::escaped(text).into())])
        }
        Business::NotStudied => speaker.t("minutes-not-studied"),
    };
    (said, vec![])
}

fn recess(speaker: &Speaker<'_>, from: Instant, until: Instant, back: Option<Instant>) -> Md {
    let (key, until) = match back {
        Some(back) => ("minutes-recess", back),
        None => ("minutes-recess-open", until),
    };
    // On another day the hour alone would mislead.
    let until = match until.date_naive() == from.date_naive() {
        true => speaker.hour(until),
        false => speaker.moment(until),
    };
    let from = speaker.hour(from);
    speaker.say(key, [("from", from.into()), ("until", until.into())])
}

/// Notice of a motion: given by somebody, or in the call.
pub(super) fn notice(speaker: &Speaker<'_>, by: Option<&Person>, text: &str) -> Md {
    let text = ("text", Arg::from(speaker.free(text)));
    match by {
        Some(by) => {
            speaker.say("minutes-notice-given", [("name", speaker.person(by).into()), text])
        }
        None => speaker.say("minutes-notice", [text]),
    }
}

/// That earlier minutes were approved; the corrections stand under it.
pub(super) fn minutes_approved(speaker: &Speaker<'_>, of: &str, corrected: bool) -> Md {
    let key = if corrected { "minutes-approved-corrected" } else { "minutes-approved" };
    speaker.say(key, [("title", Md::escaped(of).into())])
}
