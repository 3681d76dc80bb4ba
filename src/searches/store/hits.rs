//! Who was found, and the mails that told it.

use std::collections::HashSet;

use diesel::prelude::*;

use crate::db::schema::{profiles, saved_search_hits, search_digests};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;
use crate::searches::model::{Digest, DigestId, Hit, Place, SearchId};

/// Everybody who has stood among the first of a search, the last found first, by rank.
pub(in crate::searches) fn hits(conn: &mut DbConnection, search: &SearchId) -> Result<Vec<Hit>> {
    type Row = (String, i32, Instant, Option<DigestId>);
    let rows: Vec<Row> = saved_search_hits::table
        .filter(saved_search_hits::search_id.eq(search))
        .order((saved_search_hits::found_at.desc(), saved_search_hits::rank, saved_search_hits::profile_id))
        .select((
            saved_search_hits::profile_id,
            saved_search_hits::rank,
            saved_search_hits::found_at,
            saved_search_hits::digest_id,
        ))
        .load(conn)?;
    let hit = |(profile, rank, found_at, digest)| Hit { place: Place { profile, rank }, found_at, digest };
    Ok(rows.into_iter().map(hit).collect())
}

/// Notes who was found; who is noted already stays as noted, and a profile that has gone meanwhile is left out.
pub(in crate::searches) fn insert_hits(
    conn: &mut DbConnection,
    search: &SearchId,
    places: &[Place],
    digest: Option<&DigestId>,
    now: Instant,
) -> Result<()> {
    let named = places.iter().map(|place| place.profile.as_str());
    let there: HashSet<String> = profiles::table
        .filter(profiles::id.eq_any(named))
        .select(profiles::id)
        .load::<String>(conn)?
        .into_iter()
        .collect();
    let rows: Vec<_> = places
        .iter()
        .filter(|place| there.contains(&place.profile))
        .map(|place| {
            (
                saved_search_hits::search_id.eq(search),
                saved_search_hits::profile_id.eq(&place.profile),
                saved_search_hits::rank.eq(place.rank),
                saved_search_hits::found_at.eq(now),
                saved_search_hits::digest_id.eq(digest),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(saved_search_hits::table)
        .values(&rows)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

pub(in crate::searches) fn insert_digest(
    conn: &mut DbConnection,
    digest: &Digest,
    token_hash: &str,
) -> Result<()> {
    diesel::insert_into(search_digests::table)
        .values((
            search_digests::id.eq(&digest.id),
            search_digests::search_id.eq(&digest.search),
            search_digests::token_hash.eq(token_hash),
            search_digests::created_at.eq(digest.created_at),
        ))
        .execute(conn)?;
    Ok(())
}

type DigestRow = (DigestId, SearchId, Instant);

fn digest((id, search, created_at): DigestRow) -> Digest {
    Digest { id, search, created_at }
}

/// The mail that a link belongs to.
pub(in crate::searches) fn digest_of(conn: &mut DbConnection, token_hash: &str) -> Result<Option<Digest>> {
    let row: Option<DigestRow> = search_digests::table
        .filter(search_digests::token_hash.eq(token_hash))
        .select((search_digests::id, search_digests::search_id, search_digests::created_at))
        .first(conn)
        .optional()?;
    Ok(row.map(digest))
}

/// The last mail about a search.
pub(in crate::searches) fn last_digest(conn: &mut DbConnection, search: &SearchId) -> Result<Option<Digest>> {
    let row: Option<DigestRow> = search_digests::table
        .filter(search_digests::search_id.eq(search))
        .order((search_digests::created_at.desc(), search_digests::id))
        .select((search_digests::id, search_digests::search_id, search_digests::created_at))
        .first(conn)
        .optional()?;
    Ok(row.map(digest))
}
