//! For whom is ranked: an organisation as it sees itself, drafts included, with what it noted on candidates.

use std::collections::HashMap;

use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::matching::engine::{Facts, Refusals, Stance};
use crate::matching::model::{Balancing, Mark};
use crate::matching::{Current, population, store};
use crate::organisations::{Access, access};

/// An organisation that seeks.
#[derive(Debug, Clone)]
pub struct Seeking {
    pub facts: Facts,
    /// What it noted, by the candidate's address.
    pub marks: HashMap<String, Vec<Mark>>,
    /// Its own name: for itself and who acts for it.
    pub name: String,
    pub access: Access,
    /// Whether a network could be told of a match.
    pub has_adviser: bool,
    /// How its network balances lists.
    pub balancing: Balancing,
}

/// Reads the seeker.
///
/// # Errors
/// [`Error::NotFound`] for who has no right to the organisation, [`Error::Forbidden`] for an administrator who looks.
pub fn seeking(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Seeking> {
    let access = access(conn, caller, organisation, now)?;
    access.require_party()?;
    let one = seekers(conn, std::slice::from_ref(organisation), now)?.remove(organisation);
    let (facts, balancing) = one.ok_or_else(|| Error::conflict("error-match-no-profile"))?;
    let mut marks: HashMap<String, Vec<Mark>> = HashMap::new();
    for row in store::marks(conn, organisation)? {
        marks.entry(row.profile).or_default().push(row.mark);
    }
    let name = store::organisation_name(conn, organisation)?;
    let has_adviser = super::has_adviser(conn, organisation, now)?;
    Ok(Seeking { facts, marks, name, access, has_adviser, balancing })
}

/// Several at once, at most a few hundred, and how their lists are balanced; who has described nothing is left out. Only for who has been
/// found to act for all of them.
///
/// # Errors
/// Of the database.
pub fn seekers(
    conn: &mut DbConnection,
    organisations: &[OrganisationId],
    now: Instant,
) -> Result<HashMap<OrganisationId, (Facts, Balancing)>> {
    let rows = store::population(conn, Some(organisations))?;
    let mut aside = store::put_aside(conn, organisations)?;
    let mut known = store::known_profiles(conn, organisations)?;
    let balancing = store::balancing(conn, organisations, now)?;
    let seeker = |(id, mut facts): (OrganisationId, Facts)| {
        facts.blocked.extend(aside.remove(&id).unwrap_or_default());
        facts.known = known.remove(&id).unwrap_or_default();
        let balancing = balancing.get(&id).copied().unwrap_or(Balancing::Usual);
        (id, (facts, balancing))
    };
    Ok(population::own(&rows, now.date()).map(seeker).collect())
}

/// A published profile, for an adviser who ranks for it without a permission of the company: what it shows to others. What it noted on
/// candidates and which countries it does not want stay its own.
///
/// # Errors
/// [`Error::Forbidden`] for everybody but advisers, [`Error::NotFound`] for a profile that is not shown now.
pub fn shown(current: &Current, caller: &Caller, profile: &str) -> Result<Facts> {
    if caller.advised_networks().is_empty() {
        return Err(Error::forbidden("error-advisers-only"));
    }
    let mut facts = current.snapshot.facts(profile).ok_or(Error::NotFound)?.clone();
    facts.refusals = Refusals::default();
    facts.countries.retain(|one| one.stance != Stance::NotInterested);
    Ok(facts)
}

/// The name of an organisation, for whoever may see it.
///
/// # Errors
/// As [`seeking`].
pub fn name(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<String> {
    access(conn, caller, organisation, now)?.require_party()?;
    store::organisation_name(conn, organisation)
}
