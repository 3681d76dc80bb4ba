//! Kontor finds foreign partners for small and medium-sized enterprises: it stores company profiles, ranks cross-border
//! partners with an engine that explains itself, and carries a match through to a meeting and its outcome.
//!
//! Features are folders, files are layers: `model` (nouns, pure), `actions` (verbs), `store` (rows), `api` (JSON), `pages` (HTML).
//! A feature uses only features on lower floors; the list below is ordered from the lowest floor to the highest.

pub mod clock;
pub mod codelists;
pub mod config;
pub mod db;
pub mod error;
pub mod exposure;
pub mod text;
pub mod web;

pub mod accounts;
pub mod audit;
pub mod jobs;
pub mod merging;
pub mod messages;
pub mod topics;

pub mod organisations;

pub mod profiles;

pub mod matching;
pub mod scheduling;

pub mod imports;
pub mod networks;
pub mod searches;
pub mod suggestions;

pub mod public;
pub mod today;

pub mod demo;

pub mod app;
pub mod routes;
pub mod server;
