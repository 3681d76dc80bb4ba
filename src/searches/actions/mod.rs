//! What can be done with saved searches: save, change, remove; mail what is new; answer without signing in.

mod answering;
mod merging;
mod saving;
mod sending;

pub use answering::{Opened, answer, open, stop, take_back};
pub use merging::merge;
pub use saving::{bring_back, change, hits, last_told, own, remove, rename, save, search, sweep};
pub use sending::{is_shown, send_due};
