//! Before the meeting: what it is, who belongs to it, what is on the agenda, who is here.

use super::gate::some;
use super::{entitled, entry};
use crate::law::Base;
use crate::meeting::agenda::{ITEMS_MAX, Item, Place};
use crate::meeting::convening::Convening;
use crate::meeting::event::Event;
use crate::meeting::format::{Charter, Open, Scope, Settings};
use crate::meeting::id::{Actor, Instant, Office, Seat};
use crate::meeting::particulars::When;
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::roster::{MEMBERS_MAX, Member, Presence};
use crate::meeting::shelf::{Earlier, Notice};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX, clean};
use crate::meeting::{ActKind, Meeting, Phase};
use crate::pipeline::NeedRef;
use std::collections::BTreeSet;

/// The longest time of a step or a turn, in seconds.
const DAY_SECS: u32 = 86_400;

/// The most earlier decisions, or notices, on record.
const EARLIER_MAX: usize = 1_000;

pub(super) fn convene(convening: &Convening, now: Instant) -> Ruling<Vec<Event>> {
    let unknown = || Refusal::new(Code::UnknownFormat).with("format", convening.format.as_str());
    let charter = convening.charter.as_ref().ok_or_else(unknown)?;
    if let Some(law) = convening.law.as_ref().filter(|_| charter.law.is_none()) {
        return Err(Refusal::new(Code::UnknownLaw).with("law", clean(law)));
    }
    for when in [&convening.ends, &convening.next_meeting].into_iter().flatten() {
        if when.instant(now).is_none() {
            return Err(Refusal::new(Code::BadTime).with("time", clean(&when.0)));
        }
    }
    let open = charter.open(convening.settings.as_ref());
    if !open.is_empty() {
        let names: Vec<String> = open.iter().map(Open::id).collect();
        return Err(Refusal::new(Code::SettingNeeded).with("settings", names));
    }
    if let Some(id) = &convening.preset
        && !charter.format.presets.iter().any(|preset| preset.id == *id)
    {
        return Err(Refusal::new(Code::UnknownPreset).with("preset", clean(id)));
    }
    let mut settings = convening.settings.clone().unwrap_or_else(|| charter.offered());
    // What the format gives and the community did not change holds.
    let offered = charter.offered();
    for (said, offered) in
        [(&mut settings.quorum, offered.quorum), (&mut settings.decision, offered.decision)]
    {
        if Settings::is_none(*said) {
            *said = offered;
        }
    }
    for (step, offered) in offered.times {
        let time = settings.times.entry(step).or_default();
        time.secs = time.secs.or(offered.secs);
        time.each_secs = time.each_secs.or(offered.each_secs);
    }
    let times = settings.times.values().flat_map(|time| [time.secs, time.each_secs]);
    if times.flatten().any(|secs| secs == 0 || secs > DAY_SECS) {
        return Err(Refusal::new(Code::TimerNeedsTime).with("max", DAY_SECS));
    }
    // A quorum is a share of the membership, and nobody can be given no time at all.
    settings.quorum.base = Base::Membership;
    settings.speech_secs = settings.speech_secs.max(1);
    settings.turns_per_question = settings.turns_per_question.max(1);
    settings.totals = settings.totals.without_zeros();
    let resolved =
        |when: &Option<When>| when.as_ref().and_then(|when| when.instant(now)).map(When::from);
    let inherited = convening.inherited.clone().map(|left| Box::new(left.renumbered()));
    let convening = Convening {
        format: charter.format.id.clone(),
        body: entry(&convening.body, NAME_CHARS_MAX)?,
        title: entry(&convening.title, NAME_CHARS_MAX)?,
        place: clean(&convening.place),
        // A clock time is one of the day on which the meeting is called to order.
        ends: convening.ends.clone(),
        next_meeting: resolved(&convening.next_meeting),
        settings: None,
        inherited,
        ..convening.clone()
    };
    Ok(vec![Event::Convened { convening: Box::new(convening), settings }])
}

/// So many voting members by number alone.
pub(super) fn enrol_numbered(m: &Meeting, count: u16, area: u32) -> Ruling<Vec<Event>> {
    let categories = m.charter().map(|c| c.format.categories.as_slice()).unwrap_or_default();
    // Where the format tells categories apart, people cannot be enrolled without one.
    let composed = m.charter().is_some_and(|c| c.format.composition.is_some());
    if composed && !categories.is_empty() {
        return Err(Refusal::new(Code::UnknownCategory).instead(&[ActKind::Enrol]));
    }
    let member = |seat: u16| Member {
        seat: Seat(seat),
        name: format!("No. {seat}"),
        category: String::new(),
        voting: true,
        unit: String::new(),
        area,
    };
    let members: Vec<Member> = (1..=count).map(member).collect();
    enrol(m, &members)
}

pub(super) fn enrol(m: &Meeting, members: &[Member]) -> Ruling<Vec<Event>> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    let new = members.iter().filter(|p| m.roster.member(p.seat).is_none()).count();
    if new + m.roster.len() > MEMBERS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", MEMBERS_MAX));
    }
    // Nobody becomes a voter while ballots are out.
    let votes = |seat| m.roster.member(seat).is_some_and(|member| member.voting);
    if m.balloting.is_some() && members.iter().any(|p| p.voting && !votes(p.seat)) {
        return Err(Refusal::new(Code::VoteInProgress));
    }
    let bare = charter.format.categories.is_empty();
    let mut seats = BTreeSet::new();
    let mut clean_members = Vec::with_capacity(members.len());
    for member in members {
        if member.seat.0 == 0 || !seats.insert(member.seat) {
            return Err(Refusal::new(Code::BadSeat).with("seat", u32::from(member.seat.0)));
        }
        check_category(charter, member)?;
        check_seat(m, member)?;
        clean_members.push(Member {
            name: entry(&member.name, NAME_CHARS_MAX)?,
            unit: clean(&member.unit),
            // A format without categories asks for none.
            category: if bare { String::new() } else { member.category.clone() },
            ..member.clone()
        });
    }
    if clean_members.is_empty() {
        return Err(Code::EmptyRoster.into());
    }
    Ok(vec![Event::Enrolled { members: clean_members }])
}

/// Once the meeting is in session a seat keeps its person and its vote: the record names seats.
fn check_seat(m: &Meeting, member: &Member) -> Ruling<()> {
    let changes =
        |before: &Member| before.name != clean(&member.name) || before.voting != member.voting;
    if m.phase == Phase::InSession && m.roster.member(member.seat).is_some_and(changes) {
        return Err(Refusal::new(Code::BadSeat).with("seat", u32::from(member.seat.0)));
    }
    Ok(())
}

fn check_category(charter: &Charter, member: &Member) -> Ruling<()> {
    let categories = &charter.format.categories;
    let known = categories.iter().any(|c| c.id == member.category);
    if member.voting && categories.iter().any(|c| c.id == member.category && !c.votes) {
        return Err(Refusal::new(Code::NoVoteInCategory)
            .with("name", clean(&member.name))
            .with("category", member.category.as_str()));
    }
    let needed = member.voting && charter.format.composition.is_some();
    if known || categories.is_empty() || (member.category.is_empty() && !needed) {
        return Ok(());
    }
    Err(Refusal::new(Code::UnknownCategory)
        .with("name", clean(&member.name))
        .with("category", clean(&member.category)))
}

pub(super) fn appoint(m: &Meeting, office: Office, seat: Seat) -> Ruling<Vec<Event>> {
    entitled::known(m, seat)?;
    Ok(vec![Event::Appointed { office, seat }])
}

pub(super) fn add_item(m: &Meeting, item: &Item) -> Ruling<Vec<Event>> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    if m.agenda.items.len() >= ITEMS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", ITEMS_MAX));
    }
    let same = |other: &NeedRef| item.need.as_ref().is_some_and(|need| need.id == other.id);
    if m.agenda.items.iter().filter_map(|i| i.need.as_ref()).any(same) {
        let id = item.need.as_ref().map(|n| clean(&n.id)).unwrap_or_default();
        return Err(Refusal::new(Code::NeedOnAgenda).with("need", id));
    }
    let takes_up = &charter.format.takes_up;
    let need = item.need.as_ref().map(|n| NeedRef {
        id: clean(&n.id),
        state: clean(&n.state),
        signal: n.signal.clone(),
    });
    if let Some(need) = &need
        && !takes_up.is_empty()
        && !takes_up.contains(&need.state)
    {
        return Err(Refusal::new(Code::WrongState)
            .with("need", need.id.as_str())
            .with("state", need.state.as_str())
            .with("wanted", takes_up.join(", ")));
    }
    // The call of a special meeting is not changed once the meeting is under way.
    let special = m.convening.as_ref().is_some_and(|c| c.special);
    if special && m.phase == Phase::InSession {
        return Err(Code::OutsideCall.into());
    }
    still_to_come(m, charter)?;
    let title = entry(&item.title, TEXT_CHARS_MAX)?;
    let applicants = item.applicants.iter().map(|name| entry(name, NAME_CHARS_MAX));
    let applicants = applicants.collect::<Ruling<Vec<String>>>()?;
    if applicants.len() > ITEMS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", ITEMS_MAX));
    }
    let concerned = item.concerned.iter().map(|name| entry(name, NAME_CHARS_MAX));
    let concerned = concerned.collect::<Ruling<Vec<String>>>()?;
    if concerned.len() > ITEMS_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", ITEMS_MAX));
    }
    let whether = item.whether.as_deref().map(|said| entry(said, TEXT_CHARS_MAX)).transpose()?;
    Ok(vec![Event::ItemAdded {
        item: Item { title, need, applicants, concerned, whether, ..item.clone() },
    }])
}

/// A new item must have a place before it in the order of business.
fn still_to_come(m: &Meeting, charter: &Charter) -> Ruling<()> {
    let Some(here) = m.agenda.place else { return Ok(()) };
    let mut agenda = m.agenda.clone();
    agenda.items.push(Item::new(String::new()));
    let added = agenda.items.len() - 1;
    let places = agenda.places(&charter.format);
    let comes = |place: &Place| place.item == Some(added) && place.step >= here.step;
    let reached = here.item.is_none() && charter.format.steps[here.step].scope == Scope::Item;
    let passed = places.iter().position(|p| *p == here);
    let later = places.iter().rposition(comes);
    if reached || later.is_some_and(|later| passed.is_none_or(|passed| later > passed)) {
        return Ok(());
    }
    Err(Code::AgendaClosed.into())
}

pub(super) fn mark(
    m: &Meeting,
    seats: &[Seat],
    presence: Presence,
    now: Instant,
) -> Ruling<Vec<Event>> {
    for seat in seats {
        entitled::known(m, *seat)?;
    }
    if presence == Presence::Represented {
        let most = proxies(m)?;
        // Where the law says how many one voter may hold, it matters who holds them.
        if most.is_some() {
            return Err(Refusal::new(Code::NoProxies).instead(&[ActKind::Represent]));
        }
    }
    let mut changed = seats.to_vec();
    changed.retain(|seat| m.roster.presence(*seat) != presence);
    changed.sort_unstable();
    changed.dedup();
    if changed.is_empty() {
        return Err(Code::NoEffect.into());
    }
    // Whoever leaves in their own speech has ended it.
    let speech =
        m.floor.speech.as_ref().filter(|s| !presence.counts() && changed.contains(&s.seat));
    let ended = speech.map(|speech| speech.ended(m.moment(now)));
    Ok(ended.into_iter().chain([Event::Marked { seats: changed, presence }]).collect())
}

/// So many are here in person: those with the lowest seats. Whoever is represented stays so.
pub(super) fn headcount(m: &Meeting, present: u32, now: Instant) -> Ruling<Vec<Event>> {
    let in_person = |p: &&Member| m.roster.presence(p.seat) != Presence::Represented;
    let voting = m.roster.members().filter(|p| p.voting).filter(in_person);
    let voting: Vec<Seat> = voting.map(|p| p.seat).collect();
    if present as usize > voting.len() {
        return Err(Refusal::new(Code::TooMany).with("max", voting.len()));
    }
    let (here, away) = voting.split_at(present as usize);
    let changed = |seats: &[Seat], presence: Presence| -> Option<Event> {
        let seats: Vec<Seat> =
            seats.iter().copied().filter(|s| m.roster.presence(*s) != presence).collect();
        (!seats.is_empty()).then_some(Event::Marked { seats, presence })
    };
    let speech = m.floor.speech.as_ref().filter(|s| away.contains(&s.seat));
    let ended = speech.map(|speech| speech.ended(m.moment(now)));
    let counted = [ended, changed(here, Presence::Present), changed(away, Presence::Absent)];
    let events: Vec<Event> = counted.into_iter().flatten().collect();
    if events.is_empty() { Err(Code::NoEffect.into()) } else { Ok(events) }
}

/// How many proxies one voter may hold, where the law says so; refused where there are none.
fn proxies(m: &Meeting) -> Ruling<Option<u32>> {
    let most = m.law().and_then(|law| law.proxies_max);
    let by_set = m.charter().is_some_and(|c| c.rules.proxies);
    some(most.map_or(by_set, |most| most > 0), Code::NoProxies)?;
    Ok(most)
}

/// A written proxy, within what the law allows (居民委员会组织法 19: at most three to one voter).
pub(super) fn represent(m: &Meeting, seat: Seat, by: Seat) -> Ruling<Vec<Event>> {
    let most = proxies(m)?;
    let (member, holder) = (entitled::known(m, seat)?, entitled::here(m, by)?);
    if !member.voting || !holder.voting {
        let name = if member.voting { &holder.name } else { &member.name };
        return Err(Refusal::new(Code::NotAMember).with("name", name.as_str()));
    }
    if seat == by || m.roster.presence(seat).counts() {
        return Err(Code::NoEffect.into());
    }
    let held = m.proxies.values().filter(|holder| **holder == by).count();
    let candidate = m.pending.iter().filter_map(|q| q.election.as_ref());
    let candidate = candidate.flat_map(|e| &e.nominees).any(|name| *name == holder.name);
    if candidate || most.is_some_and(|most| held >= most as usize) {
        return Err(Refusal::new(Code::TooManyProxies)
            .with("name", holder.name.as_str())
            .with("max", most.unwrap_or(0)));
    }
    Ok(vec![Event::Represented { seat, by }])
}

pub(super) fn record_earlier(m: &Meeting, earlier: &Earlier) -> Ruling<Vec<Event>> {
    if m.earlier.len() >= EARLIER_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", EARLIER_MAX));
    }
    let text = entry(&earlier.text, TEXT_CHARS_MAX)?;
    let earlier = Earlier { text, adopted: clean(&earlier.adopted), ..earlier.clone() };
    Ok(vec![Event::EarlierRecorded { earlier }])
}

/// Notice given in a meeting counts in the next; before the call to order it stands in the call.
pub(super) fn give_notice(m: &Meeting, by: Actor, notice: &Notice) -> Ruling<Vec<Event>> {
    let in_session = m.phase == Phase::InSession;
    let by = if in_session { Some(entitled::as_member(m, by)?) } else { None };
    if m.notices.len() >= EARLIER_MAX {
        return Err(Refusal::new(Code::TooMany).with("max", EARLIER_MAX));
    }
    let text = entry(&notice.text, TEXT_CHARS_MAX)?;
    // The number of a decision in this meeting means nothing in the next: its wording does.
    let about = notice.of.filter(|_| in_session).and_then(|of| super::again::wording(m, of));
    let of = if in_session { None } else { notice.of };
    Ok(vec![Event::NoticeGiven { notice: Notice { text, of, about, by, for_next: in_session } }])
}

pub(super) fn call_to_order(m: &Meeting, by: Actor) -> Ruling<Vec<Event>> {
    let charter = m.charter().ok_or(Code::NotConvened)?;
    if m.roster.is_empty() {
        return Err(Refusal::new(Code::EmptyRoster).instead(&[ActKind::Enrol]));
    }
    for office in &charter.format.offices {
        entitled::seat_of(m, (*office).into())?;
    }
    let chair = entitled::as_chair(m, by)?;
    entitled::here(m, chair)?;
    super::bodies::its_people(m)?;
    let opened = Event::CalledToOrder {
        present: m.roster.present(),
        membership: m.roster.membership(),
        quorum_needed: m.quorum_needed(),
    };
    let first = m.agenda.next(&charter.format).map(|place| Event::Reached { place });
    Ok(std::iter::once(opened).chain(first).collect())
}
