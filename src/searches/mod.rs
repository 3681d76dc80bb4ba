//! Saved searches: what a person wants to be told of for a company. New matches come by mail, as often as that person wishes; one press
//! on the page behind the mail's link says whether a suggestion is good.

pub mod actions;
pub mod api;
mod first;
mod model;
pub mod pages;
mod store;
mod views;
mod weekly;

pub use actions::send_due;
pub use model::{Rhythm, SearchId};
pub use weekly::follow_searches;
