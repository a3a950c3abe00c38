//! The command line: what may be typed, and one small file for each subcommand.
//!
//! Exit codes: 0 all is well; 1 something checked does not hold (a rehearsal, a signature, a roster,
//! a catalogue file); 2 the command line itself is wrong; 3 something could not be done.

mod args;
mod catalog;
mod demo;
mod key;
mod minutes;
mod papers;
mod pipeline;
mod proceedings;
mod rehearse;
mod report;
mod roster;
mod speak;
mod tally;
mod verify;

use crate::i18n::Words;
use crate::runtime::{Desk, Folders, Looks};
use anyhow::anyhow;
use args::{Args, Command};
use clap::FromArgMatches;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// All is well.
const FINE: u8 = 0;
/// Something checked does not hold.
const UNSOUND: u8 = 1;
/// The command line itself is wrong.
const USAGE: u8 = 2;
/// Something could not be done.
const FAILED: u8 = 3;

/// What a subcommand works with.
struct Setting {
    words: Words,
    args: Args,
}

impl Setting {
    fn folders(&self) -> anyhow::Result<Folders> {
        Folders::find(self.args.store.as_deref()).map_err(|e| anyhow!(e))
    }

    fn desk(&self) -> anyhow::Result<Desk> {
        Ok(Desk::open(self.folders()?)?)
    }

    fn looks(&self, demo: bool) -> Looks {
        let colour = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        Looks { lang: self.words.lang(), colour, ascii: self.args.ascii, demo }
    }
}

/// Runs the program with the arguments of this process.
pub fn run() -> ExitCode {
    let lang = speak::language_wanted(std::env::args_os());
    let words = Words::new(lang);
    let matches = match speak::command(&words).try_get_matches() {
        Ok(matches) => matches,
        // Help and version are ours; an error quotes what was typed.
        Err(error) if !error.use_stderr() => error.exit(),
        Err(error) => {
            eprint!("{}", harmless(&error.to_string()));
            return ExitCode::from(USAGE);
        }
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => error.exit(),
    };
    let setting = Setting { words, args };
    match dispatch(&setting) {
        Ok(code) => ExitCode::from(code),
        // Whoever reads our output has had enough of it.
        Err(error) if is_broken_pipe(&error) => ExitCode::from(FINE),
        Err(error) => {
            eprintln!("yishi: {}", told(&setting.words, &error));
            ExitCode::from(FAILED)
        }
    }
}

fn dispatch(setting: &Setting) -> anyhow::Result<u8> {
    match &setting.args.command {
        None => screen(setting),
        Some(Command::Demo { meeting }) => demo::run(setting, *meeting),
        Some(Command::Rehearse(args)) => rehearse::run(setting, args),
        Some(Command::Minutes(args)) => minutes::run(setting, args),
        Some(Command::Papers(args)) => papers::run(setting, args),
        Some(Command::Proceedings(args)) => proceedings::run(setting, args),
        Some(Command::Report(args)) => report::run(setting, args),
        Some(Command::Verify(args)) => verify::run(setting, args),
        Some(Command::Key(args)) => key::run(setting, args),
        Some(Command::Pipeline(args)) => pipeline::run(setting, args),
        Some(Command::Roster(args)) => roster::run(setting, args),
        Some(Command::Tally(args)) => tally::run(setting, args),
        Some(Command::Catalog(args)) => catalog::run(setting, args),
        Some(Command::Completions { shell }) => {
            let mut command = speak::command(&setting.words);
            clap_complete::generate(*shell, &mut command, "yishi", &mut std::io::stdout());
            Ok(FINE)
        }
    }
}

fn screen(setting: &Setting) -> anyhow::Result<u8> {
    need_terminal(setting)?;
    crate::runtime::run(setting.desk()?, setting.looks(false))?;
    Ok(FINE)
}

fn need_terminal(setting: &Setting) -> anyhow::Result<()> {
    if std::io::stdout().is_terminal() && std::io::stdin().is_terminal() {
        return Ok(());
    }
    Err(anyhow!(setting.words.t("cli-no-terminal")))
}

/// Prints a line; a reader that has gone away ends the program quietly.
fn print(line: &str) -> anyhow::Result<()> {
    Ok(writeln!(std::io::stdout(), "{}", harmless(line))?)
}

/// The text without control characters, whoever brought them; its lines stay.
fn harmless(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

fn print_json(value: &serde_json::Value) -> anyhow::Result<()> {
    print(&serde_json::to_string(value)?)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let kind = error.downcast_ref::<std::io::Error>().map(std::io::Error::kind);
    kind == Some(std::io::ErrorKind::BrokenPipe)
}

/// An error in words, what lies behind it last; nothing of it reaches the terminal raw.
fn told(words: &Words, error: &anyhow::Error) -> String {
    let clean = |error: &dyn std::error::Error| crate::meeting::clean(&error.to_string());
    if let Some(desk) = error.downcast_ref::<crate::runtime::DeskError>() {
        // Such an error brings its causes in its own text.
        let text = crate::runtime::error_text(desk, words);
        let causes = error.chain().filter_map(|cause| cause.downcast_ref());
        return causes.fold(text, |text, cause| match io_told(words, cause) {
            Some(told) => text.replace(&clean(cause), &told),
            None => text,
        });
    }
    let told = |cause: &(dyn std::error::Error + 'static)| {
        let of_system = cause.downcast_ref().and_then(|cause| io_told(words, cause));
        of_system.unwrap_or_else(|| clean(cause))
    };
    error.chain().map(told).collect::<Vec<_>>().join(": ")
}

/// What the system says of a file is in English and tells nobody what to do.
fn io_told(words: &Words, error: &std::io::Error) -> Option<String> {
    use std::io::ErrorKind;
    let key = match error.kind() {
        ErrorKind::NotFound => "cli-io-not-found",
        ErrorKind::PermissionDenied => "cli-io-denied",
        ErrorKind::AlreadyExists => "cli-io-there",
        ErrorKind::NotADirectory => "cli-io-no-folder",
        ErrorKind::IsADirectory => "cli-io-folder",
        ErrorKind::StorageFull => "cli-io-full",
        _ => return None,
    };
    Some(words.t(key))
}
