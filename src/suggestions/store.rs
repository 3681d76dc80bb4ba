//! Rows of what was found.

use std::collections::HashSet;

use diesel::prelude::*;

use super::model::Found;
use crate::accounts::OrganisationId;
use crate::db::schema::{client_partners, organisations};
use crate::db::{DbConnection, JsonText};
use crate::error::Result;
use crate::jobs::JobId;
use crate::matching::Best;
use crate::on_each_database;

/// Stores what was found for clients that are still there.
pub(super) fn insert(conn: &mut DbConnection, job: &JobId, found: &[Found]) -> Result<()> {
    let there: HashSet<OrganisationId> = organisations::table
        .filter(organisations::id.eq_any(found.iter().map(|one| &one.client)))
        .select(organisations::id)
        .load(conn)?
        .into_iter()
        .collect();
    let rows: Vec<_> = found
        .iter()
        .filter(|one| there.contains(&one.client))
        .map(|one| {
            (
                client_partners::job_id.eq(job),
                client_partners::organisation_id.eq(&one.client),
                client_partners::partners.eq(JsonText::new(one.partners.clone())),
            )
        })
        .collect();
    on_each_database!(conn, |c| diesel::insert_into(client_partners::table).values(&rows).execute(c))?;
    Ok(())
}

/// The clients for whom a job has looked already.
pub(super) fn looked_for(conn: &mut DbConnection, job: &JobId) -> Result<HashSet<OrganisationId>> {
    let of_job = client_partners::table.filter(client_partners::job_id.eq(job));
    let found: Vec<OrganisationId> = of_job.select(client_partners::organisation_id).load(conn)?;
    Ok(found.into_iter().collect())
}

/// What was found for these clients, in no order.
pub(super) fn found(conn: &mut DbConnection, job: &JobId, clients: &[OrganisationId]) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for some in clients.chunks(500) {
        let rows: Vec<(OrganisationId, JsonText<Option<Vec<Best>>>)> = client_partners::table
            .filter(client_partners::job_id.eq(job))
            .filter(client_partners::organisation_id.eq_any(some))
            .select((client_partners::organisation_id, client_partners::partners))
            .load(conn)?;
        let each = rows.into_iter().map(|(client, text)| Found { client, partners: text.into_inner() });
        found.extend(each);
    }
    Ok(found)
}
