//! Minutes after Robert: what was done, not what was said (RONR 48:2–5).
//!
//! Left out on purpose: seconders, debate, what was withdrawn, secondary motions that were lost.
//! An adopted amendment shows only in the final wording and in passing (48:4).

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use super::{body, opening, vote};
use crate::i18n::Words;
use crate::law::{MotionKind, Outcome};
use crate::meeting::{Method, Office};
use crate::minutes::{Entry, Minutes, Section, VoteTaken};

pub(super) fn markdown(minutes: &Minutes, words: &Words) -> String {
    let speaker = Speaker::new(words);
    let mut page = Page::default();
    let heading = &minutes.heading;
    let (body, title) = (Md::escaped(&heading.body), Md::escaped(&heading.title));
    let title = speaker.say("minutes-ronr-title", [("body", body.into()), ("title", title.into())]);
    page.heading(1, &title);
    first_paragraph(&mut page, &speaker, minutes);
    proceedings(&mut page, &speaker, minutes);
    unfinished(&mut page, &speaker, minutes);
    page.paragraph(&adjournment(&speaker, minutes));
    opening::signatures(&mut page, &speaker, minutes);
    opening::rules(&mut page, &speaker, minutes);
    page.finish()
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
    let came = &organisation.attendance;
    let attendance = speaker.say(
        "minutes-ronr-attendance",
        [
            ("membership", came.membership.into()),
            ("present", came.present.into()),
            ("needed", came.quorum_needed.into()),
            ("met", Arg::Choice(if came.has_quorum() { "yes" } else { "no" })),
        ],
    );
    page.paragraph(&speaker.run_on(&[held, offices, attendance]));
}

/// A separate paragraph for each subject; places where nothing was done are passed over.
fn proceedings(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let mut item_before = None;
    for section in minutes.sections.iter().filter(|s| has_business(minutes, s)) {
        let item = section.item.as_ref().map(|i| i.number);
        if item != item_before
            && let Some(item) = &section.item
        {
            page.heading(2, &body::item_heading(speaker, item));
        }
        item_before = item;
        section.entries.iter().for_each(|timed| act(page, speaker, minutes, &timed.entry));
    }
}

fn has_business(minutes: &Minutes, section: &Section) -> bool {
    section.entries.iter().any(|timed| match &timed.entry {
        Entry::Vote(vote) => vote.kind == MotionKind::Main,
        Entry::FellWithoutSecond { id } => {
            minutes.motion(*id).is_some_and(|m| m.kind == MotionKind::Main)
        }
        Entry::PointOfOrder { .. } => true,
        Entry::OfficeGiven { office, .. } => *office == Office::Chair,
        _ => false,
    })
}

fn act(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes, entry: &Entry) {
    match entry {
        Entry::Vote(vote) if vote.kind == MotionKind::Main => {
            main_vote(page, speaker, minutes, vote)
        }
        Entry::FellWithoutSecond { id } => {
            let fell = minutes.motion(*id).filter(|m| m.kind == MotionKind::Main);
            if let Some(motion) = fell {
                let name = speaker.person(&motion.mover);
                page.paragraph(&speaker.say("minutes-ronr-fell", [("name", name.into())]));
                page.quote(&Md::escaped(&motion.text));
            }
        }
        Entry::PointOfOrder { by, text, ruling } => {
            let (name, text) = (speaker.person(by), Md::escaped(text));
            let raised =
                speaker.say("minutes-ronr-point", [("name", name.into()), ("text", text.into())]);
            let ruling = body::ruling_text(speaker, ruling.as_ref());
            page.paragraph(&speaker.run_on(&[raised, ruling]));
        }
        Entry::OfficeGiven { office: Office::Chair, to } => {
            let name = speaker.person(to);
            page.paragraph(&speaker.say("minutes-ronr-chair", [("name", name.into())]));
        }
        _ => {}
    }
}

fn main_vote(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes, taken: &VoteTaken) {
    let amended = minutes.motion(taken.id).is_some_and(|m| m.amended);
    let key = match (taken.outcome, amended) {
        (Outcome::Adopted, false) => "minutes-ronr-adopted",
        (Outcome::Adopted, true) => "minutes-ronr-adopted-amended",
        (Outcome::Lost, false) => "minutes-ronr-lost",
        (Outcome::Lost, true) => "minutes-ronr-lost-amended",
    };
    let name = speaker.person(&taken.mover);
    page.paragraph(&speaker.say(key, [("name", name.into())]));
    page.quote(&Md::escaped(&taken.wording));
    page.paragraph(&numbers(speaker, taken));
    for line in vote::roll(speaker, taken) {
        page.bullet(0, &line);
    }
}

/// The announced result; the numbers where a count was taken, with what was needed.
fn numbers(speaker: &Speaker<'_>, taken: &VoteTaken) -> Md {
    let method = speaker.t(&format!("method-{}", taken.method.id()));
    let how = match taken.method {
        Method::Consent => speaker.t("minutes-ronr-by-consent"),
        _ => speaker.say("minutes-ronr-by", [("method", method.into())]),
    };
    let Some((tally, verdict)) = taken.tally.zip(taken.verdict) else { return how };
    let counted = speaker.say(
        "minutes-ronr-counted",
        [
            ("tally", vote::tally(speaker, tally).into()),
            ("needed", vote::needed(speaker, taken).into()),
            ("got", verdict.got.into()),
            ("margin", vote::margin(speaker, verdict).into()),
        ],
    );
    speaker.run_on(&[how, counted])
}

/// Pending questions with what adheres to them (48:4): the meeting that comes next takes them up.
fn unfinished(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let open: Vec<_> = minutes.open_motions().collect();
    if open.is_empty() {
        return;
    }
    page.heading(2, &speaker.t("minutes-ronr-unfinished"));
    open.into_iter().for_each(|motion| body::open_motion(page, speaker, motion));
}

/// The hour of adjournment, and on whose motion, where there was one.
fn adjournment(speaker: &Speaker<'_>, minutes: &Minutes) -> Md {
    let Some(at) = minutes.organisation.adjourned_at else {
        return speaker.t("minutes-not-adjourned");
    };
    let entries = minutes.sections.iter().flat_map(|s| &s.entries);
    let mut moved = entries.filter_map(|timed| match &timed.entry {
        Entry::Vote(v) if v.kind == MotionKind::Adjourn && v.outcome == Outcome::Adopted => {
            Some(&v.mover)
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
