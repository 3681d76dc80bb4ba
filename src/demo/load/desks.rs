//! Rows of requests, invitations, cases, tasks and mail.

use chrono::Duration;

use super::super::letters::LETTERS;
use super::super::store::{
    CaseRow, InvitationRow, JoinRow, LetterRow, MembershipRow, Rows, SearchRow, TaskRow,
};
use super::super::world::{Company, World};
use super::{Ids, key, keys, moment};
use crate::db::Instant;
use crate::organisations::likeness;
use crate::web::cookies::{random_token, token_hash};

/// Requests, invitations, cases, tasks and mail.
pub(super) fn desks(world: &World, ids: &Ids, site: &str, now: Instant, rows: &mut Rows) {
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
            network_id: task.network.map(|index| ids.networks[index].clone()),
            kind: "to_do",
            subject: String::new(),
            note: task.note.clone(),
            due_at: Some(moment(task.due, turn)),
            created_at: now.plus(Duration::days(-6)),
            done_at: task.done.then(|| moment(task.due, turn)),
        });
    }
    letters(world, site, now, rows);
    search(world, ids, now, rows);
}

/// The first printed owner saved a search a week ago, which has its day today.
fn search(world: &World, ids: &Ids, now: Instant, rows: &mut Rows) {
    let Some(owner) = world.accounts.iter().find(|account| account.role == "owner") else { return };
    let own = |company: &Company| company.members.contains(&(owner.person, "owner"));
    rows.searches.extend(world.companies.iter().position(own).map(|place| SearchRow {
        id: key(),
        organisation_id: ids.companies[place].clone(),
        account_id: ids.people[owner.person].clone(),
        name: "Customers in Sweden".to_owned(),
        query: "preset=distributor&countries=SE&opportunities=business_request".to_owned(),
        rhythm: "weekly",
        next_due: now.date(),
        created_at: now.plus(Duration::days(-7)),
        version: 1,
        place: 1,
    }));
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
