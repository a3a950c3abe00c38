//! Electronic secret ballots: encrypted as they are cast, opened only as a sum, checked by anybody.
//!
//! # How it works
//!
//! The tellers hold a [`JointKey`], made for one question and never used for another; each keeps one
//! [`Share`] under a pass-phrase of their own ([`LockedShare`]). A [`Booth`] turns [`Marks`] into a
//! [`SealedBallot`]: per option one ElGamal ciphertext over ristretto255 with a proof that it holds
//! no more than the [`Form`] allows, and where marks are limited altogether, a hidden remainder with a
//! proof that marks and remainder make exactly the limit. A blank ballot looks like any other.
//! Ciphertexts are added; as many tellers as the threshold says turn the [`Sum`] into [`Counts`], each
//! with a proof that their [`DecryptionShare`] is right. All of it goes into a [`BoxRecord`], from
//! which anybody recounts without trusting the laptop that made it.
//!
//! # Audit or cast
//!
//! A ballot is a function of key, form, marks and a [`Seed`]. A voter first sees the [`BallotHash`],
//! then says whether this ballot is cast or opened. If opened, marks and seed become an [`Audit`],
//! anybody may recompute the ballot byte for byte, and the voter begins anew with another seed
//! (Benaloh, "Simple verifiable elections", 2006). The seed of a ballot that is cast is forgotten: who
//! keeps it can show how the ballot was marked.
//!
//! # What the proofs are bound to
//!
//! Every proof is bound to a digest of version, form and joint key, the key names the question, and
//! to all ciphertexts of its ballot: a ballot made for another question, form or key, or one put
//! together from two ballots, is refused. An exact copy of a ballot does prove again; it has the same
//! hash, and a box that holds a hash twice is refused. The tellers' shares are bound to the question
//! and to the hashes of all ballots in the box.
//!
//! # What it does not give
//!
//! Who holds as many shares as the threshold can open each ballot by itself: [`Share::decrypt`] takes
//! a [`Sum`], and whoever calls it answers for there being one sum per question, of the whole box. All
//! shares on one laptop protect against its disk and its operator's curiosity, not against a laptop
//! made to spy. A unanimous result tells how everybody voted. The cryptographic library is young and
//! unaudited.

mod booth;
mod count;
mod digest;
mod fault;
mod form;
mod key;
mod lock;
mod logs;
mod question;
mod record;
mod sealed_ballot;
mod seed;
#[cfg(test)]
mod tests;

pub use booth::{Audit, Booth};
pub use count::{Counts, DecryptionShare, Sum};
pub use digest::{BallotHash, Digest};
pub use fault::Fault;
pub use form::{Form, Marks};
pub use key::{JointKey, Share};
pub use lock::{Cost, LockedShare};
pub use question::Question;
pub use record::BoxRecord;
pub use sealed_ballot::SealedBallot;
pub use seed::Seed;

/// The most options on one ballot.
pub const OPTIONS_MAX: u32 = 200;
/// The most points a voter may be given.
pub const POINTS_MAX: u32 = 1_000;
/// The most tellers of one key.
pub const TELLERS_MAX: u16 = 20;
/// The most ballots in one box, and the most audits beside them.
pub const BALLOTS_MAX: usize = 10_000;
/// The longest title, in bytes: the wording of a long motion.
pub const TITLE_MAX: usize = 64 << 10;
/// The names of all options of a question together, in bytes.
pub const OPTION_NAMES_MAX: usize = 2 << 20;
/// The longest stored ballot that is read, in bytes; the greatest form needs half of it.
pub const BALLOT_MAX: usize = 1 << 20;
/// The largest record that is read, in bytes.
pub const RECORD_MAX: usize = 256 << 20;
/// The version of ballots and records; another version is refused.
pub const VERSION: u32 = 1;
