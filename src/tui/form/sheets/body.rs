//! What parties agreed, and the people of a body that is to be formed. People are written as
//! `resident: 张三、李四; staff: 王五`, or one by one as `张三 resident; 王五 staff`.

use super::super::{Fault, Form, FormField, ballots, text};
use super::Said;
use crate::meeting::{ActKind, Category, Meeting, Presence, SheetAct, Slate, SlatePerson, clean};
use crate::tui::model::{CHAIR, Model};
use crate::tui::sheet;

/// The fields of these acts; `None` for others.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    Some(match kind {
        ActKind::Agree => vec![text("agreement", ""), text("parties", &parties(meeting))],
        ActKind::NoAgreement => vec![text("no-agreement", "")],
        ActKind::ProposeSlate => {
            let before = meeting.sheets.slate(sheet::item(meeting));
            let usual = meeting.charter().and_then(|charter| charter.format.forms.as_ref());
            let usual = usual.map(|forms| model.words.pick(&forms.name));
            let name = before.map(|slate| slate.name.as_str()).or(usual).unwrap_or_default();
            let between = model.words.pick2("；", "; ");
            let people = before.map(|slate| said(model, meeting, &slate.people).join(between));
            vec![text("slate-name", name), text("slate-people", &people.unwrap_or_default())]
        }
        _ => return None,
    })
}

/// Everybody here who belongs to a party: they agree together or not at all.
fn parties(meeting: &Meeting) -> String {
    let format = meeting.charter().map(|charter| &charter.format);
    let party = |id: &str| format.and_then(|f| f.category(id)).is_some_and(|c| c.party);
    let here = meeting.roster.members().filter(|member| {
        party(&member.category) && meeting.roster.presence(member.seat) == Presence::Present
    });
    here.map(|member| member.seat.to_string()).collect::<Vec<_>>().join(" ")
}

/// Categories of the body that is to be formed.
fn categories(meeting: &Meeting) -> &[Category] {
    let forms = meeting.charter().and_then(|charter| charter.format.forms.as_ref());
    forms.map(|forms| forms.categories.as_slice()).unwrap_or_default()
}

fn category<'m>(all: &'m [Category], said: &str) -> Option<&'m Category> {
    let said = said.trim();
    let fits = |category: &&Category| {
        let names = [&category.id, &category.name.zh, &category.name.en];
        names.into_iter().chain(&category.aliases).any(|name| name.eq_ignore_ascii_case(said))
    };
    all.iter().find(fits)
}

/// People as they would be typed, category by category.
pub fn said(model: &Model, meeting: &Meeting, people: &[SlatePerson]) -> Vec<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = vec![];
    for person in people {
        match groups.iter_mut().find(|(category, _)| *category == person.category) {
            Some((_, names)) => names.push(&person.name),
            None => groups.push((&person.category, vec![&person.name])),
        }
    }
    let all = categories(meeting);
    let groups = groups.into_iter().map(|(id, names)| {
        let names = names.join(model.words.pick2("、", ", "));
        match category(all, id) {
            Some(category) => {
                let colon = model.words.pick2("：", ": ");
                format!("{}{colon}{names}", model.words.pick(&category.name))
            }
            None => names,
        }
    });
    groups.collect()
}

/// The people in the field.
fn people(meeting: &Meeting, form: &Form) -> Result<Vec<SlatePerson>, Fault> {
    let all = categories(meeting);
    let wrong = form.wrong("slate-people", "form-slate-category");
    let mut people = vec![];
    for piece in form.several("slate-people") {
        let headed = piece.split_once([':', '\u{FF1A}']);
        let headed = headed.and_then(|(head, names)| Some((category(all, head)?, names)));
        let trailed = piece.rsplit_once(char::is_whitespace);
        let trailed = trailed.and_then(|(names, tail)| Some((category(all, tail)?, names)));
        // Where there is one category, or none, it need not be said.
        let (id, names) = match (headed.or(trailed), all) {
            (Some((category, names)), _) => (category.id.clone(), names),
            (None, []) => (String::new(), piece.as_str()),
            (None, [only]) => (only.id.clone(), piece.as_str()),
            (None, _) => return Err(wrong),
        };
        let names = names.split([',', '\u{FF0C}', '\u{3001}']).map(clean);
        let names = names.filter(|name| !name.is_empty());
        people.extend(names.map(|name| SlatePerson { name, category: id.clone() }));
    }
    Ok(people)
}

/// What these acts make of their fields.
pub(super) fn act(meeting: &Meeting, form: &Form, kind: ActKind) -> Said {
    let made = match kind {
        ActKind::Agree => ballots::members(meeting, form, "parties").map(|seats| SheetAct::Agree {
            text: form.text("agreement"),
            parties: seats.into_iter().collect(),
        }),
        ActKind::NoAgreement => Ok(SheetAct::NoAgreement { text: form.text("no-agreement") }),
        ActKind::ProposeSlate => people(meeting, form).map(|people| SheetAct::ProposeSlate {
            name: form.text("slate-name"),
            people,
            state: None,
        }),
        _ => return None,
    };
    Some(made.map(|act| (CHAIR, act)))
}

/// Who agrees, and how many people of each category were understood.
pub(super) fn note(model: &Model, meeting: &Meeting, form: &Form, kind: ActKind) -> Option<String> {
    let words = &model.words;
    let comma = words.pick2("、", ", ");
    match kind {
        ActKind::Agree => {
            let seats = ballots::members(meeting, form, "parties").ok()?;
            let names: Vec<String> = seats.iter().map(|seat| meeting.roster.name(*seat)).collect();
            let args = [("n", names.len().to_string()), ("names", names.join(comma))];
            (!names.is_empty()).then(|| words.with("form-people-are", args))
        }
        ActKind::ProposeSlate => {
            let people = people(meeting, form).ok().filter(|people| !people.is_empty())?;
            let args = [("n", people.len().to_string()), ("list", counts(model, meeting, &people))];
            Some(words.with("form-slate-is", args))
        }
        _ => None,
    }
}

/// How many of each category, in the order of the format.
pub fn counts(model: &Model, meeting: &Meeting, people: &[SlatePerson]) -> String {
    let counted = Slate::categories(people);
    let name = |id: &str| match category(categories(meeting), id) {
        Some(category) => model.words.pick(&category.name).to_owned(),
        None => id.to_owned(),
    };
    let said = counted.iter().map(|(id, n)| format!("{} {n}", name(id)).trim().to_owned());
    said.collect::<Vec<_>>().join(model.words.pick2("、", ", "))
}
