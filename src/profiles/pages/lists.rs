//! Choices and code searches of the forms, in the reader's language.

use crate::codelists::pages::{chosen, found};
use crate::codelists::{self, CodeRef, Embedded, fold};
use crate::web::codes::{CodeEntry, CodeSearch};
use crate::web::extract::Form;
use crate::web::form::{Choice, words_of};
use crate::web::i18n::Lang;

/// All entries of a flat list, in its order.
pub(super) fn all(list: Embedded, lang: Lang) -> Vec<Choice> {
    let names = codelists::Lang::closest(lang.code());
    let entries = list.list().entries().iter();
    entries.map(|entry| Choice::new(entry.code().as_str(), entry.label(names))).collect()
}

/// All entries of a flat list by name.
pub(super) fn by_name(list: Embedded, lang: Lang) -> Vec<Choice> {
    let mut choices = all(list, lang);
    choices.sort_by_cached_key(|choice| fold(&choice.label));
    choices
}

/// The languages in which one writes: those of the lists and of the service first, then all others by name.
pub(super) fn languages(lang: Lang) -> Vec<Choice> {
    let mut choices = by_name(Embedded::Languages, lang);
    let first = |choice: &Choice| codelists::Lang::parse(&choice.value).is_none();
    choices.sort_by_key(first);
    choices
}

/// Words of a vocabulary of ours.
pub(super) fn words(
    lang: Lang,
    vocabulary: &str,
    words: impl IntoIterator<Item = &'static str>,
) -> Vec<Choice> {
    words.into_iter().map(|word| Choice::new(word, lang.word(vocabulary, word))).collect()
}

/// A code search of the form; `looked_up` when its button was pressed.
pub(super) fn search(
    field: &'static str,
    list: Embedded,
    most: usize,
    form: &Form,
    looked_up: bool,
    lang: Lang,
) -> CodeSearch {
    let mut codes: Vec<&str> = Vec::new();
    for code in form.all(field) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let typed = words_of(form, field).chars().take(200).collect::<String>();
    let mut entries = chosen(list, codes.iter().copied(), lang);
    entries.extend(codes.iter().filter_map(|code| from_elsewhere(code)));
    CodeSearch {
        field,
        list: list.name(),
        most,
        chosen: entries,
        found: looked_up.then(|| found(list, &typed, lang)),
        query: typed,
    }
}

/// A sector of a network's own list, which came with the record: it can be kept or taken away.
fn from_elsewhere(code: &str) -> Option<CodeEntry> {
    let reference: CodeRef = code.parse().ok()?;
    Some(CodeEntry { code: code.to_owned(), label: reference.code.to_string(), ..CodeEntry::default() })
}

/// How a sector is written in a form: NACE 2.1 by its code, all else in full.
pub(super) fn sector_word(code: &CodeRef) -> String {
    let nace = Embedded::Nace21;
    if code.list.as_str() == nace.name() && code.version.as_str() == nace.version() {
        code.code.to_string()
    } else {
        code.to_string()
    }
}
