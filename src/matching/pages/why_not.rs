//! "Why is X not in my list?"

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::asked::Asked;
use super::card::facts;
use super::matches::act;
use crate::accounts::{self, Caller, OrganisationId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::matching::actions::{self, Explained};
use crate::matching::model::{Paging, SearchInput};
use crate::matching::words::Words;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/why_not.html")]
struct WhyNot {
    shell: Shell,
    list: String,
    here: String,
    q: String,
    /// Filters and weights to carry along.
    kept: Vec<(String, String)>,
    query: String,
    answer: Option<Answer>,
    /// Profiles to choose from: address, headline, its language, facts.
    found: Vec<(String, String, String, Vec<String>)>,
    searched: bool,
}

/// Why, for one company.
struct Answer {
    id: String,
    headline: String,
    language: String,
    facts: Vec<String>,
    removals: Vec<String>,
    place: String,
    distance: String,
    /// Points and words, dearest first.
    costs: Vec<(String, String)>,
}

/// Criteria named as costly.
const COSTS: usize = 4;

pub(super) async fn why_not(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
) -> Result<Page> {
    count_list_page(&app, &request, Some(&caller))?;
    let mut shell = accounts::shell(&request, &caller).with_title("why-not-title");
    let asked = Asked::of(request.query_string());
    let (ranked, _) = asked.with("cursor", "").ranked(None);
    let (id, now) = (organisation.0.clone(), clock::now());
    let seeking = app.db.read(move |conn| actions::seeking(conn, &caller, &id, now)).await?;
    act(&mut shell, &seeking);
    let current = app.matcher.current()?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let kept = asked.kept(&ranked.weighing);
    let list = format!("/o/{}/matches", organisation.0);
    let q: String = asked.first("q").chars().take(200).collect();
    let mut page = WhyNot {
        here: format!("{list}/why-not"),
        kept: kept.pairs().to_vec(),
        query: kept.query(),
        answer: None,
        found: Vec::new(),
        searched: !q.is_empty(),
        q,
        list,
        shell,
    };
    let pasted = page.q.clone();
    match actions::address_in(&pasted) {
        Some(address) => {
            let speaking = words.clone();
            let explained = app
                .compute(move || actions::explain(&current, seeking.facts, &address, &ranked, &speaking))
                .await?;
            page.answer = Some(answer(&explained, &words));
        }
        None if page.searched => {
            let input = SearchInput { q: pasted, scope: "profiles".to_owned(), ..SearchInput::default() };
            let paging = Paging { limit: 10, offset: 0 };
            let found = app.compute(move || actions::search(&current, &input, false, paging, &words)).await?;
            page.found = found
                .items
                .into_iter()
                .map(|one| {
                    let facts = super::search::facts(&one);
                    (one.id, one.title.text, one.title.language, facts)
                })
                .collect();
        }
        None => {}
    }
    Page::show(&page)
}

fn answer(found: &Explained, words: &Words) -> Answer {
    let lang = words.lang;
    let points = |part: f64| lang.decimal(part * 100.0, 1);
    let standing = found.standing.as_ref();
    Answer {
        id: found.pair.candidate.id.clone(),
        headline: found.pair.candidate.headline.text.clone(),
        language: found.pair.candidate.headline.language.clone(),
        facts: facts(&found.pair.candidate),
        removals: found.pair.removals.iter().map(|one| one.text.clone()).collect(),
        place: standing.map_or_else(String::new, |one| {
            let text = lang.t("why-not-place").with("rank", one.rank).with("of", one.of);
            text.with("points", points(one.total)).to_string()
        }),
        distance: standing.map_or_else(String::new, |one| match one.last_shown {
            Some(_) if one.missing > 0.0 => {
                lang.t("why-not-missing").with("points", points(one.missing)).to_string()
            }
            _ => lang.t("why-not-shown").to_string(),
        }),
        costs: standing.map_or_else(Vec::new, |one| {
            let cost = |cost: &crate::matching::views::CostView| {
                (lang.signed(-cost.cost * 100.0, 1), cost.text.clone())
            };
            one.costs.iter().take(COSTS).map(cost).collect()
        }),
    }
}
