//! yishi 议事 runs a deliberative meeting from one laptop: procedure enforced and explained, minutes
//! written by themselves, results signed and put into the pipeline of community projects.
//!
//! # Bird's eye
//!
//! The meeting is a value. [`meeting::decide`] says what a command does to it at a given instant:
//! events, or a [`meeting::Refusal`] that carries the rule and what would be in order.
//! [`meeting::Meeting::apply`] lets an event happen. Everything else is a shell around these two.
//! A key press becomes a [`meeting::Command`], and a line of a rehearsal file is one; events are
//! all that is ever stored.
//!
//! # Map
//!
//! Arrows go downwards only.
//!
//! ```text
//! cli          what may be typed; one small file a subcommand
//! rehearsal    meetings as JSON Lines, played without a terminal
//! runtime      clock, disk, terminal and keys meet here; performs what the screen asks for
//! tui          model · update -> effects · keymap · theme · view · widgets
//! export       the minutes value -> Markdown, and the papers that a format names
//! import       rosters, needs and organisations from CSV and XLSX, reports of sessions from text, with every fault named
//! store        all that knows SQLite: journal, pipeline file, seals, verification
//! catalog      sessions/*.toml -> formats, rule sets, profiles; faults with file, line and key
//! signing      keys, canonical JSON, SSH signatures
//! i18n         every string the room sees
//! minutes      fold of the events into a document value
//! meeting      THE CORE: command, event, refusal, decide, apply; the wall of an Open Space, the sheets
//! pipeline     records, the documents filed on them, what must hold, and the moves that follow; money
//! ballot       methods of counting, ties, sealed ballots and their proofs
//! law          motion table, thresholds, quorum, composition: tables and integers
//! text         the door for text: what is typed, pasted or imported passes here
//! ```
//!
//! # Invariants
//!
//! Each is held by a test in `tests/it/tidy.rs` or beside the code.
//!
//! - `law`, `ballot`, `pipeline`, `meeting` and `minutes` name no file, socket, database, terminal, clock or
//!   source of randomness. Time comes in as an argument.
//! - Nothing outside `store` names SQLite. The screen never touches the store: it asks for effects.
//! - Replaying a journal gives the same meeting on any machine, in any zone, in any language.
//! - How somebody voted never enters an event, except in a roll call, which is public by its nature
//!   and whose answers the minutes must carry.
//! - A record of the pipeline is where its signed resolutions led it, and nowhere else; `store` derives
//!   it from these, and `yishi verify` derives it again.
//! - A refused command changes nothing; what is in order and what is accepted cannot disagree,
//!   because both are the same gate.
//! - The screen is a function of meeting, model and size. Every string comes from `i18n`, every key
//!   from the key table, every colour from the theme.
//! - Verdicts are integers against integers. No floating point anywhere in a result.

pub mod ballot;
pub mod catalog;
pub mod cli;
pub mod export;
pub mod i18n;
pub mod import;
pub mod law;
pub mod meeting;
pub mod minutes;
pub mod pipeline;
pub mod rehearsal;
pub mod runtime;
pub mod signing;
pub mod store;
mod text;
pub mod tui;
