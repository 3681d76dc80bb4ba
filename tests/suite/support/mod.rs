//! What tests are written with. Each test gets a service of its own on an empty, migrated database of its own:
//!
//! ```ignore
//! on_both_databases! {
//!     /// Only who may know of it learns that it exists.
//!     async fn a_draft_is_nobody_elses_business(app: TestApp) {
//!         let ann = app.person("ann@mill.example").await;
//!         let bob = app.person("bob@press.example").await;
//!         let draft = ann.post("/api/v1/organisations", json!({"name": "Mill"})).await.expect(201).id();
//!         ann.get(&format!("/api/v1/organisations/{draft}")).await.expect(200);
//!         bob.get(&format!("/api/v1/organisations/{draft}")).await.expect(404);
//!     }
//! }
//! ```
//!
//! The macro makes `a_draft_is_nobody_elses_business::sqlite` and `…::postgres`. No test ever asserts a time.

#![allow(dead_code, unused_imports, reason = "a tool may be there before its first test")]

mod actor;
mod answer;
mod app;
mod mail;
mod people;
#[cfg(feature = "postgres")]
mod postgres;
mod process;
mod relay;

pub use actor::Actor;
pub use answer::Answer;
pub use app::{CommandLine, Database, TestApp, write_signing_key};
pub use people::PASSWORD;
#[cfg(feature = "postgres")]
pub use postgres::OwnDatabase;
pub use process::{Process, exchange, finished};
pub use relay::{Mood, Relay};

/// Runs one test body on each database.
#[macro_export]
macro_rules! on_both_databases {
    ($($(#[doc = $doc:expr])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {$(
        $(#[doc = $doc])*
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "not every body needs what its file imports")]
            use super::*;

            async fn body($app: $crate::support::TestApp) $body

            #[actix_web::test]
            async fn sqlite() {
                body($crate::support::TestApp::start($crate::support::Database::Sqlite).await).await;
            }

            #[cfg(feature = "postgres")]
            #[actix_web::test]
            async fn postgres() {
                body($crate::support::TestApp::start($crate::support::Database::Postgres).await).await;
            }
        }
    )+};
}
