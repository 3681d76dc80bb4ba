//! Full-text search over profiles and opportunities, from the same snapshot as rankings.

mod ask;
mod expand;
mod index;
mod marks;
mod shelf;
mod sift;

pub use ask::{Found, Hit, Scope, SearchFilters, SearchQuery, Target};
pub use marks::{FieldHit, Marker, Piece};

pub(super) use index::TextIndex;
