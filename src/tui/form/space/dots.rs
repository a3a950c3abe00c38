//! Convergence: what is put together, the dots that are opened, and dots that were counted by hand.

use super::super::{Fault, Form, FormField, ballots, number, text};
use super::{Said, numbers, seats};
use crate::ballot::DotScore;
use crate::meeting::{ActKind, Meeting, SpaceAct, Topic};
use crate::tui::model::CHAIR;

/// Fields for the figures of a matter each; of longer lists the figures stand in one field.
const MATTERS: [&str; 24] = [
    "matter-1",
    "matter-2",
    "matter-3",
    "matter-4",
    "matter-5",
    "matter-6",
    "matter-7",
    "matter-8",
    "matter-9",
    "matter-10",
    "matter-11",
    "matter-12",
    "matter-13",
    "matter-14",
    "matter-15",
    "matter-16",
    "matter-17",
    "matter-18",
    "matter-19",
    "matter-20",
    "matter-21",
    "matter-22",
    "matter-23",
    "matter-24",
];

fn on_paper(meeting: &Meeting) -> usize {
    meeting.space.on_paper.as_ref().map_or(0, Vec::len)
}

/// The fields of these acts; `None` for others.
pub(super) fn fields(
    meeting: &Meeting,
    here: Option<&Topic>,
    kind: ActKind,
) -> Option<Vec<FormField>> {
    Some(match kind {
        ActKind::ClusterTopics => {
            let first = here.map(|topic| format!("{} ", topic.n)).unwrap_or_default();
            vec![text("topics", &first), text("cluster-title", ""), text("agreed", "")]
        }
        ActKind::OpenDots => vec![text("dots-title", &meeting.space.plan.theme).optional()],
        ActKind::CountDots => {
            let mut fields = vec![number("dot-voters", None)];
            match on_paper(meeting) {
                n if n <= MATTERS.len() => {
                    fields.extend(MATTERS[..n].iter().map(|id| text(id, "").optional()));
                }
                _ => fields.push(text("dot-scores", "")),
            }
            fields
        }
        _ => return None,
    })
}

/// The title of the matter that a field is for.
pub(super) fn named(meeting: &Meeting, id: &str) -> Option<String> {
    let at = MATTERS.iter().position(|matter| *matter == id)?;
    let matter = meeting.space.on_paper.as_ref()?.get(at)?;
    Some(format!("{} {}", at + 1, matter.title))
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    let act = match kind {
        ActKind::ClusterTopics => cluster(meeting, form),
        ActKind::OpenDots => Ok(SpaceAct::OpenDots { title: form.words("dots-title") }),
        ActKind::CountDots => scores(meeting, form).map(|scores| {
            let voters = form.number("dot-voters").unwrap_or(0);
            SpaceAct::CountDots { voters, scores }
        }),
        _ => return None,
    };
    Some(act.map(|act| (CHAIR, act)))
}

fn cluster(meeting: &Meeting, form: &Form) -> Result<SpaceAct, Fault> {
    Ok(SpaceAct::Cluster {
        title: form.text("cluster-title"),
        topics: numbers(form, "topics")?,
        agreed: seats(meeting, form, "agreed")?,
    })
}

/// Dots, and where they were counted supporters and stacks behind them.
fn scores(meeting: &Meeting, form: &Form) -> Result<Vec<DotScore>, Fault> {
    let read = |id: &'static str, figures: &[u32]| match *figures {
        [] => Ok(DotScore { dots: 0, supporters: None, stacks: None }),
        [dots] => Ok(DotScore { dots, supporters: None, stacks: None }),
        [dots, supporters] => Ok(DotScore { dots, supporters: Some(supporters), stacks: None }),
        [dots, supporters, stacks] => {
            Ok(DotScore { dots, supporters: Some(supporters), stacks: Some(stacks) })
        }
        _ => Err(form.wrong(id, "form-dots")),
    };
    let matters = on_paper(meeting);
    if matters <= MATTERS.len() {
        let each = MATTERS[..matters].iter();
        return each.map(|id| read(id, &ballots::figures(form, id)?)).collect();
    }
    let lines = form.several("dot-scores");
    let number = |piece: &str| piece.parse().map_err(|_| form.wrong("dot-scores", "form-dots"));
    let figures =
        |line: &String| line.split_whitespace().map(number).collect::<Result<Vec<_>, _>>();
    lines.iter().map(|line| read("dot-scores", &figures(line)?)).collect()
}
