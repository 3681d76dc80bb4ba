//! Sessions of browsers: a random token in a cookie, its hash in the database, ended by time, by hand or by a change of password.

use chrono::Duration;

use super::caller::{Caller, Via};
use super::model::{AccountId, SessionId};
use super::store::{self, sessions};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::web::cookies::{random_token, token_hash};

/// A session ends after this long without a request …
pub(super) const IDLE: Duration = Duration::minutes(30);
/// … and after this long in any case.
pub(super) const ABSOLUTE: Duration = Duration::hours(12);
/// How stale "last seen" may become before it is written again: not every page view is a write.
const SEEN_EVERY: Duration = Duration::minutes(1);

/// Starts a session and returns the token for the cookie.
pub(super) fn start(
    conn: &mut DbConnection,
    account: &AccountId,
    device: &str,
    now: Instant,
) -> Result<String> {
    let token = random_token();
    let device: String = device.chars().take(120).collect();
    sessions::insert(
        conn,
        &SessionId::random(),
        &token_hash(&token),
        account,
        &device,
        now,
        now.plus(ABSOLUTE),
    )?;
    Ok(token)
}

/// Ends the session of this token, if there is one.
pub(super) fn end(conn: &mut DbConnection, token: &str) -> Result<()> {
    sessions::end_by_token(conn, &token_hash(token))
}

/// Whose session this token is or was, as long as its row is kept.
pub(super) fn owner(conn: &mut DbConnection, token: &str) -> Result<Option<AccountId>> {
    sessions::owner(conn, &token_hash(token))
}

/// A session that was recognised.
pub(super) struct Recognised {
    pub(super) caller: Caller,
    /// Whether it is time to note that it was seen.
    pub(super) note_it: bool,
    /// What is to be said on the next page.
    pub(super) flash: Option<String>,
}

/// Who holds this token, if the session still runs and the account is not disabled.
pub(super) fn recognise(conn: &mut DbConnection, token: &str, now: Instant) -> Result<Option<Recognised>> {
    let Some(session) = sessions::live(conn, &token_hash(token), now, now.plus(-IDLE))? else {
        return Ok(None);
    };
    let note_it = now.since(session.last_seen_at) > SEEN_EVERY;
    let flash = session.flash;
    let caller = store::caller(conn, &session.account_id, Via::Session(session.id))?;
    Ok(caller.map(|caller| Recognised { caller, note_it, flash }))
}
