//! `/today`: the first page of everybody who is signed in.

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, get};
use askama::Template;
use chrono_tz::Tz;
use serde::Deserialize;

use super::actions;
use super::model::{Company, Step, Waits};
use crate::accounts::{self, Caller, NetworkSeat};
use crate::app::App;
use crate::clock;
use crate::db::Instant;
use crate::error::Result;
use crate::profiles;
use crate::web::extract::Query;
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the page.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.route("/today", get().to(show));
}

/// A line of the page, in the reader's words.
struct Line {
    title: String,
    left: String,
    text: String,
    /// What the one button does: words and address.
    label: String,
    href: String,
    /// The button sends a form instead of leading somewhere.
    press: bool,
    /// Says that it is done: address of the form.
    done: String,
}

/// A company of the reader's beside it.
struct Stands {
    home: String,
    name: String,
    /// Where its profile stands, in a sentence.
    standing: String,
    points: u8,
}

#[derive(Template)]
#[template(path = "today/today.html")]
struct Today {
    shell: Shell,
    today: String,
    answer: Vec<Line>,
    prepare: Vec<Line>,
    companies: Vec<Stands>,
    networks: Vec<NetworkSeat>,
    administrator: bool,
    /// Nobody's member yet.
    alone: bool,
}

/// How one came here.
#[derive(Deserialize)]
struct Came {
    /// From the confirmation of a new account.
    #[serde(default)]
    begin: bool,
}

async fn show(app: App, caller: Caller, request: HttpRequest, Query(came): Query<Came>) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let now = clock::now();
    let by = caller.clone();
    let (found, companies) = app
        .db
        .read(move |conn| Ok((actions::waiting(conn, &by, now)?, actions::companies(conn, &by, now)?)))
        .await?;
    let count = found.len();
    let alone = caller.organisations.is_empty() && caller.networks.is_empty() && !caller.is_administrator;
    if came.begin && alone && count == 0 {
        return Page::go_to("/companies/new");
    }
    let zone: Tz = caller.time_zone.parse().unwrap_or(Tz::UTC);
    let here = now.utc().with_timezone(&zone).date_naive();
    let (answer, prepare): (Vec<_>, Vec<_>) = found.into_iter().partition(|one| one.step() == Step::Answer);
    let lines = |some: Vec<Waits>| some.iter().map(|one| line(&shell, one, now)).collect();
    let title = match alone && count == 0 {
        true => shell.t("today-title-alone").to_string(),
        false => shell.t("today-title").with("count", count).to_string(),
    };
    let advised = caller.advised_networks();
    Page::show(&Today {
        today: shell.lang.weekday(here),
        answer: lines(answer),
        prepare: lines(prepare),
        companies: companies.into_iter().map(|one| stands(&shell, one)).collect(),
        networks: caller.networks.into_iter().filter(|seat| advised.contains(&seat.id)).collect(),
        administrator: caller.is_administrator,
        alone,
        shell: shell.titled(title),
    })
}

fn stands(shell: &Shell, one: Company) -> Stands {
    let standing = profiles::pages::standing(&one.profile, shell.lang);
    Stands { home: format!("/o/{}", one.id), name: one.name, standing, points: one.points }
}

fn line(shell: &Shell, one: &Waits, now: Instant) -> Line {
    let days = |since: &Instant| now.since(*since).num_days().max(0);
    let left =
        |until: Instant| shell.t("days-left").with("count", until.since(now).num_days().max(0)).to_string();
    let named = |key: &'static str, name: &str| shell.t(key).with("name", name).to_string();
    let counted = |key: &'static str, name: &str, count: i64| {
        shell.t(key).with("name", name).with("count", count).to_string()
    };
    let line = |title: String, label: &str, href: String| Line {
        title,
        left: String::new(),
        text: String::new(),
        label: shell.t(label).to_string(),
        href,
        press: false,
        done: String::new(),
    };
    match one {
        Waits::Question { organisation, company, person, since, .. } => {
            let title =
                shell.t("today-question").with("person", person.as_str()).with("name", company.as_str());
            Line {
                text: shell.t("today-asked").with("count", days(since)).to_string(),
                ..line(title.to_string(), "today-answer", format!("/o/{organisation}/people"))
            }
        }
        Waits::Invitation { id, name, role, until } => Line {
            left: left(*until),
            text: shell.lang.word("role", role),
            press: true,
            ..line(named("today-invitation", name), "invitation-accept", format!("/invitations/{id}/accept"))
        },
        Waits::Duplicates { count, names, reason, administrator } => {
            let href = if *administrator { "/admin/duplicates" } else { "/duplicates" };
            let title = shell.t("today-duplicates").with("count", *count).to_string();
            let text =
                if names.is_empty() { shell.lang.word("case", reason) } else { shell.lang.list(names) };
            Line { text, ..line(title, "today-look", href.to_owned()) }
        }
        Waits::MatchQuestion { id, name, href, since } => Line {
            text: shell.t("today-asked").with("count", days(since)).to_string(),
            done: format!("/tasks/{id}/done"),
            ..line(named("today-match-question", name), "today-look", href.clone())
        },
        Waits::ToDo { id, note, company: None, due } => Line {
            left: due.map_or_else(String::new, left),
            press: true,
            ..line(note.clone(), "today-done", format!("/tasks/{id}/done"))
        },
        Waits::ToDo { id, note, company: Some(company), due } => Line {
            left: due.map_or_else(String::new, left),
            text: company.name.clone(),
            done: format!("/tasks/{id}/done"),
            ..line(note.clone(), "today-look", format!("/o/{}/company", company.id))
        },
        Waits::Reviews { network, name, count } => {
            line(counted("today-reviews", name, *count), "client-review", format!("/n/{network}/reviews"))
        }
        Waits::Returned { organisation, name, comment } => Line {
            text: comment.clone(),
            ..line(named("today-returned", name), "today-correct", format!("/o/{organisation}/company"))
        },
        Waits::ReturnedOffer { organisation, id, title, comment } => Line {
            text: comment.clone(),
            ..line(
                named("today-returned", title),
                "today-correct",
                format!("/o/{organisation}/opportunities/{id}"),
            )
        },
        Waits::Unfinished { organisation, name } => Line {
            text: shell.t("today-unfinished-why").to_string(),
            ..line(named("today-unfinished", name), "today-go-on", format!("/o/{organisation}/profile"))
        },
        Waits::Ending { organisation, name, until } => Line {
            left: shell.t("days-left").with("count", (*until - now.date()).num_days()).to_string(),
            text: shell.t("today-ending-when").with("day", shell.lang.date(*until)).to_string(),
            ..line(named("today-ending", name), "today-look", format!("/o/{organisation}/company"))
        },
        Waits::Ended { organisation, name } => line(
            named("today-ended", name),
            "client-publish-again",
            format!("/o/{organisation}/profile/check"),
        ),
        Waits::ClientsEnding { network, name, count } => line(
            counted("today-clients-ending", name, *count),
            "today-look",
            format!("/n/{network}/clients?state=expiring"),
        ),
        Waits::ClientsUnfinished { network, name, count } => line(
            counted("today-clients-returned", name, *count),
            "today-look",
            format!("/n/{network}/clients?state=returned"),
        ),
    }
}
