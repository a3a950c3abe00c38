//! Random commands that get somewhere: mostly acts that are in order, by those who may.

use super::stage::Hall;
use crate::law::Outcome;
use crate::meeting::*;
use proptest::prelude::*;

/// The dice of one command.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dice {
    luck: u8,
    pick: u16,
    a: u16,
    b: u16,
    wait_ms: u32,
}

pub(crate) fn dice() -> impl Strategy<Value = Dice> {
    (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), 0..90_000_u32)
        .prop_map(|(luck, pick, a, b, wait_ms)| Dice { luck, pick, a, b, wait_ms })
}

pub(crate) fn evening() -> impl Strategy<Value = Vec<Dice>> {
    prop::collection::vec(dice(), 1..130)
}

impl Dice {
    /// A command for `hall`; lets some time pass first.
    pub(crate) fn throw(&self, hall: &mut Hall) -> Command {
        hall.wait_ms(self.wait_ms.into());
        self.command(&hall.meeting, self.kind(&hall.meeting))
    }

    fn kind(&self, m: &Meeting) -> ActKind {
        if self.luck < 24 {
            return ActKind::ALL[self.pick as usize % ActKind::ALL.len()];
        }
        let open = in_order(m);
        let heavy: Vec<ActKind> = open.iter().copied().filter(|k| is_heavy(*k)).collect();
        let rare = |k: &ActKind| {
            use ActKind::*;
            matches!(
                k,
                Undo | MoveAdjourn
                    | Mark
                    | Withdraw
                    | NoSecond
                    | WithdrawSecond
                    | Enrol
                    | Appoint
                    | AddItem
                    | CancelVote
                    | PointOfOrder
            )
        };
        let light: Vec<ActKind> = open.iter().copied().filter(|k| !rare(k)).collect();
        let from = match self.luck {
            ..36 => &open,
            36..190 if !heavy.is_empty() => &heavy,
            _ if !light.is_empty() => &light,
            _ => &open,
        };
        from.get(self.pick as usize % from.len().max(1)).copied().unwrap_or(ActKind::Undo)
    }

    pub(crate) fn command(&self, m: &Meeting, kind: ActKind) -> Command {
        let by = self.actor(m, kind);
        Command { by, act: self.act(m, kind) }
    }

    fn seat(&self) -> Seat {
        Seat(self.a % 10 + u16::from(self.luck.is_multiple_of(2)))
    }

    fn actor(&self, m: &Meeting, kind: ActKind) -> Actor {
        use ActKind::*;
        let proposed = m.proposed.as_ref();
        let usual = match kind {
            Reword => proposed.map(|q| q.mover),
            Withdraw => proposed.or(m.question()).map(|q| q.mover),
            WithdrawSecond => proposed.and_then(|q| q.seconder),
            LowerHand => m.floor.hands.first().map(|h| h.seat),
            // Anybody but the mover; seat 1 presides.
            Second => proposed.map(|q| Seat(2 + (q.mover.0 - 1 + self.a % 5) % 7)),
            MoveMain | MoveAmend => Some(Seat(2 + self.a % 6)),
            _ => None,
        };
        match (usual, self.b % 8) {
            (Some(seat), 1..) => seat.into(),
            _ => match kind {
                MoveMain | MoveAmend | MoveAdjourn | Second | Withdraw | Reword | RaiseHand
                | LowerHand | PointOfOrder | Object => self.seat().into(),
                _ if self.b.is_multiple_of(16) => self.seat().into(),
                _ => Office::Chair.into(),
            },
        }
    }

    fn stance(&self) -> Stance {
        Stance::ALL[self.b as usize % 4]
    }

    fn text(&self) -> String {
        format!("坡道{}路灯{}坡道", self.a % 30, self.b % 7)
    }

    fn amendment(&self, m: &Meeting) -> Amendment {
        let ground = match m.question() {
            Some(q) => q.amendment.as_ref().map_or(q.text.as_str(), Amendment::words),
            None => "",
        };
        let chars: Vec<char> = ground.chars().collect();
        let at = self.a as usize % chars.len().max(1);
        let len = 1 + self.b as usize % 3;
        let found: String = chars.iter().skip(at).take(len).collect();
        let occurrence = (!self.b.is_multiple_of(3)).then_some(u32::from(self.b % 3));
        let words = format!("新{}", self.b % 9);
        match self.b % 5 {
            0 => Amendment::Insert { words, after: None, occurrence: None },
            1 => Amendment::Insert { words, after: Some(found), occurrence },
            2 => Amendment::Strike { words: found, occurrence },
            3 => Amendment::Replace { strike: found, insert: words, occurrence },
            _ => Amendment::Substitute { text: self.text() },
        }
    }

    fn act(&self, m: &Meeting, kind: ActKind) -> Act {
        use ActKind::*;
        let seat = self.seat();
        let outcome = if self.a.is_multiple_of(2) { Outcome::Adopted } else { Outcome::Lost };
        match kind {
            Convene => Act::Convene(Box::new(super::stage::convening())),
            Enrol => {
                let mut members = super::stage::members();
                members.retain(|member| member.seat == seat);
                members.iter_mut().for_each(|member| member.voting = !self.b.is_multiple_of(8));
                Act::Enrol { members }
            }
            Appoint => {
                let office = Office::ALL[self.b as usize % 5];
                Act::Appoint { office, seat }
            }
            AddItem => Act::AddItem(Item::new(self.text())),
            Mark => {
                let presence = match self.b % 5 {
                    0 => Presence::Absent,
                    1 => Presence::Excused,
                    2 => Presence::Represented,
                    _ => Presence::Present,
                };
                Act::Mark { seats: vec![seat], presence }
            }
            CallToOrder => Act::CallToOrder,
            Advance => Act::Advance,
            MoveMain => Act::Move(Proposal::main(&self.text())),
            MoveAmend => Act::Move(Proposal::Amend(self.amendment(m))),
            MoveAdjourn => Act::Move(Proposal::Adjourn),
            Second => Act::Second,
            WithdrawSecond => Act::WithdrawSecond,
            NoSecond => Act::NoSecond,
            Reword => Act::Reword { text: self.text() },
            State => Act::State,
            Withdraw => Act::Withdraw,
            RaiseHand => Act::RaiseHand { stance: self.stance() },
            LowerHand => Act::LowerHand,
            GiveFloor => Act::GiveFloor {
                seat: self.a.is_multiple_of(2).then_some(seat),
                stance: self.a.is_multiple_of(3).then(|| self.stance()),
            },
            EndSpeech => Act::EndSpeech,
            Pause => Act::Pause,
            Resume => Act::Resume,
            Gist => Act::Gist { text: self.text() },
            PointOfOrder => Act::PointOfOrder { text: self.text() },
            Rule => Act::Rule { well_taken: self.a.is_multiple_of(2), reason: self.text() },
            PutQuestion => Act::PutQuestion { method: Method::ALL[self.a as usize % 5] },
            NoObjection => Act::NoObjection,
            Object => Act::Object,
            Announce => Act::Announce { outcome },
            Count => {
                let present = m.roster.present();
                let yes = u32::from(self.a) % (present + 1);
                let no = u32::from(self.b) % (present - yes + 2);
                Act::Count { yes, no, abstain: self.b.is_multiple_of(3).then_some(0) }
            }
            Answer => {
                let answers = [
                    crate::meeting::Answer::Yes,
                    crate::meeting::Answer::No,
                    crate::meeting::Answer::Abstain,
                ];
                Act::Answer { seat, answer: answers[self.b as usize % 3] }
            }
            CloseRoll => Act::CloseRoll,
            CancelVote => Act::CancelVote,
            Adjourn => Act::Adjourn,
            Undo => Act::Undo,
            Sign => Act::Sign {
                office: Office::ALL[self.b as usize % 5],
                seal: Some(Seal { key: "ssh-ed25519 AAAA".into(), signatures: vec![] }),
            },
        }
    }
}

/// Acts that bring a meeting on.
fn is_heavy(kind: ActKind) -> bool {
    use ActKind::*;
    matches!(
        kind,
        CallToOrder
            | Advance
            | MoveMain
            | MoveAmend
            | Second
            | State
            | GiveFloor
            | EndSpeech
            | Rule
            | PutQuestion
            | NoObjection
            | Announce
            | Count
            | CloseRoll
            | Answer
            | Adjourn
            | Sign
    )
}
