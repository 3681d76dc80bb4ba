//! The JSON face of the room.

mod clients;
mod invitations;
mod members;
mod networks;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(networks::create)
        .service(networks::list)
        .service(networks::show)
        .service(networks::change)
        .service(members::list)
        .service(members::remove)
        .service(members::invite)
        .service(members::open_invitations)
        .service(members::revoke)
        .service(clients::list)
        .service(clients::take_in)
        .service(invitations::mine)
        .service(invitations::accept)
        .service(invitations::accept_mine);
}
