//! The demo world: a fictitious, seeded and lively set of networks, companies and people, and the command that shows it.
//!
//! [`World::new`] is pure: the same seed and day give the same world on every machine. What it says comes from the files in
//! `assets/demo`, written by hand in seven languages; nothing in it is real but towns and codes.

mod bearing;
mod clients;
mod companies;
mod content;
mod dice;
mod identity;
mod opportunities;
mod people;
mod profile;
mod record;
mod staff;
mod tour;
mod wording;
mod world;

#[cfg(test)]
mod tests;

pub use world::*;

/// The seed of the world that `kontor demo` shows.
pub const SEED: u64 = 20_261_124;
