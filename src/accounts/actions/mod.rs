//! What accounts can do and what can be done with them. Each runs in one transaction.

pub(super) mod add;
pub(super) mod administration;
pub(super) mod by_mail;
pub(super) mod email;
pub(super) mod leave;
pub(super) mod links;
pub(super) mod password;
pub(super) mod register;
pub(super) mod sessions;
pub(super) mod settings;
pub(super) mod sign_in;
pub(super) mod tokens;
