//! The nouns of the room: a saved search, how often it mails, who was found; pure.

mod found;
mod rhythm;
mod search;
mod wish;

pub use found::{Digest, Hit, Place};
pub use rhythm::Rhythm;
pub use search::{Name, Search};
pub use wish::{SavedSearchInput, Wish};

use crate::text_id;

text_id!(
    /// Key of a saved search.
    SearchId
);
text_id!(
    /// Key of a mail with new matches.
    DigestId
);
