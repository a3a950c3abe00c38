//! How a record came where it is, in lines: for the screen and for the command line.

use super::filed::document_lines;
use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::store::{ChainLink, NeedRow, Origin};

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
