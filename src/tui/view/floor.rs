//! The floor: agenda, what is pending and what may be done, who speaks.

use super::now::Now;
use super::{agenda, attendance_text, ballots, hour, page, question, speakers, ticker, vote};
use crate::meeting::{Meeting, Phase, Projector, Settings};
use crate::tui::board::Board;
use crate::tui::model::Model;
use crate::tui::sheet;
use crate::tui::widget::pad;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Borders;

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, now: &Now) {
    let Some(meeting) = &model.meeting else { return };
    let inside = page(
        frame,
        model,
        &title(model, meeting),
        &note(model, meeting, frame.area().width),
        Borders::NONE,
    );
    let ticker_rows = match inside.height {
        0..=17 => 1,
        18..=25 => 2,
        _ => 5,
    };
    let [middle, foot] =
        Layout::vertical([Constraint::Min(6), Constraint::Length(ticker_rows + 1)]).areas(inside);
    let warns = Constraint::Length(u16::from(sheet::is_private(meeting)));
    let [warning, middle] = Layout::vertical([warns, Constraint::Min(1)]).areas(middle);
    private(frame, model, meeting, warning);
    panels(frame, model, (meeting, now), middle);
    ticker::draw(frame, model, meeting, foot);
}

/// That the room may not see this: the projector may show the same as this screen.
fn private(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let nothing = meeting.shown() == Projector::Nothing;
    let key = if nothing { "dark-warning" } else { "titles-warning" };
    let text = pad(&format!(" {}", model.words.t(key)), area.width as usize);
    let style = if nothing { model.theme.bad().reversed() } else { model.theme.warn() };
    frame.render_widget(Line::styled(text, style), area);
}

/// Three columns where there is room; without room for the agenda its step stands in the title of
/// what is pending.
fn panels(frame: &mut Frame<'_>, model: &Model, (meeting, now): (&Meeting, &Now), area: Rect) {
    let wide = area.width >= 100;
    let right_cells = if wide { 34 } else { 26 };
    let left_cells = match area.width {
        0..=73 => 0,
        74..=99 => 18,
        _ => 26,
    };
    let [left, middle, right] = Layout::horizontal([
        Constraint::Length(left_cells),
        Constraint::Min(24),
        Constraint::Length(right_cells),
    ])
    .areas(area);
    let idle = crate::tui::update::ballots_place(meeting).is_none();
    if let Some(board) = Board::of(meeting).filter(|_| idle) {
        return super::space::draw(frame, model, (meeting, now, board), area);
    }
    if left_cells > 0 {
        agenda::draw(frame, model, meeting, left);
    }
    if crate::tui::update::ballots_place(meeting).is_some() {
        ballots::draw(frame, model, meeting, middle.union(right));
    } else if super::is_voting(meeting) {
        let both = middle.union(right);
        vote::draw(frame, model, meeting, both);
    } else {
        // Where nobody is heard the sheets have all the room.
        if sheet::is_up(meeting) && !sheet::hears_people(meeting) {
            return question::draw(frame, model, (meeting, now), middle.union(right));
        }
        question::draw(frame, model, (meeting, now), middle);
        speakers::draw(frame, model, meeting, right);
    }
}

fn title(model: &Model, meeting: &Meeting) -> String {
    let Some(convening) = &meeting.convening else { return model.words.t("app-name") };
    let series = convening
        .series
        .map(|n| format!(" · {}", model.words.with("series", [("n", n)])))
        .unwrap_or_default();
    format!("{} · {}{series}", convening.body, convening.title)
}

fn note(model: &Model, meeting: &Meeting, columns: u16) -> String {
    let words = &model.words;
    if meeting.phase >= Phase::Adjourned {
        return words.t(&format!("phase-{}", meeting.phase.id()));
    }
    let attendance = attendance_text(model, meeting);
    // Where whoever comes is enough there is nothing to reach.
    let anybody = meeting.law().is_none() && Settings::is_none(meeting.quorum());
    let quorum = if anybody {
        String::new()
    } else if meeting.has_quorum() {
        words.t("floor-quorum")
    } else {
        words.with("floor-no-quorum", [("needed", meeting.quorum_needed())])
    };
    let pace = pace(model, meeting, columns).map(|pace| format!(" {pace}")).unwrap_or_default();
    let quorum = if anybody { quorum } else { format!(" {quorum}") };
    format!("{} {attendance}{quorum}{pace}", hour(model.now))
}

/// Columns from which the header says how the meeting stands to its plan, and those from which it
/// says when it will be over as well.
const PACE_COLUMNS: [u16; 2] = [74, 100];

/// Ahead of the plan or behind it, in whole minutes, where items have planned minutes.
fn pace(model: &Model, meeting: &Meeting, columns: u16) -> Option<String> {
    let pace = meeting.pace(model.now).filter(|_| columns >= PACE_COLUMNS[0])?;
    let minutes = pace.behind_secs / 60;
    let words = &model.words;
    let said = match minutes {
        0 => words.t("pace-on-time"),
        1.. => words.with("pace-behind", [("n", minutes)]),
        _ => words.with("pace-ahead", [("n", -minutes)]),
    };
    if columns < PACE_COLUMNS[1] {
        return Some(said);
    }
    let ends = super::hour_seen(words, pace.ends, model.now);
    Some(format!("{said} · {}", words.with("pace-ends", [("at", ends)])))
}
