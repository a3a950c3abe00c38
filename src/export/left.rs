//! 遗留问题: what the meeting leaves to the next one.

use super::page::Page;
use super::phrase::Speaker;
use super::{body, business, motion};
use crate::minutes::Minutes;

/// Whether anything is left.
fn is_empty(minutes: &Minutes) -> bool {
    let left = &minutes.left;
    minutes.left_motions().next().is_none()
        && minutes.not_reached.is_empty()
        && left.notices.is_empty()
        && left.continued_at.is_none()
        && left.minutes_of.is_none()
}

/// Motions that come up again, notices, items not reached, when the meeting is continued.
pub(super) fn left_over(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes, heading: &str) {
    if is_empty(minutes) {
        return;
    }
    page.heading(2, &speaker.t(heading));
    if let Some(at) = minutes.left.continued_at {
        let moment = speaker.moment(at);
        page.bullet(0, &speaker.say("minutes-continued-at", [("moment", moment.into())]));
    }
    minutes.left_motions().for_each(|left| motion::left(page, speaker, left));
    for item in &minutes.not_reached {
        let title = body::item_title(speaker, item);
        let args = [("number", item.number.into()), ("title", title.into())];
        page.bullet(0, &speaker.say("minutes-not-reached", args));
    }
    for (by, text) in &minutes.left.notices {
        page.bullet(0, &business::notice(speaker, by.as_ref(), text));
    }
    if let Some(of) = &minutes.left.minutes_of {
        let title = super::escape::Md::escaped(of);
        page.bullet(0, &speaker.say("minutes-not-approved", [("title", title.into())]));
    }
}
