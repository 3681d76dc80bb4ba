//! The HTML face of the room.

mod cases;
mod deletion;
mod glass;
mod joining;
mod new;
mod people;
mod permissions;
mod person;

use actix_web::web::{ServiceConfig, get, post, resource};

use super::access::{Access, Standing};
use crate::accounts::OrganisationId;
use crate::web::i18n::Lang;
use crate::web::parts::Tab;
use crate::web::shell::{Acting, Shell};

/// Registers the pages.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/companies/new").get(new::show).post(new::press))
        .service(resource("/join").get(joining::show).post(joining::press))
        .route("/o/{organisation}/people", get().to(people::show))
        .route("/o/{organisation}/people/invitations", post().to(people::invite))
        .route("/o/{organisation}/people/invitations/{invitation}", post().to(people::revoke))
        .route("/o/{organisation}/people/questions/{request}", post().to(people::answer))
        .service(resource("/o/{organisation}/people/{member}").get(person::show).post(person::change))
        .route("/o/{organisation}/people/{member}/end", post().to(person::end))
        .service(resource("/o/{organisation}/permissions").get(permissions::show).post(permissions::give))
        .service(
            resource("/o/{organisation}/permissions/{mandate}/end")
                .get(permissions::ask_end)
                .post(permissions::end),
        )
        .service(resource("/o/{organisation}/delete").get(deletion::ask).post(deletion::delete));
    cfg.route("/duplicates", get().to(cases::show))
        .route("/admin/duplicates", get().to(cases::show_all))
        .route("/duplicates/{case}/dismiss", post().to(cases::dismiss))
        .service(resource("/admin/organisations").get(glass::show).post(glass::press))
        .service(resource("/admin/organisations/{id}/owner").get(glass::show_owner).post(glass::press_owner))
        .route("/tasks/{task}/done", post().to(cases::finish_task));
}

/// The frame of a page of an organisation: an adviser or administrator sees for whom, or who can change what they only see.
pub fn framed(mut shell: Shell, access: &Access, name: &str) -> Shell {
    let people = format!("/o/{}/people", access.organisation());
    let (back, ask) = match access.standing() {
        Standing::Member(_) => return shell,
        Standing::Adviser { network, .. } => (format!("/n/{network}/clients"), people),
        Standing::BreakGlass => ("/admin/organisations".to_owned(), String::new()),
    };
    shell.acting = Some(Acting { name: name.to_owned(), back, looking: !access.may_edit(), ask });
    shell
}

/// The places of a company, for `list::tabs`. `current` is the last part of the address.
pub fn tabs(lang: Lang, id: &OrganisationId, current: &str) -> Vec<Tab> {
    let places = [
        ("company", "company-tab-company"),
        ("people", "company-tab-people"),
        ("permissions", "company-tab-permissions"),
    ];
    places
        .into_iter()
        .map(|(place, key)| Tab {
            name: lang.t(key).to_string(),
            href: format!("/o/{id}/{place}"),
            current: place == current,
        })
        .collect()
}
