//! Brings a database to this program's schema, and refuses one that a newer program has already moved on.

#[cfg(feature = "postgres")]
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Db, DbConnection};
use crate::error::Error;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error("the database was made by a newer kontor (migration {0}): use that version, or restore a backup")]
    Newer(String),
    #[error("a migration failed, nothing of it was kept: {0}")]
    Failed(String),
}

/// Runs the pending migrations under a lock, all in one transaction. Returns how many ran.
///
/// # Errors
/// [`MigrateError`], packed as an internal error when the database itself does not answer.
pub fn migrate(db: &Db) -> Result<usize, MigrateError> {
    let mut refusal = None;
    let outcome = db.write_now(|conn| {
        lock(conn)?;
        // Any error makes the door roll everything back; which one it was is told outside.
        run(conn).map_err(|error| {
            refusal = Some(error);
            Error::Busy
        })
    });
    outcome.map_err(|error| refusal.unwrap_or_else(|| MigrateError::Failed(error.chain())))
}

fn run(conn: &mut DbConnection) -> Result<usize, MigrateError> {
    crate::on_each_database!(conn, |c| {
        let known = names(&MIGRATIONS).map_err(|error| MigrateError::Failed(error.to_string()))?;
        let applied = c.applied_migrations().map_err(|error| MigrateError::Failed(error.to_string()))?;
        if let Some(newer) = applied.iter().map(ToString::to_string).find(|version| !known.contains(version))
        {
            return Err(MigrateError::Newer(newer));
        }
        let ran =
            c.run_pending_migrations(MIGRATIONS).map_err(|error| MigrateError::Failed(error.to_string()))?;
        Ok(ran.len())
    })
}

fn names(source: &EmbeddedMigrations) -> diesel::migration::Result<Vec<String>> {
    let migrations: Vec<Box<dyn Migration<diesel::sqlite::Sqlite>>> = source.migrations()?;
    Ok(migrations.iter().map(|migration| migration.name().version().to_string()).collect())
}

/// SQLite's write transaction is the lock. PostgreSQL holds an advisory one until the transaction ends.
fn lock(conn: &mut DbConnection) -> Result<(), Error> {
    match conn {
        DbConnection::Sqlite(_) => {}
        #[cfg(feature = "postgres")]
        DbConnection::Postgres(c) => {
            c.batch_execute("SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(7063112050);")?;
        }
    }
    Ok(())
}
