//! The weight file: readable, with all that is needed to make it again.

use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::super::{Failure, folder};
use super::judge::Figures;
use super::{LEARNED, LearnArgs};
use crate::matching::engine::{Criterion, Curve, Preset};

const DATA: &str = "CORDIS open data (c) European Union, CC BY 4.0, modified: organisations known from FP7 and \
    Horizon 2020 before July 2016, and whom companies met abroad for the first time in the next three years.";
const COMMAND: &str = "kontor learn --data DIR --queries FILE --truth FILE --out FILE";
const LEARNING: &str = "weights and curves by a listwise softmax over all allowed companies, each curve a mixture of a \
    straight one and one bent like a root";
const BY_HAND: &str = "All other weights and curves: the data says nothing on offers, languages, capabilities, \
    certificates or sizes. They count only when the seeker speaks of them.";
const CALIBRATED: &str = "The curves of what is learned are stretched by one factor along their sums, so that the median company's best \
    partner gets 75 points on that population.";

/// The first lines of the file.
const HEAD: &str = "\
# Looking for partners in joint research and innovation: who has done much in one's field, and whose fields go with it.
# Written by `kontor learn`; change the numbers as you like, they are read as they stand.";

/// Where the numbers come from: keys and texts, in the order of the file.
pub(super) struct Provenance(Vec<(&'static str, String)>);

impl Provenance {
    pub(super) fn new(args: &LearnArgs, folds: &[[Figures; 2]], examples: usize) -> Result<Self, Failure> {
        let names = ["orgs.jsonl", "past_projects.jsonl", "tags.csv"];
        let files = names.map(|name| folder::find(&args.data, name));
        let files = files.into_iter().collect::<Result<Vec<_>, _>>()?;
        let hash = hash(files.iter().chain([&args.queries, &args.truth]).map(|path| path.as_path()))?;
        let command = format!("{COMMAND} --folds {}", args.folds);
        let learned =
            format!("{}: {LEARNING}, from {examples} queries.", LEARNED.map(Criterion::as_str).join(", "));
        let mut entries = vec![
            ("data", DATA.to_owned()),
            ("data_sha256", hash),
            ("command", command),
            ("learned", learned),
            ("cross_fitted_companies", spread(folds, 0)),
            ("cross_fitted_newcomers", spread(folds, 1)),
            ("set_by_hand", BY_HAND.to_owned()),
            ("calibrated", CALIBRATED.to_owned()),
        ];
        if let Some(date) = &args.date {
            entries.push(("date", date.clone()));
        }
        Ok(Self(entries))
    }
}

/// The mean over the folds, and each fold.
fn spread(folds: &[[Figures; 2]], set: usize) -> String {
    let queries = folds.iter().map(|fold| fold[set].queries).sum::<usize>().max(1) as f64;
    let mean = |of: fn(&Figures) -> f64| {
        folds.iter().map(|fold| fold[set].queries as f64 * of(&fold[set])).sum::<f64>() / queries
    };
    let each: Vec<String> = folds.iter().map(|fold| format!("{:.4}", fold[set].ndcg)).collect();
    format!(
        "nDCG@10 {:.4}, Recall@50 {:.3}; nDCG@10 fold by fold {}",
        mean(|figures| figures.ndcg),
        mean(|figures| figures.recall),
        each.join(", ")
    )
}

/// The hash of all files one after the other.
fn hash<'a>(files: impl Iterator<Item = &'a Path>) -> Result<String, Failure> {
    let mut hash = Sha256::new();
    for path in files {
        hash.update(std::fs::read(path).map_err(|error| Failure::Io(path.to_owned(), error))?);
    }
    Ok(hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

/// The file's text.
pub(super) fn written(preset: &Preset, provenance: &Provenance) -> String {
    let mut lines = vec![
        HEAD.to_owned(),
        format!("name = \"{}\"", preset.name),
        format!(
            "join = {{ seeker = {:?}, candidate = {:?} }}",
            preset.join.shares().0,
            preset.join.shares().1
        ),
        "\n[provenance]".to_owned(),
    ];
    lines.extend(provenance.0.iter().map(|(key, text)| format!("{key} = {text:?}")));
    lines.push("\n[weights]".to_owned());
    let mut weights: Vec<(Criterion, f64)> = Criterion::ALL.map(|c| (c, preset.weights.of(c))).into();
    weights.sort_by(|a, b| b.1.total_cmp(&a.1));
    lines.extend(weights.iter().map(|(criterion, weight)| format!("{} = {weight:?}", criterion.as_str())));
    lines.push(
        "\n# From (multiple of what the median company's best partner reaches) to value.\n[curves]"
            .to_owned(),
    );
    let bent = Criterion::ALL.into_iter().filter(|c| preset.curves[*c] != Curve::straight());
    lines.extend(bent.map(|criterion| {
        let knots = preset.curves[criterion].knots().iter().map(|(x, y)| format!("[{x:?}, {y:?}]"));
        format!("{} = [{}]", criterion.as_str(), knots.collect::<Vec<_>>().join(", "))
    }));
    lines.join("\n") + "\n"
}
