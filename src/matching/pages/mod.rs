//! Rankings, explanations, marks and search in a browser. Without script a filter is a form that is sent; its address can be shared.

mod aside;
mod asked;
mod card;
mod described;
mod kept;
mod ledger;
mod matches;
mod order;
mod pair;
mod phone;
mod press;
mod removed;
mod said;
mod search;
mod whose;
mod why_not;

use actix_web::web;

pub use card::facts;
pub use described::description as described;
pub use matches::{reasons, undescribed};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/o/{organisation}/matches", web::get().to(matches::matches))
        .route("/o/{organisation}/matches/why-not", web::get().to(why_not::why_not))
        .route("/o/{organisation}/matches/{profile}", web::get().to(pair::pair))
        .route("/o/{organisation}/matches/{profile}/explain.json", web::get().to(pair::data))
        .route("/o/{organisation}/matches/{profile}/not-for-us", web::get().to(aside::ask))
        .route("/o/{organisation}/matches/{profile}/mark", web::post().to(press::mark))
        .route("/o/{organisation}/matches/{profile}/unmark/{mark}", web::post().to(press::unmark))
        .route("/o/{organisation}/kept", web::get().to(kept::kept))
        .route("/n/{network}/profiles/{profile}/matches", web::get().to(matches::for_profile))
        .route("/n/{network}/profiles/{profile}/matches/{candidate}", web::get().to(pair::for_profile))
        .route("/n/{network}/phone", web::get().to(phone::phone))
        .route("/ranking", web::get().to(order::order))
        .route("/ranking/{file}", web::get().to(order::file))
        .route("/search", web::get().to(search::search));
}
