//! `yishi papers`

use super::args::Papers as Args;
use super::{FINE, Setting, print};
use crate::export::{paper, papers_of};
use crate::meeting::Paper;
use anyhow::{Context, anyhow};

pub(super) fn run(setting: &Setting, args: &Args) -> anyhow::Result<u8> {
    let words = &setting.words;
    let meeting = super::minutes::meeting_named(setting, args.meeting.as_deref())?;
    let only = args.only.as_deref().map(|id| {
        let names: Vec<&str> = Paper::ALL.iter().map(|(name, _)| *name).collect();
        let unknown =
            || words.with("papers-unknown", [("id", id.to_owned()), ("names", names.join(", "))]);
        Paper::from_id(id).ok_or_else(|| anyhow!(unknown()))
    });
    let only = only.transpose()?;
    let wanted: Vec<Paper> = match only {
        Some(paper) => vec![paper],
        None => papers_of(&meeting).into_iter().filter(|(_, r)| !r).map(|(p, _)| p).collect(),
    };
    let mut printed = 0;
    for kind in wanted {
        let Some(text) = paper(&meeting, kind, words, args.restricted) else { continue };
        printed += 1;
        match &args.out {
            None => print(&text)?,
            Some(folder) => {
                let path = folder.join(format!("{}.{}.md", meeting.id, kind.id()));
                std::fs::create_dir_all(folder)
                    .and_then(|()| std::fs::write(&path, &text))
                    .with_context(|| path.display().to_string())?;
                print(&path.display().to_string())?;
            }
        }
    }
    if printed == 0 {
        return Err(anyhow!(words.t("papers-none")));
    }
    Ok(FINE)
}
