//! The form for a new meeting: what it offers, and what stands in it.

use super::Screen;
use super::data::{HomeData, NeedRow};
use crate::law::{DebateTotals, Threshold};
use crate::meeting::{
    Allotted, Allowance, Bilingual, Charter, Format, Member, Mode, Office, Open, Preset, Projector,
    Requirement, Scope, Seat, Settings, Step, When,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// A kind of meeting on offer.
#[derive(Debug, Clone)]
pub struct FormatRow {
    /// The kind, with the rules that it stands for.
    pub charter: Charter,
    /// The settings it offers.
    pub offered: Settings,
}

/// A time of a step that can be set.
#[derive(Debug, Clone, Copy)]
pub struct TimeRow<'f> {
    /// Of which step.
    pub step: &'f Step,
    /// Whether it is the time of everybody who has a turn in it.
    pub each: bool,
    /// What the format says.
    pub says: Allotted,
}

impl FormatRow {
    /// The row of a format, with the rules that it stands for.
    pub fn of(charter: Charter) -> Self {
        FormatRow { offered: charter.offered(), charter }
    }

    /// The kind itself.
    pub fn format(&self) -> &Format {
        &self.charter.format
    }

    /// Whether every voting member needs a category.
    pub fn needs_category(&self) -> bool {
        self.format().composition.is_some()
    }

    /// Whether somebody of this category has a place in it.
    pub fn has_category(&self, id: &str) -> bool {
        self.format().category(id).is_some()
    }

    /// Whether some step opens one of these.
    pub fn allows(&self, what: &[Allowance]) -> bool {
        self.format().steps.iter().any(|step| what.iter().any(|w| step.allows(*w)))
    }

    /// Whether matters are gone through one by one.
    pub fn has_items(&self) -> bool {
        self.format().steps.iter().any(|step| step.scope == Scope::Item)
    }

    /// Whether a matter goes through the phases of the five-matter method.
    pub fn has_phases(&self) -> bool {
        self.format().steps.iter().any(|step| step.phase.is_some())
    }

    /// Whether it is held by motions, in part at least.
    pub fn has_motions(&self) -> bool {
        self.format().mode != Mode::Plain
    }

    /// Whether anything of it depends on attendance or votes.
    pub fn has_figures(&self) -> bool {
        let format = self.format();
        [format.quorum, format.decision].iter().any(|r| *r != Requirement::None)
    }

    /// The times that can be set, step by step: of the step, then of everybody in it.
    pub fn times(&self) -> impl Iterator<Item = TimeRow<'_>> {
        self.format().steps.iter().flat_map(|step| {
            let time = step.time.map(|says| TimeRow { step, each: false, says });
            let each = step.each.map(|says| TimeRow { step, each: true, says });
            time.into_iter().chain(each)
        })
    }

    /// What the community has still to set. A statute sets attendance and votes itself.
    pub fn open(&self, settings: &Settings, by_law: bool) -> Vec<Open> {
        let mut open = self.charter.open(Some(settings));
        open.retain(|o| !(by_law && matches!(o, Open::Quorum | Open::Decision)));
        open
    }
}

/// The statute of a kind of body, on offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LawRow {
    /// Its id.
    pub id: String,
    /// Its name in both languages.
    pub name: Bilingual,
    /// Statute and article.
    pub cite: String,
    /// Attendance needed.
    pub open: Threshold,
    /// Votes needed.
    pub decide: Threshold,
    /// Whether heads and area are both counted.
    pub area: bool,
}

/// What a body had at its last meeting of a kind.
#[derive(Debug, Clone)]
pub struct Before {
    /// The kind, by its id.
    pub format: String,
    /// The body.
    pub body: String,
    /// The day of that meeting.
    pub on: NaiveDate,
    /// Its number in the series.
    pub series: Option<u32>,
    /// What it adopted.
    pub settings: Settings,
    /// The seats that went together.
    pub preset: Option<String>,
    /// The statute it met under.
    pub law: Option<String>,
    /// Where.
    pub place: String,
}

/// What the last meeting of a body left.
#[derive(Debug, Clone, Default)]
pub struct Left {
    /// The body.
    pub body: String,
    /// Matters of its agenda that it did not reach.
    pub matters: Vec<String>,
    /// Matters that have not gone through all phases.
    pub under_way: Vec<String>,
    /// How many tasks are open.
    pub tasks: usize,
    /// How many of them were given where nothing is ever shown.
    pub tasks_private: usize,
    /// Whether nothing of that meeting is ever shown: its matters go only to meetings like it.
    pub private: bool,
}

/// Whose time for debate is limited as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Everybody's.
    Question,
    /// A side's.
    Side,
    /// A category's.
    Category,
}

impl Total {
    /// All of them.
    pub const ALL: [Total; 3] = [Total::Question, Total::Side, Total::Category];

    /// The name of its texts.
    pub fn id(self) -> &'static str {
        match self {
            Total::Question => "question",
            Total::Side => "side",
            Total::Category => "category",
        }
    }

    /// Its place among the limits.
    pub fn of(self, totals: &mut DebateTotals) -> &mut Option<u32> {
        match self {
            Total::Question => &mut totals.question_secs,
            Total::Side => &mut totals.side_secs,
            Total::Category => &mut totals.category_secs,
        }
    }
}

/// The form for a new meeting.
#[derive(Debug, Clone)]
pub struct Setup {
    /// The kind chosen, by its place in the list.
    pub format: usize,
    /// The body.
    pub body: String,
    /// The title; empty: the format's name.
    pub title: String,
    /// The place.
    pub place: String,
    /// The day for which it is called.
    pub date: NaiveDate,
    /// The roster.
    pub members: Vec<Member>,
    /// Where the roster came from, in words; empty: it is offered, as the body had it last.
    pub roster_source: String,
    /// The seats that go together, by their id.
    pub preset: Option<String>,
    /// Needs put on the agenda.
    pub needs: Vec<NeedRow>,
    /// The record that the meeting is for, where it is not taken up as an item.
    pub record: Option<NeedRow>,
    /// Other matters put on the agenda.
    pub matters: Vec<String>,
    /// Minutes planned for items, by the number of the need or the words of the matter.
    pub planned: BTreeMap<String, u32>,
    /// Offices filled.
    pub offices: Vec<(Office, Seat)>,
    /// What the meeting adopts.
    pub settings: Settings,
    /// The day of the meeting whose settings these are.
    pub as_on: Option<NaiveDate>,
    /// The statute that the body meets under, by its place in the list.
    pub law: Option<usize>,
    /// When it is to end.
    pub ends: Option<When>,
    /// When the next regular meeting is.
    pub next_meeting: Option<When>,
    /// The row under the cursor.
    pub row: usize,
    /// What was entered by hand: what is offered does not go over it.
    pub own: Own,
    /// Whether anything was entered.
    pub touched: bool,
    /// Where it was opened, and where whoever leaves it comes back to.
    pub from: Screen,
}

/// What of the form was entered by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Own {
    /// The place.
    pub place: bool,
    /// The day.
    pub date: bool,
    /// Settings, the statute, or the seats.
    pub settings: bool,
}

impl Setup {
    /// The items of the agenda: the key of each and what it is about.
    pub fn items(&self) -> impl Iterator<Item = (&str, &str)> {
        let needs = self.needs.iter().map(|n| (n.id.as_str(), n.title.as_str()));
        needs.chain(self.matters.iter().map(|m| (m.as_str(), m.as_str())))
    }

    /// The kind chosen.
    pub fn kind<'h>(&self, home: &'h HomeData) -> Option<&'h FormatRow> {
        home.formats.get(self.format)
    }

    /// The statute chosen.
    pub fn statute<'h>(&self, home: &'h HomeData) -> Option<&'h LawRow> {
        self.law.and_then(|at| home.laws.get(at))
    }

    /// The seats chosen.
    pub fn seats<'h>(&self, home: &'h HomeData) -> Option<&'h Preset> {
        let presets = self.kind(home).map(|kind| kind.format().presets.as_slice());
        presets.unwrap_or_default().iter().find(|p| Some(&p.id) == self.preset.as_ref())
    }

    /// The record that the meeting is for: on the agenda it stands by itself, and where no documents are
    /// filed nothing is done about it.
    pub fn meant(&self, home: &HomeData) -> Option<&NeedRow> {
        let files = self.kind(home).is_some_and(|kind| kind.allows(&[Allowance::Documents]));
        let record = self.record.as_ref().filter(|_| files)?;
        (!self.needs.iter().any(|need| need.id == record.id)).then_some(record)
    }

    /// What the community has still to set.
    pub fn open(&self, home: &HomeData) -> Vec<Open> {
        let kind = self.kind(home);
        kind.map(|kind| kind.open(&self.settings, self.law.is_some())).unwrap_or_default()
    }

    /// The last meeting of this kind and body.
    pub fn before<'h>(&self, home: &'h HomeData) -> Option<&'h Before> {
        let format = &self.kind(home)?.format().id;
        home.before.iter().find(|b| b.format == *format && b.body == self.body)
    }

    /// What the body's last meeting left.
    pub fn left<'h>(&self, home: &'h HomeData) -> Option<&'h Left> {
        home.left.iter().find(|left| left.body == self.body)
    }

    /// The matters that the body's last meeting left to one of this kind.
    pub fn matters_left<'h>(&self, home: &'h HomeData) -> impl Iterator<Item = &'h String> {
        // The phases of a matter are gone through where a meeting has them.
        let phases = self.kind(home).is_some_and(FormatRow::has_phases);
        let private = self.is_never_shown(home);
        let left = self.left(home).filter(|left| private || !left.private).into_iter();
        left.flat_map(move |left| {
            left.matters.iter().chain(left.under_way.iter().filter(move |_| phases))
        })
    }

    /// How many tasks the body's last meeting leaves to one of this kind.
    pub fn tasks_left(&self, home: &HomeData) -> usize {
        let private = self.is_never_shown(home);
        self.left(home).map_or(0, |l| l.tasks - if private { 0 } else { l.tasks_private })
    }

    /// Whether nothing of a meeting of this kind is ever shown.
    fn is_never_shown(&self, home: &HomeData) -> bool {
        self.kind(home).is_some_and(|kind| kind.format().projector == Projector::Nothing)
    }

    /// Its number in the series of the body's meetings; none where too few of them are known.
    pub fn series(&self, home: &HomeData) -> Option<u32> {
        match self.before(home) {
            _ if self.body.is_empty() => None,
            Some(before) => before.series.map(|n| n + 1),
            None if home.has_older => None,
            None => Some(1),
        }
    }
}
