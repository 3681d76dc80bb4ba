//! Two databases behind two doors: [`Db::read`] and [`Db::write`].
//!
//! `DATABASE_URL` chooses SQLite or PostgreSQL at run time; queries are written once against [`DbConnection`]. The few that diesel
//! cannot write once (batch inserts, upserts) go through [`on_each_database!`](crate::on_each_database).

mod columns;
mod connect;
mod migrate;
pub mod schema;

pub use columns::{Instant, JsonText, NotAnId, UnknownWord};
pub use connect::DatabaseUrl;
pub use migrate::{MigrateError, migrate};

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection as _, TransactionManager};
use tokio::sync::oneshot;

use crate::error::{Error, Result};
use connect::Connector;

/// One connection to whichever database the service runs on.
#[derive(diesel::MultiConnection)]
pub enum DbConnection {
    Sqlite(diesel::SqliteConnection),
    #[cfg(feature = "postgres")]
    Postgres(diesel::PgConnection),
}

/// Compiles a query once for each database: `on_each_database!(conn, |c| query.execute(c))`. For batch inserts and upserts only.
#[macro_export]
macro_rules! on_each_database {
    ($conn:expr, |$inner:ident| $query:expr) => {
        match $conn {
            $crate::db::DbConnection::Sqlite($inner) => $query,
            #[cfg(feature = "postgres")]
            $crate::db::DbConnection::Postgres($inner) => $query,
        }
    };
}

/// The pool of connections. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pool: r2d2::Pool<Connector>,
    // SQLite has one writer. Queueing here cannot time out inside a half-done transaction.
    writer: Option<Arc<Mutex<()>>>,
    /// How long a request waits for the database before it is told to come back.
    patience: Duration,
}

impl Db {
    /// Opens the pool. Fails when the database cannot be reached within ten seconds.
    pub fn connect(url: &DatabaseUrl) -> std::result::Result<Self, r2d2::Error> {
        let pool = r2d2::Pool::builder()
            .max_size(url.pool_size())
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(2))
            .test_on_check_out(true)
            .build(Connector::new(url.clone()))?;
        Ok(Self { pool, writer: url.is_sqlite().then(Arc::default), patience: url.patience() })
    }

    /// Runs `work` on a connection, off the async threads. Use it for what changes nothing.
    ///
    /// # Errors
    /// [`Error::Busy`] when the database does not answer in time, and whatever `work` returns.
    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut DbConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let db = self.clone();
        in_time(self.patience, move |turn| db.read_when(turn, work)).await
    }

    /// Runs one action in one transaction, off the async threads: all of it happens, or nothing.
    ///
    /// # Errors
    /// As [`Db::read`]; any error rolls everything back.
    pub async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut DbConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let db = self.clone();
        in_time(self.patience, move |turn| db.write_when(turn, work)).await
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`Error::Busy`] when it does not.
    pub async fn ping(&self) -> Result<()> {
        self.read(|conn| Ok(on_each_database!(conn, |c| c.batch_execute("SELECT 1"))?)).await
    }

    /// [`Db::read`] on the calling thread: for commands and background threads.
    pub fn read_now<T>(&self, work: impl FnOnce(&mut DbConnection) -> Result<T>) -> Result<T> {
        self.read_when(Turn::always(), work)
    }

    /// [`Db::write`] on the calling thread: for commands and background threads.
    pub fn write_now<T>(&self, work: impl FnOnce(&mut DbConnection) -> Result<T>) -> Result<T> {
        self.write_when(Turn::always(), work)
    }

    fn read_when<T>(&self, turn: Turn, work: impl FnOnce(&mut DbConnection) -> Result<T>) -> Result<T> {
        let mut conn = self.pool.get().map_err(|_| Error::Busy)?;
        turn.begin()?;
        work(&mut conn)
    }

    fn write_when<T>(&self, turn: Turn, work: impl FnOnce(&mut DbConnection) -> Result<T>) -> Result<T> {
        // A panic in an earlier write has rolled back with its connection: the queue itself is still good.
        let _queue = self.writer.as_ref().map(|writer| writer.lock().unwrap_or_else(PoisonError::into_inner));
        turn.is_wanted()?;
        let mut conn = self.pool.get().map_err(|_| Error::Busy)?;
        begin(&mut conn)?;
        match turn.begin().and_then(|()| work(&mut conn)) {
            Ok(value) => commit(&mut conn).map(|()| value),
            Err(error) => {
                roll_back(&mut conn);
                Err(error)
            }
        }
    }
}

/// Somebody's place in the queue for the database. Who has stopped waiting has no turn any more: what was answered with
/// [`Error::Busy`] never happens afterwards.
struct Turn(Option<oneshot::Sender<()>>);

impl Turn {
    /// The turn of somebody who waits as long as it takes.
    fn always() -> Self {
        Self(None)
    }
    fn is_wanted(&self) -> Result<()> {
        if self.0.as_ref().is_some_and(oneshot::Sender::is_closed) { Err(Error::Busy) } else { Ok(()) }
    }
    /// Takes the turn: from here on the waiting one waits for the work's end.
    fn begin(self) -> Result<()> {
        self.0.map_or(Ok(()), |waiting| waiting.send(()).map_err(|()| Error::Busy))
    }
}

/// Runs blocking work that must get its turn within `patience`: a database that hangs, or that somebody else has locked, is told to the
/// reader while he still waits.
async fn in_time<T: Send + 'static>(
    patience: Duration,
    work: impl FnOnce(Turn) -> Result<T> + Send + 'static,
) -> Result<T> {
    let (sender, mut turn) = oneshot::channel();
    let done = blocking(move || work(Turn(Some(sender))));
    let mut done = std::pin::pin!(done);
    tokio::select! {
        biased;
        outcome = &mut done => outcome,
        begun = tokio::time::timeout(patience, &mut turn) => {
            turn.close();
            // It may have begun in the very moment of closing.
            if begun.is_ok() || turn.try_recv().is_ok() { done.await } else { Err(Error::Busy) }
        }
    }
}

fn begin(conn: &mut DbConnection) -> Result<()> {
    match conn {
        // A deferred transaction that reads and then writes fails at once with "database is locked".
        DbConnection::Sqlite(c) => {
            AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")?;
        }
        #[cfg(feature = "postgres")]
        DbConnection::Postgres(c) => AnsiTransactionManager::begin_transaction(c)?,
    }
    Ok(())
}

fn commit(conn: &mut DbConnection) -> Result<()> {
    Ok(on_each_database!(conn, |c| AnsiTransactionManager::commit_transaction(c))?)
}

fn roll_back(conn: &mut DbConnection) {
    // The error that led here is the one to report; a connection that cannot roll back is dropped by the pool's next check.
    if let Err(error) = on_each_database!(conn, |c| AnsiTransactionManager::rollback_transaction(c)) {
        tracing::warn!(%error, "a transaction could not be rolled back");
    }
}

/// Runs blocking work on the threads made for it. A panic in it is an internal error of this request only.
#[expect(clippy::disallowed_methods, reason = "this is the door that the lint points to")]
pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    actix_web::web::block(work).await.map_err(Error::internal)?
}
