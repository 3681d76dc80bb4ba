//! Rows of the people of networks.

use diesel::prelude::*;

use super::super::model::{NetworkMember, NetworkMemberId};
use crate::accounts::{AccountId, NetworkId, NetworkRole};
use crate::db::schema::{accounts, network_members, networks};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

type Row = (NetworkMemberId, AccountId, String, String, NetworkRole, Instant);

/// The people of a network, who came first first; a person with two roles is there twice.
pub(in super::super) fn of(conn: &mut DbConnection, network: &NetworkId) -> Result<Vec<NetworkMember>> {
    let rows: Vec<Row> = network_members::table
        .inner_join(accounts::table)
        .filter(network_members::network_id.eq(network))
        .order((network_members::created_at, network_members::id))
        .select((
            network_members::id,
            network_members::account_id,
            accounts::name,
            accounts::email,
            network_members::role,
            network_members::created_at,
        ))
        .load(conn)?;
    let member =
        |(id, account, name, email, role, since)| NetworkMember { id, account, name, email, role, since };
    Ok(rows.into_iter().map(member).collect())
}

/// Gives somebody a role; who has it already keeps it.
pub(in super::super) fn insert(
    conn: &mut DbConnection,
    network: &NetworkId,
    account: &AccountId,
    role: NetworkRole,
    now: Instant,
) -> Result<()> {
    let id = NetworkMemberId::random();
    let row = (
        network_members::id.eq(&id),
        network_members::network_id.eq(network),
        network_members::account_id.eq(account),
        network_members::role.eq(role),
        network_members::created_at.eq(now),
    );
    on_each_database!(conn, |c| diesel::insert_into(network_members::table)
        .values(row)
        .on_conflict_do_nothing()
        .execute(c))?;
    Ok(())
}

pub(in super::super) fn remove(conn: &mut DbConnection, id: &NetworkMemberId) -> Result<()> {
    diesel::delete(network_members::table.find(id)).execute(conn)?;
    Ok(())
}

/// Makes changes of a network's people wait for each other.
pub(in super::super) fn lock(conn: &mut DbConnection, network: &NetworkId) -> Result<()> {
    diesel::update(networks::table.find(network))
        .set(networks::version.eq(networks::version))
        .execute(conn)?;
    Ok(())
}
