//! What the form for a new meeting offers from earlier ones: the settings of the last of its kind,
//! and what the body's last meeting left.

use super::{Desk, DeskError};
use crate::meeting::{CyclePhase, Meeting, Member, Office, Phase, Scope, Seat};
use crate::pipeline::{Record, RecordKind};
use crate::tui::{Before, BodyRoster, BodyRow, HomeData, Left};
use std::collections::BTreeSet;

/// Takes up what a meeting has to offer to the next ones; of meetings the newest comes first.
pub(super) fn look_back(data: &mut HomeData, meeting: &Meeting) {
    let Some(before) = before(meeting) else { return };
    let known = |b: &Before| b.format == before.format && b.body == before.body;
    if meeting.phase >= Phase::Adjourned && !data.left.iter().any(|l| l.body == before.body) {
        data.left.push(left(meeting, before.body.clone()));
    }
    if !meeting.roster.is_empty() {
        data.rosters.entry(before.body.clone()).or_insert_with(|| roster(meeting));
    }
    if !data.before.iter().any(known) {
        data.before.push(before);
    }
}

/// The people of a meeting, with their offices.
pub(super) fn roster(meeting: &Meeting) -> BodyRoster {
    let holder = |o: &Office| meeting.roster.holder(*o).map(|seat| (*o, seat));
    BodyRoster {
        members: meeting.roster.members().cloned().collect(),
        offices: Office::ALL.iter().filter_map(holder).collect(),
    }
}

/// The bodies on record, and the people of those that have not met yet, as the decision on record has them.
pub(super) fn formed(data: &mut HomeData, desk: &Desk) -> Result<(), DeskError> {
    let bodies = desk.pipeline().records()?.into_iter();
    let bodies = bodies.filter(|record| record.kind == RecordKind::Body);
    let all: BTreeSet<String> = bodies.map(|body| body.id).collect();
    if all.is_empty() {
        return Ok(());
    }
    let book = desk.pipeline().book(Some(&all))?;
    for body in book.records().filter(|record| all.contains(&record.id)) {
        data.bodies.push(row(body));
        if data.rosters.contains_key(&body.id) {
            continue;
        }
        let members = body.members().into_iter().zip(1..).map(|((name, category), seat)| Member {
            seat: Seat(seat),
            name,
            category,
            voting: true,
            unit: String::new(),
            area: 0,
        });
        let members: Vec<Member> = members.collect();
        if !members.is_empty() {
            data.rosters.insert(body.id.clone(), BodyRoster { members, offices: vec![] });
        }
    }
    Ok(())
}

fn row(body: &Record) -> BodyRow {
    let kind = body.last("roster").and_then(|roster| roster.fields.get("kind"));
    BodyRow {
        name: body.id.clone(),
        kind: kind.cloned().unwrap_or_default(),
        profile: body.profile.clone(),
        state: body.state.clone(),
    }
}

fn before(meeting: &Meeting) -> Option<Before> {
    let convening = meeting.convening.as_ref()?;
    let began = meeting.opened_at.or(meeting.log().first().map(|event| event.at))?;
    Some(Before {
        format: convening.format.clone(),
        body: convening.body.clone(),
        on: began.date_naive(),
        series: convening.series,
        settings: meeting.settings.clone()?,
        preset: convening.preset.clone(),
        law: convening.law.clone(),
        place: convening.place.clone(),
    })
}

/// Needs are not among the matters: those that wait are offered as needs.
fn left(meeting: &Meeting, body: String) -> Left {
    let items = meeting.agenda.items.iter().enumerate();
    let own = items.filter(|(_, item)| item.need.is_none() && item.project.is_none());
    let tasks = || meeting.sheets.open_tasks();
    let mut left = Left {
        body,
        tasks: tasks().count(),
        tasks_private: tasks().filter(|(_, task)| meeting.is_private_task(task)).count(),
        private: meeting.is_never_shown(),
        ..Left::default()
    };
    let Some(charter) = meeting.charter() else { return left };
    let steps: Vec<_> = charter.format.steps.iter().filter(|s| s.scope == Scope::Item).collect();
    for (at, item) in own.filter(|_| !steps.is_empty()) {
        let done = meeting.phases_of(Some(at));
        let gone = |phase: CyclePhase| done.iter().any(|done| done.phase == phase);
        if steps.iter().filter_map(|step| step.phase).any(|phase| !gone(phase)) {
            left.under_way.push(item.title.clone());
        } else if meeting.agenda.begun(at).is_none() {
            left.matters.push(item.title.clone());
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rehearsal::Player;
    use crate::runtime::Folders;

    #[test]
    fn what_was_not_reached_comes_again_and_the_figures_of_the_last_meeting_with_it() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders { store: dir.path().to_owned(), config: None };
        let mut player = Player::new(Desk::open(folders).unwrap(), None);
        let lines = r#"{"at":"2026-11-20T19:00:00+08:00","do":{"convene":{"format":"roberts","body":"三巷","title":"例会","place":"活动室","ends":"19:00"}}}
{"do":{"enrol":{"members":[{"seat":1,"name":"李强"},{"seat":2,"name":"赵敏"}]}}}
{"do":{"appoint":{"office":"chair","seat":1}}}
{"do":{"appoint":{"office":"recorder","seat":2}}}
{"do":{"add_item":{"title":"路灯"}}}
{"do":{"add_item":{"title":"停车"}}}
{"do":{"mark":{"seats":[1,2],"presence":"present"}}}
{"do":"call_to_order"}
{"do":"advance"}
{"do":{"sheet":{"assign":{"text":"修灯","who":"李强","due":"2026-12-01","inspector":"赵敏"}}}}
{"do":"adjourn"}"#;
        for (line, number) in lines.lines().zip(1..) {
            let played = player.play(number, line).unwrap();
            assert!(played.is_as_expected(), "{line}: {played:?}");
        }
        let mut data = HomeData::default();
        look_back(&mut data, &player.meeting);
        let [left] = data.left.as_slice() else { panic!("{data:?}") };
        assert_eq!((left.matters.as_slice(), left.tasks), (["停车".to_owned()].as_slice(), 1));
        // An older meeting of the same kind does not go over it.
        let mut older = player.meeting.clone();
        std::sync::Arc::make_mut(older.convening.as_mut().unwrap()).place = "广场".into();
        look_back(&mut data, &older);
        // Its people come again, with the offices that they held.
        let own = &data.rosters["三巷"];
        assert_eq!((own.members.len(), own.offices.len()), (2, 2));
        let [before] = data.before.as_slice() else { panic!("{data:?}") };
        assert_eq!((before.place.as_str(), before.series), ("活动室", Some(1)));
        assert_eq!(before.on.to_string(), "2026-11-20");
    }
}
