//! The tellers' joint key, and the share of each.

use super::{Digest, Fault, TELLERS_MAX};
use elastic_elgamal::dkg::ParticipantCollectingCommitments;
use elastic_elgamal::group::{ElementOps, Ristretto};
use elastic_elgamal::sharing::{ActiveParticipant, Params, PublicKeySet};
use elastic_elgamal::{PublicKey, SecretKey};
use rand_core::{CryptoRng, RngCore};
use serde::{Deserialize, Serialize};

/// A public key of several tellers, of whom `threshold` together can open what is sealed to it.
///
/// Made anew for every question, whose digest it carries: proofs are bound to the key, and a key used
/// twice would let a ballot be carried from one question to the other. A key that was read is as
/// sound as one that was made: the tellers' keys lie on one polynomial, and the joint key follows.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Parts", into = "Parts")]
pub struct JointKey {
    parts: Parts,
    digest: Digest,
    set: PublicKeySet<Ristretto>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    question: Digest,
    threshold: u16,
    tellers: Vec<PublicKey<Ristretto>>,
}

impl TryFrom<Parts> for JointKey {
    type Error = Fault;

    fn try_from(parts: Parts) -> Result<Self, Fault> {
        let params = params(parts.threshold, parts.tellers.len())?;
        let set = PublicKeySet::from_participants(params, parts.tellers.clone())
            .map_err(|_| Fault::Key)?;
        // Sealed to the identity, everything would lie open.
        if Ristretto::is_identity(&set.shared_key().as_element()) {
            return Err(Fault::Key);
        }
        Ok(JointKey { digest: Digest::of_value(&parts)?, parts, set })
    }
}

impl From<JointKey> for Parts {
    fn from(key: JointKey) -> Self {
        key.parts
    }
}

fn params(threshold: u16, tellers: usize) -> Result<Params, Fault> {
    let most = TELLERS_MAX;
    let possible = threshold > 0 && usize::from(threshold) <= tellers;
    if !possible || tellers > usize::from(most) {
        return Err(Fault::Tellers { threshold, tellers, most });
    }
    Ok(Params::new(tellers, usize::from(threshold)))
}

impl JointKey {
    /// Makes a key for one question and the share of each teller, in their order: 2 of 3 for a
    /// ballot, 1 of 1 for a straw vote.
    ///
    /// By Pedersen's distributed key generation with commitments (Gennaro and others, 1999), each
    /// teller's part played here, so that no dealer ever holds the whole secret as a value. It does
    /// pass through the memory of this one process.
    ///
    /// # Errors
    /// [`Fault::Tellers`] for a threshold that is zero or above the number of tellers, and for more
    /// than [`TELLERS_MAX`] tellers.
    pub fn make(
        question: Digest,
        threshold: u16,
        tellers: u16,
        rng: &mut (impl CryptoRng + RngCore),
    ) -> Result<(JointKey, Vec<Share>), Fault> {
        let params = params(threshold, usize::from(tellers))?;
        let made = deal(params, rng)?;
        let set = made.first().ok_or(Fault::Library)?.key_set();
        let parts = Parts { question, threshold, tellers: set.participant_keys().to_vec() };
        let key = JointKey::try_from(parts)?;
        let share = |(teller, made): (u16, &ActiveParticipant<Ristretto>)| Share {
            teller,
            key: key.digest,
            secret: made.secret_share().clone(),
        };
        let shares = (1..).zip(&made).map(share).collect();
        Ok((key, shares))
    }

    /// The digest of the question that the key was made for.
    pub fn question(&self) -> &Digest {
        &self.parts.question
    }

    /// How many tellers open the box together.
    pub fn threshold(&self) -> u16 {
        self.parts.threshold
    }

    /// How many tellers hold a share.
    pub fn tellers(&self) -> u16 {
        self.parts.tellers.len() as u16
    }

    /// The digest of the key, question and threshold included.
    pub fn digest(&self) -> &Digest {
        &self.digest
    }

    /// What ballots are sealed to.
    pub(super) fn public(&self) -> &PublicKey<Ristretto> {
        self.set.shared_key()
    }

    pub(super) fn set(&self) -> &PublicKeySet<Ristretto> {
        &self.set
    }

    /// The place of a teller among the keys.
    pub(super) fn place(&self, teller: u16) -> Result<usize, Fault> {
        match teller {
            0 => Err(Fault::NotATeller { teller }),
            _ if teller > self.tellers() => Err(Fault::NotATeller { teller }),
            _ => Ok(usize::from(teller) - 1),
        }
    }
}

/// The three rounds of key generation, all parts played here.
fn deal(
    params: Params,
    rng: &mut (impl CryptoRng + RngCore),
) -> Result<Vec<ActiveParticipant<Ristretto>>, Fault> {
    let all = 0..params.shares;
    let others = |me: usize| all.clone().filter(move |other| *other != me);
    let mut tellers: Vec<_> = all
        .clone()
        .map(|me| ParticipantCollectingCommitments::<Ristretto>::new(params, me, rng))
        .collect();
    let commitments: Vec<_> = tellers.iter().map(|teller| teller.commitment()).collect();
    for (me, teller) in tellers.iter_mut().enumerate() {
        others(me).for_each(|other| teller.insert_commitment(other, commitments[other]));
    }
    let mut tellers: Vec<_> = tellers.into_iter().map(|t| t.finish_commitment_phase()).collect();
    let infos: Vec<_> = tellers.iter().map(|t| t.public_info().into_owned()).collect();
    for (me, teller) in tellers.iter_mut().enumerate() {
        for other in others(me) {
            let told = teller.insert_public_polynomial(other, infos[other].clone());
            told.map_err(|_| Fault::Library)?;
        }
    }
    let mut tellers: Vec<_> = tellers.into_iter().map(|t| t.finish_polynomials_phase()).collect();
    for me in all.clone() {
        for other in others(me) {
            let share = tellers[other].secret_share_for_participant(me);
            tellers[me].insert_secret_share(other, share).map_err(|_| Fault::Library)?;
        }
    }
    tellers.into_iter().map(|t| t.complete().map_err(|_| Fault::Library)).collect()
}

/// A teller's secret part of a joint key. No `Debug`, no JSON, wiped when it is let go: it is kept as
/// a [`LockedShare`](super::LockedShare).
pub struct Share {
    pub(super) teller: u16,
    /// The digest of the joint key.
    pub(super) key: Digest,
    pub(super) secret: SecretKey<Ristretto>,
}

impl Share {
    /// Whose it is, from one.
    pub fn teller(&self) -> u16 {
        self.teller
    }

    /// The digest of the key it belongs to.
    pub fn key(&self) -> &Digest {
        &self.key
    }

    /// The teller at work.
    pub(super) fn active(&self, key: &JointKey) -> Result<ActiveParticipant<Ristretto>, Fault> {
        let place = key.place(self.teller)?;
        if self.key != key.digest {
            return Err(Fault::ForeignShare { teller: self.teller });
        }
        ActiveParticipant::new(key.set.clone(), place, self.secret.clone())
            .map_err(|_| Fault::ForeignShare { teller: self.teller })
    }
}
