//! Gathering what waits from the rooms below.

use chrono::Days;

use super::model::{Client, Company, Waits};
use crate::accounts::{Caller, OrganisationId};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};
use crate::networks::actions::clients;
use crate::organisations::actions::{self as organisations, cases, invitations, joining, tasks};
use crate::organisations::{InvitedTo, TaskKind, access};
use crate::profiles::{OpportunityState, ProfileState, actions as profiles};

/// "Soon" of a profile that ends.
const SOON: Days = Days::new(28);
/// Companies of one person that are looked at.
const MOST_COMPANIES: usize = 20;
/// Companies whose state stands beside what waits.
const MOST_SHOWN: usize = 3;

/// Everything that waits for the caller in all roles, what others wait for first.
pub(super) fn waiting(conn: &mut DbConnection, caller: &Caller, now: Instant) -> Result<Vec<Waits>> {
    let mut found = Vec::new();
    for question in joining::waiting_for_me(conn, caller, now)? {
        let access = access(conn, caller, &question.organisation, now)?;
        found.push(Waits::Question {
            company: organisations::facts(conn, &access)?.record.name,
            person: if question.name.is_empty() { question.email } else { question.name },
            id: question.id,
            organisation: question.organisation,
            since: question.created_at,
        });
    }
    for invitation in invitations::to_me(conn, caller, now)? {
        found.push(Waits::Invitation {
            name: invitations::name_of(conn, &invitation.to)?,
            role: match invitation.to {
                InvitedTo::Organisation(_, role) => role.word(),
                InvitedTo::Network(_, role) => role.word(),
            },
            id: invitation.id,
            until: invitation.expires_at,
        });
    }
    add_tasks(conn, caller, &mut found, now)?;
    let cases = cases::cases(conn, caller, now)?;
    if let Some(oldest) = cases.first() {
        found.push(Waits::Duplicates {
            count: cases.len(),
            names: oldest.older.iter().chain(&oldest.newer).filter_map(|side| side.name.clone()).collect(),
            reason: oldest.case.reason.word(),
            administrator: caller.is_administrator,
        });
    }
    for seat in caller.organisations.iter().take(MOST_COMPANIES) {
        add_company(conn, caller, &seat.id, &seat.name, &mut found, now)?;
    }
    add_clients(conn, caller, &mut found, now)?;
    // Who waits for an answer comes first; the order inside is that of finding.
    found.sort_by_key(|one| one.step() as u8);
    Ok(found)
}

/// The caller's own companies and how they stand.
pub(super) fn companies(conn: &mut DbConnection, caller: &Caller, now: Instant) -> Result<Vec<Company>> {
    let seats = caller.organisations.iter().take(MOST_SHOWN);
    let stands = seats.map(|seat| {
        let access = access(conn, caller, &seat.id, now)?;
        let profile = profiles::own(conn, &access, now)?.profile;
        let points = profiles::completeness_of(conn, &access, now)?.points;
        Ok(Company { id: seat.id.clone(), name: seat.name.clone(), profile, points })
    });
    stands.collect()
}

fn add_tasks(conn: &mut DbConnection, caller: &Caller, found: &mut Vec<Waits>, now: Instant) -> Result<()> {
    for task in tasks::mine(conn, caller)? {
        match task.kind {
            TaskKind::MatchQuestion => {
                let href = match (&task.organisation, &task.network) {
                    (Some(organisation), _) => {
                        format!("/o/{organisation}/matches/{}", task.subject)
                    }
                    (None, Some(network)) => {
                        let query = serde_html_form::to_string([("q", &task.note)]);
                        format!("/n/{network}/clients?{}", query.unwrap_or_default())
                    }
                    (None, None) => format!("/profiles/{}", task.subject),
                };
                let (id, name, since) = (task.id, task.note, task.created_at);
                found.push(Waits::MatchQuestion { id, name, href, since });
            }
            TaskKind::ToDo => {
                let company =
                    task.organisation.map(|id| client(conn, caller, id, now)).transpose()?.flatten();
                found.push(Waits::ToDo { id: task.id, note: task.note, company, due: task.due_at });
            }
            // The pair itself is shown.
            TaskKind::DuplicateCase => {}
        }
    }
    Ok(())
}

/// What a company is called, while the caller may know it.
fn client(
    conn: &mut DbConnection,
    caller: &Caller,
    id: OrganisationId,
    now: Instant,
) -> Result<Option<Client>> {
    match access(conn, caller, &id, now) {
        Ok(access) => Ok(Some(Client { name: organisations::facts(conn, &access)?.record.name, id })),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// What the company's own profile and opportunities need.
fn add_company(
    conn: &mut DbConnection,
    caller: &Caller,
    id: &OrganisationId,
    name: &str,
    found: &mut Vec<Waits>,
    now: Instant,
) -> Result<()> {
    let access = access(conn, caller, id, now)?;
    let profile = profiles::own(conn, &access, now)?.profile;
    let (organisation, name) = (id.clone(), name.to_owned());
    found.extend(match (profile.state, profile.valid_until) {
        (ProfileState::Returned, _) => {
            let comment = profile.review_note.unwrap_or_default();
            Some(Waits::Returned { organisation, name, comment })
        }
        (ProfileState::Draft, _) => Some(Waits::Unfinished { organisation, name }),
        (ProfileState::Expired, _) => Some(Waits::Ended { organisation, name }),
        (ProfileState::Published, Some(until)) if until <= now.date() + SOON => {
            Some(Waits::Ending { organisation, name, until })
        }
        _ => None,
    });
    let returned = profiles::own_opportunities(conn, &access)?.into_iter();
    // One that was sent back with the profile is mended with it.
    let alone = profile.state != ProfileState::Returned;
    found.extend(returned.filter(|one| alone && one.state == OpportunityState::Returned).map(|one| {
        Waits::ReturnedOffer {
            organisation: one.organisation,
            id: one.id,
            title: one.said.texts.original.headline,
            comment: one.review_note.unwrap_or_default(),
        }
    }));
    Ok(())
}

fn add_clients(conn: &mut DbConnection, caller: &Caller, found: &mut Vec<Waits>, now: Instant) -> Result<()> {
    for network in caller.advised_networks() {
        let mine = clients::waiting(conn, caller, &network, Some(&caller.account_id), now)?;
        let name = clients::network_name(conn, caller, &network)?;
        let of = || (network.clone(), name.clone());
        let count = profiles::count_waiting(conn, caller, &network)?;
        if count > 0 {
            let (network, name) = of();
            found.push(Waits::Reviews { network, name, count });
        }
        if mine.expiring > 0 {
            let (network, name) = of();
            found.push(Waits::ClientsEnding { network, name, count: mine.expiring });
        }
        if mine.returned > 0 {
            let (network, name) = of();
            found.push(Waits::ClientsUnfinished { network, name, count: mine.returned });
        }
    }
    Ok(())
}
