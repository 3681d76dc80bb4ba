//! The HTML face of the room.

mod administration;
mod clients;
mod invitations;
mod new_client;
mod people;
mod phoned;

use actix_web::web::{ServiceConfig, get, post, resource};

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/invitations/{token}").get(invitations::show).post(invitations::accept))
        .route("/invitations/{invitation}/accept", post().to(invitations::accept_mine))
        .service(resource("/admin/networks").get(administration::list).post(administration::create))
        .service(resource("/admin/networks/{id}").get(administration::show).post(administration::change))
        .route("/n/{id}", get().to(clients::home))
        .route("/n/{id}/clients", get().to(clients::show))
        .service(resource("/n/{id}/clients/new").get(new_client::show).post(new_client::press))
        .route("/n/{id}/people", get().to(people::show))
        .route("/n/{id}/people/invitations", post().to(people::invite))
        .route("/n/{id}/people/invitations/{invitation}", post().to(people::revoke))
        .service(resource("/n/{id}/people/{member}").get(people::ask_end).post(people::end));
}
