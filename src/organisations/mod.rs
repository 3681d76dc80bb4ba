//! Companies as confidential records, their people, references, mandates and duplicates.

mod access;
pub mod actions;
pub mod api;
mod at;
mod model;
pub mod pages;
mod store;

pub use access::{Access, Standing, access};
pub use actions::changed;
pub use at::{AtOrganisation, Deed};
pub use model::*;
pub use store::duplicates::Case;
