//! The stylesheet, the script and the sign: embedded, named with a fingerprint of their content, cached for good.

use std::sync::LazyLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

struct Asset {
    name: &'static str,
    media_type: &'static str,
    content: &'static str,
}

const ASSETS: [Asset; 3] = [
    Asset {
        name: "style.css",
        media_type: "text/css; charset=utf-8",
        content: include_str!("../../assets/style.css"),
    },
    Asset {
        name: "kontor.js",
        media_type: "text/javascript; charset=utf-8",
        content: include_str!("../../assets/kontor.js"),
    },
    Asset {
        name: "favicon.svg",
        media_type: "image/svg+xml",
        content: include_str!("../../assets/favicon.svg"),
    },
];

/// The address of each asset, in the order of `ASSETS`.
static ADDRESSES: LazyLock<[String; ASSETS.len()]> = LazyLock::new(|| {
    ASSETS.each_ref().map(|asset| {
        let hash = Sha256::digest(asset.content.as_bytes());
        let print = hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect::<String>();
        format!("/assets/{}?v={print}", asset.name)
    })
});

/// Address of the stylesheet.
pub fn style() -> &'static str {
    &ADDRESSES[0]
}

/// Address of the script.
pub fn script() -> &'static str {
    &ADDRESSES[1]
}

/// Address of the sign for browser tabs.
pub fn favicon() -> &'static str {
    &ADDRESSES[2]
}

/// `/assets/{name}`, and `/favicon.ico` for those who ask for it unasked.
pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/assets/{name}", web::get().to(asset)).route("/favicon.ico", web::get().to(favicon_ico));
}

async fn asset(request: HttpRequest, name: web::Path<String>) -> Result<HttpResponse> {
    let wanted = ASSETS.iter().zip(ADDRESSES.iter()).find(|(asset, _)| asset.name == *name);
    let (asset, address) = wanted.ok_or(Error::NotFound)?;
    // Only the address with the present fingerprint may be kept: an older page asks for the older one.
    let current = address.ends_with(&format!("?{}", request.query_string()));
    let keep = if current { "public, max-age=31536000, immutable" } else { "no-cache" };
    Ok(HttpResponse::Ok()
        .content_type(asset.media_type)
        .insert_header((header::CACHE_CONTROL, keep))
        .body(asset.content))
}

async fn favicon_ico() -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((header::LOCATION, favicon())).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budgets_hold() {
        let size = |name: &str| {
            ASSETS.iter().find(|asset| asset.name == name).map_or(0, |asset| asset.content.len())
        };
        assert!((1..=32 * 1024).contains(&size("style.css")), "{} bytes", size("style.css"));
        assert!((1..=15 * 1024).contains(&size("kontor.js")), "{} bytes", size("kontor.js"));
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        for asset in &ASSETS {
            let outside = asset.content.replace("http://www.w3.org/2000/svg", "");
            assert!(
                !outside.contains("http:") && !outside.contains("https:") && !outside.contains("@import"),
                "{}",
                asset.name
            );
        }
    }
}
