//! The minutes as they may leave the house: without what the projector may never show.

use super::document::AgendaLine;
use super::entry::Entry;
use super::motion::Substance;
use super::people::Person;
use super::vote::VoteTaken;
use super::{Minutes, SheetRecord};

impl Minutes {
    /// The same without the contents of what is never shown: of that stand only that it took place,
    /// when, how many were there, what was decided, and whether the parties agreed. Where all of it
    /// is never shown, of a decision stands only how it ended. `hidden` are the words that stand
    /// where a paper would else have an empty heading or entry.
    #[must_use]
    pub fn public(&self, hidden: &str) -> Self {
        let mut public = self.clone();
        for section in public.sections.iter_mut().filter(|section| section.private) {
            section.entries.retain(|timed| matches!(timed.entry, Entry::Vote(_)));
        }
        let sheets = &mut public.sheets;
        sheets.lines.retain(|line| !line.private);
        sheets.pairs.retain(|pair| !pair.private);
        sheets.ratings.retain(|rating| !rating.private);
        sheets.tasks.retain(|task| !task.private);
        sheets.slates.retain(|slate| !slate.private);
        for accord in sheets.accords.iter_mut().filter(|accord| self.private || accord.private) {
            accord.text.clear();
            accord.parties.clear();
            accord.item = None;
        }
        if self.private {
            let accords = std::mem::take(&mut sheets.accords);
            *sheets = SheetRecord { accords, ..SheetRecord::default() };
            public.parked.clear();
            public.organisation.attendance.without_names();
            public.without_titles(hidden);
            public.without_wording(hidden);
        }
        public
    }

    /// Whether public papers leave something out.
    pub fn is_partly_private(&self) -> bool {
        self.private || self.sections.iter().any(|section| section.private)
    }

    /// Matters by their numbers alone. A need is known by its number, too.
    fn without_titles(&mut self, hidden: &str) {
        let items = self.sections.iter_mut().filter_map(|section| section.item.as_mut());
        let items = items.chain(&mut self.organisation.agenda).chain(&mut self.not_reached);
        for item in items {
            let number = item.number;
            let (title, listed) = (hidden.to_owned(), vec![]);
            *item = AgendaLine { number, title, need: None, signal: None, listed };
        }
    }

    /// That something was decided, and how it ended: not what, and nobody's name.
    fn without_wording(&mut self, hidden: &str) {
        let elected = |names: &mut Vec<String>| {
            if !names.is_empty() {
                *names = vec![hidden.to_owned()];
            }
        };
        for section in &mut self.sections {
            let result = |entry: &Entry| matches!(entry, Entry::Vote(v) if v.what.kind.is_result());
            section.entries.retain(|timed| result(&timed.entry));
            for timed in &mut section.entries {
                if let Entry::Vote(vote) = &mut timed.entry {
                    elected(&mut vote.elected);
                    vote.without_wording(hidden);
                }
            }
        }
        for decision in &mut self.decisions {
            decision.text = hidden.to_owned();
            elected(&mut decision.elected);
        }
        for poll in self.polls.iter_mut().map(|result| &mut result.poll) {
            poll.title = hidden.to_owned();
            for option in &mut poll.options {
                option.name = hidden.to_owned();
                option.need = None;
            }
        }
        self.motions.clear();
        self.organisation.notices.clear();
        self.left.notices.clear();
    }
}

impl VoteTaken {
    fn without_wording(&mut self, hidden: &str) {
        // Somebody of this meeting: no mover at all would mean an earlier one.
        self.mover = Some(Person { name: String::new(), number: None, told_apart_by: None });
        self.what = Substance {
            kind: self.what.kind,
            text: hidden.to_owned(),
            terms: None,
            amendment: None,
            target: None,
            person: None,
            former: None,
            matter: None,
        };
        self.disposed.clear();
        self.roll.clear();
    }
}
