//! Making one public face of two, when one record is made of two.

use super::super::model::{Edition, OpportunityState, OpportunityStep, Profile, ProfileId};
use super::super::store;
use super::opportunities::step_all;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::actions::merging::Pair;

/// Of two profiles the one that goes and the one that stays: the kept record's, unless only the other one is read by others.
/// `None` where there are no two.
///
/// # Errors
/// Those of the database.
pub fn two_profiles(conn: &mut DbConnection, pair: &Pair) -> Result<Option<(ProfileId, ProfileId)>> {
    let gone = store::of_organisation(conn, pair.gone())?;
    let kept = store::of_organisation(conn, pair.keep())?;
    let is_read = |profile: &Profile| profile.published_at.is_some();
    Ok(match (gone, kept) {
        (Some(gone), Some(kept)) if is_read(&gone) && !is_read(&kept) => Some((kept.id, gone.id)),
        (Some(gone), Some(kept)) => Some((gone.id, kept.id)),
        _ => None,
    })
}

/// Moves opportunities, the profile and what was said to be harmless to the record that stays. A text that the kept record is writing
/// stays the one that is being written.
///
/// # Errors
/// Those of the database.
pub fn merge(conn: &mut DbConnection, pair: &Pair, now: Instant) -> Result<()> {
    let (from, to) = (pair.gone(), pair.keep());
    // Another network may look at the company's texts from now on.
    let mut waiting = store::opportunities_of(conn, from)?;
    waiting.retain(|one| one.state == OpportunityState::Submitted);
    step_all(conn, waiting, OpportunityStep::Close, None, now)?;
    store::move_opportunities(conn, from, to)?;
    store::move_settled(conn, from, to)?;
    if let Some((gone, stays)) = two_profiles(conn, pair)? {
        let written = match store::of_organisation(conn, to)? {
            Some(own) => store::texts(conn, &own.id, Edition::Draft)?,
            None => None,
        };
        let written = match written {
            Some(written) => Some(written),
            None => store::texts(conn, &gone, Edition::Draft)?,
        };
        store::delete_profile(conn, &gone)?;
        if let Some(written) = written {
            store::replace_texts(conn, &stays, Edition::Draft, &written)?;
        }
    }
    store::move_profile(conn, from, to)
}
