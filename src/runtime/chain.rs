//! How a record came where it is, in lines: for the screen and for the command line.

use super::filed::document_lines;
use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::pipeline::{
    Expected, Field, FieldKind, Filed, Link, Move, Profile, TransitionRule, chain,
};
use crate::store::{ChainLink, NeedRow, Origin, Story};

/// The name of a state with its id, as the catalogue's profiles have it.
pub fn state_text(words: &Words, catalogue: &Catalogue, id: &str) -> String {
    let state = catalogue.profiles().find_map(|p| p.value.state(id).cloned());
    match state {
        Some(s) => format!("{id} {}", words.pick2(&s.name_zh, &s.name_en)),
        None => id.to_owned(),
    }
}

/// What is known of a need, a line each, empty fields left out.
pub fn need_lines(words: &Words, row: &NeedRow) -> Vec<String> {
    let fields = [
        ("need-proposer", &row.need.proposer),
        ("need-channel", &row.need.channel),
        ("need-category", &row.need.category),
        ("need-detail", &row.need.detail),
    ];
    let given = fields.iter().filter(|(_, value)| !value.is_empty());
    let said = |key: &str, value: &str| match key {
        "need-channel" => channel_text(words, value),
        _ => value.to_owned(),
    };
    let line = |(key, value): &(&str, &String)| {
        format!("{} {}", crate::tui::cells(&words.t(key), 12), said(key, value))
    };
    given.map(line).collect()
}

/// The name of a channel. One of the program's own is kept by its id, the others as somebody wrote them.
pub fn channel_text(words: &Words, channel: &str) -> String {
    let key = format!("channel-{channel}");
    let is_id = channel.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    if is_id && words.has(&key) { words.t(&key) } else { channel.to_owned() }
}

/// One link of the chain without what is private: when, what, and for a move the wording and who signed.
pub fn link_lines(words: &Words, catalogue: &Catalogue, link: &ChainLink) -> Vec<String> {
    link_lines_in(words, catalogue, link, false)
}

/// One link of the chain; in a restricted copy what is private stands in it as well.
pub fn link_lines_in(
    words: &Words,
    catalogue: &Catalogue,
    link: &ChainLink,
    restricted: bool,
) -> Vec<String> {
    match link {
        ChainLink::Filed { document } => {
            let mut lines = document_lines(words, catalogue, document, restricted).into_iter();
            let head = lines.next().unwrap_or_default();
            let rest = lines.map(|line| format!("    {line}"));
            [head].into_iter().chain(rest).collect()
        }
        ChainLink::Registered { at, state, carried_over } => {
            let state = state_text(words, catalogue, state);
            let why = carried_over.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
            let text = words.with("chain-registered", [("state", state)]);
            vec![format!("{}  {text}{why}", day_and_hour(at))]
        }
        ChainLink::Raised { at, resolution, title, theme, topics, signers } => {
            let args = [
                ("theme", theme.clone()),
                ("title", title.clone()),
                ("resolution", resolution.clone()),
            ];
            let first = format!("{}  {}", day_and_hour(at), words.with("chain-raised", args));
            let topics = topics.iter().map(|topic| format!("    {}", topic_line(words, topic)));
            let signed = format!("    {}", signed_by(words, signers));
            [first].into_iter().chain(topics).chain([signed]).collect()
        }
        ChainLink::Moved { transition, at, resolution, wording, signers, .. } => {
            let args = [
                ("rule", transition.rule.clone()),
                ("to", state_text(words, catalogue, &transition.to)),
                ("resolution", resolution.clone()),
            ];
            vec![
                format!("{}  {}", day_and_hour(at), words.with("chain-moved", args)),
                format!("    {wording}"),
                format!("    {}", signed_by(words, signers)),
            ]
        }
    }
}

/// The chain of a record, link by link; what its profile expects and is not there is told as missing.
pub fn story_lines(words: &Words, profile: &Profile, story: &Story) -> Vec<String> {
    let mut lines = vec![];
    if let Some(why) = &story.carried_over {
        let state = state_in(words, profile, &story.trail.began);
        let args = [("state", state), ("why", why.clone())];
        lines.push(format!("· {}  {}", day(&story.began_at), words.with("chain-carried", args)));
    }
    for link in chain(profile, &story.trail) {
        let sign = match &link {
            link if link.is_missing() => "✗",
            Link::Unpaid { .. } => "○",
            _ => "✓",
        };
        let told = link_told(words, profile, story, &link);
        let mut told = told.into_iter();
        lines.extend(told.next().map(|first| format!("{sign} {first}")));
        lines.extend(told.map(|line| format!("    {line}")));
    }
    lines
}

fn link_told(words: &Words, profile: &Profile, story: &Story, link: &Link) -> Vec<String> {
    let when = |resolution: &str| {
        story.signed.get(resolution).map(|signed| day(&signed.at)).unwrap_or_default()
    };
    let by = |resolution: &str| {
        let title = story.signed.get(resolution).map(|s| s.title.clone()).unwrap_or_default();
        let told =
            words.with("chain-by", [("resolution", resolution.to_owned()), ("title", title)]);
        let signers =
            story.signed.get(resolution).map(|s| s.signers.as_slice()).unwrap_or_default();
        format!("{told} · {}", signed_by(words, signers))
    };
    match link {
        Link::Proposer(who) if who.is_empty() => vec![words.t("chain-no-proposer")],
        Link::Proposer(who) => {
            vec![format!(
                "{}  {}",
                day(&story.began_at),
                words.with("chain-proposer", [("who", who.clone())])
            )]
        }
        Link::Filed { n, moves, resolution } => {
            let filed = story.trail.record.filed.iter().find(|filed| filed.n == *n);
            let Some(filed) = filed else { return vec![] };
            let args =
                [("n", n.to_string()), ("document", document(words, profile, &filed.document))];
            let to = moved(words, profile, moves);
            let said = said(words, profile, filed);
            let first = format!("{}  {}{to}", day_of(filed), words.with("chain-filed", args));
            let rest = [said, by(resolution)].into_iter().filter(|line| !line.is_empty());
            [first].into_iter().chain(rest).collect()
        }
        Link::Decided { moves, resolution } => {
            let signed = story.signed.get(resolution);
            let outcome = signed.and_then(|signed| signed.outcome);
            let outcome = outcome.map_or("noted", |outcome| outcome.id());
            let rule = moves.first().map(|made| rule_told(words, profile, made));
            let rule = rule.unwrap_or_default();
            let args = [("rule", rule), ("outcome", outcome.to_owned())];
            let to = moved(words, profile, moves);
            let first = format!("{}  {}{to}", when(resolution), words.with("chain-decided", args));
            let wording = signed.map(|signed| signed.wording.clone()).filter(|w| !w.is_empty());
            [Some(first), wording, Some(by(resolution))].into_iter().flatten().collect()
        }
        Link::Missing(expected) => vec![missing(words, profile, expected)],
        Link::Unpaid { document: kind, amount, status } => {
            let args = [
                ("document", document(words, profile, kind)),
                ("amount", amount.map(|amount| amount.text()).unwrap_or_else(|| "—".to_owned())),
                ("status", words.t(&format!("payment-{}", status.id()))),
            ];
            vec![words.with("chain-unpaid", args)]
        }
    }
}

fn missing(words: &Words, profile: &Profile, expected: &Expected) -> String {
    let what = match &expected.document {
        Some(kind) => {
            let said = expected.says.iter().map(|(field, value)| {
                let field = profile.document(kind).and_then(|kind| kind.field(field));
                field.map_or_else(|| value.clone(), |field| shown(words, field, value))
            });
            let said: Vec<String> = said.collect();
            let name = document(words, profile, kind);
            if said.is_empty() { name } else { format!("{name} ({})", said.join(" ")) }
        }
        None => words.with(
            "chain-decision",
            [("rule", rule_told(words, profile, &expected_move(expected)))],
        ),
    };
    let to = state_in(words, profile, &expected.to);
    words.with("chain-missing", [("what", what), ("to", to)])
}

/// What a document says that is short and not private: amounts, days, choices, figures.
fn said(words: &Words, profile: &Profile, filed: &Filed) -> String {
    let fields = profile.document(&filed.document).map(|kind| kind.fields.as_slice());
    let short = |field: &&Field| {
        !field.private && !matches!(field.kind, FieldKind::Items | FieldKind::People)
    };
    let each = fields.unwrap_or_default().iter().filter(short).filter_map(|field| {
        let value = filed.fields.get(&field.id)?;
        let name = words.pick2(&field.name_zh, &field.name_en);
        Some(format!("{name}: {}", shown(words, field, value)))
    });
    each.collect::<Vec<_>>().join(" · ")
}

/// A value as people read it.
fn shown(words: &Words, field: &Field, value: &str) -> String {
    match &field.kind {
        FieldKind::Choice(choices) => {
            let choice = choices.iter().find(|choice| choice.id == value);
            choice.map_or(value, |c| words.pick2(&c.name_zh, &c.name_en)).to_owned()
        }
        FieldKind::Money => words.with("chain-money", [("amount", value.to_owned())]),
        _ => crate::i18n::cut(value, SAID_CELLS),
    }
}

/// Cells for what one field of a document says.
const SAID_CELLS: usize = 40;

fn moved(words: &Words, profile: &Profile, moves: &[Move]) -> String {
    let last = moves.last().map(|last| state_in(words, profile, &last.to));
    last.map(|state| format!(" → {state}")).unwrap_or_default()
}

/// A rule with who decides by it: its code alone says nothing to whoever has not the profile at hand.
fn rule_told(words: &Words, profile: &Profile, made: &Move) -> String {
    decided_by(words, profile, made).map_or_else(
        || made.rule.clone(),
        |by| words.with("chain-rule", [("rule", made.rule.clone()), ("by", by)]),
    )
}

fn expected_move(expected: &Expected) -> Move {
    let Expected { rule, to, .. } = expected;
    Move { rule: rule.clone(), from: String::new(), to: to.clone() }
}

/// Who decides by the rule of a move, as its profile has it.
pub(super) fn decided_by(words: &Words, profile: &Profile, made: &Move) -> Option<String> {
    let its = |row: &&TransitionRule| row.id == made.rule && row.to == made.to;
    let mut rows = profile.transitions.iter().filter(its);
    let row = rows.clone().find(|row| row.from == made.from).or_else(|| rows.next())?;
    Some(words.pick2(&row.decided_by_zh, &row.decided_by_en).to_owned())
}

fn document(words: &Words, profile: &Profile, id: &str) -> String {
    let kind = profile.document(id);
    kind.map_or_else(|| id.to_owned(), |k| words.pick2(&k.name_zh, &k.name_en).to_owned())
}

fn state_in(words: &Words, profile: &Profile, id: &str) -> String {
    let state = profile.state(id).map(|s| words.pick2(&s.name_zh, &s.name_en));
    state.map_or_else(|| id.to_owned(), |name| format!("{id} {name}"))
}

fn day_of(filed: &Filed) -> String {
    filed.on.format("%Y-%m-%d").to_string()
}

fn day(at: &str) -> String {
    at.get(..10).unwrap_or_default().to_owned()
}

fn signed_by(words: &Words, signers: &[(String, String)]) -> String {
    let named = |(office, name): &(String, String)| {
        format!("{} {name}", words.t(&format!("office-{office}")))
    };
    let names: Vec<String> = signers.iter().map(named).collect();
    words.with("chain-signed", [("names", names.join(words.pick2("、", ", ")))])
}

/// A topic on the wall, who put it there, and what came of it.
fn topic_line(words: &Words, topic: &Origin) -> String {
    let by = match topic.posted_by.is_empty() {
        true => words.t("space-somebody"),
        false => topic.posted_by.clone(),
    };
    let (n, name) = (topic.topic.to_string(), topic.title.clone());
    let posted = words.with("chain-topic", [("topic", n), ("name", name), ("by", by)]);
    let session = (!topic.session.is_empty()).then(|| topic.session.clone());
    let dots = topic.dots.zip(topic.rank);
    let dots = dots.map(|(dots, rank)| words.with("chain-dots", [("dots", dots), ("rank", rank)]));
    let reports = words.with("chain-reports", [("reports", topic.reports)]);
    let told = [Some(posted), session, Some(reports), dots];
    told.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// An RFC 3339 instant as people write it, in its own zone.
fn day_and_hour(at: &str) -> String {
    let instant = chrono::DateTime::parse_from_rfc3339(at);
    instant.map_or_else(|_| at.to_owned(), |at| at.format("%Y-%m-%d %H:%M").to_string())
}
