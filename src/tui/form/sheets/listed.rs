//! The chair's ruling on a matter of a negative list.

use super::super::{Form, FormField, choice, keys, text};
use super::Said;
use crate::meeting::{ActKind, SheetAct};
use crate::tui::model::CHAIR;

/// The fields of this act; `None` for others.
pub(super) fn fields(kind: ActKind) -> Option<Vec<FormField>> {
    // What stops the matter comes first: whoever only presses Enter lets nothing through.
    let ways = keys("listed", &["closed", "admitted"]);
    (kind == ActKind::RuleListed).then(|| vec![choice("listed", ways, 0), text("reason", "")])
}

/// What the act makes of its fields.
pub(super) fn act(form: &Form, kind: ActKind) -> Said {
    let admit = form.choice("listed") == 1;
    let ruling = || SheetAct::RuleListed { admit, reason: form.text("reason") };
    (kind == ActKind::RuleListed).then(|| Ok((CHAIR, ruling())))
}
