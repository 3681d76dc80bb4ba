//! Matching: who fits whom, why, and how it looks to the other side.

pub mod actions;
pub mod api;
pub mod benchmark;
pub mod engine;
#[cfg(test)]
mod judged;
mod knowledge;
mod matcher;
mod model;
pub mod pages;
mod population;
mod presets;
mod regions;
mod store;
mod views;
mod words;

pub use matcher::{Current, Following, Matcher, follow_in_background};
pub use model::{
    Asked, Balancing, Best, DescriptionInput, FilterInput, Mark, MarkWish, Paging, SearchInput, WeightInput,
    wanted,
};
pub use pages::described;
pub use presets::PresetName;
pub use views::{CandidateView, HitView, MatchView, RankingView, SearchView, candidate};
pub use words::Words;
