//! The one file that knows HTTP status codes: an [`Error`] becomes a problem document (RFC 9457) or a page.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;

use crate::error::{Error, Message};
use crate::web::i18n::Lang;

/// What every refusal of the API looks like.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the code says which problem it is.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// A sentence for people, in the caller's language.
    pub title: String,
    pub status: u16,
    /// A word for programs; it does not change with the language.
    pub code: String,
    /// The reference under which the log holds the cause; only with status 500.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Every field to mend, with what to do; only with status 422.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
}

/// What to mend in one field.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct FieldProblem {
    /// The field's name as sent; nested ones like `references.0.year`.
    pub field: String,
    pub code: String,
    pub message: String,
}

/// The status for each kind of refusal.
fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Gone(_) => StatusCode::GONE,
        Error::Malformed(_) => StatusCode::BAD_REQUEST,
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::Stale => StatusCode::PRECONDITION_FAILED,
        Error::VersionMissing => StatusCode::PRECONDITION_REQUIRED,
        Error::Unauthenticated | Error::SignInRefused => StatusCode::UNAUTHORIZED,
        Error::Forbidden(_) | Error::CrossSite => StatusCode::FORBIDDEN,
        Error::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Error::HeadTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
        Error::UnsupportedMediaType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Error::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Error::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Error::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
        Error::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The error behind a refusal that actix made itself.
pub(super) fn error_of_status(status: StatusCode) -> Error {
    match status {
        StatusCode::NOT_FOUND => Error::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Error::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge,
        StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => Error::HeadTooLarge,
        StatusCode::REQUEST_TIMEOUT => Error::TooSlow,
        status if status.is_server_error() => Error::internal(format!("answered {status} without a cause")),
        _ => Error::Malformed(Message::new("error-malformed")),
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        status(self)
    }

    /// Status and headers. The body is written at the edge, where the reader's language is known: [`answer_in_words`].
    fn error_response(&self) -> HttpResponse<BoxBody> {
        let mut response = HttpResponse::build(status(self));
        match self {
            Self::Unauthenticated | Self::SignInRefused => {
                response.insert_header((header::WWW_AUTHENTICATE, "Bearer realm=\"kontor\""));
            }
            Self::TooMany { retry_after } => {
                response.insert_header((header::RETRY_AFTER, *retry_after));
            }
            Self::Busy | Self::StorageFull => {
                response.insert_header((header::RETRY_AFTER, 2));
            }
            _ => {}
        }
        response.finish()
    }
}

impl Problem {
    /// The problem document of an error in the reader's language.
    pub fn of(error: &Error, lang: Lang, reference: Option<&str>) -> Self {
        let errors = match error {
            Error::Invalid(fields) => fields.iter().map(|field| FieldProblem::of(field, lang)).collect(),
            _ => Vec::new(),
        };
        Self {
            kind: "about:blank",
            title: lang.message(&error.message()),
            status: status(error).as_u16(),
            code: error.code(),
            reference: matches!(error, Error::Internal(_)).then(|| reference.unwrap_or_default().to_owned()),
            errors,
        }
    }
}

impl FieldProblem {
    fn of(field: &crate::error::FieldError, lang: Lang) -> Self {
        let key = field.message.key;
        Self {
            field: field.field.clone(),
            code: key.strip_prefix("error-").unwrap_or(key).replace('-', "_"),
            message: lang.message(&field.message),
        }
    }
}

/// Middleware around everything: gives every refusal its problem document, whoever refused (a handler, an extractor, the router).
/// A refusal that already has a body, as on pages, stays as it is.
pub async fn answer_in_words(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let response = next.call(request).await?.map_into_boxed_body();
    // Asked only now: whoever recognised the caller has noted its language.
    let lang = Lang::of_request(response.request());
    let reference = super::log::RequestId::of(response.request());
    let refused = response.status().is_client_error() || response.status().is_server_error();
    if !refused || response.headers().contains_key(header::CONTENT_TYPE) {
        return Ok(response);
    }
    let unnamed;
    let error = match response.response().error().and_then(|error| error.as_error::<Error>()) {
        Some(error) => error,
        None => {
            unnamed = error_of_status(response.status());
            &unnamed
        }
    };
    let document = Problem::of(error, lang, Some(&reference));
    let body = serde_json::to_vec(&document).unwrap_or_default();
    let mut response = response.map_body(|_, _| BoxBody::new(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CONTENT_LANGUAGE, header::HeaderValue::from_static(lang.code()));
    Ok(response)
}
