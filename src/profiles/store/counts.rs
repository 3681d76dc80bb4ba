//! Who shares a region and a sector division, counted over the profiles that others read.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use diesel::prelude::*;

use super::opportunities::code_ref;
use crate::accounts::OrganisationId;
use crate::codelists::{CodeRef, Embedded};
use crate::db::DbConnection;
use crate::db::schema::{codelist_entries, organisation_codes, organisations, profiles};
use crate::error::Result;
use crate::organisations::Facet;
use crate::profiles::regions::{RegionCounts, division, levels};

/// Where a company is and in which fields.
#[derive(Debug, Clone)]
pub(in crate::profiles) struct Place {
    pub(in crate::profiles) region: Option<String>,
    pub(in crate::profiles) sectors: Vec<CodeRef>,
}

/// Enough counts to judge these places by the region rule.
pub(in crate::profiles) fn counts_around(
    conn: &mut DbConnection,
    places: &[Place],
    today: NaiveDate,
) -> Result<RegionCounts> {
    let mut counts = RegionCounts::default();
    let regions = regions_around(places);
    let codes = codes_around(places);
    if regions.is_empty() || codes.is_empty() {
        return Ok(counts);
    }
    let rows: Vec<(OrganisationId, Option<String>, String, String, String)> = profiles::table
        .inner_join(organisations::table.inner_join(organisation_codes::table))
        .filter(profiles::published_at.is_not_null())
        .filter(profiles::valid_until.ge(today))
        .filter(organisations::merged_into.is_null())
        .filter(organisations::region.eq_any(&regions))
        .filter(organisation_codes::facet.eq(Facet::Sector))
        .filter(organisation_codes::code.eq_any(&codes))
        .select((
            organisations::id,
            organisations::region,
            organisation_codes::list,
            organisation_codes::list_version,
            organisation_codes::code,
        ))
        .load(conn)?;
    let mut companies: HashMap<OrganisationId, (String, Vec<CodeRef>)> = HashMap::new();
    for (id, region, list, version, code) in rows {
        if let Some(region) = region {
            let company = companies.entry(id).or_insert_with(|| (region, Vec::new()));
            company.1.push(code_ref(&list, &version, &code)?);
        }
    }
    for (region, sectors) in companies.values() {
        counts.add(region, sectors);
    }
    Ok(counts)
}

/// Every region inside the NUTS 1 regions of these places.
fn regions_around(places: &[Place]) -> Vec<String> {
    let coarsest: BTreeSet<String> =
        places.iter().filter_map(|place| levels(place.region.as_deref()?).pop()).collect();
    let list = Embedded::Nuts2024.list();
    let inside = |code: &str| coarsest.iter().any(|one| code.starts_with(one.as_str()));
    let codes = list.entries().iter().map(|entry| entry.code().as_str());
    codes.filter(|code| inside(code)).map(str::to_owned).collect()
}

/// Every code of the divisions of these places.
fn codes_around(places: &[Place]) -> Vec<String> {
    let sectors = || places.iter().flat_map(|place| &place.sectors);
    let divisions: BTreeSet<String> = sectors().map(division).collect();
    let mut codes: BTreeSet<String> = sectors().map(|code| code.code.to_string()).collect();
    for list in [Embedded::Nace21, Embedded::Nace2] {
        for entry in list.list().entries() {
            let code = entry.code().as_str();
            let own = format!("nace:{}", code.split('.').next().unwrap_or(code));
            if divisions.contains(&own) {
                codes.insert(code.to_owned());
            }
        }
    }
    codes.into_iter().collect()
}

/// Names of codes of networks' own lists.
pub(in crate::profiles) fn custom_labels(
    conn: &mut DbConnection,
    codes: &[CodeRef],
) -> Result<HashMap<CodeRef, String>> {
    let custom: Vec<&str> =
        codes.iter().filter(|code| !code.list.is_embedded()).map(|code| code.code.as_str()).collect();
    let mut labels = HashMap::new();
    if custom.is_empty() {
        return Ok(labels);
    }
    let rows: Vec<(String, String, String, String)> = codelist_entries::table
        .filter(codelist_entries::code.eq_any(custom))
        .select((
            codelist_entries::list,
            codelist_entries::list_version,
            codelist_entries::code,
            codelist_entries::label,
        ))
        .load(conn)?;
    for (list, version, code, label) in rows {
        labels.insert(code_ref(&list, &version, &code)?, label);
    }
    Ok(labels)
}
