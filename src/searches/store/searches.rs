//! Saved searches. Who moves the day of one on has its turn.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::saved_searches;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::on_each_database;
use crate::searches::model::{Name, Rhythm, Search, SearchId};

type Columns =
    (SearchId, OrganisationId, AccountId, Name, String, Rhythm, NaiveDate, Option<Instant>, Instant, i32);

const COLUMNS: (
    saved_searches::id,
    saved_searches::organisation_id,
    saved_searches::account_id,
    saved_searches::name,
    saved_searches::query,
    saved_searches::rhythm,
    saved_searches::next_due,
    saved_searches::last_sent_at,
    saved_searches::created_at,
    saved_searches::version,
) = (
    saved_searches::id,
    saved_searches::organisation_id,
    saved_searches::account_id,
    saved_searches::name,
    saved_searches::query,
    saved_searches::rhythm,
    saved_searches::next_due,
    saved_searches::last_sent_at,
    saved_searches::created_at,
    saved_searches::version,
);

fn search(row: Columns) -> Search {
    let (id, organisation, account, name, query, rhythm, next_due, last_sent_at, created_at, version) = row;
    Search { id, organisation, account, name, query, rhythm, next_due, last_sent_at, created_at, version }
}

/// Stores it at a place of its own; false when that person has no place left for the company. What was removed makes room.
pub(in crate::searches) fn insert(conn: &mut DbConnection, search: &Search) -> Result<bool> {
    loop {
        let taken: Vec<Option<i32>> = saved_searches::table
            .filter(saved_searches::organisation_id.eq(&search.organisation))
            .filter(saved_searches::account_id.eq(&search.account))
            .select(saved_searches::place)
            .load(conn)?;
        match (1..=Search::MOST).find(|place| !taken.contains(&Some(*place))) {
            // Somebody may have come first: then that one is seen next time.
            Some(place) if insert_at(conn, search, place)? => return Ok(true),
            Some(_) => {}
            None if forget_removed(conn, search)? => {}
            None => return Ok(false),
        }
    }
}

fn insert_at(conn: &mut DbConnection, search: &Search, place: i32) -> Result<bool> {
    let row = (
        saved_searches::id.eq(&search.id),
        saved_searches::organisation_id.eq(&search.organisation),
        saved_searches::account_id.eq(&search.account),
        saved_searches::name.eq(&search.name),
        saved_searches::query.eq(&search.query),
        saved_searches::rhythm.eq(search.rhythm),
        saved_searches::next_due.eq(search.next_due),
        saved_searches::last_sent_at.eq(search.last_sent_at),
        saved_searches::created_at.eq(search.created_at),
        saved_searches::version.eq(search.version),
        saved_searches::place.eq(place),
    );
    let inserted = on_each_database!(conn, |c| diesel::insert_into(saved_searches::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(inserted > 0)
}

/// Whether anything of that person and company had been removed.
fn forget_removed(conn: &mut DbConnection, search: &Search) -> Result<bool> {
    let removed = saved_searches::table
        .filter(saved_searches::organisation_id.eq(&search.organisation))
        .filter(saved_searches::account_id.eq(&search.account))
        .filter(saved_searches::removed_at.is_not_null());
    Ok(diesel::delete(removed).execute(conn)? > 0)
}

/// What a person saved for a company, the oldest first.
pub(in crate::searches) fn of_account(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    account: &AccountId,
) -> Result<Vec<Search>> {
    let rows: Vec<Columns> = saved_searches::table
        .filter(saved_searches::organisation_id.eq(organisation))
        .filter(saved_searches::account_id.eq(account))
        .filter(saved_searches::removed_at.is_null())
        .order((saved_searches::created_at, saved_searches::id))
        .select(COLUMNS)
        .load(conn)?;
    Ok(rows.into_iter().map(search).collect())
}

pub(in crate::searches) fn by_id(conn: &mut DbConnection, id: &SearchId) -> Result<Option<Search>> {
    let there = saved_searches::table.find(id).filter(saved_searches::removed_at.is_null());
    let row: Option<Columns> = there.select(COLUMNS).first(conn).optional()?;
    Ok(row.map(search))
}

/// Writes name, query, rhythm and day, if the row still has the version that was read; says the new one.
pub(in crate::searches) fn update(conn: &mut DbConnection, search: &Search, read: i32) -> Result<i32> {
    let before = saved_searches::table.find(&search.id).filter(saved_searches::removed_at.is_null());
    let changed = diesel::update(before.filter(saved_searches::version.eq(read)))
        .set((
            saved_searches::name.eq(&search.name),
            saved_searches::query.eq(&search.query),
            saved_searches::rhythm.eq(search.rhythm),
            saved_searches::next_due.eq(search.next_due),
            saved_searches::version.eq(read + 1),
        ))
        .execute(conn)?;
    if changed == 0 { Err(Error::Stale) } else { Ok(read + 1) }
}

pub(in crate::searches) fn remove(conn: &mut DbConnection, id: &SearchId) -> Result<()> {
    diesel::delete(saved_searches::table.find(id)).execute(conn)?;
    Ok(())
}

/// Takes it away, until it is brought back or forgotten.
pub(in crate::searches) fn put_away(conn: &mut DbConnection, id: &SearchId, now: Instant) -> Result<()> {
    diesel::update(saved_searches::table.find(id)).set(saved_searches::removed_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Brings back what that person has taken away of the company.
pub(in crate::searches) fn bring_back(
    conn: &mut DbConnection,
    id: &SearchId,
    organisation: &OrganisationId,
    account: &AccountId,
) -> Result<Option<Search>> {
    let removed = saved_searches::table
        .find(id)
        .filter(saved_searches::organisation_id.eq(organisation))
        .filter(saved_searches::account_id.eq(account))
        .filter(saved_searches::removed_at.is_not_null());
    diesel::update(removed).set(saved_searches::removed_at.eq(None::<Instant>)).execute(conn)?;
    Ok(by_id(conn, id)?.filter(|found| found.organisation == *organisation && found.account == *account))
}

/// Forgets what was taken away before; says how many.
pub(in crate::searches) fn sweep(conn: &mut DbConnection, before: Instant) -> Result<usize> {
    Ok(diesel::delete(saved_searches::table.filter(saved_searches::removed_at.lt(before))).execute(conn)?)
}

/// What is to be looked at by that day, the longest waiting first.
pub(in crate::searches) fn due(conn: &mut DbConnection, today: NaiveDate) -> Result<Vec<SearchId>> {
    let waiting = saved_searches::table
        .filter(saved_searches::next_due.le(today))
        .filter(saved_searches::rhythm.ne(Rhythm::Off))
        .filter(saved_searches::removed_at.is_null());
    let order = (saved_searches::next_due, saved_searches::id);
    Ok(waiting.order(order).select(saved_searches::id).load(conn)?)
}

/// Moves a search on to its next day and notes whether it is told of; false when another node did, or when its owner has changed it.
pub(in crate::searches) fn claim(
    conn: &mut DbConnection,
    search: &Search,
    next: NaiveDate,
    sent_at: Option<Instant>,
) -> Result<bool> {
    let as_read = saved_searches::table
        .find(&search.id)
        .filter(saved_searches::next_due.eq(search.next_due))
        .filter(saved_searches::removed_at.is_null())
        .filter(saved_searches::version.eq(search.version));
    let claimed = diesel::update(as_read)
        .set((
            saved_searches::next_due.eq(next),
            saved_searches::last_sent_at.eq(sent_at.or(search.last_sent_at)),
        ))
        .execute(conn)?;
    Ok(claimed > 0)
}
