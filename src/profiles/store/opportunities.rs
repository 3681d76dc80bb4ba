//! The tables of opportunities.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::OrganisationId;
use crate::codelists::{Code, CodeRef, ListId, Version};
use crate::db::schema::{opportunities, opportunity_codes, opportunity_texts};
use crate::db::{DbConnection, Instant, JsonText};
use crate::error::{Error, Result};
use crate::on_each_database;
use crate::profiles::model::{
    Capacity, CapacitySite, NewOpportunity, Opportunity, OpportunityId, OpportunityKind, OpportunityState,
    Texts, Written,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = opportunities)]
pub(in crate::profiles) struct OpportunityRow {
    id: OpportunityId,
    organisation_id: OrganisationId,
    kind: OpportunityKind,
    state: OpportunityState,
    is_public: bool,
    cooperation_types: JsonText<Vec<String>>,
    target_countries: JsonText<Vec<String>>,
    partner_sizes: JsonText<Vec<String>>,
    partner_role: Option<String>,
    partner_kind: Option<String>,
    stage: Option<String>,
    ipr: Option<String>,
    capacity_amount: Option<f64>,
    capacity_unit: Option<String>,
    capacity_from: Option<NaiveDate>,
    capacity_until: Option<NaiveDate>,
    capacity_site: Option<CapacitySite>,
    valid_until: Option<NaiveDate>,
    published_at: Option<Instant>,
    review_note: Option<String>,
    updated_at: Instant,
    version: i32,
}

/// Adds texts and codes to rows; an opportunity without a text is left out.
fn complete(conn: &mut DbConnection, rows: Vec<OpportunityRow>) -> Result<Vec<Opportunity>> {
    let ids: Vec<OpportunityId> = rows.iter().map(|row| row.id.clone()).collect();
    let mut texts = texts_of_opportunities(conn, &ids)?;
    let mut codes = codes_of_opportunities(conn, &ids)?;
    let whole = |row: OpportunityRow| {
        let texts = texts.remove(&row.id)?;
        let codes = codes.remove(&row.id).unwrap_or_default();
        Some(assemble(row, texts, codes))
    };
    Ok(rows.into_iter().filter_map(whole).collect())
}

fn assemble(row: OpportunityRow, texts: Texts, codes: Vec<CodeRef>) -> Opportunity {
    let capacity = row.capacity_amount.zip(row.capacity_unit).map(|(amount, unit)| Capacity {
        amount,
        unit,
        from: row.capacity_from,
        until: row.capacity_until,
        site: row.capacity_site,
    });
    let said = NewOpportunity {
        kind: row.kind,
        texts,
        codes,
        cooperation_types: row.cooperation_types.into_inner(),
        target_countries: row.target_countries.into_inner(),
        partner_role: row.partner_role,
        partner_kind: row.partner_kind,
        partner_sizes: row.partner_sizes.into_inner(),
        stage: row.stage,
        ipr: row.ipr,
        capacity,
        valid_until: row.valid_until.unwrap_or(NaiveDate::MAX),
        is_public: row.is_public,
    };
    Opportunity {
        id: row.id,
        organisation: row.organisation_id,
        state: row.state,
        said,
        published_at: row.published_at,
        review_note: row.review_note,
        updated_at: row.updated_at,
        version: row.version,
    }
}

fn texts_of_opportunities(
    conn: &mut DbConnection,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, Texts>> {
    let mut found: HashMap<OpportunityId, Texts> = HashMap::with_capacity(ids.len());
    for some in ids.chunks(10_000) {
        let rows: Vec<(OpportunityId, String, bool, String, String)> = opportunity_texts::table
            .filter(opportunity_texts::opportunity_id.eq_any(some))
            .select((
                opportunity_texts::opportunity_id,
                opportunity_texts::language,
                opportunity_texts::is_original,
                opportunity_texts::title,
                opportunity_texts::description,
            ))
            .load(conn)?;
        let (originals, seconds): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.2);
        for (id, language, _, headline, body) in originals {
            found.insert(id, Texts { original: Written { language, headline, body }, second: None });
        }
        for (id, language, _, headline, body) in seconds {
            if let Some(texts) = found.get_mut(&id) {
                texts.second = Some(Written { language, headline, body });
            }
        }
    }
    Ok(found)
}

/// The codes of each of these opportunities.
pub(in crate::profiles) fn codes_of_opportunities(
    conn: &mut DbConnection,
    ids: &[OpportunityId],
) -> Result<HashMap<OpportunityId, Vec<CodeRef>>> {
    let mut found: HashMap<OpportunityId, Vec<CodeRef>> = HashMap::new();
    for some in ids.chunks(10_000) {
        let rows: Vec<(OpportunityId, String, String, String)> = opportunity_codes::table
            .filter(opportunity_codes::opportunity_id.eq_any(some))
            .order((opportunity_codes::list, opportunity_codes::code))
            .select((
                opportunity_codes::opportunity_id,
                opportunity_codes::list,
                opportunity_codes::list_version,
                opportunity_codes::code,
            ))
            .load(conn)?;
        for (id, list, version, code) in rows {
            let reference = code_ref(&list, &version, &code)?;
            found.entry(id).or_default().push(reference);
        }
    }
    Ok(found)
}

/// A stored reference to a code.
pub(in crate::profiles) fn code_ref(list: &str, version: &str, code: &str) -> Result<CodeRef> {
    let read = || {
        Ok::<_, crate::codelists::NotACode>(CodeRef {
            list: ListId::parse(list)?,
            version: Version::parse(version)?,
            code: Code::parse(code)?,
        })
    };
    read().map_err(Error::internal)
}

pub(in crate::profiles) fn opportunity(
    conn: &mut DbConnection,
    id: &OpportunityId,
) -> Result<Option<Opportunity>> {
    let row = opportunities::table.find(id).select(OpportunityRow::as_select()).first(conn).optional()?;
    Ok(complete(conn, row.into_iter().collect())?.pop())
}

/// These opportunities, in this order.
pub(in crate::profiles) fn opportunities_at(
    conn: &mut DbConnection,
    ids: &[OpportunityId],
) -> Result<Vec<Opportunity>> {
    let rows = opportunities::table
        .filter(opportunities::id.eq_any(ids))
        .select(OpportunityRow::as_select())
        .load(conn)?;
    let mut all = complete(conn, rows)?;
    all.sort_by_key(|one| ids.iter().position(|id| *id == one.id));
    Ok(all)
}

/// All opportunities of one organisation: open ones first, then by title.
pub(in crate::profiles) fn opportunities_of(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<Opportunity>> {
    let rows = opportunities::table
        .filter(opportunities::organisation_id.eq(organisation))
        .order(opportunities::id)
        .select(OpportunityRow::as_select())
        .load(conn)?;
    let mut all = complete(conn, rows)?;
    all.sort_by(|a, b| {
        let title = |one: &Opportunity| crate::codelists::fold(&one.said.texts.original.headline);
        a.state.cmp(&b.state).then_with(|| title(a).cmp(&title(b))).then_with(|| a.id.cmp(&b.id))
    });
    Ok(all)
}

/// Opportunities that are published and not past their day, of these organisations or of all.
pub(in crate::profiles) fn open_opportunities(
    conn: &mut DbConnection,
    only: Option<&[OrganisationId]>,
    today: NaiveDate,
) -> Result<Vec<Opportunity>> {
    let mut query = opportunities::table
        .filter(opportunities::state.eq(OpportunityState::Published))
        .filter(opportunities::valid_until.ge(today))
        .order(opportunities::id)
        .select(OpportunityRow::as_select())
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(opportunities::organisation_id.eq_any(only));
    }
    let rows = query.load(conn)?;
    complete(conn, rows)
}

pub(in crate::profiles) fn insert_opportunity(
    conn: &mut DbConnection,
    one: &Opportunity,
    now: Instant,
) -> Result<()> {
    let said = &one.said;
    diesel::insert_into(opportunities::table)
        .values((
            (
                opportunities::id.eq(&one.id),
                opportunities::organisation_id.eq(&one.organisation),
                opportunities::state.eq(one.state),
                opportunities::published_at.eq(one.published_at),
                opportunities::created_at.eq(now),
                opportunities::updated_at.eq(now),
                opportunities::version.eq(1),
            ),
            columns(said),
        ))
        .execute(conn)?;
    insert_parts(conn, &one.id, said)
}

/// Replaces what an opportunity says.
///
/// # Errors
/// [`Error::Stale`] when it was changed since version `read`.
pub(in crate::profiles) fn update_opportunity(
    conn: &mut DbConnection,
    one: &Opportunity,
    read: i32,
    now: Instant,
) -> Result<i32> {
    let changed = diesel::update(opportunities::table.find(&one.id).filter(opportunities::version.eq(read)))
        .set((
            (
                opportunities::state.eq(one.state),
                opportunities::published_at.eq(one.published_at),
                opportunities::review_note.eq(&one.review_note),
                opportunities::updated_at.eq(now),
                opportunities::version.eq(read + 1),
            ),
            columns(&one.said),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Err(Error::Stale);
    }
    diesel::delete(opportunity_texts::table.filter(opportunity_texts::opportunity_id.eq(&one.id)))
        .execute(conn)?;
    diesel::delete(opportunity_codes::table.filter(opportunity_codes::opportunity_id.eq(&one.id)))
        .execute(conn)?;
    insert_parts(conn, &one.id, &one.said)?;
    Ok(read + 1)
}

pub(in crate::profiles) fn delete_opportunity(
    conn: &mut DbConnection,
    id: &OpportunityId,
    read: i32,
) -> Result<()> {
    let gone = diesel::delete(opportunities::table.find(id).filter(opportunities::version.eq(read)))
        .execute(conn)?;
    if gone == 0 { Err(Error::Stale) } else { Ok(()) }
}

#[derive(AsChangeset, Insertable)]
#[diesel(table_name = opportunities, treat_none_as_null = true)]
struct Columns<'a> {
    kind: OpportunityKind,
    is_public: bool,
    cooperation_types: JsonText<&'a [String]>,
    target_countries: JsonText<&'a [String]>,
    partner_sizes: JsonText<&'a [String]>,
    partner_role: Option<&'a str>,
    partner_kind: Option<&'a str>,
    stage: Option<&'a str>,
    ipr: Option<&'a str>,
    capacity_amount: Option<f64>,
    capacity_unit: Option<&'a str>,
    capacity_from: Option<NaiveDate>,
    capacity_until: Option<NaiveDate>,
    capacity_site: Option<CapacitySite>,
    valid_until: Option<NaiveDate>,
}

fn columns(said: &NewOpportunity) -> Columns<'_> {
    let capacity = said.capacity.as_ref();
    Columns {
        kind: said.kind,
        is_public: said.is_public,
        cooperation_types: JsonText::new(&said.cooperation_types),
        target_countries: JsonText::new(&said.target_countries),
        partner_sizes: JsonText::new(&said.partner_sizes),
        partner_role: said.partner_role.as_deref(),
        partner_kind: said.partner_kind.as_deref(),
        stage: said.stage.as_deref(),
        ipr: said.ipr.as_deref(),
        capacity_amount: capacity.map(|capacity| capacity.amount),
        capacity_unit: capacity.map(|capacity| capacity.unit.as_str()),
        capacity_from: capacity.and_then(|capacity| capacity.from),
        capacity_until: capacity.and_then(|capacity| capacity.until),
        capacity_site: capacity.and_then(|capacity| capacity.site),
        valid_until: Some(said.valid_until),
    }
}

fn insert_parts(conn: &mut DbConnection, id: &OpportunityId, said: &NewOpportunity) -> Result<()> {
    let texts: Vec<_> = said
        .texts
        .all()
        .enumerate()
        .map(|(index, text)| {
            (
                opportunity_texts::opportunity_id.eq(id),
                opportunity_texts::language.eq(&text.language),
                opportunity_texts::is_original.eq(index == 0),
                opportunity_texts::title.eq(&text.headline),
                opportunity_texts::description.eq(&text.body),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(opportunity_texts::table).values(&texts).execute(c))?;
    let codes: Vec<_> = said
        .codes
        .iter()
        .map(|code| {
            (
                opportunity_codes::opportunity_id.eq(id),
                opportunity_codes::list.eq(code.list.as_str()),
                opportunity_codes::list_version.eq(code.version.as_str()),
                opportunity_codes::code.eq(code.code.as_str()),
            )
        })
        .collect();
    if !codes.is_empty() {
        on_each_database!(conn, |c| diesel::insert_into(opportunity_codes::table).values(&codes).execute(c))?;
    }
    Ok(())
}
