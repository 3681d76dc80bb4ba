//! The administration's networks: list, found, change.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::records;
use super::super::model::{Network, NetworkInput, NetworkKind};
use crate::accounts::{self, Caller, Flash, NetworkId};
use crate::app::App;
use crate::clock;
use crate::codelists::{Embedded, Lang as ListLang, fold};
use crate::error::{Error, Result};
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "networks/administration.html")]
struct Networks {
    shell: Shell,
    form: FormState,
    networks: Vec<Network>,
    choices: Choices,
}

#[derive(Template)]
#[template(path = "networks/network.html")]
struct NetworkPage {
    shell: Shell,
    form: FormState,
    one: Network,
    choices: Choices,
}

struct Choices {
    countries: Vec<Choice>,
    kinds: Vec<Choice>,
}

impl Choices {
    fn of(lang: Lang) -> Self {
        let kind = |kind: &NetworkKind| Choice::new(kind.word(), lang.word("network", kind.word()));
        Self { countries: countries(lang), kinds: NetworkKind::ALL.iter().map(kind).collect() }
    }
}

/// The countries in the reader's language and order.
pub(super) fn countries(lang: Lang) -> Vec<Choice> {
    let labels = ListLang::closest(lang.code());
    let entries = Embedded::Countries.list().entries().iter();
    let mut choices: Vec<_> =
        entries.map(|entry| Choice::new(entry.code().as_str(), entry.label(labels))).collect();
    choices.sort_by_key(|choice| fold(&choice.label));
    choices
}

impl Networks {
    fn kind(&self, network: &Network) -> String {
        self.shell.lang.word("network", network.kind.word())
    }
}

async fn page(app: &App, shell: Shell, form: FormState) -> Result<Networks> {
    let mut networks = app.db.read(records::all).await?;
    networks.sort_by_key(|network| fold(&network.name));
    let shell = shell.with_title("networks-title").refusing(&form);
    Ok(Networks { choices: Choices::of(shell.lang), shell, form, networks })
}

pub(super) async fn list(app: App, caller: Caller, request: HttpRequest) -> Result<Page> {
    caller.require_administrator()?;
    let shell = accounts::shell(&request, &caller);
    Page::show(&page(&app, shell, FormState::empty()).await?)
}

fn input(form: &Form) -> NetworkInput {
    NetworkInput {
        name: form.text("name").to_owned(),
        country: form.text("country").to_owned(),
        kind: form.text("kind").to_owned(),
        reviews_profiles: form.has("reviews_profiles"),
        reviews_independent: form.has("reviews_independent"),
    }
}

pub(super) async fn create(app: App, caller: Caller, request: HttpRequest, form: Form) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let (now, input) = (clock::now(), input(&form));
    let done = app
        .db
        .write(move |conn| {
            let network = records::create(conn, &caller, &input, now)?;
            accounts::flash(conn, &caller, &Flash::new("network-founded"))?;
            Ok(network.id)
        })
        .await;
    match done {
        Ok(id) => Page::go_to(format!("/n/{id}/people")),
        Err(Error::Invalid(fields)) => {
            Page::refuse(&page(&app, shell, FormState::refused(form, fields)).await?)
        }
        Err(other) => Err(other),
    }
}

async fn one(
    app: &App,
    caller: &Caller,
    shell: Shell,
    id: NetworkId,
    form: Option<FormState>,
) -> Result<NetworkPage> {
    caller.require_administrator()?;
    let by = caller.clone();
    let one = app.db.read(move |conn| records::network(conn, &by, &id)).await?;
    let stored = || {
        let mut pairs =
            vec![("name", one.name.as_str()), ("country", one.country.as_str()), ("kind", one.kind.word())];
        if one.reviews_profiles {
            pairs.push(("reviews_profiles", "yes"));
        }
        if one.reviews_independent {
            pairs.push(("reviews_independent", "yes"));
        }
        FormState::of(pairs)
    };
    let form = form.unwrap_or_else(stored);
    let shell = shell.titled(&one.name).refusing(&form);
    Ok(NetworkPage { choices: Choices::of(shell.lang), shell, form, one })
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    Page::show(&one(&app, &caller, shell, id, None).await?)
}

pub(super) async fn change(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    form: Form,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let (now, input) = (clock::now(), input(&form));
    let version = form.text("version").parse::<i32>().map_err(|_| Error::VersionMissing)?;
    let (by, network) = (caller.clone(), id.clone());
    let done = app
        .db
        .write(move |conn| {
            records::change(conn, &by, &network, version, &input, now)?;
            accounts::flash(conn, &by, &Flash::new("network-changed"))
        })
        .await;
    match done {
        Ok(()) => Page::go_to("/admin/networks"),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            Page::refuse(&one(&app, &caller, shell, id, Some(form)).await?)
        }
        Err(other) => Err(other),
    }
}
