//! Break-glass: an administrator looks at an organisation for an hour, with a reason that the organisation can read.

use chrono::Duration;

use super::super::access::Access;
use super::super::model::{GlassId, name_key, registration_key};
use super::super::store::{access as rows, duplicates, glass, readers};
use super::{note, tell};
use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::text;

pub use super::super::store::glass::Look;

const HOW_LONG: Duration = Duration::hours(1);
const LONGEST_REASON: usize = 500;
/// A reason that says nothing is none.
const SHORTEST_REASON: usize = 10;

/// Opens an organisation's identity to the caller for an hour. The owners get a mail, everybody of the organisation sees it listed.
///
/// # Errors
/// [`Error::Forbidden`] for who is no administrator; [`Error::Invalid`] without a reason; [`Error::NotFound`].
pub fn break_glass(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    reason: &str,
    now: Instant,
) -> Result<GlassId> {
    caller.require_administrator()?;
    let reason = text::required_line(reason, LONGEST_REASON)
        .and_then(|reason| match reason.chars().count() {
            ..SHORTEST_REASON => Err("error-reason".into()),
            _ => Ok(reason),
        })
        .map_err(|message| Error::field("reason", message))?;
    if !rows::exists(conn, organisation)? {
        return Err(Error::NotFound);
    }
    let id = GlassId::random();
    let until = now.plus(HOW_LONG);
    glass::insert(conn, &id, &caller.account_id, organisation, &reason, now, until)?;
    note(conn, caller, Some(organisation), "organisation.looked_into", organisation, reason.as_str(), now)?;
    let owners = readers::members(conn, organisation, true)?;
    let name = readers::name(conn, organisation)?;
    let subject = Message::new("mail-glass-subject").with("name", &name);
    let body = [Message::new("mail-glass").with("name", &name).with("reason", &reason)];
    tell::all(conn, &owners, &subject, &body, None, &format!("glass:{id}"), now)?;
    Ok(id)
}

/// Who looked into the organisation, latest first; for its people and its advisers.
///
/// # Errors
/// Those of the database.
pub fn looks(conn: &mut DbConnection, access: &Access) -> Result<Vec<Look>> {
    glass::of(conn, access.organisation())
}

/// Finds a record that somebody named to the administration outside the service, by its number or its exact name (legal form and accents
/// don't count). Tells the key only; seeing more takes [`break_glass`].
///
/// # Errors
/// [`Error::Forbidden`] for who is no administrator; [`Error::Invalid`] when there is none such.
pub fn find_record(
    conn: &mut DbConnection,
    caller: &Caller,
    country: &str,
    number_or_name: &str,
    now: Instant,
) -> Result<OrganisationId> {
    caller.require_administrator()?;
    let country = crate::codelists::countries::country(country);
    let country = country.ok_or_else(|| Error::field("country", "error-country-unknown"))?;
    let country = country.code.as_str();
    let sought: String = number_or_name.chars().take(200).collect();
    let by_number = match registration_key(country, &sought) {
        Some(key) => duplicates::by_registration(conn, country, &key)?,
        None => Vec::new(),
    };
    let found = match by_number.into_iter().next() {
        Some(found) => Some(found),
        None => duplicates::by_name(conn, country, &name_key(&sought))?.into_iter().next(),
    };
    let found = found.ok_or_else(|| Error::field("sought", "error-no-such-record"))?;
    note(conn, caller, Some(&found), "organisation.sought", &found, "", now)?;
    Ok(found)
}
