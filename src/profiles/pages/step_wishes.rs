//! Step 3: what the company offers and seeks.

use askama::Template;

use super::guide::{Guide, Showing};
use super::lists;
use crate::accounts::{self, Caller, Flash};
use crate::codelists::Embedded;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::organisations::{Access, RecordInput};
use crate::profiles::actions::{self, Desk};
use crate::profiles::model::{Opportunity, OpportunityId, OpportunityState};
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/step_wishes.html")]
struct StepWishes {
    shell: Shell,
    guide: Guide,
    form: FormState,
    opportunities: Vec<Opportunity>,
    cooperation: Vec<Choice>,
    roles: Vec<Choice>,
    kinds: Vec<Choice>,
    sizes: Vec<Choice>,
}

pub(super) fn stored(desk: &Desk) -> Form {
    let record = &desk.facts.record;
    let mut pairs: Vec<(String, String)> = Vec::new();
    for code in &record.cooperation_types {
        pairs.push(("cooperation_types".into(), code.code.to_string()));
    }
    for size in &record.partner.sizes {
        pairs.push(("partner_sizes".into(), size.clone()));
    }
    pairs.push(("partner_role".into(), record.partner.role.clone().unwrap_or_default()));
    pairs.push(("partner_kind".into(), record.partner.kind.clone().unwrap_or_default()));
    Form(pairs)
}

pub(super) fn input(form: &Form) -> RecordInput {
    let all = |name: &str| Some(form.all(name).map(str::to_owned).collect());
    RecordInput {
        cooperation_types: all("cooperation_types"),
        partner_sizes: all("partner_sizes"),
        partner_role: Some(form.text("partner_role").to_owned()),
        partner_kind: Some(form.text("partner_kind").to_owned()),
        ..RecordInput::default()
    }
}

/// The buttons of this step beside saving; the page to go to.
pub(super) fn pressed(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    word: &str,
    now: Instant,
) -> Result<Option<String>> {
    let home = format!("/o/{}", access.organisation());
    let back = Some(format!("{home}/profile/3"));
    let one = |id: &str| -> Result<OpportunityId> { id.parse().map_err(|_| crate::error::Error::NotFound) };
    match word.split_once(':') {
        _ if word == "add-opportunity" => Ok(Some(format!("{home}/opportunities/new"))),
        Some(("change-opportunity", id)) => Ok(Some(format!("{home}/opportunities/{}", one(id)?))),
        Some(("close-opportunity", id)) => {
            let found = actions::own_opportunity(conn, access, &one(id)?)?;
            let left = actions::close_opportunity(conn, caller, access, &found.id, found.version, now)?;
            let closed = left.state == OpportunityState::Closed;
            let said = if closed { "opportunity-closed" } else { "opportunity-taken-back" };
            accounts::flash(conn, caller, &Flash::new(said))?;
            Ok(back)
        }
        Some(("remove-opportunity", id)) => {
            let found = actions::own_opportunity(conn, access, &one(id)?)?;
            actions::remove_opportunity(conn, caller, access, &found.id, found.version, now)?;
            accounts::flash(conn, caller, &Flash::new("opportunity-removed"))?;
            Ok(back)
        }
        _ => Ok(None),
    }
}

pub(super) fn draw(showing: Showing) -> Result<Page> {
    let lang = showing.shell.lang;
    let page = StepWishes {
        form: showing.state(),
        opportunities: showing.desk.opportunities,
        cooperation: lists::all(Embedded::CooperationTypes, lang),
        roles: lists::all(Embedded::PartnerRoles, lang),
        kinds: lists::all(Embedded::OrganisationTypes, lang),
        sizes: lists::all(Embedded::SizeClasses, lang),
        shell: showing.shell,
        guide: showing.guide,
    };
    if page.form.is_refused() { Page::refuse(&page) } else { Page::show(&page) }
}

impl StepWishes {
    fn is_published(&self, one: &Opportunity) -> bool {
        one.state == OpportunityState::Published
    }
}
