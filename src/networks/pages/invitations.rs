//! The page behind an invitation's link. Looking changes nothing; the button takes it up.

use actix_web::HttpRequest;
use askama::Template;

use super::super::actions::members;
use crate::accounts::{self, Caller, Flash, MaybeCaller};
use crate::app::App;
use crate::clock;
use crate::db::{DbConnection, Instant};
use crate::error::{Message, Result};
use crate::organisations::actions::invitations;
use crate::organisations::{InvitationId, InvitedTo};
use crate::web::extract::{Form, Path};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "networks/invitation.html")]
struct InvitationPage {
    shell: Shell,
    role: String,
    signed_in: bool,
    /// The account of the caller is the invited one.
    fits: bool,
    token: String,
}

pub(super) async fn show(
    app: App,
    MaybeCaller(caller): MaybeCaller,
    request: HttpRequest,
    Path(token): Path<String>,
) -> Result<Page> {
    let shell = accounts::shell(&request, caller.as_ref());
    let now = clock::now();
    let asked = token.clone();
    let (invitation, name) = app
        .db
        .read(move |conn| {
            let invitation = invitations::by_token(conn, &asked, now)?;
            let name = invitations::name_of(conn, &invitation.to)?;
            Ok((invitation, name))
        })
        .await?;
    let role = match invitation.to {
        InvitedTo::Organisation(_, role) => shell.lang.word("role", role.word()),
        InvitedTo::Network(_, role) => shell.lang.word("role", role.word()),
    };
    let title = shell.t("invitation-title").with("name", name).to_string();
    Page::show(&InvitationPage {
        shell: shell.titled(title),
        role,
        signed_in: caller.is_some(),
        fits: caller.is_some_and(|caller| caller.email == invitation.email),
        token,
    })
}

fn home(to: &InvitedTo) -> String {
    match to {
        InvitedTo::Organisation(id, _) => format!("/o/{id}/people"),
        InvitedTo::Network(id, _) => format!("/n/{id}"),
    }
}

pub(super) async fn accept(app: App, caller: Caller, Path(token): Path<String>, _form: Form) -> Result<Page> {
    take_up(app, caller, move |conn, caller, now| members::accept(conn, caller, &token, now)).await
}

pub(super) async fn accept_mine(
    app: App,
    caller: Caller,
    Path(id): Path<InvitationId>,
    _form: Form,
) -> Result<Page> {
    take_up(app, caller, move |conn, caller, now| members::accept_mine(conn, caller, &id, now)).await
}

async fn take_up(
    app: App,
    caller: Caller,
    accept: impl FnOnce(&mut DbConnection, &Caller, Instant) -> Result<InvitedTo> + Send + 'static,
) -> Result<Page> {
    let now = clock::now();
    let to = app
        .db
        .write(move |conn| {
            let to = accept(conn, &caller, now)?;
            let said = Message::new("invitation-accepted").with("name", invitations::name_of(conn, &to)?);
            accounts::flash(conn, &caller, &Flash::new(said))?;
            Ok(to)
        })
        .await?;
    Page::go_to(home(&to))
}
