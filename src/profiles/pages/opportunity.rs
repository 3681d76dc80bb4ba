//! One offer or request, as a form of its own.

use actix_web::HttpRequest;
use askama::Template;

use super::guide::frame;
use super::lists;
use crate::accounts::{self, Caller, Flash, OrganisationId};
use crate::app::App;
use crate::clock;
use crate::codelists::Embedded;
use crate::error::{Error, FieldError, Result};
use crate::organisations;
use crate::profiles::actions::{self, Change};
use crate::profiles::leaks::Leak;
use crate::profiles::model::{
    CapacityInput, CapacitySite, Opportunity, OpportunityId, OpportunityInput, OpportunityKind,
    OpportunityState, OpportunityTextInput,
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

fn stored(one: &Opportunity) -> Form {
    let said = &one.said;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut set = |name: &str, value: String| pairs.push((name.to_owned(), value));
    set("kind", said.kind.to_string());
    set("language", said.texts.original.language.clone());
    set("title", said.texts.original.headline.clone());
    set("description", said.texts.original.body.clone());
    if let Some(second) = &said.texts.second {
        set("second.language", second.language.clone());
        set("second.title", second.headline.clone());
        set("second.description", second.body.clone());
    }
    said.codes.iter().for_each(|code| set("sectors", lists::sector_word(code)));
    said.cooperation_types.iter().for_each(|code| set("cooperation_types", code.clone()));
    said.target_countries.iter().for_each(|code| set("target_countries", code.clone()));
    said.partner_sizes.iter().for_each(|code| set("partner_sizes", code.clone()));
    let optional = [
        ("partner_role", &said.partner_role),
        ("partner_kind", &said.partner_kind),
        ("stage", &said.stage),
        ("ipr", &said.ipr),
    ];
    for (name, value) in optional {
        set(name, value.clone().unwrap_or_default());
    }
    if let Some(capacity) = &said.capacity {
        set("capacity.amount", capacity.amount.to_string());
        set("capacity.unit", capacity.unit.clone());
        set("capacity.from", capacity.from.map(|day| day.to_string()).unwrap_or_default());
        set("capacity.until", capacity.until.map(|day| day.to_string()).unwrap_or_default());
        set("capacity.site", capacity.site.map(|site| site.to_string()).unwrap_or_default());
    }
    set("valid_until", said.valid_until.to_string());
    if said.is_public {
        set("is_public", "yes".to_owned());
    }
    Form(pairs)
}

fn input(form: &Form) -> OpportunityInput {
    let text = |name: &str| form.text(name).to_owned();
    let optional = |name: &str| Some(text(name)).filter(|text| !text.trim().is_empty());
    let all = |name: &str| form.all(name).map(str::to_owned).collect::<Vec<_>>();
    let second = ["title", "description"]
        .iter()
        .any(|name| !text(&format!("second.{name}")).trim().is_empty());
    let in_capacity = ["amount", "unit", "from", "until", "site"];
    let capacity =
        in_capacity.iter().any(|name| !text(&format!("capacity.{name}")).trim().is_empty());
    OpportunityInput {
        kind: text("kind"),
        language: text("language"),
        title: text("title"),
        description: text("description"),
        second: second.then(|| OpportunityTextInput {
            language: text("second.language"),
            title: text("second.title"),
            description: text("second.description"),
        }),
        sectors: all("sectors"),
        cooperation_types: all("cooperation_types"),
        target_countries: all("target_countries"),
        partner_role: optional("partner_role"),
        partner_kind: optional("partner_kind"),
        partner_sizes: all("partner_sizes"),
        stage: optional("stage"),
        ipr: optional("ipr"),
        capacity: capacity.then(|| CapacityInput {
            amount: amount(form.text("capacity.amount")),
            unit: text("capacity.unit"),
            from: optional("capacity.from"),
            until: optional("capacity.until"),
            site: optional("capacity.site"),
        }),
        valid_until: optional("valid_until"),
        is_public: Some(form.has("is_public")),
    }
}

/// A number as people write it: "1 200", "12,5".
fn amount(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    plain.replace(',', ".").parse().ok()
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
    let shell =
        shell.with_title(if one.is_some() { "opportunity-change" } else { "opportunity-new" });
    let unsure =
        showing.unsure.iter().map(|leak| (leak.confirmation(), lang.message(&leak.advice())));
    let page = OpportunityPage {
        shell: shell.refusing(&form),
        back: format!("/o/{organisation}/profile/3"),
        version: one.map_or(0, |one| one.version),
        stale: showing.stale,
        published: one.is_some_and(|one| one.state == OpportunityState::Published),
        kinds: lists::words(
            lang,
            "opportunity-says",
            OpportunityKind::ALL.iter().map(|kind| kind.word()),
        ),
        languages: lists::languages(lang),
        sectors: lists::search(
            "sectors",
            Embedded::Nace21,
            5,
            &showing.form,
            searched("sectors"),
            lang,
        ),
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
        sites: lists::words(
            lang,
            "capacity-site",
            CapacitySite::ALL.iter().map(|site| site.word()),
        ),
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
        Press::Save | Press::Other(_) => {
            match write(app, caller, &organisation, id.as_ref(), &form).await {
                Ok(()) => return Page::go_to(format!("/o/{organisation}/profile/3")),
                Err(Error::Invalid(errors)) => {
                    showing.unsure = unsure_hits(app, caller, &organisation, &form).await?;
                    showing.errors = errors;
                }
                Err(Error::Stale) => showing.stale = true,
                Err(other) => return Err(other),
            }
        }
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
                actions::publish_opportunity(
                    conn,
                    &by,
                    &access,
                    &one.id,
                    one.version,
                    &confirmed,
                    now,
                )?;
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
    let texts: Vec<String> =
        fields.iter().map(|name| form.text(name).chars().take(4000).collect()).collect();
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
