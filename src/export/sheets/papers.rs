//! Papers of their own: cards, lists, tables of what stands on the sheets. Each is `None` where
//! nothing stands there.

use super::super::escape::Md;
use super::super::page::Page;
use super::super::papers::CUT;
use super::super::phrase::{Arg, Speaker};
use super::{day, rating_lines, voice};
use crate::meeting::{CyclePhase, Lane};
use crate::minutes::{AccordLine, Entry, LineLine, MatterLine, Minutes, SlateLine, Timing};
use std::collections::{BTreeMap, BTreeSet};

/// 需求登记卡: a card for each line that becomes a need.
pub(in crate::export) fn needs(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let cards: Vec<&LineLine> =
        minutes.sheets.lines.iter().filter(|line| line.need && is_open(line)).collect();
    // Once for all cards: the way to a root goes through all lines.
    let roots = roots(&minutes.sheets.lines);
    let mut parts: BTreeMap<usize, Vec<Md>> = BTreeMap::new();
    for (line, root) in minutes.sheets.lines.iter().zip(roots).filter(|(l, root)| l.n != *root) {
        parts.entry(root).or_default().push(speaker.free(&line.text));
    }
    for (at, line) in cards.iter().enumerate() {
        if at > 0 {
            page.paragraph(&Md::ours(CUT.to_owned()));
        }
        page.heading(2, &speaker.free(&line.text));
        let field = |key: &'static str, value: Md| {
            let blank = speaker.t("minutes-blank");
            let value = if value.is_empty() { blank } else { value };
            speaker.say("sheets-field", [("name", speaker.t(key).into()), ("value", value.into())])
        };
        let kind = line.kind.as_ref().map(|kind| speaker.pick(kind)).unwrap_or_default();
        let lane = line.sorted.as_ref().map(|(lane, _)| lane_name(speaker, *lane));
        page.bullet(0, &field("sheets-card-number", Md::escaped(&line.need_id)));
        page.bullet(0, &field("sheets-card-proposer", voice(speaker, &line.by)));
        page.bullet(0, &field("sheets-card-kind", kind));
        page.bullet(0, &field("sheets-card-lane", lane.unwrap_or_default()));
        if let Some(parts) = parts.get(&line.n) {
            page.bullet(0, &field("sheets-card-parts", speaker.list(parts, Clone::clone)));
        }
        page.bullet(0, &field("sheets-card-feedback", Md::default()));
    }
    !cards.is_empty()
}

/// The line that each one ended up in: it may have become part of one that became part of another.
fn roots(lines: &[LineLine]) -> Vec<usize> {
    let known: BTreeSet<usize> = lines.iter().map(|line| line.n).collect();
    let into = lines.iter().filter_map(|line| Some((line.n, line.into?)));
    let into: BTreeMap<usize, usize> = into.filter(|(_, to)| known.contains(to)).collect();
    let root = |line: &LineLine| {
        // No longer than there are lines, whatever a journal says that was written elsewhere.
        let way = std::iter::successors(Some(line.n), |at| into.get(at).copied());
        way.take(lines.len() + 1).last().unwrap_or(line.n)
    };
    lines.iter().map(root).collect()
}

fn is_open(line: &LineLine) -> bool {
    line.into.is_none() && line.struck.is_none()
}

fn lane_name(speaker: &Speaker<'_>, lane: Lane) -> Md {
    speaker.t(&format!("lane-{}", lane.id()))
}

/// 分流单: who takes on what, and why.
pub(in crate::export) fn lanes(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let lines = &minutes.sheets.lines;
    let mut any = false;
    for lane in [Lane::Great, Lane::Small, Lane::Private] {
        let of_lane: Vec<(&LineLine, &String)> = lines
            .iter()
            .filter(|line| is_open(line))
            .filter_map(|line| Some((line, line.sorted.as_ref()?)))
            .filter(|(_, (of, _))| *of == lane)
            .map(|(line, (_, reason))| (line, reason))
            .collect();
        if of_lane.is_empty() {
            continue;
        }
        any = true;
        page.heading(2, &lane_name(speaker, lane));
        for (line, reason) in of_lane {
            let args = [
                ("n", line.n.into()),
                ("text", speaker.free(&line.text).into()),
                ("reason", speaker.free(reason).into()),
            ];
            page.bullet(0, &speaker.say("sheets-lane-line", args));
        }
    }
    let unsorted: Vec<&LineLine> =
        lines.iter().filter(|line| line.need && is_open(line) && line.sorted.is_none()).collect();
    if any && !unsorted.is_empty() {
        page.heading(2, &speaker.t("sheets-lane-none"));
        unsorted.iter().for_each(|line| page.bullet(0, &speaker.free(&line.text)));
    }
    any
}

/// 清单: the lines by step and kind, with what was put together or crossed out.
pub(in crate::export) fn lines(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let lines = &minutes.sheets.lines;
    let mut groups: Vec<(Md, Vec<&LineLine>)> = vec![];
    for line in lines {
        let step = speaker.pick(&line.step);
        let title = match &line.kind {
            Some(kind) => speaker.say(
                "sheets-step-kind",
                [("step", step.into()), ("kind", speaker.pick(kind).into())],
            ),
            None => step,
        };
        let title = match &line.item {
            Some((n, item)) => {
                let args = [("number", (*n).into()), ("title", speaker.free(item).into())];
                speaker.clauses(&[speaker.say("minutes-item", args), title])
            }
            None => title,
        };
        match groups.iter_mut().find(|(of, _)| *of == title) {
            Some((_, group)) => group.push(line),
            None => groups.push((title, vec![line])),
        }
    }
    let cards = red_cards(page, speaker, minutes);
    for (title, group) in &groups {
        page.heading(2, title);
        group.iter().for_each(|line| page.bullet(0, &listed(speaker, line)));
    }
    cards || !groups.is_empty()
}

/// 红牌: what was refused since the last evaluation; whether there is any.
pub(super) fn red_cards(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let cards = &minutes.sheets.red_cards;
    if !cards.is_empty() {
        page.heading(2, &speaker.t("sheets-red-cards"));
    }
    for card in cards {
        let args = [
            ("need", Md::escaped(&card.need).into()),
            ("title", speaker.free(&card.title).into()),
            ("department", speaker.free(&card.department).into()),
            ("ground", speaker.pick(&card.ground).into()),
            ("day", day(speaker, card.on).into()),
        ];
        page.bullet(0, &speaker.say("sheets-red-card", args));
    }
    !cards.is_empty()
}

fn listed(speaker: &Speaker<'_>, line: &LineLine) -> Md {
    let by = voice(speaker, &line.by);
    let to = match line.to.is_empty() {
        true => Md::default(),
        false => speaker.say("sheets-about", [("name", speaker.free(&line.to).into())]),
    };
    let fate = match (&line.struck, line.into) {
        (Some(reason), _) => {
            speaker.say("sheets-line-struck", [("reason", speaker.free(reason).into())])
        }
        (None, Some(into)) => speaker.say("sheets-line-into", [("into", into.into())]),
        (None, None) => Md::default(),
    };
    let tail = speaker.clauses(&[by, to, fate]);
    let text = speaker.free(&line.text);
    let key = if tail.is_empty() { "sheets-line" } else { "sheets-line-more" };
    speaker.say(key, [("n", line.n.into()), ("text", text.into()), ("tail", tail.into())])
}

/// 问答表: each question with its answers; what stayed open is seen.
pub(in crate::export) fn pairs(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    for pair in &minutes.sheets.pairs {
        let by = voice(speaker, &pair.by);
        let to = match pair.to.is_empty() {
            true => Md::default(),
            false => speaker.say("sheets-to", [("name", speaker.free(&pair.to).into())]),
        };
        let who = speaker.clauses(&[by, to]);
        let tail = super::bracketed(speaker, who);
        let args = [("text", speaker.free(&pair.text).into()), ("tail", tail.into())];
        page.numbered(pair.n, &speaker.say("sheets-question", args));
        let width = format!("{}. ", pair.n).len();
        for (by, text) in &pair.answers {
            let by = voice(speaker, by);
            let by = if by.is_empty() { speaker.t("sheets-somebody") } else { by };
            let args = [("name", by.into()), ("text", speaker.free(text).into())];
            page.bullet_under(width, &speaker.say("sheets-answer", args));
        }
        if pair.answers.is_empty() {
            page.bullet_under(width, &speaker.t("sheets-no-answer"));
        }
        if let Some(n) = pair.task {
            page.bullet_under(width, &speaker.say("sheets-became-task", [("n", n.into())]));
        }
    }
    !minutes.sheets.pairs.is_empty()
}

/// 评估表: every side by itself.
pub(in crate::export) fn ratings(
    page: &mut Page,
    speaker: &Speaker<'_>,
    minutes: &Minutes,
) -> bool {
    minutes.sheets.ratings.iter().for_each(|rating| rating_lines(page, speaker, rating));
    !minutes.sheets.ratings.is_empty()
}

/// 用时表: who was given which time, and used how much.
pub(in crate::export) fn times(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let mut any = false;
    for section in &minutes.sections {
        let timings: Vec<&Timing> = section
            .entries
            .iter()
            .filter_map(|timed| match &timed.entry {
                Entry::Timing(timing) => Some(timing),
                _ => None,
            })
            .collect();
        let speeches = section.entries.iter().filter_map(|timed| match &timed.entry {
            Entry::Speech(made) if section.rounds => Some(made),
            _ => None,
        });
        let mut turns = speeches.peekable();
        if timings.is_empty() && turns.peek().is_none() {
            continue;
        }
        any = true;
        let step = section.step.as_ref().map(|step| speaker.pick(step)).unwrap_or_default();
        let title = match &section.item {
            Some(item) => {
                let item = super::super::body::item_heading(speaker, item);
                speaker.clauses(&[item, step])
            }
            None => step,
        };
        page.heading(2, &title);
        for timing in timings {
            page.bullet(0, &super::super::floor::timing(speaker, timing));
            let lines = super::super::floor::timing_lines(speaker, timing);
            lines.iter().for_each(|line| page.bullet(1, line));
        }
        for made in turns {
            let used = speaker.span(made.used_ms.unwrap_or(0) / 1000);
            let args = [
                ("name", speaker.person(&made.by).into()),
                ("given", speaker.span(made.limit_secs.into()).into()),
                ("used", used.into()),
            ];
            page.bullet(0, &speaker.say("sheets-turn", args));
        }
    }
    any
}

/// 任务单: a row for each task, with room for what came of it.
pub(in crate::export) fn tasks(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let heads = ["n", "text", "who", "due", "inspector", "done"];
    let head = heads.map(|id| speaker.t(&format!("sheets-task-head-{id}")));
    let rows: Vec<Vec<Md>> = minutes
        .sheets
        .tasks
        .iter()
        .map(|task| {
            let said = task.reports.last().map(|(done, text)| {
                let key = if *done { "sheets-task-done" } else { "sheets-task-open" };
                speaker.say(key, [("text", speaker.free(text).into())])
            });
            vec![
                Md::ours(task.n.to_string()),
                speaker.free(&task.text),
                speaker.free(&task.who),
                day(speaker, task.due),
                speaker.free(&task.inspector),
                said.unwrap_or_default(),
            ]
        })
        .collect();
    if !rows.is_empty() {
        page.table(&head, &rows);
    }
    !rows.is_empty()
}

/// 名单: the people of a body, by category.
pub(in crate::export) fn slate(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    slates(page, speaker, &minutes.sheets.slates);
    !minutes.sheets.slates.is_empty()
}

pub(super) fn slates(page: &mut Page, speaker: &Speaker<'_>, slates: &[SlateLine]) {
    for slate in slates {
        let args =
            [("name", speaker.free(&slate.name).into()), ("people", slate.people.len().into())];
        page.bullet(0, &speaker.say("sheets-slate-line", args));
        let mut categories: Vec<(Md, Vec<Md>)> = vec![];
        for (name, category) in &slate.people {
            let category = category.as_ref().map(|c| speaker.pick(c)).unwrap_or_default();
            match categories.iter_mut().find(|(of, _)| *of == category) {
                Some((_, names)) => names.push(speaker.free(name)),
                None => categories.push((category, vec![speaker.free(name)])),
            }
        }
        for (category, names) in &categories {
            let list = speaker.list(names, Clone::clone);
            let line = match category.is_empty() {
                true => list,
                false => speaker.say(
                    "sheets-slate-category",
                    [
                        ("category", category.into()),
                        ("count", names.len().into()),
                        ("names", list.into()),
                    ],
                ),
            };
            page.bullet(1, &line);
        }
    }
}

/// 协议: what the parties agreed, with lines to sign.
pub(in crate::export) fn agreement(
    page: &mut Page,
    speaker: &Speaker<'_>,
    minutes: &Minutes,
) -> bool {
    let sheets = &minutes.sheets;
    accords(page, speaker, &sheets.accords);
    let parties = sheets.accords.iter().filter(|a| a.reached).flat_map(|a| &a.parties);
    page.gap();
    for person in parties {
        let args = [("name", Arg::from(speaker.person(person)))];
        page.bullet(0, &speaker.say("sheets-to-sign", args));
    }
    !sheets.accords.is_empty()
}

pub(super) fn accords(page: &mut Page, speaker: &Speaker<'_>, accords: &[AccordLine]) {
    for accord in accords {
        let key = match (accord.reached, accord.text.is_empty()) {
            (true, false) => "sheets-agreed",
            (true, true) => "sheets-agreed-private",
            (false, false) => "sheets-not-agreed",
            (false, true) => "sheets-not-agreed-private",
        };
        let names = match accord.parties.is_empty() {
            true => speaker.t("minutes-agreed-nameless"),
            false => speaker.people(&accord.parties),
        };
        let args = [("names", names.into()), ("text", speaker.free(&accord.text).into())];
        page.bullet(0, &speaker.say(key, args));
    }
}

/// 五步记录条: each matter with its five cells.
pub(in crate::export) fn phases(page: &mut Page, speaker: &Speaker<'_>, minutes: &Minutes) -> bool {
    let matters = &minutes.sheets.matters;
    for matter in matters {
        page.heading(2, &speaker.free(&matter.title));
        let ids = CyclePhase::ALL.map(|(id, _)| id);
        let head = ids.map(|id| speaker.t(&format!("phase5-{id}-full")));
        page.table(&head, &[cells(speaker, matter)]);
    }
    !matters.is_empty()
}

fn cells(speaker: &Speaker<'_>, matter: &MatterLine) -> Vec<Md> {
    let cell = |(_, phase): (&str, CyclePhase)| match matter.phase(phase) {
        Some(done) => speaker.say(
            "sheets-phase-done",
            [
                ("day", day(speaker, done.on).into()),
                ("meeting", speaker.free(&done.meeting).into()),
            ],
        ),
        None => speaker.t("sheets-phase-open"),
    };
    CyclePhase::ALL.map(cell).into()
}
