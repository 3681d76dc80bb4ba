//! One person of the company: the role, and the way out.

use actix_web::HttpRequest;
use askama::Template;

use super::super::access::{Access, access};
use super::super::actions::people::{self, Removal};
use super::super::actions::{self};
use super::super::model::{Member, MembershipId};
use super::framed;
use super::people::roles;
use crate::accounts::{self, Caller, Flash, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Message, Result};
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/person.html")]
struct Person {
    shell: Shell,
    form: FormState,
    base: String,
    one: Member,
    is_you: bool,
    /// The caller may change the role.
    owner: bool,
    last_owner: bool,
    colleagues: Vec<Choice>,
    roles: Vec<Choice>,
}

async fn open(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &OrganisationId,
    member: &MembershipId,
    form: Option<FormState>,
) -> Result<Person> {
    let shell = accounts::shell(request, caller);
    let now = clock::now();
    let (by, organisation) = (caller.clone(), id.clone());
    let (access, name, members): (Access, String, Vec<Member>) = app
        .db
        .read(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            let name = actions::name(conn, &access)?;
            let members = people::people(conn, &access)?;
            Ok((access, name, members))
        })
        .await?;
    let one = members.iter().find(|one| one.id == *member).cloned().ok_or(Error::NotFound)?;
    let is_you = one.account == caller.account_id;
    let owner = caller.owns(id);
    if !owner && !is_you {
        return Err(Error::forbidden("error-owners-only"));
    }
    let owners = members.iter().filter(|one| one.role == OrganisationRole::Owner).count();
    let colleagues = members.iter().filter(|other| other.id != one.id).map(|other| {
        let label = if other.name.is_empty() { &other.email } else { &other.name };
        Choice::new(other.id.as_str(), label)
    });
    let form = form.unwrap_or_else(|| FormState::of([("role", one.role.word())]));
    let title = if one.name.is_empty() { one.email.clone() } else { one.name.clone() };
    let shell = framed(shell, &access, &name).titled(title).refusing(&form);
    Ok(Person {
        last_owner: one.role == OrganisationRole::Owner && owners == 1,
        colleagues: colleagues.collect(),
        roles: roles(shell.lang),
        base: format!("/o/{id}/people"),
        form,
        one,
        is_you,
        owner,
        shell,
    })
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((id, member)): Path<(OrganisationId, MembershipId)>,
) -> Result<Page> {
    Page::show(&open(&app, &caller, &request, &id, &member, None).await?)
}

pub(super) async fn change(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((id, member)): Path<(OrganisationId, MembershipId)>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let (by, organisation, target) = (caller.clone(), id.clone(), member.clone());
    let role = form.text("role").parse::<OrganisationRole>();
    let done = app
        .db
        .write(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            let role = role.map_err(|_| Error::field("role", Message::new("error-role")))?;
            people::change_role(conn, &by, &access, &target, role, now)?;
            accounts::flash(conn, &by, &Flash::new("people-role-changed"))
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{id}/people")),
        Err(error) => refuse(&app, &caller, &request, (&id, &member), form, "role", error).await,
    }
}

pub(super) async fn end(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((id, member)): Path<(OrganisationId, MembershipId)>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let (by, organisation) = (caller.clone(), id.clone());
    let named = |field: &str| form.text(field).parse::<MembershipId>().ok();
    let removal =
        Removal { member: member.clone(), successor: named("successor"), tasks_to: named("tasks_to") };
    let done = app
        .db
        .write(move |conn| {
            let access = access(conn, &by, &organisation, now)?;
            people::remove(conn, &by, &access, &removal, now)?;
            accounts::flash(conn, &by, &Flash::new("people-ended"))?;
            let rest = people::people(conn, &access)?;
            Ok(!rest.iter().any(|one| one.account == by.account_id))
        })
        .await;
    match done {
        // Who has left may not look at the list any more.
        Ok(left) => {
            let back = if left { "/today".to_owned() } else { format!("/o/{id}/people") };
            Page::go_to(back)
        }
        Err(error) => refuse(&app, &caller, &request, (&id, &member), form, "successor", error).await,
    }
}

async fn refuse(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    (id, member): (&OrganisationId, &MembershipId),
    form: Form,
    field: &str,
    error: Error,
) -> Result<Page> {
    let fields = match error {
        Error::Invalid(fields) => fields,
        Error::Conflict(message) => {
            let field = if message.key == "error-name-colleague" { "tasks_to" } else { field };
            vec![FieldError { field: field.to_owned(), message }]
        }
        other => return Err(other),
    };
    let form = FormState::refused(form, fields);
    Page::refuse(&open(app, caller, request, id, member, Some(form)).await?)
}
