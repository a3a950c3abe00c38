//! Writing `.pb`, so that others can check our ballots with their tools.

use crate::ballot::budget::{Election, VoteType};
use crate::ballot::figure::Figure;
use std::fmt::Write as _;

/// The text of a `.pb` file, lines ended by a line feed.
///
/// The head is written as it was read, with the numbers set anew to what is counted. Voters are
/// numbered from 1: whose ballot it is, is not known here.
pub fn write(election: &Election) -> String {
    let mut text = String::from("META\nkey;value\n");
    head(&mut text, election);
    let weighed = election.vote_type != VoteType::Approval;
    text.push_str("PROJECTS\nproject_id;cost;votes;");
    text.push_str(if weighed { "score;name;selected\n" } else { "name;selected\n" });
    let (supporters, scores) = (election.supporters(), election.scores());
    for (at, project) in election.projects.iter().enumerate() {
        let cost = money(election, project.cost);
        let votes = supporters.get(at).copied().unwrap_or(0);
        let _ = write!(text, "{};{cost};{votes};", quoted(&project.id));
        if weighed {
            let score = scores.get(at).copied().unwrap_or(0);
            let _ = write!(text, "{};", Figure::decimal(score, election.points_places));
        }
        let selected = project.selected.as_deref().unwrap_or_default();
        let _ = writeln!(text, "{};{}", quoted(&project.name), quoted(selected));
    }
    let with_points = matches!(election.vote_type, VoteType::Cumulative | VoteType::Scoring);
    text.push_str(if with_points {
        "VOTES\nvoter_id;vote;points\n"
    } else {
        "VOTES\nvoter_id;vote\n"
    });
    for voter in 0..election.votes.voters() {
        let ids: Vec<&str> = election
            .votes
            .marks_of(voter)
            .iter()
            .filter_map(|at| election.projects.get(usize::from(*at)))
            .map(|project| project.id.as_str())
            .collect();
        let _ = write!(text, "{};{}", voter + 1, quoted(&ids.join(",")));
        if with_points {
            let points: Vec<String> = election
                .votes
                .points_of(voter)
                .iter()
                .map(|points| Figure::decimal(*points, election.points_places).to_string())
                .collect();
            let _ = write!(text, ";{}", points.join(","));
        }
        text.push('\n');
    }
    text
}

fn head(text: &mut String, election: &Election) {
    let counted = [
        ("num_projects", election.projects.len().to_string()),
        ("num_votes", election.votes.voters().to_string()),
        ("budget", money(election, election.budget)),
        ("vote_type", election.vote_type.id().to_owned()),
    ];
    for (key, value) in &election.meta {
        let value = counted.iter().find(|(name, _)| name == key).map_or(value, |(_, new)| new);
        let _ = writeln!(text, "{};{}", quoted(key), quoted(value));
    }
    for (key, value) in &counted {
        if !election.meta.iter().any(|(name, _)| name == key) {
            let _ = writeln!(text, "{key};{value}");
        }
    }
}

fn money(election: &Election, units: u64) -> String {
    Figure::decimal(units, election.money_places).to_string()
}

/// The cell, in quotes where it would be taken for something else.
fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
