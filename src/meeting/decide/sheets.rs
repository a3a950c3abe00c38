//! Ruling on what is written on the sheets.

use super::gate::{some, step_allows, step_opens};
use super::{entitled, entry, filing, listed, slates};
use crate::meeting::agenda::Place;
use crate::meeting::event::Event;
use crate::meeting::format::{Allowance, Projector, RatingSheet, Step};
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::sheets::{
    Accord, Answered, Asked, Assignment, ENTRIES_MAX, Noted, Rated, SheetAct, SheetEvent, Slate,
    Sorted, Submitted, TaskReport,
};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind as Kind, Meeting, Presence};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Whether an act on the sheets is in order in this state.
pub(super) fn gate(m: &Meeting, kind: Kind) -> Ruling<()> {
    let lines = || {
        if step_allows(m, Allowance::Capture) { Ok(()) } else { step_opens(m, Allowance::Lines) }
    };
    let open_lines = || some(m.sheets.open_lines().next().is_some(), Code::NothingNoted);
    match kind {
        Kind::NoteLine => step_opens(m, Allowance::Capture),
        Kind::CorrectLine | Kind::StrikeLine => lines().and_then(|()| open_lines()),
        Kind::MergeLines => {
            lines()?;
            some(m.sheets.open_lines().nth(1).is_some(), Code::NothingNoted)
        }
        Kind::SortLine => {
            lines()?;
            some(m.sheets.open_lines().any(|(_, line)| line.need), Code::NothingNoted)
        }
        Kind::ReadBack => {
            lines()?;
            open_lines()?;
            some(!m.sheets.read_back, Code::NoEffect)
        }
        Kind::AskPair => step_opens(m, Allowance::Pairs),
        Kind::AnswerPair => {
            step_opens(m, Allowance::Pairs)?;
            some(!m.sheets.asked.is_empty(), Code::NothingAsked)
        }
        Kind::Rate => {
            belongs_here(m, Allowance::Ratings)?;
            some(rating_sheet(m).is_some(), Code::StepForbids)
        }
        Kind::ReportTask => some(m.sheets.open_tasks().next().is_some(), Code::NoTasks),
        Kind::Agree | Kind::NoAgreement => belongs_here(m, Allowance::Agreement),
        Kind::ProposeSlate => slates::is_open(m),
        Kind::File => filing::is_open(m),
        Kind::TakeBack => {
            filing::is_open(m)?;
            some(m.sheets.submitted.iter().any(Submitted::stands), Code::NothingNoted)
        }
        Kind::RuleListed => listed::may_rule(m),
        _ => Ok(()),
    }
}

/// What the result rests on is entered in its own step: the chair cannot set that aside.
pub(super) fn belongs_here(m: &Meeting, what: Allowance) -> Ruling<()> {
    some(step_allows(m, what), Code::StepForbids)
        .map_err(|refusal| refusal.instead(&[Kind::Advance]))
}

/// What an act on the sheets does.
pub(super) fn rule_on(m: &Meeting, by: Actor, act: &SheetAct, now: Instant) -> Ruling<Vec<Event>> {
    use SheetAct as A;
    entitled::seat_of(m, by)?;
    let event = match act {
        A::NoteLine { text, kind, who, to } => note(m, by, (text, kind.as_deref()), (who, to))?,
        A::CorrectLine { n, text } => {
            let line = line(m, *n)?;
            let text = entry(text, TEXT_CHARS_MAX)?;
            some(text != line.text, Code::NoEffect)?;
            SheetEvent::Corrected { n: *n, text }
        }
        A::MergeLines { n, into } => {
            let (_, _) = (line(m, *n)?, line(m, *into)?);
            some(n != into, Code::NoEffect)?;
            SheetEvent::Merged { n: *n, into: *into }
        }
        A::SortLine { n, lane, reason } => {
            some(line(m, *n)?.need, Code::BadTerms)?;
            let reason = entry(reason, TEXT_CHARS_MAX)?;
            SheetEvent::Sorted { n: *n, sorted: Sorted { lane: *lane, reason } }
        }
        A::StrikeLine { n, reason } => {
            line(m, *n)?;
            SheetEvent::Struck { n: *n, reason: entry(reason, TEXT_CHARS_MAX)? }
        }
        A::ReadBack => {
            entitled::as_chair(m, by)?;
            SheetEvent::ReadBack
        }
        A::AskPair { text, who, to } => {
            room(m.sheets.asked.len())?;
            let (seat, who) = whose(m, by, who)?;
            let (item, step) = here(m);
            let (text, to) = (entry(text, TEXT_CHARS_MAX)?, name(to)?);
            SheetEvent::Asked {
                asked: Box::new(Asked { text, seat, who, to, item, step, answers: vec![] }),
            }
        }
        A::AnswerPair { n, text, who } => {
            let asked = n.checked_sub(1).and_then(|at| m.sheets.asked.get(at));
            let asked = asked.ok_or_else(|| not_there(*n))?;
            room(asked.answers.len())?;
            let (seat, who) = whose(m, by, who)?;
            let answer = Answered { text: entry(text, TEXT_CHARS_MAX)?, seat, who };
            SheetEvent::Answered { n: *n, answer }
        }
        A::Rate { side, raters, points, remark } => {
            entitled::as_chair(m, by)?;
            SheetEvent::Rated { rated: rated(m, side.as_deref(), *raters, points, remark)? }
        }
        A::Assign { .. } => SheetEvent::Assigned { task: Box::new(task(m, act, now)?) },
        A::ReportTask { n, done, text } => {
            let task = n.checked_sub(1).and_then(|at| m.sheets.tasks.get(at));
            some(!task.ok_or_else(|| not_there(*n))?.is_done(), Code::AlreadyDecided)?;
            let text = entry(text, TEXT_CHARS_MAX)?;
            SheetEvent::Reported { n: *n, report: TaskReport { done: *done, text } }
        }
        A::Agree { text, parties } => agreed(m, by, text, parties)?,
        A::NoAgreement { text } => {
            entitled::as_chair(m, by)?;
            let (place, text) = (m.agenda.place, entry(text, TEXT_CHARS_MAX)?);
            SheetEvent::Concluded { accord: accord(false, text, BTreeSet::new(), place) }
        }
        A::ProposeSlate { name, people, state } => {
            entitled::as_chair(m, by)?;
            let slate = slates::slate(m, name, people)?;
            SheetEvent::Slated { slate: Slate { state: state.clone(), ..slate } }
        }
        A::File { entry, filing: found } => filing::file(m, by, entry, found.as_deref(), now)?,
        A::TakeBack { n, reason } => filing::take_back(m, by, *n, reason)?,
        A::RuleListed { admit, reason } => listed::rule(m, by, *admit, reason)?,
    };
    Ok(vec![Event::Sheet(event)])
}

/// Where the meeting is: the item under way and the step.
pub(super) fn here(m: &Meeting) -> (Option<usize>, usize) {
    m.agenda.place.map_or((None, 0), |Place { step, item }| (item, step))
}

fn room(there: usize) -> Ruling<()> {
    if there < ENTRIES_MAX {
        return Ok(());
    }
    Err(Refusal::new(Code::TooMany).with("max", ENTRIES_MAX))
}

fn not_there(n: usize) -> Refusal {
    Refusal::new(Code::NotThere).with("number", n)
}

/// A name, or none.
fn name(raw: &str) -> Ruling<String> {
    let name = clean(raw);
    if name.is_empty() { Ok(name) } else { entry(&name, NAME_CHARS_MAX) }
}

/// Whose words they are: a member's by the seat, somebody else's by the name; the chair may write
/// down what nobody in particular said.
fn whose(m: &Meeting, by: Actor, who: &str) -> Ruling<(Option<Seat>, String)> {
    match by {
        Actor::Member(seat) => {
            entitled::here(m, seat)?;
            Ok((Some(seat), String::new()))
        }
        Actor::Office(_) => {
            entitled::as_chair(m, by)?;
            Ok((None, name(who)?))
        }
    }
}

fn line(m: &Meeting, n: usize) -> Ruling<&Noted> {
    let line = n.checked_sub(1).and_then(|at| m.sheets.noted.get(at));
    let line = line.ok_or_else(|| not_there(n))?;
    if line.is_open() { Ok(line) } else { Err(Refusal::new(Code::LineClosed).with("number", n)) }
}

fn note(
    m: &Meeting,
    by: Actor,
    (text, kind): (&str, Option<&str>),
    (who, to): (&str, &str),
) -> Ruling<SheetEvent> {
    room(m.sheets.noted.len())?;
    let (seat, who) = whose(m, by, who)?;
    let (item, step) = here(m);
    let sheet = m.step().and_then(|step| step.lines.as_ref());
    let kinds = sheet.map(|sheet| sheet.kinds.as_slice()).unwrap_or_default();
    let kind = match kind {
        None => kinds.first().map(|kind| kind.id.clone()).unwrap_or_default(),
        Some(id) if kinds.iter().any(|kind| kind.id == id) => id.to_owned(),
        Some(id) => {
            let ids: Vec<String> = kinds.iter().map(|kind| kind.id.clone()).collect();
            return Err(Refusal::new(Code::UnknownKind).with("kind", clean(id)).with("kinds", ids));
        }
    };
    if let Some(document) = sheet.and_then(|sheet| sheet.document.as_ref()) {
        super::filing::may_be_told(m, document, &kind)?;
    }
    // A line may become a need, or an item of an agenda, and is no longer than one.
    let text = entry(text, NAME_CHARS_MAX)?;
    let need = sheet.is_some_and(|sheet| sheet.needs);
    let line = Noted {
        text,
        kind,
        seat,
        who,
        to: name(to)?,
        item,
        step,
        need,
        sorted: None,
        into: None,
        struck: None,
    };
    Ok(SheetEvent::Noted { line: Box::new(line) })
}

pub(super) fn rating_sheet(m: &Meeting) -> Option<&RatingSheet> {
    m.step().and_then(|step| step.rates.as_ref())
}

fn rated(
    m: &Meeting,
    side: Option<&str>,
    raters: u32,
    points: &[u32],
    remark: &str,
) -> Ruling<Rated> {
    room(m.sheets.rated.len())?;
    let sheet = rating_sheet(m).ok_or(Code::StepForbids)?;
    let ids = || sheet.sides.iter().map(|side| side.id.clone()).collect::<Vec<_>>();
    let side = match side {
        None => sheet.sides.first().map(|side| side.id.clone()).unwrap_or_default(),
        Some(id) if sheet.sides.iter().any(|side| side.id == id) => id.to_owned(),
        Some(id) => {
            let refusal = Refusal::new(Code::UnknownKind).with("kind", clean(id));
            return Err(refusal.with("kinds", ids()));
        }
    };
    let most = sheet.most.saturating_mul(raters);
    let fits = raters > 0
        && raters <= crate::meeting::MEMBERS_MAX as u32
        && points.len() == sheet.heads.len()
        && points.iter().all(|points| *points <= most);
    if !fits {
        return Err(Refusal::new(Code::BadRating)
            .with("heads", sheet.heads.len())
            .with("most", sheet.most)
            .with("raters", raters));
    }
    let remark = clean(remark);
    let remark = if remark.is_empty() { remark } else { entry(&remark, TEXT_CHARS_MAX)? };
    let (item, step) = here(m);
    Ok(Rated { side, item, step, raters, points: points.to_vec(), remark })
}

/// A task has somebody who does it, a day, and somebody else who looks.
fn task(m: &Meeting, act: &SheetAct, now: Instant) -> Ruling<Assignment> {
    let SheetAct::Assign { text, who, due, inspector, question } = act else {
        return Err(Code::BadTerms.into());
    };
    room(m.sheets.tasks.len())?;
    let lacks = |what: &'static str, raw: &str| {
        entry(raw, NAME_CHARS_MAX).map_err(|refusal| match refusal.code {
            Code::TextEmpty => Refusal::new(Code::TaskIncomplete).with("lacks", what),
            _ => refusal,
        })
    };
    let text = entry(text, TEXT_CHARS_MAX)?;
    let (who, inspector) = (lacks("who", who)?, lacks("inspector", inspector)?);
    if who == inspector {
        return Err(Refusal::new(Code::SelfInspected).with("name", who));
    }
    let due = lacks("due", due)?;
    let bad = || Refusal::new(Code::BadTime).with("time", due.as_str());
    let day = NaiveDate::parse_from_str(&due, "%Y-%m-%d").map_err(|_| bad())?;
    some(day >= m.moment(now).date_naive(), Code::BadTime).map_err(|_| bad())?;
    if let Some(n) = *question
        && (n == 0 || n > m.sheets.asked.len())
    {
        return Err(not_there(n));
    }
    let item = here(m).0;
    let matter = m.agenda.item().map(|item| item.title.clone()).unwrap_or_default();
    Ok(Assignment {
        text,
        who,
        due: day,
        inspector,
        item,
        step: m.agenda.place.map(|place| place.step),
        matter,
        question: *question,
        reports: vec![],
        from: None,
    })
}

/// Everybody of a party who is here agrees, and every party is here.
fn agreed(m: &Meeting, by: Actor, text: &str, parties: &BTreeSet<Seat>) -> Ruling<SheetEvent> {
    entitled::as_chair(m, by)?;
    let format = m.charter().map(|charter| &charter.format).ok_or(Code::NotConvened)?;
    let mut missing: Vec<String> = vec![];
    for category in format.categories.iter().filter(|category| category.party) {
        let mut of_it = m.roster.members().filter(|member| member.category == category.id);
        let here = |seat| m.roster.presence(seat) == Presence::Present;
        let people: Vec<_> = of_it.by_ref().filter(|member| here(member.seat)).collect();
        if people.is_empty() {
            return Err(Refusal::new(Code::PartyMissing).with("category", category.id.as_str()));
        }
        let silent = people.iter().filter(|member| !parties.contains(&member.seat));
        missing.extend(silent.map(|member| member.name.clone()));
    }
    for seat in parties {
        entitled::here(m, *seat)?;
    }
    if !missing.is_empty() {
        return Err(Refusal::new(Code::ConsentMissing)
            .with("names", missing)
            .instead(&[Kind::NoAgreement]));
    }
    some(parties.len() > 1, Code::PartyMissing)?;
    let text = entry(text, TEXT_CHARS_MAX)?;
    Ok(SheetEvent::Concluded { accord: accord(true, text, parties.clone(), m.agenda.place) })
}

fn accord(reached: bool, text: String, parties: BTreeSet<Seat>, at: Option<Place>) -> Accord {
    let (item, step) = (at.and_then(|at| at.item), at.map(|at| at.step));
    Accord { reached, text, parties, item, step }
}

/// What has to be on the sheets before a step is left.
pub(in crate::meeting) fn may_leave(m: &Meeting, step: &Step) -> Ruling<()> {
    let (item, at) = here(m);
    filing::outcome_is_told(m, step)?;
    if !step.required || m.agenda.waived.contains(&(item, at)) {
        return Ok(());
    }
    if step.allows(Allowance::Lines)
        && !m.sheets.read_back
        && m.sheets.open_lines().next().is_some()
    {
        return Err(Refusal::new(Code::NotReadBack).instead(&[Kind::ReadBack]));
    }
    let Some(sheet) = step.rates.as_ref().filter(|_| step.allows(Allowance::Ratings)) else {
        return Ok(());
    };
    let missing =
        sheet.sides.iter().filter(|side| m.sheets.rating(m.agenda.place, &side.id).is_none());
    let missing: Vec<String> = missing.map(|side| side.id.clone()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Refusal::new(Code::RatingsMissing).with("sides", missing).instead(&[Kind::Rate]))
}

impl Meeting {
    /// Those here who have not had their turn, in a step in which everybody has one: by seat. Whoever
    /// presides and takes no part has none.
    pub fn turns_left(&self) -> Vec<Seat> {
        if !step_allows(self, Allowance::Rounds) {
            return vec![];
        }
        let takes_part = self.charter().is_some_and(|c| c.rules.chair_takes_part);
        let here = self.roster.members().map(|member| member.seat);
        let here = here.filter(|seat| self.roster.presence(*seat) == Presence::Present);
        let here = here.filter(|seat| takes_part || self.presiding() != Some(*seat));
        here.filter(|seat| !self.floor.turns.contains_key(seat)).collect()
    }

    /// What the room may see now.
    pub fn shown(&self) -> Projector {
        let format = self.charter().map(|charter| &charter.format);
        format.map_or(Projector::All, |format| format.shown_in(self.step()))
    }
}
