//! The record itself: found it, read it, change it, pause it, delete it.

use chrono::{Duration, NaiveDate};

use super::super::access::Access;
use super::super::model::{Facts, Keys, Pause, Record, RecordInput};
use super::super::store::{changes, load, records};
use super::{note, reread};
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Fields, Message, Result};
use crate::text;

/// The longest pause, in days.
const LONGEST_PAUSE: i64 = 366;
const LONGEST_REASON: usize = 200;

/// Says that rankings must look at the organisation again. Call it in the transaction of every change that a ranking can see.
///
/// # Errors
/// Those of the database.
pub fn changed(conn: &mut DbConnection, organisation: &OrganisationId, now: Instant) -> Result<()> {
    changes::append(conn, organisation, now).map(drop)
}

/// Founds the record of a company; the caller becomes its owner. The answer is the same whether or not such a company is here already.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend.
pub fn create(conn: &mut DbConnection, caller: &Caller, input: &RecordInput, now: Instant) -> Result<Facts> {
    let record = input.found(now.date())?;
    let id = insert_record(conn, &record, None, now)?;
    super::super::store::people::insert_member(
        conn,
        &id,
        &caller.account_id,
        crate::accounts::OrganisationRole::Owner,
        now,
    )?;
    note(conn, caller, None, "organisation.founded", &id, "", now)?;
    super::duplicates::look(conn, &id, &Keys::of(&record), now)?;
    reread(conn, &id)
}

/// Writes a record that was checked elsewhere: imports, the demo world, an adviser's client. No member, no audit entry, no search for
/// duplicates ([`super::duplicates::look`] does that).
///
/// `source` is the network that brings it in and its number there (empty when it has none).
///
/// # Errors
/// Those of the database.
pub fn insert_record(
    conn: &mut DbConnection,
    record: &Record,
    source: Option<(&NetworkId, &str)>,
    now: Instant,
) -> Result<OrganisationId> {
    let id = OrganisationId::random();
    records::insert(conn, &id, record, source, now)?;
    changed(conn, &id, now)?;
    Ok(id)
}

/// Replaces the values of a record by ones that were checked elsewhere (a repeated import).
///
/// # Errors
/// [`Error::Stale`] when somebody changed it since `former` was read.
pub fn replace_record(conn: &mut DbConnection, former: &Facts, record: &Record, now: Instant) -> Result<()> {
    if former.record == *record {
        return Ok(());
    }
    records::replace(conn, former, record, former.version, now)?;
    changed(conn, &former.id, now)
}

/// The whole record, for who may see it.
///
/// # Errors
/// [`Error::NotFound`] when it went meanwhile.
pub fn facts(conn: &mut DbConnection, access: &Access) -> Result<Facts> {
    reread(conn, access.organisation())
}

/// Many whole records (all of them for `None`), for what computes and shows nobody an identity: rankings, jobs. Merged ones are left out.
///
/// # Errors
/// Those of the database.
pub fn facts_of(conn: &mut DbConnection, ids: Option<&[OrganisationId]>) -> Result<Vec<Facts>> {
    load::facts(conn, ids)
}

/// Lets others read every reference as it stands. Call it when a profile goes public, after the check for what would give it away.
///
/// # Errors
/// Those of the database.
pub fn show_references(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<()> {
    super::super::store::children::show_references(conn, organisation)
}

/// Changes the parts that were sent, against the version that the caller read.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend; [`Error::Stale`]; [`Error::Forbidden`] for who may only look.
pub fn save(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    version: i32,
    input: &RecordInput,
    now: Instant,
) -> Result<Facts> {
    access.require_edit()?;
    let former = facts(conn, access)?;
    if former.version != version {
        return Err(Error::Stale);
    }
    let record = input.apply(&former.record, now.date())?;
    if record == former.record {
        return Ok(former);
    }
    records::replace(conn, &former, &record, version, now)?;
    let id = access.organisation();
    note(conn, caller, access.acting_for(), "organisation.changed", id, "", now)?;
    changed(conn, id, now)?;
    let keys = Keys::of(&record);
    if keys != Keys::of(&former.record) {
        super::duplicates::look(conn, id, &keys, now)?;
    }
    reread(conn, id)
}

/// Takes the organisation out of rankings until a day, including it; `until` like 2027-01-31.
///
/// # Errors
/// As [`save`].
pub fn pause(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    version: i32,
    until: &str,
    reason: &str,
    now: Instant,
) -> Result<Facts> {
    access.require_edit()?;
    let mut fields = Fields::new();
    let until = fields.take("until", pause_day(until, now.date()));
    let reason = fields.take("reason", text::line(reason, LONGEST_REASON));
    fields.finish()?;
    let (Some(until), Some(reason)) = (until, reason) else { return Err(Error::NotFound) };
    let id = access.organisation();
    records::set_pause(conn, id, version, Some(&Pause { until, reason }), now)?;
    note(conn, caller, access.acting_for(), "organisation.paused", id, until.to_string(), now)?;
    changed(conn, id, now)?;
    reread(conn, id)
}

fn pause_day(sent: &str, today: NaiveDate) -> Result<NaiveDate, Message> {
    let latest = today + Duration::days(LONGEST_PAUSE);
    let day = sent.trim().parse::<NaiveDate>().ok();
    day.filter(|day| (today..=latest).contains(day))
        .ok_or_else(|| Message::new("error-pause-day").with("first", today).with("last", latest))
}

/// Ends a pause.
///
/// # Errors
/// As [`save`].
pub fn resume(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    version: i32,
    now: Instant,
) -> Result<Facts> {
    access.require_edit()?;
    let id = access.organisation();
    records::set_pause(conn, id, version, None, now)?;
    note(conn, caller, access.acting_for(), "organisation.resumed", id, "", now)?;
    changed(conn, id, now)?;
    reread(conn, id)
}

/// Deletes the organisation with its profile, opportunities, people and permissions. Only the audit log remembers that it was there.
///
/// # Errors
/// [`Error::Forbidden`] for everybody but an owner; [`Error::Stale`].
pub fn delete(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    version: i32,
    now: Instant,
) -> Result<()> {
    access.require_owner()?;
    let former = facts(conn, access)?;
    if former.version != version {
        return Err(Error::Stale);
    }
    records::delete(conn, &former.id)?;
    note(conn, caller, None, "organisation.deleted", &former.id, "", now)?;
    changed(conn, &former.id, now)
}

/// What the organisation is called, for who may see it.
///
/// # Errors
/// Those of the database.
pub fn name(conn: &mut DbConnection, access: &Access) -> Result<String> {
    super::super::store::readers::name(conn, access.organisation())
}
