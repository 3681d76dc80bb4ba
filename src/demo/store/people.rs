//! Rows of people and networks.

use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::Instant;
use crate::db::schema::{accounts, memberships, network_members, networks};

#[derive(Insertable)]
#[diesel(table_name = accounts, treat_none_as_default_value = false)]
pub(in super::super) struct AccountRow {
    pub(in super::super) id: AccountId,
    pub(in super::super) email: String,
    pub(in super::super) name: String,
    pub(in super::super) password_hash: Option<String>,
    pub(in super::super) language: &'static str,
    pub(in super::super) time_zone: &'static str,
    pub(in super::super) theme: &'static str,
    pub(in super::super) digest: bool,
    pub(in super::super) is_administrator: bool,
    pub(in super::super) confirmed_at: Option<Instant>,
    pub(in super::super) failed_sign_ins: i32,
    pub(in super::super) token_version: i32,
    pub(in super::super) created_at: Instant,
    pub(in super::super) version: i32,
}

#[derive(Insertable)]
#[diesel(table_name = networks)]
pub(in super::super) struct NetworkRow {
    pub(in super::super) id: NetworkId,
    pub(in super::super) name: &'static str,
    pub(in super::super) country: &'static str,
    pub(in super::super) kind: &'static str,
    pub(in super::super) reviews_profiles: bool,
    pub(in super::super) reviews_independent: bool,
    pub(in super::super) created_at: Instant,
    pub(in super::super) version: i32,
}

#[derive(Insertable)]
#[diesel(table_name = network_members)]
pub(in super::super) struct MemberRow {
    pub(in super::super) id: String,
    pub(in super::super) network_id: NetworkId,
    pub(in super::super) account_id: AccountId,
    pub(in super::super) role: &'static str,
    pub(in super::super) created_at: Instant,
}

#[derive(Insertable)]
#[diesel(table_name = memberships)]
pub(in super::super) struct MembershipRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) account_id: AccountId,
    pub(in super::super) role: &'static str,
    pub(in super::super) created_at: Instant,
}
