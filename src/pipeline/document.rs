//! What can be filed on a record: the kinds of document and their fields.

use super::gate::Gate;
use super::profile::RecordKind;
use crate::law::Ratio;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A kind of document: a notice, a contract, a report …
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentKind {
    /// Its id.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// What it is filed on.
    pub of: Vec<RecordKind>,
    /// Whether a record begins with it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub begins: bool,
    /// Whether it is voted on though no move follows from it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_vote: bool,
    /// The states of the record in which it may be filed; empty: in any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<String>,
    /// What it says.
    pub fields: Vec<Field>,
    /// What must hold before it is filed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
}

impl DocumentKind {
    /// The field with this id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

/// A field of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Its id.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether the document is incomplete without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Whether the projector and public papers leave it out, as a telephone number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// Where it comes from when nobody types it; typed, it must say the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<Derived>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// A calendar day.
    Date,
    /// Money, in yuan with two decimals; counted in fen.
    Money,
    /// A whole number.
    Number,
    /// One of a few words.
    Choice(Vec<Choice>),
    /// A list: an entry and its amount to a line.
    Items,
    /// A list: a name and its category to a line.
    People,
    /// Another record, by its number.
    Record(RecordKind),
}

impl FieldKind {
    /// What is asked for, by a word that a text chooses by.
    pub fn asked(&self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::Date => "date",
            FieldKind::Money => "money",
            FieldKind::Number => "number",
            FieldKind::Choice(_) => "choice",
            FieldKind::Items => "items",
            FieldKind::People => "people",
            FieldKind::Record(_) => "record",
        }
    }
}

/// One of a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
}

/// Where a field comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Derived {
    /// The same as a field of the last document of a kind on the record.
    Copy {
        /// The kind of document.
        document: String,
        /// Its field.
        field: String,
    },
    /// The sum of a list of the same document.
    Total {
        /// The list.
        field: String,
    },
    /// A share of the money in a field of the last document of a kind, rounded down to the fen; or
    /// what that share leaves, so that both together are the whole.
    Share {
        /// The kind of document.
        document: String,
        /// Its field.
        field: String,
        /// The share.
        ratio: Ratio,
        /// What the share leaves.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        rest: bool,
    },
    /// One more than the highest so far of the same field on the record.
    Next,
    /// The sum of fields of the same document, each times a number that the community has set, by the
    /// field.
    Weighted {
        /// The setting for each field.
        terms: BTreeMap<String, String>,
    },
    /// What the community has set, so that the document can be worked out again by itself.
    Setting {
        /// The setting.
        setting: String,
    },
    /// What the record is called that a field of the last document of a kind names.
    Titled {
        /// The kind of document.
        document: String,
        /// Its field.
        field: String,
    },
    /// How many records began with this record in a field.
    Count {
        /// The field.
        field: String,
    },
    /// `yes` where a number of the same document is more than one, else `no`.
    Several {
        /// The number.
        field: String,
    },
    /// The sum of the money in a field of all documents of a kind on the record.
    Sum {
        /// The kind of document.
        document: String,
        /// Its field.
        field: String,
    },
    /// `yes` where two fields of the same document say different things, else `no`.
    Differs {
        /// The one.
        field: String,
        /// The other.
        from: String,
    },
    /// What the last count of votes by criteria in this meeting gave the record; looked up by the shell.
    Polled {
        /// What of it.
        what: Polled,
    },
}

/// A figure of a count of votes by criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Polled {
    /// The votes under the criterion of this name.
    Votes(String),
    /// The rank by the weighted sums.
    Rank,
    /// `yes` where it is among those that the count chooses, else `no`.
    Chosen,
}
