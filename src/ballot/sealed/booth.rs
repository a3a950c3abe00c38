//! Where ballots are sealed, checked, and opened to a voter who doubts.

use super::sealed_ballot::{Cell, Parts, Rest};
use super::seed::Stream;
use super::{BallotHash, Digest, Fault, Form, JointKey, Marks, SealedBallot, Seed, VERSION};
use elastic_elgamal::group::{Group, Ristretto};
use elastic_elgamal::{
    Ciphertext, CiphertextWithValue, LogEqualityProof, PreparedRange, RangeDecomposition,
    RangeProof, SecretKey,
};
use merlin::Transcript;
use serde::{Deserialize, Serialize};

/// One question's form and key, made ready for many ballots.
pub struct Booth {
    form: Form,
    key: JointKey,
    /// What every proof is bound to.
    context: Digest,
    range: PreparedRange<Ristretto>,
    /// The limit on all marks together, and the range of what is left of it.
    limit: Option<(u32, PreparedRange<Ristretto>)>,
}

/// A number encrypted, with what it was encrypted by. Wiped when it is let go.
struct Open {
    text: CiphertextWithValue<Ristretto, u64>,
    blind: SecretKey<Ristretto>,
}

impl Booth {
    /// A booth for one question.
    ///
    /// # Errors
    /// [`Fault::Options`] and [`Fault::Limit`] for a form that cannot be.
    pub fn new(form: Form, key: JointKey) -> Result<Self, Fault> {
        form.validate()?;
        let context = Digest::of_value(&(VERSION, form, &key))?;
        let up_to = |most: u32| RangeDecomposition::optimal(u64::from(most) + 1).into();
        let limit = form.total().map(|total| (total, up_to(total)));
        Ok(Booth { form, key, context, range: up_to(form.cap()), limit })
    }

    /// What a ballot may say.
    pub fn form(&self) -> &Form {
        &self.form
    }

    /// The tellers' key.
    pub fn key(&self) -> &JointKey {
        &self.key
    }

    /// What every proof of this question is bound to.
    pub(super) fn context(&self) -> &Digest {
        &self.context
    }

    /// Seals a ballot; the same marks and seed always make the same one. Draw a new seed for every
    /// ballot, show the hash before the voter says whether to cast or to audit, and forget the seed
    /// of a ballot that is cast.
    ///
    /// # Errors
    /// Those of [`Form::check`].
    pub fn seal(&self, marks: &Marks, seed: &Seed) -> Result<SealedBallot, Fault> {
        self.form.check(marks)?;
        let marked: u32 = marks.as_slice().iter().sum();
        self.make(marks, self.limit.as_ref().map_or(0, |(total, _)| total - marked), seed)
    }

    /// A ballot of these marks and this remainder. Proofs of what is not true do not hold.
    fn make(&self, marks: &Marks, left: u32, seed: &Seed) -> Result<SealedBallot, Fault> {
        let mut rng = Stream::new(&self.context, marks, seed);
        let given = marks.as_slice().iter();
        let options: Vec<Open> = given
            .map(|mark| self.encrypt(u64::from(*mark), &mut rng))
            .collect::<Result<_, Fault>>()?;
        let rest = match &self.limit {
            Some((_, range)) => Some((self.encrypt(u64::from(left), &mut rng)?, range)),
            None => None,
        };
        let opened = options.iter().chain(rest.iter().map(|(open, _)| open));
        let bound = self.bind(opened.map(|open| *open.text.inner()));
        let mut cells = vec![];
        for (place, open) in (0..).zip(&options) {
            cells.push(self.prove(open, &self.range, place, &bound, &mut rng));
        }
        let rest = rest.map(|(open, range)| {
            let cell = self.prove(&open, range, u64::from(self.form.options()), &bound, &mut rng);
            let total = self.prove_total(options, open, &bound, &mut rng);
            Rest { cell, total }
        });
        SealedBallot::new(Parts { options: cells, rest })
    }

    /// Whether a ballot is well formed and everything about it is proved. A copy of another ballot
    /// passes: the box has to look for its hash.
    ///
    /// # Errors
    /// [`Fault::Shape`], [`Fault::OptionProof`], [`Fault::TotalProof`].
    pub fn check(&self, ballot: &SealedBallot) -> Result<(), Fault> {
        let (parts, ballot) = (&ballot.parts, *ballot.hash());
        let options = parts.options.len();
        let shaped =
            options == self.form.options() as usize && parts.rest.is_some() == self.limit.is_some();
        if !shaped {
            return Err(Fault::Shape { ballot });
        }
        let bound = self.bind(parts.sealed());
        for (option, cell) in parts.options.iter().enumerate() {
            self.verify(cell, &self.range, option as u64, &bound)
                .ok_or(Fault::OptionProof { ballot, option })?;
        }
        let (Some(rest), Some((total, range))) = (&parts.rest, &self.limit) else {
            return Ok(());
        };
        let broken = Fault::TotalProof { ballot };
        self.verify(&rest.cell, range, options as u64, &bound).ok_or(broken.clone())?;
        let zero = parts.sealed().fold(Ciphertext::zero(), |sum, sealed| sum + sealed)
            - Ciphertext::non_blinded(u64::from(*total));
        let powers = (*zero.random_element(), *zero.blinded_element());
        rest.total
            .verify(self.key.public(), powers, &mut labelled(&bound, TOTAL))
            .map_err(|_| broken)
    }

    /// Recomputes an audited ballot byte for byte.
    ///
    /// # Errors
    /// [`Fault::AuditMarks`] when the form does not allow the marks, [`Fault::Audit`] when marks and
    /// seed make another ballot than was shown.
    pub fn check_audit(&self, audit: &Audit) -> Result<(), Fault> {
        let ballot = audit.hash;
        self.form.check(&audit.marks).map_err(|_| Fault::AuditMarks { ballot })?;
        let made = *self.seal(&audit.marks, &audit.seed)?.hash();
        if made != ballot {
            return Err(Fault::Audit { ballot, made });
        }
        Ok(())
    }

    /// Encrypts a number and keeps what it was encrypted by, which the library does not hand out:
    /// it is the first secret of a stream of its own, begun a second time, and that is checked.
    fn encrypt(&self, value: u64, rng: &mut Stream) -> Result<Open, Fault> {
        let own = rng.branch();
        let text = CiphertextWithValue::new(value, self.key.public(), &mut Stream::keyed(&own));
        let blind = SecretKey::generate(&mut Stream::keyed(&own));
        if Ristretto::mul_generator(blind.expose_scalar()) != *text.inner().random_element() {
            return Err(Fault::Library);
        }
        Ok(Open { text, blind })
    }

    /// The beginning of every proof: context and all ciphertexts of the ballot.
    fn bind(&self, sealed: impl Iterator<Item = Ciphertext<Ristretto>>) -> Transcript {
        let mut bound = Transcript::new(b"yishi sealed ballot");
        bound.append_message(b"context", self.context.as_bytes());
        sealed.for_each(|text| bound.append_message(b"ciphertext", &text.to_bytes()));
        bound
    }

    fn prove(
        &self,
        open: &Open,
        range: &PreparedRange<Ristretto>,
        place: u64,
        bound: &Transcript,
        rng: &mut Stream,
    ) -> Cell {
        let mut bound = labelled(bound, place);
        let proof =
            RangeProof::from_ciphertext(self.key.public(), range, &open.text, &mut bound, rng);
        Cell { sealed: *open.text.inner(), range: proof }
    }

    fn verify(
        &self,
        cell: &Cell,
        range: &PreparedRange<Ristretto>,
        place: u64,
        bound: &Transcript,
    ) -> Option<()> {
        let mut bound = labelled(bound, place);
        cell.range.verify(self.key.public(), range, cell.sealed, &mut bound).ok()
    }

    /// Marks and remainder less the limit encrypt zero: their sum and the key have the same
    /// logarithm, which is the sum of what they were encrypted by.
    fn prove_total(
        &self,
        options: Vec<Open>,
        rest: Open,
        bound: &Transcript,
        rng: &mut Stream,
    ) -> LogEqualityProof<Ristretto> {
        let total = self.limit.as_ref().map_or(0, |(total, _)| *total);
        let mut zero = *rest.text.inner() - Ciphertext::non_blinded(u64::from(total));
        let mut blind = rest.blind;
        for open in options {
            zero += *open.text.inner();
            blind += open.blind;
        }
        let powers = (*zero.random_element(), *zero.blinded_element());
        let mut bound = labelled(bound, TOTAL);
        LogEqualityProof::new(self.key.public(), &blind, powers, &mut bound, rng)
    }
}

/// The place of the proof of the total, beyond all options.
const TOTAL: u64 = u64::MAX;

/// The transcript of one proof of a ballot.
fn labelled(bound: &Transcript, place: u64) -> Transcript {
    let mut bound = bound.clone();
    bound.append_u64(b"place", place);
    bound
}

/// A ballot opened to its voter instead of cast: from marks and seed anybody recomputes it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    /// The hash that was shown before the voter asked for the audit.
    pub hash: BallotHash,
    /// What the voter had marked.
    pub marks: Marks,
    /// The seed that was used.
    pub seed: Seed,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn booth(form: Form) -> Booth {
        let mut rng = Stream::keyed(&[3; 32]);
        let (key, _) = JointKey::make(Digest::of(b"question"), 1, 1, &mut rng).unwrap();
        Booth::new(form, key).unwrap()
    }

    /// A laptop that leaves out the check of the marks still makes no proof that holds.
    #[test]
    fn a_false_ballot_has_no_proof() {
        let seed = Seed::new([1; 32]);
        let total = |ballot: &SealedBallot| Fault::TotalProof { ballot: *ballot.hash() };
        for (form, marks, left) in [
            (Form::ChooseOne { options: 3 }, vec![1, 1, 0], 0),
            (Form::ChooseOne { options: 3 }, vec![0, 1, 0], 1),
            (Form::ChooseOne { options: 3 }, vec![0, 0, 0], 0),
            (Form::UpTo { options: 3, k: 2 }, vec![1, 1, 1], 0),
            (Form::UpTo { options: 3, k: 2 }, vec![1, 1, 0], 1),
            (Form::Points { options: 3, points: 9, cap: 5 }, vec![5, 5, 0], 0),
            (Form::Points { options: 3, points: 9, cap: 5 }, vec![5, 4, 0], 9),
        ] {
            let booth = booth(form);
            let ballot = booth.make(&Marks::new(marks), left, &seed).unwrap();
            assert_eq!(booth.check(&ballot), Err(total(&ballot)));
        }
    }

    /// Two on one option, made where three points are possible, and put among the others.
    #[test]
    fn more_than_the_cap_has_no_proof() {
        let form = Form::Approval { options: 2 };
        let honest = booth(form);
        let mut other = booth(form);
        other.range = RangeDecomposition::optimal(4).into();
        let ballot = other.make(&Marks::new(vec![0, 2]), 0, &Seed::new([1; 32])).unwrap();
        assert_eq!(other.check(&ballot), Ok(()));
        let fault = Fault::OptionProof { ballot: *ballot.hash(), option: 0 };
        assert_eq!(honest.check(&ballot), Err(fault));
    }

    #[test]
    fn one_seed_used_twice_makes_two_ballots_that_share_nothing() {
        let booth = booth(Form::ChooseOne { options: 2 });
        let seal = |marks: Vec<u32>| booth.seal(&Marks::new(marks), &Seed::new([9; 32])).unwrap();
        let (one, other) = (seal(vec![1, 0]), seal(vec![0, 1]));
        for (a, b) in one.parts.sealed().zip(other.parts.sealed()) {
            assert!(a.random_element() != b.random_element());
        }
        assert!(one == seal(vec![1, 0]));
    }
}
