//! Ballots that are out: the question, how many have come, and what comes next. Never anything of
//! what was marked, nor a part of a result.

use super::booth::{choices, places, question};
use super::question::{flowed, refusal};
use crate::ballot::{BallotCount, PollRule};
use crate::meeting::{ActKind, Channel, Meeting, Seat};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::Model;
use crate::tui::update::ballots_place;
use crate::tui::widget::wrap;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    let Some(place) = ballots_place(meeting) else { return };
    let title = model.words.t(&format!("ballots-title-{place:?}").to_lowercase());
    let title = Line::styled(format!(" {title} "), model.theme.heading());
    let block = model.theme.block().title(title);
    let inside = block.inner(area);
    frame.render_widget(block, area);
    let room = inside.width as usize;
    let height = inside.height as usize;
    let told = refusal(model, meeting, room);
    let mut state = state(model, meeting, room);
    let keys = keys(model, meeting, place, room);
    let asked = wrap(&question(meeting), room).into_iter().take(3);
    let mut lines: Vec<Line<'static>> =
        asked.map(|l| Line::styled(l, model.theme.strong())).collect();
    let needed = lines.len() + state.len() + keys.len() + told.len();
    let left = height.saturating_sub(needed + 1);
    lines.extend(choices(model, meeting, room, left.max(1)));
    lines.truncate(height.saturating_sub(state.len() + keys.len() + told.len()).max(1));
    lines.append(&mut state);
    lines.extend(keys);
    lines.extend(told);
    frame.render_widget(Paragraph::new(lines), inside);
}

/// How far the vote has come.
pub(super) fn state(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let place = ballots_place(meeting).unwrap_or(Place::Poll);
    let words = &model.words;
    let mut lines = vec![];
    let mut say = |text: String, style| {
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, style)));
    };
    if let Some(under_way) = &meeting.poll {
        let terms = crate::i18n::poll_terms(words, &under_way.poll);
        say(terms.join(words.pick2("；", "; ")), model.theme.quiet());
    }
    if let Some(text) = super::state::recused(model, meeting) {
        say(text, model.theme.warn());
    }
    match meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
        None => {}
        Some(Channel::Box { tellers, threshold, voted, audited, .. }) => {
            say(voted_text(model, meeting), model.theme.strong());
            let names = names(model, meeting, tellers);
            let args = [("names", names), ("threshold", threshold.to_string())];
            say(words.with("ballots-tellers-box", args), model.theme.quiet());
            if *audited > 0 {
                say(words.with("ballots-audited-now", [("n", *audited)]), model.theme.quiet());
            }
            for warning in crate::i18n::small_numbers(words, meeting) {
                if !voted.is_empty() && is_closed(meeting) {
                    say(warning, model.theme.warn());
                }
            }
        }
        Some(Channel::Paper { issued, tellers, counts, .. }) => {
            say(words.with("ballots-issued-now", [("n", *issued)]), model.theme.strong());
            let (done, open): (Vec<_>, Vec<_>) =
                tellers.iter().copied().partition(|seat| counts.contains_key(seat));
            for (key, seats) in [("ballots-counted-now", done), ("ballots-not-counted", open)] {
                if !seats.is_empty() {
                    let names = self::names(model, meeting, &seats);
                    say(words.with(key, [("names", names)]), model.theme.quiet());
                }
            }
            if counts.len() > 1 {
                say(differences(model, meeting, counts), model.theme.bad());
                say(words.t("ballots-differ"), model.theme.bad());
            }
        }
    }
    if meeting.balloting.is_some() {
        let channel = if place == Place::Box { "box" } else { "papers" };
        let state = if is_closed(meeting) { "closed" } else { "open" };
        say(words.t(&format!("ballots-{channel}-{state}")), model.theme.strong());
    }
    lines
}

/// Where the counts of two tellers are not the same, once both have counted.
fn differences(model: &Model, meeting: &Meeting, counts: &BTreeMap<Seat, BallotCount>) -> String {
    let words = &model.words;
    let mut all = counts.iter();
    let (Some(one), Some(two)) = (all.next(), all.next()) else { return String::new() };
    let figures = |count: &BallotCount| {
        let head = [count.returned, count.blank, count.invalid];
        head.into_iter().chain(count.sums.iter().copied()).collect::<Vec<_>>()
    };
    let listed = |count: &BallotCount| {
        let papers = count.papers.iter();
        papers.map(|paper| (paper.marks.clone(), paper.count)).collect::<BTreeMap<_, _>>()
    };
    let papers = [listed(one.1), listed(two.1)];
    let marks: BTreeSet<&Vec<u32>> = papers.iter().flat_map(BTreeMap::keys).collect();
    let lists = marks.into_iter().filter_map(|marks| {
        let [a, b] = [0, 1].map(|at| papers[at].get(marks).copied().unwrap_or(0));
        (a != b).then(|| (typed_as(marks), (a, b)))
    });
    let head = ["field-returned", "field-blank", "field-invalid"].map(|key| words.t(key));
    let names = head.into_iter().chain(places(model, meeting));
    let figures = figures(one.1).into_iter().zip(figures(two.1));
    let differ = names.zip(figures).filter(|(_, (a, b))| a != b);
    let told = differ.chain(lists.take(6)).map(|(name, (a, b))| {
        let (one, two) = (meeting.roster.name(*one.0), meeting.roster.name(*two.0));
        words.with(
            "ballots-difference",
            [
                ("name", name),
                ("one", one),
                ("two", two),
                ("a", a.to_string()),
                ("b", b.to_string()),
            ],
        )
    });
    told.collect::<Vec<_>>().join(words.pick2("；", "; "))
}

/// A paper as it was typed: the options by preference.
fn typed_as(marks: &[u32]) -> String {
    let mut ranked: Vec<(u32, usize)> =
        marks.iter().copied().zip(1..).filter(|(mark, _)| *mark > 0).collect();
    ranked.sort_unstable();
    ranked.iter().map(|(_, n)| n.to_string()).collect::<Vec<_>>().join(" ")
}

/// How many of those here have voted.
pub(super) fn voted_text(model: &Model, meeting: &Meeting) -> String {
    let voted = match meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
        Some(Channel::Box { voted, .. }) => voted.len(),
        _ => 0,
    };
    let present = meeting.may_vote() as usize;
    model.words.with("ballots-voted", [("voted", voted), ("present", present.max(voted))])
}

/// Whether no more ballots are taken.
pub(super) fn is_closed(meeting: &Meeting) -> bool {
    let of_poll = meeting.poll.as_ref().map(|under_way| under_way.polls_closed);
    of_poll.or(meeting.vote.as_ref().map(|vote| vote.polls_closed)).unwrap_or(false)
}

fn names(model: &Model, meeting: &Meeting, seats: &[Seat]) -> String {
    let names = seats.iter().map(|seat| meeting.roster.name(*seat));
    names.collect::<Vec<_>>().join(model.words.pick2("、", ", "))
}

/// Whether an action with ballots does something now.
pub(super) fn is_of_use(meeting: &Meeting, action: Action) -> bool {
    let closed = is_closed(meeting);
    let counts = match meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
        Some(Channel::Paper { counts, .. }) => counts.len(),
        _ => 0,
    };
    match action {
        Action::Act(ActKind::OpenBox) => {
            let poll = meeting.poll.as_ref().map(|under_way| &under_way.poll);
            poll.is_none_or(|poll| poll.needs_sums_alone() && poll.rule != PollRule::Each)
        }
        Action::Act(ActKind::Cast) => !closed,
        Action::Act(ActKind::Unseal | ActKind::CountPapers) => closed,
        Action::Act(ActKind::SettleCount) => closed && counts > 1,
        Action::Act(ActKind::CountDots) => {
            meeting.poll.as_ref().is_some_and(|p| matches!(p.poll.rule, PollRule::Dots { .. }))
        }
        Action::Act(ActKind::SetWeights) => {
            meeting.poll.as_ref().is_some_and(|p| matches!(p.poll.rule, PollRule::Score { .. }))
        }
        _ => true,
    }
}

/// The keys that are of use now.
fn keys(model: &Model, meeting: &Meeting, place: Place, room: usize) -> Vec<Line<'static>> {
    let of_use = |action: &Action| is_of_use(meeting, *action);
    let rows = keymap::shown(place).into_iter().filter(|binding| of_use(&binding.action));
    let keys: Vec<(String, String)> = rows
        .map(|binding| (cap(binding), model.words.t(&format!("key-{}", binding.action.id()))))
        .collect();
    flowed(model, &keys, room)
}
