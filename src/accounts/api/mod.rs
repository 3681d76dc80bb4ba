//! The JSON face of the room.

mod administration;
mod entrance;
mod me;
mod tokens;

use utoipa_actix_web::service_config::ServiceConfig;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(tokens::sign_in)
        .service(tokens::refresh_tokens)
        .service(tokens::sign_in_by_link)
        .service(tokens::sign_out)
        .service(entrance::register)
        .service(entrance::confirm_account)
        .service(entrance::ask_sign_in_link)
        .service(entrance::ask_password_reset)
        .service(entrance::complete_password_reset)
        .service(entrance::confirm_email)
        .service(me::get_me)
        .service(me::change_me)
        .service(me::change_password)
        .service(me::change_email)
        .service(me::list_sessions)
        .service(me::end_session)
        .service(me::export_my_data)
        .service(me::delete_me)
        .service(administration::list_accounts)
        .service(administration::get_account)
        .service(administration::decide_account);
}
