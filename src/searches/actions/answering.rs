//! The page behind a mail's link: whoever holds it answers by the rights that the account has now.

use super::super::model::{Digest, Hit, Rhythm, Search};
use super::super::store;
use crate::accounts::{self, Caller};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::matching::actions::{self as matches, Noted};
use crate::matching::{Current, Mark, MarkWish, Words};
use crate::organisations::{Access, access};
use crate::web::cookies::token_hash;

/// What a link opens.
#[derive(Debug)]
pub struct Opened {
    pub search: Search,
    pub access: Access,
    /// Whom the mail told of.
    pub hits: Vec<Hit>,
    /// What the company noted on candidates.
    pub noted: Vec<Noted>,
}

/// A link with whose it is.
struct Held {
    caller: Caller,
    access: Access,
    search: Search,
    digest: Digest,
}

/// # Errors
/// [`Error::Gone`] for a link that is over or never was one, [`Error::NotFound`] when the account has no right to the company any more.
fn held(conn: &mut DbConnection, token: &str, now: Instant) -> Result<Held> {
    let gone = || Error::Gone("error-digest-over".into());
    let digest = store::digest_of(conn, &token_hash(token))?.ok_or_else(gone)?;
    if digest.is_over(now) {
        return Err(gone());
    }
    let search = store::by_id(conn, &digest.search)?.ok_or_else(gone)?;
    let caller = accounts::by_mail(conn, &search.account)?.ok_or(Error::NotFound)?;
    let access = access(conn, &caller, &search.organisation, now)?;
    access.require_party()?;
    Ok(Held { caller, access, search, digest })
}

fn told(conn: &mut DbConnection, digest: &Digest) -> Result<Vec<Hit>> {
    let mut hits = store::hits(conn, &digest.search)?;
    hits.retain(|hit| hit.digest.as_ref() == Some(&digest.id));
    Ok(hits)
}

/// Reads what a link opens. Changes nothing.
///
/// # Errors
/// [`Error::Gone`] for a link that is over or never was one, [`Error::NotFound`] when the account has no right to the company any more.
pub fn open(
    conn: &mut DbConnection,
    token: &str,
    (current, words): (&Current, &Words),
    now: Instant,
) -> Result<Opened> {
    let Held { caller, access, search, digest } = held(conn, token, now)?;
    let hits = told(conn, &digest)?;
    let noted = matches::marks(conn, &caller, &search.organisation, None, (current, words), now)?;
    Ok(Opened { search, access, hits, noted })
}

/// Says of somebody in the mail that it is a good suggestion, or why not.
///
/// # Errors
/// As [`open`]; [`Error::NotFound`] for somebody whom the mail did not tell of, and [`Error::Forbidden`] for who may only look.
pub fn answer(
    conn: &mut DbConnection,
    token: &str,
    (candidate, wish): (&str, &MarkWish),
    current: &Current,
    now: Instant,
) -> Result<()> {
    let Held { caller, search, digest, .. } = held(conn, token, now)?;
    let hits = told(conn, &digest)?;
    let hit = hits.iter().find(|hit| hit.place.profile == candidate).ok_or(Error::NotFound)?;
    let wish = MarkWish { rank: Some(hit.place.rank), ..wish.clone() };
    if wish.mark == Mark::ToldAdviser {
        return Err(Error::NotFound);
    }
    let pair = (&search.organisation, candidate);
    matches::mark(conn, &caller, pair, &wish, current, |path| path.to_owned(), now)?;
    Ok(())
}

/// Takes an answer back.
///
/// # Errors
/// As [`answer`].
pub fn take_back(
    conn: &mut DbConnection,
    token: &str,
    (candidate, mark): (&str, Mark),
    now: Instant,
) -> Result<()> {
    let Held { caller, search, digest, .. } = held(conn, token, now)?;
    if !told(conn, &digest)?.iter().any(|hit| hit.place.profile == candidate) {
        return Err(Error::NotFound);
    }
    matches::unmark(conn, &caller, (&search.organisation, candidate), mark, None, now)?;
    Ok(())
}

/// Ends the mails about the search.
///
/// # Errors
/// As [`open`].
pub fn stop(conn: &mut DbConnection, token: &str, now: Instant) -> Result<()> {
    let Held { caller, access, mut search, .. } = held(conn, token, now)?;
    if search.rhythm == Rhythm::Off {
        return Ok(());
    }
    search.rhythm = Rhythm::Off;
    store::update(conn, &search, search.version)?;
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: access.acting_for(),
        action: "search.stopped",
        object_kind: "search",
        object_id: search.id.as_str(),
        detail: "by the link of a mail".to_owned(),
    };
    audit::record(conn, &entry, now)
}
