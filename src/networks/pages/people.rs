//! The people of a network: list, invite, end a role.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::{members, records};
use super::super::model::{NetworkMember, NetworkMemberId};
use crate::accounts::{self, AccountId, Caller, Flash, NetworkId, NetworkRole};
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Message, Result};
use crate::organisations::{Invitation, InvitationId, InvitedTo};
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "networks/people.html")]
struct People {
    shell: Shell,
    form: FormState,
    base: String,
    clients: String,
    members: Vec<NetworkMember>,
    invitations: Vec<Invitation>,
    roles: Vec<Choice>,
    me: AccountId,
    /// The caller may invite and remove.
    runs: bool,
    advises: bool,
}

impl People {
    fn role_of(&self, invitation: &Invitation) -> String {
        match &invitation.to {
            InvitedTo::Organisation(_, role) => self.shell.lang.word("role", role.word()),
            InvitedTo::Network(_, role) => self.shell.lang.word("role", role.word()),
        }
    }
}

async fn open(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &NetworkId,
    form: FormState,
) -> Result<People> {
    let shell = accounts::shell(request, caller);
    let now = clock::now();
    let (by, network) = (caller.clone(), id.clone());
    let runs = members::runs(caller, id);
    let (name, members, invitations) = app
        .db
        .read(move |conn| {
            let members = members::members(conn, &by, &network)?;
            let invitations = match runs {
                true => members::open_invitations(conn, &by, &network, now)?,
                false => Vec::new(),
            };
            Ok((records::network(conn, &by, &network)?.name, members, invitations))
        })
        .await?;
    let role = |role: &NetworkRole| {
        let hint = match role {
            NetworkRole::Adviser => "network-adviser-hint",
            NetworkRole::Organiser => "network-organiser-hint",
            NetworkRole::Analyst => "network-analyst-hint",
            NetworkRole::Manager => "network-manager-hint",
        };
        let label = shell.lang.word("role", role.word());
        Choice::new(role.word(), label).hint(shell.t(hint).to_string())
    };
    let title = shell.t("network-people-title").with("name", name).to_string();
    Ok(People {
        roles: NetworkRole::ALL.iter().map(role).collect(),
        base: format!("/n/{id}/people"),
        clients: format!("/n/{id}/clients"),
        me: caller.account_id.clone(),
        advises: caller.advises_in(id),
        shell: shell.titled(title).refusing(&form),
        form,
        members,
        invitations,
        runs,
    })
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
) -> Result<Page> {
    let form = FormState::of([("role", "adviser")]);
    Page::show(&open(&app, &caller, &request, &id, form).await?)
}

pub(super) async fn invite(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    form: Form,
) -> Result<Page> {
    let (now, site) = (clock::now(), app.link(""));
    let (by, network, sent) = (caller.clone(), id.clone(), form.clone());
    let done = app
        .db
        .write(move |conn| {
            let (email, role) = (sent.text("email"), sent.text("role"));
            let sent = members::invite(conn, &by, &network, email, role, &site, now)?;
            let said = Message::new("people-invited").with("email", sent.email);
            accounts::flash(conn, &by, &Flash::new(said))
        })
        .await;
    let fields = match done {
        Ok(()) => return Page::go_to(format!("/n/{id}/people")),
        Err(Error::Invalid(fields)) => fields,
        Err(Error::Conflict(message)) => {
            vec![FieldError { field: "email".to_owned(), message }]
        }
        Err(other) => return Err(other),
    };
    let form = FormState::refused(form, fields);
    Page::refuse(&open(&app, &caller, &request, &id, form).await?)
}

pub(super) async fn revoke(
    app: App,
    caller: Caller,
    Path((id, invitation)): Path<(NetworkId, InvitationId)>,
    _form: Form,
) -> Result<Page> {
    let now = clock::now();
    let back = format!("/n/{id}/people");
    app.db
        .write(move |conn| {
            members::revoke(conn, &caller, &id, &invitation, now)?;
            accounts::flash(conn, &caller, &Flash::new("people-revoked"))
        })
        .await?;
    Page::go_to(back)
}

#[derive(Template)]
#[template(path = "networks/person.html")]
struct AskEnd {
    shell: Shell,
    form: FormState,
    base: String,
    one: NetworkMember,
    is_you: bool,
    works: bool,
    colleagues: Vec<Choice>,
}

async fn asked(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    (id, member): (&NetworkId, &NetworkMemberId),
    form: FormState,
) -> Result<AskEnd> {
    let page = open(app, caller, request, id, FormState::empty()).await?;
    let one = page.members.iter().find(|one| one.id == *member).cloned().ok_or(Error::NotFound)?;
    let is_you = one.account == caller.account_id;
    if !is_you && !page.runs {
        return Err(Error::forbidden("error-managers-only"));
    }
    let works = |one: &NetworkMember| matches!(one.role, NetworkRole::Adviser | NetworkRole::Manager);
    let mut colleagues: Vec<Choice> = Vec::new();
    for other in page.members.iter().filter(|other| works(other) && other.account != one.account) {
        let label = if other.name.is_empty() { &other.email } else { &other.name };
        if !colleagues.iter().any(|choice| choice.value == other.account.as_str()) {
            colleagues.push(Choice::new(other.account.as_str(), label));
        }
    }
    let title = if one.name.is_empty() { one.email.clone() } else { one.name.clone() };
    Ok(AskEnd {
        shell: page.shell.titled(title).refusing(&form),
        works: works(&one),
        base: page.base,
        form,
        one,
        is_you,
        colleagues,
    })
}

pub(super) async fn ask_end(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((id, member)): Path<(NetworkId, NetworkMemberId)>,
) -> Result<Page> {
    Page::show(&asked(&app, &caller, &request, (&id, &member), FormState::empty()).await?)
}

pub(super) async fn end(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((id, member)): Path<(NetworkId, NetworkMemberId)>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let successor = form.text("successor").parse::<AccountId>().ok();
    let (by, network, target) = (caller.clone(), id.clone(), member.clone());
    let done = app
        .db
        .write(move |conn| {
            let people = members::members(conn, &by, &network)?;
            members::remove(conn, &by, &network, &target, successor.as_ref(), now)?;
            accounts::flash(conn, &by, &Flash::new("people-ended"))?;
            // Who gave up the last role may not look at the list any more.
            let goes_on = |one: &NetworkMember| one.account == by.account_id && one.id != target;
            Ok(!by.is_administrator && !people.iter().any(goes_on))
        })
        .await;
    match done {
        Ok(false) => Page::go_to(format!("/n/{id}/people")),
        Ok(true) => Page::go_to("/today"),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            Page::refuse(&asked(&app, &caller, &request, (&id, &member), form).await?)
        }
        Err(Error::Conflict(message)) => {
            let fields = vec![FieldError { field: "successor".to_owned(), message }];
            let form = FormState::refused(form, fields);
            Page::refuse(&asked(&app, &caller, &request, (&id, &member), form).await?)
        }
        Err(other) => Err(other),
    }
}
