//! The contents of the journal: the chain, the events, the arithmetic, the signatures.

use super::boxes::{self, Boxes};
use super::report::{FileReport, Finding};
use crate::law::{MotionKind, judge, judge_unanimous};
use crate::meeting::{Answer, Decision, Event, Meeting, Method, Phase, Recorded, resolutions};
use crate::signing::{canonical, check_seal};
use crate::store::chain::{self, Row};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What the journal says was resolved, by id.
pub(super) type Resolved = BTreeMap<String, Outcome>;

/// One resolution as the journal leads to it.
pub(super) struct Outcome {
    /// Its canonical text.
    pub text: String,
    /// Whether everybody has signed.
    pub signed: bool,
    /// The key that each office signed with.
    pub keys: BTreeMap<String, String>,
}

/// Checks all meetings and says what they resolved.
pub(super) fn check(conn: &Connection, report: &mut FileReport) -> rusqlite::Result<Resolved> {
    let mut statement = conn.prepare("SELECT DISTINCT meeting FROM event ORDER BY meeting")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    let ids = ids.collect::<rusqlite::Result<Vec<String>>>()?;
    let mut resolved = Resolved::new();
    for id in ids {
        report.counts.meetings += 1;
        let rows = chain::rows(conn, &id, 0)?;
        let before = report.findings.len();
        let events = links(&id, &rows, report);
        // Events that do not hang together say nothing about one another.
        if report.findings.len() == before {
            let boxes = Boxes::of(conn, &id, report)?;
            replay(&id, (&rows, &events), boxes, report, &mut resolved);
        }
    }
    boxes::strangers(conn, report)?;
    Ok(resolved)
}

/// Follows the chain and reads the events that can be read.
fn links(meeting: &str, rows: &[Row], report: &mut FileReport) -> Vec<Recorded> {
    let mut prev = chain::origin(meeting);
    let (mut expected, mut events) = (1, Vec::<Recorded>::with_capacity(rows.len()));
    for row in rows {
        report.counts.events += 1;
        let (id, seq) = (|| meeting.to_owned(), row.seq);
        if seq != expected {
            report.findings.push(Finding::Gap { meeting: id(), seq });
        }
        let body = row.body.as_deref().unwrap_or_default();
        if row.prev != prev || row.hash != chain::link(&row.prev, body) {
            report.findings.push(Finding::ChainBroken { meeting: id(), seq });
        }
        match serde_json::from_str::<Recorded>(body) {
            Ok(recorded) => {
                compare(meeting, row, &recorded, events.last(), report);
                events.push(recorded);
            }
            Err(e) => {
                let text = e.to_string();
                report.findings.push(Finding::BodyUnreadable { meeting: id(), seq, text });
            }
        }
        prev.clone_from(&row.hash);
        expected = seq.saturating_add(1);
    }
    events
}

fn compare(
    meeting: &str,
    row: &Row,
    recorded: &Recorded,
    before: Option<&Recorded>,
    report: &mut FileReport,
) {
    let (id, seq) = (|| meeting.to_owned(), row.seq);
    if canonical(recorded).ok().as_deref() != row.body.as_deref().map(str::as_bytes) {
        report.findings.push(Finding::BodyNotCanonical { meeting: id(), seq });
    }
    let columns = [
        ("meeting", recorded.meeting == meeting),
        ("seq", recorded.seq == seq),
        ("at", recorded.at.to_rfc3339() == row.at),
    ];
    for (column, same) in columns {
        if !same {
            report.findings.push(Finding::ColumnDiffers { meeting: id(), seq, column });
        }
    }
    if before.is_some_and(|before| before.at > recorded.at) {
        report.findings.push(Finding::TimeRunsBack { meeting: id(), seq });
    }
}

fn replay(
    id: &str,
    (rows, events): (&[Row], &[Recorded]),
    mut boxes: Boxes,
    report: &mut FileReport,
    resolved: &mut Resolved,
) {
    let mut meeting = Meeting::default();
    for recorded in events {
        if let Event::Decided { decision } = &recorded.event {
            report.counts.verdicts += 1;
            if !follows(&meeting, decision) {
                let (meeting, seq) = (id.to_owned(), recorded.seq);
                report.findings.push(Finding::VerdictWrong { meeting, seq });
            }
        }
        boxes.event(&meeting, recorded, report);
        meeting.apply(recorded);
    }
    boxes.unnamed(report);
    let Some((_, adjourned)) = meeting.adjourned else { return };
    let Some(row) = rows.iter().find(|row| row.seq == adjourned) else { return };
    let all = resolutions(&meeting, &row.hash);
    for signature in &meeting.signatures {
        report.counts.signatures += signature.seal.signatures.len();
        if let Err(e) = check_seal(&signature.seal, &all) {
            let (meeting, office) = (id.to_owned(), signature.office.id().to_owned());
            report.findings.push(Finding::SealInvalid { meeting, office, code: e.code() });
        }
    }
    report.counts.resolutions += all.len();
    let keys = meeting.signatures.iter().map(|s| (s.office.id().to_owned(), s.seal.key.clone()));
    let keys: BTreeMap<_, _> = keys.collect();
    for resolution in all {
        let text = canonical(&resolution).ok().and_then(|b| String::from_utf8(b).ok());
        let (text, signed) = (text.unwrap_or_default(), meeting.phase == Phase::Signed);
        resolved.insert(resolution.id, Outcome { text, signed, keys: keys.clone() });
    }
}

/// Whether a decision follows from its count, under the rule its vote was put with.
fn follows(meeting: &Meeting, decision: &Decision) -> bool {
    let Decision { tally, verdict, outcome, .. } = decision;
    let asked = meeting.vote.as_ref().map(|vote| &vote.needs);
    let of = decision.electorate();
    let right = match (tally, verdict) {
        (Some(tally), Some(verdict)) => asked
            .is_some_and(|needs| tally.all() <= of.present && judge(needs, *tally, of) == *verdict),
        (None, Some(verdict)) => {
            decision.method == Method::Consent && judge_unanimous(of.present) == *verdict
        }
        // Judged by ear: there is nothing to compute. An election is judged by its ballots.
        (None, None) => {
            matches!(decision.method, Method::Voice | Method::Hands | Method::Rising)
                || decision.kind == MotionKind::Election
        }
        (Some(_), None) => false,
    };
    right && verdict.is_none_or(|v| v.outcome == *outcome) && roll_agrees(decision)
}

fn roll_agrees(decision: &Decision) -> bool {
    let number = |wanted| decision.roll.iter().filter(|(_, a)| *a == wanted).count() as u32;
    match (&decision.tally, decision.method) {
        (Some(tally), Method::RollCall) => {
            tally.yes == number(Answer::Yes)
                && tally.no == number(Answer::No)
                && tally.abstain.unwrap_or(0) == number(Answer::Abstain)
        }
        _ => decision.roll.is_empty(),
    }
}
