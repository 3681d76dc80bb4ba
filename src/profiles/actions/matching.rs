//! What rankings and the search read: everything about every company that may be shown, in a few queries.

use std::collections::HashMap;

use super::super::model::{Edition, Opportunity, ProfileId, Texts};
use super::super::store;
use crate::accounts::OrganisationId;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::{self, Facts};

/// A published, unexpired, unpaused profile with what stands behind it. Confidential: its identity never leaves the engine.
#[derive(Debug, Clone)]
pub struct Published {
    /// The public address.
    pub profile: ProfileId,
    /// Visitors may see it too.
    pub is_public: bool,
    /// When the company last said that all of it holds.
    pub confirmed_at: Option<Instant>,
    pub facts: Facts,
    pub texts: Texts,
    /// Published and in time.
    pub opportunities: Vec<Opportunity>,
}

/// All of them, or those of some organisations. An organisation that is asked for and missing is not shown (any more).
///
/// # Errors
/// Those of the database.
pub fn published_for_matching(
    conn: &mut DbConnection,
    only: Option<&[OrganisationId]>,
    now: Instant,
) -> Result<Vec<Published>> {
    let today = now.date();
    let listed = store::listed_profiles(conn, only, today)?;
    let ids: Vec<ProfileId> = listed.iter().map(|one| one.profile.clone()).collect();
    let organisations: Vec<OrganisationId> = listed.iter().map(|one| one.organisation.clone()).collect();
    let mut texts = store::texts_of(conn, &ids, Edition::Published)?;
    let facts = organisations::actions::facts_of(conn, only.map(|_| organisations.as_slice()))?;
    let mut facts: HashMap<OrganisationId, Facts> =
        facts.into_iter().map(|facts| (facts.id.clone(), facts)).collect();
    let mut opportunities: HashMap<OrganisationId, Vec<Opportunity>> = HashMap::new();
    for one in store::open_opportunities(conn, only.map(|_| organisations.as_slice()), today)? {
        opportunities.entry(one.organisation.clone()).or_default().push(one);
    }
    let published = listed.into_iter().filter_map(|one| {
        Some(Published {
            texts: texts.remove(&one.profile)?,
            facts: facts.remove(&one.organisation)?,
            opportunities: opportunities.remove(&one.organisation).unwrap_or_default(),
            profile: one.profile,
            is_public: one.is_public,
            confirmed_at: one.confirmed_at,
        })
    });
    Ok(published.collect())
}
