//! Both directions of a pair as a table: what gives most first, what gives little folded, every column adding up.

use crate::matching::actions::Explained;
use crate::matching::engine::{Criterion, Direction, Facts, Line, Measured};
use crate::matching::model::Weighing;
use crate::matching::views;
use crate::matching::words::{Wisher, Words};
use crate::web::parts::{BothRow, Side};

/// Rows that stand open; more are folded, unless it were only one.
const OPEN: usize = 5;
/// Sentences of one criterion.
const SENTENCES: usize = 3;

/// The table of a pair.
pub(super) struct Ledger {
    /// The open rows; where some are folded, one more with their sums.
    pub(super) rows: Vec<BothRow>,
    pub(super) folded: Vec<BothRow>,
    /// The sums of both columns, as written.
    pub(super) you: String,
    pub(super) them: String,
}

/// One direction with its points, rounded so that they add up.
struct Column<'a> {
    direction: &'a Direction,
    points: Vec<f64>,
    sum: f64,
    /// The weight of everything asked in this direction.
    asked: f64,
    wisher: Wisher,
}

impl<'a> Column<'a> {
    fn of(direction: &'a Direction, wisher: Wisher) -> Self {
        let (points, sum) = views::column(direction);
        let asked = direction.lines.iter().filter(|line| counts(line)).map(|line| line.weight).sum();
        Self { direction, points, sum, asked, wisher }
    }

    /// What a criterion can give at most.
    fn most(&self, at: usize) -> f64 {
        let line = &self.direction.lines[at];
        let counted = self.direction.fit.is_some() && counts(line) && self.asked > 0.0;
        if counted { line.weight / self.asked * 100.0 } else { 0.0 }
    }

    fn written(&self, words: &Words) -> String {
        match self.direction.fit {
            Some(_) => words.lang.decimal(self.sum, 1),
            None => "?".to_owned(),
        }
    }

    fn side(&self, at: usize, pair: (&Facts, &Facts), words: &Words) -> Side {
        let line = &self.direction.lines[at];
        let most = self.most(at);
        let known = most > 0.0;
        let mut sentences = words.sentences(&line.reasons, self.wisher, pair.0, pair.1);
        sentences.truncate(SENTENCES);
        let text = match line.measured {
            // A direction in which nothing is asked is not counted at all.
            _ if self.direction.fit.is_none() => words.unasked(self.wisher),
            Measured::Unasked => words.unasked(self.wisher),
            Measured::Unsaid => words.not_said(self.wisher),
            Measured::Value(_) if sentences.is_empty() => words.nothing_found(),
            Measured::Value(_) => sentences.join(" · "),
        };
        Side {
            points: if known { words.lang.decimal(self.points[at], 1) } else { "–".to_owned() },
            most: if known { words.lang.decimal(most, 1) } else { String::new() },
            share: line.value.filter(|_| known).map_or(0.0, |value| value.unit() * 100.0),
            text,
        }
    }

    /// Several rows as one.
    fn together(&self, rows: &[usize], words: &Words) -> Side {
        let points: f64 = rows.iter().map(|at| self.points[*at]).sum();
        let most: f64 = rows.iter().map(|at| self.most(*at)).sum();
        if most <= 0.0 {
            return Side { points: "–".to_owned(), most: String::new(), share: 0.0, text: String::new() };
        }
        Side {
            points: words.lang.decimal(points, 1),
            most: words.lang.decimal(most, 1),
            share: points / most * 100.0,
            text: String::new(),
        }
    }
}

fn counts(line: &Line) -> bool {
    line.measured != Measured::Unasked && line.weight > 0.0
}

/// The table of a pair, in the reader's language.
pub(super) fn ledger(
    found: &Explained,
    pair: (&Facts, &Facts),
    weighing: &Weighing,
    words: &Words,
) -> Ledger {
    let you = Column::of(&found.explanation.forward, Wisher::You);
    let them = Column::of(&found.explanation.backward, Wisher::They);
    let lines = found.explanation.forward.lines.iter().zip(&found.explanation.backward.lines);
    let worth: Vec<u64> = lines.map(|(a, b)| a.contribution.nanos() + b.contribution.nanos()).collect();
    let mut shown: Vec<usize> =
        (0..worth.len()).filter(|at| you.most(*at) > 0.0 || them.most(*at) > 0.0).collect();
    shown.sort_by_key(|at| std::cmp::Reverse(worth[*at]));
    let row = |at: &usize| {
        let criterion: Criterion = you.direction.lines[*at].criterion;
        BothRow {
            reason: words.criterion(criterion),
            weight: words.level(weighing.level(criterion)),
            you: you.side(*at, pair, words),
            them: them.side(*at, pair, words),
        }
    };
    let open = if shown.len() > OPEN + 1 { OPEN } else { shown.len() };
    let (first, rest) = shown.split_at(open);
    let mut rows: Vec<BothRow> = first.iter().map(row).collect();
    if !rest.is_empty() {
        rows.push(BothRow {
            reason: words.lang.t("more-reasons").with("count", rest.len()).to_string(),
            weight: String::new(),
            you: you.together(rest, words),
            them: them.together(rest, words),
        });
    }
    Ledger {
        rows,
        folded: rest.iter().map(row).collect(),
        you: you.written(words),
        them: them.written(words),
    }
}
