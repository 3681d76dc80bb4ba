//! When the relaxation itself has no answer.

/// Not even parts of meetings can satisfy what is mandatory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Impossible;
