//! Reading whole records: one, some, or all in five queries.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use super::super::model::{
    Certificate, CountryStance, DigitalWish, Facet, Facts, Level, PartnerSought, Pause, Record, Reference,
    ReferenceId, SecondText, SectorClaim, Spoken, Stance,
};
use crate::accounts::{NetworkId, OrganisationId};
use crate::codelists::{Code, CodeRef, ListId, Version};
use crate::db::schema::{
    delivered_references, organisation_codes, organisation_countries, organisation_languages, organisations,
};
use crate::db::{DbConnection, Instant, JsonText};
use crate::error::{Error, Result};

/// At most as many keys are put into one query; SQLite takes 32 766 values.
const AT_ONCE: usize = 5_000;

#[derive(Queryable)]
struct Row {
    id: OrganisationId,
    name: String,
    kind: String,
    country: String,
    city: String,
    region: Option<String>,
    website: Option<String>,
    registration_number: Option<String>,
    founded_year: Option<i32>,
    headcount_band: Option<String>,
    turnover_band: Option<String>,
    digital_answered: JsonText<Vec<String>>,
    digital_wish: Option<DigitalWish>,
    partner_role: Option<String>,
    partner_kind: Option<String>,
    partner_sizes: JsonText<Vec<String>>,
    source_network_id: Option<NetworkId>,
    external_id: Option<String>,
    paused_until: Option<NaiveDate>,
    pause_reason: Option<String>,
    created_at: Instant,
    updated_at: Instant,
    version: i32,
}

type CodeRow = (OrganisationId, Facet, String, String, String, f64, Option<NaiveDate>);

/// The records that are there (not merged into others) of these keys, or all; in no particular order.
pub(in super::super) fn facts(conn: &mut DbConnection, ids: Option<&[OrganisationId]>) -> Result<Vec<Facts>> {
    let Some(ids) = ids else { return load(conn, None) };
    let mut found = Vec::with_capacity(ids.len());
    for some in ids.chunks(AT_ONCE) {
        found.extend(load(conn, Some(some))?);
    }
    Ok(found)
}

fn load(conn: &mut DbConnection, ids: Option<&[OrganisationId]>) -> Result<Vec<Facts>> {
    let mut query = organisations::table
        .filter(organisations::merged_into.is_null())
        .select((
            organisations::id,
            organisations::name,
            organisations::kind,
            organisations::country,
            organisations::city,
            organisations::region,
            organisations::website,
            organisations::registration_number,
            organisations::founded_year,
            organisations::headcount_band,
            organisations::turnover_band,
            organisations::digital_answered,
            organisations::digital_wish,
            organisations::partner_role,
            organisations::partner_kind,
            organisations::partner_sizes,
            organisations::source_network_id,
            organisations::external_id,
            organisations::paused_until,
            organisations::pause_reason,
            organisations::created_at,
            organisations::updated_at,
            organisations::version,
        ))
        .into_boxed();
    if let Some(ids) = ids {
        query = query.filter(organisations::id.eq_any(ids));
    }
    let rows: Vec<Row> = query.load(conn)?;
    let mut facts: HashMap<OrganisationId, Facts> =
        rows.into_iter().map(|row| (row.id.clone(), row.into_facts())).collect();
    add_codes(conn, ids, &mut facts)?;
    add_places(conn, ids, &mut facts)?;
    add_references(conn, ids, &mut facts)?;
    Ok(facts.into_values().collect())
}

impl Row {
    fn into_facts(self) -> Facts {
        let record = Record {
            name: self.name,
            kind: self.kind,
            country: self.country,
            city: self.city,
            region: self.region,
            website: self.website,
            registration_number: self.registration_number,
            founded_year: self.founded_year,
            headcount_band: self.headcount_band,
            turnover_band: self.turnover_band,
            partner: PartnerSought {
                role: self.partner_role,
                kind: self.partner_kind,
                sizes: self.partner_sizes.into_inner(),
            },
            digital_answered: self.digital_answered.into_inner(),
            digital_wish: self.digital_wish,
            ..Record::default()
        };
        let reason = self.pause_reason.unwrap_or_default();
        Facts {
            id: self.id,
            record,
            paused: self.paused_until.map(|until| Pause { until, reason }),
            source_network: self.source_network_id,
            external_id: self.external_id,
            created_at: self.created_at,
            updated_at: self.updated_at,
            version: self.version,
        }
    }
}

fn code_ref(list: &str, version: &str, code: &str) -> Result<CodeRef> {
    Ok(CodeRef {
        list: ListId::parse(list).map_err(Error::internal)?,
        version: Version::parse(version).map_err(Error::internal)?,
        code: Code::parse(code).map_err(Error::internal)?,
    })
}

fn add_codes(
    conn: &mut DbConnection,
    ids: Option<&[OrganisationId]>,
    facts: &mut HashMap<OrganisationId, Facts>,
) -> Result<()> {
    let mut query = organisation_codes::table
        .order((organisation_codes::organisation_id, organisation_codes::position))
        .select((
            organisation_codes::organisation_id,
            organisation_codes::facet,
            organisation_codes::list,
            organisation_codes::list_version,
            organisation_codes::code,
            organisation_codes::evidence,
            organisation_codes::valid_until,
        ))
        .into_boxed();
    if let Some(ids) = ids {
        query = query.filter(organisation_codes::organisation_id.eq_any(ids));
    }
    for (id, facet, list, version, code, evidence, valid_until) in query.load::<CodeRow>(conn)? {
        let Some(facts) = facts.get_mut(&id) else { continue };
        let code = code_ref(&list, &version, &code)?;
        let record = &mut facts.record;
        match facet {
            Facet::Sector => record.sectors.push(SectorClaim { code, evidence }),
            Facet::Certificate => record.certificates.push(Certificate { code, valid_until }),
            Facet::Cooperation => record.cooperation_types.push(code),
            Facet::Capability => record.capabilities.push(code),
            Facet::CapabilitySought => record.capabilities_sought.push(code),
        }
    }
    Ok(())
}

fn add_places(
    conn: &mut DbConnection,
    ids: Option<&[OrganisationId]>,
    facts: &mut HashMap<OrganisationId, Facts>,
) -> Result<()> {
    let mut languages = organisation_languages::table
        .order((organisation_languages::organisation_id, organisation_languages::position))
        .select((
            organisation_languages::organisation_id,
            organisation_languages::language,
            organisation_languages::level,
        ))
        .into_boxed();
    let mut countries = organisation_countries::table
        .order((organisation_countries::organisation_id, organisation_countries::country))
        .select((
            organisation_countries::organisation_id,
            organisation_countries::country,
            organisation_countries::stance,
            organisation_countries::motive,
            organisation_countries::first_step,
        ))
        .into_boxed();
    if let Some(ids) = ids {
        languages = languages.filter(organisation_languages::organisation_id.eq_any(ids));
        countries = countries.filter(organisation_countries::organisation_id.eq_any(ids));
    }
    for (id, language, level) in languages.load::<(OrganisationId, String, Level)>(conn)? {
        if let Some(facts) = facts.get_mut(&id) {
            facts.record.languages.push(Spoken { language, level });
        }
    }
    type CountryRow = (OrganisationId, String, Stance, Option<String>, Option<String>);
    for (id, country, stance, motive, first_step) in countries.load::<CountryRow>(conn)? {
        if let Some(facts) = facts.get_mut(&id) {
            facts.record.countries.push(CountryStance { country, stance, motive, first_step });
        }
    }
    Ok(())
}

#[derive(Queryable)]
struct ReferenceRow {
    id: ReferenceId,
    organisation_id: OrganisationId,
    delivered: String,
    language: String,
    second_delivered: Option<String>,
    second_language: Option<String>,
    sector_list: String,
    sector_version: String,
    sector_code: String,
    year: i32,
    country: String,
    contact: Option<String>,
    confirmed_by: Option<String>,
    confirmed_at: Option<Instant>,
    shown: bool,
    _position: i32,
}

fn add_references(
    conn: &mut DbConnection,
    ids: Option<&[OrganisationId]>,
    facts: &mut HashMap<OrganisationId, Facts>,
) -> Result<()> {
    let mut query = delivered_references::table
        .order((delivered_references::organisation_id, delivered_references::position))
        .into_boxed();
    if let Some(ids) = ids {
        query = query.filter(delivered_references::organisation_id.eq_any(ids));
    }
    for row in query.load::<ReferenceRow>(conn)? {
        let Some(facts) = facts.get_mut(&row.organisation_id) else { continue };
        facts.record.references.push(Reference {
            id: row.id,
            delivered: row.delivered,
            language: row.language,
            second: row
                .second_delivered
                .zip(row.second_language)
                .map(|(delivered, language)| SecondText { delivered, language }),
            sector: code_ref(&row.sector_list, &row.sector_version, &row.sector_code)?,
            year: row.year,
            country: row.country,
            contact: row.contact,
            confirmed: row.confirmed_by.zip(row.confirmed_at),
            shown: row.shown,
        });
    }
    Ok(())
}

/// The keys of the records that a network brought in under these numbers, with the number.
pub(in super::super) fn brought_by(
    conn: &mut DbConnection,
    network: &NetworkId,
    external_ids: &[&str],
) -> Result<Vec<(String, OrganisationId)>> {
    let mut found = Vec::with_capacity(external_ids.len());
    for some in external_ids.chunks(AT_ONCE) {
        let query = organisations::table
            .filter(organisations::source_network_id.eq(network))
            .filter(organisations::external_id.eq_any(some.to_vec()))
            .select((organisations::external_id.assume_not_null(), organisations::id));
        found.extend(query.load::<(String, OrganisationId)>(conn)?);
    }
    Ok(found)
}
