//! The schema goes up, down and up again, once, whoever starts at the same time, and never under an older program.

use std::path::Path;

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};

use crate::support::finished;
#[cfg(feature = "postgres")]
use crate::support::{OwnDatabase, write_signing_key};

fn migrations() -> FileBasedMigrations {
    FileBasedMigrations::from_path(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations")).unwrap()
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

fn lines(rows: Vec<Line>) -> Vec<String> {
    rows.into_iter().map(|row| row.line).collect()
}

const SQLITE_SCHEMA: &str = "SELECT coalesce(sql, name) AS line FROM sqlite_master WHERE name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name";

#[test]
fn sqlite_goes_up_down_and_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut conn = SqliteConnection::establish(folder.path().join("up.db").to_str().unwrap()).unwrap();
    conn.batch_execute("PRAGMA foreign_keys = ON").unwrap();
    let schema = |conn: &mut SqliteConnection| lines(diesel::sql_query(SQLITE_SCHEMA).load(conn).unwrap());
    conn.run_pending_migrations(migrations()).unwrap();
    let first = schema(&mut conn);
    assert!(first.len() > 30, "{first:#?}");
    conn.revert_all_migrations(migrations()).unwrap();
    let rest = schema(&mut conn);
    assert!(rest.iter().all(|line| line.contains("sqlite_")), "left behind: {rest:#?}");
    conn.run_pending_migrations(migrations()).unwrap();
    assert_eq!(schema(&mut conn), first);
}

#[cfg(feature = "postgres")]
#[test]
fn postgres_goes_up_down_and_up() {
    let own = OwnDatabase::bare();
    let mut conn = PgConnection::establish(&own.url()).unwrap();
    let schema = |conn: &mut PgConnection| {
        lines(
            diesel::sql_query(
                "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS line \
                 FROM information_schema.columns WHERE table_schema = 'public' AND left(table_name, 2) <> '__' \
                 UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND left(tablename, 2) <> '__' ORDER BY 1",
            )
            .load(conn)
            .unwrap(),
        )
    };
    conn.run_pending_migrations(migrations()).unwrap();
    let first = schema(&mut conn);
    assert!(first.len() > 100, "{first:#?}");
    conn.revert_all_migrations(migrations()).unwrap();
    assert_eq!(schema(&mut conn), Vec::<String>::new());
    conn.run_pending_migrations(migrations()).unwrap();
    assert_eq!(schema(&mut conn), first);
    drop(conn);
}

const FROM_THE_FUTURE: &str =
    "INSERT INTO __diesel_schema_migrations (version, run_on) VALUES ('29991231000000', CURRENT_TIMESTAMP)";

#[track_caller]
fn refuses_the_newer_schema(data: &Path, words: &[&str]) {
    let mut migrate = vec!["migrate"];
    migrate.extend(words);
    for words in [migrate.as_slice(), words] {
        let output = finished(data, words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("newer kontor") && said.contains("29991231000000"), "{said}");
    }
}

#[test]
fn an_older_program_leaves_a_newer_sqlite_alone() {
    let folder = tempfile::tempdir().unwrap();
    assert!(finished(folder.path(), &["migrate"]).status.success());
    let path = folder.path().join("kontor.db");
    SqliteConnection::establish(path.to_str().unwrap()).unwrap().batch_execute(FROM_THE_FUTURE).unwrap();
    refuses_the_newer_schema(folder.path(), &[]);
}

#[cfg(feature = "postgres")]
#[test]
fn an_older_program_leaves_a_newer_postgres_alone() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.pem");
    write_signing_key(&key);
    let own = OwnDatabase::create();
    PgConnection::establish(&own.url()).unwrap().batch_execute(FROM_THE_FUTURE).unwrap();
    let url = own.url();
    refuses_the_newer_schema(
        folder.path(),
        &["--database-url", &url, "--signing-key-file", key.to_str().unwrap()],
    );
}

/// A database whose tables are not those of the migrations is refused at once, in words, not at the first query that fails.
#[test]
fn a_database_that_was_changed_by_hand_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    assert!(finished(folder.path(), &["migrate"]).status.success());
    let mut conn = SqliteConnection::establish(folder.path().join("kontor.db").to_str().unwrap()).unwrap();
    let refused = |conn: &mut SqliteConnection, change: &str, difference: &str| {
        conn.batch_execute(change).unwrap();
        let output = finished(folder.path(), &["migrate"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(difference) && said.contains("restore a backup"), "{said}");
    };
    refused(&mut conn, "ALTER TABLE networks ADD COLUMN colour TEXT", "networks.colour is unknown");
    conn.batch_execute("ALTER TABLE networks DROP COLUMN colour").unwrap();
    assert!(finished(folder.path(), &["migrate"]).status.success());
    refused(&mut conn, "ALTER TABLE profile_texts DROP COLUMN summary", "profile_texts.summary is missing");
}

/// Two nodes that start at once run each migration once.
#[track_caller]
fn migrate_at_once(data: &Path, words: &[&str]) {
    let mut line = vec!["migrate"];
    line.extend(words);
    std::thread::scope(|scope| {
        let nodes: Vec<_> = (0..4).map(|_| scope.spawn(|| finished(data, &line))).collect();
        for node in nodes {
            let output = node.join().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
    });
}

#[test]
fn nodes_that_start_at_once_agree_on_sqlite() {
    migrate_at_once(tempfile::tempdir().unwrap().path(), &[]);
}

#[cfg(feature = "postgres")]
#[test]
fn nodes_that_start_at_once_agree_on_postgres() {
    let folder = tempfile::tempdir().unwrap();
    let key = folder.path().join("key.pem");
    write_signing_key(&key);
    let own = OwnDatabase::bare();
    let url = own.url();
    migrate_at_once(folder.path(), &["--database-url", &url, "--signing-key-file", key.to_str().unwrap()]);
}
