//! The first page: what Kontor is, and the public opportunities with search and facets.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use actix_web::HttpRequest;
use askama::Template;
use serde::Deserialize;

use super::Entry;
use crate::accounts::{self, MaybeCaller};
use crate::app::App;
use crate::codelists::{self, Embedded};
use crate::error::Result;
use crate::matching::actions::rounded;
use crate::profiles::OpportunityKind;
use crate::profiles::actions::{Facets, OpportunityFilter};
use crate::public::finding;
use crate::text;
use crate::web::extract::Query;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Chip;
use crate::web::shell::Shell;

/// Opportunities on one page.
const PAGE: usize = 10;
/// Longest text to search for, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "public/landing.html")]
struct Landing {
    shell: Shell,
    form: FormState,
    all: usize,
    count: usize,
    before: usize,
    /// How many the next page shows.
    more: usize,
    entries: Vec<Entry>,
    wants: Vec<Choice>,
    countries: Vec<Choice>,
    cooperation: Vec<Choice>,
    chips: Vec<Chip>,
    kept: Vec<(String, String)>,
    next: String,
    start: &'static str,
}

/// What the address asks for. Unknown words narrow nothing down: a shared link never breaks.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    want: Vec<String>,
    country: Vec<String>,
    cooperation: Vec<String>,
    after: Option<String>,
}

/// What a visitor wants to do, and the kinds of opportunities that answer it.
const WANTS: [(&str, &[OpportunityKind]); 4] = [
    ("sell", &[OpportunityKind::BusinessRequest]),
    ("buy", &[OpportunityKind::BusinessOffer]),
    (
        "develop",
        &[
            OpportunityKind::TechnologyOffer,
            OpportunityKind::TechnologyRequest,
            OpportunityKind::ResearchRequest,
        ],
    ),
    ("capacity", &[OpportunityKind::CapacityOffer, OpportunityKind::CapacityRequest]),
];

pub(super) async fn landing(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    asked: Query<Asked>,
) -> Result<Page> {
    let mut asked = asked.0;
    // What cannot be searched for, as a letter that does not print, narrows nothing down.
    asked.q = text::line(&asked.q, LONGEST).unwrap_or_default();
    let shell = accounts::shell(&request, caller.0.as_ref()).with_title("landing-title");
    let lang = shell.lang;
    let is_visitor = caller.0.is_none();
    let page = finding::Asked {
        words: asked.q.clone(),
        filter: filter(&asked),
        after: asked.after.clone(),
        limit: PAGE,
    };
    let (found, marker) = finding::find(&app, caller.0, page, lang).await?;
    let shown = found.before + found.items.len();
    let pairs = pairs(&asked);
    let told = |count: usize| if is_visitor { rounded(count) } else { count };
    Page::show(&Landing {
        all: told(found.facets.all),
        count: told(found.count),
        wants: wants(lang, &found.facets),
        countries: facet(lang, Embedded::Countries, &found.facets.countries, &asked.country),
        cooperation: facet(
            lang,
            Embedded::CooperationTypes,
            &found.facets.cooperation_types,
            &asked.cooperation,
        ),
        chips: chips(lang, &pairs),
        kept: pairs.iter().filter(|(name, _)| name == "q").cloned().collect(),
        next: found.next.as_ref().map_or_else(String::new, |last| {
            address(pairs.iter().cloned().chain([("after".to_owned(), last.to_string())]))
        }),
        start: if is_visitor { "/register" } else { "/companies/new" },
        form: FormState::of(pairs),
        entries: found.items.into_iter().map(|one| Entry::marked(one, marker.as_ref())).collect(),
        before: found.before,
        more: (found.count - shown).min(PAGE),
        shell,
    })
}

fn filter(asked: &Asked) -> OpportunityFilter {
    let wanted = |(word, _): &&(&str, _)| asked.want.iter().any(|want| want == word);
    OpportunityFilter {
        kinds: WANTS.iter().filter(wanted).flat_map(|(_, kinds)| kinds.iter().copied()).collect(),
        countries: asked.country.clone(),
        cooperation_types: asked.cooperation.clone(),
        ..OpportunityFilter::default()
    }
}

fn pairs(asked: &Asked) -> Vec<(String, String)> {
    let all = |name: &'static str, values: &[String]| {
        values.iter().map(|value| (name.to_owned(), value.clone())).collect::<Vec<_>>()
    };
    let mut pairs = all("q", std::slice::from_ref(&asked.q));
    pairs.extend(all("want", &asked.want));
    pairs.extend(all("country", &asked.country));
    pairs.extend(all("cooperation", &asked.cooperation));
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}

fn address(pairs: impl IntoIterator<Item = (String, String)>) -> String {
    let pairs: Vec<(String, String)> = pairs.into_iter().collect();
    format!("/?{}#list", serde_html_form::to_string(&pairs).unwrap_or_default())
}

fn chips(lang: Lang, pairs: &[(String, String)]) -> Vec<Chip> {
    let without = |chip: &(String, String)| address(pairs.iter().filter(|pair| *pair != chip).cloned());
    let label = |(name, value): &(String, String)| match name.as_str() {
        "want" => lang.word("landing-want", value),
        "country" => label_of(lang, Embedded::Countries, value),
        "cooperation" => label_of(lang, Embedded::CooperationTypes, value),
        _ => lang.t("landing-words").with("words", value.as_str()).to_string(),
    };
    pairs.iter().map(|pair| Chip { label: label(pair), href: without(pair) }).collect()
}

fn wants(lang: Lang, facets: &Facets) -> Vec<Choice> {
    let count = |kinds: &[OpportunityKind]| kinds.iter().filter_map(|kind| facets.kinds.get(kind)).sum();
    let choice = |(word, kinds): &(&'static str, &[OpportunityKind])| {
        Choice::new(*word, lang.word("landing-want", word)).count(count(kinds))
    };
    WANTS.iter().map(choice).collect()
}

/// The choices of a facet: chosen ones first, then the most frequent.
fn facet(lang: Lang, list: Embedded, counts: &BTreeMap<String, usize>, chosen: &[String]) -> Vec<Choice> {
    let mut sorted: Vec<(&String, usize)> = counts.iter().map(|(code, count)| (code, *count)).collect();
    sorted.sort_by_key(|(code, count)| (!chosen.contains(code), Reverse(*count)));
    sorted
        .into_iter()
        .map(|(code, count)| Choice::new(code, label_of(lang, list, code)).count(count))
        .collect()
}

fn label_of(lang: Lang, list: Embedded, code: &str) -> String {
    let lang = codelists::Lang::closest(lang.code());
    list.list().get(code).map_or_else(|| code.to_owned(), |entry| entry.label(lang).to_owned())
}
