//! What was found: clients by name, each with its best partners.

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;
use serde::Deserialize;

use super::super::actions;
use super::super::model::Wish;
use super::super::views::{ClientPartnersView, PartnerView};
use crate::accounts::{self, Caller, NetworkId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::jobs::{self, JobId};
use crate::matching::Words;
use crate::matching::pages::facts;
use crate::web::extract::{Path, Query};
use crate::web::page::Page;
use crate::web::shell::Shell;

const PER_PAGE: usize = 20;
/// Partners that are open at once; the others unfold.
const FIRST: usize = 3;

#[derive(Template)]
#[template(path = "suggestions/found.html")]
struct FoundPage {
    shell: Shell,
    /// Address of the network.
    base: String,
    /// Address of this page.
    here: String,
    /// Asks a client's list for the preset that ranked.
    query: String,
    /// How the job stands, in a sentence.
    state: String,
    preset: String,
    clients: usize,
    from: usize,
    page: Vec<ClientPartnersView>,
    words: Words,
}

impl FoundPage {
    fn first<'a>(&self, one: &'a ClientPartnersView) -> &'a [PartnerView] {
        &one.partners[..one.partners.len().min(FIRST)]
    }
    fn others<'a>(&self, one: &'a ClientPartnersView) -> &'a [PartnerView] {
        &one.partners[one.partners.len().min(FIRST)..]
    }
    fn facts(&self, partner: &PartnerView) -> Vec<String> {
        facts(&partner.candidate, &self.words)
    }
    fn last(&self) -> usize {
        self.from + self.page.len()
    }
    fn at(&self, from: usize) -> String {
        format!("{}?from={from}", self.here)
    }
    fn back(&self) -> String {
        if self.from == 0 { String::new() } else { self.at(self.from.saturating_sub(PER_PAGE)) }
    }
    fn next(&self) -> String {
        if self.last() < self.clients { self.at(self.last()) } else { String::new() }
    }
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    from: u32,
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path((network, id)): Path<(NetworkId, JobId)>,
    Query(Asked { from }): Query<Asked>,
) -> Result<Page> {
    count_list_page(&app, &request, Some(&caller))?;
    let shell = accounts::shell(&request, &caller);
    let (now, from) = (clock::now(), from as usize);
    let found =
        app.db.read(move |conn| actions::suggestions(conn, &caller, &id, (from, PER_PAGE), now)).await?;
    let job = &found.job;
    if job.asked.network != network {
        return Err(Error::NotFound);
    }
    let current = app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let wish = Wish::of(job)?;
    let query = wish.query()?;
    let view = |(name, one)| ClientPartnersView::of(name, one, &query, &current, &words);
    let page = found.page.into_iter().map(view).collect();
    Page::show(&FoundPage {
        base: format!("/n/{network}"),
        here: job.result(),
        state: jobs::pages::in_words(job, shell.lang),
        preset: shell.lang.word("preset", wish.preset()?.as_str()),
        clients: found.clients,
        from,
        page,
        query,
        shell: shell.with_title("job-kind-client-partners"),
        words,
    })
}
