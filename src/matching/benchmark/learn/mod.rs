//! `kontor learn`: weights and curves of the preset "research" from partnerships that came about.
//!
//! A listwise softmax over all allowed candidates: how likely would those whom a company really met be drawn, if candidates
//! were drawn by score? The loss is convex in non-negative weights, so there is one answer, and the same input gives the
//! same file. Each criterion's curve is a mixture of fixed monotone curves, so it is monotone too.

mod curves;
mod examples;
mod file;
mod fit;
mod judge;

use std::path::PathBuf;

use super::super::PresetName;
use super::super::engine::{Criterion, Snapshot};
use super::folder::{self, Folder};
use super::{Candidates, Failure, mapping, tell};
use examples::Example;
use file::Provenance;
use judge::Figures;

/// Learn the weights and curves of the preset "research" from partnerships that came about.
#[derive(Clone, Debug, clap::Args)]
pub struct LearnArgs {
    /// Folder with orgs.jsonl, past_projects.jsonl and tags.csv (each may be gzipped)
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// File with the ids to learn from, one a line
    #[arg(long, value_name = "FILE")]
    pub queries: PathBuf,
    /// Whom they met afterwards, one JSON object a line: {"q": id, "new": {id: number of meetings}}
    #[arg(long, value_name = "FILE")]
    pub truth: PathBuf,
    /// Where to write the weight file
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Day to name in the file; left out, the file bears none
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// Parts into which the queries are cut: each is judged by weights learned on the others
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(2..=20))]
    pub folds: u32,
}

/// The criteria on which such data says something. The others keep the weights set by hand.
const LEARNED: [Criterion; 3] = [Criterion::SectorDepth, Criterion::FieldAffinity, Criterion::Text];

/// Runs the command: the weight file goes where it was asked for, progress and figures to standard error.
pub fn learn(args: &LearnArgs) -> Result<(), Failure> {
    let folder = Folder::read(&args.data)?;
    let queries = folder::ids(&args.queries)?;
    let truth = folder::truth(&args.truth)?;
    let asked = queries.iter().map(String::as_str).collect();
    let population = Snapshot::build(mapping::facts(&folder, &asked), mapping::knowledge(&folder));
    let base = PresetName::Research.preset();
    let examples = examples::gather(&population, &base, &folder, &queries, &truth);
    tell(&mut std::io::stderr(), &format!("learning from {} of {} queries", examples.len(), queries.len()));

    let folds: Vec<[Figures; 2]> = (0..args.folds)
        .map(|fold| {
            let (held_out, kept): (Vec<&Example>, Vec<&Example>) =
                examples.iter().partition(|example| example.fold(args.folds) == fold);
            let weights = fit::fit(&kept);
            let figures =
                [Candidates::Company, Candidates::Tail].map(|set| judge::judged(&held_out, &weights, set));
            tell(&mut std::io::stderr(), &format!("fold {}: {} | {}", fold + 1, figures[0], figures[1]));
            figures
        })
        .collect();
    let weights = fit::fit(&examples.iter().collect::<Vec<_>>());
    let preset = population.calibrated(&curves::preset(&base, &weights), &LEARNED);
    let provenance = Provenance::new(args, &folds, examples.len())?;
    std::fs::write(&args.out, file::written(&preset, &provenance))
        .map_err(|error| Failure::Io(args.out.clone(), error))
}
