//! Name, language, time zone, look, mails.

use actix_web::HttpRequest;
use askama::Template;

use super::super::super::actions::settings::{self, SettingsInput};
use super::super::super::caller::Caller;
use super::super::super::shell::{Flash, flash, shell};
use super::super::mend;
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::extract::Form;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::{LANG_COOKIE, Lang};
use crate::web::page::{Page, remembered};
use crate::web::shell::Shell;

#[derive(Template)]
#[template(path = "accounts/person.html")]
struct Person {
    shell: Shell,
    form: FormState,
    version: i32,
    languages: Vec<Choice>,
    zones: Vec<Choice>,
    themes: Vec<Choice>,
}

impl Person {
    fn new(shell: Shell, form: FormState, version: i32) -> Self {
        let themes = ["auto", "light", "dark"];
        let themes = themes.map(|word| Choice::new(word, shell.lang.word("theme", word))).to_vec();
        let zones = chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
        let places = [
            "Europe/",
            "America/",
            "Asia/",
            "Africa/",
            "Australia/",
            "Atlantic/",
            "Pacific/",
            "Indian/",
            "UTC",
        ];
        let zones = zones.filter(|zone| places.iter().any(|place| zone.starts_with(place)));
        Self {
            languages: Lang::all().map(|lang| Choice::new(lang.code(), lang.name())).collect(),
            zones: zones.map(|zone| Choice::new(zone, zone.replace('_', " "))).collect(),
            themes,
            shell: shell.with_title("settings-you").refusing(&form),
            form,
            version,
        }
    }
}

pub(super) async fn show(app: App, request: HttpRequest, caller: Caller) -> Result<Page> {
    let shell = shell(&request, &caller);
    let account = app.db.read(move |conn| settings::own(conn, &caller)).await?;
    let mut pairs = vec![
        ("name", account.name),
        ("language", account.language),
        ("time_zone", account.time_zone),
        ("theme", account.theme.word().to_owned()),
    ];
    if account.digest {
        pairs.push(("digest", "yes".to_owned()));
    }
    Page::show(&Person::new(shell, FormState::of(pairs), account.version))
}

pub(super) async fn press(app: App, request: HttpRequest, caller: Caller, form: Form) -> Result<Page> {
    let version: i32 = form.text("version").parse().map_err(|_| Error::VersionMissing)?;
    let said = |name: &str| Some(form.text(name).to_owned());
    let input = SettingsInput {
        name: said("name"),
        language: said("language"),
        time_zone: said("time_zone"),
        theme: said("theme"),
        digest: Some(form.has("digest")),
    };
    let (by, now) = (caller.clone(), clock::now());
    let changed = app
        .db
        .write(move |conn| {
            let account = settings::change(conn, &by, version, &input, now)?;
            flash(conn, &by, &Flash::new("settings-saved"))?;
            Ok(account)
        })
        .await;
    match changed {
        Ok(account) => {
            let page = Page::go_to("/settings/you")?;
            // What this browser chose before would win over the account's language.
            let lang = Lang::parse(&account.language).unwrap_or_default();
            let mut cookie = remembered(LANG_COOKIE, lang.code());
            cookie.set_secure(app.cookies().secure);
            Ok(page.with_cookie(cookie))
        }
        Err(error) => {
            let (form, status) = mend(form, error)?;
            Page::with_status(status, &Person::new(shell(&request, &caller), form, version))
        }
    }
}
