//! Every string that the room sees, in Chinese and in English.
//!
//! The texts are Fluent files, one per area and language, compiled in. A key that is missing shows
//! as `⟦key⟧`; the tests allow none. This room knows words and how many cells they take; where a
//! text stands is for whoever draws it.

mod cells;
mod counting;
mod explain;
mod motion_terms;
mod outcome;
mod ruling;
mod telling;

pub use cells::{cut, pad, width};
pub use counting::{poll_marking, poll_terms, secrecy, small_numbers, tie_rule};
pub use explain::{
    act_name, explain_refusal, listed_text, motion_numbered, needs_text, outcome_name, side_name,
    signal_text, threshold_text, verdict_needs,
};
pub use motion_terms::{motion_terms, proposal_terms};
pub use outcome::{Look, Naming, Told, outcome_lines, outcome_told, poll_lines, poll_result};
pub use ruling::ruling_appealed;
pub use telling::span_text;

use crate::meeting::Bilingual;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Simplified Chinese.
    ZhHans,
    /// English.
    En,
}

impl Lang {
    /// Both, Chinese first.
    pub const ALL: [Lang; 2] = [Lang::ZhHans, Lang::En];

    /// The tag used on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::ZhHans => "zh-Hans",
            Lang::En => "en",
        }
    }

    /// The language that a locale name such as `zh_CN.UTF-8` or `en` asks for, if it is one of ours.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        if tag.starts_with("zh") {
            Some(Lang::ZhHans)
        } else if tag.starts_with("en") {
            Some(Lang::En)
        } else {
            None
        }
    }

    /// The language of the machine; Chinese where the machine does not say.
    pub fn of_machine() -> Self {
        sys_locale::get_locale().and_then(|tag| Self::from_tag(&tag)).unwrap_or(Lang::ZhHans)
    }

    /// The other language.
    pub fn other(self) -> Self {
        match self {
            Lang::ZhHans => Lang::En,
            Lang::En => Lang::ZhHans,
        }
    }

    fn sources(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Lang::ZhHans => &ZH_HANS,
            Lang::En => &EN,
        }
    }
}

macro_rules! sources {
    ($folder:literal: $($area:literal),*) => {
        [$(($area, include_str!(concat!($folder, "/", $area, ".ftl")))),*]
    };
}

const ZH_HANS: [(&str, &str); 18] = sources!("zh-Hans": "core", "motions", "minutes", "tui", "setup", "cli", "import", "tally", "ballots", "sheets", "sheets_papers", "sheets_tui", "space", "space_papers", "space_tui", "pipeline", "pipeline_cli", "city");
const EN: [(&str, &str); 18] = sources!("en": "core", "motions", "minutes", "tui", "setup", "cli", "import", "tally", "ballots", "sheets", "sheets_papers", "sheets_tui", "space", "space_papers", "space_tui", "pipeline", "pipeline_cli", "city");

/// The words of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of `lang`.
    pub fn new(lang: Lang) -> Self {
        let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Isolation marks around every argument would reach the terminal as stray cells.
        bundle.set_use_isolating(false);
        for (_, source) in lang.sources() {
            // What does not parse is left out here and found by the tests.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(r, _)| r);
            bundle.add_resource_overriding(resource);
        }
        Words { lang, bundle }
    }

    /// Which language this is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there is a text for `key`.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of `key`.
    pub fn t(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of `key` with its arguments.
    pub fn with<'a, V: Into<FluentValue<'a>>, const N: usize>(
        &self,
        key: &str,
        args: [(&'a str, V); N],
    ) -> String {
        let mut fluent = FluentArgs::new();
        for (name, value) in args {
            fluent.set(name, value);
        }
        self.format(key, Some(&fluent))
    }

    /// The text of `key` with arguments of different kinds.
    pub fn with_args(&self, key: &str, args: &FluentArgs<'_>) -> String {
        self.format(key, Some(args))
    }

    /// The text of this language.
    pub fn pick<'b>(&self, text: &'b Bilingual) -> &'b str {
        self.pick2(&text.zh, &text.en)
    }

    /// The Chinese or the English one of two texts.
    pub fn pick2<'b>(&self, zh: &'b str, en: &'b str) -> &'b str {
        match self.lang {
            Lang::ZhHans => zh,
            Lang::En => en,
        }
    }

    /// Where a rule is written. The program's own rules name themselves in both languages,
    /// `yishi: 中文 / English`; of those this language's half is given.
    pub fn rule(&self, cite: &str) -> String {
        let own = cite.strip_prefix("yishi: ").and_then(|own| own.split_once(" / "));
        match own {
            Some((zh, en)) => self.pick2(zh, en).to_owned(),
            None => cite.to_owned(),
        }
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return format!("⟦{key}⟧");
        };
        let mut errors = vec![];
        let text = self.bundle.format_pattern(pattern, args, &mut errors);
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Key to the arguments it uses, straight from the sources.
    fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
        let mut keys = BTreeMap::new();
        for (area, source) in lang.sources() {
            let parsed = FluentResource::try_new((*source).to_owned());
            assert!(parsed.is_ok(), "{}/{area}.ftl does not parse: {:?}", lang.tag(), parsed.err());
            let mut key = String::new();
            for line in source.lines() {
                let starts = line.starts_with(|c: char| c.is_ascii_lowercase());
                if let Some((name, _)) = line.split_once(" =").filter(|_| starts) {
                    key = name.to_owned();
                    let new = keys.insert(key.clone(), BTreeSet::new()).is_none();
                    assert!(new, "{key} stands twice in {}", lang.tag());
                }
                for piece in line.split('$').skip(1) {
                    let name: String = piece
                        .chars()
                        .take_while(|c| c.is_alphanumeric() || "_-".contains(*c))
                        .collect();
                    if let Some(args) = keys.get_mut(&key) {
                        args.insert(name);
                    }
                }
            }
        }
        keys
    }

    #[test]
    fn both_languages_have_the_same_keys_with_the_same_arguments() {
        let (zh, en) = (keys(Lang::ZhHans), keys(Lang::En));
        for (key, args) in &zh {
            assert_eq!(en.get(key), Some(args), "{key} in en");
        }
        for key in en.keys() {
            assert!(zh.contains_key(key), "{key} in zh-Hans");
        }
    }

    #[test]
    fn arguments_come_without_isolation_marks() {
        let text = Words::new(Lang::En).with("refusal-not_present", [("name", "王芳")]);
        assert!(text.contains("王芳") && !text.contains('\u{2068}'), "{text:?}");
    }

    #[test]
    fn whatever_the_core_names_has_its_words() {
        use crate::law::{DebateScope, MotionKind};
        use crate::meeting::{
            Breach, Card, Ground, Judgement, Method, Offence, PointKind, Remedy, Sanction, Warning,
        };
        fn of(area: &str, ids: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
            ids.into_iter().map(|id| format!("{area}-{}", id.as_ref())).collect()
        }
        let judgements = [
            Judgement::Germane,
            Judgement::Urgent,
            Judgement::Separable,
            Judgement::Dilatory,
            Judgement::WithinNotice,
            Judgement::Concrete,
        ];
        let cards = [Card::Reminder, Card::Yellow, Card::SecondYellow, Card::Red];
        let points =
            [PointKind::Order, PointKind::Privilege, PointKind::Inquiry, PointKind::Information];
        let remedies = [
            Remedy::None,
            Remedy::DropMotion,
            Remedy::EndSpeech,
            Remedy::StopVote,
            Remedy::ReopenDebate,
        ];
        let scopes = [
            DebateScope::Full,
            DebateScope::OwnMerits,
            DebateScope::OpensQuestion,
            DebateScope::None,
        ];
        let scopes = scopes.map(|s| serde_json::to_value(s).unwrap().as_str().unwrap().to_owned());
        let shelves = ["table", "postponed", "committee", "unfinished", "interrupted", "divided"];
        let motions = || MotionKind::ALL.iter().map(|kind| kind.id());
        let wanted = [
            of("motion", motions()),
            of("motion", motions().map(|id| format!("{id}-what"))),
            of("motion", motions().map(|id| format!("{id}-say"))),
            of("method", Method::ALL.map(Method::id)),
            of("judgement", judgements.map(Judgement::id)),
            of("judgement", judgements.map(|j| format!("{}-help", j.id()))),
            of("ground", Ground::ALL.map(Ground::id)),
            of("breach", Breach::ALL.map(Breach::id)),
            of("offence", Offence::ALL.map(Offence::id)),
            of("sanction", Sanction::ALL.map(Sanction::id)),
            of("card", cards.map(Card::id)),
            of("point", points.map(PointKind::id)),
            of("remedy", remedies.map(Remedy::id)),
            of("scope", scopes),
            of("shelf", shelves),
            of("authority", ["law", "adopted", "rule_set"]),
            of("warning", [Warning::PriorStudy.id()]),
        ]
        .concat();
        let missing = |lang: Lang| {
            let words = Words::new(lang);
            wanted.iter().filter(|key| !words.has(key)).cloned().collect::<Vec<_>>()
        };
        let missing = [missing(Lang::ZhHans), missing(Lang::En)].concat();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
