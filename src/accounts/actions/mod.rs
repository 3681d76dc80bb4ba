//! What accounts can do and what can be done with them. Each runs in one transaction.

pub(super) mod add;
pub(super) mod sessions;
pub(super) mod sign_in;
pub(super) mod tokens;
