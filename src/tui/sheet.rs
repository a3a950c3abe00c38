//! What of the sheets is before the operator now. Keys, forms, Enter and the drawing ask here, so that
//! they never disagree; none of them is known here.

use super::board::Board;
use crate::meeting::{
    ActKind, Allowance, Asked, Assignment, Item, Meeting, Noted, Phase, Projector, RatingSheet,
    SHEET_ACTS, Step, Submitted, Timed,
};

/// Whether the step writes on sheets, or gives everybody a turn, and nothing else has to be settled.
pub fn is_up(m: &Meeting) -> bool {
    let held_up = m.recess.is_some()
        || m.point.is_some()
        || m.proposed.is_some()
        || m.question().is_some()
        || m.vote.is_some()
        || m.poll.is_some();
    m.phase == Phase::InSession
        && !held_up
        && Board::of(m).is_none()
        && m.step().is_some_and(|step| step.has_sheets() || gives_turns(step))
}

fn gives_turns(step: &Step) -> bool {
    step.allows(Allowance::Rounds) || step.allows(Allowance::Presentations)
}

/// Whether anybody may be heard in the step at hand: then those who wait are to be seen.
pub fn hears_people(m: &Meeting) -> bool {
    use Allowance::{Debate, Motions, Presentations, Questions, Remarks, Rounds};
    let opens = [Debate, Motions, Presentations, Questions, Remarks, Rounds];
    m.step().is_some_and(|step| opens.iter().any(|what| step.allows(*what)))
        || m.floor.speech.is_some()
        || m.timer.is_some()
        || !m.floor.queue(None).is_empty()
}

/// Whether the step opens what an act on the sheets is for; where it does not, a key has the meaning
/// that it has on the floor. Tasks can be given in any step: where motions are made their key stays.
pub fn opens(m: &Meeting, kind: ActKind) -> bool {
    use ActKind as K;
    if !SHEET_ACTS.contains(&kind) {
        return true;
    }
    let step = |what| m.step().is_some_and(|step| step.allows(what));
    match kind {
        K::NoteLine => step(Allowance::Capture),
        K::CorrectLine | K::MergeLines | K::SortLine | K::StrikeLine | K::ReadBack => {
            step(Allowance::Capture) || step(Allowance::Lines)
        }
        K::AskPair | K::AnswerPair => step(Allowance::Pairs),
        K::Rate => step(Allowance::Ratings),
        K::Agree | K::NoAgreement => step(Allowance::Agreement),
        K::ProposeSlate => step(Allowance::Slate),
        K::File => step(Allowance::Documents),
        K::TakeBack => {
            let filed = m.sheets.submitted.iter().any(Submitted::stands);
            filed && step(Allowance::Documents)
        }
        K::Assign => !step(Allowance::Motions),
        _ => true,
    }
}

/// Whether the sheets of the step are read from the beginning: nothing is added at their end.
pub fn reads_down(m: &Meeting) -> bool {
    let adds = [Allowance::Capture, Allowance::Pairs];
    !m.step().is_some_and(|step| adds.iter().any(|what| step.allows(*what)))
}

/// The item under way, by index.
pub fn item(m: &Meeting) -> Option<usize> {
    m.agenda.place.and_then(|place| place.item)
}

/// What belongs to the item under way; where the step is none of an item, everything does.
fn here(m: &Meeting, of: Option<usize>) -> bool {
    item(m).is_none_or(|item| of.is_none_or(|of| of == item))
}

/// The lines that are before the meeting, by number: those of a step that writes them down, in
/// another one all that are to be read back.
pub fn lines(m: &Meeting) -> impl Iterator<Item = (usize, &Noted)> {
    let step = m.agenda.place.map(|place| place.step);
    let own = m.step().is_some_and(|step| step.allows(Allowance::Capture));
    let all = m.sheets.noted.iter().enumerate().map(|(at, line)| (at + 1, line));
    all.filter(move |(_, line)| here(m, line.item) && (!own || Some(line.step) == step))
}

/// The questions on the item under way, by number.
pub fn questions(m: &Meeting) -> impl Iterator<Item = (usize, &Asked)> {
    let all = m.sheets.asked.iter().enumerate().map(|(at, asked)| (at + 1, asked));
    all.filter(|(_, asked)| here(m, asked.item))
}

/// Tasks by number: what is open first, by the day on which it is due; then what is done.
pub fn tasks(m: &Meeting) -> Vec<(usize, &Assignment)> {
    let all = m.sheets.tasks.iter().enumerate().map(|(at, task)| (at + 1, task));
    let mut tasks: Vec<_> = all.collect();
    tasks.sort_by_key(|(n, task)| (task.is_done(), task.due, *n));
    tasks
}

/// What is rated in the step at hand.
pub fn rating_sheet(m: &Meeting) -> Option<&RatingSheet> {
    let step = m.step().filter(|step| step.allows(Allowance::Ratings))?;
    step.rates.as_ref()
}

/// The sides that have not rated the item under way.
pub fn unrated(m: &Meeting) -> Vec<usize> {
    let sides = rating_sheet(m).map(|sheet| sheet.sides.as_slice()).unwrap_or_default().iter();
    let missing = |id: &str| m.sheets.rating(m.agenda.place, id).is_none();
    sides.enumerate().filter(|(_, side)| missing(&side.id)).map(|(at, _)| at).collect()
}

/// Whether the parties have agreed or not on the item under way.
pub fn concluded(m: &Meeting) -> bool {
    m.sheets.accords.iter().any(|accord| accord.item == item(m))
}

/// The clock that an applicant has had in this step. Its name is the step's, in either language.
pub fn presented<'m>(m: &'m Meeting, who: &str) -> Option<&'m Timed> {
    let name = &m.step()?.name;
    let mut had = m.timed.iter().rev().filter(|timed| timed.item == item(m));
    had.find(|timed| {
        timed.applicant.as_deref() == Some(who) && (timed.name == name.zh || timed.name == name.en)
    })
}

/// The applicant whose turn comes next, where people present something.
pub fn next_applicant(m: &Meeting) -> Option<&str> {
    m.step().filter(|step| step.allows(Allowance::Presentations))?;
    let applicants = m.agenda.item().map(|item: &Item| item.applicants.as_slice());
    applicants?.iter().map(String::as_str).find(|who| presented(m, who).is_none())
}

/// Whether a task was given since the step was reached.
pub fn task_given(m: &Meeting) -> bool {
    use crate::meeting::{Event, SheetEvent};
    m.standing().fold(false, |given, recorded| match &recorded.event {
        Event::Reached { .. } => false,
        Event::Sheet(SheetEvent::Assigned { .. }) => true,
        _ => given,
    })
}

/// Whether there is something now that the room may not see. Where the format shows nothing, that is
/// so before the call to order and after the adjournment too: what it is about is still theirs.
pub fn is_private(m: &Meeting) -> bool {
    m.is_never_shown() || m.phase == Phase::InSession && m.shown() > Projector::All
}
