//! Exposure: who is shown in everybody's lists. Counted every night on one node; told to networks, which decide how strongly
//! the lists of their clients are balanced and which regions count as peripheral.

pub mod actions;
pub mod api;
mod model;
mod nightly;
pub mod pages;
mod store;

pub use model::*;
pub use nightly::{count_nightly, count_now};
