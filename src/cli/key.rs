//! `yishi key`

use super::args::{Key, KeyCommand};
use super::{FINE, Setting, print};
use crate::runtime::DeskError;
use crate::signing::{KeyError, Signer, new_key, permissions_too_open};
use anyhow::bail;
use crossterm::event::{Event, KeyCode, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use std::io::{BufRead, IsTerminal, Read, Write};

/// The longest passphrase read from another program.
const PASSPHRASE_BYTES_MAX: u64 = 4096;

pub(super) fn run(setting: &Setting, args: &Key) -> anyhow::Result<u8> {
    match &args.command {
        KeyCommand::New { path, name, no_passphrase } => {
            let passphrase = if *no_passphrase { None } else { Some(twice(setting)?) };
            let made = new_key(path, passphrase.as_deref(), &crate::meeting::clean(name))
                .map_err(DeskError::from)?;
            print(&made.fingerprint)?;
            print(&made.public_key)?;
        }
        KeyCommand::Show { path } => {
            let signer = match Signer::load(path, None) {
                Err(KeyError::NeedsPassphrase) => {
                    let passphrase = once(setting, "key-passphrase")?;
                    Signer::load(path, Some(&passphrase))
                }
                other => other,
            };
            let signer = signer.map_err(DeskError::from)?;
            print(&signer.fingerprint())?;
            print(&signer.public_key())?;
            if permissions_too_open(path) {
                eprintln!("! {}", setting.words.t("key-too-open"));
            }
        }
    }
    Ok(FINE)
}

/// A new passphrase, typed twice on a terminal, or one line from another program.
fn twice(setting: &Setting) -> anyhow::Result<String> {
    let first = once(setting, "key-new-passphrase")?;
    if first.is_empty() {
        bail!(setting.words.t("key-empty"));
    }
    if std::io::stdin().is_terminal() && once(setting, "key-again")? != first {
        bail!(setting.words.t("sign-passphrase-differs"));
    }
    Ok(first)
}

fn once(setting: &Setting, key: &str) -> anyhow::Result<String> {
    if !std::io::stdin().is_terminal() {
        let mut line = String::new();
        std::io::stdin().lock().take(PASSPHRASE_BYTES_MAX).read_line(&mut line)?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    eprint!("{} ", setting.words.t(key));
    std::io::stderr().flush()?;
    enable_raw_mode()?;
    let typed = unseen();
    disable_raw_mode()?;
    eprintln!();
    typed
}

/// Reads a line without showing anything.
fn unseen() -> anyhow::Result<String> {
    let mut typed = String::new();
    loop {
        let Event::Key(key) = read()? else { continue };
        match key.code {
            KeyCode::Enter => return Ok(typed),
            KeyCode::Esc => bail!("–"),
            KeyCode::Char('c') if key.modifiers.contains(KeyModifiers::CONTROL) => bail!("–"),
            KeyCode::Backspace => {
                typed.pop();
            }
            KeyCode::Char(c) => typed.push(c),
            _ => {}
        }
    }
}
