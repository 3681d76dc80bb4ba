//! `kontor import codelist`: a network's own topic tree.

use std::path::Path;

use super::report::Problem;
use super::source;
use crate::codelists::{ListId, Tree, Version};
use crate::db::{Db, Instant};
use crate::topics;

/// What came of it.
#[derive(Debug)]
pub struct Imported {
    pub entries: usize,
    /// Whether anything differs from what was stored before.
    pub changed: bool,
}

/// Why nothing was stored.
#[derive(Debug)]
pub enum Refused {
    Words(String),
    Rows(Vec<Problem>),
}

/// Reads a CSV with the columns code, parent, label (or title) and stores it under a name. All rows or none.
///
/// # Errors
/// Every faulty row with its column.
pub fn import(
    db: &Db,
    file: &Path,
    name: &str,
    version: &str,
    title: Option<&str>,
    now: Instant,
) -> Result<Imported, Refused> {
    let words = |error: &dyn std::fmt::Display| Refused::Words(error.to_string());
    let list = ListId::parse(name).map_err(|error| words(&format!("--name {name}: {error}")))?;
    let version = Version::parse(version).map_err(|error| words(&format!("--version {version}: {error}")))?;
    if list.is_embedded() {
        return Err(Refused::Words(format!(
            "--name {name} is one of the lists that come with kontor; choose another name"
        )));
    }
    let reader = source::open(file).map_err(|error| words(&format!("{}: {error}", file.display())))?;
    let tree = Tree::parse_csv(reader).map_err(|errors| {
        Refused::Rows(
            errors
                .iter()
                .map(|error| Problem::new(error.row, error.column, "", error.problem.to_string()))
                .collect(),
        )
    })?;
    let title = title.unwrap_or(name);
    let changed = db
        .write_now(|conn| topics::keep(conn, &list, &version, title, &tree, now))
        .map_err(|error| words(&error.chain()))?;
    Ok(Imported { entries: tree.entries().len(), changed })
}
