//! How needs come in, where nobody raised them in a meeting.

/// The seven ways in which a community collects what people need, then any other: 入户调查, 民情日记,
/// 民情信箱, 民情热线, 民情连心卡, 民情联络员, 居民提案, 其他. Their words are `channel-<id>`.
pub const CHANNELS: [&str; 8] = [
    "home_visit",
    "diary",
    "mailbox",
    "hotline",
    "contact_card",
    "liaison",
    "proposal",
    OTHER_CHANNEL,
];

/// Any way that is none of the seven.
pub const OTHER_CHANNEL: &str = "other";
