//! A played line as text and as JSON.

use super::play::{Played, Ruling};
use crate::i18n::{Words, act_name, explain_refusal};
use crate::meeting::{Act, Actor, Meeting, Proposal};
use serde_json::{Value, json};

/// Characters that are told of the beginning of a long text.
const HEAD_CHARS: usize = 200;
/// Characters that are told of its end; the list of all acts fits in.
const TAIL_CHARS: usize = 1_000;

/// A played line, told.
#[derive(Debug, Clone)]
pub struct Report {
    /// For people.
    pub text: String,
    /// For programs.
    pub json: Value,
}

/// Tells what became of a line in the meeting as it stood after it.
pub fn report(words: &Words, file: &str, meeting: &Meeting, played: &Played) -> Report {
    Report { text: text(words, meeting, played), json: as_json(words, file, meeting, played) }
}

fn text(words: &Words, meeting: &Meeting, played: &Played) -> String {
    let line = played.line.as_ref();
    if let Some(note) = line.and_then(|l| l.note.as_ref()) {
        return format!("{:>4}  # {}", played.number, crate::meeting::clean(note));
    }
    let at = played.at.map(|at| at.format("%H:%M:%S").to_string()).unwrap_or_default();
    let who = line.map(|l| actor(words, meeting, l.actor())).unwrap_or_default();
    let what = line.map(|l| what(words, l)).unwrap_or_default();
    let mark = if played.is_as_expected() { "✓" } else { "✗" };
    let ruling = ruling(words, meeting, &played.ruling);
    let mut text =
        format!("{:>4}  {at:<8}  {mark} {who} {what}{ruling}", played.number).trim_end().to_owned();
    for (fact, wanted, is) in &played.failures {
        let (wanted, is) = (shortened(wanted), shortened(is));
        let args = [("fact", fact.clone()), ("wanted", wanted), ("is", is)];
        text.push_str(&format!("\n      {}", words.with("rehearse-differs", args)));
    }
    text
}

fn actor(words: &Words, meeting: &Meeting, by: Actor) -> String {
    match by {
        Actor::Member(seat) => format!("{} {}", seat, meeting.roster.name(seat)),
        Actor::Office(office) => words.t(&format!("office-{}", office.id())),
    }
}

fn what(words: &Words, line: &super::Line) -> String {
    if let Some(need) = &line.need {
        return words.with("rehearse-need", [("id", shortened(&need.id))]);
    }
    let Some(act) = &line.act else { return String::new() };
    let name = act_name(words, act.kind());
    let more = match act {
        Act::Move(Proposal::Main(wording)) => wording.text.clone(),
        Act::Reword { text } | Act::Gist { text } | Act::PointOfOrder { text, .. } => text.clone(),
        Act::Move(Proposal::Amend(amendment)) => amendment.texts().join(" → "),
        Act::Convene(convening) => convening.title.clone(),
        Act::AddItem(item) => item.title.clone(),
        Act::Rule { reason, .. } => reason.clone(),
        Act::PutQuestion { method } => words.t(&format!("method-{}", method.id())),
        Act::Count(count) => match count.abstain {
            Some(abstain) => format!("{} : {} : {abstain}", count.yes, count.no),
            None => format!("{} : {}", count.yes, count.no),
        },
        _ => return name,
    };
    format!("{name} {}", shortened(&crate::meeting::clean(&more)))
}

fn ruling(words: &Words, meeting: &Meeting, ruling: &Ruling) -> String {
    match ruling {
        Ruling::Noted | Ruling::Accepted => String::new(),
        Ruling::Refused(refusal) => {
            let why = shortened(&explain_refusal(words, meeting, refusal));
            let instead: Vec<String> =
                refusal.instead.iter().take(5).map(|kind| act_name(words, *kind)).collect();
            let instead = instead.join(words.pick2("、", ", "));
            let args =
                [("code", refusal.code.id()), ("why", why), ("rule", words.rule(&refusal.rule))];
            let mut text = format!("\n      {}", words.with("rehearse-refused", args));
            if !instead.is_empty() {
                let instead = words.with("refusal-instead", [("acts", instead)]);
                text.push_str(&format!("\n      {instead}"));
            }
            text
        }
        Ruling::Broken(problem) => {
            format!("\n      {}", crate::meeting::clean(&shortened(&problem.to_string())))
        }
        Ruling::Failed(error) => {
            format!("\n      {}", crate::meeting::clean(&shortened(&error.to_string())))
        }
    }
}

/// What was said, without the middle where it is long: a line may hold a megabyte. The end stays,
/// for that is where an error names what is allowed, and the place.
fn shortened(text: &str) -> String {
    let long = text.chars().count();
    if long <= HEAD_CHARS + TAIL_CHARS {
        return text.to_owned();
    }
    let head: String = text.chars().take(HEAD_CHARS).collect();
    let tail: String = text.chars().skip(long - TAIL_CHARS).collect();
    format!("{head} … {tail}")
}

fn as_json(words: &Words, file: &str, meeting: &Meeting, played: &Played) -> Value {
    let (name, detail) = match &played.ruling {
        Ruling::Noted => ("noted", Value::Null),
        Ruling::Accepted => ("accepted", Value::Null),
        Ruling::Refused(refusal) => {
            let mut detail = serde_json::to_value(refusal).unwrap_or_default();
            detail["text"] = Value::String(shortened(&explain_refusal(words, meeting, refusal)));
            ("refused", detail)
        }
        Ruling::Broken(problem) => ("broken", json!({ "text": shortened(&problem.to_string()) })),
        Ruling::Failed(error) => ("failed", json!({ "text": shortened(&error.to_string()) })),
    };
    let failures: Vec<Value> = played
        .failures
        .iter()
        .map(|(fact, wanted, is)| {
            json!({ "fact": fact, "expected": shortened(wanted), "found": shortened(is) })
        })
        .collect();
    json!({
        "file": file,
        "line": played.number,
        "at": played.at,
        "as_expected": played.is_as_expected(),
        "ruling": name,
        "detail": detail,
        "failures": failures,
    })
}
