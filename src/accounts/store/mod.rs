//! Rows of accounts and of what belongs to them.

mod accounts_rows;
mod attempts;
pub(super) mod keys;
pub(super) mod links;
pub(super) mod person;
pub(super) mod refresh;
pub(super) mod sessions;
pub(super) mod sweep;

pub(super) use accounts_rows::{
    NewRow, SignInState, forget_attempts, insert, note_attempt, raise_token_version, sign_in_state,
    sign_in_state_by_id,
};
pub(super) use attempts::note_unknown;

use diesel::prelude::*;

use super::caller::{Caller, NetworkSeat, OrganisationSeat, Via};
use super::model::{AccountId, NetworkId, NetworkRole, OrganisationId, OrganisationRole};
use crate::db::DbConnection;
use crate::db::schema::{accounts, memberships, network_members, networks, organisations};
use crate::error::Result;

/// The account with its seats, unless it is disabled, not confirmed or gone.
pub(super) fn caller(conn: &mut DbConnection, id: &AccountId, via: Via) -> Result<Option<Caller>> {
    let account: Option<(String, String, String, String, String, bool)> = accounts::table
        .find(id)
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::confirmed_at.is_not_null())
        .select((
            accounts::name,
            accounts::email,
            accounts::language,
            accounts::time_zone,
            accounts::theme,
            accounts::is_administrator,
        ))
        .first(conn)
        .optional()?;
    let Some((name, email, language, time_zone, theme, is_administrator)) = account else {
        return Ok(None);
    };
    let organisations = memberships::table
        .inner_join(organisations::table)
        .filter(memberships::account_id.eq(id))
        .order((memberships::created_at, memberships::id))
        .select((organisations::id, organisations::name, memberships::role))
        .load::<(OrganisationId, String, OrganisationRole)>(conn)?
        .into_iter()
        .map(|(id, name, role)| OrganisationSeat { id, name, role })
        .collect();
    let networks = network_members::table
        .inner_join(networks::table)
        .filter(network_members::account_id.eq(id))
        .order((network_members::created_at, network_members::id))
        .select((networks::id, networks::name, network_members::role))
        .load::<(NetworkId, String, NetworkRole)>(conn)?
        .into_iter()
        .map(|(id, name, role)| NetworkSeat { id, name, role })
        .collect();
    Ok(Some(Caller {
        account_id: id.clone(),
        name,
        email,
        language,
        time_zone,
        theme,
        is_administrator,
        organisations,
        networks,
        via,
    }))
}

/// Whether the account may do anything for a company, a network or the service.
pub(super) fn has_seat(conn: &mut DbConnection, id: &AccountId) -> Result<bool> {
    use diesel::dsl::exists;
    let of_company = exists(memberships::table.filter(memberships::account_id.eq(id)));
    let of_network = exists(network_members::table.filter(network_members::account_id.eq(id)));
    let administrator = accounts::table.find(id).filter(accounts::is_administrator.eq(true));
    let query = diesel::select(of_company.or(of_network).or(exists(administrator)));
    Ok(query.get_result(conn)?)
}
