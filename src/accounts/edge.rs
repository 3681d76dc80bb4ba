//! What surrounds every page: the word of a first-time visitor's forms, the frame of refusals, and a flash that is said once.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, web};

use super::caller::Via;
use super::recognise::recognise;
use super::shell::{has_flash, shell};
use super::store::sessions;
use crate::app::App;
use crate::error::Result;
use crate::web::cookies::random_token;
use crate::web::guard::NewVisitor;

/// Middleware of the pages' scope, inside [`answer_as_page`](crate::web::error_page::answer_as_page).
pub async fn edge(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> actix_web::Result<ServiceResponse<BoxBody>> {
    let Some(app) = request.app_data::<web::Data<App>>().cloned() else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let style = app.cookies();
    let known = request.cookie(style.session_name()).or(request.cookie(style.visitor_name()));
    let visitor = known.is_none().then(random_token);
    if let Some(token) = &visitor {
        request.extensions_mut().insert(NewVisitor(token.clone()));
    }
    let mut response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let refused = status.is_client_error() || status.is_server_error();
    if refused && !response.headers().contains_key(header::CONTENT_TYPE) {
        leave_frame(response.request()).await;
    }
    let html = response.headers().get(header::CONTENT_TYPE);
    let html = html.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if html && status.is_success() && has_flash(response.request()) {
        // Where nothing can be written at the moment, it is said once more.
        if let Err(error) = forget_flash(&app, response.request()).await {
            tracing::warn!(cause = %error.chain(), "a flash could not be forgotten");
        }
    }
    if let (true, Some(token)) = (html, visitor) {
        response.response_mut().add_cookie(&style.visitor(&token))?;
    }
    Ok(response)
}

/// Gives a refusal the frame of who asked; where even that fails, it shows a bare one.
async fn leave_frame(request: &HttpRequest) {
    if let Ok(caller) = recognise(request).await {
        let frame = shell(request, caller.as_ref());
        request.extensions_mut().insert(frame);
    }
}

async fn forget_flash(app: &App, request: &HttpRequest) -> Result<()> {
    let Some(Via::Session(id)) = recognise(request).await?.map(|caller| caller.via) else {
        return Ok(());
    };
    app.db.write(move |conn| sessions::set_flash(conn, &id, None)).await
}
