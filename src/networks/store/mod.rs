//! Rows of networks and their people, and the list of clients.

pub(super) mod clients;
pub(super) mod members;
pub(super) mod records;
