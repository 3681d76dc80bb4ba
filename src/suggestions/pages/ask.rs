//! Where an adviser asks for them, and finds the former ones again.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions;
use super::super::model::Wish;
use crate::accounts::{self, Caller, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::jobs::{self, Kind};
use crate::matching::PresetName;
use crate::networks::actions::clients;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "suggestions/ask.html")]
struct Ask {
    shell: Shell,
    form: FormState,
    base: String,
    clients: usize,
    presets: Vec<Choice>,
    former: Vec<Former>,
}

/// A list that was asked for.
struct Former {
    href: String,
    preset: String,
    day: String,
    state: String,
    is_over: bool,
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
) -> Result<Page> {
    Page::show(&page(&app, &caller, &request, &id, None).await?)
}

async fn page(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &NetworkId,
    refused: Option<FormState>,
) -> Result<Ask> {
    let shell = accounts::shell(request, caller);
    let (now, by, network) = (clock::now(), caller.clone(), id.clone());
    let work = move |conn: &mut _| {
        let clients = clients::named(conn, &by, &network, now)?.len();
        Ok((clients, jobs::of_network(conn, &by, &network)?))
    };
    let (clients, mut found) = app.db.read(work).await?;
    found.retain(|job| job.asked.kind == Kind::ClientPartners);
    let lang = shell.lang;
    let former = found.iter().map(|job| {
        Ok(Former {
            href: format!("/jobs/{}", job.id),
            preset: lang.word("preset", Wish::of(job)?.preset()?.as_str()),
            day: lang.date(job.created_at.date()),
            state: jobs::pages::in_words(job, lang),
            is_over: job.state.is_over(),
        })
    });
    let choice = |name: PresetName| {
        Choice::new(name.as_str(), lang.word("preset", name.as_str()))
            .hint(lang.word("preset-meaning", name.as_str()))
    };
    let form = refused.unwrap_or_else(|| FormState::of([("preset", PresetName::USUAL.as_str().to_owned())]));
    Ok(Ask {
        clients,
        base: format!("/n/{id}"),
        presets: PresetName::ALL.map(choice).to_vec(),
        former: former.collect::<Result<_>>()?,
        shell: shell.with_title("job-kind-client-partners").refusing(&form),
        form,
    })
}

pub(super) async fn press(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<NetworkId>,
    form: Form,
) -> Result<Page> {
    let wish = Wish { preset: form.text("preset").to_owned() };
    let (now, by, network) = (clock::now(), caller.clone(), id.clone());
    match app.db.write(move |conn| actions::ask(conn, &by, &network, &wish, now)).await {
        Ok(job) => Page::go_to(format!("/jobs/{}", job.id)),
        Err(Error::Invalid(fields)) => {
            let form = FormState::refused(form, fields);
            Page::refuse(&page(&app, &caller, &request, &id, Some(form)).await?)
        }
        Err(other) => Err(other),
    }
}
