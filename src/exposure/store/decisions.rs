//! Rows of what networks decided.

use diesel::prelude::*;

use crate::accounts::NetworkId;
use crate::db::DbConnection;
use crate::db::schema::{exposure_regions, exposure_settings};
use crate::error::{Error, Result};
use crate::exposure::model::{Decision, Peripheral};
use crate::matching::Balancing;
use crate::on_each_database;

/// What a network decided; the usual when nothing.
pub(in crate::exposure) fn decision(conn: &mut DbConnection, network: &NetworkId) -> Result<Decision> {
    let found: Option<(Balancing, i32)> = exposure_settings::table
        .find(network)
        .select((exposure_settings::balancing, exposure_settings::version))
        .first(conn)
        .optional()?;
    let Some((balancing, version)) = found else { return Ok(Decision::default()) };
    let regions: Vec<(String, bool)> = exposure_regions::table
        .filter(exposure_regions::network_id.eq(network))
        .select((exposure_regions::region, exposure_regions::peripheral))
        .load(conn)?;
    Ok(Decision { balancing, peripheral: Peripheral(regions.into_iter().collect()), version })
}

/// Writes a decision, if the one before still has the version that it names.
pub(in crate::exposure) fn decide(
    conn: &mut DbConnection,
    network: &NetworkId,
    decision: &Decision,
) -> Result<()> {
    let values = (
        exposure_settings::balancing.eq(decision.balancing),
        exposure_settings::version.eq(decision.version + 1),
    );
    let changed = if decision.version == 0 {
        let row = (exposure_settings::network_id.eq(network), values);
        on_each_database!(conn, |c| diesel::insert_into(exposure_settings::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?
    } else {
        let before = exposure_settings::table.find(network);
        diesel::update(before.filter(exposure_settings::version.eq(decision.version)))
            .set(values)
            .execute(conn)?
    };
    if changed == 0 {
        return Err(Error::Stale);
    }
    diesel::delete(exposure_regions::table.filter(exposure_regions::network_id.eq(network))).execute(conn)?;
    let regions: Vec<_> = decision
        .peripheral
        .0
        .iter()
        .map(|(region, peripheral)| {
            (
                exposure_regions::network_id.eq(network),
                exposure_regions::region.eq(region),
                exposure_regions::peripheral.eq(peripheral),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(exposure_regions::table).values(&regions).execute(c))?;
    Ok(())
}
