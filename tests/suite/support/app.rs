//! [`TestApp`]: the whole service in this process, without a port.

use std::path::Path;
use std::rc::Rc;

use actix_http::Request;
use actix_web::body::BoxBody;
use actix_web::dev::{Service as _, ServiceResponse};
use actix_web::web;
use clap::Parser as _;
use futures_util::future::LocalBoxFuture;
use kontor::app::App;
use kontor::config::Settings;
use kontor::db::{self, DbConnection};
use kontor::error::Result;
use kontor::server::{Shared, actix_app};
use kontor::web::metrics::Metrics;

use super::actor::Actor;
#[cfg(feature = "postgres")]
use super::postgres;

/// The settings alone, read as the program reads them.
#[derive(clap::Parser)]
pub struct CommandLine {
    #[command(flatten)]
    pub settings: Settings,
}

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    Sqlite,
    #[cfg(feature = "postgres")]
    Postgres,
}

type Handler = Box<dyn Fn(Request) -> LocalBoxFuture<'static, actix_web::Result<ServiceResponse<BoxBody>>>>;

/// A running service with its own database. Cheap to clone; the last one takes the database away.
#[derive(Clone)]
pub struct TestApp(Rc<Inner>);

struct Inner {
    app: App,
    handler: Handler,
    folder: tempfile::TempDir,
    // Dropped last: the connections above must be closed before the database goes.
    #[cfg(feature = "postgres")]
    _database: Option<postgres::OwnDatabase>,
}

impl TestApp {
    /// A service on an empty database, with limits so wide that no test meets them by accident.
    pub async fn start(database: Database) -> Self {
        Self::start_with(database, &[]).await
    }

    /// The same with settings as on the command line; they win over those of [`start`](Self::start).
    pub async fn start_with(database: Database, settings: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = folder.path().join("signing-key.pem");
        write_signing_key(&key);
        let mut words = vec!["kontor".to_owned()];
        let mut set = |name: &str, value: String| {
            if !settings.contains(&name) {
                words.extend([name.to_owned(), value]);
            }
        };
        set("--data-dir", folder.path().display().to_string());
        set("--signing-key-file", key.display().to_string());
        set("--public-url", "http://127.0.0.1:8080".to_owned());
        for limit in ["--rate-sign-in", "--rate-requests", "--rate-lists"] {
            set(limit, "1000000".to_owned());
        }
        #[cfg(feature = "postgres")]
        let own = match database {
            Database::Postgres => Some(postgres::OwnDatabase::create()),
            Database::Sqlite => None,
        };
        match database {
            Database::Sqlite => {
                set("--database-url", format!("sqlite:{}/kontor.db", folder.path().display()));
            }
            #[cfg(feature = "postgres")]
            Database::Postgres => {
                set("--database-url", own.as_ref().map(postgres::OwnDatabase::url).unwrap());
            }
        }
        words.extend(settings.iter().map(ToString::to_string));
        let config = CommandLine::try_parse_from(words).unwrap().settings.check().unwrap();
        let app = App::build(config).unwrap();
        db::migrate(&app.db).unwrap();
        let shared = Shared::new(app.clone(), web::Data::new(Metrics::default()));
        let service = Rc::new(actix_web::test::init_service(actix_app(&shared)).await);
        let handler: Handler = Box::new(move |request| {
            let answer = service.call(request);
            Box::pin(answer)
        });
        Self(Rc::new(Inner {
            app,
            handler,
            folder,
            #[cfg(feature = "postgres")]
            _database: own,
        }))
    }

    /// The service's inside, for what no request can bring about.
    pub fn inside(&self) -> &App {
        &self.0.app
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        self.0.folder.path()
    }

    /// Runs work in a transaction of the test's own database.
    pub fn write<T>(&self, work: impl FnOnce(&mut DbConnection) -> Result<T>) -> T {
        self.0.app.db.write_now(work).unwrap()
    }

    /// Runs a query of the test's own database.
    pub fn read<T>(&self, work: impl FnOnce(&mut DbConnection) -> Result<T>) -> T {
        self.0.app.db.read_now(work).unwrap()
    }

    /// Somebody who is not signed in.
    pub fn visitor(&self) -> Actor {
        Actor::new(self.clone())
    }

    pub(super) async fn call(&self, request: Request) -> ServiceResponse<BoxBody> {
        match (self.0.handler)(request).await {
            Ok(answer) => answer,
            // The server would write this answer too: an error of a middleware is one of ours.
            Err(error) => ServiceResponse::new(
                actix_web::test::TestRequest::default().to_http_request(),
                error.error_response(),
            ),
        }
    }
}

/// An Ed25519 key in PKCS#8 PEM, readable by its owner only. Made fresh: no key lies in the repository.
pub fn write_signing_key(path: &Path) {
    use base64::Engine as _;
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut der =
        vec![0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    der.extend(uuid::Uuid::new_v4().as_bytes());
    der.extend(uuid::Uuid::new_v4().as_bytes());
    let body = base64::prelude::BASE64_STANDARD.encode(der);
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).unwrap();
    write!(file, "-----BEGIN PRIVATE KEY-----\n{body}\n-----END PRIVATE KEY-----\n").unwrap();
}
