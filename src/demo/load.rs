//! The world becomes rows: one transaction, a second or two.

use std::collections::BTreeMap;

use chrono::{Duration, NaiveDate, NaiveTime};
use uuid::Uuid;

use super::letters::LETTERS;
use super::store::{
    AccountRow, CaseRow, InvitationRow, JoinRow, LetterRow, MemberRow, MembershipRow, NetworkRow,
    Rows, TaskRow,
};
use super::world::{Company, World};
use super::{load_companies, store};
use crate::accounts::{AccountId, NetworkId, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::{Keys, Record, likeness};
use crate::web::cookies::{random_token, token_hash};

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
    people(world, &ids, hashes, now, &mut rows);
    for (index, company) in world.companies.iter().enumerate() {
        load_companies::company(world, &ids, index, company, &mut rows);
    }
    desks(world, &ids, site, now, &mut rows);
    store::write(conn, &rows, &format!("seed {} of {}", super::SEED, world.today))
}

/// A moment of that day, during working hours.
pub(super) fn moment(day: NaiveDate, turn: usize) -> Instant {
    let minutes = i64::try_from(turn * 37 % 480).unwrap_or(0);
    Instant::from(day.and_time(NaiveTime::MIN))
        .plus(Duration::hours(8) + Duration::minutes(minutes))
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

fn people(
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

/// Requests, invitations, cases, tasks and mail.
fn desks(world: &World, ids: &Ids, site: &str, now: Instant, rows: &mut Rows) {
    for (company, organisation) in world.companies.iter().zip(&ids.companies) {
        for (person, role) in &company.members {
            rows.memberships.push(MembershipRow {
                id: key(),
                organisation_id: organisation.clone(),
                account_id: ids.people[*person].clone(),
                role,
                created_at: moment(company.since, *person),
            });
        }
    }
    for (turn, request) in world.join_requests.iter().enumerate() {
        rows.joins.push(JoinRow {
            id: key(),
            organisation_id: ids.companies[request.company].clone(),
            account_id: ids.people[request.person].clone(),
            note: request.note.clone(),
            state: "waiting",
            created_at: moment(request.asked, turn).min(now),
        });
    }
    for (turn, invitation) in world.invitations.iter().enumerate() {
        let sent = moment(invitation.sent, turn);
        rows.invitations.push(InvitationRow {
            id: key(),
            organisation_id: Some(ids.companies[invitation.company].clone()),
            email: invitation.email.clone(),
            role: invitation.role,
            token_hash: token_hash(random_token()),
            invited_by: ids.people[invitation.by].clone(),
            created_at: sent,
            expires_at: sent.plus(Duration::days(14)),
        });
    }
    for (one, other) in &world.duplicates {
        let found = likeness(&keys(&world.companies[*one]), &keys(&world.companies[*other]));
        rows.cases.extend(found.map(|found| CaseRow {
            id: key(),
            organisation_id: ids.companies[*other].clone(),
            other_id: ids.companies[*one].clone(),
            reason: found.reason.word(),
            similarity: found.similarity,
            state: "open",
            created_at: now.plus(Duration::days(-2)),
        }));
    }
    for (turn, task) in world.tasks.iter().enumerate() {
        rows.tasks.push(TaskRow {
            id: key(),
            account_id: Some(ids.people[task.person].clone()),
            organisation_id: task.company.map(|index| ids.companies[index].clone()),
            network_id: Some(ids.networks[task.network].clone()),
            kind: "to_do",
            subject: String::new(),
            note: task.note.clone(),
            due_at: Some(moment(task.due, turn)),
            created_at: now.plus(Duration::days(-6)),
            done_at: task.done.then(|| moment(task.due, turn)),
        });
    }
    letters(world, site, now, rows);
}

fn letters(world: &World, site: &str, now: Instant, rows: &mut Rows) {
    for (turn, (role, subject, text)) in LETTERS.into_iter().enumerate() {
        let reader = world.accounts.iter().find(|account| account.role == role);
        rows.letters.extend(reader.map(|reader| LetterRow {
            id: key(),
            dedup_key: format!("demo-{turn}"),
            recipient: world.people[reader.person].email.clone(),
            language: "en",
            subject: subject.to_owned(),
            body: format!("{text}\n\n{site}/\n\nKontor, demo world"),
            due_at: now,
            attempts: 0,
            created_at: now,
        }));
    }
}
