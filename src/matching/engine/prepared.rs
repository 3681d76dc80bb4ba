//! Records made ready once: sectors up the tree with their evidence, words counted. Needs no statistics yet.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::facts::{Facts, SectorCode, SectorFacts, TextFacts};
use super::feature::Feature;
use super::knowledge::Knowledge;
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::taxonomy::Taxonomy;
use super::terms::Tally;
use super::text::{Stems, Synonyms};

/// Evidence that everything nobody confirmed shares, bare claims and unconfirmed references: half of one confirmed reference.
const UNPROVEN: f64 = 0.5;
/// What an unconfirmed reference is worth as long as it doesn't exceed the budget.
const UNCONFIRMED: f64 = 0.5;
/// Words of one language that count fully in a record, and how many more for each confirmed reference.
const WORDS: f64 = 400.0;
const WORDS_A_REFERENCE: f64 = 40.0;

/// A record with its features counted.
#[derive(Clone, Debug)]
pub struct Prepared {
    pub facts: Arc<Facts>,
    /// Evidence by sector, parents included.
    pub fields: Vec<(Feature, f64)>,
    /// How often each word stem occurs in all its texts.
    pub words: Vec<(Feature, f64)>,
    /// What it says it seeks, from its requests: sectors (parents included) and words.
    pub sought_fields: Vec<(Feature, f64)>,
    pub sought_words: Vec<(Feature, f64)>,
    pub deals: Vec<PreparedDeal>,
}

/// One opportunity with its features counted.
#[derive(Clone, Debug)]
pub struct PreparedDeal {
    pub fields: Vec<(Feature, f64)>,
    pub words: Vec<(Feature, f64)>,
}

impl Prepared {
    /// Counts the features of a record.
    pub fn new(facts: Arc<Facts>, knowledge: &Knowledge, stems: &mut Stems) -> Self {
        let mut fields = Tally::default();
        for (sector, evidence) in evidence(&facts.sectors) {
            add_upwards(&mut fields, &knowledge.taxonomy, sector, evidence);
        }
        let mut words = Tally::default();
        let mut lengths = Lengths::default();
        lengths.add(add_words(&mut words, stems, &knowledge.synonyms, &facts.texts));
        let (mut sought_fields, mut sought_words) = (Tally::default(), Tally::default());
        let mut deals = Vec::with_capacity(facts.opportunities.len());
        for opportunity in &facts.opportunities {
            let (deal, length) = PreparedDeal::new(opportunity, knowledge, stems);
            lengths.add(length);
            for (word, times) in &deal.words {
                words.add(*word, *times);
            }
            if seeks(opportunity) {
                deal.fields.iter().for_each(|(field, worth)| sought_fields.add(*field, *worth));
                deal.words.iter().for_each(|(word, times)| sought_words.add(*word, *times));
            }
            deals.push(deal);
        }
        let believed = lengths.believed(&facts.sectors);
        Self {
            fields: fields.sorted(),
            words: words.sorted().into_iter().map(|(word, times)| (word, times * believed)).collect(),
            sought_fields: sought_fields.sorted(),
            sought_words: sought_words.sorted(),
            deals,
            facts,
        }
    }
}

impl PreparedDeal {
    /// The opportunity, and how many words it takes.
    fn new(opportunity: &OpportunityFacts, knowledge: &Knowledge, stems: &mut Stems) -> (Self, Lengths) {
        let (mut fields, mut words) = (Tally::default(), Tally::default());
        for sector in &opportunity.sectors {
            add_upwards(&mut fields, &knowledge.taxonomy, sector, 1.0);
        }
        let length = add_words(&mut words, stems, &knowledge.synonyms, &opportunity.texts);
        (Self { fields: fields.sorted(), words: words.sorted() }, length)
    }
}

/// Whether an opportunity says what its owner looks for in somebody else.
fn seeks(opportunity: &OpportunityFacts) -> bool {
    opportunity.side == Side::Request || opportunity.topic == Topic::Research
}

/// The evidence behind each sector: each confirmed reference counts 1. All that nobody confirmed, ½ a reference and ½ for
/// the sectors without any, shares one small budget: so neither claims nor invented references gain by being many.
pub(super) fn evidence(sectors: &[SectorFacts]) -> impl Iterator<Item = (&SectorCode, f64)> {
    let claims = sectors.iter().filter(|s| s.confirmed + s.unconfirmed == 0).count();
    let unproven = move |s: &SectorFacts| match s.confirmed + s.unconfirmed {
        0 => UNPROVEN / claims as f64,
        _ => UNCONFIRMED * f64::from(s.unconfirmed),
    };
    let believed = believed(sectors.iter().map(unproven).sum(), UNPROVEN);
    sectors.iter().map(move |s| (&s.sector, f64::from(s.confirmed) + believed * unproven(s)))
}

/// The share of something said that is believed, if no more than `budget` is.
fn believed(said: f64, budget: f64) -> f64 {
    if said > budget { budget / said } else { 1.0 }
}

/// How many words a record takes, by language: who writes in three is not stuffing.
#[derive(Default)]
struct Lengths(BTreeMap<String, f64>);

impl Lengths {
    fn add(&mut self, more: Self) {
        for (language, words) in more.0 {
            *self.0.entry(language).or_default() += words;
        }
    }

    /// The share of each word that counts. Who writes more than others, with nothing delivered behind it, says less with each.
    fn believed(&self, sectors: &[SectorFacts]) -> f64 {
        let confirmed: u32 = sectors.iter().map(|sector| sector.confirmed).sum();
        let longest = self.0.values().copied().fold(0.0, f64::max);
        believed(longest, WORDS + WORDS_A_REFERENCE * f64::from(confirmed))
    }
}

fn add_upwards(fields: &mut Tally, taxonomy: &Taxonomy, sector: &SectorCode, amount: f64) {
    for (feature, worth) in taxonomy.upwards(sector) {
        fields.add(feature, amount * worth);
    }
}

/// Counts words, and the concepts that they name, so that texts in different languages can meet. In one text each counts
/// once: repeating it says nothing more.
fn add_words(counts: &mut Tally, stems: &mut Stems, synonyms: &Synonyms, texts: &[TextFacts]) -> Lengths {
    let mut lengths = Lengths::default();
    for text in texts {
        let features = stems.features(&text.language, &text.text);
        let hidden = stems.hidden(&text.language, &text.text, synonyms);
        let named = synonyms.named(&features).into_iter();
        let concepts = named.chain(hidden.iter().flat_map(|term| synonyms.named(std::slice::from_ref(term))));
        let mut once: HashSet<Feature> = concepts.map(|found| found.2).collect();
        once.extend(features.into_iter().chain(hidden));
        *lengths.0.entry(text.language.clone()).or_default() += once.len() as f64;
        once.into_iter().for_each(|word| counts.add(word, 1.0));
    }
    lengths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sector(code: &str, confirmed: u32, unconfirmed: u32) -> SectorFacts {
        SectorFacts { sector: SectorCode::new("n", code), confirmed, unconfirmed }
    }

    #[test]
    fn what_nobody_confirmed_shares_one_budget_however_much() {
        let whole = |sectors: &[SectorFacts]| evidence(sectors).map(|e| e.1).sum::<f64>();
        assert_eq!(whole(&[sector("1", 0, 0)]), UNPROVEN);
        for (unconfirmed, number) in [(0, 80), (1, 2), (500, 80)] {
            let many: Vec<SectorFacts> =
                (0..number).map(|n| sector(&n.to_string(), 0, unconfirmed)).collect();
            assert!((whole(&many) - UNPROVEN).abs() < 1e-9);
        }
    }

    #[test]
    fn an_unconfirmed_reference_counts_half() {
        let found: Vec<f64> = evidence(&[sector("1", 2, 1), sector("2", 1, 0)]).map(|e| e.1).collect();
        assert_eq!(found, [2.5, 1.0]);
    }

    #[test]
    fn only_requests_say_what_is_sought() {
        let of = |side| {
            let opportunity = OpportunityFacts {
                id: "o".into(),
                topic: Topic::Business,
                side,
                sectors: vec![SectorCode::new("n", "25")],
                texts: Vec::new(),
                cooperation: Vec::new(),
                countries: Vec::new(),
                partner: Default::default(),
                capacity: None,
                public: true,
            };
            let facts = Facts { opportunities: vec![opportunity], ..Facts::default() };
            Prepared::new(Arc::new(facts), &Knowledge::default(), &mut Stems::default()).sought_fields.len()
        };
        assert_eq!((of(Side::Request), of(Side::Offer)), (1, 0));
    }
}
