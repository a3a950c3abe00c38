//! Why a document is not in order.

use super::money::Fen;
use crate::law::CompositionFault;
use chrono::NaiveDate;

/// Why a document is not filed. Each is a sentence to the room, with what would help.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named in the sentence")]
pub enum Fault {
    /// There is no such record.
    RecordUnknown { record: String },
    /// There is such a record already.
    RecordThere { record: String },
    /// The profile has no such kind of document, or not of such records.
    DocumentUnknown { document: String },
    /// It cannot be filed on a record in this state.
    WrongState { record: String, state: String },
    /// A field is empty.
    FieldMissing { field: String },
    /// A field says what it cannot say; what is asked for.
    FieldBad { field: String, value: String, asked: &'static str },
    /// The profile has no such field.
    FieldUnknown { field: String },
    /// A field says something else than what it follows from.
    FieldDiffers { field: String, value: String, expected: String },
    /// Another document must come first.
    DocumentMissing { document: String, says: String },
    /// Another document stands against it.
    DocumentThere { document: String, number: u32 },
    /// Something waits for an answer.
    Unanswered { document: String, by: String, numbers: Vec<u32> },
    /// The day has not passed.
    TooEarly { document: String, day: NaiveDate },
    /// The day is over.
    TooLate { document: String, day: NaiveDate },
    /// A day that has not come yet.
    DayAhead { field: String, day: NaiveDate },
    /// A day that is before the first one possible.
    DayBehind { field: String, day: NaiveDate, from: NaiveDate },
    /// More than there is.
    TooMuch { field: String, value: String, most: String },
    /// Another one was chosen.
    ChosenAlready { record: String, state: String },
    /// The time is shorter than the community has set.
    TooShort { field: String, setting: String, days: i64 },
    /// Another record is not so far.
    NotReady { record: String, state: String },
    /// The community has not adopted the rules of its round.
    RoundMissing { setting: String },
    /// There is not enough money left in the round.
    PoolExceeded { pool: Fen, left: Fen, amount: Fen },
    /// A body is not made up as it must be.
    Composition(CompositionFault),
    /// Nothing is wrong with it.
    InOrder,
}
