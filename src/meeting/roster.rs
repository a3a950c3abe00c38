//! Who belongs to the body, who is here, who holds which office.

use super::id::{Office, Seat};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most people that one roster may hold.
pub const MEMBERS_MAX: usize = 5_000;

/// A person on the roster. Phone and house numbers are not kept: nothing here needs them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Seat number, unique in the meeting, from 1.
    pub seat: Seat,
    /// Full name.
    pub name: String,
    /// Category id of the format, such as `resident`; empty when the format has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub category: String,
    /// Member with a vote; `false` for those who attend without one (列席).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub voting: bool,
    /// Organisation, building or group; shown to tell namesakes apart.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Exclusive area in hundredths of a square metre, where the law counts it (民法典 278).
    #[serde(default, skip_serializing_if = "is_zero")]
    pub area: u32,
}

pub(super) fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_true(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(super) fn is_zero(value: &u32) -> bool {
    *value == 0
}

/// Whether a member is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// 未到
    #[default]
    Absent,
    /// 到会
    Present,
    /// 请假
    Excused,
    /// 委托他人到会: counts as attending where the rule set allows proxies.
    Represented,
}

impl Presence {
    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        match self {
            Presence::Absent => "absent",
            Presence::Present => "present",
            Presence::Excused => "excused",
            Presence::Represented => "represented",
        }
    }

    /// Whether this counts towards quorum and votes.
    pub fn counts(self) -> bool {
        matches!(self, Presence::Present | Presence::Represented)
    }
}

/// The roster with attendance and offices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roster {
    members: BTreeMap<Seat, Member>,
    presence: BTreeMap<Seat, Presence>,
    offices: BTreeMap<Office, Seat>,
}

impl Roster {
    /// Everybody, by seat.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.members.values()
    }

    /// The person in `seat`.
    pub fn member(&self, seat: Seat) -> Option<&Member> {
        self.members.get(&seat)
    }

    /// The name of whoever sits in `seat`, or the seat number.
    pub fn name(&self, seat: Seat) -> String {
        self.member(seat).map_or_else(|| format!("#{seat}"), |m| m.name.clone())
    }

    /// Whether that person is here.
    pub fn presence(&self, seat: Seat) -> Presence {
        self.presence.get(&seat).copied().unwrap_or_default()
    }

    /// The seat that holds `office`.
    pub fn holder(&self, office: Office) -> Option<Seat> {
        self.offices.get(&office).copied()
    }

    /// The offices that `seat` holds.
    pub fn offices_of(&self, seat: Seat) -> impl Iterator<Item = Office> {
        self.offices.iter().filter(move |(_, s)| **s == seat).map(|(o, _)| *o)
    }

    /// How many people, voting or not.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether nobody is on the roster.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Voting members of the body.
    pub fn membership(&self) -> u32 {
        self.members.values().filter(|m| m.voting).count() as u32
    }

    /// Voting members attending.
    pub fn present(&self) -> u32 {
        self.members.values().filter(|m| m.voting && self.presence(m.seat).counts()).count() as u32
    }

    /// Area of the voting members, in hundredths of a square metre; of those attending alone, or of
    /// all.
    pub fn area(&self, attending: bool) -> u32 {
        let counted = self.members.values().filter(|m| m.voting);
        let counted = counted.filter(|m| !attending || self.presence(m.seat).counts());
        counted.fold(0, |sum: u32, m| sum.saturating_add(m.area))
    }

    /// Voting members by category id.
    pub fn categories(&self) -> BTreeMap<String, u32> {
        let mut counts = BTreeMap::new();
        for member in self.members.values().filter(|m| m.voting) {
            *counts.entry(member.category.clone()).or_default() += 1;
        }
        counts
    }

    pub(super) fn put(&mut self, member: Member) {
        self.members.insert(member.seat, member);
    }

    pub(super) fn mark(&mut self, seat: Seat, presence: Presence) {
        self.presence.insert(seat, presence);
    }

    pub(super) fn appoint(&mut self, office: Office, seat: Seat) {
        self.offices.insert(office, seat);
    }
}
