//! Small elections by hand.
