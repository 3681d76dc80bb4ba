//! The one row that an attempt on an unknown address writes, so that it takes as long as one on a known address.

use diesel::prelude::*;

use crate::db::schema::settings;
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

const NAME: &str = "last_attempt_on_unknown_address";

pub(in crate::accounts) fn note_unknown(conn: &mut DbConnection, now: Instant) -> Result<()> {
    let value = now.to_string();
    let updated = diesel::update(settings::table.find(NAME)).set(settings::value.eq(&value)).execute(conn)?;
    if updated == 0 {
        let row = (settings::name.eq(NAME), settings::value.eq(&value));
        on_each_database!(conn, |c| diesel::insert_into(settings::table)
            .values(row)
            .on_conflict_do_nothing()
            .execute(c))?;
    }
    Ok(())
}
