//! Sets of numbered things, a bit for each: filters and counts go through 64 of them at a time.

/// How many things one word holds.
pub(super) const WORD: usize = u64::BITS as usize;

/// A set of numbers below a fixed length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// The empty set of numbers below `length`.
    pub(super) fn none(length: usize) -> Self {
        Self(vec![0; length.div_ceil(WORD)])
    }

    /// All numbers below `length`.
    pub(super) fn all(length: usize) -> Self {
        let mut words = vec![u64::MAX; length.div_ceil(WORD)];
        if let Some(last) = words.last_mut() {
            *last >>= (WORD - length % WORD) % WORD;
        }
        Self(words)
    }

    /// Those of the numbers below `length` that have a property.
    pub(super) fn those(length: usize, has: impl Fn(usize) -> bool) -> Self {
        let mut bits = Self::none(length);
        (0..length).filter(|at| has(*at)).for_each(|at| bits.insert(at));
        bits
    }

    pub(super) fn insert(&mut self, at: usize) {
        self.0[at / WORD] |= 1 << (at % WORD);
    }

    pub(super) fn remove(&mut self, at: usize) {
        self.0[at / WORD] &= !(1 << (at % WORD));
    }

    pub(super) fn has(&self, at: usize) -> bool {
        self.0[at / WORD] >> (at % WORD) & 1 != 0
    }

    /// Takes in all that the other has.
    pub(super) fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    /// Keeps only what the other has too.
    pub(super) fn keep(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }

    /// Takes out all that the other has.
    pub(super) fn take_out(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= !other);
    }

    pub(super) fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// How many numbers are in both.
    pub(super) fn common(&self, other: &Self) -> usize {
        self.0.iter().zip(&other.0).map(|(word, other)| (word & other).count_ones() as usize).sum()
    }

    /// The numbers, the smallest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.0.iter().enumerate();
        words.flat_map(|(at, word)| ones(*word).map(move |bit| at * WORD + bit))
    }

    /// The bits of [`WORD`] numbers.
    pub(super) fn word(&self, at: usize) -> u64 {
        self.0[at]
    }

    /// Bytes that it holds.
    pub(super) fn bytes(&self) -> usize {
        size_of_val(&*self.0)
    }
}

/// The places of a word's set bits.
pub(super) fn ones(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = word.trailing_zeros() as usize;
        word &= word.wrapping_sub(1);
        (bit < WORD).then_some(bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_do_what_sets_do() {
        let threes = Bits::those(200, |at| at % 3 == 0);
        let mut set = Bits::all(200);
        assert_eq!((set.len(), threes.len(), set.common(&threes)), (200, 67, 67));
        set.take_out(&threes);
        assert!(set.has(199) && !set.has(198));
        assert_eq!(set.iter().take(3).collect::<Vec<_>>(), [1, 2, 4]);
        set.add(&threes);
        assert_eq!(set, Bits::all(200));
        set.keep(&threes);
        set.remove(0);
        assert_eq!(set.iter().next(), Some(3));
        assert_eq!(Bits::all(64).word(0), u64::MAX);
        assert_eq!(Bits::all(0).len(), 0);
    }
}
