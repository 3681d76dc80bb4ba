//! HTTP tools that know no feature.

pub mod cookies;
pub mod extract;
pub mod guard;
pub mod headers;
#[path = "interim_lang.rs"]
pub mod i18n;
pub mod limits;
pub mod log;
pub mod metrics;
pub mod problem;
