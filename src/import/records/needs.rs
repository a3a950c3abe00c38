//! A list of needs.

use super::columns::Wanted;
use super::rows::{self, Cells, Rows};
use super::{Known, RecordDraft, RecordProblem, same_title};
use crate::catalog::nearest;
use crate::i18n::{Lang, Words};
use crate::import::ImportError;
use crate::import::typed::typed_day;
use crate::meeting::{NAME_CHARS_MAX, TEXT_CHARS_MAX};
use crate::pipeline::{CHANNELS, Choice, FieldKind, OTHER_CHANNEL, Profile, RecordKind};
use chrono::NaiveDate;
use std::path::Path;

/// A need as a row has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedLine {
    /// The row.
    pub row: usize,
    /// Its number, where the list has one.
    pub number: Option<String>,
    /// In one line.
    pub title: String,
    /// In full.
    pub detail: String,
    /// What kind of need.
    pub category: String,
    /// How it came in, by the id of the channel.
    pub channel: String,
    /// Who put it forward.
    pub proposer: String,
    /// The day on which it was taken down.
    pub on: Option<NaiveDate>,
}

/// What columns say, by headers.
const COLUMNS: [(&str, &[&str]); 7] = [
    (
        "title",
        &[
            "需求",
            "需求名称",
            "名称",
            "需求标题",
            "标题",
            "需求事项",
            "事项",
            "议题",
            "问题",
            "title",
            "need",
            "name",
            "subject",
        ],
    ),
    (
        "detail",
        &[
            "详情",
            "需求详情",
            "具体内容",
            "需求内容",
            "内容",
            "需求描述",
            "描述",
            "说明",
            "detail",
            "details",
            "description",
            "content",
        ],
    ),
    (
        "category",
        &[
            "类别",
            "需求类别",
            "分类",
            "领域",
            "类型",
            "category",
            "domain",
            "class",
            "kind",
            "type",
        ],
    ),
    (
        "channel",
        &["来源", "渠道", "来源渠道", "收集渠道", "征集渠道", "收集方式", "channel", "source"],
    ),
    (
        "proposer",
        &[
            "提出人",
            "提案人",
            "提议人",
            "反映人",
            "申请人",
            "联系人",
            "姓名",
            "proposer",
            "proposedby",
            "raisedby",
            "submittedby",
            "who",
        ],
    ),
    (
        "registered",
        &[
            "登记日期",
            "登记时间",
            "提出日期",
            "收集日期",
            "征集日期",
            "日期",
            "时间",
            "registered",
            "registeredon",
            "registeredat",
            "date",
            "day",
        ],
    ),
    ("number", &["编号", "需求编号", "登记编号", "number", "no", "id", "needid"]),
];

/// Words for channels besides their names, folded.
const CHANNEL_WORDS: [(&str, &[&str]); 10] = [
    ("home_visit", &["入户", "走访", "入户走访", "上门", "visit", "visits", "survey"]),
    ("diary", &["日记", "民情日志", "民情日记本"]),
    ("mailbox", &["信箱", "意见箱", "意见信箱", "信件", "box", "letter", "letters"]),
    ("hotline", &["热线", "电话", "热线电话", "来电", "phone", "call"]),
    ("contact_card", &["连心卡", "联系卡", "card"]),
    ("liaison", &["联络员", "信息员", "liaisons"]),
    ("proposal", &["提案", "建议案", "社区工作建议案", "居民建议", "proposals"]),
    ("raised_in_meeting", &["会议", "会上", "会议提出", "坝坝会", "议事会", "恳谈会", "meeting"]),
    ("open_space", &["开放空间会议"]),
    (OTHER_CHANNEL, &["其它", "其他渠道", "others"]),
];

/// The classes of needs of a profile: what the field says that is called as such a column may be. A profile
/// without one leaves them to the community.
pub fn need_classes(profile: &Profile) -> &[Choice] {
    let headers = COLUMNS.iter().find(|(id, _)| *id == "category").map_or(&[][..], |c| c.1);
    let called = |name: &str| headers.contains(&name);
    let of_needs = profile.documents.iter().filter(|kind| kind.of.contains(&RecordKind::Need));
    let mut classes =
        of_needs.flat_map(|kind| &kind.fields).filter_map(|field| match &field.kind {
            FieldKind::Choice(choices) if called(&field.name_zh) || called(&field.name_en) => {
                Some(choices.as_slice())
            }
            _ => None,
        });
    classes.next().unwrap_or_default()
}

/// Reads a list of needs from a file. `classes` are those of the profile; `today` is the last day that one
/// can have been taken down on.
///
/// # Errors
/// When the file cannot be read, is too large, is no table, or has no column for the title.
pub fn read_needs(
    path: &Path,
    known: &Known,
    classes: &[Choice],
    today: NaiveDate,
) -> Result<RecordDraft<NeedLine>, ImportError> {
    let (name, bytes) = crate::import::file(path)?;
    needs_from(&name, &bytes, known, classes, today)
}

/// Reads a list of needs from the bytes of the file called `name`.
///
/// # Errors
/// As [`read_needs`].
pub fn needs_from(
    name: &str,
    bytes: &[u8],
    known: &Known,
    classes: &[Choice],
    today: NaiveDate,
) -> Result<RecordDraft<NeedLine>, ImportError> {
    let wanted: Vec<Wanted> =
        COLUMNS.iter().map(|(id, headers)| Wanted::new(id, headers.iter().copied())).collect();
    let channels = Channels::new();
    rows::read(name, bytes, &wanted, |rows, cells| {
        let detail = rows.text(cells, "detail", TEXT_CHARS_MAX);
        NeedLine {
            row: cells.number(),
            title: rows.title(cells, NAME_CHARS_MAX, known, &detail),
            category: category(rows, cells, classes),
            channel: channel(rows, cells, &channels),
            proposer: rows.text(cells, "proposer", NAME_CHARS_MAX),
            on: registered(rows, cells, today),
            number: rows.number(cells, known),
            detail,
        }
    })
}

/// Channels by what they are called, in both languages.
struct Channels(Vec<(String, String)>);

impl Channels {
    fn new() -> Self {
        let mut all = vec![];
        let ids = CHANNELS.iter().copied().chain(["raised_in_meeting", "open_space"]);
        for id in ids {
            all.push((id.to_owned(), id.to_owned()));
            for lang in Lang::ALL {
                all.push((Words::new(lang).t(&format!("channel-{id}")), id.to_owned()));
            }
        }
        for (id, words) in CHANNEL_WORDS {
            all.extend(words.iter().map(|word| ((*word).to_owned(), id.to_owned())));
        }
        Channels(all)
    }

    fn find(&self, text: &str) -> Option<&str> {
        let wanted = same_title(text);
        self.0.iter().find(|(word, _)| same_title(word) == wanted).map(|(_, id)| id.as_str())
    }
}

/// The channel of a need. A way that nobody knows is another one.
fn channel(rows: &mut Rows, cells: &Cells<'_>, channels: &Channels) -> String {
    let text = rows.cell(cells, "channel");
    if text.is_empty() {
        return text;
    }
    if let Some(id) = channels.find(&text) {
        return id.to_owned();
    }
    let meant = nearest(&text, channels.0.iter().map(|(word, _)| word.as_str()));
    let meant = meant.and_then(|word| channels.find(word)).map(str::to_owned);
    rows.remark(cells, "channel", RecordProblem::UnknownChannel { found: text, meant });
    OTHER_CHANNEL.to_owned()
}

/// The class of a need in the community's own words; one that the profile does not know is told once.
fn category(rows: &mut Rows, cells: &Cells<'_>, classes: &[Choice]) -> String {
    let found = rows.text(cells, "category", NAME_CHARS_MAX);
    let wanted = same_title(&found);
    let known = |class: &Choice| {
        [&class.id, &class.name_zh, &class.name_en].iter().any(|name| same_title(name) == wanted)
    };
    if !found.is_empty() && !classes.is_empty() && !classes.iter().any(known) {
        let (found, allowed) = (found.clone(), classes.to_vec());
        rows.remark_once(cells, "category", RecordProblem::UnknownClass { found, allowed });
    }
    found
}

fn registered(rows: &mut Rows, cells: &Cells<'_>, today: NaiveDate) -> Option<NaiveDate> {
    let found = rows.cell(cells, "registered");
    if found.is_empty() {
        return None;
    }
    match typed_day(&found) {
        None => {
            rows.wrong(cells, "registered", RecordProblem::BadDay { found });
            None
        }
        Some(day) if day > today => {
            rows.wrong(cells, "registered", RecordProblem::DayToCome { found });
            None
        }
        day => day,
    }
}
