//! Search for everybody.

use std::sync::Arc;

use actix_web::HttpRequest;
use askama::Template;

use super::asked::{choices, label_in};
use crate::accounts::{self, MaybeCaller, count_list_page};
use crate::app::App;
use crate::error::{Error, Fields, Result};
use crate::matching::actions;
use crate::matching::model::Asked;
use crate::matching::model::Paging;
use crate::matching::views::{HitView, MarkedText, SearchView};
use crate::matching::words::Words;
use crate::profiles::views::written_in;
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::{Chip, Marked, Tab};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/search.html")]
struct Search {
    shell: Shell,
    form: FormState,
    q: String,
    scope: String,
    tabs: Vec<Tab>,
    chips: Vec<Chip>,
    kept: Vec<(String, String)>,
    facets: Vec<(&'static str, &'static str, Vec<Choice>)>,
    count: String,
    corrections: Vec<String>,
    /// Fields that the words may mean: words and address.
    fields: Vec<(String, String)>,
    hits: Vec<Shown>,
    first: usize,
    total: usize,
    back: String,
    next: String,
    after: usize,
}

/// A result.
struct Shown {
    id: String,
    href: String,
    title: Marked,
    language: String,
    /// In which language the title is, where it is not the reader's.
    language_note: String,
    excerpt: Option<(Marked, String)>,
    deal: String,
    facts: Vec<String>,
}

pub(super) async fn search(app: App, caller: MaybeCaller, request: HttpRequest) -> Result<Page> {
    count_list_page(&app, &request, caller.0.as_ref())?;
    let shell = accounts::shell(&request, caller.0.as_ref()).with_title("search-title");
    let asked = Asked::of(request.query_string());
    let mut fields = Fields::new();
    let paging = Paging::parse(&mut fields, None, asked.cursor().as_ref());
    let current = app.matcher.current().await?;
    let words = Words::new(shell.lang, Arc::clone(&current.topic_names));
    let is_visitor = caller.reads_as_visitor();
    let input = asked.search();
    let found = app
        .compute(move || match actions::search(&current, &input, is_visitor, paging, &words) {
            Err(Error::Invalid(errors)) => {
                let plain = crate::matching::model::SearchInput::default();
                Ok((actions::search(&current, &plain, is_visitor, paging, &words)?, errors))
            }
            other => Ok((other?, Vec::new())),
        })
        .await?;
    let (found, errors) = found;
    let form = FormState::refused(Form(asked.pairs().to_vec()), errors);
    let page = page(shell.refusing(&form), form, &asked, &found, paging);
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

fn page(shell: Shell, form: FormState, asked: &Asked, found: &SearchView, paging: Paging) -> Search {
    let lang = shell.lang;
    let scope = match asked.first("scope") {
        "profiles" => "profiles",
        _ => "opportunities",
    };
    let label = |name: &str, code: &str| label_of(found, name, code);
    let turn = |word: &str| format!("/search{}", asked.with("cursor", word).query());
    let tab = |name: &'static str| Tab {
        name: lang.word("search-scope", name),
        href: format!("/search{}", asked.with("cursor", "").with("scope", name).query()),
        current: name == scope,
    };
    let field = |one: &crate::matching::views::Understood| {
        let asked = asked.with("q", "").with("cursor", "").with("sectors", &one.code);
        (one.label.clone(), format!("/search{}", asked.query()))
    };
    let carried = |(name, _): &&(String, String)| matches!(name.as_str(), "q" | "scope");
    Search {
        q: asked.first("q").to_owned(),
        scope: scope.to_owned(),
        tabs: vec![tab("opportunities"), tab("profiles")],
        chips: asked.chips("/search", lang, label),
        kept: asked.pairs().iter().filter(carried).cloned().collect(),
        facets: facets(found, asked),
        count: lang.t("search-found").with("count", found.total).to_string(),
        corrections: found
            .corrections
            .iter()
            .map(|one| {
                let text = lang.t("search-understood").with("typed", one.typed.as_str());
                text.with("meant", one.meant.as_str()).to_string()
            })
            .collect(),
        fields: found.understood.iter().map(field).collect(),
        hits: found.items.iter().map(|one| shown(one, &lang)).collect(),
        first: paging.offset + 1,
        total: found.total,
        back: paging.back().map_or_else(String::new, |word| turn(&word)),
        next: found.next.as_deref().map_or_else(String::new, turn),
        after: found.total.saturating_sub(paging.offset + paging.limit).min(paging.limit),
        form,
        shell,
    }
}

fn shown(one: &HitView, lang: &Lang) -> Shown {
    let marked = |text: &MarkedText| Marked { pieces: text.pieces() };
    let place = match one.kind {
        "profile" => "/profiles",
        _ => "/opportunities",
    };
    Shown {
        id: one.id.clone(),
        href: format!("{place}/{}", one.id),
        title: marked(&one.title),
        language: one.title.language.clone(),
        language_note: written_in(&one.title.language, lang),
        excerpt: one.excerpt.as_ref().map(|text| (marked(text), text.language.clone())),
        deal: one.deal.as_ref().map_or_else(String::new, |deal| deal.label.clone()),
        facts: facts(one),
    }
}

/// The line of facts below a result.
pub(super) fn facts(one: &HitView) -> Vec<String> {
    let mut facts = vec![match &one.region {
        Some(region) => format!("{}, {}", one.country.label, region.label),
        None => one.country.label.clone(),
    }];
    facts.extend(one.size.iter().map(|size| size.label.clone()));
    facts.extend(one.cooperation.iter().take(2).map(|kind| kind.label.clone()));
    facts.push(one.languages.iter().map(|one| one.label.as_str()).collect::<Vec<_>>().join(", "));
    facts.retain(|fact| !fact.is_empty());
    facts
}

fn facets(found: &SearchView, asked: &Asked) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
    let view = &found.facets;
    let of = |name: &'static str, key: &'static str, values: &[_], most: usize| {
        (name, key, choices(values, &asked.all(name), most))
    };
    let mut all = vec![
        of("opportunities", "filter-opportunities", &view.opportunities, 8),
        of("countries", "filter-countries", &view.countries, 12),
        of("sectors", "filter-sectors", &view.sectors, 10),
        of("cooperation", "filter-cooperation", &view.cooperation, 8),
    ];
    all.retain(|(_, _, choices)| !choices.is_empty());
    all
}

fn label_of(found: &SearchView, name: &str, code: &str) -> String {
    let values = match name {
        "countries" => &found.facets.countries,
        "sectors" => &found.facets.sectors,
        "cooperation" => &found.facets.cooperation,
        _ => &found.facets.opportunities,
    };
    label_in(values, code)
}
