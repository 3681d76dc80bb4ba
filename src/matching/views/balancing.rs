//! What balancing did to somebody's place.

use serde::Serialize;

use crate::matching::engine::Placed;
use crate::matching::words::Words;

/// A place that is not the one of its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct MovedView {
    /// Its rank by its points alone.
    pub unbalanced: usize,
    /// Whether it stands behind because it says what another company says.
    pub is_copy: bool,
    pub text: String,
}

/// Says that somebody was moved; nothing where it stands as it would anyway.
pub fn moved(placed: &Placed, words: &Words) -> Option<MovedView> {
    let places = placed.moved();
    let key = match (placed.is_copy, places) {
        (_, 0) => return None,
        (true, _) => "match-moved-copy",
        (false, 1..) => "match-moved-up",
        (false, _) => "match-moved-down",
    };
    let text = words.lang.t(key).with("count", places.unsigned_abs()).with("rank", placed.unbalanced);
    Some(MovedView { unbalanced: placed.unbalanced, is_copy: placed.is_copy, text: text.to_string() })
}
