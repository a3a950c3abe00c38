//! The minutes as they may leave the house: without what the projector may never show.

use super::entry::Entry;
use super::{Minutes, SheetRecord};

impl Minutes {
    /// The same without the contents of what is never shown: of that stand only that it took place,
    /// when, how many were there, what was decided, and whether the parties agreed.
    #[must_use]
    pub fn public(&self) -> Self {
        let mut public = self.clone();
        for section in public.sections.iter_mut().filter(|section| section.private) {
            section.entries.retain(|timed| matches!(timed.entry, Entry::Vote(_)));
        }
        let sheets = &mut public.sheets;
        sheets.lines.retain(|line| !line.private);
        sheets.pairs.retain(|pair| !pair.private);
        sheets.ratings.retain(|rating| !rating.private);
        if self.private {
            for accord in &mut sheets.accords {
                accord.text.clear();
                accord.parties.clear();
                accord.item = None;
            }
            let accords = std::mem::take(&mut sheets.accords);
            *sheets = SheetRecord { accords, ..SheetRecord::default() };
            public.parked.clear();
            public.organisation.attendance.without_names();
            for item in &mut public.organisation.agenda {
                item.title.clear();
            }
            let items = public.sections.iter_mut().filter_map(|section| section.item.as_mut());
            items.for_each(|item| item.title.clear());
            public.not_reached.iter_mut().for_each(|item| item.title.clear());
        }
        public
    }

    /// Whether public papers leave something out.
    pub fn is_partly_private(&self) -> bool {
        self.private || self.sections.iter().any(|section| section.private)
    }
}
