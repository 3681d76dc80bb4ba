//! A POST that is sent twice happens once: the same `Idempotency-Key` gets the first one's answer for a day.
//!
//! ```text
//! #[post("/networks")]
//! async fn create(app: App, caller: Caller, request: HttpRequest, Json(input): Json<NewNetwork>) -> Result<Answer> {
//!     let now = clock::now();
//!     idempotency::once(&app, &request, &caller.clone(), move |conn| {
//!         let network = actions::create(conn, &caller, input, now)?;
//!         Answer::created(format!("/api/v1/networks/{}", network.id), &network)
//!     })
//!     .await
//! }
//! ```
//!
//! In the operation's document: `params(IdempotencyKey)`.

use actix_web::body::BoxBody;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, Responder};
use chrono::Duration;
use serde::Serialize;

use super::caller::Caller;
use super::store::keys;
use crate::app::App;
use crate::clock;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Message, Result};
use crate::web::cookies::token_hash;
use crate::web::extract::{BodyDigest, Form};

const HEADER: &str = "Idempotency-Key";
/// How long an answer is remembered.
const MEMORY: Duration = Duration::hours(24);

/// The header, for the API's document.
#[derive(utoipa::IntoParams)]
#[into_params(parameter_in = Header)]
pub struct IdempotencyKey {
    /// A word of your choice, a UUID for instance. Sent again within 24 hours with the same body, the request does nothing and answers
    /// what it answered first; with another body it is refused.
    #[param(
        rename = "Idempotency-Key",
        required = false,
        min_length = 1,
        max_length = 255,
        pattern = "^[!-~]+$"
    )]
    #[expect(dead_code, reason = "read from the request; the field is the document's")]
    idempotency_key: String,
}

/// What a POST answers, in a form that can be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    status: u16,
    location: Option<String>,
    body: String,
}

impl Answer {
    /// 201 with the new thing and its address.
    ///
    /// # Errors
    /// When the thing cannot be written as JSON, which is a defect.
    pub fn created(location: impl Into<String>, body: &impl Serialize) -> Result<Self> {
        Ok(Self {
            status: StatusCode::CREATED.as_u16(),
            location: Some(location.into()),
            body: serde_json::to_string(body).map_err(Error::internal)?,
        })
    }

    /// 200 with a thing that was there or was changed.
    ///
    /// # Errors
    /// As [`Answer::created`].
    pub fn ok(body: &impl Serialize) -> Result<Self> {
        let body = serde_json::to_string(body).map_err(Error::internal)?;
        Ok(Self { status: StatusCode::OK.as_u16(), location: None, body })
    }
}

impl Responder for Answer {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK);
        let mut response = HttpResponse::build(status);
        if let Some(location) = self.location {
            response.insert_header((header::LOCATION, location));
        }
        response.content_type("application/json").body(self.body)
    }
}

/// Runs `work` in a transaction, unless the same caller has sent this key before: then it answers what was answered then.
/// Failures are not remembered. Without the header it simply runs.
///
/// # Errors
/// [`Error::Malformed`] for a key that is none, [`Error::Invalid`] for a known key with another body or address, and what `work` returns.
pub async fn once(
    app: &App,
    request: &HttpRequest,
    caller: &Caller,
    work: impl FnOnce(&mut DbConnection) -> Result<Answer> + Send + 'static,
) -> Result<Answer> {
    let Some(key) = key_of(request)? else {
        return app.db.write(work).await;
    };
    let body = request.extensions().get::<BodyDigest>().map(|digest| digest.0.clone());
    let asked = format!("{} {}\n{}", request.method(), request.uri(), body.unwrap_or_default());
    let remembered = keys::Key { account: caller.account_id.clone(), key, asked: token_hash(&asked) };
    run_once(app, remembered, work).await
}

/// The same for a page's form that makes something new: pressed twice, it makes one thing. `work` gives the address to go to; the form
/// carries a word of its own ([`crate::web::form::FormState::once`]), and sent with other answers it is another form.
///
/// # Errors
/// What `work` returns.
pub async fn pressed_once(
    app: &App,
    caller: &Caller,
    form: &Form,
    work: impl FnOnce(&mut DbConnection) -> Result<String> + Send + 'static,
) -> Result<String> {
    let work = move |conn: &mut DbConnection| {
        let status = StatusCode::SEE_OTHER.as_u16();
        work(conn).map(|address| Answer { status, location: Some(address), body: String::new() })
    };
    let asked = token_hash(format!("{:?}", form.0));
    let remembered = keys::Key { account: caller.account_id.clone(), key: asked.clone(), asked };
    let answer = run_once(app, remembered, work).await?;
    Ok(answer.location.unwrap_or_default())
}

async fn run_once(
    app: &App,
    remembered: keys::Key,
    work: impl FnOnce(&mut DbConnection) -> Result<Answer> + Send + 'static,
) -> Result<Answer> {
    let now = clock::now();
    let first_try = {
        let remembered = remembered.clone();
        app.db.write(move |conn| claim_and_run(conn, &remembered, now, work)).await
    };
    match first_try {
        // Another request with this key was faster and has committed: its answer is there now.
        Err(Error::Conflict(message)) if message.key == TAKEN => {
            let answer = app.db.read(move |conn| replay(conn, &remembered, now)).await?;
            answer.ok_or(Error::Busy)
        }
        other => other,
    }
}

const TAKEN: &str = "error-idempotency-busy";

fn claim_and_run(
    conn: &mut DbConnection,
    key: &keys::Key,
    now: Instant,
    work: impl FnOnce(&mut DbConnection) -> Result<Answer>,
) -> Result<Answer> {
    if let Some(answer) = replay(conn, key, now)? {
        return Ok(answer);
    }
    keys::forget_before(conn, &key.account, now.plus(-MEMORY))?;
    // Claimed before the work: a second request with the same key waits here for the first one's end.
    keys::claim(conn, key, now, || Error::conflict(TAKEN))?;
    let answer = work(conn)?;
    keys::fill(conn, key, answer.status.into(), answer.location.as_deref(), &answer.body)?;
    Ok(answer)
}

fn replay(conn: &mut DbConnection, key: &keys::Key, now: Instant) -> Result<Option<Answer>> {
    let Some(row) = keys::find(conn, key, now.plus(-MEMORY))? else { return Ok(None) };
    if row.asked != key.asked {
        return Err(Error::field(HEADER, "error-idempotency-reused"));
    }
    let status = u16::try_from(row.status).map_err(Error::internal)?;
    Ok(Some(Answer { status, location: row.location, body: row.body }))
}

fn key_of(request: &HttpRequest) -> Result<Option<String>> {
    let mut values = request.headers().get_all(HEADER);
    let Some(value) = values.next() else { return Ok(None) };
    let text = value.to_str().unwrap_or_default();
    let visible = (1..=255).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    if visible && values.next().is_none() {
        Ok(Some(text.to_owned()))
    } else {
        Err(Error::Malformed(Message::new("error-idempotency-key")))
    }
}
