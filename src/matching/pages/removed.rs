//! What keeps a company out of a list, and where that can be changed.

use crate::matching::model::Asked;
use crate::matching::views::PairView;
use crate::matching::words::Words;

/// A filter that keeps it out, and where that can be changed: address and words.
pub(super) struct Removed {
    pub(super) text: String,
    pub(super) way: Option<(String, String)>,
}

/// Everything that keeps a candidate out. `kept` makes the list, whose address is `list`.
pub(super) fn removed(pair: &PairView, kept: &Asked, list: &str, words: &Words) -> Vec<Removed> {
    let one = |removal: &crate::matching::views::RemovalView| Removed {
        text: removal.text.clone(),
        way: way(removal.code, kept, list, words),
    };
    pair.removals.iter().map(one).collect()
}

fn way(code: &str, kept: &Asked, list: &str, words: &Words) -> Option<(String, String)> {
    let home = list.trim_end_matches("/matches");
    let without = |name: &str| (format!("{list}{}", kept.with(name, "").query()), "why-not-drop");
    let (href, key) = match code {
        "own_country" => (format!("{list}{}", kept.with("own_country", "yes").query()), "why-not-home"),
        "country" => without("countries"),
        "kind" => without("kinds"),
        "sector" => without("sectors"),
        "size" => without("sizes"),
        "language" => without("languages"),
        "certificate" => without("certificates"),
        "cooperation" => without("cooperation"),
        "opportunity" => without("opportunities"),
        "put_aside" => (format!("{home}/kept"), "matches-kept"),
        "you_refuse" => (format!("{home}/profile/4"), "why-not-refusal"),
        _ => return None,
    };
    Some((href, words.lang.t(key).to_string()))
}
