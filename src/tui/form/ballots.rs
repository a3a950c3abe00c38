//! Forms for ballots: what a poll asks and how it is counted, who counts, what was counted.

use super::{Fault, Form, FormField, Label, Task, Value, choice, keys, number, text};
use crate::ballot::{BallotCount, Criterion, NoMajority, Poll, PollOption, PollRule, TieRule};
use crate::meeting::{Act, ActKind, Actor, Channel, Meeting, Seat, TELLERS_USUAL};
use crate::tui::model::{CHAIR, Model};
use crate::tui::search::find;
use crate::tui::update::paper_tellers;

/// The rules of a poll in the order offered.
const RULES: [&str; 13] = [
    "majority",
    "plurality",
    "approval",
    "up_to",
    "points",
    "score",
    "each",
    "irv",
    "stv",
    "borda",
    "schulze",
    "budget",
    "equal_shares",
];
/// What is done with those who are level, in the order offered.
const TIES: [&str; 4] = ["report", "by-lot", "by-file-order", "by-cost"];
const STV: [&str; 3] = ["scotland", "wigm-prf", "meek-prf"];
const BORDA: [&str; 3] = ["unranked-zero", "average", "modified"];
const SCHULZE: [&str; 2] = ["winning-votes", "margins"];
const MISFIT: [&str; 2] = ["skip", "stop"];
const UTILITY: [&str; 2] = ["cost", "cardinality"];
const COMPLETION: [&str; 4] = ["add1", "greedy", "none", "add1-no-exhaustive"];
const OTHERWISE: [&str; 2] = ["reballot", "two-round"];

/// Fields for the sums on the places of a paper; of longer papers the figures stand in one field.
const PLACES: [&str; 24] = [
    "place-1", "place-2", "place-3", "place-4", "place-5", "place-6", "place-7", "place-8",
    "place-9", "place-10", "place-11", "place-12", "place-13", "place-14", "place-15", "place-16",
    "place-17", "place-18", "place-19", "place-20", "place-21", "place-22", "place-23", "place-24",
];

/// The fields of these acts; `None` for others.
pub(super) fn fields(meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    Some(match kind {
        ActKind::OpenPoll => {
            let mut fields = vec![
                text("poll-title", ""),
                text("poll-options", ""),
                choice("poll-rule", keys("poll-rule", &RULES), 0),
            ];
            fields.extend(of_rule(RULES[0]));
            fields.push(choice("poll-tie", keys("tie", &TIES), 0));
            fields
        }
        ActKind::SetWeights => vec![text("weights", &weights(meeting))],
        ActKind::IssueBallots => {
            let issued = number("issued", Some(meeting.may_vote()));
            vec![issued, text("tellers", "")]
        }
        ActKind::OpenBox => {
            vec![text("tellers", ""), number("threshold", Some(TELLERS_USUAL.1))]
        }
        ActKind::CountPapers => counting(meeting),
        ActKind::SettleCount => vec![teller(meeting, "settle-by"), text("reason", "")],
        _ => return None,
    })
}

/// The fields that a rule needs beside its name.
fn of_rule(rule: &str) -> Vec<FormField> {
    let seats = || number("seats", Some(1));
    match rule {
        "majority" => vec![choice("otherwise", keys("otherwise", &OTHERWISE), 0)],
        "approval" => vec![seats()],
        "up_to" => vec![number("poll-k", None), seats()],
        "points" => vec![number("poll-points", None), number("poll-cap", None), seats()],
        "score" => vec![text("poll-criteria", ""), seats()],
        "stv" => vec![seats(), choice("poll-by", keys("by", &STV), 0)],
        "borda" => vec![choice("poll-by", keys("by", &BORDA), 0)],
        "schulze" => vec![choice("poll-by", keys("by", &SCHULZE), 0)],
        "budget" => vec![number("money", None), choice("misfit", keys("misfit", &MISFIT), 0)],
        "equal_shares" => vec![
            number("money", None),
            choice("utility", keys("utility", &UTILITY), 0),
            choice("completion", keys("completion", &COMPLETION), 0),
        ],
        _ => vec![],
    }
}

/// Keeps the fields of a poll in step with its rule, and asks for a seed where lots are drawn.
pub fn follow_rule(form: &mut Form) {
    if !matches!(form.task, Task::Act(ActKind::OpenPoll)) {
        return;
    }
    let rule = RULES[form.choice("poll-rule").min(RULES.len() - 1)];
    let wanted = of_rule(rule);
    let (first, last) = (3, form.place("poll-tie").unwrap_or(form.fields.len()));
    let now: Vec<&str> = form.fields[first..last].iter().map(|f| f.id).collect();
    let labels = |fields: &[FormField]| {
        let first = fields.iter().find_map(|f| match &f.value {
            Value::Choice { options, .. } => options.first().cloned(),
            _ => None,
        });
        first.map(|label| format!("{label:?}"))
    };
    let same = now.iter().copied().eq(wanted.iter().map(|f| f.id))
        && labels(&form.fields[first..last]) == labels(&wanted);
    if !same {
        form.fields.splice(first..last, wanted);
        form.at = form.at.min(form.fields.len() - 1);
    }
    let by_lot = TIES.get(form.choice("poll-tie")) == Some(&"by-lot");
    match (by_lot, form.place("seed")) {
        (true, None) => form.fields.push(text("seed", "")),
        (false, Some(at)) => {
            form.fields.remove(at);
            form.at = form.at.min(form.fields.len() - 1);
        }
        _ => {}
    }
}

fn weights(meeting: &Meeting) -> String {
    match meeting.poll.as_ref().map(|under_way| &under_way.poll.rule) {
        Some(PollRule::Score { criteria, .. }) => {
            let weights = criteria.iter().map(|criterion| criterion.weight.to_string());
            weights.collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// Who counts: those who have not come first.
fn teller(meeting: &Meeting, id: &'static str) -> FormField {
    let tellers = paper_tellers(meeting).into_iter();
    let names = tellers.map(|seat| Label::Said(meeting.roster.name(seat)));
    choice(id, names.collect(), 0)
}

/// Ballots, and the sum on each place; nothing but the teller where papers are entered one by one.
fn counting(meeting: &Meeting) -> Vec<FormField> {
    let mut fields = vec![teller(meeting, "teller")];
    if crate::tui::update::one_by_one(meeting).is_some() {
        return fields;
    }
    let places = meeting.paper().map_or(0, |(_, places)| places);
    fields.push(number("returned", None));
    fields.extend(["blank", "invalid"].map(|id| number(id, Some(0))));
    match places <= PLACES.len() {
        true => fields.extend(PLACES[..places].iter().map(|id| number(id, None))),
        false => fields.push(text("sums", "")),
    }
    fields
}

/// What stands on a place of the paper: of a motion yes, no, abstain are told by the screen.
pub(super) fn named(meeting: &Meeting, id: &str) -> Option<String> {
    let at = PLACES.iter().position(|place| *place == id)?;
    meeting.poll.as_ref()?.poll.place_names().get(at).cloned()
}

/// What is said above the fields.
pub(super) fn note(model: &Model, kind: ActKind) -> Option<String> {
    let words = &model.words;
    match kind {
        ActKind::OpenPoll => Some(words.t("form-poll")),
        ActKind::OpenBox => Some(words.t("form-box")),
        ActKind::IssueBallots => Some(words.t("form-issue")),
        ActKind::SetWeights => Some(words.t("form-weights")),
        ActKind::CountPapers => Some(words.t("form-count")),
        ActKind::SettleCount => Some(words.t("form-settle")),
        _ => None,
    }
}

/// What the fields make; `None` for other acts.
pub(super) fn command(
    meeting: &Meeting,
    form: &Form,
    kind: ActKind,
) -> Result<Option<(Actor, Act)>, Fault> {
    let act = match kind {
        ActKind::OpenPoll => Act::OpenPoll(poll(form)?),
        ActKind::SetWeights => Act::SetWeights { weights: figures(form, "weights")? },
        ActKind::IssueBallots => {
            let count = form.number("issued").unwrap_or(0);
            Act::IssueBallots { count, tellers: members(meeting, form, "tellers")? }
        }
        ActKind::OpenBox => {
            let (tellers, threshold) =
                (members(meeting, form, "tellers")?, form.number("threshold"));
            Act::OpenBox { tellers, threshold, key: None }
        }
        ActKind::CountPapers => {
            let teller = chosen_teller(meeting, form, "teller")?;
            Act::CountPapers { teller, count: count(meeting, form)? }
        }
        ActKind::SettleCount => {
            let teller = chosen_teller(meeting, form, "settle-by")?;
            let counts = match meeting.balloting.as_ref().map(|balloting| &balloting.channel) {
                Some(Channel::Paper { counts, .. }) => counts.get(&teller).cloned(),
                _ => None,
            };
            let count = counts.unwrap_or_default();
            Act::SettleCount { count, reason: form.text("reason") }
        }
        _ => return Ok(None),
    };
    Ok(Some((CHAIR, act)))
}

fn chosen_teller(meeting: &Meeting, form: &Form, id: &str) -> Result<Seat, Fault> {
    let teller = paper_tellers(meeting).get(form.choice(id)).copied();
    teller.ok_or(Fault { at: 0, key: "form-seat" })
}

/// Several members, by seat, name or initials.
pub(super) fn members(
    meeting: &Meeting,
    form: &Form,
    id: &'static str,
) -> Result<Vec<Seat>, Fault> {
    let text = form.text(id);
    let pieces =
        text.split(|c: char| c.is_whitespace() || ",;\u{FF0C}\u{3001}\u{FF1B}".contains(c));
    let seats = pieces.filter(|piece| !piece.is_empty()).map(|piece| {
        let found = find(meeting.roster.members(), piece);
        found.first().map(|member| member.seat).ok_or(form.wrong(id, "form-seat"))
    });
    seats.collect()
}

/// Several numbers.
pub(super) fn figures(form: &Form, id: &'static str) -> Result<Vec<u32>, Fault> {
    let text = form.text(id);
    let pieces = text.split(|c: char| !c.is_ascii_digit()).filter(|piece| !piece.is_empty());
    let figures = pieces.map(|piece| piece.parse().map_err(|_| form.wrong(id, "form-number")));
    figures.collect()
}

fn count(meeting: &Meeting, form: &Form) -> Result<BallotCount, Fault> {
    if crate::tui::update::one_by_one(meeting).is_some() {
        return Ok(BallotCount::default());
    }
    let places = meeting.paper().map_or(0, |(_, places)| places);
    let sums = match places <= PLACES.len() {
        true => PLACES[..places].iter().map(|id| form.number(id).unwrap_or(0)).collect(),
        false => figures(form, "sums")?,
    };
    Ok(BallotCount {
        returned: form.number("returned").unwrap_or(0),
        blank: form.number("blank").unwrap_or(0),
        invalid: form.number("invalid").unwrap_or(0),
        sums,
        ..BallotCount::default()
    })
}

fn poll(form: &Form) -> Result<Poll, Fault> {
    let rule = rule(form)?;
    let costs = matches!(rule, PollRule::Budget { .. } | PollRule::EqualShares { .. });
    let option = |line: String| {
        let wrong = form.wrong("poll-options", "form-cost");
        match costs {
            false => Ok(PollOption { name: line, ..PollOption::default() }),
            true => {
                let (name, cost) = line.rsplit_once(char::is_whitespace).ok_or(wrong)?;
                let cost = super::hundredths(cost).ok_or(wrong)?;
                Ok(PollOption { name: name.trim().to_owned(), cost: cost.into(), need: None })
            }
        }
    };
    let options = form.several("poll-options").into_iter().map(option).collect::<Result<_, _>>()?;
    let tie = match TIES[form.choice("poll-tie").min(TIES.len() - 1)] {
        "by-lot" => TieRule::ByLot { seed: form.text("seed") },
        "by-file-order" => TieRule::ByFileOrder,
        "by-cost" => TieRule::ByCost,
        _ => TieRule::Report,
    };
    Ok(Poll { title: form.text("poll-title"), options, rule, tie })
}

fn rule(form: &Form) -> Result<PollRule, Fault> {
    let n = |id: &str| form.number(id).unwrap_or(0);
    let (seats, money) = (form.number("seats").unwrap_or(1), u64::from(n("money")) * 100);
    let named = |all: &[&str], id: &str| all[form.choice(id).min(all.len() - 1)].to_owned();
    Ok(match RULES[form.choice("poll-rule").min(RULES.len() - 1)] {
        "plurality" => PollRule::Plurality,
        "approval" => PollRule::Approval { seats },
        "up_to" => PollRule::UpTo { k: n("poll-k"), seats },
        "points" => PollRule::Points { points: n("poll-points"), cap: n("poll-cap"), seats },
        "score" => PollRule::Score { criteria: criteria(form)?, seats },
        "each" => PollRule::Each,
        "irv" => PollRule::Irv,
        "stv" => PollRule::Stv { seats, by: named(&STV, "poll-by") },
        "borda" => PollRule::Borda { by: named(&BORDA, "poll-by") },
        "schulze" => PollRule::Schulze { by: named(&SCHULZE, "poll-by") },
        "budget" => PollRule::Budget { money, misfit: named(&MISFIT, "misfit") },
        "equal_shares" => PollRule::EqualShares {
            money,
            utility: named(&UTILITY, "utility"),
            completion: named(&COMPLETION, "completion"),
        },
        _ => {
            let all = [NoMajority::Reballot, NoMajority::TwoRound];
            PollRule::Majority { otherwise: all[form.choice("otherwise").min(1)] }
        }
    })
}

/// Criteria with their weights behind them.
fn criteria(form: &Form) -> Result<Vec<Criterion>, Fault> {
    let lines = form.several("poll-criteria").into_iter().map(|line| {
        let wrong = form.wrong("poll-criteria", "form-weight");
        let (name, weight) = line.rsplit_once(char::is_whitespace).ok_or(wrong)?;
        let weight = weight.parse().map_err(|_| wrong)?;
        Ok(Criterion { name: name.trim().to_owned(), weight })
    });
    lines.collect()
}
