//! One match: both directions, what would improve it, their own words, the next step.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::asked::Asked;
use super::card::{language_note, more_facts};
use super::ledger::ledger;
use super::matches::{act, step};
use super::removed::{Removed, removed};
use crate::accounts::{self, Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::matching::Current;
use crate::matching::actions::{self, Explained, Seeking};
use crate::matching::engine::Facts;
use crate::matching::model::Mark;
use crate::matching::views::{self, CandidateView, TextView};
use crate::matching::words::Words;
use crate::organisations::Standing;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::parts::{BothRow, Gain};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/pair.html")]
struct Pair {
    shell: Shell,
    list: String,
    here: String,
    query: String,
    id: String,
    headline: String,
    language: String,
    language_note: String,
    facts: Vec<String>,
    place: String,
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
}

/// Something in their own words: what it is, title and text, each with its language.
struct Said {
    deal: String,
    title: Option<(String, String)>,
    body: Option<(String, String)>,
}

/// What to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NextStep {
    Tell,
    Keep,
    Look,
}

async fn explained(
    app: &App,
    caller: Caller,
    organisation: OrganisationId,
    profile: String,
    asked: &Asked,
    words: impl Fn(&Current) -> Words,
) -> Result<(Seeking, Explained, Words, Current)> {
    let now = clock::now();
    let (ranked, _) = asked.with("cursor", "").ranked(None);
    let seeking = app.db.read(move |conn| actions::seeking(conn, &caller, &organisation, now)).await?;
    let current = app.matcher.current().await?;
    let words = words(&current);
    let (facts, speaking, snapshot) = (seeking.facts.clone(), words.clone(), current.clone());
    let explained =
        app.compute(move || actions::explain(&snapshot, facts, &profile, &ranked, &speaking)).await?;
    Ok((seeking, explained, words, current))
}

/// Every number of the page as data.
pub(super) async fn data(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String)>,
) -> Result<HttpResponse> {
    let (organisation, profile) = path.0;
    let lang = accounts::shell(&request, &caller).lang;
    let asked = Asked::of(request.query_string());
    let words = |current: &Current| Words::new(lang, Arc::clone(&current.topic_names));
    let found = explained(&app, caller, organisation, profile, &asked, words).await?;
    Ok(HttpResponse::Ok().json(found.1))
}

pub(super) async fn pair(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, String)>,
) -> Result<Page> {
    let (organisation, profile) = path.0;
    let mut shell = accounts::shell(&request, &caller);
    let lang = shell.lang;
    let asked = Asked::of(request.query_string());
    let words = |current: &Current| Words::new(lang, Arc::clone(&current.topic_names));
    let (seeking, found, words, current) =
        explained(&app, caller, organisation.clone(), profile.clone(), &asked, words).await?;
    act(&mut shell, &seeking);
    let (ranked, _) = asked.ranked(None);
    let query = asked.place(&ranked.weighing).query();
    let list = format!("/o/{organisation}/matches");
    let headline = found.pair.candidate.headline.clone();
    let they = current.snapshot.facts(&profile).ok_or(Error::NotFound)?;
    let table = ledger(&found, (&seeking.facts, they), &ranked.weighing, &words);
    let has = |mark: Mark| seeking.marks.get(&profile).is_some_and(|marks| marks.contains(&mark));
    let place = found.standing.as_ref().map_or_else(String::new, |standing| {
        let text = lang.t("match-place").with("rank", standing.rank);
        text.with("of", standing.of).to_string()
    });
    Page::show(&Pair {
        here: format!("{list}/{profile}"),
        query,
        facts: more_facts(&found.pair.candidate, &words),
        valid: written_by(&found.pair.candidate, &words),
        place,
        removals: removed(&found.pair, &asked.kept(&ranked.weighing), &list, &words),
        how: how(&found, &words, ranked.weighing.preset.join.shares()),
        total: lang.decimal(total(&found), 1),
        rows: table.rows,
        folded: table.folded,
        you: table.you,
        them: table.them,
        gains: gains(&found, &organisation, &words),
        said: said(they, &words),
        rank: found.standing.as_ref().map_or(0, |standing| standing.rank),
        next_step: next_step(&seeking),
        kept: has(Mark::Kept),
        put_aside: has(Mark::NotForUs),
        told: has(Mark::ToldAdviser),
        language_note: language_note(&headline.language, &words),
        id: profile,
        list,
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

fn gains(found: &Explained, organisation: &OrganisationId, words: &Words) -> Vec<Gain> {
    let gain = |advice: &views::AdviceView| match advice.who {
        "you" => Gain {
            gain: words.lang.signed(advice.gain * 100.0, 1),
            text: advice.text.clone(),
            link: Some((
                format!("/o/{organisation}/profile/{}", step(advice.criterion)),
                words.lang.t("match-add").to_string(),
            )),
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

/// A member tells the adviser, if there is one; everybody may keep; who may only look does nothing.
fn next_step(seeking: &Seeking) -> NextStep {
    match seeking.access.standing() {
        _ if seeking.access.require_edit().is_err() => NextStep::Look,
        Standing::Member(_) if seeking.has_adviser => NextStep::Tell,
        _ => NextStep::Keep,
    }
}
