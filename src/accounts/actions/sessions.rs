//! Where an account is signed in, and ending that.

use super::super::caller::{Caller, Via};
use super::super::model::{AccountId, SessionId};
use super::super::store::{self, refresh, sessions};
use super::sign_in::note;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

pub(in crate::accounts) use store::sessions::SessionRow;

/// The browsers in which the account is signed in, newest first.
pub(in crate::accounts) fn list(
    conn: &mut DbConnection,
    caller: &Caller,
    now: Instant,
) -> Result<Vec<SessionRow>> {
    sessions::of_account(conn, &caller.account_id, now, now.plus(-super::super::session::IDLE))
}

/// Ends one session of the caller's own.
///
/// # Errors
/// [`Error::NotFound`] for everybody else's.
pub(in crate::accounts) fn end(
    conn: &mut DbConnection,
    caller: &Caller,
    session: &SessionId,
    now: Instant,
) -> Result<()> {
    if !sessions::end_one(conn, &caller.account_id, session)? {
        return Err(Error::NotFound);
    }
    note(conn, Some(&caller.account_id), "account.session_ended", &caller.account_id, "", now)
}

/// Ends what the caller came with.
pub(in crate::accounts) fn sign_out_here(
    conn: &mut DbConnection,
    caller: &Caller,
    now: Instant,
) -> Result<()> {
    match &caller.via {
        Via::Session(id) => {
            sessions::end_one(conn, &caller.account_id, id)?;
        }
        Via::Token(family) => refresh::revoke_family(conn, family, now)?,
        Via::Mail => {}
    }
    note(conn, Some(&caller.account_id), "account.signed_out", &caller.account_id, "here", now)
}

/// Ends every session and every token of the account, the caller's own too.
pub(in crate::accounts) fn sign_out_everywhere(
    conn: &mut DbConnection,
    caller: &Caller,
    now: Instant,
) -> Result<()> {
    end_all(conn, &caller.account_id, None, now)?;
    note(conn, Some(&caller.account_id), "account.signed_out", &caller.account_id, "everywhere", now)
}

/// Ends all that proves somebody to be this account, but for what `but` came with.
pub(in crate::accounts) fn end_all(
    conn: &mut DbConnection,
    account: &AccountId,
    but: Option<&Via>,
    now: Instant,
) -> Result<()> {
    let (session, family) = match but {
        Some(Via::Session(session)) => (Some(session), None),
        Some(Via::Token(family)) => (None, Some(family)),
        Some(Via::Mail) | None => {
            store::raise_token_version(conn, account)?;
            (None, None)
        }
    };
    sessions::end_all(conn, account, session)?;
    refresh::revoke_all(conn, account, family, now)
}

/// After a seat has ended: ends the sessions and tokens of who has none left, but for what `but` came with. Who keeps another seat stays
/// signed in; the right that ended is gone anyway, for it is read at each request.
///
/// # Errors
/// Those of the database.
pub fn end_without_seat(
    conn: &mut DbConnection,
    account: &AccountId,
    but: Option<&Via>,
    now: Instant,
) -> Result<()> {
    if store::has_seat(conn, account)? { Ok(()) } else { end_all(conn, account, but, now) }
}
