//! Profiles that come with records from elsewhere: imports and the demo world.

use super::super::leaks::{self, Secrets};
use super::super::model::{
    Edition, NewOpportunity, Opportunity, OpportunityId, OpportunityState, Profile, ProfileId, ProfileState,
    Texts, VALIDITY_MONTHS, later_by_months,
};
use super::super::store;
use crate::accounts::{NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations;

/// A profile that is brought in.
#[derive(Debug, Clone)]
pub struct TakeOver {
    pub texts: Texts,
    pub opportunities: Vec<NewOpportunity>,
    pub is_public: bool,
    /// Whether others shall read it at once, without a reviewer's look.
    pub publish: bool,
    /// Puts it before the reviewers of this network instead.
    pub submit_to: Option<NetworkId>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    Published(ProfileId),
    Draft(ProfileId),
    Submitted(ProfileId),
    /// It was to be published, but a certain leak keeps it a draft; how many there are.
    Leaking(ProfileId, usize),
    /// The same text was there already.
    Unchanged(ProfileId),
}

/// Writes the profile of a record that has no people of its own yet. Only certain leaks keep it from being published: nobody is there
/// to answer a question. Repeating it with the same text changes nothing.
///
/// # Errors
/// Those of the database.
pub fn take_over(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    secrets: &Secrets,
    brought: &TakeOver,
    now: Instant,
) -> Result<Taken> {
    let (mut profile, is_new) = match store::of_organisation(conn, organisation)? {
        Some(profile) => (profile, false),
        None => (Profile::blank(organisation, now), true),
    };
    let former = if is_new { None } else { store::texts(conn, &profile.id, Edition::Draft)? };
    let leaks = certain_leaks(secrets, brought);
    // A draft that would give itself away again is as settled as one that is shown.
    let settled = !brought.publish || leaks > 0 || profile.is_shown(now.date());
    if former.as_ref() == Some(&brought.texts) && settled {
        return Ok(Taken::Unchanged(profile.id));
    }
    let publish = brought.publish && leaks == 0;
    if publish {
        profile.state = ProfileState::Published;
        profile.published_at = Some(now);
        profile.confirmed_at = Some(now);
        profile.valid_until = Some(later_by_months(now.date(), VALIDITY_MONTHS));
    } else if let Some(network) = &brought.submit_to {
        profile.state = ProfileState::Submitted;
        profile.submitted_at = Some(now);
        profile.reviewing_network = Some(network.clone());
    }
    profile.is_public = brought.is_public;
    if is_new {
        store::insert(conn, &profile, now)?;
    } else {
        store::update(conn, &profile, profile.version, None, now)?;
    }
    store::replace_texts(conn, &profile.id, Edition::Draft, &brought.texts)?;
    if publish {
        store::replace_texts(conn, &profile.id, Edition::Published, &brought.texts)?;
    }
    if is_new {
        for said in &brought.opportunities {
            store::insert_opportunity(conn, &opportunity(organisation, said, publish, now), now)?;
        }
    }
    organisations::changed(conn, organisation, now)?;
    Ok(match (publish, brought.publish, &brought.submit_to) {
        (true, ..) => Taken::Published(profile.id),
        (false, true, _) => Taken::Leaking(profile.id, leaks),
        (false, false, Some(_)) => Taken::Submitted(profile.id),
        (false, false, None) => Taken::Draft(profile.id),
    })
}

fn certain_leaks(secrets: &Secrets, brought: &TakeOver) -> usize {
    let of_profile = brought.texts.all().flat_map(|text| [&text.headline, &text.body]);
    let offers = brought.opportunities.iter().flat_map(|said| said.texts.all());
    let of_offers = offers.flat_map(|text| [&text.headline, &text.body]);
    let certain = |text: &String| leaks::find(secrets, text).iter().filter(|leak| leak.certain).count();
    of_profile.chain(of_offers).map(certain).sum()
}

fn opportunity(
    organisation: &OrganisationId,
    said: &NewOpportunity,
    publish: bool,
    now: Instant,
) -> Opportunity {
    Opportunity {
        id: OpportunityId::random(),
        organisation: organisation.clone(),
        state: if publish { OpportunityState::Published } else { OpportunityState::Draft },
        said: said.clone(),
        published_at: publish.then_some(now),
        review_note: None,
        updated_at: now,
        version: 1,
    }
}
