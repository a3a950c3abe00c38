//! What may be typed behind `yishi pipeline`.

use crate::pipeline::RecordKind;
use crate::runtime::TABLES;
use clap::{Args as ClapArgs, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, ClapArgs)]
pub(in crate::cli) struct Pipeline {
    #[command(subcommand)]
    pub(super) command: PipelineCommand,
    /// Print JSON
    #[arg(long, global = true)]
    pub(super) json: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum PipelineCommand {
    /// All needs and their states, or all records of another kind
    List {
        /// What to list
        #[arg(
            long,
            default_value = "need",
            hide_possible_values = true,
            value_parser = RecordKind::ALL.map(|(name, _)| name),
        )]
        kind: String,
    },
    /// One record: a need, a plan, a body, a round, an organisation
    Show {
        /// Its number, or the end of it, or its title
        record: String,
        /// Everything, also what is private
        #[arg(long)]
        restricted: bool,
    },
    /// How a record came where it is, link by link
    Chain {
        /// Its number, or the end of it, or its title
        record: String,
        /// Everything, also what is private
        #[arg(long)]
        restricted: bool,
    },
    /// What is late, and who waits for it
    Due {
        /// On this day instead of today, such as 2026-12-10
        #[arg(long, value_name = "DATE")]
        on: Option<String>,
    },
    /// Take in a list, with a report of everything that is wrong with it
    Import(Import),
    /// Write the pipeline out for other programs
    Export(Export),
    /// Register a record from before this file was begun
    Carry(Carry),
    /// The tables of pipeline.db, documented
    Schema,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Import {
    #[command(subcommand)]
    pub(super) command: ImportCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// A list of needs
    Needs(List),
    /// A list of organisations
    Organisations(List),
}

#[derive(Debug, ClapArgs)]
pub(super) struct List {
    /// CSV or XLSX
    pub(super) file: PathBuf,
    /// Report only, register nothing
    #[arg(long)]
    pub(super) check: bool,
    /// Leave out the rows that something is wrong with, and take in the others
    #[arg(long)]
    pub(super) skip_bad: bool,
    /// The pipeline profile that the records go through
    #[arg(long, value_name = "NAME")]
    pub(super) profile: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Export {
    /// In which form
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(super) format: Form,
    /// Write files into this folder
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// This table alone (csv)
    #[arg(long, value_name = "TABLE", hide_possible_values = true, value_parser = TABLES)]
    pub(super) only: Option<String>,
    /// Everything, also what is private
    #[arg(long)]
    pub(super) restricted: bool,
    /// Write over files that are there
    #[arg(long)]
    pub(super) force: bool,
}

// The values of these are told in the help of their arguments, which is in both languages.

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    Csv,
    Json,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Carry {
    /// What it is
    #[arg(long, value_enum, hide_possible_values = true)]
    pub(super) kind: Kind,
    /// Its number; of a body its name
    #[arg(long)]
    pub(super) id: String,
    /// What it is called; left out for a body: its name
    #[arg(long, required_if_eq_any([("kind", "need"), ("kind", "plan")]))]
    pub(super) title: Option<String>,
    /// The state it is in, such as B2
    #[arg(long)]
    pub(super) state: String,
    /// Why it begins there: which decision, of which day, where it is kept
    #[arg(long)]
    pub(super) why: String,
    /// The pipeline profile that it goes through
    #[arg(long, value_name = "NAME")]
    pub(super) profile: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    Body,
    Need,
    Plan,
}

impl Kind {
    pub(super) fn record(self) -> RecordKind {
        match self {
            Kind::Body => RecordKind::Body,
            Kind::Need => RecordKind::Need,
            Kind::Plan => RecordKind::Plan,
        }
    }
}
