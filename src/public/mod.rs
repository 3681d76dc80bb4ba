//! What a visitor finds: the first page with public opportunities, an opportunity, a company's anonymous profile.

pub mod api;
mod finding;
pub mod pages;
