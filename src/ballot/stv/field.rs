//! Where each candidate stands during a count, and the record that is kept of it.

use super::ballots::Ballots;
use super::record::Stage;

/// Where a candidate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Neither elected nor excluded.
    Hopeful,
    /// Elected, and the surplus is still to be handed on.
    Pending,
    /// Elected.
    Elected,
    /// Excluded or withdrawn.
    Out,
}

/// Those who are level where the rule must choose one: whose surplus goes first, who is excluded.
#[derive(Debug, Clone)]
pub(super) struct Level {
    /// In the order of the file.
    pub among: Vec<usize>,
}

/// All candidates.
#[derive(Debug, Clone)]
pub(super) struct Field {
    standing: Vec<Standing>,
    /// Seats that are not yet filled.
    pub vacant: usize,
    /// In the order of their election.
    pub elected: Vec<usize>,
    /// Nothing more is to be decided.
    pub finished: bool,
    /// What happened, stage by stage; empty in a count that only looks ahead.
    pub stages: Vec<Stage>,
    recorded: bool,
}

impl Field {
    /// Everybody who did not withdraw is hopeful.
    pub fn new(ballots: &Ballots, seats: usize) -> Self {
        let standing = |stands: &bool| if *stands { Standing::Hopeful } else { Standing::Out };
        Field {
            standing: ballots.standing.iter().map(standing).collect(),
            vacant: seats,
            elected: vec![],
            finished: false,
            stages: vec![],
            recorded: true,
        }
    }

    /// The same without a record.
    pub fn ahead(&self) -> Self {
        Field {
            standing: self.standing.clone(),
            elected: self.elected.clone(),
            stages: vec![],
            recorded: false,
            ..*self
        }
    }

    /// Those who stand so, in the order of the file.
    pub fn all(&self, standing: Standing) -> impl Iterator<Item = usize> + '_ {
        (0..self.standing.len()).filter(move |c| self.standing[*c] == standing)
    }

    /// Where one stands.
    pub fn standing(&self, candidate: usize) -> Standing {
        self.standing[candidate]
    }

    /// How many are hopeful.
    pub fn hopefuls(&self) -> usize {
        self.all(Standing::Hopeful).count()
    }

    /// Whether all seats are filled, or as many are hopeful as there are seats left.
    pub fn complete(&self) -> bool {
        self.vacant == 0 || self.hopefuls() <= self.vacant
    }

    /// Begins a stage of the record.
    pub fn open(&mut self, stage: impl FnOnce(&Self) -> Stage) {
        if self.recorded {
            let stage = stage(self);
            self.stages.push(stage);
        }
    }

    /// Writes into the stage that is open.
    pub fn note(&mut self, write: impl FnOnce(&mut Stage)) {
        if let Some(stage) = self.stages.last_mut() {
            write(stage);
        }
    }

    /// Elects one.
    pub fn elect(&mut self, candidate: usize, standing: Standing) {
        self.standing[candidate] = standing;
        self.vacant = self.vacant.saturating_sub(1);
        self.elected.push(candidate);
        self.note(|stage| stage.elected.push(candidate));
    }

    /// The surplus of one is dealt with.
    pub fn relieve(&mut self, candidate: usize) {
        self.standing[candidate] = Standing::Elected;
    }

    /// Excludes one.
    pub fn exclude(&mut self, candidate: usize) {
        self.standing[candidate] = Standing::Out;
        self.note(|stage| stage.excluded.push(candidate));
    }

    /// Ends a count that is complete: who is left fills the seats that are left, or goes.
    pub fn finish(&mut self) {
        let hopeful: Vec<usize> = self.all(Standing::Hopeful).collect();
        for candidate in hopeful {
            if self.vacant > 0 {
                self.elect(candidate, Standing::Elected);
            } else {
                self.exclude(candidate);
            }
        }
        self.finished = true;
    }

    /// Records which of those who were level was chosen.
    pub fn settled(&mut self, level: &[usize], chosen: usize) {
        self.note(|stage| {
            let others = level.iter().copied().filter(|other| *other != chosen);
            stage.settled.push(std::iter::once(chosen).chain(others).collect());
        });
    }

    /// Where all stand, as bytes.
    pub fn position(&self) -> impl Iterator<Item = u8> + '_ {
        self.standing.iter().map(|standing| *standing as u8)
    }
}
