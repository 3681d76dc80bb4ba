//! Rows of companies.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::Instant;
use crate::db::schema::{
    delivered_references, mandates, organisation_codes, organisation_countries, organisation_languages,
    organisations,
};

#[derive(Insertable)]
#[diesel(table_name = organisations, treat_none_as_default_value = false)]
pub(in super::super) struct OrganisationRow {
    pub(in super::super) id: OrganisationId,
    pub(in super::super) name: String,
    pub(in super::super) name_key: String,
    pub(in super::super) web_domain: Option<String>,
    pub(in super::super) registration_key: Option<String>,
    pub(in super::super) kind: String,
    pub(in super::super) country: String,
    pub(in super::super) city: String,
    pub(in super::super) region: Option<String>,
    pub(in super::super) website: Option<String>,
    pub(in super::super) registration_number: Option<String>,
    pub(in super::super) founded_year: Option<i32>,
    pub(in super::super) headcount_band: Option<String>,
    pub(in super::super) turnover_band: Option<String>,
    pub(in super::super) digital_answered: String,
    pub(in super::super) digital_wish: Option<String>,
    pub(in super::super) partner_role: Option<String>,
    pub(in super::super) partner_kind: Option<String>,
    pub(in super::super) partner_sizes: String,
    pub(in super::super) paused_until: Option<NaiveDate>,
    pub(in super::super) pause_reason: Option<String>,
    pub(in super::super) created_at: Instant,
    pub(in super::super) updated_at: Instant,
    pub(in super::super) version: i32,
}

#[derive(Insertable)]
#[diesel(table_name = organisation_codes, treat_none_as_default_value = false)]
pub(in super::super) struct CodeRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) facet: &'static str,
    pub(in super::super) list: &'static str,
    pub(in super::super) list_version: &'static str,
    pub(in super::super) code: String,
    pub(in super::super) evidence: f64,
    pub(in super::super) valid_until: Option<NaiveDate>,
    pub(in super::super) position: i32,
}

#[derive(Insertable)]
#[diesel(table_name = organisation_languages)]
pub(in super::super) struct LanguageRow {
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) language: String,
    pub(in super::super) level: &'static str,
    pub(in super::super) position: i32,
}

#[derive(Insertable)]
#[diesel(table_name = organisation_countries, treat_none_as_default_value = false)]
pub(in super::super) struct CountryRow {
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) country: String,
    pub(in super::super) stance: &'static str,
    pub(in super::super) motive: Option<&'static str>,
    pub(in super::super) first_step: Option<&'static str>,
}

#[derive(Insertable)]
#[diesel(table_name = delivered_references, treat_none_as_default_value = false)]
pub(in super::super) struct ReferenceRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) delivered: String,
    pub(in super::super) language: &'static str,
    pub(in super::super) second_delivered: Option<String>,
    pub(in super::super) second_language: Option<&'static str>,
    pub(in super::super) sector_list: &'static str,
    pub(in super::super) sector_version: &'static str,
    pub(in super::super) sector_code: String,
    pub(in super::super) year: i32,
    pub(in super::super) country: String,
    pub(in super::super) contact: Option<String>,
    pub(in super::super) confirmed_by: Option<String>,
    pub(in super::super) confirmed_at: Option<Instant>,
    pub(in super::super) shown: bool,
    pub(in super::super) position: i32,
}

#[derive(Insertable)]
#[diesel(table_name = mandates, treat_none_as_default_value = false)]
pub(in super::super) struct MandateRow {
    pub(in super::super) id: String,
    pub(in super::super) organisation_id: OrganisationId,
    pub(in super::super) network_id: NetworkId,
    pub(in super::super) may_edit: bool,
    pub(in super::super) may_answer: bool,
    pub(in super::super) basis: &'static str,
    pub(in super::super) note: String,
    pub(in super::super) text_version: &'static str,
    pub(in super::super) since: Instant,
    pub(in super::super) adviser_id: Option<AccountId>,
    pub(in super::super) deputy_id: Option<AccountId>,
}
