//! The two cookies of the pages: the session, and the visitor's random word that protects forms before anybody is signed in.

use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Whether cookies are marked `Secure` and named `__Host-…`: always, unless the public address is plain http on this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CookieStyle {
    pub secure: bool,
}

impl CookieStyle {
    pub fn session_name(self) -> &'static str {
        if self.secure { "__Host-kontor" } else { "kontor" }
    }
    pub fn visitor_name(self) -> &'static str {
        if self.secure { "__Host-kontor-visitor" } else { "kontor-visitor" }
    }

    /// The session cookie, or its removal when `token` is `None`.
    pub fn session(self, token: Option<&str>) -> Cookie<'static> {
        self.cookie(self.session_name(), token)
    }
    pub fn visitor(self, token: &str) -> Cookie<'static> {
        self.cookie(self.visitor_name(), Some(token))
    }

    fn cookie(self, name: &'static str, value: Option<&str>) -> Cookie<'static> {
        let mut cookie = Cookie::build(name, value.unwrap_or_default().to_owned())
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.secure)
            .finish();
        if value.is_none() {
            cookie.make_removal();
        }
        cookie
    }

    /// The word that forms of this browser carry: derived from its session, else from its visitor cookie; never the cookie itself.
    pub fn form_word(self, request: &HttpRequest) -> Option<String> {
        let cookie = request.cookie(self.session_name()).or_else(|| request.cookie(self.visitor_name()))?;
        Some(form_word_of(cookie.value()))
    }
}

/// The form word that belongs to a cookie's value.
pub fn form_word_of(cookie_value: &str) -> String {
    let digest = Sha256::new().chain_update(b"kontor form word\0").chain_update(cookie_value).finalize();
    BASE64_URL_SAFE_NO_PAD.encode(digest)
}

/// 256 random bits as text, for sessions, links and visitors. Only its hash is stored.
pub fn random_token() -> String {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).expect("the system's random source works, or nothing here is safe");
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a token.
pub fn token_hash(token: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_ref()))
}
