//! Rows of profiles and opportunities.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::Instant;
use crate::db::schema::{opportunities, opportunity_codes, opportunity_texts, profile_texts, profiles};
use crate::profiles::{OpportunityId, ProfileId};

#[derive(Insertable)]
#[diesel(table_name = profiles, treat_none_as_default_value = false)]
pub(in super::super) struct ProfileRow {
    pub(in super::super) id: ProfileId,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) state: &'static str,
    pub(in super::super) is_public: bool,
    pub(in super::super) valid_until: Option<NaiveDate>,
    pub(in super::super) reviewing_network_id: Option<NetworkId>,
    pub(in super::super) submitted_at: Option<Instant>,
    pub(in super::super) published_at: Option<Instant>,
    pub(in super::super) confirmed_at: Option<Instant>,
    pub(in super::super) reviewed_by: Option<AccountId>,
    pub(in super::super) review_note: Option<String>,
    pub(in super::super) created_at: Instant,
    pub(in super::super) updated_at: Instant,
    pub(in super::super) version: i32,
}

#[derive(Insertable)]
#[diesel(table_name = profile_texts)]
pub(in super::super) struct ProfileTextRow {
    pub(in super::super) profile_id: ProfileId,
    pub(in super::super) edition: &'static str,
    pub(in super::super) language: &'static str,
    pub(in super::super) is_original: bool,
    pub(in super::super) headline: String,
    pub(in super::super) summary: String,
}

#[derive(Insertable)]
#[diesel(table_name = opportunities, treat_none_as_default_value = false)]
pub(in super::super) struct OpportunityRow {
    pub(in super::super) id: OpportunityId,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) kind: &'static str,
    pub(in super::super) state: &'static str,
    pub(in super::super) is_public: bool,
    pub(in super::super) cooperation_types: String,
    pub(in super::super) target_countries: String,
    pub(in super::super) partner_sizes: String,
    pub(in super::super) partner_role: Option<&'static str>,
    pub(in super::super) partner_kind: Option<&'static str>,
    pub(in super::super) stage: Option<String>,
    pub(in super::super) ipr: Option<String>,
    pub(in super::super) capacity_amount: Option<f64>,
    pub(in super::super) capacity_unit: Option<String>,
    pub(in super::super) capacity_from: Option<NaiveDate>,
    pub(in super::super) capacity_until: Option<NaiveDate>,
    pub(in super::super) capacity_site: Option<&'static str>,
    pub(in super::super) valid_until: Option<NaiveDate>,
    pub(in super::super) published_at: Option<Instant>,
    pub(in super::super) created_at: Instant,
    pub(in super::super) updated_at: Instant,
    pub(in super::super) version: i32,
}

#[derive(Insertable)]
#[diesel(table_name = opportunity_texts)]
pub(in super::super) struct OpportunityTextRow {
    pub(in super::super) opportunity_id: OpportunityId,
    pub(in super::super) language: &'static str,
    pub(in super::super) is_original: bool,
    pub(in super::super) title: String,
    pub(in super::super) description: String,
}

#[derive(Insertable)]
#[diesel(table_name = opportunity_codes)]
pub(in super::super) struct OpportunityCodeRow {
    pub(in super::super) opportunity_id: OpportunityId,
    pub(in super::super) list: &'static str,
    pub(in super::super) list_version: &'static str,
    pub(in super::super) code: String,
}
