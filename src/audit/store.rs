//! Rows of the audit log: only ever added.

use diesel::prelude::*;

use super::Entry;
use crate::accounts::{AccountId, OrganisationId};
use crate::db::schema::{accounts, audit_entries, networks, organisations, profile_texts};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

pub(super) fn insert(conn: &mut DbConnection, entry: &Entry<'_>, now: Instant) -> Result<()> {
    diesel::insert_into(audit_entries::table)
        .values((
            audit_entries::id.eq(uuid::Uuid::new_v4().to_string()),
            audit_entries::at.eq(now),
            audit_entries::account_id.eq(entry.by),
            audit_entries::acting_for.eq(entry.acting_for),
            audit_entries::action.eq(entry.action),
            audit_entries::object_kind.eq(entry.object_kind),
            audit_entries::object_id.eq(entry.object_id),
            audit_entries::detail.eq(&entry.detail),
        ))
        .execute(conn)?;
    Ok(())
}

/// An entry with the name of who did it, while that account exists.
#[derive(Debug, Queryable)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) at: Instant,
    pub(super) account_id: Option<AccountId>,
    pub(super) name: Option<String>,
    pub(super) email: Option<String>,
    pub(super) acting_for: Option<OrganisationId>,
    pub(super) action: String,
    pub(super) object_kind: String,
    pub(super) object_id: String,
    pub(super) detail: String,
}

/// Which entries; what is `None` does not matter.
#[derive(Debug, Default)]
pub(super) struct Wanted<'a> {
    pub(super) by: Option<&'a AccountId>,
    /// By the account or about it.
    pub(super) touching: Option<&'a AccountId>,
    pub(super) action: Option<&'a str>,
    pub(super) object_kind: Option<&'a str>,
    pub(super) object_id: Option<&'a str>,
    pub(super) since: Option<Instant>,
    pub(super) until: Option<Instant>,
    /// Older than this entry.
    pub(super) before: Option<(Instant, &'a str)>,
}

/// The newest such entries first.
pub(super) fn find(conn: &mut DbConnection, wanted: &Wanted<'_>, most: i64) -> Result<Vec<Row>> {
    let mut query = audit_entries::table
        .left_join(accounts::table.on(audit_entries::account_id.eq(accounts::id.nullable())))
        .order((audit_entries::at.desc(), audit_entries::id.desc()))
        .limit(most)
        .select((
            audit_entries::id,
            audit_entries::at,
            audit_entries::account_id,
            accounts::name.nullable(),
            accounts::email.nullable(),
            audit_entries::acting_for,
            audit_entries::action,
            audit_entries::object_kind,
            audit_entries::object_id,
            audit_entries::detail,
        ))
        .into_boxed();
    if let Some(by) = wanted.by {
        query = query.filter(audit_entries::account_id.eq(by));
    }
    if let Some(account) = wanted.touching {
        let about =
            audit_entries::object_kind.eq("account").and(audit_entries::object_id.eq(account.as_str()));
        query = query.filter(audit_entries::account_id.eq(account).assume_not_null().or(about));
    }
    if let Some(action) = wanted.action {
        query = query.filter(audit_entries::action.eq(action));
    }
    if let Some(kind) = wanted.object_kind {
        query = query.filter(audit_entries::object_kind.eq(kind));
    }
    if let Some(id) = wanted.object_id {
        query = query.filter(audit_entries::object_id.eq(id));
    }
    if let Some(since) = wanted.since {
        query = query.filter(audit_entries::at.ge(since));
    }
    if let Some(until) = wanted.until {
        query = query.filter(audit_entries::at.lt(until));
    }
    if let Some((at, id)) = wanted.before {
        let same = audit_entries::at.eq(at).and(audit_entries::id.lt(id));
        query = query.filter(audit_entries::at.lt(at).or(same));
    }
    Ok(query.load(conn)?)
}

/// What accounts of these keys are called: name, or address where there is no name. Other keys are left out.
pub(super) fn names_of_accounts(conn: &mut DbConnection, ids: &[String]) -> Result<Vec<(String, String)>> {
    let rows: Vec<(String, String, String)> = accounts::table
        .filter(accounts::id.eq_any(ids))
        .select((accounts::id, accounts::name, accounts::email))
        .load(conn)?;
    let called =
        |(id, name, email): (String, String, String)| (id, if name.is_empty() { email } else { name });
    Ok(rows.into_iter().map(called).collect())
}

/// What networks of these keys are called, and the headlines that members read of profiles of these keys.
pub(super) fn names_for_all(conn: &mut DbConnection, ids: &[String]) -> Result<Vec<(String, String)>> {
    let mut found: Vec<(String, String)> =
        networks::table.filter(networks::id.eq_any(ids)).select((networks::id, networks::name)).load(conn)?;
    let headlines: Vec<(String, String)> = profile_texts::table
        .filter(profile_texts::profile_id.eq_any(ids))
        .filter(profile_texts::edition.eq("published"))
        .filter(profile_texts::is_original.eq(true))
        .select((profile_texts::profile_id, profile_texts::headline))
        .load(conn)?;
    found.extend(headlines);
    Ok(found)
}

/// The countries of the companies of these keys: all that the log tells of them, for their names are confidential.
pub(super) fn countries(conn: &mut DbConnection, ids: &[String]) -> Result<Vec<(String, String)>> {
    let known = organisations::table.filter(organisations::id.eq_any(ids));
    Ok(known.select((organisations::id, organisations::country)).load(conn)?)
}
