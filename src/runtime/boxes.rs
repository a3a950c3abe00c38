//! The ballot box on this laptop: keys, sealing, casting, opening. Here randomness, pass-phrases and
//! the store meet; the core only learns that somebody has voted, and the sums.

use super::{Desk, DeskError};
use crate::ballot::sealed::{
    Audit, Booth, BoxRecord, Cost, Digest, Fault, Form, JointKey, LockedShare, Marks, Question,
    SealedBallot, Seed,
};
use crate::meeting::{
    Act, ActKind, Command, Instant, Meeting, Opening, Passphrases, Refusal, RefusalCode as Code,
    Seat, SecretMarks, decide, explain, refusal_of,
};
use crate::store::{BALLOTS_MAX, BoxChange, BoxId, StoreError, StoredBallot};
use rand_core::OsRng;
use serde::{Deserialize, Serialize};

/// What a box is for, as it is kept while the vote is open.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Terms {
    /// What is voted on.
    question: Question,
    /// The tellers, in the order of their shares.
    tellers: Vec<Seat>,
    /// What a ballot may say.
    form: Form,
    /// What ballots are sealed to.
    key: JointKey,
}

/// A ballot that is sealed and neither cast nor opened yet. Whoever holds it sees only the hash.
pub struct Marked {
    ballot: SealedBallot,
    audit: Audit,
}

impl Marked {
    /// What the voter may note down before saying whether this ballot is cast or opened.
    pub fn hash(&self) -> String {
        self.ballot.hash().short()
    }

    /// What was marked, for a ballot that is opened to its voter.
    pub fn marks(&self) -> &[u32] {
        self.audit.marks.as_slice()
    }
}

impl std::fmt::Debug for Marked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Marked")
    }
}

impl Desk {
    /// Rules on a command that needs the tellers' pass-phrases, and records what follows.
    ///
    /// # Errors
    /// As [`Desk::perform`].
    pub fn perform_with(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        passphrases: &Passphrases,
        now: Instant,
    ) -> Result<(), DeskError> {
        let done = self.perform_at_the_box(meeting, command, passphrases, now);
        // What was refused here and not by the core gets its rule and its ways out as well.
        done.map_err(|error| match error {
            DeskError::Refused(refusal) if refusal.rule.is_empty() => {
                let kind = command.act.kind();
                explain(meeting, kind, *refusal, meeting.clock(now)).into()
            }
            other => other,
        })
    }

    fn perform_at_the_box(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        passphrases: &Passphrases,
        now: Instant,
    ) -> Result<(), DeskError> {
        match &command.act {
            Act::OpenBox { tellers, threshold, .. } => {
                self.open_box(meeting, command, (tellers, *threshold), passphrases, now)
            }
            Act::Cast { seat, marks } => {
                self.ruled(meeting, command, now)?;
                let marked = self.seal(meeting, marks)?;
                self.cast(meeting, command.by, *seat, marked, now)
            }
            Act::AuditBallot { seat, marks } => {
                self.ruled(meeting, command, now)?;
                let marked = self.seal(meeting, marks)?;
                self.audit(meeting, command.by, *seat, &marked, now)
            }
            Act::Unseal { tellers, .. } => self.unseal(meeting, command, tellers, passphrases, now),
            _ => self.perform(meeting, command, now),
        }
    }

    /// Nothing is sealed, and no pass-phrase tried, for what is not in order.
    fn ruled(&self, meeting: &Meeting, command: &Command, now: Instant) -> Result<(), DeskError> {
        decide(meeting, command, meeting.clock(now))?;
        Ok(())
    }

    fn open_box(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        (tellers, threshold): (&[Seat], Option<u32>),
        passphrases: &Passphrases,
        now: Instant,
    ) -> Result<(), DeskError> {
        self.ruled(meeting, command, now)?;
        let id = BoxId { meeting: meeting.id.clone(), number: meeting.ballotings + 1 };
        let asked = meeting.box_question(id.number);
        let (question, form) = asked.ok_or(Refusal::new(Code::NoVote))?;
        // Whatever could not be put into the record is refused before anybody has voted.
        question.check(&form)?;
        let of = tellers.len() as u16;
        let threshold = threshold.map_or(of / 2 + 1, |threshold| threshold as u16);
        let digest = question.digest(&form)?;
        let (key, shares) = JointKey::make(digest, threshold, of, &mut OsRng)?;
        let mut locked = vec![];
        for (seat, share) in tellers.iter().zip(&shares) {
            let phrase = passphrases.of(*seat);
            let share = LockedShare::lock(share, phrase, self.lock_cost, &mut OsRng)?;
            locked.push((*seat, written(&share)?));
        }
        let digest = key.digest().to_string();
        let terms = written(&Terms { question, tellers: tellers.to_vec(), form, key })?;
        let mut command = command.clone();
        if let Act::OpenBox { key, .. } = &mut command.act {
            *key = Some(digest);
        }
        let change = BoxChange::Opened(&id, &terms, &locked);
        self.record_with_box(meeting, &command, change, now)
    }

    /// Seals what a voter has marked. Nothing is recorded by that.
    ///
    /// # Errors
    /// A refusal for marks that the form does not allow; or the store says no.
    pub fn seal(&self, meeting: &Meeting, marks: &SecretMarks) -> Result<Marked, DeskError> {
        let booth = self.booth(meeting)?;
        let marks = Marks::new(meeting.sealed_marks(&marks.0));
        let seed = Seed::draw(&mut OsRng);
        let ballot = booth.seal(&marks, &seed)?;
        let audit = Audit { hash: *ballot.hash(), marks, seed };
        Ok(Marked { ballot, audit })
    }

    /// Casts a sealed ballot: the roll and the box are written in one transaction.
    ///
    /// # Errors
    /// A refusal, with nothing changed; or the store says no.
    pub fn cast(
        &mut self,
        meeting: &mut Meeting,
        by: crate::meeting::Actor,
        seat: Seat,
        marked: Marked,
        now: Instant,
    ) -> Result<(), DeskError> {
        // How it was marked, and the seed by which that could be shown, are forgotten here.
        let Marked { ballot, audit: _ } = marked;
        self.receive(meeting, by, seat, &ballot, now)
    }

    /// Takes an encrypted ballot, wherever it was sealed: it must be proved well formed for this very
    /// vote, and no copy of one that is in the box.
    ///
    /// # Errors
    /// A refusal, with nothing changed; or the store says no.
    pub fn receive(
        &mut self,
        meeting: &mut Meeting,
        by: crate::meeting::Actor,
        seat: Seat,
        ballot: &SealedBallot,
        now: Instant,
    ) -> Result<(), DeskError> {
        let booth = self.booth(meeting)?;
        booth.check(ballot).map_err(|_| Refusal::new(Code::ForgedBallot))?;
        let stored = StoredBallot {
            hash: ballot.hash().to_string(),
            audited: false,
            body: text(ballot.canonical()?),
        };
        // What was marked is in the ballot; the core is told a blank one, which any form allows.
        let (_, places) = meeting.paper().ok_or(Refusal::new(Code::NoVote))?;
        let marks = SecretMarks(vec![0; places]);
        let command = Command { by, act: Act::Cast { seat, marks } };
        let id = self.box_id(meeting)?;
        self.put(meeting, &command, (&id, &stored), now)
    }

    /// Has a sealed ballot opened and checked instead of cast. It goes into the record with its marks
    /// and its seed, so that anybody can check it again, and is not counted.
    ///
    /// # Errors
    /// A refusal, with nothing changed; or the store says no.
    pub fn audit(
        &mut self,
        meeting: &mut Meeting,
        by: crate::meeting::Actor,
        seat: Seat,
        marked: &Marked,
        now: Instant,
    ) -> Result<(), DeskError> {
        self.booth(meeting)?.check_audit(&marked.audit)?;
        let stored = StoredBallot {
            hash: marked.audit.hash.to_string(),
            audited: true,
            body: written(&marked.audit)?,
        };
        let marks = SecretMarks(meeting.unsealed_marks(marked.audit.marks.as_slice()));
        let command = Command { by, act: Act::AuditBallot { seat, marks } };
        let id = self.box_id(meeting)?;
        self.put(meeting, &command, (&id, &stored), now)
    }

    fn put(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        (id, ballot): (&BoxId, &StoredBallot),
        now: Instant,
    ) -> Result<(), DeskError> {
        let done = self.record_with_box(meeting, command, BoxChange::Put(id, ballot), now);
        done.map_err(|error| match error {
            DeskError::Store(StoreError::BallotKnown) => Refusal::new(Code::ReplayedBallot).into(),
            DeskError::Store(StoreError::BoxFull) => Refusal::new(Code::BoxFull)
                .with("most", BALLOTS_MAX)
                .instead(&[ActKind::DeclarePolls])
                .into(),
            other => other,
        })
    }

    fn unseal(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        tellers: &[Seat],
        passphrases: &Passphrases,
        now: Instant,
    ) -> Result<(), DeskError> {
        let asked = refusal_of(meeting, ActKind::Unseal, meeting.clock(now));
        asked.map_or(Ok(()), Err)?;
        meeting.may_unseal(tellers)?;
        let id = self.box_id(meeting)?;
        let body = text(self.opened(meeting, &id, tellers, passphrases)?.canonical()?);
        let sha256 = Digest::of(body.as_bytes()).to_string();
        let record = BoxRecord::read(body.as_bytes())?;
        let mut command = command.clone();
        if let Act::Unseal { opening, .. } = &mut command.act {
            let count = meeting.opened_count(record.counts().in_ballots());
            *opening = Some(Opening { count, record: sha256.clone() });
        }
        let change = BoxChange::Counted(&id, &sha256, &body);
        self.record_with_box(meeting, &command, change, now)
    }

    /// The record of the box: its sum opened by these tellers.
    fn opened(
        &self,
        meeting: &Meeting,
        id: &BoxId,
        tellers: &[Seat],
        passphrases: &Passphrases,
    ) -> Result<BoxRecord, DeskError> {
        let terms = self.terms(id)?;
        let booth = Booth::new(terms.form, terms.key)?;
        let mut shares = vec![];
        for seat in tellers {
            let wrong = || {
                let name = meeting.roster.name(*seat);
                Refusal::new(Code::WrongPassphrase).with("name", name)
            };
            let locked = self.journal.box_share(id, *seat)?.ok_or_else(wrong)?;
            let locked: LockedShare = read(&locked)?;
            let phrase = passphrases.of(*seat);
            shares.push(locked.unlock(phrase).map_err(|_| wrong())?);
        }
        let (mut ballots, mut audits) = (vec![], vec![]);
        for stored in self.journal.box_ballots(id)? {
            match stored.audited {
                true => audits.push(read::<Audit>(&stored.body)?),
                false => ballots.push(SealedBallot::read(stored.body.as_bytes())?),
            }
        }
        let sum = booth.sum(&ballots)?;
        let parts = shares.iter().map(|share| share.decrypt(booth.key(), &sum, &mut OsRng));
        let parts = parts.collect::<Result<Vec<_>, Fault>>()?;
        Ok(BoxRecord::gather(&booth, &terms.question, ballots, audits, parts)?)
    }

    /// Which box the meeting uses.
    fn box_id(&self, meeting: &Meeting) -> Result<BoxId, DeskError> {
        let balloting = meeting.balloting.as_ref().ok_or(Refusal::new(Code::NoBallots))?;
        Ok(BoxId { meeting: meeting.id.clone(), number: balloting.number })
    }

    fn booth(&self, meeting: &Meeting) -> Result<Booth, DeskError> {
        let terms = self.terms(&self.box_id(meeting)?)?;
        Ok(Booth::new(terms.form, terms.key)?)
    }

    fn terms(&self, id: &BoxId) -> Result<Terms, DeskError> {
        // Once opened, a box takes no ballot any more.
        let terms = self.journal.box_terms(id)?.ok_or(Refusal::new(Code::PollsClosed))?;
        read(&terms)
    }

    fn record_with_box(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        change: BoxChange<'_>,
        now: Instant,
    ) -> Result<(), DeskError> {
        let now = meeting.clock(now);
        let events = decide(meeting, command, now)?;
        let recorded = meeting.record(&meeting.id.clone(), command, now, events);
        self.journal.append_with_box(&recorded, change)?;
        recorded.iter().for_each(|event| meeting.apply(event));
        Ok(())
    }

    /// What locking a share costs an attempt at its pass-phrase. For rehearsals and tests it may cost
    /// nothing.
    pub fn set_lock_cost(&mut self, cost: Cost) {
        self.lock_cost = cost;
    }
}

fn written(value: &impl Serialize) -> Result<String, DeskError> {
    serde_json::to_string(value).map_err(|e| DeskError::BoxUnreadable(e.to_string()))
}

fn read<T: for<'de> Deserialize<'de>>(json: &str) -> Result<T, DeskError> {
    serde_json::from_str(json).map_err(|e| DeskError::BoxUnreadable(e.to_string()))
}

fn text(json: Vec<u8>) -> String {
    String::from_utf8_lossy(&json).into_owned()
}
