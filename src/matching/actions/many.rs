//! Many seekers at once, without the words that a page of one has.

use crate::matching::Current;
use crate::matching::engine::{Balanced, Facts, Filters, Placed, Query};
use crate::matching::model::{Balancing, Best};
use crate::matching::presets::PresetName;

/// For each seeker the best `most`, in their order; each list balanced by its own setting.
pub fn best_partners(
    current: &Current,
    seekers: Vec<(Facts, Balancing)>,
    preset: PresetName,
    most: usize,
) -> Vec<Vec<Best>> {
    let query = Query { preset: preset.preset(), filters: Filters::default(), limit: most, offset: 0 };
    let seekers =
        seekers.into_iter().map(|(facts, setting)| (facts, current.clone().under(setting).balance()));
    let found = current.snapshot.rank_each(seekers.collect(), &query);
    let best = |list: Balanced| {
        let one = |placed: Placed| Best { total: placed.total().unit(), profile: placed.found.id };
        list.matches.into_iter().map(one).collect()
    };
    found.into_iter().map(best).collect()
}
