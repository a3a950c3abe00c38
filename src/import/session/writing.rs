//! A report line by line: what stands under which heading, with the lines where it stands.

use super::marks::{self, Mark, unescaped};
use super::names::Section;

/// A text and the line where it begins.
pub(super) type Placed = (usize, String);

/// What was written.
#[derive(Debug, Default)]
pub(super) struct Writing {
    /// One-line entries in the order in which they stand.
    pub fields: Vec<(Section, Placed)>,
    /// Items under the headings of a report.
    pub items: Vec<(Section, Placed)>,
    /// Headings that nobody knows, and what stands under them.
    pub others: Vec<(Placed, Vec<Placed>)>,
    at: Where,
    /// Whether the last line began or continued an item with a mark, so that the next may go on.
    marked: bool,
}

/// Under which heading the next line stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Where {
    /// Above the first one.
    #[default]
    Top,
    Under(Section),
    /// Under one that nobody knows.
    Other,
}

impl Section {
    /// Whether one line says it, as on the head of the form.
    fn is_field(self) -> bool {
        self <= Section::Writer
    }
}

impl Writing {
    /// Takes the next line.
    pub(super) fn line(&mut self, number: usize, raw: &str) {
        match marks::read(raw) {
            Mark::Blank => self.marked = false,
            // A line that is nothing but a name is a heading where that name may begin something.
            Mark::Heading { level: 0, text, section: Some(section) }
                if !self.opens(section, false) =>
            {
                self.text(number, text, false);
            }
            Mark::Heading { level, text, section } => self.heading(number, level, text, section),
            Mark::Field { section, value, item, whole } => {
                if self.opens(section, item) {
                    self.field(number, section, value);
                } else {
                    self.text(number, whole, item);
                }
            }
            Mark::Item(text) => self.text(number, text, true),
            Mark::Text { text, indented } => self.go_on(number, text, indented),
        }
    }

    fn heading(&mut self, number: usize, level: usize, text: String, section: Option<Section>) {
        self.marked = false;
        match section {
            Some(Section::Form) => self.at = Where::Top,
            Some(section) => self.at = Where::Under(section),
            // The first line of a page in large letters is the title of the topic.
            None if level == 1 && self.is_untitled() => {
                self.fields.push((Section::Title, (number, text)));
                self.at = Where::Top;
            }
            None => {
                self.others.push(((number, text), vec![]));
                self.at = Where::Other;
            }
        }
    }

    fn is_untitled(&self) -> bool {
        let titled = self.fields.iter().any(|(section, _)| *section == Section::Title);
        !titled && self.items.is_empty() && self.others.is_empty()
    }

    /// Whether a name with a colon begins something here: in a list it is an item like others, and a
    /// time or a place under a heading is what people talked about.
    fn opens(&self, section: Section, item: bool) -> bool {
        let top = match self.at {
            Where::Top => true,
            Where::Under(section) => section.is_field(),
            Where::Other => false,
        };
        top || (!item && section != Section::Place && section != Section::Form)
    }

    fn field(&mut self, number: usize, section: Section, value: String) {
        self.marked = false;
        let before = std::mem::replace(&mut self.at, Where::Under(section));
        if value.is_empty() {
            return;
        }
        if section == Section::Form {
            self.others.push(((number, value), vec![]));
        } else if section.is_field() {
            self.fields.push((section, (number, unescaped(&value))));
            // What is told goes on below it.
            self.at = match before {
                Where::Under(section) if section.is_field() => Where::Top,
                before => before,
            };
        } else {
            self.items.push((section, (number, value)));
        }
    }

    /// Text without a mark: it goes on with the item above, or begins one.
    fn go_on(&mut self, number: usize, text: String, indented: bool) {
        if (self.marked || (indented && self.is_among_items()))
            && let Some(last) = self.last()
        {
            return join(last, &text);
        }
        self.text(number, text, false);
    }

    fn is_among_items(&self) -> bool {
        matches!(self.at, Where::Under(section) if !section.is_field())
            && self.items.last().is_some_and(|(section, _)| self.at == Where::Under(*section))
    }

    fn last(&mut self) -> Option<&mut String> {
        match self.at {
            Where::Other => {
                let (_, lines) = self.others.last_mut()?;
                lines.last_mut().map(|(_, text)| text)
            }
            Where::Under(under) => {
                let (section, (_, text)) = self.items.last_mut()?;
                let point = under == Section::Summary && *section == Section::Points;
                (*section == under || point).then_some(text)
            }
            Where::Top => None,
        }
    }

    fn text(&mut self, number: usize, text: String, marked: bool) {
        self.marked = marked;
        match self.at {
            Where::Other => {
                if let Some((_, lines)) = self.others.last_mut() {
                    lines.push((number, text));
                }
            }
            // Under the title of a form, or above every heading, people begin to tell.
            Where::Top | Where::Under(Section::Form) => {
                self.items.push((Section::Summary, (number, text)));
            }
            Where::Under(section) if section.is_field() => {
                self.fields.push((section, (number, unescaped(&text))));
                self.at = Where::Top;
                self.marked = false;
            }
            // What is told in a list is told point by point.
            Where::Under(Section::Summary) if marked => {
                self.items.push((Section::Points, (number, text)));
            }
            Where::Under(section) => self.items.push((section, (number, text))),
        }
    }
}

/// Puts a text behind another one: with a gap, except between Chinese characters.
pub(super) fn join(before: &mut String, after: &str) {
    let wide = |c: Option<char>| c.is_none_or(|c| c >= '\u{2E80}');
    let tight = wide(before.chars().next_back()) && wide(after.chars().next());
    if !tight {
        before.push(' ');
    }
    before.push_str(after);
}
