//! The documents that a meeting files on records of the pipeline, and the moves that these and its
//! decisions make.
//!
//! Most come from what is written down anyway: lines that were sorted or classed, ratings, the people of
//! a body that was formed. The rest is submitted by itself. Nothing here is on a record yet: that it is
//! once the record of the meeting is signed.

use super::event::Decision;
use super::format::Format;
use super::sheets::{Noted, Rated, Slate};
use super::{Meeting, Place, PlanRef};
use crate::ballot::Outcome as PollOutcome;
use crate::law::{MotionKind, Outcome};
use crate::pipeline::{Begun, Entry, Move, Profile, RecordKind, Transition};
use std::collections::BTreeMap;

/// A document on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The document.
    pub entry: Entry,
    /// The agenda item, by index.
    pub item: Option<usize>,
    /// Whether it waits for the vote on the item.
    pub by_vote: bool,
    /// How many decisions had been taken before it.
    pub after: usize,
    /// What it moves; where it is voted on when that is adopted.
    pub moves: Vec<Move>,
    /// What it moves when the vote is lost.
    pub if_lost: Vec<Move>,
}

impl Meeting {
    /// The documents that this meeting files, in the order in which they count.
    pub fn dossier(&self) -> Vec<Dossier> {
        let Some(charter) = self.charter() else { return vec![] };
        let Some(profile) = charter.profile.as_ref() else { return vec![] };
        let mut all = Gathering { meeting: self, profile, states: BTreeMap::new(), out: vec![] };
        all.lines(&charter.format);
        all.ratings(&charter.format);
        all.slates(&charter.format);
        for paper in self.sheets.submitted.iter().filter(|paper| paper.stands()) {
            let filing = paper.filing.clone();
            if let (false, Some(last)) = (filing.by_vote, filing.moves.last()) {
                all.states.insert(filing.entry.record.clone(), last.to.clone());
            }
            all.out.push(Dossier {
                entry: filing.entry,
                item: paper.item,
                by_vote: filing.by_vote,
                after: paper.after,
                moves: filing.moves,
                if_lost: filing.if_lost,
            });
        }
        all.out
    }

    /// The state of a record that is on the agenda, after what this meeting has filed on it without a
    /// vote.
    pub fn state_now(&self, record: &str) -> Option<String> {
        let filed = self.dossier().into_iter().rev();
        let mut moved = filed.filter(|paper| !paper.by_vote && paper.entry.record == record);
        let moved = moved.find_map(|paper| paper.moves.last().map(|last| last.to.clone()));
        moved.or_else(|| found(self, record))
    }

    /// The vote that a document on an item waited for, which was filed when `after` decisions had been
    /// taken: the main motion that was adopted since, or else the last one that was lost.
    pub(in crate::meeting) fn decision_on(
        &self,
        item: Option<usize>,
        after: usize,
    ) -> Option<&Decision> {
        let votes = self.decisions.iter().zip(&self.voted).skip(after);
        let main = votes.filter(|(decision, voted)| {
            !voted.set_aside && decision.kind == MotionKind::Main && decision.item == item
        });
        let main: Vec<&Decision> = main.map(|(decision, _)| decision).collect();
        let adopted = main.iter().find(|decision| decision.outcome == Outcome::Adopted);
        adopted.or(main.last()).copied()
    }

    /// The last main decision on an item that stands.
    pub fn last_decision(&self, item: Option<usize>) -> Option<&Decision> {
        let main = |d: &&Decision| d.kind == MotionKind::Main && d.item == item;
        self.decisions_standing().map(|(decision, _)| decision).rfind(main)
    }

    /// The moves of the item's record, or of the plans for it, that a decision of this outcome makes by
    /// the transition of the format.
    pub(in crate::meeting) fn moves_by_rule(
        &self,
        item: usize,
        outcome: Outcome,
    ) -> Vec<Transition> {
        let moves = || {
            let charter = self.charter()?;
            let (rule, profile) =
                (charter.format.transition.as_deref()?, charter.profile.as_ref()?);
            let its = self.agenda.items.get(item)?;
            let need = its.need.as_ref()?;
            if its.plans.is_empty() {
                let state = self.state_now(&need.id)?;
                let made = profile.decided(rule, &state, outcome);
                return Some(made.iter().map(|made| made.of_record(&need.id)).collect());
            }
            // Plans are chosen from by ballot; the motion only says that the count stands.
            let chosen = self.plan_chosen(item).filter(|_| outcome == Outcome::Adopted)?;
            let each = its.plans.iter().flat_map(|plan| {
                let won = plan.id == chosen;
                let outcome = if won { Outcome::Adopted } else { Outcome::Lost };
                let made = profile.decided(rule, &plan.state, outcome);
                made.into_iter().map(|made| made.of_record(&plan.id)).collect::<Vec<_>>()
            });
            Some(each.collect())
        };
        moves().unwrap_or_default()
    }

    /// The plan that the ballot on the item chose; the only one, where there is no other and no ballot
    /// was taken.
    pub fn plan_chosen(&self, item: usize) -> Option<String> {
        let plans = &self.agenda.items.get(item)?.plans;
        let polls = self.polled();
        let mut of_item = polls.iter().rev();
        let of_item = of_item.find(|poll| poll.place.and_then(|p: Place| p.item) == Some(item));
        let Some(poll) = of_item else {
            let [only] = plans.as_slice() else { return None };
            return Some(only.id.clone());
        };
        let PollOutcome { winners, ties, .. } = &poll.result.outcome;
        let ([winner], []) = (winners.as_slice(), ties.as_slice()) else { return None };
        // Winners are told by their places on the ballot.
        let at = winner.parse::<usize>().ok()?.checked_sub(1)?;
        let option = poll.result.poll.options.get(at)?;
        let its = |plan: &&PlanRef| {
            let names = [&plan.id, &plan.title, &plan.applicant];
            option.need.as_ref() == Some(&plan.id) || names.contains(&&option.name)
        };
        let mut meant = plans.iter().filter(its);
        let (plan, None) = (meant.next()?, meant.next()) else { return None };
        Some(plan.id.clone())
    }
}

/// The state that a record of the agenda was found in.
fn found(meeting: &Meeting, record: &str) -> Option<String> {
    let needs = meeting.agenda.items.iter().filter_map(|item| item.need.as_ref());
    needs.into_iter().find(|need| need.id == record).map(|need| need.state.clone())
}

struct Gathering<'m> {
    meeting: &'m Meeting,
    profile: &'m Profile,
    /// Where records stand after what is gathered so far.
    states: BTreeMap<String, String>,
    out: Vec<Dossier>,
}

impl Gathering<'_> {
    fn state(&self, record: &str) -> String {
        let now = self.states.get(record).cloned().or_else(|| found(self.meeting, record));
        now.unwrap_or_default()
    }

    /// What is on a sheet, as a document of its own.
    fn push(
        &mut self,
        document: &str,
        record: &str,
        item: Option<usize>,
        fields: &[(&str, String)],
    ) {
        let filled = fields.iter().filter(|(_, text)| !text.is_empty());
        let fields: BTreeMap<String, String> =
            filled.map(|(field, text)| ((*field).to_owned(), text.clone())).collect();
        let moves = self.profile.moves(document, &fields, &self.state(record), None);
        if let Some(last) = moves.last() {
            self.states.insert(record.to_owned(), last.to.clone());
        }
        let (document, record) = (document.to_owned(), record.to_owned());
        let entry = Entry { document, record, fields, begins: None };
        self.out.push(Dossier { entry, item, by_vote: false, after: 0, moves, if_lost: vec![] });
    }

    fn lines(&mut self, format: &Format) {
        let meeting = self.meeting;
        let lines: Vec<(usize, &Noted)> = meeting.sheets.open_lines().collect();
        for (n, line) in lines {
            if let (true, Some(sorted)) = (line.need, &line.sorted)
                && meeting.may_be_told(line.step)
                && self.profile.document("triage").is_some()
            {
                let record = format!("N-{}-L{n}", meeting.id);
                let first = self.profile.first_state(RecordKind::Need).map(|s| s.id.clone());
                self.states.insert(record.clone(), first.unwrap_or_default());
                let says =
                    [("lane", sorted.lane.id().to_owned()), ("reason", sorted.reason.clone())];
                self.push("triage", &record, line.item, &says);
            }
            let sheet = format.steps.get(line.step).and_then(|step| step.lines.as_ref());
            let record = line.item.and_then(|at| meeting.agenda.items.get(at)?.need.as_ref());
            if let (Some(document), Some(record)) =
                (sheet.and_then(|s| s.document.as_ref()), record)
            {
                let says = [("kind", line.kind.clone()), ("text", line.text.clone())];
                self.push(document, &record.id, line.item, &says);
            }
        }
    }

    fn ratings(&mut self, format: &Format) {
        let rated: Vec<&Rated> = self.meeting.sheets.rated.iter().collect();
        for rated in rated {
            let sheet = format.steps.get(rated.step).and_then(|step| step.rates.as_ref());
            let record = rated.item.and_then(|at| self.meeting.agenda.items.get(at)?.need.as_ref());
            let (Some(sheet), Some(record)) = (sheet, record) else { continue };
            let Some(document) = &sheet.document else { continue };
            let heads = sheet.heads.iter().zip(&rated.points);
            let mut says: Vec<(&str, String)> =
                heads.map(|(head, points)| (head.id.as_str(), points.to_string())).collect();
            says.push(("side", rated.side.clone()));
            says.push(("raters", rated.raters.to_string()));
            says.push(("text", rated.remark.clone()));
            self.push(document, &record.id, rated.item, &says);
        }
    }

    fn slates(&mut self, format: &Format) {
        let Some(kind) = format.forms.as_ref().and_then(|forms| forms.kind.clone()) else { return };
        let Some(first) = self.profile.first_state(RecordKind::Body).map(|s| s.id.clone()) else {
            return;
        };
        let slates: Vec<&Slate> = self.meeting.sheets.slates.iter().collect();
        for slate in slates {
            let category =
                |id: &str| if id.is_empty() { "member".to_owned() } else { id.to_owned() };
            let people =
                slate.people.iter().map(|p| format!("{} {}", p.name, category(&p.category)));
            let members = people.collect::<Vec<_>>().join("\n");
            let says = [("kind", kind.clone()), ("members", members)];
            let fields: BTreeMap<String, String> =
                says.into_iter().map(|(field, text)| (field.to_owned(), text)).collect();
            let state = slate.state.clone().unwrap_or_else(|| first.clone());
            let moves = |outcome| self.profile.moves("roster", &fields, &state, Some(outcome));
            let (moves, if_lost) = (moves(Outcome::Adopted), moves(Outcome::Lost));
            let begins = slate.state.is_none().then(|| Begun {
                kind: RecordKind::Body,
                title: slate.name.clone(),
                state: first.clone(),
                profile: self.profile.id.clone(),
            });
            let (document, record) = ("roster".to_owned(), slate.name.clone());
            let entry = Entry { document, record, fields, begins };
            let (item, after) = (slate.item, slate.after);
            self.out.push(Dossier { entry, item, by_vote: true, after, moves, if_lost });
        }
    }
}
