//! The record of a box: all that is needed to count it again.

use super::{
    Audit, BALLOTS_MAX, BallotHash, Booth, Counts, DecryptionShare, Digest, Fault, Form, JointKey,
    Question, RECORD_MAX, SealedBallot, Sum, VERSION,
};
use elastic_elgamal::Ciphertext;
use elastic_elgamal::group::Ristretto;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Faults that are told of one record; what comes after them would tell nothing new.
const FAULTS_MAX: usize = 100;

/// All that is needed to count a box again, as JSON. It holds no voter, no time and no order.
///
/// The question stands in it word for word; what binds the ballots to it is its digest in the key.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoxRecord {
    version: u32,
    question: Question,
    form: Form,
    key: JointKey,
    cast: u64,
    ballots: Vec<SealedBallot>,
    audits: Vec<Audit>,
    sums: Vec<Ciphertext<Ristretto>>,
    shares: Vec<DecryptionShare>,
    counts: Counts,
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

pub(super) fn unreadable(error: serde_json::Error) -> Fault {
    Fault::Unreadable { line: error.line(), column: error.column(), reason: error.to_string() }
}

fn within(what: &'static str, found: usize, most: usize) -> Result<(), Fault> {
    if found > most { Err(Fault::TooLarge { what, found, most }) } else { Ok(()) }
}

impl BoxRecord {
    /// Puts a record together and counts it. Ballots and audits are sorted by their hashes here, the
    /// shares by their tellers, so that nothing remains of the order they came in.
    ///
    /// # Errors
    /// Whatever [`BoxRecord::check`] would find first.
    pub fn gather(
        booth: &Booth,
        question: &Question,
        mut ballots: Vec<SealedBallot>,
        mut audits: Vec<Audit>,
        mut shares: Vec<DecryptionShare>,
    ) -> Result<Self, Fault> {
        ballots.sort_by_key(|ballot| *ballot.hash());
        audits.sort_by_key(|audit| audit.hash);
        shares.sort_by_key(DecryptionShare::teller);
        let sum = booth.sum(&ballots)?;
        let record = BoxRecord {
            version: VERSION,
            question: question.clone(),
            form: *booth.form(),
            key: booth.key().clone(),
            cast: sum.ballots(),
            counts: booth.open(&sum, &shares)?,
            sums: sum.options,
            ballots,
            audits,
            shares,
        };
        let fault = record.sized().and_then(|()| record.asks_its_question()).err();
        let fault = fault.or_else(|| record.audit_faults(booth).into_iter().next());
        fault.map_or(Ok(record), Err)
    }

    /// Reads a record; whether it is a good one says [`BoxRecord::check`].
    ///
    /// # Errors
    /// [`Fault::TooLarge`] beyond [`RECORD_MAX`] bytes or the limits on what is in it,
    /// [`Fault::Version`], [`Fault::Unreadable`] with the place.
    pub fn read(json: &[u8]) -> Result<Self, Fault> {
        within("bytes", json.len(), RECORD_MAX)?;
        let Versioned { version } = serde_json::from_slice(json).map_err(unreadable)?;
        if version != VERSION {
            return Err(Fault::Version { found: version, known: VERSION });
        }
        let record: BoxRecord = serde_json::from_slice(json).map_err(unreadable)?;
        record.sized()?;
        Ok(record)
    }

    /// Its canonical JSON.
    ///
    /// # Errors
    /// [`Fault::Library`], which nothing outside can cause.
    pub fn canonical(&self) -> Result<Vec<u8>, Fault> {
        super::digest::canonical(self)
    }

    /// The SHA-256 digest of its canonical JSON.
    ///
    /// # Errors
    /// [`Fault::Library`], which nothing outside can cause.
    pub fn digest(&self) -> Result<Digest, Fault> {
        Digest::of_value(self)
    }

    /// Counts everything again, trusting nothing: order and copies, the proofs of every ballot, the
    /// audits, the sums, the tellers' shares with their proofs, and what they open to.
    ///
    /// # Errors
    /// All faults found, up to a hundred of them.
    pub fn check(&self) -> Result<Counts, Vec<Fault>> {
        let one = |fault| vec![fault];
        self.sized().map_err(one)?;
        let booth = Booth::new(self.form, self.key.clone()).map_err(one)?;
        let mut faults: Vec<Fault> = self.asks_its_question().err().into_iter().collect();
        if self.cast != self.ballots.len() as u64 {
            let found = self.ballots.len();
            faults.push(Fault::BallotCount { stated: self.cast, found });
        }
        faults.extend(order_faults(self.ballots.iter().map(SealedBallot::hash)));
        faults.extend(self.ballots.iter().filter_map(|ballot| booth.check(ballot).err()));
        faults.extend(self.audit_faults(&booth));
        let sum = booth.add(&self.ballots).map_err(one)?;
        faults.extend(self.sum_faults(&sum));
        match booth.open(&sum, &self.shares) {
            Ok(counts) if counts == self.counts && faults.is_empty() => return Ok(counts),
            Ok(counts) if counts == self.counts => {}
            Ok(_) => faults.push(Fault::CountsChanged),
            Err(fault) => faults.push(fault),
        }
        faults.truncate(FAULTS_MAX);
        Err(faults)
    }

    /// What was voted on.
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// What a ballot could say.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The tellers' key.
    pub fn key(&self) -> &JointKey {
        &self.key
    }

    /// The ballots, by their hashes.
    pub fn ballots(&self) -> &[SealedBallot] {
        &self.ballots
    }

    /// The ballots that were opened to their voters.
    pub fn audits(&self) -> &[Audit] {
        &self.audits
    }

    /// The tellers who opened the box, by their places in the key, from one.
    pub fn opened_by(&self) -> Vec<u16> {
        self.shares.iter().map(DecryptionShare::teller).collect()
    }

    /// The result as stated; believe it after [`BoxRecord::check`].
    pub fn counts(&self) -> &Counts {
        &self.counts
    }

    fn sized(&self) -> Result<(), Fault> {
        if self.version != VERSION {
            return Err(Fault::Version { found: self.version, known: VERSION });
        }
        within("ballots", self.ballots.len(), BALLOTS_MAX)?;
        within("audits", self.audits.len(), BALLOTS_MAX)?;
        self.question.check(&self.form)
    }

    fn asks_its_question(&self) -> Result<(), Fault> {
        let asked = self.question.digest(&self.form)?;
        if asked == *self.key.question() { Ok(()) } else { Err(Fault::QuestionChanged) }
    }

    fn audit_faults(&self, booth: &Booth) -> Vec<Fault> {
        let cast: BTreeSet<&BallotHash> = self.ballots.iter().map(SealedBallot::hash).collect();
        let both = self.audits.iter().filter(|audit| cast.contains(&audit.hash));
        let mut faults: Vec<Fault> =
            both.map(|audit| Fault::AuditCast { ballot: audit.hash }).collect();
        faults.extend(order_faults(self.audits.iter().map(|audit| &audit.hash)));
        faults.extend(self.audits.iter().filter_map(|audit| booth.check_audit(audit).err()));
        faults
    }

    fn sum_faults(&self, sum: &Sum) -> Vec<Fault> {
        let (expected, found) = (self.form.options(), self.sums.len());
        if found != expected as usize {
            return vec![Fault::SumLength { expected, found }];
        }
        let pairs = self.sums.iter().zip(&sum.options).enumerate();
        let changed = pairs.filter(|(_, (told, made))| told.to_bytes() != made.to_bytes());
        changed.map(|(option, _)| Fault::SumChanged { option }).collect()
    }
}

/// Copies, and the first that is out of order.
fn order_faults<'a>(hashes: impl Iterator<Item = &'a BallotHash>) -> Vec<Fault> {
    let (mut faults, mut unsorted) = (vec![], None);
    let (mut seen, mut last) = (BTreeSet::new(), None);
    for hash in hashes {
        if !seen.insert(hash) {
            faults.push(Fault::Copy { ballot: *hash });
        } else if last.is_some_and(|last| last > hash) && unsorted.is_none() {
            unsorted = Some(Fault::Unsorted { ballot: *hash });
        }
        last = Some(hash);
    }
    faults.extend(unsorted);
    faults
}
