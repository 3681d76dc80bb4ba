//! Suggestions for all clients in a browser: asking for them, what was found, and the same as a file.

mod ask;
mod file;
mod found;

use actix_web::web::{self, ServiceConfig, resource};

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/n/{network}/partners").get(ask::show).post(ask::press))
        .route("/n/{network}/partners/{job}", web::get().to(found::show))
        .route("/n/{network}/partners/{job}/partners.csv", web::get().to(file::csv));
}
