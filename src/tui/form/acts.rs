//! The fields of acts that are not motions, and the commands that they make.

use super::motions::decided;
use super::proposal::past;
use super::{
    Fault, Form, FormField, Label, ballots, choice, clocks, in_force, keys, number, on_shelf, seat,
    sheets, space, text, yes_no,
};
use crate::meeting::{
    Act, ActKind, Actor, Breach, Command, Earlier, Ground, Judgement, Meeting, NameVotes, Notice,
    Offence, Office, Past, Remedy, SHEET_ACTS, SPACE_ACTS, Seat, TellersReport, Vacancy,
};
use crate::tui::model::{CHAIR, Model};

/// Names of the fields for votes on nominees; more nominees than that are written behind a
/// semicolon in the field for others.
const NOMINEES: [&str; 12] = [
    "votes-1", "votes-2", "votes-3", "votes-4", "votes-5", "votes-6", "votes-7", "votes-8",
    "votes-9", "votes-10", "votes-11", "votes-12",
];

/// What follows from a point that is well taken, in the order offered.
const REMEDIES: [Remedy; 5] =
    [Remedy::None, Remedy::DropMotion, Remedy::EndSpeech, Remedy::StopVote, Remedy::ReopenDebate];

/// Whether this act asks for something in a form.
pub fn is_formal(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::RuleOut
            | ActKind::Rule
            | ActKind::Reply
            | ActKind::PointOfOrder
            | ActKind::Warn
            | ActKind::Name
            | ActKind::DeclareInterest
            | ActKind::SuggestFilling
            | ActKind::Represent
            | ActKind::TakeUp
            | ActKind::CallUp
            | ActKind::CarriedOut
            | ActKind::GiveNotice
            | ActKind::RecordEarlier
            | ActKind::Headcount
            | ActKind::EnrolNumbered
            | ActKind::OpenElection
            | ActKind::Tellers
            | ActKind::StartTimer
            | ActKind::Park
            | ActKind::OpenPoll
            | ActKind::SetWeights
            | ActKind::IssueBallots
            | ActKind::OpenBox
            | ActKind::CountPapers
            | ActKind::SettleCount
    ) || SPACE_ACTS.contains(&kind)
        || SHEET_ACTS.contains(&kind)
}

/// The fields of an act, with values that are usual now.
pub fn fields(model: &Model, kind: ActKind) -> Vec<FormField> {
    let Some(meeting) = &model.meeting else { return vec![] };
    match kind {
        ActKind::RuleOut => {
            let asks = meeting.proposed.as_ref().and_then(|q| q.asks.first());
            let ground = asks.map_or(Ground::Other, |asked| ground_of(*asked));
            let at = Ground::ALL.iter().position(|g| *g == ground).unwrap_or(0);
            let ids = Ground::ALL.map(Ground::id);
            let reason = text("reason", "");
            let reason = if ground == Ground::Other { reason } else { reason.optional() };
            vec![choice("ground", keys("ground", &ids), at), reason]
        }
        ActKind::Rule => {
            let ids = REMEDIES.map(Remedy::id);
            let privilege =
                meeting.point.as_ref().is_some_and(|p| p.kind != crate::meeting::PointKind::Order);
            let remedy = choice("remedy", keys("remedy", &ids), usual_remedy(meeting));
            let mut fields = vec![yes_no("well-taken", true), text("reason", "")];
            fields.extend((!privilege).then_some(remedy));
            fields
        }
        ActKind::Reply => vec![text("reply", "")],
        ActKind::PointOfOrder => {
            let ids = Breach::ALL.map(Breach::id);
            vec![text("point", ""), choice("breach", keys("breach", &ids), 0)]
        }
        ActKind::Warn => {
            let ids = Offence::ALL.map(Offence::id);
            vec![choice("offence", keys("offence", &ids), 0)]
        }
        ActKind::Name => vec![text("offence-words", "")],
        ActKind::DeclareInterest => vec![text("interest", ""), item_of_interest(meeting)],
        ActKind::SuggestFilling => vec![text("filling", "")],
        ActKind::Represent => vec![seat("proxy", None)],
        ActKind::CarriedOut => vec![decided(meeting)],
        ActKind::Headcount => vec![number("present", None)],
        ActKind::EnrolNumbered => vec![number("count", None), text("area", "").optional()],
        ActKind::OpenElection => vec![
            text("office", ""),
            number("seats", Some(1)),
            yes_no("ballot-required", false),
            yes_no("plurality", false),
            yes_no("write-ins", true),
        ],
        _ => clocks::fields(model, meeting, kind)
            .or_else(|| ballots::fields(meeting, kind))
            .or_else(|| space::fields(model, meeting, kind))
            .or_else(|| sheets::fields(model, meeting, kind))
            .unwrap_or_else(|| lists(meeting, kind)),
    }
}

/// Acts that choose from what there is.
fn lists(meeting: &Meeting, kind: ActKind) -> Vec<FormField> {
    match kind {
        ActKind::TakeUp => {
            let there = on_shelf(meeting, &[]);
            let options = there.iter().map(|s| Label::Said(s.text().to_owned())).collect();
            vec![choice("aside", options, 0)]
        }
        ActKind::CallUp => {
            let kept = meeting.reconsiderations.iter();
            let options = kept.map(|r| Label::Said(r.question.text.clone())).collect();
            vec![choice("reconsideration", options, 0)]
        }
        ActKind::GiveNotice => {
            let mut options = vec![Label::Key("choice-none".to_owned())];
            options.extend(in_force(meeting).into_iter().map(|(_, text)| Label::Said(text)));
            let by = seat("notice-by", None);
            let by =
                if meeting.phase == crate::meeting::Phase::InSession { by } else { by.optional() };
            vec![text("notice", ""), by, choice("notice-of", options, 0)]
        }
        ActKind::RecordEarlier => vec![
            text("earlier", ""),
            text("adopted-on", "").optional(),
            yes_no("carried-out", false),
        ],
        ActKind::Tellers => tellers(meeting),
        _ => vec![],
    }
}

/// Each nominee has a field for the votes; other names are written with their votes.
fn tellers(meeting: &Meeting) -> Vec<FormField> {
    let nominees = nominees(meeting);
    let mut fields: Vec<FormField> =
        NOMINEES.iter().zip(&nominees).map(|(id, _)| number(id, None).optional()).collect();
    fields.push(text("votes-others", "").optional());
    fields.extend([number("returned", None).optional(), number("blank", None).optional()]);
    fields.extend(["illegal", "unentitled"].map(|id| number(id, None).optional()));
    fields
}

/// Those whose names have a field of their own.
fn nominees(meeting: &Meeting) -> Vec<String> {
    let election = meeting.question().and_then(|q| q.election.as_ref());
    let names = election.map(|e| {
        let left = e.nominees.iter().filter(|n| !e.elected.contains(n));
        left.cloned().collect::<Vec<_>>()
    });
    names.unwrap_or_default()
}

/// What the field is called where that is a person's name.
pub fn named(model: &Model, meeting: &Meeting, id: &str) -> Option<String> {
    if let Some(name) = sheets::head(model, id) {
        return Some(name);
    }
    if let Some(name) = ballots::named(meeting, id).or_else(|| space::named(meeting, id)) {
        return Some(name);
    }
    let at = NOMINEES.iter().position(|n| *n == id)?;
    nominees(meeting).get(at).cloned()
}

/// The ground of a ruling that says no to this question.
fn ground_of(judgement: Judgement) -> Ground {
    match judgement {
        Judgement::Germane => Ground::NotGermane,
        Judgement::Urgent => Ground::NotUrgent,
        Judgement::Separable => Ground::NotSeparable,
        Judgement::Dilatory => Ground::Dilatory,
        Judgement::WithinNotice => Ground::BeyondNotice,
        Judgement::Concrete => Ground::NotConcrete,
    }
}

/// What usually follows in this state.
fn usual_remedy(meeting: &Meeting) -> usize {
    let remedy = match meeting.point.as_ref().map(|p| p.breach) {
        Some(Breach::NoSecond | Breach::Priority) => Remedy::DropMotion,
        Some(Breach::Decorum) if meeting.floor.speech.is_some() => Remedy::EndSpeech,
        _ => Remedy::None,
    };
    REMEDIES.iter().position(|r| *r == remedy).unwrap_or(0)
}

/// The command that the fields make.
pub(super) fn command(
    model: &Model,
    meeting: &Meeting,
    form: &Form,
    kind: ActKind,
) -> Result<Command, Fault> {
    let text = |id: &str| form.text(id);
    let by: Actor = form.by.map_or(CHAIR, Into::into);
    if SPACE_ACTS.contains(&kind) {
        return space::command(meeting, form, kind);
    }
    if SHEET_ACTS.contains(&kind) {
        return sheets::command(model, meeting, form, kind);
    }
    let (by, act) = match kind {
        ActKind::RuleOut => {
            let ground = Ground::ALL[form.choice("ground").min(Ground::ALL.len() - 1)];
            let named = model.words.t(&format!("ground-{}", ground.id()));
            let reason = form.words("reason").unwrap_or(named);
            (CHAIR, Act::RuleOut { ground, reason })
        }
        ActKind::Rule => {
            let well_taken = form.yes("well-taken");
            let remedy = REMEDIES[form.choice("remedy").min(REMEDIES.len() - 1)];
            let remedy = if well_taken { remedy } else { Remedy::None };
            (CHAIR, Act::Rule { well_taken, reason: text("reason"), remedy })
        }
        ActKind::Reply => (CHAIR, Act::Reply { text: text("reply") }),
        ActKind::PointOfOrder => {
            let breach = Breach::ALL[form.choice("breach").min(Breach::ALL.len() - 1)];
            (by, Act::PointOfOrder { text: text("point"), breach })
        }
        ActKind::Warn => {
            let offence = Offence::ALL[form.choice("offence").min(Offence::ALL.len() - 1)];
            (CHAIR, Act::Warn { seat: form.by.unwrap_or(Seat(0)), offence })
        }
        ActKind::Name => {
            let seat = form.by.unwrap_or(Seat(0));
            (CHAIR, Act::Name { seat, offence: text("offence-words") })
        }
        ActKind::DeclareInterest => {
            let first = usize::from(meeting.agenda.item().is_some());
            let item = Some(form.choice("interest-item") + first).filter(|n| *n > 0);
            (by, Act::DeclareInterest { text: text("interest"), item })
        }
        ActKind::SuggestFilling => (by, Act::SuggestFilling { text: text("filling") }),
        ActKind::Represent => {
            let proxy = form.seat(meeting, "proxy").ok_or(form.wrong("proxy", "form-seat"))?;
            let seat = form.by.unwrap_or(Seat(0));
            (Office::Recorder.into(), Act::Represent { seat, by: proxy })
        }
        ActKind::CarriedOut => {
            (Office::Recorder.into(), Act::CarriedOut { of: past(meeting, form) })
        }
        ActKind::Headcount => {
            let present = form.number("present").unwrap_or(0);
            (Office::Recorder.into(), Act::Headcount { present })
        }
        ActKind::EnrolNumbered => {
            let count = form.number("count").unwrap_or(0).try_into();
            let count = count.map_err(|_| form.wrong("count", "form-number"))?;
            let area = match form.words("area") {
                None => 0,
                Some(said) => hundredths(&said).ok_or(form.wrong("area", "form-number"))?,
            };
            (Office::Recorder.into(), Act::EnrolNumbered { count, area })
        }
        ActKind::OpenElection => {
            let vacancy = Vacancy {
                title: text("office"),
                seats: form.number("seats").unwrap_or(1),
                ballot_required: form.yes("ballot-required"),
                plurality: form.yes("plurality"),
                write_ins: form.yes("write-ins"),
            };
            (CHAIR, Act::OpenElection(vacancy))
        }
        _ => {
            let made = clocks::command(meeting, form, kind)?;
            match made.map_or_else(|| ballots::command(meeting, form, kind), |m| Ok(Some(m)))? {
                Some(command) => command,
                None => listed(meeting, form, kind)?,
            }
        }
    };
    Ok(Command::new(by, act))
}

fn listed(meeting: &Meeting, form: &Form, kind: ActKind) -> Result<(Actor, Act), Fault> {
    Ok(match kind {
        ActKind::CallUp => {
            let kept = meeting.reconsiderations.get(form.choice("reconsideration"));
            let by = form.by.map_or(CHAIR, Into::into);
            (by, Act::CallUp { of: kept.map(|r| r.question.id) })
        }
        ActKind::GiveNotice => {
            let by = form.seat(meeting, "notice-by");
            let of = form.choice("notice-of").checked_sub(1);
            let of: Option<Past> =
                of.and_then(|at| in_force(meeting).get(at).map(|(past, _)| *past));
            let notice = Notice { text: form.text("notice"), of, about: None, by, for_next: false };
            (by.map_or(Office::Recorder.into(), Into::into), Act::GiveNotice(notice))
        }
        ActKind::RecordEarlier => {
            let earlier = Earlier {
                text: form.text("earlier"),
                adopted: form.text("adopted-on"),
                carried_out: form.yes("carried-out"),
                ..Earlier::default()
            };
            (Office::Recorder.into(), Act::RecordEarlier(earlier))
        }
        ActKind::Tellers => (CHAIR, Act::Tellers(report(meeting, form)?)),
        _ => {
            let of = on_shelf(meeting, &[]).get(form.choice("aside")).map(|s| s.id());
            (CHAIR, Act::TakeUp { of })
        }
    })
}

fn report(meeting: &Meeting, form: &Form) -> Result<TellersReport, Fault> {
    let fields = NOMINEES.iter().zip(nominees(meeting));
    let mut votes: Vec<NameVotes> = fields
        .filter_map(|(id, name)| Some(NameVotes { name, votes: form.number(id)?, meant: None }))
        .collect();
    for line in form.several("votes-others") {
        let wrong = form.wrong("votes-others", "form-votes");
        let (name, number) = line.rsplit_once(|c: char| c.is_whitespace()).ok_or(wrong)?;
        let number = number.parse().map_err(|_| wrong)?;
        // A name that is misspelt is written with the one that is meant behind it.
        let (name, meant) = match name.split_once(['=', '\u{FF1D}']) {
            Some((name, meant)) => (name, Some(meant.trim().to_owned())),
            None => (name, None),
        };
        votes.push(NameVotes { name: name.trim().to_owned(), votes: number, meant });
    }
    if votes.is_empty() {
        return Err(Fault { at: 0, key: "form-needed" });
    }
    Ok(TellersReport {
        returned: form.number("returned"),
        blank: form.number("blank").unwrap_or(0),
        illegal: form.number("illegal").unwrap_or(0),
        unentitled: form.number("unentitled").unwrap_or(0),
        votes,
    })
}

/// Square metres, with at most two places, in hundredths.
pub fn hundredths(said: &str) -> Option<u32> {
    let (whole, rest) = said.split_once('.').unwrap_or((said, ""));
    if rest.len() > 2 || !rest.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    let rest: u32 = format!("{rest:0<2}").parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(rest)
}

/// What is said about the form above its fields.
pub fn note(model: &Model, form: &Form, kind: ActKind) -> Option<String> {
    let (meeting, words) = (model.meeting.as_ref()?, &model.words);
    match kind {
        ActKind::Warn => {
            let seat = form.by?;
            let next = crate::meeting::Card::after(meeting.cards.get(&seat).copied());
            let personal = Offence::ALL.get(form.choice("offence")) == Some(&Offence::Personal);
            let card = if personal { next.max(crate::meeting::Card::SecondYellow) } else { next };
            let card = words.t(&format!("card-{}", card.id()));
            Some(words.with("form-card", [("who", meeting.roster.name(seat)), ("card", card)]))
        }
        ActKind::RuleOut => {
            let question = meeting.proposed.as_ref().or(meeting.question())?;
            let motion = crate::i18n::motion_numbered(words, question.kind, question.id);
            Some(words.with("form-ruled-out", [("motion", motion)]))
        }
        ActKind::Rule | ActKind::Reply => {
            let point = meeting.point.as_ref()?;
            let who = meeting.roster.name(point.seat);
            Some(words.with("form-point", [("who", who), ("text", point.text.clone())]))
        }
        ActKind::Tellers => Some(words.t("form-tellers")),
        ActKind::TakeUp => {
            let there = on_shelf(meeting, &[]);
            let entry = there.get(form.choice("aside"))?;
            Some(crate::tui::view::aside_text(model, entry))
        }
        kind if SHEET_ACTS.contains(&kind) => sheets::note(model, meeting, form, kind),
        _ => clocks::note(model, meeting, kind)
            .or_else(|| ballots::note(model, kind))
            .or_else(|| space::note(model, meeting, form, kind)),
    }
}

/// The items that an interest may be in; before the first of them is under way also all of them.
fn item_of_interest(meeting: &Meeting) -> FormField {
    let at = meeting.agenda.place.and_then(|place| place.item);
    let all = at.is_none().then(|| Label::Key("interest-all".to_owned()));
    let items = meeting.agenda.items.iter().map(|item| Label::Said(item.title.clone()));
    choice("interest-item", all.into_iter().chain(items).collect(), at.unwrap_or(0))
}
