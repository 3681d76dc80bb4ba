//! The JSON face of the room.

mod administration;
mod entrance;
mod me;
mod tokens;

use actix_web::HttpResponse;
use actix_web::http::header::{ETAG, EntityTag};
use utoipa_actix_web::service_config::ServiceConfig;

use super::actions::settings::AccountView;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(tokens::sign_in)
        .service(tokens::refresh)
        .service(tokens::sign_in_by_link)
        .service(tokens::sign_out)
        .service(entrance::register)
        .service(entrance::confirm)
        .service(entrance::ask_sign_in_link)
        .service(entrance::ask_reset)
        .service(entrance::reset)
        .service(entrance::confirm_email)
        .service(me::read)
        .service(me::change)
        .service(me::change_password)
        .service(me::change_email)
        .service(me::sessions)
        .service(me::end_session)
        .service(me::export)
        .service(me::delete)
        .service(administration::list)
        .service(administration::read)
        .service(administration::decide);
}

/// An account with its version as ETag.
fn tagged(account: &AccountView) -> HttpResponse {
    let tag = EntityTag::new_strong(account.version.to_string());
    HttpResponse::Ok().insert_header((ETAG, tag.to_string())).json(account)
}
