//! The list of open opportunities, for visitors too.

use actix_web::{HttpRequest, get};
use serde::Deserialize;
use utoipa_actix_web::service_config::ServiceConfig;

use super::finding::{Asked, find};
use crate::accounts::MaybeCaller;
use crate::app::App;
use crate::codelists::{Embedded, shapes};
use crate::error::{Error, Fields, Message, Result};
use crate::profiles::actions::OpportunityFilter;
use crate::profiles::views::OpportunityShown;
use crate::profiles::{OpportunityId, OpportunityKind, choices};
use crate::web::answer::Listed;
use crate::web::extract::{Cursor, Query};
use crate::web::i18n::Lang;

pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(list_opportunities);
}

/// How many values one filter may have.
const MOST_CHOICES: usize = 60;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct OpportunityQuery {
    /// Words in any of seven languages, or a code of NACE 2.1; found as by /search.
    #[serde(default)]
    #[param(max_length = 200)]
    q: String,
    /// business_offer, business_request, technology_offer, technology_request, research_request, capacity_offer, capacity_request.
    #[serde(default)]
    #[param(value_type = Vec<OpportunityKind>, max_items = 60)]
    kind: Vec<String>,
    /// ISO country of the company.
    #[serde(default)]
    #[param(value_type = Vec<shapes::CountryCode>, max_items = 60)]
    country: Vec<String>,
    /// Code of the list cooperation-types.
    #[serde(default)]
    #[param(value_type = Vec<shapes::CooperationType>, max_items = 60)]
    cooperation_type: Vec<String>,
    /// Sector code of NACE 2.1, or its beginning.
    #[serde(default)]
    #[param(max_length = 10)]
    sector: String,
    /// As `next` of the page before.
    #[param(value_type = Option<String>, max_length = 100)]
    cursor: Option<Cursor>,
    #[param(minimum = 1, maximum = 50, value_type = Option<u32>)]
    limit: Option<String>,
}

impl OpportunityQuery {
    fn read(&self) -> Result<(OpportunityFilter, usize)> {
        let mut fields = Fields::new();
        for (name, text, most) in [("q", &self.q, 200), ("sector", &self.sector, 10)] {
            if text.chars().count() > most {
                fields.refuse(name, Message::new("error-field-long").with("most", most));
            }
        }
        let mut kinds = Vec::new();
        for word in &self.kind {
            match word.parse::<OpportunityKind>() {
                Ok(kind) => kinds.push(kind),
                Err(_) => fields.refuse("kind", "error-opportunity-kind"),
            }
        }
        if self.kind.len() > MOST_CHOICES {
            fields.refuse("kind", Message::new("error-too-many-entries").with("most", MOST_CHOICES));
        }
        let mut chosen = |name: &str, list: Embedded, codes: &[String]| {
            fields.take(name, choices(list.list(), codes, MOST_CHOICES)).unwrap_or_default()
        };
        let countries = chosen("country", Embedded::Countries, &self.country);
        let cooperation_types =
            chosen("cooperation_type", Embedded::CooperationTypes, &self.cooperation_type);
        let limit = match self.limit.as_deref() {
            None => Some(20),
            Some(text) => text.parse::<usize>().ok().filter(|limit| (1..=50).contains(limit)),
        };
        if limit.is_none() {
            fields.refuse("limit", "error-list-limit");
        }
        fields.finish()?;
        let filter = OpportunityFilter {
            kinds,
            countries,
            cooperation_types,
            sector: self.sector.clone(),
            found: None,
        };
        Ok((filter, limit.unwrap_or(20)))
    }
}

/// Open opportunities, narrowed down; those marked public for visitors too
///
/// Best first when words are given, else the newest first.
#[utoipa::path(tag = "opportunities", security((), ("bearer" = [])), params(OpportunityQuery),
    responses((status = OK, body = Listed<OpportunityShown>)))]
#[get("/opportunities")]
pub(super) async fn list_opportunities(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    Query(query): Query<OpportunityQuery>,
) -> Result<Listed<OpportunityShown>> {
    crate::accounts::count_list_page(&app, &request, caller.0.as_ref())?;
    let lang = Lang::of_request(&request);
    let (filter, limit) = query.read()?;
    let after = query.cursor.map(|cursor| cursor.0);
    if after.as_ref().is_some_and(|after| after.parse::<OpportunityId>().is_err()) {
        return Err(Error::field("cursor", "error-list-cursor"));
    }
    let asked = Asked { words: query.q, filter, after, limit };
    let (page, _) = find(&app, caller.0, asked, lang).await?;
    let next = page.next.map(|id| Cursor(id.to_string()).to_word());
    Ok(Listed { items: page.items, next })
}
