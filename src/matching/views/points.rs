//! Points of a hundred as pages show them: rounded so that what stands below each other adds up.

use crate::matching::engine::{Criterion, Direction, Explanation, Score};
use crate::web::figures::rounded_parts;

/// A contribution as a piece of the explained bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    pub criterion: Criterion,
    pub backward: bool,
    /// Points of a hundred with one decimal; the pieces add up to the total as shown.
    pub points: f64,
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
    let lines = explained
        .forward
        .lines
        .iter()
        .map(|line| (line, false))
        .chain(explained.backward.lines.iter().map(|line| (line, true)));
    let lines: Vec<_> = lines.collect();
    let scores: Vec<Score> = lines.iter().map(|(line, _)| line.contribution).collect();
    let mut pieces: Vec<Piece> = lines
        .iter()
        .zip(rounded(&scores))
        .map(|((line, backward), points)| Piece { criterion: line.criterion, backward: *backward, points })
        .filter(|piece| piece.points > 0.0)
        .collect();
    pieces.sort_by(|a, b| b.points.total_cmp(&a.points));
    pieces
}
