//! The fit: non-negative weights under which those who were met are drawn with the greatest likelihood.

use rayon::prelude::*;

use super::curves::PARTS;
use super::examples::Example;

/// Keeps weights finite where the data doesn't; small against a loss of about 8 for each query.
const RIDGE: f64 = 1e-5;
const ROUNDS: usize = 40;
/// Rounds end when the loss falls by less than this.
const ENOUGH: f64 = 1e-9;

type Weights = [f64; PARTS];

/// Loss, slope and curvature at some weights.
struct Bend {
    loss: f64,
    slope: Weights,
    curvature: [Weights; PARTS],
}

/// Projected Newton steps; each halved until the loss falls.
pub(super) fn fit(examples: &[&Example]) -> Weights {
    let mut weights = [1.0; PARTS];
    let mut here = bend(examples, &weights);
    for _ in 0..ROUNDS {
        let goal = lowest(&here, &weights);
        let step = |share: f64| -> Weights {
            std::array::from_fn(|at| weights[at] + share * (goal[at] - weights[at]))
        };
        let shares = (0..20).map(|halvings| 0.5_f64.powi(halvings));
        let Some((next, there)) = shares
            .map(|share| (step(share), bend(examples, &step(share))))
            .find(|(_, there)| there.loss < here.loss)
        else {
            break;
        };
        let gain = here.loss - there.loss;
        (weights, here) = (next, there);
        if gain < ENOUGH {
            break;
        }
    }
    weights
}

/// The lowest point, among weights that aren't negative, of the parabola that touches the loss here: one weight after another.
fn lowest(here: &Bend, weights: &Weights) -> Weights {
    let mut at = *weights;
    for _ in 0..500 {
        for part in 0..PARTS {
            let rise: f64 = (0..PARTS).map(|n| here.curvature[part][n] * (at[n] - weights[n])).sum();
            let slope = here.slope[part] + rise;
            at[part] = (at[part] - slope / here.curvature[part][part]).max(0.0);
        }
    }
    at
}

/// The mean over queries, each counting alike; summed in order, so that the same input gives the same bits.
fn bend(examples: &[&Example], weights: &Weights) -> Bend {
    let each: Vec<Bend> = examples.par_iter().map(|example| of(example, weights)).collect();
    let share = 1.0 / examples.len().max(1) as f64;
    let mut sum = Bend { loss: 0.0, slope: [0.0; PARTS], curvature: [[0.0; PARTS]; PARTS] };
    for one in each {
        sum.loss += share * one.loss;
        for part in 0..PARTS {
            sum.slope[part] += share * one.slope[part];
            (0..PARTS).for_each(|n| sum.curvature[part][n] += share * one.curvature[part][n]);
        }
    }
    for (part, weight) in weights.iter().enumerate() {
        sum.loss += RIDGE * weight * weight;
        sum.slope[part] += 2.0 * RIDGE * weight;
        sum.curvature[part][part] += 2.0 * RIDGE;
    }
    sum
}

fn of(example: &Example, weights: &Weights) -> Bend {
    let score =
        |values: &[f32; PARTS]| -> f64 { values.iter().zip(weights).map(|(v, w)| f64::from(*v) * w).sum() };
    let scores: Vec<f64> = example.candidates.iter().map(|candidate| score(&candidate.values)).collect();
    let greatest = scores.iter().copied().fold(0.0, f64::max);
    let (mut whole, mut mean, mut square) = (0.0, [0.0; PARTS], [[0.0; PARTS]; PARTS]);
    let (mut met, mut goal) = (0.0, [0.0; PARTS]);
    for (candidate, score) in example.candidates.iter().zip(&scores) {
        let odds = (score - greatest).exp();
        whole += odds;
        for part in 0..PARTS {
            let value = f64::from(candidate.values[part]);
            mean[part] += odds * value;
            (0..=part).for_each(|n| square[part][n] += odds * value * f64::from(candidate.values[n]));
            if candidate.met {
                goal[part] += value;
            }
        }
        met += f64::from(u8::from(candidate.met));
    }
    let mean = mean.map(|sum| sum / whole);
    let goal: Weights = goal.map(|sum| sum / met);
    let curvature = std::array::from_fn(|a| {
        std::array::from_fn(|b| square[a.max(b)][a.min(b)] / whole - mean[a] * mean[b])
    });
    let reached: f64 = goal.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    Bend {
        loss: greatest + whole.ln() - reached,
        slope: std::array::from_fn(|part| mean[part] - goal[part]),
        curvature,
    }
}
