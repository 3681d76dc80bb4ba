//! What must hold for the embedded lists as they are, and the examples that the product promises.

mod faces;
mod facts;
mod lists;
mod places;
mod search;
