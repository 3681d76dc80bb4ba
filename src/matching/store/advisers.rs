//! Who advises an organisation.

use diesel::prelude::*;

use crate::accounts::{AccountId, NetworkId, NetworkRole, OrganisationId};
use crate::db::schema::{accounts, mandates, network_members, networks};
use crate::db::{DbConnection, Instant};
use crate::error::Result;

/// A network that acts for an organisation, and who in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::matching) struct Advice {
    pub(in crate::matching) network: NetworkId,
    pub(in crate::matching) network_name: String,
    /// Somebody in particular is in charge: the responsible adviser or, where that one is gone, the deputy.
    pub(in crate::matching) responsible: bool,
    /// Who is in charge, else everybody.
    pub(in crate::matching) advisers: Vec<Adviser>,
}

/// Somebody who gets the mail.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(in crate::matching) struct Adviser {
    pub(in crate::matching) account: AccountId,
    pub(in crate::matching) email: String,
    pub(in crate::matching) language: String,
}

/// The networks with an open permission, each with the adviser in charge, else all of its advisers.
pub(in crate::matching) fn advice(
    conn: &mut DbConnection,
    organisation: &OrganisationId,
    now: Instant,
) -> Result<Vec<Advice>> {
    type Row = (NetworkId, String, Option<AccountId>, Option<AccountId>);
    let open: Vec<Row> = mandates::table
        .inner_join(networks::table)
        .filter(mandates::organisation_id.eq(organisation))
        .filter(mandates::ended_at.is_null())
        .filter(mandates::until.is_null().or(mandates::until.gt(now)))
        .order((mandates::since, mandates::id))
        .select((mandates::network_id, networks::name, mandates::adviser_id, mandates::deputy_id))
        .load(conn)?;
    let mut found: Vec<Advice> = Vec::new();
    for (network, network_name, adviser, deputy) in open {
        if found.iter().any(|one| one.network == network) {
            continue;
        }
        let all = advisers(conn, &network)?;
        let still_there = |wanted: &AccountId| all.iter().find(|one| one.account == *wanted).cloned();
        let in_charge = [adviser, deputy].iter().flatten().find_map(still_there);
        let responsible = in_charge.is_some();
        let advisers = in_charge.map_or(all, |one| vec![one]);
        if !advisers.is_empty() {
            found.push(Advice { network, network_name, responsible, advisers });
        }
    }
    Ok(found)
}

fn advisers(conn: &mut DbConnection, network: &NetworkId) -> Result<Vec<Adviser>> {
    let rows = network_members::table
        .inner_join(accounts::table)
        .filter(network_members::network_id.eq(network))
        .filter(network_members::role.eq_any([NetworkRole::Adviser, NetworkRole::Manager]))
        .filter(accounts::disabled_at.is_null())
        .order(accounts::id)
        .select((accounts::id, accounts::email, accounts::language))
        .distinct()
        .load(conn)?;
    Ok(rows)
}
