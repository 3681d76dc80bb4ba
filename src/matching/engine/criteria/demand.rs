//! Demand and supply: one's requests and offers against the other's offers and requests.

use super::super::knowledge::Knowledge;
use super::super::party::Party;
use super::super::reason::Reason;
use super::super::score::Score;
use super::super::terms::Terms;
use super::texts::shared_words;

/// The best answered opportunity counts most; the rest is the mean over all, so that answering more is better.
const BEST: f64 = 0.8;

/// The value from each own opportunity's best answer.
pub(in super::super) fn joined(best_answers: impl ExactSizeIterator<Item = f64>) -> f64 {
    let number = best_answers.len();
    let (mut best, mut sum) = (0.0_f64, 0.0);
    for answer in best_answers {
        best = best.max(answer);
        sum += answer;
    }
    if number == 0 { 0.0 } else { BEST * best + (1.0 - BEST) * sum / number as f64 }
}

/// The value of a pair, each opportunity compared with each.
pub(in super::super) fn direct(wisher: &Party, other: &Party) -> f64 {
    joined(wisher.deals.iter().map(|own| {
        // Most pairs can't meet whatever they are about.
        let meeting = other.deals.iter().filter(|theirs| own.facts.meets(&theirs.facts));
        let value = |theirs| own.value(&wisher.facts, theirs, &other.facts, own.overlap(theirs));
        meeting.map(value).fold(0.0, f64::max)
    }))
}

/// The pairs of opportunities that meet, best first, each own one with its best answer.
pub(super) fn reasons(wisher: &Party, other: &Party, knowledge: &Knowledge) -> Vec<Reason> {
    let mut found: Vec<(f64, Reason)> = Vec::new();
    for own in &wisher.deals {
        let value_of = |theirs| own.value(&wisher.facts, theirs, &other.facts, own.overlap(theirs));
        let Some((value, theirs)) =
            other.deals.iter().map(|t| (value_of(t), t)).max_by(|a, b| a.0.total_cmp(&b.0))
        else {
            continue;
        };
        if value <= 0.0 {
            continue;
        }
        let sectors = common_features(&own.field_has, &theirs.field_has)
            .filter_map(|f| knowledge.taxonomy.sector(f).cloned());
        let reason = Reason::OpportunitiesMeet {
            own: own.facts.id.clone(),
            theirs: theirs.facts.id.clone(),
            value: Score::from_unit(value),
            sectors: sectors.collect(),
            words: shared_words(&theirs.facts.texts, &knowledge.synonyms, &own.word_wants, 6)
                .into_iter()
                .map(|word| word.0)
                .collect(),
        };
        found.push((value, reason));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|pair| pair.1).collect()
}

fn common_features<'a>(
    one: &'a Terms,
    other: &'a Terms,
) -> impl Iterator<Item = super::super::feature::Feature> + 'a {
    one.iter().map(|term| term.0).filter(|feature| other.weight(*feature) > 0)
}
