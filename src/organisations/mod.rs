//! Companies as confidential records, their people, references, mandates and duplicates.

mod access;
mod store;

pub use access::{Access, Standing, access};
