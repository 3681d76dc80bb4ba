//! An adviser takes a company in as a client.

use actix_web::HttpRequest;
use askama::Template;
use serde::Deserialize;

use super::super::actions::clients;
use super::super::model::ClientInput;
use super::administration::countries;
use crate::accounts::{self, Caller, Flash, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Message, Result};
use crate::organisations::RecordInput;
use crate::web::extract::{Form, Path, Query};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "networks/new_client.html")]
struct NewClient {
    shell: Shell,
    form: FormState,
    base: String,
    countries: Vec<Choice>,
}

/// What is known of the company already, from "A company on the phone".
#[derive(Deserialize)]
pub(super) struct Known {
    #[serde(default)]
    country: String,
}

fn page(shell: Shell, id: &NetworkId, form: FormState) -> NewClient {
    let shell = shell.with_title("client-new-title").refusing(&form);
    NewClient { countries: countries(shell.lang), base: format!("/n/{id}/clients"), shell, form }
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    Query(known): Query<Known>,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let network = id.clone();
    // Who may not take clients in need not fill in the form first.
    app.db.read(move |conn| clients::network_name(conn, &caller, &network)).await?;
    Page::show(&page(shell, &id, FormState::of([("country", known.country)])))
}

pub(super) async fn press(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    form: Form,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let (now, site) = (clock::now(), app.link(""));
    let sent = |name: &str| Some(form.text(name).to_owned());
    let input = ClientInput {
        record: RecordInput {
            name: sent("name"),
            country: sent("country"),
            city: sent("city"),
            website: sent("website"),
            registration_number: sent("registration_number"),
            ..RecordInput::default()
        },
        email: form.text("email").to_owned(),
        note: form.text("note").to_owned(),
    };
    let network = id.clone();
    let done = app
        .db
        .write(move |conn| {
            let facts = clients::take_in(conn, &caller, &network, &input, &site, now)?;
            let said = Message::new("client-taken-in").with("name", &facts.record.name);
            accounts::flash(conn, &caller, &Flash::new(said))?;
            Ok(facts.id)
        })
        .await;
    match done {
        Ok(client) => Page::go_to(format!("/o/{client}/profile/1")),
        Err(Error::Invalid(fields)) => {
            let here = |error: FieldError| FieldError {
                field: error.field.trim_start_matches("record.").to_owned(),
                ..error
            };
            let fields = fields.into_iter().map(here).collect();
            Page::refuse(&page(shell, &id, FormState::refused(form, fields)))
        }
        Err(other) => Err(other),
    }
}
