//! Learning field affinity: which fields met in past partnerships more often than their frequency explains, and which
//! words of one partner went with which fields of the other.

use rayon::prelude::*;

use super::affinity::Affinity;
use super::feature::{Feature, FeatureMap};

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
        let (fields, words) = (Meetings::new(meetings, |p| &p.fields), Meetings::new(meetings, |p| &p.words));
        let mut strengths = fields.strengths();
        strengths.extend(words.strengths());
        Self::new(strengths)
    }
}

/// Meetings as numbers, with the features that the numbers stand for.
struct Meetings {
    meetings: Vec<Meeting>,
    givers: Vec<Feature>,
    fields: Vec<Feature>,
}

/// What each partner gives (fields or words) and the fields that it has; and how many partners have each field, so that what the
/// others have is what all have without one's own.
struct Meeting {
    partners: Vec<(Vec<u32>, Vec<u32>)>,
    whole: Vec<(u32, u32)>,
}

impl Meeting {
    fn new(partners: Vec<(Vec<u32>, Vec<u32>)>) -> Self {
        let mut all: Vec<u32> = partners.iter().flat_map(|(_, fields)| fields).copied().collect();
        all.sort_unstable();
        let whole = all.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as u32)).collect();
        Self { partners, whole }
    }

    /// A meeting weighs as much as its number of partners: each has one less to meet.
    fn weight(&self) -> f64 {
        1.0 / (self.partners.len() - 1) as f64
    }
}

impl Meetings {
    fn new(meetings: &[Vec<Partner>], gives: fn(&Partner) -> &Vec<Feature>) -> Self {
        let (givers, fields) = (distinct(meetings, gives), distinct(meetings, |partner| &partner.fields));
        let (giver, field) = (numbers(&givers), numbers(&fields));
        let numbered = |partner: &Partner| {
            let tells = partner.fields.len() <= BROADEST && gives(partner).len() <= WORDIEST;
            let of = |features: &[Feature], number: &FeatureMap<u32>| {
                features.iter().filter_map(|feature| number.get(feature).copied()).collect::<Vec<u32>>()
            };
            tells.then(|| (of(gives(partner), &giver), of(&partner.fields, &field)))
        };
        let met =
            meetings.par_iter().map(|partners| partners.iter().filter_map(numbered).collect::<Vec<_>>());
        let meetings = met.filter(|partners| partners.len() > 1).map(Meeting::new).collect();
        Self { meetings, givers, fields }
    }

    /// For each giver the strongest of the fields that it met, each meeting weighing as much as its number of partners.
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

    /// For each giver the partners that give it: (meeting, partner), in this order.
    fn places(&self) -> Vec<Vec<(u32, u32)>> {
        let mut places = vec![Vec::new(); self.givers.len()];
        for (meeting, met) in (0..).zip(&self.meetings) {
            for (partner, (gives, _)) in (0..).zip(&met.partners) {
                gives.iter().for_each(|giver| places[*giver as usize].push((meeting, partner)));
            }
        }
        places
    }

    /// How often each field was met by those who give something.
    fn met(&self, places: &[(u32, u32)]) -> Vec<f64> {
        let mut met = vec![0.0; self.fields.len()];
        for givers in places.chunk_by(|a, b| a.0 == b.0) {
            let meeting = &self.meetings[givers[0].0 as usize];
            for (field, times) in &meeting.whole {
                met[*field as usize] += meeting.weight() * f64::from(*times) * givers.len() as f64;
            }
            for field in givers.iter().flat_map(|(_, giver)| &meeting.partners[*giver as usize].1) {
                met[*field as usize] -= meeting.weight();
            }
        }
        met
    }

    /// How often each field was met by anything given.
    fn by_field(&self) -> Vec<f64> {
        let mut met = vec![0.0; self.fields.len()];
        for meeting in &self.meetings {
            let given: usize = meeting.partners.iter().map(|(gives, _)| gives.len()).sum();
            for (gives, fields) in &meeting.partners {
                let by_others = meeting.weight() * (given - gives.len()) as f64;
                fields.iter().for_each(|field| met[*field as usize] += by_others);
            }
        }
        met
    }
}

fn distinct(meetings: &[Vec<Partner>], of: fn(&Partner) -> &Vec<Feature>) -> Vec<Feature> {
    let all: FeatureMap<()> = meetings.iter().flatten().flat_map(of).map(|feature| (*feature, ())).collect();
    let mut all: Vec<Feature> = all.into_keys().collect();
    all.sort_unstable();
    all
}

fn numbers(features: &[Feature]) -> FeatureMap<u32> {
    features.iter().copied().zip(0..).collect()
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
