//! The sheets as the minutes tell them: what happened to them in order, and what stands on them.

use super::dossier::{self, ConcernedLine, DocumentLine};
use super::people::{People, Person};
use crate::meeting::{Bilingual, CyclePhase, Lane, Meeting, PhaseDone, Projector, RedCard, Seat};
use chrono::NaiveDate;

/// Whose words they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// Somebody on the roster.
    Member(Person),
    /// Somebody else, by name.
    Named(String),
    /// It is not known.
    Nobody,
}

impl Voice {
    pub(super) fn of(people: &People<'_>, seat: Option<Seat>, who: &str) -> Self {
        match seat {
            Some(seat) => Voice::Member(people.person(seat)),
            None if who.is_empty() => Voice::Nobody,
            None => Voice::Named(who.to_owned()),
        }
    }
}

/// Something that happened to the sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields as on the sheets themselves")]
pub enum SheetStep {
    /// A line was written down.
    Noted { n: usize, by: Voice, kind: Option<Bilingual>, text: String, to: String },
    /// It was put into other words.
    Corrected { n: usize, text: String },
    /// It became part of another.
    Merged { n: usize, into: usize },
    /// It was sorted.
    Sorted { n: usize, lane: Lane, reason: String },
    /// It was crossed out.
    Struck { n: usize, reason: String },
    /// All lines were read back.
    ReadBack { count: usize },
    /// A question was asked.
    Asked { n: usize, by: Voice, to: String, text: String },
    /// It was answered.
    Answered { n: usize, by: Voice, text: String },
    /// A side gave its ratings.
    Rated(RatingLine),
    /// A task was given.
    Assigned { n: usize, text: String, who: String, due: NaiveDate, inspector: String },
    /// Something was said of it.
    Reported { n: usize, task: String, done: bool, text: String },
    /// The parties agreed.
    Agreed { text: String, parties: Vec<Person> },
    /// They did not.
    NotAgreed { text: String },
    /// The people of a body were put forward.
    Slated { name: String, people: usize },
    /// A document was filed on a record of the pipeline.
    Filed { n: usize, document: Bilingual, record: String, fields: Vec<(Bilingual, Bilingual)> },
    /// It was taken back.
    TakenBack { n: usize, reason: String },
    /// The chair ruled on a matter of a negative list.
    ListedRuled { item: String, admit: bool, reason: String },
}

/// What stands on the sheets at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetRecord {
    /// Lines, all of them.
    pub lines: Vec<LineLine>,
    /// Questions with their answers.
    pub pairs: Vec<PairLine>,
    /// Ratings.
    pub ratings: Vec<RatingLine>,
    /// Tasks, those of the last meeting first.
    pub tasks: Vec<TaskLine>,
    /// Agreements.
    pub accords: Vec<AccordLine>,
    /// Bodies put forward.
    pub slates: Vec<SlateLine>,
    /// Matters with the phases that they have gone through.
    pub matters: Vec<MatterLine>,
    /// Documents filed on records of the pipeline.
    pub documents: Vec<DocumentLine>,
    /// Those whom a matter concerns, of each matter that names them.
    pub concerned: Vec<ConcernedLine>,
    /// Tasks that were refused since the last evaluation.
    pub red_cards: Vec<RedCard>,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineLine {
    /// Its number, from 1.
    pub n: usize,
    /// In one line.
    pub text: String,
    /// Its kind.
    pub kind: Option<Bilingual>,
    /// The step in which it was written down.
    pub step: Bilingual,
    /// Number and title of the item.
    pub item: Option<(usize, String)>,
    /// Who raised it.
    pub by: Voice,
    /// Whom it is about.
    pub to: String,
    /// Whether it becomes a need.
    pub need: bool,
    /// Who takes it on, and why.
    pub sorted: Option<(Lane, String)>,
    /// The line that it became part of.
    pub into: Option<usize>,
    /// Why it was crossed out.
    pub struck: Option<String>,
    /// The number of the need that it becomes, in the pipeline.
    pub need_id: String,
    /// Whether public papers leave it out.
    pub private: bool,
}

/// A question with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairLine {
    /// Its number, from 1.
    pub n: usize,
    /// The question.
    pub text: String,
    /// Who asked.
    pub by: Voice,
    /// Whom.
    pub to: String,
    /// The answers: who, what.
    pub answers: Vec<(Voice, String)>,
    /// The task that it became, by number.
    pub task: Option<usize>,
    /// Whether public papers leave it out.
    pub private: bool,
}

/// What a side gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RatingLine {
    /// Which side.
    pub side: Bilingual,
    /// Number and title of the item.
    pub item: Option<(usize, String)>,
    /// How many rated.
    pub raters: u32,
    /// The most points of one rater on one head.
    pub most: u32,
    /// What was rated, with the points of all raters together.
    pub heads: Vec<(Bilingual, u32)>,
    /// In words.
    pub remark: String,
    /// Whether public papers leave it out.
    pub private: bool,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskLine {
    /// Its number, from 1.
    pub n: usize,
    /// What is to be done.
    pub text: String,
    /// Who does it.
    pub who: String,
    /// By which day.
    pub due: NaiveDate,
    /// Who looks.
    pub inspector: String,
    /// The earlier meeting that gave it.
    pub from: Option<String>,
    /// What was said of it: whether done, and what.
    pub reports: Vec<(bool, String)>,
    /// Whether public papers leave it out.
    pub private: bool,
}

/// What parties agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccordLine {
    /// Whether they did.
    pub reached: bool,
    /// On what, or why not.
    pub text: String,
    /// Who agreed.
    pub parties: Vec<Person>,
    /// Number and title of the item.
    pub item: Option<(usize, String)>,
    /// Whether public papers say only whether they did.
    pub private: bool,
}

/// A body put forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlateLine {
    /// What it is called.
    pub name: String,
    /// Its people, with their categories.
    pub people: Vec<(String, Option<Bilingual>)>,
    /// Whether public papers leave it out.
    pub private: bool,
}

/// A matter with its phases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterLine {
    /// What it is about.
    pub title: String,
    /// The phases gone through.
    pub done: Vec<PhaseDone>,
}

impl MatterLine {
    /// A phase, if it was gone through.
    pub fn phase(&self, phase: CyclePhase) -> Option<&PhaseDone> {
        self.done.iter().find(|done| done.phase == phase)
    }
}

/// Names of the format: kinds, sides, heads, categories.
pub(super) struct Names<'m>(pub &'m Meeting);

impl Names<'_> {
    fn step(&self, step: usize) -> Option<&crate::meeting::Step> {
        self.0.charter().and_then(|charter| charter.format.steps.get(step))
    }

    pub(super) fn kind(&self, step: usize, id: &str) -> Option<Bilingual> {
        let kinds = self.step(step).and_then(|step| step.lines.as_ref()).map(|lines| &lines.kinds);
        kinds?.iter().find(|kind| kind.id == id).map(|kind| kind.name.clone())
    }

    pub(super) fn rating(&self, rated: &crate::meeting::Rated) -> RatingLine {
        let sheet = self.step(rated.step).and_then(|step| step.rates.as_ref());
        let plain = |id: &str| Bilingual { zh: id.to_owned(), en: id.to_owned() };
        let side = sheet.and_then(|sheet| sheet.sides.iter().find(|side| side.id == rated.side));
        let heads = sheet.map(|sheet| sheet.heads.as_slice()).unwrap_or_default();
        let heads = heads.iter().map(|head| head.name.clone()).zip(rated.points.iter().copied());
        RatingLine {
            side: side.map_or_else(|| plain(&rated.side), |side| side.name.clone()),
            item: self.item(rated.item),
            raters: rated.raters,
            most: sheet.map_or(0, |sheet| sheet.most),
            heads: heads.collect(),
            remark: rated.remark.clone(),
            private: self.is_private(rated.step),
        }
    }

    pub(super) fn item(&self, item: Option<usize>) -> Option<(usize, String)> {
        let at = item?;
        self.0.agenda.items.get(at).map(|item| (at + 1, item.title.clone()))
    }

    /// Whether public papers leave out what was written down in this step.
    pub(super) fn is_private(&self, step: usize) -> bool {
        let format = self.0.charter().map(|charter| &charter.format);
        format.is_some_and(|f| f.shown_in(f.steps.get(step)) == Projector::Nothing)
    }
}

pub(super) fn record(meeting: &Meeting, people: &People<'_>) -> SheetRecord {
    let (sheets, names) = (&meeting.sheets, Names(meeting));
    let format = meeting.charter().map(|charter| &charter.format);
    // Older journals do not know the step: then the format alone decides.
    let private = |step: Option<usize>| step.is_some_and(|step| names.is_private(step));
    let lines = sheets.noted.iter().zip(1..).map(|(line, n)| LineLine {
        n,
        text: line.text.clone(),
        kind: names.kind(line.step, &line.kind),
        step: names.step(line.step).map(|step| step.name.clone()).unwrap_or_default(),
        item: names.item(line.item),
        by: Voice::of(people, line.seat, &line.who),
        to: line.to.clone(),
        need: line.need,
        sorted: line.sorted.as_ref().map(|sorted| (sorted.lane, sorted.reason.clone())),
        into: line.into,
        struck: line.struck.clone(),
        need_id: format!("N-{}-L{n}", meeting.id),
        private: names.is_private(line.step),
    });
    let pairs = sheets.asked.iter().zip(1..).map(|(asked, n)| PairLine {
        n,
        text: asked.text.clone(),
        by: Voice::of(people, asked.seat, &asked.who),
        to: asked.to.clone(),
        answers: asked
            .answers
            .iter()
            .map(|answer| (Voice::of(people, answer.seat, &answer.who), answer.text.clone()))
            .collect(),
        task: sheets.tasks.iter().position(|task| task.question == Some(n)).map(|at| at + 1),
        private: names.is_private(asked.step),
    });
    let tasks = sheets.tasks.iter().zip(1..).map(|(task, n)| TaskLine {
        n,
        text: task.text.clone(),
        who: task.who.clone(),
        due: task.due,
        inspector: task.inspector.clone(),
        from: task.from.as_ref().map(|from| from.title.clone()),
        reports: task.reports.iter().map(|report| (report.done, report.text.clone())).collect(),
        private: private(task.step),
    });
    let accords = sheets.accords.iter().map(|accord| AccordLine {
        reached: accord.reached,
        text: accord.text.clone(),
        parties: accord.parties.iter().map(|seat| people.person(*seat)).collect(),
        item: names.item(accord.item),
        private: private(accord.step),
    });
    let categories = format.and_then(|f| f.forms.as_ref()).map(|forms| forms.categories.as_slice());
    let category = |id: &str| {
        let found = categories.unwrap_or_default().iter().find(|category| category.id == id);
        found.map(|category| category.name.clone())
    };
    let slates = sheets.slates.iter().map(|slate| SlateLine {
        name: slate.name.clone(),
        people: slate.people.iter().map(|p| (p.name.clone(), category(&p.category))).collect(),
        private: private(slate.step),
    });
    let phased = format.is_some_and(|f| f.steps.iter().any(|step| step.phase.is_some()));
    let items = meeting.agenda.items.iter().enumerate().filter(|_| phased);
    let matters = items.map(|(at, item)| MatterLine {
        title: item.title.clone(),
        done: meeting.phases_of(Some(at)),
    });
    SheetRecord {
        lines: lines.collect(),
        pairs: pairs.collect(),
        ratings: sheets.rated.iter().map(|rated| names.rating(rated)).collect(),
        tasks: tasks.collect(),
        accords: accords.collect(),
        slates: slates.collect(),
        matters: matters.collect(),
        documents: dossier::documents(meeting),
        concerned: dossier::concerned(meeting),
        red_cards: meeting.convening.as_ref().map(|c| c.red_cards.clone()).unwrap_or_default(),
    }
}
