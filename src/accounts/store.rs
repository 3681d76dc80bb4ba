//! Rows of accounts and of what belongs to them.

use diesel::prelude::*;

use super::caller::{Caller, NetworkSeat, OrganisationSeat, Via};
use super::model::{
    AccountId, NetworkId, NetworkRole, OrganisationId, OrganisationRole, SessionId,
};
use crate::db::schema::{
    accounts, memberships, network_members, networks, organisations, sessions,
};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// A session that still runs.
#[derive(Queryable)]
pub(super) struct LiveSession {
    pub(super) id: SessionId,
    pub(super) account_id: AccountId,
    pub(super) last_seen_at: Instant,
}

pub(super) fn live_session(
    conn: &mut DbConnection,
    token_hash: &str,
    now: Instant,
    seen_since: Instant,
) -> Result<Option<LiveSession>> {
    let session = sessions::table
        .filter(sessions::token_hash.eq(token_hash))
        .filter(sessions::expires_at.gt(now))
        .filter(sessions::last_seen_at.gt(seen_since))
        .select((sessions::id, sessions::account_id, sessions::last_seen_at))
        .first(conn)
        .optional()?;
    Ok(session)
}

pub(super) fn insert_session(
    conn: &mut DbConnection,
    id: &SessionId,
    token_hash: &str,
    account: &AccountId,
    device: &str,
    now: Instant,
    expires_at: Instant,
) -> Result<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id),
            sessions::token_hash.eq(token_hash),
            sessions::account_id.eq(account),
            sessions::device.eq(device),
            sessions::created_at.eq(now),
            sessions::last_seen_at.eq(now),
            sessions::expires_at.eq(expires_at),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn touch_session(conn: &mut DbConnection, id: &SessionId, now: Instant) -> Result<()> {
    diesel::update(sessions::table.find(id)).set(sessions::last_seen_at.eq(now)).execute(conn)?;
    Ok(())
}

/// The account with its seats, unless it is disabled or gone.
pub(super) fn caller(conn: &mut DbConnection, id: &AccountId, via: Via) -> Result<Option<Caller>> {
    let account: Option<(String, String, String, String, String, bool)> = accounts::table
        .find(id)
        .filter(accounts::disabled_at.is_null())
        .select((
            accounts::name,
            accounts::email,
            accounts::language,
            accounts::time_zone,
            accounts::theme,
            accounts::is_administrator,
        ))
        .first(conn)
        .optional()?;
    let Some((name, email, language, time_zone, theme, is_administrator)) = account else {
        return Ok(None);
    };
    let organisations = memberships::table
        .inner_join(organisations::table)
        .filter(memberships::account_id.eq(id))
        .order((memberships::created_at, memberships::id))
        .select((organisations::id, organisations::name, memberships::role))
        .load::<(OrganisationId, String, OrganisationRole)>(conn)?
        .into_iter()
        .map(|(id, name, role)| OrganisationSeat { id, name, role })
        .collect();
    let networks = network_members::table
        .inner_join(networks::table)
        .filter(network_members::account_id.eq(id))
        .order((network_members::created_at, network_members::id))
        .select((networks::id, networks::name, network_members::role))
        .load::<(NetworkId, String, NetworkRole)>(conn)?
        .into_iter()
        .map(|(id, name, role)| NetworkSeat { id, name, role })
        .collect();
    Ok(Some(Caller {
        account_id: id.clone(),
        name,
        email,
        language,
        time_zone,
        theme,
        is_administrator,
        organisations,
        networks,
        via,
    }))
}
