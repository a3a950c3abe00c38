//! Keys in the parking lot: what becomes of a matter that waits there.

use super::{Fate, Move, chair, in_list};
use crate::meeting::{Act, ParkedFate};
use crate::tui::model::{Dialog, Model};
use crossterm::event::KeyEvent;

pub(super) fn lot(model: &mut Model, event: KeyEvent, at: usize) -> Fate {
    let parked = model.meeting.as_ref().map(|m| m.parked.as_slice()).unwrap_or_default();
    match in_list(event, at, parked.len(), true) {
        Move::Leave => Fate::Done(vec![]),
        Move::To(at) => Fate::Stays(Dialog::Lot { at }),
        Move::Take(at) => match parked.get(at) {
            Some(matter) if matter.became.is_none() => {
                Fate::Stays(Dialog::LotFate { n: at + 1, at: 0 })
            }
            Some(_) => {
                let text = model.words.t("lot-settled-already");
                model.say(text, false);
                Fate::Stays(Dialog::Lot { at })
            }
            None => Fate::Done(vec![]),
        },
    }
}

pub(super) fn fate(event: KeyEvent, n: usize, at: usize) -> Fate {
    match in_list(event, at, ParkedFate::ALL.len(), true) {
        Move::Leave => Fate::Stays(Dialog::Lot { at: n - 1 }),
        Move::To(at) => Fate::Stays(Dialog::LotFate { n, at }),
        Move::Take(at) => chair(Act::Unpark { n, to: ParkedFate::ALL[at] }),
    }
}
