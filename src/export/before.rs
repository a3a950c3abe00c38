//! What is printed before a meeting: the agenda, and the sheet on which people sign in.

use super::escape::Md;
use super::page::Page;
use super::phrase::Speaker;
use crate::meeting::{Bilingual, Charter, Meeting, Scope, Settings};

/// How wide the mark of a bullet is.
const BULLET: usize = 2;

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
        let time = settings.times.get(&step.id).copied().unwrap_or_default();
        let told = [("agenda-time", time.secs), ("agenda-each", time.each_secs)];
        let told = told.into_iter().filter_map(|(key, secs)| {
            Some(speaker.say(key, [("time", speaker.span(secs?.into()).into())]))
        });
        let name = speaker.pick(&step.name);
        let line = speaker.clauses(&std::iter::once(name).chain(told).collect::<Vec<_>>());
        if step.scope == Scope::Meeting {
            number += 1;
            page.numbered(number, &line);
            continue;
        }
        if !items_told {
            items_told = true;
            number += 1;
            page.numbered(number, &speaker.t("agenda-items"));
            let width = mark(number);
            items(page, speaker, meeting, width);
            page.bullet_under(width, &speaker.t("agenda-item-steps"));
        }
        page.bullet_under(mark(number) + BULLET, &line);
    }
    let figures = figures(speaker, charter, settings);
    if !figures.is_empty() {
        page.heading(2, &speaker.t("minutes-rules"));
        figures.iter().for_each(|line| page.bullet(0, line));
    }
    true
}

/// How wide the mark of this number is: what is nested under it begins there, or Markdown takes it
/// for a list of its own.
fn mark(number: usize) -> usize {
    format!("{number}. ").len()
}

/// The items, each with those who present something on it, under a mark of this width.
fn items(page: &mut Page, speaker: &Speaker<'_>, meeting: &Meeting, width: usize) {
    for (n, item) in meeting.agenda.items.iter().enumerate() {
        let args = [("number", (n + 1).into()), ("title", speaker.free(&item.title).into())];
        page.bullet_under(width, &speaker.say("minutes-item", args));
        let applicants = item.applicants.iter();
        applicants.for_each(|name| page.bullet_under(width + BULLET, &speaker.free(name)));
    }
}

/// Attendance and votes, or the statute that sets them.
fn figures(speaker: &Speaker<'_>, charter: &Charter, settings: &Settings) -> Vec<Md> {
    if let Some(law) = &charter.law {
        let name = Bilingual { zh: law.name_zh.clone(), en: law.name_en.clone() };
        let args = [("name", speaker.pick(&name).into()), ("cite", speaker.cite(&law.cite).into())];
        return vec![speaker.say("minutes-law", args)];
    }
    let figures =
        [("minutes-rule-quorum", settings.quorum), ("minutes-rule-decision", settings.decision)];
    let set = figures.into_iter().filter(|(_, threshold)| !Settings::is_none(*threshold));
    set.map(|(key, threshold)| speaker.say(key, [("rule", speaker.threshold(threshold).into())]))
        .collect()
}

/// 签到表: a line for each on the roster, and some for those who are not.
pub(super) fn sign_in(page: &mut Page, speaker: &Speaker<'_>, meeting: &Meeting) -> bool {
    const FREE_LINES: usize = 10;
    let format = meeting.charter().map(|charter| &charter.format);
    let by_area = meeting.law().is_some_and(|law| law.area);
    let with_unit = by_area || meeting.roster.members().any(|member| !member.unit.is_empty());
    let mut head = vec!["seat", "name", "category"];
    head.extend(with_unit.then_some("unit"));
    head.extend(by_area.then_some("area"));
    head.push("sign");
    let head: Vec<Md> = head.iter().map(|id| speaker.t(&format!("sign-in-{id}"))).collect();
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
        let mut row = vec![Md::ours(member.seat.to_string()), name, category(&member.category)];
        row.extend(with_unit.then(|| Md::escaped(&member.unit)));
        row.extend(by_area.then(|| speaker.area(member.area)));
        row.push(Md::default());
        row
    });
    let free = (0..FREE_LINES).map(|_| vec![Md::default(); head.len()]);
    let rows: Vec<Vec<Md>> = people.chain(free).collect();
    page.table(&head, &rows);
    true
}
