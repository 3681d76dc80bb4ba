//! Which language a reader gets.

use actix_web::{HttpMessage, HttpRequest};

use super::Lang;

/// The cookie that keeps a browser's language. It holds nothing but the code.
pub const LANG_COOKIE: &str = "lang";

/// The language of the signed-in account, left in the request's extensions by whoever looked it up.
#[derive(Debug, Clone, Copy)]
pub struct AccountLang(pub Lang);

impl Lang {
    /// The language for the answer to a request.
    pub fn of_request(request: &HttpRequest) -> Lang {
        let asked = asked_in(request.query_string());
        let cookie = request.cookie(LANG_COOKIE);
        let account = request.extensions().get::<AccountLang>().map(|account| account.0.code());
        let accepted = request.headers().get("accept-language").and_then(|value| value.to_str().ok());
        Lang::negotiate(asked, cookie.as_ref().map(|cookie| cookie.value()), account, accepted)
    }

    /// The language that an address asks for by `?lang=`.
    pub fn asked_by(request: &HttpRequest) -> Option<Lang> {
        asked_in(request.query_string()).and_then(Lang::parse)
    }

    /// The first of these that we speak: what the address asks for (`?lang=de`), what this browser chose before
    /// (cookie), the account's setting, the browser's `Accept-Language`; else English.
    pub fn negotiate(
        query: Option<&str>,
        cookie: Option<&str>,
        account: Option<&str>,
        accept_language: Option<&str>,
    ) -> Lang {
        [query, cookie, account]
            .into_iter()
            .flatten()
            .find_map(Lang::parse)
            .or_else(|| accept_language.and_then(best_accepted))
            .unwrap_or_default()
    }
}

fn asked_in(query: &str) -> Option<&str> {
    query.split('&').find_map(|pair| pair.strip_prefix("lang="))
}

/// The language of the header with the highest weight; the earlier one when equal.
fn best_accepted(header: &str) -> Option<Lang> {
    let mut best: Option<(f32, Lang)> = None;
    for range in header.split(',').take(20) {
        let mut parts = range.split(';');
        let Some(lang) = parts.next().and_then(Lang::parse) else { continue };
        let weight =
            parts.find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok()).unwrap_or(1.0);
        if weight > 0.0 && best.is_none_or(|(highest, _)| weight > highest) {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn the_address_beats_the_cookie_beats_the_account_beats_the_browser() {
        let all = |query, cookie, account| Lang::negotiate(query, cookie, account, Some("de"));
        assert_eq!(all(Some("en"), Some("de"), Some("de")), Lang::EN);
        assert_eq!(all(None, Some("en"), Some("de")), Lang::EN);
        assert_eq!(all(None, None, Some("en")), Lang::EN);
        assert_eq!(all(None, None, None), Lang::DE);
        assert_eq!(all(Some("xx"), Some("../etc"), None), Lang::DE);
    }

    #[test]
    fn the_browsers_wishes_are_weighed() {
        let asked = |header| Lang::negotiate(None, None, None, Some(header));
        assert_eq!(asked("hu, de-AT;q=0.8, en;q=0.5"), Lang::DE);
        assert_eq!(asked("en;q=0.5, de;q=0.9"), Lang::DE);
        assert_eq!(asked("de;q=0, fr"), Lang::EN);
        assert_eq!(asked(";;;,,,q=,"), Lang::EN);
    }
}
