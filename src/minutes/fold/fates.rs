//! What becomes of motions: wherever they are after an event, and what took them away.

use super::Fold;
use crate::law::{MotionKind, Outcome};
use crate::meeting::{
    Event, Instant, Meeting, MotionId, Past, Proposal, Question, Recorded, Shelf,
};
use crate::minutes::motion::{Fate, Motion};
use crate::minutes::vote::Standing;

/// Every question that is somewhere, with the fate of being there. What is called up stands among
/// those kept and among those pending: the later entry holds.
fn places(live: &Meeting) -> Vec<(&Question, Fate)> {
    let kept = live.reconsiderations.iter().map(|kept| (&kept.question, Fate::Kept));
    let aside = live
        .shelf
        .iter()
        .flat_map(|entry| entry.stack.iter().map(|q| (q, Fate::Aside(entry.why.clone()))));
    let waiting = live.waiting.iter().map(|w| &w.question);
    let made = live.proposed.iter().chain(waiting).map(|q| (q, Fate::NotStated));
    let pending = live.pending.iter().map(|q| (q, Fate::Pending));
    kept.chain(aside).chain(made).chain(pending).collect()
}

impl Fold<'_> {
    /// Gives every motion its fate after `recorded`, and its wording as it stands.
    pub(super) fn settle(&mut self, recorded: &Recorded) {
        let placed: Vec<(Question, Fate)> =
            places(&self.live).into_iter().map(|(q, fate)| (q.clone(), fate)).collect();
        let is_placed = |id: &MotionId| placed.iter().any(|(q, _)| q.id == *id);
        let gone: Vec<MotionId> = self.placed.iter().copied().filter(|id| !is_placed(id)).collect();
        for id in &gone {
            let fate = fate_of_gone(&recorded.event, *id, gone.first() == Some(id));
            self.fate(*id, fate);
        }
        if let Event::Decided { decision } = &recorded.event
            && decision.outcome == Outcome::Adopted
        {
            self.change_former(decision.terms.as_ref());
        }
        for (question, fate) in &placed {
            self.place(recorded.at, question, fate.clone());
        }
        // The stack from below: what stands first is what the others adhere to.
        self.placed = placed.into_iter().map(|(q, _)| q.id).collect();
    }

    fn place(&mut self, at: Instant, question: &Question, fate: Fate) {
        let person = self.person_meant(question);
        if !self.motions.contains_key(&question.id) {
            let motion = self.unmoved(at, question, &fate);
            self.motions.insert(question.id, motion);
        }
        let Some(motion) = self.motions.get_mut(&question.id) else { return };
        motion.what.text.clone_from(&question.text);
        motion.what.terms.clone_from(&question.terms);
        motion.what.amendment.clone_from(&question.amendment);
        // Seats of an earlier meeting are other people's.
        let known = motion.mover.is_some();
        motion.what.person = person.filter(|_| known);
        motion.seconder = question.seconder.filter(|_| known).map(|seat| self.people.person(seat));
        motion.fate = fate;
    }

    /// A motion that nobody made in this meeting: left by an earlier one, or a part of a motion
    /// that was divided.
    fn unmoved(&self, at: Instant, question: &Question, fate: &Fate) -> Motion {
        let main = self.live.main().and_then(|main| self.motions.get(&main.id));
        let part = *fate == Fate::Aside(Shelf::Divided);
        Motion {
            id: question.id,
            mover: main.filter(|_| part).and_then(|main| main.mover.clone()),
            seconder: None,
            what: self.substance(question),
            item: question.item.map(|i| i as u32 + 1),
            made_at: at,
            amended: false,
            fate: fate.clone(),
        }
    }

    fn fate(&mut self, id: MotionId, fate: Fate) {
        if let Some(motion) = self.motions.get_mut(&id) {
            motion.fate = fate;
        }
    }

    /// What was adopted in this meeting and is rescinded or amended now.
    fn change_former(&mut self, terms: Option<&Proposal>) {
        let (of, standing, fate) = match terms {
            Some(Proposal::Rescind { of }) => (of, Standing::Rescinded, Fate::Rescinded),
            Some(Proposal::AmendPreviouslyAdopted { of, .. }) => {
                (of, Standing::AmendedSince, Fate::AmendedSince)
            }
            _ => return,
        };
        if let Past::Motion(id) = of {
            self.changed.insert(*id, standing);
            self.fate(*id, fate);
        }
    }
}

/// What `event` made of a motion that is nowhere any more; `lowest`: of those it took away, the one
/// that the others adhered to.
fn fate_of_gone(event: &Event, id: MotionId, lowest: bool) -> Fate {
    let of_lowest = |fate: Fate| if lowest { fate } else { Fate::WentWithTarget };
    match event {
        Event::Decided { decision } if decision.question == id => match decision.outcome {
            Outcome::Adopted => Fate::Adopted,
            Outcome::Lost => Fate::Lost,
        },
        Event::Decided { decision } => match (decision.kind, decision.outcome) {
            (MotionKind::WithdrawOrModify, _) if decision.target == Some(id) => Fate::Withdrawn,
            (MotionKind::PostponeIndefinitely, _) => of_lowest(Fate::PostponedIndefinitely),
            (MotionKind::ObjectionToConsideration, _) => of_lowest(Fate::ObjectionSustained),
            // The chair had let it in, or left it out; the meeting thought otherwise.
            (MotionKind::Appeal, _) => of_lowest(Fate::RuledOut),
            _ => Fate::WentWithTarget,
        },
        Event::FellWithoutSecond { .. } => Fate::FellWithoutSecond,
        Event::TakenBack { .. } => Fate::TakenBack,
        Event::RuledOut { .. } | Event::Ruled { .. } => of_lowest(Fate::RuledOut),
        // One voice against ends the attempt to make an election unanimous.
        Event::Objected { .. } => Fate::Lost,
        _ => Fate::WentWithTarget,
    }
}
