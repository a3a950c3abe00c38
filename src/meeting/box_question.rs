//! What an encrypted ballot of the vote under way would say, and on what question: for the key that a
//! box is made with, and for whoever checks afterwards that it was made for this question.

use super::Meeting;
use crate::ballot::sealed::{Form, Question};
use crate::ballot::{BallotCount, Marking, Poll, PollRule, from_levels, in_levels};

/// What stands for the places on a ballot on a motion; in the record of a box they are words of its
/// form, the same in every language.
const ANSWERS: [&str; 3] = ["yes", "no", "abstain"];

impl Meeting {
    /// The question of the ballot with this number, and what a ballot may say; none where no vote is
    /// under way, or where it cannot be counted from sums alone.
    pub fn box_question(&self, number: u32) -> Option<(Question, Form)> {
        let (marking, places) = self.paper()?;
        let options = u32::try_from(places).ok()?;
        let form = match marking {
            Marking::One => Form::ChooseOne { options },
            Marking::UpTo { k } => Form::UpTo { options, k },
            Marking::Any => Form::Approval { options },
            Marking::Points { points, cap } => match self.levels() {
                Some(cap) => {
                    let options = options.checked_mul(cap)?;
                    Form::UpTo { options, k: points.min(options) }
                }
                None => Form::Points { options, points, cap },
            },
            Marking::Each { .. } | Marking::Ranks => return None,
        };
        let (title, options) = match &self.poll {
            Some(under_way) => (under_way.poll.title.clone(), places_of(&under_way.poll)),
            None => {
                let answers = ANSWERS.into_iter().take(places).map(str::to_owned);
                (self.question()?.text.clone(), answers.collect())
            }
        };
        Some((Question { meeting: self.id.clone(), number, title, options }, form))
    }

    /// What is sealed of a ballot marked like this: of dots, level by level.
    pub fn sealed_marks(&self, marks: &[u32]) -> Vec<u32> {
        self.levels().map_or_else(|| marks.to_vec(), |cap| in_levels(marks, cap))
    }

    /// How a ballot was marked of which this was sealed.
    pub fn unsealed_marks(&self, sealed: &[u32]) -> Vec<u32> {
        self.levels().map_or_else(|| sealed.to_vec(), |cap| from_levels(sealed, cap))
    }

    /// The count that follows from what was in the box.
    pub fn opened_count(&self, opened: BallotCount) -> BallotCount {
        match &self.poll {
            Some(under_way) => under_way.poll.opened_count(opened),
            None => opened,
        }
    }

    fn levels(&self) -> Option<u32> {
        self.poll.as_ref().and_then(|under_way| under_way.poll.levels())
    }
}

/// A name for every place on the paper: with criteria, one for each criterion of each option.
fn places_of(poll: &Poll) -> Vec<String> {
    let names = poll.options.iter().map(|option| option.name.as_str());
    match &poll.rule {
        PollRule::Score { criteria, .. } => names
            .flat_map(|name| criteria.iter().map(move |c| format!("{name} / {}", c.name)))
            .collect(),
        PollRule::Dots { cap, .. } => names
            .flat_map(|name| (1..=*cap).map(move |level| format!("{name} / {level}")))
            .collect(),
        _ => names.map(str::to_owned).collect(),
    }
}
