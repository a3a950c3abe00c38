//! Clocks, speaking time and the parking lot on paper.
//!
//! Speaking time is told by category and by side, in the order of the format: no paper ranks people.

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use crate::law::DebateTotals;
use crate::meeting::ParkedFate;
use crate::minutes::{CategorySpeaking, Minutes, ParkedLine, Spoken, Timing, TimingLine};

/// What was timed under this name.
pub(super) fn timing(speaker: &Speaker<'_>, timing: &Timing) -> Md {
    speaker.say("minutes-timing", [("name", speaker.free(&timing.name).into())])
}

/// One line for each time that the clock ran: when, for whom, the time given and used.
pub(super) fn timing_lines(speaker: &Speaker<'_>, timing: &Timing) -> Vec<Md> {
    timing.lines.iter().map(|line| timing_line(speaker, line)).collect()
}

fn timing_line(speaker: &Speaker<'_>, line: &TimingLine) -> Md {
    let used = match (line.used_ms, line.over_secs()) {
        (None, _) => speaker.t("minutes-timing-open"),
        (Some(ms), None) => {
            speaker.say("minutes-timing-used", [("used", speaker.span(ms / 1000).into())])
        }
        (Some(ms), Some(over)) => speaker.say(
            "minutes-timing-over",
            [("used", speaker.span(ms / 1000).into()), ("over", speaker.span(over).into())],
        ),
    };
    let (hour, given) = (speaker.hour(line.at), speaker.span(line.secs.into()));
    let numbers = [("hour", hour.into()), ("given", given.into()), ("used", used.into())];
    let said = speaker.say("minutes-timing-line", numbers);
    match &line.applicant {
        None => said,
        Some(who) => speaker
            .say("minutes-timing-for", [("name", speaker.free(who).into()), ("line", said.into())]),
    }
}

/// Speaking time by category, then by side in debate, then in all; nothing where nobody spoke.
pub(super) fn speaking(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let speaking = &minutes.speaking;
    if speaking.all.times == 0 {
        return;
    }
    page.heading(2, &speaker.t("minutes-speaking"));
    for line in &speaking.categories {
        page.bullet(0, &category(speaker, line));
    }
    let debated = speaking.for_side.times + speaking.against.times > 0;
    if debated {
        let sides = [
            ("for", spoken(speaker, speaking.for_side).into()),
            ("against", spoken(speaker, speaking.against).into()),
        ];
        page.bullet(0, &speaker.say("minutes-speaking-sides", sides));
    }
    let all = spoken(speaker, speaking.all);
    page.bullet(0, &speaker.say("minutes-speaking-all", [("spoken", all.into())]));
}

fn category(speaker: &Speaker<'_>, line: &CategorySpeaking) -> Md {
    let name = line.name.as_ref();
    let name = name.map_or_else(|| speaker.t("minutes-no-category"), |name| speaker.pick(name));
    speaker.say(
        "minutes-speaking-category",
        [
            ("category", name.into()),
            ("people", line.people.into()),
            ("spoke", line.spoke.into()),
            ("spoken", spoken(speaker, line.spoken).into()),
        ],
    )
}

fn spoken(speaker: &Speaker<'_>, spoken: Spoken) -> Md {
    let time = speaker.span(spoken.ms / 1000);
    speaker.say("minutes-spoken", [("times", spoken.times.into()), ("time", time.into())])
}

/// 停车场: each matter and what became of it; `naming`: and who raised it.
pub(super) fn parking_lot(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes, naming: bool) {
    if minutes.parked.is_empty() {
        return;
    }
    page.heading(2, &speaker.t("minutes-parking"));
    for (matter, n) in minutes.parked.iter().zip(1..) {
        page.numbered(n, &speaker.free(&matter.text));
        let width = format!("{n}. ").len();
        raised(speaker, matter, naming)
            .iter()
            .chain([&became(speaker, matter)])
            .for_each(|line| page.bullet_under(width, line));
    }
}

/// Where it comes from.
fn raised(speaker: &Speaker<'_>, matter: &ParkedLine, naming: bool) -> Option<Md> {
    let by = matter.by.as_ref().filter(|_| naming).map(|by| Arg::from(speaker.person(by)));
    let hour = matter.at.filter(|_| naming).map(|at| Arg::from(speaker.hour(at)));
    match (&matter.earlier, by, hour) {
        (Some(title), by, _) => {
            let title = ("title", Arg::from(speaker.free(title)));
            Some(match by {
                Some(by) => speaker.say("minutes-parked-earlier-by", [title, ("name", by)]),
                None => speaker.say("minutes-parked-earlier", [title]),
            })
        }
        (None, Some(by), Some(hour)) => {
            Some(speaker.say("minutes-parked-by", [("name", by), ("hour", hour)]))
        }
        (None, None, Some(hour)) => Some(speaker.say("minutes-parked-at", [("hour", hour)])),
        (None, ..) => None,
    }
}

fn became(speaker: &Speaker<'_>, matter: &ParkedLine) -> Md {
    match (matter.became, matter.item) {
        (Some(ParkedFate::Item), Some(number)) => {
            speaker.say("minutes-parked-item", [("number", number.into())])
        }
        (Some(fate), _) => speaker.t(&format!("minutes-parked-{}", fate.id())),
        (None, _) => speaker.t("minutes-parked-open"),
    }
}

/// Limits of the debate on one question as a whole, a line each.
pub(super) fn totals(speaker: &Speaker<'_>, totals: DebateTotals) -> Vec<Md> {
    let set = [
        ("minutes-total-question", totals.question_secs),
        ("minutes-total-side", totals.side_secs),
        ("minutes-total-category", totals.category_secs),
    ];
    let set = set.into_iter().filter_map(|(key, secs)| Some((key, secs?)));
    set.map(|(key, secs)| speaker.say(key, [("time", speaker.span(secs.into()).into())])).collect()
}
