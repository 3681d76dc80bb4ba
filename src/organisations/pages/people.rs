//! Who may act for the company: people, open invitations, questions to join, and who of the administration has looked in.

use actix_web::HttpRequest;
use askama::Template;
use chrono_tz::Tz;

use super::super::access::{Access, Standing, access};
use super::super::actions::{self, glass, invitations, joining, people};
use super::super::model::{Invitation, InvitationId, InvitedTo, JoinRequest, JoinRequestId, Member};
use super::{framed, tabs};
use crate::accounts::{self, AccountId, Caller, Flash, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Tab;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/people.html")]
struct People {
    shell: Shell,
    form: FormState,
    base: String,
    tabs: Vec<Tab>,
    roles: Vec<Choice>,
    me: AccountId,
    zone: Tz,
    now: Instant,
    seen: Seen,
}

/// What the page shows to this caller.
struct Seen {
    access: Access,
    name: String,
    members: Vec<Member>,
    invitations: Vec<Invitation>,
    questions: Vec<JoinRequest>,
    looks: Vec<glass::Look>,
    owner: bool,
}

impl People {
    fn days_left(&self, invitation: &Invitation) -> i64 {
        invitation.expires_at.since(self.now).num_days().max(0)
    }
    fn role_of(&self, invitation: &Invitation) -> String {
        match &invitation.to {
            InvitedTo::Organisation(_, role) => self.shell.lang.word("role", role.word()),
            InvitedTo::Network(_, role) => self.shell.lang.word("role", role.word()),
        }
    }
    fn moment(&self, at: Instant) -> String {
        self.shell.lang.moment(at.utc(), self.zone)
    }
}

fn look(conn: &mut DbConnection, caller: &Caller, id: &OrganisationId, now: Instant) -> Result<Seen> {
    let access = access(conn, caller, id, now)?;
    let owner = matches!(access.standing(), Standing::Member(OrganisationRole::Owner));
    let questions = match joining::waiting(conn, &access) {
        Err(Error::Forbidden(_)) => Vec::new(),
        other => other?,
    };
    Ok(Seen {
        name: actions::name(conn, &access)?,
        members: people::people(conn, &access)?,
        invitations: invitations::open_ones(conn, id, now)?,
        questions,
        looks: glass::looks(conn, &access)?,
        owner,
        access,
    })
}

fn page(shell: Shell, form: FormState, caller: &Caller, seen: Seen, now: Instant) -> People {
    let id = seen.access.organisation().clone();
    let shell = framed(shell, &seen.access, &seen.name);
    let title = shell.t("people-title").with("name", seen.name.as_str()).to_string();
    let shell = shell.titled(title).refusing(&form);
    People {
        tabs: tabs(shell.lang, &id, "people"),
        base: format!("/o/{id}"),
        roles: roles(shell.lang),
        me: caller.account_id.clone(),
        zone: caller.time_zone.parse().unwrap_or(Tz::UTC),
        now,
        form,
        shell,
        seen,
    }
}

pub(super) fn roles(lang: Lang) -> Vec<Choice> {
    let hint = |role: &OrganisationRole| match role {
        OrganisationRole::Owner => "people-owner-hint",
        OrganisationRole::Representative => "people-representative-hint",
    };
    let choice = |role: &OrganisationRole| {
        Choice::new(role.word(), lang.word("role", role.word())).hint(lang.t(hint(role)).to_string())
    };
    OrganisationRole::ALL.iter().rev().map(choice).collect()
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let now = clock::now();
    let by = caller.clone();
    let seen = app.db.read(move |conn| look(conn, &by, &id, now)).await?;
    let form = FormState::of([("role", "representative")]);
    Page::show(&page(shell, form, &caller, seen, now))
}

pub(super) async fn invite(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let (now, site) = (clock::now(), app.link(""));
    let (by, organisation, sent) = (caller.clone(), id.clone(), form.clone());
    let done = app
        .db
        .write(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            let (email, role) = (sent.text("email"), sent.text("role"));
            let sent = invitations::invite(conn, &by, &access, email, role, &site, now)?;
            let message = Message::new("people-invited").with("email", sent.email);
            accounts::flash(conn, &by, &Flash::new(message))
        })
        .await;
    let refused = match done {
        Ok(()) => return Page::go_to(format!("/o/{id}/people")),
        Err(Error::Invalid(fields)) => fields,
        Err(Error::Conflict(message)) => {
            vec![crate::error::FieldError { field: "email".to_owned(), message }]
        }
        Err(other) => return Err(other),
    };
    let by = caller.clone();
    let seen = app.db.read(move |conn| look(conn, &by, &id, now)).await?;
    Page::refuse(&page(shell, FormState::refused(form, refused), &caller, seen, now))
}

pub(super) async fn revoke(
    app: App,
    caller: Caller,
    Path((id, invitation)): Path<(OrganisationId, InvitationId)>,
    _form: Form,
) -> Result<Page> {
    let now = clock::now();
    let back = format!("/o/{id}/people");
    app.db
        .write(move |conn| {
            let access = access(conn, &caller, &id, now)?;
            invitations::revoke(conn, &caller, &access, &invitation, now)?;
            accounts::flash(conn, &caller, &Flash::new("people-revoked"))
        })
        .await?;
    Page::go_to(back)
}

pub(super) async fn answer(
    app: App,
    caller: Caller,
    Path((id, question)): Path<(OrganisationId, JoinRequestId)>,
    form: Form,
) -> Result<Page> {
    let (now, site) = (clock::now(), app.link(""));
    let role = match form.text("answer") {
        "yes" => Some(OrganisationRole::Representative),
        _ => None,
    };
    app.db
        .write(move |conn| {
            joining::answer(conn, &caller, &question, role, &site, now)?;
            let said = if role.is_some() { "people-said-yes" } else { "people-said-no" };
            accounts::flash(conn, &caller, &Flash::new(said))
        })
        .await?;
    Page::go_to(format!("/o/{id}/people"))
}
