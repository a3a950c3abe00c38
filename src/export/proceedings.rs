//! 会议成果集: the book of proceedings of an Open Space. The reports of all sessions, in full and as
//! they were handed in; whoever made none stands there with title and convenor.
//!
//! Nothing is summarised here and nothing is left out but the names that are withheld.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use super::space::{self, Length};
use super::terms::yes_no;
use crate::i18n::Words;
use crate::meeting::{NextStep, Office};
use crate::minutes::{Minutes, ReportLine, SpaceRecord, TopicLine};

/// The book as Markdown; `None` where there was no Open Space.
pub fn proceedings(minutes: &Minutes, words: &Words) -> Option<String> {
    let record = minutes.space.as_ref()?;
    let speaker = Speaker::without_numbers(words).withholding(&minutes.withheld);
    let mut page = Page::default();
    cover(&mut page, &speaker, minutes, record);
    page.heading(2, &speaker.t("space-wall"));
    wall(&mut page, &speaker, record);
    reports(&mut page, &speaker, record);
    without_report(&mut page, &speaker, record);
    space::clusters(&mut page, &speaker, record, 2);
    priorities(&mut page, &speaker, record);
    space::groups(&mut page, &speaker, record, 2, Length::Full);
    space::projects(&mut page, &speaker, record, 2, Length::Full);
    Some(page.finish())
}

/// What it was about, who invited, what was given, when and where.
fn cover(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes, record: &SpaceRecord) {
    let (heading, organisation) = (&minutes.heading, &minutes.organisation);
    let (body, title) = (speaker.free(&heading.body), speaker.free(&heading.title));
    page.heading(1, &speaker.say("book-title", [("body", body.into()), ("title", title.into())]));
    space::opening(page, speaker, record);
    let when = organisation
        .opened_at
        .map(|at| speaker.say("book-when", [("from", speaker.moment(at).into())]));
    let place = Md::escaped(&organisation.place);
    let place = (!place.is_empty()).then(|| speaker.say("book-where", [("place", place.into())]));
    let host = organisation.officer(Office::Chair);
    let host = host.map(|host| speaker.say("book-host", [("name", speaker.person(host).into())]));
    [when, place, host].iter().flatten().for_each(|line| page.bullet(0, line));
    page.paragraph(&speaker.t("book-unedited"));
}

/// Every topic in a row.
fn wall(page: &mut Page, speaker: &Speaker<'_>, record: &SpaceRecord) {
    if record.topics.is_empty() {
        return page.paragraph(&speaker.t("space-no-topics"));
    }
    let columns = ["n", "title", "convenor", "place", "state", "interested", "reports"];
    let rows: Vec<Vec<Md>> = record.topics.iter().map(|topic| row(speaker, topic)).collect();
    page.table(&head(speaker, &columns), &rows);
}

fn head(speaker: &Speaker<'_>, columns: &[&str]) -> Vec<Md> {
    columns.iter().map(|column| speaker.t(&format!("book-column-{column}"))).collect()
}

fn number(n: usize) -> Md {
    Md::ours(n.to_string())
}

fn row(speaker: &Speaker<'_>, topic: &TopicLine) -> Vec<Md> {
    let reports = match topic.reports.len() {
        0 => speaker.t("book-no-report"),
        count => number(count),
    };
    vec![
        number(topic.n as usize),
        speaker.free(&topic.title),
        speaker.people(&topic.convenors),
        space::place(speaker, topic.session.as_ref()),
        space::state(speaker, topic),
        number(topic.interested),
        reports,
    ]
}

/// All reports, in the order of the numbers and then of handing in.
fn reports(page: &mut Page, speaker: &Speaker<'_>, record: &SpaceRecord) {
    page.heading(2, &speaker.t("book-reports"));
    let mut reported = record.topics.iter().filter(|topic| !topic.reports.is_empty()).peekable();
    if reported.peek().is_none() {
        page.paragraph(&speaker.t("book-no-reports"));
    }
    for topic in reported {
        page.heading(3, &space::named(speaker, topic.n, &topic.title));
        let convenors = speaker.people(&topic.convenors);
        page.bullet(0, &speaker.say("book-convenor", [("names", convenors.into())]));
        let place = space::place(speaker, topic.session.as_ref());
        page.bullet(0, &speaker.say("book-place", [("place", place.into())]));
        topic.reports.iter().for_each(|line| report(page, speaker, line));
    }
}

/// A report, in the words in which it was handed in.
fn report(page: &mut Page, speaker: &Speaker<'_>, report: &ReportLine) {
    let (name, moment) = (speaker.person(&report.by), speaker.moment(report.at));
    let args = [("name", name.into()), ("moment", moment.into()), ("late", yes_no(report.late))];
    page.heading(4, &speaker.say("book-report-by", args));
    if report.versions > 1 {
        let versions = [("version", report.version.into()), ("versions", report.versions.into())];
        page.paragraph(&speaker.say("book-version", versions));
    }
    let words = &report.words;
    let participants = space::labelled(speaker, "book-participants", &words.participants);
    page.paragraph(&participants.unwrap_or_else(|| speaker.t("book-participants-blank")));
    if !words.summary.is_empty() {
        page.heading(5, &speaker.t("book-summary"));
        page.paragraph(&speaker.free(&words.summary));
    }
    let plain = |lines: &[String]| lines.iter().map(|line| speaker.free(line)).collect::<Vec<_>>();
    let steps = words.next_steps.iter().map(|next| step(speaker, next)).collect();
    for (key, lines) in [
        ("book-points", plain(&words.points)),
        ("book-recommendations", plain(&words.recommendations)),
        ("book-next-steps", steps),
    ] {
        listed(page, speaker, key, &lines);
    }
}

fn listed(page: &mut Page, speaker: &Speaker<'_>, key: &str, lines: &[Md]) {
    if lines.is_empty() {
        return;
    }
    page.heading(5, &speaker.t(key));
    lines.iter().for_each(|line| page.bullet(0, line));
}

/// A step with who takes it and by when, as far as that was written down.
fn step(speaker: &Speaker<'_>, step: &NextStep) -> Md {
    let what = speaker.free(&step.what);
    let (who, when) = (speaker.free(&step.who), speaker.free(&step.when));
    let key = match (who.is_empty(), when.is_empty()) {
        (true, true) => return what,
        (false, true) => "book-step-who",
        (true, false) => "book-step-when",
        (false, false) => "book-step",
    };
    speaker.say(key, [("what", what.into()), ("who", who.into()), ("when", when.into())])
}

/// Topics without a report, by title and convenor, whether people met about them or not.
fn without_report(page: &mut Page, speaker: &Speaker<'_>, record: &SpaceRecord) {
    let without: Vec<&TopicLine> =
        record.topics.iter().filter(|topic| topic.reports.is_empty()).collect();
    if without.is_empty() {
        return;
    }
    page.heading(2, &speaker.t("book-without"));
    for topic in without {
        let args = [
            ("topic", space::named(speaker, topic.n, &topic.title).into()),
            ("names", speaker.people(&topic.convenors).into()),
            ("state", space::state(speaker, topic).into()),
        ];
        page.bullet(0, &speaker.say("book-without-line", args));
        let statement = topic.statement.as_deref();
        let statement = statement.and_then(|s| space::labelled(speaker, "space-statement", s));
        statement.iter().for_each(|line| page.bullet(1, line));
    }
}

/// The order that the dots made, in a table, with its rules and who took part.
fn priorities(page: &mut Page, speaker: &Speaker<'_>, record: &SpaceRecord) {
    let Some(priorities) = &record.priorities else { return };
    page.heading(2, &speaker.t("space-priorities"));
    space::rules(speaker, priorities).iter().for_each(|line| page.paragraph(line));
    let head = head(speaker, &["rank", "matter", "topics", "dots", "supporters"]);
    let ordered = priorities.in_order();
    let rows: Vec<Vec<Md>> = ordered.iter().map(|ranked| space::ranked(speaker, ranked)).collect();
    page.table(&head, &rows);
    page.paragraph(&space::turnout(speaker, priorities));
}
