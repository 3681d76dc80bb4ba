//! Making one record of two: what people saved for it, and who was found as it.

use super::super::store;
use crate::db::DbConnection;
use crate::error::Result;
use crate::organisations::actions::merging::Pair;
use crate::profiles::actions::two_profiles;

/// Moves searches to the record that stays, and those of others who found the one that goes. Call it while both profiles are still there.
///
/// # Errors
/// Those of the database.
pub fn merge(conn: &mut DbConnection, pair: &Pair) -> Result<()> {
    if let Some((gone, stays)) = two_profiles(conn, pair)? {
        store::move_hits(conn, gone.as_str(), stays.as_str())?;
    }
    store::move_searches(conn, pair.gone(), pair.keep())
}
