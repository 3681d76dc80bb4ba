//! Rows of people, networks and what waits on desks.

use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::Instant;
use crate::db::schema::{
    accounts, duplicate_cases, invitations, join_requests, memberships, network_members, networks,
    outbox, tasks,
};

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

#[derive(Insertable)]
#[diesel(table_name = invitations, treat_none_as_default_value = false)]
pub(in super::super) struct InvitationRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: Option<OrganisationId>,
    pub(in super::super) email: String,
    pub(in super::super) role: &'static str,
    pub(in super::super) token_hash: String,
    pub(in super::super) invited_by: AccountId,
    pub(in super::super) created_at: Instant,
    pub(in super::super) expires_at: Instant,
}

#[derive(Insertable)]
#[diesel(table_name = join_requests)]
pub(in super::super) struct JoinRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) account_id: AccountId,
    pub(in super::super) note: String,
    pub(in super::super) state: &'static str,
    pub(in super::super) created_at: Instant,
}

#[derive(Insertable)]
#[diesel(table_name = duplicate_cases)]
pub(in super::super) struct CaseRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) other_id: OrganisationId,
    pub(in super::super) reason: &'static str,
    pub(in super::super) similarity: f64,
    pub(in super::super) state: &'static str,
    pub(in super::super) created_at: Instant,
}

#[derive(Insertable)]
#[diesel(table_name = tasks, treat_none_as_default_value = false)]
pub(in super::super) struct TaskRow {
    pub(in super::super) id: String,
    pub(in super::super) account_id: Option<AccountId>,
    pub(in super::super) organisation_id: Option<OrganisationId>,
    pub(in super::super) network_id: Option<NetworkId>,
    pub(in super::super) kind: &'static str,
    pub(in super::super) subject: String,
    pub(in super::super) note: String,
    pub(in super::super) due_at: Option<Instant>,
    pub(in super::super) created_at: Instant,
    pub(in super::super) done_at: Option<Instant>,
}

#[derive(Insertable)]
#[diesel(table_name = outbox)]
pub(in super::super) struct LetterRow {
    pub(in super::super) id: String,
    pub(in super::super) dedup_key: String,
    pub(in super::super) recipient: String,
    pub(in super::super) language: &'static str,
    pub(in super::super) subject: String,
    pub(in super::super) body: String,
    pub(in super::super) due_at: Instant,
    pub(in super::super) attempts: i32,
    pub(in super::super) created_at: Instant,
}
