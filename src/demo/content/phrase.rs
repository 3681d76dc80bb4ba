//! Sentences that are not bound to one field.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Sentences that are not bound to a field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Phrases {
    pub(in crate::demo) closing: Vec<Phrase>,
    pub(in crate::demo) terms: Vec<Phrase>,
    pub(in crate::demo) distributor: Vec<Phrase>,
    pub(in crate::demo) spare: Vec<Phrase>,
    pub(in crate::demo) shortage: Vec<Phrase>,
    pub(in crate::demo) pause: Vec<Phrase>,
}

#[derive(Debug, Deserialize)]
pub(in crate::demo) struct Phrase {
    #[serde(default)]
    pub(in crate::demo) kinds: Vec<String>,
    /// Kinds of cooperation.
    #[serde(default, rename = "for")]
    pub(in crate::demo) cooperation: Vec<String>,
    /// "abroad": of companies that do business there; "home": of those that don't yet.
    #[serde(default)]
    when: Option<String>,
    /// Sentences by language, and "prefix_" + language.
    #[serde(flatten)]
    words: BTreeMap<String, String>,
}

impl Phrase {
    pub(in crate::demo) fn is_true(&self, abroad: bool) -> bool {
        self.when.as_deref().is_none_or(|when| (when == "abroad") == abroad)
    }
    pub(in crate::demo) fn text(&self, language: &str) -> &str {
        self.words.get(language).map_or("", String::as_str)
    }
    pub(in crate::demo) fn prefix(&self, language: &str) -> &str {
        self.words.get(&format!("prefix_{language}")).map_or("", String::as_str)
    }
}

/// A technology or research opportunity.
#[derive(Debug, Deserialize)]
pub(in crate::demo) struct Idea {
    #[serde(rename = "type")]
    pub(in crate::demo) kind: String,
    pub(in crate::demo) fields: Vec<String>,
    pub(in crate::demo) nace: Vec<String>,
    pub(in crate::demo) coop: Vec<String>,
    pub(in crate::demo) stage: String,
    pub(in crate::demo) ipr: String,
    /// Title and text by language.
    #[serde(flatten)]
    pub(in crate::demo) words: BTreeMap<String, [String; 2]>,
}
