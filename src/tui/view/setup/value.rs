//! What stands in a row of the form.

use crate::i18n::{Words, threshold_text};
use crate::meeting::{Allotted, Open, Settings, When};
use crate::tui::form::{shown_span, shown_time};
use crate::tui::model::{Model, NeedRow, Setup};
use crate::tui::setup_rows::{Row, row_of};
use crate::tui::update::step_secs;
use chrono::{Datelike, NaiveDate};

/// The most turns that can be entered.
const TURNS_MAX: u32 = 99;

/// Whether the community has still to set it.
pub(super) fn is_open(model: &Model, setup: &Setup, row: Row) -> bool {
    let Some(kind) = setup.kind(&model.home) else { return false };
    let open = |open: &Open| row_of(kind, open) == row;
    (row == Row::Preset && setup.preset.is_none()) || setup.open(&model.home).iter().any(open)
}

pub(super) fn value(model: &Model, setup: &Setup, row: Row) -> String {
    let words = &model.words;
    if is_open(model, setup, row) && !matches!(row, Row::Time(_)) {
        return words.t("setup-to-set");
    }
    let Some(kind) = setup.kind(&model.home) else { return String::new() };
    let name = || words.pick(&kind.format().name).to_owned();
    match row {
        Row::Format => name(),
        Row::Body => setup.body.clone(),
        Row::Title => {
            let title = if setup.title.is_empty() { name() } else { setup.title.clone() };
            match setup.series(&model.home) {
                Some(n) => {
                    let args = [("title", title), ("series", words.with("series", [("n", n)]))];
                    words.with("setup-numbered", args)
                }
                None => title,
            }
        }
        Row::Place => setup.place.clone(),
        Row::Date => day(words, setup.date),
        Row::Roster if setup.members.is_empty() => String::new(),
        Row::Roster => {
            let count = words.with("setup-people", [("n", setup.members.len())]);
            let offered = words.t("setup-roster-last");
            let source = Some(&setup.roster_source).filter(|source| !source.is_empty());
            format!("{count} ({})", source.unwrap_or(&offered))
        }
        Row::Preset => {
            let preset = setup.seats(&model.home);
            preset.map(|preset| words.pick(&preset.name).to_owned()).unwrap_or_default()
        }
        Row::Record => {
            let said = |record: &NeedRow| {
                format!("{} {} · {}", record.id, record.title, model.state_name(&record.state))
            };
            setup.meant(&model.home).map(said).unwrap_or_default()
        }
        Row::Needs => {
            let titles: Vec<_> = setup.needs.iter().map(|n| n.title.as_str()).collect();
            titles.join(words.pick2("；", "; "))
        }
        Row::Matter => setup.matters.join(words.pick2("；", "; ")),
        Row::Office(office) => {
            let seat = setup.offices.iter().find(|(o, _)| *o == office).map(|(_, s)| *s);
            let member = seat.and_then(|s| setup.members.iter().find(|m| m.seat == s));
            member.map(|m| format!("{} {}", m.seat, m.name)).unwrap_or_default()
        }
        Row::Rules => {
            let rules = &kind.charter.rules;
            words.pick2(&rules.name_zh, &rules.name_en).to_owned()
        }
        Row::Law => match setup.statute(&model.home) {
            Some(law) => words.pick(&law.name).to_owned(),
            None => words.t("setup-no-law"),
        },
        Row::Ends => time(model, setup.ends.as_ref()),
        Row::NextMeeting => time(model, setup.next_meeting.as_ref()),
        Row::Quorum | Row::Decision => figure(model, setup, row),
        Row::Time(at) => step_time(model, setup, at),
        Row::Create => String::new(),
        Row::Planned(_) | Row::SpeechSecs | Row::Turns | Row::Warn | Row::Grace | Row::Total(_) => {
            limit(words, setup, row)
        }
    }
}

/// Attendance and votes, by law or as the community has them.
fn figure(model: &Model, setup: &Setup, row: Row) -> String {
    let words = &model.words;
    let Settings { quorum, decision, .. } = setup.settings;
    match setup.statute(&model.home) {
        Some(law) => {
            let figure = if row == Row::Quorum { law.open } else { law.decide };
            words.with("setup-by-law", [("rule", threshold_text(words, figure))])
        }
        None => threshold_text(words, if row == Row::Quorum { quorum } else { decision }),
    }
}

/// The time of a step, or of everybody in it.
fn step_time(model: &Model, setup: &Setup, at: usize) -> String {
    let words = &model.words;
    let time = setup.kind(&model.home).and_then(|kind| kind.times().nth(at));
    let Some(time) = time else { return String::new() };
    let secs = step_secs(setup, &time.step.id, time.each);
    let span = match secs {
        Some(secs) => words.with("setup-span-set", [("span", shown_span(secs))]),
        None if time.says == Allotted::Setting => words.t("setup-to-set"),
        None => words.t("setup-unlimited"),
    };
    let whose = if time.each { "setup-time-each" } else { "setup-time-step" };
    words.with(whose, [("span", span)])
}

/// What is set of speeches, and the plan of an item.
fn limit(words: &Words, setup: &Setup, row: Row) -> String {
    match row {
        Row::SpeechSecs => words.with("setup-secs", [("n", setup.settings.speech_secs)]),
        // Some rule sets limit nothing and say so with a figure that nobody reaches.
        Row::Turns if setup.settings.turns_per_question > TURNS_MAX => words.t("setup-unlimited"),
        Row::Turns => words.with("setup-times", [("n", setup.settings.turns_per_question)]),
        Row::Warn => words.with("setup-warn-secs", [("n", setup.settings.warn_secs)]),
        Row::Grace => words.with("setup-grace-secs", [("n", setup.settings.grace_secs)]),
        Row::Total(total) => match *total.of(&mut setup.settings.totals.clone()) {
            Some(secs) => words.with("setup-span", [("span", shown_span(secs))]),
            None => words.t("setup-unlimited"),
        },
        Row::Planned(at) => {
            let Some((key, title)) = setup.items().nth(at) else { return String::new() };
            let title = title.to_owned();
            match setup.planned.get(key) {
                Some(n) => {
                    words.with("setup-planned-min", [("n", n.to_string()), ("title", title)])
                }
                None => words.with("setup-planned-none", [("title", title)]),
            }
        }
        _ => String::new(),
    }
}

fn time(model: &Model, when: Option<&When>) -> String {
    when.map_or_else(|| model.words.t("setup-open"), |when| shown_time(when, model.now))
}

/// A day with its name in the week.
fn day(words: &Words, day: NaiveDate) -> String {
    let name = words.t(&format!("weekday-{}", day.weekday().number_from_monday()));
    format!("{day} {name}")
}
