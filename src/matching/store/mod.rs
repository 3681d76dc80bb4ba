//! What rankings read from the database, and the few rows that they write.

mod changes;
mod population;

pub(super) use changes::{changed_since, current_sequence, topics_stamp};
pub(super) use population::{CodeRow, Head, OpportunityRow, ReferenceRow, Rows, population};
