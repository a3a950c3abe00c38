//! The tests that run the whole program, and those that read its source.
//!
//! One binary, so that linking is paid for once. Times to wait are generous and come from
//! `YISHI_TEST_PATIENCE_SECS`; collections of real data are looked for in the folder that
//! `YISHI_SHARED` names, else in `shared` beside the checkout, and a test that needs them says so
//! when they are absent.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test ends by panicking; the lints' exception for tests stops at #[test] functions"
)]

mod ballots;
mod board_screens;
mod booth;
mod budget;
mod cli;
mod clock;
mod criteria;
mod deciders;
mod desk_pages;
mod document_screens;
mod formats;
mod hall;
mod house;
mod import;
mod legible;
mod motions;
mod pipeline;
mod pipeline_told;
mod polls;
mod procedure;
#[cfg(unix)]
mod pty;
mod raised;
mod rehearsals;
mod scenarios;
mod screens;
mod series;
mod setup;
mod sheet_screens;
mod source;
mod space;
mod space_screens;
mod stv;
mod tally;
mod tally_seats;
mod tidy;
mod verify;
