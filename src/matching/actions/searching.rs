//! Full-text search over profiles and opportunities.

use crate::error::{Fields, Result};
use crate::matching::Current;
use crate::matching::engine::{Marker, SearchQuery, Target};
use crate::matching::model::{Paging, SearchInput, by_words, sector_word};
use crate::matching::views::{self, SearchView, Understood};
use crate::matching::words::Words;
use crate::web::i18n::Lang;

/// Searches what a reader may see: visitors only what is marked public.
///
/// # Errors
/// [`crate::error::Error::Invalid`] with every field to mend.
pub fn search(
    current: &Current,
    input: &SearchInput,
    is_visitor: bool,
    paging: Paging,
    words: &Words,
) -> Result<SearchView> {
    let query = query(input, is_visitor, paging, words.lang)?;
    let found = current.snapshot.search(&query);
    let hit = |hit: &crate::matching::engine::Hit| {
        let owner = match &hit.target {
            Target::Organisation { id } | Target::Opportunity { organisation: id, .. } => id,
        };
        let facts = current.snapshot.facts(owner)?;
        Some(views::search(hit, facts, current.region(facts).as_deref(), words))
    };
    let understood = by_words(&input.q, words.lang.code())
        .into_iter()
        .map(|sector| Understood {
            word: input.q.trim().to_owned(),
            code: sector_word(&sector),
            label: words.sector(&sector),
        })
        .collect();
    Ok(SearchView {
        items: found.hits.iter().filter_map(hit).collect(),
        next: paging.next(found.total),
        total: if is_visitor { rounded(found.total) } else { found.total },
        as_of: current.as_of,
        corrections: views::corrections(&query.text, &found.hits),
        understood,
        facets: views::facets(&found.facets, words),
    })
}

/// The addresses of all opportunities that a search for these words finds, the best first, and what marks the words in them.
///
/// # Errors
/// [`crate::error::Error::Invalid`] for words that cannot be searched for.
pub fn opportunities_about(
    current: &Current,
    typed: String,
    is_visitor: bool,
    lang: Lang,
) -> Result<(Vec<String>, Marker)> {
    let input = SearchInput { q: typed, ..SearchInput::default() };
    let all = Paging { limit: usize::MAX, offset: 0 };
    let (found, marker) = current.snapshot.find(&query(&input, is_visitor, all, lang)?);
    let address = |target| match target {
        Target::Opportunity { id, .. } => Some(id),
        Target::Organisation { .. } => None,
    };
    Ok((found.into_iter().filter_map(address).collect(), marker))
}

/// Words that are looked up at most: who speaks of none of so many is not understood.
const MOST_WORDS: usize = 40;

/// Whether anybody speaks of at least one of these words, in whatever form.
pub fn is_understood(current: &Current, text: &str, lang: Lang) -> bool {
    let nothing = Paging { limit: 0, offset: 0 };
    let is_found = |word: &str| {
        let input =
            SearchInput { q: word.to_owned(), scope: "profiles".to_owned(), ..SearchInput::default() };
        query(&input, false, nothing, lang).is_ok_and(|query| current.snapshot.search(&query).total > 0)
    };
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .any(is_found)
}

fn query(input: &SearchInput, is_visitor: bool, paging: Paging, lang: Lang) -> Result<SearchQuery> {
    let mut fields = Fields::new();
    let (text, scope, filters) = input.parse(&mut fields, is_visitor);
    fields.finish()?;
    Ok(SearchQuery {
        language: lang.code().to_owned(),
        scope,
        filters,
        limit: paging.limit,
        offset: paging.offset,
        text,
    })
}

/// A visitor learns the size of a list, not its last digit.
pub fn rounded(total: usize) -> usize {
    if total > 100 { (total + 5) / 10 * 10 } else { total }
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn small_numbers_stay() {
        assert_eq!([rounded(7), rounded(100), rounded(1284)], [7, 100, 1280]);
    }
}
