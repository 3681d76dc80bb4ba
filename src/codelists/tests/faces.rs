//! What the addresses answer.

use actix_web::{App, test, web};
use serde_json::Value;
use utoipa_actix_web::service_config::ServiceConfig;

use super::super::{api, pages};

/// Status and body of a request.
async fn get(address: &str) -> (u16, Value) {
    let service = test::init_service(
        App::new()
            .configure(|config| api::routes(&mut ServiceConfig::new(config)))
            .configure(|config: &mut web::ServiceConfig| pages::routes(config)),
    )
    .await;
    let request = test::TestRequest::get().uri(address).to_request();
    let answer = test::call_service(&service, request).await;
    let status = answer.status().as_u16();
    let body = test::read_body(answer).await;
    (status, serde_json::from_slice(&body).unwrap_or(Value::Null))
}

#[actix_web::test]
async fn a_search_answers_labels_in_the_language_asked_for() {
    let (status, body) = get("/codelists/nace/entries?q=forg%C3%A1csol%C3%A1s&lang=de").await;
    assert_eq!(status, 200);
    assert_eq!(body["items"][0]["code"], "25.53");
    assert_eq!(body["items"][0]["label"], "Metallbearbeitung");
    assert_eq!(
        (&body["items"][0]["why"], &body["items"][0]["matched_language"]),
        (&"synonym".into(), &"hu".into())
    );
    let (_, page) = get("/codes?list=nace&q=forg%C3%A1csol%C3%A1s&lang=de").await;
    assert_eq!(page[0]["label"], "Metallbearbeitung");
    assert!(page[0]["note"].as_str().is_some_and(|note| note.starts_with("Zum Beispiel:")));
}

#[actix_web::test]
async fn a_list_is_walked_level_by_level_and_in_either_version() {
    let (_, top) = get("/codelists/nace/entries").await;
    assert_eq!(top["items"].as_array().map(Vec::len), Some(22));
    let (_, below) = get("/codelists/nace/entries?parent=25.5").await;
    assert_eq!(below["items"][0]["code"], "25.51");
    let (_, old) = get("/codelists/nace/entries/25.62?version=2").await;
    assert_eq!(old["label"], "Machining");
    assert_eq!(old["ancestors"][0]["code"], "25.6");
    let (_, new) = get("/codelists/nace/successors/25.62").await;
    assert_eq!((&new["certain"], &new["successors"][0]["code"]), (&true.into(), &"25.53".into()));
}

#[actix_web::test]
async fn towns_tell_their_regions() {
    let (_, towns) = get("/towns?country=AT&name=linz&lang=hu").await;
    assert_eq!(towns["items"][0]["regions"][0]["code"], "AT312");
    assert_eq!(towns["items"][0]["regions"][3]["label"], "Ausztria");
}

#[actix_web::test]
async fn what_is_not_there_or_wrong_says_so() {
    for (address, status) in [
        ("/codelists/nothing/entries", 404),
        ("/codes?list=nothing&q=a", 404),
        ("/codelists/nace/entries?version=9", 404),
        ("/codelists/nace/entries?parent=Q9", 404),
        ("/codelists/nace/entries/99.99", 404),
        ("/codelists/nace/successors/99.99", 404),
        ("/codelists/nace/entries?q=a&limit=0", 422),
        ("/codelists/nace/entries?q=a&limit=51", 422),
        ("/codelists/nace/entries?q=a&colour=red", 422),
        ("/towns?country=QQ&name=linz", 422),
    ] {
        assert_eq!(get(address).await.0, status, "{address}");
    }
    let long = format!("/codelists/nace/entries?q={}", "a".repeat(201));
    assert_eq!(get(&long).await.0, 422);
    let (status, lists) = get("/codelists").await;
    assert_eq!((status, lists["items"].as_array().map(Vec::len)), (200, Some(20)));
}
