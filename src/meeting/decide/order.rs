//! The order that a format asks for: steps before a vote, whether before how, phases with a record,
//! seats that are filled.

use crate::law::{MotionKind, Outcome};
use crate::meeting::format::{Allowance, Aspect, CyclePhase, Step};
use crate::meeting::proposal::Proposal;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::{ActKind as Kind, Meeting, Place};

/// No vote before the steps that the format requires were gone through, or waived by a motion on the
/// record (评议、质询、辩论 come before the vote). The chair cannot set this aside alone.
pub(super) fn required_steps(m: &Meeting) -> Ruling<()> {
    let missing = missing_steps(m);
    if missing.is_empty() {
        return Ok(());
    }
    let ways = [Kind::Advance, Kind::Move(MotionKind::SuspendRules)];
    Err(Refusal::new(Code::StepsRequired).with("steps", missing).instead(&ways))
}

/// Required steps that the question's own item has not been through before the vote: those behind too,
/// for a jump to another item does not go through what it leaves out. The step under way counts until
/// it is left, unless it opens the vote itself.
fn missing_steps(m: &Meeting) -> Vec<String> {
    use Allowance::{Ballots, Votes};
    let Some((charter, here)) = m.charter().zip(m.agenda.place) else { return vec![] };
    let steps = &charter.format.steps;
    let votes = |step: &Step| step.allows(Votes) || step.allows(Ballots);
    let main = m.pending.iter().find(|question| question.kind == MotionKind::Main);
    let item = main.map_or(here.item, |question| question.item);
    let ahead = steps.iter().enumerate().skip(here.step);
    let vote = ahead.clone().find(|(_, step)| votes(step)).map_or(steps.len(), |(at, _)| at);
    let places = m.agenda.places(&charter.format);
    let before = places.iter().filter(|p| p.step < vote && (p.item == item || p.item.is_none()));
    let open = before.filter(|p| {
        let key = (p.item, p.step);
        !m.agenda.gone_through.contains(&key) && !m.agenda.waived.contains(&key)
    });
    let open = open.filter_map(|place| steps.get(place.step));
    open.filter(|step| step.required && !votes(step)).map(|step| step.id.clone()).collect()
}

/// Whether a main motion is pending that no step from `next` on could put to the vote, on the item at
/// hand or in the steps that belong together.
pub(super) fn strands_the_question(m: &Meeting, next: Place) -> bool {
    let Some(charter) = m.charter() else { return false };
    let steps = &charter.format.steps;
    let scope = |place: &Place| steps.get(place.step).map(|step| step.scope);
    let places = m.agenda.places(&charter.format);
    let at = places.iter().position(|place| *place == next).unwrap_or(0);
    let mut ahead = places[at..]
        .iter()
        .take_while(|place| place.item == next.item && scope(place) == scope(&next));
    let main = m.pending.iter().any(|question| question.kind == MotionKind::Main);
    main && !ahead
        .any(|place| steps.get(place.step).is_some_and(|step| step.allows(Allowance::Votes)))
}

/// The step that a motion to suspend the rules waives: one of those under way or still to come on
/// the item at hand.
pub(super) fn step_to_waive(m: &Meeting, id: &str) -> Ruling<Place> {
    let unknown = || Refusal::new(Code::NoSuchStep).with("step", crate::meeting::clean(id));
    let (charter, here) = m.charter().zip(m.agenda.place).ok_or_else(unknown)?;
    let places = m.agenda.places(&charter.format);
    let at = places.iter().position(|place| *place == here).unwrap_or(0);
    let named = |place: &&Place| {
        charter.format.steps.get(place.step).is_some_and(|step| step.id == id)
            && (place.item == here.item || place.item.is_none())
    };
    let place = places[at..].iter().find(named).copied().ok_or_else(unknown)?;
    // Those who conclude cannot do without the other side's rating, nor can those here do without
    // their quorum and their composition, nor can a method be ticked with one of its phases left out.
    let protected =
        |step: &Step| step.rates.is_some() || step.allows(Allowance::Check) || step.phase.is_some();
    if charter.format.steps.get(place.step).is_some_and(protected) {
        return Err(Code::NotSuspendable.into());
    }
    Ok(place)
}

/// Whether something is done at all is decided before how it is done.
pub(super) fn whether_first(m: &Meeting, aspect: Option<Aspect>) -> Ruling<()> {
    let aspect = aspect.or(m.step().and_then(|step| step.aspect));
    if aspect != Some(Aspect::How) {
        return Ok(());
    }
    let item = m.agenda.place.and_then(|place| place.item);
    let earlier =
        item.and_then(|item| m.agenda.items.get(item)).is_some_and(|i| i.whether.is_some());
    let decided = m.decisions_standing().any(|(decision, _)| {
        let whether = matches!(
            &decision.terms,
            Some(Proposal::Main(wording)) if wording.aspect == Some(Aspect::Whether)
        );
        whether && decision.item == item && decision.outcome == Outcome::Adopted
    });
    if earlier || decided {
        return Ok(());
    }
    Err(Refusal::new(Code::WhetherFirst).instead(&[Kind::Advance, Kind::Move(MotionKind::Main)]))
}

/// A phase is ticked when something was said or written down in it.
pub(super) fn phase_has_record(m: &Meeting, step: &Step) -> Ruling<()> {
    let item = m.agenda.place.and_then(|place| place.item);
    let Some(phase) = step.phase else { return Ok(()) };
    // What is to be done is done before it is reviewed; until then the matter waits for the next
    // sitting.
    let open: Vec<String> = m.tasks_to_do().map(|task| task.text.clone()).collect();
    if phase == CyclePhase::Act && !open.is_empty() {
        let ways = [Kind::ReportTask, Kind::Adjourn];
        return Err(Refusal::new(Code::TasksOpen).with("tasks", open).instead(&ways));
    }
    if m.agenda.worked || m.agenda.phases.contains_key(&(item, phase)) {
        return Ok(());
    }
    Err(Refusal::new(Code::PhaseEmpty).with("phase", phase.id()))
}

/// Everybody is here who has a seat that must be filled.
pub(super) fn seats_filled(m: &Meeting) -> Ruling<()> {
    let Some(charter) = m.charter() else { return Ok(()) };
    let format = &charter.format;
    let preset = m.convening.as_ref().and_then(|c| c.preset.as_ref());
    let preset = preset.and_then(|id| format.presets.iter().find(|preset| preset.id == *id));
    for category in &format.categories {
        let of_preset = preset.is_some_and(|preset| preset.categories.contains(&category.id));
        // With seats that go together chosen, those of the others are not asked for.
        let least = match preset {
            Some(_) if of_preset => category.least.max(1),
            Some(_) => 0,
            None => category.least,
        };
        let here = m.roster.members().filter(|member| {
            member.category == category.id && m.roster.presence(member.seat).counts()
        });
        let count = here.count() as u32;
        if count < least {
            return Err(Refusal::new(Code::SeatEmpty)
                .with("category", category.id.as_str())
                .with("count", count)
                .with("least", least)
                .instead(&[Kind::Mark, Kind::Enrol]));
        }
    }
    Ok(())
}
