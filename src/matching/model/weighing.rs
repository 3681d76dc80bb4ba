//! What counts how much: a preset and somebody's own weights on top of it.
//!
//! A weight is a level, a percentage or a number. Levels (off 0, low ¼, medium ½, high 1) and percentages are parts of the preset's largest
//! weight, so that they mean the same in each preset; a number replaces the preset's weight in the preset's own scale. A level that the preset's weight already
//! comes nearest to keeps the preset's exact weight: a form sent unchanged changes nothing.

use crate::error::{Fields, Message};
use crate::matching::engine::{Criterion, NotWeights, PerCriterion, Preset, Weights};
use crate::matching::presets::PresetName;

/// A weight in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelWord {
    Off,
    Low,
    Medium,
    High,
}

impl LevelWord {
    pub const ALL: [Self; 4] = [Self::Off, Self::Low, Self::Medium, Self::High];

    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }

    /// The part of the preset's largest weight.
    fn part(self) -> f64 {
        match self {
            Self::Off => 0.0,
            Self::Low => 0.25,
            Self::Medium => 0.5,
            Self::High => 1.0,
        }
    }

    /// The level that a part of the largest weight comes nearest to; only nothing is off.
    fn nearest(part: f64) -> Self {
        match part {
            part if part <= 0.0 => Self::Off,
            part if part < 0.36 => Self::Low,
            part if part < 0.71 => Self::Medium,
            _ => Self::High,
        }
    }
}

/// A preset with weights of one's own on top.
#[derive(Debug, Clone)]
pub struct Weighing {
    pub name: PresetName,
    /// What was changed, by criterion, as it was sent.
    pub own: Vec<(Criterion, String)>,
    pub preset: Preset,
}

impl Weighing {
    /// Reads a preset's name (empty: the usual one) and pairs of criterion and weight.
    pub fn parse<'a>(
        fields: &mut Fields,
        preset: &str,
        weights: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Option<Self> {
        let name = match preset {
            "" => Some(PresetName::USUAL),
            word => fields.take("preset", PresetName::parse(word).ok_or("error-match-preset".into())),
        };
        let base = name.unwrap_or(PresetName::USUAL).preset();
        let mut table = base.weights.all();
        let mut own = Vec::new();
        let mut sound = true;
        for (word, weight) in weights {
            match one(word, weight, &base) {
                Ok((criterion, value)) => {
                    if value != base.weights.of(criterion) {
                        own.push((criterion, weight.to_owned()));
                    }
                    table[criterion] = value;
                }
                Err(message) => {
                    fields.refuse("weights", message);
                    sound = false;
                }
            }
        }
        let weights = match Weights::new(&table) {
            Ok(weights) => Some(weights),
            Err(NotWeights::AllZero) => {
                fields.refuse("weights", "error-match-weights-zero");
                None
            }
            Err(NotWeights::OutOfRange(criterion)) => {
                fields.refuse("weights", not_a_weight(criterion.as_str()));
                None
            }
        };
        let preset = base.with_weights(weights?);
        sound.then_some(Self { name: name?, own, preset })
    }

    /// The level that a criterion's weight comes nearest to.
    pub fn level(&self, criterion: Criterion) -> LevelWord {
        level(&self.preset.weights.all(), criterion)
    }
}

fn level(table: &PerCriterion<f64>, criterion: Criterion) -> LevelWord {
    LevelWord::nearest(table[criterion] / largest(table))
}

fn largest(table: &PerCriterion<f64>) -> f64 {
    table.iter().map(|(_, weight)| *weight).fold(0.0, f64::max)
}

fn one(word: &str, weight: &str, base: &Preset) -> Result<(Criterion, f64), Message> {
    let criterion =
        Criterion::parse(word).ok_or_else(|| Message::new("error-match-criterion").with("word", word))?;
    let table = base.weights.all();
    if let Some(wanted) = LevelWord::parse(weight) {
        if level(&table, criterion) == wanted {
            return Ok((criterion, table[criterion]));
        }
        return Ok((criterion, wanted.part() * largest(&table)));
    }
    if let Some(percent) = weight.strip_suffix('%') {
        let percent: f64 = percent.parse().map_err(|_| not_a_weight(word))?;
        let is_part = (0.0..=100.0).contains(&percent);
        return is_part
            .then(|| (criterion, percent / 100.0 * largest(&table)))
            .ok_or_else(|| not_a_weight(word));
    }
    let number: f64 = weight.trim().parse().map_err(|_| not_a_weight(word))?;
    if (0.0..=1_000_000.0).contains(&number) { Ok((criterion, number)) } else { Err(not_a_weight(word)) }
}

fn not_a_weight(word: &str) -> Message {
    Message::new("error-match-weight").with("word", word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weighing(preset: &str, weights: &[(&str, &str)]) -> Result<Weighing, Vec<String>> {
        let mut fields = Fields::new();
        let parsed = Weighing::parse(&mut fields, preset, weights.iter().copied());
        match (parsed, fields.finish()) {
            (Some(weighing), Ok(())) => Ok(weighing),
            (_, Err(crate::error::Error::Invalid(errors))) => {
                Err(errors.into_iter().map(|error| error.message.key.to_owned()).collect())
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_form_sent_unchanged_changes_nothing() {
        for name in PresetName::ALL {
            let plain = weighing(name.as_str(), &[]).unwrap();
            let levels = Criterion::ALL.map(|c| (c.as_str(), plain.level(c).word()));
            let sent = weighing(name.as_str(), &levels).unwrap();
            assert_eq!(sent.preset.weights, plain.preset.weights, "{name:?}");
            assert!(sent.own.is_empty());
        }
    }

    #[test]
    fn levels_and_numbers_replace_the_presets_weight() {
        let own = weighing("supplier", &[("trust", "high"), ("text", "2.5")]).unwrap();
        assert_eq!(own.preset.weights.of(Criterion::Trust), 4.0);
        assert_eq!(own.preset.weights.of(Criterion::Text), 2.5);
        assert_eq!(own.level(Criterion::Trust), LevelWord::High);
        let part = weighing("supplier", &[("trust", "70%"), ("text", "0%")]).unwrap();
        assert_eq!(part.preset.weights.of(Criterion::Trust), 0.7 * 4.0);
        assert_eq!(part.level(Criterion::Text), LevelWord::Off);
        for wrong in ["101%", "-1%", "NaN%", "%"] {
            assert_eq!(
                weighing("supplier", &[("trust", wrong)]).unwrap_err(),
                ["error-match-weight"],
                "{wrong}"
            );
        }
    }

    #[test]
    fn all_that_is_wrong_is_told() {
        let wrong = weighing("fame", &[("fame", "high"), ("text", "-1"), ("size", "NaN")]);
        assert_eq!(
            wrong.unwrap_err(),
            ["error-match-preset", "error-match-criterion", "error-match-weight", "error-match-weight"]
        );
        let off = Criterion::ALL.map(|c| (c.as_str(), "off"));
        assert_eq!(weighing("", &off).unwrap_err(), ["error-match-weights-zero"]);
    }
}
