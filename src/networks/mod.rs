//! Business-support organisations, their people, and the list of their clients.

pub mod actions;
pub mod api;
mod model;
mod news;
pub mod pages;
mod store;

pub use model::*;
