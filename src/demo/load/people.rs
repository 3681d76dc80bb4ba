//! Rows of people and networks.

use std::collections::BTreeMap;

use chrono::Duration;

use super::super::store::{AccountRow, MemberRow, NetworkRow, Rows};
use super::super::world::World;
use super::{Ids, key};
use crate::db::Instant;

pub(super) fn people(
    world: &World,
    ids: &Ids,
    hashes: &BTreeMap<usize, String>,
    now: Instant,
    rows: &mut Rows,
) {
    let long_ago = now.plus(Duration::days(-700));
    for (index, person) in world.people.iter().enumerate() {
        rows.accounts.push(AccountRow {
            id: ids.people[index].clone(),
            email: person.email.clone(),
            name: person.name.clone(),
            password_hash: hashes.get(&index).cloned(),
            language: person.language,
            time_zone: "Europe/Berlin",
            theme: "auto",
            digest: true,
            is_administrator: person.administrator,
            confirmed_at: Some(long_ago),
            failed_sign_ins: 0,
            token_version: 0,
            created_at: long_ago,
            version: 1,
        });
    }
    for (network, id) in world.networks.iter().zip(&ids.networks) {
        rows.networks.push(NetworkRow {
            id: id.clone(),
            name: network.name,
            country: network.country,
            kind: network.kind,
            reviews_profiles: true,
            reviews_independent: network.reviews_independent,
            created_at: long_ago,
            version: 1,
        });
        for (person, role) in &network.staff {
            rows.members.push(MemberRow {
                id: key(),
                network_id: id.clone(),
                account_id: ids.people[*person].clone(),
                role,
                created_at: long_ago,
            });
        }
    }
}
