//! The nouns of the room: figures of a count, and what a network decides.

mod decision;
mod figures;
mod peripheral;

pub use decision::{Decision, ExposureInput};
pub use figures::{Figures, Group, SETTINGS, Seen, Segment, Spread, figures};
pub use peripheral::Peripheral;
