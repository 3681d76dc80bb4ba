//! Code lists over the API: open to everybody, for they are public and hold nobody's data.

use actix_web::get;
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;

use super::nace::{Conversion, nace2_to_21};
use super::{Embedded, ListId, Version, embedded, search, towns};
use crate::error::{Error, Result};
use crate::web::answer::Listed;
use crate::web::extract::{Json, Path, Query};

mod label_lang;
mod views;

use label_lang::LabelLang;
use views::{CodeListView, CodeSuccessorsView, CodeView, FoundCodeView, TownView};

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_code_lists)
        .service(search_codes)
        .service(get_code)
        .service(convert_nace_2_code)
        .service(find_towns);
}

/// Most results of one search.
const MOST: usize = 50;
/// Longest text to search for, in characters.
const LONGEST: usize = 200;

/// The code lists of this service with their versions.
#[utoipa::path(tag = "code lists", security(()), responses((status = OK, body = Listed<CodeListView>)))]
#[get("/codelists")]
async fn list_code_lists() -> Listed<CodeListView> {
    Listed::whole(Embedded::ALL.into_iter().map(CodeListView::of))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct CodeQuery {
    /// Version of the list; without it the current one.
    #[param(max_length = 20)]
    version: Option<String>,
    /// Words in any of seven languages, or a code or its beginning. Without it one level of the list is answered.
    #[param(max_length = 200)]
    q: Option<String>,
    /// Without `q`: entries below this code; without either the top level.
    #[param(max_length = 64)]
    parent: Option<String>,
    /// Most results of a search, 1 to 50; 10 without it.
    #[param(minimum = 1, maximum = 50)]
    limit: Option<usize>,
}

/// Searches a list by code, label, synonym or official note, past typing errors; or walks it level by level.
#[utoipa::path(tag = "code lists", security(()), params(("list" = String, Path, max_length = 40), LabelLang, CodeQuery),
    responses((status = OK, body = Listed<FoundCodeView>)))]
#[get("/codelists/{list}/entries")]
async fn search_codes(
    LabelLang(lang): LabelLang,
    list: Path<String>,
    query: Query<CodeQuery>,
) -> Result<Listed<FoundCodeView>> {
    let query = query.0;
    let list = wanted(&list.0, query.version.as_deref())?;
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
        return Ok(Listed::whole(entries.into_iter().map(|one| FoundCodeView::listed(one, lang))));
    };
    if text.chars().count() > LONGEST {
        return Err(Error::field("q", "error-codes-long"));
    }
    let hits = search(list, &text, lang, limit);
    Ok(Listed::whole(hits.iter().map(|hit| FoundCodeView::found(hit, lang))))
}

#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct VersionQuery {
    /// Version of the list; without it the current one.
    #[param(max_length = 20)]
    version: Option<String>,
}

/// One code with what stands above and below it.
#[utoipa::path(tag = "code lists", security(()), params(("list" = String, Path, max_length = 40), ("code" = String, Path, max_length = 64), LabelLang, VersionQuery),
    responses((status = OK, body = CodeView)))]
#[get("/codelists/{list}/entries/{code}")]
async fn get_code(
    LabelLang(lang): LabelLang,
    path: Path<(String, String)>,
    query: Query<VersionQuery>,
) -> Result<Json<CodeView>> {
    let (name, code) = path.0;
    let list = wanted(&name, query.0.version.as_deref())?;
    let entry = list.get(&code).ok_or(Error::NotFound)?;
    Ok(Json(CodeView::of(list, entry, lang)))
}

/// What a code of NACE 2 became in NACE 2.1: one successor, or several to choose from.
#[utoipa::path(tag = "code lists", security(()), params(("code" = String, Path, max_length = 64), LabelLang),
    responses((status = OK, body = CodeSuccessorsView)))]
#[get("/codelists/nace/successors/{code}")]
async fn convert_nace_2_code(
    LabelLang(lang): LabelLang,
    code: Path<String>,
) -> Result<Json<CodeSuccessorsView>> {
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
    #[param(value_type = super::shapes::CountryCode)]
    country: String,
    /// Name or its beginning, with or without accents.
    #[param(max_length = 200)]
    name: String,
}

/// Towns of a country with the NUTS 3 region that each lies in.
#[utoipa::path(tag = "code lists", security(()), params(LabelLang, TownQuery),
    responses((status = OK, body = Listed<TownView>)))]
#[get("/towns")]
async fn find_towns(LabelLang(lang): LabelLang, query: Query<TownQuery>) -> Result<Listed<TownView>> {
    let TownQuery { country, name } = query.0;
    if super::countries::country(&country).is_none() {
        return Err(Error::field("country", "error-codes-country"));
    }
    if name.chars().count() > LONGEST {
        return Err(Error::field("name", "error-codes-long"));
    }
    let found = towns::towns(&country, &name, 10);
    Ok(Listed::whole(found.iter().map(|town| TownView::of(town, lang))))
}

fn wanted(name: &str, version: Option<&str>) -> Result<&'static super::List> {
    let current = Embedded::named(name).ok_or(Error::NotFound)?;
    let Some(version) = version else { return Ok(current.list()) };
    let id = ListId::parse(name).map_err(|_| Error::NotFound)?;
    let version = Version::parse(version).map_err(|_| Error::NotFound)?;
    embedded(&id, &version).ok_or(Error::NotFound)
}
