//! The parking lot 停车场: matters raised off topic, kept so that nothing is lost, until they become
//! an item of the agenda or a need of the community.

use super::id::{Instant, Seat};
use super::{Meeting, Phase, Projector, resolutions};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The most matters in the parking lot of one meeting.
pub const PARKED_MAX: usize = 200;

/// A matter that was raised off topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// The matter, in one line.
    pub text: String,
    /// Who raised it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<Seat>,
    /// What became of it; `None` while it is parked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub became: Option<ParkedFate>,
    /// Where it was parked first, if that was in an earlier meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ParkedBefore>,
}

impl Parked {
    /// A matter that is raised now.
    pub fn new(text: &str, seat: Option<Seat>) -> Self {
        Parked { text: text.to_owned(), seat, became: None, from: None }
    }
}

/// Where a matter was parked that is still open at the body's next meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParkedBefore {
    /// The id of that meeting.
    pub meeting: String,
    /// What it was called.
    pub title: String,
    /// The matter's place in its parking lot, from 1.
    pub n: usize,
    /// Who raised it, by name: the seats of an earlier meeting are other people's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Whether that meeting's format is never shown: then it goes on only to such meetings.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
}

/// A need that a meeting raised: a parked matter, or a line of its sheets, on its way into the
/// pipeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedNeed {
    /// Its number in the pipeline. It follows from the meeting and the place where the matter was
    /// parked first, so that no matter becomes two needs however often it is delivered, and not
    /// even where two meetings inherit it.
    pub id: String,
    /// The matter.
    pub text: String,
    /// Who raised it; empty where that is not known.
    pub proposer: String,
    /// When the record that says so was finished.
    pub at: Instant,
}

impl Meeting {
    /// The needs that this meeting hands to the pipeline by now: none before the results are signed.
    /// A meeting with nothing to sign hands them over when it is adjourned.
    pub fn needs_raised(&self) -> Vec<RaisedNeed> {
        let Some((adjourned, _)) = self.adjourned else { return vec![] };
        if self.phase < Phase::Adjourned || self.phase == Phase::Adjourned && self.is_to_be_signed()
        {
            return vec![];
        }
        let at = self.signatures.iter().map(|signature| signature.at).max().unwrap_or(adjourned);
        let needs = self.parked.iter().zip(1..);
        // What is never shown does not leave by the pipeline either.
        let needs = needs.filter(|(parked, _)| {
            parked.became == Some(ParkedFate::Need) && !self.is_private(parked)
        });
        let need = |(parked, n): (&Parked, usize)| {
            let (meeting, n) =
                parked.from.as_ref().map_or((&self.id, n), |from| (&from.meeting, from.n));
            RaisedNeed {
                id: format!("N-{meeting}-P{n}"),
                text: parked.text.clone(),
                proposer: self.raised_by(parked).unwrap_or_default(),
                at,
            }
        };
        let noted = self.sheets.open_lines();
        let noted = noted.filter(|(_, line)| line.need && self.may_be_told(line.step));
        let noted = noted.map(|(n, line)| RaisedNeed {
            id: format!("N-{}-L{n}", self.id),
            text: line.text.clone(),
            proposer: match line.seat {
                Some(seat) => self.roster.name(seat),
                None => line.who.clone(),
            },
            at,
        });
        needs.map(need).chain(noted).collect()
    }

    /// Whether a matter was raised where nothing is ever shown.
    fn is_private(&self, parked: &Parked) -> bool {
        parked.from.as_ref().map_or_else(|| self.is_never_shown(), |from| from.private)
    }

    /// Matters still open, as the body's next meeting finds them; those raised where nothing is ever
    /// shown only if nothing of that meeting is.
    pub(super) fn parked_open(&self, to_private: bool) -> Vec<Parked> {
        let title = self.convening.as_ref().map(|c| c.title.clone()).unwrap_or_default();
        let open = self.parked.iter().zip(1..).filter(|(parked, _)| {
            parked.became.is_none() && (to_private || !self.is_private(parked))
        });
        let open = open.map(|(parked, n)| {
            let here = || ParkedBefore {
                meeting: self.id.clone(),
                title: title.clone(),
                n,
                by: self.raised_by(parked),
                private: self.is_never_shown(),
            };
            let from = parked.from.clone().unwrap_or_else(here);
            Parked { text: parked.text.clone(), seat: None, became: None, from: Some(from) }
        });
        open.collect()
    }

    /// The name of whoever raised it.
    fn raised_by(&self, parked: &Parked) -> Option<String> {
        let here = parked.seat.map(|seat| self.roster.name(seat));
        here.or_else(|| parked.from.as_ref()?.by.clone())
    }

    /// Whether what was written down in a step may be told outside.
    pub(super) fn may_be_told(&self, step: usize) -> bool {
        let format = self.charter().map(|charter| &charter.format);
        format.is_none_or(|f| f.shown_in(f.steps.get(step)) < Projector::Nothing)
    }

    /// Whether there are results that somebody signs.
    fn is_to_be_signed(&self) -> bool {
        let signed = self.charter().is_some_and(|c| !c.format.signatories.is_empty());
        signed && !resolutions(self, "").is_empty()
    }
}

/// What becomes of a parked matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ParkedFate {
    /// An item at the end of this meeting's agenda.
    Item,
    /// A need, registered in the pipeline when the results are signed.
    Need,
    /// It is settled; nothing more is to be done.
    Settled,
}

impl ParkedFate {
    /// All of them.
    pub const ALL: [ParkedFate; 3] = [ParkedFate::Item, ParkedFate::Need, ParkedFate::Settled];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            ParkedFate::Item => "item",
            ParkedFate::Need => "need",
            ParkedFate::Settled => "settled",
        }
    }
}
