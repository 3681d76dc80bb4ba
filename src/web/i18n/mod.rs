//! Languages and texts. Every word that people read is a message in `i18n/<language>/<feature>.ftl`
//! ([Fluent](https://projectfluent.org)); code and templates only name its key.
//!
//! ```text
//! in a template:  {{ shell.t("matches-title") }}
//!                 {{ shell.t("matches-found").with("count", total) }}
//! in Rust:        lang.t("mail-confirm-subject").with("name", name).to_string()
//! ```
//!
//! - A whole sentence is one message: word order and plurals belong to the catalogue.
//! - Numbers given to `with` choose the plural *and* are written in the reader's way (1 284). A number that is
//!   not a count (a year, a code) is given as text.
//! - Words that come from data (`text_enum!`) are looked up by [`Lang::word`]: `word("status", "draft")` is the
//!   message `status-draft`.
//! - A key that is missing shows as `⟦key⟧` in debug builds and tests, in English (else as the key) in release.
//!
//! To add a file of texts, or a language: one line in `catalogue.rs`.

mod catalogue;
mod negotiate;
#[cfg(test)]
mod tests;
mod text;

pub use negotiate::{AccountLang, LANG_COOKIE};
pub use text::{Arg, Text};

use chrono::NaiveDate;

use self::catalogue::{LANGUAGES, Language};
use crate::error::Message;

/// A language that people can read Kontor in.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Lang(u8);

impl Lang {
    /// The language that stands in for missing texts.
    pub const EN: Lang = Lang(0);
    pub const DE: Lang = Lang(1);

    /// Every language with a complete catalogue, in the order of the language switch.
    pub fn all() -> impl Iterator<Item = Lang> {
        (0..LANGUAGES.len()).map(|index| Lang(u8::try_from(index).unwrap_or_default()))
    }

    /// The language of a tag; regions are ignored (`de-AT` is `de`).
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Lang::all().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// `en`: for `lang="…"`, columns, cookies and the API.
    pub fn code(self) -> &'static str {
        self.language().code
    }

    /// `English`: what its readers call it.
    pub fn name(self) -> &'static str {
        self.language().name
    }

    /// `ltr` or `rtl`: for `dir="…"`.
    pub fn dir(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// The text of a key; add what it speaks about by [`Text::with`].
    pub fn t(self, key: &str) -> Text<'_> {
        Text::new(self, key)
    }

    /// The text of a key with all of its arguments at once.
    pub fn t_with<'a>(self, key: &'a str, args: &[(&'a str, Arg)]) -> Text<'a> {
        args.iter().fold(self.t(key), |text, (name, value)| text.with(name, value.clone()))
    }

    /// A refusal's sentence. Values that are whole numbers choose the plural, and are written as they came; the days of a span are
    /// written as the reader's language writes days.
    pub fn message(self, message: &Message) -> String {
        let whole = |value: &str| value.parse::<u32>().map_or_else(|_| Arg::from(value), Arg::Plain);
        let arg = |name: &str, value: &str| match value.parse::<NaiveDate>() {
            Ok(day) if ["first", "last", "day"].contains(&name) => Arg::from(self.date(day)),
            _ => whole(value),
        };
        let args = message.args.iter().map(|(name, value)| (*name, arg(name, value))).collect::<Vec<_>>();
        self.t_with(message.key, &args).to_string()
    }

    /// The text for a word of a vocabulary: `word("status", "draft")` is `status-draft`.
    pub fn word(self, vocabulary: &str, word: &str) -> String {
        self.t(&format!("{vocabulary}-{}", word.replace('_', "-"))).to_string()
    }

    /// "A", "A and B", "A, B and C".
    pub fn list<S: AsRef<str>>(self, items: &[S]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        let Some((first, rest)) = rest.split_first() else { return last.as_ref().to_owned() };
        let start = rest.iter().fold(first.as_ref().to_owned(), |start, next| {
            self.t("list-go-on").with("start", start).with("next", next.as_ref()).to_string()
        });
        self.t("list-end").with("start", start).with("last", last.as_ref()).to_string()
    }

    pub(crate) fn locale(self) -> &'static str {
        self.language().locale
    }

    pub(crate) fn is_right_to_left(self) -> bool {
        let tag = self.code().parse();
        tag.is_ok_and(|tag| icu_locale::LocaleDirectionality::new_common().is_right_to_left(&tag))
    }

    fn language(self) -> &'static Language {
        &LANGUAGES[usize::from(self.0)]
    }
}

impl Default for Lang {
    fn default() -> Lang {
        Lang::EN
    }
}

impl std::fmt::Debug for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
