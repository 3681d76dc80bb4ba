//! Rows of counts and of decisions.

mod counts;
mod decisions;

pub(super) use counts::{Row, claim, finish, last, published_since, shown};
pub(super) use decisions::{decide, decision};
