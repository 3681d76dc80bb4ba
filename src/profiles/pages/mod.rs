//! Profiles in a browser: the guided form, check and publish, the company as others see it, reviews.

mod answers;
mod check;
mod company;
mod company_presses;
mod form_rows;
mod guide;
mod lists;
mod opportunity;
mod opportunity_form;
mod reviews;
mod step_company;
mod step_countries;
mod step_digital;
mod step_wishes;
mod step_work;
mod still_valid;

use actix_web::web::{self, ServiceConfig};

pub use company::standing;

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    let get = web::get;
    let post = web::post;
    cfg.route("/o/{organisation}", get().to(company::show))
        .route("/o/{organisation}/company", get().to(company::show))
        .route("/o/{organisation}/profile", get().to(guide::resume))
        .route("/o/{organisation}/profile/check", get().to(check::show))
        .route("/o/{organisation}/profile/check", post().to(check::send))
        .route("/o/{organisation}/profile/withdraw", get().to(company_presses::ask_to_withdraw))
        .route("/o/{organisation}/profile/withdraw", post().to(company_presses::withdraw))
        .route("/o/{organisation}/profile/still-valid", post().to(company_presses::still_valid))
        .route("/o/{organisation}/pause", post().to(company_presses::pause))
        .route("/o/{organisation}/resume", post().to(company_presses::resume))
        .route("/o/{organisation}/profile/{step}", get().to(guide::show))
        .route("/o/{organisation}/profile/{step}", post().to(guide::save))
        .route("/o/{organisation}/opportunities/new", get().to(opportunity::show_new))
        .route("/o/{organisation}/opportunities/new", post().to(opportunity::save_new))
        .route("/o/{organisation}/opportunities/{opportunity}", get().to(opportunity::show))
        .route("/o/{organisation}/opportunities/{opportunity}", post().to(opportunity::save))
        .route("/still-valid/{token}", get().to(still_valid::show))
        .route("/still-valid/{token}", post().to(still_valid::press))
        .route("/n/{network}/reviews", get().to(reviews::list))
        .route("/n/{network}/reviews/{profile}", get().to(reviews::show))
        .route("/n/{network}/reviews/{profile}", post().to(reviews::decide));
}
