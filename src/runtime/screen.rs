//! The terminal: input on its own thread, signals, one drawing a second at rest, and the terminal
//! given back whatever happens.

use super::clock::now;
use super::desk::Desk;
use super::shell::Shell;
use crate::i18n::{Lang, Words};
use crate::tui::{Effect, Input, Model, News, Theme, draw, update};
use anyhow::Context;
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use std::io::{self, Stdout, Write};
use std::sync::Once;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

/// How it looks and speaks.
#[derive(Debug, Clone, Copy)]
pub struct Looks {
    /// The language to begin with.
    pub lang: Lang,
    /// Whether colours may be used.
    pub colour: bool,
    /// Whether borders are drawn in ASCII.
    pub ascii: bool,
    /// Whether this is the demonstration.
    pub demo: bool,
}

/// What wakes the loop.
enum Wake {
    Terminal(Event),
    /// A signal to end, or the terminal is gone.
    End,
}

/// Runs the screen until the user leaves. What was acknowledged is in the journal at any moment.
///
/// # Errors
/// When the terminal cannot be used or the store fails.
pub fn run(desk: Desk, looks: Looks) -> anyhow::Result<()> {
    run_meeting(desk, looks, None)
}

/// As [`run`], with a meeting open from the start.
///
/// # Errors
/// As [`run`].
pub fn run_meeting(desk: Desk, looks: Looks, meeting: Option<String>) -> anyhow::Result<()> {
    let words = Words::new(looks.lang);
    let mut model = Model::new(words, Theme::new(looks.colour, looks.ascii), now());
    model.demo = looks.demo;
    let mut shell = Shell { desk, meeting: None, sealed: None };
    let home = shell.home(&model.words)?;
    update(&mut model, Input::News(News::Home(Box::new(home))));
    if let Some(id) = meeting {
        for news in shell.perform(Effect::Open(id), &model.words) {
            update(&mut model, Input::News(news));
        }
    }
    let outcome = {
        let mut terminal = Screen::open()?;
        terminal.draw(&model)?;
        attend(&mut terminal, &mut model, &mut shell)
    };
    let closed = shell.desk.close();
    outcome?;
    Ok(closed?)
}

fn attend(terminal: &mut Screen, model: &mut Model, shell: &mut Shell) -> anyhow::Result<()> {
    let wakes = listen()?;
    loop {
        let input = match wakes.recv_timeout(until_next_tick(model)) {
            Ok(Wake::Terminal(Event::Key(key))) => Input::Key(key),
            Ok(Wake::Terminal(Event::Paste(text))) => Input::Paste(text),
            Ok(Wake::Terminal(Event::Resize(width, height))) => Input::Resize(width, height),
            Ok(Wake::Terminal(_)) => Input::Tick(now()),
            Ok(Wake::End) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
            Err(RecvTimeoutError::Timeout) => Input::Tick(now()),
        };
        let mut asked = update(model, Input::Tick(now()));
        asked.extend(update(model, input));
        let mut rings = 0;
        while let Some(effect) = (!asked.is_empty()).then(|| asked.remove(0)) {
            if let Effect::Ring(times) = effect {
                rings = times;
                continue;
            }
            for news in shell.perform(effect, &model.words) {
                asked.extend(update(model, Input::News(news)));
            }
        }
        if model.quit {
            return Ok(());
        }
        // A drawing each second also tells when the terminal is gone: writing to it then fails.
        terminal.draw(model)?;
        ring(rings)?;
    }
}

/// Between two strokes of the bell: closer ones sound as one.
const BETWEEN_STROKES: Duration = Duration::from_millis(200);

/// The terminal's bell. What is typed meanwhile waits on its thread.
fn ring(times: u8) -> io::Result<()> {
    for stroke in 0..times {
        if stroke > 0 {
            std::thread::sleep(BETWEEN_STROKES);
        }
        let mut out = io::stdout().lock();
        out.write_all(b"\x07")?;
        out.flush()?;
    }
    Ok(())
}

/// Until the seconds on the screen change: with the clock on the floor that runs, else with the
/// laptop's.
fn until_next_tick(model: &Model) -> Duration {
    let now = now();
    let running = model.meeting.as_ref().and_then(|m| Some(m.running()?.used_ms(m.clock(now))));
    let phase = running.unwrap_or_else(|| now.timestamp_millis()).rem_euclid(1000);
    Duration::from_millis(u64::try_from(1000 - phase).unwrap_or(1000).clamp(1, 1000))
}

/// The terminal is read on a thread of its own, because a read never returns when the terminal has
/// vanished; the process then ends by the signal or by the failing write.
fn listen() -> anyhow::Result<Receiver<Wake>> {
    let (sender, receiver) = mpsc::channel();
    let keys: Sender<Wake> = sender.clone();
    std::thread::Builder::new().name("keys".into()).spawn(move || {
        while let Ok(event) = event::read() {
            if keys.send(Wake::Terminal(event)).is_err() {
                return;
            }
        }
        // Nobody may be left to hear it.
        let _ = keys.send(Wake::End);
    })?;
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])
        .context("signals cannot be watched")?;
    std::thread::Builder::new().name("signals".into()).spawn(move || {
        for _ in signals.forever() {
            if sender.send(Wake::End).is_err() {
                return;
            }
        }
    })?;
    Ok(receiver)
}

/// The terminal, given back when this is dropped.
struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
}

impl Screen {
    fn open() -> anyhow::Result<Self> {
        give_back_on_panic();
        enable_raw_mode().context("the terminal cannot be used")?;
        // From here on the guard gives it back.
        let screen = Terminal::new(CrosstermBackend::new(io::stdout()));
        let screen = screen.map(|terminal| Screen { terminal }).inspect_err(|_| give_back());
        // What a killed program left on the screen would stay where nothing new is drawn.
        execute!(io::stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)
            .inspect_err(|_| give_back())?;
        Ok(screen?)
    }

    fn draw(&mut self, model: &Model) -> io::Result<()> {
        self.terminal.draw(|frame| draw(frame, model)).map(drop)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        give_back();
    }
}

/// Errors are left alone: the terminal may be gone, and there is nobody to tell.
fn give_back() {
    let _ = execute!(
        io::stdout(),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        crossterm::cursor::Show
    );
    let _ = disable_raw_mode();
}

fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            give_back();
            before(panic);
        }));
    });
}
