//! Who may act for the company: people, open invitations, questions to join, and who of the administration has looked in.

use askama::Template;
use chrono_tz::Tz;

use super::super::actions::{self, glass, invitations, joining, people};
use super::super::model::{Invitation, InvitationId, InvitedTo, JoinRequest, JoinRequestId, Member};
use super::super::{Access, AtOrganisation, Deed, Standing};
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

fn look(conn: &mut DbConnection, deed: &Deed<'_>) -> Result<Seen> {
    let access = deed.access.clone();
    let owner = matches!(access.standing(), Standing::Member(OrganisationRole::Owner));
    let questions = match joining::waiting(conn, &access) {
        Err(Error::Forbidden(_)) => Vec::new(),
        other => other?,
    };
    Ok(Seen {
        name: actions::name(conn, &access)?,
        members: people::people(conn, &access)?,
        invitations: invitations::open_ones(conn, access.organisation(), deed.now)?,
        questions,
        looks: glass::looks(conn, &access)?,
        owner,
        access,
    })
}

fn page(at: &AtOrganisation, form: FormState, seen: Seen) -> People {
    let shell = framed(at.shell(), &seen.access, &seen.name);
    let title = shell.t("people-title").with("name", seen.name.as_str()).to_string();
    let shell = shell.titled(title).refusing(&form);
    People {
        tabs: tabs(shell.lang, &at.id, "people"),
        base: format!("/o/{}", at.id),
        roles: roles(shell.lang),
        me: at.caller.account_id.clone(),
        zone: at.caller.time_zone.parse().unwrap_or(Tz::UTC),
        now: at.now,
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

pub(super) async fn show(at: AtOrganisation) -> Result<Page> {
    let seen = at.read(look).await?;
    Page::show(&page(&at, FormState::of([("role", "representative")]), seen))
}

pub(super) async fn invite(at: AtOrganisation, form: Form) -> Result<Page> {
    let (site, sent) = (at.app.link(""), form.clone());
    let done = at
        .write(move |conn, deed| {
            let (email, role) = (sent.text("email"), sent.text("role"));
            let sent = invitations::invite(conn, deed.caller, deed.access, email, role, &site, deed.now)?;
            let message = Message::new("people-invited").with("email", sent.email);
            accounts::flash(conn, deed.caller, &Flash::new(message))
        })
        .await;
    let refused = match done {
        Ok(()) => return Page::go_to(format!("/o/{}/people", at.id)),
        Err(Error::Invalid(fields)) => fields,
        Err(Error::Conflict(message)) => {
            vec![crate::error::FieldError { field: "email".to_owned(), message }]
        }
        Err(other) => return Err(other),
    };
    let seen = at.read(look).await?;
    Page::refuse(&page(&at, FormState::refused(form, refused), seen))
}

pub(super) async fn revoke(
    at: AtOrganisation,
    Path((_, invitation)): Path<(OrganisationId, InvitationId)>,
    _form: Form,
) -> Result<Page> {
    at.write(move |conn, deed| {
        invitations::revoke(conn, deed.caller, deed.access, &invitation, deed.now)?;
        accounts::flash(conn, deed.caller, &Flash::new("people-revoked"))
    })
    .await?;
    Page::go_to(format!("/o/{}/people", at.id))
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
