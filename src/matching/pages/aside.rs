//! "Not for us": why, before a match is put aside.

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::card::facts;
use super::matches::{act, reasons};
use crate::accounts::{self, Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::actions;
use crate::matching::model::Asked;
use crate::matching::views;
use crate::matching::words::Words;
use crate::web::extract::Path;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/aside.html")]
struct Aside {
    shell: Shell,
    form: FormState,
    back: String,
    here: String,
    query: String,
    id: String,
    rank: String,
    headline: String,
    language: String,
    facts: Vec<String>,
    reasons: Vec<Choice>,
}

pub(super) async fn ask(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String)>,
) -> Result<Page> {
    let (organisation, profile) = path.0;
    let mut shell = accounts::shell(&request, &caller).with_title("aside-title");
    let asked = Asked::of(request.query_string());
    let (id, now) = (organisation.clone(), clock::now());
    let seeking = app.db.read(move |conn| actions::seeking(conn, &caller, &id, now)).await?;
    seeking.access.require_edit()?;
    act(&mut shell, &seeking);
    let current = app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let they = current.snapshot.facts(&profile).ok_or(Error::NotFound)?;
    let candidate = views::candidate(they, current.region(they).as_deref(), &words);
    let query = asked.place(&asked.ranked(None).0.weighing).query();
    let list = format!("/o/{organisation}/matches");
    Page::show(&Aside {
        form: FormState::empty(),
        back: format!("{list}{query}"),
        here: format!("{list}/{profile}"),
        rank: asked.first("rank").chars().filter(char::is_ascii_digit).take(7).collect(),
        headline: candidate.headline.text.clone(),
        language: candidate.headline.language.clone(),
        facts: facts(&candidate, &words),
        reasons: reasons(&words),
        id: profile,
        query,
        shell,
    })
}
