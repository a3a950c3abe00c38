//! The sheets on paper: in the order in which they were written, at the end of the record, and as
//! papers of their own.

mod papers;
mod steps;

pub(super) use papers::{
    agreement, lanes, lines, needs, pairs, phases, ratings, slate, tasks, times,
};
pub(super) use steps::{is_act, told};

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use crate::meeting::{Bilingual, points_of};
use crate::minutes::{Minutes, RatingLine, TaskLine, Voice};
use chrono::{Datelike, NaiveDate};

/// Somebody by name, or nothing.
fn voice(speaker: &Speaker<'_>, voice: &Voice) -> Md {
    match voice {
        Voice::Member(person) => speaker.person(person),
        Voice::Named(name) => speaker.free(name),
        Voice::Nobody => Md::default(),
    }
}

/// A remark behind something; nothing where there is none.
fn bracketed(speaker: &Speaker<'_>, text: Md) -> Md {
    if text.is_empty() {
        return text;
    }
    speaker.say("sheets-bracketed", [("text", text.into())])
}

/// A day.
pub(super) fn day_of(speaker: &Speaker<'_>, at: NaiveDate) -> Md {
    day(speaker, at)
}

fn day(speaker: &Speaker<'_>, day: NaiveDate) -> Md {
    let args = [
        ("year", i64::from(day.year()).into()),
        ("month", day.month().into()),
        ("day", day.day().into()),
    ];
    speaker.say("minutes-date", args)
}

/// What stands at the end of the record: tasks, and what was rated, agreed and put forward.
pub(super) fn section(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let sheets = &minutes.sheets;
    papers::red_cards(page, speaker, minutes);
    if !sheets.ratings.is_empty() {
        page.heading(2, &speaker.t("sheets-ratings"));
        sheets.ratings.iter().for_each(|rating| rating_lines(page, speaker, rating));
    }
    if !sheets.concerned.is_empty() {
        page.heading(2, &speaker.t("sheets-concerned"));
        for matter in &sheets.concerned {
            let names = |names: &[String]| match names {
                [] => speaker.t("sheets-nobody"),
                names => speaker.list(names, |name| speaker.free(name)),
            };
            let args = [
                ("n", matter.item.0.into()),
                ("title", speaker.free(&matter.item.1).into()),
                ("present", names(&matter.present).into()),
                ("missing", names(&matter.missing).into()),
            ];
            page.bullet(0, &speaker.say("sheets-concerned-line", args));
        }
    }
    let open: Vec<_> = sheets.pairs.iter().filter(|pair| pair.answers.is_empty()).collect();
    if !open.is_empty() {
        page.heading(2, &speaker.t("sheets-unanswered"));
        for pair in open {
            page.bullet(0, &speaker.free(&pair.text));
        }
    }
    if !sheets.accords.is_empty() {
        page.heading(2, &speaker.t("sheets-agreement"));
        papers::accords(page, speaker, &sheets.accords);
    }
    if !sheets.slates.is_empty() {
        page.heading(2, &speaker.t("sheets-slate"));
        papers::slates(page, speaker, &sheets.slates);
    }
    if !sheets.tasks.is_empty() {
        page.heading(2, &speaker.t("sheets-tasks"));
        for task in &sheets.tasks {
            page.numbered(task.n, &task_line(speaker, task));
            let width = format!("{}. ", task.n).len();
            task_more(speaker, task).iter().for_each(|line| page.bullet_under(width, line));
        }
    }
}

/// A side's ratings: each head with the points of all and those for each rater.
fn rating_lines(page: &mut Page, speaker: &Speaker<'_>, rating: &RatingLine) {
    let item = match &rating.item {
        Some((n, title)) => speaker
            .say("sheets-of-item", [("n", (*n).into()), ("title", speaker.free(title).into())]),
        None => Md::default(),
    };
    let args = [
        ("side", speaker.pick(&rating.side).into()),
        ("item", item.into()),
        ("raters", rating.raters.into()),
    ];
    page.bullet(0, &speaker.say("sheets-rating", args));
    for (head, points) in &rating.heads {
        page.bullet(1, &rating_head(speaker, rating, head, *points));
    }
    if !rating.remark.is_empty() {
        page.bullet(1, &speaker.free(&rating.remark));
    }
}

/// A head with the points of all raters and those for each.
fn rating_head(speaker: &Speaker<'_>, rating: &RatingLine, head: &Bilingual, points: u32) -> Md {
    let each = Md::ours(points_of(points, rating.raters));
    let args = [
        ("head", speaker.pick(head).into()),
        ("points", points.into()),
        ("each", each.into()),
        ("most", rating.most.into()),
    ];
    speaker.say("sheets-rating-head", args)
}

fn task_line(speaker: &Speaker<'_>, task: &TaskLine) -> Md {
    let args = [
        ("text", Arg::from(speaker.free(&task.text))),
        ("who", speaker.free(&task.who).into()),
        ("due", day(speaker, task.due).into()),
        ("inspector", speaker.free(&task.inspector).into()),
    ];
    speaker.say("sheets-task", args)
}

/// Where it comes from, and what was said of it.
fn task_more(speaker: &Speaker<'_>, task: &TaskLine) -> Vec<Md> {
    let from = task
        .from
        .as_ref()
        .map(|title| speaker.say("sheets-task-from", [("title", speaker.free(title).into())]));
    let reports = task.reports.iter().map(|(done, text)| {
        let key = if *done { "sheets-task-done" } else { "sheets-task-open" };
        speaker.say(key, [("text", speaker.free(text).into())])
    });
    from.into_iter().chain(reports).collect()
}
