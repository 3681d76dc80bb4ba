//! The JSON face of the room.

mod clients;
mod invitations;
mod members;
mod networks;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(networks::create_network)
        .service(networks::list_networks)
        .service(networks::get_network)
        .service(networks::change_network)
        .service(members::list_network_members)
        .service(members::remove_network_member)
        .service(members::invite_network_member)
        .service(members::list_network_invitations)
        .service(members::revoke_network_invitation)
        .service(clients::list_clients)
        .service(clients::take_client_in)
        .service(invitations::list_my_invitations)
        .service(invitations::accept_invitation)
        .service(invitations::accept_my_invitation);
}
