//! What a handler takes from a request, with our errors: [`Json`], [`Query`], [`Path`], [`Form`], [`IfMatch`], [`Cursor`].

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use futures_util::StreamExt as _;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Type};

use super::shape;
use crate::error::{Error, FieldError, Message, Result};

/// The largest body of a request, in bytes.
pub const BODY_LIMIT: usize = 64 * 1024;
/// How long a sender may take for its body.
const BODY_PATIENCE: Duration = Duration::from_secs(10);

/// Parameters that are named as wrong at most.
const MOST_NAMED: usize = 50;

type Later<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

/// Left in the request by [`Json`]: the digest of the body as it was sent, to recognise a request that is sent again.
#[derive(Debug, Clone)]
pub struct BodyDigest(pub String);

/// A JSON body. Input types say `#[serde(deny_unknown_fields)]`, so that a misspelt or forbidden field is named, not ignored.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let media = media_type(request);
        let body = body(request, payload);
        let request = request.clone();
        Box::pin(async move {
            if media != "application/json" {
                return Err(Error::UnsupportedMediaType(Message::new("error-want-json")));
            }
            let body = body.await?;
            let parsed = shape::parse(&body)?;
            request.extensions_mut().insert(BodyDigest(super::cookies::token_hash(&body)));
            Ok(Json(parsed))
        })
    }
}

/// The query string; unknown and broken parameters are named. `lang` chooses the language of any answer and belongs to none of them.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(query(request.query_string()).map(Query))
    }
}

/// Reads the pairs of a query string. Each parameter that does not fit is named: it is left out, and the rest looked at again.
fn query<T: DeserializeOwned>(sent: &str) -> Result<T> {
    let name = |pair: &str| serde_html_form::from_str::<Vec<(String, String)>>(pair).unwrap_or_default();
    let mut pairs: Vec<&str> = sent.split('&').filter(|pair| !pair.starts_with("lang=")).collect();
    let mut wrong: Vec<FieldError> = Vec::new();
    while wrong.len() < MOST_NAMED {
        let joined = pairs.join("&");
        let parsed =
            serde_path_to_error::deserialize(serde_html_form::Deserializer::from_bytes(joined.as_bytes()));
        let stumbled = match parsed {
            Ok(parsed) if wrong.is_empty() => return Ok(parsed),
            Ok(_) => return Err(Error::Invalid(wrong)),
            Err(error) => shape::named(&error.path().to_string(), &error.inner().to_string()),
        };
        // What is missed now was left out before.
        if !wrong.iter().any(|known| known.field == stumbled.field) {
            wrong.push(stumbled.clone());
        }
        let parameter = stumbled.field.split(['[', '.']).next().unwrap_or_default();
        let before = pairs.len();
        pairs.retain(|pair| name(pair).iter().all(|(name, _)| name != parameter));
        if pairs.len() == before {
            break;
        }
    }
    Err(Error::Invalid(wrong))
}

/// The variable parts of the address. What does not parse does not exist.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Path<T> {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(
            actix_web::web::Path::<T>::extract(request)
                .into_inner()
                .map(|path| Path(path.into_inner()))
                .map_err(|_| Error::NotFound),
        )
    }
}

/// The fields of a submitted form, in order, as they were typed. The cross-site check has been passed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form(pub Vec<(String, String)>);

impl FromRequest for Form {
    type Error = Error;
    type Future = Later<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let media = media_type(request);
        let body = body(request, payload);
        let request = request.clone();
        Box::pin(async move {
            if media != "application/x-www-form-urlencoded" {
                return Err(Error::UnsupportedMediaType(Message::new("error-want-form")));
            }
            let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&body.await?)
                .map_err(|_| Error::Malformed(Message::new("error-broken-form")))?;
            super::guard::check_form(&request, &pairs)?;
            Ok(Form(pairs.into_iter().filter(|(name, _)| name != super::guard::CSRF_FIELD).collect()))
        })
    }
}

impl Form {
    /// The first value of a field, empty when it was not sent.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }
    /// Every value of a field that may be sent several times.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }
    /// Whether a field (a pressed button, a ticked box) was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }
}

/// The version that a change was made against: `If-Match: "7"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(pub i32);

/// The header, for the API's document.
impl utoipa::IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let version = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^\"[0-9]{1,9}\"$"));
        let header = ParameterBuilder::new()
            .name("If-Match")
            .parameter_in(ParameterIn::Header)
            .required(Required::True)
            .description(Some("The version that you change, as its `ETag` said: `\"7\"`."))
            .schema(Some(version))
            .example(Some("\"1\"".into()));
        vec![header.build()]
    }
}

impl FromRequest for IfMatch {
    type Error = Error;
    type Future = std::future::Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let tag = request.headers().get(header::IF_MATCH).ok_or(Error::VersionMissing);
        std::future::ready(tag.and_then(|tag| {
            let text = tag.to_str().map_err(|_| Error::Stale)?;
            let number = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            number.and_then(|number| number.parse().ok()).map(IfMatch).ok_or(Error::Stale)
        }))
    }
}

/// How far a list has been read: an opaque word that the list itself handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor(pub String);

impl Cursor {
    /// The word to hand out for the next page.
    pub fn to_word(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(&self.0)
    }

    /// Reads such a word; `None` for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(word).ok()?;
        String::from_utf8(bytes).ok().map(Self)
    }
}

impl<'de> Deserialize<'de> for Cursor {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        Cursor::from_word(&word).ok_or_else(|| serde::de::Error::custom("not a cursor of this list"))
    }
}

fn media_type(request: &HttpRequest) -> String {
    let value =
        request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Reads the body within the same limits and puts it back for the handler.
pub(super) async fn body_again(request: &mut ServiceRequest) -> Result<Bytes> {
    let mut payload = request.take_payload();
    let read = Bytes::from(body(request.request(), &mut payload).await?);
    let again = read.clone();
    let again = futures_util::stream::once(async { Ok(again) });
    request.set_payload(Payload::Stream { payload: Box::pin(again) });
    Ok(read)
}

/// Reads the body within its limits of size and time: actix itself has none for the time.
pub(super) fn body(request: &HttpRequest, payload: &mut Payload) -> Later<Vec<u8>> {
    let announced = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.parse::<usize>().ok());
    let mut payload = payload.take();
    let request = request.clone();
    Box::pin(async move {
        if announced.is_some_and(|length| length > BODY_LIMIT) {
            return Err(Error::TooLarge);
        }
        let read = async {
            let mut bytes = Vec::with_capacity(announced.unwrap_or(0));
            while let Some(chunk) = payload.next().await {
                let chunk = chunk.map_err(|_| Error::Malformed(Message::new("error-malformed")))?;
                if bytes.len() + chunk.len() > BODY_LIMIT {
                    return Err(Error::TooLarge);
                }
                bytes.extend_from_slice(&chunk);
            }
            Ok(bytes)
        };
        super::guard::step_aside(&request);
        let bytes = tokio::time::timeout(BODY_PATIENCE, read).await.map_err(|_| Error::TooSlow)??;
        super::guard::step_in(&request)?;
        Ok(bytes)
    })
}
