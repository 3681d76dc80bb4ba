//! Suggestions as others may read them: candidates anonymous as in every ranking. Who has gone from the lists since is left out.

use serde::Serialize;

use super::model::Found;
use crate::accounts::OrganisationId;
use crate::matching::{Best, CandidateView, Current, Words, candidate};

/// A client with its best partners.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct ClientPartnersView {
    pub client: OrganisationId,
    pub name: String,
    /// Whether there was anything to look for: the client has described itself.
    pub described: bool,
    /// The best first.
    pub partners: Vec<PartnerView>,
}

/// One of the best partners of a client.
#[derive(Debug, Serialize, utoipa::ToSchema)]
pub struct PartnerView {
    /// 1 is the best.
    pub rank: usize,
    pub candidate: CandidateView,
    /// 0 to 1, when it was looked for.
    pub total: f64,
    /// The page that explains it.
    pub page: String,
}

impl PartnerView {
    /// In points of a hundred.
    pub fn points(&self) -> f64 {
        self.total * 100.0
    }
}

impl ClientPartnersView {
    /// `query` asks the explaining page for the preset that ranked, with its question mark.
    pub fn of(name: String, found: Found, query: &str, current: &Current, words: &Words) -> Self {
        let Found { client, partners } = found;
        let described = partners.is_some();
        let view = |(rank, best): (usize, Best)| {
            let facts = current.snapshot.facts(&best.profile)?;
            let page = format!("/o/{client}/matches/{}{query}", best.profile);
            let candidate = candidate(facts, current.region(facts).as_deref(), words);
            Some(PartnerView { rank, candidate, total: best.total, page })
        };
        let partners = (1..).zip(partners.unwrap_or_default()).filter_map(view).collect();
        Self { client, name, described, partners }
    }
}
