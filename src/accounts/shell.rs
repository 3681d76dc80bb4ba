//! The frame of a page for whoever looks at it: places of the role, the menu of seats, what the last press did.
//!
//! ```text
//! async fn matches(app: App, caller: Caller, request: HttpRequest) -> Result<Page> {
//!     let shell = accounts::shell(&request, &caller);            // for pages that visitors see: shell(&request, maybe.0.as_ref())
//!     let shell = shell.titled(shell.t("matches-title"));
//!     Page::show(&Matches { shell, … })
//! }
//!
//! // after a press, in the same transaction as what it did; shown once, on the next page
//! accounts::flash(conn, &caller, &Flash::new(Message::new("profile-saved")).undo("/o/…/undo"))?;
//!
//! // an adviser on a client's page:
//! shell.acting = Some(Acting { name: client_name, back: format!("/n/{network}/clients"), ..Acting::default() });
//! ```

use actix_web::{HttpMessage as _, HttpRequest};
use serde::{Deserialize, Serialize};

use super::caller::{Caller, Via};
use super::places;
use super::store::sessions;
use crate::db::DbConnection;
use crate::error::{Error, Message, Result};
use crate::web::shell::{self, Shell, Who};

/// The frame for this request and this caller.
pub fn shell<'a>(request: &HttpRequest, caller: impl Into<Option<&'a Caller>>) -> Shell {
    let caller = caller.into();
    let mut shell = Shell::of(request);
    shell.csrf = crate::web::guard::form_word(request);
    let role = places::role_of(&shell.path, caller);
    shell.places = places::of(&role, &shell.path);
    if let Some(caller) = caller {
        shell.theme = shell::Theme::parse(&caller.theme);
        shell.who = Some(Who {
            here: places::label(&role, caller, shell.lang),
            elsewhere: places::elsewhere(&role, caller, shell.lang),
        });
    }
    if let Some(FlashShown(stored)) = request.extensions().get::<FlashShown>() {
        shell.flash = serde_json::from_str::<Flash>(stored)
            .ok()
            .map(|flash| shell::Flash { text: flash.text(shell.lang), undo: flash.undo });
    }
    // An error page has the same frame.
    request.extensions_mut().insert(shell.clone());
    shell
}

/// What a press did and what comes next, for the next page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    key: String,
    args: Vec<(String, String)>,
    undo: Option<String>,
}

impl Flash {
    pub fn new(message: impl Into<Message>) -> Self {
        let message = message.into();
        let args = message.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { key: message.key.to_owned(), args, undo: None }
    }

    /// The address of a form that takes it back.
    #[must_use]
    pub fn undo(mut self, address: impl Into<String>) -> Self {
        self.undo = Some(address.into());
        self
    }

    fn text(&self, lang: crate::web::i18n::Lang) -> String {
        let text =
            self.args.iter().fold(lang.t(&self.key), |text, (name, value)| match value.parse::<u32>() {
                Ok(number) => text.with(name, number),
                Err(_) => text.with(name, value.as_str()),
            });
        text.to_string()
    }
}

/// Says something on the caller's next page. API clients have none: nothing happens.
///
/// # Errors
/// Of the database.
pub fn flash(conn: &mut DbConnection, caller: &Caller, flash: &Flash) -> Result<()> {
    let Via::Session(session) = &caller.via else { return Ok(()) };
    let stored = serde_json::to_string(flash).map_err(Error::internal)?;
    sessions::set_flash(conn, session, Some(&stored))
}

/// The flash that this request's page shows.
struct FlashShown(String);

pub(super) fn remember_flash(request: &HttpRequest, stored: String) {
    request.extensions_mut().insert(FlashShown(stored));
}

/// Whether the frame of this request's page had something to say, which is then said for good.
pub(super) fn has_flash(request: &HttpRequest) -> bool {
    request.extensions().get::<FlashShown>().is_some()
}
