//! 会议记录: everything in order, with the gist of every speech and the arithmetic of every vote.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use super::{body, opening, vote};
use crate::i18n::Words;
use crate::law::Outcome;
use crate::minutes::{DecisionLine, Minutes};

pub(super) fn markdown(minutes: &Minutes, words: &Words) -> String {
    let speaker = Speaker::new(words);
    let mut page = Page::default();
    opening::title(&mut page, &speaker, minutes);
    opening::organisation(&mut page, &speaker, minutes);
    opening::agenda(&mut page, &speaker, minutes);
    body::sections(&mut page, &speaker, minutes);
    resolutions(&mut page, &speaker, minutes);
    left_over(&mut page, &speaker, minutes);
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

fn resolutions(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    page.heading(2, &speaker.t("minutes-resolutions"));
    if minutes.decisions.is_empty() {
        page.paragraph(&speaker.t("minutes-no-resolutions"));
    }
    for (i, decision) in minutes.decisions.iter().enumerate() {
        page.numbered(i + 1, &resolution(speaker, decision));
        page.quote_under(format!("{}. ", i + 1).len(), &Md::escaped(&decision.text));
    }
}

fn resolution(speaker: &Speaker<'_>, decision: &DecisionLine) -> Md {
    let numbers = match (decision.tally, decision.verdict) {
        (Some(tally), Some(verdict)) => speaker.say(
            "minutes-resolution-numbers",
            [
                ("tally", vote::tally(speaker, tally).into()),
                ("needed", verdict.needed.into()),
                ("margin", vote::margin(speaker, verdict).into()),
            ],
        ),
        (None, Some(_)) => speaker.t("minutes-resolution-consent"),
        _ => speaker.t("minutes-resolution-judged"),
    };
    let key = match decision.outcome {
        Outcome::Adopted => "minutes-resolution-adopted",
        Outcome::Lost => "minutes-resolution-lost",
    };
    speaker.say(
        key,
        [
            ("id", decision.id.0.into()),
            ("item", decision.item.unwrap_or(0).into()),
            ("numbers", numbers.into()),
        ],
    )
}

/// 遗留问题: questions still open, and items that were not reached.
fn left_over(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let open: Vec<_> = minutes.open_motions().collect();
    if open.is_empty() && minutes.not_reached.is_empty() {
        return;
    }
    page.heading(2, &speaker.t("minutes-left-over"));
    for motion in open {
        body::open_motion(page, speaker, motion);
    }
    for item in &minutes.not_reached {
        let title = body::item_title(speaker, item);
        page.bullet(
            0,
            &speaker.say(
                "minutes-not-reached",
                [("number", item.number.into()), ("title", title.into())],
            ),
        );
    }
}
