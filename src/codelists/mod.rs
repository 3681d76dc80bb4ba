//! The code lists that the product speaks in: sectors, countries, languages, regions, digital
//! capabilities, kinds of cooperation and our own short lists.
//!
//! The embedded ones ([`Embedded`]) are files of `assets/codelists`, compiled in and parsed when
//! first asked for. A network may bring a topic tree of its own ([`Tree`]), which becomes the same
//! kind of [`List`]. All but `pages` and `api` is pure: values in, values out, no database, no clock.
//!
//! A stored reference to a code always names list, version and code ([`CodeRef`]), for a code
//! alone changes its meaning between versions (25.62 of NACE 2 is 25.53 of NACE 2.1).

mod code;
mod embedded;
mod lang;
mod list;
mod point;
mod table;
mod tree;
mod words;

pub mod api;
pub mod cooperation;
pub mod countries;
pub mod digital;
pub mod nace;
pub mod pages;
pub mod regions;
pub mod search;
pub mod shapes;
pub mod sizes;
pub mod synonyms;
pub mod towns;

#[cfg(test)]
mod tests;

pub use code::{Code, CodeRef, ListId, NotACode, Version};
pub use embedded::Embedded;
pub use lang::Lang;
pub use list::{Entry, List, Unsound};
pub use point::Point;
pub use search::{Hit, Why, search};
pub use tree::{RowError, RowProblem, Tree, TreeEntry};
pub use words::{fold, tokens};

/// The list that a stored reference speaks of, if it is an embedded one.
pub fn embedded(list: &ListId, version: &Version) -> Option<&'static List> {
    let found = Embedded::ALL
        .into_iter()
        .find(|one| one.name() == list.as_str() && one.version() == version.as_str())?;
    Some(found.list())
}

/// The entry behind a stored reference to an embedded list.
pub fn entry(reference: &CodeRef) -> Option<&'static Entry> {
    embedded(&reference.list, &reference.version)?.get(reference.code.as_str())
}

/// Builds what the first search for a sector or a town would have to wait for (about a fifth of a
/// second); call it from a thread of its own at start.
pub fn prepare() {
    let _ = Embedded::Nace21.list().index();
    nace::prepare();
    towns::prepare();
}
