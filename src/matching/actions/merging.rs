//! Making one record of two: what was said to matches, and with whom each worked.

use super::super::store;
use crate::db::DbConnection;
use crate::error::Result;
use crate::organisations::actions::merging::Pair;
use crate::profiles::actions::two_profiles;

/// Moves marks and known partners to the record that stays: those that it set, and those that others set on it. Call it while both
/// profiles are still there.
///
/// # Errors
/// Those of the database.
pub fn merge(conn: &mut DbConnection, pair: &Pair) -> Result<()> {
    let (from, to) = (pair.gone(), pair.keep());
    if let Some((gone, stays)) = two_profiles(conn, pair)? {
        store::move_marks_on(conn, gone.as_str(), stays.as_str())?;
    }
    store::move_marks_of(conn, from, to)?;
    store::move_known(conn, from, to)
}
