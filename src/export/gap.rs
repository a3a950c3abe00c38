//! Gaps of the minutes in words.

use super::phrase::Speaker;
use crate::i18n::Words;
use crate::minutes::Gap;

/// What is missing, in one sentence, as plain text without anything from outside.
pub fn gap_text(gap: &Gap, words: &Words) -> String {
    let speaker = Speaker::new(words);
    let office = |key: &str, office| speaker.say(key, [("office", speaker.office(office).into())]);
    let motion = |key: &str, id: crate::meeting::MotionId| speaker.say(key, [("id", id.0.into())]);
    let text = match gap {
        Gap::PlaceMissing => speaker.t("gap-place_missing"),
        Gap::NotOpened => speaker.t("gap-not_opened"),
        Gap::OfficeVacant(o) => office("gap-office_vacant", *o),
        Gap::MembersMissing => speaker.t("gap-members_missing"),
        Gap::AttendanceMissing => speaker.t("gap-attendance_missing"),
        Gap::MotionOpen(id) => motion("gap-motion_open", *id),
        Gap::CountMissing(id) => motion("gap-count_missing", *id),
        Gap::PointOpen => speaker.t("gap-point_open"),
        Gap::NotAdjourned => speaker.t("gap-not_adjourned"),
        Gap::SignatureMissing(o) => office("gap-signature_missing", *o),
    };
    text.as_str().to_owned()
}
