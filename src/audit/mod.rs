//! Who did what to which object, when, and on whose behalf. Written in the transaction that did it.

mod actions;
pub mod api;
mod deeds;
pub mod pages;
mod store;

pub use actions::{EntryList, EntryView};

use crate::accounts::{AccountId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// One thing that was done.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    /// Who did it; `None` for the service itself (a reminder, an expiry) and for visitors.
    pub by: Option<&'a AccountId>,
    /// The organisation for which an adviser or administrator acted.
    pub acting_for: Option<&'a OrganisationId>,
    /// Noun and verb, like `profile.published`.
    pub action: &'static str,
    /// The table's noun, like `profile`.
    pub object_kind: &'static str,
    pub object_id: &'a str,
    /// What else must be known later. Never a password, a token or a text of a profile.
    pub detail: String,
}

/// Writes the entry.
pub fn record(conn: &mut DbConnection, entry: &Entry<'_>, now: Instant) -> Result<()> {
    store::insert(conn, entry, now)
}

/// Whether somebody did that to that object before.
///
/// # Errors
/// Those of the database.
pub fn was(
    conn: &mut DbConnection,
    by: &AccountId,
    action: &str,
    object_kind: &str,
    object_id: &str,
) -> Result<bool> {
    let wanted = store::Wanted {
        by: Some(by),
        action: Some(action),
        object_kind: Some(object_kind),
        object_id: Some(object_id),
        ..store::Wanted::default()
    };
    Ok(!store::find(conn, &wanted, 1)?.is_empty())
}

/// The newest entries by an account or about it: for the export of a person's data.
pub fn about(conn: &mut DbConnection, account: &AccountId) -> Result<Vec<EntryView>> {
    actions::about(conn, account)
}
