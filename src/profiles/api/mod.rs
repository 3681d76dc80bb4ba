//! Profiles and opportunities over the API.

mod opportunities;
mod opportunity_shapes;
mod own;
mod public;
mod publication;
mod reviews;
mod shapes;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(own::get_own_profile)
        .service(own::write_own_profile)
        .service(own::propose_profile)
        .service(own::check_text_for_leaks)
        .service(own::get_completeness)
        .service(publication::preview_publication)
        .service(publication::submit_profile)
        .service(publication::withdraw_profile)
        .service(publication::confirm_profile)
        .service(opportunities::list_own_opportunities)
        .service(opportunities::create_opportunity)
        .service(opportunities::get_own_opportunity)
        .service(opportunities::change_opportunity)
        .service(opportunities::delete_opportunity)
        .service(opportunities::publish_opportunity)
        .service(opportunities::close_opportunity)
        .service(public::get_profile)
        .service(public::get_opportunity)
        .service(reviews::list_reviews)
        .service(reviews::get_review)
        .service(reviews::decide_review);
}
