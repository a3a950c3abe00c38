//! What happened to the sheets, a line each.

use super::super::escape::Md;
use super::super::phrase::{Arg, Speaker};
use super::{bracketed, day, rating_head, voice};
use crate::meeting::Bilingual;
use crate::minutes::SheetStep;

/// Whether it belongs into minutes that tell what was done, not what was said.
pub(in crate::export) fn is_act(step: &SheetStep) -> bool {
    matches!(
        step,
        SheetStep::Rated(_)
            | SheetStep::Assigned { .. }
            | SheetStep::Reported { .. }
            | SheetStep::Agreed { .. }
            | SheetStep::NotAgreed { .. }
            | SheetStep::Slated { .. }
            | SheetStep::Filed { .. }
            | SheetStep::TakenBack { .. }
            | SheetStep::ListedRuled { .. }
    )
}

/// A step as a sentence, and what stands under it.
pub(in crate::export) fn told(speaker: &Speaker<'_>, step: &SheetStep) -> (Md, Vec<Md>) {
    let free = |raw: &str| Arg::from(speaker.free(raw));
    let number = |n: &usize| Arg::from(*n);
    let said = match step {
        SheetStep::Noted { n, by, kind, text, to } => {
            let by = voice(speaker, by);
            let kind = kind.as_ref().map(|kind| speaker.pick(kind)).unwrap_or_default();
            let tail = [kind, directed(speaker, "sheets-about", to)];
            let tail = speaker.clauses(&tail);
            let args =
                [("n", number(n)), ("text", free(text)), ("tail", bracketed(speaker, tail).into())];
            if by.is_empty() {
                speaker.say("sheets-noted", args)
            } else {
                let [n, text, tail] = args;
                speaker.say("sheets-noted-by", [("name", by.into()), n, text, tail])
            }
        }
        SheetStep::Corrected { n, text } => {
            speaker.say("sheets-corrected", [("n", number(n)), ("text", free(text))])
        }
        SheetStep::Merged { n, into } => {
            speaker.say("sheets-merged", [("n", number(n)), ("into", number(into))])
        }
        SheetStep::Sorted { n, lane, reason } => {
            let lane = speaker.t(&format!("lane-{}", lane.id()));
            let args = [("n", number(n)), ("lane", lane.into()), ("reason", free(reason))];
            speaker.say("sheets-sorted", args)
        }
        SheetStep::Struck { n, reason } => {
            speaker.say("sheets-struck", [("n", number(n)), ("reason", free(reason))])
        }
        SheetStep::ReadBack { count } => {
            speaker.say("sheets-read-back", [("count", number(count))])
        }
        SheetStep::Asked { n, by, to, text } => {
            let by = voice(speaker, by);
            let by = if by.is_empty() { speaker.t("sheets-somebody") } else { by };
            let to = directed(speaker, "sheets-to", to);
            let args = [
                ("n", number(n)),
                ("name", by.into()),
                ("text", free(text)),
                ("tail", bracketed(speaker, to).into()),
            ];
            speaker.say("sheets-asked", args)
        }
        SheetStep::Answered { n, by, text } => {
            let by = voice(speaker, by);
            let by = if by.is_empty() { speaker.t("sheets-somebody") } else { by };
            let args = [("n", number(n)), ("name", by.into()), ("text", free(text))];
            speaker.say("sheets-answered", args)
        }
        SheetStep::Rated(rating) => {
            let side = speaker.pick(&rating.side);
            let args = [("side", side.into()), ("raters", rating.raters.into())];
            let heads = rating.heads.iter();
            let heads = heads.map(|(head, points)| rating_head(speaker, rating, head, *points));
            return (speaker.say("sheets-rated", args), heads.collect());
        }
        SheetStep::Assigned { n, text, who, due, inspector } => {
            let args = [
                ("n", number(n)),
                ("text", free(text)),
                ("who", free(who)),
                ("due", day(speaker, *due).into()),
                ("inspector", free(inspector)),
            ];
            speaker.say("sheets-assigned", args)
        }
        SheetStep::Reported { task, done, text, .. } => {
            let key = if *done { "sheets-reported-done" } else { "sheets-reported-open" };
            speaker.say(key, [("task", free(task)), ("text", free(text))])
        }
        SheetStep::Agreed { text, parties } => speaker.say(
            "sheets-agreed",
            [("names", speaker.people(parties).into()), ("text", free(text))],
        ),
        SheetStep::NotAgreed { text } => speaker.say("sheets-not-agreed", [("text", free(text))]),
        SheetStep::Slated { name, people } => {
            speaker.say("sheets-slated", [("name", free(name)), ("people", number(people))])
        }
        SheetStep::Filed { n, document, record, fields } => {
            let args = [
                ("n", number(n)),
                ("document", speaker.pick(document).into()),
                ("record", free(record)),
            ];
            let line = |(name, value): &(Bilingual, Bilingual)| {
                let args =
                    [("name", speaker.pick(name).into()), ("value", speaker.pick(value).into())];
                speaker.say("sheets-filed-field", args)
            };
            return (speaker.say("sheets-filed", args), fields.iter().map(line).collect());
        }
        SheetStep::ListedRuled { item, admit, reason } => {
            let key = if *admit { "sheets-listed-admitted" } else { "sheets-listed-closed" };
            speaker.say(key, [("item", free(item)), ("text", free(reason))])
        }
        SheetStep::TakenBack { n, reason } => {
            speaker.say("sheets-taken-back", [("n", number(n)), ("text", free(reason))])
        }
    };
    (said, vec![])
}

/// Whom a question is put to, or a line is about.
fn directed(speaker: &Speaker<'_>, key: &'static str, to: &str) -> Md {
    if to.is_empty() {
        return Md::default();
    }
    speaker.say(key, [("name", speaker.free(to).into())])
}
