//! Points of a hundred as pages show them: rounded so that what stands below each other adds up.

use crate::matching::engine::{Criterion, Direction, Explanation, Line, Score};
use crate::matching::words::same_fact;
use crate::web::figures::rounded_parts;

/// A contribution as a piece of the explained bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    pub criterion: Criterion,
    pub side: PieceSide,
    /// Points of a hundred with one decimal; the pieces add up to the total as shown.
    pub points: f64,
}

/// Which direction a piece comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PieceSide {
    Forward,
    Backward,
    /// One fact that counts in both; it is said once, with the points of both.
    Both,
}

impl PieceSide {
    /// The word in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Forward => "forward",
            Self::Backward => "backward",
            Self::Both => "both",
        }
    }
}

/// Rounds scores to tenths of a point so that they add up to their rounded sum.
pub fn rounded(scores: &[Score]) -> Vec<f64> {
    let parts: Vec<f64> = scores.iter().map(|score| score.unit() * 100.0).collect();
    rounded_parts(&parts, 1)
}

/// The points of a hundred that each criterion gives its direction, with one decimal, and their sum: the direction's fit.
pub fn column(direction: &Direction) -> (Vec<f64>, f64) {
    let fit = direction.fit.map_or(0.0, |fit| fit.unit() * 100.0);
    let whole: f64 = direction.lines.iter().map(|line| line.contribution.unit()).sum();
    let part = |score: Score| if whole > 0.0 { score.unit() / whole * fit } else { 0.0 };
    let parts: Vec<f64> = direction.lines.iter().map(|line| part(line.contribution)).collect();
    let points = rounded_parts(&parts, 1);
    let sum = (points.iter().sum::<f64>() * 10.0).round() / 10.0;
    (points, sum)
}

/// All contributions to the total, the greatest first; those that round to nothing are left out.
pub fn pieces(explained: &Explanation) -> Vec<Piece> {
    let (forward, backward) = (&explained.forward.lines, &explained.backward.lines);
    let scores: Vec<Score> = forward.iter().chain(backward).map(|line| line.contribution).collect();
    let points = rounded(&scores);
    let (forward_points, backward_points) = points.split_at(forward.len());
    let mut pieces = Vec::new();
    for ((line, one), (back, other)) in
        forward.iter().zip(forward_points).zip(backward.iter().zip(backward_points))
    {
        let piece = |side, points| Piece { criterion: line.criterion, side, points };
        if *one > 0.0 && *other > 0.0 && tells_the_same(line, back) {
            pieces.push(piece(PieceSide::Both, tenths(one + other)));
        } else {
            pieces.push(piece(PieceSide::Forward, *one));
            pieces.push(piece(PieceSide::Backward, *other));
        }
    }
    pieces.retain(|piece| piece.points > 0.0);
    pieces.sort_by(|a, b| b.points.total_cmp(&a.points));
    pieces
}

fn tells_the_same(forward: &Line, backward: &Line) -> bool {
    let first = (forward.reasons.first(), backward.reasons.first());
    matches!(first, (Some(one), Some(other)) if same_fact(one, other))
}

/// Takes away what adding tenths leaves behind the first decimal.
pub fn tenths(points: f64) -> f64 {
    (points * 10.0).round() / 10.0
}
