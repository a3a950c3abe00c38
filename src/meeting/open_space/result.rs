//! What of an Open Space is signed: the wall, the dots, who takes on what, and the needs that go into
//! the pipeline with where they come from.

use super::{Candidate, Cell, DotsBy, Matter, ProjectWords, Space, Topic, TopicState, Withheld};
use crate::ballot::DotScore;
use crate::meeting::id::Seat;
use crate::meeting::{Item, Meeting};
use crate::pipeline::Signal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An Open Space as it is signed. Names that are withheld are empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpaceResult {
    /// The question that it was about.
    pub theme: String,
    /// Who invited.
    pub sponsor: String,
    /// The pipeline profile that its needs go through.
    pub profile: String,
    /// The state in which they begin.
    pub first_state: String,
    /// The wall, by number.
    pub topics: Vec<SpaceTopic>,
    /// The order that the dots made, where they were given.
    pub priorities: Option<SpacePriorities>,
    /// The needs that go into the pipeline.
    pub needs: Vec<SpaceNeed>,
}

/// A topic as it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpaceTopic {
    /// Its number on the wall.
    pub n: u32,
    /// Its title.
    pub title: String,
    /// Who put it there; empty where the name is withheld.
    pub posted_by: String,
    /// Who answered for it at the end; empty where the name is withheld.
    pub convenor: String,
    /// How far it came: `posted`, `scheduled`, `running`, `finished`, `reported`, `merged`,
    /// `cancelled`, `unheld`.
    pub state: String,
    /// Why it was crossed out or not held.
    pub reason: String,
    /// The topic that it became part of.
    pub merged_into: Option<u32>,
    /// When and where: the time, and the name of the room.
    pub session: Option<(String, String)>,
    /// How many reports there are.
    pub reports: u32,
}

/// The dots as they are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpacePriorities {
    /// How they were given.
    pub by: DotsBy,
    /// Dots of everybody, and the most on one matter.
    pub each: u32,
    /// The most on one matter.
    pub cap: u32,
    /// How many gave dots.
    pub voters: u32,
    /// How many were there.
    pub present: u32,
    /// Rank, matter and what it got, the first rank first.
    pub ranked: Vec<(u32, Matter, DotScore)>,
}

/// A need that goes into the pipeline: a candidate project, or a topic that none was made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpaceNeed {
    /// Its number in the pipeline, which follows from the meeting and the wall.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The topics that it comes from, by number: those that were merged into them as well.
    pub topics: BTreeSet<u32>,
    /// Who answers for it; empty where the name is withheld.
    pub proposer: String,
    /// The dots, where it had any.
    pub dots: Option<SpaceDots>,
    /// The candidate project, where there is one.
    pub project: Option<SpaceCandidate>,
}

/// What a need got in the convergence. A signal, not a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpaceDots {
    /// Dots of its matter; of several, the best of them.
    pub dots: u32,
    /// Its rank.
    pub rank: u32,
    /// How many people were behind it, where that was counted.
    pub supporters: Option<u32>,
}

/// A candidate project as it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpaceCandidate {
    /// Its number in the Open Space.
    pub n: u32,
    /// What it says of itself.
    pub words: ProjectWords,
    /// Which body decides.
    pub body: String,
    /// The first step.
    pub first_step: String,
    /// Its words as a motion.
    pub motion: String,
    /// What was said against it: by whom, what.
    pub objections: Vec<(String, String)>,
}

impl SpaceResult {
    /// Whether the ranks follow from the dots.
    pub fn ranks_follow(&self) -> bool {
        let ranked = self.priorities.iter().flat_map(|priorities| &priorities.ranked);
        let (ranks, scores): (Vec<u32>, Vec<DotScore>) =
            ranked.map(|(rank, _, score)| (*rank, *score)).unzip();
        crate::ballot::dot_ranks(&scores) == ranks
    }
}

impl Meeting {
    /// The name of whoever sits there, as papers may say it: empty where it is withheld.
    pub fn paper_name(&self, seat: Seat) -> String {
        if self.space.withheld.contains(&seat) { String::new() } else { self.roster.name(seat) }
    }

    /// When and where a cell is: the time, with its date where there are several days, and the room.
    pub fn session(&self, cell: Cell) -> Option<(String, String)> {
        let (slot, room) = (self.space.slot(cell.slot)?, self.space.room(cell.room)?);
        let several = self.space.plan.slots.iter().any(|slot| slot.day > 1);
        let begins = self.opened_at.and_then(|opened| slot.begins(opened));
        let date = begins.filter(|_| several).map(|at| at.format("%m-%d ").to_string());
        let time = format!("{}{}–{}", date.unwrap_or_default(), slot.starts, slot.ends);
        Some((time, room.name.clone()))
    }

    /// What of the Open Space is signed; nothing where there was none.
    pub fn space_result(&self) -> Option<SpaceResult> {
        let space = &self.space;
        if !self.has_open_space() || space.plan.theme.is_empty() {
            return None;
        }
        let withheld = Withheld::of(self);
        let masked = |matter: &Matter| Matter {
            title: withheld.masked(&matter.title),
            topics: matter.topics.clone(),
        };
        let priorities = space.priorities.as_ref().map(|p| SpacePriorities {
            by: p.by,
            each: p.each,
            cap: p.cap,
            voters: p.voters,
            present: p.present,
            ranked: p.in_order().iter().map(|r| (r.rank, masked(&r.matter), r.score)).collect(),
        });
        let profile = self.charter().and_then(|charter| charter.profile.as_ref());
        let first = profile.and_then(|profile| profile.states.first());
        Some(SpaceResult {
            theme: space.plan.theme.clone(),
            sponsor: space.plan.sponsor.clone(),
            profile: profile.map(|profile| profile.id.clone()).unwrap_or_default(),
            first_state: first.map_or_else(|| "N1".to_owned(), |state| state.id.clone()),
            topics: space.topics.iter().map(|topic| self.topic_signed(topic, &withheld)).collect(),
            priorities,
            needs: self.space_needs(),
        })
    }

    fn topic_signed(&self, topic: &Topic, withheld: &Withheld) -> SpaceTopic {
        let (reason, merged_into) = match &topic.state {
            TopicState::Cancelled { reason } | TopicState::Unheld { reason } => {
                (withheld.masked(reason), None)
            }
            TopicState::Merged { into } => (String::new(), Some(*into)),
            _ => (String::new(), None),
        };
        SpaceTopic {
            n: topic.n,
            title: withheld.masked(&topic.title),
            posted_by: self.paper_name(topic.posted_by),
            convenor: self.paper_name(topic.answers()),
            state: topic.state_id().to_owned(),
            reason,
            merged_into,
            session: topic.cell.and_then(|cell| self.session(cell)),
            reports: u32::try_from(topic.reports.len()).unwrap_or(u32::MAX),
        }
    }

    fn candidate_signed(
        &self,
        n: u32,
        candidate: &Candidate,
        withheld: &Withheld,
    ) -> SpaceCandidate {
        let objections = candidate.objections.iter();
        let objection = |o: &super::Objection| (self.paper_name(o.by), withheld.masked(&o.text));
        SpaceCandidate {
            n,
            words: candidate.words.masked(withheld),
            body: candidate.body.clone(),
            first_step: withheld.masked(&candidate.first_step),
            motion: withheld.masked(&candidate.motion),
            objections: objections.map(objection).collect(),
        }
    }

    /// The needs that come of the Open Space: one for each candidate project, and one for each topic
    /// that none was made of. Every topic leads to one at the least; a topic that was merged to that
    /// of the one it became part of.
    pub fn space_needs(&self) -> Vec<SpaceNeed> {
        let (space, withheld) = (&self.space, Withheld::of(self));
        let id = |of: char, n: u32| format!("N-{}-{of}{n}", self.id);
        let family = |roots: &BTreeSet<u32>| -> BTreeSet<u32> {
            let topics = space.topics.iter().map(|topic| topic.n);
            topics.filter(|n| roots.contains(n) || roots.contains(&space.root(*n))).collect()
        };
        let projects = (1..).zip(&space.candidates).map(|(n, candidate)| SpaceNeed {
            id: id('K', n),
            title: withheld.masked(&candidate.words.title),
            topics: family(&candidate.words.topics),
            proposer: self.paper_name(candidate.initiator),
            dots: space.dots_of(&candidate.words.topics),
            project: Some(self.candidate_signed(n, candidate, &withheld)),
        });
        let projects: Vec<SpaceNeed> = projects.collect();
        let taken = |n: u32| projects.iter().any(|need| need.topics.contains(&n));
        let alone = space
            .topics
            .iter()
            .filter(|topic| !taken(topic.n) && !matches!(topic.state, TopicState::Merged { .. }));
        let alone = alone.map(|topic| SpaceNeed {
            id: id('T', topic.n),
            title: withheld.masked(&topic.title),
            topics: family(&[topic.n].into()).into_iter().filter(|n| !taken(*n)).collect(),
            proposer: self.paper_name(topic.answers()),
            dots: space.dots_of(&[topic.n].into()),
            project: None,
        });
        let alone: Vec<SpaceNeed> = alone.collect();
        projects.into_iter().chain(alone).collect()
    }
}

impl Meeting {
    /// The Open Space that an item of the agenda comes from, of this meeting or of an earlier one, for
    /// information only.
    pub fn signal(&self, item: &Item) -> Option<Signal> {
        let earlier = item.need.as_ref().and_then(|need| need.signal.clone());
        let candidate = item.project.and_then(|n| self.space.candidate(n));
        let here = || {
            let candidate = candidate?;
            let dots = self.space.dots_of(&candidate.words.topics);
            Some(Signal {
                theme: self.space.plan.theme.clone(),
                topics: candidate.words.topics.iter().copied().collect(),
                motion: candidate.motion.clone(),
                dots: dots.map(|dots| dots.dots),
                rank: dots.map(|dots| dots.rank),
                supporters: dots.and_then(|dots| dots.supporters),
            })
        };
        earlier.or_else(here)
    }
}

impl Space {
    /// The best rank among the matters of these topics.
    fn dots_of(&self, topics: &BTreeSet<u32>) -> Option<SpaceDots> {
        let priorities = self.priorities.as_ref()?;
        let ranked = topics.iter().filter_map(|n| priorities.of_topic(*n));
        let best = ranked.min_by_key(|ranked| ranked.rank)?;
        let (dots, supporters) = (best.score.dots, best.score.supporters);
        Some(SpaceDots { dots, rank: best.rank, supporters })
    }
}
