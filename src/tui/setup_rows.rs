//! The rows of the form for a new meeting: one list for drawing and for keys.

use super::model::{Model, Setup, Total};
use crate::meeting::Office;

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
    /// The roster.
    Roster,
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

/// The rows that the chosen format has.
pub fn rows(model: &Model, setup: &Setup) -> Vec<Row> {
    let format = model.home.formats.get(setup.format);
    let mut rows = vec![Row::Format, Row::Body, Row::Title, Row::Place, Row::Roster];
    if format.is_some_and(|f| !f.takes_up.is_empty()) {
        rows.push(Row::Needs);
    }
    rows.push(Row::Matter);
    rows.extend((0..setup.items().count()).map(Row::Planned));
    rows.extend(format.iter().flat_map(|f| f.offices.iter().map(|o| Row::Office(*o))));
    rows.push(Row::Rules);
    if !model.home.laws.is_empty() {
        rows.push(Row::Law);
    }
    rows.extend([
        Row::Quorum,
        Row::Decision,
        Row::SpeechSecs,
        Row::Turns,
        Row::Warn,
        Row::Grace,
        Row::Total(Total::Question),
        Row::Total(Total::Side),
        Row::Total(Total::Category),
        Row::Ends,
        Row::NextMeeting,
        Row::Create,
    ]);
    rows
}
