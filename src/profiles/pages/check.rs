//! Check and publish: the answers, what others will read, and every place in it that would give the company away.

use actix_web::HttpRequest;
use askama::Template;

use super::guide::{frame, version};
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::error::{Error, FieldError, Result};
use crate::organisations;
use crate::profiles::actions::{self, Check, Desk, Submission};
use crate::profiles::leaks::Checked;
use crate::profiles::model::{ProfileState, VALIDITY_MONTHS, later_by_months};
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::parts::Marked;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/check.html")]
struct CheckPage {
    shell: Shell,
    form: FormState,
    organisation: String,
    version: i32,
    stale: bool,
    review: bool,
    steps: Vec<Answered>,
    texts: Vec<Reading>,
    /// Whether nothing at all was found.
    clear: bool,
    missing: Vec<(String, String)>,
}

impl CheckPage {
    /// Where an error is mended: in its step when the answer is missing, else on this page.
    fn way_to(&self, error: &FieldError) -> String {
        let anchor = format!("#{}", self.form.anchor(error));
        let missing = self.missing.iter().find(|(href, _)| href.ends_with(&anchor));
        missing.map_or(anchor, |(href, _)| href.clone())
    }
}

/// The answers of one step.
struct Answered {
    name: String,
    href: String,
    missing: Vec<String>,
}

/// A text that others will read, with its hits.
struct Reading {
    label: String,
    field: String,
    href: String,
    marked: Marked,
    certain: Vec<String>,
    /// The tick's word, and the question.
    unsure: Vec<(String, String)>,
}

impl Reading {
    fn of(one: &Checked, organisation: &OrganisationId, lang: Lang) -> Self {
        let (label, step) = label_of(&one.field);
        let ranges: Vec<_> =
            one.leaks.iter().filter(|leak| !leak.settled).map(|leak| leak.range.clone()).collect();
        let open = one.leaks.iter().filter(|leak| !leak.settled);
        let (certain, unsure): (Vec<_>, Vec<_>) = open.partition(|leak| leak.certain);
        Self {
            label: lang.t(label).to_string(),
            field: one.field.clone(),
            href: format!("/o/{organisation}/profile/{step}"),
            marked: Marked::of(&one.text, &ranges),
            certain: certain.iter().map(|leak| lang.message(&leak.advice())).collect(),
            unsure: unsure.iter().map(|leak| (leak.confirmation(), lang.message(&leak.advice()))).collect(),
        }
    }
}

pub(super) fn label_of(field: &str) -> (&'static str, u8) {
    match field {
        _ if field.starts_with("opportunities.") => ("check-text-opportunity", 3),
        _ if field.starts_with("references.") => ("check-text-reference", 2),
        "second.headline" | "second.summary" => ("check-text-second", 2),
        "headline" => ("check-text-headline", 2),
        _ => ("check-text-summary", 2),
    }
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
) -> Result<Page> {
    draw(&app, &caller, &request, &path.0, None, Vec::new(), false).await
}

async fn draw(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    organisation: &OrganisationId,
    form: Option<Form>,
    errors: Vec<FieldError>,
    stale: bool,
) -> Result<Page> {
    let now = clock::now();
    let lang = Lang::of_request(request);
    let (by, id) = (caller.clone(), organisation.clone());
    let (access, desk, check): (_, Desk, Check) = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &by, &id, now)?;
            let desk = actions::desk(conn, &access, lang, now)?;
            let check = actions::check(conn, &access, now)?;
            Ok((access, desk, check))
        })
        .await?;
    let form = form.unwrap_or_else(|| {
        let last = later_by_months(now.date(), VALIDITY_MONTHS).to_string();
        let mut pairs = vec![("valid_until".to_owned(), last)];
        if desk.own.profile.is_public {
            pairs.push(("is_public".to_owned(), "yes".to_owned()));
        }
        Form(pairs)
    });
    let form = FormState::refused(form, errors);
    let shell = frame(request, caller, &access, &desk.facts.record.name).with_title("check-title");
    let missing_of = |step: u8| {
        let missing = desk.completeness.missing.iter().filter(move |answer| answer.step == step);
        missing.map(|answer| lang.word("completeness", answer.name)).collect()
    };
    let steps = (1..=5).map(|step| Answered {
        name: lang.t(&format!("guide-step-{step}")).to_string(),
        href: format!("/o/{organisation}/profile/{step}"),
        missing: missing_of(step),
    });
    let missing = check
        .missing
        .iter()
        .map(|error| (format!("/o/{organisation}/profile/2#{}", error.field), lang.message(&error.message)));
    let page = CheckPage {
        shell: shell.refusing(&form),
        organisation: organisation.to_string(),
        version: desk.own.profile.version,
        stale,
        review: check.review_by.is_some(),
        steps: steps.collect(),
        clear: check.texts.iter().all(|one| one.leaks.is_empty()),
        texts: check
            .texts
            .iter()
            .filter(|one| !one.text.is_empty())
            .map(|one| Reading::of(one, organisation, lang))
            .collect(),
        missing: missing.collect(),
        form,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

pub(super) async fn send(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    let now = clock::now();
    let organisation = path.0;
    let (by, id, sent) = (caller.clone(), organisation.clone(), form.clone());
    let done = app
        .db
        .write(move |conn| {
            let access = organisations::access(conn, &by, &id, now)?;
            let submission = Submission {
                is_public: sent.has("is_public"),
                valid_until: Some(sent.text("valid_until").to_owned()),
                confirmed: sent.all("confirm").map(str::to_owned).collect(),
            };
            let own = actions::submit(conn, &by, &access, version(&sent, "version")?, &submission, now)?;
            let waits = own.profile.state == ProfileState::Submitted;
            accounts::flash(conn, &by, &Flash::new(if waits { "check-sent" } else { "check-published" }))
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{organisation}")),
        Err(Error::Invalid(errors)) => {
            draw(&app, &caller, &request, &organisation, Some(form), errors, false).await
        }
        Err(Error::Stale) => draw(&app, &caller, &request, &organisation, Some(form), Vec::new(), true).await,
        Err(other) => Err(other),
    }
}
