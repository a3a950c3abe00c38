//! The plan: theme, what is not open, places, times, dots. Places and times are typed in a row each,
//! as they stand on the invitation.

use super::super::{Fault, Form, FormField, Value, number, text, yes_no};
use super::Said;
use crate::meeting::{ActKind, Dots, Instant, Meeting, Room, Slot, SpaceAct, SpacePlan};
use crate::tui::model::{CHAIR, Model};
use crate::tui::widget::Field;
use chrono::{Duration, NaiveTime, Timelike};

/// The fields of these acts; `None` for others.
pub(super) fn fields(model: &Model, meeting: &Meeting, kind: ActKind) -> Option<Vec<FormField>> {
    let plan = &meeting.space.plan;
    Some(match kind {
        ActKind::PlanSpace => {
            let slots = slots_said(&plan.slots);
            let offered = if slots.is_empty() { usual_slots(model.now) } else { slots };
            let Dots { each, cap } = plan.dots;
            vec![
                text("theme", &plan.theme),
                text("rooms", &rooms_said(&plan.rooms)),
                FormField {
                    id: "slots",
                    needed: true,
                    own: None,
                    value: Value::Text(Field::offering(&offered)),
                },
                text("givens", &plan.givens.join("; ")).optional(),
                text("sponsor", &plan.sponsor).optional(),
                number("dots-each", Some(each).filter(|each| *each > 0)).optional(),
                number("dots-cap", Some(cap)),
            ]
        }
        ActKind::AddRoom => vec![
            text("room-name", ""),
            number("capacity", None).optional(),
            yes_no("hard-capacity", false),
            yes_no("accessible", false),
        ],
        ActKind::AddSlot => vec![text("slot", "")],
        _ => return None,
    })
}

/// Four sessions of three quarters of an hour with breaks between them, from the next half hour on.
fn usual_slots(now: Instant) -> String {
    let minutes = now.time().hour() * 60 + now.time().minute();
    let next = minutes / 30 * 30 + 30;
    let whole = (COUNT - 1) * (SESSION + BREAK) + SESSION;
    let first = if next + whole < 24 * 60 { next } else { 9 * 60 };
    let hour = |minutes: u32| {
        let time = NaiveTime::default() + Duration::minutes(i64::from(minutes));
        time.format("%H:%M").to_string()
    };
    let each = (0..COUNT).map(|n| first + n * (SESSION + BREAK));
    let each = each.map(|begins| format!("{}-{}", hour(begins), hour(begins + SESSION)));
    each.collect::<Vec<_>>().join(" ")
}

/// How many sessions one after the other are offered.
const COUNT: u32 = 4;
/// Minutes of a session.
const SESSION: u32 = 45;
/// Minutes between two.
const BREAK: u32 = 15;

/// Limit of fire safety, behind the capacity.
const HARD: [char; 2] = ['!', '\u{FF01}'];
/// Reached without steps, behind the capacity.
const LEVEL: [char; 2] = ['+', '\u{FF0B}'];

fn rooms_said(rooms: &[Room]) -> String {
    let said = rooms.iter().map(|room| {
        let capacity = room.capacity.map(|n| format!(" {n}")).unwrap_or_default();
        let hard = if room.hard_capacity { "!" } else { "" };
        let level = if room.accessible { "+" } else { "" };
        format!("{}{capacity}{hard}{level}", room.name)
    });
    said.collect::<Vec<_>>().join("; ")
}

/// `Hall 40!+`: a name, how many it holds, and the signs.
fn room(said: &str) -> Room {
    let name = said.trim_end_matches(|c| HARD.contains(&c) || LEVEL.contains(&c));
    let signs = &said[name.len()..];
    let split = name.trim_end().rsplit_once(char::is_whitespace);
    let capacity = split.and_then(|(_, last)| last.parse::<u32>().ok());
    let name = match (split, capacity) {
        (Some((name, _)), Some(_)) => name,
        _ => name,
    };
    Room {
        name: name.trim().to_owned(),
        capacity,
        hard_capacity: signs.contains(HARD),
        accessible: signs.contains(LEVEL),
    }
}

fn slots_said(slots: &[Slot]) -> String {
    let said = slots.iter().map(|slot| {
        let day = if slot.day > 1 { format!("{}/", slot.day) } else { String::new() };
        format!("{day}{}-{}", slot.starts, slot.ends)
    });
    said.collect::<Vec<_>>().join(" ")
}

/// `9:00-9:45`, on another day `2/9:00-9:45`.
fn slot(said: &str) -> Option<Slot> {
    let (day, hours) = match said.split_once('/') {
        Some((day, hours)) => (day.trim().parse().ok()?, hours),
        None => (1, said),
    };
    let (starts, ends) = hours.split_once(['-', '–', '—', '~', '\u{FF5E}'])?;
    let slot = Slot { day, starts: starts.trim().to_owned(), ends: ends.trim().to_owned() };
    slot.span().is_some().then_some(slot)
}

/// Times in a row, with blanks, commas or semicolons between them.
fn slots(form: &Form, id: &'static str) -> Result<Vec<Slot>, Fault> {
    let said = form.text(id).replace('\u{FF1A}', ":").replace(" -", "-").replace("- ", "-");
    let between = |c: char| c.is_whitespace() || ",;\u{3001}\u{FF0C}\u{FF1B}".contains(c);
    let pieces = said.split(between).filter(|piece| !piece.is_empty());
    pieces.map(|piece| slot(piece).ok_or(form.wrong(id, "form-slots"))).collect()
}

/// What these acts make of their fields.
pub(super) fn act(form: &Form, kind: ActKind) -> Said {
    let act = match kind {
        ActKind::PlanSpace => plan(form).map(SpaceAct::Plan),
        ActKind::AddRoom => Ok(SpaceAct::AddRoom(Room {
            name: form.text("room-name"),
            capacity: form.number("capacity"),
            hard_capacity: form.yes("hard-capacity"),
            accessible: form.yes("accessible"),
        })),
        ActKind::AddSlot => slots(form, "slot").and_then(|slots| {
            let first = slots.into_iter().next().ok_or(form.wrong("slot", "form-slots"));
            first.map(SpaceAct::AddSlot)
        }),
        _ => return None,
    };
    Some(act.map(|act| (CHAIR, act)))
}

fn plan(form: &Form) -> Result<SpacePlan, Fault> {
    Ok(SpacePlan {
        theme: form.text("theme"),
        givens: form.several("givens"),
        sponsor: form.text("sponsor"),
        rooms: form.several("rooms").iter().map(|said| room(said)).collect(),
        slots: slots(form, "slots")?,
        dots: Dots {
            each: form.number("dots-each").unwrap_or(0),
            cap: form.number("dots-cap").unwrap_or(Dots::default().cap),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_times_are_read_as_they_stand_on_an_invitation() {
        let hall = room("一楼大厅 40!+");
        assert_eq!((hall.name.as_str(), hall.capacity), ("一楼大厅", Some(40)));
        assert!(hall.hard_capacity && hall.accessible);
        assert_eq!(room("Room 2 b").name, "Room 2 b");
        assert_eq!(room("室外").capacity, None);
        assert_eq!(rooms_said(&[hall, room("室外")]), "一楼大厅 40!+; 室外");
        assert_eq!(slot("2/9:00-9:45").map(|slot| (slot.day, slot.secs())), Some((2, 2700)));
        assert_eq!(slot("9:45-9:00"), None);
        assert_eq!(slot("soon"), None);
    }

    #[test]
    fn four_sessions_are_offered_that_do_not_run_past_the_day() {
        let at = |hour: &str| {
            let now = format!("2026-05-09T{hour}:10+08:00");
            usual_slots(chrono::DateTime::parse_from_rfc3339(&now).unwrap())
        };
        assert!(at("08:31").starts_with("09:00-09:45 10:00-10:45"), "{}", at("08:31"));
        assert!(at("22:00").starts_with("09:00-"), "{}", at("22:00"));
    }
}
