//! Full-text search, for visitors too.

use std::sync::Arc;

use actix_web::{HttpRequest, get};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::accounts::{MaybeCaller, count_list_page};
use crate::app::App;
use crate::codelists::shapes;
use crate::error::{Fields, Result};
use crate::matching::actions;
use crate::matching::model::{Paging, SearchInput};
use crate::matching::views::SearchView;
use crate::matching::words::Words;
use crate::profiles::OpportunityKind;
use crate::web::extract::{Cursor, Json, Query};
use crate::web::i18n::Lang;

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Words in any of seven languages, or a code of NACE 2.1. Without it everything is listed.
    #[serde(default)]
    #[param(max_length = 200)]
    q: String,
    /// opportunities (without it) or profiles.
    #[serde(default)]
    #[param(max_length = 20)]
    scope: String,
    /// ISO 3166-1 alpha-2.
    #[serde(default)]
    #[param(value_type = Vec<shapes::CountryCode>, max_items = 60)]
    countries: Vec<String>,
    /// Codes of NACE 2.1, or list:version:code.
    #[serde(default)]
    #[param(value_type = Vec<shapes::SectorCode>, max_items = 60)]
    sectors: Vec<String>,
    /// Kinds of opportunity: "business_request".
    #[serde(default)]
    #[param(value_type = Vec<OpportunityKind>, max_items = 60)]
    opportunities: Vec<String>,
    /// Codes of the list cooperation-types.
    #[serde(default)]
    #[param(value_type = Vec<shapes::CooperationType>, max_items = 60)]
    cooperation: Vec<String>,
    /// Entries of a page, 1 to 50; 20 without it.
    #[serde(default)]
    #[param(minimum = 1, maximum = 50)]
    limit: Option<i64>,
    /// From the former page's `next`.
    #[serde(default)]
    #[param(value_type = Option<String>, max_length = 100)]
    cursor: Option<Cursor>,
}

/// Searches profiles or opportunities by words, past typing errors; visitors find only what is marked public.
#[utoipa::path(tag = "search", security((), ("bearer" = [])), params(Wanted), responses((status = OK, body = SearchView)))]
#[get("/search")]
pub(super) async fn search(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    Query(wanted): Query<Wanted>,
) -> Result<Json<SearchView>> {
    count_list_page(&app, &request, caller.0.as_ref())?;
    let mut fields = Fields::new();
    let paging = Paging::parse(&mut fields, wanted.limit, wanted.cursor.as_ref());
    fields.finish()?;
    let input = SearchInput {
        q: wanted.q,
        scope: wanted.scope,
        countries: wanted.countries,
        sectors: wanted.sectors,
        opportunities: wanted.opportunities,
        cooperation: wanted.cooperation,
    };
    let current = app.matcher.current().await?;
    let words = Words::new(Lang::of_request(&request), Arc::clone(&current.topic_names));
    let is_visitor = caller.reads_as_visitor();
    let found = app.compute(move || actions::search(&current, &input, is_visitor, paging, &words)).await?;
    Ok(Json(found))
}
