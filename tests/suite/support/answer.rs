//! What the service answered.

use actix_web::body::{BoxBody, to_bytes};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::HeaderMap;
use serde_json::Value;

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    /// Method and path, for messages.
    what: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub(super) async fn read(what: String, response: ServiceResponse<BoxBody>) -> Self {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let body = to_bytes(response.into_body()).await.unwrap().to_vec();
        let answer = Self { what, status, headers, body };
        // A text that no catalogue has is printed as its key in these brackets.
        assert!(
            !answer.text().contains('⟦'),
            "{} prints a key instead of a text: {}",
            answer.what,
            answer.text()
        );
        answer
    }

    /// Goes on only if the service answered so.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} answered {}: {}", self.what, self.status, self.text());
        self
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        match serde_json::from_slice(&self.body) {
            Ok(value) => value,
            Err(error) => panic!("{} answered no JSON ({error}): {}", self.what, self.text()),
        }
    }

    /// The `id` of what was made or read.
    #[track_caller]
    pub fn id(&self) -> String {
        self.json()["id"].as_str().unwrap_or_else(|| panic!("no id: {}", self.text())).to_owned()
    }

    /// The items of a list.
    #[track_caller]
    pub fn items(&self) -> Vec<Value> {
        let items = self.json()["items"].as_array().cloned();
        items.unwrap_or_else(|| panic!("no list: {}", self.text()))
    }

    /// The names of the fields that were refused, in order.
    #[track_caller]
    pub fn refused_fields(&self) -> Vec<String> {
        let errors = self.json()["errors"].as_array().cloned().unwrap_or_default();
        errors.iter().map(|error| error["field"].as_str().unwrap_or("?").to_owned()).collect()
    }

    /// The problem's word for programs.
    #[track_caller]
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Where a redirect leads, or where the new thing lives.
    #[track_caller]
    pub fn location(&self) -> String {
        self.header("location").unwrap_or_else(|| panic!("{} gave no Location", self.what)).to_owned()
    }

    /// The version in the ETag, as [`Call::if_match`](super::actor::Call::if_match) wants it.
    #[track_caller]
    pub fn version(&self) -> i64 {
        let tag = self.header("etag").unwrap_or_else(|| panic!("{} gave no ETag", self.what));
        tag.trim_matches('"').parse().unwrap()
    }
}
