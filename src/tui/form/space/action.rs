//! Who takes something on: groups, candidate projects, and their way to the agenda.

use super::super::{Fault, Form, FormField, Label, choice, hundredths, seat, text, yes_no};
use super::{Said, numbers, person, seats};
use crate::meeting::{ActKind, Meeting, ProjectWords, SpaceAct, Topic};
use crate::tui::board::{Under, under};
use crate::tui::model::{CHAIR, Model};

/// The fields of these acts; `None` for others.
pub(super) fn fields(
    model: &Model,
    meeting: &Meeting,
    here: Option<&Topic>,
    kind: ActKind,
) -> Option<Vec<FormField>> {
    let space = &meeting.space;
    let (group, project) = match under(meeting, model.at) {
        Under::Group(n) => (n as usize - 1, space.candidates.len().saturating_sub(1)),
        Under::Project(n) => (0, n as usize - 1),
        _ => (0, space.candidates.len().saturating_sub(1)),
    };
    let told = |n: usize, title: &str| Label::Said(format!("{} {title}", n + 1));
    let candidates = || {
        let titles = space.candidates.iter().enumerate();
        choice("project", titles.map(|(n, c)| told(n, &c.words.title)).collect(), project)
    };
    let chosen = space.candidates.get(project);
    let topics = here.map(|topic| topic.n.to_string()).unwrap_or_default();
    Some(match kind {
        ActKind::FormGroup => vec![
            text("group-title", ""),
            seat("initiator", None),
            text("group-members", "").optional(),
            text("topics", &topics).optional(),
            text("first-step", "").optional(),
            text("first-date", "").optional(),
            text("group-needs", "").optional(),
        ],
        ActKind::JoinGroup => {
            let titles = space.groups.iter().enumerate();
            let titles = titles.map(|(n, group)| told(n, &group.title)).collect();
            vec![choice("group", titles, group), text("people", "")]
        }
        ActKind::ProposeProject => propose(meeting, model),
        ActKind::VetProject => vec![
            candidates(),
            yes_no("within-givens", false),
            yes_no("lawful", false),
            text("deciding-body", chosen.map_or("", |c| &c.body)),
            text("first-step", chosen.map_or("", |c| &c.first_step)),
        ],
        ActKind::DraftMotion => {
            let said =
                chosen.map(|c| if c.motion.is_empty() { &c.words.proposal } else { &c.motion });
            vec![candidates(), text("motion-text", said.map_or("", String::as_str))]
        }
        ActKind::ProjectToAgenda => vec![candidates()],
        ActKind::ObjectToProject => {
            vec![candidates(), seat("objector", None), text("objection", "")]
        }
        _ => return None,
    })
}

/// What the group under the cursor has said already stands in the form.
fn propose(meeting: &Meeting, model: &Model) -> Vec<FormField> {
    let group = match under(meeting, model.at) {
        Under::Group(n) => meeting.space.group(n),
        _ => None,
    };
    let topics =
        group.map(|group| group.topics.iter().map(u32::to_string).collect::<Vec<_>>().join(" "));
    vec![
        text("project-title", ""),
        seat("initiator", group.map(|group| group.initiator)),
        text("topics", &topics.unwrap_or_default()),
        text("problem", "").optional(),
        text("goal", "").optional(),
        text("beneficiaries", "").optional(),
        text("project-place", "").optional(),
        text("project-proposal", "").optional(),
        text("budget-min", "").optional(),
        text("budget-max", "").optional(),
        text("budget-source", "").optional(),
    ]
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    let project = u32::try_from(form.choice("project") + 1).unwrap_or(u32::MAX);
    let made = match kind {
        ActKind::FormGroup => group(meeting, form)
            .and_then(|act| Ok((person(meeting, form, "initiator")?.into(), act))),
        ActKind::JoinGroup => seats(meeting, form, "people").map(|seats| {
            let group = u32::try_from(form.choice("group") + 1).unwrap_or(u32::MAX);
            (CHAIR, SpaceAct::JoinGroup { group, seats })
        }),
        ActKind::ProposeProject => words(form).and_then(|words| {
            Ok((person(meeting, form, "initiator")?.into(), SpaceAct::Propose(Box::new(words))))
        }),
        ActKind::VetProject => Ok((
            CHAIR,
            SpaceAct::Vet {
                project,
                within_givens: form.yes("within-givens"),
                lawful: form.yes("lawful"),
                body: form.text("deciding-body"),
                first_step: form.text("first-step"),
            },
        )),
        ActKind::DraftMotion => {
            Ok((CHAIR, SpaceAct::Draft { project, text: form.text("motion-text") }))
        }
        ActKind::ProjectToAgenda => Ok((CHAIR, SpaceAct::ToAgenda { project })),
        ActKind::ObjectToProject => person(meeting, form, "objector")
            .map(|by| (by.into(), SpaceAct::ObjectTo { project, text: form.text("objection") })),
        _ => return None,
    };
    Some(made)
}

fn group(meeting: &Meeting, form: &Form) -> Result<SpaceAct, Fault> {
    Ok(SpaceAct::FormGroup {
        title: form.text("group-title"),
        topics: numbers(form, "topics")?,
        members: seats(meeting, form, "group-members")?,
        first_step: form.text("first-step"),
        first_date: form.text("first-date"),
        needs: form.text("group-needs"),
    })
}

fn words(form: &Form) -> Result<ProjectWords, Fault> {
    let money = |id: &str| {
        let said = form.words(id);
        let fen = said.map(|said| hundredths(&said).ok_or(form.wrong(id, "form-number")));
        fen.transpose().map(|fen| fen.map(u64::from))
    };
    Ok(ProjectWords {
        title: form.text("project-title"),
        topics: numbers(form, "topics")?,
        problem: form.text("problem"),
        goal: form.text("goal"),
        beneficiaries: form.text("beneficiaries"),
        place: form.text("project-place"),
        proposal: form.text("project-proposal"),
        budget_min: money("budget-min")?,
        budget_max: money("budget-max")?,
        budget_source: form.text("budget-source"),
    })
}
