//! What the API answers. The type of a handler says it, as its operation does in the document.

use actix_web::body::BoxBody;
use actix_web::http::header::{ETAG, EntityTag};
use actix_web::{HttpRequest, HttpResponse, Responder};
use serde::Serialize;

use super::extract::Json;
use super::i18n::Lang;

/// A list, or a page of one.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Listed<T> {
    pub items: Vec<T>,
    /// How to ask for what follows, as `cursor`; nothing at the end.
    pub next: Option<String>,
}

impl<T> Listed<T> {
    /// A list that is there as a whole.
    pub fn whole<Row: Into<T>>(rows: impl IntoIterator<Item = Row>) -> Self {
        Self { items: rows.into_iter().map(Into::into).collect(), next: None }
    }
}

impl<T: Serialize> Responder for Listed<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().json(self)
    }
}

impl<T: Serialize> Responder for Json<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().json(self.0)
    }
}

/// A single thing with its version as the ETag, for the `If-Match` of a change.
#[derive(Debug)]
pub struct Tagged<T>(pub i32, pub T);

impl<T: Serialize> Responder for Tagged<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let tag = EntityTag::new_strong(self.0.to_string());
        HttpResponse::Ok().insert_header((ETAG, tag.to_string())).json(self.1)
    }
}

/// Done, and nothing to tell.
#[derive(Debug)]
pub struct NoContent;

impl Responder for NoContent {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::NoContent().finish()
    }
}

/// Taken in. What comes of it is told by mail only, so that the answer is the same for everybody.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Accepted {
    /// What to do next.
    message: String,
}

impl Accepted {
    /// With the sentence of that key.
    pub fn saying(key: &str, lang: Lang) -> Self {
        Self { message: lang.t(key).to_string() }
    }
}

impl Responder for Accepted {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Accepted().json(self)
    }
}
