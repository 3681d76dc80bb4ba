//! People with accounts.

use chrono::Duration;
use diesel::prelude::*;
use kontor::clock;
use kontor::db::schema::{accounts, sessions};
use kontor::web::cookies::{random_token, token_hash};

use super::actor::Actor;
use super::app::TestApp;

impl TestApp {
    /// Somebody with a confirmed account who is signed in.
    pub async fn person(&self, email: &str) -> Actor {
        let now = clock::now();
        let id = uuid::Uuid::new_v4().to_string();
        let token = random_token();
        self.write(|conn| {
            diesel::insert_into(accounts::table)
                .values((
                    accounts::id.eq(&id),
                    accounts::email.eq(email),
                    accounts::name.eq(email.split('@').next().unwrap()),
                    accounts::language.eq("en"),
                    accounts::time_zone.eq("Europe/Berlin"),
                    accounts::theme.eq("auto"),
                    accounts::digest.eq(true),
                    accounts::is_administrator.eq(false),
                    accounts::confirmed_at.eq(now),
                    accounts::failed_sign_ins.eq(0),
                    accounts::token_version.eq(1),
                    accounts::created_at.eq(now),
                    accounts::version.eq(1),
                ))
                .execute(conn)?;
            diesel::insert_into(sessions::table)
                .values((
                    sessions::id.eq(uuid::Uuid::new_v4().to_string()),
                    sessions::token_hash.eq(token_hash(&token)),
                    sessions::account_id.eq(&id),
                    sessions::device.eq("test"),
                    sessions::created_at.eq(now),
                    sessions::last_seen_at.eq(now),
                    sessions::expires_at.eq(now.plus(Duration::hours(1))),
                ))
                .execute(conn)?;
            Ok(())
        });
        let actor = self.visitor();
        actor.set_cookie("kontor", &token);
        actor
    }
}
