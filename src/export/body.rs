//! The body of a 会议记录: places reached, and what happened there, in order.

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use super::{ballot, balloting, business, chair, floor, motion, sheets, space, vote};
use crate::i18n::{listed_text, signal_text};
use crate::law::MotionKind;
use crate::meeting::Instant;
use crate::minutes::{AgendaLine, Entry, Minutes, Section, SpeechMade, VoteTaken, Voting};

pub(super) fn item_title(speaker: &Speaker<'_>, item: &AgendaLine) -> Md {
    let title = speaker.free(&item.title);
    let title = match &item.need {
        None => title,
        Some(need) => speaker.say(
            "minutes-item-need",
            [("title", title.into()), ("need", Md::escaped(need).into())],
        ),
    };
    let signal = item.signal.iter().map(|signal| signal_text(speaker.words(), signal));
    let listed = item.listed.iter().map(|listed| listed_text(speaker.words(), listed));
    signal.chain(listed).fold(title, |title, told| {
        let told = speaker.free(&told);
        speaker.say("minutes-item-signal", [("title", title.into()), ("signal", told.into())])
    })
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
        if section.private && section.entries.is_empty() {
            page.bullet(0, &speaker.t("minutes-private"));
        }
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
        Entry::Motion { id, kind, step } => motion::step(page, speaker, at, (*id, *kind), step),
        Entry::Vote(taken) => vote_taken(page, speaker, at, taken),
        Entry::Voting(around) => timed(page, speaker, at, voting(speaker, around)),
        Entry::Speech(made) => speech(page, speaker, at, made),
        Entry::Point(point) => {
            timed(page, speaker, at, chair::raised(speaker, point));
            chair::answer(speaker, point).iter().for_each(|line| page.bullet(1, line));
        }
        Entry::Chair(act) => timed(page, speaker, at, chair::act(speaker, act)),
        Entry::Ballots(step) => balloting::in_order(page, speaker, at, step),
        Entry::Election(step) => ballot::in_order(page, speaker, at, step),
        Entry::Timing(timing) => {
            timed(page, speaker, at, floor::timing(speaker, timing));
            floor::timing_lines(speaker, timing).iter().for_each(|line| page.bullet(1, line));
        }
        Entry::Space(step) => {
            let (said, more) = space::told(speaker, step);
            timed(page, speaker, at, said);
            more.iter().for_each(|line| page.bullet(1, line));
        }
        Entry::Sheet(step) => {
            let (said, more) = sheets::told(speaker, step);
            timed(page, speaker, at, said);
            more.iter().for_each(|line| page.bullet(1, line));
        }
        Entry::Business(done) => {
            let (said, more) = business::told(speaker, at, done);
            timed(page, speaker, at, said);
            more.iter().for_each(|line| page.bullet(1, line));
        }
    }
}

pub(super) fn timed(page: &mut Page, speaker: &Speaker<'_>, at: Instant, text: Md) {
    let hour = speaker.hour(at);
    page.bullet(0, &speaker.say("minutes-timed", [("hour", hour.into()), ("text", text.into())]));
}

pub(super) fn voting(speaker: &Speaker<'_>, around: &Voting) -> Md {
    match around {
        Voting::Objected { id, by } => speaker.say(
            "minutes-objected",
            [("motion", speaker.motion(*id).into()), ("name", speaker.person(by).into())],
        ),
        Voting::Divided { id, by } => speaker.say(
            "minutes-divided",
            [("motion", speaker.motion(*id).into()), ("name", speaker.person(by).into())],
        ),
        Voting::Voided { id, unentitled } => speaker.say(
            "minutes-voided",
            [("motion", speaker.motion(*id).into()), ("votes", (*unentitled).into())],
        ),
        Voting::Cancelled { id } => {
            speaker.say("minutes-vote-cancelled", [("motion", speaker.motion(*id).into())])
        }
        Voting::Polls { open: true } => speaker.t("minutes-polls-open"),
        Voting::Polls { open: false } => speaker.t("minutes-polls-closed"),
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
    made.gists.iter().for_each(|gist| page.bullet(1, &speaker.free(gist)));
}

fn vote_taken(page: &mut Page, speaker: &Speaker<'_>, at: Instant, taken: &VoteTaken) {
    if taken.what.kind == MotionKind::Election {
        return ballot::election_decided(page, speaker, at, taken);
    }
    let method = speaker.t(&format!("method-{}", taken.method.id()));
    let args = [
        ("motion", speaker.motion(taken.id).into()),
        ("kind", speaker.kind(taken.what.kind).into()),
        ("method", method.into()),
    ];
    let key = if taken.again { "minutes-vote-again" } else { "minutes-vote" };
    timed(page, speaker, at, speaker.say(key, args));
    motion::wording(page, speaker, &taken.what);
    motion::put(speaker, &taken.what).iter().for_each(|line| page.bullet(1, line));
    vote_lines(speaker, taken).iter().for_each(|(depth, line)| page.bullet(*depth, line));
}

fn vote_lines(speaker: &Speaker<'_>, taken: &VoteTaken) -> Vec<(usize, Md)> {
    let mut lines = vec![(1, vote::quorum(speaker, taken))];
    lines.extend(taken.tally.map(|tally| (1, vote::tally(speaker, taken.what.kind, tally))));
    lines.extend(vote::roll(speaker, taken).into_iter().map(|line| (2, line)));
    if taken.chair_voted {
        lines.push((1, speaker.t("minutes-chair-voted")));
    }
    lines.push((1, vote::needed(speaker, taken)));
    lines.extend(vote::area(speaker, taken).map(|line| (1, line)));
    if vote::has_basis(taken) {
        lines.push((1, vote::basis(speaker, &taken.basis)));
    }
    lines.push((1, vote::result(speaker, taken)));
    lines.extend(vote::standing(speaker, taken.standing).map(|line| (1, line)));
    lines.retain(|(_, line)| !line.is_empty());
    lines
}
