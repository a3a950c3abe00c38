//! A step of a format, and what must hold between the steps.

use super::format_file::labelled;
use super::law_file::{bilingual, each_once, once, optional, word};
use super::problem::ProblemKind;
use super::reader::{Node, Table};
use crate::meeting::{
    Allotted, Allowance, Aspect, CyclePhase, LineSheet, Projector, RatingSheet, Scope, Stage, Step,
};

pub(super) const SCOPES: [(&str, Scope); 2] = [("meeting", Scope::Meeting), ("item", Scope::Item)];

/// The longest time of a step or a turn, in seconds: a day.
const SECS_MAX: u32 = 86_400;
/// The most heads of one rating: more are on no form.
const HEADS_MAX: usize = 16;
/// The most points of one rater on one head.
const POINTS_MAX: u32 = 1_000;

/// What was said in the steps before.
#[derive(Default)]
pub(super) struct Before {
    ids: Vec<(String, usize)>,
    phases: Vec<CyclePhase>,
    whether: bool,
    motions: bool,
}

pub(super) fn step(node: &Node<'_>, before: &mut Before) -> Option<Step> {
    let mut table = node.table()?;
    let id = table.need("id").and_then(|n| n.id());
    let name = table.need("name").and_then(|n| bilingual(&n));
    let scope = table.need("scope").and_then(|n| n.choice(&SCOPES));
    let allows = table.maybe("allows").map(|n| each_once(&n, false, |n| word(n, &Allowance::ALL)));
    let stage = table.maybe("stage").map(|n| n.choice(&Stage::ALL.map(|s| (s.id(), s))));
    let required = table.maybe("required").map(|n| n.flag());
    let time = table.maybe("time").map(|n| allotted(&n));
    let each = table.maybe("each").map(|n| allotted(&n));
    let phase = table.maybe("phase");
    let phase = phase.map(|n| in_order(&n, &mut before.phases));
    let aspect = table.maybe("aspect").map(|n| aspect(&n, &mut before.whether));
    let projector = table.maybe("projector").map(|n| n.choice(&Projector::ALL));
    let lines = table.maybe("lines").map(|n| lines(&n));
    let rates = table.maybe("rates").map(|n| rates(&n));
    let documents_each = table.maybe("documents_each").map(|n| n.flag());
    let documents = table
        .maybe("documents")
        .map(|n| each_once(&n, true, |n| n.id().map(|id| (id.clone(), id))));
    let crib = table.maybe("crib").map(|n| bilingual(&n));
    if let Some(id) = &id {
        once(node, &table, "id", id, &mut before.ids);
    }
    let allows = optional(allows).map(Option::unwrap_or_default);
    match &allows {
        Some(allows) => {
            fits(&table, allows, lines.is_some(), rates.is_some(), before);
            let (opened, named) = (allows.contains(&Allowance::Documents), documents.is_some());
            if opened && !named {
                table.complain("documents", ProblemKind::Missing);
            }
            if named && !opened {
                table.complain(
                    "documents",
                    ProblemKind::Needs { other: "allows = [\"documents\"]" },
                );
            }
        }
        // What could not be read may have been what the steps after it need.
        None => before.motions = true,
    }
    table.end();
    Some(Step {
        id: id?,
        name: name?,
        scope: scope?,
        allows: allows?,
        stage: optional(stage)?,
        required: optional(required)?.unwrap_or(false),
        time: optional(time)?,
        each: optional(each)?,
        phase: optional(phase)?,
        aspect: optional(aspect)?,
        projector: optional(projector)?.unwrap_or_default(),
        lines: optional(lines)?,
        rates: optional(rates)?,
        documents: optional(documents)?.unwrap_or_default(),
        documents_each: optional(documents_each)?.unwrap_or_default(),
        crib: optional(crib)?,
    })
}

/// What a step opens fits what it says of it, and what came before.
fn fits(table: &Table<'_>, allows: &[Allowance], lines: bool, rates: bool, before: &mut Before) {
    let has = |what| allows.contains(&what);
    if rates && !has(Allowance::Ratings) {
        table.complain("rates", ProblemKind::Needs { other: "allows = [\"ratings\"]" });
    }
    if has(Allowance::Ratings) && !rates {
        table.complain("rates", ProblemKind::Missing);
    }
    if lines && !has(Allowance::Capture) {
        table.complain("lines", ProblemKind::Needs { other: "allows = [\"capture\"]" });
    }
    before.motions |= has(Allowance::Motions);
    if has(Allowance::Votes) && !before.motions {
        table.complain("allows", ProblemKind::Unfit { why: "votes-without-motions" });
    }
}

/// `"setting"`, minutes as a number, or minutes and seconds as `"2:30"`.
fn allotted(node: &Node<'_>) -> Option<Allotted> {
    if !node.is_text() {
        return node.whole(1, SECS_MAX / 60).map(|minutes| Allotted::Secs(minutes * 60));
    }
    let said = node.text()?;
    if said == "setting" {
        return Some(Allotted::Setting);
    }
    // Digits alone, for the parser takes a sign too; and "2:5" might be meant as 2:50.
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| digits(part));
    let parts = said.split_once(':').filter(|(_, secs)| secs.len() == 2);
    let secs = parts
        .and_then(|(minutes, secs)| number(minutes).zip(number(secs)))
        .filter(|(_, secs)| *secs < 60)
        .and_then(|(minutes, secs)| minutes.checked_mul(60)?.checked_add(secs));
    let secs = secs.filter(|secs| (1..=SECS_MAX).contains(secs));
    if secs.is_none() {
        node.complain(ProblemKind::BadTime { found: said });
    }
    secs.map(Allotted::Secs)
}

/// The phases come once each, in their order.
fn in_order(node: &Node<'_>, before: &mut Vec<CyclePhase>) -> Option<CyclePhase> {
    let phase = node.choice(&CyclePhase::ALL)?;
    if before.last().is_some_and(|last| *last >= phase) {
        node.complain(ProblemKind::Unfit { why: "phase-order" });
    }
    before.push(phase);
    Some(phase)
}

/// How something is done is asked after whether it is done.
fn aspect(node: &Node<'_>, whether: &mut bool) -> Option<Aspect> {
    let aspect = node.choice(&Aspect::ALL)?;
    *whether |= aspect == Aspect::Whether;
    if aspect == Aspect::How && !*whether {
        node.complain(ProblemKind::Unfit { why: "how-before-whether" });
    }
    Some(aspect)
}

fn lines(node: &Node<'_>) -> Option<LineSheet> {
    let mut table = node.table()?;
    let kinds = table.maybe("kinds").map(|n| labelled(&n, true));
    let needs = table.maybe("needs").map(|n| n.flag());
    let document = table.maybe("document").map(|n| n.id());
    let after = table.maybe("after").map(|n| super::law_file::outcome(&n));
    table.end();
    Some(LineSheet {
        kinds: optional(kinds)?.unwrap_or_default(),
        needs: optional(needs)?.unwrap_or(false),
        document: optional(document)?,
        after: optional(after)?,
    })
}

fn rates(node: &Node<'_>) -> Option<RatingSheet> {
    let mut table = node.table()?;
    let most = table.need("most").and_then(|n| n.whole(1, POINTS_MAX));
    let sides = table.need("sides").and_then(|n| labelled(&n, true));
    let heads = table.need("heads").and_then(|n| {
        let heads = labelled(&n, true)?;
        if heads.len() > HEADS_MAX {
            n.complain(ProblemKind::TooLong { max: HEADS_MAX });
        }
        Some(heads)
    });
    let document = table.maybe("document").map(|n| n.id());
    table.end();
    let document = optional(document)?;
    Some(RatingSheet { most: most?, sides: sides?, heads: heads?, document })
}
