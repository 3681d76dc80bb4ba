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
use crate::profiles::model::{
    CapacitySite, Opportunity, OpportunityId, OpportunityKind, OpportunityState, ProfileState,
};
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
    /// Others read it already, or a reviewer: saving changes what they read.
    told: bool,
    /// A network looks before others read it.
    review: bool,
    /// It can be published without the profile.
    alone: bool,
    review_note: String,
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

/// What the form stands in.
struct Around {
    shell: Shell,
    /// The opportunity that is changed.
    one: Option<Opportunity>,
    /// A network looks before others read it.
    review: bool,
    /// The profile is read by others or on its way there, so that an opportunity can follow alone.
    profile_sent: bool,
}

fn draw(around: Around, organisation: &OrganisationId, showing: Showing) -> Result<Page> {
    let Around { shell, one, review, profile_sent } = around;
    let one = one.as_ref();
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
        told: one.is_some_and(|one| one.state.is_told()),
        review,
        alone: !review || profile_sent,
        review_note: one.and_then(|one| one.review_note.clone()).unwrap_or_default(),
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

async fn load(
    app: &App,
    caller: &Caller,
    request: &HttpRequest,
    organisation: &OrganisationId,
    id: Option<&OpportunityId>,
) -> Result<Around> {
    let now = clock::now();
    let (by, of, id) = (caller.clone(), organisation.clone(), id.cloned());
    let (access, name, one, review, profile) = app
        .db
        .read(move |conn| {
            let access = organisations::access(conn, &by, &of, now)?;
            let name = organisations::actions::name(conn, &access)?;
            let one = match id {
                Some(id) => Some(actions::own_opportunity(conn, &access, &id)?),
                None => None,
            };
            let review = actions::review_by(conn, &access, now)?.is_some();
            Ok((access.clone(), name, one, review, actions::own(conn, &access, now)?.profile))
        })
        .await?;
    let profile_sent = profile.published_at.is_some() || profile.state == ProfileState::Submitted;
    Ok(Around { shell: frame(request, caller, &access, &name), one, review, profile_sent })
}

pub(super) async fn show_new(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<OrganisationId>,
) -> Result<Page> {
    let around = load(&app, &caller, &request, &path.0, None).await?;
    let language = Lang::of_request(&request).code().to_owned();
    let blank = Form(vec![("language".into(), language), ("is_public".into(), "yes".into())]);
    draw(around, &path.0, Showing::of(blank))
}

pub(super) async fn show(
    app: App,
    caller: Caller,
    request: HttpRequest,
    path: Path<(OrganisationId, OpportunityId)>,
) -> Result<Page> {
    let (organisation, id) = path.0;
    let around = load(&app, &caller, &request, &organisation, Some(&id)).await?;
    let form = around.one.as_ref().map(stored).unwrap_or_default();
    draw(around, &organisation, Showing::of(form))
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
    let around = load(app, caller, request, &organisation, id.as_ref()).await?;
    draw(around, &organisation, showing)
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
    let read = form.text("version").parse::<i32>().map_err(|_| Error::Stale)?;
    app.db
        .write(move |conn| {
            let access = organisations::access(conn, &by, &of, now)?;
            let mut one = match id {
                None => actions::add_opportunity(conn, &by, &access, &input, "", now)?,
                Some(id) => {
                    let change = Change { read, input: &input, prefix: "" };
                    actions::change_opportunity(conn, &by, &access, &id, &change, now)?
                }
            };
            if publish && !one.state.is_told() {
                let confirmed = &input.confirmed;
                one = actions::publish_opportunity(conn, &by, &access, &one.id, one.version, confirmed, now)?;
            }
            let key = match one.state {
                OpportunityState::Published => "opportunity-published",
                OpportunityState::Submitted => "opportunity-sent",
                _ => "opportunity-saved",
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
    let text = |name: &str| (name.to_owned(), form.text(name).chars().take(4000).collect());
    let texts = fields.into_iter().map(text).collect();
    app.db
        .read(move |conn| {
            let access = organisations::access(conn, &by, &of, now)?;
            actions::unsure_hits(conn, &access, texts)
        })
        .await
}
