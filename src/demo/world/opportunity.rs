//! Offers and requests.

use chrono::NaiveDate;

use super::{Partner, Texts};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opportunity {
    /// business_offer, capacity_request …
    pub kind: &'static str,
    /// draft, submitted, returned, published, closed, expired.
    pub state: &'static str,
    pub texts: Texts,
    /// NACE 2.1.
    pub codes: Vec<String>,
    pub cooperation: Vec<String>,
    /// Empty means anywhere.
    pub countries: Vec<String>,
    pub partner: Partner,
    pub stage: Option<String>,
    pub ipr: Option<String>,
    pub capacity: Option<Capacity>,
    pub is_public: bool,
    pub published: Option<NaiveDate>,
    pub valid_until: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    pub amount: u32,
    /// Code of the list capacity-units.
    pub unit: String,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// on_site, remote.
    pub site: &'static str,
}
