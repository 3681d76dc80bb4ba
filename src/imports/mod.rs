//! Brings what a network already has into Kontor: its topic tree and its organisations, from CSV or JSON Lines.
//!
//! A file is read row by row ([`source`]), each row is turned into a record by a mapping ([`mapping`], [`row`]), and records are
//! stored in batches ([`organisations`]); who has worked with whom comes last ([`partners`]). Running an import again changes only what changed in the file.

pub mod codelist;
pub mod command;
mod mapping;
pub mod organisations;
mod partners;
mod report;
mod row;
mod source;
