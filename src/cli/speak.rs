//! The command line in the language of the room.

use super::args::Args;
use crate::i18n::{Lang, Words};
use clap::{Command, CommandFactory};
use std::ffi::OsString;

/// The language asked for by `--lang`, else that of the machine. It is needed before the
/// arguments are read, because the help is printed while they are read.
pub(super) fn language_wanted(args: impl Iterator<Item = OsString>) -> Lang {
    let args: Vec<String> = args.filter_map(|a| a.into_string().ok()).collect();
    let value = args.iter().enumerate().find_map(|(at, arg)| match arg.as_str() {
        "--lang" => args.get(at + 1).cloned(),
        other => other.strip_prefix("--lang=").map(str::to_owned),
    });
    value.and_then(|tag| Lang::from_tag(&tag)).unwrap_or_else(Lang::of_machine)
}

/// The command with its texts in this language, as far as there are any.
pub(super) fn command(words: &Words) -> Command {
    translated(Args::command(), "cli", words)
}

fn translated(command: Command, path: &str, words: &Words) -> Command {
    let about = format!("{path}-about");
    let mut command =
        if words.has(&about) { command.about(words.t(&about)).long_about(None) } else { command };
    let args: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for id in args {
        let key = format!("{path}-arg-{}", id.replace('_', "-"));
        if words.has(&key) {
            let text = words.t(&key);
            command = command.mut_arg(&id, |arg| arg.help(text));
        }
    }
    let subcommands: Vec<String> =
        command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for name in subcommands {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(&name, |sub| translated(sub, &path, words));
    }
    command
}
