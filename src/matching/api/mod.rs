//! Rankings, explanations, marks and search over the API.

mod asking;
mod marks;
mod matches;
mod search;

use utoipa_actix_web::service_config::ServiceConfig;

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(matches::list_presets)
        .service(matches::explain_match)
        .service(marks::list_marks)
        .service(marks::set_mark)
        .service(marks::remove_mark)
        .service(matches::list_matches)
        .service(matches::match_description)
        .service(search::search);
}
