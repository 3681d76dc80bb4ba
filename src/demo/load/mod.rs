//! The world becomes rows: one transaction, a second or two.

mod company;
mod desks;
mod history;
mod people;
mod profile;

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveTime};
use uuid::Uuid;

use super::store::{self, Rows};
use super::world::{Company, World};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::{Keys, Record};

/// Keys of people, networks and companies by their places in the world.
pub(super) struct Ids {
    pub(super) people: Vec<AccountId>,
    pub(super) networks: Vec<NetworkId>,
    pub(super) companies: Vec<OrganisationId>,
}

/// Writes the world into an empty database and marks it as a demo. `hashes` are those of the passwords of printed accounts, by
/// person; everybody else signs in by a mailed link. `site` is the address that mails point to.
///
/// # Errors
/// Those of the database.
pub fn load(
    conn: &mut DbConnection,
    world: &World,
    hashes: &BTreeMap<usize, String>,
    site: &str,
    now: Instant,
) -> Result<()> {
    let ids = Ids {
        people: world.people.iter().map(|_| AccountId::random()).collect(),
        networks: world.networks.iter().map(|_| NetworkId::random()).collect(),
        companies: world.companies.iter().map(|_| OrganisationId::random()).collect(),
    };
    let mut rows = Rows::default();
    people::people(world, &ids, hashes, now, &mut rows);
    for (index, company) in world.companies.iter().enumerate() {
        company::company(world, &ids, index, company, &mut rows);
    }
    desks::desks(world, &ids, site, now, &mut rows);
    history::sign_ins(world, &ids, now, &mut rows);
    store::write(conn, &rows, &format!("seed {} of {}", super::SEED, world.today))
}

/// A moment of that day, during working hours.
pub(in crate::demo) fn moment(day: NaiveDate, turn: usize) -> Instant {
    let minutes = i64::try_from(turn * 37 % 480).unwrap_or(0);
    Instant::from(day.and_time(NaiveTime::MIN)).plus(Duration::hours(8) + Duration::minutes(minutes))
}

pub(super) fn key() -> String {
    Uuid::new_v4().to_string()
}

/// What tells whether two records are one company.
pub(super) fn keys(company: &Company) -> Keys {
    Keys::of(&Record {
        name: company.name.clone(),
        country: company.country.clone(),
        website: company.website.clone(),
        registration_number: company.registration_number.clone(),
        ..Record::default()
    })
}

fn json<T: serde::Serialize>(list: &[T]) -> String {
    serde_json::to_string(list).unwrap_or_else(|_| "[]".to_owned())
}
