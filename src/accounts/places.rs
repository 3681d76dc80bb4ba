//! Where one is as whom: the role that an address speaks of, the places of that role, and the person's other roles.

use super::caller::{Caller, NetworkSeat, OrganisationSeat};
use super::model::NetworkRole;
use crate::web::i18n::Lang;
use crate::web::shell::{Elsewhere, Place};

/// As whom a page is looked at. The address decides (`/o/{organisation}/…`, `/n/{network}/…`, `/admin/…`); where it does not, the first
/// role that the person has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Role {
    Visitor,
    /// Signed in, but without any seat yet.
    Nobody,
    Company(OrganisationSeat),
    Network(NetworkSeat),
    Administrator,
}

pub(super) fn role_of(path: &str, caller: Option<&Caller>) -> Role {
    let Some(caller) = caller else { return Role::Visitor };
    let mut parts = path.trim_start_matches('/').split('/');
    match (parts.next(), parts.next()) {
        (Some("o"), Some(id)) => {
            let seat = caller.organisations.iter().find(|seat| seat.id.as_str() == id);
            // Not a member, so here for a client.
            seat.map(|seat| Role::Company(seat.clone()))
                .or_else(|| first_network(caller))
                .unwrap_or_else(|| first(caller))
        }
        (Some("n"), Some(id)) => {
            let seat = caller.networks.iter().find(|seat| seat.id.as_str() == id);
            seat.map_or_else(|| first(caller), |seat| Role::Network(seat.clone()))
        }
        (Some("admin"), _) if caller.is_administrator => Role::Administrator,
        _ => first(caller),
    }
}

fn first(caller: &Caller) -> Role {
    first_company(caller)
        .or_else(|| first_network(caller))
        .or_else(|| caller.is_administrator.then_some(Role::Administrator))
        .unwrap_or(Role::Nobody)
}

fn first_company(caller: &Caller) -> Option<Role> {
    caller.organisations.first().cloned().map(Role::Company)
}

fn first_network(caller: &Caller) -> Option<Role> {
    let advises = |seat: &&NetworkSeat| works_with_clients(seat.role);
    let seat = caller.networks.iter().find(advises).or_else(|| caller.networks.first());
    seat.cloned().map(Role::Network)
}

fn works_with_clients(role: NetworkRole) -> bool {
    matches!(role, NetworkRole::Adviser | NetworkRole::Manager)
}

/// The row of places, five at most. Only places that exist.
pub(super) fn of(role: &Role, path: &str) -> Vec<Place> {
    let places: Vec<(&'static str, String)> = match role {
        Role::Visitor => vec![("place-search", "/search".to_owned())],
        Role::Nobody => {
            vec![("place-today", "/today".to_owned()), ("place-search", "/search".to_owned())]
        }
        Role::Company(seat) => vec![
            ("place-today", "/today".to_owned()),
            ("place-matches", format!("/o/{}/matches", seat.id)),
            ("place-search", "/search".to_owned()),
            ("place-company", format!("/o/{}/company", seat.id)),
        ],
        Role::Network(seat) if works_with_clients(seat.role) => vec![
            ("place-today", "/today".to_owned()),
            ("place-clients", format!("/n/{}/clients", seat.id)),
            ("place-phone", format!("/n/{}/phone", seat.id)),
            ("place-search", "/search".to_owned()),
            ("place-exposure", format!("/n/{}/exposure", seat.id)),
        ],
        Role::Network(seat) => vec![
            ("place-today", "/today".to_owned()),
            ("place-search", "/search".to_owned()),
            ("place-exposure", format!("/n/{}/exposure", seat.id)),
        ],
        Role::Administrator => vec![
            ("place-networks", "/admin/networks".to_owned()),
            ("place-accounts", "/admin/accounts".to_owned()),
            ("place-duplicates", "/admin/duplicates".to_owned()),
            ("place-audit", "/admin/audit".to_owned()),
        ],
    };
    places
        .into_iter()
        .map(|(key, href)| {
            let below = path.strip_prefix(href.as_str());
            let current = below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
            Place { key, href, current }
        })
        .collect()
}

/// The words at the top right.
pub(super) fn label(role: &Role, caller: &Caller, lang: Lang) -> String {
    match role {
        Role::Company(seat) => company_label(seat, lang),
        Role::Network(seat) => network_label(seat, lang),
        Role::Administrator => lang.t("role-administrator").to_string(),
        Role::Nobody | Role::Visitor if caller.name.is_empty() => caller.email.clone(),
        Role::Nobody | Role::Visitor => caller.name.clone(),
    }
}

fn company_label(seat: &OrganisationSeat, lang: Lang) -> String {
    let role = lang.word("role", seat.role.word());
    lang.t("role-at").with("name", seat.name.as_str()).with("role", role).to_string()
}

fn network_label(seat: &NetworkSeat, lang: Lang) -> String {
    let role = lang.word("role", seat.role.word());
    lang.t("role-at").with("name", seat.name.as_str()).with("role", role).to_string()
}

/// The person's other roles, each with the way to its first page.
pub(super) fn elsewhere(role: &Role, caller: &Caller, lang: Lang) -> Vec<Elsewhere> {
    let companies = caller.organisations.iter().map(|seat| {
        let href = format!("/o/{}/matches", seat.id);
        (Role::Company(seat.clone()), company_label(seat, lang), href)
    });
    let networks = caller.networks.iter().map(|seat| {
        let first = if works_with_clients(seat.role) { "clients" } else { "" };
        let href = format!("/n/{}/{first}", seat.id);
        (Role::Network(seat.clone()), network_label(seat, lang), href.trim_end_matches('/').to_owned())
    });
    let administrator = caller.is_administrator.then(|| {
        let label = lang.t("role-administrator").to_string();
        (Role::Administrator, label, "/admin/networks".to_owned())
    });
    companies
        .chain(networks)
        .chain(administrator)
        .filter(|(other, _, _)| other != role)
        .map(|(_, label, href)| Elsewhere { label, href, waiting: String::new() })
        .collect()
}
