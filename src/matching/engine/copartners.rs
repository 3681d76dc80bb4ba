//! Learning field affinity: which fields met in past partnerships more often than their frequency explains, and which
//! words of one partner went with which fields of the other.

use rayon::prelude::*;

use super::affinity::Affinity;
use super::feature::{Feature, FeatureMap, FeatureSet};

/// One partner of a past meeting, without what the meeting itself was about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partner {
    /// The fields it was at home in.
    pub fields: Vec<Feature>,
    /// The words by which it describes itself, each once.
    pub words: Vec<Feature>,
}

/// Partners at home in more fields than this tell nothing about fields.
const BROADEST: usize = 60;
/// Partners that speak of more than this tell nothing by a single word.
const WORDIEST: usize = 300;
/// A pair seen this often is believed half, pairs seen less often still less.
const BELIEVED: f64 = 3.0;
/// Fields kept for each field or word, the strongest.
const KEPT: usize = 40;

impl Affinity {
    /// Learns from meetings, each with its partners. Strength is the positive pointwise mutual information of a field or word
    /// of one and a field of the other, over all pairs of partners, held back where the pair was seen seldom.
    pub fn learned(meetings: &[Vec<Partner>]) -> Self {
        let fields = Numbers::of(meetings, |partner| &partner.fields);
        let words = Numbers::of(meetings, |partner| &partner.words);
        let mut strengths = Meetings::new(meetings, |partner| &partner.fields, &fields, &fields).strengths();
        strengths.extend(Meetings::new(meetings, |partner| &partner.words, &words, &fields).strengths());
        Self::new(strengths)
    }
}

/// Features by number, sorted, and the number of each.
struct Numbers {
    features: Vec<Feature>,
    numbers: FeatureMap<u32>,
}

impl Numbers {
    fn of(meetings: &[Vec<Partner>], of: fn(&Partner) -> &Vec<Feature>) -> Self {
        let add = |mut all: FeatureSet, meeting: &Vec<Partner>| {
            all.extend(meeting.iter().flat_map(of));
            all
        };
        let all =
            meetings.par_iter().fold(FeatureSet::default, add).reduce(FeatureSet::default, |a, b| &a | &b);
        let mut features: Vec<Feature> = all.into_iter().collect();
        features.sort_unstable();
        let numbers = features.iter().copied().zip(0..).collect();
        Self { features, numbers }
    }

    fn of_all(&self, features: &[Feature]) -> Vec<u32> {
        features.iter().filter_map(|feature| self.numbers.get(feature).copied()).collect()
    }
}

/// Meetings of partners who tell something, features as numbers.
struct Meetings<'a> {
    givers: &'a [Feature],
    fields: &'a [Feature],
    /// By partner, those of one meeting beside each other: its meeting, what it gives (fields or words), the fields it has.
    meeting: Vec<u32>,
    given: Rows<u32>,
    had: Rows<u32>,
    /// By meeting: its weight, and how many partners have each field, so that what the others have is what all have without
    /// one's own.
    weight: Vec<f64>,
    whole: Rows<(u32, u32)>,
}

impl<'a> Meetings<'a> {
    fn new(
        meetings: &[Vec<Partner>],
        gives: fn(&Partner) -> &Vec<Feature>,
        givers: &'a Numbers,
        fields: &'a Numbers,
    ) -> Self {
        let tells = |partner: &&Partner| partner.fields.len() <= BROADEST && gives(partner).len() <= WORDIEST;
        let numbered = |partner: &Partner| (givers.of_all(gives(partner)), fields.of_all(&partner.fields));
        let telling = |partners: &Vec<Partner>| {
            let partners: Vec<_> = partners.iter().filter(tells).map(numbered).collect();
            (partners.len() > 1).then(|| {
                // A meeting weighs as much as its number of partners: each has one less to meet.
                let weight = 1.0 / (partners.len() - 1) as f64;
                let mut all: Vec<u32> = partners.iter().flat_map(|(_, had)| had).copied().collect();
                all.sort_unstable();
                let bearers = all.chunk_by(|a, b| a == b);
                let whole: Vec<(u32, u32)> = bearers.map(|same| (same[0], same.len() as u32)).collect();
                (weight, whole, partners)
            })
        };
        let met: Vec<_> = meetings.par_iter().filter_map(telling).collect();
        let partners = || met.iter().flat_map(|(_, _, partners)| partners);
        let of_meeting = |(number, met): (u32, &(_, _, Vec<_>))| std::iter::repeat_n(number, met.2.len());
        Self {
            givers: &givers.features,
            fields: &fields.features,
            meeting: (0..).zip(&met).flat_map(of_meeting).collect(),
            given: partners().map(|(given, _)| &given[..]).collect(),
            had: partners().map(|(_, had)| &had[..]).collect(),
            weight: met.iter().map(|(weight, _, _)| *weight).collect(),
            whole: met.iter().map(|(_, whole, _)| &whole[..]).collect(),
        }
    }

    /// For each giver the strongest of the fields that it met.
    fn strengths(&self) -> Vec<(Feature, Feature, f64)> {
        let places = self.places();
        let by_field = self.by_field();
        let all: f64 = by_field.iter().sum();
        let rows = places.par_iter().enumerate().flat_map_iter(|(giver, places)| {
            let met = self.met(places);
            let whole: f64 = met.iter().sum();
            let strength = |(field, times): (usize, &f64)| {
                let surprise = times * all / (whole * by_field[field]);
                (surprise > 1.0).then(|| (surprise.ln() * times / (times + BELIEVED), field))
            };
            let mut others: Vec<(f64, usize)> = met.iter().enumerate().filter_map(strength).collect();
            let strongest = |a: &(f64, usize), b: &(f64, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
            if others.len() > KEPT {
                others.select_nth_unstable_by(KEPT, strongest);
                others.truncate(KEPT);
            }
            others.sort_unstable_by(strongest);
            others
                .into_iter()
                .map(move |(strength, field)| (self.givers[giver], self.fields[field], strength))
        });
        rows.collect()
    }

    /// For each giver the partners that give it, in order.
    fn places(&self) -> Vec<Vec<u32>> {
        let mut places = vec![Vec::new(); self.givers.len()];
        for (partner, given) in (0..).zip(self.given.iter()) {
            given.iter().for_each(|giver| places[*giver as usize].push(partner));
        }
        places
    }

    /// How often each field was met by those who give something.
    fn met(&self, places: &[u32]) -> Vec<f64> {
        let mut met = vec![0.0; self.fields.len()];
        let meeting = |partner: &u32| self.meeting[*partner as usize] as usize;
        for givers in places.chunk_by(|a, b| meeting(a) == meeting(b)) {
            let meeting = meeting(&givers[0]);
            for (field, bearers) in self.whole.row(meeting) {
                met[*field as usize] += self.weight[meeting] * f64::from(*bearers) * givers.len() as f64;
            }
            for field in givers.iter().flat_map(|giver| self.had.row(*giver as usize)) {
                met[*field as usize] -= self.weight[meeting];
            }
        }
        met
    }

    /// How often each field was met by anything given.
    fn by_field(&self) -> Vec<f64> {
        let mut met = vec![0.0; self.fields.len()];
        let partners: Vec<usize> = (0..self.meeting.len()).collect();
        for together in partners.chunk_by(|a, b| self.meeting[*a] == self.meeting[*b]) {
            let weight = self.weight[self.meeting[together[0]] as usize];
            let given: usize = together.iter().map(|partner| self.given.row(*partner).len()).sum();
            for partner in together {
                let by_others = weight * (given - self.given.row(*partner).len()) as f64;
                self.had.row(*partner).iter().for_each(|field| met[*field as usize] += by_others);
            }
        }
        met
    }
}

/// Rows of different lengths behind one another, so that going through many of them is going through memory.
struct Rows<T> {
    ends: Vec<usize>,
    all: Vec<T>,
}

impl<T> Rows<T> {
    fn row(&self, number: usize) -> &[T] {
        let start = number.checked_sub(1).map_or(0, |former| self.ends[former]);
        &self.all[start..self.ends[number]]
    }

    fn iter(&self) -> impl Iterator<Item = &[T]> {
        (0..self.ends.len()).map(|number| self.row(number))
    }
}

impl<'a, T: Copy + 'a> FromIterator<&'a [T]> for Rows<T> {
    fn from_iter<I: IntoIterator<Item = &'a [T]>>(rows: I) -> Self {
        let (mut ends, mut all) = (Vec::new(), Vec::new());
        for row in rows {
            all.extend_from_slice(row);
            ends.push(all.len());
        }
        Self { ends, all }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_home(field: Feature) -> Partner {
        Partner { fields: vec![field], words: Vec::new() }
    }

    #[test]
    fn fields_that_meet_often_go_together() {
        let [a, b, c, d] = ["a", "b", "c", "d"].map(|t| Feature::new("t", t));
        let mut meetings = vec![vec![at_home(a), at_home(b)]; 10];
        meetings.extend(vec![vec![at_home(c), at_home(d)]; 10]);
        let table = Affinity::learned(&meetings);
        assert_eq!(table.row(a).iter().map(|other| other.0).collect::<Vec<_>>(), [b]);
        assert_eq!(table.row(d).iter().map(|other| other.0).collect::<Vec<_>>(), [c]);
    }

    #[test]
    fn a_word_goes_with_the_fields_of_those_whom_its_users_met() {
        let [word, a, b] = ["word", "a", "b"].map(|t| Feature::new("t", t));
        let speaks = Partner { fields: vec![a], words: vec![word] };
        let mut meetings = vec![vec![speaks, at_home(b)]; 10];
        meetings.extend(vec![
            vec![Partner { words: vec![Feature::new("t", "x")], ..at_home(b) }, at_home(a)];
            10
        ]);
        let table = Affinity::learned(&meetings);
        assert_eq!(table.row(word).iter().map(|other| other.0).collect::<Vec<_>>(), [b]);
    }

    #[test]
    fn a_pair_seen_often_is_believed_more_and_nobody_meets_itself() {
        let [a, b, c] = ["a", "b", "c"].map(|t| Feature::new("t", t));
        let mut meetings = vec![vec![at_home(a), at_home(b)]; 20];
        meetings.extend(vec![vec![at_home(c), at_home(c)]; 2]);
        let table = Affinity::learned(&meetings);
        assert!(table.row(a).iter().all(|other| other.0 != a));
        assert!(table.row(a)[0].1 > 0);
        assert!(Affinity::learned(&[]).is_empty());
    }
}
