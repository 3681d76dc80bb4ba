//! Tests of `error_page`.

use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::{App, web};

use super::*;

async fn answer(path: &str) -> (u16, String, String) {
    let refuse = |error: fn() -> Error| web::get().to(move || async move { Err::<&str, Error>(error()) });
    let scope = web::scope("")
        .wrap(from_fn(answer_as_page))
        .route("/private", refuse(|| Error::Unauthenticated))
        .route("/broken", refuse(|| Error::internal("<secret> cause")))
        .default_service(web::to(|| async { Err::<&str, Error>(Error::NotFound) }));
    let app = init_service(App::new().service(scope)).await;
    let response = call_service(&app, TestRequest::get().uri(path).to_request()).await;
    let location = response
        .headers()
        .get(header::LOCATION)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let status = response.status().as_u16();
    (status, location, String::from_utf8_lossy(&read_body(response).await).into_owned())
}

#[actix_web::test]
async fn a_refusal_is_a_page_in_the_readers_language() {
    let (status, _, body) = answer("/nowhere?lang=de").await;
    assert_eq!(status, 404);
    assert!(body.contains("<h1>Nicht gefunden</h1>") && body.contains("<html lang=\"de\""), "{body}");
}

#[actix_web::test]
async fn a_defect_does_not_show_its_cause() {
    let (status, _, body) = answer("/broken").await;
    assert_eq!(status, 500);
    assert!(body.contains("on our side") && !body.contains("secret"));
}

#[actix_web::test]
async fn who_is_not_signed_in_is_led_there_and_back() {
    let (status, location, _) = answer("/private?a=1&b=2").await;
    assert_eq!((status, location.as_str()), (303, "/sign-in?next=%2Fprivate%3Fa%3D1%26b%3D2"));
}
