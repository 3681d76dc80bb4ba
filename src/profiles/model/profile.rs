//! The public, anonymised face of an organisation as it is kept.

use chrono::NaiveDate;

use super::{ProfileId, ProfileState, Texts};
use crate::accounts::{NetworkId, OrganisationId};
use crate::db::Instant;
use crate::text_enum;

text_enum!(
    /// Which of a profile's texts.
    Edition {
        /// The text being written.
        Draft = "draft",
        /// The text that others read.
        Published = "published",
    }
);

/// A profile without its texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    pub id: ProfileId,
    pub organisation: OrganisationId,
    pub state: ProfileState,
    /// Shown to visitors who are not signed in.
    pub is_public: bool,
    /// The last day on which others read it.
    pub valid_until: Option<NaiveDate>,
    pub reviewing_network: Option<NetworkId>,
    pub submitted_at: Option<Instant>,
    /// Set while others read the published text, also when a change of it waits for review.
    pub published_at: Option<Instant>,
    pub confirmed_at: Option<Instant>,
    pub reminded_at: Option<Instant>,
    /// Why a reviewer returned it.
    pub review_note: Option<String>,
    pub updated_at: Instant,
    /// Counts the changes; 0 before anything was saved.
    pub version: i32,
}

impl Profile {
    /// A profile about which nothing has been saved yet.
    pub fn blank(organisation: &OrganisationId, now: Instant) -> Self {
        Self {
            id: ProfileId::random(),
            organisation: organisation.clone(),
            state: ProfileState::Draft,
            is_public: true,
            valid_until: None,
            reviewing_network: None,
            submitted_at: None,
            published_at: None,
            confirmed_at: None,
            reminded_at: None,
            review_note: None,
            updated_at: now,
            version: 0,
        }
    }

    /// Whether others read it on that day. A pause hides it from rankings, not from its address.
    pub fn is_shown(&self, today: NaiveDate) -> bool {
        self.published_at.is_some() && self.valid_until.is_some_and(|last| last >= today)
    }
}

/// A profile with its texts, for those who may edit it.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnProfile {
    pub profile: Profile,
    pub draft: Option<Texts>,
    pub published: Option<Texts>,
}
