//! Parts that several screens draw with. They know cells and styles, not meetings.

mod big;
mod field;
mod popup;
mod text;

pub use big::{big, big_width};
pub use field::Field;
pub use popup::{foot_popup, popup};
pub use text::{cut, pad, width, wrap};
