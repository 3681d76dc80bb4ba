//! The link of a reminder. Opening it changes nothing; one press says that all of it still holds.

use actix_web::HttpRequest;
use askama::Template;

use crate::accounts::{self, MaybeCaller};
use crate::app::App;
use crate::clock;
use crate::error::Result;
use crate::profiles::actions;
use crate::web::extract::{Form, Path};
use crate::web::page::Page;
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "profiles/still_valid.html")]
struct StillValidPage {
    shell: Shell,
    /// The last day, in words.
    day: String,
    done: bool,
}

pub(super) async fn show(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    token: Path<String>,
) -> Result<Page> {
    let now = clock::now();
    let (profile, _) = app.db.read(move |conn| actions::link_target(conn, &token.0, now)).await?;
    draw(&request, &caller, profile.valid_until, false)
}

pub(super) async fn press(
    app: App,
    caller: MaybeCaller,
    request: HttpRequest,
    token: Path<String>,
    _form: Form,
) -> Result<Page> {
    let now = clock::now();
    let profile = app.db.write(move |conn| actions::confirm_by_link(conn, &token.0, now)).await?;
    draw(&request, &caller, profile.valid_until, true)
}

fn draw(
    request: &HttpRequest,
    caller: &MaybeCaller,
    last: Option<chrono::NaiveDate>,
    done: bool,
) -> Result<Page> {
    let shell = accounts::shell(request, caller.0.as_ref());
    let day = last.map(|day| shell.lang.date(day)).unwrap_or_default();
    let shell = shell.with_title(if done { "still-valid-done" } else { "still-valid-title" });
    Page::show(&StillValidPage { shell, day, done })
}
