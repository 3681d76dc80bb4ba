//! Texts that people write for others: clean, of limited length, in one or two languages.

use serde::{Deserialize, Serialize};

use crate::codelists::Embedded;
use crate::error::{Fields, Message};
use crate::text;

/// Longest headline, in characters.
pub const HEADLINE_MAX: usize = 90;
/// Longest summary, in characters.
pub const SUMMARY_MAX: usize = 2000;

/// One text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// ISO 639-1.
    pub language: String,
    /// A profile's headline or an opportunity's title.
    pub headline: String,
    /// A profile's summary or an opportunity's description.
    pub body: String,
}

/// A text in the language it was written in, and perhaps in a second one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    pub original: Written,
    pub second: Option<Written>,
}

impl Texts {
    /// The text for a reader of that language: the reader's, else the original.
    pub fn for_reader(&self, language: &str) -> &Written {
        match &self.second {
            Some(second) if second.language == language && self.original.language != language => second,
            _ => &self.original,
        }
    }
    pub fn all(&self) -> impl Iterator<Item = &Written> {
        std::iter::once(&self.original).chain(&self.second)
    }
}

/// A text as sent: every field is text, so that all that is wrong is told at once.
#[derive(Debug, Clone, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TextInput {
    /// Language of the text, ISO 639-1.
    #[serde(default)]
    #[schema(max_length = 3)]
    pub language: String,
    /// One line without names.
    #[serde(default)]
    #[schema(max_length = 90)]
    pub headline: String,
    /// Two or three sentences without names.
    #[serde(default)]
    #[schema(max_length = 2000)]
    pub summary: String,
}

impl Texts {
    /// Reads the texts of a profile; `names` are the names of the fields of the first and of the second text.
    pub fn parse(
        fields: &mut Fields,
        original: &TextInput,
        second: Option<&TextInput>,
        prefixes: [&str; 2],
    ) -> Option<Self> {
        let first = parse_one(fields, original, prefixes[0]);
        let other = match second {
            Some(second) => Some(parse_one(fields, second, prefixes[1])?),
            None => None,
        };
        let first = first?;
        if other.as_ref().is_some_and(|other| other.language == first.language) {
            fields.refuse(format!("{}language", prefixes[1]), "error-text-same-language");
            return None;
        }
        Some(Self { original: first, second: other })
    }
}

fn parse_one(fields: &mut Fields, input: &TextInput, prefix: &str) -> Option<Written> {
    let language = fields.take(&format!("{prefix}language"), language(&input.language));
    let headline = fields.take(&format!("{prefix}headline"), text::line(&input.headline, HEADLINE_MAX));
    let body = fields.take(&format!("{prefix}summary"), text::paragraphs(&input.summary, SUMMARY_MAX));
    Some(Written { language: language?, headline: headline?, body: body? })
}

/// A language that the product knows, by its ISO 639-1 code.
///
/// # Errors
/// What to write instead.
pub fn language(code: &str) -> Result<String, Message> {
    let list = Embedded::Languages.list();
    match list.get(code) {
        Some(entry) => Ok(entry.code().to_string()),
        None => Err("error-text-language".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(language: &str) -> Written {
        Written { language: language.into(), headline: language.into(), body: String::new() }
    }

    #[test]
    fn readers_get_their_language_else_the_original() {
        let texts = Texts { original: written("hu"), second: Some(written("en")) };
        assert_eq!(texts.for_reader("en").language, "en");
        assert_eq!(texts.for_reader("hu").language, "hu");
        assert_eq!(texts.for_reader("de").language, "hu");
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let mut fields = Fields::new();
        let wrong = TextInput {
            language: "xx".into(),
            headline: "a\nb".into(),
            summary: "é".repeat(SUMMARY_MAX + 1),
        };
        assert!(Texts::parse(&mut fields, &wrong, Some(&wrong), ["", "second."]).is_none());
        let Err(crate::error::Error::Invalid(errors)) = fields.finish() else { panic!("refused") };
        assert_eq!(errors.len(), 6);
    }
}
