//! A ruling on a matter of a negative list that was made already.

use crate::meeting::ActKind;
use crate::tui::keymap::{self, Action, cap};
use crate::tui::model::Model;

/// Says that the item under way was ruled on, and how; `false` where it was not.
pub(super) fn told(model: &mut Model) -> bool {
    let Some(meeting) = &model.meeting else { return false };
    let at = meeting.agenda.place.and_then(|place| place.item);
    let Some(ruling) = at.and_then(|at| meeting.list_ruling(at)) else { return false };
    let words = &model.words;
    let ruling = words.t(if ruling.admit { "listed-admitted" } else { "listed-closed" });
    let undo = keymap::key_at_meeting(Action::Act(ActKind::Undo)).map(cap).unwrap_or_default();
    let text = words.with("listed-ruled-already", [("ruling", ruling), ("undo", undo)]);
    model.say(text, false);
    true
}
