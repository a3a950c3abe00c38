//! What the screens ask for is done here, and what came of it goes back as news.

use super::desk::{Desk, DeskError};
use super::reading::find_rosters;
use super::remains::has_box;
use super::{Folders, Marked, clock::now};
use crate::i18n::Words;
use crate::import::read_roster;
use crate::meeting::{Bilingual, Command, Convening, Meeting, Office, Passphrases, Phase};
use crate::signing::{Signer, new_key};
use crate::store::{Need, StoreError};
use crate::tui::{
    Effect, FormatRow, HomeData, KeyRow, LawRow, MeetingRow, NeedRow, News, RosterPreview,
};
use std::path::{Path, PathBuf};

/// Meetings looked into for the first page; older ones are found on the command line.
const MEETINGS_SHOWN: usize = 40;

/// The desk with the meeting that is on the screen.
#[derive(Debug)]
pub(super) struct Shell {
    pub(super) desk: Desk,
    pub(super) meeting: Option<Meeting>,
    /// The ballot of the voter in the booth, sealed and neither cast nor opened.
    pub(super) sealed: Option<Marked>,
}

impl Shell {
    /// Does what was asked and says what came of it.
    pub(super) fn perform(&mut self, effect: Effect, words: &Words) -> Vec<News> {
        self.done(effect, words).unwrap_or_else(|error| vec![told(error, words)])
    }

    fn done(&mut self, effect: Effect, words: &Words) -> Result<Vec<News>, DeskError> {
        match effect {
            Effect::Do(command) => self.command(&command, words),
            Effect::Open(id) => self.open(&id, words),
            Effect::Close => {
                self.meeting = None;
                Ok(vec![News::Home(Box::new(self.home(words)?))])
            }
            Effect::Convene(convening, commands) => self.convene(&convening, &commands),
            Effect::FindRosters => Ok(vec![News::Rosters(find_rosters())]),
            Effect::ReadRoster(path, format) => Ok(vec![self.roster(&path, &format, words)]),
            Effect::FindReports => Ok(vec![News::Reports(self.find_reports())]),
            Effect::ReadReport(path) => Ok(vec![self.report(&expanded(&path), words)]),
            Effect::RegisterNeed { title, state } => self.register(title, state, words),
            Effect::ShowRecord(id) => self.story(&id, words),
            Effect::FindRecords => Ok(vec![News::Records(self.desk.record_rows()?)]),
            Effect::FindKeys => Ok(vec![News::Keys(find_keys(&self.desk.folders))]),
            Effect::Sign { office, key, passphrase } => self.sign(office, key, &passphrase, words),
            Effect::WithPassphrases(command, phrases) => {
                self.with_passphrases(&command, &phrases, words)
            }
            Effect::Seal(marks) => self.seal(&marks),
            Effect::CastSealed(seat) => self.cast_sealed(seat, words),
            Effect::AuditSealed(seat) => self.audit_sealed(seat, words),
            Effect::LetGo => {
                self.sealed = None;
                Ok(vec![])
            }
            Effect::Papers(seat) => self.papers(seat),
            Effect::EnterPaper { seat, marks, more } => self.enter_paper(seat, &marks, more),
            Effect::PrintBallots => self.print_ballots(words),
            // The bell is the terminal's.
            Effect::Ring(_) => Ok(vec![]),
            Effect::Notes => self.notes(),
            Effect::SaveNote(text) => self.save_note(&text),
            Effect::DeleteNote(id) => self.delete_note(id),
            Effect::Export { minutes: Some(style) } => self.export_minutes(style, words),
            Effect::Export { minutes: None } => self.export_results(words),
        }
    }

    fn command(&mut self, command: &Command, words: &Words) -> Result<Vec<News>, DeskError> {
        self.with_passphrases(command, &Passphrases::default(), words)
    }

    pub(super) fn with_passphrases(
        &mut self,
        command: &Command,
        phrases: &Passphrases,
        words: &Words,
    ) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &mut self.meeting else { return Ok(vec![]) };
        let (known, boxed) = (meeting.log().len(), has_box(meeting));
        match self.desk.perform_with(meeting, command, phrases, now()) {
            Ok(()) => {
                // What was in the box is meant to be gone with it; whoever could help is told when not.
                let left = boxed && !has_box(meeting) && self.desk.traces_remain();
                let left = left.then(|| News::Failed(words.t("error-box-traces")));
                Ok([News::Meeting(Box::new(meeting.clone()))].into_iter().chain(left).collect())
            }
            // It stands, although the pipeline did not take a need that the meeting raised.
            Err(error) if meeting.log().len() > known => {
                Ok(vec![News::Meeting(Box::new(meeting.clone())), told(error, words)])
            }
            // Another window went on with this meeting: catch up, and let the user look again.
            Err(error @ DeskError::Store(StoreError::Moved { .. })) => {
                *meeting = self.desk.meeting(&meeting.id)?;
                Ok(vec![News::Meeting(Box::new(meeting.clone())), told(error, words)])
            }
            Err(error) => Err(error),
        }
    }

    fn open(&mut self, id: &str, words: &Words) -> Result<Vec<News>, DeskError> {
        let meeting = self.desk.meeting(id)?;
        // A crash between the last signature and the pipeline is made good here. What the pipeline
        // does not take is said, and the meeting opens all the same.
        let refused = self.desk.deliver(&meeting).err().map(|error| told(error, words));
        let delivered = self.desk.is_delivered(&meeting)?;
        self.meeting = Some(meeting.clone());
        let news = [News::Delivered(delivered), News::Meeting(Box::new(meeting))];
        Ok(news.into_iter().chain(refused).collect())
    }

    fn convene(
        &mut self,
        convening: &Convening,
        commands: &[Command],
    ) -> Result<Vec<News>, DeskError> {
        let meeting = self.desk.convene_with(convening, commands, now())?;
        self.meeting = Some(meeting.clone());
        Ok(vec![News::Delivered(false), News::Meeting(Box::new(meeting))])
    }

    /// The first page's data.
    pub(super) fn home(&self, words: &Words) -> Result<HomeData, DeskError> {
        let mut data = HomeData {
            formats: self.formats(),
            laws: self.laws(),
            profile: self.desk.catalogue.usual_profile().map(|p| p.value.clone()),
            problems: self.desk.problems.iter().map(|p| p.told(words)).collect(),
            ..HomeData::default()
        };
        let ids = self.desk.meeting_ids()?;
        data.has_older = ids.len() > MEETINGS_SHOWN;
        for id in ids.into_iter().take(MEETINGS_SHOWN) {
            let meeting = match self.desk.meeting(&id) {
                Ok(meeting) => meeting,
                Err(error) => {
                    let what = error_text(&error, words);
                    data.problems.push(words.with("home-broken", [("id", id), ("what", what)]));
                    continue;
                }
            };
            let (Some(convening), Some(last)) = (&meeting.convening, meeting.log().last()) else {
                continue;
            };
            super::before::look_back(&mut data, &meeting);
            data.meetings.push(MeetingRow {
                id,
                title: convening.title.clone(),
                body: convening.body.clone(),
                phase: meeting.phase,
                at: last.at,
            });
            if data.last_roster.is_empty() && !meeting.roster.is_empty() {
                let last = super::before::roster(&meeting);
                data.last_header = Some((convening.body.clone(), convening.place.clone()));
                (data.last_roster, data.last_offices) = (last.members, last.offices);
            }
        }
        super::before::formed(&mut data, &self.desk)?;
        // What is still open comes first.
        data.meetings.sort_by_key(|row| row.phase != Phase::InSession);
        data.needs = self.need_rows()?;
        data.profiles = self.desk.profiles();
        data.cards = self.desk.cards(now().date_naive())?;
        Ok(data)
    }

    fn need_rows(&self) -> Result<Vec<NeedRow>, DeskError> {
        let rows = self.desk.needs()?.into_iter();
        Ok(rows
            .map(|row| NeedRow { id: row.need.id, title: row.need.title, state: row.state })
            .collect())
    }

    fn formats(&self) -> Vec<FormatRow> {
        let ids: Vec<String> = self.desk.catalogue.formats().map(|e| e.value.id.clone()).collect();
        let charters = ids.iter().filter_map(|id| self.desk.catalogue.charter(id).ok());
        charters.map(FormatRow::of).collect()
    }

    fn laws(&self) -> Vec<LawRow> {
        let row = |law: &crate::law::BodyLaw| LawRow {
            id: law.id.clone(),
            name: Bilingual { zh: law.name_zh.clone(), en: law.name_en.clone() },
            cite: law.cite.clone(),
            open: law.open,
            decide: law.decide,
            area: law.area,
        };
        self.desk.catalogue.laws().map(|entry| row(&entry.value)).collect()
    }

    fn roster(&self, path: &Path, format: &str, words: &Words) -> News {
        let categories = self.desk.catalogue.format(format);
        let categories = categories.map(|e| e.value.categories.clone()).unwrap_or_default();
        let names: Vec<&str> = categories.iter().map(|c| words.pick(&c.name)).collect();
        let named = (!names.is_empty()).then(|| {
            words.with("roster-categories", [("names", names.join(words.pick2("、", ", ")))])
        });
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        match read_roster(&expanded(path), &categories) {
            Err(error) => News::Failed(error.text(words)),
            Ok(draft) => News::Roster(Box::new(RosterPreview {
                file: crate::meeting::clean(&file),
                report: draft.report(words).into_iter().chain(named).collect(),
                importable: draft.is_importable(),
                members: draft.members,
            })),
        }
    }

    fn register(
        &mut self,
        title: String,
        state: Option<(String, String)>,
        words: &Words,
    ) -> Result<Vec<News>, DeskError> {
        let now = now();
        let id = self.desk.next_need_id(now)?;
        let profile = self.desk.catalogue.usual_profile();
        let first = || {
            let state = profile.and_then(|p| p.value.states.first());
            state.map(|s| s.id.clone()).unwrap_or_default()
        };
        let need = Need {
            id: id.clone(),
            title,
            registered_at: now.to_rfc3339(),
            registered_state: state.as_ref().map_or_else(first, |(state, _)| state.clone()),
            carried_over: state.map(|(_, why)| why),
            profile: profile.map(|p| p.value.id.clone()).unwrap_or_default(),
            ..Need::default()
        };
        self.desk.register_need(&need)?;
        let text = words.with("home-need-registered", [("id", id)]);
        Ok(vec![News::Home(Box::new(self.home(words)?)), News::Done(text)])
    }

    fn sign(
        &mut self,
        office: Office,
        key: Option<PathBuf>,
        passphrase: &str,
        words: &Words,
    ) -> Result<Vec<News>, DeskError> {
        let Some(meeting) = &mut self.meeting else { return Ok(vec![]) };
        let passphrase = Some(passphrase).filter(|p| !p.is_empty());
        let path = match key {
            Some(path) => path,
            None => make_key(&self.desk.folders, meeting, office, passphrase)?,
        };
        let signer = Signer::load(&path, passphrase)?;
        let before = meeting.phase;
        let signed = self.desk.sign(meeting, office, &signer, now());
        // The signature may stand although the pipeline said no.
        let mut news = vec![News::Meeting(Box::new(meeting.clone()))];
        news.push(News::Delivered(self.desk.is_delivered(meeting)?));
        news.push(News::Keys(find_keys(&self.desk.folders)));
        if let Err(error) = signed {
            news.push(told(error, words));
            return Ok(news);
        }
        let name = words.t(&format!("office-{}", office.id()));
        let mut text = words.with("sign-done", [("office", name)]);
        if before != Phase::Signed && meeting.phase == Phase::Signed {
            let count = self.desk.results(meeting)?.len();
            text = words.with("sign-delivered", [("n", count)]);
        }
        news.push(News::Done(text));
        Ok(news)
    }
}

/// A failure as news: a refusal keeps its form, the rest is said in words.
pub(super) fn told(error: DeskError, words: &Words) -> News {
    match error {
        DeskError::Refused(refusal) => News::Refused(refusal),
        other => News::Failed(error_text(&other, words)),
    }
}

/// An error in the words of the room where there are such words, else in English.
pub(crate) fn error_text(error: &DeskError, words: &Words) -> String {
    let code = match error {
        DeskError::Store(e) => e.code(),
        DeskError::Key(e) => e.code(),
        DeskError::Seal(e) => e.code(),
        DeskError::Result(e) => e.code(),
        DeskError::Canonical(e) => e.code(),
        DeskError::File { .. } => "file",
        DeskError::Box(_) | DeskError::BoxUnreadable(_) => "box",
        DeskError::Refused(_) | DeskError::Charter(_) => "other",
    };
    let key = format!("error-{}", code.replace('_', "-"));
    let what = crate::meeting::clean(&error.to_string());
    if words.has(&key) {
        words.with(&key, [("what", what)])
    } else {
        words.with("error-other", [("what", what)])
    }
}

/// `~` at the beginning of a path as a shell would read it.
fn expanded(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::var_os("HOME")) {
        (Ok(rest), Some(home)) => PathBuf::from(home).join(rest),
        _ => path.to_path_buf(),
    }
}

/// Keys made here, then the user's own.
fn find_keys(folders: &Folders) -> Vec<KeyRow> {
    let made = std::fs::read_dir(folders.keys()).ok();
    let mut paths: Vec<PathBuf> = made
        .into_iter()
        .flat_map(|entries| entries.filter_map(Result::ok).map(|e| e.path()))
        .filter(|path| path.extension().is_none() && path.is_file())
        .collect();
    paths.sort();
    let own = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".ssh/id_ed25519"));
    paths.extend(own.filter(|path| path.is_file()));
    let row = |path: PathBuf| {
        let locked = match Signer::load(&path, None) {
            Ok(_) => false,
            Err(crate::signing::KeyError::NeedsPassphrase) => true,
            Err(_) => return None,
        };
        Some(KeyRow { owner: owner(&path), path, locked })
    };
    paths.into_iter().filter_map(row).collect()
}

/// What stands behind the public key beside a private one.
fn owner(path: &Path) -> String {
    let mut public = path.as_os_str().to_owned();
    public.push(".pub");
    let line = std::fs::read_to_string(public).unwrap_or_default();
    crate::meeting::clean(
        &line.splitn(3, ' ').nth(2).unwrap_or_default().chars().take(40).collect::<String>(),
    )
}

/// A new key in the store, named for the office and the holder's seat.
fn make_key(
    folders: &Folders,
    meeting: &Meeting,
    office: Office,
    passphrase: Option<&str>,
) -> Result<PathBuf, DeskError> {
    let folder = folders.keys();
    std::fs::create_dir_all(&folder)
        .map_err(|source| DeskError::File { path: folder.clone(), source })?;
    let seat = meeting.roster.holder(office).map_or(0, |seat| seat.0);
    let name = |n: u32| folder.join(format!("{}-{seat}-{n}", office.id()));
    let mut number = 1;
    while name(number).exists() {
        number += 1;
    }
    let holder = meeting.roster.holder(office).map(|seat| meeting.roster.name(seat));
    new_key(&name(number), passphrase, &holder.unwrap_or_default())?;
    Ok(name(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::sealed::Cost;
    use crate::i18n::Lang;
    use crate::meeting::{Act, Method, Presence, Proposal, Seat, SecretMarks};
    use crate::store::{JOURNAL_FILE, sample};

    /// A shell in whose meeting a box is open, with the ballot of one voter in it.
    fn boxed(store: &Path) -> Shell {
        let folders = Folders { store: store.to_owned(), config: None };
        let mut desk = Desk::open(folders).unwrap();
        desk.set_lock_cost(Cost::QUICK);
        let convening = Convening::new("roberts", "花园社区议事会", "五月例会");
        let meeting = desk.convene(&convening, now()).unwrap();
        let mut shell = Shell { desk, meeting: Some(meeting), sealed: None };
        let chair = |act: Act| Command::new(Office::Chair, act);
        let seats = (1..=9).map(Seat).collect();
        for command in [
            chair(Act::EnrolNumbered { count: 9, area: 0 }),
            chair(Act::Appoint { office: Office::Chair, seat: Seat(1) }),
            chair(Act::Appoint { office: Office::Recorder, seat: Seat(2) }),
            chair(Act::Mark { seats, presence: Presence::Present }),
            chair(Act::CallToOrder),
            chair(Act::Advance),
            Command::new(Seat(7), Act::Move(Proposal::main("装路灯"))),
            Command::new(Seat(8), Act::Second),
            chair(Act::State),
            chair(Act::PutQuestion { method: Method::Ballot }),
            chair(Act::OpenBox { tellers: vec![Seat(3)], threshold: None, key: None }),
            chair(Act::Cast { seat: Seat(4), marks: SecretMarks(vec![1, 0, 0]) }),
        ] {
            assert!(told_of(&mut shell, command).is_empty());
        }
        shell
    }

    /// What the operator is told of a command, besides the meeting.
    fn told_of(shell: &mut Shell, command: Command) -> Vec<News> {
        let mut phrases = Passphrases::default();
        phrases.put(Seat(3), "口令三号".to_owned());
        let effect = Effect::WithPassphrases(command, phrases);
        let mut news = shell.perform(effect, &Words::new(Lang::En));
        news.retain(|news| !matches!(news, News::Meeting(_)));
        news
    }

    #[test]
    fn the_operator_is_told_when_another_program_keeps_traces_of_a_box() {
        let close = Command::new(Office::Chair, Act::DeclarePolls { open: false });
        let open = Act::Unseal { tellers: vec![Seat(3)], opening: None };
        let open = Command::new(Office::Chair, open);
        let cancel = Command::new(Office::Chair, Act::CancelVote);
        for (last, read) in [(&open, true), (&cancel, true), (&open, false)] {
            let dir = tempfile::tempdir().unwrap();
            let mut shell = boxed(dir.path());
            assert!(told_of(&mut shell, close.clone()).is_empty());
            let reader = read.then(|| sample::reader(&dir.path().join(JOURNAL_FILE)));
            let news = told_of(&mut shell, last.clone());
            match news.as_slice() {
                [News::Failed(text)] if read => assert!(text.contains("another program"), "{text}"),
                [] if !read => {}
                other => panic!("{other:?}"),
            }
            assert_eq!(shell.desk.traces_remain(), read);
            drop(reader);
            let park = Command::new(Office::Chair, Act::Park { text: "停车位".into() });
            assert!(told_of(&mut shell, park).is_empty());
            assert!(!shell.desk.traces_remain());
        }
    }
}
