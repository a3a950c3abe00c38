//! What the room should know about the questions before it: whether they may be debated, what was
//! ordered, who presides, what the chair has to judge, what lies aside.

use super::{aside_text, clock_text, hour};
use crate::i18n::signal_text;
use crate::law::DebateScope;
use crate::meeting::{ActKind, Allowance, Meeting, Phase, Question, Shelf, Shelved};
use crate::tui::keymap::{self, Action, Place, cap};
use crate::tui::model::Model;
use crate::tui::widget::{cut, wrap};
use ratatui::text::Line;

/// Above the questions: a recess, a substitute in the chair, a point that waits.
pub(super) fn above(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let mut said = vec![];
    if let Some(until) = meeting.recess {
        let left = (until - model.now).num_seconds();
        let key = if left > 0 { "floor-recess" } else { "floor-recess-over" };
        let shown = super::hour_seen(words, until, model.now);
        let args = [("until", shown), ("left", clock_text(left.abs()))];
        said.push(words.with(key, args));
    }
    if let Some(relief) = meeting.relief {
        said.push(words.with("floor-relief", [("who", meeting.roster.name(relief.seat))]));
    }
    if let Some(point) = &meeting.point {
        let kind = words.t(&format!("point-{}", point.kind.id()));
        let who = meeting.roster.name(point.seat);
        let args = [("kind", kind), ("who", who), ("text", point.text.clone())];
        said.push(words.with("floor-raised", args));
    }
    said.extend(recused(model, meeting));
    for warning in meeting.warnings() {
        said.push(words.t(&format!("warning-{}", warning.id())));
    }
    let lines = said.into_iter().flat_map(|text| wrap(&text, room));
    lines.map(|l| Line::styled(l, model.theme.warn())).collect()
}

/// Who has no vote on the matter for an interest declared in it.
pub(super) fn recused(model: &Model, meeting: &Meeting) -> Option<String> {
    let seats = meeting.roster.members().map(|member| member.seat);
    let names = seats.filter(|seat| meeting.recused(*seat).is_some());
    let names: Vec<String> = names.map(|seat| meeting.roster.name(seat)).collect();
    let said = names.join(model.words.pick2("、", ", "));
    (!names.is_empty()).then(|| model.words.with("floor-recused", [("names", said)]))
}

/// What is asked of the chair before a motion is stated, with the keys of both answers.
pub(super) fn judgements(model: &Model, question: &Question, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let mut lines = vec![];
    for asked in &question.asks {
        let text = words.t(&format!("judgement-{}", asked.id()));
        lines.extend(wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.warn())));
        let help = words.t(&format!("judgement-{}-help", asked.id()));
        lines.extend(wrap(&help, room).into_iter().map(|l| Line::styled(l, model.theme.quiet())));
    }
    if lines.is_empty() {
        return lines;
    }
    let key = |kind| {
        let binding = keymap::key_of(Place::Floor, Action::Act(kind));
        binding.map(cap).unwrap_or_default()
    };
    let yes = (key(ActKind::State), words.t("judgement-yes"));
    let no = (key(ActKind::RuleOut), words.t("judgement-no"));
    lines.extend(super::question::flowed(model, &[yes, no], room));
    lines
}

/// What there is where nothing is pending: the item under way, with where it comes from.
pub(super) fn nothing_pending(model: &Model, meeting: &Meeting, room: usize) -> Vec<Line<'static>> {
    let words = &model.words;
    let item = meeting.agenda.item().filter(|_| meeting.phase == Phase::InSession);
    let mut lines: Vec<Line<'static>> = vec![];
    if let Some(item) = item {
        let text = words.with("floor-item", [("title", item.title.clone())]);
        lines.extend(wrap(&text, room).into_iter().map(Line::from));
    }
    let quiet =
        |text: String| wrap(&text, room).into_iter().map(|l| Line::styled(l, model.theme.quiet()));
    let signal = item.and_then(|item| meeting.signal(item)).map(|s| signal_text(words, &s));
    lines.extend(signal.into_iter().flat_map(quiet));
    let at = meeting.agenda.place.and_then(|place| place.item).filter(|_| item.is_some());
    if at.is_some_and(|at| meeting.refusal_offered(at)) {
        let text = words.t("refusal-offered");
        let warn = |line| Line::styled(line, model.theme.warn());
        lines.extend(wrap(&text, room).into_iter().map(warn));
    }
    lines.extend(super::on_lists::lines(model, meeting, room));
    if meeting.phase == Phase::InSession && super::on_lists::is_stopped(meeting) {
        return lines;
    }
    let key = match meeting.phase {
        Phase::Preparing if meeting.has_open_space() => "floor-preparing-space",
        Phase::Preparing => "floor-preparing",
        Phase::Adjourned => "floor-adjourned",
        Phase::Signed => "floor-signed",
        Phase::Blank | Phase::InSession => "floor-nothing",
    };
    lines.extend(quiet(words.t(key)));
    lines
}

/// Whether the question may be debated and what has been ordered about it.
pub(super) fn of_question(
    model: &Model,
    meeting: &Meeting,
    question: &Question,
    room: usize,
) -> Vec<Line<'static>> {
    let words = &model.words;
    let orders = &question.orders;
    let scope = meeting.charter().and_then(|c| c.rules.motion(question.kind)).map(|r| r.scope);
    let debate = match scope {
        _ if !meeting.is_debatable_kind(question) => "debate-none",
        _ if orders.closed => "debate-closed",
        Some(DebateScope::OwnMerits) => "debate-own_merits",
        Some(DebateScope::OpensQuestion) => "debate-opens_question",
        _ => "debate-full",
    };
    let mut said = vec![words.t(debate)];
    if let Some(secs) = orders.speech_secs {
        said.push(words.with("order-speech", [("n", secs)]));
    }
    if let Some(turns) = orders.turns {
        said.push(words.with("order-turns", [("n", turns)]));
    }
    if let Some(at) = orders.close_at {
        said.push(words.with("order-close", [("at", hour(at))]));
    }
    for (seat, secs) in &orders.extra_secs {
        let name = meeting.roster.name(*seat);
        said.push(words.with("order-extra", [("who", name), ("n", secs.to_string())]));
    }
    if orders.informal {
        said.push(words.t("order-informal"));
    }
    if let Some(method) = orders.method {
        let method = words.t(&format!("method-{}", method.id()));
        said.push(words.with("order-method", [("method", method)]));
    }
    if orders.counted {
        said.push(words.t("order-counted"));
    }
    if let Some(at) = question.paragraphs.as_ref() {
        let key = if at.at <= at.count { "floor-paragraph" } else { "floor-paragraphs-done" };
        said.push(words.with(key, [("at", at.at), ("count", at.count)]));
    }
    let text = wrap(&said.join(" · "), room);
    let style = if orders.closed { model.theme.warn() } else { model.theme.quiet() };
    let mut lines: Vec<Line<'static>> = text.into_iter().map(|l| Line::styled(l, style)).collect();
    lines.extend(blank(model, question, room));
    lines.extend(election(model, question, room));
    lines
}

/// What is proposed for the blank, in the order of the votes.
fn blank(model: &Model, question: &Question, room: usize) -> Vec<Line<'static>> {
    let Some(blank) = &question.blank else { return vec![] };
    let list = blank.in_turn().join(model.words.pick2("、", ", "));
    let text = match list.is_empty() {
        true => model.words.t("floor-blank"),
        false => model.words.with("floor-fillings", [("list", list)]),
    };
    wrap(&text, room).into_iter().map(Line::from).collect()
}

/// The nominees, who is elected, and the last ballot.
fn election(model: &Model, question: &Question, room: usize) -> Vec<Line<'static>> {
    let Some(election) = &question.election else { return vec![] };
    let words = &model.words;
    let joined = |names: &[String]| match names.is_empty() {
        true => "–".to_owned(),
        false => names.join(words.pick2("、", ", ")),
    };
    let key = if election.closed { "floor-nominees-closed" } else { "floor-nominees" };
    let args = [("n", election.seats_left().to_string()), ("names", joined(&election.nominees))];
    let mut said = vec![words.with(key, args)];
    if !election.elected.is_empty() {
        said.push(words.with("floor-elected", [("names", joined(&election.elected))]));
    }
    if let Some(ballot) = election.ballots.last() {
        let votes = ballot.report.votes.iter().map(|v| format!("{} {}", v.name, v.votes));
        let args = [
            ("n", election.ballots.len().to_string()),
            ("votes", votes.collect::<Vec<_>>().join(words.pick2("、", ", "))),
            ("needed", ballot.needed.to_string()),
        ];
        said.push(words.with("floor-ballot", args));
    }
    said.into_iter().flat_map(|text| wrap(&text, room)).map(Line::from).collect()
}

/// What the chair may say now: the crib of the step while it holds. Without a quorum it is told
/// what may still be done (RONR 40:7); a step that invites motions has one already.
pub(super) fn crib(model: &Model, meeting: &Meeting) -> Option<String> {
    let words = &model.words;
    let stopped = super::on_lists::is_stopped(meeting);
    if meeting.phase != Phase::InSession || meeting.recess.is_some() || stopped {
        return None;
    }
    let step = meeting.step();
    // The step that checks the roll says itself what is missing.
    if !meeting.has_quorum() && !step.is_some_and(|s| s.allows(Allowance::Check)) {
        return Some(words.t("floor-crib-no-quorum"));
    }
    let step = step?;
    let allows = |what| step.allows(what);
    let idle = meeting.pending.is_empty() && meeting.proposed.is_none();
    let invites = allows(Allowance::Motions)
        && (allows(Allowance::Votes) || allows(Allowance::Remarks))
        || step.allows.is_empty();
    let votes = allows(Allowance::Votes) && !allows(Allowance::Motions);
    let holds = if idle { !votes } else { !invites };
    let crib = step.crib.as_ref().filter(|_| holds)?;
    Some(words.with("floor-crib", [("text", words.pick(crib))]))
}

/// What lies aside, why, until when and how it comes back; where rows are short, how much it is.
pub(super) fn aside(
    model: &Model,
    meeting: &Meeting,
    room: usize,
    height: usize,
) -> Vec<Line<'static>> {
    if meeting.shelf.is_empty() {
        return vec![];
    }
    let words = &model.words;
    let key = keymap::key_of(Place::Floor, Action::Motions).map(cap).unwrap_or_default();
    let entry = |s: &Shelved| {
        let why = aside_text(model, s);
        let why = match s.why {
            Shelf::Table => words.with("aside-table", [("why", why), ("key", key.clone())]),
            _ => why,
        };
        format!("{} · {why}", cut(s.text(), 24))
    };
    let list: Vec<String> = meeting.shelf.iter().map(entry).collect();
    let text = words.with("floor-aside", [("list", list.join(" | "))]);
    let tabled = meeting.shelf.iter().any(|s| s.why == Shelf::Table);
    let short = if tabled { "floor-aside-many-table" } else { "floor-aside-many" };
    let short = words.with(short, [("n", list.len().to_string()), ("key", key)]);
    let told = [text, short].into_iter().map(|text| wrap(&text, room));
    let fits = told.into_iter().find(|lines| lines.len() <= height).unwrap_or_default();
    fits.into_iter().map(|l| Line::styled(l, model.theme.quiet())).collect()
}
