//! Two opportunities meeting: how well an offer answers a request.

use super::codes::{Sizes, common, sorted};
use super::facts::Facts;
use super::feature::Feature;
use super::opportunity::{OpportunityFacts, Side, Topic};
use super::prepared::Prepared;
use super::statistics::Statistics;
use super::terms::{FULL, Terms};

/// One opportunity ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Deal {
    pub facts: OpportunityFacts,
    pub field_wants: Terms,
    pub field_has: Terms,
    pub word_wants: Terms,
    pub word_has: Terms,
    cooperation: Vec<Feature>,
    countries: Vec<Feature>,
    sizes: Sizes,
    /// What a pair with it is worth, beside others of the same owner: less when there are very many.
    attention: f64,
}

/// The sums over common fields and words of one pair, in both readings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Overlap {
    pub fields_wanted: u64,
    pub fields_had: u64,
    pub words_wanted: u64,
    pub words_had: u64,
}

/// Shares of the parts of a pair's value; parts that the request leaves open leave the mean.
const FIELDS: f64 = 0.65;
const WORDS: f64 = 0.35;
const SUBJECT: f64 = 0.75;
const COOPERATION: f64 = 0.15;
const CAPACITY: f64 = 0.10;
/// A part on which the offer is silent.
const UNSAID: f64 = 0.5;
/// Opportunities of one owner, fields and words of one offer that count fully; of more each counts less.
const OPPORTUNITIES: f64 = 12.0;
const SECTORS: f64 = 5.0;
const OFFERED_WORDS: f64 = 160.0;
/// Words of a request from which on half of them are as good as all.
const LONG_TEXT: f64 = 24.0;

impl Deal {
    pub(super) fn all(record: &Prepared, statistics: &Statistics) -> Vec<Self> {
        let attention = share(OPPORTUNITIES, record.deals.len());
        record
            .facts
            .opportunities
            .iter()
            .zip(&record.deals)
            .map(|(facts, counted)| Self {
                field_wants: Terms::wants(
                    counted.fields.iter().map(|(f, worth)| (*f, statistics.field_rarity(*f) * worth)),
                ),
                field_has: Terms::impacts(
                    counted.fields.iter().map(|(f, _)| (*f, share(SECTORS, facts.sectors.len()))),
                ),
                word_wants: Terms::wants(
                    counted.words.iter().map(|(w, n)| (*w, statistics.word_rarity(*w) * n.ln_1p())),
                ),
                word_has: Terms::impacts(
                    counted.words.iter().map(|(w, _)| (*w, share(OFFERED_WORDS, counted.words.len()))),
                ),
                attention,
                cooperation: sorted("cooperation", facts.cooperation.iter().map(String::as_str)),
                countries: sorted("country", facts.countries.iter().map(String::as_str)),
                sizes: Sizes::of(&facts.partner.sizes),
                facts: facts.clone(),
            })
            .collect()
    }

    /// The sums of this deal and another, computed directly.
    pub(super) fn overlap(&self, other: &Self) -> Overlap {
        Overlap {
            fields_wanted: self.field_wants.product(&other.field_has),
            fields_had: self.field_has.product(&other.field_wants),
            words_wanted: self.word_wants.product(&other.word_has),
            words_had: self.word_has.product(&other.word_wants),
        }
    }

    /// How well the two answer each other, in [0, 1]; 0 when they can't meet or have no subject in common.
    pub(super) fn value(&self, owner: &Facts, other: &Self, other_owner: &Facts, overlap: Overlap) -> f64 {
        if !self.facts.meets(&other.facts) || !self.admits(other_owner) || !other.admits(owner) {
            return 0.0;
        }
        let asking = |deal: &Self| deal.facts.side == Side::Request;
        let forth = || answered(self, other, overlap.fields_wanted, overlap.words_wanted);
        let back = || answered(other, self, overlap.fields_had, overlap.words_had);
        let value = match (asking(self), asking(other)) {
            (true, false) => forth(),
            (false, true) => back(),
            _ => forth().max(back()),
        };
        value * self.attention * other.attention
    }

    /// The most that this deal can be worth with another of which little is known: the shares of the fields and words wanted
    /// here that may be there, and of those wanted there that may be here.
    pub(super) fn at_most(&self, wanted: [f64; 2], had: [f64; 2]) -> f64 {
        let forth = || match subject(self, wanted) {
            0.0 => 0.0,
            subject => {
                let mut value = Mean::default();
                value.add(SUBJECT, subject);
                value.add(if self.cooperation.is_empty() { 0.0 } else { COOPERATION }, 1.0);
                value.add(if self.facts.capacity.is_none() { 0.0 } else { CAPACITY }, 1.0);
                value.value()
            }
        };
        let back = || match FIELDS * had[0].min(1.0) + WORDS * (2.0 * had[1]).min(1.0) {
            0.0 => 0.0,
            subject => SUBJECT * subject + COOPERATION + CAPACITY,
        };
        match (self.facts.side, &self.facts.topic) {
            (_, Topic::Research) => forth().max(back()),
            (Side::Request, _) => forth(),
            (Side::Offer, _) => back(),
        }
    }

    /// Whether the deal is open to partners such as this one. What the partner hasn't said refuses nothing.
    fn admits(&self, partner: &Facts) -> bool {
        let country = self.countries.is_empty()
            || partner.country.is_empty()
            || self.countries.binary_search(&Feature::country(&partner.country)).is_ok();
        let size = self.sizes.is_empty()
            || partner.size.is_none_or(|size| self.sizes.has(size) || self.sizes.is_next_to(size));
        let kinds = &self.facts.partner.kinds;
        country && size && (kinds.is_empty() || partner.kind.as_ref().is_none_or(|kind| kinds.contains(kind)))
    }
}

/// What each of many is worth when only so many count fully.
fn share(full: f64, number: usize) -> f64 {
    (full / number.max(1) as f64).min(1.0)
}

/// How far a request's subject is met, by shares of the fields and of the words that it wants.
fn subject(request: &Deal, [fields, words]: [f64; 2]) -> f64 {
    let mut subject = Mean::default();
    if !request.field_wants.is_empty() {
        subject.add(FIELDS, fields);
    }
    if !request.word_wants.is_empty() {
        // Two long texts on one subject seldom share more than half of their words; of a few words each tells.
        let half = (request.word_wants.len() as f64 / LONG_TEXT).min(1.0);
        subject.add(WORDS, (words * (1.0 + half)).min(1.0));
    }
    subject.value()
}

/// How well `offer` answers `request`.
fn answered(request: &Deal, offer: &Deal, fields: u64, words: u64) -> f64 {
    let share = |sum: u64, wants: &Terms| sum as f64 / (wants.total() as f64 * f64::from(FULL));
    let subject = subject(request, [share(fields, &request.field_wants), share(words, &request.word_wants)]);
    if subject == 0.0 {
        return 0.0;
    }
    let mut value = Mean::default();
    value.add(SUBJECT, subject);
    if !request.cooperation.is_empty() {
        let met = if offer.cooperation.is_empty() {
            UNSAID
        } else {
            f64::from(common(&request.cooperation, &offer.cooperation) > 0)
        };
        value.add(COOPERATION, met);
    }
    match (&request.facts.capacity, &offer.facts.capacity) {
        (Some(wanted), Some(there)) if !wanted.overlaps(there) => return 0.0,
        (Some(wanted), Some(there)) => value.add(CAPACITY, there.covers(wanted).unwrap_or(UNSAID)),
        (Some(_), None) => value.add(CAPACITY, UNSAID),
        (None, _) => {}
    }
    value.value()
}

/// A weighted mean of the parts added.
#[derive(Default)]
struct Mean {
    sum: f64,
    weight: f64,
}

impl Mean {
    fn add(&mut self, weight: f64, value: f64) {
        self.sum += weight * value;
        self.weight += weight;
    }

    fn value(&self) -> f64 {
        if self.weight > 0.0 { self.sum / self.weight } else { 0.0 }
    }
}
