//! `yishi proceedings`

use super::args::Proceedings as Args;
use super::{FINE, Setting, print};
use crate::export::proceedings;
use crate::minutes::Minutes;
use anyhow::anyhow;

pub(super) fn run(setting: &Setting, args: &Args) -> anyhow::Result<u8> {
    let meeting = super::minutes::meeting_named(setting, args.meeting.as_deref())?;
    let book = proceedings(&Minutes::of(&meeting), &setting.words);
    print(&book.ok_or_else(|| anyhow!(setting.words.t("book-none")))?)?;
    Ok(FINE)
}
