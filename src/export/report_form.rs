//! The form on which a group writes its report: to be printed, or to be filled in and read back.
//!
//! Its headings stand in both languages, and `import` knows them in either. What it asks is what a
//! report has: who was there, what was said, what is recommended, who does what by when.

use super::escape::Md;
use super::page::Page;
use super::phrase::{Arg, Speaker};
use super::space;
use crate::i18n::Words;
use crate::minutes::{Minutes, TopicLine};

/// Empty lines of a list, for the pen.
const LINES: usize = 4;

/// The form of one topic, with what stands on the wall already on it; without a topic a blank one.
pub fn report_template(words: &Words, of: Option<(&Minutes, &TopicLine)>) -> String {
    let withheld = of.map(|(minutes, _)| minutes.withheld.clone()).unwrap_or_default();
    let speaker = Speaker::without_numbers(words).withholding(&withheld);
    let other = Words::new(words.lang().other());
    let form = Form { speaker, other: &other };
    let topic = of.map(|(_, topic)| topic);
    form.page(topic).finish()
}

struct Form<'w> {
    speaker: Speaker<'w>,
    other: &'w Words,
}

impl Form<'_> {
    fn page(&self, topic: Option<&TopicLine>) -> Page {
        let mut page = Page::default();
        page.heading(1, &self.both("report-form-title"));
        page.gap();
        for (key, value) in self.fields(topic) {
            let args = [("name", self.both(key).into()), ("value", value.into())];
            page.bullet(0, &self.speaker.say("report-form-field", args));
        }
        for key in ["report-form-participants", "report-form-summary"] {
            page.heading(2, &self.both(key));
            Self::lines(&mut page, LINES / 2);
        }
        for (key, hint) in [
            ("report-form-points", "report-form-hint-points"),
            ("report-form-recommendations", "report-form-hint-points"),
            ("report-form-next-steps", "report-form-hint-steps"),
        ] {
            let hint = self.speaker.t(hint);
            let args = [("heading", Arg::from(self.both(key))), ("hint", hint.into())];
            page.heading(2, &self.speaker.say("report-form-heading", args));
            Self::lines(&mut page, LINES);
        }
        page
    }

    fn lines(page: &mut Page, count: usize) {
        page.gap();
        (0..count).for_each(|_| page.bullet(0, &Md::default()));
    }

    /// What stands on the wall, and who writes.
    fn fields(&self, topic: Option<&TopicLine>) -> [(&'static str, Md); 5] {
        let of = |told: &dyn Fn(&TopicLine) -> Md| topic.map_or_else(Md::default, told);
        let place = |topic: &TopicLine| match &topic.session {
            Some(session) => space::place(&self.speaker, Some(session)),
            None => Md::default(),
        };
        [
            ("report-form-n", of(&|topic| Md::ours(topic.n.to_string()))),
            ("report-form-topic", of(&|topic| self.speaker.free(&topic.title))),
            ("report-form-convenor", of(&|topic| self.speaker.people(&topic.convenors))),
            ("report-form-place", of(&place)),
            ("report-form-writer", Md::default()),
        ]
    }

    /// A heading in the language of the form, with the other one beside it.
    fn both(&self, key: &str) -> Md {
        let (one, other) = (self.speaker.t(key), Md::ours(self.other.t(key)));
        self.speaker.say("report-form-both", [("one", one.into()), ("other", other.into())])
    }
}
