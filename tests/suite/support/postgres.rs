//! A PostgreSQL database for each test: copied from a template that is migrated once.

use std::process::Command;
use std::sync::OnceLock;

use clap::Parser as _;
use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, PgConnection};
use kontor::db::{self, Db};

use super::app::CommandLine;

/// A database that goes when this is dropped.
pub struct OwnDatabase {
    name: String,
}

impl OwnDatabase {
    /// A migrated, empty database.
    pub fn create() -> Self {
        let name = format!("t_{}", uuid::Uuid::new_v4().simple());
        run(&format!("CREATE DATABASE {name} TEMPLATE {}", template()));
        Self { name }
    }

    /// A database without any table.
    pub fn bare() -> Self {
        let name = format!("t_{}", uuid::Uuid::new_v4().simple());
        run(&format!("CREATE DATABASE {name} TEMPLATE template0"));
        Self { name }
    }

    pub fn url(&self) -> String {
        url_of(&self.name)
    }
}

impl Drop for OwnDatabase {
    fn drop(&mut self) {
        run(&format!("DROP DATABASE {} WITH (FORCE)", self.name));
    }
}

/// The server that the tests may use: `TEST_POSTGRES_URL`, else one that `tests/postgres` starts for this process.
fn server() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        #[expect(clippy::disallowed_methods, reason = "a setting of the tests, not of the service")]
        if let Ok(url) = std::env::var("TEST_POSTGRES_URL") {
            return url;
        }
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postgres");
        let output = Command::new(script)
            .args(["start", &std::process::id().to_string()])
            .output()
            .unwrap_or_else(|error| panic!("{script} does not run: {error}"));
        let words = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "no PostgreSQL for the tests: {words}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    })
}

fn template() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let name = format!("template_{}", uuid::Uuid::new_v4().simple());
        run(&format!("CREATE DATABASE {name} TEMPLATE template0"));
        let url = url_of(&name);
        let words = ["kontor", "--database-url", &url];
        let url = CommandLine::try_parse_from(words).unwrap().settings.database_url.unwrap();
        db::migrate(&Db::connect(&url).unwrap()).unwrap();
        name
    })
}

fn url_of(database: &str) -> String {
    let (address, query) = server().split_once('?').unwrap_or((server(), ""));
    let (server, _) = address.rsplit_once('/').unwrap();
    format!("{server}/{database}?{query}")
}

fn run(sql: &str) {
    PgConnection::establish(server()).unwrap().batch_execute(sql).unwrap();
}
