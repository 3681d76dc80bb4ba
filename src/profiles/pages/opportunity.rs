//! One offer or request, as a form of its own.

use actix_web::HttpRequest;
use askama::Template;

use super::guide::frame;
use super::lists;
use super::opportunity_form::{input, stored};
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::codelists::Embedded;
use crate::error::{Error, FieldError, Result};
use crate::organisations;
use crate::profiles::actions::{self, Change};
use crate::profiles::leaks::Leak;
use crate::profiles::model::{CapacitySite, Opportunity, OpportunityId, OpportunityKind, OpportunityState};
use crate::web::codes::CodeSearch;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState, Press};
use crate::web::i18n::Lang;
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/opportunity.html")]
struct OpportunityPage {
    shell: Shell,
    form: FormState,
    back: String,
    version: i32,
    stale: bool,
    /// Others read it already: saving publishes the change.
    published: bool,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    sectors: CodeSearch,
    cooperation: Vec<Choice>,
    countries: CodeSearch,
    roles: Vec<Choice>,
    partner_kinds: Vec<Choice>,
    sizes: Vec<Choice>,
    stages: Vec<Choice>,
    rights: Vec<Choice>,
    units: Vec<Choice>,
    sites: Vec<Choice>,
    /// Unsure hits to confirm: the word of the tick, and the question.
    unsure: Vec<(String, String)>,
}

/// What is shown.
struct Showing {
    form: Form,
    errors: Vec<FieldError>,
    searched: String,
    stale: bool,
    unsure: Vec<Leak>,
}

impl Showing {
    fn of(form: Form) -> Self {
        Self { form, errors: Vec::new(), searched: String::new(), stale: false, unsure: Vec::new() }
    }
}

fn draw(
    shell: Shell,
    organisation: &OrganisationId,
    one: Option<&Opportunity>,
    showing: Showing,
) -> Result<Page> {
    let lang = shell.lang;
    let searched = |field: &str| showing.searched == field;
    let form = FormState::refused(showing.form.clone(), showing.errors);
    let shell = shell.with_title(if one.is_some() { "opportunity-change" } else { "opportunity-new" });
    let unsure = showing.unsure.iter().map(|leak| (leak.confirmation(), lang.message(&leak.advice())));
    let page = OpportunityPage {
        shell: shell.refusing(&form),
        back: format!("/o/{organisation}/profile/3"),
        version: one.map_or(0, |one| one.version),
        stale: showing.stale,
        published: one.is_some_and(|one| one.state == OpportunityState::Published),
        kinds: lists::words(lang, "opportunity-says", OpportunityKind::ALL.iter().map(|kind| kind.word())),
        languages: lists::languages(lang),
        sectors: lists::search("sectors", Embedded::Nace21, 5, &showing.form, searched("sectors"), lang),
        cooperation: lists::all(Embedded::CooperationTypes, lang),
        countries: lists::search(
            "target_countries",
            Embedded::Countries,
            30,
            &showing.form,
            searched("target_countries"),
            lang,
        ),
        roles: lists::all(Embedded::PartnerRoles, lang),
        partner_kinds: lists::all(Embedded::OrganisationTypes, lang),
        sizes: lists::all(Embedded::SizeClasses, lang),
        stages: lists::all(Embedded::DevelopmentStages, lang),
        rights: lists::all(Embedded::IprStatus, lang),
        units: lists::all(Embedded::CapacityUnits, lang),
        sites: lists::words(lang, "capacity-site", CapacitySite::ALL.iter().map(|site| site.word())),
        unsure: unsure.collect(),
        form,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

/// The frame, and the opportunity that is changed.
async fn load(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    organisation: &OrganisationId,
    id: Option<&OpportunityId>,
) -> Result<(Shell, Option<Opportunity>)> {
    let now = clock::now();
    let (by, of, id) = (caller.clone(), organisation.clone(), id.cloned());
    let (access, name, one) = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &by, &of, now)?;
            let facts = organisations::actions::facts(conn, &access)?;
            let one = match id {
                Some(id) => Some(actions::own_opportunity(conn, &access, &id)?),
                None => None,
            };
            Ok((access, facts.record.name, one))
        })
        .await?;
    Ok((frame(request, caller, &access, &name), one))
}

pub(super) async fn show_new(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
) -> Result<Page> {
    let (shell, _) = load(&app, &caller, &request, &path.0, None).await?;
    let language = Lang::of_request(&request).code().to_owned();
    let blank = Form(vec![("language".into(), language), ("is_public".into(), "yes".into())]);
    draw(shell, &path.0, None, Showing::of(blank))
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, OpportunityId)>,
) -> Result<Page> {
    let (organisation, id) = path.0;
    let (shell, one) = load(&app, &caller, &request, &organisation, Some(&id)).await?;
    let form = one.as_ref().map(stored).unwrap_or_default();
    draw(shell, &organisation, one.as_ref(), Showing::of(form))
}

pub(super) async fn save_new(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
    form: Form,
) -> Result<Page> {
    keep(&app, &caller, &request, path.0, None, form).await
}

pub(super) async fn save(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, OpportunityId)>,
    form: Form,
) -> Result<Page> {
    let (organisation, id) = path.0;
    keep(&app, &caller, &request, organisation, Some(id), form).await
}

async fn keep(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    organisation: OrganisationId,
    id: Option<OpportunityId>,
    form: Form,
) -> Result<Page> {
    let mut showing = Showing::of(form.clone());
    match Press::of(&form) {
        Press::Search { field } => showing.searched = field,
        Press::Remove { field, value } => {
            showing.form.0.retain(|(name, taken)| *name != field || *taken != value);
        }
        Press::Save | Press::Other(_) => match write(app, caller, &organisation, id.as_ref(), &form).await {
            Ok(()) => return Page::go_to(format!("/o/{organisation}/profile/3")),
            Err(Error::Invalid(errors)) => {
                showing.unsure = unsure_hits(app, caller, &organisation, &form).await?;
                showing.errors = errors;
            }
            Err(Error::Stale) => showing.stale = true,
            Err(other) => return Err(other),
        },
    }
    let (shell, one) = load(app, caller, request, &organisation, id.as_ref()).await?;
    draw(shell, &organisation, one.as_ref(), showing)
}

async fn write(
    app: &App,
    caller: &Caller,
    organisation: &OrganisationId,
    id: Option<&OpportunityId>,
    form: &Form,
) -> Result<()> {
    let now = clock::now();
    let (by, of, id) = (caller.clone(), organisation.clone(), id.cloned());
    let input = input(form);
    let publish = form.text("do") == "publish";
    let confirmed: Vec<String> = form.all("confirm").map(str::to_owned).collect();
    let read = form.text("version").parse::<i32>().map_err(|_| Error::Stale)?;
    app.db
        .write(move |conn| {
            let access = organisations::access(conn, &by, &of, now)?;
            let one = match id {
                None => actions::add_opportunity(conn, &by, &access, &input, "", now)?,
                Some(id) => {
                    let change = Change { read, input: &input, prefix: "", confirmed: &confirmed };
                    actions::change_opportunity(conn, &by, &access, &id, &change, now)?
                }
            };
            if publish && one.state != OpportunityState::Published {
                actions::publish_opportunity(conn, &by, &access, &one.id, one.version, &confirmed, now)?;
            }
            let key = if publish || one.state == OpportunityState::Published {
                "opportunity-published"
            } else {
                "opportunity-saved"
            };
            accounts::flash(conn, &by, &Flash::new(key))
        })
        .await
}

/// What the person may confirm to be harmless.
async fn unsure_hits(
    app: &App,
    caller: &Caller,
    organisation: &OrganisationId,
    form: &Form,
) -> Result<Vec<Leak>> {
    let now = clock::now();
    let (by, of) = (caller.clone(), organisation.clone());
    let fields = ["title", "description", "second.title", "second.description"];
    let texts: Vec<String> = fields.iter().map(|name| form.text(name).chars().take(4000).collect()).collect();
    app.db
        .read(move |conn| {
            let access = organisations::access(conn, &by, &of, now)?;
            let facts = organisations::actions::facts(conn, &access)?;
            let secrets = actions::secrets(conn, &facts)?;
            let hits = texts.iter().flat_map(|text| crate::profiles::leaks::find(&secrets, text));
            let mut unsure: Vec<Leak> = hits.filter(|leak| !leak.certain).collect();
            unsure.sort_by_key(Leak::confirmation);
            unsure.dedup_by_key(|leak| leak.confirmation());
            Ok(unsure)
        })
        .await
}
