//! Ballot papers entered one by one. They are kept sorted, with how many are marked alike: the order
//! in which they came out of the urn is nobody's business either.

use super::{Fate, step};
use crate::ballot::{BallotCount, Marking, Paper};
use crate::meeting::{Act, Command, Meeting, Seat};
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{CHAIR, Dialog, Effect, Model};
use crate::tui::update::ballots::one_by_one;
use crate::tui::widget::Field;
use crossterm::event::KeyEvent;

/// How a blank paper is kept.
pub(in crate::tui) const BLANK: &str = "0";
/// How one is kept that cannot be counted.
pub(in crate::tui) const INVALID: &str = "x";

/// A teller's papers on the screen.
pub(super) struct Entering {
    pub(super) seat: Seat,
    pub(super) papers: Vec<(String, u32)>,
    pub(super) field: Field,
    pub(super) at: usize,
}

pub(super) fn key(model: &mut Model, event: KeyEvent, entering: Entering) -> Fate {
    let Entering { seat, papers, mut field, at } = entering;
    let stays = |papers, field, at, fault| Dialog::Papers { seat, papers, field, at, fault };
    let Some(meeting) = &model.meeting else { return Fate::Done(vec![]) };
    match keymap::action(Place::PaperEntry, event) {
        Some(Action::Cancel) => Fate::Done(vec![]),
        Some(Action::Confirm) => match kept(meeting, &field.text()) {
            Some(marks) => {
                let effect = Effect::EnterPaper { seat, marks, more: true };
                Fate::Both(stays(papers, Field::default(), at, false), vec![effect])
            }
            None => Fate::Stays(stays(papers, field, at, true)),
        },
        Some(Action::Delete) => {
            let marks = papers.get(at).map(|(marks, _)| marks.clone());
            let effect = marks.map(|marks| Effect::EnterPaper { seat, marks, more: false });
            Fate::Both(stays(papers, field, at, false), effect.into_iter().collect())
        }
        Some(Action::Finish) => {
            let count = counted(meeting, &papers);
            let act = Act::CountPapers { teller: seat, count };
            Fate::Done(vec![Effect::Do(Command::new(CHAIR, act))])
        }
        action @ Some(Action::Up | Action::Down) => {
            let at = step(at, papers.len(), action);
            Fate::Stays(stays(papers, field, at, false))
        }
        _ => {
            field.key(event);
            Fate::Stays(stays(papers, field, at, false))
        }
    }
}

/// What was typed, as it is kept: numbers of options, by preference or in order.
fn kept(meeting: &Meeting, typed: &str) -> Option<String> {
    let typed = typed.trim();
    if typed == BLANK || typed.eq_ignore_ascii_case(INVALID) {
        return Some(typed.to_lowercase());
    }
    let numbers = numbers(meeting, typed)?;
    marks(meeting, &numbers)?;
    Some(numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
}

/// Up to nine options every digit is a number, with or without spaces between.
fn numbers(meeting: &Meeting, typed: &str) -> Option<Vec<usize>> {
    let places = meeting.paper().map_or(0, |(_, places)| places);
    if places <= 9 {
        let digits = typed.chars().filter_map(|c| c.to_digit(10)).map(|digit| digit as usize);
        return Some(digits.collect()).filter(|digits: &Vec<usize>| !digits.is_empty());
    }
    let pieces = typed.split(|c: char| !c.is_ascii_digit()).filter(|piece| !piece.is_empty());
    let numbers = pieces.map(str::parse).collect::<Result<Vec<usize>, _>>().ok()?;
    (!numbers.is_empty()).then_some(numbers)
}

/// The numbers as marks on the paper, if they make a ballot.
fn marks(meeting: &Meeting, numbers: &[usize]) -> Option<Vec<u32>> {
    let (marking, places) = meeting.paper()?;
    let mut marks = vec![0; places];
    for (rank, number) in (1..).zip(numbers) {
        let mark = marks.get_mut(number.checked_sub(1)?)?;
        // Of dots each time is one more.
        if matches!(marking, Marking::Points { .. }) {
            *mark += 1;
            continue;
        }
        // The same option twice is no preference.
        if *mark > 0 {
            return None;
        }
        *mark = if marking == Marking::Ranks { rank } else { 1 };
    }
    marking.check(places, &marks).ok().map(|()| marks)
}

/// The count that the papers make.
fn counted(meeting: &Meeting, papers: &[(String, u32)]) -> BallotCount {
    let number = |name: &str| {
        let alike = papers.iter().filter(|(marks, _)| marks == name);
        alike.map(|(_, count)| *count).sum::<u32>()
    };
    let valid = papers.iter().filter_map(|(typed, count)| {
        let marks = numbers(meeting, typed).and_then(|numbers| marks(meeting, &numbers))?;
        (typed != BLANK).then_some(Paper { marks, count: *count })
    });
    BallotCount {
        returned: papers.iter().map(|(_, count)| *count).sum(),
        blank: number(BLANK),
        invalid: number(INVALID),
        papers: valid.collect(),
        ..BallotCount::default()
    }
}

/// Opens the list of a teller's papers where the poll needs them one by one.
pub(in crate::tui) fn begin(model: &Model, act: &Act) -> Option<Vec<Effect>> {
    let Act::CountPapers { teller, .. } = act else { return None };
    one_by_one(model.meeting.as_ref()?).map(|_| vec![Effect::Papers(*teller)])
}
