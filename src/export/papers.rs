//! Ballot papers to be printed, several to a sheet, from the question as it is put.
//!
//! All papers of a sheet are the same, to the letter: no number, no mark, nothing by which one could
//! be known again. Numbers stand before the options only, so that tellers can enter what is marked.

use super::escape::Md;
use super::motion::{changes, is_quoted};
use super::page::Page;
use super::phrase::{Arg, Speaker};
use crate::ballot::{Marking, Poll, PollOption, PollRule};
use crate::i18n::{Words, motion_terms, side_name};
use crate::meeting::{Channel, Meeting, Question};
use crate::minutes::{Substance, Withheld};

/// The most papers of a sheet; who needs more prints it again.
const PAPERS_MAX: usize = 500;
/// The most bytes of a sheet: two hundred long options fill a paper, and a printer's memory.
pub(super) const SHEET_BYTES_MAX: usize = 4 << 20;
/// Where to cut.
pub(super) const CUT: &str = "✂ - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -";

/// The sheet; `None` when no papers are out.
pub fn ballot_papers(meeting: &Meeting, words: &Words) -> Option<String> {
    let balloting = meeting.balloting.as_ref()?;
    let Channel::Paper { issued, .. } = balloting.channel else { return None };
    let speaker = Speaker::without_numbers(words).withholding(&Withheld::of(meeting));
    let paper = paper(&speaker, meeting).finish();
    let cut = format!("\n{CUT}\n\n");
    let wanted = usize::try_from(issued).unwrap_or(usize::MAX);
    let fit = (SHEET_BYTES_MAX / (paper.len() + cut.len())).max(1);
    let printed = wanted.min(PAPERS_MAX).min(fit);
    let mut sheet = head(&speaker, issued, u32::try_from(printed).unwrap_or(issued)).finish();
    for _ in 0..printed {
        sheet.push_str(&cut);
        sheet.push_str(&paper);
    }
    sheet.push_str(cut.trim_end());
    sheet.push('\n');
    Some(sheet)
}

/// What the sheet says above the first cut.
fn head(speaker: &Speaker<'_>, issued: u32, printed: u32) -> Page {
    let mut page = Page::default();
    page.paragraph(&speaker.say("paper-sheet", [("count", printed.into())]));
    if printed < issued {
        let counts = [("count", printed.into()), ("issued", issued.into())];
        page.paragraph(&speaker.say("paper-more", counts));
    }
    page
}

/// One paper: whose it is, the question, where to mark, and how.
fn paper(speaker: &Speaker<'_>, meeting: &Meeting) -> Page {
    let mut page = Page::default();
    if let Some(of) = of_meeting(speaker, meeting) {
        page.paragraph(&of);
    }
    match (&meeting.poll, meeting.question()) {
        (Some(under_way), _) => of_poll(&mut page, speaker, &speaker.poll(&under_way.poll)),
        (None, Some(question)) => of_motion(&mut page, speaker, meeting, question),
        (None, None) => {}
    }
    page
}

fn of_meeting(speaker: &Speaker<'_>, meeting: &Meeting) -> Option<Md> {
    let convening = meeting.convening.as_ref()?;
    let date = meeting.opened_at.map_or_else(Md::default, |at| speaker.date(at));
    let (body, title) = (Md::escaped(&convening.body), Md::escaped(&convening.title));
    let args = [("body", body.into()), ("title", title.into()), ("date", date.into())];
    Some(speaker.say("paper-of", args))
}

/// A motion with its sides, and abstaining where it is asked for.
fn of_motion(page: &mut Page, speaker: &Speaker<'_>, meeting: &Meeting, question: &Question) {
    let what = Substance {
        kind: question.kind,
        text: question.text.clone(),
        terms: question.terms.clone(),
        amendment: question.amendment.clone(),
        target: question.target,
        person: None,
        former: None,
        matter: None,
    };
    page.paragraph(&speaker.kind(question.kind));
    let changes = changes(speaker, &what);
    if changes.is_empty() && (is_quoted(question.kind) || !question.text.is_empty()) {
        page.quote(&Md::escaped(&question.text));
    }
    changes.iter().for_each(|line| page.quote(line));
    if let Some(terms) = motion_terms(speaker.words(), meeting, question) {
        page.paragraph(&Md::escaped(&terms));
    }
    page.gap();
    let sides = [true, false].map(|yes| side_name(speaker.words(), question.kind, yes));
    let abstain = meeting.asks_abstentions().then(|| speaker.words().t("answer-abstain"));
    for (number, side) in (1..).zip(sides.into_iter().chain(abstain)) {
        page.numbered(number, &boxed(speaker, &side));
    }
    how(page, speaker, "one", vec![]);
}

/// A poll with its options in the agreed order.
fn of_poll(page: &mut Page, speaker: &Speaker<'_>, poll: &Poll) {
    page.quote(&Md::escaped(&poll.title));
    if let PollRule::Budget { money, .. } | PollRule::EqualShares { money, .. } = poll.rule {
        page.paragraph(&speaker.say("paper-money", [("money", yuan(money).into())]));
    }
    page.gap();
    for (number, option) in (1..).zip(&poll.options) {
        page.numbered(number, &place(speaker, poll, option));
    }
    let (key, numbers): (_, Vec<(&'static str, u32)>) = match (&poll.rule, poll.marking()) {
        (PollRule::Score { .. }, _) => ("score", vec![]),
        (PollRule::Dots { each, cap }, _) => ("dots", vec![("points", *each), ("cap", *cap)]),
        (_, Marking::One) => ("one", vec![]),
        (_, Marking::UpTo { k }) => ("up_to", vec![("n", k)]),
        (_, Marking::Any) => ("any", vec![]),
        (_, Marking::Each { .. }) => ("each", vec![]),
        (_, Marking::Points { points, cap }) => ("points", vec![("points", points), ("cap", cap)]),
        (_, Marking::Ranks) => ("ranks", vec![]),
    };
    how(page, speaker, key, numbers);
}

/// An option with the place, or the places, to mark it.
fn place(speaker: &Speaker<'_>, poll: &Poll, option: &PollOption) -> Md {
    let name = named(speaker, option);
    let several = |labels: Vec<Md>| {
        let between = speaker.t("paper-between");
        let all = std::iter::once(&name).chain(&labels).map(Md::as_str);
        Md::ours(all.collect::<Vec<_>>().join(between.as_str()))
    };
    match (&poll.rule, poll.marking()) {
        (PollRule::Score { criteria, .. }, _) => {
            several(criteria.iter().map(|criterion| boxed(speaker, &criterion.name)).collect())
        }
        (PollRule::Each, _) => {
            let sides = ["side-yes-plain", "side-no-plain"];
            several(sides.map(|key| boxed(speaker, &speaker.words().t(key))).into())
        }
        (_, Marking::Ranks | Marking::Points { .. }) => {
            speaker.say("paper-number", [("name", name.into())])
        }
        _ => speaker.say("paper-box", [("name", name.into())]),
    }
}

/// The name of an option, and where money is shared out what it costs.
fn named(speaker: &Speaker<'_>, option: &PollOption) -> Md {
    let name = Md::escaped(&option.name);
    if option.cost == 0 {
        return name;
    }
    speaker.say("paper-cost", [("name", name.into()), ("cost", yuan(option.cost).into())])
}

fn boxed(speaker: &Speaker<'_>, name: &str) -> Md {
    speaker.say("paper-box", [("name", Md::escaped(name).into())])
}

/// Fen as yuan.
fn yuan(fen: u64) -> Md {
    Md::ours(format!("{}.{:02}", fen / 100, fen % 100))
}

/// One line that says how to mark the paper, and what leaving it blank means.
fn how(page: &mut Page, speaker: &Speaker<'_>, key: &str, numbers: Vec<(&'static str, u32)>) {
    let number = |of: &str| numbers.iter().find(|(name, _)| *name == of).map_or(0, |(_, n)| *n);
    let args = ["n", "points", "cap"].map(|name| (name, Arg::from(number(name))));
    let mark = speaker.say(&format!("paper-mark-{key}"), args);
    page.paragraph(&speaker.run_on(&[mark, speaker.t("paper-mark-blank")]));
}
