//! Ballot boxes: every count follows from the record of its box, and every record counts itself again.
//!
//! What a record says of itself is proved from its own bytes; that it is the record of *this* vote is
//! proved from the meeting as it stood when the box was opened: who had voted, which key, what was
//! asked.

use super::report::{FileReport, Finding, Note};
use super::roll;
use crate::ballot::count;
use crate::ballot::sealed::{BoxRecord, Counts, Digest, RECORD_MAX};
use crate::law::MotionKind;
use crate::meeting::{
    Channel, Counted, Decision, Event, Meeting, PollResult, Recorded, Resolution, SpaceEvent,
};
use crate::signing::read_limited;
use crate::store::journal::{StoredRecord, records};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::Path;

/// The name under which the record of a box is exported: the number is that of the ballot in its
/// meeting.
pub fn record_file(number: u32) -> String {
    format!("ballot-{number}.json")
}

/// The records of one meeting, each counted again.
pub(super) struct Boxes {
    meeting: String,
    known: Vec<Known>,
    /// The count of the command under way, and the command.
    last: Option<(u64, Counted)>,
}

struct Known {
    stored: StoredRecord,
    /// None when it is not sound.
    record: Option<BoxRecord>,
    named: bool,
}

impl Boxes {
    /// Reads the records of a meeting and counts each of them again.
    pub(super) fn of(
        conn: &Connection,
        meeting: &str,
        report: &mut FileReport,
    ) -> rusqlite::Result<Self> {
        let stored = if has_records(conn)? { records(conn, meeting)? } else { vec![] };
        let mut known = vec![];
        for stored in stored {
            let number = stored.number;
            let right = Digest::of(stored.body.as_bytes()).to_string() == stored.sha256;
            let recounted = match right {
                true => recounted(stored.body.as_bytes()),
                false => Err(vec!["another digest than is recorded with it".to_owned()]),
            };
            let record = match recounted {
                Ok((record, counts)) => {
                    report.counts.boxes += 1;
                    report.counts.ballots += counts.ballots as usize;
                    Some(record)
                }
                Err(texts) => {
                    let meeting = || meeting.to_owned();
                    let found = texts.into_iter();
                    let found = found.map(|text| Finding::BoxRecordUnsound {
                        meeting: meeting(),
                        number,
                        text,
                    });
                    report.findings.extend(found);
                    None
                }
            };
            known.push(Known { stored, record, named: false });
        }
        Ok(Boxes { meeting: meeting.to_owned(), known, last: None })
    }

    /// Checks an event about ballots against the meeting as it stood before it.
    pub(super) fn event(&mut self, before: &Meeting, now: &Recorded, report: &mut FileReport) {
        let follows = match &now.event {
            Event::BallotCast { seat } => {
                report.findings.extend(roll::cast(before, now.seq, *seat));
                true
            }
            Event::BallotAudited => {
                report.findings.extend(roll::audited(before, now.seq));
                true
            }
            Event::BallotsCounted { counted } => {
                self.last = Some((now.command, counted.clone()));
                self.counted(before, now.seq, counted, report)
            }
            Event::Space(SpaceEvent::DotsCounted { priorities }) => {
                report.counts.verdicts += 1;
                before.dots_follow(priorities)
            }
            Event::PollDecided { result } => {
                report.counts.verdicts += 1;
                self.counted(before, now.seq, &result.counted, report)
                    && poll_follows(before, result)
            }
            Event::Decided { decision } => match &self.last {
                Some((command, counted)) if *command == now.command => {
                    decision.tally == Some(counted.tally(before.asks_abstentions()))
                }
                // Where a box is in use nothing is decided but by opening it.
                _ => !waits_for_box(before, decision),
            },
            _ => true,
        };
        if !follows {
            let meeting = self.meeting.clone();
            report.findings.push(Finding::VerdictWrong { meeting, seq: now.seq });
        }
    }

    /// Whether the figures can be true together; of a box, whether they are those of its record is
    /// told here.
    fn counted(
        &mut self,
        before: &Meeting,
        seq: u64,
        counted: &Counted,
        report: &mut FileReport,
    ) -> bool {
        let Some(balloting) = &before.balloting else { return false };
        let number = counted.number;
        let Some((marking, places)) = before.paper() else { return false };
        if let Channel::Paper { issued, .. } = balloting.channel {
            if !roll::is_counted_by_two(balloting, counted) {
                let meeting = self.meeting.clone();
                report.findings.push(Finding::PapersNotAgreed { meeting, seq, number });
            }
            return counted.record.is_none()
                && (number, counted.issued) == (balloting.number, issued)
                && counted.count.check(marking, places, issued).is_ok();
        }
        let meeting = || self.meeting.clone();
        let is_named = |known: &&mut Known| {
            known.stored.number == number && counted.record.as_ref() == Some(&known.stored.sha256)
        };
        let Some(known) = self.known.iter_mut().find(is_named) else {
            report.findings.push(Finding::BoxRecordMissing { meeting: meeting(), seq, number });
            return true;
        };
        known.named = true;
        if let Some(record) = &known.record {
            let differs = differences(before, &balloting.channel, counted, record);
            let found = differs.into_iter().map(|what| {
                let meeting = self.meeting.clone();
                Finding::BoxCountDiffers { meeting, seq, number, what }
            });
            report.findings.extend(found);
        }
        number == balloting.number
    }

    /// Records that no event has named.
    pub(super) fn unnamed(self, report: &mut FileReport) {
        for known in self.known.into_iter().filter(|known| !known.named) {
            let (meeting, number) = (self.meeting.clone(), known.stored.number);
            report.findings.push(Finding::BoxRecordUnnamed { meeting, number });
        }
    }
}

/// Whether the ballots on this question lie in a box.
fn waits_for_box(before: &Meeting, decision: &Decision) -> bool {
    before.balloting.as_ref().is_some_and(|balloting| {
        matches!(balloting.channel, Channel::Box { .. })
            && balloting.question == Some(decision.question)
            && decision.kind != MotionKind::Election
    })
}

/// What the event and the meeting say otherwise than the record.
fn differences(
    before: &Meeting,
    channel: &Channel,
    counted: &Counted,
    record: &BoxRecord,
) -> Vec<&'static str> {
    let Channel::Box { tellers, threshold, key, voted, audited } = channel else { return vec![] };
    let cast = voted.len();
    let opening: BTreeSet<_> = counted.tellers.iter().collect();
    // The record has the tellers by their places in the key.
    let place = |at: u16| usize::from(at).checked_sub(1).and_then(|at| tellers.get(at));
    let opened_by: Option<BTreeSet<_>> = record.opened_by().into_iter().map(place).collect();
    let asked = before.box_question(counted.number);
    let key_is_theirs = record.key().digest().to_string() == *key
        && u32::from(record.key().threshold()) == *threshold
        && usize::from(record.key().tellers()) == tellers.len();
    let enough = opening.len() >= *threshold as usize
        && opening.len() == counted.tellers.len()
        && opened_by == Some(opening);
    let same = [
        ("ballots", record.ballots().len() == cast && counted.issued as usize == cast),
        ("audits", record.audits().len() == *audited as usize),
        ("key", key_is_theirs),
        ("tellers", enough),
        (
            "question",
            asked.is_some_and(|(q, form)| q == *record.question() && form == *record.form()),
        ),
        ("count", before.opened_count(record.counts().in_ballots()) == counted.count),
    ];
    same.into_iter().filter(|(_, same)| !same).map(|(what, _)| what).collect()
}

/// Whether the outcome of a poll is what counting its ballots again leads to.
fn poll_follows(before: &Meeting, result: &PollResult) -> bool {
    let of = before.electorate_of_ballots();
    before.poll.as_ref().is_some_and(|under_way| under_way.poll == result.poll)
        && count(&result.poll, &result.counted.count) == result.outcome
        && result.present == of.present
        && result.membership == of.membership
}

/// A journal from before there were ballot boxes has no such table.
fn has_records(conn: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'box_record'";
    conn.query_row(sql, [], |row| row.get::<_, i64>(0)).map(|found| found > 0)
}

/// Records of meetings of which the journal knows nothing.
pub(super) fn strangers(conn: &Connection, report: &mut FileReport) -> rusqlite::Result<()> {
    if !has_records(conn)? {
        return Ok(());
    }
    let sql = "SELECT meeting, number FROM box_record
               WHERE meeting NOT IN (SELECT meeting FROM event) ORDER BY meeting, number";
    let mut statement = conn.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for row in rows {
        let (meeting, number) = row?;
        report.findings.push(Finding::BoxRecordUnnamed { meeting, number });
    }
    Ok(())
}

/// Counts a record again from its bytes alone.
fn recounted(bytes: &[u8]) -> Result<(BoxRecord, Counts), Vec<String>> {
    let text = |fault: crate::ballot::sealed::Fault| vec![fault.to_string()];
    let record = BoxRecord::read(bytes).map_err(text)?;
    // What cannot be seen in the values may still be another file than the one that was signed.
    if record.canonical().map_err(text)? != bytes {
        return Err(vec!["not in canonical form".to_owned()]);
    }
    match record.check() {
        Ok(counts) => Ok((record, counts)),
        Err(faults) => Err(faults.iter().map(ToString::to_string).collect()),
    }
}

/// Checks an exported record by itself and says what was in the box.
pub(super) fn file(mut report: FileReport) -> FileReport {
    let bytes = match read_limited(&report.path, RECORD_MAX as u64) {
        Ok(bytes) => bytes,
        Err(e) => {
            report.findings.push(Finding::CannotRead { text: e.to_string() });
            return report;
        }
    };
    match recounted(&bytes) {
        Ok((record, counts)) => {
            report.counts.boxes = 1;
            report.counts.ballots = counts.ballots as usize;
            report.notes = told(&record, &counts);
        }
        Err(texts) => {
            report.findings.extend(texts.into_iter().map(|text| Finding::BoxUnsound { text }));
        }
    }
    report
}

fn told(record: &BoxRecord, counts: &Counts) -> Vec<Note> {
    let (question, key) = (record.question(), record.key());
    let sums = question.options.iter().zip(&counts.options);
    let sums = sums.map(|(option, sum)| Note::BoxSum { option: option.clone(), sum: *sum });
    let opened_by: Vec<String> = record.opened_by().iter().map(u16::to_string).collect();
    let head = [
        Note::BoxQuestion {
            meeting: question.meeting.clone(),
            number: question.number,
            title: question.title.clone(),
        },
        Note::BoxBallots { ballots: counts.ballots, audits: record.audits().len() },
    ];
    let blanks = counts.blanks.map(|blanks| Note::BoxBlanks { blanks });
    let opened_by = Note::BoxOpenedBy {
        tellers: opened_by.join(", "),
        threshold: key.threshold(),
        of: key.tellers(),
    };
    head.into_iter().chain(sums).chain(blanks).chain([opened_by]).collect()
}

/// Whether a signed result follows from its own figures, and these from the record beside it, which
/// must be the one whose digest was signed.
pub(super) fn of_result(result: &Path, resolution: &Resolution, report: &mut FileReport) {
    if resolution.open_space.as_ref().is_some_and(|space| !space.ranks_follow()) {
        let resolution = resolution.id.clone();
        report.findings.push(Finding::ResultWrong { resolution });
    }
    let Some(counted) = resolution.ballots() else { return };
    if !result_follows(resolution, counted) {
        let resolution = resolution.id.clone();
        report.findings.push(Finding::ResultWrong { resolution });
    }
    let Some(sha256) = &counted.record else { return };
    let (name, id) = (record_file(counted.number), resolution.id.clone());
    let Ok(bytes) = read_limited(&result.with_file_name(&name), RECORD_MAX as u64) else {
        report.notes.push(Note::BoxNotHere { resolution: id, name });
        return;
    };
    if Digest::of(&bytes).to_string() != *sha256 {
        report.findings.push(Finding::BoxOther { resolution: id, name });
        return;
    }
    let same = BoxRecord::read(&bytes).is_ok_and(|record| {
        let question = record.question();
        let opened = record.counts().in_ballots();
        let opened = match &resolution.poll {
            Some(result) => result.poll.opened_count(opened),
            None => opened,
        };
        opened == counted.count
            && question.meeting == resolution.meeting
            && question.number == counted.number
            && question.title == resolution.wording
    });
    if !same {
        report.findings.push(Finding::BoxResultDiffers { resolution: id, name });
    }
}

fn result_follows(resolution: &Resolution, counted: &Counted) -> bool {
    match (&resolution.poll, &resolution.tally) {
        (Some(poll), _) => {
            count(&poll.poll, &counted.count) == poll.outcome && resolution.outcome == poll.result()
        }
        (None, Some(tally)) => *tally == counted.tally(tally.abstain.is_some()),
        (None, None) => false,
    }
}
