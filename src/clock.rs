//! The only place that asks the time. Everything else takes it as an argument.

use crate::db::Instant;

/// The present moment, in UTC, to the microsecond.
#[expect(clippy::disallowed_methods, reason = "this is the one place that may ask the time")]
pub fn now() -> Instant {
    Instant::from(chrono::Utc::now().naive_utc())
}
