//! What the API shows of the room's nouns.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::model::{Client, ClientState, Network, NetworkKind, NetworkMember, NetworkMemberId};
use crate::accounts::{AccountId, NetworkId, NetworkRole, OrganisationId};
use crate::db::Instant;
use crate::organisations::MandateBasis;

/// A network as everybody who is signed in may know it.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct NetworkEntry {
    id: NetworkId,
    name: String,
    country: String,
    kind: NetworkKind,
}

impl From<Network> for NetworkEntry {
    fn from(network: Network) -> Self {
        Self { id: network.id, name: network.name, country: network.country, kind: network.kind }
    }
}

/// A network with its rules, for its people and administrators.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct NetworkView {
    id: NetworkId,
    name: String,
    country: String,
    kind: NetworkKind,
    reviews_profiles: bool,
    reviews_independent: bool,
    version: i32,
}

impl From<Network> for NetworkView {
    fn from(network: Network) -> Self {
        Self {
            id: network.id,
            name: network.name,
            country: network.country,
            kind: network.kind,
            reviews_profiles: network.reviews_profiles,
            reviews_independent: network.reviews_independent,
            version: network.version,
        }
    }
}

/// One role of one person in the network.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct NetworkMemberView {
    id: NetworkMemberId,
    /// The same for every role of the person.
    account: AccountId,
    name: String,
    email: String,
    role: NetworkRole,
    since: Instant,
}

impl From<NetworkMember> for NetworkMemberView {
    fn from(member: NetworkMember) -> Self {
        Self {
            id: member.id,
            account: member.account,
            name: member.name,
            email: member.email,
            role: member.role,
            since: member.since,
        }
    }
}

/// A client in the list.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub(super) struct ClientView {
    id: OrganisationId,
    name: String,
    country: String,
    city: String,
    state: ClientState,
    #[schema(value_type = Option<String>, format = "date")]
    valid_until: Option<NaiveDate>,
    #[schema(value_type = Option<String>, format = "date")]
    paused_until: Option<NaiveDate>,
    basis: MandateBasis,
    may_edit: bool,
    /// The responsible adviser.
    adviser: Option<AccountId>,
    updated_at: Instant,
    /// How complete its answers are, of 100.
    completeness: u8,
    /// When somebody of the network acted for it last.
    #[schema(value_type = Option<String>, format = "date")]
    last_contact: Option<NaiveDate>,
    /// How many of its best partners were published or written anew since then, of the last two weeks where nobody acted for it
    /// yet. Null in the seconds after a start, and for a client that is not described yet.
    #[schema(minimum = 0)]
    new_matches: Option<usize>,
}

impl From<Client> for ClientView {
    fn from(client: Client) -> Self {
        Self {
            id: client.id,
            name: client.name,
            country: client.country,
            city: client.city,
            state: client.state,
            valid_until: client.valid_until,
            paused_until: client.paused_until,
            basis: client.basis,
            may_edit: client.may_edit,
            adviser: client.adviser,
            updated_at: client.updated_at,
            completeness: client.completeness,
            last_contact: client.last_contact,
            new_matches: client.new_matches,
        }
    }
}
