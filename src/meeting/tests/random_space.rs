//! Random acts in an Open Space: mostly of those who may, about what is on the wall.

use super::stage::{self, Hall};
use crate::ballot::{BallotCount, DotScore, in_levels};
use crate::meeting::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The dice of one command.
#[derive(Debug, Clone, Copy)]
pub(super) struct Throw {
    luck: u8,
    pick: u16,
    a: u16,
    b: u16,
    c: u16,
    wait_secs: u16,
}

pub(super) fn throws() -> impl Strategy<Value = Vec<Throw>> {
    let throw = (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), any::<u16>(), 0..400_u16);
    let throw =
        throw.prop_map(|(luck, pick, a, b, c, wait_secs)| Throw { luck, pick, a, b, c, wait_secs });
    prop::collection::vec(throw, 40..220)
}

fn slot(starts: &str, ends: &str) -> Slot {
    Slot { day: 1, starts: starts.into(), ends: ends.into() }
}

/// Three rooms, one of which is small by law, and three times.
fn plan() -> SpacePlan {
    let room = |name: &str, capacity, hard_capacity| Room {
        name: name.into(),
        capacity,
        hard_capacity,
        accessible: true,
    };
    SpacePlan {
        theme: "怎样更好?".into(),
        rooms: vec![room("厅", None, false), room("室", Some(2), false), room("角", Some(2), true)],
        slots: vec![slot("14:30", "15:00"), slot("15:00", "15:30"), slot("16:00", "16:30")],
        dots: Dots { each: 4, cap: 3 },
        ..SpacePlan::default()
    }
}

/// A hall in which an Open Space, then votes, are gone through; the wall is open. Seat 8 is not here, 9
/// has no vote, 1 holds the space.
pub(super) fn opened() -> Hall {
    let mut charter = stage::charter();
    let model = charter.format.steps[1].clone();
    let step = |stage: Stage| Step {
        id: stage.id().to_owned(),
        scope: Scope::Meeting,
        allows: vec![],
        stage: Some(stage),
        ..model.clone()
    };
    let mut steps: Vec<Step> = Stage::ALL.into_iter().map(step).collect();
    steps.insert(7, Step { id: "business".into(), ..model.clone() });
    charter.format.steps = steps;
    let convening = Convening { charter: Some(Box::new(charter)), ..stage::convening() };
    let mut hall = Hall::empty();
    let chair = Seat(1);
    hall.go(Office::Chair, Act::Convene(Box::new(convening)));
    hall.go(Office::Chair, Act::Enrol { members: stage::members() });
    for (office, seat) in [(Office::Chair, 1), (Office::Recorder, 2), (Office::Observer, 3)] {
        hall.go(chair, Act::Appoint { office, seat: Seat(seat) });
    }
    let seats = [1, 2, 3, 4, 5, 6, 7, 9].map(Seat).to_vec();
    hall.go(chair, Act::Mark { seats, presence: Presence::Present });
    hall.go(chair, Act::Space(SpaceAct::Plan(plan())));
    hall.go(Office::Chair, Act::CallToOrder);
    hall.go(Office::Chair, Act::Advance);
    hall
}

/// Acts of which a day consists, as often as they are named.
const USUAL: [ActKind; 51] = {
    use ActKind::*;
    [
        PostTopic,
        PostTopic,
        PostTopic,
        PostTopic,
        SignUp,
        SignUp,
        SignUp,
        SignOff,
        RelocateTopic,
        RelocateTopic,
        SwapTopics,
        SwapTopics,
        MergeTopics,
        MergeTopics,
        RetitleTopic,
        CoConvene,
        CoConvene,
        CoConvene,
        CancelTopic,
        BeginRound,
        BeginRound,
        BeginRound,
        EndRound,
        FinishSession,
        StepIn,
        StepIn,
        TopicUnheld,
        ReportSession,
        ReportSession,
        ReportSession,
        ReportSession,
        StateInALine,
        ClusterTopics,
        ClusterTopics,
        OpenDots,
        OpenDots,
        CountDots,
        FormGroup,
        ProposeProject,
        VetProject,
        DraftMotion,
        ProjectToAgenda,
        ClusterTopics,
        ClusterTopics,
        JoinGroup,
        ObjectToProject,
        OpenDots,
        OpenDots,
        OpenDots,
        OpenDots,
        OpenDots,
    ]
};

/// Acts with the ballots of the dots, once there are any.
const OF_BALLOTS: [ActKind; 15] = {
    use ActKind::*;
    [
        Cast,
        Cast,
        Cast,
        Cast,
        OpenBox,
        OpenBox,
        OpenBox,
        Cast,
        CountDots,
        DeclarePolls,
        DeclarePolls,
        Unseal,
        Unseal,
        Unseal,
        CancelVote,
    ]
};

impl Throw {
    /// A command for `hall`; lets some time pass first. `cast` are the ballots in the box.
    pub(super) fn command(&self, hall: &mut Hall, cast: &[Vec<u32>]) -> Command {
        hall.wait(i64::from(self.wait_secs));
        let kind = self.kind(hall);
        self.of_kind(&hall.meeting, kind, cast)
    }

    fn kind(&self, hall: &Hall) -> ActKind {
        let open = in_order(&hall.meeting, hall.now);
        match self.luck {
            0..8 => return SPACE_ACTS[self.pick as usize % SPACE_ACTS.len()],
            8..26 => return ActKind::Advance,
            26..30 => return ActKind::ReturnToStage,
            30..36 => return ActKind::Mark,
            _ => {}
        }
        let from = USUAL.iter().chain(&OF_BALLOTS);
        let from: Vec<ActKind> = from.copied().filter(|kind| open.contains(kind)).collect();
        from.get(self.pick as usize % from.len().max(1)).copied().unwrap_or(ActKind::Advance)
    }

    pub(super) fn of_kind(&self, m: &Meeting, kind: ActKind, cast: &[Vec<u32>]) -> Command {
        let by = self.actor(m, kind);
        let act = match kind {
            ActKind::Advance => Act::Advance,
            ActKind::Mark => Act::Mark {
                seats: vec![self.seat()],
                presence: if self.b.is_multiple_of(3) {
                    Presence::Absent
                } else {
                    Presence::Present
                },
            },
            ActKind::OpenBox => Act::OpenBox {
                tellers: vec![Seat(2), Seat(3)],
                threshold: Some(1),
                key: Some("key".into()),
            },
            ActKind::Cast => Act::Cast { seat: self.seat(), marks: SecretMarks(self.marks(m)) },
            ActKind::DeclarePolls => Act::DeclarePolls { open: self.b.is_multiple_of(8) },
            ActKind::Unseal => Act::Unseal { tellers: vec![Seat(2)], opening: opening(m, cast) },
            ActKind::CancelVote => Act::CancelVote,
            kind => Act::Space(self.act(m, kind)),
        };
        Command { by, act }
    }

    fn seat(&self) -> Seat {
        Seat(1 + self.a % 9)
    }

    /// A topic about which this can be done, mostly.
    fn topic(&self, m: &Meeting, dice: u16, kind: ActKind) -> u32 {
        use ActKind::*;
        let fits = |topic: &&Topic| match kind {
            _ if self.luck.is_multiple_of(8) => true,
            ClusterTopics => topic.is_reported(),
            ReportSession | StateInALine => topic.was_held(),
            FormGroup | ProposeProject => true,
            _ => topic.is_live(),
        };
        let fit: Vec<u32> = m.space.topics.iter().filter(fits).map(|topic| topic.n).collect();
        fit.get(dice as usize % fit.len().max(1)).copied().unwrap_or(1 + u32::from(dice % 9))
    }

    fn actor(&self, m: &Meeting, kind: ActKind) -> Actor {
        use ActKind::*;
        let topic = m.space.topic(self.topic(m, self.b, kind));
        let convenor = topic.and_then(|topic| {
            let all: Vec<Seat> = topic.convenors().collect();
            all.get(self.a as usize % all.len()).copied()
        });
        let usual = match kind {
            PostTopic | ReportSession | FormGroup | ProposeProject | StepIn | TellNews => {
                Some(self.seat())
            }
            RelocateTopic | SwapTopics | MergeTopics | RetitleTopic | CoConvene | CancelTopic
            | FinishSession | StateInALine | ClusterTopics => convenor,
            _ => None,
        };
        match (usual, self.c % 8) {
            (Some(seat), 1..) => seat.into(),
            (None, 1) | (Some(_), 0) => self.seat().into(),
            _ => Office::Chair.into(),
        }
    }

    fn text(&self) -> String {
        format!("第{}件", self.c % 40)
    }

    fn cell(&self, m: &Meeting) -> Cell {
        let among = |dice: u16, most: usize| 1 + u32::from(dice) % (most.max(1) as u32);
        let plan = &m.space.plan;
        let slot = among(self.a / 8, plan.slots.len());
        let slot = m.space.next_slot().filter(|_| self.c.is_multiple_of(3)).unwrap_or(slot);
        Cell { slot, room: among(self.c / 8, plan.rooms.len()) }
    }

    /// Everybody agrees, mostly.
    fn agreed(&self, m: &Meeting, topics: &[u32]) -> BTreeSet<Seat> {
        let topics = topics.iter().filter_map(|n| m.space.topic(*n));
        topics.map(|topic| topic.convenor).filter(|_| !self.c.is_multiple_of(5)).collect()
    }

    fn seats(&self) -> BTreeSet<Seat> {
        (0..=self.c % 2).map(|n| Seat(1 + (self.a + n) % 9)).collect()
    }

    fn marks(&self, m: &Meeting) -> Vec<u32> {
        let mut marks = vec![0; m.paper().map_or(0, |(_, places)| places)];
        for (dice, mark) in [(self.a, self.b % 4), (self.c, self.b / 4 % 4)] {
            let at = dice as usize % marks.len().max(1);
            if let Some(place) = marks.get_mut(at) {
                *place = u32::from(mark);
            }
        }
        marks
    }

    fn act(&self, m: &Meeting, kind: ActKind) -> SpaceAct {
        use ActKind as K;
        use SpaceAct as A;
        let topic = self.topic(m, self.b, kind);
        let other = self.topic(m, self.c, kind);
        let text = self.text();
        match kind {
            K::PlanSpace => A::Plan(plan()),
            K::AddRoom => A::AddRoom(Room { name: text, ..Room::default() }),
            K::AddSlot => {
                let hour = 17 + self.c % 6;
                A::AddSlot(slot(&format!("{hour}:00"), &format!("{hour}:{:02}", 10 + self.b % 40)))
            }
            K::PostTopic => A::Post {
                title: text,
                cell: (!self.c.is_multiple_of(3)).then(|| self.cell(m)),
                from: self.b.is_multiple_of(5).then_some(topic),
                entered_late: self.b.is_multiple_of(7),
            },
            K::SignUp => A::SignUp { topic, seats: self.seats() },
            K::SignOff => A::SignOff { topic, seats: self.seats() },
            K::RelocateTopic => {
                A::Relocate { topic, cell: self.cell(m), announced: !self.a.is_multiple_of(3) }
            }
            K::SwapTopics => {
                let agreed = self.agreed(m, &[topic, other]);
                A::Swap { topic, with: other, agreed, announced: !self.a.is_multiple_of(3) }
            }
            K::MergeTopics => A::Merge {
                topic,
                into: other,
                title: self.a.is_multiple_of(2).then_some(text),
                reporter: self.a.is_multiple_of(3).then(|| self.seat()),
                keep_cell_of_topic: self.a.is_multiple_of(4),
                agreed: self.agreed(m, &[topic, other]),
            },
            K::RetitleTopic => A::Retitle { topic, title: text },
            K::CoConvene => {
                let seat = Seat(1 + self.c % 9);
                A::CoConvene { topic, seat, instead: self.a.is_multiple_of(2) }
            }
            K::CancelTopic => A::Cancel { topic, reason: text },
            K::BeginRound => {
                let slot = self.c.is_multiple_of(4).then(|| self.cell(m).slot);
                A::BeginRound { slot }
            }
            K::FinishSession => A::Finish { topic, participants: None },
            K::EndRound => {
                let running = m.space.topics.iter().filter(|t| t.state == TopicState::Running);
                let stay = running.filter(|t| (t.n + u32::from(self.c)).is_multiple_of(5));
                A::EndRound { going_on: stay.map(|t| t.n).collect() }
            }
            K::StepIn => A::StepIn { topic },
            K::TopicUnheld => A::Unheld { topic, reason: text },
            K::ReportSession => {
                let words = ReportWords { summary: text, ..ReportWords::default() };
                A::Report { topic, words }
            }
            K::StateInALine => A::Statement { topic, text },
            K::ClusterTopics => {
                let agreed = self.agreed(m, &[topic, other]);
                A::Cluster { title: text, topics: [topic, other].into(), agreed }
            }
            K::OpenDots => A::OpenDots { title: None },
            K::CountDots => self.count(m),
            K::FormGroup => A::FormGroup {
                title: text,
                topics: [topic].into(),
                members: self.seats(),
                first_step: String::new(),
                first_date: format!("周{}", self.b % 7),
                needs: String::new(),
            },
            K::JoinGroup => A::JoinGroup { group: 1 + u32::from(self.b % 3), seats: self.seats() },
            K::ProposeProject => {
                let topics = [topic, other].into();
                A::Propose(Box::new(ProjectWords { title: text, topics, ..Default::default() }))
            }
            K::ObjectToProject => A::ObjectTo { project: 1 + u32::from(self.b % 3), text },
            K::VetProject => A::Vet {
                project: 1 + u32::from(self.b % 3),
                within_givens: !self.a.is_multiple_of(7),
                lawful: true,
                body: "居民会议".into(),
                first_step: text,
            },
            K::DraftMotion => A::Draft { project: 1 + u32::from(self.b % 3), text },
            K::ProjectToAgenda => A::ToAgenda { project: 1 + u32::from(self.b % 3) },
            K::WithholdName => {
                A::WithholdName { seat: self.seat(), withheld: self.b.is_multiple_of(2) }
            }
            K::ReturnToStage => {
                let back = m.way_back().map(|(to, _)| to).filter(|_| !self.b.is_multiple_of(6));
                A::Return { to: back.unwrap_or(Stage::ALL[self.c as usize % 8]) }
            }
            _ => A::Announce { text },
        }
    }

    /// What two or three people gave, or a count that cannot be.
    fn count(&self, m: &Meeting) -> SpaceAct {
        let voters = 1 + u32::from(self.a % 3);
        let matters = m.space.on_paper.as_ref().map_or(0, Vec::len);
        let counted = self.b.is_multiple_of(2);
        let score = |at: usize| {
            // Mostly everybody is behind the first.
            let supporters = match at {
                0 if !self.c.is_multiple_of(5) => voters,
                at => u32::from(self.c >> (at % 12)) % (voters + 1),
            };
            let stacks = if at.is_multiple_of(3) { supporters / 2 } else { 0 };
            let dots = supporters + 2 * stacks;
            DotScore {
                dots,
                supporters: counted.then_some(supporters),
                stacks: (counted && !self.a.is_multiple_of(3)).then_some(stacks),
            }
        };
        let scores = (0..matters + usize::from(self.luck.is_multiple_of(16))).map(score);
        SpaceAct::CountDots { voters, scores: scores.collect() }
    }
}

/// What the box gives out, of these ballots.
fn opening(m: &Meeting, cast: &[Vec<u32>]) -> Option<Opening> {
    let dots = m.space.plan.dots;
    let cap = dots.cap.min(dots.each);
    let places = m.paper().map_or(0, |(_, places)| places);
    let sum = |of: &dyn Fn(&[u32]) -> Vec<u32>, len: usize| {
        let mut sums = vec![0; len];
        for ballot in cast {
            sums.iter_mut().zip(of(ballot)).for_each(|(sum, mark)| *sum += mark);
        }
        sums
    };
    let count = BallotCount {
        returned: cast.len() as u32,
        sums: sum(&<[u32]>::to_vec, places),
        levels: sum(&|marks| in_levels(marks, cap), places * cap as usize),
        ..BallotCount::default()
    };
    Some(Opening { count, record: "record".into() })
}
