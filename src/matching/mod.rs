//! Matching: who fits whom, why, and how it looks to the other side.

pub mod benchmark;
pub mod engine;
mod knowledge;
mod matcher;
mod population;
mod presets;
mod store;

pub use matcher::{Current, Following, Matcher, follow_in_background};
pub use presets::PresetName;
