//! One match: both directions, what would improve it, their own words, the next step.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::asked::Asked;
use super::card::{facts, language_note};
use super::matches::{act, reasons, step};
use crate::accounts::{self, Caller, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::matching::Current;
use crate::matching::actions::{self, Explained, Seeking};
use crate::matching::engine::Direction;
use crate::matching::model::Mark;
use crate::matching::views::{self, DirectionView};
use crate::matching::words::{Wisher, Words};
use crate::organisations::Standing;
use crate::web::extract::Path;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::parts::{BothRow, Gain, Side};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "matching/pair.html")]
struct Pair {
    shell: Shell,
    form: FormState,
    list: String,
    here: String,
    query: String,
    id: String,
    headline: String,
    language: String,
    language_note: String,
    facts: Vec<String>,
    place: String,
    removals: Vec<String>,
    total: String,
    how: String,
    rows: Vec<BothRow>,
    you: String,
    them: String,
    gains: Vec<Gain>,
    said: Vec<Said>,
    rank: usize,
    reasons: Vec<Choice>,
    next_step: NextStep,
    kept: bool,
    put_aside: bool,
    told: bool,
}

/// A text of theirs.
struct Said {
    text: String,
    language: String,
    note: String,
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
    let (ranked, _) = asked.ranked(None);
    let seeking = app.db.read(move |conn| actions::seeking(conn, &caller, &organisation, now)).await?;
    let current = app.matcher.current()?;
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
    let kept = asked.kept(&ranked.weighing);
    let list = format!("/o/{organisation}/matches");
    let headline = found.pair.candidate.headline.clone();
    let (points_you, you) = views::column(&found.explanation.forward);
    let (points_them, them) = views::column(&found.explanation.backward);
    let has = |mark: Mark| seeking.marks.get(&profile).is_some_and(|marks| marks.contains(&mark));
    let place = found.standing.as_ref().map_or_else(String::new, |standing| {
        let text = lang.t("match-place").with("rank", standing.rank);
        text.with("of", standing.of).to_string()
    });
    let they = current.snapshot.facts(&profile);
    Page::show(&Pair {
        here: format!("{list}/{profile}"),
        query: kept.query(),
        facts: facts(&found.pair.candidate),
        place,
        removals: found.pair.removals.iter().map(|one| one.text.clone()).collect(),
        how: how(&found, &words, ranked.weighing.preset.join.shares()),
        total: lang.decimal(total(&found), 1),
        rows: rows(&found, &points_you, &points_them, &words),
        you: written(&found.explanation.forward, you, &words),
        them: written(&found.explanation.backward, them, &words),
        gains: gains(&found, &organisation, &words),
        said: they.map_or_else(Vec::new, |they| said(they, &words)),
        rank: found.standing.as_ref().map_or(0, |standing| standing.rank),
        reasons: reasons(&words),
        next_step: next_step(&seeking),
        kept: has(Mark::Kept),
        put_aside: has(Mark::NotForUs),
        told: has(Mark::ToldAdviser),
        language_note: language_note(&headline.language, &words),
        id: profile,
        list,
        form: FormState::empty(),
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

fn written(direction: &Direction, sum: f64, words: &Words) -> String {
    match direction.fit {
        Some(_) => words.lang.decimal(sum, 1),
        None => "?".to_owned(),
    }
}

/// A line for each criterion that counts in one of the directions.
fn rows(found: &Explained, you: &[f64], them: &[f64], words: &Words) -> Vec<BothRow> {
    let pair = &found.pair;
    let side = |direction: &DirectionView, at: usize, points: f64, wisher: Wisher| {
        let line = &direction.criteria[at];
        let known = direction.fit.is_some() && line.state != "not_asked";
        let first: Vec<&str> = line.reasons.iter().take(2).map(|reason| reason.text.as_str()).collect();
        let text = match line.state {
            "not_asked" => words.unasked(wisher),
            "not_said" => words.not_said(wisher),
            _ if first.is_empty() => words.nothing_found(),
            _ => first.join(" · "),
        };
        Side {
            points: if known { words.lang.decimal(points, 1) } else { "–".to_owned() },
            share: line.value.filter(|_| known).unwrap_or_default() * 100.0,
            text,
        }
    };
    let asked = |at: usize| {
        [&pair.forward, &pair.backward].iter().any(|direction| {
            let line = &direction.criteria[at];
            line.state != "not_asked" && line.weight > 0.0
        })
    };
    (0..pair.forward.criteria.len())
        .filter(|at| asked(*at))
        .map(|at| BothRow {
            reason: pair.forward.criteria[at].label.clone(),
            weight: words.lang.number(pair.forward.criteria[at].weight),
            you: side(&pair.forward, at, you[at], Wisher::You),
            them: side(&pair.backward, at, them[at], Wisher::They),
        })
        .collect()
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

fn said(they: &crate::matching::engine::Facts, words: &Words) -> Vec<Said> {
    views::in_their_words(they, words)
        .into_iter()
        .map(|one| Said { note: language_note(&one.language, words), text: one.text, language: one.language })
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
