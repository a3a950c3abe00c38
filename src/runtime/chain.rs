//! How a need came where it is, in lines: for the screen and for the command line.

use crate::catalog::Catalogue;
use crate::i18n::Words;
use crate::store::{ChainLink, NeedRow};

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
    let said = |key: &str, value: &str| {
        // A channel of the program's own is kept by its name, the others as somebody wrote them.
        let named = format!("channel-{value}");
        let known =
            key == "need-channel" && value.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        if known && words.has(&named) { words.t(&named) } else { value.to_owned() }
    };
    let line = |(key, value): &(&str, &String)| {
        format!("{} {}", crate::tui::cells(&words.t(key), 12), said(key, value))
    };
    given.map(line).collect()
}

/// One link of the chain: when, what, and for a move the wording and who signed.
pub fn link_lines(words: &Words, catalogue: &Catalogue, link: &ChainLink) -> Vec<String> {
    match link {
        ChainLink::Registered { at, state, carried_over } => {
            let state = state_text(words, catalogue, state);
            let why = carried_over.as_ref().map(|why| format!(" ({why})")).unwrap_or_default();
            let text = words.with("chain-registered", [("state", state)]);
            vec![format!("{}  {text}{why}", day_and_hour(at))]
        }
        ChainLink::Moved { transition, at, resolution, wording, signers, .. } => {
            let args = [
                ("rule", transition.rule.clone()),
                ("to", state_text(words, catalogue, &transition.to)),
                ("resolution", resolution.clone()),
            ];
            let names: Vec<String> = signers
                .iter()
                .map(|(office, name)| format!("{} {name}", words.t(&format!("office-{office}"))))
                .collect();
            let names = names.join(words.pick2("、", ", "));
            vec![
                format!("{}  {}", day_and_hour(at), words.with("chain-moved", args)),
                format!("    {wording}"),
                format!("    {}", words.with("chain-signed", [("names", names)])),
            ]
        }
    }
}

/// An RFC 3339 instant as people write it, in its own zone.
fn day_and_hour(at: &str) -> String {
    let instant = chrono::DateTime::parse_from_rfc3339(at);
    instant.map_or_else(|_| at.to_owned(), |at| at.format("%Y-%m-%d %H:%M").to_string())
}
