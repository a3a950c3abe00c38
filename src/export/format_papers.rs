//! The papers that a format names, by their names: one place that knows which sentence heads which
//! paper and who writes it.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use super::{before, books, decided, sheets};
use crate::i18n::Words;
use crate::meeting::{Meeting, Paper};
use crate::minutes::Minutes;

/// The papers that a meeting can be asked for: agenda and sign-in sheet, its record, those of its
/// format; and of what is never shown a restricted copy of each.
pub fn papers_of(meeting: &Meeting) -> Vec<(Paper, bool)> {
    let Some(charter) = meeting.charter() else { return vec![] };
    let always = [Paper::Agenda, Paper::SignIn, Paper::Record, Paper::Minutes];
    let of_format = charter.format.papers.iter().copied().filter(|paper| !always.contains(paper));
    // What the community's two books need of it, where there is a pipeline to keep them for.
    let books = [Paper::CommitteeBook, Paper::SupervisionBook];
    let books = books
        .into_iter()
        .filter(|book| charter.profile.is_some() && !charter.format.papers.contains(book));
    let all: Vec<Paper> = always.into_iter().chain(of_format).chain(books).collect();
    let private = Minutes::of(meeting).is_partly_private();
    let restricted = all.iter().filter(|_| private);
    let restricted: Vec<(Paper, bool)> = restricted.map(|paper| (*paper, true)).collect();
    all.into_iter().map(|paper| (paper, false)).chain(restricted).collect()
}

/// Whether a paper is printed before anything is said.
fn before_it(paper: Paper) -> bool {
    matches!(paper, Paper::Agenda | Paper::SignIn)
}

/// A paper of the meeting; `None` where nothing stands on it. The restricted copy has what is never
/// shown, and says so at its head.
pub fn paper(meeting: &Meeting, paper: Paper, words: &Words, restricted: bool) -> Option<String> {
    let full = Minutes::of(meeting);
    // Whose dispute it is stands on them.
    if full.private && !restricted && before_it(paper) {
        return None;
    }
    let minutes = if restricted { full } else { full.public(&words.t("minutes-not-public")) };
    match paper {
        Paper::Record => return Some(super::jilu::markdown(&minutes, words, restricted)),
        Paper::Minutes => return Some(super::ronr::markdown(&minutes, words, restricted)),
        _ => {}
    }
    let speaker = Speaker::new(words).withholding(&minutes.withheld);
    let mut page = Page::default();
    head(&mut page, &speaker, meeting, paper);
    if restricted && minutes.is_partly_private() {
        page.paragraph(&speaker.t("paper-restricted"));
    }
    let mut body = Page::default();
    let filled = match paper {
        Paper::Agenda => before::agenda(&mut body, &speaker, meeting),
        Paper::SignIn => before::sign_in(&mut body, &speaker, meeting),
        Paper::Decisions => decided::decisions(&mut body, &speaker, &minutes),
        Paper::Text => decided::texts(&mut body, &speaker, &minutes),
        Paper::Tally => decided::tally(&mut body, &speaker, &minutes),
        Paper::Notice => decided::notice(&mut body, &speaker, &minutes),
        Paper::Signatures => decided::signatures(&mut body, &speaker, &minutes),
        Paper::Needs => sheets::needs(&mut body, &speaker, &minutes),
        Paper::Lanes => sheets::lanes(&mut body, &speaker, &minutes),
        Paper::Lines => sheets::lines(&mut body, &speaker, &minutes),
        Paper::Pairs => sheets::pairs(&mut body, &speaker, &minutes),
        Paper::Ratings => sheets::ratings(&mut body, &speaker, &minutes),
        Paper::Times => sheets::times(&mut body, &speaker, &minutes),
        Paper::Tasks => sheets::tasks(&mut body, &speaker, &minutes),
        Paper::Slate => sheets::slate(&mut body, &speaker, &minutes),
        Paper::Agreement => sheets::agreement(&mut body, &speaker, &minutes),
        Paper::Phases => sheets::phases(&mut body, &speaker, &minutes),
        Paper::Documents => books::documents(&mut body, &speaker, &minutes),
        Paper::CommitteeBook => books::committee(&mut body, &speaker, &minutes),
        Paper::SupervisionBook => books::supervision(&mut body, &speaker, &minutes),
        Paper::Record | Paper::Minutes => false,
    };
    if !filled {
        return None;
    }
    page.append(&body);
    Some(page.finish())
}

/// Which paper, of which meeting.
fn head(page: &mut Page, speaker: &Speaker<'_>, meeting: &Meeting, paper: Paper) {
    page.heading(1, &speaker.t(&format!("paper-{}", paper.id())));
    let Some(convening) = &meeting.convening else { return };
    let date = match (meeting.opened_at, convening.date) {
        (Some(at), _) => speaker.date(at),
        (None, Some(day)) => sheets::day_of(speaker, day),
        (None, None) => Md::default(),
    };
    let number = match convening.series {
        Some(series) => speaker.say("minutes-series", [("series", series.into())]),
        None => Md::default(),
    };
    let (body, title) = (Md::escaped(&convening.body), Md::escaped(&convening.title));
    page.paragraph(&speaker.clauses(&[body, title, number, date, Md::escaped(&convening.place)]));
}
