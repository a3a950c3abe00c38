//! The minutes as they may leave the house: without what the projector may never show.

use super::entry::Entry;
use super::{Minutes, SheetRecord};

impl Minutes {
    /// The same without the contents of what is never shown: of that stand only that it took place,
    /// when, who was there, what was decided, and whether the parties agreed.
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
            sheets.accords.iter_mut().for_each(|accord| accord.text.clear());
            let accords = std::mem::take(&mut sheets.accords);
            *sheets = SheetRecord { accords, ..SheetRecord::default() };
            public.parked.clear();
        }
        public
    }

    /// Whether public papers leave something out.
    pub fn is_partly_private(&self) -> bool {
        self.private || self.sections.iter().any(|section| section.private)
    }
}
