//! The network's record.

use super::super::model::{Network, NetworkInput};
use super::super::store::records;
use super::{belongs, note};
use crate::accounts::{Caller, NetworkId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

/// Founds a network.
///
/// # Errors
/// [`Error::Forbidden`] for who is no administrator; [`Error::Invalid`], also for a name that is taken.
pub fn create(
    conn: &mut DbConnection,
    caller: &Caller,
    input: &NetworkInput,
    now: Instant,
) -> Result<Network> {
    caller.require_administrator()?;
    let network = input.parse(NetworkId::random(), 1)?;
    records::insert(conn, &network, now)?;
    note(conn, caller, "network.founded", &network.id, "", now)?;
    Ok(network)
}

/// Writes a network that was made elsewhere: the demo world, a command. No rights, no audit entry.
///
/// # Errors
/// [`Error::Invalid`].
pub fn insert(conn: &mut DbConnection, input: &NetworkInput, now: Instant) -> Result<Network> {
    let network = input.parse(NetworkId::random(), 1)?;
    records::insert(conn, &network, now)?;
    Ok(network)
}

/// Changes a network.
///
/// # Errors
/// As [`create`]; [`Error::Stale`]; [`Error::NotFound`].
pub fn change(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &NetworkId,
    version: i32,
    input: &NetworkInput,
    now: Instant,
) -> Result<Network> {
    caller.require_administrator()?;
    records::find(conn, id)?.ok_or(Error::NotFound)?;
    records::update(conn, &input.parse(id.clone(), version)?)?;
    note(conn, caller, "network.changed", id, "", now)?;
    records::find(conn, id)?.ok_or(Error::NotFound)
}

/// All networks. Which ones there are is no secret; the rules inside are for administrators and the network's own people.
///
/// # Errors
/// Those of the database.
pub fn all(conn: &mut DbConnection) -> Result<Vec<Network>> {
    records::all(conn)
}

/// One network with its rules.
///
/// # Errors
/// [`Error::NotFound`] for who neither administers nor belongs to it.
pub fn network(conn: &mut DbConnection, caller: &Caller, id: &NetworkId) -> Result<Network> {
    if !caller.is_administrator && !belongs(caller, id) {
        return Err(Error::NotFound);
    }
    records::find(conn, id)?.ok_or(Error::NotFound)
}

/// A network by its key or its name, as an operator types it.
///
/// # Errors
/// Those of the database.
pub fn named(conn: &mut DbConnection, key_or_name: &str) -> Result<Option<NetworkId>> {
    let wanted = key_or_name.trim();
    let networks = records::all(conn)?;
    let found = networks.into_iter().find(|network| network.id.as_str() == wanted || network.name == wanted);
    Ok(found.map(|network| network.id))
}
