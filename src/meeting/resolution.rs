//! What is signed: one resolution for each main motion decided, and one for each poll.

use super::Meeting;
use super::balloting::{Counted, PollResult};
use super::counts::Polled;
use super::dossier::Dossier;
use super::event::Decision;
use super::id::{Instant, Office};
use super::open_space::SpaceResult;
use super::sheets::SheetResult;
use super::vote::{Basis, Method};
use crate::law::{MotionKind, Outcome, Tally, Threshold};
use crate::pipeline::{Entry, Move, Transition};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A decision as it is signed and put into the pipeline. Integers stay far below 2^53 and there are
/// no fractions, so that its canonical JSON says exactly what is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resolution {
    /// Version of this form.
    pub version: u32,
    /// Unique: the meeting's id, a slash, and the number of the motion; of a poll `P` and the number
    /// of its ballot; of an Open Space `OS`; of what stands on the sheets `R`; of the documents that
    /// wait for no vote `D`.
    pub id: String,
    /// The meeting's id in its journal.
    pub meeting: String,
    /// What the meeting was called.
    pub title: String,
    /// The body that met.
    pub body: String,
    /// Where.
    pub place: String,
    /// Called to order, RFC 3339.
    pub opened_at: String,
    /// Decided, RFC 3339.
    pub decided_at: String,
    /// Adjourned, RFC 3339.
    pub adjourned_at: String,
    /// The format.
    pub format: RulesNamed,
    /// The rule set.
    pub rules: RulesNamed,
    /// The agenda item, with its number from 1.
    pub item: Option<(u32, String)>,
    /// The wording adopted or lost; of a poll what was asked.
    pub wording: String,
    /// How the vote was taken.
    pub method: Method,
    /// The rule the result rests on; none for consent and for votes judged by the chair.
    pub threshold: Option<Threshold>,
    /// The number that the share was taken of.
    pub base: Option<u32>,
    /// Votes needed.
    pub needed: Option<u32>,
    /// The count.
    pub tally: Option<Tally>,
    /// How the ballots were counted, where they were counted with all their figures: of an encrypted
    /// box with the digest of its record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
    /// What was asked and what came out, of a poll.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<PollResult>,
    /// The wall of an Open Space and what came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_space: Option<SpaceResult>,
    /// What stands on the sheets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheets: Option<SheetResult>,
    /// Which rule the vote rests on: its place in the order of authority, and where it is written.
    pub basis: Basis,
    /// Who was elected, in an election.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elected: Vec<String>,
    /// The result. A poll is adopted when it has a winner and leaves no tie open. Dots, and an Open
    /// Space, decide nothing: there is none.
    pub outcome: Option<Outcome>,
    /// Who attended, in numbers.
    pub attendance: Attendance,
    /// Names of those who hold the signing offices.
    pub signatories: BTreeMap<String, String>,
    /// Hash of the journal entry that adjourned the meeting, hexadecimal.
    pub journal_head: String,
    /// Documents that it files on records of the pipeline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Entry>,
    /// Records that this result moves.
    pub transitions: Vec<Transition>,
}

impl Resolution {
    /// The name of the result; `noted` where nothing was decided.
    pub fn outcome_id(&self) -> &'static str {
        self.outcome.map_or("noted", Outcome::id)
    }

    /// How its ballots were counted, of a motion or of a poll.
    pub fn ballots(&self) -> Option<&Counted> {
        self.counted.as_ref().or(self.poll.as_ref().map(|poll| &poll.counted))
    }
}

/// A set of rules and the hash of its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesNamed {
    /// Its id.
    pub id: String,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
}

/// Attendance in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Voting members of the body.
    pub membership: u32,
    /// Voting members attending when the vote closed.
    pub present: u32,
    /// Attendance needed for business.
    pub quorum_needed: u32,
}

/// The resolutions of an adjourned meeting, in the order of the decisions. `head` is the hash of
/// the journal entry that adjourned it.
pub fn resolutions(meeting: &Meeting, head: &str) -> Vec<Resolution> {
    let (Some(convening), Some(charter)) = (meeting.convening.as_ref(), meeting.charter()) else {
        return vec![];
    };
    let (Some(opened), Some((adjourned, _))) = (meeting.opened_at, meeting.adjourned) else {
        return vec![];
    };
    let signatories = charter.format.signatories.iter();
    let signatories: BTreeMap<_, _> =
        signatories.map(|o| (o.id().to_owned(), name_of(meeting, *o))).collect();
    let item = |at: Option<usize>| {
        let at = at?;
        meeting.agenda.items.get(at).map(|item| (at as u32 + 1, item.title.clone()))
    };
    // What all results of the meeting have in common.
    let frame = |id: String, at: Instant| Resolution {
        version: 2,
        id: format!("{}/{id}", meeting.id),
        meeting: meeting.id.clone(),
        title: convening.title.clone(),
        body: convening.body.clone(),
        place: convening.place.clone(),
        opened_at: opened.to_rfc3339(),
        decided_at: at.to_rfc3339(),
        adjourned_at: adjourned.to_rfc3339(),
        format: named(&charter.format.id, &charter.format_hash),
        rules: named(&charter.rules.id, &charter.rules_hash),
        item: None,
        wording: String::new(),
        method: Method::Ballot,
        threshold: None,
        base: None,
        needed: None,
        tally: None,
        counted: None,
        poll: None,
        open_space: None,
        sheets: None,
        basis: Basis::default(),
        elected: vec![],
        outcome: None,
        attendance: Attendance { membership: 0, present: 0, quorum_needed: 0 },
        signatories: signatories.clone(),
        journal_head: head.to_owned(),
        documents: vec![],
        transitions: vec![],
    };
    let decided = results(meeting).filter(|(_, d, _)| d.kind.is_result());
    let dossier = meeting.dossier();
    let motions = decided.map(|(at, d, counted)| {
        let (documents, transitions) = led_to(meeting, &dossier, d);
        Resolution {
            item: item(d.item),
            wording: d.text.clone(),
            method: d.method,
            threshold: d.verdict.and_then(|v| v.threshold),
            base: d.verdict.map(|v| v.base),
            needed: d.verdict.map(|v| v.needed),
            tally: d.tally,
            counted: counted.cloned(),
            basis: d.basis.clone(),
            elected: d.elected.clone(),
            outcome: Some(d.outcome),
            attendance: Attendance {
                membership: d.membership,
                present: d.present,
                quorum_needed: d.quorum_needed,
            },
            documents,
            transitions,
            ..frame(d.question.0.to_string(), at)
        }
    });
    let polls = meeting.polled().into_iter().map(|Polled { at, place, result }| Resolution {
        item: item(place.and_then(|place| place.item)),
        wording: result.poll.title.clone(),
        outcome: result.result(),
        attendance: Attendance {
            membership: result.membership,
            present: result.present,
            quorum_needed: meeting.quorum().needed(result.membership),
        },
        poll: Some(result.clone()),
        ..frame(format!("P{}", result.counted.number), at)
    });
    let space = meeting.space_result().map(|space| Resolution {
        wording: space.theme.clone(),
        attendance: Attendance {
            membership: meeting.roster.membership(),
            present: meeting.roster.present(),
            quorum_needed: 0,
        },
        open_space: Some(space),
        ..frame("OS".to_owned(), adjourned)
    });
    let sheets = meeting.sheet_result().map(|sheets| Resolution {
        wording: convening.title.clone(),
        attendance: Attendance {
            membership: meeting.roster.membership(),
            present: meeting.roster.present(),
            quorum_needed: 0,
        },
        sheets: Some(sheets),
        ..frame("R".to_owned(), adjourned)
    });
    // Documents that wait for no vote come first: a vote may rest on where they moved a record.
    let filed: Vec<&Dossier> = dossier.iter().filter(|paper| !paper.by_vote).collect();
    let filed = (!filed.is_empty()).then(|| Resolution {
        wording: convening.title.clone(),
        attendance: Attendance {
            membership: meeting.roster.membership(),
            present: meeting.roster.present(),
            quorum_needed: 0,
        },
        documents: filed.iter().map(|paper| paper.entry.clone()).collect(),
        transitions: filed.iter().flat_map(|paper| moved(paper, &paper.moves)).collect(),
        ..frame("D".to_owned(), adjourned)
    });
    filed.into_iter().chain(motions).chain(polls).chain(space).chain(sheets).collect()
}

fn moved(paper: &Dossier, moves: &[Move]) -> Vec<Transition> {
    moves.iter().map(|made| made.of_record(&paper.entry.record)).collect()
}

/// What a decision files and moves: the documents that waited for it, or else what the transition of the
/// format says; of several main decisions on an item the last one.
fn led_to(
    meeting: &Meeting,
    dossier: &[Dossier],
    decision: &Decision,
) -> (Vec<Entry>, Vec<Transition>) {
    if decision.kind != MotionKind::Main {
        return (vec![], vec![]);
    }
    let waits = |paper: &&Dossier| paper.by_vote && paper.item == decision.item;
    let all: Vec<&Dossier> = dossier.iter().filter(waits).collect();
    let its = |paper: &&&Dossier| {
        let vote = meeting.decision_on(paper.item, paper.after);
        vote.is_some_and(|vote| vote.question == decision.question)
    };
    let waited: Vec<&&Dossier> = all.iter().filter(its).collect();
    if !waited.is_empty() {
        let adopted = decision.outcome == Outcome::Adopted;
        let documents = waited.iter().filter(|_| adopted).map(|paper| paper.entry.clone());
        let moves = waited
            .iter()
            .flat_map(|paper| moved(paper, if adopted { &paper.moves } else { &paper.if_lost }));
        return (documents.collect(), moves.collect());
    }
    let last = results(meeting)
        .rev()
        .find(|(_, d, _)| d.kind == MotionKind::Main && d.item == decision.item);
    let is_last = last.is_some_and(|(_, last, _)| last.question == decision.question);
    match decision.item.filter(|_| is_last && all.is_empty()) {
        Some(item) => (vec![], meeting.moves_by_rule(item, decision.outcome)),
        None => (vec![], vec![]),
    }
}

/// The decisions that stand. What was reconsidered, divided or reversed is no result, nor is what
/// waits to be reconsidered. With when, and the count of ballots where there is one.
fn results(
    meeting: &Meeting,
) -> impl DoubleEndedIterator<Item = (Instant, &Decision, Option<&Counted>)> {
    let suspended = |d: &Decision| {
        meeting.reconsiderations.iter().any(|r| r.question.target == Some(d.question))
    };
    let votes = meeting.decisions.iter().zip(&meeting.voted).zip(meeting.counts_of_decisions());
    let votes: Vec<_> = votes.collect();
    votes
        .into_iter()
        .filter(move |((d, voted), _)| !voted.set_aside && !suspended(d))
        .map(|((d, voted), counted)| (voted.at, d, counted))
}

fn named(id: &str, sha256: &str) -> RulesNamed {
    RulesNamed { id: id.to_owned(), sha256: sha256.to_owned() }
}

fn name_of(meeting: &Meeting, office: Office) -> String {
    meeting.roster.holder(office).map(|seat| meeting.roster.name(seat)).unwrap_or_default()
}
