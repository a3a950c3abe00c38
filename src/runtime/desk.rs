//! The desk: journal, pipeline and catalogue of one community, and the few things done with them.

use super::Folders;
use crate::catalog::{Catalogue, CharterError, Problem};
use crate::meeting::{
    Act, Charter, Command, Convening, Instant, Meeting, Office, Passphrases, Phase, Refusal,
    RefusalCode, SheetAct, clean, composition_fault, decide, resolutions,
};
use crate::signing::{
    CanonicalError, KeyError, ResultError, SealError, SignedResolution, Signer, check_seal, seal,
    signed_resolutions,
};
use crate::store::{Journal, Need, NeedRow, PipelineDb, StoreError};
use std::path::PathBuf;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// It is not in order.
    #[error("not in order: {}", .0.code.id())]
    Refused(Box<Refusal>),
    /// The store says no.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rules of the format cannot be put together.
    #[error(transparent)]
    Charter(#[from] CharterError),
    /// A key says no.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A signature does not hold.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// Something cannot be written as canonical JSON.
    #[error(transparent)]
    Canonical(#[from] CanonicalError),
    /// A result cannot be written or read.
    #[error(transparent)]
    Result(#[from] ResultError),
    /// What a ballot box holds cannot be.
    #[error(transparent)]
    Box(#[from] crate::ballot::sealed::Fault),
    /// What is kept of a ballot box cannot be read or written.
    #[error("the ballot box: {0}")]
    BoxUnreadable(String),
    /// A file or folder says no.
    #[error("{path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        DeskError::Refused(Box::new(refusal))
    }
}

/// Everything of one community that is open.
#[derive(Debug)]
pub struct Desk {
    /// Where it is.
    pub folders: Folders,
    /// Formats, rule sets and profiles.
    pub catalogue: Catalogue,
    /// What was wrong with the user's own files of the catalogue.
    pub problems: Vec<Problem>,
    pub(super) journal: Journal,
    pipeline: PipelineDb,
    /// What an attempt at a teller's pass-phrase costs.
    pub(super) lock_cost: crate::ballot::sealed::Cost,
}

impl Desk {
    /// Opens the store, and makes it where there is none.
    ///
    /// # Errors
    /// When the folder or the journal cannot be opened.
    pub fn open(folders: Folders) -> Result<Self, DeskError> {
        let store = folders.store.clone();
        std::fs::create_dir_all(&store)
            .map_err(|source| DeskError::File { path: store, source })?;
        let journal = Journal::open(&folders.journal())?;
        // The pipeline file is not made, and not touched, until there is something to put in it.
        let pipeline = PipelineDb::open_readonly(&folders.pipeline())?;
        let (catalogue, problems) = Catalogue::load(folders.config.as_deref());
        let lock_cost = crate::ballot::sealed::Cost::SLOW;
        let mut desk = Desk { folders, catalogue, problems, journal, pipeline, lock_cost };
        desk.let_go_of_remains()?;
        Ok(desk)
    }

    /// Closes the files in order.
    ///
    /// # Errors
    /// When the journal cannot be closed and sealed.
    pub fn close(self) -> Result<(), DeskError> {
        Ok(self.journal.close()?)
    }

    /// Ids of the meetings, the newest first.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn meeting_ids(&self) -> Result<Vec<String>, DeskError> {
        let mut entries = self.journal.meetings()?;
        // Of those that began at the same moment the one convened last comes first.
        entries.reverse();
        entries.sort_by_key(|entry| {
            let began = chrono::DateTime::parse_from_rfc3339(&entry.began).ok();
            std::cmp::Reverse(began)
        });
        Ok(entries.into_iter().map(|entry| entry.id).collect())
    }

    /// A meeting, replayed from its journal.
    ///
    /// # Errors
    /// When the journal cannot be read or its chain is broken.
    pub fn meeting(&self, id: &str) -> Result<Meeting, DeskError> {
        Ok(Meeting::replay(&self.journal.load(id)?))
    }

    /// Sets up a meeting under the rules of its format, numbered in the series of its body.
    ///
    /// # Errors
    /// When the format is unknown or broken, or the store says no.
    pub fn convene(&mut self, convening: &Convening, now: Instant) -> Result<Meeting, DeskError> {
        let mut meeting = Meeting::default();
        let id = self.new_id(&convening.format, now)?;
        meeting.id.clone_from(&id);
        let mut convening = convening.clone();
        self.continue_the_body(&mut convening, now)?;
        let act = Act::Convene(Box::new(convening));
        self.perform(&mut meeting, &Command::new(Office::Chair, act), now)?;
        Ok(meeting)
    }

    /// Sets up a meeting with its first commands, or leaves no trace: all of them are ruled on
    /// before anything is recorded, and the body must be made up as its rule says.
    ///
    /// # Errors
    /// The first refusal, or what [`Desk::convene`] says.
    pub fn convene_with(
        &mut self,
        convening: &Convening,
        commands: &[Command],
        now: Instant,
    ) -> Result<Meeting, DeskError> {
        let mut scratch = Meeting::default();
        let convene = Command::new(Office::Chair, Act::Convene(Box::new(convening.clone())));
        for command in std::iter::once(&convene).chain(commands) {
            let command = self.filled(&scratch, command, now)?;
            let events = decide(&scratch, &command, now)?;
            let recorded = scratch.record("", &command, now, events);
            recorded.iter().for_each(|event| scratch.apply(event));
        }
        if let Some(refusal) = composition_fault(&scratch) {
            return Err(refusal.into());
        }
        let mut meeting = self.convene(convening, now)?;
        for command in commands {
            self.perform(&mut meeting, command, now)?;
        }
        Ok(meeting)
    }

    fn new_id(&self, format: &str, now: Instant) -> Result<String, DeskError> {
        let taken = self.meeting_ids()?;
        let slug: String =
            format.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
        let stem = format!("{}-{slug}", now.format("%Y-%m-%d"));
        let mut number = 1;
        loop {
            let id = format!("{stem}-{number}");
            if !taken.contains(&id) {
                return Ok(id);
            }
            number += 1;
        }
    }

    /// Rules on a command, records what follows, and lets it happen. What this acknowledges is on
    /// the disk.
    ///
    /// # Errors
    /// A refusal, with nothing changed; or the store says no.
    pub fn perform(
        &mut self,
        meeting: &mut Meeting,
        command: &Command,
        now: Instant,
    ) -> Result<(), DeskError> {
        if let Act::OpenBox { .. }
        | Act::Cast { .. }
        | Act::AuditBallot { .. }
        | Act::Unseal { .. } = command.act
        {
            return self.perform_with(meeting, command, &Passphrases::default(), now);
        }
        let command = self.filled(meeting, command, now)?;
        let now = meeting.clock(now);
        let events = decide(meeting, &command, now)?;
        let recorded = meeting.record(&meeting.id.clone(), &command, now, events);
        self.journal.append(&recorded)?;
        recorded.iter().for_each(|event| meeting.apply(event));
        // What was taken back may have been the only ballot there was.
        if meeting.ballotings > 0 || command.act == Act::Undo {
            self.let_go_of_boxes(meeting)?;
        }
        // With results to sign they follow these.
        if meeting.phase == Phase::Adjourned { self.register_raised(meeting) } else { Ok(()) }
    }

    /// The command with what the core cannot look up: the rules of a format, the state of a need.
    /// A seal that came with the command is checked here, before it can be recorded.
    fn filled(
        &self,
        meeting: &Meeting,
        command: &Command,
        now: Instant,
    ) -> Result<Command, DeskError> {
        let mut command = command.clone();
        match &mut command.act {
            Act::Convene(convening) if meeting.phase == Phase::Blank => {
                // Whoever says nothing of the statute means the one that the format names.
                if convening.law.is_none() {
                    let format = self.catalogue.format(&convening.format);
                    convening.law = format.and_then(|entry| entry.value.law.clone());
                }
                self.lists_are_known(convening)?;
                convening.body_state = self.body_state(&convening.body)?;
                convening.body_record = self.body_record(&convening.body)?;
                let law = convening.law.as_deref().and_then(|id| self.catalogue.law(id));
                convening.red_cards = self.red_cards(convening)?;
                convening.charter = match self.catalogue.charter(&convening.format) {
                    Ok(charter) => Some(Box::new(Charter {
                        law: law.map(|entry| entry.value.clone()),
                        law_hash: law.map(|entry| entry.sha256.clone()).unwrap_or_default(),
                        ..charter
                    })),
                    Err(CharterError::UnknownFormat { .. }) => None,
                    Err(other) => return Err(other.into()),
                };
            }
            Act::AddItem(item) => {
                if let Some(need) = &mut item.need {
                    let record = self.pipeline.record(&clean(&need.id))?;
                    let unknown =
                        || Refusal::new(RefusalCode::UnknownNeed).with("need", need.id.as_str());
                    need.state = record.ok_or_else(unknown)?.state;
                    need.signal = self.signal(&need.id)?;
                }
                self.look_up(meeting, item)?;
            }
            // What the step does not take is refused by the meeting, whatever it says.
            Act::Sheet(SheetAct::File { entry, filing })
                if meeting.step().is_some_and(|step| step.documents.contains(&entry.document)) =>
            {
                *filing = Some(Box::new(self.filing(meeting, entry, now)?));
            }
            Act::Sheet(SheetAct::ProposeSlate { name, state, .. }) => {
                *state = self.body_state(name)?;
            }
            Act::Sign { seal: Some(seal), .. } => {
                let head = self.head(meeting)?;
                if check_seal(seal, &resolutions(meeting, &head)).is_err() {
                    return Err(Refusal::new(RefusalCode::BadSignature).into());
                }
            }
            _ => {}
        }
        Ok(command)
    }

    /// The hash of the entry that adjourned the meeting.
    fn head(&self, meeting: &Meeting) -> Result<String, DeskError> {
        let Some((_, seq)) = meeting.adjourned else { return Ok(String::new()) };
        Ok(self.journal.hash_at(&meeting.id, seq)?.unwrap_or_default())
    }

    /// Signs every result of the meeting in an office. With the last signature the results go
    /// into the pipeline.
    ///
    /// # Errors
    /// A refusal; a result that the pipeline does not take; or the store says no.
    pub fn sign(
        &mut self,
        meeting: &mut Meeting,
        office: Office,
        signer: &Signer,
        now: Instant,
    ) -> Result<(), DeskError> {
        let results = resolutions(meeting, &self.head(meeting)?);
        let seal = Some(seal(signer, &results)?);
        self.perform(meeting, &Command::new(office, Act::Sign { office, seal }), now)?;
        if meeting.phase == Phase::Signed {
            self.deliver(meeting)?;
        }
        Ok(())
    }

    /// Puts the results of a signed meeting into the pipeline, and the needs that it raised; harmless
    /// when they are there. Each result goes by itself: one whose need has moved meanwhile does not
    /// hold up the others.
    ///
    /// # Errors
    /// The first result that the pipeline does not take; the others have been delivered.
    pub fn deliver(&mut self, meeting: &Meeting) -> Result<usize, DeskError> {
        if meeting.phase != Phase::Signed || self.is_delivered(meeting)? {
            return self.register_raised(meeting).map(|()| 0);
        }
        let results = self.results(meeting)?;
        self.writable_pipeline()?;
        // What is signed may already move a need that the meeting raised.
        self.register_raised(meeting)?;
        let (mut new, mut refused) = (0, None);
        for result in &results {
            match self.pipeline.deliver(std::slice::from_ref(result)) {
                Ok(delivered) => new += delivered.new,
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
        refused.map_or(Ok(new), |error| Err(error.into()))
    }

    /// The results of an adjourned meeting, with the signatures given so far.
    ///
    /// # Errors
    /// When a signature in the journal does not hold.
    pub fn results(&self, meeting: &Meeting) -> Result<Vec<SignedResolution>, DeskError> {
        Ok(signed_resolutions(meeting, &self.head(meeting)?)?)
    }

    /// Whether every result of the meeting is in the pipeline.
    ///
    /// # Errors
    /// When the pipeline cannot be read.
    pub fn is_delivered(&self, meeting: &Meeting) -> Result<bool, DeskError> {
        for result in resolutions(meeting, "") {
            if self.pipeline.resolution(&result.id)?.is_none() {
                return Ok(false);
            }
        }
        Ok(meeting.phase == Phase::Signed)
    }

    /// Registers a need.
    ///
    /// # Errors
    /// When there is one with this number, or the store says no.
    pub fn register_need(&mut self, need: &Need) -> Result<(), DeskError> {
        let need = Need {
            id: clean(&need.id),
            title: clean(&need.title),
            detail: clean(&need.detail),
            category: clean(&need.category),
            channel: clean(&need.channel),
            proposer: clean(&need.proposer),
            carried_over: need.carried_over.as_deref().map(clean),
            ..need.clone()
        };
        self.writable_pipeline()?;
        Ok(self.pipeline.register_need(&need)?)
    }

    pub(super) fn writable_pipeline(&mut self) -> Result<(), DeskError> {
        self.pipeline = PipelineDb::open(&self.folders.pipeline())?;
        let profiles: Vec<_> = self.catalogue.profiles().map(|entry| &entry.value).collect();
        Ok(self.pipeline.name_states(&profiles)?)
    }

    /// The needs and their states.
    ///
    /// # Errors
    /// When the pipeline cannot be read.
    pub fn needs(&self) -> Result<Vec<NeedRow>, DeskError> {
        Ok(self.pipeline.needs()?)
    }

    /// The pipeline, to be read.
    pub fn pipeline(&self) -> &PipelineDb {
        &self.pipeline
    }
}
