//! 两簿一本: beside the record of the meeting, what two books need of it, without a word typed twice;
//! and the documents that it filed.

use super::escape::Md;
use super::page::Page;
use super::papers::CUT;
use super::phrase::Speaker;
use super::{decided, sheets};
use crate::minutes::{DocumentLine, Minutes};

/// 文书: each document as it stands on its record.
pub(super) fn documents(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let all: Vec<&DocumentLine> =
        minutes.sheets.documents.iter().filter(|d| d.taken_back.is_none()).collect();
    for (at, document) in all.iter().enumerate() {
        if at > 0 {
            page.paragraph(&Md::ours(CUT.to_owned()));
        }
        page.heading(2, &title(speaker, document));
        fields(page, speaker, document);
    }
    !all.is_empty()
}

fn title(speaker: &Speaker<'_>, document: &DocumentLine) -> Md {
    let args = [
        ("n", document.n.into()),
        ("document", speaker.pick(&document.name).into()),
        ("record", speaker.free(&document.record).into()),
    ];
    speaker.say("book-document", args)
}

fn fields(page: &mut Page, speaker: &Speaker<'_>, document: &DocumentLine) {
    for (name, value) in &document.fields {
        let args = [("name", speaker.pick(name).into()), ("value", speaker.pick(value).into())];
        page.bullet(0, &speaker.say("sheets-filed-field", args));
    }
}

/// 居委会工作簿: tasks, decisions, who takes which need on, and what was filed.
pub(super) fn committee(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let sections: [(&str, Filler); 4] = [
        ("book-tasks", sheets::tasks),
        ("book-decisions", decided::decisions),
        ("book-lanes", sheets::lanes),
        ("book-documents", filed),
    ];
    filled(page, speaker, minutes, &sections)
}

/// 居务监督委员会工作簿: money, counts, what was left open, and who looks whether it is done.
pub(super) fn supervision(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let sections: [(&str, Filler); 4] = [
        ("book-money", money),
        ("book-counts", decided::tally),
        ("book-open", unanswered),
        ("book-inspect", sheets::tasks),
    ];
    filled(page, speaker, minutes, &sections)
}

type Filler = fn(&mut Page, &Speaker<'_>, &Minutes) -> bool;

fn filled(
    page: &mut Page,
    speaker: &Speaker<'_>,
    minutes: &Minutes,
    sections: &[(&'static str, Filler)],
) -> bool {
    let mut any = false;
    for (heading, fill) in sections {
        let mut body = Page::default();
        if fill(&mut body, speaker, minutes) {
            page.heading(2, &speaker.t(heading));
            page.append(&body);
            any = true;
        }
    }
    any
}

fn filed(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    list(page, speaker, minutes, |_| true)
}

fn money(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    list(page, speaker, minutes, |document| document.money)
}

fn list(
    page: &mut Page,
    speaker: &Speaker<'_>,
    minutes: &Minutes,
    which: impl Fn(&DocumentLine) -> bool,
) -> bool {
    let standing = minutes.sheets.documents.iter().filter(|d| d.taken_back.is_none());
    let all: Vec<&DocumentLine> = standing.filter(|document| which(document)).collect();
    for document in &all {
        page.bullet(0, &title(speaker, document));
        for (name, value) in &document.fields {
            let args = [("name", speaker.pick(name).into()), ("value", speaker.pick(value).into())];
            page.bullet(1, &speaker.say("sheets-filed-field", args));
        }
    }
    !all.is_empty()
}

fn unanswered(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let open: Vec<_> = minutes.sheets.pairs.iter().filter(|pair| pair.answers.is_empty()).collect();
    for pair in &open {
        page.bullet(0, &speaker.free(&pair.text));
    }
    !open.is_empty()
}
