//! Minutes after Robert: what was done, not what was said (RONR 48:2–5).
//!
//! Left out on purpose: seconders, debate and how long it took, inquiries, what was withdrawn, secondary motions that
//! were lost. An adopted amendment shows only in the final wording and in passing (48:4). Motions
//! are quoted, not numbered.

mod acts;
mod votes;

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use super::terms::yes_no;
use super::{body, business, floor, left, opening, space};
use crate::i18n::Words;
use crate::law::{MotionKind, Outcome};
use crate::meeting::Office;
use crate::minutes::{Attendance, Business, Entry, Heading, Minutes, Movement};

pub(super) fn markdown(minutes: &Minutes, words: &Words, restricted: bool) -> String {
    let speaker = Speaker::without_numbers(words).withholding(&minutes.withheld);
    let mut page = Page::default();
    let heading = &minutes.heading;
    let (body, title) = (Md::escaped(&heading.body), Md::escaped(&heading.title));
    let title = speaker.say("minutes-ronr-title", [("body", body.into()), ("title", title.into())]);
    page.heading(1, &title);
    if restricted && minutes.is_partly_private() {
        page.paragraph(&speaker.t("paper-restricted"));
    }
    first_paragraph(&mut page, &speaker, minutes);
    earlier_minutes(&mut page, &speaker, minutes);
    proceedings(&mut page, &speaker, minutes);
    space::section(&mut page, &speaker, minutes, space::Length::Short);
    // What became of a matter, not who said it.
    floor::parking_lot(&mut page, &speaker, minutes, false);
    left::left_over(&mut page, &speaker, minutes, "minutes-ronr-left");
    page.paragraph(&adjournment(&speaker, minutes));
    opening::signatures(&mut page, &speaker, minutes);
    opening::rules(&mut page, &speaker, minutes);
    page.finish()
}

/// Regular, special, adjourned: the kind of meeting (48:4(1)).
fn kind_of_meeting(heading: &Heading) -> Arg {
    Arg::Choice(match (heading.special, heading.continues) {
        (false, false) => "regular",
        (true, false) => "special",
        (false, true) => "adjourned",
        (true, true) => "adjourned-special",
    })
}

/// Kind of meeting, body, date, time, place, presence of chair and secretary (48:4).
fn first_paragraph(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let (heading, organisation) = (&minutes.heading, &minutes.organisation);
    let Some(opened) = organisation.opened_at else {
        page.paragraph(&speaker.t("minutes-ronr-not-opened"));
        return;
    };
    let name = |office| {
        let holder = organisation.officer(office);
        Arg::from(holder.map_or_else(|| speaker.t("minutes-blank"), |p| speaker.person(p)))
    };
    let place = Md::escaped(&organisation.place);
    let place = if place.is_empty() { speaker.t("minutes-blank") } else { place };
    let held = speaker.say(
        "minutes-ronr-held",
        [
            ("title", Md::escaped(&heading.title).into()),
            ("body", Md::escaped(&heading.body).into()),
            ("kind", kind_of_meeting(heading)),
            ("format", speaker.pick(&heading.format).into()),
            ("series", heading.series.unwrap_or(0).into()),
            ("date", speaker.date(opened).into()),
            ("hour", speaker.hour(opened).into()),
            ("place", place.into()),
        ],
    );
    let offices = speaker.say(
        "minutes-ronr-officers",
        [("chair", name(Office::Chair)), ("recorder", name(Office::Recorder))],
    );
    let attended = attendance(speaker, minutes);
    let arrived = arrivals(speaker, &organisation.attendance);
    let notice = |text: &String| business::notice(speaker, None, text);
    page.paragraph(&speaker.run_on(&[held, offices, attended, arrived]));
    opening::proxies(speaker, &organisation.attendance.by_proxy)
        .iter()
        .chain(&opening::law(speaker, minutes))
        .chain(&organisation.notices.iter().map(notice).collect::<Vec<_>>())
        .for_each(|line| page.paragraph(&acts::sentence(speaker, line.clone())));
}

fn attendance(speaker: &Speaker<'_>, minutes: &Minutes) -> Md {
    let came = &minutes.organisation.attendance;
    let anybody = opening::anybody(minutes);
    speaker.say(
        if anybody { "minutes-ronr-attendance-any" } else { "minutes-ronr-attendance" },
        [
            ("membership", came.membership.into()),
            ("present", came.present.into()),
            ("needed", came.quorum_needed.into()),
            ("met", yes_no(came.has_quorum)),
        ],
    )
}

/// Who came after the call to order, and that they made the quorum where there was none before.
fn arrivals(speaker: &Speaker<'_>, came: &Attendance) -> Md {
    let counts = |m: &&Movement| m.voting && m.presence.counts();
    let arrived: Vec<&Movement> = came.movements.iter().filter(counts).collect();
    let Some(last) = arrived.iter().find(|m| m.has_quorum).or(arrived.last()) else {
        return Md::default();
    };
    let until: Vec<&Movement> = match came.has_quorum {
        true => arrived.clone(),
        false => arrived.iter().copied().filter(|m| m.at <= last.at).collect(),
    };
    let last = if came.has_quorum { arrived.last().unwrap_or(last) } else { last };
    let met = match (came.has_quorum, last.has_quorum) {
        (true, _) => "before",
        (false, true) => "yes",
        (false, false) => "no",
    };
    speaker.say(
        "minutes-ronr-arrived",
        [
            ("names", speaker.list(&until, |m| speaker.person(&m.person)).into()),
            ("hour", speaker.hour(last.at).into()),
            ("present", last.present.into()),
            ("met", Arg::Choice(met)),
        ],
    )
}

/// Whether the minutes of an earlier meeting were approved, and as corrected (48:4(5)).
fn earlier_minutes(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    let approved = entries.filter_map(|timed| match &timed.entry {
        Entry::Business(Business::MinutesApproved { of, corrections }) => Some((of, corrections)),
        _ => None,
    });
    for (of, corrections) in approved {
        let said = business::minutes_approved(speaker, of, !corrections.is_empty());
        page.paragraph(&speaker.say("minutes-ronr-sentence", [("text", said.into())]));
        corrections.iter().for_each(|text| page.bullet(0, &Md::escaped(text)));
    }
}

/// A paragraph for each matter, under the item that it belongs to; items without business have no
/// heading.
fn proceedings(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let mut item_before = None;
    for section in &minutes.sections {
        let mut done = Page::default();
        section.entries.iter().for_each(|timed| acts::act(&mut done, speaker, timed));
        if done.is_empty() {
            continue;
        }
        let item = section.item.as_ref().map(|i| i.number);
        if item != item_before
            && let Some(item) = &section.item
        {
            page.heading(2, &body::item_heading(speaker, item));
        }
        item_before = item;
        page.append(&done);
    }
}

/// The hour of adjournment, and on whose motion, where there was one.
fn adjournment(speaker: &Speaker<'_>, minutes: &Minutes) -> Md {
    let Some(at) = minutes.organisation.adjourned_at else {
        return speaker.t("minutes-not-adjourned");
    };
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    let mut moved = entries.filter_map(|timed| match &timed.entry {
        Entry::Vote(v) if v.what.kind == MotionKind::Adjourn && v.outcome == Outcome::Adopted => {
            v.mover.as_ref()
        }
        _ => None,
    });
    let hour = ("hour", Arg::from(speaker.hour(at)));
    match moved.next_back() {
        Some(mover) => speaker
            .say("minutes-ronr-adjourned-moved", [hour, ("name", speaker.person(mover).into())]),
        None => speaker.say("minutes-ronr-adjourned", [hour]),
    }
}
