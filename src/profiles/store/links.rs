//! The links "still valid" of reminders.

use diesel::prelude::*;

use crate::accounts::AccountId;
use crate::db::DbConnection;
use crate::db::schema::confirm_links;
use crate::error::Result;
use crate::profiles::model::ProfileId;

pub(in crate::profiles) fn insert_confirm_link(
    conn: &mut DbConnection,
    hash: &str,
    profile: &ProfileId,
    account: &AccountId,
) -> Result<()> {
    diesel::insert_into(confirm_links::table)
        .values((
            confirm_links::token_hash.eq(hash),
            confirm_links::profile_id.eq(profile),
            confirm_links::account_id.eq(account),
        ))
        .execute(conn)?;
    Ok(())
}

/// What a link is about, and whom it was sent to.
pub(in crate::profiles) fn confirm_link(
    conn: &mut DbConnection,
    hash: &str,
) -> Result<Option<(ProfileId, AccountId)>> {
    let found =
        confirm_links::table.find(hash).select((confirm_links::profile_id, confirm_links::account_id));
    Ok(found.first(conn).optional()?)
}

/// Ends the links of a reminder: one has been used, or the profile has changed its state.
pub(in crate::profiles) fn end_confirm_links(conn: &mut DbConnection, profile: &ProfileId) -> Result<()> {
    diesel::delete(confirm_links::table.filter(confirm_links::profile_id.eq(profile))).execute(conn)?;
    Ok(())
}
