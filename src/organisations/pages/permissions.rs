//! Which network may do what for the company: see, give, end.

use askama::Template;

use super::super::actions::{self, mandates};
use super::super::model::{Mandate, MandateId};
use super::super::{AtOrganisation, Standing};
use super::{framed, tabs};
use crate::accounts::{self, Caller, Flash, OrganisationId, OrganisationRole};
use crate::app::App;
use crate::clock;
use crate::db::Instant;
use crate::error::{Error, Message, Result};
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::parts::Tab;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "organisations/permissions.html")]
struct Permissions {
    shell: Shell,
    form: FormState,
    base: String,
    tabs: Vec<Tab>,
    open: Vec<Mandate>,
    ended: Vec<Mandate>,
    networks: Vec<Choice>,
    scopes: Vec<Choice>,
    owner: bool,
}

impl Permissions {
    /// What the network may do, in words.
    fn scope(&self, mandate: &Mandate) -> String {
        let lang = self.shell.lang;
        let mut parts = vec![lang.t("permission-see").to_string()];
        if mandate.may_edit {
            parts.push(lang.t("permission-edit").to_string());
        }
        if mandate.may_answer {
            parts.push(lang.t("permission-answer").to_string());
        }
        lang.list(&parts)
    }
    fn day(&self, at: &Instant) -> String {
        self.shell.lang.date(at.date())
    }
}

async fn open(at: &AtOrganisation, form: FormState) -> Result<Permissions> {
    let (access, name, all, networks) = at
        .read(|conn, deed| {
            let name = actions::name(conn, deed.access)?;
            let all = mandates::permissions(conn, deed.access, deed.now)?;
            let networks = mandates::networks(conn)?;
            Ok((deed.access.clone(), name, all, networks))
        })
        .await?;
    let owner = matches!(access.standing(), Standing::Member(OrganisationRole::Owner));
    let (open, ended): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.is_open(at.now));
    let mut networks: Vec<_> =
        networks.into_iter().map(|(id, name)| Choice::new(id.as_str(), name)).collect();
    networks.sort_by_key(|choice| crate::codelists::fold(&choice.label));
    let shell = framed(at.shell(), &access, &name);
    let title = shell.t("permissions-title").with("name", name.as_str()).to_string();
    let shell = shell.titled(title).refusing(&form);
    let scope =
        |word: &str, key, hint| Choice::new(word, shell.t(key).to_string()).hint(shell.t(hint).to_string());
    Ok(Permissions {
        scopes: vec![
            scope("edit", "permission-edit", "permission-edit-hint"),
            scope("answer", "permission-answer", "permission-answer-hint"),
        ],
        tabs: tabs(shell.lang, &at.id, "permissions"),
        base: format!("/o/{}/permissions", at.id),
        shell,
        form,
        open,
        ended,
        networks,
        owner,
    })
}

pub(super) async fn show(at: AtOrganisation) -> Result<Page> {
    Page::show(&open(&at, FormState::empty()).await?)
}

pub(super) async fn give(at: AtOrganisation, form: Form) -> Result<Page> {
    let input = mandates::MandateInput {
        network: form.text("network").to_owned(),
        may_edit: form.all("may").any(|word| word == "edit"),
        may_answer: form.all("may").any(|word| word == "answer"),
        until: form.text("until").to_owned(),
        note: String::new(),
    };
    let done = at
        .write(move |conn, deed| {
            let given = mandates::grant(conn, deed.caller, deed.access, &input, deed.now)?;
            let said = Message::new("permission-given").with("network", given.network_name);
            accounts::flash(conn, deed.caller, &Flash::new(said))
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{}/permissions", at.id)),
        Err(Error::Invalid(fields)) => Page::refuse(&open(&at, FormState::refused(form, fields)).await?),
        Err(other) => Err(other),
    }
}

#[derive(Template)]
#[template(path = "organisations/permission_end.html")]
struct AskEnd {
    shell: Shell,
    base: String,
    one: Mandate,
}

pub(super) async fn ask_end(
    at: AtOrganisation,
    Path((_, mandate)): Path<(OrganisationId, MandateId)>,
) -> Result<Page> {
    let page = open(&at, FormState::empty()).await?;
    let one = page.open.into_iter().find(|one| one.id == mandate).ok_or(Error::NotFound)?;
    let title = page.shell.t("permission-end-title").with("network", one.network_name.as_str());
    let shell = page.shell.clone().titled(title);
    Page::show(&AskEnd { shell, base: page.base, one })
}

pub(super) async fn end(
    app: App,
    caller: Caller,
    Path((id, mandate)): Path<(OrganisationId, MandateId)>,
    _form: Form,
) -> Result<Page> {
    let now = clock::now();
    let member = caller.role_in(&id).is_some();
    app.db
        .write(move |conn| {
            mandates::end(conn, &caller, &mandate, now)?;
            accounts::flash(conn, &caller, &Flash::new("permission-ended"))
        })
        .await?;
    // The adviser who ended it sees nothing of the company any more.
    Page::go_to(if member { format!("/o/{id}/permissions") } else { "/today".to_owned() })
}
