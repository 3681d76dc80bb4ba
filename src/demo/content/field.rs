//! Fields of business.

use serde::Deserialize;

/// A field of business, without words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct Field {
    pub(in crate::demo) kind: String,
    pub(in crate::demo) nace: Vec<String>,
    pub(in crate::demo) certs: Vec<String>,
    pub(in crate::demo) digital: Vec<String>,
    seeks: Vec<String>,
    pub(in crate::demo) sells: Vec<String>,
    pub(in crate::demo) unit: String,
    pub(in crate::demo) spare: [u32; 2],
    pub(in crate::demo) crew: [u32; 2],
    pub(in crate::demo) weight: usize,
}

impl Field {
    /// The field sought and the kind of cooperation wished, for each `seek` of the texts.
    pub(in crate::demo) fn seeks(&self) -> impl Iterator<Item = (&str, &str)> {
        self.seeks.iter().filter_map(|seek| seek.split_once(':'))
    }
}

/// The words of a field in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::demo) struct FieldTexts {
    pub(in crate::demo) head: Vec<String>,
    pub(in crate::demo) core: Vec<String>,
    pub(in crate::demo) offer: Vec<String>,
    pub(in crate::demo) seek: Vec<String>,
    pub(in crate::demo) refs: Vec<String>,
    pub(in crate::demo) cap: String,
}
