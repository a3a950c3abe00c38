//! The last things that happened, each in one line with its hour.

use super::{hour, hour_seen};
use crate::i18n::{Words, ruling_appealed};
use crate::law::MotionKind;
use crate::meeting::{Answer, Channel, Event, Meeting, Projector, Recorded};
use crate::tui::model::Model;
use crate::tui::widget::{cut, wrap};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn draw(frame: &mut Frame<'_>, model: &Model, meeting: &Meeting, area: Rect) {
    // The lowest row is the border's neighbour and stays free for a passing notice.
    let rows = (area.height as usize).saturating_sub(1);
    let dark = dark(meeting);
    let said =
        meeting.log().iter().enumerate().rev().filter_map(|(at, recorded)| match dark.get(at) {
            Some(true) => private(&model.words, meeting, recorded),
            _ => line(&model.words, meeting, recorded),
        });
    let room = (area.width as usize).saturating_sub(8);
    let mut lines: Vec<Line<'_>> = vec![];
    for (at, text) in said.take(rows) {
        let mut told = wrap(&text, room);
        let left = rows - lines.len();
        if left == 0 {
            break;
        }
        if told.len() > left {
            let rest = told.split_off(left - 1).concat();
            told.push(cut(&rest, room));
        }
        let hours = std::iter::once(format!(" {at} ")).chain(std::iter::repeat(" ".repeat(7)));
        let entry: Vec<_> = hours.zip(told).collect();
        lines.extend(entry.into_iter().rev().map(|(hour, text)| {
            Line::from(vec![Span::styled(hour, model.theme.quiet()), Span::raw(text)])
        }));
    }
    lines.reverse();
    frame.render_widget(Paragraph::new(lines), area);
}

/// Which of what happened belongs to a step of which the room may see nothing. Taking a step back
/// leads into the one before it; what is told of a taking back is as private as what was done.
fn dark(meeting: &Meeting) -> Vec<bool> {
    let Some(format) = meeting.charter().map(|charter| &charter.format) else { return vec![] };
    let mut reached: Vec<(u64, usize)> = vec![];
    let mut undone: BTreeSet<u64> = BTreeSet::new();
    let mut undoing: BTreeMap<u64, u64> = BTreeMap::new();
    let mut private: BTreeSet<u64> = BTreeSet::new();
    let of = |recorded: &Recorded| {
        let mut told = false;
        match &recorded.event {
            Event::Reached { place } => reached.push((recorded.command, place.step)),
            Event::Undone { command } => {
                match undoing.get(command) {
                    Some(back) => undone.remove(back),
                    None => undone.insert(*command),
                };
                undoing.insert(recorded.command, *command);
                told = private.contains(command);
            }
            _ => {}
        }
        let here = reached.iter().rev().find(|(command, _)| !undone.contains(command));
        let step = here.and_then(|(_, step)| format.steps.get(*step));
        let dark = told || format.shown_in(step) == Projector::Nothing;
        if dark {
            private.insert(recorded.command);
        }
        dark
    };
    meeting.log().iter().map(of).collect()
}

/// Of such a step only that it was reached, and that something was written down.
fn private(words: &Words, meeting: &Meeting, recorded: &Recorded) -> Option<(String, String)> {
    let said = match &recorded.event {
        Event::Reached { .. }
        | Event::CalledToOrder { .. }
        | Event::Adjourned { .. }
        | Event::Signed { .. } => text(words, meeting, &recorded.event)?,
        Event::Sheet(_) => words.t("tick-sheet-private"),
        Event::Undone { .. } => words.with("tick-undone", [("what", words.t("tick-last-step"))]),
        _ => return None,
    };
    Some((hour(recorded.at), said))
}

fn line(words: &Words, meeting: &Meeting, recorded: &Recorded) -> Option<(String, String)> {
    let said = match &recorded.event {
        // Until when is told as seen from then: on another day with the day.
        Event::Recessed { until } => {
            words.with("tick-recessed", [("until", hour_seen(words, *until, recorded.at))])
        }
        event => text(words, meeting, event)?,
    };
    Some((hour(recorded.at), said))
}

/// What happened, in words; `None` for what the screen shows anyway.
fn text(words: &Words, meeting: &Meeting, event: &Event) -> Option<String> {
    let name = |seat: &crate::meeting::Seat| meeting.roster.name(*seat);
    let who = |key: &str, seat| words.with(key, [("who", name(seat))]);
    Some(match event {
        Event::CalledToOrder { present, .. } => {
            words.with("tick-called-to-order", [("present", *present)])
        }
        Event::Marked { seats, presence } => {
            let presence = words.t(&format!("presence-{}", presence.id()));
            let names: Vec<_> = seats.iter().take(4).map(name).collect();
            let names = names.join(words.pick2("、", ", "));
            let key = if seats.len() > 4 { "tick-marked-many" } else { "tick-marked" };
            let count = seats.len().to_string();
            words.with(key, [("names", names), ("n", count), ("presence", presence)])
        }
        Event::Reached { place } => {
            let step = meeting.charter()?.format.steps.get(place.step)?;
            words.with("tick-reached", [("step", words.pick(&step.name))])
        }
        Event::Moved { question } if question.kind == MotionKind::Appeal => {
            let ruling = ruling_appealed(words, meeting, question.id).unwrap_or_default();
            words.with("tick-appealed", [("who", name(&question.mover)), ("ruling", ruling)])
        }
        Event::Moved { question } => {
            let kind = words.t(&format!("motion-{}", question.kind.id()));
            words.with("tick-moved", [("who", name(&question.mover)), ("kind", kind)])
        }
        Event::Seconded { seat } => who("tick-seconded", seat),
        Event::SecondWithdrawn => words.t("tick-second-withdrawn"),
        Event::FellWithoutSecond { .. } => words.t("tick-no-second"),
        Event::Reworded { .. } => words.t("tick-reworded"),
        Event::Stated { .. } => words.t("tick-stated"),
        Event::TakenBack { .. } => words.t("tick-taken-back"),
        Event::HandRaised { seat, .. } => who("tick-hand", seat),
        Event::SpeechBegan { speech } => {
            let stance = words.t(&format!("stance-{}", speech.stance.id()));
            words.with("tick-speech", [("who", name(&speech.seat)), ("stance", stance)])
        }
        Event::SpeechEnded { seat, used_ms, .. } => {
            let time = super::clock_text(used_ms / 1000);
            words.with("tick-speech-ended", [("who", name(seat)), ("time", time)])
        }
        Event::CalledBefore { .. }
        | Event::TimerStarted { .. }
        | Event::TimerEnded { .. }
        | Event::ClockSetBack { .. }
        | Event::Parked { .. }
        | Event::Unparked { .. } => return clock_text(words, meeting, event),
        Event::PointRaised { seat, .. } => who("tick-point", seat),
        Event::Ruled { well_taken: true, .. } => words.t("tick-well-taken"),
        Event::Ruled { well_taken: false, .. } => words.t("tick-not-well-taken"),
        Event::Put { .. }
        | Event::Objected { .. }
        | Event::VoteCancelled
        | Event::Decided { .. }
        | Event::Adjourned { .. }
        | Event::Undone { .. }
        | Event::Space(_)
        | Event::Sheet(_)
        | Event::Signed { .. } => return result_text(words, meeting, event),
        event => return chairs_text(words, meeting, event),
    })
}

/// What happened to the order of speakers, to clocks, and in the parking lot.
fn clock_text(words: &Words, meeting: &Meeting, event: &Event) -> Option<String> {
    let name = |seat: &crate::meeting::Seat| meeting.roster.name(*seat);
    Some(match event {
        Event::CalledBefore { seat, first, reason } => {
            let reason = reason.clone().unwrap_or_else(|| words.t("before-no-reason"));
            let args = [("who", name(seat)), ("first", name(first)), ("reason", reason)];
            words.with("tick-called-before", args)
        }
        Event::TimerStarted { timer } => {
            let time = super::clock_text(i64::from(timer.clock.limit_secs));
            let what = timed(words, &timer.name, timer.applicant.as_deref());
            words.with("tick-timer-started", [("what", what), ("time", time)])
        }
        Event::TimerEnded { timed: it } => {
            let time = super::clock_text(it.used_ms / 1000);
            let what = timed(words, &it.name, it.applicant.as_deref());
            words.with("tick-timer-ended", [("what", what), ("time", time)])
        }
        Event::ClockSetBack { by_ms } => {
            let far = crate::i18n::span_text(words, by_ms.abs() / 1000);
            let key = if *by_ms < 0 { "tick-clock-put-right" } else { "tick-clock-set-back" };
            words.with(key, [("far", far)])
        }
        Event::Parked { text, .. } => words.with("tick-parked", [("text", text.clone())]),
        Event::Unparked { n, to } => {
            let parked = n.checked_sub(1).and_then(|at| meeting.parked.get(at));
            let text = parked.map(|parked| parked.text.clone()).unwrap_or_default();
            words.with(&format!("tick-unparked-{}", to.id()), [("text", text)])
        }
        _ => return None,
    })
}

/// A clock by its name, and for whom.
fn timed(words: &Words, name: &str, applicant: Option<&str>) -> String {
    match applicant {
        Some(who) => words.with("timer-for", [("name", name), ("who", who)]),
        None => name.to_owned(),
    }
}

/// What the chair decided, and what became of questions.
fn chairs_text(words: &Words, meeting: &Meeting, event: &Event) -> Option<String> {
    let name = |seat: &crate::meeting::Seat| meeting.roster.name(*seat);
    Some(match event {
        Event::Replied { .. } => words.t("tick-replied"),
        Event::PointSubmitted => words.t("tick-submitted"),
        Event::RuledOut { ground, .. } => {
            let ground = words.t(&format!("ground-{}", ground.id()));
            words.with("tick-ruled-out", [("ground", ground)])
        }
        Event::Overruled { act, .. } => {
            words.with("tick-overruled", [("act", crate::i18n::act_name(words, *act))])
        }
        Event::ChairHandedOver { to } => words.with("tick-handed-over", [("who", name(to))]),
        Event::ChairTaken => words.t("tick-chair-taken"),
        Event::Warned { seat, card, .. } => {
            let card = words.t(&format!("card-{}", card.id()));
            words.with("tick-warned", [("who", name(seat)), ("card", card)])
        }
        Event::Named { seat, .. } => words.with("tick-named", [("who", name(seat))]),
        Event::Recessed { until } => words.with("tick-recessed", [("until", hour(*until))]),
        Event::Reconvened => words.t("tick-reconvened"),
        Event::TookUp { .. } => words.t("tick-took-up"),
        Event::CalledUp { .. } => words.t("tick-called-up"),
        Event::ReconsiderationKept { .. } => words.t("tick-reconsideration"),
        Event::MinutesApproved { .. } => words.t("tick-minutes-approved"),
        Event::Nominated { name, .. } => words.with("tick-nominated", [("name", name.clone())]),
        Event::FillingSuggested { seat, text } => {
            words.with("tick-filling", [("who", name(seat)), ("text", text.clone())])
        }
        Event::PollOpened { poll } => words.with("tick-poll", [("title", poll.title.clone())]),
        Event::BallotingBegan { balloting } => words.t(match balloting.channel {
            Channel::Paper { .. } => "tick-papers-out",
            Channel::Box { .. } => "tick-box-open",
        }),
        Event::BallotAudited => words.t("tick-audited"),
        Event::PapersCounted { teller, .. } => words.with("tick-counted", [("who", name(teller))]),
        Event::BoxDestroyed { cast, .. } => words.with("tick-destroyed", [("n", *cast)]),
        // Dots decide nothing.
        Event::PollDecided { result } if result.result().is_none() => {
            words.t("tick-space-dots_counted")
        }
        Event::PollDecided { result } => {
            words.with("tick-poll-decided", [("title", result.poll.title.clone())])
        }
        Event::Divided { seat } => words.with("tick-divided", [("who", name(seat))]),
        Event::InterestDeclared(interest) => {
            words.with("tick-interest", [("who", name(&interest.seat))])
        }
        Event::PollsDeclared { open: true } => words.t("tick-polls-open"),
        Event::PollsDeclared { open: false } => words.t("tick-polls-closed"),
        _ => return None,
    })
}

/// Votes, their results, and what ends a meeting.
fn result_text(words: &Words, meeting: &Meeting, event: &Event) -> Option<String> {
    let name = |seat: &crate::meeting::Seat| meeting.roster.name(*seat);
    let who = |key: &str, seat| words.with(key, [("who", name(seat))]);
    Some(match event {
        Event::Put { vote } => {
            let method = words.t(&format!("method-{}", vote.method.id()));
            words.with("tick-put", [("method", method)])
        }
        Event::Objected { seat } => who("tick-objected", seat),
        Event::VoteCancelled => words.t("tick-vote-cancelled"),
        Event::Decided { decision } => {
            let kind = words.t(&format!("motion-{}", decision.kind.id()));
            let outcome = crate::i18n::outcome_name(words, decision.kind, decision.outcome);
            if !decision.elected.is_empty() {
                let names = decision.elected.join(words.pick2("、", ", "));
                let args = [("title", decision.text.clone()), ("names", names)];
                return Some(words.with("tick-elected", args));
            }
            words.with("tick-decided", [("kind", kind), ("outcome", outcome)])
        }
        Event::Space(event) => super::space::tick(words, meeting, event),
        Event::Sheet(event) => super::sheets::tick(words, meeting, event),
        Event::Adjourned { .. } => words.t("tick-adjourned"),
        Event::Undone { command } => {
            words.with("tick-undone", [("what", undone(words, meeting, *command))])
        }
        Event::Signed { name, .. } => words.with("tick-signed", [("who", name.clone())]),
        _ => return None,
    })
}

/// What a command that was taken back had done. Much of it the screen shows without a line of its
/// own, and only here needs one.
fn undone(words: &Words, meeting: &Meeting, command: u64) -> String {
    let of_it = || meeting.log().iter().filter(|r| r.command == command);
    let decided = of_it().find(|r| matches!(r.event, Event::Decided { .. }));
    let told = decided.and_then(|r| line(words, meeting, r)).map(|(_, said)| said);
    let told = told.or_else(|| of_it().filter_map(|r| line(words, meeting, r)).last().map(|l| l.1));
    let unshown = || of_it().find_map(|r| unshown_text(words, meeting, &r.event));
    told.or_else(unshown).unwrap_or_else(|| words.t("tick-last-step"))
}

/// What the screen shows anyway while it stands.
fn unshown_text(words: &Words, meeting: &Meeting, event: &Event) -> Option<String> {
    let name = |seat: &crate::meeting::Seat| meeting.roster.name(*seat);
    let who = |key: &str, seat| words.with(key, [("who", name(seat))]);
    Some(match event {
        Event::Enrolled { members } => words.with("tick-enrolled", [("n", members.len())]),
        Event::Appointed { office, seat } => {
            let office = words.t(&format!("office-{}", office.id()));
            words.with("tick-appointed", [("who", name(seat)), ("office", office)])
        }
        Event::ItemAdded { item } => words.with("tick-item", [("title", item.title.clone())]),
        Event::HandLowered { seat } => who("tick-hand-lowered", seat),
        Event::ClockStopped => words.t("tick-clock-stopped"),
        Event::ClockWentOn => words.t("tick-clock-went-on"),
        Event::GistNoted { seat, .. } => who("tick-gist", seat),
        Event::Represented { seat, .. } => who("tick-represented", seat),
        Event::Answered { seat, answer } => {
            let answer = words.t(match answer {
                Answer::Yes => "answer-yes",
                Answer::No => "answer-no",
                Answer::Abstain => "answer-abstain",
            });
            words.with("tick-answered", [("who", name(seat)), ("answer", answer)])
        }
        Event::ParagraphOpened { at } => words.with("tick-paragraph", [("n", *at)]),
        Event::Separated { seat, .. } => who("tick-separated", seat),
        Event::Balloted { .. } => words.t("tick-balloted"),
        Event::VoteVoided { .. } => words.t("tick-vote-voided"),
        Event::NoticeGiven { .. } => words.t("tick-notice"),
        _ => return None,
    })
}
