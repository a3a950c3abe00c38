//! The names under which people write the sections of a report, in Chinese and in English.

use super::marks::numbered;

/// What a heading or a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    Number,
    Title,
    Convenor,
    Place,
    Writer,
    Participants,
    Summary,
    Points,
    Recommendations,
    NextSteps,
    /// The title of the form itself.
    Form,
}

/// The names under which people write a section, in small letters.
const NAMES: &[(Section, &[&str])] = &[
    (
        Section::Number,
        &[
            "编号",
            "议题编号",
            "议题号",
            "序号",
            "no.",
            "no",
            "number",
            "topic no.",
            "topic number",
            "session no.",
            "session number",
            "topic no",
            "session no",
        ],
    ),
    (
        Section::Title,
        &[
            "题目",
            "标题",
            "议题",
            "议题名称",
            "主题",
            "title",
            "topic",
            "issue",
            "issue title",
            "session title",
            "topic title",
            "session",
        ],
    ),
    (
        Section::Convenor,
        &[
            "召集人",
            "发起人",
            "convenor",
            "convener",
            "convenors",
            "conveners",
            "host",
            "initiator",
            "convened by",
        ],
    ),
    (
        Section::Place,
        &[
            "时间地点",
            "时间和地点",
            "时间、地点",
            "时间",
            "地点",
            "场地",
            "time and place",
            "time",
            "place",
            "room",
            "when and where",
        ],
    ),
    (
        Section::Writer,
        &[
            "填写人",
            "记录人",
            "执笔",
            "执笔人",
            "报告人",
            "写报告的人",
            "written by",
            "writer",
            "reporter",
            "reported by",
            "recorder",
            "author",
            "notes by",
        ],
    ),
    (
        Section::Participants,
        &[
            "参加者",
            "参与者",
            "参加人",
            "参加人员",
            "参与人",
            "参与人员",
            "到场的人",
            "participants",
            "participant",
            "attendees",
            "who was there",
            "people",
            "members present",
        ],
    ),
    (
        Section::Summary,
        &[
            "讨论概要",
            "概要",
            "摘要",
            "讨论内容",
            "讨论情况",
            "讨论摘要",
            "内容",
            "summary",
            "highlights",
            "discussion",
            "discussion highlights",
            "what was discussed",
            "highlights of the discussion",
        ],
    ),
    (
        Section::Points,
        &[
            "要点",
            "讨论要点",
            "主要观点",
            "观点",
            "意见",
            "points",
            "key points",
            "main points",
            "discussion points",
        ],
    ),
    (
        Section::Recommendations,
        &[
            "建议",
            "建议和结论",
            "结论",
            "推荐",
            "recommendations",
            "recommendation",
            "conclusions",
            "suggestions",
            "proposals",
        ],
    ),
    (
        Section::NextSteps,
        &[
            "下一步",
            "下一步行动",
            "下一步做什么",
            "行动",
            "行动计划",
            "后续行动",
            "后续",
            "next steps",
            "next step",
            "actions",
            "action",
            "action items",
            "follow-up",
        ],
    ),
    (
        Section::Form,
        &[
            "分组讨论报告",
            "讨论报告",
            "报告",
            "成果报告",
            "session report",
            "report",
            "report of the session",
        ],
    ),
];

/// The section that a heading or a name stands for, in either language or in both.
pub(super) fn section_of(heading: &str) -> Option<Section> {
    let bare = heading.trim().trim_end_matches([':', '：']).trim();
    // What stands in brackets at the end is a hint: one on each line.
    let bare = match bare.find(['(', '（']) {
        Some(at) if at > 0 && bare.ends_with([')', '）']) => bare[..at].trim(),
        _ => bare,
    };
    let whole = known(bare);
    let mut halves = bare.split(['/', '／', '|', '｜']);
    let (Some(one), other, None) = (halves.next(), halves.next(), halves.next()) else {
        return whole;
    };
    whole.or_else(|| match other {
        Some(other) => known(one).filter(|section| known(other) == Some(*section)),
        None => None,
    })
}

fn known(name: &str) -> Option<Section> {
    let name = name.trim().to_lowercase();
    // 一、要点 and 2. Points
    let chinese =
        name.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']);
    let counted = chinese.strip_prefix('、').filter(|_| chinese.len() < name.len());
    let name = counted.or_else(|| numbered(&name)).unwrap_or(&name).trim();
    NAMES.iter().find(|(_, names)| names.contains(&name)).map(|(section, _)| *section)
}
