//! What lists and single things of the API look like.

use actix_web::HttpResponse;
use actix_web::http::header::{ETAG, EntityTag};
use serde::Serialize;

/// A list, or a page of one.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Listed<T> {
    pub items: Vec<T>,
    /// How to ask for what follows, as `cursor`; nothing at the end.
    pub next: Option<String>,
}

impl<T> Listed<T> {
    /// A list that is there as a whole.
    pub fn whole(items: impl IntoIterator<Item = T>) -> Self {
        Self { items: items.into_iter().collect(), next: None }
    }
}

/// A single thing with its version as the ETag.
pub fn tagged(version: i32, body: &impl Serialize) -> HttpResponse {
    let tag = EntityTag::new_strong(version.to_string());
    HttpResponse::Ok().insert_header((ETAG, tag.to_string())).json(body)
}
