//! How a connection is opened: by URL, with the settings that our promises rest on.

use std::fmt;
use std::fs::Permissions;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::R2D2Connection;
use diesel::{Connection, ConnectionError, SqliteConnection};

use super::DbConnection;

/// Where the data lies. `sqlite:PATH`, a bare path, or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    Sqlite(PathBuf),
    #[cfg(feature = "postgres")]
    Postgres(String),
}

impl DatabaseUrl {
    pub fn is_sqlite(&self) -> bool {
        matches!(self, Self::Sqlite(_))
    }

    /// SQLite's lock may be held by a backup for a while; a server either answers or is away.
    pub(super) fn patience(&self) -> Duration {
        match self {
            Self::Sqlite(_) => Duration::from_secs(5),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => Duration::from_secs(2),
        }
    }

    pub(super) fn pool_size(&self) -> u32 {
        match self {
            Self::Sqlite(_) => 8,
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => 16,
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            #[cfg(feature = "postgres")]
            return Ok(Self::Postgres(text.to_owned()));
            #[cfg(not(feature = "postgres"))]
            return Err("this build of kontor has no PostgreSQL in it: build it with `cargo build --release --features postgres` \
                        (needs libpq), or use SQLite with sqlite:PATH"
                .to_owned());
        }
        let path = text.strip_prefix("sqlite:").unwrap_or(text);
        let path = path.strip_prefix("//").unwrap_or(path);
        if path.is_empty() {
            return Err("empty: give sqlite:PATH or postgres://USER@HOST/DATABASE".to_owned());
        }
        if path.contains("://") {
            return Err(
                "unknown kind of database: give sqlite:PATH or postgres://USER@HOST/DATABASE".to_owned()
            );
        }
        Ok(Self::Sqlite(PathBuf::from(path)))
    }
}

// A PostgreSQL URL may hold a password: it is never printed.
impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            #[cfg(feature = "postgres")]
            Self::Postgres(_) => f.write_str("postgres://…"),
        }
    }
}

/// Makes and checks the pool's connections.
pub(super) struct Connector {
    url: DatabaseUrl,
}

impl Connector {
    pub(super) fn new(url: DatabaseUrl) -> Self {
        Self { url }
    }
}

impl r2d2::ManageConnection for Connector {
    type Connection = DbConnection;
    type Error = ConnectError;

    fn connect(&self) -> Result<DbConnection, ConnectError> {
        match &self.url {
            DatabaseUrl::Sqlite(path) => open_sqlite(path).map(DbConnection::Sqlite),
            #[cfg(feature = "postgres")]
            DatabaseUrl::Postgres(url) => open_postgres(url).map(DbConnection::Postgres),
        }
    }

    fn is_valid(&self, conn: &mut DbConnection) -> Result<(), ConnectError> {
        crate::on_each_database!(conn, |c| c.ping())?;
        Ok(())
    }

    fn has_broken(&self, conn: &mut DbConnection) -> bool {
        std::thread::panicking() || crate::on_each_database!(conn, |c| c.is_broken())
    }
}

/// The database could not be opened or does not answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum ConnectError {
    #[error(transparent)]
    Connection(#[from] ConnectionError),
    #[error(transparent)]
    Query(#[from] diesel::result::Error),
    #[error("the database file {0} cannot be created: {1}")]
    File(PathBuf, std::io::Error),
}

fn open_sqlite(path: &Path) -> Result<SqliteConnection, ConnectError> {
    create_private(path).map_err(|error| ConnectError::File(path.to_owned(), error))?;
    let mut conn = SqliteConnection::establish(&path.to_string_lossy())?;
    // busy_timeout comes first: the others already need the lock. FULL: no acknowledged write is lost at a power cut.
    conn.batch_execute(
        "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
         PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(conn)
}

/// Makes the file readable by its owner only, whether it is new or was there.
fn create_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    if path.as_os_str() == ":memory:" {
        return Ok(());
    }
    if let Ok(there) = path.metadata() {
        let is_open = there.permissions().mode() & 0o077 != 0;
        return if is_open { std::fs::set_permissions(path, Permissions::from_mode(0o600)) } else { Ok(()) };
    }
    std::fs::OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path).map(drop)
}

#[cfg(feature = "postgres")]
fn open_postgres(url: &str) -> Result<diesel::PgConnection, ConnectError> {
    let mut conn = diesel::PgConnection::establish(url)?;
    conn.batch_execute("SET TIME ZONE 'UTC'; SET statement_timeout = '30s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s';")?;
    Ok(conn)
}
