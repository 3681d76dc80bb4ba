//! HTTP tools that know no feature.

pub mod about;
pub mod answer;
pub mod api_reference;
pub mod assets;
pub mod codes;
pub mod cookies;
pub mod document;
pub mod error_page;
pub mod extract;
pub mod figures;
pub mod form;
pub mod format;
pub mod guard;
pub mod headers;
pub mod i18n;
pub mod limits;
pub mod log;
#[cfg(test)]
mod markup_tests;
pub mod metrics;
pub mod page;
pub mod parts;
pub mod peer;
pub mod problem;
mod shape;
pub mod sheet;
pub mod shell;
pub mod styleguide;
pub mod typed;

/// Where the API lives; everything else is pages.
pub const API: &str = "/api/v1";
