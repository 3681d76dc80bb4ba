//! Rows of counts. Whoever inserts the row of an occasion counts; a lease that has ended is anybody's.

use std::collections::{HashMap, HashSet};

use diesel::dsl::max;
use diesel::prelude::*;

use crate::db::schema::{exposure_counts, exposure_revisions, profiles};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::on_each_database;

/// What is stored of one profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub profile: String,
    /// In how many lists it stands, by setting: off, usual, strong.
    pub shown: [u32; 3],
    /// How the usual and the strong setting move it, in thousand-millionths.
    pub shifts: [i64; 2],
    pub is_copy: bool,
}

/// A count that is complete.
#[derive(Debug, Clone, PartialEq, Queryable)]
pub struct Revision {
    pub revision: i64,
    pub counted_at: Option<Instant>,
    pub seekers: i32,
    pub usual_cost: f64,
    pub strong_cost: f64,
}

/// Takes an occasion on until the lease ends; nothing when another node has it, or when it is counted already.
pub(in crate::exposure) fn claim(
    conn: &mut DbConnection,
    occasion: &str,
    lease: &str,
    until: Instant,
    now: Instant,
) -> Result<Option<i64>> {
    let last: Option<i64> =
        exposure_revisions::table.select(max(exposure_revisions::revision)).first(conn)?;
    let row = (
        exposure_revisions::revision.eq(last.unwrap_or(0) + 1),
        exposure_revisions::occasion.eq(occasion),
        exposure_revisions::lease.eq(lease),
        exposure_revisions::leased_until.eq(until),
        exposure_revisions::seekers.eq(0),
        exposure_revisions::usual_cost.eq(0.0),
        exposure_revisions::strong_cost.eq(0.0),
    );
    on_each_database!(conn, |c| diesel::insert_into(exposure_revisions::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    let left_behind = exposure_revisions::table
        .filter(exposure_revisions::occasion.eq(occasion))
        .filter(exposure_revisions::counted_at.is_null())
        .filter(exposure_revisions::leased_until.lt(now));
    diesel::update(left_behind)
        .set((exposure_revisions::lease.eq(lease), exposure_revisions::leased_until.eq(until)))
        .execute(conn)?;
    Ok(exposure_revisions::table
        .filter(exposure_revisions::occasion.eq(occasion))
        .filter(exposure_revisions::lease.eq(lease))
        .select(exposure_revisions::revision)
        .first(conn)
        .optional()?)
}

/// Rows of one insert.
const BATCH: usize = 500;
/// Counts that are kept: one that nodes may still read, and the one before.
const KEPT: i64 = 2;

/// Stores what was counted, if the lease is still ours, and forgets older counts.
pub(in crate::exposure) fn finish(
    conn: &mut DbConnection,
    (revision, lease): (i64, &str),
    rows: &[Row],
    (seekers, costs): (usize, [f64; 2]),
    now: Instant,
) -> Result<()> {
    let mine = exposure_revisions::table
        .filter(exposure_revisions::revision.eq(revision))
        .filter(exposure_revisions::lease.eq(lease));
    let changed = diesel::update(mine)
        .set((
            exposure_revisions::counted_at.eq(now),
            exposure_revisions::seekers.eq(i32::try_from(seekers).unwrap_or(i32::MAX)),
            exposure_revisions::usual_cost.eq(costs[0]),
            exposure_revisions::strong_cost.eq(costs[1]),
        ))
        .execute(conn)?;
    if changed == 0 {
        return Err(Error::Stale);
    }
    let there: HashSet<String> = profiles::table.select(profiles::id).load(conn)?.into_iter().collect();
    let count = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let row = |row: &Row| {
        (
            exposure_counts::revision.eq(revision),
            exposure_counts::profile_id.eq(row.profile.clone()),
            exposure_counts::shown.eq(count(row.shown[0])),
            exposure_counts::usual_shown.eq(count(row.shown[1])),
            exposure_counts::strong_shown.eq(count(row.shown[2])),
            exposure_counts::usual_shift.eq(row.shifts[0]),
            exposure_counts::strong_shift.eq(row.shifts[1]),
            exposure_counts::is_copy.eq(row.is_copy),
        )
    };
    let kept: Vec<&Row> = rows.iter().filter(|row| there.contains(&row.profile)).collect();
    for some in kept.chunks(BATCH) {
        let values: Vec<_> = some.iter().map(|one| row(one)).collect();
        on_each_database!(conn, |c| diesel::insert_into(exposure_counts::table).values(&values).execute(c))?;
    }
    let old = exposure_revisions::table.filter(exposure_revisions::revision.le(revision - KEPT));
    diesel::delete(old).execute(conn)?;
    Ok(())
}

/// The last count that is complete.
pub(in crate::exposure) fn last(conn: &mut DbConnection) -> Result<Option<Revision>> {
    Ok(exposure_revisions::table
        .filter(exposure_revisions::counted_at.is_not_null())
        .order(exposure_revisions::revision.desc())
        .select((
            exposure_revisions::revision,
            exposure_revisions::counted_at,
            exposure_revisions::seekers,
            exposure_revisions::usual_cost,
            exposure_revisions::strong_cost,
        ))
        .first(conn)
        .optional()?)
}

/// In how many lists each profile of a count stands, by setting.
pub(in crate::exposure) fn shown(
    conn: &mut DbConnection,
    revision: i64,
) -> Result<HashMap<String, [u32; 3]>> {
    let rows: Vec<(String, i32, i32, i32)> = exposure_counts::table
        .filter(exposure_counts::revision.eq(revision))
        .select((
            exposure_counts::profile_id,
            exposure_counts::shown,
            exposure_counts::usual_shown,
            exposure_counts::strong_shown,
        ))
        .load(conn)?;
    let count = |number: i32| u32::try_from(number).unwrap_or(0);
    Ok(rows.into_iter().map(|(id, a, b, c)| (id, [count(a), count(b), count(c)])).collect())
}

/// Since when each profile is there: of two that say the same the older one said it first.
pub(in crate::exposure) fn published_since(conn: &mut DbConnection) -> Result<HashMap<String, Instant>> {
    let rows: Vec<(String, Instant)> =
        profiles::table.select((profiles::id, profiles::created_at)).load(conn)?;
    Ok(rows.into_iter().collect())
}
