//! The list of a network's clients.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use diesel::dsl::{case_when, count_star, max};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use super::super::model::{Client, ClientFilter, ClientState, Waiting};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::schema::{audit_entries, mandates, network_members, organisations, profiles};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::MandateBasis;

/// "Soon" of a profile that ends.
const SOON: Days = Days::new(28);

diesel::define_sql_function! {
    /// The same in both databases; a text that holds another one differs without it.
    fn replace(text: Text, part: Text, by: Text) -> Text;
}

#[derive(Queryable)]
struct Row {
    id: OrganisationId,
    name: String,
    country: String,
    city: String,
    state: Option<ClientState>,
    valid_until: Option<NaiveDate>,
    paused_until: Option<NaiveDate>,
    basis: MandateBasis,
    may_edit: bool,
    adviser: Option<AccountId>,
    updated_at: Instant,
}

impl From<Row> for Client {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            country: row.country,
            city: row.city,
            state: row.state.unwrap_or(ClientState::Draft),
            valid_until: row.valid_until,
            paused_until: row.paused_until,
            basis: row.basis,
            may_edit: row.may_edit,
            adviser: row.adviser,
            updated_at: row.updated_at,
            completeness: 0,
            last_contact: None,
            new_matches: None,
        }
    }
}

/// The open mandates of a network with organisation and profile, narrowed by the filter.
macro_rules! clients {
    ($network:expr, $filter:expr, $now:expr, $columns:expr) => {{
        let mut query = mandates::table
            .inner_join(organisations::table)
            .left_join(profiles::table.on(profiles::organisation_id.eq(mandates::organisation_id)))
            .filter(mandates::network_id.eq($network))
            .filter(mandates::ended_at.is_null())
            .filter(mandates::until.is_null().or(mandates::until.gt($now)))
            .filter(organisations::merged_into.is_null())
            .select($columns)
            .into_boxed();
        if !$filter.name.is_empty() {
            let without = replace(organisations::name_key, &$filter.name, "");
            query = query.filter(without.ne(organisations::name_key));
        }
        if let Some(country) = &$filter.country {
            query = query.filter(organisations::country.eq(country));
        }
        if let Some(adviser) = &$filter.adviser {
            query = query.filter(mandates::adviser_id.eq(adviser));
        }
        match $filter.state {
            Some(ClientState::Draft) => {
                let unfinished = profiles::state.is_null().or(profiles::state.eq(ClientState::Draft));
                query = query.filter(unfinished);
            }
            Some(state) => query = query.filter(profiles::state.eq(state)),
            None => {}
        }
        if let Some(day) = $filter.ends_by {
            query = query
                .filter(profiles::state.eq(ClientState::Published))
                .filter(profiles::valid_until.le(day));
        }
        query
    }};
}

/// A page of clients from `offset` on.
pub(in super::super) fn list(
    conn: &mut DbConnection,
    network: &NetworkId,
    filter: &ClientFilter,
    offset: i64,
    limit: i64,
    now: Instant,
) -> Result<Vec<Client>> {
    let query = clients!(
        network,
        filter,
        now,
        (
            organisations::id,
            organisations::name,
            organisations::country,
            organisations::city,
            profiles::state.nullable(),
            profiles::valid_until.nullable(),
            organisations::paused_until,
            mandates::basis,
            mandates::may_edit,
            mandates::adviser_id,
            organisations::updated_at,
        )
    );
    let need = case_when(profiles::state.eq(ClientState::Submitted), 0.into_sql::<Integer>())
        .when(profiles::state.eq(ClientState::Returned), 1.into_sql::<Integer>())
        .when(profiles::state.eq(ClientState::Expired), 3.into_sql::<Integer>())
        .when(profiles::state.eq(ClientState::Published), 4.into_sql::<Integer>())
        .when(profiles::state.eq(ClientState::Withdrawn), 5.into_sql::<Integer>())
        .otherwise(2.into_sql::<Integer>());
    let by_name = (organisations::name_key, organisations::id);
    let rows: Vec<Row> = match filter.by_name {
        true => query.order(by_name).limit(limit).offset(offset).load(conn)?,
        false => query
            .order((need, organisations::name_key, organisations::id))
            .limit(limit)
            .offset(offset)
            .load(conn)?,
    };
    Ok(rows.into_iter().map(Client::from).collect())
}

/// All clients, by name.
pub(in super::super) fn named(
    conn: &mut DbConnection,
    network: &NetworkId,
    now: Instant,
) -> Result<Vec<(OrganisationId, String)>> {
    let everybody = ClientFilter::default();
    let query = clients!(network, everybody, now, (organisations::id, organisations::name));
    Ok(query.order((organisations::name_key, organisations::id)).load(conn)?)
}

/// How many clients the filter leaves.
pub(in super::super) fn count(
    conn: &mut DbConnection,
    network: &NetworkId,
    filter: &ClientFilter,
    now: Instant,
) -> Result<i64> {
    Ok(clients!(network, filter, now, count_star()).first(conn)?)
}

/// What waits at the clients of a network, or of one of its advisers.
pub(in super::super) fn waiting(
    conn: &mut DbConnection,
    network: &NetworkId,
    adviser: Option<&AccountId>,
    now: Instant,
) -> Result<Waiting> {
    let filter = ClientFilter { adviser: adviser.cloned(), ..ClientFilter::default() };
    let columns = (profiles::state.nullable(), profiles::valid_until.nullable());
    let rows: Vec<(Option<ClientState>, Option<NaiveDate>)> =
        clients!(network, filter, now, columns).load(conn)?;
    let soon = now.date() + SOON;
    let mut waiting = Waiting::default();
    for (state, valid_until) in rows {
        waiting.clients += 1;
        match state.unwrap_or(ClientState::Draft) {
            ClientState::Submitted => waiting.submitted += 1,
            ClientState::Returned => waiting.returned += 1,
            ClientState::Draft => waiting.draft += 1,
            ClientState::Expired => waiting.expired += 1,
            ClientState::Published if valid_until.is_some_and(|day| day <= soon) => {
                waiting.expiring += 1;
            }
            ClientState::Published | ClientState::Withdrawn => {}
        }
    }
    Ok(waiting)
}

/// The countries that the network's clients are in, for the filter.
pub(in super::super) fn countries(conn: &mut DbConnection, network: &NetworkId) -> Result<Vec<String>> {
    let found = mandates::table
        .inner_join(organisations::table)
        .filter(mandates::network_id.eq(network))
        .filter(mandates::ended_at.is_null())
        .select(organisations::country)
        .distinct()
        .load(conn)?;
    Ok(found)
}

/// When people of the network acted last for these organisations, as the audit log remembers.
pub(in super::super) fn last_contacts(
    conn: &mut DbConnection,
    network: &NetworkId,
    of: &[OrganisationId],
) -> Result<HashMap<OrganisationId, NaiveDate>> {
    let people = network_members::table
        .filter(network_members::network_id.eq(network))
        .select(network_members::account_id.nullable());
    let rows: Vec<(Option<OrganisationId>, Option<Instant>)> = audit_entries::table
        .filter(audit_entries::acting_for.eq_any(of))
        .filter(audit_entries::account_id.eq_any(people))
        .group_by(audit_entries::acting_for)
        .select((audit_entries::acting_for, max(audit_entries::at)))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(of, at)| Some((of?, at?.date()))).collect())
}
