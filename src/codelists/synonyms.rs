//! Words for one trade in several languages.

use super::table::rows;

/// One word for a trade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synonym {
    /// Words with the same key mean the same trade.
    pub concept: String,
    /// ISO 639-1.
    pub language: String,
    pub term: String,
}

/// All words of the embedded file.
pub fn synonyms() -> Vec<Synonym> {
    let file = include_bytes!("../../assets/codelists/synonyms.csv");
    let row = |row: &super::table::Row| Synonym {
        concept: row.get("concept").to_owned(),
        language: row.get("lang").to_owned(),
        term: row.get("term").to_owned(),
    };
    rows(file).iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trade_has_words_in_all_seven_languages() {
        let all = synonyms();
        for language in ["de", "en", "es", "fr", "hu", "it", "pl"] {
            assert!(all.iter().any(|s| s.concept == "cnc_machining" && s.language == language), "{language}");
        }
        assert!(all.iter().all(|s| !s.term.is_empty()));
    }
}
