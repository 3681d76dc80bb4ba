//! Saved searches. Who moves the day of one on has its turn.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::saved_searches;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::searches::model::{Name, Rhythm, Search, SearchId};

type Columns =
    (SearchId, OrganisationId, AccountId, Name, String, Rhythm, NaiveDate, Option<Instant>, Instant, i32);

fn search(row: Columns) -> Search {
    let (id, organisation, account, name, query, rhythm, next_due, last_sent_at, created_at, version) = row;
    Search { id, organisation, account, name, query, rhythm, next_due, last_sent_at, created_at, version }
}

pub(in crate::searches) fn insert(conn: &mut DbConnection, search: &Search) -> Result<()> {
    diesel::insert_into(saved_searches::table)
        .values((
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
        ))
        .execute(conn)?;
    Ok(())
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
        .order((saved_searches::created_at, saved_searches::id))
        .load(conn)?;
    Ok(rows.into_iter().map(search).collect())
}

pub(in crate::searches) fn by_id(conn: &mut DbConnection, id: &SearchId) -> Result<Option<Search>> {
    let row: Option<Columns> = saved_searches::table.find(id).first(conn).optional()?;
    Ok(row.map(search))
}

/// Writes name, query, rhythm and day, if the row still has the version that was read; says the new one.
pub(in crate::searches) fn update(conn: &mut DbConnection, search: &Search, read: i32) -> Result<i32> {
    let before = saved_searches::table.find(&search.id);
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

/// What is to be looked at by that day, the longest waiting first.
pub(in crate::searches) fn due(conn: &mut DbConnection, today: NaiveDate) -> Result<Vec<SearchId>> {
    let waiting = saved_searches::table
        .filter(saved_searches::next_due.le(today))
        .filter(saved_searches::rhythm.ne(Rhythm::Off));
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
        .filter(saved_searches::version.eq(search.version));
    let claimed = diesel::update(as_read)
        .set((
            saved_searches::next_due.eq(next),
            saved_searches::last_sent_at.eq(sent_at.or(search.last_sent_at)),
        ))
        .execute(conn)?;
    Ok(claimed > 0)
}
