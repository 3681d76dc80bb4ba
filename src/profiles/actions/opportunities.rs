//! Offers and requests of an organisation: write, publish, close, delete.

use super::super::leaks::Leak;
use super::super::model::{
    MOST_OPEN, NewOpportunity, Opportunity, OpportunityId, OpportunityInput, OpportunityState,
    OpportunityStep, ProfileState,
};
use super::super::store;
use super::leak_check;
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::organisations::actions::mandates;
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
/// [`Error::Invalid`] with every field to mend, after `prefix`, and for what gives the company away for certain; [`Error::Conflict`]
/// when there are too many.
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
    if open.iter().filter(|one| one.state.is_current()).count() >= MOST_OPEN {
        return Err(Error::Conflict(Message::new("error-opportunities-many").with("most", MOST_OPEN)));
    }
    let one = new_draft(access.organisation().clone(), said, now);
    refuse_leaks(conn, caller, access, &one, prefix, &input.confirmed, now)?;
    store::insert_opportunity(conn, &one, now)?;
    note(conn, caller, access, "opportunity.written", &one, now)?;
    Ok(one)
}

fn new_draft(organisation: OrganisationId, said: NewOpportunity, now: Instant) -> Opportunity {
    Opportunity {
        id: OpportunityId::random(),
        organisation,
        state: OpportunityState::Draft,
        said,
        published_at: None,
        review_note: None,
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
}

/// Replaces what it says. It is checked for leaks at once, what others read, or a reviewer, also for unsure ones; where a network looks first, a published one
/// waits for that look again, unless only its day changes. One that is over becomes a draft again.
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
    let Change { read, input, prefix } = *change;
    access.require_edit()?;
    let mut one = read_opportunity(conn, access, id, read)?;
    let said = input.parse(prefix, now.date())?;
    if said == one.said {
        return Ok(one);
    }
    let network = mandates::reviewing_network(conn, access.organisation(), now)?;
    let review = network.is_some() && !said.says_the_same(&one.said);
    let before = one.state;
    one.said = said;
    one.state = before.after(OpportunityStep::Change { review })?;
    refuse_leaks(conn, caller, access, &one, prefix, &input.confirmed, now)?;
    keep(conn, &mut one, before, network.as_ref(), now)?;
    note(conn, caller, access, "opportunity.changed", &one, now)?;
    Ok(one)
}

/// Lets others read it while the organisation's profile is published, or puts it before the network that looks first.
///
/// # Errors
/// [`Error::Invalid`] for leaks and for a day that has passed; [`Error::Conflict`] when it is published or waits already, and when it
/// must be looked at together with a profile that has not been sent off; [`Error::Stale`].
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
    let mut one = read_opportunity(conn, access, id, read)?;
    let network = mandates::reviewing_network(conn, access.organisation(), now)?;
    let before = one.state;
    one.state = before.after(OpportunityStep::Publish { review: network.is_some() })?;
    if one.said.valid_until < now.date() {
        return Err(Error::field("valid_until", "error-opportunity-past"));
    }
    refuse_leaks(conn, caller, access, &one, "", confirmed, now)?;
    one.review_note = None;
    keep(conn, &mut one, before, network.as_ref(), now)?;
    let waits = one.state == OpportunityState::Submitted;
    let action = if waits { "opportunity.submitted" } else { "opportunity.published" };
    note(conn, caller, access, action, &one, now)?;
    Ok(one)
}

/// Ends it before its day, or takes it back from the reviewer. Who has its address learns that it is over.
///
/// # Errors
/// [`Error::Conflict`] when it is neither published nor waits; [`Error::Stale`].
pub fn close_opportunity(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    id: &OpportunityId,
    read: i32,
    now: Instant,
) -> Result<Opportunity> {
    access.require_edit()?;
    let mut one = read_opportunity(conn, access, id, read)?;
    let before = one.state;
    one.state = before.after(OpportunityStep::Close)?;
    keep(conn, &mut one, before, None, now)?;
    note(conn, caller, access, "opportunity.closed", &one, now)?;
    Ok(one)
}

fn read_opportunity(
    conn: &mut DbConnection,
    access: &Access,
    id: &OpportunityId,
    read: i32,
) -> Result<Opportunity> {
    let one = own_opportunity(conn, access, id)?;
    if one.version == read { Ok(one) } else { Err(Error::Stale) }
}

/// Writes a changed opportunity, and what its step means for others: rankings look again at what they show or showed, and a reviewer who
/// is reading learns that something else waits now.
fn keep(
    conn: &mut DbConnection,
    one: &mut Opportunity,
    before: OpportunityState,
    network: Option<&NetworkId>,
    now: Instant,
) -> Result<()> {
    if one.state == OpportunityState::Published && before != OpportunityState::Published {
        one.published_at = Some(now);
    }
    one.version = store::update_opportunity(conn, one, one.version, now)?;
    one.updated_at = now;
    if [before, one.state].contains(&OpportunityState::Published) {
        organisations::changed(conn, &one.organisation, now)?;
    }
    if [before, one.state].contains(&OpportunityState::Submitted) {
        wait(conn, &one.organisation, network, now)?;
    }
    Ok(())
}

/// Writes into the profile that something else of the company waits for the network's look.
fn wait(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    network: Option<&NetworkId>,
    now: Instant,
) -> Result<()> {
    let alone = || Error::conflict("error-opportunity-with-profile");
    let mut profile = store::of_organisation(conn, organisation)?.ok_or_else(alone)?;
    if profile.published_at.is_none() && profile.state != ProfileState::Submitted {
        return Err(alone());
    }
    if let Some(network) = network {
        profile.reviewing_network = Some(network.clone());
    }
    if profile.state != ProfileState::Submitted {
        profile.submitted_at = Some(now);
    }
    store::update(conn, &profile, profile.version, None, now).map(drop)
}

/// Takes one step with several opportunities. What is past its day is over instead of being published.
pub(super) fn step_all(
    conn: &mut DbConnection,
    some: Vec<Opportunity>,
    step: OpportunityStep,
    comment: Option<&str>,
    now: Instant,
) -> Result<()> {
    for mut one in some {
        one.state = one.state.after(step)?;
        one.review_note = comment.map(str::to_owned);
        if one.state == OpportunityState::Published {
            if one.said.valid_until < now.date() {
                one.state = OpportunityState::Expired;
            } else {
                one.published_at = Some(now);
            }
        }
        store::update_opportunity(conn, &one, one.version, now)?;
    }
    Ok(())
}

/// The unsure hits in what somebody is writing, each once, for a tick.
///
/// # Errors
/// Those of the database.
pub fn unsure_hits(
    conn: &mut DbConnection,
    access: &Access,
    texts: Vec<(String, String)>,
) -> Result<Vec<Leak>> {
    let facts = organisations::actions::facts(conn, access)?;
    let checked = leak_check::check(conn, &facts, texts)?;
    let mut unsure: Vec<Leak> = checked.into_iter().flat_map(|one| one.leaks).collect();
    unsure.retain(|leak| !leak.certain && !leak.settled);
    unsure.sort_by_key(Leak::confirmation);
    unsure.dedup_by_key(|leak| leak.confirmation());
    Ok(unsure)
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
    if one.state == OpportunityState::Submitted {
        wait(conn, &one.organisation, None, now)?;
    }
    note(conn, caller, access, "opportunity.removed", &one, now)
}

/// Refuses what gives the company away: in a draft for certain; where others or a reviewer read it, also what nobody has confirmed.
fn refuse_leaks(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    one: &Opportunity,
    prefix: &str,
    confirmed: &[String],
    now: Instant,
) -> Result<()> {
    let facts = organisations::actions::facts(conn, access)?;
    let checked = leak_check::check(conn, &facts, one.said.read_by_others(prefix))?;
    if !one.state.is_told() {
        return leak_check::refuse_certain(checked);
    }
    let refused = leak_check::settle(conn, caller, &facts.id, &checked, confirmed, now)?;
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
