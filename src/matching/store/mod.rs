//! What rankings read from the database, and the few rows that they write.

mod advisers;
mod changes;
mod exposure;
mod marks;
mod merging;
mod population;

pub(super) use advisers::advice;
pub(super) use changes::{changed_since, current_sequence, topics_stamp};
pub(super) use exposure::{balancing, last_exposure, shifts};
pub(super) use marks::{
    MarkRow, insert_known, known_profiles, marks, organisation_name, partnerships, profile_exists, put_aside,
    remove_mark, set_mark,
};
pub(super) use merging::{move_known, move_marks_of, move_marks_on};
pub(super) use population::{CodeRow, Head, OpportunityRow, ReferenceRow, Rows, population};
