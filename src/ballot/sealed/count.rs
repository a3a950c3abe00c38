//! Adding sealed ballots, and opening the sum.

use super::logs::Logs;
use super::{BALLOTS_MAX, BallotHash, Booth, Digest, Fault, Form, JointKey, SealedBallot, Share};
use crate::ballot::BallotCount;
use elastic_elgamal::group::Ristretto;
use elastic_elgamal::{
    CandidateDecryption, Ciphertext, Keypair, LogEqualityProof, ProofOfPossession,
    VerifiableDecryption,
};
use merlin::Transcript;
use rand_core::{CryptoRng, RngCore};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The sum of sealed ballots, per option; still sealed.
#[derive(Debug, Clone)]
pub struct Sum {
    /// The digest of the key the ballots are sealed to.
    key: Digest,
    /// The digest of the question's context and of the hashes of all ballots.
    contents: Digest,
    ballots: u64,
    pub(super) options: Vec<Ciphertext<Ristretto>>,
}

impl Sum {
    /// How many ballots were added.
    pub fn ballots(&self) -> u64 {
        self.ballots
    }
}

/// What a sum opens to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Ballots in the box, blank ones included.
    pub ballots: u64,
    /// Votes or points per option, in their order.
    pub options: Vec<u64>,
    /// Blank ballots, where one option may be chosen. Under any other form a sum does not tell a
    /// blank ballot from several that are not used up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blanks: Option<u64>,
    /// Choices or points that voters had and did not give, where there is a limit to them altogether.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unused: Option<u64>,
}

impl Counts {
    /// The same in the form in which papers are counted too.
    pub fn in_ballots(&self) -> BallotCount {
        // A box holds no more than `BALLOTS_MAX` ballots of `POINTS_MAX` points.
        let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        BallotCount {
            returned: number(self.ballots),
            blank: number(self.blanks.unwrap_or(0)),
            sums: self.options.iter().map(|sum| number(*sum)).collect(),
            ..BallotCount::default()
        }
    }
}

/// A teller's contribution to opening a sum, with proofs that it is right and that this teller gave
/// it for this question and for exactly these ballots. It is public.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecryptionShare {
    pub(super) teller: u16,
    pub(super) options: Vec<Part>,
    /// The teller's secret, known to whoever made this, bound to the contents of the box. The sums
    /// alone would not say which question an empty box was for.
    vouched: ProofOfPossession<Ristretto>,
}

/// The contribution for one option.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub share: CandidateDecryption<Ristretto>,
    pub proof: LogEqualityProof<Ristretto>,
}

impl DecryptionShare {
    /// Whose it is, from one.
    pub fn teller(&self) -> u16 {
        self.teller
    }
}

impl Share {
    /// This teller's contribution to opening a sum. Call it for the sum of the whole box alone, and
    /// once per question: the sum of one ballot is that ballot.
    ///
    /// # Errors
    /// [`Fault::NotATeller`] and [`Fault::ForeignShare`] when the share is not one of this key,
    /// [`Fault::OtherKey`] when the sum is not.
    pub fn decrypt(
        &self,
        key: &JointKey,
        sum: &Sum,
        rng: &mut (impl CryptoRng + RngCore),
    ) -> Result<DecryptionShare, Fault> {
        let active = self.active(key)?;
        sum.is_for(key)?;
        let part = |sealed: &Ciphertext<Ristretto>| {
            let (share, proof) = active.decrypt_share(*sealed, rng);
            Part { share: share.into(), proof }
        };
        let options = sum.options.iter().map(part).collect();
        let pair = Keypair::from(self.secret.clone());
        let vouched = ProofOfPossession::new(&[pair], &mut sum.vouching(), rng);
        Ok(DecryptionShare { teller: self.teller, options, vouched })
    }
}

impl Sum {
    fn vouching(&self) -> Transcript {
        let mut bound = Transcript::new(b"yishi box");
        bound.append_message(b"contents", self.contents.as_bytes());
        bound
    }

    fn is_for(&self, key: &JointKey) -> Result<(), Fault> {
        let (expected, found) = (*key.digest(), self.key);
        if expected == found { Ok(()) } else { Err(Fault::OtherKey { expected, found }) }
    }
}

impl Booth {
    /// Adds all ballots of the box, after checking each and that there is no copy among them.
    ///
    /// # Errors
    /// Those of [`Booth::check`], [`Fault::Copy`], and [`Fault::TooLarge`] for more than
    /// [`BALLOTS_MAX`].
    pub fn sum(&self, ballots: &[SealedBallot]) -> Result<Sum, Fault> {
        let (found, most) = (ballots.len(), BALLOTS_MAX);
        if found > most {
            return Err(Fault::TooLarge { what: "ballots", found, most });
        }
        let mut seen = BTreeSet::new();
        for ballot in ballots {
            self.check(ballot)?;
            if !seen.insert(ballot.hash()) {
                return Err(Fault::Copy { ballot: *ballot.hash() });
            }
        }
        self.add(ballots)
    }

    /// Adds ballots that were checked.
    pub(super) fn add(&self, ballots: &[SealedBallot]) -> Result<Sum, Fault> {
        let mut options = vec![Ciphertext::zero(); self.form().options() as usize];
        for ballot in ballots {
            for (sum, cell) in options.iter_mut().zip(&ballot.parts.options) {
                *sum += cell.sealed;
            }
        }
        let mut hashes: Vec<&BallotHash> = ballots.iter().map(SealedBallot::hash).collect();
        hashes.sort();
        let contents = Digest::of_value(&(self.context(), hashes))?;
        Ok(Sum { key: *self.key().digest(), contents, ballots: ballots.len() as u64, options })
    }

    /// Opens a sum. All shares given are checked, also those beyond the threshold; which tellers they
    /// come from makes no difference to the result.
    ///
    /// # Errors
    /// [`Fault::TooFewShares`], [`Fault::ShareTwice`], [`Fault::NotATeller`], [`Fault::ShareShape`],
    /// [`Fault::ShareProof`], [`Fault::ShareBox`]; [`Fault::OtherKey`] for a sum of another booth; [`Fault::Impossible`]
    /// and [`Fault::ImpossibleTotal`] when the sum holds what so many ballots cannot say.
    pub fn open(&self, sum: &Sum, shares: &[DecryptionShare]) -> Result<Counts, Fault> {
        let key = self.key();
        sum.is_for(key)?;
        let mut tellers = BTreeSet::new();
        for share in shares {
            key.place(share.teller)?;
            if !tellers.insert(share.teller) {
                return Err(Fault::ShareTwice { teller: share.teller });
            }
            if share.options.len() != sum.options.len() {
                return Err(Fault::ShareShape { teller: share.teller });
            }
        }
        let (needed, found) = (key.threshold(), shares.len());
        if found < usize::from(needed) {
            return Err(Fault::TooFewShares { needed, found });
        }
        let logs = Logs::up_to(sum.ballots * u64::from(self.form().cap()));
        let mut options = vec![];
        for (option, sealed) in sum.options.iter().enumerate() {
            let opened = combine(key, *sealed, option, shares)?;
            let count = logs.find(opened.decrypt_to_element(*sealed));
            options.push(count.ok_or(Fault::Impossible { option })?);
        }
        for DecryptionShare { teller, vouched, .. } in shares {
            let keys = key.set().participant_key(key.place(*teller)?);
            vouched
                .verify(keys.into_iter(), &mut sum.vouching())
                .map_err(|_| Fault::ShareBox { teller: *teller })?;
        }
        Counts::new(self.form(), sum.ballots, options)
    }
}

/// Checks the tellers' parts for one option and puts them together.
fn combine(
    key: &JointKey,
    sealed: Ciphertext<Ristretto>,
    option: usize,
    shares: &[DecryptionShare],
) -> Result<VerifiableDecryption<Ristretto>, Fault> {
    let mut good = vec![];
    for DecryptionShare { teller, options, .. } in shares {
        let place = key.place(*teller)?;
        let Part { share, proof } =
            options.get(option).ok_or(Fault::ShareShape { teller: *teller })?;
        let checked = key.set().verify_share(*share, sealed, place, proof);
        good.push((place, checked.map_err(|_| Fault::ShareProof { teller: *teller, option })?));
    }
    key.set().params().combine_shares(good).ok_or(Fault::Library)
}

impl Counts {
    fn new(form: &Form, ballots: u64, options: Vec<u64>) -> Result<Self, Fault> {
        let given: u64 = options.iter().sum();
        let unused = match form.total() {
            Some(total) => {
                let all = ballots * u64::from(total);
                Some(all.checked_sub(given).ok_or(Fault::ImpossibleTotal)?)
            }
            None => None,
        };
        let blanks = unused.filter(|_| matches!(form, Form::ChooseOne { .. }));
        Ok(Counts { ballots, options, blanks, unused })
    }
}
