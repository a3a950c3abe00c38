//! A desk, a meeting and a screen: what the tests at the keys type on and look at.

use crate::screens::{drawn, is_whole, key, text};
use chrono::{DateTime, Duration, FixedOffset};
use std::collections::BTreeSet;
use tempfile::TempDir;
use yishi::i18n::{Lang, Words};
use yishi::meeting::{ActKind, Command, Convening, Meeting};
use yishi::runtime::{Desk, DeskError};
use yishi::tui::{Effect, Input, Model, News, Theme, update};

const SIZES: [(u16, u16); 3] = [(64, 18), (80, 24), (120, 40)];

/// A meeting on its desk, and the screen that shows it.
pub struct Hall {
    _dir: TempDir,
    pub desk: Desk,
    pub meeting: Meeting,
    pub model: Model,
    pub now: DateTime<FixedOffset>,
    pub lang: Lang,
    /// What was done at the keys.
    pub done: BTreeSet<ActKind>,
}

impl Hall {
    /// Convenes a meeting on a desk that lies in `dir` and shows it.
    pub fn open(
        dir: TempDir,
        mut desk: Desk,
        (convening, commands): (&Convening, &[Command]),
        now: &str,
        lang: Lang,
    ) -> Self {
        let now = DateTime::parse_from_rfc3339(now).unwrap();
        let meeting = desk.convene_with(convening, commands, now).unwrap();
        let model = Model::new(Words::new(lang), Theme::new(true, false), now);
        let done = BTreeSet::new();
        let mut hall = Hall { _dir: dir, desk, meeting, model, now, lang, done };
        hall.tell(News::Meeting(Box::new(hall.meeting.clone())));
        hall
    }

    pub fn tell(&mut self, news: News) {
        let effects = update(&mut self.model, Input::News(news));
        self.perform(effects);
    }

    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Effect::FindRecords = effect {
                let rows = self.desk.record_rows().unwrap();
                self.tell(News::Records(rows));
                continue;
            }
            let Effect::Do(command) = effect else { continue };
            let news = match self.desk.perform(&mut self.meeting, &command, self.now) {
                Ok(()) => {
                    self.done.insert(command.act.kind());
                    News::Meeting(Box::new(self.meeting.clone()))
                }
                Err(DeskError::Refused(refusal)) => News::Refused(refusal),
                Err(error) => panic!("{error}"),
            };
            self.tell(news);
        }
    }

    pub fn waits(&mut self, secs: i64) {
        self.now += Duration::seconds(secs);
        update(&mut self.model, Input::Tick(self.now));
    }

    /// Types. Every picture is whole, for the operator and for the room.
    pub fn keys(&mut self, keys: &str) {
        for c in keys.chars() {
            self.waits(1);
            let effects = update(&mut self.model, Input::Key(key(c)));
            self.perform(effects);
        }
        self.looked_at(keys);
    }

    pub fn looked_at(&mut self, what: &str) {
        let before = self.model.stage;
        for stage in [false, true] {
            self.model.stage = stage;
            for size in SIZES {
                let what = format!("{:?} stage {stage} after {what:?} {size:?}", self.lang);
                if std::env::var_os("YISHI_TEST_SHOW").is_some() {
                    println!("── {what}\n{}", self.seen(size));
                }
                is_whole(&drawn(&self.model, size), &what);
            }
        }
        self.model.stage = before;
    }

    pub fn seen(&self, size: (u16, u16)) -> String {
        text(&drawn(&self.model, size))
    }

    pub fn staged(&mut self, size: (u16, u16)) -> String {
        let before = std::mem::replace(&mut self.model.stage, true);
        let seen = self.seen(size);
        self.model.stage = before;
        seen
    }

    pub fn sees(&self, what: &str) {
        let bare = |text: &str| -> String {
            text.chars().filter(|c| !c.is_whitespace() && !"│─".contains(*c)).collect()
        };
        let seen = self.seen((120, 40));
        assert!(bare(&seen).contains(&bare(what)), "{what}\n{seen}");
    }
}
