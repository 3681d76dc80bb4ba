//! Counting attempts to sign in, and what a successful one changes.

use super::super::model::{AccountId, Email};
use super::super::proof::Proved;
use super::super::session;
use super::super::store::{self, SignInState};
use crate::audit;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

/// Counts an attempt on this address before it is made, and says what is known of it: `None` for an address that no account has.
///
/// # Errors
/// [`Error::TooMany`] while the account pauses.
pub(in crate::accounts) fn count_attempt(
    conn: &mut DbConnection,
    email: Option<Email>,
    now: Instant,
) -> Result<Option<SignInState>> {
    let state = match email {
        Some(email) => store::sign_in_state(conn, &email)?,
        None => None,
    };
    match state {
        Some(state) => count(conn, state, now).map(Some),
        None => store::note_unknown(conn, now).map(|()| None),
    }
}

/// As [`count_attempt`] for an account that is signed in.
pub(in crate::accounts) fn count_attempt_of(
    conn: &mut DbConnection,
    id: &AccountId,
    now: Instant,
) -> Result<SignInState> {
    let state = store::sign_in_state_by_id(conn, id)?.ok_or(Error::Unauthenticated)?;
    count(conn, state, now)
}

fn count(conn: &mut DbConnection, state: SignInState, now: Instant) -> Result<SignInState> {
    let counted = state.attempts().count(now).map_err(|retry_after| Error::TooMany { retry_after })?;
    if !store::note_attempt(conn, &state, counted)? {
        // Somebody tries at the very same moment.
        return Err(Error::TooMany { retry_after: 1 });
    }
    if counted.begins_to_lock() {
        note(conn, None, "account.slowed_down", &state.id, "", now)?;
    }
    Ok(state)
}

/// Starts a session for a browser and ends the one it had: the token for the cookie.
pub(in crate::accounts) fn start_session(
    conn: &mut DbConnection,
    proved: &Proved,
    former_token: Option<&str>,
    device: &str,
    now: Instant,
) -> Result<String> {
    if let Some(former) = former_token {
        session::end(conn, former)?;
    }
    succeeded(conn, proved, "session", now)?;
    session::start(conn, proved.account(), device, now)
}

/// Forgets the failed attempts and notes the sign-in.
pub(super) fn succeeded(conn: &mut DbConnection, proved: &Proved, how: &str, now: Instant) -> Result<()> {
    let account = proved.account();
    store::forget_attempts(conn, account)?;
    note(conn, Some(account), "account.signed_in", account, how, now)
}

/// Writes an audit entry about an account.
pub(super) fn note(
    conn: &mut DbConnection,
    by: Option<&AccountId>,
    action: &'static str,
    account: &AccountId,
    detail: &str,
    now: Instant,
) -> Result<()> {
    let entry = audit::Entry {
        by,
        acting_for: None,
        action,
        object_kind: "account",
        object_id: account.as_str(),
        detail: detail.to_owned(),
    };
    audit::record(conn, &entry, now)
}
