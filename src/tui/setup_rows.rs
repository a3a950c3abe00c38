//! The rows of the form for a new meeting: one list for drawing and for keys.

use super::model::{FormatRow, Model, Setup, Total};
use crate::meeting::{Allowance, Office, Open, Requirement};

/// A row of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// The kind of meeting.
    Format,
    /// The body.
    Body,
    /// The title.
    Title,
    /// The place.
    Place,
    /// The day for which it is called.
    Date,
    /// The roster.
    Roster,
    /// The seats that go together.
    Preset,
    /// The record that the meeting is for.
    Record,
    /// Needs of the pipeline.
    Needs,
    /// Another matter.
    Matter,
    /// Who holds an office.
    Office(Office),
    /// The rule set, which belongs to the kind of meeting.
    Rules,
    /// The statute that the body meets under.
    Law,
    /// When it is to end.
    Ends,
    /// The next regular meeting.
    NextMeeting,
    /// Attendance needed.
    Quorum,
    /// Votes needed.
    Decision,
    /// A time of a step, by its place among those that can be set.
    Time(usize),
    /// Seconds of one speech.
    SpeechSecs,
    /// Turns on one question.
    Turns,
    /// Seconds before the end at which the clock warns.
    Warn,
    /// Seconds over time after which the chair is asked to end a speech.
    Grace,
    /// The time for debate on one question as a whole.
    Total(Total),
    /// Minutes planned for an item, by its place among the items.
    Planned(usize),
    /// Set it up.
    Create,
}

/// The rows that mean something for the kind of meeting chosen.
pub fn rows(model: &Model, setup: &Setup) -> Vec<Row> {
    let mut rows = vec![Row::Format, Row::Body, Row::Title, Row::Place, Row::Date, Row::Roster];
    let Some(kind) = setup.kind(&model.home) else { return vec![Row::Format, Row::Create] };
    let format = kind.format();
    if !format.presets.is_empty() {
        rows.push(Row::Preset);
    }
    if setup.meant(&model.home).is_some() {
        rows.push(Row::Record);
    }
    if !format.takes_up.is_empty() {
        rows.push(Row::Needs);
    }
    if kind.has_items() {
        rows.push(Row::Matter);
        rows.extend((0..setup.items().count()).map(Row::Planned));
    }
    rows.extend(format.offices.iter().map(|o| Row::Office(*o)));
    if kind.has_motions() {
        rows.push(Row::Rules);
    }
    let by_law = setup.law.is_some();
    if !model.home.laws.is_empty() && (kind.has_figures() || by_law) {
        rows.push(Row::Law);
    }
    if format.quorum != Requirement::None || by_law {
        rows.push(Row::Quorum);
    }
    if format.decision != Requirement::None || by_law {
        rows.push(Row::Decision);
    }
    rows.extend((0..kind.times().count()).map(Row::Time));
    rows.extend(speeches(kind));
    rows.extend([Row::Ends, Row::NextMeeting, Row::Create]);
    rows
}

/// What is set of speeches: turns and limits are those of debate, and where nobody is given the floor
/// there is nothing to be set.
fn speeches(kind: &FormatRow) -> Vec<Row> {
    use Allowance::{Debate, Presentations, Questions, Remarks, Rounds};
    let mut rows = vec![];
    if kind.allows(&[Debate, Remarks, Questions, Rounds]) {
        rows.push(Row::SpeechSecs);
    }
    if kind.allows(&[Debate]) {
        rows.push(Row::Turns);
    }
    if kind.allows(&[Debate, Remarks, Questions, Rounds, Presentations]) {
        rows.extend([Row::Warn, Row::Grace]);
    }
    if kind.allows(&[Debate]) {
        rows.extend(Total::ALL.map(Row::Total));
    }
    rows
}

/// The row of something that the community has to set.
pub fn row_of(kind: &FormatRow, open: &Open) -> Row {
    let (step, each) = match open {
        Open::Quorum => return Row::Quorum,
        Open::Decision => return Row::Decision,
        Open::Time(step) => (step, false),
        Open::Each(step) => (step, true),
    };
    let at = kind.times().position(|time| time.step.id == *step && time.each == each);
    Row::Time(at.unwrap_or_default())
}

/// Whether the arrows change the row: what the law says is not chosen, nor is a body where none is known.
pub fn turns(model: &Model, setup: &Setup, row: Row) -> bool {
    if row == Row::Body {
        return model.home.rosters.keys().any(|name| *name != setup.body);
    }
    let free = setup.law.is_none() && matches!(row, Row::Quorum | Row::Decision);
    free || matches!(row, Row::Format | Row::Law | Row::Date | Row::Preset)
}

/// What stands before a row: for the times of a step its name.
pub fn label(model: &Model, setup: &Setup, row: Row) -> String {
    let words = &model.words;
    let key = match row {
        Row::Format => "setup-format",
        Row::Body => "setup-body",
        Row::Title => "setup-name",
        Row::Place => "setup-place",
        Row::Date => "setup-date",
        Row::Roster => "setup-roster",
        Row::Preset => "setup-preset",
        Row::Record => "setup-record",
        Row::Needs => "setup-needs",
        Row::Matter => "setup-matters",
        Row::Office(office) => return words.t(&format!("office-{}", office.id())),
        Row::Rules => "setup-rules",
        Row::Law => "setup-law",
        Row::Ends => "setup-ends",
        Row::NextMeeting => "setup-next-meeting",
        Row::Quorum => "setup-quorum",
        Row::Decision => "setup-decision",
        Row::Time(at) => {
            let time = setup.kind(&model.home).and_then(|kind| kind.times().nth(at));
            return time.map(|t| words.pick(&t.step.name).to_owned()).unwrap_or_default();
        }
        Row::SpeechSecs => "setup-speech",
        Row::Turns => "setup-turns",
        Row::Warn => "setup-warn",
        Row::Grace => "setup-grace",
        Row::Total(total) => return words.t(&format!("setup-total-{}", total.id())),
        Row::Planned(at) => return words.with("setup-planned", [("n", at + 1)]),
        Row::Create => "setup-create",
    };
    words.t(key)
}
