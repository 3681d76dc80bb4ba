//! Reading a benchmark folder: organisations, past projects, tags; plain or gzipped.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What a folder holds, as its files say it.
pub(super) struct Folder {
    pub organisations: Vec<Organisation>,
    pub projects: Vec<Project>,
    pub tags: Vec<Tag>,
}

#[derive(Deserialize)]
pub(super) struct Organisation {
    pub id: String,
    pub country: String,
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub tags: BTreeMap<String, u32>,
    #[serde(default)]
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct Project {
    #[serde(default)]
    pub orgs: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub text: String,
}

#[derive(Deserialize)]
pub(super) struct Tag {
    pub code: String,
    #[serde(default)]
    pub parent: String,
}

/// Why a folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    #[error(
        "{0} is missing; the folder must hold orgs.jsonl, past_projects.jsonl and tags.csv (or the same with .gz)"
    )]
    Missing(PathBuf),
    #[error("{0}: {1}")]
    Io(PathBuf, std::io::Error),
    #[error("{0}, line {1}: {2}")]
    Line(PathBuf, usize, String),
}

impl Folder {
    pub(super) fn read(path: &Path) -> Result<Self, Unreadable> {
        let ((organisations, projects), tags) = rayon::join(
            || {
                rayon::join(
                    || json_lines(&find(path, "orgs.jsonl")?),
                    || json_lines(&find(path, "past_projects.jsonl")?),
                )
            },
            || tags(&find(path, "tags.csv")?),
        );
        Ok(Self { organisations: organisations?, projects: projects?, tags: tags? })
    }
}

/// Whom each organisation of a truth file met for the first time afterwards.
pub(super) fn truth(path: &Path) -> Result<HashMap<String, Vec<String>>, Unreadable> {
    #[derive(Deserialize)]
    struct Line {
        q: String,
        new: BTreeMap<String, u32>,
    }
    let lines: Vec<Line> = json_lines(path)?;
    Ok(lines.into_iter().map(|line| (line.q, line.new.into_keys().collect())).collect())
}

/// The ids of a query file, one a line; empty lines don't count.
pub(super) fn ids(path: &Path) -> Result<Vec<String>, Unreadable> {
    let text = std::fs::read_to_string(path).map_err(|error| Unreadable::Io(path.to_owned(), error))?;
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect())
}

pub(super) fn find(folder: &Path, name: &str) -> Result<PathBuf, Unreadable> {
    let plain = folder.join(name);
    let zipped = folder.join(format!("{name}.gz"));
    match (plain.is_file(), zipped.is_file()) {
        (true, _) => Ok(plain),
        (false, true) => Ok(zipped),
        (false, false) => Err(Unreadable::Missing(plain)),
    }
}

fn open(path: &Path) -> Result<Box<dyn Read>, Unreadable> {
    let file = File::open(path).map_err(|error| Unreadable::Io(path.to_owned(), error))?;
    let zipped = path.extension().is_some_and(|extension| extension == "gz");
    Ok(if zipped { Box::new(flate2::read::MultiGzDecoder::new(file)) } else { Box::new(file) })
}

fn json_lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Unreadable> {
    let mut rows = Vec::new();
    for (number, line) in BufReader::new(open(path)?).lines().enumerate() {
        let line = line.map_err(|error| Unreadable::Io(path.to_owned(), error))?;
        if !line.trim().is_empty() {
            let row = serde_json::from_str(&line);
            rows.push(row.map_err(|error| Unreadable::Line(path.to_owned(), number + 1, error.to_string()))?);
        }
    }
    Ok(rows)
}

fn tags(path: &Path) -> Result<Vec<Tag>, Unreadable> {
    let mut reader = csv::Reader::from_reader(open(path)?);
    let rows = reader.deserialize().enumerate();
    rows.map(|(number, row)| {
        row.map_err(|error| Unreadable::Line(path.to_owned(), number + 2, error.to_string()))
    })
    .collect()
}
