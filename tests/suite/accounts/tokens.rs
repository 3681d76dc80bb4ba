//! Access and refresh tokens of the API, and forging them.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as B64;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

use super::{access, sign_in};
use crate::on_both_databases;
use crate::support::{PASSWORD, TestApp};

/// The service's own key, as nobody outside has it: to show that what is refused is refused for the one thing that is wrong.
fn key_of(app: &TestApp) -> SigningKey {
    let pem = std::fs::read_to_string(app.folder().join("signing-key.pem")).unwrap();
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let der = base64::prelude::BASE64_STANDARD.decode(body).unwrap();
    SigningKey::from_bytes(der[16..].try_into().unwrap())
}

fn forged(key: &SigningKey, head: &Value, claims: &Value) -> String {
    let signed = format!("{}.{}", B64.encode(head.to_string()), B64.encode(claims.to_string()));
    let signature = key.sign(signed.as_bytes());
    format!("{signed}.{}", B64.encode(signature.to_bytes()))
}

/// The claims with one of them changed, or taken out by null.
fn with(claims: &Value, name: &str, value: Value) -> Value {
    let mut claims = claims.clone();
    let fields = claims.as_object_mut().unwrap();
    match value {
        Value::Null => fields.remove(name),
        value => fields.insert(name.to_owned(), value),
    };
    claims
}

async fn status_of(app: &TestApp, token: &str) -> u16 {
    let visitor = app.visitor();
    visitor.set_token(Some(token));
    visitor.get("/api/v1/me").await.status
}

on_both_databases! {
    /// Every token that we did not write exactly so is refused, and says how to do better.
    async fn forged_tokens_are_refused(app: TestApp) {
        app.person("ann@mill.example").await;
        let other = app.administrator("root@mill.example").await;
        let root = other.get("/api/v1/me").await.expect(200).id();
        let pair = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let good = access(&pair).to_owned();
        assert_eq!(status_of(&app, &good).await, 200);
        let parts: Vec<&str> = good.split('.').collect();
        let decode = |part: &str| serde_json::from_slice::<Value>(&B64.decode(part).unwrap()).unwrap();
        let (head, claims) = (decode(parts[0]), decode(parts[1]));
        assert_eq!(head, json!({ "typ": "at+jwt", "alg": "EdDSA" }));
        let key = key_of(&app);
        // The way of forging works: the same claims, signed by hand, with the very head.
        let by_hand = format!("{}.{}", parts[0], B64.encode(claims.to_string()));
        let by_hand = format!("{by_hand}.{}", B64.encode(key.sign(by_hand.as_bytes()).to_bytes()));
        assert_eq!(status_of(&app, &by_hand).await, 200);

        let now = kontor::clock::now().unix();
        let stranger = SigningKey::from_bytes(&[7; 32]);
        let mut bad: Vec<(String, String)> = Vec::new();
        let mut add = |what: &str, token: String| bad.push((what.to_owned(), token));
        for (what, name, value) in [
            ("expired", "exp", json!(now - 60)),
            ("expiry as text", "exp", json!((now + 600).to_string())),
            ("expiry as a float text", "exp", json!("1e12")),
            ("no expiry", "exp", Value::Null),
            ("not yet", "nbf", json!(now + 600)),
            ("not yet, as text", "nbf", json!((now - 5).to_string())),
            ("no nbf", "nbf", Value::Null),
            ("another issuer", "iss", json!("https://evil.example")),
            ("no issuer", "iss", Value::Null),
            ("issuers", "iss", json!(["http://127.0.0.1:8080"])),
            ("another audience", "aud", json!("kontor-web")),
            ("no audience", "aud", Value::Null),
            ("audiences", "aud", json!(["kontor-api", "x"])),
            ("somebody else", "sub", json!(root)),
            ("nobody", "sub", json!("01234567-89ab-4def-8123-456789abcdef")),
            ("no key", "sub", json!("' OR 1=1 --")),
            ("another version", "ver", json!(2)),
            ("no version", "ver", Value::Null),
            ("another chain", "sid", json!("01234567-89ab-4def-8123-456789abcdef")),
            ("no chain", "sid", Value::Null),
            ("more claims", "is_administrator", json!(true)),
        ] {
            let claims = with(&claims, name, value);
            let signed = format!("{}.{}", parts[0], B64.encode(claims.to_string()));
            add(what, format!("{signed}.{}", B64.encode(key.sign(signed.as_bytes()).to_bytes())));
        }
        for head in [
            json!({ "typ": "at+jwt", "alg": "none" }), json!({ "typ": "at+jwt", "alg": "None" }),
            json!({ "typ": "at+jwt", "alg": "HS256" }), json!({ "typ": "at+jwt", "alg": "RS256" }),
            json!({ "typ": "at+jwt", "alg": "ES256" }), json!({ "typ": "JWT", "alg": "EdDSA" }),
            json!({ "alg": "EdDSA" }), json!({ "typ": "at+jwt" }), json!({}),
            json!({ "typ": "at+jwt", "alg": "EdDSA", "kid": "../../dev/null" }),
            json!({ "typ": "at+jwt", "alg": "EdDSA", "jku": "https://evil.example/keys" }),
            json!({ "typ": "at+jwt", "alg": "EdDSA", "jwk": { "kty": "OKP" } }),
            json!({ "typ": "at+jwt", "alg": "EdDSA", "crit": ["x"], "x": 1 }),
        ] {
            add(&head.to_string(), forged(&key, &head, &claims));
            let unsigned = format!("{}.{}", B64.encode(head.to_string()), parts[1]);
            add(&format!("{head} unsigned"), format!("{unsigned}."));
            add(&format!("{head} without a third part"), unsigned);
        }
        // HS256 with the public key as its secret is what a careless library accepts.
        let hs = B64.encode(json!({ "alg": "HS256", "typ": "at+jwt" }).to_string());
        add("public key as secret", format!("{hs}.{}.{}", parts[1], B64.encode(key.verifying_key().as_bytes())));
        add("a stranger's key", forged(&stranger, &head, &claims));
        add("our signature on other claims", format!("{}.{}.{}", parts[0], B64.encode(with(&claims, "ver", json!(9)).to_string()), parts[2]));
        for at in 0..good.len() {
            if at % 7 == 0 || at + 2 >= good.len() {
                let mut bytes = good.clone().into_bytes();
                bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
                add(&format!("byte {at} changed"), String::from_utf8(bytes).unwrap());
            }
        }
        for text in ["", ".", "..", "...", "a.b.c", "null", &"a".repeat(9000), &format!("{good}.x"), &format!("{good}=")] {
            add(&format!("{text:.20}"), text.to_owned());
        }
        assert!(bad.len() >= 80, "{}", bad.len());
        for (what, token) in &bad {
            assert_eq!(status_of(&app, token).await, 401, "{what}");
        }
        let visitor = app.visitor();
        let answer = visitor.get("/api/v1/me").header("authorization", "Basic YW5uOng=").await.expect(401);
        assert_eq!(answer.header("www-authenticate"), Some("Bearer realm=\"kontor\""));
        visitor.get("/api/v1/me").await.expect(401);
        // Two proofs are none.
        visitor.get("/api/v1/me").header("authorization", &format!("Bearer {good}")).header("authorization", "Bearer x").await.expect(401);
    }

    /// The API knows tokens only, pages cookies only.
    async fn neither_door_takes_the_others_proof(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let cookie = format!("kontor={}", ann.cookies()["kontor"]);
        app.visitor().get("/api/v1/me").header("cookie", &cookie).await.expect(401);
        let pair = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        app.visitor().page("/settings").header("authorization", &format!("Bearer {}", access(&pair))).await.expect(303);
    }

    /// Each refresh token is good once; a copy ends the whole chain, access tokens too.
    async fn a_refresh_token_used_twice_ends_its_chain(app: TestApp) {
        app.person("ann@mill.example").await;
        let first = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let apart = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let refresh = |pair: &Value| {
            let body = json!({ "refresh_token": pair["refresh_token"] });
            app.visitor().post("/api/v1/tokens/refresh", body)
        };
        let second = refresh(&first).await.expect(200).json();
        assert_ne!(first["refresh_token"], second["refresh_token"]);
        assert_eq!(status_of(&app, access(&second)).await, 200);
        refresh(&first).await.expect(401);
        refresh(&second).await.expect(401);
        assert_eq!(status_of(&app, access(&second)).await, 401);
        assert_eq!(status_of(&app, access(&apart)).await, 200);
        refresh(&apart).await.expect(200);
        app.visitor().post("/api/v1/tokens/refresh", json!({ "refresh_token": "x" })).await.expect(401);
    }

    /// Two clients that refresh at the same moment: one wins at most, and the chain ends.
    async fn a_race_for_the_next_pair_has_one_winner(app: TestApp) {
        app.person("ann@mill.example").await;
        let pair = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let body = json!({ "refresh_token": pair["refresh_token"] });
        let visitor = app.visitor();
        let tries = (0..6).map(|_| async { visitor.post("/api/v1/tokens/refresh", body.clone()).await });
        let answers = futures_util::future::join_all(tries).await;
        let won = answers.iter().filter(|answer| answer.status == 200).count();
        assert_eq!(won, 1);
        assert_eq!(status_of(&app, access(&pair)).await, 401);
    }

    /// Here ends one chain, everywhere ends them all, and the browsers.
    async fn signing_out_ends_tokens_at_once(app: TestApp) {
        let ann = app.person("ann@mill.example").await;
        let one = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let two = sign_in(&app, "ann@mill.example", PASSWORD).await.expect(200).json();
        let client = app.visitor();
        client.set_token(Some(access(&one)));
        client.delete("/api/v1/tokens").await.expect(204);
        client.delete("/api/v1/tokens").await.expect(401);
        app.visitor().post("/api/v1/tokens/refresh", json!({ "refresh_token": one["refresh_token"] })).await.expect(401);
        assert_eq!(status_of(&app, access(&two)).await, 200);
        ann.page("/settings").await.expect(200);
        client.set_token(Some(access(&two)));
        client.delete("/api/v1/tokens?everywhere=true").await.expect(204);
        assert_eq!(status_of(&app, access(&two)).await, 401);
        ann.get("/api/v1/me").await.expect(401);
        ann.page("/settings").await.expect(303);
    }
}
