//! The topic trees that networks brought along, stored beside the embedded code lists and usable like them.

mod store;

use crate::codelists::{Entry, List, ListId, Tree, Version};
use crate::db::{DbConnection, Instant};
use crate::error::{Error, Result};

/// Stores a tree under a name and version. The same again changes nothing; another one replaces the former whole.
///
/// Returns whether anything changed.
///
/// # Errors
/// [`Error::Conflict`] when the name is one of the embedded lists'.
pub fn keep(
    conn: &mut DbConnection,
    list: &ListId,
    version: &Version,
    title: &str,
    tree: &Tree,
    now: Instant,
) -> Result<bool> {
    if list.is_embedded() {
        return Err(Error::conflict("error-list-name-taken"));
    }
    let rows = store::entries(conn, list, version)?;
    let same = rows.len() == tree.entries().len()
        && tree.entries().iter().all(|entry| {
            rows.get(entry.code.as_str()).is_some_and(|(parent, label)| {
                parent.as_deref() == entry.parent.as_ref().map(|code| code.as_str()) && *label == entry.label
            })
        });
    if same {
        return Ok(false);
    }
    store::replace(conn, list, version, title, tree.entries(), now)?;
    Ok(true)
}

/// A stored tree as a list to look up and search in.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn list(conn: &mut DbConnection, list: &ListId, version: &Version) -> Result<List> {
    let rows = store::entries(conn, list, version)?;
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let entries: Result<Vec<Entry>> = rows
        .into_iter()
        .map(|(code, (parent, label))| {
            let parent = parent.map(|code| code.parse()).transpose().map_err(Error::internal)?;
            Ok(Entry::named(code.parse().map_err(Error::internal)?, parent, &label))
        })
        .collect();
    List::new(list.clone(), version.clone(), entries?).map_err(Error::internal)
}

/// Name, version and title of every stored tree.
pub fn all(conn: &mut DbConnection) -> Result<Vec<(ListId, Version, String)>> {
    store::all(conn)?
        .into_iter()
        .map(|(list, version, title)| {
            Ok((
                ListId::parse(&list).map_err(Error::internal)?,
                Version::parse(&version).map_err(Error::internal)?,
                title,
            ))
        })
        .collect()
}
