//! Code lists over the API: open to everybody, for they are public and hold nobody's data.

use actix_web::web::Json;
use actix_web::{HttpRequest, get};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

use super::nace::{Conversion, nace2_to_21};
use super::{Embedded, Lang, ListId, Version, embedded, search, towns};
use crate::error::{Error, Result};
use crate::web::extract::{Path, Query};
use crate::web::i18n;

mod views;
use views::{CodeListView, CodeSuccessorsView, CodeView, FoundCodeView, TownView};

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_code_lists)
        .service(search_codes)
        .service(show_code)
        .service(convert_code)
        .service(find_towns);
}

/// Most results of one search.
const MOST: usize = 50;
/// Longest text to search for, in characters.
const LONGEST: usize = 200;

/// The code lists of this service with their versions.
#[utoipa::path(operation_id = "listCodeLists", tag = "code lists", security(()), responses((status = 200, body = Vec<CodeListView>)))]
#[get("/codelists")]
async fn list_code_lists() -> Json<Vec<CodeListView>> {
    Json(Embedded::ALL.into_iter().map(CodeListView::of).collect())
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CodeQuery {
    /// Version of the list; without it the current one.
    version: Option<String>,
    /// Words in any of seven languages, or a code or its beginning. Without it one level of the list is answered.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Without `q`: entries below this code; without either the top level.
    parent: Option<String>,
    /// Language of the labels, an ISO 639-1 code; without it the request's.
    lang: Option<String>,
    /// Most results of a search, 1 to 50; 10 without it.
    #[param(minimum = 1, maximum = 50)]
    limit: Option<usize>,
}

/// Searches a list by code, label, synonym or official note, past typing errors; or walks it level by level.
#[utoipa::path(operation_id = "searchCodes", tag = "code lists", security(()), params(("list" = String, Path), CodeQuery),
    responses((status = 200, body = Vec<FoundCodeView>), (status = 404, description = "no such list"), (status = 422, description = "a parameter is wrong")))]
#[get("/codelists/{list}/entries")]
async fn search_codes(
    request: HttpRequest,
    list: Path<String>,
    query: Query<CodeQuery>,
) -> Result<Json<Vec<FoundCodeView>>> {
    let query = query.0;
    let list = wanted(&list.0, query.version.as_deref())?;
    let lang = language(&request, query.lang.as_deref());
    let limit = query.limit.unwrap_or(10);
    if !(1..=MOST).contains(&limit) {
        return Err(Error::field("limit", "error-codes-limit"));
    }
    let Some(text) = query.q else {
        let entries = match &query.parent {
            Some(parent) if !list.contains(parent) => return Err(Error::NotFound),
            Some(parent) => list.children(parent),
            None => list.roots().collect(),
        };
        return Ok(Json(entries.into_iter().map(|one| FoundCodeView::listed(one, lang)).collect()));
    };
    if text.chars().count() > LONGEST {
        return Err(Error::field("q", "error-codes-long"));
    }
    let hits = search(list, &text, lang, limit);
    Ok(Json(hits.iter().map(|hit| FoundCodeView::found(hit, lang)).collect()))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct EntryQuery {
    /// Version of the list; without it the current one.
    version: Option<String>,
    /// Language of the labels, an ISO 639-1 code; without it the request's.
    lang: Option<String>,
}

/// One code with what stands above and below it.
#[utoipa::path(operation_id = "getCode", tag = "code lists", security(()), params(("list" = String, Path), ("code" = String, Path), EntryQuery),
    responses((status = 200, body = CodeView), (status = 404, description = "no such list or code")))]
#[get("/codelists/{list}/entries/{code}")]
async fn show_code(
    request: HttpRequest,
    path: Path<(String, String)>,
    query: Query<EntryQuery>,
) -> Result<Json<CodeView>> {
    let (name, code) = path.0;
    let list = wanted(&name, query.0.version.as_deref())?;
    let entry = list.get(&code).ok_or(Error::NotFound)?;
    let lang = language(&request, query.0.lang.as_deref());
    Ok(Json(CodeView::of(list, entry, lang)))
}

/// What a code of NACE 2 became in NACE 2.1: one successor, or several to choose from.
#[utoipa::path(operation_id = "convertNace2Code", tag = "code lists", security(()), params(("code" = String, Path), EntryQuery),
    responses((status = 200, body = CodeSuccessorsView), (status = 404, description = "no such code in NACE 2")))]
#[get("/codelists/nace/successors/{code}")]
async fn convert_code(
    request: HttpRequest,
    code: Path<String>,
    query: Query<EntryQuery>,
) -> Result<Json<CodeSuccessorsView>> {
    let lang = language(&request, query.0.lang.as_deref());
    let (certain, codes) = match nace2_to_21(&code.0).ok_or(Error::NotFound)? {
        Conversion::One(code) => (true, vec![code]),
        Conversion::Ask(codes) => (false, codes),
    };
    Ok(Json(CodeSuccessorsView::of(code.0, certain, &codes, lang)))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct TownQuery {
    /// ISO code of the country.
    country: String,
    /// Name or its beginning, with or without accents.
    #[param(max_length = 200)]
    name: String,
    /// Language of the country's name, an ISO 639-1 code; without it the request's.
    lang: Option<String>,
}

/// Towns of a country with the NUTS 3 region that each lies in.
#[utoipa::path(operation_id = "findTowns", tag = "code lists", security(()), params(TownQuery),
    responses((status = 200, body = Vec<TownView>), (status = 422, description = "a parameter is wrong")))]
#[get("/towns")]
async fn find_towns(request: HttpRequest, query: Query<TownQuery>) -> Result<Json<Vec<TownView>>> {
    let TownQuery { country, name, lang } = query.0;
    if super::countries::country(&country).is_none() {
        return Err(Error::field("country", "error-codes-country"));
    }
    if name.chars().count() > LONGEST {
        return Err(Error::field("name", "error-codes-long"));
    }
    let lang = language(&request, lang.as_deref());
    let found = towns::towns(&country, &name, 10);
    Ok(Json(found.iter().map(|town| TownView::of(town, lang)).collect()))
}

fn wanted(name: &str, version: Option<&str>) -> Result<&'static super::List> {
    let current = Embedded::named(name).ok_or(Error::NotFound)?;
    let Some(version) = version else { return Ok(current.list()) };
    let id = ListId::parse(name).map_err(|_| Error::NotFound)?;
    let version = Version::parse(version).map_err(|_| Error::NotFound)?;
    embedded(&id, &version).ok_or(Error::NotFound)
}

fn language(request: &HttpRequest, asked: Option<&str>) -> Lang {
    asked.and_then(Lang::parse).unwrap_or_else(|| Lang::closest(i18n::Lang::of_request(request).code()))
}
