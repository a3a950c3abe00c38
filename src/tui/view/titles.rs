//! What stands above a dialog: what is asked, of whom.

use crate::meeting::{ActKind, Office};
use crate::tui::model::{Entry, Model, Purpose, Total};

pub(super) fn purpose_title(model: &Model, purpose: &Purpose) -> String {
    let words = &model.words;
    match purpose {
        Purpose::Move(making) => {
            let motion = words.t(&format!("motion-{}", making.kind.id()));
            words.with("pick-mover", [("motion", motion)])
        }
        Purpose::Form(ActKind::Warn) => words.t("pick-warn"),
        Purpose::Form(ActKind::Name) => words.t("pick-name"),
        Purpose::Form(ActKind::Represent) => words.t("pick-represent"),
        Purpose::Form(ActKind::PointOfOrder) => words.t("pick-point"),
        Purpose::Form(kind) => {
            let act = crate::i18n::act_name(words, *kind);
            words.with("pick-who", [("act", act)])
        }
        Purpose::HandOver => words.t("pick-hand-over"),
        Purpose::Plain(kind) => {
            let act = crate::i18n::act_name(words, *kind);
            words.with("pick-who", [("act", act)])
        }
        Purpose::Voter => words.t("pick-voter"),
        Purpose::Hand => words.t("pick-hand"),
        Purpose::LowerHand => words.t("pick-lower"),
        Purpose::Floor => words.t("pick-floor"),
        Purpose::Office(office) | Purpose::Appoint(office) => {
            office_title(model, "pick-office", *office)
        }
    }
}

pub(super) fn office_title(model: &Model, key: &str, office: Office) -> String {
    model.words.with(key, [("office", model.words.t(&format!("office-{}", office.id())))])
}

/// What is entered; of a step its name.
pub(super) fn entry_title(model: &Model, entry: &Entry) -> String {
    let words = &model.words;
    let key = format!("entry-{}", entry_id(entry));
    let Entry::StepTime(step, _) = entry else { return words.t(&key) };
    let kind = model.setup.as_ref().and_then(|setup| setup.kind(&model.home));
    let step = kind.and_then(|kind| kind.format().steps.iter().find(|s| s.id == *step));
    words.with(&key, [("step", step.map(|s| words.pick(&s.name)).unwrap_or_default())])
}

fn entry_id(entry: &Entry) -> &'static str {
    match entry {
        Entry::Reword(_) => "reword",
        Entry::Gist => "gist",
        Entry::CallReason(..) => "call-reason",
        Entry::Item | Entry::Matter => "item",
        Entry::Body => "body",
        Entry::Title => "title",
        Entry::Place => "place",
        Entry::Date => "date",
        Entry::StepTime(_, false) => "step-time",
        Entry::StepTime(_, true) => "step-each",
        Entry::RosterFile => "roster-file",
        Entry::RosterCount => "roster-count",
        Entry::ReportFile => "report-file",
        Entry::Need => "need",
        Entry::CarriedOver(..) => "carried-over",
        Entry::Guest => "guest",
        Entry::SpeechSecs => "speech-secs",
        Entry::WarnSecs => "warn-secs",
        Entry::GraceSecs => "grace-secs",
        Entry::Total(Total::Question) => "total-question",
        Entry::Total(Total::Side) => "total-side",
        Entry::Total(Total::Category) => "total-category",
        Entry::Planned(_) => "planned",
        Entry::Turns => "turns",
        Entry::Ends => "ends",
        Entry::NextMeeting => "next-meeting",
    }
}
