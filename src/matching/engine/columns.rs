//! What a ranking asks of every candidate, as small numbers: a row of a byte for each aspect. Candidates of one code are alike
//! in that aspect, so one example of each is measured, not every candidate.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use rayon::prelude::*;

use super::criterion::Criterion;
use super::party::Party;

/// Something in which candidates are alike or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aspect {
    Country,
    Size,
    Cooperation,
    Certificates,
    Languages,
    Trust,
    /// On which criteria they say what they are, and what they want.
    Says,
    Asks,
    SizesSought,
    CertificatesSought,
}

impl Aspect {
    pub(super) const ALL: [Self; 10] = [
        Self::Country,
        Self::Size,
        Self::Cooperation,
        Self::Certificates,
        Self::Languages,
        Self::Trust,
        Self::Says,
        Self::Asks,
        Self::SizesSought,
        Self::CertificatesSought,
    ];

    /// In what a candidate must be like another to have its code.
    fn key(self, party: &Party) -> u64 {
        let (head, codes) = (&party.head, &party.codes);
        match self {
            Self::Country => hash(head.country),
            Self::Size => hash(head.size),
            Self::Cooperation => hash(&codes.cooperation),
            Self::Certificates => hash(&codes.certificates),
            Self::Languages => hash(&codes.languages),
            Self::Trust => hash(head.says.has(Criterion::Trust).then(|| trust_code(head.trust))),
            Self::Says => hash(head.says),
            Self::Asks => hash(head.asks),
            Self::SizesSought => hash(codes.sizes_sought),
            Self::CertificatesSought => hash(&codes.certificates_sought),
        }
    }
}

/// The code of those whose like is too rare to have one of its own.
pub(super) const RARE: u8 = u8::MAX;
/// A candidate's codes, by aspect.
pub(super) type Row = [u8; Aspect::ALL.len()];

/// The codes of a segment's candidates.
pub(super) struct Columns {
    pub rows: Vec<Row>,
    pub kinds: Arc<Kinds>,
}

/// For each aspect and code somebody who has it (of trust: the one with the most). Segments built together share them.
pub(super) struct Kinds([Vec<Arc<Party>>; Aspect::ALL.len()]);

impl Columns {
    pub(super) fn new(parties: &[Arc<Party>]) -> Self {
        let mut rows = vec![Row::default(); parties.len()];
        let mut kinds = <[Vec<Arc<Party>>; Aspect::ALL.len()]>::default();
        for aspect in Aspect::ALL {
            let keys: Vec<u64> = parties.par_iter().map(|party| aspect.key(party)).collect();
            let (codes, examples) = coded(&keys, |document| parties[document].head.trust);
            rows.iter_mut().zip(codes).for_each(|(row, code)| row[aspect as usize] = code);
            kinds[aspect as usize] =
                examples.into_iter().map(|at| Arc::clone(&parties[at as usize])).collect();
        }
        Self { rows, kinds: Arc::new(Kinds(kinds)) }
    }

    /// The same in pieces of a length.
    pub(super) fn split(self, length: usize) -> Vec<Self> {
        let piece = |rows: &[Row]| Self { rows: rows.to_vec(), kinds: Arc::clone(&self.kinds) };
        self.rows.chunks(length).map(piece).collect()
    }

    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.rows)
    }
}

impl Kinds {
    /// The codes of an aspect with their examples.
    pub(super) fn of(&self, aspect: Aspect) -> impl Iterator<Item = (u8, &Party)> + '_ {
        (0..RARE).zip(self.0[aspect as usize].iter().map(|party| &**party))
    }
}

/// Steps of trust that are told apart.
fn trust_code(trust: f64) -> u32 {
    (trust * 250.0) as u32
}

/// Numbers keys, the most frequent first, and names an example of each: the best of its kind.
fn coded(keys: &[u64], merit: impl Fn(usize) -> f64) -> (impl Iterator<Item = u8>, Vec<u32>) {
    let mut kinds = HashMap::<u64, (u32, u32)>::new();
    for (document, key) in (0..).zip(keys) {
        let (times, example) = kinds.entry(*key).or_insert((0, document));
        *times += 1;
        if merit(document as usize) > merit(*example as usize) {
            *example = document;
        }
    }
    let mut kinds: Vec<(u32, u32, u64)> =
        kinds.into_iter().map(|(key, (times, example))| (times, example, key)).collect();
    kinds.sort_unstable_by(|a, b| b.cmp(a));
    kinds.truncate(RARE.into());
    let codes: HashMap<u64, u8> = kinds.iter().map(|kind| kind.2).zip(0..RARE).collect();
    let code = move |key: &u64| codes.get(key).copied().unwrap_or(RARE);
    (keys.iter().map(code), kinds.into_iter().map(|kind| kind.1).collect())
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
