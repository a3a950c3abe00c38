//! 会议记录: everything in order, with the gist of every speech and the arithmetic of every vote.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use super::{ballot, body, floor, left, opening, sheets, space, vote};
use crate::ballot::PollRule;
use crate::i18n::{Words, poll_result};
use crate::law::MotionKind;
use crate::meeting::{PollResult, Settings};
use crate::minutes::{DecisionLine, Minutes};

pub(super) fn markdown(minutes: &Minutes, words: &Words, restricted: bool) -> String {
    let speaker = Speaker::new(words).withholding(&minutes.withheld);
    let mut page = Page::default();
    opening::title(&mut page, &speaker, minutes);
    if restricted && minutes.is_partly_private() {
        page.paragraph(&speaker.t("paper-restricted"));
    }
    opening::organisation(&mut page, &speaker, minutes);
    opening::agenda(&mut page, &speaker, minutes);
    body::sections(&mut page, &speaker, minutes);
    floor::speaking(&mut page, &speaker, minutes);
    decided(&mut page, &speaker, minutes);
    sheets::section(&mut page, &speaker, minutes);
    space::section(&mut page, &speaker, minutes, space::Length::Full);
    floor::parking_lot(&mut page, &speaker, minutes, true);
    left::left_over(&mut page, &speaker, minutes, "minutes-left-over");
    // 散会 stands on a line of its own.
    match minutes.organisation.adjourned_at {
        Some(at) => {
            page.paragraph(&speaker.say("minutes-adjourned", [("hour", speaker.hour(at).into())]))
        }
        None => page.paragraph(&speaker.t("minutes-not-adjourned")),
    }
    opening::signatures(&mut page, &speaker, minutes);
    opening::rules(&mut page, &speaker, minutes);
    page.finish()
}

/// What was decided; nothing is said of it where nothing could be.
fn decided(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let adopted = minutes.adopted.as_ref();
    let none = adopted.is_some_and(|a| a.law.is_none() && Settings::is_none(a.settings.decision));
    let polls = minutes.polls.iter().filter(|poll| decides(poll)).count();
    if none && minutes.decisions.is_empty() && polls == 0 {
        return;
    }
    page.heading(2, &speaker.t("minutes-resolutions"));
    if minutes.decisions.is_empty() && polls == 0 {
        page.paragraph(&speaker.t("minutes-no-resolutions"));
    }
    resolutions(page, speaker, minutes);
}

pub(super) fn resolutions(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    // Dots decide nothing; their order stands with the Open Space.
    let polls: Vec<&PollResult> = minutes.polls.iter().filter(|poll| decides(poll)).collect();
    for poll in polls {
        let asked = speaker.poll(&poll.poll);
        let title = Md::escaped(&asked.title);
        page.bullet(0, &speaker.say("ballots-poll-decided", [("title", title.into())]));
        let told = poll_result(speaker.words(), &asked, &poll.outcome);
        told.iter().for_each(|line| page.bullet(1, &Md::escaped(line)));
    }
    for (i, decision) in minutes.decisions.iter().enumerate() {
        let width = format!("{}. ", i + 1).len();
        page.numbered(i + 1, &resolution(speaker, decision));
        page.quote_under(width, &Md::escaped(&decision.text));
        let elected =
            (!decision.elected.is_empty()).then(|| ballot::elected(speaker, &decision.elected));
        let remarks = elected.into_iter().chain(vote::standing(speaker, decision.standing));
        remarks.for_each(|remark| page.bullet_under(width, &remark));
    }
}

fn decides(poll: &PollResult) -> bool {
    !matches!(poll.poll.rule, PollRule::Dots { .. })
}

fn resolution(speaker: &Speaker<'_>, decision: &DecisionLine) -> Md {
    let kind = match decision.kind {
        MotionKind::Main => Md::default(),
        kind => speaker.say("minutes-resolution-kind", [("kind", speaker.kind(kind).into())]),
    };
    speaker.say(
        "minutes-resolution",
        [
            ("item", decision.item.unwrap_or(0).into()),
            ("motion", speaker.motion(decision.id).into()),
            ("kind", kind.into()),
            ("outcome", vote::outcome(speaker, decision.kind, decision.outcome).into()),
            ("numbers", numbers(speaker, decision).into()),
        ],
    )
}

/// The count with what was needed, or how it was decided without one.
pub(super) fn numbers(speaker: &Speaker<'_>, decision: &DecisionLine) -> Md {
    match (decision.tally, decision.verdict) {
        (Some(tally), Some(verdict)) => speaker.say(
            "minutes-resolution-numbers",
            [
                ("tally", vote::tally(speaker, decision.kind, tally).into()),
                ("needed", verdict.needed.into()),
                ("margin", vote::margin(speaker, verdict).into()),
            ],
        ),
        _ if decision.kind == MotionKind::Election => speaker.t("minutes-resolution-elected"),
        (None, Some(_)) => speaker.t("minutes-resolution-consent"),
        _ => speaker.t("minutes-resolution-judged"),
    }
}
