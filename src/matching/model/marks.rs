//! How a company marks a candidate.

use serde::Deserialize;

use super::filtering::unknown;
use crate::accounts::OrganisationId;
use crate::codelists::cooperation::decline_reason;
use crate::error::{Error, Fields, Result};
use crate::profiles::ProfileId;
use crate::text_enum;

text_enum!(
    /// What a company noted on a candidate. Nobody else sees it.
    Mark {
        /// Keep for later.
        Kept = "kept",
        /// Never show again, with a reason.
        NotForUs = "not_for_us",
        /// The adviser was told of it.
        ToldAdviser = "told_adviser",
    }
);

impl Mark {
    /// The mark whose place this one takes.
    pub fn other(self) -> Option<Self> {
        match self {
            Self::Kept => Some(Self::NotForUs),
            Self::NotForUs => Some(Self::Kept),
            Self::ToldAdviser => None,
        }
    }
}

/// A mark as sent.
#[derive(Debug, Clone, Default, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkInput {
    /// Key of the organisation that marks.
    #[schema(value_type = OrganisationId)]
    pub organisation: String,
    /// Public address of the candidate's profile.
    #[schema(value_type = ProfileId)]
    pub candidate: String,
    /// kept, not_for_us or told_adviser.
    #[schema(value_type = Mark, examples("kept"))]
    pub mark: String,
    /// With not_for_us: a code of the list decline-reasons.
    #[serde(default)]
    #[schema(value_type = Option<crate::codelists::shapes::DeclineReason>)]
    pub reason: Option<String>,
    /// The rank at which it was shown.
    #[serde(default)]
    #[schema(minimum = 1, maximum = 1000000)]
    pub rank: Option<i32>,
}

/// A mark to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkWish {
    pub mark: Mark,
    pub reason: Option<String>,
    pub rank: Option<i32>,
}

impl MarkWish {
    /// # Errors
    /// [`Error::Invalid`] with every field to mend.
    pub fn parse(mark: &str, reason: Option<&str>, rank: Option<i32>) -> Result<Self> {
        let mut fields = Fields::new();
        let mark = fields.take("mark", mark.parse::<Mark>().map_err(|_| unknown(mark)));
        let reason = match (reason, mark) {
            (None, _) => None,
            (Some(code), Some(Mark::NotForUs))
                if decline_reason(code).is_some_and(|reason| reason.for_matches) =>
            {
                Some(code.to_owned())
            }
            (Some(code), _) => {
                fields.refuse("reason", unknown(code));
                None
            }
        };
        if rank.is_some_and(|rank| !(1..=1_000_000).contains(&rank)) {
            fields.refuse("rank", "error-match-rank");
        }
        fields.finish()?;
        Ok(Self { mark: mark.ok_or(Error::NotFound)?, reason, rank })
    }
}

impl MarkInput {
    /// What is wished, for whom and on which candidate (any text: what is no address is not there).
    ///
    /// # Errors
    /// [`Error::Invalid`] with every field to mend; [`Error::NotFound`] for an organisation that cannot exist.
    pub fn parse(&self) -> Result<(OrganisationId, String, MarkWish)> {
        let wish = MarkWish::parse(&self.mark, self.reason.as_deref(), self.rank)?;
        let organisation = self.organisation.parse().map_err(|_| Error::NotFound)?;
        Ok((organisation, self.candidate.clone(), wish))
    }
}
