//! The lists of a record: codes, languages, countries, references.

use diesel::prelude::*;

use super::super::model::{Facet, Record, Reference};
use crate::accounts::OrganisationId;
use crate::codelists::CodeRef;
use crate::db::DbConnection;
use crate::db::schema::{
    delivered_references, organisation_codes, organisation_countries, organisation_languages,
};
use crate::error::Result;
use crate::on_each_database;

pub(super) fn insert_all(conn: &mut DbConnection, id: &OrganisationId, record: &Record) -> Result<()> {
    insert_codes(conn, id, record)?;
    insert_languages(conn, id, record)?;
    insert_countries(conn, id, record)?;
    insert_references(conn, id, &record.references)
}

/// Writes again what differs.
pub(super) fn replace_changed(
    conn: &mut DbConnection,
    id: &OrganisationId,
    former: &Record,
    record: &Record,
) -> Result<()> {
    let same_codes = former.sectors == record.sectors
        && former.certificates == record.certificates
        && former.cooperation_types == record.cooperation_types
        && former.capabilities == record.capabilities
        && former.capabilities_sought == record.capabilities_sought;
    if !same_codes {
        diesel::delete(organisation_codes::table.filter(organisation_codes::organisation_id.eq(id)))
            .execute(conn)?;
        insert_codes(conn, id, record)?;
    }
    if former.languages != record.languages {
        diesel::delete(organisation_languages::table.filter(organisation_languages::organisation_id.eq(id)))
            .execute(conn)?;
        insert_languages(conn, id, record)?;
    }
    if former.countries != record.countries {
        diesel::delete(organisation_countries::table.filter(organisation_countries::organisation_id.eq(id)))
            .execute(conn)?;
        insert_countries(conn, id, record)?;
    }
    if former.references != record.references {
        diesel::delete(delivered_references::table.filter(delivered_references::organisation_id.eq(id)))
            .execute(conn)?;
        insert_references(conn, id, &record.references)?;
    }
    Ok(())
}

fn insert_codes(conn: &mut DbConnection, id: &OrganisationId, record: &Record) -> Result<()> {
    let plain = |facet: Facet, codes: &'_ [CodeRef]| {
        codes.iter().cloned().map(|code| (facet, code, 0.0, None)).collect::<Vec<_>>()
    };
    let mut codes = plain(Facet::Cooperation, &record.cooperation_types);
    codes.extend(plain(Facet::Capability, &record.capabilities));
    codes.extend(plain(Facet::CapabilitySought, &record.capabilities_sought));
    codes
        .extend(record.sectors.iter().map(|claim| (Facet::Sector, claim.code.clone(), claim.evidence, None)));
    codes.extend(
        record.certificates.iter().map(|held| (Facet::Certificate, held.code.clone(), 0.0, held.valid_until)),
    );
    let rows: Vec<_> = (0..)
        .zip(codes)
        .map(|(position, (facet, code, evidence, valid_until))| {
            (
                organisation_codes::id.eq(uuid::Uuid::new_v4().to_string()),
                organisation_codes::organisation_id.eq(id),
                organisation_codes::facet.eq(facet),
                organisation_codes::list.eq(code.list.as_str().to_owned()),
                organisation_codes::list_version.eq(code.version.as_str().to_owned()),
                organisation_codes::code.eq(code.code.as_str().to_owned()),
                organisation_codes::evidence.eq(evidence),
                organisation_codes::valid_until.eq(valid_until),
                organisation_codes::position.eq::<i32>(position),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(organisation_codes::table).values(&rows).execute(c))?;
    Ok(())
}

fn insert_languages(conn: &mut DbConnection, id: &OrganisationId, record: &Record) -> Result<()> {
    let rows: Vec<_> = (0..)
        .zip(&record.languages)
        .map(|(position, spoken)| {
            (
                organisation_languages::organisation_id.eq(id),
                organisation_languages::language.eq(&spoken.language),
                organisation_languages::level.eq(spoken.level),
                organisation_languages::position.eq::<i32>(position),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(organisation_languages::table).values(&rows).execute(c))?;
    Ok(())
}

fn insert_countries(conn: &mut DbConnection, id: &OrganisationId, record: &Record) -> Result<()> {
    let rows: Vec<_> = record
        .countries
        .iter()
        .map(|one| {
            (
                organisation_countries::organisation_id.eq(id),
                organisation_countries::country.eq(&one.country),
                organisation_countries::stance.eq(one.stance),
                organisation_countries::motive.eq(one.motive.as_deref()),
                organisation_countries::first_step.eq(one.first_step.as_deref()),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(organisation_countries::table).values(&rows).execute(c))?;
    Ok(())
}

/// Lets others read all references of an organisation.
pub(in super::super) fn show_references(conn: &mut DbConnection, id: &OrganisationId) -> Result<()> {
    diesel::update(delivered_references::table.filter(delivered_references::organisation_id.eq(id)))
        .set(delivered_references::shown.eq(true))
        .execute(conn)?;
    Ok(())
}

fn insert_references(conn: &mut DbConnection, id: &OrganisationId, references: &[Reference]) -> Result<()> {
    let rows: Vec<_> = (0..)
        .zip(references)
        .map(|(position, one)| {
            let (confirmed, second) = (one.confirmed.as_ref(), one.second.as_ref());
            (
                delivered_references::id.eq(&one.id),
                delivered_references::organisation_id.eq(id),
                delivered_references::delivered.eq(&one.delivered),
                delivered_references::language.eq(&one.language),
                delivered_references::second_delivered.eq(second.map(|text| text.delivered.as_str())),
                delivered_references::second_language.eq(second.map(|text| text.language.as_str())),
                delivered_references::sector_list.eq(one.sector.list.as_str()),
                delivered_references::sector_version.eq(one.sector.version.as_str()),
                delivered_references::sector_code.eq(one.sector.code.as_str()),
                delivered_references::year.eq(one.year),
                delivered_references::country.eq(&one.country),
                delivered_references::contact.eq(one.contact.as_deref()),
                delivered_references::confirmed_by.eq(confirmed.map(|(by, _)| by.as_str())),
                delivered_references::confirmed_at.eq(confirmed.map(|(_, at)| *at)),
                delivered_references::shown.eq(one.shown),
                delivered_references::position.eq::<i32>(position),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(delivered_references::table).values(&rows).execute(c))?;
    Ok(())
}
