//! A resolution for tests.

use super::{OfficeSignature, SignedResolution, Signer, canonical};
use crate::law::{Base, Outcome, Tally, Threshold};
use crate::meeting::{Attendance, Basis, Method, Resolution, RulesNamed};

/// A resolution with this id; chair and recorder have to sign it.
pub(crate) fn resolution(id: &str) -> Resolution {
    let named = || RulesNamed { id: "x".into(), sha256: "0".repeat(64) };
    Resolution {
        version: 1,
        id: id.into(),
        meeting: "m".into(),
        title: "评议会".into(),
        body: "小组".into(),
        place: "活动室".into(),
        opened_at: "2026-03-01T14:00:00+08:00".into(),
        decided_at: "2026-03-01T15:00:00+08:00".into(),
        adjourned_at: "2026-03-01T16:00:00+08:00".into(),
        format: named(),
        rules: named(),
        item: None,
        wording: "在3号楼加装坡道".into(),
        method: Method::Hands,
        threshold: Some(Threshold::majority_of(Base::VotesCast)),
        base: Some(9),
        needed: Some(5),
        tally: Some(Tally { yes: 5, no: 4, ..Tally::default() }),
        counted: None,
        poll: None,
        open_space: None,
        basis: Basis::default(),
        elected: vec![],
        outcome: Some(Outcome::Adopted),
        attendance: Attendance { membership: 13, present: 11, quorum_needed: 7 },
        signatories: [("chair".into(), "王芳".into()), ("recorder".into(), "李强".into())].into(),
        journal_head: "0".repeat(64),
        transitions: vec![],
    }
}

/// The resolution with a signature of `signer` in each of its offices.
pub(crate) fn signed(resolution: Resolution, signer: &Signer) -> SignedResolution {
    let bytes = canonical(&resolution).unwrap();
    let signatures = resolution.signatories.iter().map(|(office, name)| OfficeSignature {
        office: office.clone(),
        name: name.clone(),
        key: signer.public_key(),
        armoured: signer.sign(&bytes).unwrap(),
        at: "2026-03-01T16:05:00+08:00".into(),
    });
    let signatures = signatures.collect();
    SignedResolution::new(resolution, signatures).unwrap()
}
