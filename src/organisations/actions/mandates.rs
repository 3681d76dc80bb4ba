//! Permissions: what a network may do for an organisation, and since when.

use serde::Deserialize;

use super::super::access::{Access, access};
use super::super::model::{Mandate, MandateBasis, MandateId, NewMandate};
use super::super::store::{mandates, readers};
use super::{note, tell};
use crate::accounts::{AccountId, Caller, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::text;

pub use super::super::store::readers::Reader;

/// The version of the words that a client agrees to.
pub const TEXT_VERSION: &str = "2026-11";
const LONGEST_NOTE: usize = 500;

/// What an owner permits a network, as sent.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MandateInput {
    #[schema(value_type = NetworkId)]
    pub network: String,
    /// May change the record and the profile; seeing is always part of it.
    #[serde(default)]
    pub may_edit: bool,
    /// May answer for the organisation.
    #[serde(default)]
    pub may_answer: bool,
    /// Last day, like 2027-06-30; empty for no end.
    #[serde(default)]
    #[schema(max_length = 10)]
    pub until: String,
    #[serde(default)]
    #[schema(max_length = 500)]
    pub note: String,
}

/// All permissions of an organisation, open ones first.
///
/// # Errors
/// Those of the database.
pub fn permissions(conn: &mut DbConnection, access: &Access, now: Instant) -> Result<Vec<Mandate>> {
    let mut found = mandates::of(conn, access.organisation())?;
    found.sort_by_key(|mandate| (!mandate.is_open(now), std::cmp::Reverse(mandate.since)));
    Ok(found)
}

/// What a network is called. Which ones there are is no secret.
///
/// # Errors
/// Those of the database.
pub fn network_name(conn: &mut DbConnection, network: &NetworkId) -> Result<String> {
    readers::network_name(conn, network)
}

/// An owner gives a network permission. One that the network only asserted, or that ran out, is replaced.
///
/// # Errors
/// [`Error::Forbidden`] for who is no owner; [`Error::Invalid`].
pub fn grant(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    input: &MandateInput,
    now: Instant,
) -> Result<Mandate> {
    access.require_owner()?;
    let mut fields = Fields::new();
    let network = input.network.trim().parse::<NetworkId>();
    let network = fields.take("network", network.map_err(|_| "error-network-unknown".into()));
    let words = fields.take("note", text::line(&input.note, LONGEST_NOTE));
    let until = fields.take("until", last_moment(&input.until, now));
    if let Some(network) = &network
        && !mandates::network_exists(conn, network)?
    {
        fields.refuse("network", "error-network-unknown");
    }
    fields.finish()?;
    let (Some(network), Some(words), Some(until)) = (network, words, until) else {
        return Err(Error::NotFound);
    };
    let organisation = access.organisation();
    let former = mandates::open_with(conn, organisation, &network)?;
    if let Some(former) = &former {
        mandates::end(conn, &former.id, now)?;
    }
    let new = NewMandate {
        network,
        may_edit: input.may_edit,
        may_answer: input.may_answer,
        basis: MandateBasis::ClientLink,
        note: words,
        until,
        adviser: former.and_then(|former| former.adviser),
    };
    let id = record(conn, organisation, &new, now)?;
    note(conn, caller, None, "mandate.given", organisation, id.to_string(), now)?;
    mandates::find(conn, &id)?.ok_or(Error::NotFound)
}

/// The end of a day that was sent; nothing sent means no end.
fn last_moment(sent: &str, now: Instant) -> Result<Option<Instant>, Message> {
    if sent.trim().is_empty() {
        return Ok(None);
    }
    let day = sent.trim().parse::<chrono::NaiveDate>().ok().filter(|day| *day >= now.date());
    let end = day.and_then(|day| day.and_hms_opt(23, 59, 59));
    end.map(|end| Some(Instant::from(end))).ok_or_else(|| Message::new("error-day-past"))
}

/// Writes a permission that was checked elsewhere: an import, an adviser's new client. No audit entry.
///
/// # Errors
/// [`Error::Conflict`] when the network has one already.
pub fn record(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    new: &NewMandate,
    now: Instant,
) -> Result<MandateId> {
    let id = MandateId::random();
    mandates::insert(conn, &id, organisation, new, TEXT_VERSION, now)?;
    Ok(id)
}

/// Ends a permission: an owner of the organisation, or who works with clients in the network. Its advisers see nothing from then on.
///
/// # Errors
/// [`Error::NotFound`] for a permission that the caller may not know of; [`Error::Forbidden`] for a member who is no owner;
/// [`Error::Conflict`] when it has ended.
pub fn end(conn: &mut DbConnection, caller: &Caller, id: &MandateId, now: Instant) -> Result<()> {
    let mandate = mandates::find(conn, id)?.ok_or(Error::NotFound)?;
    let organisation = &mandate.organisation;
    if !caller.advises_in(&mandate.network) {
        access(conn, caller, organisation, now)?.require_owner()?;
    }
    if !mandate.is_open(now) || !mandates::end(conn, id, now)? {
        return Err(Error::conflict("error-mandate-ended"));
    }
    let acting_for = caller.role_in(organisation).is_none().then_some(organisation);
    note(conn, caller, acting_for, "mandate.ended", organisation, id.to_string(), now)?;
    let mut readers = readers::members(conn, organisation, true)?;
    if let Some(adviser) = &mandate.adviser {
        readers.extend(readers::account(conn, adviser)?);
    }
    let name = readers::name(conn, organisation)?;
    let args = |key| Message::new(key).with("name", &name).with("network", &mandate.network_name);
    let subject = args("mail-mandate-ended-subject");
    let body = [args("mail-mandate-ended")];
    tell::all(conn, &readers, &subject, &body, None, &format!("mandate-ended:{id}"), now)
}

/// The network's adviser notes that the client has given its permission on paper, where it was only asserted.
///
/// # Errors
/// [`Error::NotFound`] for who does not advise in that network; [`Error::Invalid`] without a note; [`Error::Conflict`] when it has ended.
pub fn record_paper(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &MandateId,
    words: &str,
    now: Instant,
) -> Result<Mandate> {
    let mandate = mandates::find(conn, id)?.ok_or(Error::NotFound)?;
    if !caller.advises_in(&mandate.network) {
        return Err(Error::NotFound);
    }
    let words = text::required_line(words, LONGEST_NOTE);
    let words = words.map_err(|message| Error::field("note", message))?;
    if !mandate.is_open(now) || !mandates::set_basis(conn, id, MandateBasis::Paper, &words)? {
        return Err(Error::conflict("error-mandate-ended"));
    }
    let organisation = &mandate.organisation;
    note(conn, caller, Some(organisation), "mandate.paper", organisation, id.to_string(), now)?;
    mandates::find(conn, id)?.ok_or(Error::NotFound)
}

/// The network that reviews the organisation's profile before it is published: one with an open permission that wants to; for an
/// organisation without any network, the one that the administration named for those. `None` publishes without review.
///
/// # Errors
/// Those of the database.
pub fn reviewing_network(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Option<NetworkId>> {
    mandates::reviewing_network(conn, organisation, now)
}

/// The responsible advisers and deputies who may edit the record: whom a question goes to.
///
/// # Errors
/// Those of the database.
pub fn advisers(conn: &mut DbConnection, organisation: &OrganisationId, now: Instant) -> Result<Vec<Reader>> {
    readers::advisers(conn, organisation, now)
}

/// Hands the clients that somebody is responsible for in a network to a colleague, or to nobody in particular; says how many.
///
/// # Errors
/// Those of the database.
pub fn hand_over(
    conn: &mut DbConnection,
    network: &NetworkId,
    from: &AccountId,
    to: Option<&AccountId>,
) -> Result<usize> {
    mandates::hand_over(conn, network, from, to)
}

/// The networks that a permission can be given to, by key and name, in no particular order.
///
/// # Errors
/// Those of the database.
pub fn networks(conn: &mut DbConnection) -> Result<Vec<(NetworkId, String)>> {
    mandates::networks(conn)
}
