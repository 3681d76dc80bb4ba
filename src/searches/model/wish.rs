//! What is to be saved, as sent and as parsed.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Name, Rhythm, Search};
use crate::error::{Error, Fields, Message, Result};
use crate::matching::{Asked, FilterInput, WeightInput, wanted};

/// A search to save.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SavedSearchInput {
    /// What you call it: one line.
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// weekly (without it), monthly or off.
    #[serde(default)]
    #[schema(value_type = Option<Rhythm>)]
    pub rhythm: Option<String>,
    /// supplier (without it), distributor, technology, research or capacity.
    #[serde(default)]
    #[schema(max_length = 20)]
    pub preset: Option<String>,
    /// By criterion: off, low, medium, high, or a number.
    #[serde(default)]
    pub weights: BTreeMap<String, WeightInput>,
    /// Musts.
    #[serde(default)]
    pub filters: FilterInput,
}

/// A field's name and what was sent in it.
pub type Sent<'a> = (&'a str, &'a str);

/// A search to save, checked.
#[derive(Debug, Clone)]
pub struct Wish {
    pub name: Name,
    pub rhythm: Rhythm,
    pub asked: Asked,
}

impl Wish {
    /// `fields` tells what is wrong with what is `asked`.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every field to mend.
    pub fn parse(mut fields: Fields, name: Sent<'_>, rhythm: Sent<'_>, asked: Option<Asked>) -> Result<Self> {
        let name = fields.take(name.0, Name::parse(name.1));
        let word = match rhythm.1 {
            "" => Ok(Rhythm::Weekly),
            word => word.parse().map_err(|_| Message::new("error-search-rhythm")),
        };
        let rhythm = fields.take(rhythm.0, word);
        if asked.as_ref().is_some_and(|asked| asked.query().len() > Search::LONGEST_QUERY) {
            fields.refuse("filters", "error-search-long");
        }
        fields.finish()?;
        match (name, rhythm, asked) {
            (Some(name), Some(rhythm), Some(asked)) => Ok(Self { name, rhythm, asked }),
            _ => Err(Error::internal("a field was lost without a word")),
        }
    }

    /// The query as it is stored.
    pub fn query(&self) -> String {
        self.asked.query().trim_start_matches('?').to_owned()
    }
}

impl SavedSearchInput {
    /// # Errors
    /// [`Error::Invalid`] with every field to mend.
    pub fn parse(&self) -> Result<Wish> {
        let mut fields = Fields::new();
        let (weighing, _) = wanted(&mut fields, self.preset.as_deref(), &self.weights, &self.filters);
        let asked = weighing.map(|weighing| Asked::said(&weighing, &self.filters));
        let rhythm = self.rhythm.as_deref().unwrap_or_default();
        Wish::parse(fields, ("name", &self.name), ("rhythm", rhythm), asked)
    }
}
