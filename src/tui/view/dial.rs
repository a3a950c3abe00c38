//! The clock on the floor as the room reads it: of whoever speaks, of what runs under a name of its
//! own, of a recess. Which of them it is and how it stands; where it is drawn is not known here.

use super::{clock_text, hour_seen, speaker};
use crate::meeting::{Clock, Meeting};
use crate::tui::model::Model;
use crate::tui::widget::{big, big_width};
use ratatui::style::Style;

/// A clock to be drawn.
pub(super) struct Dial {
    /// Whose it is, or what for.
    pub(super) head: String,
    /// The time in digits; overtime counts up.
    digits: String,
    /// The time in words.
    pub(super) text: String,
    /// How it looks.
    pub(super) style: Style,
    /// Milliseconds used and given; a recess has neither.
    share: Option<(i64, i64)>,
    /// What is to be done, where the time is over for longer than is borne with.
    pub(super) urge: Option<String>,
}

impl Dial {
    /// The clock that the room waits for; nothing when none runs.
    pub(super) fn of(model: &Model, meeting: &Meeting) -> Option<Self> {
        if let Some(speech) = &meeting.floor.speech {
            let (name, stance) = speaker(model, meeting, speech);
            let urge = "floor-end-speech";
            return Some(Dial::counting(
                model,
                meeting,
                &speech.clock,
                format!("{name} {stance}"),
                urge,
            ));
        }
        if let Some(timer) = &meeting.timer {
            let whose = timer.applicant.iter().map(|who| format!(" · {who}")).collect::<String>();
            let (head, urge) = (format!("{}{whose}", timer.name), "floor-end-timer");
            return Some(Dial::counting(model, meeting, &timer.clock, head, urge));
        }
        let until = meeting.recess?;
        let left_ms = (until - model.now).num_milliseconds();
        let left = left_ms.div_euclid(1000) + i64::from(left_ms.rem_euclid(1000) > 0);
        let at = hour_seen(&model.words, until, model.now);
        let (digits, text) = told(model, left, false);
        Some(Dial {
            head: model.words.with("floor-recess-ends", [("until", at)]),
            digits,
            text,
            style: if left < 0 { model.theme.warn() } else { model.theme.good() },
            share: None,
            urge: None,
        })
    }

    fn counting(model: &Model, meeting: &Meeting, clock: &Clock, head: String, urge: &str) -> Self {
        let left = clock.left_secs(model.now);
        let (warn, grace) = meeting
            .settings
            .as_ref()
            .map_or((0, 0), |s| (i64::from(s.warn_secs), i64::from(s.grace_secs)));
        let style = match left {
            _ if !clock.runs() => model.theme.quiet(),
            left if left <= 0 => model.theme.bad(),
            left if left <= warn => model.theme.warn(),
            _ => model.theme.good(),
        };
        let (digits, text) = told(model, left, !clock.runs());
        let share = (clock.used_ms(model.now), i64::from(clock.limit_secs).max(1) * 1000);
        let over = clock.runs() && -left >= grace && left <= 0;
        let urge = over.then(|| model.words.t(urge));
        Dial {
            head: format!("{} {head}", model.theme.signs()[1]),
            digits,
            text,
            style,
            share: Some(share),
            urge,
        }
    }

    /// The time in big digits.
    pub(super) fn big(&self, model: &Model) -> Vec<String> {
        big(&self.digits, model.theme.bar().0)
    }

    /// Cells that the big digits take.
    pub(super) fn big_cells(&self) -> usize {
        big_width(&self.digits)
    }

    /// A bar of so many cells, full when the time is used up; nothing where no time was given.
    pub(super) fn bar(&self, model: &Model, cells: usize) -> String {
        let Some((used, limit)) = self.share else { return String::new() };
        let (full, empty) = model.theme.bar();
        let filled = (used * cells as i64 / limit).clamp(0, cells as i64) as usize;
        format!("{}{}", full.repeat(filled), empty.repeat(cells - filled))
    }
}

/// The seconds left in digits and in words.
fn told(model: &Model, left: i64, stopped: bool) -> (String, String) {
    let sign = if left < 0 { "+" } else { "" };
    let digits = format!("{sign}{}", short(left.abs(), left < 0));
    let (key, time) = match (stopped, left) {
        (true, _) => ("floor-time-stopped", digits.clone()),
        (false, ..0) => ("floor-time-over", short(-left, true)),
        (false, _) => ("floor-time-left", digits.clone()),
    };
    (digits, model.words.with(key, [("time", time)]))
}

/// Overtime begins with the minutes alone, so that its digits are as wide as those of the time left.
fn short(secs: i64, over: bool) -> String {
    let text = clock_text(secs);
    match text.strip_prefix('0') {
        Some(rest) if over => rest.to_owned(),
        _ => text,
    }
}
