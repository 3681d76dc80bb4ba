//! Rows of accounts: what the person says, and what administrators decide.

use diesel::prelude::*;

use super::super::model::{
    AccountId, Email, NetworkId, NetworkRole, OrganisationId, PersonName, Theme, TimeZone,
};
#[cfg(feature = "postgres")]
use crate::db::schema::organisations;
use crate::db::schema::{accounts, memberships, network_members, saved_searches};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};

/// An account as its owner and administrators see it.
#[derive(Debug, Clone, Queryable)]
pub(in crate::accounts) struct PersonRow {
    pub(in crate::accounts) id: AccountId,
    pub(in crate::accounts) email: Email,
    pub(in crate::accounts) name: PersonName,
    pub(in crate::accounts) language: String,
    pub(in crate::accounts) time_zone: TimeZone,
    pub(in crate::accounts) theme: Theme,
    pub(in crate::accounts) digest: bool,
    pub(in crate::accounts) has_password: bool,
    pub(in crate::accounts) is_administrator: bool,
    pub(in crate::accounts) confirmed_at: Option<Instant>,
    pub(in crate::accounts) disabled_at: Option<Instant>,
    pub(in crate::accounts) created_at: Instant,
    pub(in crate::accounts) version: i32,
}

macro_rules! person_columns {
    () => {
        (
            accounts::id,
            accounts::email,
            accounts::name,
            accounts::language,
            accounts::time_zone,
            accounts::theme,
            accounts::digest,
            accounts::password_hash.is_not_null(),
            accounts::is_administrator,
            accounts::confirmed_at,
            accounts::disabled_at,
            accounts::created_at,
            accounts::version,
        )
    };
}

pub(in crate::accounts) fn person(conn: &mut DbConnection, id: &AccountId) -> Result<Option<PersonRow>> {
    Ok(accounts::table.find(id).select(person_columns!()).first(conn).optional()?)
}

pub(in crate::accounts) fn person_by_email(
    conn: &mut DbConnection,
    email: &Email,
) -> Result<Option<PersonRow>> {
    let found = accounts::table.filter(accounts::email.eq(email)).select(person_columns!());
    Ok(found.first(conn).optional()?)
}

/// Every account, unsorted; at most as many as an administrator could ever look through.
pub(in crate::accounts) fn people(conn: &mut DbConnection) -> Result<Vec<PersonRow>> {
    Ok(accounts::table.select(person_columns!()).limit(50_000).load(conn)?)
}

/// What a person may change of the account without proving it again.
pub(in crate::accounts) struct Settings<'a> {
    pub(in crate::accounts) name: &'a PersonName,
    pub(in crate::accounts) language: &'a str,
    pub(in crate::accounts) time_zone: &'a TimeZone,
    pub(in crate::accounts) theme: Theme,
    pub(in crate::accounts) digest: bool,
}

/// # Errors
/// [`Error::Stale`] when the account has another version by now.
pub(in crate::accounts) fn set_settings(
    conn: &mut DbConnection,
    id: &AccountId,
    version: i32,
    settings: &Settings<'_>,
) -> Result<()> {
    let changed = diesel::update(accounts::table.find(id))
        .filter(accounts::version.eq(version))
        .set((
            accounts::name.eq(settings.name),
            accounts::language.eq(settings.language),
            accounts::time_zone.eq(settings.time_zone),
            accounts::theme.eq(settings.theme),
            accounts::digest.eq(settings.digest),
            accounts::version.eq(version + 1),
        ))
        .execute(conn)?;
    if changed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// # Errors
/// [`Error::Stale`] when the account has another version by now.
pub(in crate::accounts) fn set_standing(
    conn: &mut DbConnection,
    id: &AccountId,
    version: i32,
    disabled_at: Option<Instant>,
    is_administrator: bool,
) -> Result<()> {
    let changed = diesel::update(accounts::table.find(id))
        .filter(accounts::version.eq(version))
        .set((
            accounts::disabled_at.eq(disabled_at),
            accounts::is_administrator.eq(is_administrator),
            accounts::version.eq(version + 1),
        ))
        .execute(conn)?;
    if changed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The account's address is shown to be its owner's; a first one, or a password chosen with it, comes along.
pub(in crate::accounts) fn confirm(
    conn: &mut DbConnection,
    id: &AccountId,
    password_hash: Option<&str>,
    now: Instant,
) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .filter(accounts::confirmed_at.is_null())
        .set((
            accounts::confirmed_at.eq(now),
            accounts::password_hash.eq(password_hash),
            accounts::version.eq(accounts::version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

pub(in crate::accounts) fn set_password(
    conn: &mut DbConnection,
    id: &AccountId,
    password_hash: &str,
) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set((accounts::password_hash.eq(password_hash), accounts::version.eq(accounts::version + 1)))
        .execute(conn)?;
    Ok(())
}

/// # Errors
/// [`Error::Conflict`] when another account has the address.
pub(in crate::accounts) fn set_email(conn: &mut DbConnection, id: &AccountId, email: &Email) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set((accounts::email.eq(email), accounts::version.eq(accounts::version + 1)))
        .execute(conn)
        .on_duplicate(|| Error::conflict("error-email-taken"))?;
    Ok(())
}

/// Whether another account could administer the service. Administrators who go at the same moment wait for each other here.
pub(in crate::accounts) fn has_other_administrator(conn: &mut DbConnection, id: &AccountId) -> Result<bool> {
    let all = accounts::table
        .filter(accounts::is_administrator.eq(true))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::confirmed_at.is_not_null())
        .order(accounts::id)
        .select(accounts::id);
    let ids: Vec<AccountId> = match conn {
        DbConnection::Sqlite(c) => all.load(c)?,
        #[cfg(feature = "postgres")]
        DbConnection::Postgres(c) => all.for_update().load(c)?,
    };
    Ok(ids.iter().any(|other| other != id))
}

/// Whether the organisation has an owner other than this account, and not one who is suspended. Owners who go at the same moment wait for each other here, as they do
/// where people of an organisation change: at its row.
pub(in crate::accounts) fn has_other_owner(
    conn: &mut DbConnection,
    id: &AccountId,
    organisation: &super::super::model::OrganisationId,
) -> Result<bool> {
    #[cfg(feature = "postgres")]
    if let DbConnection::Postgres(c) = conn {
        let row = organisations::table.find(organisation).select(organisations::id);
        row.for_no_key_update().load::<String>(c)?;
    }
    let other = memberships::table
        .inner_join(accounts::table)
        .filter(accounts::disabled_at.is_null())
        .filter(memberships::organisation_id.eq(organisation))
        .filter(memberships::role.eq(super::super::model::OrganisationRole::Owner))
        .filter(memberships::account_id.ne(id))
        .select(memberships::id)
        .first::<String>(conn)
        .optional()?;
    Ok(other.is_some())
}

/// Whether somebody else works with the network's clients: an adviser or a manager whose account is not disabled.
pub(in crate::accounts) fn has_other_adviser(
    conn: &mut DbConnection,
    id: &AccountId,
    network: &NetworkId,
) -> Result<bool> {
    let other = network_members::table
        .inner_join(accounts::table)
        .filter(accounts::disabled_at.is_null())
        .filter(network_members::network_id.eq(network))
        .filter(network_members::role.eq_any([NetworkRole::Adviser, NetworkRole::Manager]))
        .filter(network_members::account_id.ne(id))
        .select(network_members::id)
        .first::<String>(conn)
        .optional()?;
    Ok(other.is_some())
}

/// Takes the account away, with all that belongs to it alone.
pub(in crate::accounts) fn delete(conn: &mut DbConnection, id: &AccountId) -> Result<()> {
    diesel::delete(accounts::table.find(id)).execute(conn)?;
    Ok(())
}

/// A saved search: company, name, query, rhythm and since when.
pub(in crate::accounts) type SearchRow = (OrganisationId, String, String, String, Instant);

/// What the account wants to be told of, the oldest first.
pub(in crate::accounts) fn searches(conn: &mut DbConnection, id: &AccountId) -> Result<Vec<SearchRow>> {
    let own = saved_searches::table.filter(saved_searches::account_id.eq(id));
    Ok(own
        .order((saved_searches::created_at, saved_searches::id))
        .select((
            saved_searches::organisation_id,
            saved_searches::name,
            saved_searches::query,
            saved_searches::rhythm,
            saved_searches::created_at,
        ))
        .load(conn)?)
}
