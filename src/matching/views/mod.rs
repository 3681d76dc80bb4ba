//! What the room shows: one view of a candidate, of a ranking, of a pair, of a search result, for the API and for the pages.

mod balancing;
mod candidate;
mod pair;
mod points;
mod ranking;
mod search;
mod standing;

pub use balancing::{MovedView, moved};
pub use candidate::{CandidateView, SpokenView, TextView, candidate, in_their_words};
pub use pair::{AdviceView, PairView, pair};
pub use points::{column, rounded};
pub use ranking::{FacetValue, FacetsView, MatchView, RankingView, Understood, facets, ranking, weights};
pub(super) use search::corrections;
pub use search::{HitView, MarkedText, SearchView, search};
pub use standing::{CostView, RemovalView, StandingView, standing};
