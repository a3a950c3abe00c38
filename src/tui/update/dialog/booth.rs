//! Keys in the booth. Nothing that is typed is shown; the same again confirms it; until it is cast a
//! ballot may be begun anew.

use super::Fate;
use crate::tui::keymap::{self, Action, Place};
use crate::tui::model::{Booth, Dialog, Effect, Stage};
use crossterm::event::{KeyCode, KeyEvent};

pub(super) fn key(event: KeyEvent, mut booth: Box<Booth>) -> Fate {
    let action = keymap::action(Place::Booth, event);
    let stays = |booth| Fate::Stays(Dialog::Booth(booth));
    match booth.stage.clone() {
        Stage::First | Stage::Again(_) => match (action, event.code) {
            // Whoever has typed nothing goes; whoever has begins anew.
            (Some(Action::Cancel), _) if booth.is_untouched() => Fate::Done(vec![]),
            (Some(Action::Cancel), _) => {
                booth.start_over(None);
                stays(booth)
            }
            (Some(Action::Confirm), _) if booth.is_empty() => {
                booth.start_over(Some("booth-nothing"));
                stays(booth)
            }
            (Some(Action::Confirm), _) if !booth.is_one_key() => complete(booth),
            (_, KeyCode::Char(c)) => {
                booth.fault = None;
                let whole = booth.key(c);
                if whole { complete(booth) } else { stays(booth) }
            }
            _ => stays(booth),
        },
        Stage::Sealing => stays(booth),
        Stage::Sealed(_) => match action {
            Some(Action::Confirm) => {
                let seat = booth.seat;
                Fate::Done(vec![Effect::CastSealed(seat)])
            }
            Some(Action::Mark) => {
                booth.mark_shown = !booth.mark_shown;
                stays(booth)
            }
            Some(Action::Audit) => {
                let seat = booth.seat;
                Fate::Both(Dialog::Booth(booth), vec![Effect::AuditSealed(seat)])
            }
            Some(Action::Cancel) => {
                booth.start_over(None);
                Fate::Both(Dialog::Booth(booth), vec![Effect::LetGo])
            }
            _ => stays(booth),
        },
        Stage::Opened(..) => match action {
            Some(Action::Confirm | Action::Cancel) => {
                booth.start_over(None);
                stays(booth)
            }
            _ => stays(booth),
        },
    }
}

/// The ballot is complete: the first time it is asked for again, the second time it is sealed.
fn complete(mut booth: Box<Booth>) -> Fate {
    let marks = booth.take();
    let effects = match (marks, booth.stage.clone()) {
        (None, _) => {
            booth.start_over(Some("booth-no-ballot"));
            vec![]
        }
        (Some(marks), Stage::Again(first)) if marks == first => {
            booth.stage = Stage::Sealing;
            vec![Effect::Seal(marks)]
        }
        (Some(_), Stage::Again(_)) => {
            booth.start_over(Some("booth-not-the-same"));
            vec![]
        }
        (Some(marks), _) => {
            booth.stage = Stage::Again(marks);
            vec![]
        }
    };
    Fate::Both(Dialog::Booth(booth), effects)
}
