//! A network and its people.

use serde::{Deserialize, Serialize};

use crate::accounts::{AccountId, NetworkId, NetworkRole};
use crate::codelists::countries;
use crate::db::Instant;
use crate::error::{Fields, Message, Result};
use crate::{text, text_enum, text_id};

text_id!(
    /// Key of one role of one person in a network.
    NetworkMemberId
);

text_enum!(
    /// What kind of business-support organisation it is.
    NetworkKind {
        Chamber = "chamber",
        Cluster = "cluster",
        /// A member of the Enterprise Europe Network.
        EenNode = "een_node",
        TradePromotion = "trade_promotion",
        /// The commercial section of an embassy.
        Embassy = "embassy",
        Other = "other",
    }
);

/// A network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    pub id: NetworkId,
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    pub kind: NetworkKind,
    /// Looks at its clients' profiles before they are published.
    pub reviews_profiles: bool,
    /// Looks at those of companies that joined without a network; at most one network does.
    pub reviews_independent: bool,
    pub version: i32,
}

/// One role of one person in a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworkMember {
    pub id: NetworkMemberId,
    pub account: AccountId,
    pub name: String,
    pub email: String,
    pub role: NetworkRole,
    pub since: Instant,
}

const LONGEST_NAME: usize = 120;

/// A network as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NetworkInput {
    #[schema(required = true, min_length = 1, max_length = 120)]
    pub name: String,
    /// ISO 3166-1 alpha-2.
    #[schema(value_type = crate::codelists::shapes::CountryCode, required = true, examples("HU"))]
    pub country: String,
    /// chamber, cluster, een_node, trade_promotion, embassy or other.
    #[schema(value_type = NetworkKind, required = true, examples("chamber"))]
    pub kind: String,
    /// Its advisers look at clients' profiles before they are published.
    pub reviews_profiles: bool,
    /// They also look at those of companies without a network; the network that did so before does not any more.
    pub reviews_independent: bool,
}

impl NetworkInput {
    /// The network that this describes.
    ///
    /// # Errors
    /// [`crate::error::Error::Invalid`] with every field to mend.
    pub fn parse(&self, id: NetworkId, version: i32) -> Result<Network> {
        let mut fields = Fields::new();
        let name = fields.take("name", text::required_line(&self.name, LONGEST_NAME));
        let country = countries::country(&self.country);
        let country = country.map(|country| country.code.as_str().to_owned());
        let country = fields.take("country", country.ok_or_else(|| "error-country-unknown".into()));
        let kind = self.kind.trim().parse::<NetworkKind>();
        let kind = fields.take("kind", kind.map_err(|_| Message::new("error-network-kind")));
        fields.finish()?;
        let (Some(name), Some(country), Some(kind)) = (name, country, kind) else {
            return Err(crate::error::Error::NotFound);
        };
        Ok(Network {
            id,
            name,
            country,
            kind,
            reviews_profiles: self.reviews_profiles,
            reviews_independent: self.reviews_independent,
            version,
        })
    }
}
