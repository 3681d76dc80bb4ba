//! Everything that rankings read about organisations, in one query a table, whether for one or for all.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::db::schema::{
    delivered_references, opportunities, opportunity_codes, opportunity_texts, organisation_codes,
    organisation_countries, organisation_languages, organisations, profile_texts, profiles,
};
use crate::db::{DbConnection, Instant, JsonText};
use crate::error::Result;

/// Language, title and description; or list, version and code.
type Triple = (String, String, String);

/// The rows of some organisations, gathered by owner: the organisation, the profile (texts) or the opportunity.
pub(in crate::matching) struct Rows {
    pub(in crate::matching) heads: Vec<Head>,
    pub(in crate::matching) codes: HashMap<OrganisationId, Vec<CodeRow>>,
    pub(in crate::matching) languages: HashMap<OrganisationId, Vec<(String, String)>>,
    pub(in crate::matching) countries: HashMap<OrganisationId, Vec<(String, String)>>,
    pub(in crate::matching) references: HashMap<OrganisationId, Vec<ReferenceRow>>,
    pub(in crate::matching) texts: HashMap<String, Vec<TextRow>>,
    pub(in crate::matching) opportunities: HashMap<OrganisationId, Vec<OpportunityRow>>,
    pub(in crate::matching) opportunity_texts: HashMap<String, Vec<Triple>>,
    pub(in crate::matching) opportunity_codes: HashMap<String, Vec<Triple>>,
}

/// An organisation with its profile.
#[derive(Queryable)]
pub(in crate::matching) struct Head {
    pub(in crate::matching) organisation: OrganisationId,
    pub(in crate::matching) country: String,
    pub(in crate::matching) region: Option<String>,
    pub(in crate::matching) kind: String,
    pub(in crate::matching) headcount_band: Option<String>,
    pub(in crate::matching) turnover_band: Option<String>,
    pub(in crate::matching) founded_year: Option<i32>,
    pub(in crate::matching) digital_answered: JsonText<Vec<String>>,
    pub(in crate::matching) digital_wish: Option<String>,
    pub(in crate::matching) partner_role: Option<String>,
    pub(in crate::matching) partner_kind: Option<String>,
    pub(in crate::matching) partner_sizes: JsonText<Vec<String>>,
    pub(in crate::matching) paused_until: Option<NaiveDate>,
    pub(in crate::matching) profile: String,
    pub(in crate::matching) state: String,
    pub(in crate::matching) is_public: bool,
    pub(in crate::matching) confirmed_at: Option<Instant>,
    pub(in crate::matching) published_at: Option<Instant>,
    pub(in crate::matching) valid_until: Option<NaiveDate>,
}

#[derive(Queryable)]
pub(in crate::matching) struct CodeRow {
    pub(in crate::matching) facet: String,
    pub(in crate::matching) list: String,
    pub(in crate::matching) version: String,
    pub(in crate::matching) code: String,
    pub(in crate::matching) evidence: f64,
    pub(in crate::matching) valid_until: Option<NaiveDate>,
}

#[derive(Queryable)]
pub(in crate::matching) struct ReferenceRow {
    pub(in crate::matching) delivered: String,
    pub(in crate::matching) language: String,
    pub(in crate::matching) second_delivered: Option<String>,
    pub(in crate::matching) second_language: Option<String>,
    pub(in crate::matching) list: String,
    pub(in crate::matching) version: String,
    pub(in crate::matching) code: String,
    pub(in crate::matching) confirmed_at: Option<Instant>,
    pub(in crate::matching) shown: bool,
}

#[derive(Queryable)]
pub(in crate::matching) struct TextRow {
    pub(in crate::matching) edition: String,
    pub(in crate::matching) language: String,
    pub(in crate::matching) headline: String,
    pub(in crate::matching) summary: String,
}

#[derive(Queryable)]
pub(in crate::matching) struct OpportunityRow {
    pub(in crate::matching) id: String,
    pub(in crate::matching) kind: String,
    pub(in crate::matching) is_public: bool,
    pub(in crate::matching) cooperation_types: JsonText<Vec<String>>,
    pub(in crate::matching) target_countries: JsonText<Vec<String>>,
    pub(in crate::matching) partner_sizes: JsonText<Vec<String>>,
    pub(in crate::matching) partner_role: Option<String>,
    pub(in crate::matching) partner_kind: Option<String>,
    pub(in crate::matching) capacity_amount: Option<f64>,
    pub(in crate::matching) capacity_unit: Option<String>,
    pub(in crate::matching) capacity_from: Option<NaiveDate>,
    pub(in crate::matching) capacity_until: Option<NaiveDate>,
    pub(in crate::matching) capacity_site: Option<String>,
    pub(in crate::matching) valid_until: Option<NaiveDate>,
    pub(in crate::matching) state: String,
}

/// More ids than this are not listed in a query: all rows are read and the others left out.
const FEW: usize = 500;

/// Runs a query for the organisations asked for, or for all.
macro_rules! of {
    ($conn:expr, $few:expr, $column:expr, $query:expr) => {{
        let mut query = $query.into_boxed();
        if let Some(ids) = $few {
            query = query.filter($column.eq_any(ids));
        }
        query.load($conn)?
    }};
}

/// The rows of these organisations, or of all (`None`). Who among them may be shown is decided by the reader.
pub(in crate::matching) fn population(
    conn: &mut DbConnection,
    only: Option<&[OrganisationId]>,
) -> Result<Rows> {
    let few = only.filter(|ids| ids.len() <= FEW);
    let mut heads = heads(conn, few)?;
    if let Some(ids) = only {
        heads.retain(|head| ids.contains(&head.organisation));
    }
    let owner = profile_texts::table.inner_join(profiles::table);
    let texts =
        (profile_texts::edition, profile_texts::language, profile_texts::headline, profile_texts::summary);
    let spoken = (
        organisation_languages::organisation_id,
        (organisation_languages::language, organisation_languages::level),
    );
    let stances = (
        organisation_countries::organisation_id,
        (organisation_countries::country, organisation_countries::stance),
    );
    Ok(Rows {
        heads,
        codes: codes(conn, few)?,
        languages: gather(of!(
            conn,
            few,
            organisation_languages::organisation_id,
            organisation_languages::table.select(spoken)
        )),
        countries: gather(of!(
            conn,
            few,
            organisation_countries::organisation_id,
            organisation_countries::table.select(stances)
        )),
        references: references(conn, few)?,
        texts: gather(of!(
            conn,
            few,
            profiles::organisation_id,
            owner.select((profile_texts::profile_id, texts))
        )),
        opportunities: published_opportunities(conn, few)?,
        opportunity_texts: opportunity_texts(conn, few)?,
        opportunity_codes: opportunity_codes(conn, few)?,
    })
}

type Few<'a> = Option<&'a [OrganisationId]>;

fn heads(conn: &mut DbConnection, few: Few<'_>) -> Result<Vec<Head>> {
    Ok(of!(
        conn,
        few,
        organisations::id,
        organisations::table.inner_join(profiles::table).filter(organisations::merged_into.is_null()).select(
            (
                organisations::id,
                organisations::country,
                organisations::region,
                organisations::kind,
                organisations::headcount_band,
                organisations::turnover_band,
                organisations::founded_year,
                organisations::digital_answered,
                organisations::digital_wish,
                organisations::partner_role,
                organisations::partner_kind,
                organisations::partner_sizes,
                organisations::paused_until,
                profiles::id,
                profiles::state,
                profiles::is_public,
                profiles::confirmed_at,
                profiles::published_at,
                profiles::valid_until,
            )
        )
    ))
}

fn codes(conn: &mut DbConnection, few: Few<'_>) -> Result<HashMap<OrganisationId, Vec<CodeRow>>> {
    let row = (
        organisation_codes::facet,
        organisation_codes::list,
        organisation_codes::list_version,
        organisation_codes::code,
        organisation_codes::evidence,
        organisation_codes::valid_until,
    );
    let query = organisation_codes::table.select((organisation_codes::organisation_id, row));
    Ok(gather(of!(conn, few, organisation_codes::organisation_id, query)))
}

fn references(conn: &mut DbConnection, few: Few<'_>) -> Result<HashMap<OrganisationId, Vec<ReferenceRow>>> {
    let row = (
        delivered_references::delivered,
        delivered_references::language,
        delivered_references::second_delivered,
        delivered_references::second_language,
        delivered_references::sector_list,
        delivered_references::sector_version,
        delivered_references::sector_code,
        delivered_references::confirmed_at,
        delivered_references::shown,
    );
    let query = delivered_references::table.select((delivered_references::organisation_id, row));
    Ok(gather(of!(conn, few, delivered_references::organisation_id, query)))
}

fn published_opportunities(
    conn: &mut DbConnection,
    few: Few<'_>,
) -> Result<HashMap<OrganisationId, Vec<OpportunityRow>>> {
    let row = (
        opportunities::id,
        opportunities::kind,
        opportunities::is_public,
        opportunities::cooperation_types,
        opportunities::target_countries,
        opportunities::partner_sizes,
        opportunities::partner_role,
        opportunities::partner_kind,
        opportunities::capacity_amount,
        opportunities::capacity_unit,
        opportunities::capacity_from,
        opportunities::capacity_until,
        opportunities::capacity_site,
        opportunities::valid_until,
        opportunities::state,
    );
    let query = opportunities::table.select((opportunities::organisation_id, row));
    Ok(gather(of!(conn, few, opportunities::organisation_id, query)))
}

fn opportunity_texts(conn: &mut DbConnection, few: Few<'_>) -> Result<HashMap<String, Vec<Triple>>> {
    let text = (opportunity_texts::language, opportunity_texts::title, opportunity_texts::description);
    let query = opportunity_texts::table
        .inner_join(opportunities::table)
        .select((opportunity_texts::opportunity_id, text));
    Ok(gather(of!(conn, few, opportunities::organisation_id, query)))
}

fn opportunity_codes(conn: &mut DbConnection, few: Few<'_>) -> Result<HashMap<String, Vec<Triple>>> {
    let code = (opportunity_codes::list, opportunity_codes::list_version, opportunity_codes::code);
    let query = opportunity_codes::table
        .inner_join(opportunities::table)
        .select((opportunity_codes::opportunity_id, code));
    Ok(gather(of!(conn, few, opportunities::organisation_id, query)))
}

fn gather<K: std::hash::Hash + Eq, V>(rows: Vec<(K, V)>) -> HashMap<K, Vec<V>> {
    let mut gathered: HashMap<K, Vec<V>> = HashMap::new();
    for (key, value) in rows {
        gathered.entry(key).or_default().push(value);
    }
    gathered
}
