//! Sentences with their arguments, and the small phrases that all papers share.

use super::escape::Md;
use crate::ballot::Poll;
use crate::i18n::{Words, act_name};
use crate::law::{Base, MotionKind, Threshold};
use crate::meeting::{ActKind, Amendment, Bilingual, Instant, MotionId, Office, clean};
use crate::minutes::{Person, Substance, Withheld};
use chrono::{Datelike, Timelike};
use fluent_bundle::{FluentArgs, FluentValue};

/// An argument of a sentence. There is no way from a plain string: what comes from outside has to
/// be escaped first.
pub(super) enum Arg {
    Md(Md),
    Number(i64),
    /// A word of ours that a sentence chooses by.
    Choice(&'static str),
}

impl From<Md> for Arg {
    fn from(md: Md) -> Self {
        Arg::Md(md)
    }
}
impl From<&Md> for Arg {
    fn from(md: &Md) -> Self {
        Arg::Md(md.clone())
    }
}
impl From<u32> for Arg {
    fn from(n: u32) -> Self {
        Arg::Number(n.into())
    }
}
impl From<usize> for Arg {
    fn from(n: usize) -> Self {
        Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}
impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Arg::Number(n)
    }
}

/// The words of one language, for one paper.
pub(super) struct Speaker<'w> {
    words: &'w Words,
    /// Whether the paper calls motions by their numbers.
    numbering: bool,
    /// Names that do not stand on the paper.
    withheld: Withheld,
}

impl<'w> Speaker<'w> {
    /// For a paper that calls motions by their numbers.
    pub(super) fn new(words: &'w Words) -> Self {
        Speaker { words, numbering: true, withheld: Withheld::default() }
    }

    /// For a paper that quotes motions and does not number them.
    pub(super) fn without_numbers(words: &'w Words) -> Self {
        Speaker { words, numbering: false, withheld: Withheld::default() }
    }

    /// The same, for a paper on which these names do not stand.
    pub(super) fn withholding(self, withheld: &Withheld) -> Self {
        Speaker { withheld: withheld.clone(), ..self }
    }

    /// What somebody wrote or said, without the names that are withheld. The wording of motions does
    /// not go through here: it stays as it was put.
    pub(super) fn free(&self, raw: &str) -> Md {
        Md::escaped(&self.masked(raw))
    }

    fn masked(&self, raw: &str) -> String {
        let text = clean(raw);
        let somebody = self.words.t("space-a-participant");
        let pieces = self.withheld.pieces(&text).into_iter();
        pieces.map(|piece| piece.unwrap_or(&somebody)).collect()
    }

    /// A poll without the names that are withheld.
    pub(super) fn poll(&self, poll: &Poll) -> Poll {
        let mut poll = poll.clone();
        poll.title = self.masked(&poll.title);
        poll.options.iter_mut().for_each(|option| option.name = self.masked(&option.name));
        poll
    }

    /// The language, for what is told outside papers too.
    pub(super) fn words(&self) -> &Words {
        self.words
    }

    pub(super) fn is_numbering(&self) -> bool {
        self.numbering
    }

    /// Whether there is a sentence `key`.
    pub(super) fn has(&self, key: &str) -> bool {
        self.words.has(key)
    }

    /// A motion by its number, or as “the motion” that is quoted beside.
    pub(super) fn motion(&self, id: MotionId) -> Md {
        if self.numbering {
            self.say("minutes-motion", [("id", id.0.into())])
        } else {
            self.t("minutes-the-motion")
        }
    }

    /// Where a rule is written.
    pub(super) fn cite(&self, cite: &str) -> Md {
        Md::escaped(&self.words.rule(cite))
    }

    /// An act of the meeting, as a thing to do.
    pub(super) fn act(&self, act: ActKind) -> Md {
        Md::escaped(&act_name(self.words, act))
    }

    /// An area given in hundredths of a square metre.
    pub(super) fn area(&self, area: u32) -> Md {
        let value = Md::ours(format!("{}.{:02}", area / 100, area % 100));
        self.say("minutes-area", [("value", value.into())])
    }

    /// The sentence `key`.
    pub(super) fn t(&self, key: &str) -> Md {
        Md::ours(self.words.t(key))
    }

    /// The sentence `key` with its arguments.
    pub(super) fn say<const N: usize>(&self, key: &str, args: [(&'static str, Arg); N]) -> Md {
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Md(md) => FluentValue::from(md.as_str().to_owned()),
                Arg::Number(n) => FluentValue::from(n),
                Arg::Choice(word) => FluentValue::from(word),
            };
            fluent.set(name, value);
        }
        Md::ours(self.words.with_args(key, &fluent))
    }

    /// A name of the catalogue, in the language of the paper.
    pub(super) fn pick(&self, text: &Bilingual) -> Md {
        Md::escaped(self.words.pick(text))
    }

    /// Things one after another.
    pub(super) fn list<T>(&self, things: &[T], phrase: impl Fn(&T) -> Md) -> Md {
        let between = self.words.t("minutes-list-between");
        let phrases: Vec<String> = things.iter().map(|t| phrase(t).as_str().to_owned()).collect();
        Md::ours(phrases.join(&between))
    }

    /// Clauses of one sentence.
    pub(super) fn clauses(&self, clauses: &[Md]) -> Md {
        let between = self.words.t("minutes-clause-between");
        let full = clauses.iter().filter(|c| !c.is_empty());
        Md::ours(full.map(Md::as_str).collect::<Vec<_>>().join(&between))
    }

    /// Sentences one after another.
    pub(super) fn run_on(&self, sentences: &[Md]) -> Md {
        let between = self.words.t("minutes-sentence-between");
        let full = sentences.iter().filter(|s| !s.is_empty());
        Md::ours(full.map(Md::as_str).collect::<Vec<_>>().join(&between))
    }

    pub(super) fn person(&self, person: &Person) -> Md {
        if person.is_withheld() {
            return self.t("space-a-participant");
        }
        let name = match person.number {
            Some(number) => {
                self.say("minutes-person-numbered", [("seat", u32::from(number).into())])
            }
            None => Md::escaped(&person.name),
        };
        match &person.told_apart_by {
            None => name,
            Some(mark) => self.say(
                "minutes-person-of",
                [("name", name.into()), ("mark", Md::escaped(mark).into())],
            ),
        }
    }

    /// Who moved something; a name that this meeting's roster does not tell is not given.
    pub(super) fn mover(&self, mover: Option<&Person>) -> Md {
        mover.map_or_else(|| self.t("minutes-mover-earlier"), |mover| self.person(mover))
    }

    pub(super) fn people(&self, people: &[Person]) -> Md {
        self.list(people, |p| self.person(p))
    }

    pub(super) fn office(&self, office: Office) -> Md {
        self.t(&format!("office-{}", office.id()))
    }

    pub(super) fn kind(&self, kind: MotionKind) -> Md {
        self.t(&format!("motion-{}", kind.id()))
    }

    /// The hour by the 24-hour clock, in the zone in which it was recorded.
    pub(super) fn hour(&self, at: Instant) -> Md {
        Md::ours(format!("{:02}:{:02}", at.hour(), at.minute()))
    }

    pub(super) fn date(&self, at: Instant) -> Md {
        self.say(
            "minutes-date",
            [
                ("year", i64::from(at.year()).into()),
                ("month", at.month().into()),
                ("day", at.day().into()),
            ],
        )
    }

    /// Date and hour.
    pub(super) fn moment(&self, at: Instant) -> Md {
        self.say("minutes-moment", [("date", self.date(at).into()), ("hour", self.hour(at).into())])
    }

    /// A stretch of time in minutes and seconds.
    pub(super) fn secs(&self, secs: i64) -> Md {
        let (minutes, rest) = (secs.div_euclid(60), secs.rem_euclid(60));
        let key = match (minutes, rest) {
            (0, _) => "minutes-secs",
            (_, 0) => "minutes-mins",
            _ => "minutes-mins-secs",
        };
        self.say(key, [("minutes", minutes.into()), ("seconds", rest.into())])
    }

    /// A stretch of time that may last hours.
    pub(super) fn span(&self, secs: i64) -> Md {
        if secs < 3600 {
            return self.secs(secs);
        }
        let (hours, rest) = (secs.div_euclid(3600), secs.rem_euclid(3600));
        let rest = if rest == 0 { Md::default() } else { self.secs(rest) };
        let key = if rest.is_empty() { "minutes-hours" } else { "minutes-hours-and" };
        self.say(key, [("hours", hours.into()), ("rest", rest.into())])
    }

    /// A threshold as a phrase: “more than half of …”.
    pub(super) fn threshold(&self, threshold: Threshold) -> Md {
        let base = match threshold.base {
            Base::VotesCast => "votes_cast",
            Base::Ballots => "ballots",
            Base::Present => "present",
            Base::Membership => "membership",
        };
        let (num, den) = (threshold.ratio.num(), threshold.ratio.den());
        if num == 0 && !threshold.strict {
            return self.t("threshold-none");
        }
        let known = format!("share-{num}-{den}");
        let share = if self.words.has(&known) {
            self.t(&known)
        } else {
            self.say("share-other", [("num", num.into()), ("den", den.into())])
        };
        let key = if threshold.strict { "threshold-strict" } else { "threshold-inclusive" };
        self.say(key, [("base", self.t(&format!("base-{base}")).into()), ("share", share.into())])
    }

    /// What an amendment does, in its exact words.
    pub(super) fn amendment(&self, what: &Substance, amendment: &Amendment) -> Md {
        let md = |raw: &str| Arg::from(Md::escaped(raw));
        let nth = |n: &Option<u32>| Arg::from(n.unwrap_or(0));
        match amendment {
            Amendment::Insert { words, after: None, .. } => {
                self.say("minutes-amend-add", [("words", md(words))])
            }
            Amendment::Insert { words, after: Some(after), occurrence } => self.say(
                "minutes-amend-insert",
                [("words", md(words)), ("after", md(after)), ("nth", nth(occurrence))],
            ),
            Amendment::Strike { words, occurrence } => {
                self.say("minutes-amend-strike", [("words", md(words)), ("nth", nth(occurrence))])
            }
            Amendment::Replace { strike, insert, occurrence } => self.say(
                "minutes-amend-replace",
                [("words", md(strike)), ("new", md(insert)), ("nth", nth(occurrence))],
            ),
            Amendment::Substitute { .. } => self.t("minutes-amend-substitute"),
            Amendment::Terms(terms) => {
                // What is changed is named before; its own target is “the motion”.
                let new = self.doing_terms(&Substance { target: None, ..what.clone() }, terms);
                self.say("minutes-amend-terms", [("what", new.into())])
            }
        }
    }
}
