//! What a company notes on candidates: kept, not for us, told to the adviser.

use serde::Serialize;

use super::telling;
use crate::accounts::{Caller, NetworkId, OrganisationId};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::matching::Current;
use crate::matching::model::{Mark, MarkWish};
use crate::matching::store::{self, MarkRow};
use crate::matching::views::{self, CandidateView};
use crate::matching::words::Words;
use crate::organisations::{Access, access};

/// A mark with whom it is on.
#[derive(Debug, Clone, Serialize, utoipa::ToSchema)]
pub struct Noted {
    pub candidate: CandidateView,
    pub mark: Mark,
    /// With not_for_us: a code of the list decline-reasons.
    pub reason: Option<String>,
    /// The rank at which it was shown.
    pub rank: Option<i32>,
    pub since: Instant,
}

/// Sets a mark, and gives back the one whose place it took. Telling the adviser queues a mail and a task, once. `link` makes absolute
/// addresses.
///
/// # Errors
/// [`Error::NotFound`] for a candidate that may not be seen, and for oneself; [`Error::Forbidden`] for who may only look;
/// [`Error::Conflict`] when there is no adviser to tell.
pub fn mark(
    conn: &mut DbConnection,
    caller: &Caller,
    (organisation, candidate): (&OrganisationId, &str),
    wish: &MarkWish,
    current: &Current,
    link: impl Fn(&str) -> String,
    now: Instant,
) -> Result<Option<MarkWish>> {
    let access = access(conn, caller, organisation, now)?;
    access.require_edit()?;
    let they = current.snapshot.facts(candidate).ok_or(Error::NotFound)?;
    let itself = current.is_profile_of(organisation, candidate);
    if itself || !store::profile_exists(conn, candidate)? {
        return Err(Error::NotFound);
    }
    let before = store::marks(conn, organisation)?;
    let had = |mark: Mark| before.iter().find(|row| row.profile == candidate && row.mark == mark);
    if wish.mark == Mark::ToldAdviser {
        if had(Mark::ToldAdviser).is_some() {
            return Ok(None);
        }
        telling::tell(conn, caller, &access, they, &link, now)?;
    }
    let former = wish.mark.other().and_then(had);
    if let Some(former) = former {
        store::remove_mark(conn, organisation, candidate, former.mark)?;
    }
    store::set_mark(conn, organisation, candidate, wish, &caller.account_id, now)?;
    let detail = match &wish.reason {
        Some(reason) => format!("{} {reason}", wish.mark),
        None => wish.mark.to_string(),
    };
    note(conn, caller, &access, "match.marked", candidate, detail, now)?;
    Ok(former.map(|row| MarkWish { mark: row.mark, reason: row.reason.clone(), rank: row.rank }))
}

/// Takes a mark away; one that is not there is taken away already. To undo it, the `former` mark whose place it took comes back.
///
/// # Errors
/// [`Error::Forbidden`] for who may only look; [`Error::Conflict`] for what was told: a mail can't be called back.
pub fn unmark(
    conn: &mut DbConnection,
    caller: &Caller,
    (organisation, candidate): (&OrganisationId, &str),
    mark: Mark,
    former: Option<&MarkWish>,
    now: Instant,
) -> Result<()> {
    let access = access(conn, caller, organisation, now)?;
    access.require_edit()?;
    if mark == Mark::ToldAdviser {
        return Err(Error::conflict("error-match-told"));
    }
    if store::remove_mark(conn, organisation, candidate, mark)? {
        note(conn, caller, &access, "match.unmarked", candidate, mark.to_string(), now)?;
        if let Some(former) = former.filter(|former| mark.other() == Some(former.mark)) {
            store::set_mark(conn, organisation, candidate, former, &caller.account_id, now)?;
            note(conn, caller, &access, "match.marked", candidate, former.mark.to_string(), now)?;
        }
    }
    Ok(())
}

/// The marks of one kind, or of all, on candidates that can be seen now; the newest first.
///
/// # Errors
/// [`Error::NotFound`] for who has no right to the organisation, [`Error::Forbidden`] for an administrator who looks.
pub fn marks(
    conn: &mut DbConnection,
    caller: &Caller,
    organisation: &OrganisationId,
    mark: Option<Mark>,
    (current, words): (&Current, &Words),
    now: Instant,
) -> Result<Vec<Noted>> {
    access(conn, caller, organisation, now)?.require_party()?;
    let rows = store::marks(conn, organisation)?;
    let noted = |row: MarkRow| {
        let they = current.snapshot.facts(&row.profile)?;
        Some(Noted {
            candidate: views::candidate(they, current.region(they).as_deref(), words),
            mark: row.mark,
            reason: row.reason,
            rank: row.rank,
            since: row.created_at,
        })
    };
    Ok(rows.into_iter().filter(|row| mark.is_none_or(|mark| row.mark == mark)).filter_map(noted).collect())
}

/// Notes that these pairs have worked together, as a network's file says: they are not suggested to each other. Says how many are new.
/// No rights, no audit entry.
///
/// # Errors
/// Those of the database.
pub fn know(
    conn: &mut DbConnection,
    pairs: &[(OrganisationId, OrganisationId)],
    network: &NetworkId,
) -> Result<usize> {
    store::insert_known(conn, pairs, network.as_str())
}

pub(super) fn note(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    action: &'static str,
    candidate: &str,
    detail: String,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by: Some(&caller.account_id),
        acting_for: access.acting_for(),
        action,
        object_kind: "profile",
        object_id: candidate,
        detail,
    };
    audit::record(conn, &entry, now)
}
