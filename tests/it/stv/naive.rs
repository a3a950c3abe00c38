//! A naive count.
