//! Copies: profiles that say what somebody else says. Found in a batch over everybody, by fingerprints that stay alike
//! when a few words are changed.

use std::collections::HashMap;

use super::facts::{Facts, TextField};
use super::feature::Feature;
use super::text::Stems;

/// Who says fewer different words says too little to be a copy of anybody.
const FEWEST_WORDS: usize = 20;
/// Of 128 bits so many may differ: of two texts that share nine words of ten about seven do, of strangers sixty.
const DIFFERENT: u32 = 14;
/// Fingerprints are compared when one of these pieces is equal.
const PIECES: u32 = 16;

/// The copies among records and whose words they are. Of those who say the same the original is the one with most confirmed
/// references, of equals the one that `since` puts first.
pub fn copies<'a, K: Ord>(
    population: impl Iterator<Item = &'a Facts>,
    since: impl Fn(&str) -> K,
) -> HashMap<&'a str, &'a str> {
    let mut stems = Stems::default();
    let mut all: Vec<(u128, &Facts)> =
        population.filter_map(|facts| Some((fingerprint(facts, &mut stems)?, facts))).collect();
    let confirmed = |facts: &Facts| facts.sectors.iter().map(|sector| sector.confirmed).sum::<u32>();
    all.sort_by_cached_key(|(_, facts)| {
        (std::cmp::Reverse(confirmed(facts)), since(&facts.id), facts.id.clone())
    });
    let mut originals: HashMap<(u32, u8), Vec<usize>> = HashMap::new();
    let mut found = HashMap::new();
    for (number, (print, facts)) in all.iter().enumerate() {
        let alike = |other: &&usize| (all[**other].0 ^ print).count_ones() <= DIFFERENT;
        let known = pieces(*print).find_map(|piece| originals.get(&piece)?.iter().find(alike));
        match known {
            Some(original) => drop(found.insert(facts.id.as_str(), all[*original].1.id.as_str())),
            None => pieces(*print).for_each(|piece| originals.entry(piece).or_default().push(number)),
        }
    }
    found
}

fn pieces(print: u128) -> impl Iterator<Item = (u32, u8)> {
    (0..PIECES).map(move |at| (at, (print >> (at * 8)) as u8))
}

/// One bit of the least of 128 hashes over the words of its own: the more words two share, the more bits agree. What
/// references say is not its own words.
fn fingerprint(facts: &Facts, stems: &mut Stems) -> Option<u128> {
    let own = facts.texts.iter().filter(|text| text.field != TextField::Reference);
    let told = own.chain(facts.opportunities.iter().flat_map(|one| &one.texts));
    let mut words: Vec<Feature> = told.flat_map(|text| stems.features(&text.language, &text.text)).collect();
    words.sort_unstable();
    words.dedup();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let least = |turn: u32| {
        let seed = Feature::new("copy", &turn.to_string());
        words
            .iter()
            .map(|word| seed.with(*word))
            .min()
            .is_some_and(|least| least.bit().trailing_zeros() & 1 == 1)
    };
    Some((0..128).fold(0, |print, turn| print | u128::from(least(turn)) << turn))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matching::engine::{SectorCode, SectorFacts, TextFacts};

    fn saying(id: &str, words: impl Iterator<Item = usize>, confirmed: u32) -> Facts {
        let text = words
            .map(|n| format!("wort{}", char::from(b'a' + (n % 26) as u8).to_string().repeat(1 + n / 26)));
        let text = text.collect::<Vec<_>>().join(" ");
        Facts {
            id: id.into(),
            texts: vec![TextFacts { language: String::new(), field: TextField::Summary, text }],
            sectors: vec![SectorFacts { sector: SectorCode::new("n", "1"), confirmed, unconfirmed: 0 }],
            ..Facts::default()
        }
    }

    #[test]
    fn a_few_changed_words_make_no_original() {
        let all = [
            saying("late", (0..60).chain([90]), 0),
            saying("early", 0..60, 0),
            saying("proven", (2..60).chain([80]), 3),
            saying("own", 40..100, 0),
            saying("short", 0..5, 0),
            saying("again", 0..5, 0),
        ];
        let order = ["early", "late", "own", "short", "again", "proven"];
        let found = copies(all.iter(), |id| order.iter().position(|other| *other == id));
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_unstable();
        assert_eq!(found, [("early", "proven"), ("late", "proven")]);
    }
}
