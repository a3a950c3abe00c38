//! A question: a motion from the moment it is made until it is disposed of.

use super::amendment::{Amendment, Part};
use super::election::Election;
use super::floor::Debated;
use super::id::{Instant, MotionId, Seat};
use super::judgement::Judgement;
use super::particulars::BlankOrder;
use super::proposal::Proposal;
use super::stance::Stance;
use super::vote::Method;
use crate::law::{DebateTotals, MotionKind};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A motion that was made and waits until something more urgent is out of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The motion.
    pub question: Question,
    /// What was immediately pending when it was made: it comes back over that, and falls with it.
    pub over: Option<MotionId>,
}

/// A motion with what has become of it so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its number.
    pub id: MotionId,
    /// Its kind.
    pub kind: MotionKind,
    /// Who made it.
    pub mover: Seat,
    /// Who seconded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconder: Option<Seat>,
    /// Its wording as it stands; empty for motions whose kind and terms say all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What was moved; absent for questions that arise by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Proposal>,
    /// The change it makes, if it is an amendment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amendment: Option<Amendment>,
    /// The motion it is applied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<MotionId>,
    /// The agenda item it belongs to, by index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<usize>,
    /// No second is needed: moved for a committee of two or more, assumed by the chair, or waived.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_second: bool,
    /// What the chair has to judge before stating it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Judgement>,
    /// The command that announced the vote which an order to count refers to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retakes: Option<u64>,
    /// Speeches in debate on it, by seat.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub turns: BTreeMap<Seat, u32>,
    /// Time spoken in debate on it, by seat.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub debated: BTreeMap<Seat, Debated>,
    /// The side of the last speech in debate on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_stance: Option<Stance>,
    /// What the meeting has ordered about it.
    #[serde(default, skip_serializing_if = "Orders::are_none")]
    pub orders: Orders,
    /// Its blank, if one is to be filled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blank: Option<Blank>,
    /// Its paragraphs, while it is considered one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraphs: Option<Paragraphs>,
    /// The election, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub election: Option<Box<Election>>,
}

/// What the meeting has ordered about a question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Orders {
    /// The previous question is ordered: no debate, no amendment.
    pub closed: bool,
    /// Seconds of one speech.
    pub speech_secs: Option<u32>,
    /// Speeches of one member.
    pub turns: Option<u32>,
    /// How long it may be debated in all.
    pub totals: DebateTotals,
    /// When debate closes.
    pub close_at: Option<Instant>,
    /// More seconds for single speakers.
    pub extra_secs: BTreeMap<Seat, u32>,
    /// Considered informally: the number of speeches is free.
    pub informal: bool,
    /// How the vote is to be taken.
    pub method: Option<Method>,
    /// The vote is to be counted.
    pub counted: bool,
    /// The meeting refused to leave it for the orders of the day.
    pub kept: bool,
    /// Members who have lost the floor on it.
    pub denied: BTreeSet<Seat>,
    /// A subsidiary motion has been stated on it, or debate has begun.
    pub under_way: bool,
}

impl Orders {
    fn are_none(&self) -> bool {
        *self == Orders::default()
    }
}

/// A blank with what is proposed to fill it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Blank {
    /// In which order the proposals are voted on.
    pub order: BlankOrder,
    /// The proposals that are still to be voted on, as they were made.
    pub fillings: Vec<Filling>,
}

/// One proposal to fill a blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filling {
    /// The words.
    pub text: String,
    /// Who proposed it.
    pub by: Seat,
}

/// Paragraphs considered one by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraphs {
    /// Their number.
    pub count: usize,
    /// The one open now, from 1; one more than `count` when the whole is open.
    pub at: usize,
}

impl Blank {
    /// The place of the proposal to be voted on next. What is a number is read as one, whatever
    /// sign of money or grouping stands in it.
    pub fn next(&self) -> Option<usize> {
        let sizes: Vec<Option<Vec<u64>>> = self.fillings.iter().map(Filling::size).collect();
        let all_numbers = sizes.iter().all(Option::is_some);
        let places = 0..self.fillings.len();
        match self.order {
            BlankOrder::AsProposed => places.min(),
            BlankOrder::Usual if !all_numbers => places.min(),
            BlankOrder::Usual | BlankOrder::LargestFirst => {
                places.rev().max_by_key(|i| sizes[*i].clone())
            }
            BlankOrder::SmallestFirst => {
                places.min_by_key(|i| (sizes[*i].is_none(), sizes[*i].clone()))
            }
        }
    }
}

impl Blank {
    /// The proposals in the order in which they will be voted on.
    pub fn in_turn(&self) -> Vec<String> {
        let mut left = self.clone();
        let mut turn = vec![];
        while let Some(at) = left.next() {
            turn.push(left.fillings.remove(at).text);
        }
        turn
    }
}

impl Filling {
    /// What it is by size: a number whatever sign of money or grouping stands in it, a clock time
    /// or a date by all its figures, the biggest first.
    fn size(&self) -> Option<Vec<u64>> {
        let grouping = |c: char| c.is_whitespace() || matches!(c, ',' | '\u{FF0C}' | '_');
        let compact: String = self.text.chars().filter(|c| !grouping(*c)).collect();
        let joins = |c: char| matches!(c, ':' | '\u{FF1A}' | '-' | '/');
        let figures: String = compact
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || joins(*c))
            .collect();
        let figures = figures.split(joins).filter(|figure| !figure.is_empty());
        let sizes: Vec<u64> = figures.map(str::parse).collect::<Result<_, _>>().ok()?;
        (!sizes.is_empty()).then_some(sizes)
    }
}

/// How a blank is written in a text: two or more low lines.
pub const BLANK: &str = "__";

/// The text with its first blank filled.
pub fn filled(text: &str, words: &str) -> String {
    let Some(at) = text.find(BLANK) else { return text.to_owned() };
    let rest = text[at..].trim_start_matches('_');
    format!("{}{words}{rest}", &text[..at])
}

impl Question {
    /// Debate on it begins anew: turns and times are those of other people, or of another day.
    pub(super) fn begin_debate_anew(&mut self) {
        self.turns.clear();
        self.debated.clear();
    }

    /// Whether it asks that something is done, or how; `None` where the mover said neither.
    pub fn aspect(&self) -> Option<super::format::Aspect> {
        match &self.terms {
            Some(Proposal::Main(wording)) => wording.aspect,
            _ => None,
        }
    }

    /// A question with nothing but its number, kind and mover.
    pub fn new(id: MotionId, kind: MotionKind, mover: Seat) -> Self {
        Question {
            id,
            kind,
            mover,
            seconder: None,
            text: String::new(),
            terms: None,
            amendment: None,
            target: None,
            item: None,
            no_second: false,
            asks: vec![],
            retakes: None,
            turns: BTreeMap::new(),
            debated: BTreeMap::new(),
            last_stance: None,
            orders: Orders::default(),
            blank: None,
            paragraphs: None,
            election: None,
        }
    }

    /// Whether its words are its own, so that a blank in them is its own to fill; what disposes of
    /// another motion quotes the words of that one.
    pub fn takes_blank(&self) -> bool {
        let own = matches!(
            self.kind,
            MotionKind::Main
                | MotionKind::Ratify
                | MotionKind::AmendPreviouslyAdopted
                | MotionKind::QuestionOfPrivilege
                | MotionKind::CorrectMinutes
        );
        own && self.has_words()
    }

    /// Whether there is a blank in it that is to be filled before it is voted on.
    pub fn has_open_blank(&self) -> bool {
        self.takes_blank() && self.text.contains(BLANK)
    }

    /// The terms that it has, or that it would give to what it amends.
    pub fn terms_meant(&self) -> Option<&Proposal> {
        match &self.amendment {
            Some(Amendment::Terms(terms)) => Some(terms.as_ref()),
            _ => self.terms.as_ref(),
        }
    }

    /// The text that this amendment works on, given the question it is applied to.
    pub fn ground<'q>(&self, target: &'q Question) -> &'q str {
        match &target.amendment {
            Some(primary) => primary.words(),
            None => &target.text,
        }
    }

    /// The text under amendment with the change marked. Empty when this is no amendment of words.
    pub fn marked(&self, target: &Question) -> Vec<Part> {
        let parts = self.amendment.as_ref().and_then(|a| a.parts(self.ground(target)).ok());
        parts.unwrap_or_default()
    }

    /// Whether it is made of words that can be changed word by word; the others are changed by
    /// other terms.
    pub fn has_words(&self) -> bool {
        !self.text.is_empty()
    }
}
