//! The whole suite: every test talks to the service as a reader or a program does, on SQLite and on PostgreSQL.
//!
//! One binary, because each further one costs a link. A feature's tests live in the file of its name; how to write one is told in
//! `support/mod.rs`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop right there")]

mod architecture;
mod support;

mod accounts;
mod dependencies;
mod foundation;
mod imports;
mod jobs;
mod matching;
mod networks;
mod openapi;
mod operations;
mod opportunities;
mod organisations;
mod profile_pages;
mod profiles;
mod races;
mod reviews;
mod rights;
mod searches;
mod words;
