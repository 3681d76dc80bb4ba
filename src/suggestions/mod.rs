//! Suggestions for many: the best partners of all clients of a network, looked for by a job, as a page and as a file.

mod actions;
pub mod api;
mod model;
pub mod pages;
mod store;
mod views;
mod worker;

pub use worker::WORKER;
