//! Votes in Robert's minutes: main motions with their disposition, appeals and points of order
//! always, other motions where they were adopted and it matters.

use super::super::escape::Md;
use super::super::page::Page;
use super::super::phrase::Speaker;
use super::super::{ballot, motion, vote};
use super::acts::{quote, sentence};
use crate::law::{MotionKind, Outcome};
use crate::meeting::{Authority, Method};
use crate::minutes::{Disposed, VoteTaken};
use MotionKind as K;

/// How a vote on a motion is told.
enum Telling {
    /// Its words, with their disposition, adopted or lost.
    Words,
    /// What was proposed, adopted or lost.
    Always,
    /// What was decided; nothing when it was lost.
    WhenAdopted,
    /// The decision of the chair, or of the meeting in its place.
    Ruling,
    /// Who was elected.
    Election,
    /// Whether a nominee was, where they are voted on one after the other.
    Nominee,
    /// Not at all.
    Never,
}

fn telling(kind: MotionKind) -> Telling {
    match kind {
        K::Main | K::Ratify | K::QuestionOfPrivilege => Telling::Words,
        K::Appeal | K::PointOfOrder => Telling::Ruling,
        K::Election => Telling::Election,
        K::Nominate => Telling::Nominee,
        // Main motions without words, and motions that bring a question again.
        K::AdjournMain
        | K::RecessMain
        | K::FixTimeMain
        | K::AdoptAgenda
        | K::TakeFromTable
        | K::Rescind
        | K::AmendPreviouslyAdopted
        | K::DischargeCommittee
        | K::Reconsider
        | K::ReconsiderEnterMinutes
        | K::Penalty => Telling::Always,
        K::PostponeIndefinitely
        | K::Commit
        | K::ConsiderInformally
        | K::PostponeDefinitely
        | K::LayOnTable
        | K::OrdersOfDay
        | K::Recess
        | K::FixTimeToAdjourn
        | K::SuspendRules
        | K::DivisionOfQuestion
        | K::ConsiderByParagraph
        | K::VotingMethod
        | K::NominationMethod
        | K::MakeUnanimous
        | K::ExcuseFromDuty
        | K::ReadPapers
        | K::OtherPrivilege
        | K::ExtendTimePending => Telling::WhenAdopted,
        // It takes effect when it is lost: against considering.
        K::ObjectionToConsideration => Telling::WhenAdopted,
        // In passing, in the wording, in the last line or in the first; or of no consequence.
        _ => Telling::Never,
    }
}

pub(super) fn vote(page: &mut Page, speaker: &Speaker<'_>, taken: &VoteTaken) {
    let took_effect = match taken.what.kind {
        K::ObjectionToConsideration => taken.outcome == Outcome::Lost,
        _ => taken.outcome == Outcome::Adopted,
    };
    match telling(taken.what.kind) {
        Telling::Words => in_words(page, speaker, taken),
        Telling::Always => decided(page, speaker, taken, took_effect),
        Telling::WhenAdopted if took_effect => decided(page, speaker, taken, true),
        Telling::Ruling => ruling(page, speaker, taken),
        Telling::Election => {
            let end = sentence(speaker, ballot::decided(speaker, taken));
            let elected = sentence(speaker, ballot::elected(speaker, &taken.elected));
            page.paragraph(&speaker.run_on(&[end, elected]));
        }
        Telling::Nominee => {
            let came_of = vote::outcome(speaker, taken.what.kind, taken.outcome);
            let text = Md::escaped(&taken.what.text);
            let args = [("text", text.into()), ("outcome", came_of.into())];
            let mut said = vec![speaker.say("minutes-ronr-nominee", args)];
            said.extend(numbers(speaker, taken));
            page.paragraph(&speaker.run_on(&said));
        }
        Telling::WhenAdopted | Telling::Never => {}
    }
}

/// A main motion in its exact words, with its disposition and the count.
fn in_words(page: &mut Page, speaker: &Speaker<'_>, taken: &VoteTaken) {
    let own = match (taken.outcome, taken.amended) {
        (Outcome::Adopted, false) => "minutes-ronr-adopted",
        (Outcome::Adopted, true) => "minutes-ronr-adopted-amended",
        (Outcome::Lost, false) => "minutes-ronr-lost",
        (Outcome::Lost, true) => "minutes-ronr-lost-amended",
    };
    let again = taken.again.then(|| speaker.t("minutes-ronr-again"));
    let disposed = match &taken.mover {
        Some(mover) => speaker.say(own, [("name", speaker.person(mover).into())]),
        None => speaker.t(&format!("{own}-earlier")),
    };
    page.paragraph(&speaker.run_on(&again.into_iter().chain([disposed]).collect::<Vec<_>>()));
    page.quote(&Md::escaped(&taken.what.text));
    // Of what is ratified, when and by whom it was done.
    if taken.what.kind == K::Ratify {
        motion::terms_of_main(speaker, &taken.what).iter().for_each(|line| page.bullet(0, line));
    }
    page.paragraph(&speaker.run_on(&numbers(speaker, taken)));
    vote::roll(speaker, taken).iter().for_each(|line| page.bullet(0, line));
}

/// What was decided, or proposed and lost, on whose motion.
fn decided(page: &mut Page, speaker: &Speaker<'_>, taken: &VoteTaken, carried: bool) {
    let name = speaker.mover(taken.mover.as_ref());
    let key = if carried { "minutes-ronr-decided" } else { "minutes-ronr-not-decided" };
    let args = [("name", name.into()), ("what", speaker.doing(&taken.what).into())];
    let mut said = vec![speaker.say(key, args)];
    said.extend(numbers(speaker, taken));
    page.paragraph(&speaker.run_on(&said));
    motion::changes(speaker, &taken.what).iter().for_each(|line| page.bullet(0, line));
    vote::roll(speaker, taken).iter().for_each(|line| page.bullet(0, line));
    disposed(page, speaker, &taken.disposed);
}

/// The question that was disposed of, with what adhered to it (48:4).
fn disposed(page: &mut Page, speaker: &Speaker<'_>, disposed: &[Disposed]) {
    let Some((main, adhering)) = disposed.split_first() else { return };
    match &main.mover {
        Some(mover) => {
            let name = speaker.person(mover);
            page.paragraph(&speaker.say("minutes-ronr-the-motion", [("name", name.into())]));
        }
        None => page.paragraph(&speaker.t("minutes-ronr-the-motion-earlier")),
    }
    quote(page, speaker, &main.what);
    for with in adhering {
        let kind = speaker.kind(with.what.kind);
        page.paragraph(&speaker.say("minutes-ronr-with-it", [("kind", kind.into())]));
        quote(page, speaker, &with.what);
    }
}

/// An appeal, or a point of order that the chair left to the meeting; the ruling and its reasons
/// stand before it.
fn ruling(page: &mut Page, speaker: &Speaker<'_>, taken: &VoteTaken) {
    let name = speaker.mover(taken.mover.as_ref());
    let came_of = vote::outcome(speaker, taken.what.kind, taken.outcome);
    let key = format!("minutes-ronr-{}", taken.what.kind.id());
    let mut said = vec![speaker.say(&key, [("name", name.into()), ("outcome", came_of.into())])];
    said.extend(numbers(speaker, taken));
    page.paragraph(&speaker.run_on(&said));
    vote::roll(speaker, taken).iter().for_each(|line| page.bullet(0, line));
}

/// The announced result; the numbers where a count was taken, with what was needed.
fn numbers(speaker: &Speaker<'_>, taken: &VoteTaken) -> Vec<Md> {
    let method = speaker.t(&format!("method-{}", taken.method.id()));
    let how = match taken.method {
        Method::Consent => speaker.t("minutes-ronr-by-consent"),
        _ => speaker.say("minutes-ronr-by", [("method", method.into())]),
    };
    let mut said = vec![how];
    if let Some((tally, verdict)) = taken.tally.zip(taken.verdict) {
        let key =
            if verdict.against { "minutes-ronr-counted-against" } else { "minutes-ronr-counted" };
        said.push(speaker.say(
            key,
            [
                ("tally", vote::tally(speaker, taken.what.kind, tally).into()),
                ("needed", vote::needed(speaker, taken).into()),
                ("got", verdict.got.into()),
                ("margin", vote::margin(speaker, verdict).into()),
            ],
        ));
    }
    let more = [
        taken.chair_voted.then(|| speaker.t("minutes-chair-voted")),
        vote::area(speaker, taken),
        (taken.basis.authority != Authority::RuleSet).then(|| vote::basis(speaker, &taken.basis)),
        vote::standing(speaker, taken.standing),
    ];
    said.extend(more.into_iter().flatten().map(|line| sentence(speaker, line)));
    said
}
