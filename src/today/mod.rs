//! What waits for a person: tasks of all roles on one page.

mod actions;
mod model;
pub mod pages;

pub use model::{Step, Waits};
