//! What is said beneath the form about the row under the cursor.

use super::value::value;
use super::{is_cut, label_cells};
use crate::i18n::threshold_text;
use crate::meeting::{Allotted, Requirement};
use crate::tui::model::{FormatRow, Model, Setup};
use crate::tui::setup_rows::{Row, label};
use crate::tui::update::missing;
use crate::tui::widget::width;

/// The figures of the law at its rows, a value that its row has no room for, what is still missing,
/// or what this kind of meeting is for; then where the figures are from and what the body's last
/// meeting left.
pub(super) fn below(model: &Model, setup: &Setup, row: Row, room: usize) -> Vec<String> {
    let Some(kind) = setup.kind(&model.home) else { return vec![] };
    let mut texts = about(model, setup, kind, row, room);
    let set = matches!(
        row,
        Row::Format
            | Row::Quorum
            | Row::Decision
            | Row::Time(_)
            | Row::SpeechSecs
            | Row::Turns
            | Row::Warn
            | Row::Grace
            | Row::Total(_)
            | Row::Preset
            | Row::Law
    );
    if let Some(on) = setup.as_on.filter(|_| set) {
        let key = if setup.own.settings { "setup-as-on-changed" } else { "setup-as-on" };
        texts.push(model.words.with(key, [("day", on.to_string())]));
    }
    if matches!(row, Row::Format | Row::Body | Row::Matter | Row::Planned(_)) {
        texts.extend(left(model, setup, kind));
    }
    texts
}

fn about(model: &Model, setup: &Setup, kind: &FormatRow, row: Row, room: usize) -> Vec<String> {
    let words = &model.words;
    let of_law = matches!(row, Row::Law | Row::Quorum | Row::Decision);
    if let Some(law) = setup.statute(&model.home).filter(|_| of_law) {
        let args = [
            ("name", words.pick(&law.name).to_owned()),
            ("cite", law.cite.clone()),
            ("open", threshold_text(words, law.open)),
            ("decide", threshold_text(words, law.decide)),
        ];
        let key = if law.area { "setup-law-figures-area" } else { "setup-law-figures" };
        return vec![words.with(key, args)];
    }
    let says = match row {
        Row::Quorum => Some(kind.format().quorum == Requirement::Setting),
        Row::Decision => Some(kind.format().decision == Requirement::Setting),
        Row::Time(at) => kind.times().nth(at).map(|time| time.says == Allotted::Setting),
        _ => None,
    };
    match (row, says) {
        (_, Some(true)) => return vec![words.t("setup-left-to-you")],
        (_, Some(false)) => return vec![words.t("setup-offered")],
        (Row::Create, _) => {
            let missing: Vec<String> =
                missing(model, setup).into_iter().map(|(_, what)| what).collect();
            let missing = missing.join(words.pick2("、", ", "));
            let text = words.with("setup-missing", [("what", missing.clone())]);
            return if missing.is_empty() { vec![words.t("setup-ready")] } else { vec![text] };
        }
        (Row::Preset, _) => {
            let seats = setup.seats(&model.home).map(|preset| preset.categories.as_slice());
            let names: Vec<&str> = seats
                .unwrap_or_default()
                .iter()
                .filter_map(|id| kind.format().category(id).map(|c| words.pick(&c.name)))
                .collect();
            let names = names.join(words.pick2("、", ", "));
            return vec![words.with("setup-preset-seats", [("names", names)])];
        }
        (Row::Record, _) => {
            let value = value(model, setup, row);
            let told = words.t("setup-record-fixed");
            return if is_cut(&value, room) { vec![value, told] } else { vec![told] };
        }
        (Row::Date, _) if !kind.format().days.is_empty() => {
            let days: Vec<String> = kind.format().days.iter().map(u32::to_string).collect();
            let days = days.join(words.pick2("、", ", "));
            return vec![words.with("setup-days", [("days", days)])];
        }
        _ => {}
    }
    let (label, value) = (label(model, setup, row), value(model, setup, row));
    let cut = is_cut(&value, room) || width(&label) + 2 > label_cells(room);
    if cut && row != Row::Format {
        return vec![format!("{label}: {value}")];
    }
    vec![words.pick(&kind.format().purpose).to_owned()]
}

/// What the body's last meeting left: matters that stand on the agenda again, tasks that are open.
fn left(model: &Model, setup: &Setup, kind: &FormatRow) -> Option<String> {
    let offered = setup.matters_left(&model.home);
    let again = offered.filter(|matter| setup.matters.contains(matter)).count();
    let again = if kind.has_items() { again } else { 0 };
    let said = [("setup-left-matters", again), ("setup-left-tasks", setup.tasks_left(&model.home))];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| model.words.with(key, [("n", n)]))
        .collect();
    (!said.is_empty()).then(|| said.join(model.words.pick2("", " ")))
}
