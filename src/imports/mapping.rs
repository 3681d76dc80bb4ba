//! Which column of a file is which fact of ours: a TOML file beside the data. `docs/import.md` describes every key.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::source::Format;

/// The whole mapping.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mapping {
    /// Told by the file's name when absent.
    pub(super) format: Option<Format>,
    /// Of CSV; a comma when absent.
    #[serde(default = "comma")]
    pub(super) delimiter: char,
    pub(super) external_id: Column,
    pub(super) name: Column,
    pub(super) country: Column,
    pub(super) kind: Option<Column>,
    pub(super) city: Option<Column>,
    pub(super) region: Option<Column>,
    pub(super) website: Option<Column>,
    pub(super) registration_number: Option<Column>,
    pub(super) founded_year: Option<Column>,
    pub(super) headcount_band: Option<Column>,
    pub(super) turnover_band: Option<Column>,
    pub(super) headline: Option<Column>,
    pub(super) summary: Option<Column>,
    /// Language of headline and summary.
    pub(super) language: Option<Column>,
    /// Removes the organisation's own name from its texts before they are checked for leaks.
    #[serde(default)]
    pub(super) strip_names: bool,
    #[serde(default)]
    pub(super) sectors: Vec<CodeColumn>,
    /// Lists of codes separated by `;`.
    pub(super) certificates: Option<Column>,
    pub(super) cooperation_types: Option<Column>,
    pub(super) digital_capabilities: Option<Column>,
    pub(super) countries_wanted: Option<Column>,
    pub(super) countries_active: Option<Column>,
    /// `en:C1; de:B2`.
    pub(super) languages: Option<Column>,
    /// The network's numbers of those with whom it has worked, separated by `;`.
    pub(super) known_partners: Option<Column>,
}

/// Where one value comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(from = "ColumnInput")]
pub(super) struct Column {
    /// `None`: the value is always the default.
    pub(super) name: Option<String>,
    /// The file's word → ours. Empty: words are taken as they are.
    pub(super) words: BTreeMap<String, String>,
    /// Another column, for rows where this one is empty.
    pub(super) or: Option<String>,
    /// Used where the cell is empty or its word is not listed.
    pub(super) default: Option<String>,
    /// Leaves out codes that the list does not know instead of refusing the row.
    pub(super) skip_unknown: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ColumnInput {
    Name(String),
    Detailed {
        column: Option<String>,
        #[serde(default)]
        words: BTreeMap<String, String>,
        or: Option<String>,
        default: Option<String>,
        #[serde(default)]
        skip_unknown: bool,
    },
}

impl From<ColumnInput> for Column {
    fn from(input: ColumnInput) -> Self {
        match input {
            ColumnInput::Name(name) => Self {
                name: Some(name),
                words: BTreeMap::new(),
                or: None,
                default: None,
                skip_unknown: false,
            },
            ColumnInput::Detailed { column, words, or, default, skip_unknown } => {
                Self { name: column, words, or, default, skip_unknown }
            }
        }
    }
}

/// A column with codes of one list, and the evidence behind each: a JSON object `{"25.53": 4}` or text `25.53:4; 28.12`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeColumn {
    pub(super) column: String,
    pub(super) list: String,
    pub(super) version: String,
}

fn comma() -> char {
    ','
}

impl Mapping {
    /// # Errors
    /// In words, with the place in the TOML file.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let mapping: Self = toml::from_str(text).map_err(|error| error.to_string())?;
        if !mapping.delimiter.is_ascii() {
            return Err(format!("delimiter {:?}: give one plain character like ; or ,", mapping.delimiter));
        }
        Ok(mapping)
    }

    /// The names of all columns that it reads.
    pub(super) fn columns(&self) -> Vec<&str> {
        let optional = [
            &self.kind,
            &self.city,
            &self.region,
            &self.website,
            &self.registration_number,
            &self.founded_year,
            &self.headcount_band,
            &self.turnover_band,
            &self.headline,
            &self.summary,
            &self.language,
            &self.certificates,
            &self.cooperation_types,
            &self.digital_capabilities,
            &self.countries_wanted,
            &self.countries_active,
            &self.languages,
            &self.known_partners,
        ];
        let columns = [&self.external_id, &self.name, &self.country];
        let columns = columns.into_iter().chain(optional.into_iter().flatten());
        let named = columns.flat_map(|column| [&column.name, &column.or]).flatten().map(String::as_str);
        named.chain(self.sectors.iter().map(|column| column.column.as_str())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_a_name_or_a_table() {
        let mapping = Mapping::parse(
            "external_id = 'id'\nname = 'name'\ncountry = { column = 'land', words = { Ungarn = 'HU' } }\nlanguage = { default = 'en' }",
        )
        .unwrap();
        assert_eq!(mapping.country.words["Ungarn"], "HU");
        assert_eq!(mapping.language.unwrap().default.unwrap(), "en");
    }

    #[test]
    fn a_misspelt_key_is_named() {
        let refusal = Mapping::parse("external_id='id'\nname='n'\ncountry='c'\nsumary='s'").unwrap_err();
        assert!(refusal.contains("sumary"), "{refusal}");
    }

    #[test]
    fn the_mapping_that_we_ship_is_valid() {
        Mapping::parse(include_str!("../../docs/examples/funded-projects.toml")).unwrap();
    }
}
