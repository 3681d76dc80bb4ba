//! Reading the repository's own files.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the repository.
pub struct Source {
    /// From the repository's root, with `/`.
    pub path: String,
    pub text: String,
}

impl Source {
    pub fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The room or floor-0 module that the file belongs to: `src/matching/api.rs` → `matching`, `src/error.rs` → `error`.
    pub fn room(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let first = inside.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// The layer that the file belongs to: `src/profiles/actions/publish.rs` → `actions`; also the folder `engine`.
    pub fn layer(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let second = inside.split('/').nth(1)?;
        Some(second.strip_suffix(".rs").unwrap_or(second))
    }

    /// Whether the file holds tests only.
    pub fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("/tests.rs") || self.path.starts_with("tests/")
    }

    /// Lines of code with their numbers: comments and what follows `#[cfg(test)]` are left out.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
            .map(|(at, line)| (at + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Every line of code that holds one of these words, as a complaint.
    pub fn mentions(&self, words: &[&str], reason: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (at, line) in self.code() {
            for word in words {
                if line.contains(word) {
                    found.push(format!("{}:{at} mentions `{word}`: {reason}", self.path));
                }
            }
        }
        found
    }
}

/// All files of these paths and below that end so.
pub fn files(folders: &[&str], ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in folders {
        collect(&root.join(folder), &mut paths);
    }
    paths.sort();
    paths
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .map(|path| Source {
            path: path.strip_prefix(root).unwrap().to_string_lossy().into_owned(),
            text: fs::read_to_string(&path).unwrap(),
        })
        .collect()
}

/// The Rust files of the service.
pub fn sources() -> Vec<Source> {
    files(&["src"], ".rs")
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        paths.extend(folder.is_file().then(|| folder.to_owned()));
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if !path.ends_with("node_modules") {
            collect(&path, paths);
        }
    }
}

/// Fails with every complaint at once.
#[track_caller]
pub fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
