//! The demo world: a fictitious, seeded and lively set of networks, companies and people, and the command that shows it.
//!
//! [`World::new`] is pure: the same seed and day give the same world on every machine. What it says comes from the files in
//! `assets/demo`, written by hand in seven languages; nothing in it is real but towns and codes.

mod accounts_file;
mod bearing;
mod clients;
pub mod command;
mod companies;
mod content;
mod desks;
mod dice;
mod identity;
mod letters;
mod load;
mod opportunities;
mod people;
mod profile;
mod record;
mod references;
mod staff;
mod store;
mod tour;
mod wording;
mod world;

#[cfg(test)]
mod load_tests;
#[cfg(test)]
mod tests;

pub use accounts_file::SignIn;
pub use load::load;
pub use world::*;

/// The seed of the world that `kontor demo` shows.
pub const SEED: u64 = 20_261_124;
