//! What can be done with organisations. Each runs in one transaction; who has a right shows an [`Access`](super::Access) first.

mod brought;
pub mod cases;
pub mod duplicates;
pub mod glass;
pub mod invitations;
pub mod joining;
pub mod mandates;
pub mod merging;
pub mod people;
pub mod records;
pub mod tasks;
mod tell;

use super::model::Facts;
use crate::accounts::{Caller, OrganisationId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::Result;

pub use brought::{brought_by, has_members, insert_member, keys_brought_by};
pub use records::{
    changed, create, delete, facts, facts_of, insert_record, name, pause, replace_record, resume, save,
    show_references,
};

/// Writes to the audit log what a person did with an organisation, and for whom.
fn note(
    conn: &mut DbConnection,
    caller: &Caller,
    acting_for: Option<&OrganisationId>,
    action: &'static str,
    organisation: &OrganisationId,
    detail: impl Into<String>,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for,
        action,
        object_kind: "organisation",
        object_id: organisation.as_str(),
        detail: detail.into(),
    };
    audit::record(conn, &entry, now)
}

/// The record after a change.
fn reread(conn: &mut DbConnection, id: &OrganisationId) -> Result<Facts> {
    let found = super::store::load::facts(conn, Some(std::slice::from_ref(id)))?;
    found.into_iter().next().ok_or(crate::error::Error::NotFound)
}
