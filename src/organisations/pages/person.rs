//! One person of the company: the role, and the way out.

use askama::Template;

use super::super::AtOrganisation;
use super::super::actions::people::{self, Removal};
use super::super::actions::{self};
use super::super::model::{Member, MembershipId};
use super::framed;
use super::people::roles;
use crate::accounts::{self, Flash, OrganisationId, OrganisationRole};
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

async fn open(at: &AtOrganisation, member: &MembershipId, form: Option<FormState>) -> Result<Person> {
    let (access, name, members) = at
        .read(|conn, deed| {
            let name = actions::name(conn, deed.access)?;
            let members = people::people(conn, deed.access)?;
            Ok((deed.access.clone(), name, members))
        })
        .await?;
    let one = members.iter().find(|one| one.id == *member).cloned().ok_or(Error::NotFound)?;
    let is_you = one.account == at.caller.account_id;
    let owner = at.caller.owns(&at.id);
    if !owner && !is_you {
        return Err(Error::forbidden("error-owners-only"));
    }
    let colleagues = members.iter().filter(|other| other.id != one.id && !other.is_suspended).map(|other| {
        let label = if other.name.is_empty() { &other.email } else { &other.name };
        Choice::new(other.id.as_str(), label)
    });
    let form = form.unwrap_or_else(|| FormState::of([("role", one.role.word())]));
    let title = if one.name.is_empty() { one.email.clone() } else { one.name.clone() };
    let shell = framed(at.shell(), &access, &name).titled(title).refusing(&form);
    Ok(Person {
        last_owner: one.is_last_owner(&members),
        colleagues: colleagues.collect(),
        roles: roles(shell.lang),
        base: format!("/o/{}/people", at.id),
        form,
        one,
        is_you,
        owner,
        shell,
    })
}

pub(super) async fn show(
    at: AtOrganisation,
    Path((_, member)): Path<(OrganisationId, MembershipId)>,
) -> Result<Page> {
    Page::show(&open(&at, &member, None).await?)
}

pub(super) async fn change(
    at: AtOrganisation,
    Path((_, member)): Path<(OrganisationId, MembershipId)>,
    form: Form,
) -> Result<Page> {
    let target = member.clone();
    let role = form.text("role").parse::<OrganisationRole>();
    let done = at
        .write(move |conn, deed| {
            let role = role.map_err(|_| Error::field("role", Message::new("error-role")))?;
            people::change_role(conn, deed.caller, deed.access, &target, role, deed.now)?;
            accounts::flash(conn, deed.caller, &Flash::new("people-role-changed"))
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{}/people", at.id)),
        Err(error) => refuse(&at, &member, form, "role", error).await,
    }
}

pub(super) async fn end(
    at: AtOrganisation,
    Path((_, member)): Path<(OrganisationId, MembershipId)>,
    form: Form,
) -> Result<Page> {
    let named = |field: &str| form.text(field).parse::<MembershipId>().ok();
    let removal =
        Removal { member: member.clone(), successor: named("successor"), tasks_to: named("tasks_to") };
    let done = at
        .write(move |conn, deed| {
            people::remove(conn, deed.caller, deed.access, &removal, deed.now)?;
            accounts::flash(conn, deed.caller, &Flash::new("people-ended"))?;
            let rest = people::people(conn, deed.access)?;
            Ok(!rest.iter().any(|one| one.account == deed.caller.account_id))
        })
        .await;
    match done {
        // Who has left may not look at the list any more.
        Ok(left) => {
            let back = if left { "/today".to_owned() } else { format!("/o/{}/people", at.id) };
            Page::go_to(back)
        }
        Err(error) => refuse(&at, &member, form, "successor", error).await,
    }
}

async fn refuse(
    at: &AtOrganisation,
    member: &MembershipId,
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
    Page::refuse(&open(at, member, Some(form)).await?)
}
