//! Lists that draw the boundary of self-government: what is the community's own, what it assists in,
//! what it cannot be made responsible for, what may be purchased. Sets are per city; none is built in
//! here, and what is on a list says nothing by itself: it is shown, or it stops a matter.

use serde::{Deserialize, Serialize};

/// What being on a list means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// 自治事项: the community's own.
    Own,
    /// 协助政府工作事项: government work that it assists in.
    Assist,
    /// 负面事项: what it cannot be made responsible for.
    Negative,
    /// 政府购买服务目录: what may be purchased.
    Purchase,
    /// 社区党组织履行职责事项.
    Party,
    /// Anything else, such as matters of the seal.
    Other,
}

impl ListKind {
    /// All of them with their names in files.
    pub const ALL: [(&'static str, ListKind); 6] = [
        ("own", ListKind::Own),
        ("assist", ListKind::Assist),
        ("negative", ListKind::Negative),
        ("purchase", ListKind::Purchase),
        ("party", ListKind::Party),
        ("other", ListKind::Other),
    ];

    /// The name in files and messages.
    pub fn id(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// The lists of one city, from `sessions/lists/*.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListSet {
    /// Its id, the file's name.
    pub id: String,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// Where it is written.
    pub source: String,
    /// Which version of the lists.
    pub version: String,
    /// The lists.
    pub lists: Vec<WorkList>,
}

/// One list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkList {
    /// Its id within the set.
    pub id: String,
    /// What being on it means.
    pub kind: ListKind,
    /// Its name in Chinese.
    pub name_zh: String,
    /// Its name in English.
    pub name_en: String,
    /// How many items the source says it has.
    pub expected: Option<u32>,
    /// Its items.
    pub items: Vec<ListItem>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListItem {
    /// Its words.
    pub text: String,
    /// Whether it is one of the examples that the source names, not a line of the list itself.
    pub sample: bool,
    /// The department that it belongs to.
    pub department: Option<String>,
    /// What it rests on.
    pub basis: Option<String>,
}

impl ListSet {
    /// The items that a matter of this title is about, the first of each list: the words of the item
    /// stand in the title, or the other way round.
    pub fn found(&self, title: &str) -> Vec<(&WorkList, &ListItem)> {
        let title = plain(title);
        let of_list = |list: &'_ WorkList| {
            list.items.iter().position(|item| is_about(&title, &plain(&item.text)))
        };
        let lists = self.lists.iter().filter_map(|list| Some((list, of_list(list)?)));
        lists.map(|(list, at)| (list, &list.items[at])).collect()
    }
}

/// One character is no matter: almost everything would be about it.
fn is_about(title: &str, item: &str) -> bool {
    let long = |text: &str| text.chars().count() >= 2;
    long(title) && long(item) && (title.contains(item) || item.contains(title))
}

/// Letters and figures alone, small: how somebody sets blanks and marks makes no difference.
fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_about, plain};

    #[test]
    fn a_matter_is_found_whatever_its_marks() {
        assert!(is_about(&plain("关于 拆迁、拆违 的通知"), &plain("拆迁拆违")));
        assert!(is_about(&plain("拆违"), &plain("拆迁拆违")));
        assert!(!is_about(&plain("拆"), &plain("拆迁拆违")));
        assert!(!is_about(&plain("路灯"), &plain("拆迁拆违")));
        assert!(!is_about(&plain("……"), &plain("拆迁拆违")));
    }
}
