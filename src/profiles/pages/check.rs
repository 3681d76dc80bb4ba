//! Check and publish: the answers, what others will read, and every place in it that would give the company away.

use askama::Template;

use super::answers;
use super::guide::{frame, version};
use crate::accounts::{self, Flash, OrganisationId};
use crate::error::{Error, FieldError, Result};
use crate::organisations::{AtOrganisation, Deed};
use crate::profiles::actions::{self, Check, Desk, Submission, Typed};
use crate::profiles::leaks::Checked;
use crate::profiles::model::{ProfileState, VALIDITY_MONTHS, later_by_months};
use crate::web::extract::Form;
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
    /// The reader may publish it, or only look.
    may_edit: bool,
    /// What a reviewer asked for; empty when nothing.
    review_note: String,
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
    /// Labels and values.
    given: Vec<(String, String)>,
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

pub(super) async fn show(at: AtOrganisation) -> Result<Page> {
    draw(&at, None, Vec::new(), false).await
}

async fn draw(at: &AtOrganisation, form: Option<Form>, errors: Vec<FieldError>, stale: bool) -> Result<Page> {
    let (organisation, lang) = (&at.id, at.lang());
    let (access, desk, check): (_, Desk, Check) = at
        .read(move |conn, deed| {
            let desk = actions::desk(conn, deed.access, Typed::default(), lang, deed.now)?;
            let check = actions::check(conn, deed.access, deed.now)?;
            Ok((deed.access.clone(), desk, check))
        })
        .await?;
    let form = form.unwrap_or_else(|| {
        let last = later_by_months(at.now.date(), VALIDITY_MONTHS).to_string();
        let mut pairs = vec![("valid_until".to_owned(), last)];
        if desk.own.profile.is_public {
            pairs.push(("is_public".to_owned(), "yes".to_owned()));
        }
        Form(pairs)
    });
    let form = FormState::refused(form, errors);
    let shell = frame(at, &access, &desk.facts.record.name).with_title("check-title");
    let missing_of = |step: u8| {
        let missing = desk.completeness.missing.iter().filter(move |answer| answer.step == step);
        missing.map(|answer| lang.word("completeness", answer.name)).collect()
    };
    let steps = (1..=5).map(|step| Answered {
        name: lang.t(&format!("guide-step-{step}")).to_string(),
        href: format!("/o/{organisation}/profile/{step}"),
        given: answers::of(step, &desk.facts.record, &desk.opportunities, lang),
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
        may_edit: access.may_edit(),
        review: check.review_by.is_some(),
        review_note: desk.own.profile.review_note.clone().unwrap_or_default(),
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

pub(super) async fn send(at: AtOrganisation, form: Form) -> Result<Page> {
    let sent = form.clone();
    let done = at
        .write(move |conn, deed| {
            let Deed { caller, access, now } = *deed;
            let submission = Submission {
                is_public: sent.has("is_public"),
                valid_until: Some(sent.text("valid_until").to_owned()),
                confirmed: sent.all("confirm").map(str::to_owned).collect(),
            };
            let own = actions::submit(conn, caller, access, version(&sent, "version")?, &submission, now)?;
            let waits = own.profile.state == ProfileState::Submitted;
            accounts::flash(conn, caller, &Flash::new(if waits { "check-sent" } else { "check-published" }))
        })
        .await;
    match done {
        Ok(()) => Page::go_to(format!("/o/{}", at.id)),
        Err(Error::Invalid(errors)) => draw(&at, Some(form), errors, false).await,
        Err(Error::Stale) => draw(&at, Some(form), Vec::new(), true).await,
        Err(other) => Err(other),
    }
}
