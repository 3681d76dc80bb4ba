//! Asking for suggestions, and reading what was found.

use super::model::{Found, Wish};
use super::store;
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::jobs::{self, Job, JobId, Kind, NewJob};
use crate::networks::actions::clients;

/// Asks for the best partners of all clients of a network.
///
/// # Errors
/// [`Error::NotFound`] for strangers, [`Error::Forbidden`] for people of the network who don't work with clients; [`Error::Invalid`];
/// [`Error::Conflict`] while the network waits for the last ones.
pub fn ask(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    wish: &Wish,
    now: Instant,
) -> Result<Job> {
    clients::network_name(conn, caller, network)?;
    let wish = Wish { preset: wish.preset()?.as_str().to_owned() };
    let input = serde_json::to_string(&wish).map_err(Error::internal)?;
    jobs::ask(conn, caller, NewJob { kind: Kind::ClientPartners, network: network.clone(), input }, now)
}

/// What a job has found until now.
#[derive(Debug)]
pub struct Suggestions {
    pub job: Job,
    /// How many clients there are to show.
    pub clients: usize,
    /// Those of the page with their names, by name.
    pub page: Vec<(String, Found)>,
}

/// What a job found for a page of the network's clients, by name: of those who still are its clients and have been looked at.
///
/// # Errors
/// [`Error::NotFound`] for a job that is another network's, or of another kind.
pub fn suggestions(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &JobId,
    (offset, limit): (usize, usize),
    now: Instant,
) -> Result<Suggestions> {
    let job = jobs::seen(conn, caller, id)?;
    if job.asked.kind != Kind::ClientPartners {
        return Err(Error::NotFound);
    }
    let looked_for = store::looked_for(conn, id)?;
    let mut all = clients::named(conn, caller, &job.asked.network, now)?;
    all.retain(|(client, _)| looked_for.contains(client));
    let some: Vec<(OrganisationId, String)> = all.iter().skip(offset).take(limit).cloned().collect();
    let ids: Vec<OrganisationId> = some.iter().map(|(client, _)| client.clone()).collect();
    let mut found = store::found(conn, id, &ids)?;
    let mut of = |client: &OrganisationId| {
        let at = found.iter().position(|one| one.client == *client)?;
        Some(found.swap_remove(at))
    };
    let page = some.into_iter().filter_map(|(client, name)| Some((name, of(&client)?))).collect();
    Ok(Suggestions { job, clients: all.len(), page })
}
