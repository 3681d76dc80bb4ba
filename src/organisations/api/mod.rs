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
    cfg.service(records::create_organisation)
        .service(records::list_organisations)
        .service(records::get_organisation)
        .service(records::change_organisation)
        .service(records::delete_organisation)
        .service(records::pause_organisation)
        .service(records::resume_organisation);
    cfg.service(people::list_people)
        .service(people::change_role)
        .service(people::remove_person)
        .service(people::appoint_owner)
        .service(invitations::invite_person)
        .service(invitations::list_invitations)
        .service(invitations::revoke_invitation)
        .service(joining::ask_to_join)
        .service(joining::list_join_requests)
        .service(joining::answer_join_request);
    cfg.service(mandates::list_mandates)
        .service(mandates::give_mandate)
        .service(mandates::end_mandate)
        .service(mandates::record_paper_mandate)
        .service(cases::list_duplicate_cases)
        .service(cases::get_duplicate_case)
        .service(cases::look_at_duplicates)
        .service(cases::dismiss_duplicates)
        .service(tasks::list_tasks)
        .service(tasks::finish_task)
        .service(glass::break_glass)
        .service(glass::list_looks);
}
