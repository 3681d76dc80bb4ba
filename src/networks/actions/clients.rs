//! The clients of a network: list them, take a new one in.

use super::super::model::{Client, ClientFilter, ClientInput, Waiting};
use super::super::store::{clients, records};
use super::{note, require_adviser};
use crate::accounts::{AccountId, Caller, Email, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Result};
use crate::matching::actions as matching;
use crate::matching::engine::Facts as Seeker;
use crate::organisations::actions::{duplicates, insert_record, invitations, mandates};
use crate::organisations::{Facts, Keys, MandateBasis, NewMandate, Record, access, actions};
use crate::profiles::actions as profiles;
use crate::text;

const LONGEST_NOTE: usize = 500;

/// A page of clients: at most `limit` from `offset` on.
///
/// # Errors
/// [`Error::NotFound`] for strangers, [`Error::Forbidden`] for people of the network who don't work with clients.
pub fn clients(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    filter: &ClientFilter,
    (offset, limit): (i64, i64),
    now: Instant,
) -> Result<Vec<Client>> {
    require_adviser(caller, network)?;
    let mut found = clients::list(conn, network, filter, offset, limit, now)?;
    let ids: Vec<OrganisationId> = found.iter().map(|client| client.id.clone()).collect();
    let complete = profiles::points_of(conn, &ids)?;
    let contacts = clients::last_contacts(conn, network, &ids)?;
    for client in &mut found {
        client.completeness = complete.get(&client.id).copied().unwrap_or_default();
        client.last_contact = contacts.get(&client.id).copied();
    }
    Ok(found)
}

/// Everybody who is a client now, by name.
///
/// # Errors
/// As [`clients`].
pub fn named(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    now: Instant,
) -> Result<Vec<(OrganisationId, String)>> {
    require_adviser(caller, network)?;
    clients::named(conn, network, now)
}

/// How many clients the filter leaves.
///
/// # Errors
/// As [`clients`].
pub fn count(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    filter: &ClientFilter,
    now: Instant,
) -> Result<i64> {
    require_adviser(caller, network)?;
    clients::count(conn, network, filter, now)
}

/// What waits at the clients: all, or those of one adviser.
///
/// # Errors
/// As [`clients`].
pub fn waiting(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    adviser: Option<&AccountId>,
    now: Instant,
) -> Result<Waiting> {
    require_adviser(caller, network)?;
    clients::waiting(conn, network, adviser, now)
}

/// What a client seeks, for its ranking; nothing for one that is not described yet.
///
/// # Errors
/// [`Error::NotFound`] without a permission of the client.
pub fn seeker(
    conn: &mut DbConnection,
    caller: &Caller,
    client: &OrganisationId,
    now: Instant,
) -> Result<Option<Seeker>> {
    match matching::seeking(conn, caller, client, now) {
        Ok(seeking) => Ok(Some(seeking.facts)),
        Err(Error::Conflict(_)) => Ok(None),
        Err(other) => Err(other),
    }
}

/// The countries of the clients.
///
/// # Errors
/// As [`clients`].
pub fn countries(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<Vec<String>> {
    require_adviser(caller, network)?;
    clients::countries(conn, network)
}

/// Takes a client in: a private draft, with the permission asserted by the network and the caller as the responsible adviser. Who was
/// named by address gets an invitation to become its owner.
///
/// `site` is the public address of the service, for links.
///
/// # Errors
/// As [`clients`]; [`Error::Invalid`] with every field to mend.
pub fn take_in(
    conn: &mut DbConnection,
    caller: &Caller,
    network: &NetworkId,
    input: &ClientInput,
    site: &str,
    now: Instant,
) -> Result<Facts> {
    require_adviser(caller, network)?;
    let (record, email, words) = parse(input, now)?;
    let id = insert_record(conn, &record, Some((network, "")), now)?;
    let new = NewMandate {
        network: network.clone(),
        may_edit: true,
        may_answer: false,
        basis: MandateBasis::AssertedByNetwork,
        note: words,
        until: None,
        adviser: Some(caller.account_id.clone()),
    };
    mandates::record(conn, &id, &new, now)?;
    note(conn, caller, "client.taken_in", network, id.to_string(), now)?;
    duplicates::look(conn, &id, &Keys::of(&record), now)?;
    let access = access(conn, caller, &id, now)?;
    if let Some(email) = email {
        invitations::invite_client(conn, caller, &access, &email, site, now)?;
    }
    actions::facts(conn, &access)
}

fn parse(input: &ClientInput, now: Instant) -> Result<(Record, Option<Email>, String)> {
    let mut fields = Fields::new();
    let record = match input.record.found(now.date()) {
        Ok(record) => Some(record),
        Err(Error::Invalid(errors)) => {
            for error in errors {
                fields.refuse(format!("record.{}", error.field), error.message);
            }
            None
        }
        Err(other) => return Err(other),
    };
    let email = match input.email.trim() {
        "" => Some(None),
        typed => fields.take("email", Email::parse(typed).map(Some)),
    };
    let words = fields.take("note", text::line(&input.note, LONGEST_NOTE));
    fields.finish()?;
    match (record, email, words) {
        (Some(record), Some(email), Some(words)) => Ok((record, email, words)),
        _ => Err(Error::NotFound),
    }
}

/// What a network is called, for who works with its clients.
///
/// # Errors
/// As [`clients`].
pub fn network_name(conn: &mut DbConnection, caller: &Caller, network: &NetworkId) -> Result<String> {
    require_adviser(caller, network)?;
    Ok(records::find(conn, network)?.ok_or(Error::NotFound)?.name)
}
