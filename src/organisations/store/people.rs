//! Rows of memberships.

use diesel::prelude::*;

use super::super::model::{Member, MembershipId};
use crate::accounts::{AccountId, OrganisationId, OrganisationRole};
use crate::db::schema::{accounts, memberships};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

type MemberRow = (MembershipId, AccountId, String, String, OrganisationRole, Instant, bool);

/// Makes somebody a member; one who is already keeps the role there.
pub(in super::super) fn insert_member(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    account: &AccountId,
    role: OrganisationRole,
    now: Instant,
) -> Result<()> {
    let id = MembershipId::random();
    let row = (
        memberships::id.eq(&id),
        memberships::organisation_id.eq(organisation),
        memberships::account_id.eq(account),
        memberships::role.eq(role),
        memberships::created_at.eq(now),
    );
    on_each_database!(conn, |c| diesel::insert_into(memberships::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

/// The people of an organisation, who came first first.
pub(in super::super) fn members(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
) -> Result<Vec<Member>> {
    let rows: Vec<MemberRow> = memberships::table
        .inner_join(accounts::table)
        .filter(memberships::organisation_id.eq(organisation))
        .order((memberships::created_at, memberships::id))
        .select((
            memberships::id,
            memberships::account_id,
            accounts::name,
            accounts::email,
            memberships::role,
            memberships::created_at,
            accounts::disabled_at.is_not_null(),
        ))
        .load(conn)?;
    let member = |(id, account, name, email, role, since, is_suspended)| Member {
        id,
        account,
        name,
        email,
        role,
        since,
        is_suspended,
    };
    Ok(rows.into_iter().map(member).collect())
}

/// Locks the organisation's row, so that two changes of its people never pass each other: without it two owners could both leave.
pub(in super::super) fn lock(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<()> {
    use crate::db::schema::organisations;
    // An update of nothing takes the row's lock on PostgreSQL; SQLite has one writer anyway.
    diesel::update(organisations::table.find(organisation))
        .set(organisations::updated_at.eq(organisations::updated_at))
        .execute(conn)?;
    Ok(())
}

pub(in super::super) fn set_role(
    conn: &mut DbConnection,
    id: &MembershipId,
    role: OrganisationRole,
) -> Result<()> {
    diesel::update(memberships::table.find(id)).set(memberships::role.eq(role)).execute(conn)?;
    Ok(())
}

pub(in super::super) fn remove(conn: &mut DbConnection, id: &MembershipId) -> Result<()> {
    diesel::delete(memberships::table.find(id)).execute(conn)?;
    Ok(())
}

pub(in super::super) fn any(conn: &mut DbConnection, organisation: &OrganisationId) -> Result<bool> {
    let found: Option<String> = memberships::table
        .filter(memberships::organisation_id.eq(organisation))
        .select(memberships::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}
