//! What others read about a company: its anonymised profile and its opportunities, checked for leaks before they are shown.

pub mod actions;
pub mod api;
mod calendar;
pub mod completeness;
mod generate;
pub mod leaks;
mod model;
pub mod pages;
pub mod regions;
mod store;
pub mod views;

pub use actions::{TakeOver, Taken, take_over};
pub use calendar::follow_calendar;
pub use model::*;
