//! Documents that may be filed in the step at hand: their kinds, and the records that each is for.

use super::model::{Model, RecordRow};
use super::search::{rank_of_name, rank_of_names};
use crate::i18n::Words;
use crate::meeting::{Allowance, Meeting, Submitted};
use crate::pipeline::{DocumentKind, Field, FieldKind, Profile, RecordKind};

/// Which records fit a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The kinds of record.
    pub of: Vec<RecordKind>,
    /// The states; empty: any.
    pub states: Vec<String>,
    /// Whether a name may stand there of which there is no record yet.
    pub new: bool,
}

impl Wanted {
    /// The records that a document of this kind may be filed on.
    pub fn by(kind: &DocumentKind) -> Self {
        let new = kind.begins && kind.of.contains(&RecordKind::Body);
        Wanted { of: kind.of.clone(), states: kind.states.clone(), new }
    }

    /// Any record of this kind.
    pub fn of(kind: RecordKind) -> Self {
        Wanted { of: vec![kind], states: vec![], new: false }
    }

    /// Any record at all.
    pub fn any() -> Self {
        Wanted { of: RecordKind::ALL.map(|(_, kind)| kind).to_vec(), states: vec![], new: false }
    }

    fn fits(&self, row: &RecordRow) -> bool {
        self.of.contains(&row.kind) && (self.states.is_empty() || self.states.contains(&row.state))
    }

    /// The records that fit, by number.
    pub fn rows<'m>(&self, model: &'m Model) -> impl Iterator<Item = &'m RecordRow> {
        model.records.iter().filter(|row| self.fits(row))
    }

    /// The record that is meant by a number, any end of it, or words of the title.
    pub fn found<'m>(&self, model: &'m Model, said: &str) -> Option<&'m RecordRow> {
        // As it is typed from the screen, where a long number is told by its end.
        let query = said.trim().trim_start_matches('…').to_lowercase();
        if query.is_empty() {
            return None;
        }
        let rank = |row: &RecordRow| {
            let by_title = || rank_of_name(&row.title, &query).map(|rank| rank + 3);
            rank_of_number(&row.id, &query).or_else(by_title)
        };
        let ranked = self.rows(model).filter_map(|row| rank(row).map(|rank| (rank, row)));
        ranked.min_by_key(|(rank, _)| *rank).map(|(_, row)| row)
    }

    /// The number of the record that is meant, or the new name.
    pub fn meant(&self, model: &Model, said: &str) -> Option<String> {
        let said = said.trim();
        let exact = self.rows(model).find(|row| row.id.eq_ignore_ascii_case(said));
        let new = || (self.new && !said.is_empty()).then(|| said.to_owned());
        exact.map(|row| row.id.clone()).or_else(new).or_else(|| {
            // What the core would refuse with a reason is handed to it as it was typed.
            let other = || model.records.iter().find(|row| row.id.eq_ignore_ascii_case(said));
            self.found(model, said).or_else(other).map(|row| row.id.clone())
        })
    }
}

/// How well a number fits what was typed in small letters, the best match lowest: all of it, whole parts
/// at its end, any end.
fn rank_of_number(id: &str, query: &str) -> Option<u8> {
    let id = id.to_lowercase();
    let before = id.strip_suffix(query)?;
    let whole_parts = !before.ends_with(char::is_alphanumeric) || before.ends_with('0');
    Some(if before.is_empty() { 0 } else { 2 - u8::from(whole_parts) })
}

/// The profile of the meeting.
pub fn profile(m: &Meeting) -> Option<&Profile> {
    m.charter().and_then(|charter| charter.profile.as_ref())
}

/// The kinds that may be filed in the step at hand, in its order.
pub fn kinds(m: &Meeting) -> Vec<&DocumentKind> {
    let step = m.step().filter(|step| step.allows(Allowance::Documents));
    let ids = step.map(|step| step.documents.as_slice()).unwrap_or_default();
    ids.iter().filter_map(|id| profile(m)?.document(id)).collect()
}

/// Those of them that fit what was typed, the best match first; of the same rank those for which there is
/// a record now, and among these the ones that the meeting was set up for.
pub fn kinds_found<'m>(model: &'m Model, query: &str) -> Vec<&'m DocumentKind> {
    let Some(meeting) = &model.meeting else { return vec![] };
    let query = query.trim().to_lowercase();
    let rank = |kind: &DocumentKind| {
        let names = (kind.name_zh.as_str(), kind.name_en.as_str());
        rank_of_names(&model.words, names, &kind.id, &query).filter(|_| !query.is_empty())
    };
    let all = kinds(meeting).into_iter().map(|kind| (rank(kind), kind));
    let mut found: Vec<_> = all.filter(|(rank, _)| query.is_empty() || rank.is_some()).collect();
    found.sort_by_key(|(rank, kind)| {
        (*rank, waits(model, meeting, kind) == 0, !is_for_meant(model, kind))
    });
    found.into_iter().map(|(_, kind)| kind).collect()
}

/// Whether the record that the meeting was set up for is one that such a document may be filed on.
fn is_for_meant(model: &Model, kind: &DocumentKind) -> bool {
    let Some(meant) = &model.meant else { return true };
    let fits = |wanted: Wanted| wanted.rows(model).any(|row| row.id == meant.id);
    let mut named = kind.fields.iter().filter(|field| field.required);
    match kind.begins {
        // What begins a record may name the one that it is for.
        true => {
            named.any(|field| matches!(field.kind, FieldKind::Record(of) if fits(Wanted::of(of))))
        }
        false => fits(Wanted::by(kind)),
    }
}

/// How many records there are that a document of this kind may be filed on now; a new one counts.
pub fn waits(model: &Model, m: &Meeting, kind: &DocumentKind) -> usize {
    let begins = usize::from(kind.begins);
    let wanted = Wanted::by(kind);
    match own_record(m).map(|(id, _)| id) {
        // Where the item has a record the documents are for that one.
        Some(id) if !kind.begins => wanted.rows(model).filter(|row| row.id == id).count(),
        _ if kind.begins => begins,
        _ => wanted.rows(model).count(),
    }
}

/// Why no record can take a document of this kind now, where none can: in which state one must be.
pub fn lacking(model: &Model, m: &Meeting, kind: &DocumentKind) -> Option<String> {
    if kind.of.contains(&RecordKind::Round) || waits(model, m, kind) > 0 {
        return None;
    }
    let words = &model.words;
    let listed = |names: Vec<String>| names.join(words.pick2("、", ", "));
    let states = kind.states.iter().map(|id| format!("{id} {}", state_name(model, id)));
    let kinds = kind.of.iter().map(|of| words.t(&format!("record-{}", of.id())));
    let (states, kinds) = (listed(states.collect()), listed(kinds.collect()));
    let kind = ("kind", name(words, kind).to_owned());
    if states.is_empty() {
        return Some(words.with("document-lacks-any", [kind, ("records", kinds)]));
    }
    let states = ("states", states);
    Some(match own_record(m) {
        Some((id, state)) => {
            let now = ("now", format!("{state} {}", state_name(model, &state)));
            words.with("document-lacks-own", [kind, states, now, ("id", id)])
        }
        None => words.with("document-lacks", [kind, states, ("records", kinds)]),
    })
}

/// The record of the item under way, and its state after what was filed.
pub fn own_record(m: &Meeting) -> Option<(String, String)> {
    let need = m.agenda.item()?.need.as_ref()?;
    Some((need.id.clone(), m.state_now(&need.id).unwrap_or_else(|| need.state.clone())))
}

/// Takes up the records that the shell found, as this meeting has left them so far.
pub fn take_up(model: &mut Model, mut rows: Vec<RecordRow>) {
    for paper in model.meeting.iter().flat_map(Meeting::dossier).filter(|paper| !paper.by_vote) {
        let to = paper.moves.last().map(|last| last.to.clone());
        let there = rows.iter_mut().find(|row| row.id == paper.entry.record);
        match (there, paper.entry.begins) {
            (Some(row), _) => row.state = to.unwrap_or_else(|| row.state.clone()),
            (None, Some(begun)) => rows.push(RecordRow {
                id: paper.entry.record,
                title: begun.title,
                kind: begun.kind,
                state: to.unwrap_or(begun.state),
            }),
            (None, None) => {}
        }
    }
    model.records = rows;
}

/// Whether something is to be filed in this step before it is left, and was not: for the record of the
/// item what moves it, or what is awaited of it; in a step of the whole meeting anything.
pub fn is_wanted(m: &Meeting) -> bool {
    let (Some(profile), Some(place)) = (profile(m), m.agenda.place) else { return false };
    let kinds = kinds(m);
    let here = |paper: &&Submitted| (paper.step, paper.item) == (place.step, place.item);
    if kinds.is_empty() || m.sheets.submitted.iter().filter(here).any(Submitted::stands) {
        return false;
    }
    let motions = m.step().is_some_and(|step| step.allows(Allowance::Motions));
    let Some((_, state)) = own_record(m) else { return !motions };
    // A decision that moves the record by itself needs no document.
    let rule = m.charter().and_then(|charter| charter.format.transition.as_deref());
    let decided = |rule| !profile.decided(rule, &state, crate::law::Outcome::Adopted).is_empty();
    if motions && rule.is_some_and(decided) {
        return false;
    }
    let moves = |kind: &DocumentKind| {
        let mut rows = profile.transitions.iter().filter(|row| row.from == state);
        rows.any(|row| row.document.as_deref() == Some(&kind.id))
    };
    let awaited = |kind: &DocumentKind| {
        let mut dues = profile.dues.iter().filter(|due| due.states.contains(&state));
        dues.any(|due| due.until == kind.id)
    };
    kinds.into_iter().any(|kind| moves(kind) || !motions && awaited(kind))
}

/// The title of a record, as far as it is known here: on the agenda, among the records on offer, or on
/// the board.
pub fn title(model: &Model, record: &str) -> Option<String> {
    let items = model.meeting.iter().flat_map(|m| &m.agenda.items);
    let mut items = items.filter(|item| item.need.as_ref().is_some_and(|need| need.id == record));
    let of_item = items.next().map(|item| item.title.clone());
    let rows = || model.records.iter().find(|row| row.id == record).map(|row| row.title.clone());
    let cards = || model.home.cards.iter().find(|card| card.id == record);
    of_item.or_else(rows).or_else(|| cards().map(|card| card.title.clone()))
}

/// The name of a state, as the profile of the meeting has it.
pub fn state_name(model: &Model, id: &str) -> String {
    let state = model.meeting.as_ref().and_then(profile).and_then(|profile| profile.state(id));
    let named = state.map(|s| model.words.pick2(&s.name_zh, &s.name_en).to_owned());
    named.unwrap_or_else(|| model.state_name(id))
}

/// What a kind of document is called.
pub fn name<'w>(words: &Words, kind: &'w DocumentKind) -> &'w str {
    words.pick2(&kind.name_zh, &kind.name_en)
}

/// The amounts of a document that the room may see, each with its name.
pub fn amounts<'k>(
    kind: &'k DocumentKind,
    fields: &'k std::collections::BTreeMap<String, String>,
) -> impl Iterator<Item = (&'k Field, &'k str)> {
    let money = |field: &&Field| field.kind == FieldKind::Money && !field.private;
    kind.fields.iter().filter(money).filter_map(|f| Some((f, fields.get(&f.id)?.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_end_of_a_number_is_enough_and_whole_parts_go_first() {
        let rank = |said: &str| rank_of_number("N-2026-01-10-courtyard-intake-1-L1", said);
        assert_eq!(rank("n-2026-01-10-courtyard-intake-1-l1"), Some(0));
        assert_eq!((rank("intake-1-l1"), rank("l1"), rank("1")), (Some(1), Some(1), Some(2)));
        assert_eq!((rank("l2"), rank("n-2026")), (None, None));
        assert!(rank_of_number("P-2026-001", "1") < rank_of_number("P-2026-011", "1"));
    }
}
