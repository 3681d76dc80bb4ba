//! From a request to the [`Caller`]: by the session's cookie on pages, by the bearer token in the API, never the other way round.

use actix_web::http::header;
use actix_web::{FromRequest as _, HttpMessage as _, HttpRequest};

use super::caller::{Caller, Via};
use super::limits::address_of;
use super::store::{self, refresh, sessions};
use super::{session, shell};
use crate::app::App;
use crate::clock;
use crate::error::{Error, Result};
use crate::web::API;
use crate::web::i18n::{AccountLang, Lang};

/// Left in the request by the first who asked, so that a handler, the frame of its page and the error page ask once.
#[derive(Clone)]
struct Known(Option<Caller>);

/// Who asks, counted against the limits.
pub(super) async fn recognise(request: &HttpRequest) -> Result<Option<Caller>> {
    if let Some(known) = request.extensions().get::<Known>() {
        return Ok(known.0.clone());
    }
    let app = App::extract(request).await?;
    let caller = match is_api(request) {
        true => of_token(&app, request).await?,
        false => of_session(&app, request).await?,
    };
    match &caller {
        Some(caller) => app.limits.account(&caller.account_id)?,
        None => app.limits.visitor(address_of(&app, request))?,
    }
    if let Some(lang) = caller.as_ref().and_then(|caller| Lang::parse(&caller.language)) {
        request.extensions_mut().insert(AccountLang(lang));
    }
    request.extensions_mut().insert(Known(caller.clone()));
    Ok(caller)
}

/// Whether a request is the API's: the same test wherever pages and API part.
pub(super) fn is_api(request: &HttpRequest) -> bool {
    let rest = request.path().strip_prefix(API);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

async fn of_session(app: &App, request: &HttpRequest) -> Result<Option<Caller>> {
    let Some(cookie) = request.cookie(app.cookies().session_name()) else { return Ok(None) };
    let (token, now) = (cookie.value().to_owned(), clock::now());
    let recognised = app.db.read(move |conn| session::recognise(conn, &token, now)).await?;
    let Some(session::Recognised { caller, note_it, flash }) = recognised else { return Ok(None) };
    if let (true, Via::Session(id)) = (note_it, &caller.via) {
        let (db, id) = (app.db.clone(), id.clone());
        // Beside the request: where nothing can be written at the moment, reading goes on.
        actix_web::rt::spawn(async move {
            if let Err(error) = db.write(move |conn| sessions::touch(conn, &id, now)).await {
                tracing::warn!(cause = %error.chain(), "it could not be noted that a session was seen");
            }
        });
    }
    if let Some(flash) = flash {
        shell::remember_flash(request, flash);
    }
    Ok(Some(caller))
}

async fn of_token(app: &App, request: &HttpRequest) -> Result<Option<Caller>> {
    let mut headers = request.headers().get_all(header::AUTHORIZATION);
    let Some(value) = headers.next() else { return Ok(None) };
    let bearer = value.to_str().ok().and_then(|value| value.split_once(' '));
    let (Some((scheme, token)), None) = (bearer, headers.next()) else {
        return Err(refused(app, request));
    };
    let claims = scheme.eq_ignore_ascii_case("bearer").then(|| app.tokens.verify(token.trim()));
    let Some(Ok(claims)) = claims else { return Err(refused(app, request)) };
    let caller = app
        .db
        .read(move |conn| {
            let live = refresh::is_live(conn, &claims.sub, &claims.sid, claims.ver)?;
            if !live {
                return Ok(None);
            }
            store::caller(conn, &claims.sub, Via::Token(claims.sid))
        })
        .await?;
    caller.map(Some).ok_or_else(|| refused(app, request))
}

/// Guessing tokens is counted, too.
fn refused(app: &App, request: &HttpRequest) -> Error {
    app.limits.visitor(address_of(app, request)).err().unwrap_or(Error::Unauthenticated)
}
