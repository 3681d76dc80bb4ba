//! The clients of a network, as its advisers see them in a list.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::accounts::{AccountId, OrganisationId};
use crate::db::Instant;
use crate::organisations::{MandateBasis, RecordInput};
use crate::text_enum;

text_enum!(
    /// Where a client's profile stands, in the order in which it needs somebody.
    ClientState {
        /// Waits for a reviewer.
        Submitted = "submitted",
        /// Sent back with a comment.
        Returned = "returned",
        /// Not finished, or not begun.
        Draft = "draft",
        Expired = "expired",
        Published = "published",
        Withdrawn = "withdrawn",
    }
);

/// A line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Client {
    pub id: OrganisationId,
    pub name: String,
    pub country: String,
    pub city: String,
    pub state: ClientState,
    pub valid_until: Option<NaiveDate>,
    pub paused_until: Option<NaiveDate>,
    pub basis: MandateBasis,
    pub may_edit: bool,
    /// The responsible adviser.
    pub adviser: Option<AccountId>,
    /// When the record was changed last.
    pub updated_at: Instant,
    /// How complete its answers are, of 100.
    pub completeness: u8,
    /// When somebody of the network acted for it last.
    pub last_contact: Option<NaiveDate>,
    /// How many of its best partners came or changed since then; of the last two weeks where nobody acted for it yet.
    /// Nothing where that was not counted, or the client is not described yet.
    pub new_matches: Option<usize>,
}

/// Which clients to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientFilter {
    /// A part of the name; accents and case don't count.
    pub name: String,
    pub country: Option<String>,
    pub state: Option<ClientState>,
    /// Only published profiles that end on this day or before.
    pub ends_by: Option<NaiveDate>,
    /// Only those that this adviser is responsible for.
    pub adviser: Option<AccountId>,
    /// By name; else by need first.
    pub by_name: bool,
}

/// How many clients wait for what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    pub clients: i64,
    pub submitted: i64,
    pub returned: i64,
    pub draft: i64,
    pub expired: i64,
    /// Published, but only for four weeks more.
    pub expiring: i64,
}

/// A new client as sent: the record, and the address of the person to invite.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClientInput {
    pub record: RecordInput,
    /// Gets an invitation to become the owner of the record; empty for none yet.
    #[serde(default)]
    #[schema(max_length = 254)]
    pub email: String,
    /// Who said that the network may keep this record, and when.
    #[serde(default)]
    #[schema(max_length = 500)]
    pub note: String,
}
