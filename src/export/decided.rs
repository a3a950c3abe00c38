//! Papers of what was decided: decisions, counts, the notice to be posted, a page to sign.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use super::{balloting, jilu, opening, vote};
use crate::i18n::poll_result;
use crate::law::Outcome;
use crate::meeting::MotionId;
use crate::minutes::{BallotStep, DecisionLine, Entry, Minutes, MotionStep, Standing};

/// 决议: word for word, with the counts.
pub(super) fn decisions(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    if minutes.decisions.is_empty() && minutes.polls.is_empty() {
        return false;
    }
    jilu::resolutions(page, speaker, minutes);
    true
}

/// 选票统计表: a row for each vote that was counted, and each poll with its figures.
pub(super) fn tally(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    // Blank and void apart: only together with them does a row add up to the ballots counted.
    let heads = ["what", "method", "yes", "no", "abstain", "blank", "void", "needed", "result"];
    let head = heads.map(|id| speaker.t(&format!("tally-head-{id}")));
    let entries = minutes.sections.iter().flat_map(|section| &section.entries);
    let counted = entries.filter_map(|timed| match &timed.entry {
        Entry::Vote(taken) if taken.what.kind.is_result() => Some((taken, taken.tally?)),
        _ => None,
    });
    let figure = |n: Option<u32>| Md::ours(n.map(|n| n.to_string()).unwrap_or_default());
    let rows: Vec<Vec<Md>> = counted
        .map(|(taken, tally)| {
            vec![
                Md::escaped(&taken.what.text),
                speaker.t(&format!("method-{}", taken.method.id())),
                figure(Some(tally.yes)),
                figure(Some(tally.no)),
                figure(tally.abstain),
                figure(tally.blank),
                figure(tally.illegal),
                figure(taken.verdict.map(|verdict| verdict.needed)),
                vote::outcome(speaker, taken.what.kind, taken.outcome),
            ]
        })
        .collect();
    if !rows.is_empty() {
        page.table(&head, &rows);
    }
    // Where the law counts areas too, they decide as much as the heads.
    let entries = minutes.sections.iter().flat_map(|section| &section.entries);
    for timed in entries {
        if let Entry::Vote(taken) = &timed.entry
            && let Some(area) = vote::area(speaker, taken)
        {
            page.bullet(0, &Md::escaped(&taken.what.text));
            page.bullet(1, &area);
            page.bullet(1, &vote::basis(speaker, &taken.basis));
        }
    }
    // Handed out, returned, valid, blank, void: what must add up.
    let entries = minutes.sections.iter().flat_map(|section| &section.entries);
    for timed in entries {
        let counts = |step: &BallotStep| {
            matches!(step, BallotStep::Counted(_) | BallotStep::PollDecided { .. })
        };
        if let Entry::Ballots(step) = &timed.entry
            && counts(step)
        {
            page.bullet(0, &balloting::heading(speaker, step));
            balloting::under(page, speaker, 1, step);
        }
    }
    !rows.is_empty() || !minutes.polls.is_empty()
}

fn polls(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) {
    for poll in &minutes.polls {
        let asked = speaker.poll(&poll.poll);
        page.heading(2, &Md::escaped(&asked.title));
        let told = poll_result(speaker.words(), &asked, &poll.outcome);
        told.iter().for_each(|line| page.bullet(0, &Md::escaped(line)));
    }
}

/// 新文本与差异: what was adopted and stands, word for word; where it was changed on the way, how it
/// was moved.
pub(super) fn texts(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let adopted = minutes
        .decisions
        .iter()
        .filter(|d| d.outcome == Outcome::Adopted && d.standing == Standing::Stands);
    let mut any = false;
    for decision in adopted {
        any = true;
        let item = decision
            .item
            .and_then(|n| minutes.organisation.agenda.iter().find(|item| item.number == n));
        if let Some(item) = item {
            page.heading(2, &super::body::item_heading(speaker, item));
        }
        page.quote(&Md::escaped(&decision.text));
        let moved = as_moved(minutes, decision.id);
        if let Some(moved) = moved.filter(|moved| *moved != decision.text && !moved.is_empty()) {
            page.paragraph(&speaker.t("text-as-moved"));
            page.quote(&Md::escaped(&moved));
        }
    }
    any
}

/// The words in which a motion was made.
fn as_moved(minutes: &Minutes, id: MotionId) -> Option<String> {
    let mut entries = minutes.sections.iter().flat_map(|section| &section.entries);
    entries.find_map(|timed| match &timed.entry {
        Entry::Motion { id: of, step: MotionStep::Moved { what, .. }, .. } if *of == id => {
            Some(what.text.clone())
        }
        _ => None,
    })
}

/// 公示稿: what was adopted and still stands, with blanks for where and how long it hangs: no
/// source says how long, and the community fills it in.
pub(super) fn notice(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let stands = |d: &&DecisionLine| d.standing == Standing::Stands;
    let of = |outcome: Outcome| {
        minutes.decisions.iter().filter(stands).filter(move |d| d.outcome == outcome)
    };
    let (adopted, lost): (Vec<_>, Vec<_>) =
        (of(Outcome::Adopted).collect(), of(Outcome::Lost).collect());
    if adopted.is_empty() && lost.is_empty() && minutes.polls.is_empty() {
        return false;
    }
    page.paragraph(&speaker.t("notice-opening"));
    for (key, decisions) in [("notice-adopted", &adopted), ("notice-lost", &lost)] {
        if decisions.is_empty() {
            continue;
        }
        page.heading(2, &speaker.t(key));
        for (decision, n) in decisions.iter().zip(1..) {
            page.numbered(n, &Md::escaped(&decision.text));
            let width = format!("{n}. ").len();
            page.bullet_under(width, &jilu::numbers(speaker, decision));
        }
    }
    polls(page, speaker, minutes);
    page.gap();
    for key in ["notice-period", "notice-places", "notice-contact", "notice-objections"] {
        page.bullet(0, &speaker.t(key));
    }
    true
}

/// 签字页: who signs, with a line for the pen beside the signature that the record has.
pub(super) fn signatures(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    for line in &minutes.signatures {
        page.bullet(0, &opening::signature(speaker, line));
        page.bullet(1, &speaker.t("signature-by-hand"));
    }
    !minutes.signatures.is_empty()
}
