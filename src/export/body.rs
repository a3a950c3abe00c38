//! The body of a 会议记录: places reached, and what happened there, in order.

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use super::vote;
use crate::law::MotionKind;
use crate::meeting::{Amendment, Instant, MotionId};
use crate::minutes::{AgendaLine, Entry, Fate, Minutes, Motion, Section, SpeechMade, VoteTaken};

/// The width of a bullet, under which its quotations stand.
const BULLET: usize = 2;

pub(super) fn item_title(speaker: &Speaker<'_>, item: &AgendaLine) -> Md {
    let title = Md::escaped(&item.title);
    match &item.need {
        None => title,
        Some(need) => speaker.say(
            "minutes-item-need",
            [("title", title.into()), ("need", Md::escaped(need).into())],
        ),
    }
}

pub(super) fn sections(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    page.heading(2, &speaker.t("minutes-proceedings"));
    let mut item_before = None;
    for section in &minutes.sections {
        let item = section.item.as_ref().map(|i| i.number);
        if item != item_before
            && let Some(item) = &section.item
        {
            page.heading(3, &item_heading(speaker, item));
        }
        item_before = item;
        step(page, speaker, section);
        section.entries.iter().for_each(|timed| entry(page, speaker, timed.at, &timed.entry));
    }
}

pub(super) fn item_heading(speaker: &Speaker<'_>, item: &AgendaLine) -> Md {
    let title = item_title(speaker, item);
    speaker.say("minutes-item", [("number", item.number.into()), ("title", title.into())])
}

fn step(page: &mut Page, speaker: &Speaker<'_>, section: &Section) {
    let Some(step) = &section.step else { return };
    let level = if section.item.is_some() { 4 } else { 3 };
    let (name, hour) = (speaker.pick(step), speaker.hour(section.opened_at));
    page.heading(
        level,
        &speaker.say("minutes-step", [("step", name.into()), ("hour", hour.into())]),
    );
}

fn entry(page: &mut Page, speaker: &Speaker<'_>, at: Instant, entry: &Entry) {
    match entry {
        Entry::Moved { id, kind, mover, text, amendment, target } => {
            let mover = speaker.person(mover);
            let args = [
                ("id", id.0.into()),
                ("name", mover.into()),
                ("target", target.map_or(0, |t| t.0).into()),
            ];
            timed(page, speaker, at, speaker.say(moved_key(*kind), args));
            wording(page, speaker, *kind, text, amendment.as_ref());
        }
        Entry::Reworded { id, text } => {
            timed(page, speaker, at, numbered(speaker, "minutes-reworded", *id));
            page.quote_under(BULLET, &Md::escaped(text));
        }
        Entry::Seconded { id, by } => {
            let args = [("id", id.0.into()), ("name", speaker.person(by).into())];
            timed(page, speaker, at, speaker.say("minutes-seconded", args));
        }
        Entry::SecondWithdrawn { id } => {
            timed(page, speaker, at, numbered(speaker, "minutes-second-withdrawn", *id));
        }
        Entry::FellWithoutSecond { id } => {
            timed(page, speaker, at, numbered(speaker, "minutes-fell", *id));
        }
        // A request to withdraw is stated by being made.
        Entry::Stated { kind: MotionKind::WithdrawOrModify, .. } => {}
        Entry::Stated { id, .. } => {
            timed(page, speaker, at, numbered(speaker, "minutes-stated", *id));
        }
        Entry::TakenBack { id } => {
            timed(page, speaker, at, numbered(speaker, "minutes-taken-back", *id));
        }
        Entry::Speech(made) => speech(page, speaker, at, made),
        Entry::PointOfOrder { by, text, ruling } => {
            let (by, text) = (speaker.person(by), Md::escaped(text));
            let args = [("name", by.into()), ("text", text.into())];
            timed(page, speaker, at, speaker.say("minutes-point", args));
            page.bullet(1, &ruling_text(speaker, ruling.as_ref()));
        }
        Entry::Objected { id, by } => {
            let args = [("id", id.0.into()), ("name", speaker.person(by).into())];
            timed(page, speaker, at, speaker.say("minutes-objected", args));
        }
        Entry::VoteCancelled { id } => {
            timed(page, speaker, at, numbered(speaker, "minutes-vote-cancelled", *id));
        }
        Entry::Vote(taken) => vote_taken(page, speaker, at, taken),
        Entry::OfficeGiven { office, to } => {
            let (office, name) = (speaker.office(*office), speaker.person(to));
            let args = [("office", office.into()), ("name", name.into())];
            timed(page, speaker, at, speaker.say("minutes-office-given", args));
        }
        Entry::ItemAdded { number, title } => {
            let args = [("number", (*number).into()), ("title", Md::escaped(title).into())];
            timed(page, speaker, at, speaker.say("minutes-item-added", args));
        }
    }
}

fn timed(page: &mut Page, speaker: &Speaker<'_>, at: Instant, text: Md) {
    let hour = speaker.hour(at);
    page.bullet(0, &speaker.say("minutes-timed", [("hour", hour.into()), ("text", text.into())]));
}

fn numbered(speaker: &Speaker<'_>, key: &str, id: MotionId) -> Md {
    speaker.say(key, [("id", id.0.into())])
}

fn moved_key(kind: MotionKind) -> &'static str {
    match kind {
        MotionKind::Main => "minutes-moved-main",
        MotionKind::Amend => "minutes-moved-amend",
        MotionKind::AmendSecondary => "minutes-moved-amend-secondary",
        MotionKind::WithdrawOrModify => "minutes-moved-withdraw",
        MotionKind::Adjourn => "minutes-moved-adjourn",
        _ => "minutes-moved-other",
    }
}

/// The exact words: of a motion its text, of an amendment the change and the text it leads to.
fn wording(
    page: &mut Page,
    speaker: &Speaker<'_>,
    kind: MotionKind,
    text: &str,
    amendment: Option<&Amendment>,
) {
    let text = Md::escaped(text);
    match (kind, amendment) {
        (MotionKind::Main, _) => page.quote_under(BULLET, &text),
        (_, Some(amendment)) => {
            page.bullet(1, &speaker.amendment(amendment));
            page.bullet(1, &speaker.say("minutes-leads-to", [("text", text.into())]));
        }
        _ => {}
    }
}

fn speech(page: &mut Page, speaker: &Speaker<'_>, at: Instant, made: &SpeechMade) {
    let stance = speaker.t(&format!("stance-{}", made.stance.id()));
    let (name, stance) = (Arg::from(speaker.person(&made.by)), Arg::from(stance));
    let said = match (made.used_ms, made.over_secs()) {
        (None, _) => speaker.say("minutes-speech-open", [("name", name), ("stance", stance)]),
        (Some(ms), None) => speaker.say(
            "minutes-speech",
            [("name", name), ("stance", stance), ("used", speaker.secs(ms / 1000).into())],
        ),
        (Some(ms), Some(over)) => speaker.say(
            "minutes-speech-over",
            [
                ("name", name),
                ("stance", stance),
                ("used", speaker.secs(ms / 1000).into()),
                ("over", speaker.secs(over).into()),
            ],
        ),
    };
    timed(page, speaker, at, said);
    made.gists.iter().for_each(|gist| page.bullet(1, &Md::escaped(gist)));
}

pub(super) fn ruling_text(speaker: &Speaker<'_>, ruling: Option<&crate::minutes::Ruled>) -> Md {
    let Some(ruling) = ruling else { return speaker.t("minutes-ruling-open") };
    let key = if ruling.well_taken {
        "minutes-ruling-well-taken"
    } else {
        "minutes-ruling-not-well-taken"
    };
    speaker.say(key, [("reason", Md::escaped(&ruling.reason).into())])
}

fn vote_taken(page: &mut Page, speaker: &Speaker<'_>, at: Instant, taken: &VoteTaken) {
    let method = speaker.t(&format!("method-{}", taken.method.id()));
    let args = [
        ("id", taken.id.0.into()),
        ("kind", speaker.kind(taken.kind).into()),
        ("method", method.into()),
    ];
    timed(page, speaker, at, speaker.say("minutes-vote", args));
    wording(page, speaker, taken.kind, &taken.wording, taken.amendment.as_ref());
    page.bullet(1, &vote::quorum(speaker, taken));
    if let Some(tally) = taken.tally {
        page.bullet(1, &vote::tally(speaker, tally));
    }
    for line in vote::roll(speaker, taken) {
        page.bullet(2, &line);
    }
    page.bullet(1, &vote::needed(speaker, taken));
    page.bullet(1, &vote::result(speaker, taken));
}

pub(super) fn open_motion(page: &mut Page, speaker: &Speaker<'_>, motion: &Motion) {
    let key = match motion.fate {
        Fate::NotStated => "minutes-open-not-stated",
        _ => "minutes-open-pending",
    };
    let args = [
        ("id", motion.id.0.into()),
        ("kind", speaker.kind(motion.kind).into()),
        ("name", speaker.person(&motion.mover).into()),
    ];
    page.bullet(0, &speaker.say(key, args));
    wording(page, speaker, motion.kind, &motion.text, motion.amendment.as_ref());
}
