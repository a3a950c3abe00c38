//! Random commands that get somewhere: mostly acts that are in order, by those who may.

use super::stage::Hall;
use crate::law::{MotionKind, Outcome};
use crate::meeting::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// The dice of one command.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dice {
    luck: u8,
    pick: u16,
    pub(super) a: u16,
    pub(super) b: u16,
    wait_ms: u32,
}

pub(crate) fn dice() -> impl Strategy<Value = Dice> {
    (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>(), 0..90_000_u32)
        .prop_map(|(luck, pick, a, b, wait_ms)| Dice { luck, pick, a, b, wait_ms })
}

pub(crate) fn evening() -> impl Strategy<Value = Vec<Dice>> {
    prop::collection::vec(dice(), 1..130)
}

/// The same evenings every time, so that a build does not hang on luck. To look further set
/// `PROPTEST_RNG_SEED` to another number, and `PROPTEST_CASES` to a large one.
pub(crate) fn evenings(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(11), ..ProptestConfig::default() }
}

impl Dice {
    /// A command for `hall`; lets some time pass first.
    pub(crate) fn throw(&self, hall: &mut Hall) -> Command {
        hall.wait_ms(self.wait_ms.into());
        self.command(&hall.meeting, self.kind(hall))
    }

    fn kind(&self, hall: &Hall) -> ActKind {
        let all: Vec<ActKind> = ActKind::all().collect();
        if self.luck < 24 {
            return all[self.pick as usize % all.len()];
        }
        let open = in_order(&hall.meeting, hall.now);
        let heavy: Vec<ActKind> = open.iter().copied().filter(|k| is_heavy(*k)).collect();
        let motions: Vec<ActKind> =
            open.iter().copied().filter(|k| matches!(k, ActKind::Move(_))).collect();
        let light: Vec<ActKind> = open.iter().copied().filter(|k| !is_rare(*k)).collect();
        let from = match self.luck {
            ..36 => &open,
            36..150 if !heavy.is_empty() => &heavy,
            150..200 if !motions.is_empty() => &motions,
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
        let speaker = m.floor.speech.as_ref().map(|s| s.seat);
        let usual = match kind {
            Reword => proposed.map(|q| q.mover),
            Withdraw => proposed.or(m.question()).map(|q| q.mover),
            WithdrawSecond => proposed.and_then(|q| q.seconder),
            LowerHand => m.floor.hands.first().map(|h| h.seat),
            // Anybody but the mover; seat 1 presides.
            Second => proposed.map(|q| Seat(2 + (q.mover.0 - 1 + self.a % 5) % 7)),
            Move(_) => speaker.or(Some(Seat(2 + self.a % 6))),
            SuggestFilling | CallUp => Some(Seat(2 + self.a % 6)),
            _ => None,
        };
        match (usual, self.b % 8) {
            (Some(seat), 1..) => seat.into(),
            _ => match kind {
                Move(_) | Second | Withdraw | Reword | RaiseHand | LowerHand | PointOfOrder
                | Object | SuggestFilling | CallUp | DeclareInterest | GiveNotice => {
                    self.seat().into()
                }
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
        let ground = match m.target(MotionKind::Amend) {
            Some(q) => q.amendment.as_ref().map_or(q.text.as_str(), Amendment::words),
            None => "",
        };
        let terms = m.target(MotionKind::Amend).filter(|q| !q.has_words()).and_then(|q| {
            match &q.amendment {
                Some(Amendment::Terms(terms)) => Some(terms.as_ref()),
                _ => q.terms.as_ref(),
            }
        });
        if let Some(terms) = terms {
            return Amendment::Terms(Box::new(self.proposal(m, terms.kind())));
        }
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
        let even = self.a.is_multiple_of(2);
        match kind {
            Convene => Act::Convene(Box::new(super::stage::convening())),
            Enrol => {
                let mut members = super::stage::members();
                members.retain(|member| member.seat == seat);
                members.iter_mut().for_each(|member| member.voting = !self.b.is_multiple_of(8));
                Act::Enrol { members }
            }
            EnrolNumbered => Act::EnrolNumbered { count: self.a % 12, area: 100 },
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
            Headcount => Act::Headcount { present: 6 + u32::from(self.a % 3) },
            Represent => Act::Represent { seat, by: Seat(1 + self.b % 8) },
            RecordEarlier => {
                Act::RecordEarlier(Earlier { text: self.text(), ..Earlier::default() })
            }
            GiveNotice => Act::GiveNotice(Notice { text: self.text(), ..Notice::default() }),
            CallToOrder => Act::CallToOrder,
            Reconvene => Act::Reconvene,
            Advance => Act::Advance,
            Move(motion) => Act::Move(self.proposal(m, motion)),
            AskConsent => {
                let motions: Vec<_> = Proposal::kinds().collect();
                let motion = motions[self.b as usize % motions.len()];
                Act::AskConsent(self.proposal(m, motion))
            }
            Second => Act::Second,
            WithdrawSecond => Act::WithdrawSecond,
            NoSecond => Act::NoSecond,
            Reword => Act::Reword { text: self.text() },
            State => Act::State,
            Withdraw => Act::Withdraw,
            RaiseHand => Act::RaiseHand { stance: self.stance() },
            LowerHand => Act::LowerHand,
            GiveFloor => Act::GiveFloor {
                seat: even.then_some(seat),
                stance: self.a.is_multiple_of(3).then(|| self.stance()),
                reason: even.then(|| self.text()),
            },
            StartTimer => Act::StartTimer {
                name: format!("钟{}", self.b % 2),
                applicant: even.then(|| format!("队{}", self.a % 5)),
                secs: (!self.b.is_multiple_of(3)).then_some(60 + 60 * u32::from(self.a % 2)),
            },
            StopTimer => Act::StopTimer,
            ClockSetBack => Act::ClockSetBack { by_ms: i64::from(self.wait_ms) - 1_000 },
            Park => Act::Park { text: self.text() },
            Unpark => Act::Unpark {
                n: 1 + self.a as usize % m.parked.len().max(1),
                to: ParkedFate::ALL[self.b as usize % 3],
            },
            EndSpeech => Act::EndSpeech,
            Pause => Act::Pause,
            Resume => Act::Resume,
            Gist => Act::Gist { text: self.text() },
            PointOfOrder => {
                let breach = Breach::ALL[self.b as usize % Breach::ALL.len()];
                Act::PointOfOrder { text: self.text(), breach }
            }
            Rule => {
                let remedies = [
                    Remedy::None,
                    Remedy::DropMotion,
                    Remedy::EndSpeech,
                    Remedy::StopVote,
                    Remedy::ReopenDebate,
                ];
                let remedy = if even { remedies[self.b as usize % 5] } else { Remedy::None };
                Act::Rule { well_taken: even, reason: self.text(), remedy }
            }
            SubmitPoint => Act::SubmitPoint,
            Reply => Act::Reply { text: self.text() },
            RuleOut => {
                let ground = Ground::ALL[self.b as usize % Ground::ALL.len()];
                Act::RuleOut { ground, reason: self.text() }
            }
            Overrule => {
                let refused = out_of_order(m, super::stage::noon());
                let motions: Vec<_> = refused.iter().map(|o| o.act).collect();
                let act = match motions.get(self.b as usize % motions.len().max(1)) {
                    Some(ActKind::Move(motion)) => Act::Move(self.proposal(m, *motion)),
                    _ => Act::State,
                };
                let by = Seat(2 + self.a % 6).into();
                Act::Overrule { by, act: Box::new(act), reason: self.text() }
            }
            HandOver => Act::HandOver { to: seat },
            TakeChair => Act::TakeChair,
            Warn => {
                let offence = Offence::ALL[self.b as usize % Offence::ALL.len()];
                Act::Warn { seat, offence }
            }
            Name => Act::Name { seat, offence: self.text() },
            DeclareInterest => Act::DeclareInterest { text: self.text(), item: None },
            TakeUp => Act::TakeUp { of: None },
            CallUp => Act::CallUp { of: None },
            CarriedOut => Act::CarriedOut { of: Past::Last },
            ApproveMinutes => Act::ApproveMinutes,
            SuggestFilling => Act::SuggestFilling { text: format!("{}", self.a % 5 * 1000) },
            NextParagraph => Act::NextParagraph,
            OpenElection => Act::OpenElection(Vacancy {
                title: self.text(),
                seats: 1 + u32::from(self.b % 3),
                ballot_required: even,
                plurality: false,
                write_ins: true,
            }),
            DeclareElected => Act::DeclareElected,
            Tellers => {
                let name = |n: u16| format!("候选{}", n % 4);
                let votes = |n: u16, votes: u32| NameVotes { name: name(n), votes, meant: None };
                let votes =
                    vec![votes(self.a, u32::from(self.a % 6)), votes(self.b.wrapping_add(1), 1)];
                Act::Tellers(TellersReport { votes, ..TellersReport::default() })
            }
            DeclarePolls => Act::DeclarePolls { open: even },
            PutQuestion => Act::PutQuestion { method: Method::ALL[self.a as usize % 6] },
            NoObjection => Act::NoObjection,
            Object => Act::Object,
            Announce => Act::Announce { outcome },
            Count => {
                let present = m.roster.present();
                let yes = u32::from(self.a) % (present + 1);
                let no = u32::from(self.b) % (present - yes + 2);
                let chair = self.b.is_multiple_of(5).then_some(crate::meeting::Answer::Yes);
                let abstain = self.b.is_multiple_of(3).then_some(0);
                let count =
                    crate::meeting::Count { chair, ..crate::meeting::Count::of(yes, no, abstain) };
                Act::Count(count)
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
            OpenPoll | SetWeights | IssueBallots | OpenBox | Cast | AuditBallot | CountPapers
            | SettleCount | Unseal => self.ballot_act(m, kind),
            CancelVote => Act::CancelVote,
            Adjourn => Act::Adjourn,
            Undo => Act::Undo,
            Sign => Act::Sign {
                office: Office::ALL[self.b as usize % 5],
                seal: Some(Seal { key: "ssh-ed25519 AAAA".into(), signatures: vec![] }),
            },
            // This hall goes through no Open Space.
            _ => Act::Space(SpaceAct::Announce { text: self.text() }),
        }
    }

    /// Terms one of which should fit wherever the motion is in order.
    pub(crate) fn witnesses(&self, m: &Meeting, motion: MotionKind) -> Vec<Proposal> {
        use MotionKind as K;
        let again =
            |at: usize| Again { of: Past::Motion(m.decisions[at].question), ..Again::default() };
        let votes = 0..m.decisions.len();
        let other = |n| Dice { a: self.a.wrapping_add(n), b: self.b.wrapping_add(n), ..*self };
        match motion {
            K::Reconsider => votes.map(|at| Proposal::Reconsider(again(at))).collect(),
            K::ReconsiderEnterMinutes => {
                votes.map(|at| Proposal::ReconsiderEnterMinutes(again(at))).collect()
            }
            K::Rescind | K::AmendPreviouslyAdopted => {
                let here = votes.map(|at| Past::Motion(m.decisions[at].question));
                let all = here.chain((1..=m.earlier.len()).map(Past::Earlier));
                all.map(|of| match motion {
                    K::Rescind => Proposal::Rescind { of },
                    _ => Proposal::AmendPreviouslyAdopted {
                        of,
                        amendment: Amendment::Substitute { text: format!("{}乙", self.text()) },
                    },
                })
                .collect()
            }
            K::Main => (0..4)
                .map(|n| Proposal::main(&format!("{}第{n}稿{}", self.text(), self.pick)))
                .collect(),
            K::Amend => {
                let text = format!("{}第{}稿", self.text(), self.pick);
                let terms = (0..5).map(|n| other(n).proposal(m, K::Amend));
                terms.chain([Proposal::Amend(Amendment::Substitute { text })]).collect()
            }
            K::Nominate => vec![Proposal::Nominate { name: format!("新人{}", self.pick) }],
            // Whatever else is chosen by the dice, every choice once.
            motion => (0..12).map(|n| other(n).proposal(m, motion)).collect(),
        }
    }

    /// Terms that mostly fit.
    fn proposal(&self, m: &Meeting, motion: MotionKind) -> Proposal {
        use MotionKind as K;
        let text = self.text();
        let series = [Series::Immediate, Series::All, Series::Last(2)][self.b as usize % 3];
        let at = || {
            When(
                (super::stage::noon() + chrono::TimeDelta::hours(30 + i64::from(self.b % 20)))
                    .to_rfc3339(),
            )
        };
        let again = || Again::default();
        match motion {
            K::PostponeIndefinitely => Proposal::PostponeIndefinitely,
            K::Amend => Proposal::Amend(self.amendment(m)),
            K::Commit => Proposal::Commit {
                committee: Some(text),
                members: Some(3),
                report: Some(Until::NextMeeting),
            },
            K::ConsiderInformally => Proposal::ConsiderInformally,
            K::PostponeDefinitely => Proposal::PostponeDefinitely {
                until: if self.a.is_multiple_of(2) { Until::NextMeeting } else { Until::Item(1) },
                special: self.b.is_multiple_of(2),
            },
            K::LimitExtendDebate => Proposal::LimitExtendDebate(Limits {
                speech_secs: Some(60 + u32::from(self.b % 9)),
                turns: Some(1),
                on: series,
                ..Limits::default()
            }),
            K::PreviousQuestion => Proposal::PreviousQuestion { on: series },
            K::LayOnTable => Proposal::LayOnTable { reason: Some(text) },
            K::OrdersOfDay => Proposal::OrdersOfDay,
            K::QuestionOfPrivilege => Proposal::QuestionOfPrivilege {
                text: self.text(),
                motion: self.a.is_multiple_of(2).then_some(text),
            },
            K::Recess => Proposal::Recess { minutes: 1 + u32::from(self.a % 20) },
            K::Adjourn => Proposal::Adjourn,
            K::AdjournMain => Proposal::AdjournMain { at: at() },
            K::FixTimeToAdjourn => Proposal::FixTimeToAdjourn { at: at() },
            K::Appeal => Proposal::Appeal,
            K::SuspendRules => Proposal::SuspendRules {
                object: text,
                rule: RuleTouched::Order,
                item: self.a.is_multiple_of(2).then_some(1),
                step: None,
            },
            K::ObjectionToConsideration => Proposal::ObjectionToConsideration,
            K::DivisionOfQuestion => {
                Proposal::DivisionOfQuestion { parts: vec![self.text(), format!("{text}乙")] }
            }
            K::DivisionOfQuestionDemand => {
                Proposal::DivisionOfQuestionDemand { part: 1 + self.a as usize % 2 }
            }
            K::ConsiderByParagraph => {
                Proposal::ConsiderByParagraph { paragraphs: vec![text.clone(), text] }
            }
            K::DivisionOfAssembly => Proposal::DivisionOfAssembly,
            K::OrderCount => Proposal::OrderCount,
            K::VotingMethod => Proposal::VotingMethod { method: Method::ALL[self.b as usize % 6] },
            K::ClosePolls => Proposal::ClosePolls,
            K::ReopenPolls => Proposal::ReopenPolls,
            K::NominationMethod => Proposal::NominationMethod { text },
            K::CloseNominations => Proposal::CloseNominations,
            K::ReopenNominations => Proposal::ReopenNominations,
            K::Nominate => Proposal::Nominate { name: format!("候选{}", self.b % 4) },
            K::MakeUnanimous => Proposal::MakeUnanimous,
            K::ExcuseFromDuty => Proposal::ExcuseFromDuty { text },
            K::ParliamentaryInquiry => Proposal::ParliamentaryInquiry { text },
            K::RequestForInformation => Proposal::RequestForInformation { text },
            K::ReadPapers => Proposal::ReadPapers { text },
            K::OtherPrivilege => Proposal::OtherPrivilege { text, seat: Some(Seat(9)) },
            K::ExtendTimePending => {
                Proposal::ExtendTimePending { minutes: 1 + u32::from(self.a % 20) }
            }
            K::CreateBlank => {
                let word = m.question().and_then(|q| q.text.chars().next());
                let strike = word.map(String::from).unwrap_or_default();
                Proposal::CreateBlank { strike, order: BlankOrder::Usual }
            }
            K::TakeFromTable => Proposal::TakeFromTable { of: None },
            K::Rescind => Proposal::Rescind { of: Past::Last },
            K::AmendPreviouslyAdopted => Proposal::AmendPreviouslyAdopted {
                of: Past::Last,
                amendment: Amendment::Insert { words: text, after: None, occurrence: None },
            },
            K::DischargeCommittee => Proposal::DischargeCommittee { of: None },
            K::Reconsider => Proposal::Reconsider(again()),
            K::ReconsiderEnterMinutes => Proposal::ReconsiderEnterMinutes(again()),
            K::AdoptAgenda => Proposal::AdoptAgenda,
            K::Ratify => Proposal::Ratify(Deed { text, ..Deed::default() }),
            K::Penalty => {
                let seat = m.named.first().copied().unwrap_or(self.seat());
                Proposal::Penalty { seat, penalty: Sanction::ALL[self.a as usize % 4] }
            }
            K::CorrectMinutes => Proposal::CorrectMinutes { text },
            _ => {
                let resolutions = match self.b % 6 {
                    0 => vec![self.text(), format!("{text}乙")],
                    _ => vec![],
                };
                let text = if self.b.is_multiple_of(7) { format!("{text}__元") } else { text };
                Proposal::Main(Wording { text, resolutions, ..Wording::default() })
            }
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
            | Move(MotionKind::Main | MotionKind::Amend)
            | Second
            | State
            | GiveFloor
            | EndSpeech
            | Rule
            | Reply
            | Reconvene
            | PutQuestion
            | NoObjection
            | Announce
            | Count
            | CloseRoll
            | Answer
            | Adjourn
            | Sign
            | SuggestFilling
            | NextParagraph
            | Tellers
            | TakeUp
    )
}

/// Acts that would end or confuse every evening if they came as often as the others.
fn is_rare(kind: ActKind) -> bool {
    use ActKind::*;
    matches!(
        kind,
        Undo | Move(_)
            | Mark
            | Headcount
            | Represent
            | NoSecond
            | WithdrawSecond
            | Enrol
            | EnrolNumbered
            | Appoint
            | AddItem
            | RecordEarlier
            | GiveNotice
            | CancelVote
            | PointOfOrder
            | RuleOut
            | HandOver
            | Warn
            | Name
            | DeclareInterest
            | OpenElection
    )
}
