//! What is printed before a meeting: the agenda, and the sheet on which people sign in.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use crate::meeting::{Meeting, Scope, Settings};

/// 议程: the steps with their times, the items under those that are gone through for each, and the
/// figures that hold.
pub(super) fn agenda(page: &mut Page, speaker: &Speaker<'_>, meeting: &Meeting) -> bool {
    let (Some(charter), Some(settings)) = (meeting.charter(), &meeting.settings) else {
        return false;
    };
    let format = &charter.format;
    page.paragraph(&speaker.pick(&format.purpose));
    page.heading(2, &speaker.t("minutes-agenda"));
    let mut number = 0;
    let mut items_told = false;
    for step in &format.steps {
        let secs = settings.times.get(&step.id).and_then(|time| time.secs);
        let each = settings.times.get(&step.id).and_then(|time| time.each_secs);
        let time = |key: &'static str, secs: Option<u32>| {
            secs.map(|secs| speaker.say(key, [("time", speaker.span(secs.into()).into())]))
        };
        let told = [time("agenda-time", secs), time("agenda-each", each)];
        let told: Vec<Md> = told.into_iter().flatten().collect();
        let name = speaker.pick(&step.name);
        let line = speaker.clauses(&std::iter::once(name).chain(told).collect::<Vec<_>>());
        if step.scope == Scope::Item && !items_told {
            items_told = true;
            for (n, item) in meeting.agenda.items.iter().enumerate() {
                let args =
                    [("number", (n + 1).into()), ("title", speaker.free(&item.title).into())];
                page.bullet(0, &speaker.say("minutes-item", args));
                item.applicants.iter().for_each(|name| page.bullet(1, &speaker.free(name)));
            }
        }
        if step.scope == Scope::Item {
            page.bullet(1, &line);
        } else {
            number += 1;
            page.numbered(number, &line);
        }
    }
    page.heading(2, &speaker.t("minutes-rules"));
    let law = charter.law.is_some();
    for (key, threshold) in
        [("minutes-rule-quorum", settings.quorum), ("minutes-rule-decision", settings.decision)]
    {
        if law || Settings::is_none(threshold) {
            continue;
        }
        page.bullet(0, &speaker.say(key, [("rule", speaker.threshold(threshold).into())]));
    }
    if let Some(law) = &charter.law {
        let name = crate::meeting::Bilingual { zh: law.name_zh.clone(), en: law.name_en.clone() };
        let args = [("name", speaker.pick(&name).into()), ("cite", speaker.cite(&law.cite).into())];
        page.bullet(0, &speaker.say("minutes-law", args));
    }
    true
}

/// 签到表: a line for each on the roster, and some for those who are not.
pub(super) fn sign_in(page: &mut Page, speaker: &Speaker<'_>, meeting: &Meeting) -> bool {
    const FREE_LINES: usize = 10;
    let format = meeting.charter().map(|charter| &charter.format);
    let head = ["seat", "name", "category", "sign"].map(|id| speaker.t(&format!("sign-in-{id}")));
    let category = |id: &str| {
        let found = format.and_then(|format| format.category(id));
        found.map(|category| speaker.pick(&category.name)).unwrap_or_default()
    };
    let people = meeting.roster.members().map(|member| {
        let name = Md::escaped(&member.name);
        let name = match member.voting {
            true => name,
            false => speaker.say("sign-in-attends", [("name", name.into())]),
        };
        vec![Md::ours(member.seat.to_string()), name, category(&member.category), Md::default()]
    });
    let free = (0..FREE_LINES).map(|_| vec![Md::default(); 4]);
    let rows: Vec<Vec<Md>> = people.chain(free).collect();
    page.table(&head, &rows);
    true
}
