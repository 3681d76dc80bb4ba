//! Tests of the demo world.

mod codes;
mod content;
mod history;
mod mix;
mod secrets;

use chrono::NaiveDate;

use super::*;

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}

pub(super) fn world() -> &'static World {
    static WORLD: std::sync::LazyLock<World> = std::sync::LazyLock::new(|| World::new(SEED, today()));
    &WORLD
}
