//! Rows of what waits on desks.

use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::Instant;
use crate::db::schema::{
    audit_entries, duplicate_cases, invitations, join_requests, outbox, saved_searches, tasks,
};

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

#[derive(Insertable)]
#[diesel(table_name = saved_searches)]
pub(in super::super) struct SearchRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) account_id: AccountId,
    pub(in super::super) name: String,
    pub(in super::super) query: String,
    pub(in super::super) rhythm: &'static str,
    pub(in super::super) next_due: chrono::NaiveDate,
    pub(in super::super) created_at: Instant,
    pub(in super::super) version: i32,
    pub(in super::super) place: i32,
}

#[derive(Insertable)]
#[diesel(table_name = audit_entries, treat_none_as_default_value = false)]
pub(in super::super) struct AuditRow {
    pub(in super::super) id: String,
    pub(in super::super) at: Instant,
    pub(in super::super) account_id: Option<AccountId>,
    pub(in super::super) acting_for: Option<OrganisationId>,
    pub(in super::super) action: &'static str,
    pub(in super::super) object_kind: &'static str,
    pub(in super::super) object_id: String,
    pub(in super::super) detail: String,
}
