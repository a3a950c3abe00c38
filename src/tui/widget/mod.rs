//! Parts that several screens draw with. They know cells and styles, not meetings.

mod field;
mod popup;
mod text;

pub use field::Field;
pub use popup::popup;
pub use text::{cut, pad, width, wrap};
