//! Where a candidate stands: why it is not among those shown.

use serde::Serialize;

use crate::matching::engine::{Removal, Standing};
use crate::matching::words::{Words, removal_code};

/// A hard filter that keeps a candidate out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct RemovalView {
    pub code: &'static str,
    pub text: String,
}

/// What a criterion takes from the total because its value is not full.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct CostView {
    pub criterion: &'static str,
    /// `forward`: what the seeker wants; `backward`: what the candidate wants.
    pub direction: &'static str,
    /// 0 to 1.
    pub cost: f64,
    pub text: String,
}

/// Its place in the ranking.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct StandingView {
    pub rank: usize,
    /// How many are ranked.
    pub of: usize,
    pub total: f64,
    /// The total of the last one that a page of that size shows.
    pub last_shown: Option<f64>,
    /// How much is missing to it; 0 when shown.
    pub missing: f64,
    /// Dearest first.
    pub costs: Vec<CostView>,
}

pub(super) fn removal(removal: Removal, words: &Words) -> RemovalView {
    RemovalView { code: removal_code(removal), text: words.removal(removal) }
}

/// The view of a place; nothing when filters keep the candidate out (the pair names them).
pub fn standing(standing: &Standing, words: &Words) -> Option<StandingView> {
    let Standing::Ranked(point) = standing else { return None };
    Some(StandingView {
        rank: point.rank,
        of: point.of,
        total: point.total.unit(),
        last_shown: point.last_shown.map(|score| score.unit()),
        missing: point.missing.unit(),
        costs: point
            .costs
            .iter()
            .map(|cost| CostView {
                criterion: cost.criterion.as_str(),
                direction: if cost.backward { "backward" } else { "forward" },
                cost: cost.cost.unit(),
                text: words.cost(cost.criterion, cost.backward),
            })
            .collect(),
    })
}
