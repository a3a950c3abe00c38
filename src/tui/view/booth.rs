//! The booth, over the whole screen: the choices with their numbers, and what to do next. What is
//! typed is not shown, nor how much of it, and the screen is the same whatever is marked.

use crate::ballot::Marking;
use crate::meeting::Meeting;
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::{Booth, Model, Stage, label};
use crate::tui::widget::{cut, pad, width, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Paragraph, Widget};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, booth: &Booth) {
    let Some(meeting) = &model.meeting else { return };
    let words = &model.words;
    let area = frame.area();
    Clear.render(area, frame.buffer_mut());
    // Who stands there everybody sees; what is on the ballot is not written beside the name.
    let title = match booth.stage {
        Stage::Sealed(_) | Stage::Opened(..) => words.t("place-booth"),
        _ => words.with("booth-title", [("name", meeting.roster.name(booth.seat))]),
    };
    let title = Line::styled(format!(" {title} "), model.theme.heading());
    let block = model.theme.block().title(title);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let inside = Rect { x: inside.x + 2, width: inside.width.saturating_sub(4), ..inside };
    let room = inside.width as usize;
    let asked = wrap(&question(meeting), room).into_iter().take(4);
    let asked = asked.map(|l| Line::styled(l, model.theme.strong()));
    let mut lines: Vec<Line<'static>> = asked.collect();
    if let Some(under_way) = &meeting.poll {
        let terms = crate::i18n::poll_marking(words, &under_way.poll);
        lines.extend(wrap(&terms, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    }
    lines.push(Line::default());
    let told = told(model, booth, room);
    let height = inside.height as usize;
    let left = height.saturating_sub(lines.len() + told.len() + 1);
    lines.extend(choices(model, meeting, room, left.saturating_sub(1)));
    let blank = format!("{:>3} ", label(0, booth.form.1));
    let blank = [Span::styled(blank, model.theme.key()), Span::raw(words.t("booth-blank-paper"))];
    lines.push(Line::from(blank.to_vec()));
    // What is asked stands right under the choices, where people look.
    let gap = height.saturating_sub(lines.len() + told.len()).min(2);
    lines.extend((0..gap).map(|_| Line::default()));
    lines.extend(told);
    frame.render_widget(Paragraph::new(lines), inside);
}

/// What is voted on.
pub(super) fn question(meeting: &Meeting) -> String {
    match (&meeting.poll, meeting.question()) {
        (Some(under_way), _) => under_way.poll.title.clone(),
        (None, Some(question)) => question.text.clone(),
        (None, None) => String::new(),
    }
}

/// The places of the ballot with what stands there.
pub(super) fn places(model: &Model, meeting: &Meeting) -> Vec<String> {
    let words = &model.words;
    let Some(under_way) = &meeting.poll else {
        let kind = meeting.question().map_or(crate::law::MotionKind::Main, |q| q.kind);
        let sides = [true, false].map(|yes| crate::i18n::side_name(words, kind, yes));
        let abstain = meeting.asks_abstentions().then(|| words.t("answer-abstain"));
        return sides.into_iter().chain(abstain).collect();
    };
    let money = |cost: u64| format!("{}.{:02}", cost / 100, cost % 100);
    let costs = under_way.poll.options.iter().map(|option| option.cost);
    let costs =
        costs.map(|cost| (cost > 0).then(|| words.with("booth-cost", [("money", money(cost))])));
    let names = under_way.poll.place_names();
    if names.len() != under_way.poll.options.len() {
        return names;
    }
    let priced = names.into_iter().zip(costs).map(|(name, cost)| match cost {
        Some(cost) => format!("{name} {cost}"),
        None => name,
    });
    priced.collect()
}

/// The choices in as many columns as it takes.
pub(super) fn choices(
    model: &Model,
    meeting: &Meeting,
    room: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let names = places(model, meeting);
    let columns = names.len().div_ceil(rows.max(1)).clamp(1, (room / COLUMN_MIN).max(1));
    let per_column = names.len().div_ceil(columns).max(1);
    let cells = (room / columns).saturating_sub(1);
    (0..per_column)
        .map(|row| {
            let here = (0..columns).filter_map(|column| {
                let at = column * per_column + row;
                let name = names.get(at)?;
                let number = format!("{:>3} ", label(at + 1, names.len()));
                let name = fitted(name, cells.saturating_sub(4));
                Some([Span::styled(number, model.theme.key()), Span::raw(format!("{name} "))])
            });
            Line::from(here.flatten().collect::<Vec<_>>())
        })
        .collect()
}

/// The narrowest column in which a name can still be told.
const COLUMN_MIN: usize = 14;

/// The name in so many cells. Of an option with a criterion the criterion stays: it is what tells one
/// line from the next.
fn fitted(name: &str, cells: usize) -> String {
    let Some((option, criterion)) = name.rsplit_once(" · ") else { return pad(name, cells) };
    let left = cells.saturating_sub(width(criterion) + 3);
    if width(name) <= cells || left < 2 {
        return pad(name, cells);
    }
    pad(&format!("{} · {criterion}", cut(option, left)), cells)
}

/// What to do now.
fn told(model: &Model, booth: &Booth, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let key = |action| keymap::key_of(Place::Booth, action).map(cap).unwrap_or_default();
    let keys = [
        ("enter", key(Action::Confirm)),
        ("esc", key(Action::Cancel)),
        ("audit", key(Action::Audit)),
        ("mark", key(Action::Mark)),
    ];
    let with = |name: &str| words.with(name, keys.clone());
    let mut lines: Vec<Line<'static>> = vec![];
    let mut say = |text: String, style| {
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, style)));
    };
    if let Some(fault) = booth.fault {
        say(words.t(fault), model.theme.bad());
    }
    let form = match booth.form.0 {
        _ if booth.is_one_key() => "one",
        Marking::Points { .. } => "points",
        _ => "many",
    };
    match &booth.stage {
        Stage::First => say(with(&format!("booth-first-{form}")), model.theme.strong()),
        Stage::Again(_) => say(
            with(&format!("booth-again-{}", if form == "one" { "one" } else { "many" })),
            model.theme.warn(),
        ),
        Stage::Sealing => say(words.t("booth-sealing"), model.theme.strong()),
        Stage::Sealed(hash) => {
            for key in ["booth-cast", "booth-anew-key", "booth-audit"] {
                say(with(key), model.theme.strong());
            }
            match booth.mark_shown {
                true => {
                    say(words.with("booth-hash", [("hash", hash.clone())]), model.theme.quiet())
                }
                false => say(with("booth-mark"), model.theme.quiet()),
            }
        }
        Stage::Opened(hash, marks) => {
            let names = model.meeting.as_ref().map(|m| places(model, m)).unwrap_or_default();
            let marked = names.iter().zip(&marks.0).filter(|(_, mark)| **mark > 0);
            let marked: Vec<String> = marked
                .map(|(name, mark)| match mark {
                    1 => name.clone(),
                    points => format!("{name} {points}"),
                })
                .collect();
            let marked = match marked.is_empty() {
                true => words.t("booth-blank"),
                false => marked.join(words.pick2("、", ", ")),
            };
            let args = [("hash", hash.clone()), ("marked", marked)];
            say(words.with("booth-opened", args), model.theme.good());
            say(with("booth-anew"), model.theme.strong());
        }
    }
    if matches!(booth.stage, Stage::First | Stage::Again(_)) {
        say(with("booth-over"), model.theme.quiet());
    }
    lines
}
