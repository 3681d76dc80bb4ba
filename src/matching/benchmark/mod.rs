//! `kontor match` and `kontor learn`: the same engine without a database, on a folder of organisations. They read and write
//! files; the engine doesn't.

mod balance;
mod folder;
mod learn;
mod mapping;
#[cfg(test)]
mod tests;
mod timing;

use std::collections::HashSet;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::PresetName;
use super::engine::{Balance, Facts, Filters, NotAPreset, Preset, Query, Snapshot, Strength};
use folder::{Folder, Unreadable};
use timing::Figures;

pub use learn::{LearnArgs, learn};

/// Rank organisations of a folder for some of them and say how long it took.
#[derive(Clone, Debug, clap::Args)]
pub struct MatchArgs {
    /// Folder with orgs.jsonl, past_projects.jsonl and tags.csv (each may be gzipped)
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// File with the ids to rank for, one a line
    #[arg(long, value_name = "FILE")]
    pub queries: PathBuf,
    /// Who may be listed
    #[arg(long, value_enum, default_value_t = Candidates::Company)]
    pub candidates: Candidates,
    /// Length of each list
    #[arg(long, default_value_t = 50)]
    pub top: usize,
    /// Where to write the lists, one JSON object a line: {"q": id, "ranked": [ids]}
    #[arg(long, value_name = "RUN.jsonl")]
    pub out: PathBuf,
    /// Weight file to use instead of the preset "research"
    #[arg(long, value_name = "FILE")]
    pub weights: Option<PathBuf>,
    /// Spread exposure, counted over everybody who may be listed: off, usual, strong, or PENALTY,LIFT in points of a hundred
    #[arg(long, default_value = "off", value_parser = balance::strength)]
    pub balance: Strength,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Candidates {
    /// Companies
    Company,
    /// All organisations
    All,
    /// Companies with at most three past projects
    Tail,
}

/// Why a run failed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Folder(#[from] Unreadable),
    #[error("{0}: {1}")]
    Weights(PathBuf, NotAPreset),
    #[error("{0}: {1}")]
    Io(PathBuf, std::io::Error),
    #[error("{0} names {1}, which the folder doesn't hold")]
    UnknownQuery(PathBuf, String),
}

/// Runs the command: lists go to the file asked for, figures to standard output as one JSON line, progress to standard error.
pub fn run(args: &MatchArgs) -> Result<(), Failure> {
    let figures = rank_folder(args, &mut std::io::stderr())?;
    let line = serde_json::to_string(&figures).map_err(|error| Failure::Io("-".into(), error.into()))?;
    writeln!(std::io::stdout(), "{line}").map_err(|error| Failure::Io("-".into(), error))
}

/// Ranks for every id of the query file.
fn rank_folder(args: &MatchArgs, log: &mut dyn Write) -> Result<Figures, Failure> {
    let preset = preset(args.weights.as_deref())?;
    let started = Instant::now();
    let folder = Folder::read(&args.data)?;
    let queries = folder::ids(&args.queries)?;
    let known: HashSet<&str> = folder.organisations.iter().map(|o| o.id.as_str()).collect();
    if let Some(unknown) = queries.iter().find(|id| !known.contains(id.as_str())) {
        return Err(Failure::UnknownQuery(args.queries.clone(), unknown.clone()));
    }
    let facts = mapping::facts(&folder, &queries.iter().map(String::as_str).collect());
    let read = started.elapsed();
    tell(
        log,
        &format!(
            "read {} organisations and {} past projects in {:.2} s",
            facts.len(),
            folder.projects.len(),
            read.as_secs_f64()
        ),
    );

    let started = Instant::now();
    let population = Snapshot::build(facts, mapping::knowledge(&folder));
    let build = started.elapsed();
    tell(log, &format!("built the snapshot in {:.2} s", build.as_secs_f64()));

    let candidates = match args.candidates {
        Candidates::Tail => only(&population, &mapping::tail(&folder)),
        Candidates::Company | Candidates::All => population.clone(),
    };
    let kinds = if args.candidates == Candidates::All { Vec::new() } else { vec!["company".to_owned()] };
    let query =
        Query { preset, filters: Filters { kinds, ..Filters::default() }, limit: args.top, offset: 0 };
    let balance = balance::counted(&candidates, &query, args.balance, log);
    let times = rank_all(&population, &candidates, &queries, (&query, &balance), &args.out)?;
    Ok(Figures::new(build, times))
}

fn preset(file: Option<&Path>) -> Result<Preset, Failure> {
    let Some(path) = file else { return Ok(PresetName::Research.preset()) };
    let text = std::fs::read_to_string(path).map_err(|error| Failure::Io(path.to_owned(), error))?;
    Preset::parse(&text).map_err(|error| Failure::Weights(path.to_owned(), error))
}

/// Some of a population, with the statistics of all of it.
fn only(population: &Snapshot, ids: &HashSet<&str>) -> Snapshot {
    let facts: Vec<Facts> =
        population.all().filter(|facts| ids.contains(facts.id.as_str())).cloned().collect();
    Snapshot::build_with(facts, population.knowledge().clone(), population.statistics().clone())
}

fn rank_all(
    population: &Snapshot,
    candidates: &Snapshot,
    queries: &[String],
    (query, balance): (&Query, &Balance),
    out: &Path,
) -> Result<Vec<std::time::Duration>, Failure> {
    let failed = |error| Failure::Io(out.to_owned(), error);
    let mut file = BufWriter::new(std::fs::File::create(out).map_err(failed)?);
    let mut times = Vec::with_capacity(queries.len());
    for id in queries {
        let started = Instant::now();
        let Some(seeker) = population.seeker(id) else { continue };
        let ranking = candidates.rank_balanced(&seeker, query, balance);
        times.push(started.elapsed());
        let ranked: Vec<&str> = ranking.matches.iter().map(|placed| placed.found.id.as_str()).collect();
        writeln!(file, "{}", serde_json::json!({ "q": id, "ranked": ranked })).map_err(failed)?;
    }
    file.flush().map_err(failed)?;
    Ok(times)
}

fn tell(log: &mut dyn Write, line: &str) {
    // Progress that can't be written is no reason to stop.
    let _ = writeln!(log, "{line}");
}
