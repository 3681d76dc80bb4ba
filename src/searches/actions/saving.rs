//! What a person saves for a company. It is that person's alone: others of the company do not see it.

use super::super::model::{Hit, Name, Place, Rhythm, Search, SearchId, Wish};
use super::super::store;
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::organisations::Deed;

/// Saves a search. `first` stands in its list now and is no news later.
///
/// # Errors
/// [`Error::Forbidden`] for an administrator who looks; [`Error::Conflict`] when there are too many already.
pub fn save(conn: &mut DbConnection, deed: &Deed<'_>, wish: &Wish, first: &[Place]) -> Result<Search> {
    deed.access.require_party()?;
    let today = deed.now.date();
    let search = Search {
        id: SearchId::random(),
        organisation: deed.access.organisation().clone(),
        account: deed.caller.account_id.clone(),
        name: wish.name.clone(),
        query: wish.query(),
        rhythm: wish.rhythm,
        next_due: wish.rhythm.after(today, today),
        last_sent_at: None,
        created_at: deed.now,
        version: 1,
    };
    if !store::insert(conn, &search)? {
        return Err(Error::Conflict(Message::new("error-searches-many").with("most", Search::MOST)));
    }
    store::insert_hits(conn, &search.id, first, None, deed.now)?;
    note(conn, deed, "search.saved", &search)?;
    Ok(search)
}

/// Replaces what a search asks, what it is called and how often it mails. `first` is as for [`save`].
///
/// # Errors
/// As [`search`]; [`Error::Stale`] when it was changed since version `read`.
pub fn change(
    conn: &mut DbConnection,
    deed: &Deed<'_>,
    id: &SearchId,
    read: i32,
    wish: &Wish,
    first: &[Place],
) -> Result<Search> {
    let mut search = search(conn, deed, id)?;
    if search.query != wish.query() {
        search.query = wish.query();
        store::insert_hits(conn, id, first, None, deed.now)?;
    }
    write(conn, deed, search, read, (&wish.name, wish.rhythm))
}

/// Gives a search another name and rhythm.
///
/// # Errors
/// As [`change`].
pub fn rename(
    conn: &mut DbConnection,
    deed: &Deed<'_>,
    id: &SearchId,
    read: i32,
    (name, rhythm): (&Name, Rhythm),
) -> Result<Search> {
    let search = search(conn, deed, id)?;
    write(conn, deed, search, read, (name, rhythm))
}

fn write(
    conn: &mut DbConnection,
    deed: &Deed<'_>,
    mut search: Search,
    read: i32,
    (name, rhythm): (&Name, Rhythm),
) -> Result<Search> {
    let today = deed.now.date();
    if search.rhythm != rhythm {
        search.rhythm = rhythm;
        search.next_due = rhythm.after(today, today);
    }
    search.name = name.clone();
    search.version = store::update(conn, &search, read)?;
    note(conn, deed, "search.changed", &search)?;
    Ok(search)
}

/// Removes a search with all that it found. It can be brought back for a day.
///
/// # Errors
/// As [`search`]; [`Error::Stale`] when it was changed since version `read`.
pub fn remove(conn: &mut DbConnection, deed: &Deed<'_>, id: &SearchId, read: i32) -> Result<()> {
    let search = search(conn, deed, id)?;
    if search.version != read {
        return Err(Error::Stale);
    }
    store::put_away(conn, id, deed.now)?;
    note(conn, deed, "search.removed", &search)
}

/// Brings back a search that the caller has removed. One that is there already stays.
///
/// # Errors
/// [`Error::Forbidden`] for an administrator who looks; [`Error::NotFound`] for somebody else's, and for one that is forgotten.
pub fn bring_back(conn: &mut DbConnection, deed: &Deed<'_>, id: &SearchId) -> Result<()> {
    deed.access.require_party()?;
    let (organisation, account) = (deed.access.organisation(), &deed.caller.account_id);
    let search = store::bring_back(conn, id, organisation, account)?.ok_or(Error::NotFound)?;
    note(conn, deed, "search.brought_back", &search)
}

/// Forgets what was removed a day ago; says how many.
///
/// # Errors
/// Those of the database.
pub fn sweep(conn: &mut DbConnection, now: Instant) -> Result<usize> {
    store::sweep(conn, now.plus(-chrono::Duration::days(1)))
}

/// What the caller saved for the company, the oldest first.
///
/// # Errors
/// [`Error::Forbidden`] for an administrator who looks.
pub fn own(conn: &mut DbConnection, deed: &Deed<'_>) -> Result<Vec<Search>> {
    deed.access.require_party()?;
    store::of_account(conn, deed.access.organisation(), &deed.caller.account_id)
}

/// One of them.
///
/// # Errors
/// As [`own`]; [`Error::NotFound`] for somebody else's.
pub fn search(conn: &mut DbConnection, deed: &Deed<'_>, id: &SearchId) -> Result<Search> {
    deed.access.require_party()?;
    let found = store::by_id(conn, id)?.filter(|search| {
        search.organisation == *deed.access.organisation() && search.account == deed.caller.account_id
    });
    found.ok_or(Error::NotFound)
}

/// Everybody whom a search of the caller's found, the last found first.
///
/// # Errors
/// As [`search`].
pub fn hits(conn: &mut DbConnection, deed: &Deed<'_>, id: &SearchId) -> Result<Vec<Hit>> {
    search(conn, deed, id)?;
    store::hits(conn, id)
}

/// Those whom the last mail about a search told of.
///
/// # Errors
/// As [`search`].
pub fn last_told(conn: &mut DbConnection, deed: &Deed<'_>, id: &SearchId) -> Result<Vec<Hit>> {
    let mut hits = hits(conn, deed, id)?;
    let last = store::last_digest(conn, id)?.map(|digest| digest.id);
    hits.retain(|hit| hit.digest.is_some() && hit.digest == last);
    Ok(hits)
}

fn note(conn: &mut DbConnection, deed: &Deed<'_>, action: &'static str, search: &Search) -> Result<()> {
    let now: Instant = deed.now;
    let entry = audit::Entry {
        by: Some(&deed.caller.account_id),
        acting_for: deed.access.acting_for(),
        action,
        object_kind: "search",
        object_id: search.id.as_str(),
        detail: search.rhythm.to_string(),
    };
    audit::record(conn, &entry, now)
}
