//! What a network decides.

use super::super::model::{Decision, ExposureInput};
use super::super::store;
use crate::accounts::{Caller, NetworkId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::networks::actions::{members, records};

/// Decides how lists of the network's clients are balanced, and what it counts as peripheral.
///
/// # Errors
/// [`Error::NotFound`] for strangers, [`Error::Forbidden`] for people of the network who do not manage it; [`Error::Invalid`];
/// [`Error::Stale`].
pub fn decide(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    version: i32,
    input: &ExposureInput,
    now: Instant,
) -> Result<Decision> {
    records::network(conn, caller, network)?;
    if !members::runs(caller, network) {
        return Err(Error::forbidden("error-managers-only"));
    }
    store::decide(conn, network, &input.parse(version)?)?;
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: None,
        action: "network.exposure_decided",
        object_kind: "network",
        object_id: network.as_str(),
        detail: input.balancing.clone(),
    };
    audit::record(conn, &entry, now)?;
    store::decision(conn, network)
}
