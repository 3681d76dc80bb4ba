//! The texts of a segment by word stem, with a vocabulary for beginnings and typing errors.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::super::facts::{TextFacts, TextField};
use super::super::feature::{Feature, FeatureMap};
use super::super::party::Party;
use super::super::taxonomy::Taxonomy;
use super::super::terms::{FULL, Tally, Terms};
use super::super::text::{Stems, fold, words};
use super::ask::Scope;
use super::shelf::Shelf;

/// All texts of a segment.
pub(in super::super) struct TextIndex {
    pub units: Vec<Unit>,
    /// By stem: texts and how much they speak of it, in parts of a whole.
    lists: FeatureMap<Vec<(u32, u16)>>,
    /// Words as folded from what is written, sorted, with their stems.
    pub vocabulary: Vec<(String, Vec<Feature>)>,
    /// The results of each scope, for members and for visitors.
    shelves: [Shelf; 4],
}

/// A text, or a result: whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Unit {
    pub document: u32,
    /// The owner's opportunity that it belongs to.
    pub opportunity: Option<u32>,
}

const SHELVES: [(Scope, bool); 4] = [
    (Scope::Organisations, false),
    (Scope::Organisations, true),
    (Scope::Opportunities, false),
    (Scope::Opportunities, true),
];

/// Occurrences at which a word counts half.
const HALF: f64 = 1.2;

impl TextIndex {
    pub(in super::super) fn new(parties: &[Arc<Party>], taxonomy: &Taxonomy) -> Self {
        let mut units = Vec::new();
        let mut documents = Vec::new();
        let mut vocabulary: BTreeMap<String, Vec<Feature>> = BTreeMap::new();
        let mut seen: HashMap<String, HashMap<String, Option<Feature>>> = HashMap::new();
        for (document, party) in parties.iter().enumerate() {
            for (opportunity, text) in texts(party) {
                units.push(Unit { document: document as u32, opportunity });
                if !seen.contains_key(&text.language) {
                    seen.insert(text.language.clone(), HashMap::new());
                }
                let Some(known) = seen.get_mut(&text.language) else { continue };
                documents.push(counted(text, known, &mut vocabulary));
            }
        }
        let shelf = |(scope, public_only)| Shelf::new(parties, taxonomy, scope, public_only);
        Self {
            lists: lists(&documents),
            units,
            vocabulary: vocabulary.into_iter().collect(),
            shelves: SHELVES.map(shelf),
        }
    }

    /// Whether any text speaks of it.
    pub(super) fn knows(&self, stem: Feature) -> bool {
        self.lists.contains_key(&stem)
    }

    /// The texts that speak of it, and how much.
    pub(super) fn speaking(&self, stem: Feature) -> impl Iterator<Item = (Unit, u64)> + '_ {
        let texts = self.lists.get(&stem).into_iter().flatten();
        texts.map(|(text, weight)| (self.units[*text as usize], u64::from(*weight)))
    }

    /// What a search can find.
    pub(super) fn shelf(&self, scope: Scope, public_only: bool) -> &Shelf {
        let at = SHELVES.iter().position(|shelf| *shelf == (scope, public_only));
        &self.shelves[at.unwrap_or_default()]
    }
}

/// Lists texts by stem.
fn lists(texts: &[Terms]) -> FeatureMap<Vec<(u32, u16)>> {
    let mut lists = FeatureMap::<Vec<(u32, u16)>>::default();
    for (text, terms) in (0..).zip(texts) {
        for (stem, weight) in terms.iter() {
            lists.entry(stem).or_default().push((text, weight.min(FULL) as u16));
        }
    }
    lists
}

/// All texts of an organisation: its own, then those of its opportunities by their number.
fn texts(party: &Party) -> impl Iterator<Item = (Option<u32>, &TextFacts)> {
    let own = party.facts.texts.iter().map(|text| (None, text));
    let offers = (0_u32..).zip(&party.facts.opportunities);
    own.chain(offers.flat_map(|(offer, facts)| facts.texts.iter().map(move |text| (Some(offer), text))))
}

/// Counts a text's stems and adds its words to the vocabulary.
fn counted(
    text: &TextFacts,
    known: &mut HashMap<String, Option<Feature>>,
    vocabulary: &mut BTreeMap<String, Vec<Feature>>,
) -> Terms {
    let mut counts = Tally::default();
    for word in words(&text.text) {
        let feature = match known.get(word.text) {
            Some(feature) => *feature,
            None => {
                let stem = Stems::stem(&text.language, word.text);
                let feature = (!stem.is_empty()).then(|| Feature::new("word", &stem));
                known.insert(word.text.to_owned(), feature);
                if let Some(feature) = feature {
                    let stems = vocabulary.entry(fold(word.text).into_owned()).or_default();
                    if !stems.contains(&feature) {
                        stems.push(feature);
                    }
                }
                feature
            }
        };
        if let Some(feature) = feature {
            counts.add(feature, 1.0);
        }
    }
    let worth = worth(text.field);
    Terms::impacts(counts.sorted().into_iter().map(|(stem, times)| (stem, worth * times / (times + HALF))))
}

/// A word in a title says more than one in a long text.
fn worth(field: TextField) -> f64 {
    match field {
        TextField::Headline | TextField::Title => 1.0,
        TextField::Summary | TextField::Body => 0.6,
        TextField::Reference => 0.5,
    }
}
