//! Rows of organisations and of what belongs to them.

pub(super) mod access;
pub(super) mod changes;
pub(super) mod children;
pub(super) mod duplicates;
pub(super) mod glass;
pub(super) mod invitations;
pub(super) mod joining;
pub(super) mod load;
pub(super) mod mandates;
pub(super) mod merging;
pub(super) mod people;
pub(super) mod readers;
pub(super) mod records;
pub(super) mod tasks;
