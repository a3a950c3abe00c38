//! What stands before the first item of a 会议记录: title, organisation, agenda; and after the last
//! one, the rules and the signatures.

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use super::terms::yes_no;
use crate::meeting::{Presence, Settings};
use crate::minutes::{Adopted, Attendance, Minutes, Movement, Person, Proxy, SignatureLine};

pub(super) fn title(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let heading = &minutes.heading;
    let (body, title) = (Md::escaped(&heading.body), Md::escaped(&heading.title));
    page.heading(
        1,
        &speaker.say("minutes-jilu-title", [("body", body.into()), ("title", title.into())]),
    );
    if let Some(series) = heading.series {
        page.paragraph(&speaker.say("minutes-series", [("series", series.into())]));
    }
}

pub(super) fn organisation(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let organisation = &minutes.organisation;
    page.heading(2, &speaker.t("minutes-organisation"));
    let format = speaker.pick(&minutes.heading.format);
    page.bullet(0, &speaker.say("minutes-format", [("format", format.into())]));
    let heading = &minutes.heading;
    let kinds = [(heading.special, "minutes-special"), (heading.continues, "minutes-continues")];
    kinds.iter().filter(|(is, _)| *is).for_each(|(_, key)| page.bullet(0, &speaker.t(key)));
    law(speaker, minutes).iter().for_each(|line| page.bullet(0, line));
    page.bullet(0, &time(speaker, minutes));
    let place = Md::escaped(&organisation.place);
    let place = if place.is_empty() { speaker.t("minutes-blank") } else { place };
    page.bullet(0, &speaker.say("minutes-place", [("place", place.into())]));
    for officer in &organisation.officers {
        let (office, name) = (speaker.office(officer.office), speaker.person(&officer.person));
        page.bullet(
            0,
            &speaker.say("minutes-officer", [("office", office.into()), ("name", name.into())]),
        );
    }
    attendance(page, speaker, &organisation.attendance, anybody(minutes));
    for text in &organisation.notices {
        page.bullet(0, &super::business::notice(speaker, None, text));
    }
}

/// The statute that the body meets under. Its figures are to be compared with the official text.
pub(super) fn law(speaker: &Speaker<'_>, minutes: &Minutes) -> Option<Md> {
    let law = minutes.adopted.as_ref()?.law.as_ref()?;
    let (name, cite) = (speaker.pick(&law.named.name), speaker.cite(&law.cite));
    Some(speaker.say("minutes-law", [("name", name.into()), ("cite", cite.into())]))
}

/// 年月日 时分—时分; the second date only where the meeting went past midnight.
fn time(speaker: &Speaker<'_>, minutes: &Minutes) -> Md {
    let organisation = &minutes.organisation;
    let Some(from) = organisation.opened_at else { return speaker.t("minutes-time-not-opened") };
    let Some(until) = organisation.adjourned_at else {
        return speaker.say("minutes-time-open", [("from", speaker.moment(from).into())]);
    };
    let same_day = from.date_naive() == until.date_naive();
    let until = if same_day { speaker.hour(until) } else { speaker.moment(until) };
    speaker.say("minutes-time", [("from", speaker.moment(from).into()), ("until", until.into())])
}

/// Whether no number of people was asked for.
pub(super) fn anybody(minutes: &Minutes) -> bool {
    let adopted = minutes.adopted.as_ref();
    adopted.is_some_and(|a| a.law.is_none() && Settings::is_none(a.settings.quorum))
}

fn attendance(page: &mut Page, speaker: &Speaker<'_>, attendance: &Attendance, anybody: bool) {
    page.bullet(
        0,
        &speaker.say(
            if anybody { "minutes-attendance-any" } else { "minutes-attendance" },
            [
                ("membership", attendance.membership.into()),
                ("present", attendance.present.into()),
                ("needed", attendance.quorum_needed.into()),
                ("met", yes_no(attendance.has_quorum)),
            ],
        ),
    );
    for line in &attendance.categories {
        let name = speaker.pick(&line.name);
        let numbers = [
            ("category", name.into()),
            ("members", line.members.into()),
            ("present", line.present.into()),
        ];
        page.bullet(1, &speaker.say("minutes-category", numbers));
    }
    if let Some((present, all)) = attendance.area {
        let args = [("present", speaker.area(present).into()), ("all", speaker.area(all).into())];
        page.bullet(0, &speaker.say("minutes-attendance-area", args));
    }
    let lists: [(&str, &[Person]); 5] = [
        ("minutes-attending", &attendance.attending),
        ("minutes-came-later", &attendance.came_later),
        ("minutes-without-vote", &attendance.without_vote),
        ("minutes-excused", &attendance.excused),
        ("minutes-absent", &attendance.absent),
    ];
    for (key, people) in lists.into_iter().filter(|(_, people)| !people.is_empty()) {
        page.bullet(0, &speaker.say(key, [("names", speaker.people(people).into())]));
    }
    proxies(speaker, &attendance.by_proxy).iter().for_each(|line| page.bullet(0, line));
    if !attendance.movements.is_empty() {
        page.bullet(0, &speaker.t("minutes-movements"));
        attendance.movements.iter().for_each(|m| page.bullet(1, &movement(speaker, m)));
    }
}

/// Who is represented, and by whom.
pub(super) fn proxies(speaker: &Speaker<'_>, proxies: &[Proxy]) -> Option<Md> {
    if proxies.is_empty() {
        return None;
    }
    let names = speaker.list(proxies, |proxy| {
        let name = speaker.person(&proxy.member);
        match &proxy.holder {
            None => name,
            Some(holder) => speaker.say(
                "minutes-proxy",
                [("name", name.into()), ("holder", speaker.person(holder).into())],
            ),
        }
    });
    Some(speaker.say("minutes-by-proxy", [("names", names.into())]))
}

fn movement(speaker: &Speaker<'_>, movement: &Movement) -> Md {
    let key = match (movement.presence, movement.voting) {
        (Presence::Present, true) => "minutes-came",
        (Presence::Represented, true) => "minutes-came-by-proxy",
        (Presence::Present | Presence::Represented, false) => "minutes-came-without-vote",
        (Presence::Absent | Presence::Excused, true) => "minutes-left",
        (Presence::Absent | Presence::Excused, false) => "minutes-left-without-vote",
    };
    let person = speaker.person(&movement.person);
    let name = match &movement.holder {
        None => person,
        Some(holder) => speaker.say(
            "minutes-proxy",
            [("name", person.into()), ("holder", speaker.person(holder).into())],
        ),
    };
    speaker.say(
        key,
        [
            ("hour", speaker.hour(movement.at).into()),
            ("name", name.into()),
            ("present", movement.present.into()),
        ],
    )
}

pub(super) fn agenda(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    if minutes.organisation.agenda.is_empty() {
        return;
    }
    page.heading(2, &speaker.t("minutes-agenda"));
    for item in &minutes.organisation.agenda {
        page.numbered(item.number as usize, &super::body::item_title(speaker, item));
    }
}

/// The rules adopted, with the hashes by which signed results name them.
pub(super) fn rules(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    let Some(adopted) = &minutes.adopted else { return };
    page.heading(2, &speaker.t("minutes-rules"));
    figures(speaker, adopted).iter().for_each(|line| page.bullet(0, line));
    let law = adopted.law.as_ref().map(|law| ("minutes-rules-law", &law.named));
    let named = [("minutes-rules-format", &adopted.format), ("minutes-rules-set", &adopted.rules)];
    for (key, line) in law.into_iter().chain(named) {
        let id = Md::escaped(&line.id);
        page.bullet(
            0,
            &speaker.say(key, [("name", speaker.pick(&line.name).into()), ("id", id.into())]),
        );
        let sha256 = Md::escaped(&line.sha256);
        page.bullet(1, &speaker.say("minutes-hash", [("sha256", sha256.into())]));
    }
}

/// From here on turns are as good as unlimited.
const TURNS_UNLIMITED: u32 = 100;

/// Quorum, vote, limits on speech. Where a statute sets a figure, what was adopted does not count.
fn figures(speaker: &Speaker<'_>, adopted: &Adopted) -> Vec<Md> {
    let settings = &adopted.settings;
    let line =
        |key: &str, threshold| speaker.say(key, [("rule", speaker.threshold(threshold).into())]);
    let mut lines = match &adopted.law {
        Some(law) => vec![
            line("minutes-rule-quorum-law", law.open),
            line("minutes-rule-decision-law", law.decide),
        ],
        None => {
            let quorum = line("minutes-rule-quorum", settings.quorum);
            let decision = match Settings::is_none(settings.decision) {
                true => speaker.t("minutes-rule-no-decision"),
                false => line("minutes-rule-decision", settings.decision),
            };
            vec![quorum, decision]
        }
    };
    for (step, time) in &adopted.times {
        let name = || ("step", Arg::from(speaker.pick(step)));
        let span = |secs: u32| ("time", Arg::from(speaker.span(secs.into())));
        let whole = time.secs.map(|secs| speaker.say("minutes-rule-time", [name(), span(secs)]));
        let each =
            time.each_secs.map(|secs| speaker.say("minutes-rule-each", [name(), span(secs)]));
        lines.extend(whole.into_iter().chain(each));
    }
    if adopted.law.as_ref().is_some_and(|law| law.area) {
        lines.push(speaker.t("minutes-rule-area"));
    }
    // So many turns that nobody counts them are no limit.
    let key = match settings.turns_per_question < TURNS_UNLIMITED {
        true => "minutes-rule-speech",
        false => "minutes-rule-speech-alone",
    };
    lines.push(speaker.say(
        key,
        [
            ("limit", speaker.secs(settings.speech_secs.into()).into()),
            ("turns", settings.turns_per_question.into()),
        ],
    ));
    lines.extend(super::floor::totals(speaker, settings.totals));
    lines
}

pub(super) fn signatures(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    if minutes.signatures.is_empty() {
        return;
    }
    page.heading(2, &speaker.t("minutes-signatures"));
    minutes.signatures.iter().for_each(|line| page.bullet(0, &signature(speaker, line)));
}

pub(super) fn signature(speaker: &Speaker<'_>, line: &SignatureLine) -> Md {
    let office = Arg::from(speaker.office(line.office));
    let name =
        line.person.as_ref().map_or_else(|| speaker.t("minutes-blank"), |p| speaker.person(p));
    match line.signed_at {
        None => speaker.say("minutes-unsigned", [("office", office), ("name", name.into())]),
        Some(at) => speaker.say(
            "minutes-signed",
            [
                ("office", office),
                ("name", name.into()),
                ("moment", speaker.moment(at).into()),
                ("key", Md::escaped(&line.key_tail().unwrap_or_default()).into()),
            ],
        ),
    }
}
