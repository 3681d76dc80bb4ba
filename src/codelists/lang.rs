//! The seven languages in which the lists have labels.

use serde::{Deserialize, Serialize};

/// A language of labels and synonyms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    En,
    De,
    Fr,
    Hu,
    It,
    Es,
    Pl,
}

impl Lang {
    pub const ALL: [Lang; 7] = [Lang::En, Lang::De, Lang::Fr, Lang::Hu, Lang::It, Lang::Es, Lang::Pl];

    /// ISO 639-1, the ending of the label columns in the files.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::De => "de",
            Lang::Fr => "fr",
            Lang::Hu => "hu",
            Lang::It => "it",
            Lang::Es => "es",
            Lang::Pl => "pl",
        }
    }

    /// Reads a language tag ("de", "de-AT", "DE_at"); `None` for a language without labels.
    pub fn parse(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next()?;
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(primary))
    }

    /// The language to show labels in to a reader of `tag`: that one, else English.
    pub fn closest(tag: &str) -> Lang {
        Lang::parse(tag).unwrap_or(Lang::En)
    }

    pub(super) fn slot(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_tag_finds_its_language_and_an_unknown_one_reads_english() {
        assert_eq!(Lang::parse("de-AT"), Some(Lang::De));
        assert_eq!(Lang::parse("HU"), Some(Lang::Hu));
        assert_eq!(Lang::parse("sv"), None);
        assert_eq!(Lang::closest("sv"), Lang::En);
    }
}
