//! What can be done with networks. Each runs in one transaction.

pub mod clients;
pub mod members;
pub mod phoned;
pub mod records;

pub use records::named;

use crate::accounts::{Caller, NetworkId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

fn note(
    conn: &mut DbConnection,
    caller: &Caller,
    action: &'static str,
    network: &NetworkId,
    detail: impl Into<String>,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: None,
        action,
        object_kind: "network",
        object_id: network.as_str(),
        detail: detail.into(),
    };
    audit::record(conn, &entry, now)
}

/// Whether the caller has any role in the network.
fn belongs(caller: &Caller, network: &NetworkId) -> bool {
    caller.networks.iter().any(|seat| seat.id == *network)
}

/// # Errors
/// [`Error::NotFound`] for strangers, [`Error::Forbidden`] for people of the network who don't work with clients.
fn require_adviser(caller: &Caller, network: &NetworkId) -> Result<()> {
    match (caller.advises_in(network), belongs(caller, network)) {
        (true, _) => Ok(()),
        (false, true) => Err(Error::forbidden("error-advisers-only")),
        (false, false) => Err(Error::NotFound),
    }
}
