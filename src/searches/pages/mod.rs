//! Saved searches in a browser, and the page behind a mail's link. Both work without script.

mod digest;
mod list;
mod press;
mod shown;

use actix_web::web::{self, ServiceConfig, resource};

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    let post = web::post;
    cfg.service(resource("/o/{organisation}/searches").get(list::show).post(press::save))
        .route("/o/{organisation}/searches/{search}", post().to(press::change))
        .route("/o/{organisation}/searches/{search}/remove", post().to(press::remove))
        .route("/o/{organisation}/searches/{search}/bring-back", post().to(press::bring_back))
        .service(resource("/digest/{token}").get(digest::show).post(digest::press));
}
