//! The commands `kontor import codelist` and `kontor import organisations`: what they take and what they print.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::time::Instant as Watch;

use clap::{Args, Subcommand};

use super::codelist::{self, Refused};
use super::mapping::Mapping;
use super::organisations::{BATCH, Counts, Plan, store};
use super::partners::{self, Met};
use super::report::{self, Problem};
use super::row::{Lists, read};
use super::source;
use crate::codelists::{self, List, ListId, Version};
use crate::db::{Db, Instant};
use crate::networks;
use crate::topics;

/// What to import.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Load a network's own topic tree (CSV: code, parent, label).
    Codelist(CodelistArgs),
    /// Load a network's organisations (CSV or JSON Lines) by a mapping.
    Organisations(OrganisationsArgs),
}

#[derive(Debug, Args)]
pub struct CodelistArgs {
    /// CSV file with the columns code, parent, label (or title); may end in .gz.
    file: PathBuf,
    /// Name under which sectors refer to it.
    #[arg(long)]
    name: String,
    /// Version of the list.
    #[arg(long = "list-version", default_value = "1")]
    version: String,
    /// What people read as its name [default: NAME].
    #[arg(long)]
    title: Option<String>,
}

#[derive(Debug, Args)]
pub struct OrganisationsArgs {
    /// CSV (.csv, .tsv) or JSON Lines file; may end in .gz.
    file: PathBuf,
    /// The network that brings them in: its name or its id.
    #[arg(long)]
    network: String,
    /// TOML file that says which column is which fact; docs/import.md describes it.
    #[arg(long)]
    mapping: PathBuf,
    /// Publish every record whose text gives nobody away; the others stay drafts.
    #[arg(long, requires = "mandate_note")]
    publish: bool,
    /// What the network says about its right to act for them; stored with every mandate.
    #[arg(long, value_name = "TEXT")]
    mandate_note: Option<String>,
    /// Write all problems into this CSV file, by row and column.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// So many problems are printed; the report file has all.
const PRINTED: usize = 20;

/// Runs the command. `Ok(false)` when some rows were refused.
///
/// # Errors
/// In words, when nothing could be imported.
pub fn run(import: &Import, db: &Db, now: Instant) -> Result<bool, String> {
    match import {
        Import::Codelist(args) => run_codelist(args, db, now),
        Import::Organisations(args) => run_organisations(args, db, now),
    }
}

fn run_codelist(args: &CodelistArgs, db: &Db, now: Instant) -> Result<bool, String> {
    match codelist::import(db, &args.file, &args.name, &args.version, args.title.as_deref(), now) {
        Ok(done) => {
            let what = if done.changed { "stored" } else { "unchanged" };
            println!("{}: {} entries, {what} as version {}", args.name, done.entries, args.version);
            Ok(true)
        }
        Err(Refused::Words(words)) => Err(words),
        Err(Refused::Rows(problems)) => {
            print_problems(&problems);
            Err(format!("{}: {} rows are faulty, nothing was stored", args.file.display(), problems.len()))
        }
    }
}

fn run_organisations(args: &OrganisationsArgs, db: &Db, now: Instant) -> Result<bool, String> {
    let watch = Watch::now();
    let text = std::fs::read_to_string(&args.mapping)
        .map_err(|error| format!("--mapping {}: {error}", args.mapping.display()))?;
    let mapping =
        Mapping::parse(&text).map_err(|error| format!("--mapping {}: {error}", args.mapping.display()))?;
    let network =
        db.read_now(|conn| networks::actions::named(conn, &args.network)).map_err(|error| error.chain())?;
    let network = network.ok_or_else(|| {
        format!(
            "--network {}: there is no such network; an administrator makes one on /admin/networks",
            args.network
        )
    })?;
    let own = own_lists(db, &mapping)?;
    let lists = lists(&mapping, &own)?;
    let plan = Plan {
        network,
        mandate_note: args.mandate_note.clone().unwrap_or_default(),
        publish: args.publish,
        strip_names: mapping.strip_names,
        lists: lists.clone(),
    };
    let lists = Lists { sectors: lists };
    let reader = source::open(&args.file).map_err(|error| format!("{}: {error}", args.file.display()))?;
    let format = mapping.format.unwrap_or_else(|| source::format_of(&args.file));
    let rows =
        source::rows(reader, format, u8::try_from(mapping.delimiter).unwrap_or(b','), &mapping.columns())
            .map_err(|words| format!("{}: {words}", args.file.display()))?;

    let mut counts = Counts::default();
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    let mut met = Vec::new();
    let mut batch = Vec::with_capacity(BATCH);
    let mut flush = |batch: &mut Vec<_>, counts: &mut Counts, problems: &mut Vec<Problem>| {
        let stored = store(db, &plan, std::mem::take(batch), &mut seen, counts, now);
        stored
            .map(|found| problems.extend(found))
            .map_err(|error| format!("the database refused: {}", error.chain()))
    };
    for (line, row) in rows {
        counts.rows += 1;
        match row
            .map_err(|words| vec![Problem::new(line, "", "", words)])
            .and_then(|row| read(line, &row, &mapping, &lists))
        {
            Ok(mut draft) => {
                let partners = std::mem::take(&mut draft.partners);
                if !partners.is_empty() {
                    met.push(Met { line, number: draft.external_id.clone(), partners });
                }
                batch.push(draft);
            }
            Err(found) => {
                counts.refused += 1;
                problems.extend(found);
            }
        }
        if batch.len() == BATCH {
            flush(&mut batch, &mut counts, &mut problems)?;
            eprintln!("{} rows, {:.1} s", counts.rows, watch.elapsed().as_secs_f64());
        }
    }
    flush(&mut batch, &mut counts, &mut problems)?;
    if counts.rows == 0 {
        return Err(format!("{}: no row in it", args.file.display()));
    }
    let (pairs, found) = partners::keep(db, &plan.network, &met)
        .map_err(|error| format!("the database refused: {}", error.chain()))?;
    counts.pairs = pairs;
    problems.extend(found);
    finish(args, &counts, &problems, watch)
}

fn finish(
    args: &OrganisationsArgs,
    counts: &Counts,
    problems: &[Problem],
    watch: Watch,
) -> Result<bool, String> {
    print_problems(problems);
    if let Some(path) = &args.report {
        report::write(path, problems).map_err(|error| format!("--report {}: {error}", path.display()))?;
    }
    println!(
        "{} rows: {} new, {} changed, {} unchanged, {} left to their own people, {} refused; now published {}, now drafts {} ({} would give themselves away); {} new pairs of known partners; {:.1} s",
        counts.rows,
        counts.new,
        counts.changed,
        counts.unchanged,
        counts.taken_over,
        counts.refused,
        counts.published,
        counts.drafts,
        counts.leaks,
        counts.pairs,
        watch.elapsed().as_secs_f64()
    );
    Ok(counts.refused == 0)
}

fn print_problems(problems: &[Problem]) {
    for problem in problems.iter().take(PRINTED) {
        eprintln!("{problem}");
    }
    if problems.len() > PRINTED {
        eprintln!("… and {} more; --report FILE writes all of them", problems.len() - PRINTED);
    }
}

type Named = (ListId, Version);

/// The stored topic trees that the mapping speaks of.
fn own_lists(db: &Db, mapping: &Mapping) -> Result<Vec<List>, String> {
    let mut lists = Vec::new();
    for column in &mapping.sectors {
        let (list, version) = named(&column.list, &column.version)?;
        if codelists::embedded(&list, &version).is_none() {
            let stored = db.read_now(|conn| topics::list(conn, &list, &version));
            lists.push(stored.map_err(|_| {
                format!("the mapping speaks of the list {list} ({version}); load it first with kontor import codelist FILE --name {list}")
            })?);
        }
    }
    Ok(lists)
}

fn lists<'a>(mapping: &Mapping, own: &'a [List]) -> Result<HashMap<Named, &'a List>, String> {
    let mut lists = HashMap::new();
    for column in &mapping.sectors {
        let (list, version) = named(&column.list, &column.version)?;
        let found = codelists::embedded(&list, &version)
            .or_else(|| own.iter().find(|known| *known.id() == list && *known.version() == version));
        if let Some(found) = found {
            lists.insert((list, version), found);
        }
    }
    Ok(lists)
}

fn named(list: &str, version: &str) -> Result<Named, String> {
    let list = ListId::parse(list).map_err(|error| format!("the mapping's list {list}: {error}"))?;
    let version =
        Version::parse(version).map_err(|error| format!("the mapping's version {version}: {error}"))?;
    Ok((list, version))
}
