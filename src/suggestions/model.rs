//! What is asked for and what was found; pure.

use serde::{Deserialize, Serialize};

use crate::accounts::OrganisationId;
use crate::error::{Error, Message, Result};
use crate::jobs::Job;
use crate::matching::{Best, PresetName};

/// As many partners are looked for each client.
pub const MOST: usize = 20;

/// What to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// supplier (without it), distributor, technology, research or capacity.
    #[serde(default)]
    #[schema(max_length = 20)]
    pub preset: String,
}

impl Wish {
    /// What a job was asked for.
    ///
    /// # Errors
    /// [`Error::Internal`] for what this version does not understand.
    pub fn of(job: &Job) -> Result<Self> {
        serde_json::from_str(&job.asked.input).map_err(Error::internal)
    }

    /// What the pages of lists and pairs are asked, so that they show what ranked here.
    ///
    /// # Errors
    /// As [`Wish::preset`].
    pub fn query(&self) -> Result<String> {
        let preset = self.preset()?;
        Ok(if preset == PresetName::USUAL { String::new() } else { format!("?preset={}", preset.as_str()) })
    }

    /// The preset that ranks.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a word that is none.
    pub fn preset(&self) -> Result<PresetName> {
        match self.preset.as_str() {
            "" => Ok(PresetName::USUAL),
            word => PresetName::parse(word)
                .ok_or_else(|| Error::field("preset", Message::new("error-match-preset"))),
        }
    }
}

/// What was found for a client.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub client: OrganisationId,
    /// The best first; nothing where the client has not described itself.
    pub partners: Option<Vec<Best>>,
}
