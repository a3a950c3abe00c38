//! What Robert's minutes tell of what happened besides votes, a paragraph each.

use super::super::escape::Md;
use super::super::page::Page;
use super::super::phrase::Speaker;
use super::super::{ballot, balloting, body, business, chair, floor, motion, sheets};
use super::votes;
use crate::law::MotionKind;
use crate::meeting::{MotionId, Office};
use crate::minutes::{
    BallotStep, Business, ChairAct, ElectionStep, Entry, MotionStep, Substance, Timed, Timing,
    Voting,
};

/// One thing that happened, if it belongs into these minutes.
pub(super) fn act(page: &mut Page, speaker: &Speaker<'_>, timed: &Timed) {
    match &timed.entry {
        Entry::Vote(taken) => votes::vote(page, speaker, taken),
        Entry::Motion { id, kind, step } => motion_step(page, speaker, *id, *kind, step),
        Entry::Point(point) if point.kind.is_ruled_on() => {
            let raised = sentence(speaker, chair::raised(speaker, point));
            let followed = chair::answer(speaker, point);
            let all: Vec<Md> = std::iter::once(raised).chain(followed).collect();
            page.paragraph(&speaker.run_on(&all));
        }
        // Who holds another office is of no consequence for what was done.
        Entry::Chair(ChairAct::OfficeGiven { office, .. }) if *office != Office::Chair => {}
        Entry::Chair(act) => page.paragraph(&sentence(speaker, chair::act(speaker, act))),
        Entry::Election(ElectionStep::Balloted(taken)) => {
            page.paragraph(&ballot::heading(speaker, taken));
            ballot::report(speaker, taken).iter().for_each(|line| page.bullet(0, line));
        }
        // How a poll came out, and how it was counted, is told in full (RONR 45:37); the rest is not.
        Entry::Ballots(step @ (BallotStep::PollDecided { .. } | BallotStep::Destroyed { .. })) => {
            page.paragraph(&sentence(speaker, balloting::heading(speaker, step)));
            balloting::under(page, speaker, 0, step);
        }
        Entry::Ballots(_) => {}
        Entry::Business(done) => business(page, speaker, timed, done),
        // Who presented, and that all had the same time; a clock for nobody is no act.
        Entry::Timing(timing) => {
            let lines = timing.lines.iter().filter(|line| line.applicant.is_some());
            let timing = Timing { lines: lines.cloned().collect(), ..timing.clone() };
            if !timing.lines.is_empty() {
                page.paragraph(&floor::timing(speaker, &timing));
                floor::timing_lines(speaker, &timing).iter().for_each(|line| page.bullet(0, line));
            }
        }
        Entry::Voting(voided @ Voting::Voided { .. }) => {
            page.paragraph(&sentence(speaker, body::voting(speaker, voided)));
        }
        // What became of every topic stands at the end.
        Entry::Space(_) => {}
        Entry::Sheet(step) if sheets::is_act(step) => {
            let (said, more) = sheets::told(speaker, step);
            page.paragraph(&sentence(speaker, said));
            more.iter().for_each(|line| page.bullet(0, line));
        }
        Entry::Sheet(_) => {}
        Entry::Point(_) | Entry::Election(_) | Entry::Voting(_) | Entry::Speech(_) => {}
    }
}

/// A record's line as a sentence with its full stop.
pub(super) fn sentence(speaker: &Speaker<'_>, text: Md) -> Md {
    speaker.say("minutes-ronr-sentence", [("text", text.into())])
}

fn business(page: &mut Page, speaker: &Speaker<'_>, timed: &Timed, done: &Business) {
    match done {
        // Told in the first paragraphs, or no act of the meeting.
        Business::MinutesApproved { .. }
        | Business::CalledBefore { .. }
        | Business::CarriedOut { .. }
        | Business::ItemAdded { .. } => {}
        // The reader must know from which moment on the hours cannot be compared with other clocks.
        Business::ClockSetBack { .. } => {
            let (said, _) = business::told(speaker, timed.at, done);
            let args = [("hour", speaker.hour(timed.at).into()), ("text", said.into())];
            page.paragraph(&speaker.say("minutes-ronr-clock-set-back", args));
        }
        _ => {
            let (said, _) = business::told(speaker, timed.at, done);
            page.paragraph(&sentence(speaker, said));
        }
    }
}

fn motion_step(
    page: &mut Page,
    speaker: &Speaker<'_>,
    id: MotionId,
    kind: MotionKind,
    step: &MotionStep,
) {
    match step {
        MotionStep::FellWithoutSecond { mover, what } if motion::is_quoted(kind) => {
            let name = speaker.person(mover);
            page.paragraph(&speaker.say("minutes-ronr-fell", [("name", name.into())]));
            page.quote(&Md::escaped(&what.text));
        }
        MotionStep::RuledOut { mover, what, .. } => {
            let ruling = sentence(speaker, motion::ruled_out(speaker, id, step));
            let name = speaker.mover(mover.as_ref());
            let was = speaker.say("minutes-ronr-ruled-out", [("name", name.into())]);
            page.paragraph(&speaker.run_on(&[ruling, was]));
            quote(page, speaker, what);
        }
        MotionStep::TookUp { text, .. } => {
            page.paragraph(&sentence(speaker, motion::took_up(speaker, id, step)));
            page.quote(&Md::escaped(text));
        }
        MotionStep::Separated { by, text } => {
            let name = speaker.person(by);
            page.paragraph(&speaker.say("minutes-ronr-separated", [("name", name.into())]));
            page.quote(&Md::escaped(text));
        }
        MotionStep::Kept { by, what } => {
            let args =
                [("name", speaker.mover(by.as_ref()).into()), ("what", speaker.doing(what).into())];
            page.paragraph(&speaker.say("minutes-ronr-kept", args));
        }
        _ => {}
    }
}

/// The words of a motion standing alone; where it is not made of words, what it proposes.
pub(super) fn quote(page: &mut Page, speaker: &Speaker<'_>, what: &Substance) {
    let changes = motion::changes(speaker, what);
    if motion::is_quoted(what.kind) {
        page.quote(&Md::escaped(&what.text));
    } else if changes.is_empty() {
        page.quote(&speaker.doing(what));
    }
    changes.iter().for_each(|line| page.bullet(0, line));
}
