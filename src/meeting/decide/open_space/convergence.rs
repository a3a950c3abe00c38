//! Convergence: related matters are put together, everybody gives dots, and an order comes of it that
//! decides nothing.

use super::{all_agree, entitled, told, topic};
use crate::ballot::{DotScore, OPTIONS_MAX, Poll, PollOption, PollRule, TieRule};
use crate::meeting::decide::entry;
use crate::meeting::event::Event;
use crate::meeting::id::{Actor, Instant, Seat};
use crate::meeting::open_space::{Cluster, DotsBy, Priorities, Ranked, SpaceEvent, Topic};
use crate::meeting::refusal::{Refusal, RefusalCode as Code, Ruling};
use crate::meeting::text::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use crate::meeting::{ActKind, Meeting};
use std::collections::BTreeSet;

pub(super) fn cluster(
    m: &Meeting,
    by: Actor,
    title: &str,
    topics: &BTreeSet<u32>,
    agreed: &BTreeSet<Seat>,
) -> Ruling<Vec<Event>> {
    let title = entry(title, NAME_CHARS_MAX)?;
    if topics.len() < 2 {
        return Err(Code::BadTerms.into());
    }
    let members: Vec<&Topic> = topics.iter().map(|n| topic(m, *n)).collect::<Ruling<_>>()?;
    for topic in &members {
        if !topic.is_reported() {
            return Err(super::nothing_held(topic).instead(&[ActKind::StateInALine]));
        }
        in_no_cluster(m, topic)?;
    }
    let agreed = all_agree(m, by, agreed, &members)?;
    told(SpaceEvent::Clustered { cluster: Cluster { title, topics: topics.clone() }, agreed })
}

pub(super) fn in_no_cluster(m: &Meeting, topic: &Topic) -> Ruling<()> {
    match m.space.clusters.iter().find(|cluster| cluster.topics.contains(&topic.n)) {
        None => Ok(()),
        Some(cluster) => Err(Refusal::new(Code::InCluster)
            .with("topic", topic.n)
            .with("cluster", cluster.title.as_str())),
    }
}

pub(super) fn open_dots(m: &Meeting, by: Actor, title: Option<&str>) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let matters = m.space.matters();
    if matters.len() > OPTIONS_MAX {
        return Err(Refusal::new(Code::TooMany)
            .with("max", OPTIONS_MAX)
            .instead(&[ActKind::ClusterTopics]));
    }
    let title = entry(title.unwrap_or(&m.space.plan.theme), TEXT_CHARS_MAX)?;
    let each = m.space.plan.dots.each_of(matters.len());
    let rule = PollRule::Dots { each, cap: m.space.plan.dots.cap.min(each) };
    let withheld = crate::meeting::Withheld::of(m);
    // Two matters may be called alike: their numbers on the wall tell them apart.
    let option = |matter: &crate::meeting::Matter| {
        let numbers: Vec<String> = matter.topics.iter().map(u32::to_string).collect();
        PollOption {
            name: format!("{} {}", numbers.join("+"), withheld.masked(&matter.title)),
            ..PollOption::default()
        }
    };
    let options = matters.iter().map(option).collect();
    let poll = Poll { title, options, rule, tie: TieRule::Report };
    Ok(vec![Event::Space(SpaceEvent::DotsOpened { matters }), Event::PollOpened { poll }])
}

/// Stickers on the wall, or hands: what was counted in the open.
pub(super) fn count_dots(
    m: &Meeting,
    by: Actor,
    voters: u32,
    scores: &[DotScore],
    now: Instant,
) -> Ruling<Vec<Event>> {
    entitled::as_chair(m, by)?;
    let (Some(matters), Some(under_way)) = (&m.space.on_paper, &m.poll) else {
        return Err(Code::NoVote.into());
    };
    let PollRule::Dots { each, cap } = under_way.poll.rule else {
        return Err(Code::NoVote.into());
    };
    let present = m.roster.present();
    if voters > present {
        return Err(Refusal::new(Code::CountExceedsPresent)
            .with("counted", voters)
            .with("present", present)
            .instead(&[ActKind::Mark, ActKind::CountDots]));
    }
    add_up(scores, matters.len(), voters, (each, cap))?;
    let ranked = Ranked::all(matters, scores);
    let by = DotsBy::Hand;
    let at = m.moment(now);
    let priorities = Priorities { by, each, cap, voters, present, ranked, at };
    told(SpaceEvent::DotsCounted { priorities: Box::new(priorities) })
}

/// So many people can have given these dots.
fn add_up(scores: &[DotScore], matters: usize, voters: u32, (each, cap): (u32, u32)) -> Ruling<()> {
    let refused = |of: &'static str, votes: u64, most: u64| {
        let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        Refusal::new(Code::BallotsDoNotAddUp)
            .with("of", of)
            .with("votes", number(votes))
            .with("returned", number(most))
            .instead(&[ActKind::CountDots, ActKind::CancelVote])
    };
    if scores.len() != matters {
        return Err(refused("sums", scores.len() as u64, matters as u64));
    }
    let given: u64 = scores.iter().map(|score| u64::from(score.dots)).sum();
    let most = u64::from(voters) * u64::from(each);
    // Who gave dots gave one at the least.
    if given > most || given < u64::from(voters) {
        return Err(refused("dots", given, u64::from(voters)));
    }
    let supporters = scores.iter().map(|score| score.supporters.map(u64::from));
    let behind: Option<u64> = supporters.sum();
    if let Some(behind) = behind.filter(|behind| *behind < u64::from(voters)) {
        return Err(refused("dots", behind, u64::from(voters)));
    }
    match scores.iter().find(|score| !score.fits(voters, cap)) {
        Some(score) => Err(refused("dots", u64::from(score.dots), u64::from(voters))),
        None => Ok(()),
    }
}

impl Meeting {
    /// Whether what was counted by hand can have been, and the ranks follow from it: for whoever checks
    /// the record.
    pub fn dots_follow(&self, priorities: &Priorities) -> bool {
        let rule = self.poll.as_ref().map(|under_way| &under_way.poll.rule);
        let (each, cap) = (priorities.each, priorities.cap);
        let matters: Vec<_> = priorities.ranked.iter().map(|r| r.matter.clone()).collect();
        let scores: Vec<_> = priorities.ranked.iter().map(|r| r.score).collect();
        rule == Some(&PollRule::Dots { each, cap })
            && priorities.by == DotsBy::Hand
            && self.space.on_paper.as_ref() == Some(&matters)
            && Ranked::all(&matters, &scores) == priorities.ranked
            && priorities.present == self.roster.present()
            && priorities.voters <= priorities.present
            && add_up(&scores, matters.len(), priorities.voters, (each, cap)).is_ok()
    }
}
