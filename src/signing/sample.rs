//! A resolution for tests.

use super::{OfficeSignature, SignedResolution, Signer, canonical};
use crate::ballot::DotScore;
use crate::law::{Base, Outcome, Tally, Threshold};
use crate::meeting::{
    Attendance, Basis, DotsBy, Matter, Method, Resolution, RulesNamed, SpaceNeed, SpacePriorities,
    SpaceResult, SpaceTopic,
};

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
        sheets: None,
        basis: Basis::default(),
        elected: vec![],
        outcome: Some(Outcome::Adopted),
        attendance: Attendance { membership: 13, present: 11, quorum_needed: 7 },
        signatories: [("chair".into(), "王芳".into()), ("recorder".into(), "李强".into())].into(),
        journal_head: "0".repeat(64),
        documents: vec![],
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

/// The record of an Open Space with three topics: the second became part of the first, of which a
/// candidate project was made; the third was crossed out.
pub(crate) fn wall(id: &str) -> Resolution {
    let topic = |n: u32, title: &str, state: &str| SpaceTopic {
        n,
        title: title.into(),
        posted_by: ["赵敏", "钱进", ""][n as usize - 1].into(),
        convenor: "赵敏".into(),
        state: state.into(),
        reason: String::new(),
        merged_into: (n == 2).then_some(1),
        session: (n == 1).then(|| ("10:00–10:45".into(), "二楼".into())),
        reports: u32::from(n == 1),
    };
    let matter = Matter { title: "停车".into(), topics: [1].into() };
    let score = DotScore { dots: 7, supporters: Some(4), stacks: Some(1) };
    let need = |id: &str, title: &str, topics: &[u32]| SpaceNeed {
        id: id.into(),
        title: title.into(),
        topics: topics.iter().copied().collect(),
        proposer: "赵敏".into(),
        dots: None,
        project: None,
    };
    Resolution {
        wording: "怎样让小区更好住？".into(),
        outcome: None,
        open_space: Some(SpaceResult {
            theme: "怎样让小区更好住？".into(),
            sponsor: String::new(),
            profile: "gusu".into(),
            first_state: "N1".into(),
            topics: vec![
                topic(1, "停车", "reported"),
                topic(2, "车位", "merged"),
                topic(3, "垃圾房", "cancelled"),
            ],
            priorities: Some(SpacePriorities {
                by: DotsBy::Hand,
                each: 3,
                cap: 3,
                voters: 4,
                present: 9,
                ranked: vec![(1, matter, score)],
            }),
            needs: vec![need("N-m-K1", "画车位线", &[1, 2]), need("N-m-T3", "垃圾房", &[3])],
        }),
        ..resolution(id)
    }
}
