//! Words: how a text is cut, folded and stemmed. The ranking and the search see words in the same way.

mod stems;
mod synonyms;
mod words;

pub(crate) use stems::{LANGUAGES, Stems};
pub use synonyms::Synonyms;
pub(crate) use words::{Word, fold, words};
