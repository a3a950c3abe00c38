//! What may be typed. The texts here are the English ones; `speak` puts the room's language in
//! their place.

use super::pipeline::Pipeline;
use crate::i18n::Lang;
use clap::{Args as ClapArgs, Parser, Subcommand};
use std::path::PathBuf;

/// Runs a deliberative meeting from one laptop: procedure enforced and explained, minutes written,
/// results signed. Without a command the screen opens.
///
/// Exit codes: 0 all is well; 1 something checked does not hold; 2 wrong usage; 3 something could
/// not be done.
#[derive(Debug, Parser)]
#[command(name = "yishi", version)]
pub(super) struct Args {
    /// Folder of the community's files (also YISHI_STORE)
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) store: Option<PathBuf>,
    /// Language: zh or en
    #[arg(long, global = true, value_name = "LANG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// Draw borders in ASCII
    #[arg(long, global = true)]
    pub(super) ascii: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

fn language(tag: &str) -> Result<String, String> {
    Lang::from_tag(tag).map(|_| tag.to_owned()).ok_or_else(|| "zh, en".to_owned())
}

/// The meetings that can be tried.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum Sample {
    NeedsReview,
    OpenSpace,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Try it on a sample community; nothing is kept
    Demo {
        /// Which kind of meeting
        #[arg(value_enum, default_value_t = Sample::NeedsReview)]
        meeting: Sample,
    },
    /// Play rehearsal files and check their expectations
    Rehearse(Rehearse),
    /// Print the minutes of a meeting
    Minutes(Minutes),
    /// Print the papers of a meeting: agenda, sign-in sheet, those that its kind names
    Papers(Papers),
    /// Print the book of proceedings of an Open Space
    Proceedings(Proceedings),
    /// Reports of the sessions of an Open Space
    Report(Report),
    /// Prove a journal, a pipeline file or an exported result
    Verify(Verify),
    /// Keys to sign with
    Key(Key),
    /// The project pipeline: records, lists, exports, what is late
    Pipeline(Pipeline),
    /// Rosters
    Roster(Roster),
    /// Formats, rule sets and pipeline profiles
    Catalog(Catalog),
    /// Count the ballots in a file
    Tally(Tally),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, ClapArgs)]
pub(super) struct Rehearse {
    /// Files of JSON Lines, or folders of them
    #[arg(required_unless_present = "schema")]
    pub(super) files: Vec<PathBuf>,
    /// Print a JSON object for every line
    #[arg(long)]
    pub(super) json: bool,
    /// Keep the stores that result, one folder for each file
    #[arg(long, value_name = "DIR")]
    pub(super) keep: Option<PathBuf>,
    /// Print the minutes at the end of each file
    #[arg(long, value_name = "STYLE", value_parser = ["jilu", "ronr"])]
    pub(super) minutes: Option<String>,
    /// Print only what is not as expected
    #[arg(long, short)]
    pub(super) quiet: bool,
    /// Print the JSON Schema of a line
    #[arg(long)]
    pub(super) schema: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Minutes {
    /// The meeting's id; without it the latest one
    pub(super) meeting: Option<String>,
    /// jilu (record of the meeting) or ronr (parliamentary minutes)
    #[arg(long, value_parser = ["jilu", "ronr"])]
    pub(super) style: Option<String>,
    /// Everything, also what is neither projected nor published
    #[arg(long)]
    pub(super) restricted: bool,
    /// List the meetings instead
    #[arg(long)]
    pub(super) list: bool,
    /// Print JSON (with --list)
    #[arg(long, requires = "list")]
    pub(super) json: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Papers {
    /// The meeting's id; without it the latest one
    pub(super) meeting: Option<String>,
    /// This paper alone, such as agenda, sign-in, tasks
    #[arg(long, value_name = "PAPER")]
    pub(super) only: Option<String>,
    /// Everything, also what is neither projected nor published
    #[arg(long)]
    pub(super) restricted: bool,
    /// Write them into this folder, a file for each
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Proceedings {
    /// The meeting's id; without it the latest one
    pub(super) meeting: Option<String>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Report {
    #[command(subcommand)]
    pub(super) command: ReportCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum ReportCommand {
    /// Read report files and show what would be read and what is wrong
    Check {
        /// Markdown or plain text
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Forms for the reports of all topics, to be printed or filled in
    Template {
        /// The meeting's id; without it the latest one
        meeting: Option<String>,
        /// One blank form, of no meeting
        #[arg(long, conflicts_with_all = ["meeting", "out"])]
        blank: bool,
        /// Write them into this folder, a file for each topic
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, ClapArgs)]
pub(super) struct Verify {
    /// A store folder, a journal, a pipeline file or an exported result
    pub(super) path: PathBuf,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Key {
    #[command(subcommand)]
    pub(super) command: KeyCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum KeyCommand {
    /// Make an OpenSSH ed25519 key
    New {
        /// File of the private key; the public one gets .pub behind it
        path: PathBuf,
        /// Whose key it is
        #[arg(long, default_value = "")]
        name: String,
        /// Make it without a passphrase
        #[arg(long)]
        no_passphrase: bool,
    },
    /// Show the fingerprint of a key
    Show {
        /// File of the private key
        path: PathBuf,
    },
}

#[derive(Debug, ClapArgs)]
pub(super) struct Roster {
    #[command(subcommand)]
    pub(super) command: RosterCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum RosterCommand {
    /// Read a roster and tell everything that is wrong with it
    Check {
        /// CSV or XLSX
        file: PathBuf,
        /// Check the categories of this format too
        #[arg(long)]
        format: Option<String>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, ClapArgs)]
pub(super) struct Catalog {
    #[command(subcommand)]
    pub(super) command: CatalogCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum CatalogCommand {
    /// What there is
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Check files, or all of the user's own
    Check {
        /// The files
        files: Vec<PathBuf>,
    },
    /// What a kind of meeting, a rule set or a statute says, in words
    Show {
        /// Its id
        id: String,
    },
    /// Copy a kind of meeting under a new name, to be changed
    New {
        /// The kind of meeting to copy
        #[arg(long, value_name = "NAME")]
        from: String,
        /// The new name; without it my- and the old one
        #[arg(long)]
        id: Option<String>,
        /// The folder to write it into; without it the user's own
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Print the JSON Schema of a kind of meeting, for editors
    Schema,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Tally {
    /// .blt, .soi .soc .toi .toc .cat, .csv, .pb; plain or .gz
    #[arg(required_unless_present = "schema")]
    pub(super) file: Option<PathBuf>,
    /// How it is counted
    #[arg(long, required_unless_present_any = ["schema", "write"], value_parser = [
        "plurality", "approval", "score", "borda", "irv", "stv", "condorcet", "schulze",
        "pb-greedy", "pb-mes",
    ])]
    pub(super) method: Option<String>,
    /// Variant: borda unranked-zero|average|modified; score sum|mean; schulze margins|winning-votes;
    /// stv scotland|wigm-prf|meek-prf; pb-greedy skip|stop
    #[arg(long)]
    pub(super) rule: Option<String>,
    /// What a project is worth to a voter (pb-mes)
    #[arg(long, value_parser = ["cost", "cardinality", "points", "borda"])]
    pub(super) utility: Option<String>,
    /// What is done with the money that is left (pb-mes)
    #[arg(long, value_parser = ["none", "greedy", "add1", "add1-no-exhaustive"])]
    pub(super) completion: Option<String>,
    /// Weights of the criteria (score): name=5,other=0.5
    #[arg(long, value_name = "NAME=WEIGHT,…")]
    pub(super) weights: Option<String>,
    /// How many win
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    pub(super) seats: Option<u32>,
    /// What is done with a tie
    #[arg(long, default_value = "report", value_parser = [
        "report", "by-id", "by-cost", "by-file-order", "by-lot",
    ])]
    pub(super) tie: String,
    /// The published seed of the lots (--tie by-lot)
    #[arg(long)]
    pub(super) seed: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub(super) json: bool,
    /// Print the JSON Schema of a result
    #[arg(long)]
    pub(super) schema: bool,
    /// Write the ballots to this file too, in the form its ending says (.blt, .pb)
    #[arg(long, value_name = "OUT")]
    pub(super) write: Option<PathBuf>,
}
