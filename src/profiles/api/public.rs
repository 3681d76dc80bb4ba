//! What others read.

use actix_web::{HttpRequest, get};
use serde::Deserialize;

use crate::accounts::MaybeCaller;
use crate::app::App;
use crate::clock;
use crate::codelists::{Embedded, shapes};
use crate::error::{Error, Fields, Message, Result};
use crate::profiles::actions::{self, OpportunityFilter};
use crate::profiles::model::{OpportunityId, OpportunityKind, ProfileId, choices};
use crate::profiles::views::{AnonymousProfile, OpportunityShown};
use crate::web::answer::Listed;
use crate::web::extract::{Cursor, Json, Path, Query};
use crate::web::i18n::Lang;

/// A profile at its public address, without identity; those marked public for visitors too
#[utoipa::path(tag = "profiles", security((), ("bearer" = [])), params(("profile" = ProfileId, Path)),
    responses((status = OK, body = AnonymousProfile)))]
#[get("/profiles/{profile}")]
pub(super) async fn get_profile(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    id: Path<ProfileId>,
) -> Result<Json<AnonymousProfile>> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let shown =
        app.db.read(move |conn| actions::public_profile(conn, caller.0.as_ref(), &id.0, lang, now)).await?;
    Ok(Json(shown))
}

/// How many values one filter may have.
const MOST_CHOICES: usize = 60;

#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct OpportunityQuery {
    /// Words of title or description.
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
            words: self.q.clone(),
            found: None,
            kinds,
            countries,
            cooperation_types,
            sector: self.sector.clone(),
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
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let (filter, limit) = query.read()?;
    let after = query.cursor.map(|cursor| cursor.0);
    if after.as_ref().is_some_and(|after| after.parse::<OpportunityId>().is_err()) {
        return Err(Error::field("cursor", "error-list-cursor"));
    }
    let page = app
        .db
        .read(move |conn| {
            let caller = caller.0.as_ref();
            actions::list_opportunities(conn, caller, &filter, after.as_deref(), limit, lang, now)
        })
        .await?;
    let next = page.next.map(|id| Cursor(id.to_string()).to_word());
    Ok(Listed { items: page.items, next })
}

/// An opportunity at its public address; 410 when it is over
#[utoipa::path(tag = "opportunities", security((), ("bearer" = [])), params(("opportunity" = OpportunityId, Path)),
    responses((status = OK, body = OpportunityShown), (status = GONE, description = "It is over")))]
#[get("/opportunities/{opportunity}")]
pub(super) async fn get_opportunity(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    id: Path<OpportunityId>,
) -> Result<Json<OpportunityShown>> {
    let now = clock::now();
    let lang = Lang::of_request(&request);
    let shown = app
        .db
        .read(move |conn| actions::public_opportunity(conn, caller.0.as_ref(), &id.0, lang, now))
        .await?;
    Ok(Json(shown))
}
