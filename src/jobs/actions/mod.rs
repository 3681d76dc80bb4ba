//! What can be done with jobs: people ask for them, look at them and stop them; nodes carry them out.

mod asking;
mod working;

pub use asking::{ask, cancel, of_network, seen};
pub use working::sweep;
pub(super) use working::{advance, end, take};
