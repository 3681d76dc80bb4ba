//! What a network decides about exposure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Peripheral;
use crate::codelists::regions::region;
use crate::error::{Fields, Message, Result};
use crate::matching::Balancing;

/// Most regions that a network may decide about.
const MOST_REGIONS: usize = 200;

/// How lists of a network's clients are balanced, and what it counts as peripheral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub balancing: Balancing,
    pub peripheral: Peripheral,
    /// 0 until something was decided.
    pub version: i32,
}

impl Default for Decision {
    fn default() -> Self {
        Self { balancing: Balancing::Usual, peripheral: Peripheral::default(), version: 0 }
    }
}

/// A decision as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ExposureInput {
    /// off, usual or strong.
    #[schema(value_type = Balancing, examples("usual"))]
    pub balancing: String,
    /// NUTS codes, of any level, that count as peripheral though the usual rule says otherwise.
    #[serde(default)]
    #[schema(value_type = Vec<crate::codelists::shapes::RegionCode>, max_items = 200)]
    pub peripheral: Vec<String>,
    /// NUTS codes that don't, though the usual rule says so.
    #[serde(default)]
    #[schema(value_type = Vec<crate::codelists::shapes::RegionCode>, max_items = 200)]
    pub central: Vec<String>,
}

impl ExposureInput {
    /// The decision that this describes, to follow `version`.
    ///
    /// # Errors
    /// [`crate::error::Error::Invalid`] with every field to mend.
    pub fn parse(&self, version: i32) -> Result<Decision> {
        let mut fields = Fields::new();
        let balancing = self.balancing.parse::<Balancing>();
        let balancing = fields.take("balancing", balancing.map_err(|_| Message::new("error-balancing")));
        let mut decided = BTreeMap::new();
        for (field, codes, is) in [("peripheral", &self.peripheral, true), ("central", &self.central, false)]
        {
            if codes.len() > MOST_REGIONS {
                fields.refuse(field, Message::new("error-too-many-entries").with("most", MOST_REGIONS));
                continue;
            }
            for code in codes.iter().map(|code| code.trim().to_ascii_uppercase()) {
                if region(&code).is_none() {
                    fields.refuse(field, Message::new("error-region-code").with("code", code));
                } else if decided.insert(code.clone(), is) == Some(!is) {
                    fields.refuse(field, Message::new("error-region-twice").with("code", code));
                }
            }
        }
        fields.finish()?;
        let balancing = balancing.unwrap_or(Balancing::Usual);
        Ok(Decision { balancing, peripheral: Peripheral(decided), version })
    }
}
