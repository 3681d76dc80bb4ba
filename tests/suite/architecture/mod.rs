//! The layout's rules as tests: what ARCHITECTURE.md promises about the code is checked here by plain text search.
//!
//! A refusal names the file, the line and the reason. Change the rule only together with ARCHITECTURE.md.

mod assets;
mod layers;
mod sizes;
mod source;

pub use source::sources;
