//! The HTML face of the room: both records side by side, and one button for each way to make one of them.

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, post, resource};
use askama::Template;

use super::actions::{self, Compared};
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::codelists::countries::country;
use crate::codelists::{self, Embedded};
use crate::error::{Error, FieldError, Result};
use crate::organisations::actions::cases;
use crate::organisations::{CaseId, Facts, Member};
use crate::web::extract::{Form, Path};
use crate::web::form::FormState;
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/duplicates/{case}").get(show).post(look))
        .route("/duplicates/{case}/merge", post().to(merge));
}

#[derive(Template)]
#[template(path = "merging/case.html")]
struct CasePage {
    shell: Shell,
    form: FormState,
    /// Where the list of pairs is.
    back: &'static str,
    /// Opening the records takes a reason.
    reason: bool,
    may_look: bool,
    case: String,
    older: String,
    newer: String,
    /// What is compared: its name, the older record's, the newer one's. Empty before the look.
    rows: Vec<(String, String, String)>,
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<CaseId>,
) -> Result<Page> {
    draw(&app, &caller, &request, &id, Form::default(), Vec::new()).await
}

async fn draw(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    id: &CaseId,
    form: Form,
    errors: Vec<FieldError>,
) -> Result<Page> {
    let (by, of, now) = (caller.clone(), id.clone(), clock::now());
    let found = app.db.read(move |conn| actions::compare(conn, &by, &of, now)).await?;
    let Compared { seen, sides } = found;
    let form = FormState::refused(form, errors);
    let shell = accounts::shell(request, caller).with_title("case-title");
    let page = CasePage {
        rows: sides.map(|[older, newer]| rows(&older, &newer, shell.lang)).unwrap_or_default(),
        shell: shell.refusing(&form),
        form,
        back: back(caller),
        reason: !cases::is_known(seen.newer.as_ref()) || !cases::is_known(seen.older.as_ref()),
        may_look: seen.may_look,
        case: id.to_string(),
        older: seen.case.older.to_string(),
        newer: seen.case.newer.to_string(),
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

fn rows(
    older: &(Facts, Vec<Member>),
    newer: &(Facts, Vec<Member>),
    lang: Lang,
) -> Vec<(String, String, String)> {
    let names = codelists::Lang::closest(lang.code());
    let band = |list: Embedded, code: Option<&str>| {
        let entry = code.and_then(|code| list.list().get(code));
        entry.map_or_else(String::new, |entry| entry.label(names).to_owned())
    };
    let side = |(facts, people): &(Facts, Vec<Member>)| {
        let record = &facts.record;
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let who = people.iter().map(|one| if one.name.is_empty() { &one.email } else { &one.name });
        let place = country(&record.country).map_or("", |country| country.name(names));
        [
            ("company-name", record.name.clone()),
            ("company-country", place.to_owned()),
            ("company-city", record.city.clone()),
            ("company-number", text(&record.registration_number)),
            ("company-website", text(&record.website)),
            ("case-founded", record.founded_year.map_or_else(String::new, |year| year.to_string())),
            ("case-headcount", band(Embedded::HeadcountBands, record.headcount_band.as_deref())),
            ("case-references", lang.number(record.references.len())),
            ("case-people", lang.list(&who.collect::<Vec<_>>())),
            ("case-since", lang.date(facts.created_at.date())),
        ]
    };
    let said = |value: String| if value.is_empty() { "–".to_owned() } else { value };
    let pairs = side(older).into_iter().zip(side(newer));
    pairs.map(|((key, a), (_, b))| (lang.t(key).to_string(), said(a), said(b))).collect()
}

fn back(caller: &Caller) -> &'static str {
    if caller.is_administrator { "/admin/duplicates" } else { "/duplicates" }
}

pub(super) async fn look(
    app: App,
    caller: Caller,
    request: HttpRequest,
    Path(id): Path<CaseId>,
    form: Form,
) -> Result<Page> {
    let (by, of, now) = (caller.clone(), id.clone(), clock::now());
    let reason = form.text("reason").to_owned();
    match app.db.write(move |conn| cases::look(conn, &by, &of, &reason, now)).await {
        Ok(_) => Page::go_to(format!("/duplicates/{id}")),
        Err(Error::Invalid(errors)) => draw(&app, &caller, &request, &id, form, errors).await,
        Err(other) => Err(other),
    }
}

pub(super) async fn merge(app: App, caller: Caller, Path(id): Path<CaseId>, form: Form) -> Result<Page> {
    let (now, back) = (clock::now(), back(&caller));
    let keep = form.text("keep").parse::<OrganisationId>();
    let keep = keep.map_err(|_| Error::field("keep", "error-keep-one"))?;
    app.db
        .write(move |conn| {
            actions::merge(conn, &caller, &id, &keep, now)?;
            accounts::flash(conn, &caller, &Flash::new("cases-merged"))
        })
        .await?;
    Page::go_to(back)
}
