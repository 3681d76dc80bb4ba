//! What is refused before any handler runs: endless headers, compressed bodies, other sites' forms, and more work than the machine can do.

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll};

use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::{Method, header};
use actix_web::middleware::Next;
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, HttpRequest, web};
use futures_util::StreamExt as _;
use futures_util::stream::poll_fn;
use subtle::ConstantTimeEq as _;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::cookies::{CookieStyle, form_word_of};
use crate::error::{Error, Message, Result};

/// The hidden field of every form.
pub const CSRF_FIELD: &str = "csrf";

/// Requests that may be worked on at once. What comes on top is refused before its body is read.
#[derive(Clone)]
pub struct InFlight(Arc<Semaphore>);

/// Left in a request while it is worked on.
struct Admitted {
    _place: OwnedSemaphorePermit,
}

impl InFlight {
    pub fn new(most: usize) -> Self {
        Self(Arc::new(Semaphore::new(most)))
    }

    fn admit(&self, request: &HttpRequest) -> Result<()> {
        let place = self.0.clone().try_acquire_owned().map_err(|_| Error::Busy)?;
        request.extensions_mut().insert(Admitted { _place: place });
        Ok(())
    }
}

/// Lets others be worked on while this request waits for its sender: slow ones must not use up the places.
pub(super) fn step_aside(request: &HttpRequest) {
    request.extensions_mut().remove::<Admitted>();
}

/// Takes a place again once the sender has finished.
///
/// # Errors
/// [`Error::Busy`] when there is none.
pub(super) fn step_in(request: &HttpRequest) -> Result<()> {
    request.app_data::<web::Data<InFlight>>().map_or(Ok(()), |gate| gate.admit(request))
}

/// The longest address with its headers, in bytes: a session's cookie and a token have room many times over. The parser itself ends a
/// connection at 128 KiB only.
const HEAD_LIMIT: usize = 16 * 1024;

fn head_length(request: &ServiceRequest) -> usize {
    let address = request.uri().path_and_query().map_or(0, |address| address.as_str().len());
    // A line's colon, space and end count.
    let lines = request.headers().iter().map(|(name, value)| name.as_str().len() + value.len() + 4);
    address + lines.sum::<usize>()
}

/// The methods that some address of ours knows; TRACE and CONNECT are none of them.
const METHODS: [Method; 7] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// Middleware around everything: sheds load, and refuses endless headers, compressed bodies (the decoder would unpack them without a
/// limit) and methods that nobody knows. HEAD is worked on as GET; its body is left out where the answer is written.
pub async fn admit(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    if head_length(&request) > HEAD_LIMIT {
        return Ok(request.error_response(Error::HeadTooLarge));
    }
    let encoding =
        request.headers().get(header::CONTENT_ENCODING).map(|value| value.as_bytes().to_ascii_lowercase());
    if encoding.is_some_and(|encoding| encoding != b"identity") {
        let refusal = Error::UnsupportedMediaType(Message::new("error-compressed-body"));
        return Ok(request.error_response(refusal));
    }
    if !METHODS.contains(request.method()) {
        let mut refusal = request.error_response(Error::MethodNotAllowed);
        let known = header::HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        refusal.headers_mut().insert(header::ALLOW, known);
        return Ok(refusal);
    }
    if *request.method() == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    if let Err(refusal) = step_in(request.request()) {
        return Ok(request.error_response(refusal));
    }
    let response = next.call(request).await?.map_into_boxed_body();
    step_aside(response.request());
    Ok(response)
}

/// Middleware around all others: ends the connection of whoever is answered before it has sent its body to the end. Where the body has
/// no announced length, actix would wait for that end without a limit once nobody holds the body any more: the answer holds it.
pub async fn end_unread(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    if !request.headers().contains_key(header::TRANSFER_ENCODING) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    let payload = Rc::new(RefCell::new(request.take_payload()));
    let read = Rc::clone(&payload);
    let read = poll_fn(move |context| read.borrow_mut().poll_next_unpin(context));
    request.set_payload(Payload::Stream { payload: Box::pin(read) });
    let response = next.call(request).await?.map_into_boxed_body();
    Ok(response.map_body(|_, body| Held { body, _payload: payload }.boxed()))
}

/// An answer's body, and the request's.
struct Held {
    body: BoxBody,
    _payload: Rc<RefCell<Payload>>,
}

impl MessageBody for Held {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<std::result::Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(context)
    }
}

/// Middleware of the pages: a request that changes something must come from one of our own pages.
///
/// Browsers say so in `Sec-Fetch-Site` or `Origin`. Where neither is sent, the form's own word decides ([`check_form`]), here and not
/// only in the extractor, so that no handler can forget it.
pub async fn same_site_only(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let changes = !matches!(*request.method(), Method::GET | Method::OPTIONS);
    if changes {
        let checked = match origin_verdict(request.request()) {
            Verdict::Own => Ok(()),
            Verdict::Foreign => Err(Error::CrossSite),
            Verdict::Unsaid => check_unsaid(&mut request).await,
        };
        if let Err(refusal) = checked {
            return Ok(request.error_response(refusal));
        }
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Reads the body for its word and puts it back for the handler.
async fn check_unsaid(request: &mut ServiceRequest) -> Result<()> {
    let body = super::extract::body_again(request).await?;
    let pairs: Vec<(String, String)> = serde_html_form::from_bytes(&body).map_err(|_| Error::CrossSite)?;
    check_form(request.request(), &pairs)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Own,
    Foreign,
    Unsaid,
}

/// The service's own origin, for comparing with what a browser says.
#[derive(Debug, Clone)]
pub struct OwnOrigin(pub String);

fn origin_verdict(request: &HttpRequest) -> Verdict {
    let header = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap_or("?"));
    match header("sec-fetch-site") {
        Some("same-origin" | "none") => return Verdict::Own,
        Some(_) => return Verdict::Foreign,
        None => {}
    }
    match header("origin") {
        Some(origin) => {
            let own = request.app_data::<web::Data<OwnOrigin>>().is_some_and(|own| own.0 == origin);
            if own || same_as_host(request, origin) { Verdict::Own } else { Verdict::Foreign }
        }
        None => Verdict::Unsaid,
    }
}

/// An origin that names the very host the request was sent to is ours, also where somebody tries the service by another name. Where
/// we are reached by https, a page that came by http is not ours: anybody on the way could have written it.
fn same_as_host(request: &HttpRequest, origin: &str) -> bool {
    let secure = request.app_data::<web::Data<CookieStyle>>().is_some_and(|style| style.secure);
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    let Some((scheme, rest)) = origin.split_once("://") else { return false };
    host == Some(rest) && (scheme == "https" || (scheme == "http" && !secure))
}

/// A browser's word for its forms, made for a first-time visitor; the answer's middleware sends the cookie it belongs to.
#[derive(Debug, Clone)]
pub struct NewVisitor(pub String);

/// The word that a form on this request's page must carry.
pub fn form_word(request: &HttpRequest) -> String {
    if let Some(NewVisitor(token)) = request.extensions().get::<NewVisitor>() {
        return form_word_of(token);
    }
    let style = request.app_data::<web::Data<CookieStyle>>();
    style.and_then(|style| style.form_word(request)).unwrap_or_default()
}

/// Refuses a form without any sign of where it came from, unless it carries this browser's word.
pub fn check_form(request: &HttpRequest, pairs: &[(String, String)]) -> Result<()> {
    if origin_verdict(request) == Verdict::Own {
        return Ok(());
    }
    let style = request.app_data::<web::Data<CookieStyle>>().map(|style| *style.get_ref());
    let expected = style.and_then(|style| style.form_word(request));
    let sent = pairs.iter().find(|(name, _)| name == CSRF_FIELD).map(|(_, value)| value.as_str());
    match (expected, sent) {
        (Some(expected), Some(sent)) if bool::from(expected.as_bytes().ct_eq(sent.as_bytes())) => Ok(()),
        _ => Err(Error::CrossSite),
    }
}
