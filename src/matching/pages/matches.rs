//! The list of partners for an organisation.

use std::collections::BTreeMap;

use actix_web::HttpRequest;
use askama::Template;

use super::asked::{choices, label_in};
use super::card::Card;
use super::whose::{Asking, NextStep, Whose};
use crate::accounts::{self, Caller, NetworkId, OrganisationId, count_list_page};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::actions::{self, Seeking};
use crate::matching::engine::{Criterion, Facts};
use crate::matching::model::Paging;
use crate::matching::model::{Asked, weight_field};
use crate::matching::presets::PresetName;
use crate::matching::views::{FacetsView, RankingView};
use crate::matching::words::Words;
use crate::organisations::pages::framed;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Chip;
use crate::web::shell::Shell;

/// Criteria shown at once; the others are folded.
const FIRST: [Criterion; 5] = [
    Criterion::Demand,
    Criterion::SectorDepth,
    Criterion::Countries,
    Criterion::Cooperation,
    Criterion::Languages,
];

#[derive(Template)]
#[template(path = "matching/matches.html")]
struct Matches {
    shell: Shell,
    form: FormState,
    path: String,
    /// The query that makes this list, with its question mark.
    query: String,
    name: String,
    today: String,
    compared: usize,
    age: String,
    total: usize,
    cards: Vec<Card>,
    may_mark: bool,
    presets: Vec<Choice>,
    first: Vec<(&'static str, String)>,
    more: Vec<(&'static str, String)>,
    facets: Vec<(&'static str, &'static str, Vec<Choice>)>,
    chosen: usize,
    chips: Vec<Chip>,
    hint: Option<(String, u8)>,
    /// Where the company's own pages lie; nothing for an adviser without its permission.
    home: Option<String>,
    back: String,
    next: String,
    after: usize,
}

impl Matches {
    fn first_rank(&self) -> usize {
        self.cards.first().map_or(0, |card| card.rank)
    }
    fn last_rank(&self) -> usize {
        self.cards.last().map_or(0, |card| card.rank)
    }
}

pub(super) async fn matches(
    app: App,
    caller: Caller,
    request: HttpRequest,
    organisation: Path<OrganisationId>,
) -> Result<Page> {
    count_list_page(&app, &request, Some(&caller))?;
    let mut shell = accounts::shell(&request, &caller);
    match Whose::company(&app, &caller, &organisation.0, &mut shell).await {
        Err(Error::Conflict(_)) => undescribed(&app, caller, shell, organisation.0).await,
        whose => draw(&app, &request, Asking::of(&app, shell).await?, whose?).await,
    }
}

/// The list of partners for any published profile, from what it shows.
pub(super) async fn for_profile(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(NetworkId, String)>,
) -> Result<Page> {
    count_list_page(&app, &request, Some(&caller))?;
    let asking = Asking::of(&app, accounts::shell(&request, &caller)).await?;
    let whose = Whose::profile(&caller, &path.0.0, &path.0.1, &asking.current, &asking.words)?;
    draw(&app, &request, asking, whose).await
}

async fn draw(app: &App, request: &HttpRequest, asking: Asking, whose: Whose) -> Result<Page> {
    let Asking { shell, current, words } = asking;
    let current = current.under(whose.balancing);
    let now = clock::now();
    let asked = Asked::of(request.query_string());
    let (ranked, errors) = asked.ranked(None);
    let (facts, marks) = (whose.facts.clone(), whose.marks.clone());
    let (paging, weighing) = (ranked.paging, ranked.weighing.clone());
    let speaking = words.clone();
    let ranking = app
        .compute(move || {
            let marks = |id: &str| marks.get(id).cloned().unwrap_or_default();
            Ok(actions::rank(&current, facts, marks, &ranked, &speaking))
        })
        .await?;
    let (kept, place) = (asked.kept(&weighing), asked.place(&weighing));
    let path = whose.list;
    let shell = {
        let key = if asked.first("own_country").is_empty() { "matches-title" } else { "matches-title-home" };
        let title = shell.t(key).with("count", ranking.total).to_string();
        shell.titled(title)
    };
    let mut form = asked.form(&weighing);
    if !errors.is_empty() {
        form = FormState::refused(Form(asked.pairs().to_vec()), errors);
    }
    // The page lies at …/matches: links below it need no more than that.
    let href = |id: &str| format!("matches/{id}{}", place.query());
    let cards: Vec<Card> =
        ranking.items.iter().map(|one| Card::of(one, href(&one.candidate.id), &words)).collect();
    let label =
        |name: &str, code: &str| match Criterion::ALL.into_iter().find(|one| weight_field(*one) == name) {
            Some(one) => {
                let text = words.lang.t("matches-weight").with("what", words.criterion(one));
                text.with("level", words.level(weighing.level(one))).to_string()
            }
            None => label_of(&ranking.facets, name, code),
        };
    let page = Matches {
        hint: hint(&ranking, &words).or_else(|| silence(&whose.facts, &words)),
        home: whose.home,
        age: age(&words, now.since(ranking.as_of).num_minutes()),
        chosen: asked.filter_input().count() + weighing.own.len(),
        chips: kept.chips(&path, shell.lang, label),
        facets: facets(&ranking.facets, &asked, shell.lang),
        presets: presets(&words),
        first: FIRST.map(|one| (weight_field(one), words.criterion(one))).to_vec(),
        more: Criterion::ALL
            .into_iter()
            .filter(|one| !FIRST.contains(one))
            .map(|one| (weight_field(one), words.criterion(one)))
            .collect(),
        back: paging.back().map_or_else(String::new, |word| turn(&path, &kept, &word)),
        next: ranking.next.as_deref().map_or_else(String::new, |word| turn(&path, &kept, word)),
        after: remaining(paging, ranking.total),
        may_mark: whose.next_step != NextStep::Look,
        name: whose.name,
        today: words.lang.date(now.date()),
        compared: ranking.compared,
        total: ranking.total,
        query: place.query(),
        cards,
        path,
        shell: shell.refusing(&form),
        form,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

#[derive(Template)]
#[template(path = "matching/undescribed.html")]
struct Undescribed {
    shell: Shell,
    name: String,
    profile: String,
}

/// A company of which nothing is known but its name: what to say first.
pub async fn undescribed(
    app: &App,
    caller: Caller,
    shell: Shell,
    organisation: OrganisationId,
) -> Result<Page> {
    let profile = format!("/o/{organisation}/profile");
    let now = clock::now();
    let name = app.db.read(move |conn| actions::name(conn, &caller, &organisation, now)).await?;
    Page::show(&Undescribed { shell: shell.with_title("undescribed-title"), name, profile })
}

fn turn(path: &str, kept: &Asked, cursor: &str) -> String {
    format!("{path}{}", kept.with("cursor", cursor).query())
}

fn remaining(paging: Paging, total: usize) -> usize {
    total.saturating_sub(paging.offset + paging.limit).min(paging.limit)
}

/// The strip that says for whom an adviser acts.
pub(super) fn act(shell: &mut Shell, seeking: &Seeking) {
    *shell = framed(shell.clone(), &seeking.access, &seeking.name);
}

pub(super) fn age(words: &Words, minutes: i64) -> String {
    words.lang.t("matches-age").with("minutes", minutes.max(0)).to_string()
}

pub(super) fn presets(words: &Words) -> Vec<Choice> {
    PresetName::ALL.map(|name| Choice::new(name.as_str(), words.lang.word("preset", name.as_str()))).to_vec()
}

/// The reasons that may be given against a match.
pub fn reasons(words: &Words) -> Vec<Choice> {
    let list = crate::codelists::Embedded::DeclineReasons;
    crate::codelists::cooperation::reasons_against_a_match()
        .map(|reason| {
            let code = reason.code.as_str();
            Choice::new(code, words.code(list, code))
        })
        .collect()
}

/// What is asked for most by those shown and was not said, and the step of the profile that asks it.
fn hint(ranking: &RankingView, words: &Words) -> Option<(String, u8)> {
    let mut asked: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for one in ranking.items.iter().flat_map(|one| &one.to_add) {
        *asked.entry((&one.code, &one.label)).or_default() += 1;
    }
    let ((criterion, what), count) = asked.into_iter().max_by_key(|(_, count)| *count)?;
    let text = words.lang.t("matches-hint").with("count", count).with("what", what).to_string();
    Some((text, step(criterion)))
}

/// What the seeker has not said, so that nothing of it counts, and the step of the profile that asks the first of it.
fn silence(own: &Facts, words: &Words) -> Option<(String, u8)> {
    let silent = [
        (Criterion::Demand, own.opportunities.is_empty()),
        (Criterion::Cooperation, own.cooperation.is_empty()),
        (Criterion::Countries, own.countries.is_empty()),
        (Criterion::Languages, own.languages.is_empty()),
    ];
    let silent: Vec<Criterion> =
        silent.into_iter().filter(|(_, silent)| *silent).map(|(criterion, _)| criterion).collect();
    let first = step(silent.first()?.as_str());
    let what: Vec<String> = silent.into_iter().map(|criterion| words.criterion(criterion)).collect();
    Some((words.lang.t("matches-silent").with("what", words.lang.list(&what)).to_string(), first))
}

/// The step of the guided profile that asks what a criterion needs.
pub(super) fn step(criterion: &str) -> u8 {
    match Criterion::parse(criterion) {
        Some(Criterion::Languages | Criterion::Size) => 1,
        Some(Criterion::Demand | Criterion::Cooperation) => 3,
        Some(Criterion::Countries) => 4,
        Some(Criterion::Digital) => 5,
        _ => 2,
    }
}

fn facets(view: &FacetsView, asked: &Asked, lang: Lang) -> Vec<(&'static str, &'static str, Vec<Choice>)> {
    let of = |name: &'static str, key: &'static str, values: &[_], most: usize| {
        (name, key, choices(values, &asked.all(name), most))
    };
    let mut all = vec![
        of("opportunities", "filter-opportunities", &view.opportunities, 8),
        of("countries", "filter-countries", &view.countries, 40),
        of("sizes", "filter-sizes", &view.sizes, 5),
        of("languages", "filter-languages", &view.languages, 6),
        of("certificates", "filter-certificates", &view.certificates, 6),
        of("cooperation", "filter-cooperation", &view.cooperation, 6),
        of("sectors", "filter-sectors", &view.sectors, 8),
    ];
    all.push((
        "own_country",
        "filter-home",
        vec![Choice::new("yes", lang.t("filter-own-country").to_string())],
    ));
    all.retain(|(_, _, choices)| !choices.is_empty());
    all
}

fn label_of(view: &FacetsView, name: &str, code: &str) -> String {
    let values = match name {
        "countries" => &view.countries,
        "sectors" => &view.sectors,
        "kinds" => &view.kinds,
        "sizes" => &view.sizes,
        "languages" => &view.languages,
        "certificates" => &view.certificates,
        "cooperation" => &view.cooperation,
        _ => &view.opportunities,
    };
    label_in(values, code)
}
