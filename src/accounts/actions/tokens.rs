//! Tokens of API clients: a short access token and a refresh token that is exchanged for the next pair, once.

use chrono::Duration;

use super::super::model::{AccountId, FamilyId};
use super::super::proof::Proved;
use super::super::store::{self, refresh};
use super::super::tokens::{ACCESS, Tokens};
use super::sign_in::{note, succeeded};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::web::cookies::{random_token, token_hash};

/// A chain of refresh tokens ends after this long; then the password is asked again.
const FAMILY: Duration = Duration::days(30);

/// What an API client gets.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct TokenPair {
    /// For the header `Authorization: Bearer …`.
    pub access_token: String,
    /// Always `Bearer`.
    #[schema(examples("Bearer"))]
    pub token_type: &'static str,
    /// Seconds until the access token ends.
    #[schema(minimum = 1, maximum = 900)]
    pub expires_in: i64,
    /// Exchange it once for the next pair. Presenting it a second time ends the whole chain.
    pub refresh_token: String,
    /// When the chain ends and the password is needed again.
    pub refresh_expires_at: Instant,
}

/// Starts a chain for somebody who has proved who it is.
pub(in crate::accounts) fn start(
    conn: &mut DbConnection,
    tokens: &Tokens,
    proved: &Proved,
    now: Instant,
) -> Result<TokenPair> {
    succeeded(conn, proved, "tokens", now)?;
    let family = FamilyId::random();
    pair(conn, tokens, proved.account(), &family, now.plus(FAMILY), now)
}

/// Exchanges a refresh token for the next pair. `None` when it is not one, has ended or was used before; the last revokes the chain,
/// because either the client or a thief holds a copy.
pub(in crate::accounts) fn refresh(
    conn: &mut DbConnection,
    tokens: &Tokens,
    presented: &str,
    now: Instant,
) -> Result<Option<TokenPair>> {
    let Some(row) = refresh::find(conn, &token_hash(presented))? else { return Ok(None) };
    if row.revoked_at.is_some() || row.expires_at <= now {
        return Ok(None);
    }
    if row.used_at.is_some() || !refresh::use_up(conn, &row.id, now)? {
        refresh::revoke_family(conn, &row.family, now)?;
        note(conn, None, "account.refresh_token_reused", &row.account, "", now)?;
        return Ok(None);
    }
    let open = store::sign_in_state_by_id(conn, &row.account)?.is_some_and(|state| state.is_open());
    if !open {
        return Ok(None);
    }
    pair(conn, tokens, &row.account, &row.family, row.expires_at, now).map(Some)
}

fn pair(
    conn: &mut DbConnection,
    tokens: &Tokens,
    account: &AccountId,
    family: &FamilyId,
    ends: Instant,
    now: Instant,
) -> Result<TokenPair> {
    let refresh_token = random_token();
    refresh::insert(conn, &token_hash(&refresh_token), family, account, now, ends)?;
    let version = refresh::token_version(conn, account)?;
    Ok(TokenPair {
        access_token: tokens.issue(account, family, version, now)?,
        token_type: "Bearer",
        expires_in: ACCESS.num_seconds(),
        refresh_token,
        refresh_expires_at: ends,
    })
}
