//! Forms for terms: fields as data, what they say, and what is wrong with them.
//!
//! A form knows no layout and no keys' names. What its fields are for each motion and each act is
//! said in [`motions`] and [`acts`]; what they make of what was entered, there as well.

mod acts;
mod ballots;
mod clocks;
mod lists;
mod motions;
mod proposal;
mod rows;
mod sheets;
mod space;
mod time;

pub use acts::{fields as act_fields, hundredths, is_formal, named, note};
pub use ballots::follow_rule;
pub use clocks::{follow, timed};
use lists::{in_force, on_shelf, reconsiderable, waivable};
pub use motions::{fields as motion_fields, main as main_fields};
use rows::{choice, day, keys, name, number, seat, span, text, time, yes_no};
pub use sheets::{
    again, counts as slate_counts, document as document_form, follow as follow_sheets,
    said as slate_said,
};
pub use space::follow as follow_space;
pub use time::{
    read as read_time, read_date, read_day, read_span, shown as shown_time, shown_span,
};

use super::documents::Wanted;
use super::model::Model;
use super::search::find;
use super::widget::Field;
use crate::law::MotionKind;
use crate::meeting::{Act, ActKind, Amendment, Bilingual, Command, Meeting, Proposal, Seat, When};

/// How a motion is being made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Making {
    /// Which motion.
    pub kind: MotionKind,
    /// The chair assumes it and asks for objections at once.
    pub consent: bool,
    /// It was refused, and the chair lets it through.
    pub overrule: bool,
}

impl Making {
    /// The plain way.
    pub fn of(kind: MotionKind) -> Self {
        Making { kind, consent: false, overrule: false }
    }
}

/// What a form is for.
#[derive(Debug, Clone)]
pub enum Task {
    /// The terms of a motion.
    Move(Making),
    /// Other terms for the pending motion of this kind.
    Terms(Making, MotionKind),
    /// The reason for which a refusal is set aside.
    Overrule(Box<Command>),
    /// What an act needs.
    Act(ActKind),
    /// A document of this kind.
    File(String),
}

/// A form that is being filled in.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is for.
    pub task: Task,
    /// On whose behalf; `None`: the chair's.
    pub by: Option<Seat>,
    /// Its fields.
    pub fields: Vec<FormField>,
    /// The field with the cursor.
    pub at: usize,
    /// What is wrong, and in which field.
    pub fault: Option<Fault>,
}

/// A field.
#[derive(Debug, Clone)]
pub struct FormField {
    /// Its name; its label is `field-` and this.
    pub id: &'static str,
    /// Whether it may not be left empty.
    pub needed: bool,
    /// Where it is a field of a document: which, as the profile has it.
    pub own: Option<Box<Own>>,
    /// What has been entered.
    pub value: Value,
}

/// A field of a document of the pipeline.
#[derive(Debug, Clone)]
pub struct Own {
    /// Its id in the profile; empty for the record that the document is filed on.
    pub id: String,
    /// Its name; none for that record.
    pub name: Option<Bilingual>,
    /// The text that says how it is filled in, where that is not plain.
    pub hint: Option<&'static str>,
}

/// What a field takes.
#[derive(Debug, Clone)]
pub enum Value {
    /// Words.
    Text(Field),
    /// A whole number.
    Number(Field),
    /// A member: a seat, a name, or initials.
    Seat(Field),
    /// Anybody's name; a seat or initials stand for the member.
    Name(Field),
    /// A clock time, or a day and a time.
    Time(Field),
    /// Minutes, or minutes and seconds.
    Span(Field),
    /// A day, or so many days from now.
    Day(Field),
    /// A day, past or to come.
    Date(Field),
    /// A record of the pipeline, by its number or words of its title.
    Record(Field, Wanted),
    /// One of several.
    Choice {
        /// The options.
        options: Vec<Label>,
        /// The one chosen.
        at: usize,
    },
}

/// What an option is called.
#[derive(Debug, Clone)]
pub enum Label {
    /// A text of the room.
    Key(String),
    /// Words of the meeting.
    Said(String),
    /// A name of the profile's.
    Named(Bilingual),
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Which field.
    pub at: usize,
    /// The text that says so.
    pub key: &'static str,
}

/// What a filled form leads to.
#[derive(Debug)]
pub enum Made {
    /// A command.
    Command(Box<Command>),
    /// Another form.
    Next(Box<Form>),
}

impl FormField {
    /// The same, but it may be left empty.
    pub(super) fn optional(mut self) -> Self {
        self.needed = false;
        self
    }

    /// The field that is typed into.
    pub fn typed(&mut self) -> Option<&mut Field> {
        match &mut self.value {
            Value::Text(field)
            | Value::Number(field)
            | Value::Seat(field)
            | Value::Name(field)
            | Value::Time(field)
            | Value::Day(field)
            | Value::Date(field)
            | Value::Record(field, _)
            | Value::Span(field) => Some(field),
            Value::Choice { .. } => None,
        }
    }

    fn field(&self) -> Option<&Field> {
        match &self.value {
            Value::Text(field)
            | Value::Number(field)
            | Value::Seat(field)
            | Value::Name(field)
            | Value::Time(field)
            | Value::Day(field)
            | Value::Date(field)
            | Value::Record(field, _)
            | Value::Span(field) => Some(field),
            Value::Choice { .. } => None,
        }
    }

    fn said(&self) -> String {
        self.field().map(|field| crate::meeting::clean(&field.text())).unwrap_or_default()
    }
}

impl Form {
    /// An empty form for `task`.
    pub fn new(task: Task, by: Option<Seat>, fields: Vec<FormField>) -> Self {
        Form { task, by, fields, at: 0, fault: None }
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.id == id)
    }

    /// What stands in a field; empty when there is no such field.
    pub fn text(&self, id: &str) -> String {
        self.place(id).map(|at| self.fields[at].said()).unwrap_or_default()
    }

    /// What stands in a field, if anything does.
    pub(super) fn words(&self, id: &str) -> Option<String> {
        Some(self.text(id)).filter(|t| !t.is_empty())
    }

    /// The texts of a field that holds several, each on a line or behind a semicolon.
    pub(super) fn several(&self, id: &str) -> Vec<String> {
        let text = self.text(id);
        let pieces = text.split(['\n', ';', '\u{FF1B}']).map(crate::meeting::clean);
        pieces.filter(|p| !p.is_empty()).collect()
    }

    /// The number in a field.
    pub fn number(&self, id: &str) -> Option<u32> {
        self.text(id).parse().ok()
    }

    /// The option chosen in a field; the first when there is no such field.
    pub fn choice(&self, id: &str) -> usize {
        match self.place(id).map(|at| &self.fields[at].value) {
            Some(Value::Choice { at, .. }) => *at,
            _ => 0,
        }
    }

    pub(super) fn yes(&self, id: &str) -> bool {
        self.choice(id) == 1
    }

    /// The member meant in a field.
    pub fn seat(&self, meeting: &Meeting, id: &str) -> Option<Seat> {
        let text = self.words(id)?;
        find(meeting.roster.members(), &text).first().map(|m| m.seat)
    }

    pub(super) fn time(&self, model: &Model, id: &str) -> Option<When> {
        read_time(&self.text(id), model.now)
    }

    /// The seconds in a field of minutes and seconds.
    pub(super) fn span(&self, id: &str) -> Option<u32> {
        read_span(&self.text(id))
    }

    pub(super) fn wrong(&self, id: &str, key: &'static str) -> Fault {
        Fault { at: self.place(id).unwrap_or(0), key }
    }

    /// Puts the cursor into the first field that is typed into and stands empty.
    pub fn go_to_first_empty(&mut self) {
        let empty = |f: &FormField| !matches!(f.value, Value::Choice { .. }) && f.said().is_empty();
        self.at = self.fields.iter().position(empty).unwrap_or(0);
    }

    /// Writes a value into a field, as it would be typed.
    pub fn put(&mut self, id: &str, said: &str) {
        if let Some(field) = self.fields.iter_mut().find(|f| f.id == id).and_then(|f| f.typed()) {
            *field = Field::offering(said);
        }
    }

    /// Begins a ruling with this answer, the cursor on the reason.
    pub fn answer(&mut self, yes: bool) {
        if let Some(FormField { value: Value::Choice { at, .. }, .. }) = self.fields.first_mut() {
            *at = usize::from(yes);
        }
        self.at = self.place("reason").unwrap_or(0);
        if !yes {
            self.fields.retain(|f| f.id != "remedy");
        }
    }

    /// The first thing that is wrong with what has been entered.
    pub fn first_fault(&self, model: &Model) -> Option<Fault> {
        let meeting = model.meeting.as_ref()?;
        self.fields.iter().enumerate().find_map(|(at, field)| {
            let said = field.said();
            let key = match &field.value {
                // The first option of a document's choice is that nothing is chosen.
                Value::Choice { at: 0, .. } if field.own.is_some() && field.needed => "form-needed",
                Value::Choice { .. } => return None,
                _ if said.is_empty() && field.needed => "form-needed",
                _ if said.is_empty() => return None,
                Value::Number(_) if said.parse::<u32>().is_err() => "form-number",
                Value::Time(_) if read_time(&said, model.now).is_none() => "form-time",
                Value::Span(_) if read_span(&said).is_none() => "form-span",
                Value::Day(_) if read_day(&said, model.now).is_none() => "form-day",
                Value::Date(_) if read_date(&said, model.now).is_none() => "form-day",
                Value::Record(_, wanted) if wanted.meant(model, &said).is_none() => "form-record",
                Value::Name(_) if called(meeting, &said).is_none() => "form-no-seat",
                Value::Seat(_) if self.seat(meeting, field.id).is_none() => "form-seat",
                _ => return None,
            };
            Some(Fault { at, key })
        })
    }

    /// What has been entered, as a command or as the form that comes next.
    ///
    /// # Errors
    /// The field that something is wrong with.
    pub fn made(&self, model: &Model) -> Result<Made, Fault> {
        if let Some(fault) = self.first_fault(model) {
            return Err(fault);
        }
        let meeting = model.meeting.as_ref().ok_or(Fault { at: 0, key: "form-needed" })?;
        match &self.task {
            Task::Move(making) => {
                let proposal = proposal::proposal(model, meeting, self, making.kind)?;
                Ok(made(*making, self.by, proposal))
            }
            Task::Terms(making, kind) => {
                let terms = proposal::proposal(model, meeting, self, *kind)?;
                let amendment = Amendment::Terms(Box::new(terms));
                Ok(made(*making, self.by, Proposal::Amend(amendment)))
            }
            Task::Overrule(command) => {
                let act = Act::Overrule {
                    by: command.by,
                    act: Box::new(command.act.clone()),
                    reason: self.text("reason"),
                };
                Ok(Made::Command(Box::new(Command::new(super::model::CHAIR, act))))
            }
            Task::File(document) => {
                let command = sheets::filed(model, self, document)?;
                Ok(Made::Command(Box::new(command)))
            }
            Task::Act(kind) => {
                let command = acts::command(model, meeting, self, *kind)?;
                Ok(Made::Command(Box::new(command)))
            }
        }
    }
}

/// The name that is meant: a member's by the seat or by letters that spell it, anybody else's as
/// it is written. A number that is no seat names nobody.
pub fn called(meeting: &Meeting, said: &str) -> Option<String> {
    if let Ok(seat) = said.parse() {
        return meeting.roster.member(Seat(seat)).map(|m| m.name.clone());
    }
    if said.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let initials = said.len() <= 6 && said.chars().all(|c| c.is_ascii_lowercase());
    let found = find(meeting.roster.members(), said);
    let member = found.first().filter(|_| initials).map(|m| m.name.clone());
    Some(member.unwrap_or_else(|| said.to_owned()))
}

/// The motion as a command; where the chair lets through what was refused, the reason is asked
/// for first.
pub fn made(making: Making, by: Option<Seat>, proposal: Proposal) -> Made {
    let whose = by.map_or(super::model::CHAIR, Into::into);
    let act = if making.consent { Act::AskConsent(proposal) } else { Act::Move(proposal) };
    let whose = if making.consent { super::model::CHAIR } else { whose };
    let command = Box::new(Command::new(whose, act));
    if making.overrule { overruling(*command) } else { Made::Command(command) }
}

/// The form that asks why a refusal is set aside.
pub fn overruling(command: Command) -> Made {
    let task = Task::Overrule(Box::new(command));
    Made::Next(Box::new(Form::new(task, None, vec![text("reason", "")])))
}
