//! The Open Space as it stands at the end: the wall, the dots, the groups, the candidate projects.

use super::Fold;
use super::space::session;
use crate::meeting::{ActionGroup, Candidate, Meeting, Report, Topic};
use crate::minutes::space::{GroupLine, ProjectLine, ReportLine, SpaceRecord, TopicLine};

impl Fold<'_> {
    /// What stands at the end; `None` where no Open Space was planned.
    pub(super) fn wall(&self, meeting: &Meeting) -> Option<SpaceRecord> {
        let space = &meeting.space;
        if space.plan.theme.is_empty() {
            return None;
        }
        let needs = meeting.space_needs();
        // The needs begin with one for each candidate project, in their order.
        let mut needs = needs.into_iter().filter(|need| need.project.is_some());
        let project = |candidate: &Candidate| {
            let need = needs.next();
            let dots = need.as_ref().and_then(|need| need.dots);
            ProjectLine {
                need: need.map(|need| need.id),
                dots: dots.map(|dots| (dots.rank, dots.dots, dots.supporters)),
                ..self.project_line(candidate)
            }
        };
        Some(SpaceRecord {
            theme: space.plan.theme.clone(),
            givens: space.plan.givens.clone(),
            sponsor: space.plan.sponsor.clone(),
            topics: space.topics.iter().map(|topic| self.topic_line(meeting, topic)).collect(),
            clusters: space.clusters.clone(),
            priorities: space.priorities.clone(),
            groups: space.groups.iter().map(|group| self.group_line(group)).collect(),
            projects: space.candidates.iter().map(project).collect(),
        })
    }

    fn topic_line(&self, meeting: &Meeting, topic: &Topic) -> TopicLine {
        let place = |cell| session(&meeting.space, cell);
        let answers = topic.answers();
        let others = topic.convenors().filter(|seat| *seat != answers);
        let convenors = [answers].into_iter().chain(others);
        TopicLine {
            n: topic.n,
            title: topic.title.clone(),
            titles_before: topic.titles_before.clone(),
            convenors: convenors.map(|seat| self.people.person(seat)).collect(),
            stepped_in: topic.acting.is_some(),
            session: topic.cell.and_then(place),
            sessions_before: topic.cells_before.iter().filter_map(|cell| place(*cell)).collect(),
            state: topic.state.clone(),
            state_id: topic.state_id(),
            descent: topic.descent,
            interested: topic.interested.len(),
            participants: self.participants.get(&topic.n).copied(),
            reports: topic.reports.iter().map(|report| self.report_line(topic, report)).collect(),
            statement: topic.statement.clone(),
            entered_late: topic.entered_late,
        }
    }

    fn report_line(&self, topic: &Topic, report: &Report) -> ReportLine {
        let by_the_same = topic.reports.iter().filter(|other| other.by == report.by);
        ReportLine {
            by: self.people.person(report.by),
            at: report.at,
            version: report.version,
            versions: by_the_same.map(|other| other.version).max().unwrap_or(report.version),
            late: report.late,
            words: report.words.clone(),
        }
    }

    fn group_line(&self, group: &ActionGroup) -> GroupLine {
        GroupLine {
            title: group.title.clone(),
            topics: group.topics.clone(),
            initiator: self.people.person(group.initiator),
            members: group.members.iter().map(|seat| self.people.person(*seat)).collect(),
            first_step: group.first_step.clone(),
            first_date: group.first_date.clone(),
            needs: group.needs.clone(),
        }
    }

    fn project_line(&self, candidate: &Candidate) -> ProjectLine {
        let objections = candidate.objections.iter();
        ProjectLine {
            need: None,
            words: candidate.words.clone(),
            initiator: self.people.person(candidate.initiator),
            state: candidate.state,
            body: candidate.body.clone(),
            first_step: candidate.first_step.clone(),
            motion: candidate.motion.clone(),
            objections: objections.map(|o| (self.people.person(o.by), o.text.clone())).collect(),
            dots: None,
        }
    }
}
