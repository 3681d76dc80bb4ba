//! Rows of stored topic trees.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::codelists::{ListId, TreeEntry, Version};
use crate::db::schema::{codelist_entries, codelists};
use crate::db::{DbConnection, Instant};
use crate::error::Result;
use crate::on_each_database;

/// SQLite binds at most 32 766 values in a statement; an entry has five.
const BATCH: usize = 2_000;

/// Code → parent and label.
pub(super) fn entries(
    conn: &mut DbConnection,
    list: &ListId,
    version: &Version,
) -> Result<BTreeMap<String, (Option<String>, String)>> {
    let rows: Vec<(String, Option<String>, String)> = codelist_entries::table
        .filter(codelist_entries::list.eq(list.as_str()))
        .filter(codelist_entries::list_version.eq(version.as_str()))
        .select((codelist_entries::code, codelist_entries::parent, codelist_entries::label))
        .load(conn)?;
    Ok(rows.into_iter().map(|(code, parent, label)| (code, (parent, label))).collect())
}

pub(super) fn all(conn: &mut DbConnection) -> Result<Vec<(String, String, String)>> {
    let rows = codelists::table
        .order((codelists::name, codelists::version))
        .select((codelists::name, codelists::version, codelists::title))
        .load(conn)?;
    Ok(rows)
}

pub(super) fn replace(
    conn: &mut DbConnection,
    list: &ListId,
    version: &Version,
    title: &str,
    entries: &[TreeEntry],
    now: Instant,
) -> Result<()> {
    let (list, version) = (list.as_str(), version.as_str());
    diesel::delete(
        codelist_entries::table
            .filter(codelist_entries::list.eq(list))
            .filter(codelist_entries::list_version.eq(version)),
    )
    .execute(conn)?;
    diesel::delete(codelists::table.find((list, version))).execute(conn)?;
    diesel::insert_into(codelists::table)
        .values((
            codelists::name.eq(list),
            codelists::version.eq(version),
            codelists::title.eq(title),
            codelists::imported_at.eq(now),
        ))
        .execute(conn)?;
    for batch in entries.chunks(BATCH) {
        let rows: Vec<_> = batch
            .iter()
            .map(|entry| {
                (
                    codelist_entries::list.eq(list),
                    codelist_entries::list_version.eq(version),
                    codelist_entries::code.eq(entry.code.as_str()),
                    codelist_entries::parent.eq(entry.parent.as_ref().map(|code| code.as_str())),
                    codelist_entries::label.eq(&entry.label),
                )
            })
            .collect();
        on_each_database!(conn, |c| diesel::insert_into(codelist_entries::table).values(&rows).execute(c))?;
    }
    Ok(())
}
