//! [`Actor`]: somebody who uses the service, by API and in a browser.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::IntoFuture;
use std::rc::Rc;

use actix_web::cookie::Cookie;
use actix_web::http::Method;
use actix_web::test::TestRequest;
use futures_util::future::LocalBoxFuture;
use kontor::web::cookies::form_word_of;
use serde_json::Value;

use super::answer::Answer;
use super::app::TestApp;

/// A visitor or a signed-in person. The API is called with the access token, pages with the cookies, as outside.
#[derive(Clone)]
pub struct Actor(Rc<Inner>);

struct Inner {
    app: TestApp,
    token: RefCell<Option<String>>,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl Actor {
    pub(super) fn new(app: TestApp) -> Self {
        Self(Rc::new(Inner { app, token: RefCell::default(), cookies: RefCell::default() }))
    }

    pub fn app(&self) -> &TestApp {
        &self.0.app
    }

    /// Uses this access token from now on.
    pub fn set_token(&self, token: Option<&str>) {
        *self.0.token.borrow_mut() = token.map(ToOwned::to_owned);
    }

    /// The cookies that the service has set, by name.
    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.0.cookies.borrow().clone()
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.0.cookies.borrow_mut().insert(name.to_owned(), value.to_owned());
    }

    pub fn get(&self, path: &str) -> Call {
        self.api(Method::GET, path, None)
    }
    pub fn post(&self, path: &str, body: Value) -> Call {
        self.api(Method::POST, path, Some(body))
    }
    pub fn put(&self, path: &str, body: Value) -> Call {
        self.api(Method::PUT, path, Some(body))
    }
    pub fn patch(&self, path: &str, body: Value) -> Call {
        self.api(Method::PATCH, path, Some(body))
    }
    pub fn delete(&self, path: &str) -> Call {
        self.api(Method::DELETE, path, None)
    }

    /// A call of the API with any method.
    pub fn api(&self, method: Method, path: &str, body: Option<Value>) -> Call {
        let call = Call::new(self, method, path);
        let call = match self.0.token.borrow().as_deref() {
            Some(token) => call.header("authorization", &format!("Bearer {token}")),
            None => call,
        };
        match body {
            Some(body) => call.body("application/json", body.to_string()),
            None => call,
        }
    }

    /// Opens a page as the browser does.
    pub fn page(&self, path: &str) -> Call {
        Call::new(self, Method::GET, path).with_cookies()
    }

    /// Sends a form of a page, with the hidden word that our pages put into it.
    pub fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Call {
        let mut pairs: Vec<(&str, &str)> = fields.to_vec();
        let word = self.form_word();
        if let Some(word) = &word {
            pairs.push(("csrf", word));
        }
        let body = serde_html_form::to_string(&pairs).unwrap();
        Call::new(self, Method::POST, path).with_cookies().body("application/x-www-form-urlencoded", body)
    }

    /// Sends a form, expects the redirect that follows every success, and opens where it leads.
    pub async fn submit_and_follow(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let target = self.submit(path, fields).await.expect(303).location();
        self.page(&target).await.expect(200)
    }

    fn form_word(&self) -> Option<String> {
        let cookies = self.0.cookies.borrow();
        cookies.get("kontor").or_else(|| cookies.get("kontor-visitor")).map(|value| form_word_of(value))
    }

    fn keep_cookies(&self, answer: &Answer) {
        for value in answer.headers.get_all("set-cookie") {
            let cookie = Cookie::parse(value.to_str().unwrap().to_owned()).unwrap();
            let mut cookies = self.0.cookies.borrow_mut();
            let ended = cookie.max_age().is_some_and(|age| age.is_zero() || age.is_negative());
            if ended || cookie.value().is_empty() {
                cookies.remove(cookie.name());
            } else {
                cookies.insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
    }
}

/// A request that is sent when it is awaited.
#[must_use = "await it"]
pub struct Call {
    actor: Actor,
    method: Method,
    path: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    with_cookies: bool,
}

impl Call {
    fn new(actor: &Actor, method: Method, path: &str) -> Self {
        Self {
            actor: actor.clone(),
            method,
            path: path.to_owned(),
            headers: Vec::new(),
            body: None,
            with_cookies: false,
        }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Says which version is to be changed.
    pub fn if_match(self, version: i64) -> Self {
        self.header("if-match", &format!("\"{version}\""))
    }

    /// Any bytes as the body.
    pub fn body(mut self, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", media_type)
    }

    fn with_cookies(mut self) -> Self {
        self.with_cookies = true;
        self
    }
}

impl IntoFuture for Call {
    type Output = Answer;
    type IntoFuture = LocalBoxFuture<'static, Answer>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let what = format!("{} {}", self.method, self.path);
            let mut request = TestRequest::default()
                .method(self.method)
                .uri(&self.path)
                .peer_addr(([127, 0, 0, 1], 40_000).into());
            for (name, value) in &self.headers {
                request = request.append_header((name.as_str(), value.as_str()));
            }
            if self.with_cookies {
                for (name, value) in self.actor.cookies() {
                    request = request.cookie(Cookie::new(name, value));
                }
            }
            if let Some(body) = self.body {
                request = request.set_payload(body);
            }
            let response = self.actor.app().call(request.to_request()).await;
            let answer = Answer::read(what, response).await;
            if self.with_cookies {
                self.actor.keep_cookies(&answer);
            }
            answer
        })
    }
}
