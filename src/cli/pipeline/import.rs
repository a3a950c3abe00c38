//! `yishi pipeline import`

use super::args::{Import, ImportCommand, List};
use super::{FAILED, FINE, Setting, UNSOUND, opened, print, print_json, profile};
use crate::import::{
    ImportError, NeedLine, OrganisationLine, RecordDraft, need_classes, read_needs,
    read_organisations,
};
use crate::meeting::Instant;
use crate::pipeline::{Profile, RecordKind};
use crate::runtime::{Desk, DeskError, known_records, need_numbers, now, organisation_numbers};
use anyhow::bail;
use serde_json::json;

pub(super) fn run(setting: &Setting, json: bool, args: &Import) -> anyhow::Result<u8> {
    let (db, catalogue) = opened(setting)?;
    let now = now();
    let asking = Asking { setting, json, now };
    match &args.command {
        ImportCommand::Needs(list) => {
            let profile = profile(setting, &catalogue, list.profile.as_deref())?;
            let known = known_records(&db, RecordKind::Need)?;
            match read_needs(&list.file, &known, need_classes(&profile), now.date_naive()) {
                Err(error) => asking.unreadable(list, &error),
                Ok(draft) => {
                    let numbers = need_numbers(&draft.lines, &known.ids, now);
                    asking.take_in(list, &profile, &draft, &numbers)
                }
            }
        }
        ImportCommand::Organisations(list) => {
            let profile = profile(setting, &catalogue, list.profile.as_deref())?;
            let known = known_records(&db, RecordKind::Organisation)?;
            let of = RecordKind::Organisation;
            let kind = profile.documents.iter().find(|k| k.begins && k.of.contains(&of));
            match read_organisations(&list.file, &known, kind) {
                Err(error) => asking.unreadable(list, &error),
                Ok(draft) => {
                    let numbers = organisation_numbers(&draft.lines, &known.ids, now);
                    asking.take_in(list, &profile, &draft, &numbers)
                }
            }
        }
    }
}

/// What a list is made of.
trait Line: Sized {
    fn title(&self) -> &str;
    fn register(
        desk: &mut Desk,
        lines: &[Self],
        numbers: &[String],
        profile: &Profile,
        now: Instant,
    ) -> Result<(), DeskError>;
}

impl Line for NeedLine {
    fn title(&self) -> &str {
        &self.title
    }

    fn register(
        desk: &mut Desk,
        lines: &[Self],
        numbers: &[String],
        profile: &Profile,
        now: Instant,
    ) -> Result<(), DeskError> {
        desk.register_need_lines(lines, numbers, profile, now)
    }
}

impl Line for OrganisationLine {
    fn title(&self) -> &str {
        &self.title
    }

    fn register(
        desk: &mut Desk,
        lines: &[Self],
        numbers: &[String],
        profile: &Profile,
        now: Instant,
    ) -> Result<(), DeskError> {
        desk.register_organisation_lines(lines, numbers, profile, now)
    }
}

struct Asking<'s> {
    setting: &'s Setting,
    json: bool,
    now: Instant,
}

impl Asking<'_> {
    /// A file that is no list does not hold; one that cannot be opened could not even be checked.
    fn unreadable(&self, list: &List, error: &ImportError) -> anyhow::Result<u8> {
        let text = format!("{}: {}", list.file.display(), error.text(&self.setting.words));
        let unopened = matches!(
            error,
            ImportError::NoFile | ImportError::Denied | ImportError::Unreadable { .. }
        );
        if self.json {
            print_json(&json!({ "importable": false, "registered": [], "error": text }))?;
        } else if unopened {
            bail!(text);
        } else {
            print(&text)?;
        }
        Ok(if unopened { FAILED } else { UNSOUND })
    }

    /// Reports, and registers what may be: everything, or with `--skip-bad` what has nothing wrong.
    fn take_in<T: Line>(
        &self,
        list: &List,
        profile: &Profile,
        draft: &RecordDraft<T>,
        numbers: &[String],
    ) -> anyhow::Result<u8> {
        let words = &self.setting.words;
        let importable = draft.is_importable() || (list.skip_bad && !draft.lines.is_empty());
        let registers = importable && !list.check;
        if registers {
            let mut desk = self.setting.desk()?;
            let done = T::register(&mut desk, &draft.lines, numbers, profile, self.now);
            desk.close()?;
            done?;
        }
        let each = || numbers.iter().zip(&draft.lines);
        if self.json {
            let problems: Vec<_> = draft.problems.iter().map(|p| p.text(words)).collect();
            let records: Vec<_> = each()
                .map(|(number, line)| json!({ "id": number, "title": line.title() }))
                .collect();
            print_json(&json!({
                "importable": importable, "registered": registers, "records": records,
                "rows": draft.rows, "encoding": draft.encoding.name(), "columns": draft.columns,
                "private_columns": draft.private_columns,
                "unknown_columns": draft.unknown_columns, "problems": problems,
            }))?;
            return Ok(if importable { FINE } else { UNSOUND });
        }
        for line in draft.report(words) {
            print(&line)?;
        }
        if importable {
            for (number, line) in each() {
                print(&format!("  {number}  {}", line.title()))?;
            }
        }
        let key = match (importable, registers) {
            (false, _) => "records-broken",
            (true, false) => "records-fine",
            (true, true) => "records-registered",
        };
        let left = draft.rows.saturating_sub(draft.lines.len()).to_string();
        let args = [("n", draft.lines.len().to_string()), ("left", left)];
        print(&words.with(key, args))?;
        Ok(if importable { FINE } else { UNSOUND })
    }
}
