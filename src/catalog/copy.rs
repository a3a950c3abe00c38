//! A kind of meeting under a new name, to be changed.

use super::{Catalogue, Source, builtin, file::Kind, folder};

impl Catalogue {
    /// The text of a format's file under another id; `None` where there is no such format or its file
    /// is gone. Comments stay.
    pub fn copy_of(&self, from: &str, id: &str) -> Option<String> {
        let entry = self.format(from)?;
        let text = match &entry.source {
            Source::Builtin => {
                let shipped = builtin::SHIPPED.iter();
                let mut shipped = shipped.filter(|s| s.kind == Kind::Format && s.stem == from);
                shipped.next()?.text.to_owned()
            }
            Source::User(path) => String::from_utf8(folder::read_file(path).ok()?).ok()?,
        };
        let mut renamed = false;
        let lines = text.lines().map(|line| {
            let is_id = line.split_once('=').is_some_and(|(key, _)| key.trim() == "id");
            if is_id && !renamed {
                renamed = true;
                return format!("id = \"{id}\"");
            }
            line.to_owned()
        });
        Some(lines.collect::<Vec<_>>().join("\n") + "\n")
    }

    /// Whether `id` can be the id of a file.
    pub fn is_id(id: &str) -> bool {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        (1..=64).contains(&id.len()) && id.chars().all(plain)
    }
}
