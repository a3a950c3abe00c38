//! The record that somebody means: by its number, as it is or in other letters, by the end of its
//! number, or by its title.

use super::Setting;
use crate::meeting::clean;
use crate::pipeline::Record;
use crate::runtime::DeskError;
use crate::store::{BegunRecord, PipelineDb};
use anyhow::{anyhow, bail};

/// Most records that are named where several are meant.
const CANDIDATES_MAX: usize = 8;

/// The record that is meant.
pub(super) fn find(setting: &Setting, db: &PipelineDb, asked: &str) -> anyhow::Result<BegunRecord> {
    let (words, asked) = (&setting.words, clean(asked));
    let records = db.records().map_err(DeskError::from)?;
    let unknown = || anyhow!(words.with("refusal-record_unknown", [("record", asked.clone())]));
    let id = match meant(&records, &asked).as_slice() {
        [] => return Err(unknown()),
        [one] => one.id.clone(),
        several => {
            let shown = several.iter().take(CANDIDATES_MAX);
            let mut names: Vec<String> =
                shown.map(|r| clean(&format!("{} {}", r.id, r.title))).collect();
            names.extend((several.len() > CANDIDATES_MAX).then(|| "…".to_owned()));
            let (n, names) = (several.len().to_string(), names.join(words.pick2("；", "; ")));
            bail!(words.with("record-several", [("record", asked), ("n", n), ("names", names)]))
        }
    };
    db.record_row(&id).map_err(DeskError::from)?.ok_or_else(unknown)
}

/// The records that may be meant: by the first way of naming one that fits any.
fn meant<'r>(records: &'r [Record], asked: &str) -> Vec<&'r Record> {
    let folded = asked.to_lowercase();
    let exact = |record: &Record| record.id == asked;
    let alike = |record: &Record| record.id.to_lowercase() == folded;
    let titled = |record: &Record| record.title == asked;
    let ends = |record: &Record| ends_with_part(&record.id.to_lowercase(), &folded);
    let ways: [&dyn Fn(&Record) -> bool; 4] = [&exact, &alike, &titled, &ends];
    let found = ways.iter().map(|way| records.iter().filter(|r| way(r)).collect::<Vec<_>>());
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// Whether a number ends in whole parts of it: `1-L1` and `L1` end `N-intake-1-L1`, `1` does not.
fn ends_with_part(number: &str, end: &str) -> bool {
    let before = number.strip_suffix(end).filter(|_| !end.is_empty());
    before.is_some_and(|before| before.ends_with(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::RecordKind;

    fn record(id: &str, title: &str) -> Record {
        Record {
            id: id.to_owned(),
            title: title.to_owned(),
            kind: RecordKind::Need,
            profile: String::new(),
            state: String::new(),
            filed: vec![],
        }
    }

    #[test]
    fn a_record_goes_by_its_number_its_end_or_its_title() {
        let records = [
            record("N-intake-1-L1", "路灯"),
            record("N-intake-2-L1", "坡道"),
            record("N-intake-2-L2", "路灯"),
            record("P-2025-001", "楼道灯改造"),
            record("绿化小组", "绿化小组"),
        ];
        let ids = |asked: &str| {
            meant(&records, asked).iter().map(|r| r.id.clone()).collect::<Vec<_>>().join(" ")
        };
        for (asked, expected) in [
            ("P-2025-001", "P-2025-001"),
            ("p-2025-001", "P-2025-001"),
            ("001", "P-2025-001"),
            ("intake-1-L1", "N-intake-1-L1"),
            ("l2", "N-intake-2-L2"),
            ("坡道", "N-intake-2-L1"),
            ("绿化小组", "绿化小组"),
            ("L1", "N-intake-1-L1 N-intake-2-L1"),
            ("路灯", "N-intake-1-L1 N-intake-2-L2"),
            ("1", ""),
            ("", ""),
            ("小组", ""),
        ] {
            assert_eq!(ids(asked), expected, "{asked}");
        }
    }
}
