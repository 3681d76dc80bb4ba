//! `kontor schedule`: the engine without a server, from a file to a file.
//!
//! Standard output is one JSON line of figures. Exit code 0: a feasible schedule was written; 1: there is none, and the line
//! says why; 2: a file can't be read or written.

#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::engine::{
    Difference, Effort, Figures, Instance, Outcome, Problem, Progress, Refusal, Schedule, Unclear,
};

/// Plan the meetings of an event: who meets whom, when and at which table.
#[derive(Clone, Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("effort").required(true).args(["seconds", "steps"]))]
pub struct ScheduleArgs {
    /// The event, format b2b-sched/1 (docs/scheduling.md), plain or gzipped
    #[arg(value_name = "INSTANCE.json[.gz]")]
    pub instance: PathBuf,
    /// Where to write the schedule
    #[arg(long, value_name = "SOLUTION.json")]
    pub out: PathBuf,
    /// Search so long; the steps it took are printed, and --steps repeats them
    #[arg(long, value_name = "N")]
    pub seconds: Option<f64>,
    /// Search so many steps: the same schedule on every machine
    #[arg(long, value_name = "N")]
    pub steps: Option<u64>,
    /// Which chance to take
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// A schedule that people already have: change only what has become impossible
    #[arg(long, value_name = "OLD.json")]
    pub baseline: Option<PathBuf>,
    /// With --baseline: also improve it, as long as no more than so many people get another agenda
    #[arg(long, value_name = "N", requires = "baseline")]
    pub max_moved: Option<usize>,
    /// Say on standard error, once a second, how far the search is
    #[arg(long)]
    pub progress: bool,
}

/// Why a run could not begin or end.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("{0}: {1}")]
    Io(PathBuf, std::io::Error),
    #[error("{0}: {1}")]
    NotJson(PathBuf, String),
    #[error("{0}: {1}")]
    Unclear(PathBuf, Unclear),
}

/// The line on standard output.
#[derive(Debug, Default, Serialize)]
struct Line {
    instance: String,
    feasible: bool,
    violations: usize,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    figures: Option<Figures>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    difference: Option<Difference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contradiction: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bound: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<u64>,
    seconds: f64,
}

/// Of the time asked for, this share is searched in; the rest is for tables and for writing.
const SEARCHED: f64 = 0.95;

/// Runs the command.
pub fn run(args: &ScheduleArgs) -> Result<ExitCode, Failure> {
    let line = plan(args)?;
    if let Some(contradiction) = &line.contradiction {
        tell(&format!("kontor: {contradiction}"));
    }
    let failed = |error| Failure::Io("standard output".into(), error);
    let text = serde_json::to_string(&line).map_err(|error| failed(error.into()))?;
    writeln!(std::io::stdout(), "{text}").map_err(failed)?;
    Ok(if line.feasible { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads, plans and writes; what is left to say.
fn plan(args: &ScheduleArgs) -> Result<Line, Failure> {
    let started = Instant::now();
    let instance: Instance = read(&args.instance)?;
    let problem =
        Problem::new(&instance).map_err(|unclear| Failure::Unclear(args.instance.clone(), unclear))?;
    let old: Option<Schedule> = args.baseline.as_deref().map(read).transpose()?;
    let outcome = solve(args, &problem, old.as_ref(), started);
    let mut line = Line { instance: instance.name, ..Line::default() };
    match outcome {
        Ok(Outcome { schedule, bound, steps }) => {
            write(&args.out, &schedule)?;
            line.violations = problem.violations(&schedule).len();
            line.feasible = line.violations == 0;
            line.figures = Some(schedule.figures(&problem));
            line.difference = old.as_ref().map(|old| schedule.difference(old, &problem));
            line.bound = Some(bound);
            line.steps = Some(steps);
        }
        Err(refusal) => line.contradiction = Some(refusal.to_string()),
    }
    line.seconds = started.elapsed().as_secs_f64();
    Ok(line)
}

fn solve(
    args: &ScheduleArgs,
    problem: &Problem,
    old: Option<&Schedule>,
    started: Instant,
) -> Result<Outcome, Refusal> {
    let end = args.seconds.map(|seconds| Duration::try_from_secs_f64(seconds.max(0.0) * SEARCHED));
    // More seconds than a duration can hold are as good as no end.
    let end = end.and_then(Result::ok);
    let mut told = Instant::now();
    let mut go_on = |progress: &Progress| {
        if args.progress && told.elapsed() >= Duration::from_secs(1) {
            told = Instant::now();
            let Progress { steps, points, breaks, bound, .. } = progress;
            tell(&format!("{steps} steps: {points} of at most {bound} points, {breaks} breaks"));
        }
        end.is_none_or(|end| started.elapsed() < end)
    };
    let effort = Effort { seed: args.seed, steps: args.steps.unwrap_or(u64::MAX) };
    match old {
        Some(old) => problem.replan(old, args.max_moved, effort, &mut go_on),
        None => problem.solve(effort, &mut go_on),
    }
}

fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Failure> {
    let failed = |error| Failure::Io(path.to_owned(), error);
    let file = File::open(path).map_err(failed)?;
    let zipped = path.extension().is_some_and(|extension| extension == "gz");
    let mut text = String::new();
    let mut source: Box<dyn Read> =
        if zipped { Box::new(flate2::read::MultiGzDecoder::new(file)) } else { Box::new(file) };
    source.read_to_string(&mut text).map_err(failed)?;
    let mut json = serde_json::Deserializer::from_str(&text);
    serde_path_to_error::deserialize(&mut json)
        .map_err(|error| Failure::NotJson(path.to_owned(), error.to_string()))
}

fn write(path: &Path, schedule: &Schedule) -> Result<(), Failure> {
    let text = serde_json::to_string(schedule)
        .map_err(|error| Failure::NotJson(path.to_owned(), error.to_string()))?;
    std::fs::write(path, text + "\n").map_err(|error| Failure::Io(path.to_owned(), error))
}

fn tell(line: &str) {
    // What can't be said is no reason to stop.
    let _ = writeln!(std::io::stderr(), "{line}");
}
