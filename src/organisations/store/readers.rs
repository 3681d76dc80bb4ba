//! Whom a mail about an organisation goes to.

use diesel::prelude::*;

use crate::accounts::{AccountId, OrganisationId, OrganisationRole};
use crate::db::schema::{accounts, mandates, memberships, network_members, organisations};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// Somebody who reads mails.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Reader {
    pub account: AccountId,
    pub email: String,
    pub language: String,
}

/// The members, or only the owners.
pub(in super::super) fn members(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    owners_only: bool,
) -> Result<Vec<Reader>> {
    let mut query = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::organisation_id.eq(organisation))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::id)
        .select((accounts::id, accounts::email, accounts::language))
        .into_boxed();
    if owners_only {
        query = query.filter(memberships::role.eq(OrganisationRole::Owner));
    }
    Ok(query.load(conn)?)
}

/// The responsible advisers and deputies of every network with an open permission that includes editing.
pub(in super::super) fn advisers(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Vec<Reader>> {
    let responsible =
        mandates::adviser_id.eq(accounts::id.nullable()).or(mandates::deputy_id.eq(accounts::id.nullable()));
    let found = mandates::table
        .inner_join(accounts::table.on(responsible.assume_not_null()))
        // An adviser who has left the network is none.
        .inner_join(
            network_members::table.on(network_members::account_id
                .eq(accounts::id)
                .and(network_members::network_id.eq(mandates::network_id))),
        )
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::ended_at.is_null())
        .filter(mandates::may_edit)
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::id)
        .select((accounts::id, accounts::email, accounts::language))
        .distinct()
        .load(conn)?;
    Ok(found)
}

/// One account.
pub(in super::super) fn account(conn: &mut DbConnection, id: &AccountId) -> Result<Option<Reader>> {
    let found = accounts::table
        .find(id)
        .select((accounts::id, accounts::email, accounts::language))
        .first(conn)
        .optional()?;
    Ok(found)
}

/// A confirmed account by its address in the stored form.
pub(in super::super) fn by_email(conn: &mut DbConnection, email: &str) -> Result<Option<Reader>> {
    let found = accounts::table
        .filter(accounts::email.eq(email))
        .filter(accounts::confirmed_at.is_not_null())
        .filter(accounts::disabled_at.is_null())
        .select((accounts::id, accounts::email, accounts::language))
        .first(conn)
        .optional()?;
    Ok(found)
}

/// What an organisation is called.
pub(in super::super) fn name(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<String> {
    Ok(organisations::table.find(organisation).select(organisations::name).first(conn)?)
}

/// What a network is called.
pub(in super::super) fn network_name(
    conn: &mut DbConnection,
    network: &crate::accounts::NetworkId,
) -> Result<String> {
    use crate::db::schema::networks;
    Ok(networks::table.find(network).select(networks::name).first(conn)?)
}
