//! Every address of the service on one screen, and the OpenAPI document that is made from them.

use std::sync::LazyLock;

use actix_web::http::header::{self, HeaderValue};
use actix_web::middleware::from_fn;
use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa::OpenApi;
use utoipa_actix_web::AppExt as _;
use utoipa_actix_web::service_config::ServiceConfig as ApiConfig;

use crate::accounts::{self, MaybeCaller};
use crate::app::App;
use crate::error::Error;
use crate::web::api_reference::{self, Reference};
use crate::web::document::{self, Methods};
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::{about, error_page, guard, typed};

pub use crate::web::API;

/// Registers everything. The pages' scope comes last, because an empty prefix matches every address.
pub fn configure(cfg: &mut web::ServiceConfig) {
    cfg.service(live).service(ready).service(openapi_document);
    cfg.configure(crate::web::assets::routes);
    cfg.service(
        web::scope(API)
            .configure(|cfg| api(&mut ApiConfig::new(cfg)))
            .default_service(web::to(no_such_operation)),
    );
    cfg.service(
        web::scope("")
            .wrap(from_fn(typed::keep))
            .wrap(from_fn(guard::same_site_only))
            .wrap(from_fn(crate::accounts::edge))
            .wrap(from_fn(error_page::answer_as_page))
            .configure(pages)
            .default_service(web::to(no_such_page)),
    );
}

/// The JSON face of every feature.
fn api(cfg: &mut ApiConfig) {
    cfg.configure(crate::accounts::api::routes);
    cfg.configure(crate::audit::api::routes);
    cfg.configure(crate::codelists::api::routes);
    cfg.configure(crate::profiles::api::routes);
    cfg.configure(crate::organisations::api::routes);
    cfg.configure(crate::merging::api::routes);
    cfg.configure(crate::networks::api::routes);
    cfg.configure(crate::exposure::api::routes);
    cfg.configure(crate::public::api::routes);
    cfg.configure(crate::matching::api::routes);
    cfg.configure(crate::searches::api::routes);
    cfg.configure(crate::jobs::api::routes);
    cfg.configure(crate::suggestions::api::routes);
}

/// The HTML face of every feature.
fn pages(cfg: &mut web::ServiceConfig) {
    for path in about::PATHS {
        cfg.route(path, web::get().to(about_page));
    }
    cfg.route("/api", web::get().to(api_index_page));
    cfg.route("/api/{group}", web::get().to(api_group_page));
    cfg.configure(crate::codelists::pages::routes);
    cfg.configure(crate::organisations::pages::routes);
    cfg.configure(crate::merging::pages::routes);
    cfg.configure(crate::networks::pages::routes);
    cfg.configure(crate::exposure::pages::routes);
    cfg.configure(crate::today::pages::routes);
    cfg.configure(crate::accounts::pages::routes);
    cfg.configure(crate::profiles::pages::routes);
    cfg.configure(crate::public::pages::routes);
    cfg.configure(crate::audit::pages::routes);
    cfg.configure(crate::messages::pages::routes);
    cfg.configure(crate::matching::pages::routes);
    cfg.configure(crate::searches::pages::routes);
    cfg.configure(crate::jobs::pages::routes);
    cfg.configure(crate::suggestions::pages::routes);
    cfg.configure(crate::web::styleguide::routes);
}

/// Help, accessibility, privacy.
async fn about_page(request: HttpRequest, visitor: MaybeCaller) -> Result<Page, Error> {
    about::page(accounts::shell(&request, visitor.0.as_ref()))
}

/// The API's document to read.
static REFERENCE: LazyLock<Reference> = LazyLock::new(|| Reference::of(&DOCUMENT));

async fn api_index_page(request: HttpRequest, visitor: MaybeCaller) -> Result<Page, Error> {
    api_reference::index(accounts::shell(&request, visitor.0.as_ref()), &REFERENCE)
}

async fn api_group_page(
    request: HttpRequest,
    visitor: MaybeCaller,
    group: Path<String>,
) -> Result<Page, Error> {
    api_reference::group(accounts::shell(&request, visitor.0.as_ref()), &REFERENCE, &group.0)
}

/// Another method of an address of ours is told apart from an address that is none.
async fn no_such_operation(request: HttpRequest) -> HttpResponse {
    static METHODS: LazyLock<Methods> = LazyLock::new(|| Methods::of(&DOCUMENT));
    let Some(methods) = METHODS.at(request.path()) else { return HttpResponse::from_error(Error::NotFound) };
    let mut refusal = HttpResponse::from_error(Error::MethodNotAllowed);
    if let Ok(methods) = HeaderValue::from_str(methods) {
        refusal.headers_mut().insert(header::ALLOW, methods);
    }
    refusal
}

async fn no_such_page() -> Result<HttpResponse, Error> {
    Err(Error::NotFound)
}

/// The process runs.
#[get("/health/live")]
async fn live() -> HttpResponse {
    HttpResponse::Ok().body("live")
}

/// The database answers, and rankings have their first snapshot.
#[get("/health/ready")]
async fn ready(app: App) -> HttpResponse {
    match app.db.ping().await {
        Ok(()) if !app.matcher.is_ready() => {
            HttpResponse::ServiceUnavailable().body("companies are being read for the first rankings")
        }
        Ok(()) => HttpResponse::Ok().body("ready"),
        Err(_) => HttpResponse::ServiceUnavailable().body("the database does not answer"),
    }
}

#[get("/openapi.json")]
async fn openapi_document() -> HttpResponse {
    static TEXT: LazyLock<String> = LazyLock::new(openapi_json);
    HttpResponse::Ok().content_type("application/json").body(TEXT.as_str())
}

/// Made once: it is the same for everybody.
static DOCUMENT: LazyLock<utoipa::openapi::OpenApi> = LazyLock::new(openapi);

/// The API's document, as committed in `openapi.json`.
pub fn openapi_json() -> String {
    let mut text = DOCUMENT.to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

fn openapi() -> utoipa::openapi::OpenApi {
    #[derive(OpenApi)]
    #[openapi(
        info(title = "Kontor", description = "Partner matchmaking for small and medium-sized enterprises that go abroad."),
        security(("bearer" = []))
    )]
    struct Document;

    let (_, mut document) = actix_web::App::new()
        .into_utoipa_app()
        .openapi(Document::openapi())
        .service(utoipa_actix_web::scope(API).configure(api))
        .split_for_parts();
    document::complete(&mut document);
    document
}
