//! Finding a code as one types: by code, label, synonym or official note, in any of the seven
//! languages, with or without accents, with a typing error, by a part of a compound word.
//!
//! Order: the code itself, an exact synonym or label, words of labels, beginnings of words, parts
//! of compounds, typing errors; a note counts less than a name. In NACE classes come before the
//! groups above them. The same text gives the same order everywhere.

mod index;
mod rank;
mod sources;
mod vocabulary;

pub(super) use index::Index;

use super::{Entry, Lang, List};

/// An entry that may be meant, and how it was found.
#[derive(Debug, Clone)]
pub struct Hit<'a> {
    pub entry: &'a Entry,
    /// The code, label, synonym or piece of a note that matched.
    pub matched: &'a str,
    /// The language of what matched; `None` for codes and proper names.
    pub language: Option<Lang>,
    pub why: Why,
    /// What people of other languages call it; at most one term for each.
    pub also_found_as: Vec<(Lang, &'a str)>,
    /// Greater is better; only to be compared within one answer.
    pub score: f64,
}

/// By what an entry was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    Code,
    Label,
    Synonym,
    /// The official notes on what belongs there.
    Note,
    /// A label or synonym, past a typing error.
    Typo,
}

/// The entries of a list that fit a text, best first; `lang` breaks ties in favour of the
/// reader's language. An empty text finds nothing.
pub fn search<'a>(list: &'a List, text: &str, lang: Lang, limit: usize) -> Vec<Hit<'a>> {
    rank::hits(list, list.index(), text, lang, limit)
}
