//! Ballots as others publish them: readers and writers of their files, from text to values.

pub mod pb;
