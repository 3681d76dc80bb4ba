//! A network's reviewers: what waits, and what of one company waits with every place that would give the company away.

use actix_web::HttpRequest;
use askama::Template;

use super::answers;
use super::check::label_of;
use super::guide::version;
use crate::accounts::{self, Caller, Flash, NetworkId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Result};
use crate::profiles::actions::{self, Decision, Review, WaitingAt};
use crate::profiles::leaks::Leak;
use crate::profiles::model::{ProfileId, Texts};
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Marked;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/reviews.html")]
struct ReviewsPage {
    shell: Shell,
    rows: Vec<Row>,
}

/// One company in the list.
struct Row {
    href: String,
    name: String,
    headline: String,
    language: String,
    sent: String,
    hits: usize,
}

pub(super) async fn list(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<NetworkId>,
) -> Result<Page> {
    let shell = accounts::shell(&request, &caller).with_title("reviews-title");
    let (network, now) = (path.0.clone(), clock::now());
    let found = app.db.read(move |conn| actions::reviews(conn, &caller, &network, now)).await?;
    let rows = found.iter().map(|review| row(review, &path.0, shell.lang)).collect();
    Page::show(&ReviewsPage { shell, rows })
}

fn row(review: &Review, network: &NetworkId, lang: Lang) -> Row {
    let texts = match review.of_profile() {
        true => review.own.draft.as_ref(),
        false => review.opportunities.first().map(|one| &one.said.texts),
    };
    let original = texts.map(|texts| &texts.original);
    Row {
        href: format!("/n/{network}/reviews/{}", review.own.profile.id),
        name: review.facts.record.name.clone(),
        headline: original.map(|text| text.headline.clone()).unwrap_or_default(),
        language: original.map(|text| text.language.clone()).unwrap_or_default(),
        sent: review.own.profile.submitted_at.map(|at| lang.date(at.date())).unwrap_or_default(),
        hits: review.texts.iter().flat_map(|one| &one.leaks).filter(|leak| !leak.settled).count(),
    }
}

#[derive(Template)]
#[template(path = "profiles/review.html")]
struct ReviewPage {
    shell: Shell,
    form: FormState,
    back: String,
    name: String,
    version: i32,
    stale: bool,
    /// Text by text: what it is, its hits marked, and what each of them gives away.
    texts: Vec<(String, Marked, Vec<String>)>,
    former: Option<Texts>,
    /// By step: its name, labels and values. Who the company is, is no part of it.
    answers: Vec<(String, Vec<(String, String)>)>,
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(NetworkId, ProfileId)>,
) -> Result<Page> {
    draw(&app, &caller, &request, &path.0, Form::default(), Vec::new(), false).await
}

async fn draw(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    (network, id): &(NetworkId, ProfileId),
    form: Form,
    errors: Vec<FieldError>,
    stale: bool,
) -> Result<Page> {
    let (by, of, id, now) = (caller.clone(), network.clone(), id.clone(), clock::now());
    let review = app.db.read(move |conn| actions::review(conn, &by, &of, &id, now)).await?;
    let shell = accounts::shell(request, caller).with_title("review-title");
    let form = FormState::refused(form, errors);
    let lang = shell.lang;
    let texts = review.texts.iter().filter(|one| !one.text.is_empty()).map(|one| {
        let ranges: Vec<_> = one.leaks.iter().map(|leak| leak.range.clone()).collect();
        let advice = |leak: &Leak| {
            // What the company has said to be harmless is for the reviewer to believe or not.
            let advice = lang.message(&leak.advice());
            if leak.settled { lang.t("review-settled").with("advice", advice).to_string() } else { advice }
        };
        let label = lang.t(label_of(&one.field).0).to_string();
        (label, Marked::of(&one.text, &ranges), one.leaks.iter().map(advice).collect())
    });
    let answers = (2..=5).map(|step| {
        let name = lang.t(&format!("guide-step-{step}")).to_string();
        (name, answers::of(step, &review.facts.record, &review.opportunities, lang))
    });
    let page = ReviewPage {
        answers: answers.filter(|(_, given)| !given.is_empty()).collect(),
        shell: shell.refusing(&form),
        form,
        back: format!("/n/{network}/reviews"),
        name: review.facts.record.name.clone(),
        version: review.version(),
        stale,
        texts: texts.collect(),
        former: if review.of_profile() { review.own.published } else { None },
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

pub(super) async fn decide(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(NetworkId, ProfileId)>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let (by, (network, id), sent) = (caller.clone(), path.0.clone(), form.clone());
    let public_url = app.config.public_url.clone();
    let done = app
        .db
        .write(move |conn| {
            let publish = sent.text("do") == "publish";
            let decision = if publish {
                Decision::Publish
            } else {
                Decision::Return { comment: sent.text("comment").to_owned() }
            };
            let waiting = WaitingAt { network: &network, profile: &id, read: version(&sent, "version")? };
            actions::decide(conn, &by, &waiting, &decision, &public_url, now)?;
            accounts::flash(
                conn,
                &by,
                &Flash::new(if publish { "review-published" } else { "review-returned" }),
            )
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/n/{}/reviews", path.0.0)),
        Err(Error::Invalid(errors)) => draw(&app, &caller, &request, &path.0, form, errors, false).await,
        Err(Error::Stale) => draw(&app, &caller, &request, &path.0, form, Vec::new(), true).await,
        Err(other) => Err(other),
    }
}
