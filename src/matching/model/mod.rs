//! The nouns of the room: what is asked of a ranking, and how a company marks a candidate; pure.

mod asked;
mod balancing;
mod best;
mod description;
mod filtering;
mod marks;
mod paging;
mod searching;
mod wanting;
mod weighing;

pub use asked::{Asked, Ranked};
pub(super) use asked::{FILTERS, weight_field};
pub use balancing::Balancing;
pub use best::Best;
pub use description::{DescriptionInput, SpokenInput, WeightInput};
pub(super) use description::{by_words, in_sentence};
pub use filtering::FilterInput;
pub(super) use filtering::{sector_word, size_word};
pub use marks::{Mark, MarkInput, MarkWish};
pub use paging::Paging;
pub use searching::SearchInput;
pub use wanting::wanted;
pub use weighing::{LevelWord, Weighing};

/// Most entries of any list that is sent to this room.
pub const MOST_VALUES: usize = 60;
/// Longest text that is searched for or described, in characters.
pub const LONGEST_TEXT: usize = 2000;
