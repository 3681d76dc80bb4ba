//! Accounts as administrators see them.

use actix_web::HttpRequest;
use actix_web::web::{ServiceConfig, resource};
use askama::Template;

use super::super::actions::administration::{self, AccountQuery, StandingInput};
use super::super::actions::settings::AccountView;
use super::super::caller::Caller;
use super::super::model::AccountId;
use super::super::shell::{Flash, flash, shell};
use super::zone_of;
use crate::app::App;
use crate::clock;
use crate::error::{Error, Message, Result};
use crate::web::extract::{Form, Path, Query};
use crate::web::page::Page;
use crate::web::shell::Shell;

pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/admin/accounts").get(list))
        .service(resource("/admin/accounts/{account}").get(show).post(press));
}

#[derive(Template)]
#[template(path = "accounts/administration.html")]
struct Accounts {
    shell: Shell,
    q: String,
    lines: Vec<Line>,
    next: String,
}

struct Line {
    id: AccountId,
    name: String,
    email: String,
    standing: String,
    since: String,
}

async fn list(
    app: App,
    request: HttpRequest,
    caller: Caller,
    Query(query): Query<AccountQuery>,
) -> Result<Page> {
    let shell = shell(&request, &caller).with_title("accounts-title");
    let zone = zone_of(&caller);
    let q = query.q.clone().unwrap_or_default();
    let found = app.db.read(move |conn| administration::list(conn, &caller, &query)).await?;
    let next = found.next.map_or_else(String::new, |cursor| {
        let pairs = [("q", q.as_str()), ("cursor", cursor.as_str())];
        format!("?{}", serde_html_form::to_string(pairs).unwrap_or_default())
    });
    let lines = found
        .items
        .into_iter()
        .map(|account| Line {
            standing: standing(&shell, &account),
            since: shell.lang.date(account.created_at.utc().with_timezone(&zone).date_naive()),
            name: account.name,
            email: account.email,
            id: account.id,
        })
        .collect();
    Page::show(&Accounts { shell, q, lines, next })
}

fn standing(shell: &Shell, account: &AccountView) -> String {
    let key = if account.disabled_at.is_some() {
        "accounts-disabled"
    } else if account.confirmed_at.is_none() {
        "accounts-waiting"
    } else if account.is_administrator {
        "role-administrator"
    } else {
        "accounts-open"
    };
    shell.t(key).to_string()
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct Account {
    shell: Shell,
    account: AccountView,
    standing: String,
    since: String,
    is_self: bool,
}

async fn show(app: App, request: HttpRequest, caller: Caller, Path(id): Path<AccountId>) -> Result<Page> {
    let shell = shell(&request, &caller);
    let (zone, own) = (zone_of(&caller), caller.account_id.clone());
    let account = app.db.read(move |conn| administration::read(conn, &caller, &id)).await?;
    let title = if account.name.is_empty() { &account.email } else { &account.name };
    let shell = shell.titled(title);
    let standing = standing(&shell, &account);
    let since = shell.lang.moment(account.created_at.utc(), zone);
    let is_self = account.id == own;
    Page::show(&Account { shell, account, standing, since, is_self })
}

async fn press(app: App, caller: Caller, Path(id): Path<AccountId>, form: Form) -> Result<Page> {
    let version: i32 = form.text("version").parse().map_err(|_| Error::VersionMissing)?;
    let (input, said) = match form.text("do") {
        "disable" => {
            (StandingInput { disabled: Some(true), ..StandingInput::default() }, "accounts-said-disabled")
        }
        "enable" => {
            (StandingInput { disabled: Some(false), ..StandingInput::default() }, "accounts-said-enabled")
        }
        "make-administrator" => (
            StandingInput { is_administrator: Some(true), ..StandingInput::default() },
            "accounts-said-administrator",
        ),
        "end-administrator" => (
            StandingInput { is_administrator: Some(false), ..StandingInput::default() },
            "accounts-said-no-administrator",
        ),
        _ => return Err(Error::Malformed(Message::new("error-malformed"))),
    };
    let back = format!("/admin/accounts/{id}");
    let now = clock::now();
    app.db
        .write(move |conn| {
            administration::decide(conn, &caller, &id, version, &input, now)?;
            flash(conn, &caller, &Flash::new(said))
        })
        .await?;
    Page::go_to(back)
}
