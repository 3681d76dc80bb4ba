//! An adviser takes a company in as a client.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::clients;
use super::super::actions::phoned::write_down;
use super::super::model::ClientInput;
use super::administration::countries;
use super::phoned::{self, Phoned};
use crate::accounts::{self, Caller, Flash, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Message, Result};
use crate::matching::Asked;
use crate::organisations::{RecordInput, access};
use crate::web::extract::{Form, Path};
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
    /// What it said on the phone.
    phoned: Option<Phoned>,
}

fn page(shell: Shell, id: &NetworkId, form: FormState) -> NewClient {
    let shell = shell.with_title("client-new-title").refusing(&form);
    let phoned = Phoned::of(&form, shell.lang);
    NewClient { countries: countries(shell.lang), base: format!("/n/{id}/clients"), phoned, shell, form }
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller);
    let network = id.clone();
    // Who may not take clients in need not fill in the form first.
    app.db.read(move |conn| clients::network_name(conn, &caller, &network)).await?;
    let known = Asked::of(request.query_string()).form_state().set("language", shell.lang.code());
    Page::show(&page(shell, &id, known))
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
    let said = phoned::said(&form, shell.lang);
    let input = ClientInput {
        record: RecordInput {
            name: sent("name"),
            country: sent("country"),
            city: sent("city"),
            website: sent("website"),
            registration_number: sent("registration_number"),
            ..phoned::record(&form, &said)
        },
        email: form.text("email").to_owned(),
        note: form.text("note").to_owned(),
    };
    let network = id.clone();
    let done = app
        .db
        .write(move |conn| {
            let facts = clients::take_in(conn, &caller, &network, &input, &site, now)?;
            let access = access(conn, &caller, &facts.id, now)?;
            write_down(conn, &caller, &access, &said, now)?;
            let done = Message::new("client-taken-in").with("name", &facts.record.name);
            accounts::flash(conn, &caller, &Flash::new(done))?;
            Ok(facts.id)
        })
        .await;
    match done {
        Ok(client) => Page::go_to(format!("/o/{client}/profile/1")),
        Err(Error::Invalid(fields)) => {
            let here = |error: FieldError| {
                let field = error.field.trim_start_matches("record.");
                // How well they speak a language is asked by its name.
                let number = field.strip_prefix("languages.").and_then(|rest| rest.strip_suffix(".level"));
                let spoken =
                    number.and_then(|number| form.all("languages").nth(number.parse().unwrap_or(usize::MAX)));
                let field = spoken.map_or_else(|| field.to_owned(), |language| format!("level-{language}"));
                FieldError { field, ..error }
            };
            let fields = fields.into_iter().map(here).collect();
            Page::refuse(&page(shell, &id, FormState::refused(form, fields)))
        }
        Err(other) => Err(other),
    }
}
