//! Who meets whom, when and where: the engine that plans a round, and its command line. Pages come with the events.

pub mod command;
pub mod engine;
