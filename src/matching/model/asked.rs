//! What the address of a page asks for, and addresses that ask for a little more or less.

use super::{FilterInput, Paging, SearchInput, Weighing};
use crate::error::{Error, FieldError, Fields};
use crate::matching::PresetName;
use crate::matching::engine::{Criterion, Filters, Query};
use crate::web::extract::Cursor;

/// What is asked of a ranking.
#[derive(Debug, Clone)]
pub struct Ranked {
    pub weighing: Weighing,
    pub filters: Filters,
    pub paging: Paging,
}

impl Ranked {
    pub(in crate::matching) fn query(&self) -> Query {
        Query {
            preset: self.weighing.preset.clone(),
            filters: self.filters.clone(),
            limit: self.paging.limit,
            offset: self.paging.offset,
        }
    }
}

/// The pairs of an address, as they were sent.
#[derive(Debug, Clone, Default)]
pub struct Asked(Vec<(String, String)>);

/// Names of filters in addresses.
pub(in crate::matching) const FILTERS: [&str; 9] = [
    "own_country",
    "countries",
    "sectors",
    "kinds",
    "sizes",
    "languages",
    "certificates",
    "cooperation",
    "opportunities",
];

impl Asked {
    /// What is asked by a query string.
    pub fn of(query: &str) -> Self {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
        let known = |(name, value): &(String, String)| !value.is_empty() && name != "lang";
        Self(pairs.into_iter().filter(known).take(200).collect())
    }

    pub(in crate::matching) fn first(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    pub(in crate::matching) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    }

    /// Weights and filters of a ranking, and what is wrong with them. What is wrong is left out, so that there is always a list.
    pub fn ranked(&self, limit: Option<i64>) -> (Ranked, Vec<FieldError>) {
        let mut fields = Fields::new();
        let preset = self.first("preset");
        // Another preset was chosen: the levels on the page were those of the former one.
        let changed = !self.first("was").is_empty() && self.first("was") != preset;
        let levels = Criterion::ALL
            .map(|criterion| (criterion.as_str(), self.first(weight_field(criterion))))
            .into_iter()
            .filter(|(_, level)| !level.is_empty() && !changed);
        let weighing = Weighing::parse(&mut fields, preset, levels);
        let filters = self.filters(&mut fields);
        let cursor = self.cursor();
        let paging = Paging::parse(&mut fields, limit, cursor.as_ref());
        let weighing = weighing.or_else(|| Weighing::parse(&mut Fields::new(), "", []));
        let Some(weighing) = weighing else { unreachable!("the plain preset is sound") };
        let errors = match fields.finish() {
            Err(Error::Invalid(errors)) => errors,
            _ => Vec::new(),
        };
        (Ranked { weighing, filters, paging }, errors)
    }

    /// Where in the list; a word that is no place of it is the beginning.
    pub(in crate::matching) fn cursor(&self) -> Option<Cursor> {
        Some(self.first("cursor")).filter(|word| !word.is_empty()).and_then(Cursor::from_word)
    }

    fn filters(&self, fields: &mut Fields) -> Filters {
        self.filter_input().parse(fields)
    }

    /// The musts, as a body of the API says them.
    pub fn filter_input(&self) -> FilterInput {
        FilterInput {
            own_country: !self.first("own_country").is_empty(),
            countries: self.all("countries"),
            sectors: self.all("sectors"),
            kinds: self.all("kinds"),
            sizes: self.all("sizes"),
            languages: self.all("languages"),
            certificates: self.all("certificates"),
            cooperation: self.all("cooperation"),
            opportunities: self.all("opportunities"),
        }
    }

    pub(in crate::matching) fn search(&self) -> SearchInput {
        SearchInput {
            q: self.first("q").to_owned(),
            scope: self.first("scope").to_owned(),
            countries: self.all("countries"),
            sectors: self.all("sectors"),
            opportunities: self.all("opportunities"),
            cooperation: self.all("cooperation"),
        }
    }

    /// The part that makes a ranking what it is: preset, changed weights, filters; nothing else, so that links stay short.
    pub fn kept(&self, weighing: &Weighing) -> Self {
        let mut kept = Vec::new();
        if weighing.name != PresetName::USUAL {
            kept.push(("preset".to_owned(), weighing.name.as_str().to_owned()));
        }
        kept.extend(
            weighing
                .own
                .iter()
                .map(|(criterion, level)| (weight_field(*criterion).to_owned(), level.clone())),
        );
        kept.extend(self.0.iter().filter(|(name, _)| FILTERS.contains(&name.as_str())).cloned());
        Self(kept)
    }

    /// The address that asks for these weights and musts.
    pub fn said(weighing: &Weighing, musts: &FilterInput) -> Self {
        let lists = [
            ("countries", &musts.countries),
            ("sectors", &musts.sectors),
            ("kinds", &musts.kinds),
            ("sizes", &musts.sizes),
            ("languages", &musts.languages),
            ("certificates", &musts.certificates),
            ("cooperation", &musts.cooperation),
            ("opportunities", &musts.opportunities),
        ];
        let home = musts.own_country.then(|| ("own_country".to_owned(), "yes".to_owned()));
        let each = lists
            .into_iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name.to_owned(), value.clone())));
        Self(home.into_iter().chain(each).collect()).kept(weighing)
    }

    /// The address after a chip's button was pressed (`remove` = field and value), without the press itself.
    pub(in crate::matching) fn without_removed(&self) -> Self {
        let removed = self.first("remove").split_once(':');
        let stays = |(name, value): &&(String, String)| {
            name != "remove" && removed != Some((name.as_str(), value.as_str()))
        };
        Self(self.0.iter().filter(stays).cloned().collect())
    }

    /// What makes the ranking, and the page of it that was looked at.
    pub(in crate::matching) fn place(&self, weighing: &Weighing) -> Self {
        self.kept(weighing).with("cursor", self.first("cursor"))
    }

    pub(in crate::matching) fn with(&self, name: &str, value: &str) -> Self {
        let mut pairs = self.0.clone();
        pairs.retain(|(field, _)| field != name);
        if !value.is_empty() {
            pairs.push((name.to_owned(), value.to_owned()));
        }
        Self(pairs)
    }

    /// The query string, with `?` where there is one.
    pub fn query(&self) -> String {
        match serde_html_form::to_string(&self.0) {
            Ok(text) if !text.is_empty() => format!("?{text}"),
            _ => String::new(),
        }
    }

    pub(in crate::matching) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The beginning of the list without one of its pairs.
    pub(in crate::matching) fn but_for(&self, pair: &(String, String)) -> Self {
        Self(self.0.iter().filter(|one| *one != pair && one.0 != "cursor").cloned().collect())
    }
}

/// The name of a weight in forms and addresses. Not the criterion's word alone: some filters have the same.
pub(in crate::matching) fn weight_field(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Demand => "weight-demand_supply",
        Criterion::SectorDepth => "weight-sector_depth",
        Criterion::FieldAffinity => "weight-field_affinity",
        Criterion::Countries => "weight-countries",
        Criterion::Cooperation => "weight-cooperation_type",
        Criterion::Digital => "weight-digital",
        Criterion::Languages => "weight-languages",
        Criterion::Size => "weight-size",
        Criterion::Certificates => "weight-certificates",
        Criterion::Text => "weight-text",
        Criterion::Trust => "weight-trust",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_only_what_makes_the_list() {
        // The weights of this preset are learned: what it gives to texts is asked of it, not written down here.
        let of_its_own = Asked::of("preset=research").ranked(None).0.weighing.level(Criterion::Text).word();
        let asked = Asked::of(&format!(
            "preset=research&was=research&weight-trust=high&weight-text={of_its_own}&countries=SE&cursor=x&q=&lang=de"
        ));
        let (ranked, errors) = asked.ranked(None);
        assert!(errors.is_empty(), "{errors:?}");
        let kept = asked.kept(&ranked.weighing);
        assert_eq!(kept.query(), "?preset=research&weight-trust=high&countries=SE");
    }

    #[test]
    fn a_newly_chosen_preset_brings_its_own_weights() {
        let asked = Asked::of("preset=research&was=supplier&weight-trust=high");
        assert!(asked.ranked(None).0.weighing.own.is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_and_there_is_a_list_all_the_same() {
        let off = Criterion::ALL.map(|c| format!("{}=off", weight_field(c))).join("&");
        let (ranked, errors) = Asked::of(&format!("{off}&countries=QQ")).ranked(None);
        assert_eq!(errors.len(), 2);
        assert_eq!(ranked.weighing.name, PresetName::USUAL);
    }
}
