//! Motions: made, seconded, stated, taken back, brought up again.

use super::Fold;
use crate::law::MotionKind;
use crate::meeting::{
    Amendment, Bilingual, Event, Instant, MotionId, Past, Proposal, Question, Shelf, Shelved,
};
use crate::minutes::Person;
use crate::minutes::entry::{ChairAct, ElectionStep, Entry, MotionStep};
use crate::minutes::motion::{Fate, Former, Motion, Substance};

impl Fold<'_> {
    pub(super) fn tell_motion(&mut self, at: Instant, event: &Event) {
        let proposed = self.live.proposed.as_ref().map(|q| q.id);
        let told = match event {
            Event::Moved { question } => return self.moved(at, question),
            Event::Seconded { seat } => {
                let by = self.people.person(*seat);
                proposed.map(|id| (id, MotionStep::Seconded { by }))
            }
            Event::SecondWithdrawn => proposed.map(|id| (id, MotionStep::SecondWithdrawn)),
            Event::FellWithoutSecond { question } => self.of_motion(*question, |mover, what| {
                mover.map(|mover| MotionStep::FellWithoutSecond { mover, what })
            }),
            Event::Reworded { question, text } => {
                Some((*question, MotionStep::Reworded { text: text.clone() }))
            }
            Event::Stated { question } => self.stated(*question),
            Event::ReconsiderationKept { question } => {
                self.of_motion(*question, |by, what| Some(MotionStep::Kept { by, what }))
            }
            Event::CalledUp { question } => Some((*question, MotionStep::CalledUp)),
            Event::TakenBack { question } => Some((*question, MotionStep::TakenBack)),
            // A demand that is no question has no number.
            Event::RuledOut { question: MotionId(0), ground, reason } => {
                let (ground, reason) = (*ground, reason.clone());
                return self.push(at, Entry::Chair(ChairAct::DivisionRefused { ground, reason }));
            }
            Event::RuledOut { question, ground, reason } => {
                let (ground, reason) = (*ground, reason.clone());
                self.of_motion(*question, |mover, what| {
                    Some(MotionStep::RuledOut { mover, what, ground, reason })
                })
            }
            Event::TookUp { question } => self.took_up(*question),
            Event::FillingSuggested { seat, text } => {
                let step = MotionStep::FillingSuggested {
                    by: self.people.person(*seat),
                    text: text.clone(),
                };
                self.live.question().map(|q| (q.id, step))
            }
            Event::ParagraphOpened { at } => self.live.main().map(|main| {
                let count = main.paragraphs.as_ref().map_or(0, |p| p.count);
                (main.id, MotionStep::ParagraphOpened { at: (*at <= count).then_some(*at as u32) })
            }),
            Event::Separated { seat, part } => {
                let step = MotionStep::Separated {
                    by: self.people.person(*seat),
                    text: self.resolution(*part).unwrap_or_default(),
                };
                self.live.main().map(|main| (main.id, step))
            }
            _ => None,
        };
        let entry = told.map(|(id, step)| Entry::Motion { id, kind: self.kind(id), step });
        self.push_some(at, entry);
    }

    /// A step that quotes the motion.
    fn of_motion(
        &self,
        id: MotionId,
        step: impl FnOnce(Option<Person>, Box<Substance>) -> Option<MotionStep>,
    ) -> Option<(MotionId, MotionStep)> {
        let motion = self.motions.get(&id)?;
        step(motion.mover.clone(), Box::new(motion.what.clone())).map(|step| (id, step))
    }

    fn kind(&self, id: MotionId) -> MotionKind {
        self.motions.get(&id).map_or(MotionKind::Main, |m| m.what.kind)
    }

    fn moved(&mut self, at: Instant, question: &Question) {
        let what = self.substance(question);
        let by = self.people.person(question.mover);
        let assumed = question.no_second && self.live.presiding() == Some(question.mover);
        let motion = Motion {
            id: question.id,
            mover: Some(by.clone()),
            seconder: None,
            what: what.clone(),
            item: question.item.map(|i| i as u32 + 1),
            made_at: at,
            amended: false,
            fate: Fate::NotStated,
        };
        self.motions.insert(question.id, motion);
        let (id, kind) = (question.id, question.kind);
        let entry = match &question.election {
            Some(election) => {
                Entry::Election(ElectionStep::Opened { id, office: election.office.clone() })
            }
            None => {
                let step = MotionStep::Moved { by, assumed, what: Box::new(what) };
                Entry::Motion { id, kind, step }
            }
        };
        self.push(at, entry);
    }

    fn stated(&self, id: MotionId) -> Option<(MotionId, MotionStep)> {
        let text = self.live.proposed.as_ref().map(|q| q.text.clone())?;
        Some((id, MotionStep::Stated { text }))
    }

    fn took_up(&self, id: MotionId) -> Option<(MotionId, MotionStep)> {
        let entry = self.live.shelf.iter().find(|s| s.id() == id)?;
        let (from, text) = (entry.why.clone(), entry.text().to_owned());
        Some((id, MotionStep::TookUp { from, text, inherited: entry.inherited }))
    }

    /// One of the resolutions that the main motion is made of, from 1.
    fn resolution(&self, part: usize) -> Option<String> {
        match &self.live.main()?.terms {
            Some(Proposal::Main(wording)) => wording.resolutions.get(part.wrapping_sub(1)).cloned(),
            _ => None,
        }
    }

    /// What `question` proposes, seen from the state in which it was moved.
    pub(super) fn substance(&self, question: &Question) -> Substance {
        let target = if treats_main(question.kind) { self.main_under_way() } else { None };
        let matter = match &question.terms {
            Some(Proposal::Main(wording)) => wording.matter.as_deref(),
            Some(Proposal::Ratify(deed)) => deed.matter.as_deref(),
            _ => None,
        };
        let matter = matter.and_then(|id| self.live.law()?.matter(id));
        Substance {
            kind: question.kind,
            text: question.text.clone(),
            terms: question.terms.clone(),
            amendment: question.amendment.clone(),
            target: target.or(question.target),
            person: self.person_meant(question),
            former: self.former(question),
            matter: matter.map(|m| Bilingual { zh: m.name_zh.clone(), en: m.name_en.clone() }),
        }
    }

    /// Whom a penalty, more time, or leave to speak is about; of an amendment of such terms, too.
    pub(super) fn person_meant(&self, question: &Question) -> Option<Person> {
        let terms = match &question.amendment {
            Some(Amendment::Terms(terms)) => Some(terms.as_ref()),
            _ => question.terms.as_ref(),
        };
        let seat = match terms? {
            Proposal::Penalty { seat, .. } => Some(*seat),
            Proposal::LimitExtendDebate(limits) => limits.seat,
            Proposal::OtherPrivilege { seat, .. } => *seat,
            _ => None,
        };
        seat.map(|seat| self.people.person(seat))
    }

    /// Where the main question under way begins: a motion that a question of privilege led to has
    /// its own stack above what it interrupted.
    fn main_under_way(&self) -> Option<MotionId> {
        let pending = &self.live.pending;
        let privileged = |q: &Question| q.kind == MotionKind::QuestionOfPrivilege;
        let base = pending.iter().rposition(privileged).unwrap_or(0);
        pending.get(base).map(|q| q.id)
    }

    fn former(&self, question: &Question) -> Option<Former> {
        match question.terms.as_ref()? {
            Proposal::Rescind { of } | Proposal::AmendPreviouslyAdopted { of, .. } => {
                Some(self.past(*of))
            }
            Proposal::Reconsider(_) | Proposal::ReconsiderEnterMinutes(_) => {
                let (id, text) = (question.target, question.text.clone());
                Some(Former { id, text, adopted: String::new() })
            }
            Proposal::TakeFromTable { of } => self.aside(*of, |why| *why == Shelf::Table),
            Proposal::DischargeCommittee { of } => self.aside(*of, Shelf::is_committee),
            _ => None,
        }
    }

    fn aside(&self, of: Option<MotionId>, fits: impl Fn(&Shelf) -> bool) -> Option<Former> {
        let meant = |s: &&Shelved| fits(&s.why) && of.is_none_or(|of| s.id() == of);
        let entry = self.live.shelf.iter().rev().find(meant)?;
        Some(Former { id: Some(entry.id()), text: entry.text().to_owned(), ..Former::default() })
    }

    /// Something decided before, here or in an earlier meeting.
    pub(super) fn past(&self, of: Past) -> Former {
        match of {
            Past::Earlier(n) => {
                let earlier = self.live.earlier.get(n.wrapping_sub(1));
                earlier.map_or_else(Former::default, |earlier| Former {
                    id: None,
                    text: earlier.text.clone(),
                    adopted: earlier.adopted.clone(),
                })
            }
            Past::Motion(_) | Past::Last => {
                let vote = match of {
                    Past::Motion(id) => self.live.vote_on(id).map(|v| (v.decision, v.adjourned)),
                    _ => self.live.decisions.last().map(|decision| (decision, None)),
                };
                // A motion of an earlier meeting has its number in other minutes.
                vote.map_or_else(Former::default, |(decision, earlier)| Former {
                    id: Some(decision.question).filter(|_| earlier.is_none()),
                    text: decision.text.clone(),
                    adopted: String::new(),
                })
            }
        }
    }
}

/// What disposes of the main motion, or treats it as a whole, whatever adheres to it.
fn treats_main(kind: MotionKind) -> bool {
    matches!(
        kind,
        MotionKind::PostponeIndefinitely
            | MotionKind::Commit
            | MotionKind::ConsiderInformally
            | MotionKind::PostponeDefinitely
            | MotionKind::LayOnTable
            | MotionKind::ObjectionToConsideration
            | MotionKind::DivisionOfQuestion
            | MotionKind::ConsiderByParagraph
    )
}
