//! The forms of an Open Space. A topic is named by its number on the wall, people by seats, names or
//! initials in one row; the one under the cursor is filled in.

mod action;
mod dots;
mod plan;
mod report;
mod topics;

pub use report::follow;

use super::{Fault, Form, FormField, ballots, number};
use crate::meeting::{Act, ActKind, Actor, Command, Meeting, Seat, SpaceAct, Topic};
use crate::tui::model::Model;
use crate::tui::update::topic_at;
use std::collections::BTreeSet;

/// The fields of these acts; `None` for others.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    let here = topic_at(model).and_then(|n| meeting.space.topic(n));
    plan::fields(model, meeting, kind)
        .or_else(|| topics::fields(meeting, here, kind))
        .or_else(|| report::of_act(here, kind))
        .or_else(|| dots::fields(meeting, here, kind))
        .or_else(|| action::fields(model, meeting, here, kind))
}

/// What a field is called that stands for a matter.
pub(super) fn named(meeting: &Meeting, id: &str) -> Option<String> {
    dots::named(meeting, id)
}

/// The command that the fields make.
pub(super) fn command(meeting: &Meeting, form: &Form, kind: ActKind) -> Result<Command, Fault> {
    let (by, act) = plan::act(form, kind)
        .or_else(|| topics::act(meeting, form, kind))
        .or_else(|| report::act(meeting, form, kind))
        .or_else(|| dots::act(meeting, form, kind))
        .or_else(|| action::act(meeting, form, kind))
        .unwrap_or(Err(Fault { at: 0, key: "form-needed" }))?;
    Ok(Command::new(by, Act::Space(act)))
}

/// What an act of these makes of its fields.
type Said = Option<Result<(Actor, SpaceAct), Fault>>;

/// A field for the number of a topic.
fn topic_field(id: &'static str, topic: Option<&Topic>) -> FormField {
    number(id, topic.map(|topic| topic.n))
}

/// The topic in a field.
fn topic<'m>(meeting: &'m Meeting, form: &Form, id: &str) -> Result<&'m Topic, Fault> {
    let found = form.number(id).and_then(|n| meeting.space.topic(n));
    found.ok_or(form.wrong(id, "form-topic"))
}

/// Several people in one row.
fn seats(meeting: &Meeting, form: &Form, id: &'static str) -> Result<BTreeSet<Seat>, Fault> {
    Ok(ballots::members(meeting, form, id)?.into_iter().collect())
}

/// Several numbers of topics in one row.
fn numbers(form: &Form, id: &'static str) -> Result<BTreeSet<u32>, Fault> {
    Ok(ballots::figures(form, id)?.into_iter().collect())
}

/// The person in a field.
fn person(meeting: &Meeting, form: &Form, id: &'static str) -> Result<Seat, Fault> {
    form.seat(meeting, id).ok_or(form.wrong(id, "form-seat"))
}

/// What is said above the fields: which topic is meant, and who the people in a row are.
pub(super) fn note(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Option<String> {
    let words = &model.words;
    let comma = words.pick2("、", ", ");
    let told = |id: &str| {
        let topic = meeting.space.topic(form.number(id)?)?;
        let names: Vec<String> = topic.convenors().map(|s| meeting.roster.name(s)).collect();
        let args = [
            ("n", topic.n.to_string()),
            ("title", topic.title.clone()),
            ("names", names.join(comma)),
        ];
        Some(words.with("form-topic-is", args))
    };
    let listed = |id: &str| {
        let numbers = numbers(form, ROWS_OF_TOPICS.iter().find(|row| **row == id)?).ok()?;
        let topics = numbers.iter().filter_map(|n| meeting.space.topic(*n));
        let titles: Vec<String> = topics.map(|t| format!("{} {}", t.n, t.title)).collect();
        (!titles.is_empty()).then(|| titles.join(comma))
    };
    let people = |id: &&'static str| {
        let seats = seats(meeting, form, id).ok().filter(|seats| !seats.is_empty())?;
        let names: Vec<String> = seats.iter().map(|s| meeting.roster.name(*s)).collect();
        let args = [("n", names.len().to_string()), ("names", names.join(comma))];
        Some(words.with("form-people-are", args))
    };
    let own = format!("form-{}", kind.id());
    let own = words.has(&own).then(|| words.t(&own));
    let said = ["topic", "topic-with"].into_iter().filter_map(told);
    let said = said.chain(ROWS_OF_TOPICS.into_iter().filter_map(listed));
    let said = said.chain(ROWS_OF_PEOPLE.iter().filter_map(people)).chain(own);
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| said.join("\n"))
}

/// Fields that take several people.
const ROWS_OF_PEOPLE: [&str; 3] = ["people", "agreed", "group-members"];
/// Fields that take several topics.
const ROWS_OF_TOPICS: [&str; 2] = ["topics", "going-on"];
