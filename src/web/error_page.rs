//! The page that a refusal shows where a browser asked: what happened, what to do, and for defects of ours the reference
//! of the log. Who is not signed in is led to the sign-in page, and from there back;
//! what such a person typed comes along.

use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use askama::Template;

use super::shell::Shell;
use super::typed::{SignedOut, Typed};
use crate::error::Error;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    shell: Shell,
    status: u16,
    message: String,
    reference: String,
}

/// Middleware of the pages' scope. The frame is the one that the handler's [`Shell`] was taken from, if it got so far
/// (left in the request's extensions), else what the request itself says.
pub async fn answer_as_page(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let mut response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let refused = status.is_client_error() || status.is_server_error();
    if !refused || response.headers().contains_key(header::CONTENT_TYPE) {
        return Ok(response);
    }
    let looking = *response.request().method() == Method::GET;
    if status == StatusCode::UNAUTHORIZED && looking {
        let way = sign_in_and_back(&response);
        response.response_mut().head_mut().status = StatusCode::SEE_OTHER;
        if let Ok(way) = HeaderValue::from_str(&way) {
            response.headers_mut().insert(header::LOCATION, way);
        }
        return Ok(response);
    }
    let (lang, body) = rendered(&response);
    let mut response = response.map_body(|_, _| BoxBody::new(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang));
    Ok(response)
}

fn sign_in_and_back(response: &ServiceResponse<BoxBody>) -> String {
    let target = response.request().uri().path_and_query().map_or("/", |target| target.as_str());
    let back = serde_html_form::to_string([("next", target)]).unwrap_or_default();
    format!("/sign-in?{back}")
}

fn rendered(response: &ServiceResponse<BoxBody>) -> (&'static str, String) {
    let request = response.request();
    let kept = request.extensions().get::<Shell>().cloned();
    let shell = kept.unwrap_or_else(|| Shell::of(request));
    let error = response.response().error().and_then(|error| error.as_error::<Error>());
    let unnamed = super::problem::error_of_status(response.status());
    let error = error.unwrap_or(&unnamed);
    if let (StatusCode::UNAUTHORIZED, Some(sent)) = (response.status(), Typed::of(request)) {
        let page = SignedOut::of(shell, sent);
        return (page.shell.lang.code(), page.render().unwrap_or_default());
    }
    let status = response.status().as_u16();
    let message = shell.lang.message(&error.message());
    let reference = match error {
        Error::Internal(_) => super::log::RequestId::of(request),
        _ => String::new(),
    };
    let title = shell.t("error-title").with("status", status).to_string();
    let page = ErrorPage { shell: shell.titled(title), status, message: message.clone(), reference };
    (page.shell.lang.code(), page.render().unwrap_or(message))
}

#[cfg(test)]
mod tests;
