//! What must hold of a format as a whole.

use super::format_file::Places;
use super::problem::{ProblemKind, Referent};
use super::reader::Table;
use crate::meeting::{Allowance, Format, Mode, Paper, Requirement, Stage};
use crate::pipeline::Profile;

/// Tells of everything that the parts of the format say against each other.
pub(super) fn check(table: &Table<'_>, format: &Format, at: &Places<'_>) {
    let unfit = |why| ProblemKind::Unfit { why };
    let allowed = |what| format.steps.iter().any(|step| step.allows(what));
    let stages: Vec<Stage> = format.steps.iter().filter_map(|step| step.stage).collect();
    let mode = |why| match &at.mode {
        Some(node) => node.complain(unfit(why)),
        None => table.complain("mode", unfit(why)),
    };
    match format.mode {
        Mode::OpenSpace if stages.is_empty() => mode("no-stage"),
        Mode::Rules | Mode::Plain if !stages.is_empty() => mode("stage-in-mode"),
        Mode::Rules if !allowed(Allowance::Motions) && !allowed(Allowance::Pairs) => {
            mode("no-business");
        }
        _ => {}
    }
    if format.decision == Requirement::None
        && allowed(Allowance::Votes)
        && let Some(node) = &at.decision
    {
        node.complain(unfit("votes-without-figure"));
    }
    let parties = format.categories.iter().filter(|category| category.party).count();
    if allowed(Allowance::Agreement) && parties < 2 {
        table.complain("categories", unfit("parties"));
    }
    if allowed(Allowance::Slate) && format.forms.is_none() {
        table.complain("forms", ProblemKind::Missing);
    }
    if format.forms.is_some() && !allowed(Allowance::Slate) {
        table.complain("forms", ProblemKind::Needs { other: "allows = [\"slate\"]" });
    }
    if !allowed(Allowance::Check) {
        unchecked(at);
    }
    if let Some(node) = &at.papers {
        let lacking = format.papers.iter().filter(|paper| !can_come(format, **paper));
        for paper in lacking {
            node.complain(ProblemKind::NoSource { paper: paper.id() });
        }
    }
}

/// Documents that steps name are those of the profile.
pub(super) fn documents(table: &Table<'_>, format: &Format, profile: Option<&Profile>) {
    let named = format.steps.iter().flat_map(|step| {
        let lines = step.lines.as_ref().and_then(|lines| lines.document.as_ref());
        let rates = step.rates.as_ref().and_then(|rates| rates.document.as_ref());
        step.documents.iter().chain(lines).chain(rates)
    });
    let known: Vec<&str> = profile
        .map(|profile| profile.documents.iter().map(|kind| kind.id.as_str()).collect())
        .unwrap_or_default();
    for name in named {
        if profile.is_none() && format.profile.is_none() {
            table.complain("steps", ProblemKind::Needs { other: "profile" });
            return;
        }
        if profile.is_some() && !known.contains(&name.as_str()) {
            let suggestion = super::spelling::nearest(name, known.iter().copied());
            let suggestion = suggestion.map(str::to_owned);
            let (what, found) = (Referent::Document, name.clone());
            table.complain("steps", ProblemKind::Dangling { what, found, suggestion });
        }
    }
}

/// Who must be here is asked where a step checks it, and nowhere else.
fn unchecked(at: &Places<'_>) {
    let check = || ProblemKind::Needs { other: "allows = [\"check\"]" };
    if let Some(node) = &at.composition {
        node.complain(check());
    }
    let categories = at.categories.as_ref().and_then(|node| node.list()).unwrap_or_default();
    let least = categories.iter().filter_map(|category| category.table()?.maybe("least"));
    // None at the least is what holds where it is left out.
    for node in least.filter(|node| node.whole(0, u32::MAX) != Some(0)) {
        node.complain(check());
    }
}

/// Whether a step of the format writes what this paper prints.
fn can_come(format: &Format, paper: Paper) -> bool {
    let allowed = |what| format.steps.iter().any(|step| step.allows(what));
    let needs = |of: &dyn Fn(&crate::meeting::LineSheet) -> bool| {
        format.steps.iter().filter_map(|step| step.lines.as_ref()).any(of)
    };
    match paper {
        Paper::Agenda | Paper::SignIn | Paper::Record | Paper::Minutes | Paper::Signatures => true,
        Paper::Tasks | Paper::CommitteeBook | Paper::SupervisionBook => true,
        Paper::Documents => allowed(Allowance::Documents),
        Paper::Decisions | Paper::Text | Paper::Tally | Paper::Notice => {
            allowed(Allowance::Votes) || allowed(Allowance::Ballots)
        }
        Paper::Needs | Paper::Lanes => needs(&|sheet| sheet.needs),
        Paper::Lines => allowed(Allowance::Capture),
        Paper::Pairs => allowed(Allowance::Pairs),
        Paper::Ratings => allowed(Allowance::Ratings),
        Paper::Times => allowed(Allowance::Presentations) || allowed(Allowance::Rounds),
        Paper::Slate => allowed(Allowance::Slate),
        Paper::Agreement => allowed(Allowance::Agreement),
        Paper::Phases => format.steps.iter().any(|step| step.phase.is_some()),
    }
}
