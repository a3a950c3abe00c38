//! The minutes value on paper.
//!
//! One document value, two styles in two languages: 会议记录 tells what was said and done in order,
//! Robert's minutes tell what was done. This room knows Markdown and where a sentence stands; the
//! sentences are in `i18n`, the facts in `minutes`. It writes no file.
//!
//! Nothing from outside reaches the paper unescaped: what can be put on a page is [`Md`], and the
//! only ways to make one are a sentence of ours and [`Md::escaped`].

mod ballot;
mod balloting;
mod before;
mod body;
mod books;
mod business;
mod chair;
mod decided;
mod escape;
mod floor;
mod format_papers;
mod gap;
mod jilu;
mod left;
mod motion;
mod opening;
mod page;
mod papers;
mod phrase;
mod proceedings;
mod report_form;
mod ronr;
mod sheets;
mod space;
mod table;
mod terms;
mod vote;

pub use escape::Md;
pub use format_papers::{paper, papers_of};
pub use gap::gap_text;
pub use papers::ballot_papers;
pub use proceedings::proceedings;
pub use report_form::report_template;
pub use table::{BYTE_ORDER_MARK, Table};

use crate::i18n::Words;
use crate::minutes::Minutes;

/// A way of writing minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// 会议记录: complete and in order, with the gist of every speech.
    Jilu,
    /// Robert's Rules: what was done, not what was said (RONR 48:2).
    Ronr,
}

impl Style {
    /// Both, the Chinese one first.
    pub const ALL: [Style; 2] = [Style::Jilu, Style::Ronr];

    /// The name on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Style::Jilu => "jilu",
            Style::Ronr => "ronr",
        }
    }

    /// The style with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|style| style.id() == id)
    }
}

/// The minutes as Markdown that is pleasant to read as plain text, too: the public copy, without
/// what the projector may never show.
pub fn markdown(minutes: &Minutes, style: Style, words: &Words) -> String {
    styled(&minutes.public(&words.t("minutes-not-public")), style, words, false)
}

/// The minutes with everything in them: for those who were there, and for the files. Says so under
/// the title where a public copy has less.
pub fn restricted(minutes: &Minutes, style: Style, words: &Words) -> String {
    styled(minutes, style, words, true)
}

fn styled(minutes: &Minutes, style: Style, words: &Words, restricted: bool) -> String {
    match style {
        Style::Jilu => jilu::markdown(minutes, words, restricted),
        Style::Ronr => ronr::markdown(minutes, words, restricted),
    }
}

#[cfg(test)]
pub(crate) mod tests;
