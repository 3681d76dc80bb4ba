//! What a company kept for later, and what it put aside.

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::card::facts;
use super::matches::{act, undescribed};
use crate::accounts::{self, Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::codelists::Embedded;
use crate::error::{Error, Result};
use crate::matching::actions::{self, Noted};
use crate::matching::model::Mark;
use crate::matching::words::Words;
use crate::profiles::views::written_in;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/kept.html")]
struct Kept {
    shell: Shell,
    list: String,
    /// Heading and entries; without those that have none.
    parts: Vec<(&'static str, Vec<Entry>)>,
    may_mark: bool,
}

/// A marked candidate.
struct Entry {
    id: String,
    headline: String,
    language: String,
    language_note: String,
    facts: Vec<String>,
    /// When, and why.
    note: String,
    mark: Mark,
}

pub(super) async fn kept(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
) -> Result<Page> {
    let mut shell = accounts::shell(&request, &caller).with_title("kept-title");
    let current = app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let (id, now, speaking) = (organisation.0.clone(), clock::now(), words.clone());
    let by = caller.clone();
    let found = app.db.read(move |conn| {
        let seeking = actions::seeking(conn, &by, &id, now)?;
        let noted = actions::marks(conn, &by, &id, None, (&current, &speaking), now)?;
        Ok((seeking, noted))
    });
    let (seeking, noted) = match found.await {
        Err(Error::Conflict(_)) => return undescribed(&app, caller, shell, organisation.0).await,
        other => other?,
    };
    act(&mut shell, &seeking);
    let of = |(title, mark): (&'static str, Mark)| {
        let entries: Vec<Entry> =
            noted.iter().filter(|one| one.mark == mark).map(|one| entry(one, &words)).collect();
        (!entries.is_empty()).then_some((title, entries))
    };
    let titles =
        [("kept-kept", Mark::Kept), ("kept-told", Mark::ToldAdviser), ("kept-aside", Mark::NotForUs)];
    Page::show(&Kept {
        list: format!("/o/{}/matches", organisation.0),
        parts: titles.into_iter().filter_map(of).collect(),
        may_mark: seeking.access.require_edit().is_ok(),
        shell,
    })
}

fn entry(one: &Noted, words: &Words) -> Entry {
    let day = words.lang.date(one.since.date());
    let note = match &one.reason {
        Some(code) => words
            .lang
            .t("kept-since-why")
            .with("day", day)
            .with("why", words.code(Embedded::DeclineReasons, code))
            .to_string(),
        None => words.lang.t("kept-since").with("day", day).to_string(),
    };
    Entry {
        id: one.candidate.id.clone(),
        headline: one.candidate.headline.text.clone(),
        language: one.candidate.headline.language.clone(),
        language_note: written_in(&one.candidate.headline.language, &words.lang),
        facts: facts(&one.candidate, words),
        note,
        mark: one.mark,
    }
}
