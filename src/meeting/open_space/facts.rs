//! Facts of an Open Space, small enough to be written into a rehearsal as an expectation.

use super::{Space, Stage, Topic};
use crate::meeting::id::{Instant, Seat};
use crate::meeting::{Meeting, Phase};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Facts of an Open Space; in an expectation those left out are free.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpaceFacts {
    /// How far it has come: `draft`, `open`, `agenda`, `market`, `rounds`, `news`, `convergence`,
    /// `action`, `closing`, `closed`, `archived`; `none` in a step that has nothing to do with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// How many topics were ever put on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topics: Option<usize>,
    /// How far each has come, by number: `posted`, `scheduled`, `running`, `finished`, `reported`,
    /// `merged`, `cancelled`, `unheld`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub states: Option<BTreeMap<u32, String>>,
    /// The cell of each topic that holds one: time and room, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cells: Option<BTreeMap<u32, (u32, u32)>>,
    /// The title of each, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub titles: Option<BTreeMap<u32, String>>,
    /// Who convenes each that is live, whoever answers for it first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convenors: Option<BTreeMap<u32, Vec<Seat>>>,
    /// Who wants to come to each, where anybody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interested: Option<BTreeMap<u32, BTreeSet<Seat>>>,
    /// Cells that are free in times that are not over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<usize>,
    /// What somebody should look at, by topic: `full`, `double_convenor`, `convenor_away`, `no_cell`,
    /// `room_needed`, `no_report`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub badges: Option<BTreeMap<u32, Vec<String>>>,
    /// What would mend the first of them, by topic: `move 2.3`, `swap 7`, `repeat 4.1`, `co_convene` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixes: Option<BTreeMap<u32, Vec<String>>>,
    /// The time whose round goes on; 0 when none does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u32>,
    /// Seconds left of it; negative when it is over time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round_left_secs: Option<i64>,
    /// Topics that were held and have no report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing_reports: Option<Vec<u32>>,
    /// What dots can be given to: the topics of each matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matters: Option<Vec<Vec<u32>>>,
    /// The order that the dots made: rank, topics, dots.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Vec<(u32, Vec<u32>, u32)>>,
    /// How many gave dots, how many could have; dots given, and dots there were to give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turnout: Option<(u32, u32, u64, u64)>,
    /// How many groups there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<usize>,
    /// How far the candidate projects have come, by number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub projects: Option<BTreeMap<u32, String>>,
    /// The needs that go into the pipeline, each with its topics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needs: Option<BTreeMap<String, Vec<u32>>>,
}

impl SpaceFacts {
    /// All facts of the Open Space of `meeting`, if it has one.
    pub(in crate::meeting) fn of(meeting: &Meeting, now: Instant) -> Option<Self> {
        if !meeting.has_open_space() {
            return None;
        }
        let space = &meeting.space;
        let each = || space.topics.iter();
        let cell = |t: &Topic| Some((t.n, t.cell.map(|c| (c.slot, c.room))?));
        let priorities = space.priorities.as_ref();
        Some(SpaceFacts {
            stage: Some(stage(meeting).to_owned()),
            topics: Some(space.topics.len()),
            states: Some(each().map(|t| (t.n, t.state_id().to_owned())).collect()),
            cells: Some(each().filter(|t| t.is_live()).filter_map(cell).collect()),
            titles: Some(each().map(|t| (t.n, t.title.clone())).collect()),
            convenors: Some(convenors(space)),
            interested: Some(each().filter(|t| !t.interested.is_empty()).map(interested).collect()),
            free: Some(space.free_cells()),
            badges: Some(badges(meeting)),
            fixes: Some(fixes(meeting)),
            round: Some(space.round().map_or(0, |round| round.slot)),
            round_left_secs: space.round_left_secs(now),
            missing_reports: Some(each().filter(|t| t.lacks_report()).map(|t| t.n).collect()),
            matters: Some(
                space.matters().into_iter().map(|m| m.topics.into_iter().collect()).collect(),
            ),
            ranking: priorities.map(|p| {
                let line = |r: &&super::Ranked| {
                    (r.rank, r.matter.topics.iter().copied().collect(), r.score.dots)
                };
                p.in_order().iter().map(line).collect()
            }),
            turnout: priorities.map(|p| {
                let (given, available) = p.given();
                (p.voters, p.present, given, available)
            }),
            groups: Some(space.groups.len()),
            projects: Some(
                (1..).zip(&space.candidates).map(|(n, c)| (n, c.state.id().to_owned())).collect(),
            ),
            needs: Some(
                meeting
                    .space_needs()
                    .into_iter()
                    .map(|need| (need.id, need.topics.into_iter().collect()))
                    .collect(),
            ),
        })
    }
}

fn stage(meeting: &Meeting) -> &'static str {
    match meeting.phase {
        Phase::Blank | Phase::Preparing => "draft",
        Phase::InSession => meeting.stage().map_or("none", Stage::id),
        Phase::Adjourned => "closed",
        Phase::Signed => "archived",
    }
}

fn convenors(space: &Space) -> BTreeMap<u32, Vec<Seat>> {
    let live = space.topics.iter().filter(|topic| topic.is_live());
    live.map(|topic| (topic.n, topic.convenors().collect())).collect()
}

fn interested(topic: &Topic) -> (u32, BTreeSet<Seat>) {
    (topic.n, topic.interested.clone())
}

fn badges(meeting: &Meeting) -> BTreeMap<u32, Vec<String>> {
    let told = |topic: &Topic| {
        let badges = meeting.badges(topic).into_iter().map(|badge| badge.id().to_owned());
        (topic.n, badges.collect::<Vec<_>>())
    };
    meeting.space.topics.iter().map(told).filter(|(_, badges)| !badges.is_empty()).collect()
}

fn fixes(meeting: &Meeting) -> BTreeMap<u32, Vec<String>> {
    let space = &meeting.space;
    let told = |topic: &Topic| {
        let badge = *meeting.badges(topic).first()?;
        let fixes = space.fixes(topic, badge).into_iter().map(|fix| fix.to_string());
        Some((topic.n, fixes.collect()))
    };
    space.topics.iter().filter_map(told).collect()
}
