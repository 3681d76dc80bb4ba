//! One match: both directions, what would improve it, their own words, the next step.

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::card::more_facts;
use super::ledger::ledger;
use super::matches::step;
use super::removed::{Removed, removed};
use super::whose::{Asking, NextStep, Whose};
use crate::accounts::{self, Caller, NetworkId, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::actions::{self, Explained};
use crate::matching::engine::Facts;
use crate::matching::model::Asked;
use crate::matching::model::Mark;
use crate::matching::views::{self, CandidateView, TextView};
use crate::matching::words::Words;
use crate::profiles::views::written_in;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::parts::{BothRow, Gain};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/pair.html")]
struct Pair {
    shell: Shell,
    /// For whom and when, for paper.
    name: String,
    today: String,
    list: String,
    here: String,
    query: String,
    id: String,
    headline: String,
    language: String,
    language_note: String,
    facts: Vec<String>,
    place: String,
    moved: String,
    removals: Vec<Removed>,
    total: String,
    how: String,
    rows: Vec<BothRow>,
    folded: Vec<BothRow>,
    you: String,
    them: String,
    gains: Vec<Gain>,
    said: Vec<Said>,
    valid: String,
    rank: usize,
    next_step: NextStep,
    kept: bool,
    put_aside: bool,
    told: bool,
    /// Whether it is a match of a company that the reader may act for.
    own: bool,
}

/// Something in their own words: what it is, title and text, each with its language.
struct Said {
    deal: String,
    title: Option<(String, String)>,
    body: Option<(String, String)>,
}

/// Every number of the page as data.
pub(super) async fn data(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String)>,
) -> Result<HttpResponse> {
    let (organisation, profile) = path.0;
    let mut shell = accounts::shell(&request, &caller);
    let whose = Whose::company(&app, &caller, &organisation, &mut shell).await?;
    let asking = Asking::of(&app, shell).await?;
    let asked = Asked::of(request.query_string());
    Ok(HttpResponse::Ok().json(explained(&app, &asking, &whose, profile, &asked).await?))
}

pub(super) async fn pair(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String)>,
) -> Result<Page> {
    let (organisation, profile) = path.0;
    let mut shell = accounts::shell(&request, &caller);
    let whose = Whose::company(&app, &caller, &organisation, &mut shell).await?;
    let asking = Asking::of(&app, shell).await?;
    draw(&app, &request, asking, whose, profile).await
}

/// A match of any published profile, from what it shows.
pub(super) async fn for_profile(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(NetworkId, String, String)>,
) -> Result<Page> {
    let (network, seeker, profile) = path.0;
    let asking = Asking::of(&app, accounts::shell(&request, &caller)).await?;
    let whose = Whose::profile(&caller, &network, &seeker, &asking.current, &asking.words)?;
    draw(&app, &request, asking, whose, profile).await
}

async fn explained(
    app: &App,
    asking: &Asking,
    whose: &Whose,
    profile: String,
    asked: &Asked,
) -> Result<Explained> {
    let (ranked, _) = asked.with("cursor", "").ranked(None);
    let (facts, words, current) =
        (whose.facts.clone(), asking.words.clone(), asking.current.clone().under(whose.balancing));
    app.compute(move || actions::explain(&current, facts, &profile, &ranked, &words)).await
}

async fn draw(
    app: &App,
    request: &HttpRequest,
    asking: Asking,
    whose: Whose,
    profile: String,
) -> Result<Page> {
    let asked = Asked::of(request.query_string());
    let found = explained(app, &asking, &whose, profile.clone(), &asked).await?;
    let Asking { shell, current, words } = asking;
    let lang = words.lang;
    let (ranked, _) = asked.ranked(None);
    let query = asked.place(&ranked.weighing).query();
    let headline = found.pair.candidate.headline.clone();
    let they = current.snapshot.facts(&profile).ok_or(Error::NotFound)?;
    let table = ledger(&found, (&whose.facts, they), &ranked.weighing, &words);
    let place = found.standing.as_ref().map_or_else(String::new, |standing| {
        let text = lang.t("match-place").with("rank", standing.rank);
        text.with("of", standing.of).to_string()
    });
    Page::show(&Pair {
        name: whose.name.clone(),
        today: lang.date(clock::now().date()),
        here: format!("{}/{profile}", whose.list),
        query,
        facts: more_facts(&found.pair.candidate, &words),
        valid: written_by(&found.pair.candidate, &words),
        place,
        moved: found.moved.as_ref().map_or_else(String::new, |moved| moved.text.clone()),
        removals: removed(&found.pair, &asked.kept(&ranked.weighing), &whose.list, &words),
        how: how(&found, &words, ranked.weighing.preset.join.shares()),
        total: lang.decimal(total(&found), 1),
        rows: table.rows,
        folded: table.folded,
        you: table.you,
        them: table.them,
        gains: gains(&found, whose.home.as_deref(), &words),
        said: said(they, &words),
        rank: found.standing.as_ref().map_or(0, |standing| standing.rank),
        next_step: whose.next_step,
        kept: whose.has(&profile, Mark::Kept),
        put_aside: whose.has(&profile, Mark::NotForUs),
        told: whose.has(&profile, Mark::ToldAdviser),
        language_note: written_in(&headline.language, &words.lang),
        id: profile,
        list: whose.list,
        own: whose.home.is_some(),
        shell: shell.titled(&headline.text),
        headline: headline.text,
        language: headline.language,
    })
}

/// The total as the sum of what is shown of both directions.
fn total(found: &Explained) -> f64 {
    let shares = [found.explanation.forward.share, found.explanation.backward.share];
    (views::rounded(&shares).iter().sum::<f64>() * 10.0).round() / 10.0
}

/// How the total arises, in numbers that add up on the page.
fn how(found: &Explained, words: &Words, (seeker, candidate): (f64, f64)) -> String {
    let lang = words.lang;
    let one = |number: f64| lang.decimal(number, 1);
    let (forward, backward) = (&found.explanation.forward, &found.explanation.backward);
    let shares = views::rounded(&[forward.share, backward.share]);
    match (forward.fit, backward.fit) {
        (Some(you), Some(them)) => lang
            .t("match-how-both")
            .with("you", one(you.unit() * 100.0))
            .with("them", one(them.unit() * 100.0))
            .with("seeker", lang.decimal(seeker, 2))
            .with("candidate", lang.decimal(candidate, 2))
            .with("first", one(shares[0]))
            .with("second", one(shares[1]))
            .to_string(),
        (Some(_), None) => lang.t("match-how-you").to_string(),
        (None, Some(_)) => lang.t("match-how-them").to_string(),
        (None, None) => lang.t("match-how-nothing").to_string(),
    }
}

/// What would improve it; a link where the reader can answer for the company.
fn gains(found: &Explained, home: Option<&str>, words: &Words) -> Vec<Gain> {
    let gain = |advice: &views::AdviceView| match advice.who {
        "you" => Gain {
            gain: words.lang.signed(advice.gain * 100.0, 1),
            text: advice.text.clone(),
            link: home.map(|home| {
                let step = step(advice.criterion);
                (format!("{home}/profile/{step}"), words.lang.t("match-add").to_string())
            }),
        },
        _ => Gain { gain: "?".to_owned(), text: advice.text.clone(), link: None },
    };
    found.pair.advice.iter().take(6).map(gain).collect()
}

/// Who wrote it, and until when it is good.
fn written_by(one: &CandidateView, words: &Words) -> String {
    match one.valid_until {
        Some(day) => words.lang.t("match-said-until").with("day", words.lang.date(day)).to_string(),
        None => words.lang.t("match-said-by").to_string(),
    }
}

fn said(they: &Facts, words: &Words) -> Vec<Said> {
    let told = |text: TextView| (text.text, text.language);
    views::in_their_words(they, words)
        .into_iter()
        .map(|one| Said {
            deal: one.deal.unwrap_or_default(),
            title: one.title.map(told),
            body: one.body.map(told),
        })
        .collect()
}
