//! A search as sent and as parsed.

use super::filtering::{codes, each, opportunity, sector};
use crate::codelists::Embedded;
use crate::error::{Fields, Message};
use crate::matching::engine::{Scope, SearchFilters};
use crate::text;
use crate::text_enum;

/// Longest text to search for, in characters.
const LONGEST: usize = 200;

text_enum!(
    /// What is searched.
    SearchScope {
        Opportunities = "opportunities",
        Profiles = "profiles",
    }
);

/// What is searched for, as sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchInput {
    pub q: String,
    /// opportunities or profiles; empty means opportunities.
    pub scope: String,
    pub countries: Vec<String>,
    pub sectors: Vec<String>,
    pub opportunities: Vec<String>,
    pub cooperation: Vec<String>,
}

impl SearchInput {
    /// Text, scope and filters; every wrong value is noted in `fields`. A code of NACE alone is understood as a sector.
    pub fn parse(&self, fields: &mut Fields, public_only: bool) -> (String, Scope, SearchFilters) {
        let typed = fields.take("q", text::line(&self.q, LONGEST)).unwrap_or_default();
        let scope = match self.scope.as_str() {
            "" => SearchScope::Opportunities,
            word => fields
                .take("scope", word.parse().map_err(|_| Message::new("error-search-scope")))
                .unwrap_or(SearchScope::Opportunities),
        };
        let scope = match scope {
            SearchScope::Opportunities => Scope::Opportunities,
            SearchScope::Profiles => Scope::Organisations,
        };
        let mut filters = SearchFilters {
            public_only,
            countries: codes(fields, "countries", &self.countries, Embedded::Countries),
            sectors: each(fields, "sectors", &self.sectors, sector),
            opportunities: each(fields, "opportunities", &self.opportunities, opportunity),
            cooperation: codes(fields, "cooperation", &self.cooperation, Embedded::CooperationTypes),
        };
        let is_code =
            typed.starts_with(|c: char| c.is_ascii_digit()) && Embedded::Nace21.list().contains(&typed);
        if is_code && let Ok(code) = sector(&typed) {
            filters.sectors = vec![code];
            return (String::new(), scope, filters);
        }
        (typed, scope, filters)
    }
}
