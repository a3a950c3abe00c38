//! Time from the start of the process to the first paint, in a pseudo-terminal.
//!
//! Run with `cargo bench --bench first_paint`. Each figure is taken over 30 starts; the clock runs
//! from the spawn to the first byte drawn of the named text. The lower bound beside it is the same
//! pseudo-terminal with `echo`, which draws at once and does nothing else.

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use std::io::Read;
use std::time::{Duration, Instant};

const STARTS: usize = 30;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let yishi = env!("CARGO_BIN_EXE_yishi");
    let store = tempfile::tempdir()?;
    let folder = store.path().to_string_lossy().into_owned();
    measure("echo (lower bound)", &["echo", "needs"], "needs")?;
    measure("yishi, empty store", &[yishi, "--lang", "en", "--store", &folder], "needs")?;
    measure("yishi demo", &[yishi, "--lang", "en", "demo"], "quorum")?;
    Ok(())
}

fn measure(name: &str, words: &[&str], text: &str) -> Result<(), Box<dyn std::error::Error>> {
    let mut times = vec![];
    for _ in 0..STARTS {
        times.push(first_paint(words, text)?);
    }
    times.sort();
    let ms = |d: Duration| format!("{:.1} ms", d.as_secs_f64() * 1000.0);
    let [least, middle, most] = [times[0], times[STARTS / 2], times[STARTS - 1]].map(ms);
    println!("{name:<20} min {least:>9}   median {middle:>9}   max {most:>9}");
    Ok(())
}

fn first_paint(words: &[&str], text: &str) -> Result<Duration, Box<dyn std::error::Error>> {
    let pty = native_pty_system().openpty(PtySize { rows: 30, cols: 100, ..PtySize::default() })?;
    let mut reader = pty.master.try_clone_reader()?;
    let mut command = CommandBuilder::new(words[0]);
    command.args(&words[1..]);
    let start = Instant::now();
    let mut child = pty.slave.spawn_command(command)?;
    let mut seen = Vec::new();
    let mut buffer = [0; 8192];
    loop {
        let n = reader.read(&mut buffer)?;
        seen.extend_from_slice(&buffer[..n]);
        if n == 0 || seen.windows(text.len()).any(|w| w == text.as_bytes()) {
            break;
        }
    }
    let took = start.elapsed();
    // It may have ended by itself.
    let _ = child.kill();
    child.wait()?;
    Ok(took)
}
