//! Ruling on documents for records of the pipeline, and on what a vote needs of them. What the pipeline
//! itself says to a document comes with the command; here is what the meeting says.

use super::bodies::composition_broken;
use super::gate::{some, step_allows, step_opens};
use super::sheets::here;
use super::{entitled, entry};
use crate::law::Outcome;
use crate::meeting::format::{Allowance, Step};
use crate::meeting::id::{Actor, Instant, Office};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::sheets::{ENTRIES_MAX, SheetEvent, Submitted};
use crate::meeting::text::{TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind as Kind, Meeting};
use crate::pipeline::{Entry, Fault, Filing, Gate, TransitionRule};

/// Whether documents can be filed now.
pub(super) fn is_open(m: &Meeting) -> Ruling<()> {
    step_opens(m, Allowance::Documents)
}

/// A document, with what the pipeline says to it.
pub(super) fn file(
    m: &Meeting,
    by: Actor,
    entry: &Entry,
    filing: Option<&Filing>,
    now: Instant,
) -> Ruling<SheetEvent> {
    if by != Actor::Office(Office::Recorder) {
        entitled::as_chair(m, by)?;
    }
    if m.sheets.submitted.len() >= ENTRIES_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", ENTRIES_MAX));
    }
    let open = m.step().map(|step| step.documents.clone()).unwrap_or_default();
    if !open.contains(&entry.document) {
        return Err(Refusal::new(Code::DocumentNotHere)
            .with("document", clean(&entry.document))
            .with("documents", open));
    }
    super::bodies::is_the_one(m)?;
    let filing = filing.ok_or(Code::NotConvened)?;
    let (item, step) = here(m);
    if filing.by_vote {
        may_wait_for_a_vote(m, &filing.entry, (item, step))?;
    }
    let on = m.moment(now).date_naive();
    let (filing, after) = (filing.clone(), m.decisions.len());
    let paper = Submitted { filing, item, step, on, after, taken_back: None };
    Ok(SheetEvent::Filed { paper: Box::new(paper) })
}

/// What is voted on is filed on the item that the vote is about, before the vote; in a step of the
/// meeting as a whole one vote there is about all that is filed in it, as a list of projects is.
fn may_wait_for_a_vote(
    m: &Meeting,
    entry: &Entry,
    (item, step): (Option<usize>, usize),
) -> Ruling<()> {
    some(m.vote.is_none(), Code::VoteInProgress)?;
    let its = m.agenda.item();
    if its.is_none() && !step_allows(m, Allowance::Votes) {
        return Err(elsewhere(entry, ""));
    }
    let other = its.and_then(|its| its.need.as_ref()).filter(|need| need.id != entry.record);
    if let Some(need) = other {
        return Err(elsewhere(entry, &need.id));
    }
    let decided = match item {
        Some(_) => m.last_decision(item),
        None => m.last_decision_in(step),
    };
    let adopted = decided.is_some_and(|d| d.outcome == Outcome::Adopted);
    some(!adopted, Code::AlreadyDecided)?;
    // Two would both be taken for the next step of one record: the second would find it gone.
    let waits = |paper: &&Submitted| {
        paper.stands()
            && paper.filing.by_vote
            && paper.filing.entry.record == entry.record
            && m.decision_on(paper.item, paper.after).is_none()
    };
    match m.sheets.submitted.iter().position(|paper| waits(&paper)) {
        None => Ok(()),
        Some(at) => Err(Refusal::new(Code::WaitsForVote)
            .with("record", entry.record.as_str())
            .with("number", at + 1)
            .instead(&[Kind::TakeBack])),
    }
}

/// A line that is a document of its item is told by the body that decides; and where the organisation
/// behind it is looked at more strictly, what is asked of it is there before it comes further.
pub(super) fn may_be_told(m: &Meeting, document: &str, kind: &str) -> Ruling<()> {
    super::bodies::is_the_one(m)?;
    let profile = m.charter().and_then(|charter| charter.profile.as_ref());
    let rows = profile.into_iter().flat_map(|profile| &profile.transitions);
    let its = |row: &&TransitionRule| {
        row.document.as_deref() == Some(document) && row.when.get("kind").is_some_and(|k| k == kind)
    };
    let strict = rows.filter(its).flat_map(|row| &row.gates).find_map(|gate| match gate {
        Gate::Strict { document } => Some(document.as_str()),
        _ => None,
    });
    match strict.filter(|_| m.agenda.item().is_some_and(|item| item.unchecked)) {
        None => Ok(()),
        Some(check) => {
            Err(Refusal::new(Code::DocumentMissing).with("document", check).with("says", ""))
        }
    }
}

fn elsewhere(entry: &Entry, on: &str) -> Refusal {
    Refusal::new(Code::DocumentElsewhere)
        .with("document", entry.document.as_str())
        .with("record", entry.record.as_str())
        .with("on", on)
}

/// A document is taken back before it was voted on.
pub(super) fn take_back(m: &Meeting, by: Actor, n: usize, reason: &str) -> Ruling<SheetEvent> {
    if by != Actor::Office(Office::Recorder) {
        entitled::as_chair(m, by)?;
    }
    let paper = n.checked_sub(1).and_then(|at| m.sheets.submitted.get(at));
    let paper = paper.ok_or_else(|| Refusal::new(Code::NotThere).with("number", n))?;
    some(paper.stands(), Code::NoEffect)?;
    let voted = paper.filing.by_vote && m.decision_on(paper.item, paper.after).is_some();
    some(!voted, Code::AlreadyDecided)?;
    // What was filed after it on the same record rests on it.
    let record = &paper.filing.entry.record;
    let later = m.sheets.submitted.iter().skip(n);
    let mut later = later.filter(|other| other.stands() && other.filing.entry.record == *record);
    some(later.next().is_none(), Code::NotTheLast)?;
    Ok(SheetEvent::TakenBack { n, reason: entry_of(reason)? })
}

fn entry_of(text: &str) -> Ruling<String> {
    entry(text, TEXT_CHARS_MAX)
}

/// What the pipeline needs before a main motion, or a ballot on an item, is voted on: the body stands on
/// a decision on record, and the vote can lead somewhere.
pub(super) fn may_vote(m: &Meeting, kind: Kind) -> Ruling<()> {
    let (Some(charter), Some(convening)) = (m.charter(), m.convening.as_ref()) else {
        return Ok(());
    };
    let active = &charter.format.active;
    let state = convening.body_state.as_deref().unwrap_or_default();
    // A body that the pipeline knows, or that a matter was assigned to, stands on a decision too where a
    // meeting without either may be held.
    let known =
        convening.body_record.is_some() || m.agenda.items.iter().any(|i| i.assigned.is_some());
    let asked = charter.format.body_known || known;
    if asked && !active.is_empty() && !active.iter().any(|wanted| wanted == state) {
        return Err(Refusal::new(Code::BodyNotActive)
            .with("body", convening.body.as_str())
            .with("state", state));
    }
    super::bodies::is_the_one(m)?;
    super::bodies::each_is_told(m)?;
    let Some(at) = here(m).0.filter(|_| kind == Kind::PutQuestion) else { return Ok(()) };
    let Some(need) = m.agenda.items.get(at).and_then(|item| item.need.as_ref()) else {
        return Ok(());
    };
    if charter.format.transition.is_none() || waits_for_vote(m, at) {
        return Ok(());
    }
    if m.agenda.items[at].plans.len() > 1 && m.plan_chosen(at).is_none() {
        return Err(Refusal::new(Code::PlansUndecided).instead(&[Kind::OpenPoll]));
    }
    if !m.moves_by_rule(at, Outcome::Adopted).is_empty() || charter.format.takes_up.is_empty() {
        return Ok(());
    }
    let state = m.state_now(&need.id).unwrap_or_default();
    Err(Refusal::new(Code::RecordState).with("record", need.id.as_str()).with("state", state))
}

fn waits_for_vote(m: &Meeting, item: usize) -> bool {
    m.dossier().iter().any(|paper| paper.by_vote && paper.item == Some(item))
}

/// What must be said of a matter once it is decided is said before the step for it is left.
pub(super) fn outcome_is_told(m: &Meeting, step: &Step) -> Ruling<()> {
    let (item, at) = here(m);
    let Some(after) = step.lines.as_ref().and_then(|lines| lines.after) else { return Ok(()) };
    if item.and_then(|item| m.agenda.items.get(item)).is_none_or(|item| item.need.is_none()) {
        return Ok(());
    }
    let told = match m.last_decision(item) {
        None => false,
        // A vote on documents, as on a refusal, decides something else than the list.
        Some(_) if item.is_some_and(|item| m.decided_on_documents(item)) => true,
        Some(decision) => decision.outcome != after || is_said(m, item, at),
    };
    let title = m.agenda.item().map(|item| item.title.clone()).unwrap_or_default();
    if told { Ok(()) } else { Err(untold(vec![title])) }
}

/// Every matter has its outcome with what must be said of it, before the meeting is closed.
pub(super) fn outcomes_are_told(m: &Meeting) -> Ruling<()> {
    let Some(charter) = m.charter() else { return Ok(()) };
    let steps = charter.format.steps.iter().enumerate();
    let sheets = steps.filter_map(|(at, step)| Some((at, step.lines.as_ref()?.after?)));
    let sheets: Vec<(usize, Outcome)> = sheets.collect();
    if sheets.is_empty() {
        return Ok(());
    }
    let told = |item: usize| {
        m.last_decision(Some(item)).is_some_and(|decision| {
            if m.decided_on_documents(item) {
                return true;
            }
            let mut asked = sheets.iter().filter(|(_, after)| *after == decision.outcome);
            asked.all(|(step, _)| is_said(m, Some(item), *step))
        })
    };
    let needs = m.agenda.items.iter().enumerate().filter(|(_, item)| item.need.is_some());
    let missing = needs.filter(|(at, _)| !told(*at)).map(|(_, item)| item.title.clone());
    let missing: Vec<String> = missing.collect();
    if missing.is_empty() { Ok(()) } else { Err(untold(missing)) }
}

fn is_said(m: &Meeting, item: Option<usize>, step: usize) -> bool {
    m.sheets.open_lines().any(|(_, line)| line.step == step && line.item == item)
}

fn untold(items: Vec<String>) -> Refusal {
    Refusal::new(Code::OutcomeMissing).with("items", items).instead(&[Kind::NoteLine])
}

impl Refusal {
    /// What the pipeline says to a document, as a refusal.
    pub fn of_fault(document: &str, fault: Fault) -> Self {
        let field = |field: &str| format!("{document}.{field}");
        match fault {
            Fault::RecordUnknown { record } => {
                Refusal::new(Code::RecordUnknown).with("record", clean(&record))
            }
            Fault::RecordThere { record } => {
                Refusal::new(Code::RecordThere).with("record", clean(&record))
            }
            Fault::DocumentUnknown { document } => {
                Refusal::new(Code::DocumentUnknown).with("document", clean(&document))
            }
            Fault::WrongState { record, state } => {
                Refusal::new(Code::RecordState).with("record", record).with("state", state)
            }
            Fault::FieldMissing { field: id } => {
                Refusal::new(Code::FieldMissing).with("field", field(&id))
            }
            Fault::FieldBad { field: id, value, asked } => Refusal::new(Code::FieldBad)
                .with("field", field(&id))
                .with("value", clean(&value))
                .with("asked", asked),
            Fault::FieldUnknown { field: id } => {
                Refusal::new(Code::FieldUnknown).with("field", clean(&id))
            }
            Fault::FieldDiffers { field: id, value, expected } => Refusal::new(Code::FieldDiffers)
                .with("field", field(&id))
                .with("value", value)
                .with("expected", expected),
            Fault::DocumentMissing { document: other, says } => {
                Refusal::new(Code::DocumentMissing).with("document", other).with("says", says)
            }
            Fault::DocumentThere { document: other, number } => {
                Refusal::new(Code::DocumentThere).with("document", other).with("number", number)
            }
            Fault::Unanswered { document: other, by, numbers } => {
                let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
                Refusal::new(Code::Unanswered)
                    .with("document", other)
                    .with("by", by)
                    .with("numbers", numbers)
            }
            Fault::TooEarly { document: other, day } => {
                Refusal::new(Code::DayNotPast).with("document", other).with("day", day.to_string())
            }
            Fault::TooLate { document: other, day } => {
                Refusal::new(Code::DayOver).with("document", other).with("day", day.to_string())
            }
            Fault::DayAhead { field: id, day } => {
                Refusal::new(Code::DayAhead).with("field", field(&id)).with("day", day.to_string())
            }
            Fault::DayBehind { field: id, day, from } => Refusal::new(Code::DayBehind)
                .with("field", field(&id))
                .with("day", day.to_string())
                .with("from", from.to_string()),
            Fault::TooMuch { field: id, value, most } => Refusal::new(Code::TooMuch)
                .with("field", field(&id))
                .with("value", value)
                .with("most", most),
            Fault::ChosenAlready { record, state } => {
                Refusal::new(Code::ChosenAlready).with("record", record).with("state", state)
            }
            Fault::TooShort { field: id, days, .. } => Refusal::new(Code::TimeTooShort)
                .with("field", field(&id))
                .with("days", days.to_string()),
            Fault::NotReady { record, state } => {
                Refusal::new(Code::RecordNotReady).with("record", record).with("state", state)
            }
            Fault::RoundMissing { setting } => {
                Refusal::new(Code::RoundMissing).with("field", format!("rules.{setting}"))
            }
            Fault::PoolExceeded { pool, left, amount } => Refusal::new(Code::PoolExceeded)
                .with("pool", pool.text())
                .with("left", left.text())
                .with("amount", amount.text()),
            Fault::Composition(fault) => composition_broken(fault),
            Fault::InOrder => Refusal::new(Code::NoEffect),
        }
    }
}
