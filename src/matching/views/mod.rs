//! What the room shows: one view of a candidate, of a ranking, of a pair, of a search result, for the API and for the pages.

mod candidate;
mod pair;
mod points;
mod ranking;
mod search;
mod standing;

pub use candidate::{CandidateView, Coded, SpokenView, TextView, candidate, in_their_words};
pub use pair::{AdviceView, DirectionView, LineView, PairView, ReasonView, pair};
pub use points::{Piece, pieces, rounded};
pub use ranking::{
    FacetValue, FacetsView, MatchView, PieceOfTotal, RankingView, Understood, facets, ranking,
    weights,
};
pub(super) use search::corrections;
pub use search::{CorrectionView, HitView, MarkedText, PieceView, SearchView, search};
pub use standing::{CostView, RemovalView, StandingView, standing};
