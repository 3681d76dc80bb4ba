//! "Why is X not in my list?"

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::card::facts;
use super::matches::{act, undescribed};
use super::removed::{Removed, removed};
use crate::accounts::{self, Caller, OrganisationId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::actions::{self, Explained};
use crate::matching::model::Asked;
use crate::matching::model::{Paging, SearchInput};
use crate::matching::views::CostView;
use crate::matching::words::Words;
use crate::web::extract::Path;
use crate::web::figures::rounded_parts;
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
    removals: Vec<Removed>,
    /// Its place, or what it would come to without the filters.
    place: String,
    distance: String,
    /// From 100 down to its points: points and words, dearest first.
    costs: Vec<(String, String)>,
    total: String,
}

/// Criteria named as costly; the others stand together.
const COSTS: usize = 5;

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
    let by = caller.clone();
    let seeking = match app.db.read(move |conn| actions::seeking(conn, &by, &id, now)).await {
        Err(Error::Conflict(_)) => return undescribed(&app, caller, shell, organisation.0).await,
        other => other?,
    };
    act(&mut shell, &seeking);
    let current = app.matcher.current().await?;
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
            page.answer = Some(answer(&explained, &kept, &page.list, &words));
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

fn answer(found: &Explained, kept: &Asked, list: &str, words: &Words) -> Answer {
    let lang = words.lang;
    let standing = found.standing.as_ref();
    let total = lang.decimal(found.pair.total * 100.0, 1);
    Answer {
        id: found.pair.candidate.id.clone(),
        headline: found.pair.candidate.headline.text.clone(),
        language: found.pair.candidate.headline.language.clone(),
        facts: facts(&found.pair.candidate, words),
        removals: removed(&found.pair, kept, list, words),
        place: match standing {
            Some(one) => {
                let text = lang.t("why-not-place").with("rank", one.rank).with("of", one.of);
                text.with("points", total.as_str()).to_string()
            }
            None => lang.t("why-not-without").with("points", total.as_str()).to_string(),
        },
        distance: standing.map_or_else(String::new, |one| match one.last_shown {
            Some(_) if one.missing > 0.0 => {
                lang.t("why-not-missing").with("points", lang.decimal(one.missing * 100.0, 1)).to_string()
            }
            _ => lang.t("why-not-shown").to_string(),
        }),
        costs: standing.map_or_else(Vec::new, |one| costs(&one.costs, words)),
        total,
    }
}

/// What each criterion takes away, rounded so that it adds up.
fn costs(all: &[CostView], words: &Words) -> Vec<(String, String)> {
    let parts: Vec<f64> = all.iter().map(|one| one.cost * 100.0).collect();
    let points = rounded_parts(&parts, 1);
    let told = if all.len() > COSTS + 1 { COSTS } else { all.len() };
    let mut lines: Vec<(String, String)> = all
        .iter()
        .zip(&points)
        .take(told)
        .map(|(one, points)| (words.lang.signed(-points, 1), one.text.clone()))
        .collect();
    if told < all.len() {
        let rest: f64 = points[told..].iter().sum();
        let text = words.lang.t("more-reasons").with("count", all.len() - told).to_string();
        lines.push((words.lang.signed(-rest, 1), text));
    }
    lines
}
