//! What can be asked of the room: a ranking, a pair, a mark, a search. Each checks the right to what it reads.

mod explaining;
mod many;
mod marking;
mod merging;
mod news;
mod ranking;
mod searching;
mod seeking;
mod telling;

pub use explaining::{Explained, address_in, explain};
pub use many::best_partners;
pub use marking::{Noted, know, mark, marks, unmark};
pub use merging::merge;
pub use news::news;
pub use ranking::{described, rank};
pub use searching::{is_understood, opportunities_about, rounded, search};
pub use seeking::{Seeking, name, seekers, seeking, shown};
pub use telling::has_adviser;
