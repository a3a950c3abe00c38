//! Who came: numbers and names at the call to order, and who came and went afterwards.

use super::people::{People, Person};
use crate::meeting::{Bilingual, Instant, Meeting, Presence, Seat};

/// Attendance at the call to order; before it, as marked so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    /// 应到: voting members of the body.
    pub membership: u32,
    /// 实到: voting members attending.
    pub present: u32,
    /// Attendance needed for business.
    pub quorum_needed: u32,
    /// Whether attendance met the quorum, by area too where the law counts it.
    pub has_quorum: bool,
    /// Area attending and of the body, in hundredths of a square metre, where the law counts it.
    pub area: Option<(u32, u32)>,
    /// Voting members here in person.
    pub attending: Vec<Person>,
    /// Voting members here by proxy.
    pub by_proxy: Vec<Proxy>,
    /// Voting members who came after the call to order.
    pub came_later: Vec<Person>,
    /// 请假: excused, and did not come.
    pub excused: Vec<Person>,
    /// 缺席: absent, and did not come.
    pub absent: Vec<Person>,
    /// 列席: attending without a vote, at any time.
    pub without_vote: Vec<Person>,
    /// Voting members by category, in the order of the format; empty where it has none.
    pub categories: Vec<CategoryLine>,
    /// Comings and goings after the call to order.
    pub movements: Vec<Movement>,
}

impl Attendance {
    /// How many, and no longer who.
    pub(super) fn without_names(&mut self) {
        *self = Attendance {
            membership: self.membership,
            present: self.present,
            quorum_needed: self.quorum_needed,
            has_quorum: self.has_quorum,
            ..Attendance::default()
        };
    }
}

/// Somebody represented, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Who is represented.
    pub member: Person,
    /// Who holds the written proxy, where that is on record.
    pub holder: Option<Person>,
}

/// Members and attendance of one category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryLine {
    /// Its name.
    pub name: Bilingual,
    /// Voting members.
    pub members: u32,
    /// Voting members attending.
    pub present: u32,
}

/// Somebody came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// When.
    pub at: Instant,
    /// Who.
    pub person: Person,
    /// What is true from now on.
    pub presence: Presence,
    /// Who holds the proxy of somebody represented.
    pub holder: Option<Person>,
    /// Whether this person has a vote.
    pub voting: bool,
    /// Voting members attending from now on.
    pub present: u32,
    /// Whether there is a quorum from now on.
    pub has_quorum: bool,
}

/// Attendance as it stands in `meeting`, in names of the final roster; `came` are the seats that
/// came later.
pub(super) fn of(meeting: &Meeting, people: &People<'_>, came: &[Seat]) -> Attendance {
    let roster = &meeting.roster;
    let mut found = Attendance {
        membership: roster.membership(),
        present: roster.present(),
        quorum_needed: meeting.quorum_needed(),
        has_quorum: meeting.has_quorum(),
        area: meeting.law().filter(|law| law.area).map(|_| (roster.area(true), roster.area(false))),
        categories: categories(meeting),
        ..Attendance::default()
    };
    for member in roster.members() {
        let late = came.contains(&member.seat);
        let presence = roster.presence(member.seat);
        let list = match (member.voting, presence) {
            (true, Presence::Present) => &mut found.attending,
            (true, Presence::Represented) => {
                let holder = meeting.proxies.get(&member.seat).map(|seat| people.person(*seat));
                found.by_proxy.push(Proxy { member: people.person(member.seat), holder });
                continue;
            }
            (true, _) if late => &mut found.came_later,
            (true, Presence::Excused) => &mut found.excused,
            (true, Presence::Absent) => &mut found.absent,
            (false, presence) if late || presence.counts() => &mut found.without_vote,
            (false, _) => continue,
        };
        list.push(people.person(member.seat));
    }
    found
}

fn categories(meeting: &Meeting) -> Vec<CategoryLine> {
    let categories = meeting.charter().map(|c| c.format.categories.as_slice()).unwrap_or_default();
    let roster = &meeting.roster;
    let line = |category: &crate::meeting::Category| {
        let of = || roster.members().filter(|m| m.voting && m.category == category.id);
        let here = of().filter(|m| roster.presence(m.seat).counts());
        let (members, present) = (of().count() as u32, here.count() as u32);
        CategoryLine { name: category.name.clone(), members, present }
    };
    categories.iter().map(line).filter(|line| line.members > 0).collect()
}
