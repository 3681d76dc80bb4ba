//! A set of slots in one machine word.

/// Slots as bits: membership, union and "first free" are one instruction each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots(u128);

impl Slots {
    /// More slots than this are refused: five days of twenty-five.
    pub const MOST: usize = 128;
    pub const NONE: Self = Self(0);

    pub fn one(slot: usize) -> Self {
        Self(1 << slot)
    }

    /// The slots `0..end`.
    pub fn first(end: usize) -> Self {
        Self(if end >= Self::MOST { u128::MAX } else { (1 << end) - 1 })
    }

    pub fn has(self, slot: usize) -> bool {
        self.0 >> slot & 1 == 1
    }

    pub fn with(self, slot: usize) -> Self {
        Self(self.0 | 1 << slot)
    }

    pub fn without(self, slot: usize) -> Self {
        Self(self.0 & !(1 << slot))
    }

    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The earliest.
    pub fn earliest(self) -> Option<usize> {
        (self.0 != 0).then(|| self.0.trailing_zeros() as usize)
    }

    pub fn latest_before(self, slot: usize) -> Option<usize> {
        let before = self.and(Self::first(slot)).0;
        (before != 0).then(|| 127 - before.leading_zeros() as usize)
    }

    pub fn earliest_after(self, slot: usize) -> Option<usize> {
        self.minus(Self::first(slot + 1)).earliest()
    }

    /// The earliest of those from `start` on, else the earliest of all: a way round from any place.
    pub fn next_from_round(self, start: usize) -> Option<usize> {
        Self(self.0 >> start << start).earliest().or_else(|| self.earliest())
    }

    /// The slots strictly between two.
    pub fn between(first: usize, last: usize) -> Self {
        Self::first(last).minus(Self::first(first + 1))
    }

    /// Those of `targets` that come next after one of these, with neither of both between; nothing is passed on into a slot
    /// of `starts`. The carry of an addition runs through the slots between.
    pub(super) fn next_among(self, targets: Self, starts: Self) -> Self {
        let arriving = self.0 << 1 & !starts.0;
        let passing = !(self.0 | targets.0 | starts.0);
        let through = (arriving & passing).wrapping_add(passing) & !passing;
        Self((arriving | through) & targets.0 & !starts.0)
    }

    /// The slots right before and right after each of these.
    pub fn beside(self) -> Self {
        Self(self.0 << 1 | self.0 >> 1)
    }
}

impl Iterator for Slots {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let slot = self.earliest()?;
        self.0 &= self.0 - 1;
        Some(slot)
    }
}

impl FromIterator<usize> for Slots {
    fn from_iter<I: IntoIterator<Item = usize>>(slots: I) -> Self {
        slots.into_iter().fold(Self::NONE, Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_target_is_found_past_what_is_neither() {
        let set = |slots: &[usize]| slots.iter().copied().collect::<Slots>();
        let next = |from: &[usize], targets: &[usize], starts: &[usize]| {
            set(from).next_among(set(targets), set(starts)).collect::<Vec<_>>()
        };
        assert_eq!(next(&[1], &[2, 5], &[0]), [2]);
        assert_eq!(next(&[1], &[0, 5], &[0]), [5]);
        assert_eq!(next(&[1, 3], &[5], &[0]), [5]);
        assert_eq!(next(&[1], &[5], &[0, 4]), Vec::<usize>::new());
        assert_eq!(next(&[1], &[5], &[0, 5]), Vec::<usize>::new());
    }
}
