//! One line a request: id, method, route pattern, status, milliseconds. Never a name, a token, a query string or a body.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};

use super::metrics::Metrics;
use crate::error::Error;

/// The reference of a request, told in `X-Request-Id` and in the log.
#[derive(Debug, Clone)]
pub struct RequestId(String);

impl RequestId {
    pub fn of(request: &HttpRequest) -> String {
        request.extensions().get::<Self>().map_or_else(String::new, |id| id.0.clone())
    }
}

/// Middleware around everything.
pub async fn record(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let started = Instant::now();
    let id = uuid::Uuid::new_v4().simple().to_string();
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let metrics = request.app_data::<web::Data<Metrics>>().cloned();
    let mut response = next.call(request).await?.map_into_boxed_body();
    // Unknown addresses share one label, so that nobody can fill the memory with them.
    let route = response.request().match_pattern().unwrap_or_else(|| "-".to_owned());
    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    if let Some(Error::Internal(_)) = response.response().error().and_then(|error| error.as_error::<Error>())
    {
        let cause = response.response().error().and_then(|error| error.as_error::<Error>()).map(Error::chain);
        tracing::error!(request = %id, %method, %route, cause = cause.unwrap_or_default(), "a request failed by a defect");
    }
    tracing::info!(request = %id, %method, %route, status, ms = elapsed.as_secs_f64() * 1e3, "request");
    if let Some(metrics) = metrics {
        metrics.count(method.as_str(), &route, status, elapsed.as_secs_f64());
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}
