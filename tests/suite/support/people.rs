//! People with accounts.

use std::sync::OnceLock;

use chrono::Duration;
use diesel::prelude::*;
use kontor::accounts::{Email, NewAccount, NewPassword, PersonName, TimeZone, add};
use kontor::clock;
use kontor::db::schema::sessions;
use kontor::web::cookies::{random_token, token_hash};
use kontor::web::i18n::Lang;
use serde_json::json;

use super::actor::Actor;
use super::app::TestApp;

/// The password of everybody in the tests.
pub const PASSWORD: &str = "seven brass kettles hum";

impl TestApp {
    /// Somebody with a confirmed account who is signed in, over the API and in a browser.
    pub async fn person(&self, email: &str) -> Actor {
        self.sign_up(email, false).await
    }

    /// The same for who runs the service.
    pub async fn administrator(&self, email: &str) -> Actor {
        self.sign_up(email, true).await
    }

    async fn sign_up(&self, email: &str, is_administrator: bool) -> Actor {
        // Hashing takes its time by design: one hash is enough for all.
        static HASH: OnceLock<String> = OnceLock::new();
        let hash = HASH.get_or_init(|| {
            let password = NewPassword::parse(PASSWORD, &[]).unwrap();
            self.inside().passwords.hash_now(&password).unwrap()
        });
        let account = NewAccount {
            email: Email::parse(email).unwrap(),
            name: PersonName::parse(email.split('@').next().unwrap()).unwrap(),
            password_hash: Some(hash.clone()),
            language: Lang::parse("en").unwrap(),
            time_zone: TimeZone::parse("Europe/Berlin").unwrap(),
            is_administrator,
        };
        let now = clock::now();
        self.write(|conn| add(conn, &account, now));
        let actor = self.browser(email);
        actor.sign_in(email, PASSWORD).await;
        actor
    }

    /// A browser in which this account is signed in.
    pub fn browser(&self, email: &str) -> Actor {
        use kontor::db::schema::accounts;
        let now = clock::now();
        let cookie = random_token();
        self.write(|conn| {
            let id: String =
                accounts::table.filter(accounts::email.eq(email)).select(accounts::id).first(conn)?;
            diesel::insert_into(sessions::table)
                .values((
                    sessions::id.eq(uuid::Uuid::new_v4().to_string()),
                    sessions::token_hash.eq(token_hash(&cookie)),
                    sessions::account_id.eq(id),
                    sessions::device.eq("test"),
                    sessions::created_at.eq(now),
                    sessions::last_seen_at.eq(now),
                    sessions::expires_at.eq(now.plus(Duration::hours(1))),
                ))
                .execute(conn)?;
            Ok(())
        });
        let actor = self.visitor();
        actor.set_cookie("kontor", &cookie);
        actor
    }
}

impl Actor {
    /// Gets an access token and uses it from now on.
    pub async fn sign_in(&self, email: &str, password: &str) {
        let pair = json!({ "email": email, "password": password });
        let pair = self.post("/api/v1/tokens", pair).await.expect(200).json();
        self.set_token(pair["access_token"].as_str());
    }
}
