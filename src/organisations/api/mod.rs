//! The JSON face of the room.

mod cases;
mod glass;
mod invitations;
mod joining;
mod mandates;
mod people;
mod records;
mod tasks;
mod views;

use utoipa_actix_web::service_config::ServiceConfig;

pub use views::{InvitationView, OrganisationView};

/// Registers the operations.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(records::create)
        .service(records::list)
        .service(records::show)
        .service(records::change)
        .service(records::remove)
        .service(records::pause)
        .service(records::resume);
    cfg.service(people::list)
        .service(people::change)
        .service(people::remove)
        .service(people::appoint)
        .service(invitations::send)
        .service(invitations::list)
        .service(invitations::revoke)
        .service(joining::ask)
        .service(joining::list)
        .service(joining::answer);
    cfg.service(mandates::list)
        .service(mandates::give)
        .service(mandates::end)
        .service(mandates::paper)
        .service(cases::list)
        .service(cases::show)
        .service(cases::look)
        .service(cases::dismiss)
        .service(tasks::list)
        .service(tasks::finish)
        .service(glass::break_glass)
        .service(glass::looks);
}
