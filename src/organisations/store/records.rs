//! Writing records.

use diesel::prelude::*;

use super::super::model::{DigitalWish, Facts, Keys, Pause, Record};
use super::children;
use crate::accounts::{NetworkId, OrganisationId};
use crate::db::schema::organisations;
use crate::db::{DbConnection, Instant, JsonText};
use crate::error::{Error, Result};

/// What a record says, as far as it fits into one row.
#[derive(AsChangeset, Insertable)]
#[diesel(table_name = organisations, treat_none_as_null = true)]
struct Columns<'a> {
    name: &'a str,
    name_key: &'a str,
    web_domain: Option<&'a str>,
    registration_key: Option<&'a str>,
    kind: &'a str,
    country: &'a str,
    city: &'a str,
    region: Option<&'a str>,
    website: Option<&'a str>,
    registration_number: Option<&'a str>,
    founded_year: Option<i32>,
    headcount_band: Option<&'a str>,
    turnover_band: Option<&'a str>,
    digital_answered: JsonText<&'a [String]>,
    digital_wish: Option<DigitalWish>,
    partner_role: Option<&'a str>,
    partner_kind: Option<&'a str>,
    partner_sizes: JsonText<&'a [String]>,
}

impl<'a> Columns<'a> {
    fn of(record: &'a Record, keys: &'a Keys) -> Self {
        Self {
            name: &record.name,
            name_key: &keys.name,
            web_domain: keys.web_domain.as_deref(),
            registration_key: keys.registration.as_deref(),
            kind: &record.kind,
            country: &record.country,
            city: &record.city,
            region: record.region.as_deref(),
            website: record.website.as_deref(),
            registration_number: record.registration_number.as_deref(),
            founded_year: record.founded_year,
            headcount_band: record.headcount_band.as_deref(),
            turnover_band: record.turnover_band.as_deref(),
            digital_answered: JsonText::new(&record.digital_answered),
            digital_wish: record.digital_wish,
            partner_role: record.partner.role.as_deref(),
            partner_kind: record.partner.kind.as_deref(),
            partner_sizes: JsonText::new(&record.partner.sizes),
        }
    }
}

/// Writes a new record with all its lists.
pub(in super::super) fn insert(
    conn: &mut DbConnection,
    id: &OrganisationId,
    record: &Record,
    source: Option<(&NetworkId, &str)>,
    now: Instant,
) -> Result<()> {
    let keys = Keys::of(record);
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(id),
            Columns::of(record, &keys),
            organisations::source_network_id.eq(source.map(|(network, _)| network)),
            organisations::external_id
                .eq(source.map(|(_, external)| external).filter(|external| !external.is_empty())),
            organisations::created_at.eq(now),
            organisations::updated_at.eq(now),
            organisations::version.eq(1),
        ))
        .execute(conn)?;
    children::insert_all(conn, id, record)
}

/// Replaces a record's values, if it still has that version. Lists that did not change are left alone.
pub(in super::super) fn replace(
    conn: &mut DbConnection,
    former: &Facts,
    record: &Record,
    version: i32,
    now: Instant,
) -> Result<()> {
    let keys = Keys::of(record);
    let changed =
        diesel::update(organisations::table.find(&former.id).filter(organisations::version.eq(version)))
            .set((
                Columns::of(record, &keys),
                organisations::updated_at.eq(now),
                organisations::version.eq(version + 1),
            ))
            .execute(conn)?;
    if changed == 0 {
        return Err(Error::Stale);
    }
    children::replace_changed(conn, &former.id, &former.record, record)
}

/// Pauses or resumes, if the record still has that version.
pub(in super::super) fn set_pause(
    conn: &mut DbConnection,
    id: &OrganisationId,
    version: i32,
    pause: Option<&Pause>,
    now: Instant,
) -> Result<()> {
    let changed = diesel::update(organisations::table.find(id).filter(organisations::version.eq(version)))
        .set((
            organisations::paused_until.eq(pause.map(|pause| pause.until)),
            organisations::pause_reason.eq(pause.map(|pause| pause.reason.as_str())),
            organisations::updated_at.eq(now),
            organisations::version.eq(version + 1),
        ))
        .execute(conn)?;
    if changed == 0 { Err(Error::Stale) } else { Ok(()) }
}

/// Takes a record away with everything that belongs to it.
pub(in super::super) fn delete(conn: &mut DbConnection, id: &OrganisationId) -> Result<()> {
    // What was merged into it goes with it: it would be a record that nobody may see.
    diesel::delete(organisations::table.filter(organisations::merged_into.eq(id))).execute(conn)?;
    diesel::delete(organisations::table.find(id)).execute(conn)?;
    Ok(())
}

/// Marks a record as the same as another: it answers as if it were not there.
pub(in super::super) fn set_merged(
    conn: &mut DbConnection,
    id: &OrganisationId,
    into: &OrganisationId,
    now: Instant,
) -> Result<()> {
    diesel::update(organisations::table.find(id))
        .set((
            organisations::merged_into.eq(into),
            organisations::source_network_id.eq(None::<NetworkId>),
            organisations::external_id.eq(None::<String>),
            organisations::updated_at.eq(now),
            organisations::version.eq(organisations::version + 1),
        ))
        .execute(conn)?;
    // A chain of merges always ends in one step.
    diesel::update(organisations::table.filter(organisations::merged_into.eq(id)))
        .set(organisations::merged_into.eq(into))
        .execute(conn)?;
    Ok(())
}

/// Names who brought a record in, where nobody has been named yet.
pub(in super::super) fn set_source(
    conn: &mut DbConnection,
    id: &OrganisationId,
    source: (&NetworkId, Option<&str>),
) -> Result<()> {
    diesel::update(organisations::table.find(id).filter(organisations::source_network_id.is_null()))
        .set((organisations::source_network_id.eq(source.0), organisations::external_id.eq(source.1)))
        .execute(conn)?;
    Ok(())
}
