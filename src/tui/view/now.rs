//! What may be done on the floor now. Asking the rules for every act is the dearest part of a frame,
//! and the list and the hint bar both need the answer: it is worked out once and handed down.

use crate::i18n::Words;
use crate::meeting::{ActKind, Instant, Meeting, Stance, in_order};
use crate::tui::keymap::Action;
use crate::tui::next::next_of;
use crate::tui::update::stances;

/// What is in order in one state of the meeting.
pub(super) struct Now {
    /// Every kind of act in order.
    pub(super) open: Vec<ActKind>,
    /// What Enter does.
    pub(super) next: Option<Action>,
    /// Whether nobody may speak but to ask: debate is closed, or was never open.
    questions_only: bool,
}

impl Now {
    /// What is in order at this moment.
    pub(super) fn of(meeting: &Meeting, now: Instant) -> Self {
        let open = in_order(meeting, now);
        let next = next_of(meeting, now, &open);
        let questions_only = stances(meeting) == [Stance::Question];
        Now { open, next, questions_only }
    }

    /// Whether this kind of act is in order.
    pub(super) fn allows(&self, kind: ActKind) -> bool {
        self.open.contains(&kind)
    }

    /// What a key is called now: a hand that may be raised only to ask is not offered as any hand.
    pub(super) fn key_text(&self, words: &Words, action: Action) -> String {
        let key = format!("key-{}", action.id());
        let hand = matches!(action, Action::Act(ActKind::RaiseHand | ActKind::GiveFloor));
        match hand && self.questions_only {
            true => words.t(&format!("{key}-questions")),
            false => words.t(&key),
        }
    }
}
