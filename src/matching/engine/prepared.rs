//! Records made ready once: sectors up the tree with their evidence, words counted. Needs no statistics yet.

use std::sync::Arc;

use super::facts::{Facts, SectorCode, SectorFacts, TextFacts};
use super::feature::Feature;
use super::knowledge::Knowledge;
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::taxonomy::Taxonomy;
use super::terms::Tally;
use super::text::{Stems, Synonyms};

/// Evidence that all bare claims of an organisation share: half of one confirmed reference.
const CLAIM_BUDGET: f64 = 0.5;
/// What an unconfirmed reference is worth.
const UNCONFIRMED: f64 = 0.5;

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
        add_words(&mut words, stems, &knowledge.synonyms, &facts.texts);
        let (mut sought_fields, mut sought_words) = (Tally::default(), Tally::default());
        let mut deals = Vec::with_capacity(facts.opportunities.len());
        for opportunity in &facts.opportunities {
            let deal = PreparedDeal::new(opportunity, knowledge, stems);
            for (word, times) in &deal.words {
                words.add(*word, *times);
            }
            if seeks(opportunity) {
                deal.fields.iter().for_each(|(field, worth)| sought_fields.add(*field, *worth));
                deal.words.iter().for_each(|(word, times)| sought_words.add(*word, *times));
            }
            deals.push(deal);
        }
        Self {
            fields: fields.sorted(),
            words: words.sorted(),
            sought_fields: sought_fields.sorted(),
            sought_words: sought_words.sorted(),
            deals,
            facts,
        }
    }
}

impl PreparedDeal {
    fn new(opportunity: &OpportunityFacts, knowledge: &Knowledge, stems: &mut Stems) -> Self {
        let (mut fields, mut words) = (Tally::default(), Tally::default());
        for sector in &opportunity.sectors {
            add_upwards(&mut fields, &knowledge.taxonomy, sector, 1.0);
        }
        add_words(&mut words, stems, &knowledge.synonyms, &opportunity.texts);
        Self { fields: fields.sorted(), words: words.sorted() }
    }
}

/// Whether an opportunity says what its owner looks for in somebody else.
fn seeks(opportunity: &OpportunityFacts) -> bool {
    opportunity.side == Side::Request || opportunity.topic == Topic::Research
}

/// The evidence behind each sector: confirmed references count 1, others ½; sectors without any share one small budget.
pub(super) fn evidence(sectors: &[SectorFacts]) -> impl Iterator<Item = (&SectorCode, f64)> {
    let claims = sectors.iter().filter(|s| s.confirmed + s.unconfirmed == 0).count();
    sectors.iter().map(move |s| match s.confirmed + s.unconfirmed {
        0 => (&s.sector, CLAIM_BUDGET / claims as f64),
        _ => (&s.sector, f64::from(s.confirmed) + UNCONFIRMED * f64::from(s.unconfirmed)),
    })
}

fn add_upwards(fields: &mut Tally, taxonomy: &Taxonomy, sector: &SectorCode, amount: f64) {
    for (feature, worth) in taxonomy.upwards(sector) {
        fields.add(feature, amount * worth);
    }
}

/// Counts words, and the concepts that they name, so that texts in different languages can meet.
fn add_words(counts: &mut Tally, stems: &mut Stems, synonyms: &Synonyms, texts: &[TextFacts]) {
    for text in texts {
        let features = stems.features(&text.language, &text.text);
        for (_, _, concept) in synonyms.named(&features) {
            counts.add(concept, 1.0);
        }
        let hidden = stems.hidden(&text.language, &text.text, synonyms);
        for concept in hidden.iter().flat_map(|term| synonyms.named(std::slice::from_ref(term))) {
            counts.add(concept.2, 1.0);
        }
        for word in features.into_iter().chain(hidden) {
            counts.add(word, 1.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sector(code: &str, confirmed: u32, unconfirmed: u32) -> SectorFacts {
        SectorFacts { sector: SectorCode::new("n", code), confirmed, unconfirmed }
    }

    #[test]
    fn claims_share_one_budget_however_many() {
        let one: f64 = evidence(&[sector("1", 0, 0)]).map(|e| e.1).sum();
        let many: Vec<SectorFacts> = (0..80).map(|n| sector(&n.to_string(), 0, 0)).collect();
        let all: f64 = evidence(&many).map(|e| e.1).sum();
        assert_eq!(one, CLAIM_BUDGET);
        assert!((all - CLAIM_BUDGET).abs() < 1e-9);
    }

    #[test]
    fn an_unconfirmed_reference_counts_half() {
        let found: Vec<f64> = evidence(&[sector("1", 2, 1), sector("2", 0, 1)]).map(|e| e.1).collect();
        assert_eq!(found, [2.5, 0.5]);
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
