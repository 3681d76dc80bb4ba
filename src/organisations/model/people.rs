//! The people of an organisation, who is invited, who wants to join, and which network may act for it.

use super::{InvitationId, JoinRequestId, MandateBasis, MandateId, MembershipId};
use crate::accounts::{AccountId, NetworkId, NetworkRole, OrganisationId, OrganisationRole};
use crate::db::Instant;

/// A person who may act for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MembershipId,
    pub account: AccountId,
    pub name: String,
    pub email: String,
    pub role: OrganisationRole,
    pub since: Instant,
    /// An administrator has suspended the account: the person can do nothing here.
    pub is_suspended: bool,
}

impl Member {
    /// Somebody who can decide for the organisation.
    fn is_acting_owner(&self) -> bool {
        self.role == OrganisationRole::Owner && !self.is_suspended
    }

    /// Whether the organisation has no owner who can act but this one, so that it must not lose it.
    pub fn is_last_owner(&self, members: &[Self]) -> bool {
        let others = members.iter().filter(|other| other.id != self.id);
        self.role == OrganisationRole::Owner && !others.into_iter().any(Self::is_acting_owner)
    }
}

/// Into what somebody is invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitedTo {
    Organisation(OrganisationId, OrganisationRole),
    Network(NetworkId, NetworkRole),
}

/// An invitation that is open, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    pub id: InvitationId,
    pub to: InvitedTo,
    /// The one address that may accept it.
    pub email: String,
    pub invited_by: AccountId,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub accepted_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

impl Invitation {
    pub fn is_open(&self, now: Instant) -> bool {
        self.accepted_at.is_none() && self.revoked_at.is_none() && self.expires_at > now
    }
}

/// Somebody wants to act for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    pub id: JoinRequestId,
    pub organisation: OrganisationId,
    pub account: AccountId,
    pub name: String,
    pub email: String,
    pub note: String,
    pub created_at: Instant,
}

/// What a network may do for an organisation (on pages: permission).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    pub id: MandateId,
    pub organisation: OrganisationId,
    pub network: NetworkId,
    pub network_name: String,
    pub may_edit: bool,
    pub may_answer: bool,
    pub basis: MandateBasis,
    pub note: String,
    pub text_version: String,
    pub since: Instant,
    pub until: Option<Instant>,
    pub ended_at: Option<Instant>,
    /// The responsible adviser.
    pub adviser: Option<AccountId>,
}

impl Mandate {
    pub fn is_open(&self, now: Instant) -> bool {
        self.ended_at.is_none() && self.until.is_none_or(|until| until > now)
    }
}

/// A permission about to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMandate {
    pub network: NetworkId,
    pub may_edit: bool,
    pub may_answer: bool,
    pub basis: MandateBasis,
    /// Who said so, when and where it is kept.
    pub note: String,
    pub until: Option<Instant>,
    pub adviser: Option<AccountId>,
}
