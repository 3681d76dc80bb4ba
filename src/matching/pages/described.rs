//! From the form "A company on the phone" to a description that can be ranked. Pure.

use std::collections::BTreeMap;

use crate::codelists::Embedded;
use crate::matching::model::Asked;
use crate::matching::model::{DescriptionInput, FilterInput, SpokenInput, in_sentence, sector_word};
use crate::matching::words::Words;

/// Partners on a page.
const PARTNERS: i64 = 10;

/// What a caller wants.
pub(super) struct Want {
    pub(super) word: &'static str,
    preset: &'static str,
    topic: &'static str,
}

const fn want(word: &'static str, preset: &'static str, topic: &'static str) -> Want {
    Want { word, preset, topic }
}

/// The choices of the form.
pub(super) const WANTS: [Want; 5] = [
    want("sell", "distributor", "business"),
    want("buy", "supplier", "business"),
    want("develop", "technology", "technology"),
    want("research", "research", "research"),
    want("capacity", "capacity", "capacity"),
];

/// The code searches of the form: field, list, how many.
pub(super) const SEARCHES: [(&str, Embedded, usize); 4] = [
    ("countries", Embedded::Countries, 12),
    ("sectors", Embedded::Nace21, 5),
    ("partner_sectors", Embedded::Nace21, 5),
    ("languages", Embedded::Languages, 5),
];

/// Whether nothing was said that a partner could be found by.
pub(super) fn is_empty(asked: &Asked) -> bool {
    ["offers", "needs", "sectors", "partner_sectors"].iter().all(|field| asked.first(field).trim().is_empty())
}

/// The description that the form stands for. Fields that nobody chose are read from the words.
pub fn description(asked: &Asked, words: &Words) -> DescriptionInput {
    let said = |name: &str| Some(asked.first(name).to_owned()).filter(|text| !text.trim().is_empty());
    let (offers, needs) = (said("offers"), said("needs"));
    let fields = |name: &str, text: &Option<String>| match asked.all(name) {
        chosen if !chosen.is_empty() => chosen,
        _ => {
            let meant = text.iter().flat_map(|text| in_sentence(text, words.lang.code()));
            meant.map(|sector| sector_word(&sector)).collect()
        }
    };
    // Who only needs something buys; who offers something looks for customers, unless told otherwise.
    let usual = if offers.is_none() && needs.is_some() { &WANTS[1] } else { &WANTS[0] };
    let want = WANTS.iter().find(|want| want.word == asked.first("want")).unwrap_or(usual);
    let countries = asked.all("countries");
    DescriptionInput {
        country: said("country"),
        sectors: fields("sectors", &offers),
        partner_sectors: fields("partner_sectors", &needs),
        offers,
        needs,
        topic: Some(want.topic.to_owned()),
        countries: countries.clone(),
        languages: asked
            .all("languages")
            .into_iter()
            .map(|language| SpokenInput { language, level: None })
            .collect(),
        partner_sizes: asked.all("size"),
        preset: Some(want.preset.to_owned()),
        weights: BTreeMap::new(),
        filters: FilterInput { countries, ..FilterInput::default() },
        limit: Some(PARTNERS),
        cursor: Some(asked.first("cursor").to_owned()).filter(|word| !word.is_empty()),
        ..DescriptionInput::default()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::web::i18n::Lang;

    fn described(query: &str) -> DescriptionInput {
        description(&Asked::of(query), &Words::new(Lang::EN, Arc::default()))
    }

    #[test]
    fn several_countries_fields_offers_and_needs_are_taken() {
        let input = described(
            "offers=turned+parts&needs=forged+blanks&countries=SE&countries=DE&sectors=25.53&sectors=28.12&languages=en",
        );
        assert_eq!(input.countries, ["SE", "DE"]);
        assert_eq!(input.filters.countries, ["SE", "DE"]);
        assert_eq!(input.sectors, ["25.53", "28.12"]);
        assert!(!input.partner_sectors.is_empty(), "what they need is a field of the partner's");
        assert_eq!(
            (input.offers.as_deref(), input.needs.as_deref()),
            (Some("turned parts"), Some("forged blanks"))
        );
    }

    #[test]
    fn who_only_needs_something_looks_for_suppliers() {
        assert_eq!(described("needs=castings").preset.as_deref(), Some("supplier"));
        assert_eq!(described("offers=castings").preset.as_deref(), Some("distributor"));
        assert_eq!(described("needs=castings&want=research").preset.as_deref(), Some("research"));
    }

    #[test]
    fn spaces_say_nothing() {
        assert!(is_empty(&Asked::of("offers=+&needs=&want=sell&countries=SE")));
    }
}
