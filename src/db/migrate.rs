//! Brings a database to this program's schema, and refuses one that a newer program has already moved on.

use std::collections::BTreeSet;

#[cfg(feature = "postgres")]
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel::sql_types::Text;
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, SqliteConnection};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Db, DbConnection};
use crate::error::Error;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error("the database was made by a newer kontor (migration {0}): use that version, or restore a backup")]
    Newer(String),
    #[error(
        "the database is not as this kontor's migrations make it ({0}), so it was changed by hand or made by a version between \
         two releases. It is left as it is. A demo: delete its folder and start again. Data of your own: use the version that \
         made it, or restore a backup"
    )]
    Differs(String),
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
        run(conn).and_then(|ran| compare(conn).map(|()| ran)).map_err(|error| {
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

/// Whether the tables have the columns that the migrations give them: those of a database made this moment.
fn compare(conn: &mut DbConnection) -> Result<(), MigrateError> {
    let failed = |error: &dyn std::fmt::Display| MigrateError::Failed(error.to_string());
    let mut fresh = SqliteConnection::establish(":memory:").map_err(|error| failed(&error))?;
    fresh.run_pending_migrations(MIGRATIONS).map_err(|error| failed(&error))?;
    let columns = |conn: &mut DbConnection| columns(conn).map_err(|error| failed(&error));
    let (made, found) = (columns(&mut DbConnection::Sqlite(fresh))?, columns(conn)?);
    let tables: BTreeSet<&str> = made.iter().map(|column| table(column)).collect();
    let missing = made.difference(&found).map(|column| format!("{column} is missing"));
    let unknown = found.difference(&made).filter(|column| tables.contains(table(column)));
    match missing.chain(unknown.map(|column| format!("{column} is unknown"))).next() {
        Some(difference) => Err(MigrateError::Differs(difference)),
        None => Ok(()),
    }
}

/// The table of a column that is written "table.column".
fn table(column: &str) -> &str {
    column.split_once('.').map_or(column, |(table, _)| table)
}

/// All columns of all tables, each as "table.column".
fn columns(conn: &mut DbConnection) -> diesel::QueryResult<BTreeSet<String>> {
    #[derive(QueryableByName)]
    struct Column {
        #[diesel(sql_type = Text)]
        name: String,
    }
    let query = match conn {
        DbConnection::Sqlite(_) => {
            "SELECT t.name || '.' || c.name AS name FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table'"
        }
        #[cfg(feature = "postgres")]
        DbConnection::Postgres(_) => {
            "SELECT CAST(table_name || '.' || column_name AS TEXT) AS name FROM information_schema.columns \
             WHERE table_schema = current_schema()"
        }
    };
    let rows: Vec<Column> = crate::on_each_database!(conn, |c| diesel::sql_query(query).load(c))?;
    Ok(rows.into_iter().map(|column| column.name).collect())
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
