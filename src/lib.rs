//! yishi 议事: runs a deliberative meeting from one laptop.

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
pub mod tui;
