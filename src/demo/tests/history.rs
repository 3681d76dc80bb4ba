//! What the demo's audit log says of the time before it was made.

use diesel::prelude::*;

use super::super::{SEED, World, load};
use crate::db::schema::audit_entries;
use crate::db::{DatabaseUrl, Db, Instant, migrate};

#[test]
fn nothing_in_the_audit_log_lies_ahead() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::connect(&DatabaseUrl::Sqlite(folder.path().join("demo.db"))).unwrap();
    migrate(&db).unwrap();
    // Right after midnight.
    let now = Instant::from(super::today().and_time(chrono::NaiveTime::MIN));
    let world = World::before(SEED, now);
    db.write_now(|conn| load(conn, &world, &Default::default(), "http://localhost", now)).unwrap();
    let (all, ahead): (i64, i64) = db
        .read_now(|conn| {
            let ahead = audit_entries::table.filter(audit_entries::at.ge(now));
            Ok((audit_entries::table.count().get_result(conn)?, ahead.count().get_result(conn)?))
        })
        .unwrap();
    assert!(all > 500 && ahead == 0, "{ahead} of {all}");
}
