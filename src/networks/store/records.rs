//! Rows of networks.

use diesel::prelude::*;

use super::super::model::{Network, NetworkKind};
use crate::accounts::NetworkId;
use crate::db::schema::networks;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, OnDuplicate as _, Result};

type Row = (NetworkId, String, String, NetworkKind, bool, bool, Instant, i32);

fn read((id, name, country, kind, reviews_profiles, reviews_independent, _, version): Row) -> Network {
    Network { id, name, country, kind, reviews_profiles, reviews_independent, version }
}

pub(in super::super) fn find(conn: &mut DbConnection, id: &NetworkId) -> Result<Option<Network>> {
    let row: Option<Row> = networks::table.find(id).first(conn).optional()?;
    Ok(row.map(read))
}

/// All networks, in no particular order: people's order is the reader's.
pub(in super::super) fn all(conn: &mut DbConnection) -> Result<Vec<Network>> {
    let rows: Vec<Row> = networks::table.order(networks::id).limit(2_000).load(conn)?;
    Ok(rows.into_iter().map(read).collect())
}

fn name_taken() -> Error {
    Error::field("name", "error-network-name-taken")
}

pub(in super::super) fn insert(conn: &mut DbConnection, network: &Network, now: Instant) -> Result<()> {
    if network.reviews_independent {
        clear_independent(conn)?;
    }
    diesel::insert_into(networks::table)
        .values((
            networks::id.eq(&network.id),
            networks::name.eq(&network.name),
            networks::country.eq(&network.country),
            networks::kind.eq(network.kind),
            networks::reviews_profiles.eq(network.reviews_profiles),
            networks::reviews_independent.eq(network.reviews_independent),
            networks::created_at.eq(now),
            networks::version.eq(1),
        ))
        .execute(conn)
        .on_duplicate(name_taken)?;
    Ok(())
}

/// Changes a network, if it still has the version that `network` names.
pub(in super::super) fn update(conn: &mut DbConnection, network: &Network) -> Result<()> {
    if network.reviews_independent {
        clear_independent(conn)?;
    }
    let changed =
        diesel::update(networks::table.find(&network.id).filter(networks::version.eq(network.version)))
            .set((
                networks::name.eq(&network.name),
                networks::country.eq(&network.country),
                networks::kind.eq(network.kind),
                networks::reviews_profiles.eq(network.reviews_profiles),
                networks::reviews_independent.eq(network.reviews_independent),
                networks::version.eq(network.version + 1),
            ))
            .execute(conn)
            .on_duplicate(name_taken)?;
    if changed == 0 { Err(Error::Stale) } else { Ok(()) }
}

/// Only one network reviews independent companies.
fn clear_independent(conn: &mut DbConnection) -> Result<()> {
    diesel::update(networks::table.filter(networks::reviews_independent))
        .set(networks::reviews_independent.eq(false))
        .execute(conn)?;
    Ok(())
}
