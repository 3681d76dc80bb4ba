//! One offer or request, as a form of its own.

use askama::Template;

use super::guide::{frame, version};
use super::lists;
use super::opportunity_form::{input, stored};
use crate::accounts::{self, Flash, OrganisationId};
use crate::codelists::Embedded;
use crate::db::DbConnection;
use crate::error::{Error, FieldError, Result};
use crate::organisations::{self, AtOrganisation, Deed};
use crate::profiles::actions::{self, Change};
use crate::profiles::leaks::Leak;
use crate::profiles::model::{
    CapacitySite, Opportunity, OpportunityId, OpportunityKind, OpportunityState, ProfileState,
};
use crate::web::codes::CodeSearch;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choice, FormState, Press};
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

impl OpportunityPage {
    /// Whether any of these is filled in or wrong: then what holds them stands open.
    fn is_touched(&self, fields: &[&str]) -> bool {
        let touched = |name: &str| {
            self.form.values(name).any(|value| !value.is_empty())
                || self.form.errors_of(name).next().is_some()
        };
        fields.iter().any(|field| touched(field))
    }
}

/// What is shown.
struct Showing {
    form: Form,
    errors: Vec<FieldError>,
    searched: Vec<String>,
    stale: bool,
    unsure: Vec<Leak>,
}

impl Showing {
    fn of(form: Form) -> Self {
        Self { form, errors: Vec::new(), searched: Vec::new(), stale: false, unsure: Vec::new() }
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
    let searched = |field: &str| showing.searched.iter().any(|one| one == field);
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

async fn load(at: &AtOrganisation, id: Option<&OpportunityId>) -> Result<Around> {
    let id = id.cloned();
    let (access, name, one, review, profile) = at
        .read(move |conn, deed| {
            let access = deed.access;
            let name = organisations::actions::name(conn, access)?;
            let one = match id {
                Some(id) => Some(actions::own_opportunity(conn, access, &id)?),
                None => None,
            };
            let review = actions::review_by(conn, access, deed.now)?.is_some();
            Ok((access.clone(), name, one, review, actions::own(conn, access, deed.now)?.profile))
        })
        .await?;
    let profile_sent = profile.published_at.is_some() || profile.state == ProfileState::Submitted;
    Ok(Around { shell: frame(at, &access, &name), one, review, profile_sent })
}

pub(super) async fn show_new(at: AtOrganisation) -> Result<Page> {
    let around = load(&at, None).await?;
    let language = at.lang().code().to_owned();
    let blank = Form(vec![("language".into(), language), ("is_public".into(), "yes".into())]);
    draw(around, &at.id, Showing::of(blank))
}

pub(super) async fn show(
    at: AtOrganisation,
    Path((_, id)): Path<(OrganisationId, OpportunityId)>,
) -> Result<Page> {
    let around = load(&at, Some(&id)).await?;
    let form = around.one.as_ref().map(stored).unwrap_or_default();
    draw(around, &at.id, Showing::of(form))
}

pub(super) async fn save_new(at: AtOrganisation, form: Form) -> Result<Page> {
    keep(&at, None, form).await
}

pub(super) async fn save(
    at: AtOrganisation,
    Path((_, id)): Path<(OrganisationId, OpportunityId)>,
    form: Form,
) -> Result<Page> {
    keep(&at, Some(id), form).await
}

async fn keep(at: &AtOrganisation, id: Option<OpportunityId>, form: Form) -> Result<Page> {
    let mut showing = Showing::of(form.clone());
    let press = Press::of(&form);
    showing.searched = press.searched().to_vec();
    match &press {
        Press::Search { .. } => {}
        Press::Remove { field, value } => {
            showing.form.0.retain(|(name, taken)| name != field || taken != value);
        }
        Press::Save | Press::Left { .. } | Press::Other(_) => {
            match write(at, id.as_ref(), &form, press.clone()).await {
                Ok(()) => return Page::go_to(format!("/o/{}/profile/3", at.id)),
                Err(Error::Invalid(errors)) => {
                    showing.unsure = unsure_hits(at, &form).await?;
                    showing.errors = errors;
                }
                Err(Error::Stale) => showing.stale = true,
                Err(other) => return Err(other),
            }
        }
    }
    draw(load(at, id.as_ref()).await?, &at.id, showing)
}

async fn write(at: &AtOrganisation, id: Option<&OpportunityId>, form: &Form, press: Press) -> Result<()> {
    let (id, input) = (id.cloned(), input(form));
    let publish = form.text("do") == "publish";
    let read = version(form, "version")?;
    let work = move |conn: &mut DbConnection, deed: &Deed<'_>| {
        let Deed { caller, access, now } = *deed;
        let mut one = match id {
            None => actions::add_opportunity(conn, caller, access, &input, "", now)?,
            Some(id) => {
                let change = Change { read, input: &input, prefix: "" };
                actions::change_opportunity(conn, caller, access, &id, &change, now)?
            }
        };
        if publish && !one.state.is_told() {
            let confirmed = &input.confirmed;
            one = actions::publish_opportunity(conn, caller, access, &one.id, one.version, confirmed, now)?;
        }
        let key = match one.state {
            OpportunityState::Published => "opportunity-published",
            OpportunityState::Submitted => "opportunity-sent",
            _ => "opportunity-saved",
        };
        accounts::flash(conn, caller, &Flash::new(key))
    };
    at.write(move |conn, deed| press.settle(work(conn, deed))).await
}

/// What the person may confirm to be harmless.
async fn unsure_hits(at: &AtOrganisation, form: &Form) -> Result<Vec<Leak>> {
    let fields = ["title", "description", "second.title", "second.description"];
    let text = |name: &str| (name.to_owned(), form.text(name).chars().take(4000).collect());
    let texts = fields.into_iter().map(text).collect();
    at.read(move |conn, deed| actions::unsure_hits(conn, deed.access, texts)).await
}
