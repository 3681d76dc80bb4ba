//! Populations to test with: a fluent record, and seeded random ones.

use proptest::prelude::*;

use crate::matching::engine::*;

pub(super) fn sector(code: &str) -> SectorCode {
    SectorCode::new("nace", code)
}

/// A record with id and country.
pub(super) fn company(id: &str, country: &str) -> Facts {
    Facts { id: id.into(), country: country.into(), kind: Some("company".into()), ..Facts::default() }
}

pub(super) fn referenced(code: &str, confirmed: u32) -> SectorFacts {
    SectorFacts { sector: sector(code), confirmed, unconfirmed: 0 }
}

pub(super) fn text(language: &str, text: &str) -> TextFacts {
    TextFacts { language: language.into(), field: TextField::Summary, text: text.into() }
}

pub(super) fn opportunity(id: &str, side: Side, code: &str, words: &str) -> OpportunityFacts {
    OpportunityFacts {
        id: id.into(),
        topic: Topic::Business,
        side,
        sectors: vec![sector(code)],
        texts: vec![TextFacts { language: "en".into(), field: TextField::Title, text: words.into() }],
        cooperation: Vec::new(),
        countries: Vec::new(),
        partner: PartnerSought::default(),
        capacity: None,
        public: true,
    }
}

/// Two levels: division "25" above "25.1", "25.2", …
pub(super) fn knowledge() -> Knowledge {
    let divisions = ["25", "26", "62"];
    let leaves =
        divisions.iter().flat_map(|d| (1..5).map(move |n| (sector(&format!("{d}.{n}")), Some(sector(d)))));
    let rows: Vec<_> = divisions.iter().map(|d| (sector(d), None)).chain(leaves).collect();
    let field = |code: &str| Feature::sector("nace", code);
    let affinity = Affinity::new([
        (field("25.1"), field("26.1"), 2.0),
        (field("26.1"), field("25.1"), 2.0),
        (field("62.1"), field("25.2"), 1.0),
    ]);
    Knowledge { taxonomy: Taxonomy::new(rows), affinity, ..Knowledge::default() }
}

/// A preset in which every criterion counts.
pub(super) fn everything() -> Preset {
    let weights: String = Criterion::ALL.iter().map(|c| format!("{} = 1.5\n", c.as_str())).collect();
    let curve = "[[0.0, 0.0], [0.5, 0.5], [1.0, 0.7]]";
    Preset::parse(&format!(
        "name = 'all'\njoin = {{ seeker = 0.8, candidate = 0.2 }}\n[weights]\n{weights}[curves]\nsector_depth = {curve}\ntext = {curve}\n"
    ))
    .unwrap()
}

/// A preset with one criterion only.
pub(super) fn only(criterion: Criterion) -> Preset {
    let weights = PerCriterion::from_fn(|c| f64::from(u8::from(c == criterion)));
    everything().with_weights(Weights::new(&weights).unwrap())
}

pub(super) fn query(preset: Preset, limit: usize) -> Query {
    Query { preset, filters: Filters::default(), limit, offset: 0 }
}

pub(super) fn ids(ranking: &Ranking) -> Vec<&str> {
    ranking.matches.iter().map(|found| found.id.as_str()).collect()
}

const WORDS: [&str; 10] =
    ["machining", "titanium", "software", "casting", "welding", "robots", "steel", "cloud", "tools", "parts"];

prop_compose! {
    fn any_opportunity()(
        side in prop_oneof![Just(Side::Offer), Just(Side::Request)],
        topic in prop_oneof![Just(Topic::Business), Just(Topic::Technology), Just(Topic::Research)],
        division in prop::sample::select(vec!["25", "26", "62"]), leaf in 1..5,
        words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..4),
        cooperation in prop::collection::vec(prop::sample::select(vec!["DISTRIBUTION", "LICENCE", "JOINT"]), 0..2),
        sizes in prop::collection::vec(prop::sample::select(vec![SizeClass::Micro, SizeClass::Small, SizeClass::Large]), 0..2),
        certificates in prop::collection::vec(prop::sample::select(vec!["ISO9001", "EN9100"]), 0..2),
    ) -> OpportunityFacts {
        let mut made = opportunity("", side, &format!("{division}.{leaf}"), &words.join(" "));
        made.topic = topic;
        made.cooperation = cooperation.into_iter().map(str::to_owned).collect();
        made.partner.sizes = sizes;
        made.partner.certificates = certificates.into_iter().map(str::to_owned).collect();
        made
    }
}

prop_compose! {
    /// A record in which anything may be said or left out.
    pub(super) fn any_company()(
        country in prop::sample::select(vec!["DE", "HU", "IT", "PL"]),
        size in prop::option::of(prop::sample::select(vec![SizeClass::Micro, SizeClass::Small, SizeClass::Medium, SizeClass::Large])),
        sectors in prop::collection::vec((prop::sample::select(vec!["25", "26", "62"]), 1..5, 0u32..6, 0u32..3), 0..4),
        opportunities in prop::collection::vec(any_opportunity(), 0..3),
        countries in prop::collection::vec((prop::sample::select(vec!["DE", "HU", "IT", "PL"]), prop::sample::select(vec![Stance::Active, Stance::Wanted])), 0..3),
        languages in prop::collection::vec((prop::sample::select(vec!["de", "en", "hu"]), prop::sample::select(vec![Level::A2, Level::B2, Level::Native])), 0..3),
        certificates in prop::collection::vec(prop::sample::select(vec!["ISO9001", "EN9100"]), 0..2),
        words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..12),
        dimensions in prop::option::of(0u8..=100), wish in prop::option::of(prop::sample::select(vec![DigitalWish::Similar, DigitalWish::Complementary])),
        completeness in prop::option::of(0.0f64..1.0), paused in prop::bool::weighted(0.05),
    ) -> Facts {
        let sectors = sectors.into_iter().map(|(d, n, confirmed, unconfirmed)| {
            SectorFacts { sector: sector(&format!("{d}.{n}")), confirmed, unconfirmed }
        });
        Facts {
            size,
            sectors: sectors.collect(),
            opportunities,
            countries: countries.into_iter().map(|(c, stance)| CountryFacts { country: c.into(), stance }).collect(),
            languages: languages.into_iter().map(|(l, level)| LanguageFacts { language: l.into(), level }).collect(),
            certificates: certificates.into_iter().map(str::to_owned).collect(),
            texts: if words.is_empty() { Vec::new() } else { vec![text("en", &words.join(" "))] },
            digital: DigitalFacts { dimensions: [dimensions; 6], wish, ..DigitalFacts::default() },
            trust: TrustFacts { completeness, ..TrustFacts::default() },
            paused,
            ..company("", country)
        }
    }
}

/// A population of up to `most` records with ids of their own.
pub(super) fn any_population(most: usize) -> impl Strategy<Value = Vec<Facts>> {
    prop::collection::vec(any_company(), 2..most).prop_map(|mut population| {
        for (number, facts) in population.iter_mut().enumerate() {
            facts.id = format!("c{number:03}");
            for (place, opportunity) in facts.opportunities.iter_mut().enumerate() {
                opportunity.id = format!("o{number:03}-{place}");
            }
        }
        population
    })
}
