//! Matching: who fits whom, why, and how it looks to the other side.

pub mod benchmark;
pub mod engine;
mod presets;

pub use presets::PresetName;
