//! Offers and requests of an organisation: write, publish, close, delete.

use super::super::leaks::{self, in_the_way};
use super::super::model::{
    MOST_OPEN, NewOpportunity, Opportunity, OpportunityId, OpportunityInput, OpportunityState,
};
use super::super::store;
use super::leak_check::secrets;
use crate::accounts::Caller;
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::organisations::{self, Access};

/// All opportunities of the organisation, also drafts and closed ones.
///
/// # Errors
/// Those of the database.
pub fn own_opportunities(conn: &mut DbConnection, access: &Access) -> Result<Vec<Opportunity>> {
    store::opportunities_of(conn, access.organisation())
}

/// One of them.
///
/// # Errors
/// [`Error::NotFound`] when it is another organisation's.
pub fn own_opportunity(conn: &mut DbConnection, access: &Access, id: &OpportunityId) -> Result<Opportunity> {
    store::opportunity(conn, id)?
        .filter(|one| one.organisation == *access.organisation())
        .ok_or(Error::NotFound)
}

/// Writes a new one, as a draft.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend, after `prefix`; [`Error::Conflict`] when there are too many.
pub fn add_opportunity(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    input: &OpportunityInput,
    prefix: &str,
    now: Instant,
) -> Result<Opportunity> {
    access.require_edit()?;
    let said = input.parse(prefix, now.date())?;
    let open = store::opportunities_of(conn, access.organisation())?;
    let open =
        open.iter().filter(|one| matches!(one.state, OpportunityState::Draft | OpportunityState::Published));
    if open.count() >= MOST_OPEN {
        return Err(Error::Conflict(Message::new("error-opportunities-many").with("most", MOST_OPEN)));
    }
    let one = new_draft(access.organisation().clone(), said, now);
    store::insert_opportunity(conn, &one, now)?;
    note(conn, caller, access, "opportunity.written", &one, now)?;
    Ok(one)
}

fn new_draft(
    organisation: crate::accounts::OrganisationId,
    said: NewOpportunity,
    now: Instant,
) -> Opportunity {
    Opportunity {
        id: OpportunityId::random(),
        organisation,
        state: OpportunityState::Draft,
        said,
        published_at: None,
        updated_at: now,
        version: 1,
    }
}

/// A change as sent.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// The version that was read.
    pub read: i32,
    pub input: &'a OpportunityInput,
    /// Stands before the names of fields in refusals.
    pub prefix: &'a str,
    /// Unsure hits that are harmless.
    pub confirmed: &'a [String],
}

/// Replaces what it says. A published one is checked for leaks at once; one that is over becomes a draft again.
///
/// # Errors
/// [`Error::Invalid`] with every field to mend, and for leaks; [`Error::Stale`]; [`Error::NotFound`].
pub fn change_opportunity(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    id: &OpportunityId,
    change: &Change<'_>,
    now: Instant,
) -> Result<Opportunity> {
    let Change { read, input, prefix, confirmed } = *change;
    access.require_edit()?;
    let mut one = own_opportunity(conn, access, id)?;
    if one.version != read {
        return Err(Error::Stale);
    }
    let said = input.parse(prefix, now.date())?;
    if said == one.said {
        return Ok(one);
    }
    one.said = said;
    match one.state {
        OpportunityState::Published => refuse_leaks(conn, access, &one.said, prefix, confirmed)?,
        OpportunityState::Closed | OpportunityState::Expired => one.state = OpportunityState::Draft,
        OpportunityState::Draft => {}
    }
    one.version = store::update_opportunity(conn, &one, read, now)?;
    one.updated_at = now;
    if one.state == OpportunityState::Published {
        organisations::changed(conn, &one.organisation, now)?;
    }
    note(conn, caller, access, "opportunity.changed", &one, now)?;
    Ok(one)
}

/// Lets others read it, as soon as the organisation's profile is published too.
///
/// # Errors
/// [`Error::Invalid`] for leaks and for a day that has passed; [`Error::Conflict`] when it is published already; [`Error::Stale`].
pub fn publish_opportunity(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    id: &OpportunityId,
    read: i32,
    confirmed: &[String],
    now: Instant,
) -> Result<Opportunity> {
    access.require_edit()?;
    let mut one = own_opportunity(conn, access, id)?;
    if one.version != read {
        return Err(Error::Stale);
    }
    if one.state == OpportunityState::Published {
        return Err(Error::conflict("error-opportunity-is-published"));
    }
    if one.said.valid_until < now.date() {
        return Err(Error::field("valid_until", "error-opportunity-past"));
    }
    refuse_leaks(conn, access, &one.said, "", confirmed)?;
    one.state = OpportunityState::Published;
    one.published_at = Some(now);
    one.version = store::update_opportunity(conn, &one, read, now)?;
    organisations::changed(conn, &one.organisation, now)?;
    note(conn, caller, access, "opportunity.published", &one, now)?;
    Ok(one)
}

/// Ends it before its day. Who has its address learns that it is over.
///
/// # Errors
/// [`Error::Conflict`] when it is not published; [`Error::Stale`].
pub fn close_opportunity(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    id: &OpportunityId,
    read: i32,
    now: Instant,
) -> Result<Opportunity> {
    access.require_edit()?;
    let mut one = own_opportunity(conn, access, id)?;
    if one.version != read {
        return Err(Error::Stale);
    }
    if one.state != OpportunityState::Published {
        return Err(Error::conflict("error-opportunity-not-published"));
    }
    one.state = OpportunityState::Closed;
    one.version = store::update_opportunity(conn, &one, read, now)?;
    organisations::changed(conn, &one.organisation, now)?;
    note(conn, caller, access, "opportunity.closed", &one, now)?;
    Ok(one)
}

/// Deletes it for good; its address then leads nowhere.
///
/// # Errors
/// [`Error::Stale`]; [`Error::NotFound`].
pub fn remove_opportunity(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    id: &OpportunityId,
    read: i32,
    now: Instant,
) -> Result<()> {
    access.require_edit()?;
    let one = own_opportunity(conn, access, id)?;
    store::delete_opportunity(conn, id, read)?;
    organisations::changed(conn, &one.organisation, now)?;
    note(conn, caller, access, "opportunity.removed", &one, now)
}

fn refuse_leaks(
    conn: &mut DbConnection,
    access: &Access,
    said: &NewOpportunity,
    prefix: &str,
    confirmed: &[String],
) -> Result<()> {
    let facts = organisations::actions::facts(conn, access)?;
    let secrets = secrets(conn, &facts)?;
    let checked = leaks::check(&secrets, said.read_by_others(prefix));
    let refused = in_the_way(&checked, confirmed);
    if refused.is_empty() { Ok(()) } else { Err(Error::Invalid(refused)) }
}

fn note(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    action: &'static str,
    one: &Opportunity,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: access.acting_for(),
        action,
        object_kind: "opportunity",
        object_id: one.id.as_str(),
        detail: String::new(),
    };
    audit::record(conn, &entry, now)
}
